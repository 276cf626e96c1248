"""What is said about library files: where they are wrong and how to mend them, and what their fields mean."""


def _both(key: str, what: tuple[str, str], remedy: tuple[str, str]) -> dict[str, tuple[str, str]]:
    return {key: what, f"{key}.remedy": remedy}


_FIX_TEXT = ("Zet er gewone tekst neer.", "Put plain text there.")

TEXTS: dict[str, tuple[str, str]] = {
    **_both(
        "library.yaml.too_large",
        ("Het bestand is {size} kB groot.", "The file is {size} kB."),
        ("Een bepaling mag ten hoogste {most} kB zijn; splits haar.", "A clause may be at most {most} kB; split it."),
    ),
    **_both(
        "library.yaml.too_deep",
        ("Lijsten en velden zitten te diep in elkaar.", "Lists and fields are nested too deeply."),
        ("Gebruik ten hoogste {most} niveaus.", "Use at most {most} levels."),
    ),
    **_both(
        "library.yaml.not_utf8",
        ("Het bestand is niet in UTF-8 opgeslagen.", "The file is not saved as UTF-8."),
        ("Sla het op als UTF-8.", "Save it as UTF-8."),
    ),
    **_both(
        "library.yaml.control",
        (
            "Er staat een onzichtbaar teken in de tekst ({code}).",
            "There is an invisible character in the text ({code}).",
        ),
        ("Verwijder het teken en typ de tekst opnieuw.", "Remove the character and type the text again."),
    ),
    **_both(
        "library.yaml.empty",
        ("Het bestand is leeg.", "The file is empty."),
        ("Vul het in of verwijder het.", "Fill it in or remove it."),
    ),
    **_both(
        "library.yaml.not_a_mapping",
        ("Het bestand begint niet met velden zoals “id: …”.", "The file does not begin with fields such as “id: …”."),
        ("Kijk naar een bestaande bepaling voor de vorm.", "Look at an existing clause for the form."),
    ),
    **_both(
        "library.yaml.anchor",
        ("Verwijzingen met & en * zijn niet toegestaan.", "Anchors and aliases (& and *) are not allowed."),
        (
            "Schrijf de tekst voluit, of zet haar tussen aanhalingstekens als zij met & of * begint.",
            "Write the text in full, or quote it if it begins with & or *.",
        ),
    ),
    **_both(
        "library.yaml.tag",
        ("Tags met ! of % zijn niet toegestaan.", "Tags with ! or % are not allowed."),
        (
            "Verwijder de tag, of zet de tekst tussen aanhalingstekens.",
            "Remove the tag, or put the text between quotes.",
        ),
    ),
    **_both(
        "library.yaml.documents",
        ("In één bestand staan twee documenten.", "There are two documents in one file."),
        (
            "Zet iedere bepaling in een eigen bestand en verwijder ---.",
            "Put each clause in its own file and remove ---.",
        ),
    ),
    **_both(
        "library.yaml.key",
        ("De naam van een veld is geen gewone tekst.", "The name of a field is not plain text."),
        _FIX_TEXT,
    ),
    **_both(
        "library.yaml.repeated",
        (
            "Het veld {name} staat er twee keer; eerst op regel {line}.",
            "The field {name} is there twice; first on line {line}.",
        ),
        ("Verwijder een van de twee.", "Remove one of the two."),
    ),
    **_both(
        "library.yaml.tab",
        ("De regel springt in met een tab.", "The line is indented with a tab."),
        ("Spring in met spaties.", "Indent with spaces."),
    ),
    **_both(
        "library.yaml.character",
        ("Met dit teken kan tekst niet beginnen.", "Text cannot begin with this character."),
        ("Zet de tekst tussen aanhalingstekens.", "Put the text between quotes."),
    ),
    **_both(
        "library.yaml.colon",
        ("Er staat een dubbele punt op een plek waar dat niet kan.", "There is a colon where it cannot be."),
        ("Zet de tekst tussen aanhalingstekens.", "Put the text between quotes."),
    ),
    **_both(
        "library.yaml.no_colon",
        (
            "Hier wordt een dubbele punt na de naam van een veld verwacht.",
            "A colon is expected after the name of a field.",
        ),
        ("Schrijf “naam: waarde”.", "Write “name: value”."),
    ),
    **_both(
        "library.yaml.indent",
        ("De inspringing klopt niet.", "The indentation is not right."),
        (
            "Zet deze regel even ver naar rechts als de andere regels van hetzelfde onderdeel.",
            "Put this line as far to the right as the other lines of the same part.",
        ),
    ),
    **_both(
        "library.yaml.bracket",
        ("Een haakje of komma ontbreekt.", "A bracket or comma is missing."),
        ("Sluit elk haakje en zet komma's tussen de delen.", "Close every bracket, with commas between the parts."),
    ),
    **_both(
        "library.yaml.quote",
        ("Een aanhalingsteken is niet gesloten.", "A quote is not closed."),
        ("Zet het aanhalingsteken ook aan het eind.", "Put the quote at the end as well."),
    ),
    **_both(
        "library.yaml.escape",
        ("Na een backslash staat een teken dat niets betekent.", "The character after a backslash means nothing."),
        ("Gebruik enkele aanhalingstekens.", "Use single quotes."),
    ),
    **_both(
        "library.yaml.broken",
        ("Het bestand is geen geldige YAML.", "The file is not valid YAML."),
        ("Vergelijk de regel met een bestaande bepaling.", "Compare the line with an existing clause."),
    ),
    **_both(
        "library.field.not_text",
        ("Hier staat {found} in plaats van gewone tekst.", "There is {found} here instead of plain text."),
        _FIX_TEXT,
    ),
    **_both(
        "library.field.not_list",
        ("Hier staat {found} in plaats van een lijst.", "There is {found} here instead of a list."),
        ("Schrijf [een, twee] of regels die met - beginnen.", "Write [one, two] or lines that begin with -."),
    ),
    **_both(
        "library.field.not_mapping",
        ("Hier staat {found} in plaats van velden.", "There is {found} here instead of fields."),
        ("Schrijf “naam: waarde”, of {{naam: waarde}}.", "Write “name: value”, or {{name: value}}."),
    ),
    **_both(
        "library.field.too_long",
        ("De tekst is te lang.", "The text is too long."),
        ("Gebruik ten hoogste {most} tekens.", "Use at most {most} characters."),
    ),
    **_both(
        "library.field.too_few",
        ("De lijst is te kort.", "The list is too short."),
        ("Geef er ten minste {fewest}.", "Give at least {fewest}."),
    ),
    **_both(
        "library.field.empty",
        ("Hier ontbreekt de tekst.", "The text is missing here."),
        ("Vul de tekst in, of verwijder het veld.", "Fill in the text, or remove the field."),
    ),
    **_both(
        "library.field.form",
        ("{text} past hier niet.", "{text} does not fit here."),
        ("Schrijf {form}.", "Write {form}."),
    ),
    **_both(
        "library.field.word",
        ("{text} is hier geen bekend woord.", "{text} is not a known word here."),
        ("Kies uit {known}.", "Choose from {known}."),
    ),
    **_both(
        "library.field.word.near",
        ("{text} is hier geen bekend woord.", "{text} is not a known word here."),
        ("Bedoelt u {near}?", "Do you mean {near}?"),
    ),
    **_both(
        "library.field.unknown",
        ("Het veld {name} is onbekend.", "The field {name} is unknown."),
        ("Bekende velden zijn {known}.", "Known fields are {known}."),
    ),
    **_both(
        "library.field.unknown.near",
        ("Het veld {name} is onbekend.", "The field {name} is unknown."),
        ("Bedoelt u {near}?", "Do you mean {near}?"),
    ),
    **_both(
        "library.field.missing",
        ("Het veld “{name}” ontbreekt.", "The field “{name}” is missing."),
        ("Voeg “{name}: …” toe.", "Add “{name}: …”."),
    ),
    **_both(
        "library.text.not_a_block",
        ("De tekst van een bepaling staat niet in een blok.", "The text of a clause is not in a block."),
        (
            "Zet | achter de dubbele punt en spring de tekst in; alleen dan kan iedere fout een regel krijgen.",
            "Put | after the colon and indent the text; only then can every fault get a line.",
        ),
    ),
    "library.kind.remedy": ("Pas de velden van deze invulling aan.", "Change the fields of this parameter."),
    "library.preset.remedy": (
        "Kies een inzet die het formulier ook aanneemt, of verruim deze invulling. De inzet is nu weggelaten.",
        "Choose an opening that the form accepts too, or widen this parameter. The opening is left out for now.",
    ),
    "library.value.remedy": (
        "Schrijf de waarde zoals een {kind} in een bestand hoort te staan; zie docs/clauses.md.",
        "Write the value as a {kind} is spelled in a file; see docs/clauses.md.",
    ),
    "library.shape.text": ("tekst", "text"),
    "library.shape.list": ("een lijst", "a list"),
    "library.shape.mapping": ("een groep velden", "a group of fields"),
    "library.form.text": ("tekst", "text"),
    "library.form.slug": (
        "een naam van kleine letters, cijfers en koppeltekens",
        "a name of small letters, digits and hyphens",
    ),
    "library.form.clause_id": ("een id zoals thema.naam", "an id such as theme.name"),
    "library.form.name": (
        "een naam van kleine letters, cijfers en lage streepjes",
        "a name of small letters, digits and underscores",
    ),
    "library.form.url": ("een webadres dat met http begint", "a web address that begins with http"),
    "library.form.number": ("een getal met een decimale punt", "a number with a decimal point"),
    "library.form.whole": ("een geheel getal", "a whole number"),
    "library.form.day": ("een datum zoals 2027-07-01", "a date such as 2027-07-01"),
    "library.form.truth": ("yes of no", "yes or no"),
    "library.form.duration": ("een duur zoals 6 months", "a duration such as 6 months"),
    "library.form.version": ("een versie zoals 1.0.0", "a version such as 1.0.0"),
    "library.form.answer": ("een onderdeel zoals ser.3.1 of type.D5", "an item such as ser.3.1 or type.D5"),
    "library.form.article": (
        "een artikelnummer zoals 25 of 35b, of {nl: …, en: …} met de hele vindplaats",
        "an article number such as 25 or 35b, or {nl: …, en: …} with the whole place",
    ),
    "library.form.item": ("een nummer zoals 3.1 of D5", "a number such as 3.1 or D5"),
    "library.form.seen": ("text, model of report", "text, model or report"),
    "library.form.force": (
        "mandatory, semi-mandatory, default, procedure of info",
        "mandatory, semi-mandatory, default, procedure or info",
    ),
    "library.form.confidence": (
        "verified-in-source, known-well of uncertain",
        "verified-in-source, known-well or uncertain",
    ),
    "library.form.unit": (
        "money, percentage, number of een tijdseenheid",
        "money, percentage, number or a unit of time",
    ),
    "library.form.format": ("formaat 1", "format 1"),
    **_both(
        "library.file.unreadable",
        ("Het bestand kan niet worden gelezen: {reason}.", "The file cannot be read: {reason}."),
        ("Controleer of u het mag lezen.", "See whether you may read it."),
    ),
    **_both(
        "library.file.outside",
        ("Het bestand verwijst naar een plaats buiten de bibliotheek.", "The file points outside the library."),
        ("Zet het bestand zelf in de map.", "Put the file itself in the folder."),
    ),
    **_both(
        "library.file.too_many",
        (
            "De map bevat meer dan {most} bestanden; de rest is overgeslagen.",
            "The folder has more than {most} files; the rest was skipped.",
        ),
        ("Verdeel de bibliotheek over meer mappen.", "Split the library over more folders."),
    ),
    **_both(
        "library.file.no_folder",
        ("De map {folder} bestaat niet.", "The folder {folder} does not exist."),
        ("Controleer de naam van de map.", "Check the name of the folder."),
    ),
    **_both(
        "library.file.name",
        (
            "De bestandsnaam {name} bevat tekens die niet te lezen zijn.",
            "The file name {name} has characters that cannot be read.",
        ),
        ("Geef het bestand een naam met gewone letters.", "Give the file a name with ordinary letters."),
    ),
    **_both(
        "library.file.misplaced",
        ("De bepaling {clause} staat niet in {folder}.", "The clause {clause} is not in {folder}."),
        ("Verplaats het bestand, of pas de id aan.", "Move the file, or change the id."),
    ),
    **_both(
        "library.clause.twice",
        ("De id {clause} is al in gebruik in {first}.", "The id {clause} is already used in {first}."),
        (
            "Geef een van de twee een andere id; de eerste blijft gelden.",
            "Give one of the two another id; the first one holds.",
        ),
    ),
    **_both(
        "library.shared.twice",
        ("De id {id} is al in gebruik in {first}.", "The id {id} is already used in {first}."),
        (
            "Geef een van de twee een andere id; de eerste blijft gelden.",
            "Give one of the two another id; the first one holds.",
        ),
    ),
    **_both(
        "library.case.bare",
        (
            "Voorbeeld {number} ({item}) heeft geen opmerking, en ook niet alle drie: clause, source en seen.",
            "Case {number} ({item}) has no remark, nor all three of clause, source and seen.",
        ),
        (
            "Noem bepaling en bron en hoe die is gezien, of leg onder „remark” uit waarom dit geen bepaling is.",
            "Name clause and source and how it was seen, or explain under “remark” why it is no provision.",
        ),
    ),
    "library.case.parameter": (
        "De bepaling {clause} heeft geen invulling {name}.",
        "The clause {clause} has no parameter {name}.",
    ),
    **_both(
        "library.rule.empty",
        (
            "De regel noemt geen bepaling en stelt geen eis.",
            "The rule names no clause and makes no demand.",
        ),
        ("Voeg „clause” of „demand” toe.", "Add “clause” or “demand”."),
    ),
    **_both(
        "library.clause.replaces",
        ("De bepaling {clause} vervangt die uit {source}.", "The clause {clause} replaces the one from {source}."),
        (
            "Is dat niet de bedoeling, geef haar dan een eigen id.",
            "If that is not intended, give it an id of its own.",
        ),
    ),
    **_both(
        "library.clause.theme",
        ("Het thema {theme} bestaat niet.", "The theme {theme} does not exist."),
        (
            "Kies een thema uit themes.yaml, of voeg het daar toe.",
            "Choose a theme from themes.yaml, or add it there.",
        ),
    ),
    "library.about.id": ("Thema, punt, eigen naam.", "Theme, dot, own name."),
    "library.about.version": ("Versie van de tekst.", "Version of the text."),
    "library.about.status": ("Hoe ver de bepaling is.", "How far the clause has come."),
    "library.about.theme": ("De plank in de bibliotheek.", "The shelf in the library."),
    "library.about.binds": ("Wie de bepaling bindt.", "Whom the clause binds."),
    "library.about.character": (
        "Of ten gunste van de werknemer mag worden afgeweken.",
        "Whether one may deviate in the employee's favour.",
    ),
    "library.about.extendable": (
        "Of de bepaling algemeen verbindend kan worden verklaard.",
        "Whether it can be declared generally binding.",
    ),
    "library.about.title": ("Opschrift van het artikel.", "Title of the article."),
    "library.about.summary": ("Samenvatting in gewone taal, met u.", "Summary in plain language."),
    "library.about.usually_proposed_by": (
        "Welke kant de bepaling meestal inbrengt.",
        "Which side usually proposes it.",
    ),
    "library.about.own_design": (
        "Er is geen echte tekst gevonden: eigen ontwerp.",
        "No real text was found: own design.",
    ),
    "library.about.tags": ("Woorden om op te zoeken.", "Words to find it by."),
    "library.about.answers": ("Onderdelen van kaders die zij beantwoordt.", "Items of frameworks that it answers."),
    "library.about.law": ("Wettelijke feiten waarop zij steunt.", "Legal facts that it leans on."),
    "library.about.related": ("Verwante bepalingen.", "Related clauses."),
    "library.about.requires": ("Wat er ook moet staan, en wanneer.", "What must be there too, and when."),
    "library.about.excludes": ("Wat er niet naast mag staan, en wanneer.", "What may not stand beside it, and when."),
    "library.about.parameters": ("De invullingen.", "The parameters."),
    "library.about.text": ("De tekst in beide talen.", "The text in both languages."),
    "library.about.explanation": ("De toelichting die partijen delen.", "The explanation that parties share."),
    "library.about.notes": (
        "Aantekeningen per kant en voor een bemiddelaar.",
        "Notes for each side and for a mediator.",
    ),
    "library.about.checks": ("Toetsen van de waarden aan de wet.", "Tests of the values against the law."),
    "library.about.cost": ("Wat de bepaling kost.", "What the clause costs."),
    "library.about.label": ("Naam van de invulling.", "Name of the parameter."),
    "library.about.help": ("Uitleg bij de invulling.", "Explanation of the parameter."),
    "library.about.favours": ("Voor wie een hogere waarde gunstiger is.", "For whom a higher value is better."),
    "library.about.wrappers": ("Vormen die om de waarde heen mogen.", "Shapes that may go round the value."),
    "library.about.preset": ("De gebruikelijke inzet van een kant.", "The usual opening of a side."),
    "library.about.observed": ("Waarden uit echte akkoorden.", "Values from real agreements."),
    "library.about.applies": ("Wanneer de invulling ertoe doet.", "When the parameter matters."),
    "library.about.kind.range": (
        "Kleinste en grootste waarde, en de stap.",
        "Smallest and largest value, and the step.",
    ),
    "library.about.kind.unit": ("De eenheid, enkelvoud en meervoud.", "The unit, singular and plural."),
    "library.about.kind.places": ("Aantal decimalen.", "Number of decimals."),
    "library.about.kind.of": ("Waarvan het een percentage is.", "What it is a percentage of."),
    "library.about.kind.bounds_in": (
        "Of ondergrens en bovengrens in geld zijn.",
        "Whether floor and cap are in money.",
    ),
    "library.about.kind.per": ("Waarop het bedrag slaat.", "What the amount is for."),
    "library.about.kind.units": ("Toegestane eenheden van tijd.", "Allowed units of time."),
    "library.about.kind.options": ("De keuzes.", "The options."),
    "library.about.kind.own": ("Of een eigen antwoord mag.", "Whether an own entry is allowed."),
    "library.about.kind.ladder": ("De ladder uit ladders.yaml.", "The ladder from ladders.yaml."),
    "library.about.kind.joint": (
        "Of de keuzes met en of met of worden verbonden.",
        "Whether the choices are joined by and or by or.",
    ),
    "library.about.kind.min_count": ("Kleinste aantal.", "Smallest number."),
    "library.about.kind.max_count": ("Grootste aantal.", "Largest number."),
    "library.about.kind.max_length": ("Grootste lengte.", "Greatest length."),
    "library.about.kind.lines": ("Of de tekst meer regels mag hebben.", "Whether the text may have several lines."),
    "library.about.kind.max_items": ("Grootste aantal regels.", "Largest number of entries."),
    "library.about.kind.sorts": ("Waarnaar mag worden verwezen.", "What may be referred to."),
    "library.about.kind.columns": ("De kolommen.", "The columns."),
    "library.about.kind.min_rows": ("Kleinste aantal rijen.", "Smallest number of rows."),
    "library.about.kind.max_rows": ("Grootste aantal rijen.", "Largest number of rows."),
    "library.about.kind.ordered_by": ("De kolom die oploopt.", "The column that ascends."),
    "library.about.kind.inputs": ("De grootheden in de formule.", "The quantities in the formula."),
    "library.about.kind.result": ("Wat de formule oplevert.", "What the formula gives."),
}
