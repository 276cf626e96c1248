"""What a file says about itself: properties, settings, and the tabled values as data; all of it is in the text."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Final

from caotool.language.tongue import Language
from caotool.model.document import Article, DisputedSpan, Document, OpenSpan, ValueSpan, spans_of
from caotool.model.tabled import Tabled
from caotool.word.anchors import value_token
from caotool.word.package import WORD_TYPE, Part, Relation
from caotool.word.xml import DECLARATION, NAMESPACES, escape

DATA_NAMESPACE: Final = "urn:caotool:tabled:1"
"""The namespace of our own data inside a file; its number is the format's."""

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_OFFICE_TYPE: Final = "application/vnd.openxmlformats-officedocument.{}+xml"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_STATES: Final = {ValueSpan: "value", OpenSpan: "open", DisputedSpan: "disputed"}


def core_properties(tabled: Tabled) -> Part:
    """Title, author, language and date, as the imprint has them: never the clock's or the user's."""
    imprint = tabled.leading.imprint
    moment = f"{imprint.dated.isoformat()}T00:00:00Z"
    languages = ", ".join(language.tag for language in tabled.languages)
    data = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(imprint.title)}</dc:title><dc:subject>{escape(imprint.subtitle)}</dc:subject>"
        f"<dc:creator>{escape(imprint.authors)}</dc:creator><dc:language>{languages}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<cp:contentStatus>{escape(imprint.status)}</cp:contentStatus></cp:coreProperties>"
    )
    return Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", data.encode())


def extended_properties() -> Part:
    """The program that made the file."""
    program = "<Application>caotool</Application>"
    data = f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">{program}</Properties>'
    return Part("docProps/app.xml", _OFFICE_TYPE.format("extended-properties"), data.encode())


def custom_properties(tabled: Tabled) -> Part:
    """What identifies the file when it comes back."""
    values = {"caotool-document": tabled.document_id, "caotool-fingerprint": tabled.fingerprint}
    inside = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), start=2)
    )
    namespaces = f'xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"'
    data = f"{DECLARATION}<Properties {namespaces}>{inside}</Properties>"
    return Part("docProps/custom.xml", _OFFICE_TYPE.format("custom-properties"), data.encode())


def settings(language: Language, even_pages: bool) -> Part:
    """Settings without anything about the machine or the person, and without a question on opening."""
    separators = (",", ";") if language is Language.NL else (".", ",")
    data = (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="454"/>'
        f'{"<w:evenAndOddHeaders/>" if even_pages else ""}<w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{language.tag}"/>'
        f'<w:decimalSymbol w:val="{separators[0]}"/><w:listSeparator w:val="{separators[1]}"/></w:settings>'
    )
    return Part("word/settings.xml", WORD_TYPE.format("settings"), data.encode())


def tabled_data(tabled: Tabled) -> tuple[Part, Part]:
    """The tabled values as data, and the part that gives that data its identity.

    A value's token is the end of its bookmark's name, so that a file in which only bookmarks survived can be read.
    """
    texts = "".join(
        f'<text language="{text.language}">{"".join(_articles(text, None if number == 0 else text.language))}</text>'
        for number, text in enumerate(tabled.texts)
    )
    data = (
        f'{DECLARATION}<tabled xmlns="{DATA_NAMESPACE}" document="{escape(tabled.document_id)}" '
        f'fingerprint="{tabled.fingerprint}">{texts}</tabled>'
    )
    identity = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{DATA_NAMESPACE}/{clean_id(tabled.document_id)}")).upper()
    item_properties = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{{{identity}}}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{DATA_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return (
        Part("customXml/item1.xml", "application/xml", data.encode(),
             (Relation("rId1", "customXmlProps", "customXml/itemProps1.xml"),)),
        Part("customXml/itemProps1.xml", _OFFICE_TYPE.format("customXmlProperties"), item_properties.encode()),
    )  # fmt: skip


def clean_id(document_id: str) -> str:
    """A document id that can be encoded whatever it holds."""
    return document_id.encode("utf-8", "replace").decode()


def _articles(text: Document, language: Language | None) -> Iterator[str]:
    for article in text.articles():
        if article.placement:
            yield (
                f'<placement id="{escape(article.placement)}" clause="{escape(article.clause)}" '
                f'number="{escape(article.number)}" sort="{article.sort}">'
                f"{''.join(_values(article, language))}</placement>"
            )


def _values(article: Article, language: Language | None) -> Iterator[str]:
    for span in spans_of(article):
        if isinstance(span, ValueSpan | OpenSpan | DisputedSpan):
            anchor = span.anchor
            yield (
                f'<value placement="{escape(anchor.placement)}" parameter="{escape(anchor.parameter)}" '
                f'occurrence="{anchor.occurrence}" token="{value_token(anchor, language)}" '
                f'state="{_STATES[type(span)]}">'
                f"{escape(span.text)}</value>"
            )
