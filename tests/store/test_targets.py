from __future__ import annotations

from pathlib import Path

import pytest

from caotool.language.tongue import Language
from caotool.store import files
from caotool.store.targets import (
    BadTarget,
    TargetExists,
    TargetLocked,
    document_id,
    keep_copy,
    write_target,
)


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_target(tmp_path / "hoofdstuk.docx", b"nieuw")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("hoofdstuk.docx", b"nieuw")]


def test_a_file_that_exists_is_asked_about_and_a_free_name_offered(tmp_path: Path) -> None:
    path = tmp_path / "hoofdstuk.docx"
    write_target(path, b"oud")
    with pytest.raises(TargetExists) as asked:
        write_target(path, b"nieuw")
    assert asked.value.free == tmp_path / "hoofdstuk (2).docx"
    assert path.read_bytes() == b"oud"
    write_target(path, b"nieuw", overwrite=True)
    assert path.read_bytes() == b"nieuw"


@pytest.mark.parametrize("sign", ["~$hoofdstuk.docx", "~$ofdstuk.docx", ".~lock.hoofdstuk.docx#"])
def test_a_file_that_is_open_in_an_office_program_is_not_replaced(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "hoofdstuk.docx"
    path.write_bytes(b"oud")
    (tmp_path / "hoofdstuk (2).docx").write_bytes(b"ook")
    (tmp_path / sign).write_bytes(b"")
    with pytest.raises(TargetLocked) as told:
        write_target(path, b"nieuw", overwrite=True)
    assert told.value.free.name == "hoofdstuk (3).docx"
    assert "hoofdstuk (3).docx" in told.value.message.in_(Language.NL)
    assert path.read_bytes() == b"oud"


def test_a_file_that_the_system_will_not_replace_counts_as_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hoofdstuk.docx"
    path.write_bytes(b"oud")
    real = files.replace

    def sharing_violation(source: Path, target: Path) -> None:
        if target == path:
            raise PermissionError(13, "sharing violation")
        real(source, target)

    monkeypatch.setattr(files, "replace", sharing_violation)
    with pytest.raises(TargetLocked):
        write_target(path, b"nieuw", overwrite=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("hoofdstuk.docx", b"oud")]


@pytest.mark.parametrize("name", ["CON.docx", "een?.docx", "map", "weg/x.docx"])
def test_a_target_that_cannot_be_is_refused_with_a_remedy(tmp_path: Path, name: str) -> None:
    (tmp_path / "map").mkdir()
    with pytest.raises(BadTarget) as refused:
        write_target(tmp_path / name, b"x")
    assert refused.value.message.in_(Language.NL)


def test_the_id_of_a_file_follows_from_dossier_and_text_alone() -> None:
    assert document_id("d1", "f") == document_id("d1", "f")
    assert len({document_id(one, two) for one in ("d1", "d2") for two in ("f", "g")}) == 4


def test_copies_of_what_was_sent_never_replace_each_other(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"1")
    names = [keep_copy(tmp_path / "x.docx", tmp_path / "sent") for _ in range(2)]
    assert names == ["x.docx", "x (2).docx"]
