"""What is said about conditions and formulas: what is wrong with one, and how its result came about."""

TEXTS: dict[str, tuple[str, str]] = {
    # Types
    "expression.type.number": ("een getal", "a number"),
    "expression.type.money": ("een bedrag", "an amount of money"),
    "expression.type.share": ("een percentage", "a percentage"),
    "expression.type.duration": ("een duur", "a length of time"),
    "expression.type.date": ("een datum", "a date"),
    "expression.type.truth": ("een voorwaarde", "a condition"),
    "expression.type.word": ("een keuze", "an option"),
    "expression.type.words": ("een lijst", "a list"),
    "expression.type.table": ("een tabel", "a table"),
    "expression.type.text": ("een tekst", "a text"),
    "expression.list": ("{before} en {after}", "{before} and {after}"),
    # The text is no expression
    "expression.syntax.too_long": ("langer dan {limit} tekens", "longer than {limit} characters"),
    "expression.syntax.too_deep": ("meer dan {limit} niveaus diep", "nested more than {limit} levels deep"),
    "expression.syntax.too_many": ("meer dan {limit} onderdelen", "more than {limit} parts"),
    "expression.syntax.word": (
        "tussen de aanhalingstekens staat niets, te veel of een onzichtbaar teken",
        "nothing, too much or an invisible character stands between the quotes",
    ),
    "expression.syntax.unclosed": (
        "het aanhalingsteken wordt niet gesloten, of er staat een spatie of vreemd teken tussen",
        "the quote is not closed, or there is a space or a strange character inside",
    ),
    "expression.syntax.invisible": ("een onzichtbaar teken", "an invisible character"),
    "expression.syntax.strange": ("“{found}” heeft hier geen betekenis", "“{found}” has no meaning here"),
    "expression.syntax.empty": ("er staat niets", "there is nothing here"),
    "expression.syntax.chained": ("twee vergelijkingen achter elkaar", "two comparisons in a row"),
    "expression.syntax.not_here": ("“not” na een rekenteken", "“not” after a sign"),
    "expression.syntax.upper_case": ("“{found}” heeft hoofdletters", "“{found}” has capitals"),
    "expression.syntax.number_size": ("het getal is te lang", "the number is too long"),
    "expression.syntax.thousands": (
        "“{found}” kan {many} betekenen of {few}",
        "“{found}” could mean {many} or {few}",
    ),
    "expression.syntax.function": ("de functie “{found}” bestaat niet", "there is no function “{found}”"),
    "expression.syntax.arguments": (
        "“{found}” heeft niet het juiste aantal onderdelen",
        "“{found}” does not have the right number of parts",
    ),
    "expression.syntax.must_word": (
        "“{found}” vraagt hier een naam tussen aanhalingstekens",
        "“{found}” needs a quoted id here",
    ),
    "expression.syntax.must_places": (
        "“{found}” vraagt hier een heel getal van 0 tot en met 6",
        "“{found}” needs a whole number from 0 to 6 here",
    ),
    "expression.syntax.must_name": (
        "“{found}” vraagt hier de naam van een invulling",
        "“{found}” needs the name of a parameter here",
    ),
    "expression.syntax.date": ("dit is geen datum", "this is not a date"),
    "expression.syntax.unclosed_parenthesis": ("het haakje wordt niet gesloten", "the parenthesis is not closed"),
    "expression.syntax.ends": ("de uitdrukking houdt te vroeg op", "the expression ends too soon"),
    "expression.syntax.unexpected": ("“{found}” staat hier verkeerd", "“{found}” does not belong here"),
    # The expression makes no sense here
    "expression.check.name": ("de naam “{found}” bestaat hier niet", "there is no name “{found}” here"),
    "expression.check.option": ("de optie of trede “{found}” bestaat niet", "there is no option or rung “{found}”"),
    "expression.check.column": ("de kolom “{found}” bestaat niet", "there is no column “{found}”"),
    "expression.check.clause": ("de bepaling “{found}” bestaat niet", "there is no clause “{found}”"),
    "expression.check.parameter": (
        "de invulling “{found}” bestaat niet in die bepaling",
        "that clause has no parameter “{found}”",
    ),
    "expression.check.not_truth": (
        "hier hoort een voorwaarde, maar er staat {kind}",
        "a condition belongs here, but there is {kind}",
    ),
    "expression.check.sign": ("een min kan niet voor {kind} staan", "a minus cannot stand before {kind}"),
    "expression.check.apart": ("{left} {sign} {right} gaat niet samen", "{left} {sign} {right} do not go together"),
    "expression.check.cannot_take": ("“{found}” werkt niet op {kinds}", "“{found}” does not work on {kinds}"),
    "expression.check.branches": (
        "“if” geeft de ene keer {left} en de andere keer {right}",
        "“if” gives {left} one time and {right} the other",
    ),
    "expression.check.no_clauses": (
        "andere bepalingen zijn hier niet bekend",
        "other clauses are not known here",
    ),
    # How to mend it
    "expression.remedy.shorten": ("Maak er kortere uitdrukkingen van.", "Make shorter expressions of it."),
    "expression.remedy.split": ("Splits de uitdrukking.", "Split the expression."),
    "expression.remedy.word": (
        "Schrijf 1 tot {limit} tekens zonder spatie tussen rechte aanhalingstekens: 'agreement'.",
        "Write 1 to {limit} characters without a space between straight quotes: 'agreement'.",
    ),
    "expression.remedy.remove": ("Haal het weg.", "Remove it."),
    "expression.remedy.instead": ("Schrijf {instead}.", "Write {instead}."),
    "expression.remedy.write": ("Schrijf bijvoorbeeld amount > 0.", "Write for example amount > 0."),
    "expression.remedy.chained": ("Schrijf a < b and b < c.", "Write a < b and b < c."),
    "expression.remedy.parentheses": ("Zet er haakjes om: (not …).", "Put parentheses round it: (not …)."),
    "expression.remedy.lower_case": ("Schrijf {instead}.", "Write {instead}."),
    "expression.remedy.number_size": (
        "Gebruik hooguit {digits} cijfers voor en {places} na de punt.",
        "Use at most {digits} digits before and {places} after the dot.",
    ),
    "expression.remedy.thousands": ("Schrijf {many} of {few}.", "Write {many} or {few}."),
    "expression.remedy.did_you_mean": ("Bedoelt u {near}?", "Did you mean {near}?"),
    "expression.remedy.functions": ("Kies uit: {known}.", "Choose from: {known}."),
    "expression.remedy.usage": ("Schrijf bijvoorbeeld {usage}.", "Write for example {usage}."),
    "expression.remedy.date": ("Schrijf date('2027-07-01').", "Write date('2027-07-01')."),
    "expression.remedy.close": ("Voeg een ) toe.", "Add a )."),
    "expression.remedy.complete": ("Maak de uitdrukking af.", "Complete the expression."),
    "expression.remedy.decimal_dot": (
        "Schrijf decimalen met een punt: 0.75.",
        "Write decimals with a dot: 0.75.",
    ),
    "expression.remedy.no_power": (
        "Machtsverheffen kan niet; vermenigvuldig.",
        "There are no powers; multiply.",
    ),
    "expression.remedy.percentage": (
        "Schrijf een percentage als 15%, zonder iets ertussen.",
        "Write a percentage as 15%, with nothing in between.",
    ),
    "expression.remedy.check_sign": (
        "Kijk of er een teken, komma of haakje ontbreekt of te veel is.",
        "See whether a sign, comma or parenthesis is missing or superfluous.",
    ),
    "expression.remedy.condition": (
        "Maak er een vergelijking van, zoals amount > 0.",
        "Make it a comparison, such as amount > 0.",
    ),
    "expression.remedy.number": (
        "Gebruik een getal, bedrag of percentage.",
        "Use a number, an amount or a percentage.",
    ),
    "expression.remedy.branches": (
        "Geef beide keren hetzelfde soort waarde.",
        "Give the same kind of value both times.",
    ),
    "expression.remedy.same_kind": (
        "Vergelijk en tel alleen op wat van dezelfde soort is; een duur is bijvoorbeeld 6 months.",
        "Compare and add only what is of one kind; a length of time is for example 6 months.",
    ),
    "expression.remedy.own_names": (
        "Gebruik alleen invullingen van deze bepaling.",
        "Use only parameters of this clause.",
    ),
    "expression.remedy.known_are": ("Bekend zijn onder meer: {known}.", "Known are among others: {known}."),
    "expression.remedy.none_known": ("Er is hier niets om uit te kiezen.", "There is nothing to choose from here."),
    # Why there is no result
    "expression.unknown.too_large": ("het getal wordt te groot", "the number grows too large"),
    "expression.unknown.wrong_kind": (
        "“{name}” heeft een ander soort waarde dan verwacht",
        "“{name}” has another kind of value than expected",
    ),
    "expression.unknown.apart": ("{left} {sign} {right} gaat niet samen", "{left} {sign} {right} do not go together"),
    "expression.unknown.sign": ("een min kan niet voor {kind} staan", "a minus cannot stand before {kind}"),
    "expression.unknown.not_truth": (
        "waar een voorwaarde hoort, staat {kind}",
        "{kind} stands where a condition belongs",
    ),
    "expression.unknown.zero": ("delen door nul kan niet", "dividing by zero is impossible"),
    "expression.unknown.calendar": (
        "zonder kalender is niet te zeggen hoe deze tijden zich verhouden",
        "without a calendar these lengths of time cannot be compared",
    ),
    "expression.unknown.lengths": (
        "deze tijden zijn niet bij elkaar op te tellen of van elkaar af te trekken",
        "these lengths of time cannot be added or subtracted",
    ),
    "expression.unknown.backwards": ("de tijd zou minder dan nul zijn", "the time would be less than nothing"),
    "expression.unknown.cannot_move": (
        "deze duur is niet bij een datum te tellen: uren, werkdagen en delen van dagen of maanden kunnen niet, "
        "en de kalender is eindig",
        "this length cannot be added to a date: hours, working days and parts of days or months cannot, "
        "and the calendar is finite",
    ),
    "expression.unknown.own_entry": (
        "een eigen formulering heeft geen plaats op de ladder",
        "an answer in own words has no place on the ladder",
    ),
    "expression.unknown.no_order": ("{kind} kent geen meer en minder", "there is no more or less of {kind}"),
    "expression.unknown.no_rung": ("“{word}” is geen trede van de ladder", "“{word}” is no rung of the ladder"),
    "expression.unknown.no_row": ("geen rij van de tabel past", "no row of the table fits"),
    "expression.unknown.open_cell": (
        "in de kolom “{column}” is een vakje nog open",
        "a cell in the column “{column}” is still open",
    ),
    "expression.unknown.arguments": (
        "een functie kreeg iets waarmee zij niet kan rekenen",
        "a function was given something that it cannot work with",
    ),
    "expression.unknown.no_name": ("“{name}” bestaat niet", "“{name}” does not exist"),
    "expression.unknown.bounds": (
        "van “{name}” is het minimum hoger dan het maximum",
        "the floor of “{name}” is above its cap",
    ),
    "expression.unknown.no_floor": ("“{name}” heeft geen minimum", "“{name}” has no floor"),
    "expression.unknown.no_cap": ("“{name}” heeft geen maximum", "“{name}” has no cap"),
    # How a result came about
    "expression.explain.is": ("{what}: {value}", "{what}: {value}"),
    "expression.explain.law": ("{what}: {value} (bron: {source})", "{what}: {value} (source: {source})"),
    "expression.explain.law_since": (
        "{what}: {value} (bron: {source}, sinds {since})",
        "{what}: {value} (source: {source}, since {since})",
    ),
    "expression.explain.missing": ("Nog niet ingevuld: {names}.", "Not filled in yet: {names}."),
    "expression.explain.reason": ("Geen uitkomst: {reason}.", "No result: {reason}."),
    "expression.explain.outcome": ("Uitkomst: {value}.", "Result: {value}."),
    "expression.explain.open": ("nog niet te zeggen", "cannot be said yet"),
    "expression.explain.yes": ("ja", "yes"),
    "expression.explain.no": ("nee", "no"),
    "expression.explain.rows": ("een tabel met {count} rijen", "a table of {count} rows"),
    "expression.function.min": ("de laagste van {all}", "the lowest of {all}"),
    "expression.function.max": ("de hoogste van {all}", "the highest of {all}"),
    "expression.function.round": ("{first} afgerond", "{first} rounded"),
    "expression.function.abs": ("{first} zonder minteken", "{first} without its minus sign"),
    "expression.function.count": ("het aantal in {first}", "the number in {first}"),
    "expression.function.contains": ("{second} staat in {first}", "{second} is in {first}"),
    "expression.function.sum": ("het totaal van {second} in {first}", "the total of {second} in {first}"),
    "expression.function.lookup": ("opgezocht in {first} bij {second}", "looked up in {first} at {second}"),
    "expression.function.months": ("{first} in maanden", "{first} in months"),
    "expression.function.days": ("{first} in dagen", "{first} in days"),
    "expression.function.years_between": (
        "de hele jaren van {first} tot {second}",
        "the whole years from {first} to {second}",
    ),
    "expression.function.add": ("{first} plus {second}", "{first} plus {second}"),
    "expression.function.placed": ("de bepaling {first} staat in het concept", "the clause {first} is in the draft"),
    "expression.function.value": ("{second} in de bepaling {first}", "{second} in the clause {first}"),
    "expression.function.known": ("{first} is ingevuld", "{first} is filled in"),
    "expression.function.floor_of": ("het minimum van {first}", "the floor of {first}"),
    "expression.function.cap_of": ("het maximum van {first}", "the cap of {first}"),
    # A formula in words
    "expression.words.not_readable": (
        "De formule is vanaf “{at}” niet te lezen. Schrijf namen, tekens en woorden zoals ze hier worden getoond.",
        "The formula cannot be read from “{at}” on. Write names, signs and words the way the formula is shown here.",
    ),
    "expression.words.too_long": ("De formule is te lang. Splits haar.", "The formula is too long. Split it."),
}
