"""What is said about the kinds of value: their names, their bounds, and what is wrong with a value."""

TEXTS: dict[str, tuple[str, str]] = {
    # Words that stand in a clause's sentences; what is written with them is read back with them.
    "kinds.yes": ("ja", "yes"),
    "kinds.no": ("nee", "no"),
    "kinds.none": ("geen", "none"),
    "kinds.joint.and": ("en", "and"),
    "kinds.joint.or": ("of", "or"),
    "kinds.wrapped.floor": ("{value} (ten minste {floor})", "{value} (at least {floor})"),
    "kinds.wrapped.cap": ("{value} (ten hoogste {cap})", "{value} (at most {cap})"),
    "kinds.wrapped.floor_cap": (
        "{value} (ten minste {floor} en ten hoogste {cap})",
        "{value} (at least {floor} and at most {cap})",
    ),
    "kinds.wrapped.transition": (
        "{before} tot {until} en {after} vanaf {since}",
        "{before} until {until} and {after} from {since}",
    ),
    "kinds.wrapped.group": (
        "{others} en, voor {group}, {value}",
        "{others} and, for {group}, {value}",
    ),
    # Names.
    "kinds.name.integer": ("geheel getal", "whole number"),
    "kinds.name.decimal": ("getal", "number"),
    "kinds.name.percentage": ("percentage", "percentage"),
    "kinds.name.factor": ("factor", "factor"),
    "kinds.name.money": ("bedrag", "amount of money"),
    "kinds.name.duration": ("termijn of duur", "period of time"),
    "kinds.name.date": ("datum", "date"),
    "kinds.name.yes_no": ("ja of nee", "yes or no"),
    "kinds.name.choice": ("keuze", "choice"),
    "kinds.name.ladder": ("trede van een ladder", "rung of a ladder"),
    "kinds.name.several": ("keuze van meer dan één", "choice of several"),
    "kinds.name.text": ("tekst", "text"),
    "kinds.name.list": ("lijst", "list"),
    "kinds.name.reference": ("verwijzing", "reference"),
    "kinds.name.table": ("tabel", "table"),
    "kinds.name.formula": ("formule", "formula"),
    # Beside the field.
    "kinds.describe.integer": ("geheel getal", "whole number"),
    "kinds.describe.integer.of": ("aantal {unit}", "number of {unit}"),
    "kinds.describe.decimal": ("getal", "number"),
    "kinds.describe.decimal.of": ("aantal {unit}, met decimalen", "number of {unit}, with decimals"),
    "kinds.describe.percentage": ("percentage", "percentage"),
    "kinds.describe.percentage.of": ("percentage van {of}", "percentage of {of}"),
    "kinds.describe.factor": ("factor", "factor"),
    "kinds.describe.money.once": ("bedrag in euro, eenmalig", "amount in euro, once"),
    "kinds.describe.money.year": ("bedrag in euro per jaar", "amount in euro a year"),
    "kinds.describe.money.month": ("bedrag in euro per maand", "amount in euro a month"),
    "kinds.describe.money.hour": ("bedrag in euro per uur", "amount in euro an hour"),
    "kinds.describe.money.shift": ("bedrag in euro per dienst", "amount in euro a shift"),
    "kinds.describe.money.year_of_service": (
        "bedrag in euro per dienstjaar",
        "amount in euro per year of service",
    ),
    "kinds.describe.duration": ("duur in {units}", "length of time in {units}"),
    "kinds.describe.date": ("datum", "date"),
    "kinds.describe.yes_no": ("ja of nee", "yes or no"),
    "kinds.describe.choice": ("kies één mogelijkheid", "choose one option"),
    "kinds.describe.choice.own": (
        "kies één mogelijkheid of schrijf een eigen invulling",
        "choose one option or write your own",
    ),
    "kinds.describe.ladder": (
        "kies een trede, van “{lowest}” tot “{highest}”",
        "choose a rung, from “{lowest}” to “{highest}”",
    ),
    "kinds.describe.several": ("kies er meer dan één", "choose several"),
    "kinds.describe.several.own": (
        "kies er meer dan één of schrijf eigen invullingen",
        "choose several or write your own",
    ),
    "kinds.describe.several.least": (", ten minste {least}", ", at least {least}"),
    "kinds.describe.several.most": (", ten hoogste {most}", ", at most {most}"),
    "kinds.describe.text": ("tekst, ten hoogste {most} tekens", "text, at most {most} characters"),
    "kinds.describe.text.lines": (
        "tekst van een of meer regels, ten hoogste {most} tekens",
        "text of one or more lines, at most {most} characters",
    ),
    "kinds.describe.list": ("lijst van ten hoogste {most} punten", "list of at most {most} items"),
    "kinds.describe.reference": ("verwijzing naar een {sorts}", "reference to: {sorts}"),
    "kinds.describe.table": ("tabel: {columns}", "table: {columns}"),
    "kinds.describe.formula": ("formule met {inputs}", "formula with {inputs}"),
    "kinds.describe.formula.bare": ("formule", "formula"),
    "kinds.range.both": ("van {min} tot en met {max}", "from {min} to {max}"),
    "kinds.range.min": ("ten minste {min}", "at least {min}"),
    "kinds.range.max": ("ten hoogste {max}", "at most {max}"),
    "kinds.choice.own": ("eigen invulling: “{text}”", "own words: “{text}”"),
    "kinds.reference.law": ("wet", "law"),
    "kinds.reference.article": ("artikel van de cao", "article of the agreement"),
    "kinds.reference.annex": ("bijlage", "annex"),
    "kinds.reference.law.echo": ("wet: {citation}", "law: {citation}"),
    "kinds.reference.article.echo": ("artikel van de cao: {citation}", "article of the agreement: {citation}"),
    "kinds.reference.annex.echo": ("bijlage: {citation}", "annex: {citation}"),
    # What is wrong with a value, and how to mend it.
    "kinds.not_a": ("Hier hoort een {kind}.", "This should be a {kind}."),
    "kinds.unclear": (
        "Zo opgeschreven is dit niet te onderscheiden van iets anders. Kies andere woorden.",
        "Written down, this cannot be told from something else. Choose other words.",
    ),
    "kinds.range.outside": (
        "{value} valt buiten de grenzen: kies {bounds}.",
        "{value} is out of range: choose {bounds}.",
    ),
    "kinds.range.unsure": (
        "Of {value} binnen de grenzen valt, hangt af van de kalender. Gebruik dezelfde eenheid als de grenzen "
        "({bounds}).",
        "Whether {value} is within the bounds depends on the calendar. Use the unit of the bounds ({bounds}).",
    ),
    "kinds.number.too_large": (
        "Dit getal is te groot of heeft te veel decimalen. Vul een kleiner getal in.",
        "This number is too large or has too many decimals. Enter a smaller number.",
    ),
    "kinds.number.places": (
        "Gebruik ten hoogste {places} cijfers achter de komma.",
        "Use at most {places} decimals.",
    ),
    "kinds.duration.nothing": ("Vul een duur in die langer is dan nul.", "Give a length longer than zero."),
    "kinds.duration.unit": ("Gebruik hier {units}.", "Use {units} here."),
    "kinds.date.far": (
        "Kies een datum in de jaren {first} tot en met {last}.",
        "Choose a date in the years {first} to {last}.",
    ),
    "kinds.yes_no.unknown": (
        "“{text}” is geen ja of nee. Typ ja of nee.",
        "“{text}” is no yes or no. Type yes or no.",
    ),
    "kinds.choice.which": ("Wat bedoelt u: {options}?", "Which do you mean: {options}?"),
    "kinds.choice.unknown": (
        "“{text}” staat niet in de lijst. Kies {options}.",
        "“{text}” is not in the list. Choose {options}.",
    ),
    "kinds.choice.gone": (
        "De mogelijkheid “{id}” bestaat hier niet. Kies er een uit de lijst.",
        "The option “{id}” does not exist here. Choose one from the list.",
    ),
    "kinds.choice.no_own": (
        "Een eigen invulling kan hier niet. Kies er een uit de lijst.",
        "Own words are not possible here. Choose one from the list.",
    ),
    "kinds.choice.same": (
        "“{text}” staat al in de lijst. Kies het daar of gebruik andere woorden.",
        "“{text}” is in the list already. Choose it there or use other words.",
    ),
    "kinds.several.few": ("Kies er ten minste {least}.", "Choose at least {least}."),
    "kinds.several.many": ("Het zijn er te veel: ten hoogste {most}.", "There are too many: at most {most}."),
    "kinds.several.twice": (
        "Hetzelfde staat er twee keer. Haal er een weg.",
        "The same stands here twice. Remove one.",
    ),
    "kinds.several.semicolon": (
        "Een puntkomma kan niet in een punt van de lijst staan, omdat die de punten scheidt. Gebruik een komma.",
        "An item cannot contain a semicolon, since that parts the items. Use a comma.",
    ),
    "kinds.several.alone": (
        "Als enig punt kan dit geen komma, “en” of “of” bevatten: het leest als meer punten. Voeg een punt toe of "
        "gebruik andere woorden.",
        "As the only item this cannot contain a comma, “and” or “or”: it reads as several. Add an item or use other "
        "words.",
    ),
    "kinds.several.unclear": (
        "Het is niet duidelijk waar de punten eindigen. Zet er een puntkomma tussen.",
        "It is not clear where the items end. Put semicolons between them.",
    ),
    "kinds.text.empty": (
        "Er staat niets. Vul iets in of laat het open.",
        "Nothing is here. Enter something or leave it open.",
    ),
    "kinds.text.long": ("Dit is te lang: ten hoogste {most} tekens.", "This is too long: at most {most} characters."),
    "kinds.text.spaces": (
        "Er staan spaties of lege regels voor of achter de tekst. Haal die weg.",
        "There are spaces or empty lines before or after the text. Remove them.",
    ),
    "kinds.text.lines": ("Zet dit op één regel.", "Put this on one line."),
    "kinds.text.control": (
        "Er staat een onzichtbaar teken in ({code}). Typ de tekst opnieuw.",
        "There is an invisible character in this ({code}). Type the text anew.",
    ),
    "kinds.reference.sort": ("Verwijs hier naar: {sorts}.", "Refer here to: {sorts}."),
    "kinds.reference.which": ("Waarnaar verwijst dit: {sorts}?", "What does this refer to: {sorts}?"),
    "kinds.reference.unsure": (
        "Aan de woorden is niet te zien waarnaar dit verwijst ({sorts}). Noem de wet, het artikel van de cao of de "
        "bijlage bij naam.",
        "The words do not show what this refers to ({sorts}). Name the law, the article of the agreement or the "
        "annex.",
    ),
    "kinds.table.rows": (
        "De tabel moet {least} tot en met {most} rijen hebben.",
        "The table must have {least} to {most} rows.",
    ),
    "kinds.table.cells": ("Rij {row} moet {columns} cellen hebben.", "Row {row} must have {columns} cells."),
    "kinds.table.cell": ("Rij {row}, {column}: {problem}", "Row {row}, {column}: {problem}"),
    "kinds.table.line": (
        "Schrijf elke rij met {columns} cellen, gescheiden door “{mark}”, en een puntkomma tussen de rijen.",
        "Write each row with {columns} cells parted by “{mark}”, and a semicolon between the rows.",
    ),
    "kinds.table.order": (
        "De waarden in de kolom “{column}” moeten van boven naar beneden oplopen.",
        "The values in the column “{column}” must rise from top to bottom.",
    ),
    "kinds.table.unclear": (
        "Een cel bevat een teken dat cellen of rijen scheidt (; : |). Gebruik daar andere woorden.",
        "A cell contains a sign that parts cells or rows (; : |). Use other words there.",
    ),
    # Wrappers.
    "kinds.wrapped.not_bounds": (
        "Een minimum of maximum kan hier niet. Vul alleen de waarde in.",
        "A floor or cap is not possible here. Enter the value alone.",
    ),
    "kinds.wrapped.not_transition": (
        "Een overgangsregel kan hier niet. Vul één waarde in.",
        "A transition rule is not possible here. Enter one value.",
    ),
    "kinds.wrapped.not_per_group": (
        "Een waarde per groep kan hier niet. Vul één waarde in.",
        "A value per group is not possible here. Enter one value.",
    ),
    "kinds.wrapped.no_bound": (
        "Vul een minimum of een maximum in, of allebei.",
        "Enter a floor, a cap or both.",
    ),
    "kinds.wrapped.upside_down": (
        "Het minimum {floor} is hoger dan het maximum {cap}. Wissel ze om.",
        "The floor {floor} is above the cap {cap}. Swap them.",
    ),
    "kinds.wrapped.no_group": ("Noem ten minste één groep.", "Name at least one group."),
    "kinds.wrapped.same_group": (
        "De groep “{group}” staat er twee keer. Haal er een weg.",
        "The group “{group}” stands here twice. Remove one.",
    ),
    "kinds.wrapped.brackets": (
        "Gebruik geen rechte haken in de aanwijzing.",
        "Do not use square brackets in the hint.",
    ),
    "kinds.wrapped.keys": (
        "Hier hoort {expected}; {found} past daar niet bij.",
        "This should have {expected}; {found} does not go with that.",
    ),
    # Formulas.
    "kinds.formula.wrong": (
        "Dit is geen formule die gelezen kan worden. {problem} {remedy}",
        "This is no formula that can be read. {problem} {remedy}",
    ),
    "kinds.formula.spelling": ("Schrijf deze formule als: {spelling}", "Write this formula as: {spelling}"),
    "kinds.formula.result": (
        "De uitkomst is {found}, maar hier hoort {expected}. Pas de formule aan.",
        "The result is {found}, but this should give {expected}. Change the formula.",
    ),
    "kinds.type.number": ("een getal", "a number"),
    "kinds.type.money": ("een bedrag", "an amount of money"),
    "kinds.type.share": ("een percentage", "a percentage"),
    "kinds.type.duration": ("een duur", "a length of time"),
    "kinds.type.date": ("een datum", "a date"),
    "kinds.type.truth": ("ja of nee", "yes or no"),
    "kinds.type.word": ("een keuze", "a choice"),
    "kinds.type.words": ("een lijst", "a list"),
    "kinds.type.table": ("een tabel", "a table"),
    "kinds.type.text": ("tekst", "text"),
    # What a clause file spells.
    "kinds.source": (
        "“{text}” is hier niet goed: schrijf {expected}.",
        "“{text}” is not right here: write {expected}.",
    ),
    "kinds.source.number": (
        "een getal als 1250.5, zonder duizendtallenteken",
        "a number such as 1250.5, thousands ungrouped",
    ),
    "kinds.source.integer": ("een geheel getal als 3", "a whole number such as 3"),
    "kinds.source.duration": (
        "een getal en een eenheid in het Engels, zoals 6 months of 10 working days",
        "a number and a unit, such as 6 months or 10 working days",
    ),
    "kinds.source.date": ("een datum als 2027-07-01", "a date such as 2027-07-01"),
    "kinds.source.yes_no": ("yes of no", "yes or no"),
    "kinds.source.choice": (
        'de id van een mogelijkheid, of {own: "…"} als dat mag',
        'the id of an option, or {own: "…"} where allowed',
    ),
    "kinds.source.ladder": ("de id van een trede", "the id of a rung"),
    "kinds.source.several": ("een rij van id's, zoals [a, b]", "a row of ids, such as [a, b]"),
    "kinds.source.text": ("een tekst", "a text"),
    "kinds.source.list": ("een rij van teksten", "a row of texts"),
    "kinds.source.reference": (
        "{law: …}, {article: …} of {annex: …}",
        "{law: …}, {article: …} or {annex: …}",
    ),
    "kinds.source.table": (
        "een rij van rijen, elke rij met een cel voor elke kolom",
        "a row of rows, each with a cell for every column",
    ),
    "kinds.source.formula": ("een formule in de uitdrukkingstaal", "a formula in the expression language"),
    # What is wrong with a kind in a clause file.
    "kinds.range.upside_down": (
        "Het minimum {min} is hoger dan het maximum {max}. Wissel ze om.",
        "The min {min} is above the max {max}. Swap them.",
    ),
    "kinds.range.step": ("De stap moet meer dan nul zijn.", "The step must be more than nothing."),
    "kinds.duration.no_units": ("Noem ten minste één eenheid.", "Name at least one unit."),
    "kinds.flaw.no_options": (
        "Er is niets om uit te kiezen. Voeg mogelijkheden toe.",
        "There is nothing to choose. Add options.",
    ),
    "kinds.flaw.repeated": (
        "“{text}” staat voor meer dan één mogelijkheid. Geef ze verschillende woorden en id's.",
        "“{text}” stands for more than one option. Give them different words and ids.",
    ),
    "kinds.flaw.option": (
        "De woorden van “{id}” zijn leeg, beslaan meer regels of hebben spaties te veel. Verbeter ze.",
        "The words of “{id}” are empty, take several lines or have spare spaces. Mend them.",
    ),
    "kinds.flaw.parts": (
        "Het zinsdeel “{part}” ontbreekt bij een mogelijkheid of in een taal. Vul het overal in.",
        "The phrase part “{part}” is missing for an option or in a language. Give it everywhere.",
    ),
    "kinds.flaw.own_parts": (
        "Een eigen invulling heeft geen zinsdelen. Sta geen eigen invulling toe, of haal de zinsdelen weg.",
        "Own words have no phrase parts. Do not allow own words, or remove the parts.",
    ),
    "kinds.flaw.counts": (
        "De aantallen spreken elkaar tegen of zijn te hoog. Verbeter minimum en maximum.",
        "The counts contradict each other or are too high. Mend the minimum and the maximum.",
    ),
    "kinds.flaw.inputs": (
        "Twee grootheden van de formule hebben dezelfde naam. Geef elk een eigen naam.",
        "Two inputs of the formula have the same name. Give each its own.",
    ),
    "kinds.flaw.columns": (
        "Een tabel heeft kolommen nodig, elk met een eigen naam.",
        "A table needs columns, each with a name of its own.",
    ),
    "kinds.flaw.column_kind": (
        "De kolom “{column}” kan geen {kind} zijn. Kies een enkelvoudige soort.",
        "The column “{column}” cannot be of kind {kind}. Choose a simple kind.",
    ),
    "kinds.flaw.ordered_by": (
        "Er is geen kolom “{column}” om op te ordenen. Noem een bestaande kolom.",
        "There is no column “{column}” to order by. Name an existing column.",
    ),
    "kinds.flaw.unordered": (
        "De kolom “{column}” kent geen volgorde. Orden op een andere kolom.",
        "The column “{column}” has no order. Order by another column.",
    ),
}
