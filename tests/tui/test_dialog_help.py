"""Every dialog has help of its own, in both languages."""

import pkgutil
from importlib import import_module

import pytest

from caotool.dialogs import DIALOGS
from caotool.language.texts import TEXTS
from caotool.tui import screens
from caotool.tui.screens.dialog import Modal

_WITHOUT = {"Dialog", "HelpScreen"}


def _dialogs(of: type) -> list[type]:
    return [each for one in of.__subclasses__() for each in (one, *_dialogs(one))]


def test_no_dialog_is_without_help() -> None:
    for module in pkgutil.iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    found = {one.__name__: one for one in _dialogs(Modal) if one.__module__.startswith("caotool.")}
    assert {"FrameworksScreen", "ExportScreen"} <= found.keys()
    missing = [name for name, one in found.items() if not one.TOPIC and "topic" not in vars(one)]
    assert set(missing) <= _WITHOUT


@pytest.mark.parametrize("topic", sorted(DIALOGS))
def test_the_help_of_a_dialog_has_words_for_all_that_can_be_done(topic: str) -> None:
    needed = [f"help.{topic}", f"help.{topic}.title", *(f"dialogs.do.{one.what}" for one in DIALOGS[topic])]
    assert [key for key in needed if not all(TEXTS.get(key, ("",)))] == []
