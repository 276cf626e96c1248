"""What Word files and the other written forms say around the text itself, and what is wrong with a house style."""

TEXTS: dict[str, tuple[str, str]] = {
    "word.contents": ("Inhoud", "Contents"),
    "word.signing": ("Ondertekening", "Signatures"),
    "word.agreed_at": (
        "Aldus overeengekomen te ______________________ op ______________________",
        "Agreed at ______________________ on ______________________",
    ),
    "word.name": ("Naam", "Name"),
    "word.function": ("Functie", "Position"),
    "word.signature": ("Handtekening", "Signature"),
    "word.page_of_pages": ("pagina {page} van {pages}", "page {page} of {pages}"),
    "word.watermark": ("CONCEPT", "DRAFT"),
    "word.status": ("Status", "Status"),
    "word.round": ("Ronde", "Round"),
    "word.dated": ("Datum", "Date"),
    "word.authors": ("Opgesteld door", "Drawn up by"),
    "word.document_id": ("Kenmerk", "Reference"),
    "word.not_zip": (
        "Dit is geen Word-bestand in de vorm .docx of .dotx.",
        "This is not a Word file of the form .docx or .dotx.",
    ),
    "word.encrypted": (
        "Dit bestand is met een wachtwoord beveiligd, of het is een oud Word-bestand (.doc).",
        "This file is protected with a password, or it is an old Word file (.doc).",
    ),
    "word.has_macros": (
        "Dit bestand kan macro’s bevatten (.docm of .dotm).",
        "This file can hold macros (.docm or .dotm).",
    ),
    "word.too_big": (
        "Dit bestand is te groot om als Word-bestand te openen, of het is zo gemaakt dat het bij het openen ontploft.",
        "This file is too big to open as a Word file, or it is made to explode when opened.",
    ),
    "word.bad_names": (
        "Dit bestand bevat onderdelen met een dubbele of verboden naam.",
        "This file holds parts with a repeated or forbidden name.",
    ),
    "word.bad_xml": (
        "Onderdeel {part} van dit bestand is beschadigd of bevat iets wat niet in een Word-bestand hoort.",
        "Part {part} of this file is damaged or holds something that does not belong in a Word file.",
    ),
    "word.missing_part": (
        "Onderdeel {part} ontbreekt in dit bestand.",
        "Part {part} is missing from this file.",
    ),
    "word.fetches": (
        "Onderdeel {part} haalt bij het openen iets van buiten het bestand op.",
        "Part {part} fetches something from outside the file when it is opened.",
    ),
    "word.active_content": (
        "Onderdeel {part} bevat een ingesloten object of een veld dat iets van buiten ophaalt.",
        "Part {part} holds an embedded object or a field that fetches something from outside.",
    ),
    "word.tracked_header": (
        "De kop- of voettekst in {part} bevat wijzigingen die nog worden bijgehouden.",
        "The header or footer in {part} holds tracked changes.",
    ),
    "word.unreadable": ("Het bestand kan niet worden gelezen: {reason}", "The file cannot be read: {reason}"),
    "word.save_as_docx": (
        "Open het in Word en sla het op als Word-document (.docx) of Word-sjabloon (.dotx), zonder wachtwoord.",
        "Open it in Word and save it as a Word document (.docx) or Word template (.dotx), without a password.",
    ),
    "word.choose_other": (
        "Kies een ander bestand, of schrijf de tekst in de huisstijl van caotool zelf.",
        "Choose another file, or write the text in caotool’s own house style.",
    ),
    "word.embed_pictures": (
        "Open het in Word, sluit afbeeldingen in het bestand in en verwijder velden en objecten uit kop- en voettekst.",
        "Open it in Word, embed pictures in the file, and remove fields and objects from header and footer.",
    ),
    "word.accept_changes": (
        "Open het in Word, accepteer of weiger alle wijzigingen en sla het op.",
        "Open it in Word, accept or reject all changes, and save it.",
    ),
}
