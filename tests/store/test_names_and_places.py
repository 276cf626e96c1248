from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caotool.language.tongue import Language
from caotool.session import Session
from caotool.store.names import problem_with_name, safe_name
from caotool.store.places import (
    MOST_RECENT,
    Settings,
    load_settings,
    new_folder,
    recent_dossiers,
    save_settings,
)
from tests.store.cases import DOSSIER, SHELF, Clock


@pytest.mark.parametrize(
    "name",
    ["", " ", "..", "CON", "con", "Aux.docx", "nul.", "LPT1", "com¹", "a/b", "a\\b", "wat?", "a:b", "x" * 101,
     "naam ", " naam", "naam.", "tab\there", "rechts\u202enaar", "nul\0"],
)  # fmt: skip
def test_a_name_that_some_system_refuses_is_refused_with_a_remedy(name: str) -> None:
    problem = problem_with_name(name)
    assert problem is not None
    assert problem.in_(Language.NL)


@pytest.mark.parametrize("name", ["Zonnebank 2026", "AI-hoofdstuk (concept)", "Gemeente 's-Gravenzande", "console"])
def test_an_ordinary_name_is_fine_and_stays_as_it_is(name: str) -> None:
    assert problem_with_name(name) is None
    assert safe_name(name) == name


@given(st.text(max_size=300) | st.sampled_from(["CON", "aux.json", "..", "///", "é" * 300, "lpt1 .x"]))
def test_every_title_gives_a_name_that_is_fine(title: str) -> None:
    assert problem_with_name(safe_name(title)) is None


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = Settings(Language.EN, "donker", True, "/x", ("/a", "/b")).opened(tmp_path)
    save_settings(kept, tmp_path)
    assert load_settings(tmp_path) == (kept, ())
    assert kept.recent[0] == str(tmp_path)


def test_broken_settings_are_set_aside_and_the_usual_ones_hold(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\0\0{")
    settings, findings = load_settings(tmp_path)
    assert settings == Settings()
    assert [finding.code for finding in findings] == ["store.settings_broken"]
    assert (tmp_path / "settings.broken.json").read_bytes() == b"\0\0{"
    save_settings(settings, tmp_path)
    assert load_settings(tmp_path) == (settings, ())


def test_a_setting_of_the_wrong_sort_is_as_usual_and_the_rest_counts(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"language": [], "theme": "donker", "recent": [1, "/a"]}', "utf-8")
    assert load_settings(tmp_path)[0] == Settings(theme="donker", recent=("/a",))


def test_the_list_of_recent_dossiers_has_each_once_and_says_which_are_gone(tmp_path: Path) -> None:
    Session.create(tmp_path / "zaak", DOSSIER, SHELF, clock=Clock()).close()
    settings = Settings()
    for name in ["weg", "zaak", "weg", "zaak", *[f"n{number}" for number in range(30)], "zaak"]:
        settings = settings.opened(tmp_path / name)
    assert len(settings.recent) == MOST_RECENT
    first, second, *_ = recent_dossiers(settings)
    assert (first.title, first.there) == ("AI-hoofdstuk Zonnebank", True)
    assert (second.title, second.there) == ("n29", False)
    assert str(tmp_path / "zaak") not in settings.forgotten(tmp_path / "zaak").recent


def test_a_new_dossier_gets_a_folder_that_does_not_exist_yet(tmp_path: Path) -> None:
    (tmp_path / "Zonnebank").mkdir()
    assert new_folder("Zonnebank", tmp_path) == tmp_path / "Zonnebank (2)"
