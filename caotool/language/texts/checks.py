"""What rules between clauses and checks against the law say."""

TEXTS: dict[str, tuple[str, str]] = {
    "checks.rule.requires": (
        "{title} vraagt om {other}, en dat artikel is niet geplaatst. {why}",
        "{title} calls for {other}, which is not placed. {why}",
    ),
    "checks.rule.requires.remedy": ("Plaats {other}.", "Place {other}."),
    "checks.rule.excludes": (
        "{title} gaat niet samen met {other}. {why}",
        "{title} does not go together with {other}. {why}",
    ),
    "checks.rule.excludes.remedy": ("Laat een van beide weg.", "Leave one of the two out."),
    "checks.rule.demand": (
        "De waarden van {title} gaan niet samen. {why}",
        "The values of {title} do not go together. {why}",
    ),
    "checks.rule.demand.remedy": ("Pas een van de waarden aan.", "Change one of the values."),
    "checks.rule.unknown": (
        "Of {title} klopt met de rest, is nog niet te zeggen: {missing} ontbreekt. {why}",
        "Whether {title} agrees with the rest cannot be said yet: {missing} is missing. {why}",
    ),
    "checks.unknown.remedy": ("Vul {missing} in.", "Fill in {missing}."),
    "checks.law.fails": ("{text} ({source})", "{text} ({source})"),
    "checks.law.input": (
        "{text} Dit hangt af van gegevens die u hebt ingevuld. ({source})",
        "{text} This depends on figures that you filled in. ({source})",
    ),
    "checks.law.note": ("{text} ({source})", "{text} ({source})"),
    "checks.law.unknown": (
        "Nog niet te toetsen, {missing} ontbreekt: {text} ({source})",
        "Cannot be checked yet, {missing} is missing: {text} ({source})",
    ),
    "checks.law.remedy": (
        "Vergelijk de waarden met de bron, en vraag zo nodig juridisch advies.",
        "Compare the values with the source, and take legal advice where needed.",
    ),
    "checks.law.source": (
        "{citation}, geraadpleegd {date}",
        "{citation}, consulted {date}",
    ),
    "checks.law.source.uncertain": (
        "{citation}, geraadpleegd {date}, onzeker (?)",
        "{citation}, consulted {date}, uncertain (?)",
    ),
    "checks.law.source.missing": (
        "rechtsbron {fact} is niet in de bibliotheek",
        "legal source {fact} is not in the library",
    ),
    "checks.rendering.language.nl": ("Nederlands", "Dutch"),
    "checks.rendering.language.en": ("Engels", "English"),
    "checks.rendering.case.open": ("alles open", "everything open"),
    "checks.rendering.case.employees": ("inzet van werknemers", "presets of employees"),
    "checks.rendering.case.employers": ("inzet van werkgevers", "presets of employers"),
    "checks.rendering.case.case": ("voorbeeld {case}, {note}", "case {case}, {note}"),
    "checks.rendering.case.value": ("{name}: {value}", "{name}: {value}"),
    "checks.rendering.remedy": ("Pas de tekst van de bepaling aan.", "Change the text of the clause."),
    "checks.rendering.composing": ("{language}, {case}: {problem}", "{language}, {case}: {problem}"),
    "checks.rendering.nothing": ("{language}, {case}: er staat niets.", "{language}, {case}: nothing is printed."),
    "checks.rendering.spaces": (
        "{language}, {case}: twee spaties in “{found}”.",
        "{language}, {case}: two spaces in “{found}”.",
    ),
    "checks.rendering.sign": (
        "{language}, {case}: een leesteken staat verkeerd in “{found}”.",
        "{language}, {case}: a sign is misplaced in “{found}”.",
    ),
    "checks.rendering.plural": (
        "{language}, {case}: meervoud na 1 in “{found}”.",
        "{language}, {case}: a plural after 1 in “{found}”.",
    ),
    "checks.rendering.empty": (
        "{language}, {case}: er ontbreekt iets in “{found}”.",
        "{language}, {case}: something is missing in “{found}”.",
    ),
    "checks.rendering.article": (
        "{language}, {case}: een woord staat er dubbel in “{found}”.",
        "{language}, {case}: a word is there twice in “{found}”.",
    ),
    "checks.rendering.brackets": (
        "{language}, {case}: haakjes sluiten niet in “{found}”.",
        "{language}, {case}: brackets do not close in “{found}”.",
    ),
}
