"""What is said about clause text that cannot be read."""

TEXTS: dict[str, tuple[str, str]] = {
    "template.too_long": (
        "De tekst is te lang: {length} tekens, ten hoogste {limit}.",
        "The text is too long: {length} characters, {limit} at most.",
    ),
    "template.too_long.remedy": (
        "Verdeel de tekst over meer clausules.",
        "Divide the text over several clauses.",
    ),
    "template.unsafe": (
        "De tekst bevat een onzichtbaar stuurteken.",
        "The text holds an invisible control character.",
    ),
    "template.unsafe.remedy": ("Verwijder het teken.", "Remove the character."),
    "template.too_deep": (
        "Voorwaarden staan te diep in elkaar: meer dan {limit} niveaus.",
        "Conditions are nested too deeply: more than {limit} levels.",
    ),
    "template.too_deep.remedy": (
        "Voeg voorwaarden samen met and of or.",
        "Join conditions with and or or.",
    ),
    "template.broken": (
        "Wat hier tussen accolades staat, kan niet worden gelezen.",
        "What stands between braces here cannot be read.",
    ),
    "template.broken.remedy": (
        "Controleer accolades, haakjes en aanhalingstekens. Toegestaan zijn {example}.",
        "Check braces, brackets and quotes. Allowed are {example}.",
    ),
    "template.unclosed": (
        "{opening} wordt niet gesloten.",
        "{opening} is not closed.",
    ),
    "template.unclosed.remedy": ("Zet {closing} erachter.", "Put {closing} after it."),
    "template.stray": (
        "{tag} staat hier zonder het begin dat erbij hoort.",
        "{tag} stands here without the opening that belongs to it.",
    ),
    "template.stray.remedy": (
        "Verwijder {tag}, of zet het begin ervoor.",
        "Remove {tag}, or put the opening before it.",
    ),
    "template.tag": ("De opdracht {tag} bestaat hier niet.", "There is no tag {tag} here."),
    "template.tag.remedy": (
        "Gebruik alleen if, elif, else, endif, for en endfor.",
        "Use only if, elif, else, endif, for and endfor.",
    ),
    "template.trim": (
        "Een plus of min bij {sign} wordt niet gebruikt.",
        "A plus or minus beside {sign} is not used.",
    ),
    "template.trim.remedy": (
        "Laat het teken weg: opdrachten die alleen op een regel staan, laten niets achter.",
        "Leave the sign out: tags that stand alone on a line leave nothing behind.",
    ),
    "template.condition": ("De voorwaarde klopt niet: {problem}", "The condition is not right: {problem}"),
    "template.condition.name": (
        "De voorwaarde gebruikt {name}, en dat is geen parameter van deze clausule.",
        "The condition uses {name}, which is not a parameter of this clause.",
    ),
    "template.condition.name.remedy": (
        "Gebruik in tekst alleen parameters van de clausule en placed('…').",
        "In text, use only the clause's own parameters and placed('…').",
    ),
    "template.condition.value": (
        "De voorwaarde vraagt een waarde van een andere clausule.",
        "The condition asks for a value of another clause.",
    ),
    "template.parameter": ("De parameter {name} bestaat niet.", "There is no parameter {name}."),
    "template.parameter.remedy": (
        "Omschrijf {name} bij parameters, of verbeter de naam.",
        "Describe {name} under parameters, or mend the name.",
    ),
    "template.did_you_mean": ("Bedoelde u {name}?", "Did you mean {name}?"),
    "template.part": (
        "De parameter {name} kent geen onderdeel {part}.",
        "The parameter {name} has no part {part}.",
    ),
    "template.part.remedy": ("Kies uit: {parts}.", "Choose from: {parts}."),
    "template.one_part": (
        "Achter een parameter kan maar één onderdeel staan.",
        "Only one part can follow a parameter.",
    ),
    "template.one_part.remedy": ("Laat de andere weg.", "Leave out the others."),
    "template.arguments": (
        "Tussen de haken van {name} horen alleen woorden tussen aanhalingstekens.",
        "Between the brackets of {name} belong only words in quotes.",
    ),
    "template.arguments.remedy": ("Schrijf bijvoorbeeld {example}.", "Write for example {example}."),
    "template.call": ("{name}(…) kan niet in tekst.", "{name}(…) cannot be used in text."),
    "template.call.remedy": (
        "Gebruik ref('thema.clausule') of term('begrip').",
        "Use ref('theme.clause') or term('term').",
    ),
    "template.not_a_table": (
        "De herhaling loopt niet over een tabel: {name}.",
        "The loop does not run over a table: {name}.",
    ),
    "template.not_a_table.remedy": (
        "Schrijf {example} met een parameter van de soort table.",
        "Write {example} with a parameter of kind table.",
    ),
    "template.loop": (
        "Een herhaling kan niet binnen een andere staan, en kent geen if of else.",
        "A loop cannot stand inside another, and takes no if or else.",
    ),
    "template.loop.remedy": (
        "Schrijf {example}.",
        "Write {example}.",
    ),
    "template.column": ("De tabel kent geen kolom {column}.", "The table has no column {column}."),
    "template.column.remedy": ("Kies uit: {columns}.", "Choose from: {columns}."),
    "template.attribute": (
        "Een punt kan alleen achter de rij van een tabel staan.",
        "A dot can only follow the row of a table.",
    ),
    "template.attribute.remedy": (
        "Schrijf {example} binnen een herhaling over een tabel.",
        "Write {example} inside a loop over a table.",
    ),
    "template.unsupported": (
        "Dit kan niet in de tekst van een clausule.",
        "This cannot be used in the text of a clause.",
    ),
}
