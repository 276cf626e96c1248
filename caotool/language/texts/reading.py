"""What is said back about a value that was typed."""

TEXTS: dict[str, tuple[str, str]] = {
    "reading.read_as": ("gelezen als {value}", "read as {value}"),
    "reading.did_you_mean": ("Bedoelt u {candidates}?", "Do you mean {candidates}?"),
    "reading.not_a_number": (
        "‘{text}’ is geen getal. Schrijf bijvoorbeeld {whole} of {broken}.",
        "‘{text}’ is not a number. Write for example {whole} or {broken}.",
    ),
    "reading.not_a_count": (
        "‘{text}’ is geen geheel getal. Schrijf bijvoorbeeld 12 of {example}.",
        "‘{text}’ is not a whole number. Write for example 12 or {example}.",
    ),
    "reading.too_long": (
        "‘{text}’ is te lang. Een getal heeft ten hoogste {digits} cijfers.",
        "‘{text}’ is too long. A number has at most {digits} digits.",
    ),
    "reading.not_money": (
        "‘{text}’ is geen bedrag in euro. Schrijf bijvoorbeeld {whole} of {broken}.",
        "‘{text}’ is not an amount in euros. Write for example {whole} or {broken}.",
    ),
    "reading.not_a_percentage": (
        "‘{text}’ is geen percentage. Schrijf bijvoorbeeld {example}.",
        "‘{text}’ is not a percentage. Write for example {example}.",
    ),
    "reading.not_a_duration": (
        "‘{text}’ is geen tijdsduur. Schrijf één getal met één eenheid ({units}), bijvoorbeeld {example}.",
        "‘{text}’ is not a length of time. Write one number with one unit ({units}), for example {example}.",
    ),
    "reading.unit_not_here": (
        "‘{text}’ past hier niet. Schrijf de duur in {units}.",
        "‘{text}’ does not fit here. Write the length of time in {units}.",
    ),
    "reading.not_a_date": (
        "‘{text}’ is geen volledige datum. Schrijf dag, maand en jaar, bijvoorbeeld {example}.",
        "‘{text}’ is not a complete date. Write day, month and year, for example {example}.",
    ),
    "reading.not_a_month": (
        "In ‘{text}’ is ‘{month}’ geen maand. Schrijf bijvoorbeeld {example}.",
        "In ‘{text}’, ‘{month}’ is not a month. Write for example {example}.",
    ),
    "reading.no_such_year": (
        "Het jaar 0 bestaat niet. Schrijf het jaar in vier cijfers.",
        "There is no year 0. Write the year in four digits.",
    ),
    "reading.no_such_month": (
        "Maand {month} bestaat niet. Kies een maand van 1 tot en met 12.",
        "There is no month {month}. Choose a month from 1 to 12.",
    ),
    "reading.no_such_day": (
        "Dag {day} bestaat niet: {month} heeft {days} dagen. Kies een andere dag.",
        "There is no day {day}: {month} has {days} days. Choose another day.",
    ),
    "reading.wrong_weekday": (
        "Voor {date} staat ‘{typed}’, maar die dag is een {weekday}. Verbeter de dag of de datum.",
        "‘{typed}’ stands before {date}, but that day is a {weekday}. Correct the day or the date.",
    ),
    "reading.zero_width": ("onzichtbaar teken ({code})", "invisible character ({code})"),
    "reading.bidi": (
        "teken dat de leesrichting verandert ({code})",
        "character that turns the text ({code})",
    ),
    "reading.soft_hyphen": ("verborgen afbreekstreepje ({code})", "hidden hyphen ({code})"),
    "reading.script_cyrillic": (
        "Cyrillische letter ‘{letter}’ in ‘{word}’, die op een gewone letter kan lijken",
        "Cyrillic letter ‘{letter}’ in ‘{word}’, which may look like an ordinary letter",
    ),
    "reading.script_greek": (
        "Griekse letter ‘{letter}’ in ‘{word}’, die op een gewone letter kan lijken",
        "Greek letter ‘{letter}’ in ‘{word}’, which may look like an ordinary letter",
    ),
}
