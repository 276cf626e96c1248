"""What exporting says, on the screen and on the command line."""

TEXTS: dict[str, tuple[str, str]] = {
    "format.word": ("Word (.docx)", "Word (.docx)"),
    "format.html": ("Webpagina (.html)", "Web page (.html)"),
    "format.markdown": ("Markdown (.md)", "Markdown (.md)"),
    "format.plain": ("Platte tekst (.txt)", "Plain text (.txt)"),
    "export.inside_dossier": (
        "Dit bestand zou in de map van het dossier komen, en die is alleen voor u. Kies een andere map.",
        "This file would go into the folder of the dossier, which is for you alone. Choose another folder.",
    ),
    "export.title": ("Exporteren", "Export"),
    "export.format": ("Soort bestand", "Kind of file"),
    "export.languages": ("Taal", "Language"),
    "export.languages.nl": ("Nederlands", "Dutch"),
    "export.languages.en": ("Engels", "English"),
    "export.languages.both": ("Beide, naast elkaar", "Both, side by side"),
    "export.view": ("Welke tekst", "Which text"),
    "export.view.working": ("Mijn concept, zoals het nu is", "My draft, as it is now"),
    "export.view.table": ("Wat op tafel ligt", "What is on the table"),
    "export.explanations": ("Met toelichting bij de artikelen", "With explanatory notes on the articles"),
    "export.house_style": ("Huisstijl", "House style"),
    "export.house_style.hint": (
        "leeg: die van caotool; anders een .docx of .dotx",
        "empty: that of caotool; else a .docx or .dotx",
    ),
    "export.path": ("Bestand", "File"),
    "export.do": ("Exporteren", "Export"),
    "export.busy": ("Bezig met exporteren…", "Exporting…"),
    "export.working_warning": (
        "Let op: uw concept kan waarden bevatten die u nog niet op tafel hebt gelegd.",
        "Beware: your draft may hold values that you have not put on the table yet.",
    ),
    "export.exists_title": ("Het bestand bestaat al", "The file exists already"),
    "export.overwrite": ("Vervangen", "Replace"),
    "export.use_free": ("Neem {name}", "Use {name}"),
    "export.locked_title": ("Het bestand is geopend", "The file is open"),
    "export.done_title": ("Geëxporteerd", "Exported"),
    "export.done": ("Het bestand staat hier:", "The file is here:"),
    "export.open": ("Openen", "Open"),
    "export.show_folder": ("Map tonen", "Show the folder"),
    "export.copy_path": ("Pad kopiëren", "Copy the path"),
    "export.record_sent": ("Vastleggen als verzonden", "Record as sent"),
    "export.record_about": (
        "Stuurt u dit bestand naar de andere partij? Leg dat vast: het dossier bewaart dan een kopie van wat u stuurde. "
        "Vastleggen kan niet ongedaan worden gemaakt.",
        "Are you sending this file to the other party? Record it: the dossier then keeps a copy of what you sent. "
        "Recording cannot be undone.",
    ),
    "export.recorded": ("Vastgelegd als verzonden.", "Recorded as sent."),
    "export.no_desktop": (
        "Dit lukt hier niet. Open het bestand zelf: {path}",
        "This does not work here. Open the file yourself: {path}",
    ),
    "export.path_copied": ("Pad gekopieerd", "Path copied"),
}
