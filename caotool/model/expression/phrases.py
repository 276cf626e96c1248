"""The words in which formulas are printed and read back, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual, Language

SIGNS: dict[str, str] = {"+": "+", "-": "−", "*": "×", "/": "/"}
"""Signs of arithmetic as they are printed."""

READ_SIGNS: dict[str, str] = {
    "+": "+",
    **dict.fromkeys("-−–", "-"),
    **dict.fromkeys("*×·", "*"),
    **dict.fromkeys("/:÷", "/"),
    "(": "(",
    ")": ")",
    ",": ",",
    "=": "==",
    "≠": "!=",
    ">": ">",
    "<": "<",
    "≥": ">=",
    "≤": "<=",
    ">=": ">=",
    "<=": "<=",
}
"""Signs as they are read, with the sign of the expression language that each stands for."""

OPENING, CLOSING = "‘", "’"
"""What the language of clauses has no words for is printed between these in its canonical spelling."""


class Phrases(Frozen):
    """The words of one language."""

    between: Mapping[str, str]
    """Between two parts: comparisons, ``and``, ``or``."""
    negation: str
    condition: str
    otherwise: str
    extremes: Mapping[str, str]
    """Before the list of which ``min`` and ``max`` take one."""
    rounded: str
    whole: str
    place: str
    places: str


PHRASES: dict[Language, Phrases] = {
    Language.NL: Phrases(
        between={
            "and": "en",
            "or": "of",
            "==": "gelijk is aan",
            "!=": "niet gelijk is aan",
            ">": "hoger is dan",
            ">=": "ten minste gelijk is aan",
            "<": "lager is dan",
            "<=": "ten hoogste gelijk is aan",
        },
        negation="niet",
        condition="indien",
        otherwise="anders",
        extremes={"min": "de laagste van", "max": "de hoogste van"},
        rounded="afgerond op",
        whole="hele getallen",
        place="decimaal",
        places="decimalen",
    ),
    Language.EN: Phrases(
        between={
            "and": "and",
            "or": "or",
            "==": "equals",
            "!=": "does not equal",
            ">": "is higher than",
            ">=": "is at least",
            "<": "is lower than",
            "<=": "is at most",
        },
        negation="not",
        condition="if",
        otherwise="otherwise",
        extremes={"min": "the lowest of", "max": "the highest of"},
        rounded="rounded to",
        whole="whole numbers",
        place="decimal",
        places="decimals",
    ),
}


def single_spaced(text: str) -> str:
    """The text with every run of white space, also hard spaces, as one space."""
    return " ".join(text.split())


def usable_labels(names: Mapping[str, Bilingual], language: Language) -> dict[str, str]:
    """The words for each name that has words of its own: not empty, and not those of another name."""
    labels = {name: single_spaced(label.in_(language)) for name, label in names.items()}
    folded = [label.casefold() for label in labels.values()]
    return {
        name: label
        for name, label in labels.items()
        if label and folded.count(label.casefold()) == 1 and OPENING not in label and CLOSING not in label
    }
