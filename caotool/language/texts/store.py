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
    "store.created": ("Dossier gemaakt", "Dossier made"),
    "store.restored": ("Dossier hersteld", "Dossier restored"),
    "store.taken_over": (
        "Overgenomen wat buiten het programma in dossier.json is gewijzigd",
        "Took over what was changed in dossier.json outside the program",
    ),
    "store.upgraded": ("Dossier omgezet naar de nieuwe indeling", "Dossier brought up to the new format"),
    "store.readme": (
        "Deze map is een dossier van caotool, het programma voor onderhandelingen over AI in de cao.\n"
        "De map is vertrouwelijk: er staan ook eigen notities, profielgegevens en nog niet gedane voorstellen in. "
        "Geef haar niet door. Wat u aan anderen geeft, maakt u in het programma met 'Exporteren'.\n\n"
        "dossier.json    de laatste stand, leesbaar\n"
        "journal.jsonl   iedere wijziging, voor ongedaan maken en herstel\n"
        "snapshots       eerdere standen\n"
        "sent            kopieën van wat is verstuurd\n"
        "in-gebruik.json staat er alleen zolang het dossier ergens open is",
        "This folder is a dossier of caotool, the program for negotiating on AI in collective agreements.\n"
        "The folder is confidential: it also holds private notes, profile figures and proposals not yet made. "
        "Do not pass it on. What you give to others, you make in the program with 'Export'.\n\n"
        "dossier.json    the last state, readable\n"
        "journal.jsonl   every change, for undo and recovery\n"
        "snapshots       earlier states\n"
        "sent            copies of what was sent\n"
        "in-gebruik.json is there only while the dossier is open somewhere",
    ),
    "store.folder_taken": (
        "De map {folder} bestaat al en is niet leeg. Kies een andere naam.",
        "The folder {folder} exists already and is not empty. Choose another name.",
    ),
    "store.no_dossier": (
        "In {folder} staat geen dossier. Kies de map waarin dossier.json staat.",
        "There is no dossier in {folder}. Choose the folder that holds dossier.json.",
    ),
    "store.nothing_readable": (
        "Van het dossier in {folder} is niets leesbaar meer. Er is niets gewijzigd. "
        "Zet een reservekopie van de map terug.",
        "Nothing of the dossier in {folder} can be read any more. Nothing was changed. "
        "Put back a backup of the folder.",
    ),
    "store.recovered": (
        "Het programma is niet goed afgesloten. {count} wijzigingen zijn hersteld, de laatste van {when}: {label}",
        "The program did not close properly. {count} changes were recovered, the last of {when}: {label}",
    ),
    "store.recovered_remedy": (
        "U hoeft niets te doen; ongedaan maken kan nog.",
        "You need not do anything; you can still undo.",
    ),
    "store.snapshot_missing": (
        "dossier.json ontbreekt; de stand is opgebouwd uit het journaal.",
        "dossier.json is missing; the state was built from the journal.",
    ),
    "store.snapshot_missing_remedy": (
        "Het bestand is opnieuw gemaakt. Kijk na of alles er is.",
        "The file was made again. Check that everything is there.",
    ),
    "store.snapshot_broken": (
        "dossier.json is beschadigd; de stand is opgebouwd uit het journaal of een eerdere stand.",
        "dossier.json is damaged; the state was built from the journal or an earlier state.",
    ),
    "store.snapshot_broken_remedy": (
        "Het beschadigde bestand is bewaard als {aside}. Kijk na of alles er is.",
        "The damaged file was kept as {aside}. Check that everything is there.",
    ),
    "store.journal_torn": (
        "De laatste regel van het journaal was niet af: een wijziging die nog niet was opgeslagen toen het "
        "programma stopte.",
        "The last line of the journal was not finished: a change not yet saved when the program stopped.",
    ),
    "store.journal_torn_remedy": (
        "De losse regel is bewaard als {aside}. Doe de laatste wijziging zo nodig opnieuw.",
        "The loose line was kept as {aside}. Make the last change again if needed.",
    ),
    "store.journal_broken": (
        "Een deel van het journaal is beschadigd.",
        "Part of the journal is damaged.",
    ),
    "store.journal_broken_remedy": (
        "Het onleesbare deel is bewaard als {aside}. Kijk de laatste wijzigingen na.",
        "The unreadable part was kept as {aside}. Check the last changes.",
    ),
    "store.journal_missing": (
        "Het journaal ontbreekt; eerdere wijzigingen kunnen niet meer ongedaan worden gemaakt.",
        "The journal is missing; earlier changes can no longer be undone.",
    ),
    "store.journal_missing_remedy": (
        "Staat de map in een gesynchroniseerde schijf, wacht dan tot alles is binnengehaald en open haar opnieuw.",
        "If the folder is on a synchronised drive, wait until everything has arrived and open it again.",
    ),
    "store.journal_set_aside": (
        "Het journaal past niet bij dossier.json; de stand in dossier.json is gebruikt.",
        "The journal does not fit dossier.json; the state in dossier.json was used.",
    ),
    "store.journal_set_aside_remedy": (
        "Het journaal is bewaard als {aside}. Kijk de laatste wijzigingen na.",
        "The journal was kept as {aside}. Check the last changes.",
    ),
    "store.journal_behind": (
        "dossier.json is verder dan het journaal, zoals een synchronisatie kan veroorzaken.",
        "dossier.json is further than the journal, as synchronising can bring about.",
    ),
    "store.journal_behind_remedy": (
        "De stand van dossier.json is overgenomen als één wijziging, die u ongedaan kunt maken.",
        "The state of dossier.json was taken over as one change, which you can undo.",
    ),
    "store.diverged": (
        "dossier.json en het journaal zijn uit elkaar gelopen; de stand van het journaal is gebruikt.",
        "dossier.json and the journal went apart; the state of the journal was used.",
    ),
    "store.diverged_remedy": (
        "De andere stand is bewaard als {aside}. Vergelijk die met wat u ziet.",
        "The other state was kept as {aside}. Compare it with what you see.",
    ),
    "store.outside_taken_over": (
        "dossier.json is buiten het programma gewijzigd; die wijziging is overgenomen.",
        "dossier.json was changed outside the program; that change was taken over.",
    ),
    "store.outside_taken_over_remedy": (
        "Kijk haar na; u kunt haar ongedaan maken. Het bestand is ook bewaard als {aside}.",
        "Check it; you can undo it. The file was also kept as {aside}.",
    ),
    "store.outside_not_taken": (
        "dossier.json is buiten het programma gewijzigd; die wijziging past niet en is niet overgenomen.",
        "dossier.json was changed outside the program; that change does not fit and was not taken over.",
    ),
    "store.outside_not_taken_remedy": (
        "Het bestand is bewaard als {aside}. Maak de wijziging in het programma.",
        "The file was kept as {aside}. Make the change in the program.",
    ),
    "store.conflict_copy": (
        "{name} is een conflictkopie: op twee computers is tegelijk aan dit dossier gewerkt. Zij wordt niet gelezen.",
        "{name} is a conflict copy: two computers worked on this dossier at once. It is not read.",
    ),
    "store.conflict_copy_remedy": (
        "Kijk of er in {name} werk staat dat u mist; verplaats het bestand daarna uit deze map.",
        "See whether {name} holds work that you miss; then move the file out of this folder.",
    ),
    "store.opened_elsewhere": (
        "Dit dossier is al open bij {user} op {host}, sinds {started}. "
        "Open het alleen-lezen, of neem het over: het andere venster wordt dan alleen-lezen.",
        "This dossier is already open with {user} on {host}, since {started}. "
        "Open it read-only, or take it over: the other window then becomes read-only.",
    ),
    "store.stale_lock": (
        "Het venster van {user} op {host} dat dit dossier open had, is er niet meer.",
        "The window of {user} on {host} that had this dossier open is gone.",
    ),
    "store.stale_lock_remedy": ("U hoeft niets te doen.", "You need not do anything."),
    "store.saved": ("Opgeslagen", "Saved"),
    "store.read_only": (
        "Dit dossier is alleen-lezen geopend. Sluit het en open het gewoon om te wijzigen.",
        "This dossier was opened read-only. Close it and open it normally to make changes.",
    ),
    "store.taken_by_other": (
        "{user} op {host} heeft dit dossier overgenomen; dit venster is nu alleen-lezen. "
        "Wat hier nog niet was opgeslagen, staat in {aside}.",
        "{user} on {host} took this dossier over; this window is now read-only. "
        "What was not yet saved here is in {aside}.",
    ),
    "store.journal_moved": (
        "Een ander programma heeft journal.jsonl gewijzigd, misschien de synchronisatie; dit venster is nu "
        "alleen-lezen. Wat hier nog niet was opgeslagen, staat in {aside}. Sluit het dossier en open het opnieuw.",
        "Another program changed journal.jsonl, perhaps the synchroniser; this window is now read-only. "
        "What was not yet saved here is in {aside}. Close the dossier and open it again.",
    ),
    "store.left_unsaved": (
        "Bij het sluiten was opslaan niet mogelijk. De laatste wijzigingen staan in {aside}.",
        "Saving was not possible on closing. The last changes are in {aside}.",
    ),
    "store.unsaved_found": (
        "{name} bevat wijzigingen van {when} die niet in het dossier konden worden opgeslagen.",
        "{name} holds changes of {when} that could not be saved in the dossier.",
    ),
    "store.unsaved_found_remedy": (
        "Neem ze over met 'Niet-opgeslagen werk overnemen'; u kunt dat ongedaan maken.",
        "Take them over with 'Take over unsaved work'; you can undo that.",
    ),
    "store.unsaved_broken": (
        "{name} is geen bestand met niet-opgeslagen wijzigingen van dit dossier.",
        "{name} is not a file with unsaved changes of this dossier.",
    ),
    "store.unsaved_adopted": (
        "Niet-opgeslagen werk overgenomen: {taken} van {count} wijzigingen",
        "Unsaved work taken over: {taken} of {count} changes",
    ),
    "store.disk_full": (
        "De schijf is vol: de laatste wijzigingen staan alleen in het geheugen. Maak ruimte, of sla elders op.",
        "The disk is full: the last changes are in memory only. Make room, or save elsewhere.",
    ),
    "store.no_permission": (
        "In {folder} mag niet worden geschreven: wijzigingen staan alleen in het geheugen. Sla elders op.",
        "Writing in {folder} is not allowed: changes are in memory only. Save elsewhere.",
    ),
    "store.not_saved": (
        "Opslaan lukt niet ({reason}): de laatste wijzigingen staan alleen in het geheugen. "
        "Er wordt opnieuw geprobeerd; u kunt ook elders opslaan.",
        "Saving fails ({reason}): the last changes are in memory only. "
        "It will be tried again; you can also save elsewhere.",
    ),
    "store.name_empty": ("Geef een naam.", "Give a name."),
    "store.name_too_long": (
        "De naam is te lang. Gebruik ten hoogste {most} tekens.",
        "The name is too long. Use at most {most} characters.",
    ),
    "store.name_character": (
        "Het teken {character} kan niet in een naam staan. Laat het weg.",
        "The character {character} cannot be in a name. Leave it out.",
    ),
    "store.name_edge": (
        "Een naam kan niet met een spatie beginnen of eindigen, en niet eindigen op een punt. Haal die weg.",
        "A name cannot start or end with a space, and cannot end with a dot. Take it away.",
    ),
    "store.name_reserved": (
        "{name} is een naam die Windows voor zichzelf houdt. Voeg een woord toe.",
        "{name} is a name that Windows keeps for itself. Add a word.",
    ),
    "store.settings_unread": (
        "De instellingen kunnen niet worden gelezen ({reason}); de gebruikelijke gelden.",
        "The settings cannot be read ({reason}); the usual ones hold.",
    ),
    "store.settings_unread_remedy": (
        "Kijk of u het bestand mag lezen.",
        "See whether you may read the file.",
    ),
    "store.settings_broken": (
        "De instellingen zijn beschadigd; de gebruikelijke gelden.",
        "The settings are damaged; the usual ones hold.",
    ),
    "store.settings_broken_remedy": (
        "Het beschadigde bestand is bewaard als {aside}. Stel uw voorkeuren opnieuw in.",
        "The damaged file was kept as {aside}. Set your preferences again.",
    ),
    "store.target_exists": (
        "{name} bestaat al. Vervang het, of sla op als {free}.",
        "{name} exists already. Replace it, or save as {free}.",
    ),
    "store.target_locked": (
        "{name} is open in Word of een ander programma. Sluit het daar, of sla op als {free}.",
        "{name} is open in Word or another program. Close it there, or save as {free}.",
    ),
    "store.target_is_folder": (
        "{name} is een map. Kies een bestandsnaam.",
        "{name} is a folder. Choose a file name.",
    ),
    "store.target_folder_missing": (
        "De map {folder} bestaat niet. Kies een andere map.",
        "The folder {folder} does not exist. Choose another folder.",
    ),
}
