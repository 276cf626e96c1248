"""The table of texts: whole in both languages, and nothing in it twice."""

import doctest
import importlib
import re
import string
import subprocess
import sys
from types import ModuleType

import pytest

from caotool.language import texts
from caotool.language.message import message, say
from caotool.language.texts import TEXTS, RepeatedKeyError, joined
from caotool.language.tongue import Bilingual, Language


def blanks(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_text_is_whole_and_plain_in_both_languages(key):
    dutch, english = TEXTS[key]
    assert blanks(dutch) == blanks(english)
    assert all(name.isidentifier() for name in blanks(dutch))
    for words in (dutch, english):
        assert words.strip() == words
        assert words
        assert not re.search(r"\[/|\[[a-z]+\]|\[[$@#]", words)


def room(**entries: tuple[str, str]) -> ModuleType:
    module = ModuleType("room")
    module.__dict__["TEXTS"] = entries
    return module


def test_a_key_that_comes_twice_is_refused():
    assert joined(room(a=("één", "one")), room(b=("twee", "two"))).keys() == {"a", "b"}
    with pytest.raises(RepeatedKeyError, match="repeats a"):
        joined(room(a=("één", "one")), room(a=("twee", "two")))


def test_every_room_with_texts_is_in_the_table():
    found = {path.stem for path in importlib.resources.files(texts).iterdir() if path.name.endswith(".py")}
    for name in found - {"__init__"}:
        assert importlib.import_module(f"caotool.language.texts.{name}").TEXTS.items() <= TEXTS.items()


def test_a_message_is_put_into_words_late():
    said = message("reading.did_you_mean", candidates=Bilingual("a of b", "a or b"))
    assert said.in_(Language.NL) == "Bedoelt u a of b?"
    assert said.in_(Language.EN) == "Do you mean a or b?"
    assert say("screen.how_to_quit", Language.NL, key="ctrl+q") == "Druk op ctrl+q om af te sluiten"


def test_braces_and_brackets_in_what_a_user_typed_stay_as_they_are():
    assert "{whole} [b]" in say("reading.not_a_number", Language.NL, text="{whole} [b]", whole="1", broken="2")


@pytest.mark.parametrize("name", ["words", "numbers", "money", "shares", "durations", "dates", "sentences"])
def test_the_examples_in_the_descriptions_are_true(name):
    outcome = doctest.testmod(importlib.import_module(f"caotool.language.{name}"))
    assert outcome.attempted > 0
    assert outcome.failed == 0


def test_messages_load_no_texts_until_one_is_put_into_words():
    program = (
        "import sys, caotool.language.message, caotool.language.durations, caotool.language.dates\n"
        "print(any(name.startswith('caotool.language.texts') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
