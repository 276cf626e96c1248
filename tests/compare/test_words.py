from hypothesis import given, settings
from hypothesis import strategies as st

from caotool.compare.words import Change, Piece, difference

texts = st.lists(
    st.sampled_from(["de", "werkgever", " ", "  ", "\n", "{{ bedrag }}", ".", "één", "a b", "{%", "x"])
).map("".join)


def of(pieces, *changes):
    return "".join(piece.text for piece in pieces if piece.change in changes)


@settings(max_examples=150)
@given(old=texts, new=texts)
def test_the_pieces_hold_both_texts_to_the_letter(old, new):
    pieces = difference(old, new)
    assert of(pieces, Change.SAME, Change.GONE) == old
    assert of(pieces, Change.SAME, Change.NEW) == new


@given(text=texts)
def test_a_text_does_not_differ_from_itself(text):
    assert {piece.change for piece in difference(text, text)} <= {Change.SAME}


def test_a_word_that_was_replaced_is_shown_gone_and_new():
    assert difference("De werkgever streeft.", "De werkgever stelt.") == (
        Piece(Change.SAME, "De werkgever "),
        Piece(Change.GONE, "streeft"),
        Piece(Change.NEW, "stelt"),
        Piece(Change.SAME, "."),
    )


def test_neighbouring_words_are_one_replacement():
    pieces = difference("zo spoedig mogelijk", "binnen vier weken")
    assert [piece.change for piece in pieces] == [Change.GONE, Change.NEW]


def test_a_blank_of_a_clause_is_one_word():
    pieces = difference("ten minste {{ period }}", "ten minste {{ changes_period }}")
    assert Piece(Change.GONE, "{{ period }}") in pieces
