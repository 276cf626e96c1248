"""Makes ``templates/house-style.docx``, the look that a chapter has when no organisation lends its own."""

from __future__ import annotations

from pathlib import Path

from caotool.word.package import MAIN_TYPE, WORD_TYPE, Part, Relation, zipped
from caotool.word.styles import style_sheet
from caotool.word.template import own_section
from caotool.word.xml import DECLARATION, NAMESPACES, paragraph, run

PLACE = Path(__file__).resolve().parent.parent / "templates" / "house-style.docx"


def house_style_bytes() -> bytes:
    """The file: a style sheet, a page, and one line that says what it is for."""
    words = "Huisstijl van caotool: pas de stijlen aan; de tekst hier wordt niet gebruikt."
    document = (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{paragraph('Normal', run(words))}"
        f"<w:sectPr>{own_section()}</w:sectPr></w:body></w:document>"
    )
    return zipped(
        [
            Part("word/document.xml", MAIN_TYPE, document.encode(), (Relation("rId1", "styles", "word/styles.xml"),)),
            Part("word/styles.xml", WORD_TYPE.format("styles"), style_sheet().encode()),
        ],
        [Relation("rId1", "officeDocument", "word/document.xml")],
    )


if __name__ == "__main__":
    PLACE.write_bytes(house_style_bytes())
