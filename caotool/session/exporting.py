"""What a user chooses when exporting, and carrying it out: the same for screens and for the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from caotool.compose.request import View
from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.tongue import Language
from caotool.model.dossier import Dossier
from caotool.model.tabled import Tabled
from caotool.session.exports import Exported, Writer
from caotool.session.session import Session
from caotool.store.names import safe_name
from caotool.store.places import documents_folder
from caotool.store.targets import BadTarget


class NotAHouseStyle(Exception):
    """The file cannot lend its looks; ``message`` says why and ``remedy`` what to do."""

    def __init__(self, why: Message, remedy: Message) -> None:
        super().__init__(why.key)
        self.message = why
        self.remedy = remedy


class Format(Frozen):
    """A kind of file that can be written. ``name_key`` is in the table of texts."""

    name: str
    suffix: str
    name_key: str
    load: Callable[[Path | None], Writer]
    """Gives the writer, for a house style or without; what it needs is imported only then."""
    has_house_style: bool = False


class ExportChoice(Frozen):
    """What is to be written, and where.

    ``languages`` has the leading one first; two give a text side by side. ``house_style`` is a .docx or .dotx whose
    looks are taken; None takes the program's own.
    """

    path: Path
    format: str = "word"
    languages: tuple[Language, ...] = (Language.NL,)
    view: View = View.WORKING
    with_explanations: bool = False
    house_style: Path | None = None
    overwrite: bool = False


def _word(house_style: Path | None) -> Writer:
    from caotool.word.export import write_docx
    from caotool.word.opening import NotAWordFile
    from caotool.word.template import load_house_style

    try:
        style = load_house_style(house_style) if house_style else None
    except NotAWordFile as refused:
        raise NotAHouseStyle(refused.what, refused.remedy) from refused
    return lambda tabled: write_docx(tabled, style)


def _html(_: Path | None) -> Writer:
    from caotool.write.html import write_html

    return _encoded(write_html)


def _markdown(_: Path | None) -> Writer:
    from caotool.write.markdown import write_markdown

    return _encoded(write_markdown)


def _plain(_: Path | None) -> Writer:
    from caotool.write.plain import write_plain

    return _encoded(write_plain)


def _encoded(write: Callable[[Tabled], str]) -> Writer:
    return lambda tabled: write(tabled).encode("utf-8")


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("word", ".docx", "format.word", _word, has_house_style=True),
        Format("html", ".html", "format.html", _html),
        Format("markdown", ".md", "format.markdown", _markdown),
        Format("plain", ".txt", "format.plain", _plain),
    )
}
"""Every kind of file by its name, in the order in which they are offered."""


def export_choice(session: Session, choice: ExportChoice) -> Exported:
    """Compose the text that was chosen and write it; nothing in the dossier changes.

    TargetExists (unless ``overwrite``), TargetLocked and BadTarget, each with a ``message``; NotAHouseStyle; OSError.
    A file inside the dossier's own folder is refused: that folder is private
    and is never handed over. A missing folder is made only where it is the usual one.
    """
    if choice.path.absolute().is_relative_to(session.folder.absolute()):
        raise BadTarget(message("export.inside_dossier"))
    writer = FORMATS[choice.format].load(choice.house_style)
    texts = tuple(
        session.compose(language, choice.view, with_explanations=choice.with_explanations).document
        for language in choice.languages
    )
    if choice.path.parent == out_folder():
        choice.path.parent.mkdir(parents=True, exist_ok=True)
    return session.export(texts, writer, choice.path, overwrite=choice.overwrite)


def out_folder() -> Path:
    """Where files for others go unless the user says otherwise: beside the dossiers, never inside one."""
    return documents_folder() / "uit"


def suggested_path(dossier: Dossier, format_name: str, language: Language, folder: Path | None = None) -> Path:
    """A name for the file, after the title of the dossier in the language of the text."""
    title = dossier.title.in_(language) or dossier.title.in_(language.other)
    return (folder or out_folder()) / f"{safe_name(title)}{FORMATS[format_name].suffix}"
