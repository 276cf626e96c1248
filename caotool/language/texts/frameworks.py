"""Frameworks and ready sets: what is said of them on the screen and on the command line."""

TEXTS: dict[str, tuple[str, str]] = {
    "sets.no_advice": (
        "Een set is een begin om uit te kiezen en in te vullen. Zij is geen advies.",
        "A set is a beginning to choose from and fill in. It is no advice.",
    ),
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
