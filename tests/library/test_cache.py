import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caotool.library import cache as cache_module
from caotool.library.codec import decode, encode
from caotool.library.library import Library
from caotool.library.load import LibrarySource, bundled_source, load_library
from tests.library.cases import CLAUSE, THEMES, library_at

FILES = {"themes.yaml": THEMES, "retraining/example.yaml": CLAUSE}


@pytest.fixture
def source(tmp_path: Path) -> LibrarySource:
    return library_at(tmp_path / "lib", FILES)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def only_file(kept: Path) -> Path:
    (path,) = kept.iterdir()
    return path


def same(one: Library, other: Library) -> bool:
    return (
        dict(one.clauses) == dict(other.clauses)
        and one.themes == other.themes
        and one.facts == other.facts
        and one.ladders == other.ladders
        and one.terms == other.terms
        and one.frameworks == other.frameworks
        and one.entries == other.entries
        and one.fingerprint == other.fingerprint
        and [one.shelf.books[each].words() for each in one.clauses]
        == [other.shelf.books[each].words() for each in other.clauses]
    )


def test_the_bundled_library_comes_back_from_the_cache_as_it_was(kept: Path) -> None:
    plain = load_library((bundled_source(),))
    load_library((bundled_source(),), kept)
    assert same(plain, load_library((bundled_source(),), kept))


def test_a_warm_start_imports_neither_yaml_nor_jinja(kept: Path) -> None:
    load_library((bundled_source(),), kept)
    program = (
        "import sys; from pathlib import Path\n"
        "from caotool.library.load import load_library, bundled_source\n"
        "from caotool.library.search import search\n"
        "from caotool.language.tongue import Language\n"
        f"library = load_library((bundled_source(),), Path({str(kept)!r}))\n"
        "assert len(list(library.clauses.values())) > 20 and not library.findings\n"
        "assert search(library, 'scholing', Language.NL)\n"
        "print([name for name in ('yaml', 'jinja2', 'textual', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_changed_file_is_read_anew(source: LibrarySource, kept: Path) -> None:
    load_library((source,), kept)
    path = source.path / "retraining/example.yaml"
    path.write_text(CLAUSE.replace("Voorbeeld", "Anders"), encoding="utf-8")
    library = load_library((source,), kept)
    assert library.clauses["retraining.example"].title.nl == "Anders"
    assert library.entries[0].title.nl == "Anders"


def test_a_removed_file_is_gone_and_leaves_the_cache(source: LibrarySource, kept: Path) -> None:
    load_library((source,), kept)
    before = only_file(kept).stat().st_size
    (source.path / "retraining/example.yaml").unlink()
    assert not load_library((source,), kept).clauses
    assert only_file(kept).stat().st_size < before


def test_changed_ladders_make_clauses_anew(tmp_path: Path, kept: Path) -> None:
    rungs = "".join(
        f"      - {{id: {name}, label: {{nl: {name}, en: {name}}}, nl: {{act: x}}, en: {{act: x}}}}\n"
        for name in "ab"
    )
    ladders = f'format: "1"\nladders:\n  duty:\n    label: {{nl: Plicht, en: Duty}}\n    rungs:\n{rungs}'
    clause = CLAUSE.replace(
        "  term:\n", "  duty: {kind: ladder, ladder: duty, label: {nl: Plicht, en: Duty}}\n  term:\n"
    )
    files = {**FILES, "ladders.yaml": ladders, "retraining/example.yaml": clause}
    source = library_at(tmp_path / "lib", files)
    load_library((source,), kept)
    (source.path / "ladders.yaml").write_text(ladders.replace("nl: a,", "nl: hoog,"), encoding="utf-8")
    parameter = load_library((source,), kept).clauses["retraining.example"].parameter("duty")
    assert parameter is not None
    assert parameter.kind == load_library((source,)).clauses["retraining.example"].parameter("duty").kind  # type: ignore[union-attr]


def test_another_program_version_compiles_anew(
    source: LibrarySource, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_library((source,), kept)
    before = only_file(kept).read_bytes()
    monkeypatch.setattr(cache_module, "_compiler", lambda: "a later program")
    load_library((source,), kept)
    assert only_file(kept).read_bytes() != before


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.booleans())
def test_damage_anywhere_is_mended_without_a_word(
    source: LibrarySource, kept: Path, at: float, byte: int, cut: bool
) -> None:
    plain = load_library((source,))
    load_library((source,), kept)
    path = only_file(kept)
    content = bytearray(path.read_bytes())
    place = int(at * len(content))
    content[place] = byte
    path.write_bytes(content[:place] if cut else content)
    library = load_library((source,), kept)
    assert same(plain, library)
    assert library.findings == ()


def test_a_cache_that_was_replaced_meanwhile_does_not_mix_up_clauses(source: LibrarySource, kept: Path) -> None:
    load_library((source,), kept)
    library = load_library((source,), kept)
    only_file(kept).write_bytes(b"caotool library 1\n" + b"x" * 100_000)
    assert library.clauses["retraining.example"].title.nl == "Voorbeeld"


def test_a_library_cannot_bring_a_cache_along(source: LibrarySource, kept: Path) -> None:
    load_library((source,), kept)
    poisoned = only_file(kept).read_bytes().replace(b"Voorbeeld", b"Vergiftig")
    (source.path / only_file(kept).name).write_bytes(poisoned)
    only_file(kept).write_bytes(poisoned)
    library = load_library((source,), kept)
    assert library.clauses["retraining.example"].title.nl == "Voorbeeld"
    assert library.entries[0].title.nl == "Voorbeeld"


def test_without_a_place_to_write_the_library_loads_all_the_same(source: LibrarySource, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    assert len(load_library((source,), blocked).clauses) == 1
    assert blocked.read_text(encoding="utf-8") == "a file where a folder should be"


def test_a_file_with_a_fault_is_told_about_at_every_start(source: LibrarySource, kept: Path) -> None:
    (source.path / "retraining/bad.yaml").write_text("id: [", encoding="utf-8")
    first = load_library((source,), kept)
    second = load_library((source,), kept)
    assert first.findings == second.findings
    assert len(second.findings) == 1


def test_several_programs_at_once_leave_a_whole_cache(source: LibrarySource, kept: Path) -> None:
    plain = load_library((source,))
    found: list[bool] = []

    def start() -> None:
        for _ in range(5):
            found.append(same(plain, load_library((source,), kept)))

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 20
    assert [path.suffix for path in kept.iterdir()] == [".library"]
    assert same(plain, load_library((source,), kept))


def test_what_is_encoded_is_plain_json_and_comes_back_the_same() -> None:
    for clause in load_library((bundled_source(),)).clauses.values():
        assert decode(json.loads(json.dumps(encode(clause)))) == clause


@pytest.mark.parametrize("data", [[], {}, 3, [["Path", "/etc"]], [[9, 1]], [[5, 3]], [["-Side", "nobody"]], [[]]])
def test_what_was_never_encoded_makes_nothing(data: object) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
        decode(data)  # type: ignore[arg-type]
