"""What the command line says: its help, its faults, and the dialogue of plain lines."""

TEXTS: dict[str, tuple[str, str]] = {
    # The commands and their help
    "cli.about": (
        "caotool: stel een AI-hoofdstuk voor een cao op, onderhandel erover en wissel het uit als Word-bestand. "
        "Zonder opdracht opent het programma.",
        "caotool: draft the AI chapter of a collective agreement, negotiate it and exchange it as a Word file. "
        "Without a command the program opens.",
    ),
    "cli.commands": ("Opdrachten:", "Commands:"),
    "cli.more": (
        "Meer over een opdracht: caotool export --help",
        "More about a command: caotool export --help",
    ),
    "cli.exit_codes": (
        "Afsluitcodes: 0 gelukt; 1 er is iets gevonden of geweigerd; 2 de opdracht klopt niet of er is geen "
        "terminal; 3 een bestand of dossier staat in de weg.",
        "Exit codes: 0 done; 1 something was found or refused; 2 the command is wrong or there is no terminal; "
        "3 a file or dossier stands in the way.",
    ),
    "cli.usage": ("Gebruik:", "Usage:"),
    "cli.arguments": ("Waarmee", "With what"),
    "cli.options": ("Opties", "Options"),
    "cli.new": ("Maak een nieuw dossier in een map.", "Make a new dossier in a folder."),
    "cli.open": ("Open een dossier in het programma.", "Open a dossier in the program."),
    "cli.fill": (
        "Vul een dossier in; met --linear als vraag en antwoord, voor schermlezers en trage verbindingen.",
        "Fill in a dossier; with --linear as questions and answers, for screen readers and slow connections.",
    ),
    "cli.show": ("Toon het hoofdstuk als platte tekst.", "Show the chapter as plain text."),
    "cli.export": (
        "Maak een bestand van het hoofdstuk: Word, webpagina, Markdown of tekst.",
        "Make a file of the chapter: Word, web page, Markdown or text.",
    ),
    "cli.check": (
        "Controleer een dossier: opbouw, regels tussen bepalingen en wet.",
        "Check a dossier: structure, rules between clauses and law.",
    ),
    "cli.library": (
        "Bekijk de bepalingen, controleer ze, of begin een eigen bepaling.",
        "Look at the clauses, check them, or begin a clause of your own.",
    ),
    "cli.demo": (
        "Open het voorbeeld; zonder terminal wordt het voorbeeldhoofdstuk een Word-bestand.",
        "Open the example; without a terminal the example chapter becomes a Word file.",
    ),
    "cli.keys": ("Toon de toetsen van het programma, om af te drukken.", "Show the keys of the program, to print."),
    "cli.option.help": ("toon deze hulp", "show this help"),
    "cli.option.language": (
        "taal van het programma, ook na de opdracht; of zet CAOTOOL_LANGUAGE",
        "language of the program, also after the command; or set CAOTOOL_LANGUAGE",
    ),
    "cli.option.version": ("toon de versie", "show the version"),
    "cli.option.dossier": ("de map van het dossier", "the folder of the dossier"),
    "cli.option.new_folder": ("de map die wordt gemaakt", "the folder to make"),
    "cli.option.title": ("titel van het dossier", "title of the dossier"),
    "cli.option.owner_side": (
        "uw kant: werknemers, werkgevers of bemiddelaar (gewoonlijk employees)",
        "your side: employees, employers or mediator (usually employees)",
    ),
    "cli.option.party": (
        "naam van een partij; meermalen te geven. De eerste is de uwe, de volgende staan tegenover u; "
        "met “employees: naam” of “employers: naam” zegt u het zelf",
        "name of a party; may be given more than once. The first is yours, the next ones are opposite you; "
        "with “employees: name” or “employers: name” you say so yourself",
    ),
    "cli.option.example": (
        "maak een kopie van het voorbeeld in plaats van een leeg dossier",
        "make a copy of the example instead of an empty dossier",
    ),
    "cli.option.text_language": (
        "taal van de tekst (gewoonlijk die van het dossier)",
        "language of the text (usually that of the dossier)",
    ),
    "cli.option.text_languages": (
        "taal van de tekst, of beide naast elkaar",
        "language of the text, or both side by side",
    ),
    "cli.option.table": (
        "wat op tafel ligt, in plaats van uw eigen concept",
        "what is on the table, instead of your own draft",
    ),
    "cli.option.explanations": ("met de toelichting als bijlage", "with the explanatory notes as an annex"),
    "cli.option.json": ("als JSON, voor een script", "as JSON, for a script"),
    "cli.option.output": (
        "het bestand (gewoonlijk de titel van het dossier, in deze map)",
        "the file (usually the title of the dossier, in this folder)",
    ),
    "cli.option.format": (
        "soort bestand (gewoonlijk wat de naam zegt, anders docx)",
        "kind of file (usually what the name says, else docx)",
    ),
    "cli.option.house_style": (
        "een .docx of .dotx waarvan de huisstijl wordt overgenomen",
        "a .docx or .dotx whose house style is taken",
    ),
    "cli.option.overwrite": ("vervang een bestaand bestand", "replace an existing file"),
    "cli.option.linear": (
        "als vraag en antwoord op gewone regels; vanzelf bij ACCESSIBLE=1, TERM=dumb of zonder terminal",
        "as questions and answers on plain lines; by itself with ACCESSIBLE=1, TERM=dumb or without a terminal",
    ),
    "cli.option.query": ("toon alleen wat deze woorden heeft", "show only what has these words"),
    "cli.option.clause_id": (
        "de naam van de bepaling, zoals retraining.personal-budget",
        "the name of the clause, such as retraining.personal-budget",
    ),
    "cli.option.new_clause_id": (
        "de naam voor de bepaling, met het thema ervoor, zoals retraining.mentor-hours",
        "the name for the clause, with the theme before it, such as retraining.mentor-hours",
    ),
    "cli.option.clause_title": ("Nederlandse titel van de bepaling", "Dutch title of the clause"),
    "cli.option.clause_title_en": ("Engelse titel; anders de Nederlandse", "English title; else the Dutch one"),
    "cli.option.in": (
        "map waarin het bestand komt (gewoonlijk uw eigen bibliotheek)",
        "folder for the file (usually your own library)",
    ),
    "cli.option.library_path": (
        "een map of bestand met bepalingen (gewoonlijk de hele bibliotheek)",
        "a folder or file with clauses (usually the whole library)",
    ),
    "cli.option.library.parts": ("Wat u kunt doen", "What you can do"),
    "cli.option.library.list": (
        "Toon de bepalingen, of wat een zoekopdracht vindt.",
        "List the clauses, or what a search finds.",
    ),
    "cli.option.library.show": ("Toon een bepaling met haar invullingen.", "Show a clause with its parameters."),
    "cli.option.library.coverage": (
        "Toon per onderdeel van een kader welke bepalingen het beantwoorden en wat echte afspraken inhouden.",
        "Show for each item of a framework which clauses answer it and what real agreements hold.",
    ),
    "cli.option.facet.theme": ("alleen van dit thema, zoals retraining", "only of this theme, such as retraining"),
    "cli.option.facet.answers": (
        "alleen wat dit onderdeel van een kader beantwoordt, zoals ser.3.1 of avg",
        "only what answers this item of a framework, such as ser.3.1 or avg",
    ),
    "cli.option.facet.binds": (
        "alleen wat bindt als normative, diagonal, obligational of intention",
        "only what binds as normative, diagonal, obligational or intention",
    ),
    "cli.option.facet.proposed_by": (
        "alleen wat meestal wordt ingebracht door employees, employers of either (geen kant in het bijzonder)",
        "only what is usually proposed by employees, employers or either (neither in particular)",
    ),
    "cli.option.facet.law": (
        "alleen wat op deze wet of bepaling steunt, zoals wor of wor-27",
        "only what leans on this law or provision, such as wor or wor-27",
    ),
    "cli.option.facet.status": ("alleen draft of second-read", "only draft or second-read"),
    "cli.option.facet.costs": ("alleen wat geld of tijd kost", "only what costs money or time"),
    "cli.option.facet.no_costs": (
        "alleen waarvan geen kosten zijn beschreven",
        "only what has no costs described",
    ),
    "cli.option.facet.real": ("alleen wat in echte afspraken is gezien", "only what was seen in real agreements"),
    "cli.option.facet.own_design": ("alleen eigen ontwerp van de bibliotheek", "only the library's own design"),
    "cli.facet.unknown": ("{option} kent “{value}” niet.", "{option} does not know “{value}”."),
    "cli.facet.unknown_remedy": ("Kies bijvoorbeeld uit: {known}.", "Choose from, for example: {known}."),
    "cli.option.library.sets": (
        "Toon sets van bepalingen om mee te beginnen, of een set met haar bepalingen.",
        "Show sets of clauses to begin with, or one set with its clauses.",
    ),
    "cli.option.set_shown": (
        "de set waarvan u de bepalingen wilt zien, zoals ser-small",
        "the set whose clauses you want to see, such as ser-small",
    ),
    "cli.option.set_new": (
        "begin met de bepalingen van een set, zoals ser-small; zie caotool library sets",
        "begin with the clauses of a set, such as ser-small; see caotool library sets",
    ),
    "cli.sets.none": ("Er is geen set met de naam {name}.", "There is no set called {name}."),
    "cli.sets.none_remedy": ("Kies uit: {known}.", "Choose from: {known}."),
    "cli.new.with_set": (
        "Toegevoegd uit de set “{title}”: {count} bepalingen.",
        "Added from the set “{title}”: {count} clauses.",
    ),
    "cli.option.missing_from": (
        "toon van welke onderdelen van een kader niets in het concept staat (zonder naam: ser)",
        "show of which items of a framework the draft has nothing (without a name: ser)",
    ),
    "cli.option.framework": (
        "het kader, zoals ser of type; zonder: alle",
        "the framework, such as ser or type; without: all",
    ),
    "cli.option.missing": ("alleen wat geen bepaling beantwoordt", "only what no clause answers"),
    "cli.option.read_cases": (
        "toon ieder voorbeeld als artikel, met een gebruikelijke inzet voor wat de bron niet zegt",
        "show each example as an article, with a usual opening for what the source does not tell",
    ),
    "cli.option.printed": (
        "druk ook iedere bepaling op iedere manier af en beoordeel de tekst (duurt langer)",
        "also print every clause in every way and judge the text (takes longer)",
    ),
    "cli.coverage.none": ("geen bepaling", "no clause"),
    "cli.coverage.remark": ("opmerking, geen bepaling: {why}", "a remark, not a provision: {why}"),
    "cli.coverage.count": (
        "Onderdelen: {items}; beantwoord: {answered}; voorbeelden uit echte afspraken: {cases}.",
        "Items: {items}; answered: {answered}; examples from real agreements: {cases}.",
    ),
    "cli.coverage.no_framework": ("Er is geen kader met de naam {name}.", "There is no framework called {name}."),
    "cli.coverage.no_framework_remedy": ("Kies uit: {known}.", "Choose from: {known}."),
    "cli.option.library.check": (
        "Controleer bepalingen: ieder gebrek met bestand en regel.",
        "Check clauses: every fault with file and line.",
    ),
    "cli.option.library.schema": (
        "Toon het JSON-schema van een bepaling, voor uw tekstverwerker.",
        "Show the JSON Schema of a clause, for your editor.",
    ),
    "cli.option.library.new": (
        "Begin een eigen bepaling: een bestand dat u verder invult.",
        "Begin a clause of your own: a file for you to complete.",
    ),
    # Faults
    "cli.see_help": ("Zie {command} --help.", "See {command} --help."),
    "cli.fault.required": ("Er ontbreekt: {names}.", "Missing: {names}."),
    "cli.fault.unrecognized": ("Dit hoort hier niet: {names}.", "This does not belong here: {names}."),
    "cli.fault.value_missing": ("Achter {names} ontbreekt een waarde.", "A value is missing after {names}."),
    "cli.fault.choice": (
        "{value} kan niet bij {names}. Kies uit {options}.",
        "{value} does not go with {names}. Choose from {options}.",
    ),
    "cli.fault.value": ("{value} kan niet bij {names}.", "{value} does not go with {names}."),
    "cli.fault.together": ("{names} en {value} gaan niet samen.", "{names} and {value} do not go together."),
    "cli.fault.other": (
        "Deze opdracht is niet te begrijpen ({text}).",
        "This command cannot be understood ({text}).",
    ),
    "cli.fault.command": ("De opdracht “{name}” bestaat niet.", "There is no command “{name}”."),
    "cli.fault.command_remedy": ("Kies uit {names}; zie caotool --help.", "Choose from {names}; see caotool --help."),
    "cli.fault.language": ("De taal “{name}” is er niet.", "There is no language “{name}”."),
    "cli.fault.language_remedy": ("Kies nl of en.", "Choose nl or en."),
    "cli.no_terminal": (
        "Het programma heeft een terminal nodig, en die is er niet.",
        "The program needs a terminal, and there is none.",
    ),
    "cli.no_terminal_remedy": (
        "Open een terminalvenster, of gebruik een opdracht: caotool show, export of fill --linear; zie caotool --help.",
        "Open a terminal window, or use a command: caotool show, export or fill --linear; see caotool --help.",
    ),
    "cli.system": ("Het systeem weigert: {reason}.", "The system refuses: {reason}."),
    "cli.system_file": ("Met {file} lukt het niet: {reason}.", "It does not work with {file}: {reason}."),
    "cli.system.absent": ("het bestaat niet", "it does not exist"),
    "cli.system.forbidden": ("het mag niet", "it is not allowed"),
    "cli.system.full": ("de schijf is vol", "the disk is full"),
    "cli.system_remedy": (
        "Kijk of het pad bestaat en of u er mag lezen en schrijven.",
        "See whether the path exists and whether you may read and write there.",
    ),
    "cli.no_resources": (
        "caotool is niet volledig geïnstalleerd: bepalingen, huisstijl of voorbeelden ontbreken.",
        "caotool is not completely installed: clauses, house style or examples are missing.",
    ),
    "cli.no_resources_remedy": ("Installeer caotool opnieuw.", "Install caotool again."),
    "cli.opened_elsewhere_remedy": (
        "Sluit het dossier in het andere venster en probeer het opnieuw; bekijken en exporteren kan intussen wel.",
        "Close the dossier in the other window and try again; showing and exporting it work meanwhile.",
    ),
    "cli.target_exists_remedy": (
        "Voeg --overwrite toe, of kies met -o een andere naam.",
        "Add --overwrite, or choose another name with -o.",
    ),
    "cli.target_locked_remedy": (
        "Sluit het bestand daar, of kies met -o een andere naam.",
        "Close the file there, or choose another name with -o.",
    ),
    "cli.no_such_path": ("{path} bestaat niet.", "{path} does not exist."),
    "cli.no_such_path_remedy": ("Geef een map of een bestand dat er is.", "Give a folder or a file that exists."),
    # What single commands say
    "cli.new.made": ("Dossier gemaakt in {folder}", "Dossier made in {folder}"),
    "cli.new.next": (
        "Openen: caotool open {folder}",
        "To open it: caotool open {folder}",
    ),
    "cli.new.no_title": ("Een dossier heeft een titel nodig.", "A dossier needs a title."),
    "cli.new.no_title_remedy": (
        'Voeg toe: --title "Cao …"; of maak met --example een kopie van het voorbeeld.',
        'Add --title "Agreement …"; or make a copy of the example with --example.',
    ),
    "cli.party.employees": ("Werknemersorganisatie", "Employees' organisation"),
    "cli.party.employers": ("Werkgeversorganisatie", "Employers' organisation"),
    "cli.export.ending": (
        "Bestanden op .{ending} kan caotool niet maken.",
        "caotool cannot make files that end in .{ending}.",
    ),
    "cli.export.ending_remedy": (
        "Kies een naam op {known}, of zeg de soort met --format.",
        "Choose a name that ends in {known}, or say the kind with --format.",
    ),
    "cli.findings.error": ("fout", "error"),
    "cli.findings.warning": ("let op", "warning"),
    "cli.findings.note": ("opmerking", "note"),
    "cli.findings.count": (
        "Fouten: {error}; waarschuwingen: {warning}; opmerkingen: {note}.",
        "Errors: {error}; warnings: {warning}; notes: {note}.",
    ),
    "cli.library.no_clause": (
        "De bibliotheek heeft geen bepaling {clause}.",
        "The library has no clause {clause}.",
    ),
    "cli.library.more": ("En nog {count}. Zoek met meer woorden.", "And {count} more. Search with more words."),
    "cli.library.near": ("Bedoelt u {ids}?", "Do you mean {ids}?"),
    "cli.library.see_list": (
        "Zie caotool library list voor alle bepalingen.",
        "See caotool library list for all clauses.",
    ),
    "cli.library.binds": ("Bindt: {whom}.", "Binds: {whom}."),
    "cli.library.bad_id": (
        "“{clause}” kan geen naam van een bepaling zijn.",
        "“{clause}” cannot be the name of a clause.",
    ),
    "cli.library.bad_id_remedy": (
        "Schrijf thema.naam in kleine letters, cijfers en streepjes, zoals retraining.mentor-hours.",
        "Write theme.name in small letters, digits and hyphens, such as retraining.mentor-hours.",
    ),
    "cli.keys.title": ("De toetsen van caotool", "The keys of caotool"),
    "cli.keys.rest": (
        "Tab en pijltjes gaan van plek naar plek, Enter kiest, Esc gaat terug.",
        "Tab and arrows go from place to place, Enter chooses, Esc goes back.",
    ),
    # The dialogue of plain lines
    "cli.fill.placed": ("Bepalingen in het concept:", "Clauses in the draft:"),
    "cli.fill.none_placed": (
        "Er staan nog geen bepalingen in het concept. Typ + om er een toe te voegen.",
        "There are no clauses in the draft yet. Type + to add one.",
    ),
    "cli.fill.one": ("{number}. {title}", "{number}. {title}"),
    "cli.fill.which": (
        "Welke bepaling? Nummer, + toevoegen, u ongedaan maken, ? hulp, q stoppen:",
        "Which clause? Number, + add, u undo, ? help, q stop:",
    ),
    "cli.fill.list_help": (
        "Typ het nummer van een bepaling om haar in te vullen. Typ + en een zoekwoord, zoals + scholing, om een "
        "bepaling uit de bibliotheek toe te voegen. u maakt de laatste wijziging ongedaan. Enter leest de lijst "
        "opnieuw voor. q stopt; alles is dan al bewaard.",
        "Type the number of a clause to fill it in. Type + and a word, such as + training, to add a clause from "
        "the library. u undoes the last change. Enter reads the list again. q stops; everything is kept already.",
    ),
    "cli.fill.no_such": (
        "{answer} is hier geen antwoord. Typ een nummer van 1 tot en met {count}, of ? voor hulp.",
        "{answer} is no answer here. Type a number from 1 to {count}, or ? for help.",
    ),
    "cli.fill.question": (
        "Vraag {number} van {count}: {label} ({unit}). Nu: {value}.",
        "Question {number} of {count}: {label} ({unit}). Now: {value}.",
    ),
    "cli.fill.now": ("Nu: {value}.", "Now: {value}."),
    "cli.fill.preset": ("Typ = voor {value}", "Type = for {value}"),
    "cli.fill.answer": ("Antwoord:", "Answer:"),
    "cli.fill.which_meant": (
        "Nummer van wat u bedoelt, of anders geschreven:",
        "Number of what you mean, or written differently:",
    ),
    "cli.fill.help": (
        "Typ een waarde, of het nummer van een keuze (bij meer keuzes: 1, 3). Enter slaat over, < gaat terug, "
        "- laat open, u maakt ongedaan, q stopt.",
        "Type a value, or the number of a choice (for several: 1, 3). Enter skips, < goes back, - leaves open, "
        "u undoes, q stops.",
    ),
    "cli.fill.left_open": ("Blijft open.", "Left open."),
    "cli.fill.nothing_to_undo": ("Er is niets ongedaan te maken.", "There is nothing to undo."),
    "cli.fill.search": (
        "Zoekwoord (Enter: alle bepalingen; < terug):",
        "Word to search for (Enter: all clauses; < back):",
    ),
    "cli.fill.which_clause": (
        "Nummer van de bepaling, of een ander zoekwoord (< terug):",
        "Number of the clause, or another word to search for (< back):",
    ),
    "cli.fill.add_help": (
        "Typ een woord om bepalingen te zoeken en daarna het nummer van de bepaling die u wilt toevoegen.",
        "Type a word to search for clauses, and then the number of the clause that you want to add.",
    ),
    "cli.fill.more_found": (
        "En nog {count}. Typ een preciezer zoekwoord.",
        "And {count} more. Type a more precise word.",
    ),
    "cli.fill.stopped": (
        "Gestopt. Het dossier staat in {folder}. Nog open: {count}.",
        "Stopped. The dossier is in {folder}. Still open: {count}.",
    ),
}
