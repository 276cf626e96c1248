import pytest

from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.tongue import Bilingual, Language
from caotool.model.kinds.base import NoSuchPart
from caotool.model.kinds.choosing import ChoiceKind, LadderKind, YesNoKind
from caotool.model.kinds.options import Option
from caotool.model.kinds.phrases import fill
from caotool.model.reference_data import Ladder, Rung
from caotool.model.values import OwnEntry

NL, EN = Language.NL, Language.EN


def option(id_: str, label: str, text: str = "") -> Option:
    return Option(id_, Bilingual(label, label + "-en"), Bilingual(text, text and text + "-en"))


PHASES = (option("idea", "Idee", "de ideefase"), option("pilot", "Pilot", "de pilot"), option("post", "Pilot na"))
CHOICE = ChoiceKind(PHASES)
OWN = ChoiceKind(PHASES, own=True)
DUTY = LadderKind(
    Ladder(
        "obligation",
        Bilingual("verplichting", "obligation"),
        (
            Rung(
                "strives",
                Bilingual("streeft ernaar", "strives"),
                {NL: {"finite": "streeft ernaar", "tail": "{1}"}, EN: {"finite": "strives to {0}"}},
            ),
            Rung(
                "obliged",
                Bilingual("is verplicht", "is obliged"),
                {NL: {"finite": "{0}", "tail": "{0}"}, EN: {"finite": "must {0}"}},
            ),
        ),
    )
)


def test_the_text_of_an_option_stands_in_the_sentence_and_its_label_where_there_is_none() -> None:
    assert CHOICE.write("idea", NL) == "de ideefase"
    assert CHOICE.write("post", NL) == "Pilot na"
    assert CHOICE.choices(NL)[0] == ("idea", "Idee")


@pytest.mark.parametrize("typed", ["idea", "IDEE", "de  ideefase", "De Ideefase"])
def test_an_option_is_found_by_id_label_or_text(typed: str) -> None:
    assert CHOICE.read(typed, NL) == Read("idea")


def test_the_beginning_of_an_option_is_asked_about_and_never_guessed() -> None:
    reading = CHOICE.read("id", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("de ideefase", "idea"),)
    assert CHOICE.read("pilot", NL) == Read("pilot")


def test_what_is_no_option_is_answered_with_the_options() -> None:
    reading = CHOICE.read("gebruik", NL)
    assert isinstance(reading, Unreadable)
    assert reading.problem.in_(NL) == "“gebruik” staat niet in de lijst. Kies “Idee”, “Pilot” of “Pilot na”."


def test_own_words_are_read_where_they_are_allowed_and_said_back_as_such() -> None:
    assert OWN.read("id", NL) == Read(OwnEntry("id"))
    assert OWN.echo(OwnEntry("id"), NL) == "eigen invulling: “id”"
    assert OWN.problem(OwnEntry("id")) is None
    assert CHOICE.problem(OwnEntry("id")) is not None


@pytest.mark.parametrize("text", ["idee", " x", "x\ny", "", "x\u202ey", "DE PILOT", "pilot"])
def test_own_words_that_would_be_read_as_something_else_are_refused(text: str) -> None:
    assert OWN.problem(OwnEntry(text)) is not None


def test_options_that_read_alike_are_a_flaw() -> None:
    flaws = ChoiceKind((option("a", "Ja"), option("b", "JA"))).flaws()
    assert flaws[0].key == "kinds.flaw.repeated"
    assert CHOICE.flaws() == ()
    assert ChoiceKind(()).flaws()[0].key == "kinds.flaw.no_options"


def test_a_higher_rung_ranks_higher_and_a_step_up_reaches_it() -> None:
    assert DUTY.compare("obliged", "strives") == 1
    assert DUTY.step("strives", True) == "obliged"
    assert DUTY.step("obliged", True) is None


def test_a_rung_gives_its_phrase_parts_with_the_words_of_the_clause() -> None:
    assert DUTY.phrase("strives", "tail", ["beschikbaar", "beschikbaar te stellen"], NL) == "beschikbaar te stellen"
    assert DUTY.phrase("obliged", "finite", ["stelt"], NL) == "stelt"
    assert DUTY.parts(NL) == {"finite": 1, "tail": 2}


def test_a_part_that_a_language_lacks_is_a_flaw_and_cannot_be_asked_for() -> None:
    assert [flaw.key for flaw in DUTY.flaws()] == ["kinds.flaw.parts"]
    with pytest.raises(NoSuchPart):
        DUTY.phrase("obliged", "tail", ["a"], EN)
    with pytest.raises(NoSuchPart):
        DUTY.phrase("strives", "tail", ["one argument"], NL)


def test_a_foreign_pattern_can_do_nothing_but_be_filled() -> None:
    assert fill("{0} {0.__class__} {x} {{0}} {0!r}", ["{1}"]) == "{1} {0.__class__} {x} {{1}} {0!r}"


def test_yes_and_no_are_understood_in_both_languages() -> None:
    kind = YesNoKind()
    assert kind.read("Ja", EN) == Read(True)
    assert kind.read("no", NL) == Read(False)
    assert kind.write(True, NL) == "ja"
    assert kind.from_source("no") is False
    assert isinstance(kind.read("misschien", NL), Unreadable)
