"""What is said about clauses that can be read but are not right yet: what, and how to mend it."""


def _both(key: str, what: tuple[str, str], remedy: tuple[str, str]) -> dict[str, tuple[str, str]]:
    return {f"library.lint.{key}": what, f"library.lint.{key}.remedy": remedy}


_SAME = (
    "Geef beide talen dezelfde leden, onderdelen, invullingen, voorwaarden en verwijzingen.",
    "Give both languages the same paragraphs, items, parameters, conditions and references.",
)
_LIVE = (
    "Gebruik {{{{ ref('thema.naam', 'label') }}}}, zodat de verwijzing meeloopt met de nummering.",
    "Use {{{{ ref('theme.name', 'label') }}}}, so that the reference follows the numbering.",
)
_CHANGE_FORMULA = ("Pas de formule aan.", "Change the formula.")

TEXTS: dict[str, tuple[str, str]] = {
    **_both(
        "case_item",
        (
            "Voorbeeld {number}: geen kader heeft het onderdeel {item}.",
            "Case {number}: no framework has the item {item}.",
        ),
        ("Kies een onderdeel uit de map frameworks.", "Choose an item from the folder frameworks."),
    ),
    **_both(
        "case_clause",
        ("Voorbeeld {number}: er is geen bepaling {clause}.", "Case {number}: there is no clause {clause}."),
        ("Kies een bepaling die bestaat.", "Choose a clause that exists."),
    ),
    **_both(
        "case_answers",
        (
            "Voorbeeld {number}: de bepaling {clause} zegt niet dat zij {item} beantwoordt.",
            "Case {number}: the clause {clause} does not say that it answers {item}.",
        ),
        ("Zet {item} onder „answers” van {clause}.", "Put {item} under “answers” of {clause}."),
    ),
    **_both(
        "case_value",
        (
            "Voorbeeld {number}, {name}: {problem}",
            "Case {number}, {name}: {problem}",
        ),
        ("Spel de waarde zoals {clause} haar neemt.", "Spell the value as {clause} takes it."),
    ),
    **_both(
        "item_fact",
        (
            "Onderdeel {item} noemt het wettelijke feit {fact}, dat niet bestaat.",
            "Item {item} names the legal fact {fact}, which does not exist.",
        ),
        (
            "Kies een feit uit de map law, of voeg het daar toe.",
            "Choose a fact from the folder law, or add it there.",
        ),
    ),
    **_both(
        "set_clause",
        (
            "De set {set} noemt de bepaling {clause}, die niet bestaat.",
            "The set {set} names the clause {clause}, which does not exist.",
        ),
        ("Kies een bepaling die bestaat.", "Choose a clause that exists."),
    ),
    **_both(
        "set_twice",
        ("De bepaling {clause} staat twee keer in de set {set}.", "The clause {clause} is twice in the set {set}."),
        ("Haal er een weg.", "Take one away."),
    ),
    **_both(
        "blocks",
        (
            "De Nederlandse tekst heeft {dutch} leden en onderdelen, de Engelse {english}.",
            "The Dutch text has {dutch} paragraphs and items, the English one {english}.",
        ),
        _SAME,
    ),
    **_both(
        "depth",
        (
            "Onderdeel {number} van de tekst staat in de ene taal dieper dan in de andere.",
            "Part {number} of the text is deeper in one language than in the other.",
        ),
        ("Spring in beide talen even ver in.", "Indent equally far in both languages."),
    ),
    **_both(
        "label",
        (
            "Onderdeel {number} heeft in het Nederlands label {dutch} en in het Engels {english}.",
            "Part {number} has label {dutch} in Dutch and {english} in English.",
        ),
        ("Geef beide hetzelfde label.", "Give both the same label."),
    ),
    **_both(
        "conditions",
        (
            "Onderdeel {number} hangt in het Nederlands af van {dutch} en in het Engels van {english}.",
            "Part {number} hangs on {dutch} in Dutch and on {english} in English.",
        ),
        _SAME,
    ),
    **_both(
        "carries",
        (
            "Onderdeel {number} bevat alleen in het Nederlands: {dutch}; alleen in het Engels: {english}.",
            "Part {number} has only in Dutch: {dutch}; only in English: {english}.",
        ),
        _SAME,
    ),
    **_both(
        "term",
        ("Het begrip {term} bestaat niet.", "The term {term} does not exist."),
        ("Voeg het toe aan terms.yaml, of kies een ander.", "Add it to terms.yaml, or choose another."),
    ),
    **_both(
        "part",
        (
            "De invulling {name} heeft geen tekstdeel {part} in deze taal.",
            "The parameter {name} has no phrase part {part} in this language.",
        ),
        ("Kies een tekstdeel dat iedere keuze heeft.", "Choose a phrase part that every option has."),
    ),
    **_both(
        "arguments",
        (
            "{name} | {part} krijgt te weinig woorden: er zijn er {needed} nodig.",
            "{name} | {part} is given too few words: it needs {needed}.",
        ),
        ("Geef alle woorden tussen de haakjes.", "Give all words between the brackets."),
    ),
    **_both(
        "clause",
        ("De bepaling {clause} bestaat niet.", "The clause {clause} does not exist."),
        ("Verbeter de id, of haal de verwijzing weg.", "Correct the id, or remove the reference."),
    ),
    **_both(
        "no_label",
        (
            "De bepaling {clause} heeft geen lid met label {label}.",
            "The clause {clause} has no paragraph labelled {label}.",
        ),
        (
            "Zet @{label} aan het begin van het bedoelde lid.",
            "Put @{label} at the start of the paragraph that is meant.",
        ),
    ),
    **_both(
        "theme",
        ("Het thema {theme} bestaat niet.", "The theme {theme} does not exist."),
        ("Kies een thema uit themes.yaml.", "Choose a theme from themes.yaml."),
    ),
    **_both(
        "fact",
        ("Het wettelijke feit {fact} bestaat niet.", "The legal fact {fact} does not exist."),
        (
            "Kies een feit uit de map law, of voeg het daar toe.",
            "Choose a fact from the folder law, or add it there.",
        ),
    ),
    **_both(
        "answer",
        ("Het onderdeel {item} staat in geen kader.", "The item {item} is in no framework."),
        ("Kies een onderdeel uit de map frameworks.", "Choose an item from the folder frameworks."),
    ),
    **_both(
        "unused",
        ("De invulling {name} wordt nergens gebruikt.", "The parameter {name} is used nowhere."),
        (
            "Gebruik haar in de tekst, een voorwaarde, een toets of de kosten, of haal haar weg.",
            "Use it in the text, a condition, a check or the cost, or remove it.",
        ),
    ),
    **_both(
        "not_observed",
        (
            "De inzet van {name} heet waargenomen, maar er staat geen waarneming met bron.",
            "The preset of {name} is called observed, but there is no observation with a source.",
        ),
        (
            "Voeg de bron toe onder observed, of schrijf basis: own.",
            "Add the source under observed, or write basis: own.",
        ),
    ),
    **_both(
        "nothing_observed",
        (
            "De waarneming bij {name} heeft geen waarde en geen toelichting.",
            "The observation of {name} has no value and no note.",
        ),
        ("Schrijf value of note.", "Write value or note."),
    ),
    **_both(
        "observed",
        (
            "Een waargenomen waarde van {name} past niet in de invulling: {problem}",
            "An observed value of {name} does not fit the parameter: {problem}",
        ),
        (
            "Verruim de invulling, of beschrijf de waarde onder note.",
            "Widen the parameter, or describe the value under note.",
        ),
    ),
    "library.lint.formula": ("{formula}: {problem}", "{formula}: {problem}"),
    **_both(
        "formula_type",
        ("{formula} levert iets anders op dan {wanted}.", "{formula} comes to something other than {wanted}."),
        _CHANGE_FORMULA,
    ),
    **_both(
        "unknown",
        (
            "{formula} is niet te berekenen met de inzet van {side}: {missing}.",
            "{formula} cannot be calculated with the presets of {side}: {missing}.",
        ),
        _CHANGE_FORMULA,
    ),
    "library.lint.side.employees": ("werknemers", "employees"),
    "library.lint.side.employers": ("werkgevers", "employers"),
    **_both(
        "words.and_or",
        ("Er staat “{found}”.", "It says “{found}”."),
        ("Schrijf “of”; dat omvat “en”.", "Write “of”, which includes “en”."),
    ),
    **_both(
        "words.cq",
        ("Er staat “{found}”.", "It says “{found}”."),
        ("Schrijf “of” of “dan wel”.", "Write “of” or “dan wel”."),
    ),
    **_both(
        "words.least",
        ("Er staat “{found}”.", "It says “{found}”."),
        ("Schrijf “ten minste”.", "Write “ten minste”."),
    ),
    **_both(
        "words.most",
        ("Er staat “{found}”.", "It says “{found}”."),
        ("Schrijf “ten hoogste”.", "Write “ten hoogste”."),
    ),
    **_both(
        "words.if_and",
        ("Er staat “{found}”.", "It says “{found}”."),
        ("Schrijf “voor zover”.", "Write “voor zover”."),
    ),
    **_both(
        "words.you",
        ("De tekst spreekt de lezer aan met “{found}”.", "The text addresses the reader with “{found}”."),
        (
            "Schrijf “de werknemer” of “de werkgever”; u hoort in de samenvatting.",
            "Write “de werknemer” or “de werkgever”; u belongs in the summary.",
        ),
    ),
    **_both(
        "words.typed_paragraph",
        ("“{found}” is met de hand getypt.", "“{found}” is typed by hand."),
        _LIVE,
    ),
    **_both(
        "words.typed_article",
        ("“{found}” is met de hand getypt.", "“{found}” is typed by hand."),
        _LIVE,
    ),
    **_both(
        "words.spaces",
        ("Er staan twee spaties achter elkaar.", "There are two spaces in a row."),
        ("Haal er een weg.", "Remove one."),
    ),
}
