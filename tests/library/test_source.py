"""Reading a YAML file as a tree of places, whatever the file does."""

import pytest

from caotool.library.source import MOST_BYTES, Mapping, Scalar, Sequence, read_tree
from caotool.model.finding import Finding, InFile


def refused(content: str | bytes) -> Finding:
    found = read_tree(content.encode() if isinstance(content, str) else content, "clause.yaml")
    assert isinstance(found, Finding)
    assert found.remedy is not None
    return found


def tree(content: str) -> Mapping:
    found = read_tree(content.encode(), "clause.yaml")
    assert isinstance(found, Mapping)
    return found


def test_every_scalar_stays_text():
    found = tree("article: 7:15\nversion: 1.10\nanswer: no\ndate: 2027-01-01\nnothing: null\n")
    assert [value.text for _, value in found.entries if isinstance(value, Scalar)] == [
        "7:15",
        "1.10",
        "no",
        "2027-01-01",
        "null",
    ]


def test_a_node_knows_its_line_and_column():
    found = tree("a: 1\nb:\n  - x\n  - y\n")
    listed = found.get("b")
    assert isinstance(listed, Sequence)
    assert [(item.line, item.column) for item in listed.items] == [(3, 5), (4, 5)]


def test_a_block_knows_where_its_text_begins_and_how_far_it_is_indented():
    block = tree("text:\n  nl: |\n    1. Een\n    2. Twee\n").get("text")
    assert isinstance(block, Mapping)
    words = block.get("nl")
    assert isinstance(words, Scalar)
    assert (words.block, words.first_line, words.indent, words.text) == (True, 3, 4, "1. Een\n2. Twee\n")


def test_a_mark_at_the_start_and_windows_line_ends_make_no_difference():
    found = read_tree(b"\xef\xbb\xbfid: a\r\ntext: |\r\n  Een\r\n", "clause.yaml")
    assert isinstance(found, Mapping)
    assert [key.text for key, _ in found.entries] == ["id", "text"]
    words = found.get("text")
    assert isinstance(words, Scalar)
    assert words.text == "Een\n"


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("a: 1\nb: c: d\n", "library.yaml.colon", 2),
        ("a:\n\t- b\n", "library.yaml.tab", 2),
        ("a: 'x\n", "library.yaml.quote", 0),
        ('a: 1\nb: "\\q"\n', "library.yaml.escape", 2),
        ("a: 1\nb: @x\n", "library.yaml.character", 2),
        ("a:\n  - b\n c: d\n", "library.yaml.indent", 3),
        ("a: 1\nb: ]\n", "library.yaml.bracket", 2),
        ("a: 1\na: 2\n", "library.yaml.repeated", 2),
        ("a: {b: 1, b: 2}\n", "library.yaml.repeated", 1),
        ("a: 1\n---\nb: 2\n", "library.yaml.documents", 2),
        ("a: &x 1\nb: 2\n", "library.yaml.anchor", 1),
        ("a: 1\nb: *x\n", "library.yaml.anchor", 2),
        ("a: !!python/object/apply:os.getpid []\n", "library.yaml.tag", 1),
        ("? [a]\n: 1\n", "library.yaml.key", 1),
        ("- a\n", "library.yaml.not_a_mapping", 1),
        ("# only a remark\n", "library.yaml.empty", 1),
    ],
)
def test_broken_yaml_is_explained_at_its_line(content: str, code: str, line: int):
    found = refused(content)
    assert found.code == code
    assert isinstance(found.place, InFile)
    assert not line or found.place.line == line


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    bomb = "a: &a [x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert refused(bomb).code == "library.yaml.anchor"


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "? ", "a:\n"])
def test_deep_nesting_is_refused_before_it_can_hurt(piece: str):
    content = "".join(" " * depth + "a:\n" for depth in range(300)) if piece == "a:\n" else piece * 50_000
    assert refused(content).code == "library.yaml.too_deep"


def test_a_file_of_a_megabyte_is_refused_without_parsing():
    assert refused(b"a: " + b"x" * 1_000_000).code == "library.yaml.too_large"


def test_the_largest_file_is_still_read():
    assert isinstance(read_tree(b"a: " + b"x" * (MOST_BYTES - 3), "clause.yaml"), Mapping)


@pytest.mark.parametrize("content", [b"a: \xff\n", b"a: 1\nb: \xe9\n"])
def test_bytes_that_are_no_utf8_are_refused(content: bytes):
    assert refused(content).code == "library.yaml.not_utf8"


@pytest.mark.parametrize(
    "content", ["a: x\x1b[2J\n", "a: x\u202ey\n", 'a: "\\e[2J"\n', 'a: "\\u202e"\n', "a: x\u2028y\n"]
)
def test_a_character_that_commands_the_screen_is_refused_also_when_it_is_escaped(content: str):
    assert refused(content).code == "library.yaml.control"
