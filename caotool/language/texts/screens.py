"""What the start screen, the dialogs and the help say."""

TEXTS: dict[str, tuple[str, str]] = {
    # Shared by dialogs
    "dialog.close": ("Sluiten", "Close"),
    "dialog.cancel": ("Annuleren", "Cancel"),
    "dialog.keep": ("Bewaren", "Keep"),
    "dialog.back": ("Terug", "Back"),
    "dialog.help": ("F1 hulp", "F1 help"),
    "dialog.leave": ("esc terug", "esc back"),
    "dialog.next": ("Volgende", "Next"),
    "dialog.yes": ("ja", "yes"),
    "dialog.no": ("nee", "no"),
    "dialog.cannot_read": ("De map kan niet worden gelezen: {reason}", "The folder cannot be read: {reason}"),
    "dialog.cannot_write": (
        "Het bestand kan niet worden geschreven: {reason}. Kies een andere map.",
        "The file cannot be written: {reason}. Choose another folder.",
    ),
    "theme.title": ("Kleuren", "Colours"),
    "theme.caotool-light": ("Licht", "Light"),
    "theme.caotool-dark": ("Donker", "Dark"),
    "theme.caotool-contrast": ("Hoog contrast", "High contrast"),
    "projector.on": (
        "Projectorstand aan: notities, beginwaarden en feiten zijn verborgen.",
        "Projector mode on: notes, presets and facts are hidden.",
    ),
    "projector.off": ("Projectorstand uit.", "Projector mode off."),
    "talks.proposals": ("voorstellen", "proposals"),
    "talks.talks": ("overleg", "talks"),
    "talks.final_offer": ("eindbod", "final offer"),
    "talks.result": ("onderhandelingsresultaat", "negotiated result"),
    "talks.agreement_in_principle": ("principeakkoord", "agreement in principle"),
    "talks.consultation": ("ledenraadpleging", "consultation of members"),
    "talks.agreed": ("akkoord", "agreed"),
    # Start
    "start.title": ("caotool: het AI-hoofdstuk van een cao", "caotool: the AI chapter of a collective agreement"),
    "start.welcome": (
        "U stelt hier een hoofdstuk over AI samen uit bepalingen, vult in wat u wilt afspreken, en wisselt het uit "
        "als Word-bestand. Alles blijft op uw eigen computer.",
        "Here you put together a chapter on AI from clauses, fill in what you want to agree, and exchange it as a "
        "Word file. Everything stays on your own computer.",
    ),
    "start.new": ("Nieuw dossier", "New dossier"),
    "start.open": ("Map openen", "Open a folder"),
    "start.language": ("English", "Nederlands"),
    "start.recent": ("Uw dossiers", "Your dossiers"),
    "start.examples": ("Voorbeelden, verzonnen", "Examples, invented"),
    "start.no_recent": (
        "U hebt nog geen dossier. Begin er een met Nieuw dossier (ctrl+n), of open hieronder een voorbeeld om rond "
        "te kijken: u krijgt een eigen kopie, dus u kunt niets stukmaken.",
        "You have no dossier yet. Begin one with New dossier (ctrl+n), or open an example below to look around: "
        "you get a copy of your own, so you cannot break anything.",
    ),
    "start.changed": ("gewijzigd {when}", "changed {when}"),
    "start.gone": ("niet gevonden; del haalt het uit de lijst", "not found; del takes it off the list"),
    "start.hint_open": ("Enter opent, del haalt uit deze lijst.", "Enter opens, del takes off this list."),
    "start.old_console": (
        "Voor de beste weergave: open dit programma in Windows Terminal (gratis in de Microsoft Store).",
        "For the best display: open this program in Windows Terminal (free in the Microsoft Store).",
    ),
    "start.forgotten": (
        "Uit de lijst gehaald. De map zelf is niet verwijderd.",
        "Taken off the list. The folder itself was not removed.",
    ),
    # Opening
    "opening.title": ("Dossier openen", "Open a dossier"),
    "opening.folder": ("Map van het dossier", "Folder of the dossier"),
    "opening.which": (
        "Typ of plak de map van het dossier, of kies er hieronder een.",
        "Type or paste the folder of the dossier, or choose one below.",
    ),
    "opening.none_here": ("Geen dossiers in {folder}.", "No dossiers in {folder}."),
    "opening.here": ("Dossiers in {folder}", "Dossiers in {folder}"),
    "opening.do": ("Openen", "Open"),
    "opening.not_opened": ("Het dossier gaat niet open", "The dossier does not open"),
    "opening.in_use": ("Het dossier is al open", "The dossier is open already"),
    "opening.read_only": ("Alleen lezen", "Read only"),
    "opening.take_over": ("Overnemen", "Take over"),
    "opening.found": ("Bij het openen gevonden", "Found when opening"),
    # Findings
    "findings.title": ("Bevindingen", "Findings"),
    "findings.none": (
        "Er is niets gevonden: geen fouten, geen tegenstrijdigheden, geen open vragen.",
        "Nothing was found: no errors, no contradictions, no open questions.",
    ),
    "findings.count.error": ("fouten: {count}", "errors: {count}"),
    "findings.count.warning": ("waarschuwingen: {count}", "warnings: {count}"),
    "findings.count.note": ("opmerkingen: {count}", "notes: {count}"),
    "findings.head.error": ("Eerst te herstellen", "To be mended first"),
    "findings.head.warning": ("Waarschijnlijk niet bedoeld", "Probably not what is meant"),
    "findings.head.note": ("Goed om te weten", "Worth knowing"),
    "findings.word.error": ("Fout", "Error"),
    "findings.word.warning": ("Let op", "Beware"),
    "findings.word.note": ("Opmerking", "Note"),
    # History and notes
    "history.title": ("Geschiedenis", "History"),
    "history.about": (
        "De laatste stap staat boven. Enter brengt het dossier terug naar die stap; daarna kunt u ook weer vooruit.",
        "The last step is at the top. Enter takes the dossier back to that step; after that you can go forward again.",
    ),
    "history.undone": ("ongedaan gemaakt", "undone"),
    "history.barrier": ("hier voorbij kan niet terug", "no way back past this"),
    "note.title": ("Notitie: {about}", "Note: {about}"),
    "note.about": (
        "Alleen voor u. Een notitie komt nooit in een bestand voor anderen en is onzichtbaar in de projectorstand.",
        "For you alone. A note never goes into a file for others and cannot be seen in projector mode.",
    ),
    "status.title": ("Status van {about}", "Status of {about}"),
    "status.not_tabled": ("Nog geen akkoord", "Not agreed yet"),
    "status.nobody_tabled": (
        "Akkoord kan alleen over wat op tafel ligt. Deze bepaling ligt daar nog niet: geen partij heeft haar "
        "voorgesteld.",
        "One can only agree on what is on the table. This clause is not there yet: no party has proposed it.",
    ),
    "status.tabled_otherwise": (
        "Akkoord kan alleen over wat op tafel ligt. Uw concept zegt iets anders:",
        "One can only agree on what is on the table. Your draft says something else:",
    ),
    "status.differs": ("• {label}: {mine}. Op tafel: {table}.", "• {label}: {mine}. On the table: {table}."),
    "status.wording_differs": (
        "• De tekst van de bepaling is niet die van de tafel.",
        "• The text of the clause is not the one on the table.",
    ),
    "status.table_first": (
        "Hebben alle partijen voor zich wat uw concept zegt? Leg het dan namens alle partijen op tafel. Vanaf dan staat "
        "het in bestanden met wat op tafel ligt.",
        "Do all parties have before them what your draft says? Then table it on behalf of all parties. From then on it "
        "is in files with what is on the table.",
    ),
    "status.table_and_agree": ("Op tafel leggen en akkoord", "Table and agree"),
    # A new dossier
    "beginning.title": ("AI-hoofdstuk", "AI chapter"),
    "beginning.employees": ("Vakbond", "Trade union"),
    "beginning.employers": ("Werkgever", "Employer"),
    "assistant.step": ("Nieuw dossier, stap {at} van {of}: {what}", "New dossier, step {at} of {of}: {what}"),
    "assistant.make": ("Dossier maken", "Make the dossier"),
    "assistant.title": ("titel", "title"),
    "assistant.title.about": (
        "Hoe heet het hoofdstuk waarover u onderhandelt? U kunt alles later nog wijzigen.",
        "What is the chapter called that you negotiate about? You can change everything later.",
    ),
    "assistant.title.field": ("Titel", "Title"),
    "assistant.parties": ("partijen", "parties"),
    "assistant.parties.about": ("Voor wie houdt u dit dossier bij?", "For whom do you keep this dossier?"),
    "assistant.for.employees": ("Voor een vakbond", "For a trade union"),
    "assistant.for.employers": (
        "Voor een werkgever of werkgeversvereniging",
        "For an employer or employers' association",
    ),
    "assistant.for.mediator": ("Als bemiddelaar of onafhankelijk voorzitter", "As a mediator or independent chair"),
    "assistant.own": ("Uw organisatie", "Your organisation"),
    "assistant.own_side": ("Anderen aan uw kant", "Others on your side"),
    "assistant.other_side": ("De andere kant", "The other side"),
    "assistant.mediator.own_side": ("Vakbonden", "Trade unions"),
    "assistant.mediator.other_side": ("Werkgevers", "Employers"),
    "assistant.parties.hint": (
        "Scheid namen met een puntkomma. Wat u leeg laat, krijgt een algemene naam.",
        "Separate names with a semicolon. What you leave empty gets a general name.",
    ),
    "assistant.numbering": ("nummering", "numbering"),
    "assistant.numbering.about": (
        "Hoe nummert de cao waarin het hoofdstuk komt?",
        "How does the agreement number that the chapter goes into?",
    ),
    "assistant.numbering.problem": (
        "Hoofdstuk en eerste artikel zijn hele getallen van 1 tot en met 999.",
        "Chapter and first article are whole numbers from 1 to 999.",
    ),
    "numbering.article": ("Artikel 5.2, lid 3", "Article 5.2, paragraph 3"),
    "numbering.continuous": ("Artikel 31, lid 3: doorlopend door de hele cao", "Article 31, paragraph 3: running on"),
    "numbering.lettered": ("5.2, C: leden met een letter", "5.2, C: paragraphs with a letter"),
    "numbering.colon": ("Artikel 5:2, lid 3", "Article 5:2, paragraph 3"),
    "assistant.example": ("Zo wordt verwezen: {example}", "This is how it is cited: {example}"),
    "assistant.set": ("bepalingen", "clauses"),
    "assistant.set.about": (
        "Wilt u beginnen met een set bepalingen? Een set is geen advies: u haalt later weg en voegt toe wat u wilt.",
        "Do you want to begin with a set of clauses? A set is no advice: you take out and add what you want later.",
    ),
    "assistant.set.empty": ("Leeg beginnen", "Begin empty"),
    "assistant.place": ("taal en map", "language and folder"),
    "assistant.place.about": (
        "In welke taal is de tekst die geldt, en hoe heet de map van het dossier?",
        "In which language is the text that counts, and what is the folder of the dossier called?",
    ),
    "assistant.language": ("Taal van de tekst", "Language of the text"),
    "assistant.folder": ("Map", "Folder"),
    "assistant.where": ("Het dossier komt in {folder}", "The dossier goes into {folder}"),
    "assistant.summary": ("klopt dit?", "is this right?"),
    "assistant.owner": ("dossier van", "dossier of"),
    "assistant.side.employees": ("kant van de werknemers", "employees' side"),
    "assistant.side.employers": ("kant van de werkgevers", "employers' side"),
    "settings.chapter": ("Nummer van het hoofdstuk", "Number of the chapter"),
    "settings.first_article": ("Eerste artikel", "First article"),
    # Own wording and own clauses
    "wording.title": ("Eigen tekst: {about}", "Own wording: {about}"),
    "wording.heading": ("Titel van het artikel", "Title of the article"),
    "wording.difference": (
        "Verschil: doorgestreept vervalt, onderstreept is nieuw.",
        "Difference: struck through goes, underlined is new.",
    ),
    "wording.same": ("De tekst is die van de bibliotheek.", "The text is that of the library."),
    "wording.drop": ("Terug naar de bibliotheektekst", "Back to the library's text"),
    "wording.at": ("{language}, regel {line}: {what}", "{language}, line {line}: {what}"),
    "wording.mend_first": (
        "Herstel dit eerst, of kies Annuleren om uw wijzigingen te laten vallen.",
        "Mend this first, or choose Cancel to drop your changes.",
    ),
    "own_clause.title": ("Eigen bepaling", "Own clause"),
    "own_clause.about": (
        "Typ de tekst zoals u die wilt lezen; een lege regel begint een nieuw lid. De nummers komen vanzelf.",
        "Type the text as you want to read it; an empty line begins a new paragraph. Numbers come by themselves.",
    ),
    "own_clause.add": ("Toevoegen", "Add"),
    "own_clause.incomplete": ("Geef een titel en een tekst.", "Give a title and a text."),
    "own_clause.leave": (
        "Druk nog eens op escape om weg te gaan; wat u typte gaat dan verloren.",
        "Press escape again to leave; what you typed is then lost.",
    ),
    # Details of the dossier
    "settings.title": ("Gegevens van het dossier", "Details of the dossier"),
    "settings.page.whole": ("Dossier", "Dossier"),
    "settings.page.parties": ("Partijen", "Parties"),
    "settings.page.writing": ("Schrijfwijze", "Writing"),
    "settings.page.articles": ("Artikelen", "Articles"),
    "settings.page.facts": ("Feiten", "Facts"),
    "settings.title_in": ("Titel ({language})", "Title ({language})"),
    "settings.no_title": ("Geef een titel.", "Give a title."),
    "settings.talks": ("Stand van het overleg", "State of the talks"),
    "settings.owner": ("Dossier van", "Dossier of"),
    "settings.parties.about": (
        "Maak de naam leeg om een partij te verwijderen.",
        "Empty the name to remove a party.",
    ),
    "settings.party.name": ("Naam", "Name"),
    "settings.party.short": ("Afkorting", "Short name"),
    "settings.party.side": ("Kant", "Side"),
    "settings.party.signatory": ("Wie tekent", "Who signs"),
    "settings.party.add": ("Partij toevoegen", "Add a party"),
    "settings.numbering": ("Nummering", "Numbering"),
    "settings.employee_word": ("De cao zegt", "The agreement says"),
    "settings.figures": ("Kleine getallen", "Small numbers"),
    "settings.figures.figures": ("in cijfers: 4 weken", "in figures: 4 weeks"),
    "settings.figures.words": ("in woorden: vier weken", "in words: four weeks"),
    "settings.member_ordinals": (
        "“derde lid” in plaats van “lid 3” (in Word dan geen levende verwijzing)",
        "“third paragraph” instead of “paragraph 3” (then no live reference in Word)",
    ),
    "settings.known_terms": (
        "Begrippen die de cao al omschrijft; spatie kruist aan:",
        "Terms that the agreement defines already; space ticks:",
    ),
    "settings.dated": ("Datum op het stuk", "Date on the document"),
    "settings.dated.empty": (
        "leeg: de datum waarop het dossier begon, {date}",
        "empty: the date on which the dossier began, {date}",
    ),
    "settings.articles.about": (
        "Uw concept verwijst naar bepalingen die er niet in staan. Heeft de cao er zelf al een artikel over? Vul in "
        "welk, dan verwijst de tekst daarnaar.",
        "Your draft refers to clauses that are not in it. Does the agreement have an article of its own on one? Enter "
        "which, and the text refers to that.",
    ),
    "settings.articles.none": (
        "Uw concept verwijst nergens naar een bepaling die er niet in staat. Komt dat voor, dan vult u hier in welk "
        "artikel van de cao erover gaat.",
        "Your draft refers to no clause that is not in it. Where it does, you enter here which article of the "
        "agreement is about it.",
    ),
    "settings.articles.hint": ("bijvoorbeeld: artikel 1.3", "for example: article 1.3"),
    "settings.wrong": ("{label}: {problem}", "{label}: {problem}"),
    "settings.facts.about": (
        "Alleen voor u: hiermee worden voorwaarden en kosten berekend. Deze cijfers komen in geen enkel bestand voor "
        "anderen. Wat u leeg laat, is onbekend, niet nul.",
        "For you alone: conditions and costs are worked out with these. The figures go into no file for others. "
        "What you leave empty is unknown, not zero.",
    ),
    "settings.sector": ("Sector", "Sector"),
    "settings.unknown": ("onbekend", "unknown"),
    "settings.negative": ("Vul een getal van nul of hoger in.", "Enter a number of zero or more."),
    "settings.read_as": ("gelezen als {value}", "read as {value}"),
}
