"""New clause files: a commented one for a library, and the bare one that holds a draft's own clause."""

from __future__ import annotations

from caotool.language.tongue import Bilingual

_LIBRARY = """\
# {title_nl}. Every scalar is text; `caotool library check` says what is missing, with the line.
id: {id}
version: "0.1.0"
status: draft                 # draft, second-read or deprecated; second-read only by who did not write it
theme: {theme}
binds: normative              # normative (employer and employee), diagonal, obligational (the parties) or intention
character: minimum            # minimum: one may deviate in the employee's favour; standard: one may not
extendable: "yes"             # or {{possible: "no", reason: {{nl: …, en: …}}}}
title: {title}
summary:
  nl: In gewone taal wat dit voor u betekent.
  en: What this means for you in plain language.
own_design: "yes"             # no text in a real agreement was found; leave out where there is one
tags: []                      # words to find it by, in both languages
answers: []                   # items of frameworks, such as ser.3.1 and type.D5
law: []                       # legal facts from the folder law
related: []                   # ids of other clauses
parameters:
  # One parameter for every difference that parties negotiate. Kinds: integer, decimal, percentage, factor, money,
  # duration, date, yes_no, choice, ladder, several, text, list, reference, table and formula.
  period:
    kind: duration
    units: [week, month]
    label: {{nl: Termijn, en: Period}}
    help:
      nl: Hoe lang de bepaling werkt.
      en: How long the clause works.
    range: {{min: 1 month, max: 24 months}}
    favours: employees        # who gains when the value rises
    preset:
      # What each side usually opens with; there is none for the middle. basis: observed, framework or own.
      employees: {{value: 12 months, basis: own}}
      employers: {{value: 6 months, basis: own}}
# Paragraphs are numbered when printed, items by three spaces. {{{{ parameter }}}} prints a value,
# {{{{ ref('theme.clause', 'label') }}}} an article, {{{{ term('ai-system') }}}} a defined term, and
# {{% if parameter %}} … {{% endif %}} text that hangs on a value. Both languages carry the same, in the same order.
text:
  nl: |
    1. De werkgever past deze bepaling toe gedurende {{{{ period }}}}.
    2. De werkgever bespreekt de toepassing na afloop met de werknemers.
  en: |
    1. The employer applies this clause for {{{{ period }}}}.
    2. The employer discusses the application with the employees afterwards.
explanation:
  nl: Waarom partijen dit afspreken.
  en: Why the parties agree on this.
notes:
  employees: {{nl: Waar werknemers op letten., en: What employees watch for.}}
  employers: {{nl: Waar werkgevers op letten., en: What employers watch for.}}
  mediator: {{nl: Waar partijen elkaar kunnen vinden., en: Where the parties can meet.}}
"""


def new_clause_source(clause_id: str, title: Bilingual) -> str:
    """A file for a new clause, with an example of everything and comments that say what it is for.

    ``clause_id`` is ``theme.name``. The file is whole: it loads, and the linter finds nothing wrong with it.
    """
    comment = " ".join(title.nl.split())
    return _LIBRARY.format(id=clause_id, theme=_theme(clause_id), title=_words(title), title_nl=comment)


def _theme(clause_id: str) -> str:
    return clause_id.partition(".")[0]


def _words(words: Bilingual) -> str:
    """Words in both languages on one line; one that is empty borrows from the other."""
    nl, en = words.nl or words.en, words.en or words.nl
    return f"{{nl: {_quoted(nl)}, en: {_quoted(en)}}}"


def _quoted(text: str) -> str:
    """Text on one line as YAML spells it, whatever is in it."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
