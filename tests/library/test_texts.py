import re
from pathlib import Path

import pytest

from caotool.language.texts import TEXTS
from caotool.language.tongue import Language
from caotool.library import clause_file
from caotool.library.clause_file import clause_json_schema

ROOM = Path(clause_file.__file__).parent
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.py")))

TOLD = sorted(set(re.findall(r'(?:refuse|problem)\(\s*"(library\.[a-z_.]+)"', SOURCE)))
TEMPLATE = sorted(set(re.findall(r'(?:_fault|_report)\((?:[^"()]*,\s*)?"([a-z_]+)"(?:, "([a-z_]+)")?', SOURCE)))
SPOKEN = sorted(set(re.findall(r'message\(\s*"((?:library|template)\.[a-z_.]+)"', SOURCE)))


def test_the_source_was_searched_well() -> None:
    assert len(TOLD) > 20
    assert len(TEMPLATE) > 5


@pytest.mark.parametrize("code", TOLD)
def test_what_is_wrong_with_a_file_is_told_with_how_to_mend_it(code: str) -> None:
    assert code in TEXTS
    assert f"{code}.remedy" in TEXTS


@pytest.mark.parametrize(("code", "remedy"), TEMPLATE)
def test_what_is_wrong_with_a_text_is_told_with_how_to_mend_it(code: str, remedy: str) -> None:
    assert f"template.{code}" in TEXTS
    assert f"template.{remedy or code}.remedy" in TEXTS


@pytest.mark.parametrize("key", SPOKEN)
def test_every_sentence_has_words(key: str) -> None:
    assert key in TEXTS


@pytest.mark.parametrize("key", sorted(key for key in TEXTS if key.startswith(("library.", "template."))))
def test_both_languages_have_the_same_blanks(key: str) -> None:
    dutch, english = (set(re.findall(r"(?<!\{)\{([a-z_]+)\}", words)) for words in TEXTS[key])
    assert dutch == english


@pytest.mark.parametrize("language", list(Language))
def test_every_field_of_the_schema_that_is_described_has_words(language: Language) -> None:
    assert clause_json_schema(language)["properties"]["title"]["description"]
