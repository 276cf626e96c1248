"""Exporting in a warm process: against zipping the same XML from ready strings."""

from __future__ import annotations

import io
import zipfile

from benchmarks import subjects
from benchmarks.measure import Result, paired
from caotool.word.export import write_docx


def results() -> list[Result]:
    """200 articles against the floor, and the growth to 800."""
    library = subjects.library()
    rows: list[Result] = []
    per_article: dict[int, float] = {}
    for articles in (200, 800):
        tabled = subjects.tabled(articles, library)
        parts = _parts(write_docx(tabled))
        subject, floor = paired(lambda tabled=tabled: write_docx(tabled), lambda parts=parts: _zipped(parts))
        per_article[articles] = subject / articles
        note = f"{subjects.words(tabled):,} words"
        rows.append(Result(f"export of {articles} articles, warm", subject, floor, 2.0, note=note))
    growth = Result("export per article, 800 against 200", per_article[800], per_article[200], 1.25)
    return [*rows, growth]


def _parts(docx: bytes) -> list[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return [(name, archive.read(name).decode("utf-8", "replace")) for name in archive.namelist()]


def _zipped(parts: list[tuple[str, str]]) -> bytes:
    """The floor: the strings are ready, and are only encoded and zipped, deflated as is usual."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text.encode("utf-8"))
    return target.getvalue()
