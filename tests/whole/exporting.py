"""Every file that can be made of a dossier, with the choices that a user has."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from caotool.compose import compose, request_for
from caotool.compose.request import View
from caotool.language.tongue import Language
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.session.exporting import FORMATS
from caotool.session.exports import tabled

NL, EN = Language.NL, Language.EN
LANGUAGES = ((NL,), (EN,), (NL, EN), (EN, NL))


@dataclass(frozen=True)
class Made:
    """A file, and what was chosen for it."""

    format: str
    view: View
    languages: tuple[Language, ...]
    with_explanations: bool
    data: bytes

    def everything(self) -> bytes:
        """The bytes of the file, and for a zipped file those of its members with their names and comments too."""
        if not zipfile.is_zipfile(io.BytesIO(self.data)):
            return self.data
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return b"\n".join(
                [
                    self.data,
                    archive.comment,
                    *(b"\n".join([info.filename.encode(), info.comment, info.extra]) for info in archive.infolist()),
                    *(archive.read(name) for name in archive.namelist()),
                ]
            )


def every_file(dossier: Dossier, catalogue: Catalogue, views: tuple[View, ...] = tuple(View)) -> Iterator[Made]:
    """Every format in every view, language and pair of languages, with and without explanations."""
    for view, languages, explained in product(views, LANGUAGES, (False, True)):
        requests = [request_for(dossier, language, view, explained) for language in languages]
        value = tabled(dossier.id, tuple(compose(one, catalogue).document for one in requests))
        for name, chosen in FORMATS.items():
            yield Made(name, view, languages, explained, chosen.load(None)(value))
