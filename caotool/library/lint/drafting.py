"""How clauses are written: the drafting rules for Dutch regulations, as far as a machine can judge them.

Source of the Dutch rules: Aanwijzingen voor de regelgeving (kcbr.nl), among them 3.6 on words and 3.29 on references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.library.lint.subject import Subject
from caotool.model.finding import Finding, Severity

_ORDINALS = "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OF_A_LAW = re.compile(
    r"[^.;\n]{0,80}?\bvan (?:(?:de|het|die|dat|deze|een) )?"
    r"(?:[Ww]et\b|[Bb]esluit|[Vv]erordening|[Rr]egeling|[Rr]ichtlijn|artikel\b|[A-Z]|¤)"
)
"""What follows a reference to a law or to a defined term: "van de Wet …", "van die wet", "van dat artikel"."""


class _Rule(Frozen):
    """A turn of phrase to avoid. ``code`` ends a key of the texts, ``library.lint.words.<code>``."""

    code: str
    pattern: re.Pattern[str]
    explained_too: bool = True
    """Whether the rule holds in the explanation as well."""
    unless_law: bool = False
    """Whether it is right when a law is what is referred to."""


_DUTCH = (
    _Rule("and_or", re.compile(r"\ben/of\b", re.IGNORECASE)),
    _Rule("cq", re.compile(r"\bc\.?\s?q\.|\bcasu quo\b", re.IGNORECASE)),
    _Rule("least", re.compile(r"\b(?:minimaal|minstens|tenminste|niet minder dan)\b", re.IGNORECASE)),
    _Rule("most", re.compile(r"\b(?:maximaal|hoogstens|tenhoogste|niet meer dan)\b", re.IGNORECASE)),
    _Rule("if_and", re.compile(r"\b(?:indien en voor zover|als en voor zover)\b", re.IGNORECASE)),
    _Rule("you", re.compile(r"\b(?:u|uw|je|jij|jou|jouw|jullie)\b", re.IGNORECASE)),
    _Rule("typed_paragraph", re.compile(r"\b(?:lid|leden) \d+", re.IGNORECASE), explained_too=False),
    _Rule(
        "typed_paragraph",
        re.compile(rf"(?<!\d, )(?<![a-z], )\b(?:{_ORDINALS}) lid\b", re.IGNORECASE),
        explained_too=False,
        unless_law=True,
    ),
    _Rule("typed_article", re.compile(r"\bartikel(?:en)? \d+[.:]?\d*[a-z]?", re.IGNORECASE), False, True),
)
_BOTH = (_Rule("spaces", re.compile(r"(?<=\S) {2,}(?=\S)")),)


def drafting(subject: Subject) -> Iterator[Finding]:
    """Turns of phrase that Dutch regulations avoid, typed references that should be live, and double spaces."""
    for language in Language:
        rules: tuple[_Rule, ...] = (*_DUTCH, *_BOTH) if language is Language.NL else _BOTH
        text = subject.clause.text.get(language)
        if text:
            masked = _TAG.sub(lambda tag: re.sub(r"[^\n]", "¤", tag[0]), text.source)
            yield from _judged(subject, masked, ("text", str(language)), rules)
        explanation = subject.clause.explanation.in_(language)
        rules = tuple(rule for rule in rules if rule.explained_too)
        yield from _judged(subject, explanation, ("explanation", str(language)), rules)


def _judged(subject: Subject, text: str, place: tuple[str, str], rules: tuple[_Rule, ...]) -> Iterator[Finding]:
    for rule in rules:
        for found in rule.pattern.finditer(text):
            if rule.unless_law and _OF_A_LAW.match(text, found.end()):
                continue
            code = f"library.lint.words.{rule.code}"
            words = found[0].strip() or "␣␣"
            yield subject.finding(code, place, Severity.WARNING, offset=found.start(), found=words)
