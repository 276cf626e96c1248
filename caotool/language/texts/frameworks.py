"""Frameworks and ready sets: what is said of them on the screen and on the command line."""

TEXTS: dict[str, tuple[str, str]] = {
    "sets.no_advice": (
        "Een set is een begin om uit te kiezen en in te vullen. Zij is geen advies.",
        "A set is a beginning to choose from and fill in. It is no advice.",
    ),
    "sets.title": ("Set toevoegen", "Add a set"),
    "sets.add": ("Toevoegen", "Add"),
    "sets.purpose": ("Voor", "For"),
    "sets.count": (
        "{count} bepalingen, waarvan {new} nieuw in het concept",
        "{count} clauses, {new} of them new in the draft",
    ),
    "sets.row": ("{count} bepalingen, {new} nieuw", "{count} clauses, {new} new"),
    "sets.added": (
        "{count} bepalingen toegevoegd; ctrl+z haalt ze in één keer weer weg.",
        "{count} clauses added; ctrl+z takes them away again at once.",
    ),
    "filter.title": ("Bibliotheek filteren", "Filter the library"),
    "filter.placeholder": (
        "Typ bijvoorbeeld: kosten, werkgevers, AVG 22, ser.4",
        "Type for example: costs, employers, GDPR 22, ser.4",
    ),
    "filter.hint": (
        "Enter kiest of haalt weg. Typ om ook onderdelen van kaders en wetsartikelen te vinden.",
        "Enter chooses or takes away. Type to find items of frameworks and articles of law as well.",
    ),
    "filter.none": ("Niets gevonden. Probeer een korter woord.", "Nothing found. Try a shorter word."),
    "filter.clear": ("Filter wissen", "Clear the filter"),
    "filter.shown": ("Filter: {words} · esc wist", "Filter: {words} · esc clears"),
    "explore.title": ("Verder vanuit: {title}", "Further from: {title}"),
    "explore.related": ("Verwante bepalingen", "Related clauses"),
    "explore.items": ("Onderdelen van kaders die zij beantwoordt", "Items of frameworks that it answers"),
    "explore.nothing": (
        "Deze bepaling noemt geen verwante bepalingen en geen onderdelen van een kader.",
        "This clause names no related clauses and no items of a framework.",
    ),
    "walk.title": ("Kaders", "Frameworks"),
    "walk.only_missing": ("alleen wat niet in het concept staat", "only what is not in the draft"),
    "walk.all_there": ("Van ieder onderdeel staat iets in het concept.", "The draft has something of every item."),
    "walk.framework": ("{count} van {items} in het concept", "{count} of {items} in the draft"),
    "walk.where": ("Te lezen op", "To be read at"),
    "walk.source": ("Bron", "Source"),
    "walk.in_draft": ("In het concept", "In the draft"),
    "walk.nothing": ("niets", "nothing"),
    "walk.available": (
        "In de bibliotheek: {clauses} bepalingen; uit echte afspraken: {cases} voorbeelden",
        "In the library: {clauses} clauses; from real agreements: {cases} examples",
    ),
    "walk.clauses": ("Bepalingen", "Clauses"),
    "walk.cases": ("Uit echte afspraken", "From real agreements"),
    "walk.remark": ("Geen bepaling; de reden staat hiernaast", "No clause; the reason stands beside this"),
    "walk.text": ("Tekst", "Text"),
    "walk.as_article": (
        "Als artikel van deze bibliotheek; wat de bron niet zegt, staat open",
        "As an article of this library; what the source does not tell is open",
    ),
    "walk.open": ("Openen", "Open"),
    "missing.no_advice": (
        "Dit overzicht toont wat in het concept staat. Of een onderdeel nodig is, bepaalt u zelf.",
        "This overview shows what is in the draft. Whether an item is needed is for you to decide.",
    ),
    "missing.count": (
        "In het concept: {count} van {items} onderdelen.",
        "In the draft: {count} of {items} items.",
    ),
    "missing.aside": (
        "staat in het concept, maar is geparkeerd of ingetrokken",
        "is in the draft, but parked or withdrawn",
    ),
}
