"""What is said about the dossier folder: opening, recovering, saving, and files of others."""

TEXTS: dict[str, tuple[str, str]] = {
    "store.newer_format": (
        "{path} is gemaakt met een nieuwere versie van caotool (indeling {found}; deze versie kent {known}). "
        "Er is niets gewijzigd. Werk caotool bij en open het dossier opnieuw.",
        "{path} was made with a newer version of caotool (format {found}; this version knows {known}). "
        "Nothing was changed. Update caotool and open the dossier again.",
    ),
    "store.field_wrong_type": (
        "{at}: hier staat iets van een andere soort dan verwacht ({found}). Het is overgeslagen.",
        "{at}: what stands here is of another sort than expected ({found}). It was left out.",
    ),
    "store.field_wrong_value": (
        "{at}: {found} is hier geen geldige waarde. Zij is overgeslagen.",
        "{at}: {found} is not a valid value here. It was left out.",
    ),
    "store.field_missing": ("{at} ontbreekt.", "{at} is missing."),
    "store.field_unknown": (
        "{at} is onbekend en is overgeslagen.",
        "{at} is unknown and was left out.",
    ),
    "store.field_unknown_sort": (
        "{at}: {found} is geen bekende soort waarde. Zij is overgeslagen.",
        "{at}: {found} is not a known sort of value. It was left out.",
    ),
    "store.field_too_deep": (
        "Het bestand is dieper genest dan een dossier kan zijn.",
        "The file is nested deeper than a dossier can be.",
    ),
    "store.field_remedy": (
        "Het bestand zoals het was, is apart bewaard. Vul opnieuw in wat ontbreekt.",
        "The file as it was has been kept aside. Fill in again what is missing.",
    ),
}
