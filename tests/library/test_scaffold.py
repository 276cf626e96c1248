from pathlib import Path

import pytest

from caotool.checks.rendering import findings_of_rendering
from caotool.language.tongue import Bilingual, Language
from caotool.library.lint import lint
from caotool.library.scaffold import new_clause_source, own_clause_source
from tests.library.cases import loaded

TITLES = (
    Bilingual("Nieuwe bepaling", "New clause"),
    Bilingual("Wat: 'als'? # geen % €", 'What: "if" - & * ! | > [x]'),
)


@pytest.mark.parametrize("title", TITLES)
def test_a_new_clause_file_loads_and_nothing_is_wrong_with_it(tmp_path: Path, title: Bilingual) -> None:
    source = new_clause_source("retraining.new", title)
    library = loaded(tmp_path, {"retraining/new.yaml": source})
    assert library.clauses["retraining.new"].title == title
    assert lint(library) == ()
    assert findings_of_rendering(library) == ()


@pytest.mark.parametrize("title", TITLES)
def test_an_own_clause_keeps_the_words_that_were_typed(tmp_path: Path, title: Bilingual) -> None:
    text = Bilingual("  1. Eerste: 'lid' # geen commentaar.\n\n   a. onderdeel;\n2. Tweede lid.", "One.\nTwo.")
    source = own_clause_source("own.remark", title, text)
    library = loaded(tmp_path, {}).with_own_clauses({"own.remark": source})
    clause = library.clauses["own.remark"]
    assert library.findings == ()
    assert clause.title == title
    assert clause.text[Language.NL].source.split() == text.nl.split()
    assert clause.text[Language.EN].source == "One.\nTwo.\n"


def test_an_own_clause_in_one_language_is_borrowed_by_the_other(tmp_path: Path) -> None:
    source = own_clause_source("own.remark", Bilingual("Titel", ""), Bilingual("Tekst.", ""))
    clause = loaded(tmp_path, {}).with_own_clauses({"own.remark": source}).clauses["own.remark"]
    assert clause.title == Bilingual("Titel", "Titel")
    assert clause.text[Language.EN].source == "Tekst.\n"
