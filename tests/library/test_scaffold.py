from pathlib import Path

import pytest

from caotool.checks.rendering import findings_of_rendering
from caotool.language.tongue import Bilingual
from caotool.library.lint import lint
from caotool.library.scaffold import new_clause_source
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
