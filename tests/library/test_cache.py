import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from caotool.library import cache as cache_module
from caotool.library import folder
from caotool.library.clause_file import read_clause
from caotool.library.codec import decode, encode
from caotool.library.library import Library
from caotool.library.load import LibrarySource, bundled_source, load_library
from caotool.library.source import Mapping, read_tree
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
        and all(one.related(each) == other.related(each) for each in one.clauses)
        and one.fingerprint == other.fingerprint
        and [one.shelf.book(each).words() for each in one.clauses]
        == [other.shelf.book(each).words() for each in other.clauses]
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


def test_the_clauses_that_name_a_clause_are_known_as_they_are_now(tmp_path: Path, kept: Path) -> None:
    naming = CLAUSE.replace("id: retraining.example", "id: retraining.NAME\nrelated: [retraining.example]")
    files = {f"retraining/{name}.yaml": naming.replace("NAME", name) for name in ("one", "two", "old")}
    source = library_at(tmp_path / "lib", {**FILES, **files})
    own = library_at(tmp_path / "own", {"two.yaml": CLAUSE.replace("retraining.example", "retraining.two")}, "own")

    def related(*sources: LibrarySource) -> list[str]:
        return [entry.id for entry in load_library(sources, kept).related("retraining.example")]

    assert related(source) == ["retraining.old", "retraining.one", "retraining.two"]
    path = source.path / "retraining/old.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: deprecated"), encoding="utf-8")
    assert related(source) == ["retraining.one", "retraining.two"]
    assert related(source, own) == ["retraining.one"]


def ladders(lowest: str) -> str:
    rungs = "".join(
        f"      - {{id: {name}, label: {{nl: {label}, en: {label}}}, nl: {{act: x}}, en: {{act: x}}}}\n"
        for name, label in (("a", lowest), ("b", "laag"))
    )
    return f'format: "1"\nladders:\n  duty:\n    label: {{nl: Plicht, en: Duty}}\n    rungs:\n{rungs}'


LEANING = CLAUSE.replace(
    "  term:\n", "  duty: {kind: ladder, ladder: duty, label: {nl: Plicht, en: Duty}}\n  term:\n"
)


@pytest.mark.parametrize("apart", [False, True], ids=["of the same library", "of a library before it"])
def test_changed_ladders_make_clauses_anew(tmp_path: Path, kept: Path, apart: bool) -> None:
    first = library_at(tmp_path / "one", {"themes.yaml": THEMES, "ladders.yaml": ladders("hoog")}, "one")
    clauses = library_at(tmp_path / "two" if apart else first.path, {"retraining/example.yaml": LEANING}, "two")
    sources = (first, clauses) if apart else (first,)
    before = load_library(sources, kept).clauses["retraining.example"]
    (first.path / "ladders.yaml").write_text(ladders("hoger"), encoding="utf-8")
    after = load_library(sources, kept).clauses["retraining.example"]
    assert after != before
    assert after == load_library(sources).clauses["retraining.example"]


def test_another_program_version_compiles_anew(
    source: LibrarySource, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_library((source,), kept)
    before = only_file(kept).read_bytes()
    monkeypatch.setattr(cache_module, "_compiler", lambda: "a later program")
    load_library((source,), kept)
    assert only_file(kept).read_bytes() != before


@pytest.mark.parametrize("spoil", ["letter", "noise", "cut"])
def test_damage_anywhere_is_mended_without_a_word(source: LibrarySource, kept: Path, spoil: str) -> None:
    plain = load_library((source,))
    load_library((source,), kept)
    path = only_file(kept)
    whole = path.read_bytes()
    for place in range(0, len(whole), 29):
        letter = b"e" if whole[place : place + 1] != b"e" else b"o"
        damage = {"letter": letter, "noise": b"\xff", "cut": b""}[spoil]
        path.write_bytes(whole[:place] + damage + (b"" if spoil == "cut" else whole[place + 1 :]))
        library = load_library((source,), kept)
        assert same(plain, library), place
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


def opened_files(source: LibrarySource, kept: Path) -> list[str]:
    """The files of a library that another process opens when it loads and searches it."""
    program = (
        "import sys; from pathlib import Path\n"
        "from caotool.library import folder; folder.DOUBT = 0\n"
        "from caotool.library.load import load_library, LibrarySource\n"
        "from caotool.library.search import search\n"
        "from caotool.language.tongue import Language\n"
        "names = []\n"
        "sys.addaudithook(lambda event, given: names.append(str(given[0])) if event == 'open' else None)\n"
        f"library = load_library((LibrarySource(Path({str(source.path)!r}), 'test'),), Path({str(kept)!r}))\n"
        "search(library, 'voorbeeld', Language.NL)\n"
        f"print(*[Path(name).name for name in names if name.startswith({str(source.path)!r})])"
    )
    time.sleep(0.05)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_files_that_did_not_change_are_not_read(source: LibrarySource, kept: Path) -> None:
    assert set(opened_files(source, kept)) == {"themes.yaml", "example.yaml"}
    assert opened_files(source, kept) == []
    (source.path / "retraining/example.yaml").touch()
    assert set(opened_files(source, kept)) == {"example.yaml"}


def test_a_file_that_may_have_changed_within_a_tick_of_the_clock_is_read_again(
    source: LibrarySource, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "DOUBT", 10**12)
    load_library((source,), kept)
    assert set(opened_files(source, kept)) == {"themes.yaml", "example.yaml"}
    assert opened_files(source, kept) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when what is known about a file changed")
def test_a_change_that_keeps_size_and_time_is_seen(
    source: LibrarySource, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "DOUBT", 0)
    load_library((source,), kept)
    path = source.path / "retraining/example.yaml"
    before = path.stat()
    time.sleep(0.05)
    path.write_text(CLAUSE.replace("Voorbeeld", "Voorbeelx"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_library((source,), kept).entries[0].title.nl == "Voorbeelx"


def test_what_is_not_read_again_is_still_found_twice_or_wanting(tmp_path: Path, kept: Path) -> None:
    files = {**FILES, "retraining/twice.yaml": CLAUSE, "retraining/odd.yaml": CLAUSE.replace("retraining", "odd")}
    source = library_at(tmp_path / "lib", files)
    first = load_library((source,), kept).findings
    assert sorted(finding.code for finding in first) == ["library.clause.theme", "library.clause.twice"]
    assert opened_files(source, kept)
    assert opened_files(source, kept) == []
    assert load_library((source,), kept).findings == first


def test_of_an_interrupted_start_what_was_done_is_kept(tmp_path: Path, kept: Path) -> None:
    names = [f"c{number}" for number in range(6)]
    clauses = {
        f"retraining/{name}.yaml": CLAUSE.replace("retraining.example", f"retraining.{name}") for name in names
    }
    source = library_at(tmp_path / "lib", {**FILES, **clauses})
    program = (
        "import sys; from pathlib import Path\n"
        "from caotool.library import folder; folder.DOUBT = 0\n"
        "from caotool.library.load import load_library, LibrarySource\n"
        "times = []\n"
        "def watch(event, given):\n"
        "    if event == 'open' and str(given[0]).endswith('c3.yaml'):\n"
        "        times.append(1)\n"
        "        if len(times) == 2: raise KeyboardInterrupt\n"
        "sys.addaudithook(watch)\n"
        f"load_library((LibrarySource(Path({str(source.path)!r}), 'test'),), Path({str(kept)!r}))\n"
    )
    time.sleep(0.05)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "KeyboardInterrupt" in done.stderr
    assert set(opened_files(source, kept)) == {"c3.yaml", "c4.yaml", "c5.yaml", "example.yaml"}
    assert same(load_library((source,)), load_library((source,), kept))


def test_a_clause_that_went_away_together_with_the_cache_is_no_crash(source: LibrarySource, kept: Path) -> None:
    load_library((source,), kept)
    library = load_library((source,), kept)
    assert len(library.clauses) == 1
    only_file(kept).write_bytes(b"x" * 100_000)
    (source.path / "retraining/example.yaml").unlink()
    assert library.clause("retraining.example") is None
    assert library.entry("retraining.example") is None
    assert library.entries == ()


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
    ladders = load_library((bundled_source(),)).ladders
    for path in sorted(bundled_source().path.glob("*/*.yaml")):
        content = path.read_bytes()
        tree = read_tree(content, str(path))
        assert isinstance(tree, Mapping)
        clause, _ = read_clause(tree, str(path), content, ladders)
        assert decode(json.loads(json.dumps(encode(clause)))) == clause


def test_findings_come_back_from_what_is_encoded_the_same(tmp_path: Path) -> None:
    source = library_at(tmp_path, {"a.yaml": CLAUSE.replace("kind: money", "kind: mony"), "b.yaml": "id: ["})
    findings = load_library((source,)).findings
    assert findings
    assert decode(json.loads(json.dumps(encode(findings)))) == findings


@pytest.mark.parametrize("data", [[], {}, 3, [["Path", "/etc"]], [[9, 1]], [[5, 3]], [["-Side", "nobody"]], [[]]])
def test_what_was_never_encoded_makes_nothing(data: object) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
        decode(data)  # type: ignore[arg-type]
