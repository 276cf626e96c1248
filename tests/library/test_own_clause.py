import pytest

from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.own_clause import clause_text, own_clause_id, own_clause_source

EMPTY = Library({}, {}, {})


@pytest.mark.parametrize("title", ["Thuiswerken", 'Met "aanhalingstekens": en een # erbij', "Één {titel}", "- 1"])
def test_whatever_the_title_holds_the_clause_can_be_read(title):
    source = own_clause_source(own_clause_id(title, ()), title, "De werkgever overlegt.\n\nDe werknemer ook.")
    library = EMPTY.with_own_clauses({"eigen.x": source})
    assert library.findings == ()
    clause = library.clause("eigen.x")
    assert clause.title.nl == title
    assert clause.text[Language.NL].source.strip() == "1. De werkgever overlegt.\n2. De werknemer ook."


def test_a_second_clause_with_the_same_title_has_another_id():
    assert own_clause_id("Thuiswerken met AI", ()) == "eigen.thuiswerken-met-ai"
    assert own_clause_id("Thuiswerken met AI", {"eigen.thuiswerken-met-ai"}) == "eigen.thuiswerken-met-ai-2"


def test_text_that_is_a_list_already_stays_as_it_was_typed():
    assert clause_text("1. Een.\n   - a\n2. Twee.") == "1. Een.\n   - a\n2. Twee."
