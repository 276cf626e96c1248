"""The help: what each place and dialog is, and what its keys do."""

TEXTS: dict[str, tuple[str, str]] = {
    "key.space": ("spatie", "space"),
    # Places
    "help.start.title": ("het beginscherm", "the start screen"),
    "help.start": (
        "Dit is het beginscherm. Hier begint u een dossier, opent u een dossier waaraan u werkte, of bekijkt u een "
        "verzonnen voorbeeld. Een dossier is een map op uw computer met alles van één onderhandeling.",
        "This is the start screen. Here you begin a dossier, open one that you worked on, or look at an invented "
        "example. A dossier is a folder on your computer with everything of one negotiation.",
    ),
    "help.library.title": ("de bibliotheek", "the library"),
    "help.library": (
        "Dit is de bibliotheek met alle bepalingen. Zoek op een woord, lees waar een bepaling over gaat en voeg haar "
        "met Enter toe aan uw concept. U kunt een bepaling ook twee keer gebruiken, met andere waarden.",
        "This is the library with all clauses. Search for a word, read what a clause is about and add it to your "
        "draft with Enter. You can use a clause twice, with other values.",
    ),
    "help.outline.title": ("het concept", "the draft"),
    "help.outline": (
        "Dit is uw concept: de bepalingen die u koos, op volgorde en met hun nummer. Ga met de pijlen langs de "
        "bepalingen, verplaats ze met ctrl en een pijl, en druk op Enter om in te vullen. Een getal tussen haken "
        "zegt hoeveel er nog open is.",
        "This is your draft: the clauses you chose, in order and with their number. Move along them with the arrows, "
        "move a clause with ctrl and an arrow, and press Enter to fill in. A number in brackets says how much is "
        "still open.",
    ),
    "help.form.title": ("het invullen", "filling in"),
    "help.form": (
        "Hier vult u in wat de gekozen bepaling inhoudt. Onder ieder veld staat hoe het programma leest wat u typt, "
        "en wat in echte cao's voorkomt. Wat u leeg laat, staat in de tekst als open plek tussen haken.",
        "Here you fill in what the chosen clause holds. Under every field you see how the program reads what you "
        "type, and what real agreements hold. What you leave empty is a blank in brackets in the text.",
    ),
    "help.preview.title": ("de tekst", "the text"),
    "help.preview": (
        "Dit is het hoofdstuk zoals het in Word komt te staan. Klik op een waarde om haar te wijzigen, of op een "
        "artikel om het te kiezen. Nummers en verwijzingen rekent het programma zelf uit.",
        "This is the chapter as it will stand in Word. Click a value to change it, or an article to choose it. The "
        "program works out numbers and references by itself.",
    ),
    "help.title": ("Hulp: {what}", "Help: {what}"),
    "help.here": ("Hier te doen", "What you can do here"),
    "help.everywhere": ("Dit kan in ieder venster", "This works in every dialog"),
    "help.now": ("Nu te doen", "What you can do now"),
    "help.group.dossier": ("Dossier", "Dossier"),
    "help.group.clauses": ("Bepalingen", "Clauses"),
    "help.group.values": ("Waarden", "Values"),
    "help.group.view": ("Weergave", "View"),
    "help.group.program": ("Programma", "Program"),
    # Dialogs
    "help.assistant.title.title": ("nieuw dossier, de titel", "new dossier, the title"),
    "help.assistant.title": (
        "U begint hier een onderhandeling. De titel komt op de titelpagina, boven aan iedere bladzijde en in "
        "de naam van de map. Weet u nog geen goede? Neem dan de voorgestelde: alles is later te wijzigen bij "
        "de gegevens van het dossier (F7).",
        "You begin a negotiation here. The title comes on the title page, at the top of every page and in the"
        " name of the folder. No good one yet? Take the suggested one: everything can be changed later in the"
        " details of the dossier (F7).",
    ),
    "help.assistant.parties.title": ("nieuw dossier, de partijen", "new dossier, the parties"),
    "help.assistant.parties": (
        "Een dossier is van één partij, of van wie bemiddelt, en blijft bij u. Uw keuze bepaalt welke "
        "beginwaarden het programma u aanbiedt; een bemiddelaar krijgt er geen. De namen staan op de "
        "titelpagina en bij de handtekeningen.",
        "A dossier belongs to one party, or to whoever mediates, and stays with you. Your choice decides "
        "which opening values the program offers you; a mediator gets none. The names are on the title page "
        "and at the signatures.",
    ),
    "help.assistant.numbering.title": ("nieuw dossier, de nummering", "new dossier, the numbering"),
    "help.assistant.numbering": (
        "Het hoofdstuk moet passen in een cao die er al is. Kijk hoe die haar artikelen nummert en kies "
        "hetzelfde; de regel eronder laat zien hoe de tekst dan verwijst. De nummers zelf rekent het "
        "programma steeds opnieuw uit.",
        "The chapter has to fit into an agreement that exists already. See how that numbers its articles and "
        "choose the same; the line below shows how the text then refers. The program works out the numbers "
        "themselves, again and again.",
    ),
    "help.assistant.set.title": ("nieuw dossier, een set", "new dossier, a set"),
    "help.assistant.set": (
        "U kunt leeg beginnen, of met de bepalingen van een set: een groep die voor een sector of doel is "
        "samengesteld. Alle waarden staan dan nog open. Een set is een begin om uit te kiezen, en geen advies; u "
        "kunt later iedere bepaling weghalen of een set toevoegen.",
        "You can begin with nothing, or with the clauses of a set: a group put together for a sector or a purpose. "
        "All values are still open then. A set is a beginning to choose from, and no advice; later you can remove "
        "any clause or add a set.",
    ),
    "help.assistant.place.title": ("nieuw dossier, taal en map", "new dossier, language and folder"),
    "help.assistant.place": (
        "De tekst in de gekozen taal geldt; de andere taal kunt u ernaast laten zien. De map komt in uw "
        "documenten en bevat alles van dit dossier. Geef haar nooit aan de andere partij: daarvoor is "
        "exporteren.",
        "The text in the chosen language is the one that counts; you can show the other language beside it. "
        "The folder goes into your documents and holds everything of this dossier. Never hand it to the other"
        " party: that is what exporting is for.",
    ),
    "help.assistant.summary.title": ("nieuw dossier, een laatste blik", "new dossier, a last look"),
    "help.assistant.summary": (
        "Dit is wat het programma gaat maken. Klopt er iets niet, ga dan terug: wat u invulde, staat er nog.",
        "This is what the program is going to make. If something is wrong, go back: what you filled in is "
        "still there.",
    ),
    "help.open_folder.title": ("een dossier openen", "opening a dossier"),
    "help.open_folder": (
        "Een dossier is een map. Hieronder staan de dossiers in uw documenten; een dossier dat ergens anders "
        "staat, opent u door het pad van de map te typen of te plakken.",
        "A dossier is a folder. Below are the dossiers in your documents; one that is somewhere else you open"
        " by typing or pasting the path of its folder.",
    ),
    "help.in_use.title": ("het dossier is al open", "the dossier is open already"),
    "help.in_use": (
        "Een ander venster heeft dit dossier open, of is zonder afsluiten gestopt. Met alleen lezen kijkt u "
        "mee zonder iets te kunnen wijzigen. Met overnemen werkt u hier verder, en kan het andere venster "
        "niets meer bewaren.",
        "Another window has this dossier open, or stopped without closing it. Read only lets you look without"
        " changing anything. Take over lets you go on here, and the other window can keep nothing any more.",
    ),
    "help.not_opened.title": ("het dossier gaat niet open", "the dossier does not open"),
    "help.not_opened": (
        "De map kan niet als dossier worden gelezen. Er staat bij waarom en wat u kunt doen; aan de map is "
        "niets veranderd.",
        "The folder cannot be read as a dossier. It says why and what you can do; nothing in the folder was changed.",
    ),
    "help.export.title": ("exporteren", "exporting"),
    "help.export": (
        "Hier maakt u een bestand van het hoofdstuk, om te delen of te bewaren. Mijn concept is de tekst met "
        "al uw waarden, ook wat u nog niet hebt laten zien. Wat op tafel ligt bevat alleen wat partijen "
        "hebben voorgesteld of afgesproken. Notities, feiten en schattingen komen in geen enkel bestand.",
        "Here you make a file of the chapter, to share or to keep. My draft is the text with all your values,"
        " also what you have not shown yet. What is on the table holds only what parties proposed or agreed. "
        "Notes, facts and estimates go into no file at all.",
    ),
    "help.taken.title": ("het bestand bestaat al of is geopend", "the file exists already or is open"),
    "help.taken": (
        "Op deze plek staat al een bestand, of Word heeft het open. Er wordt niets vervangen zonder dat u het"
        " zegt. Met de voorgestelde naam komt er een bestand naast.",
        "There already is a file in this place, or Word has it open. Nothing is replaced unless you say so. "
        "With the suggested name another file comes beside it.",
    ),
    "help.exported.title": ("het bestand is er", "the file is there"),
    "help.exported": (
        "Het bestand is geschreven. Open het, open de map, of kopieer het pad om het ergens te plakken. "
        "Stuurt u het naar de andere partij, leg dat dan vast: dan bewaart het dossier een kopie van wat u "
        "stuurde.",
        "The file has been written. Open it, open the folder, or copy the path to paste it somewhere. If you "
        "send it to the other party, record that: then the dossier keeps a copy of what you sent.",
    ),
    "help.settings.whole.title": ("gegevens van het dossier", "details of the dossier"),
    "help.settings.whole": (
        "Titel, datum en stand van het overleg staan op ieder stuk dat u exporteert. De datum verandert niet "
        "vanzelf: zo blijft hetzelfde dossier hetzelfde bestand geven. Alle wijzigingen op deze bladen samen "
        "zijn één stap in de geschiedenis.",
        "Title, date and state of the talks are on every document that you export. The date does not change "
        "by itself: so the same dossier keeps giving the same file. All changes on these pages together are "
        "one step in the history.",
    ),
    "help.settings.parties.title": ("de partijen", "the parties"),
    "help.settings.parties": (
        "Wie er aan tafel zitten, in de volgorde waarin zij in de tekst en bij de handtekeningen staan. De "
        "afkorting staat tussen haken bij wat een partij voorstelt. Een partij die al iets voorstelde, kan "
        "niet weg.",
        "Who sits at the table, in the order in which they are in the text and at the signatures. The short "
        "name stands in brackets with what a party proposes. A party that proposed something already cannot "
        "go.",
    ),
    "help.settings.writing.title": ("de schrijfwijze", "how the agreement writes"),
    "help.settings.writing": (
        "Zo sluit het hoofdstuk aan op de cao: hoe die nummert, of zij werknemer of medewerker zegt, en of "
        "zij kleine getallen uitschrijft. Begrippen die de cao al omschrijft, worden hier niet nog eens "
        "omschreven.",
        "This is how the chapter joins the agreement: how that numbers, whether it says werknemer or "
        "medewerker, and whether it spells out small numbers. Terms that the agreement defines already are "
        "not defined again here.",
    ),
    "help.settings.articles.title": ("artikelen die de cao al heeft", "articles that the agreement already has"),
    "help.settings.articles": (
        "Soms verwijst een bepaling naar een andere die u niet opneemt, omdat de cao daar zelf al een artikel"
        " over heeft. Noem dat artikel hier, zoals: artikel 1.3. De tekst verwijst er dan naar. Leeg betekent"
        " dat de cao er niets over heeft.",
        "Sometimes a clause refers to another one that you do not include, because the agreement has an "
        "article of its own on it. Name that article here, such as: article 1.3. The text then refers to it. "
        "Empty means that the agreement has nothing on it.",
    ),
    "help.settings.facts.title": ("de feiten", "the facts"),
    "help.settings.facts": (
        "Met deze cijfers rekent het programma voorwaarden en kosten uit. Ze zijn alleen voor u en komen in "
        "geen enkel bestand. Onder ieder veld staat hoe het getal is gelezen; twijfelt het programma, dan "
        "vraagt het wat u bedoelt.",
        "The program works out conditions and costs with these figures. They are for you alone and go into no"
        " file. Under every field you see how the number was read; where the program is in doubt, it asks "
        "what you mean.",
    ),
    "help.wording.title": ("eigen tekst", "own wording"),
    "help.wording": (
        "U schrijft hier uw eigen tekst voor deze bepaling. Ieder lid begint met een cijfer en een punt. Wat "
        "tussen dubbele accolades staat, is een invulling: laat die staan, dan blijft zij in te vullen. "
        "Onderaan ziet u het verschil met de bibliotheek.",
        "Here you write your own text for this clause. Every paragraph begins with a number and a full stop. "
        "What stands in double braces is a value: leave it and it can still be filled in. At the bottom you "
        "see the difference with the library.",
    ),
    "help.own_clause.title": ("een eigen bepaling", "a clause of your own"),
    "help.own_clause": (
        "Voor wat de bibliotheek niet heeft. Schrijf gewone tekst: een lege regel begint een nieuw lid, en de"
        " nummers komen vanzelf. De bepaling staat alleen in dit dossier.",
        "For what the library does not have. Write plain text: an empty line begins a new paragraph, and "
        "numbers come by themselves. The clause is in this dossier only.",
    ),
    "help.note.title": ("een notitie", "a note"),
    "help.note": (
        "Een notitie is alleen voor uzelf. Zij staat in uw dossier en nergens anders: niet in een bestand, en"
        " niet op het scherm in de projectorstand.",
        "A note is for you alone. It is in your dossier and nowhere else: in no file, and not on the screen "
        "in projector mode.",
    ),
    "help.status.title": ("de status", "the status"),
    "help.status": (
        "Hoe ver het overleg over deze bepaling is. Geparkeerd en ingetrokken halen haar uit de tekst. "
        "Akkoord kan alleen over wat op tafel ligt; wat u dan afspreekt, blijft zo staan in bestanden met wat"
        " op tafel ligt, ook als u later in uw concept iets probeert.",
        "How far the talks about this clause are. Parked and withdrawn take it out of the text. One can only "
        "agree on what is on the table; what you agree then stays as it is in files with what is on the "
        "table, also when you try something in your draft later.",
    ),
    "help.table_first.title": ("nog geen akkoord", "not agreed yet"),
    "help.table_first": (
        "Uw concept is van u alleen. Zou het programma een eenzijdig akkoord geloven, dan stond in een "
        "bestand voor anderen misschien iets wat zij nooit zagen. Daarom moet eerst op tafel liggen wat is "
        "afgesproken.",
        "Your draft is yours alone. If the program believed a one-sided agreement, a file for others might "
        "hold something that they never saw. That is why what was agreed has to be on the table first.",
    ),
    "help.unsaved.title": ("niet-opgeslagen werk", "unsaved work"),
    "help.unsaved": (
        "Een venster dat het dossier kwijtraakte, zette zijn laatste wijzigingen apart. Kies welke u wilt "
        "overnemen; wat niet meer past, wordt overgeslagen en nooit opgedrongen.",
        "A window that lost the dossier put its last changes aside. Choose which to take over; what no longer"
        " fits is left out and never forced.",
    ),
    "help.theme.title": ("de kleuren", "the colours"),
    "help.theme": (
        "Licht leest het best in een lichte kamer en op een projector, donker in de avond. Hoog contrast is "
        "er voor wie kleuren slecht onderscheidt. Niets hangt van kleur alleen af.",
        "Light reads best in a bright room and on a projector, dark in the evening. High contrast is for "
        "those who find colours hard to tell apart. Nothing depends on colour alone.",
    ),
    "help.findings.title": ("de bevindingen", "the findings"),
    "help.findings": (
        "Wat het programma opviel: wat nog open is, wat elkaar tegenspreekt, waar de wet iets over zegt. Een "
        "fout moet eerst worden hersteld, een opmerking is alleen goed om te weten. Niets hiervan is een "
        "oordeel over uw voorstel.",
        "What the program noticed: what is still open, what contradicts itself, where the law has something "
        "to say. An error has to be mended first, a note is just worth knowing. None of it judges your "
        "proposal.",
    ),
    "help.history.title": ("de geschiedenis", "the history"),
    "help.history": (
        "Iedere stap sinds het begin, de laatste boven. Kies een stap en het dossier staat weer zoals het "
        "toen was; de latere stappen blijven staan tot u iets anders doet. Voorbij een verzending kan niet "
        "terug.",
        "Every step since the beginning, the last one at the top. Choose a step and the dossier is as it was "
        "then; the later steps stay until you do something else. There is no way back past something that was"
        " sent.",
    ),
    "help.ready_sets.title": ("een set toevoegen", "adding a set"),
    "help.ready_sets": (
        "Een set is een groep bepalingen voor een sector of een doel. Ernaast staat wat erin zit en wat daarvan al in "
        "uw concept staat: dat wordt niet nog eens toegevoegd. Ongedaan maken haalt de hele set weer weg.",
        "A set is a group of clauses for a sector or a purpose. Beside it stands what is in it and what of that is "
        "in your draft already: that is not added again. Undoing removes the whole set.",
    ),
    "help.filter.title": ("de bibliotheek filteren", "filtering the library"),
    "help.filter": (
        "Hier kiest u welke bepalingen de bibliotheek toont: van een thema, van wie zij meestal komen, wie zij binden, "
        "op welke wet zij steunen, wat zij beantwoorden, en of zij geld of tijd kosten. Wat u samen kiest, geldt samen.",
        "Here you choose which clauses the library shows: of a theme, who usually proposes them, whom they bind, which "
        "law they lean on, what they answer, and whether they cost money or time. What you choose together holds "
        "together.",
    ),
    "help.frameworks.title": ("de kaders", "the frameworks"),
    "help.frameworks": (
        "Een kader is een lijst van wat anderen vragen: het SER-advies, de Europese raamovereenkomst, de plichten in "
        "wetten, en de soorten afspraken uit echte cao's. Van kader naar onderdeel naar bepaling ziet u wat uw concept "
        "daarvan bevat. Wat ontbreekt, is geen fout: u beslist wat u nodig hebt.",
        "A framework is a list of what others ask: the SER's advice, the European framework agreement, the duties in "
        "laws, and the kinds of provisions in real agreements. From framework to item to clause you see what your draft "
        "holds of it. What is missing is no mistake: you decide what you need.",
    ),
    "help.explore.title": ("verder vanuit een bepaling", "further from a clause"),
    "help.explore": (
        "Hier staan de bepalingen die met deze verwant zijn, en de onderdelen van kaders die zij beantwoordt. Kies er "
        "een om daarheen te gaan; in uw concept verandert niets.",
        "Here are the clauses related to this one, and the items of frameworks that it answers. Choose one to go there; "
        "nothing changes in your draft.",
    ),
    "help.palette.title": ("alle opdrachten", "all commands"),
    "help.palette": (
        "Alles wat u nu kunt doen, met de toets erbij. Typ een woord, ook een ander woord voor hetzelfde, in "
        "het Nederlands of het Engels. Wat nu niet kan, staat er niet bij.",
        "Everything that you can do now, with its key. Type a word, also another word for the same, in Dutch "
        "or in English. What cannot be done now is not listed.",
    ),
    "help.jump.title": ("ga naar", "go to"),
    "help.jump": (
        "Bij iedere plek op het scherm staat een teken. Druk het in, of klik erop, en u staat daar.",
        "There is a character at every place on the screen. Press it, or click it, and you are there.",
    ),
    # What can be done in them
    "dialogs.do.fields": (
        "naar het volgende veld of de volgende knop, of terug",
        "to the next field or button, or back",
    ),
    "dialogs.do.pick": (
        "de lijst openen en erin kiezen",
        "open the list and choose in it",
    ),
    "dialogs.do.tick": (
        "aankruisen of het kruisje weghalen",
        "tick or take the tick away",
    ),
    "dialogs.do.pages": (
        "naar een ander blad, als de bladen de cursor hebben",
        "to another page, when the pages have the cursor",
    ),
    "dialogs.do.list": (
        "langs de lijst gaan",
        "move along the list",
    ),
    "dialogs.do.button": (
        "de knop indrukken waarop u staat",
        "press the button you are on",
    ),
    "dialogs.do.back": (
        "terug zonder iets te doen",
        "go back without doing anything",
    ),
    "dialogs.do.keep": (
        "terug, en bewaren wat u wijzigde",
        "go back, and keep what you changed",
    ),
    "dialogs.do.step": (
        "naar de volgende stap",
        "to the next step",
    ),
    "dialogs.do.step_back": (
        "een stap terug; wat u invulde blijft staan",
        "one step back; what you filled in stays",
    ),
    "dialogs.do.leave_assistant": (
        "stoppen; er is nog niets gemaakt",
        "stop; nothing has been made yet",
    ),
    "dialogs.do.make": (
        "het dossier maken en openen",
        "make the dossier and open it",
    ),
    "dialogs.do.choose": (
        "kiezen waarop u staat",
        "choose what you are on",
    ),
    "dialogs.do.open_typed": (
        "de getypte map openen",
        "open the typed folder",
    ),
    "dialogs.do.open_listed": (
        "het dossier in de lijst openen waarop u staat",
        "open the dossier in the list that you are on",
    ),
    "dialogs.do.export": (
        "het bestand schrijven, vanuit een tekstveld of op de knop",
        "write the file, from a line of text or on the button",
    ),
    "dialogs.do.keep_wording": (
        "terug, en bewaren wat u wijzigde; klopt er iets niet, dan wordt gezegd wat",
        "go back, and keep what you changed; if something is wrong, it is said what",
    ),
    "dialogs.do.leave_own_clause": (
        "terug; hebt u al iets getypt, dan wordt eerst gewaarschuwd",
        "go back; if you typed something, you are warned first",
    ),
    "dialogs.do.go_to_finding": (
        "naar de bepaling en het veld waarover het gaat",
        "to the clause and the field that it is about",
    ),
    "dialogs.do.go_to_step": (
        "het dossier terugbrengen naar de stap waarop u staat",
        "take the dossier back to the step that you are on",
    ),
    "dialogs.do.add_set": ("de set toevoegen waarop u staat", "add the set you are on"),
    "dialogs.do.filter": ("zo filteren, of dit deel weghalen", "filter by this, or take this part away"),
    "dialogs.do.deeper": ("openen waarop u staat", "open what you are on"),
    "dialogs.do.level_back": ("een niveau terug, of sluiten", "a level back, or close"),
    "dialogs.do.go_there": ("gaan naar waarop u staat", "go to what you are on"),
    "dialogs.do.search": (
        "typ een woord om te zoeken",
        "type a word to search",
    ),
    "dialogs.do.carry_out": (
        "de opdracht uitvoeren waarop u staat",
        "carry out the command that you are on",
    ),
    "dialogs.do.jump": (
        "het teken bij de plek indrukken",
        "press the character at the place",
    ),
}
