"""The words that are kept: whatever happened to them or to the library, the hits are those of a fresh index."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.language.tongue import Bilingual, Language
from caotool.library.folding import distance, folded_words
from caotool.library.library import Library
from caotool.library.load import LibrarySource, bundled_source, load_library
from caotool.library.search import FIELDS, Hit, find, search
from tests.library.cases import CLAUSE, THEMES, library_at

QUERIES = (
    "scholing",
    "schol",
    "holing",
    "scholign",
    "werkgever budget",
    "training",
    "w",
    "zzzz",
    "ai",
    "privacy recht",
)
WORDS = st.sampled_from(["loon", "loonschaal", "uurloon", "privé", "prive", "recht", "rechten", "ĳs", "wage", "law"])
TEXTS = st.lists(WORDS, max_size=3).map(" ".join)
TYPED = st.one_of(
    WORDS,
    st.sampled_from(["loo", "recth", "lon", "wagee", "w", "aw", "zzz", "schaal"]),
    st.text(alphabet="loncreht", min_size=1, max_size=8),
)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def hits(library: Library) -> list[tuple[Hit, ...]]:
    return [search(library, query, language) for query in QUERIES for language in Language]


def words_file(kept: Path) -> Path:
    (path,) = kept.glob("*.words")
    return path


def clause(name: str, title: str, status: str = "draft") -> str:
    source = CLAUSE.replace("retraining.example", f"retraining.{name}").replace("Voorbeeld", title)
    return source.replace("status: draft", f"status: {status}")


def many(root: Path, count: int = 40) -> LibrarySource:
    files = {f"retraining/c{number}.yaml": clause(f"c{number}", f"Scholing {number}") for number in range(count)}
    return library_at(root, {"themes.yaml": THEMES, **files})


def test_the_words_that_were_kept_give_the_hits_of_a_fresh_index(kept: Path) -> None:
    fresh = hits(load_library((bundled_source(),)))
    assert hits(load_library((bundled_source(),), kept)) == fresh
    made = words_file(kept).stat().st_mtime_ns
    assert hits(load_library((bundled_source(),), kept)) == fresh
    assert words_file(kept).stat().st_mtime_ns == made


@pytest.mark.parametrize("spoil", ["letter", "cut"])
def test_damage_anywhere_in_the_words_is_mended_without_a_word(tmp_path: Path, kept: Path, spoil: str) -> None:
    source = many(tmp_path / "lib", 3)
    fresh = hits(load_library((source,), kept))
    whole = words_file(kept).read_bytes()
    for place in range(0, len(whole), 13):
        changed = bytes([whole[place] ^ 0x55]) + whole[place + 1 :] if spoil == "letter" else b""
        words_file(kept).write_bytes(whole[:place] + changed)
        library = load_library((source,), kept)
        assert hits(library) == fresh, place
        assert hits(library) == fresh, place


def test_clauses_that_changed_came_or_went_since_are_found_as_they_are(tmp_path: Path, kept: Path) -> None:
    source = many(tmp_path / "lib")
    hits(load_library((source,), kept))
    made = words_file(kept).read_bytes()
    (source.path / "retraining/c1.yaml").write_text(clause("c1", "Herplaatsing"), encoding="utf-8")
    (source.path / "retraining/c2.yaml").unlink()
    (source.path / "retraining/c3.yaml").write_text(clause("c3", "Scholing", "deprecated"), encoding="utf-8")
    (source.path / "retraining/new.yaml").write_text(clause("new", "Scholing opnieuw"), encoding="utf-8")
    library = load_library((source,), kept)
    assert hits(library) == hits(load_library((source,)))
    assert [hit.id for hit in search(library, "herplaatsing", Language.NL)] == ["retraining.c1"]
    assert [hit.id for hit in search(library, "opnieuw", Language.NL)] == ["retraining.new"]
    assert words_file(kept).read_bytes() == made


def test_words_are_kept_anew_when_much_has_changed(tmp_path: Path, kept: Path) -> None:
    source = many(tmp_path / "lib")
    hits(load_library((source,), kept))
    made = words_file(kept).read_bytes()
    for number in range(20):
        (source.path / f"retraining/c{number}.yaml").write_text(clause(f"c{number}", "Loon"), encoding="utf-8")
    assert hits(load_library((source,), kept)) == hits(load_library((source,)))
    assert words_file(kept).read_bytes() != made


def test_a_word_that_only_a_replaced_clause_held_is_taken_for_a_typing_error(tmp_path: Path, kept: Path) -> None:
    first = library_at(tmp_path / "one", {"themes.yaml": THEMES, "retraining/a.yaml": clause("a", "Scholink")}, "one")
    second = library_at(
        tmp_path / "two",
        {"retraining/a.yaml": clause("a", "Loon"), "retraining/b.yaml": clause("b", "Scholing")},
        "two",
    )
    for _ in range(2):
        library = load_library((first, second), kept)
        assert [hit.id for hit in search(library, "scholink", Language.NL)] == ["retraining.b"]


def test_clauses_of_two_libraries_are_ranked_as_one(tmp_path: Path) -> None:
    names = [f"c{number}" for number in range(20)]
    files = {f"retraining/{name}.yaml": clause(name, f"Scholing {name}") for name in names}
    whole = load_library((library_at(tmp_path / "all", {"themes.yaml": THEMES, **files}),))
    even = {path: text for number, (path, text) in enumerate(files.items()) if number % 2}
    odd = {path: text for path, text in files.items() if path not in even}
    first = library_at(tmp_path / "even", {"themes.yaml": THEMES, **even})
    apart = load_library((first, library_at(tmp_path / "odd", odd)))
    assert hits(apart) == hits(whole)
    assert [one.id for one in apart.entries] == [one.id for one in whole.entries]


def test_the_number_of_clauses_found_counts_those_that_are_not_shown(tmp_path: Path) -> None:
    found = find(load_library((many(tmp_path / "lib"),)), "scholing", Language.NL, most=5)
    assert (len(found.hits), found.total) == (5, 40)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pages=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=6), query=st.lists(TYPED, max_size=3))
def test_the_index_finds_what_reading_every_clause_finds(
    example: Library, pages: list[tuple[str, str, str]], query: list[str]
) -> None:
    (made,) = example.clauses.values()
    clauses = {}
    for number, (title, summary, tags) in enumerate(pages):
        clauses[f"x.c{number}"] = replace(
            made,
            id=f"x.c{number}",
            theme="x",
            title=Bilingual(f"{number} {title}", "Example"),
            summary=Bilingual(summary, ""),
            tags=tuple(tags.split()),
        )
    library = Library(clauses, {}, {})
    found = [(hit.id, hit.score) for hit in search(library, " ".join(query), Language.NL)]
    assert found == expected(library, " ".join(query))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load_library((library_at(tmp_path_factory.mktemp("lib"), {"retraining/example.yaml": CLAUSE}),))


def expected(library: Library, query: str) -> list[tuple[str, float]]:
    """The hits and scores by the rules of searching, from reading every clause for every word."""
    asked = list(dict.fromkeys(folded_words(query)))
    texts = {entry.id: list(texts_of(library, entry.id)) for entry in library.entries}
    scores = {entry.id: 0.0 for entry in library.entries if asked}
    for word in asked:
        there = {one for fields in texts.values() for _, words in fields for one in words if weight(word, one)}
        for clause_id in list(scores):
            weights = [
                factor * (weight(word, one) or (0 if there else mistyped(word, one)))
                for factor, words in texts[clause_id]
                for one in words
            ]
            best = max(weights, default=0)
            if best:
                scores[clause_id] += best
            else:
                del scores[clause_id]
    order = [entry.id for entry in library.entries]
    ranked = sorted(scores, key=lambda one: (-scores[one], order.index(one)))
    return [(one, round(scores[one], 2)) for one in ranked]


def texts_of(library: Library, clause_id: str):
    entry, words = library.shelf.book(clause_id).entry, library.shelf.book(clause_id).words()
    both = zip((100, 20, 5), (entry.title, entry.summary, words), strict=True)
    for factor, text in both:
        yield factor, folded_words(text.nl)
        yield factor * 0.6, folded_words(text.en)
    assert FIELDS[2] == "tags"
    yield 14, folded_words(" ".join(entry.tags))


def weight(asked: str, word: str) -> int:
    if word == asked:
        return 8
    if word.startswith(asked):
        return 5
    return 3 if asked in word and len(asked) >= 3 else 0


def mistyped(asked: str, word: str) -> int:
    errors = 2 if len(asked) >= 8 else 1 if len(asked) >= 4 else 0
    return int(errors > 0 and distance(asked, word, errors) is not None)
