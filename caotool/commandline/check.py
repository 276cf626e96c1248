"""``caotool check``: what is wrong with a dossier, and what is worth knowing."""

from __future__ import annotations

import argparse
from pathlib import Path

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit
from caotool.commandline.missing import FIRST


def declare(parser: Parser) -> None:
    """Its arguments."""
    parser.what.add_argument("dossier", type=Path, help=parser.words("dossier"))
    parser.options.add_argument("--missing", nargs="?", const=FIRST, metavar="…", help=parser.words("missing_from"))
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Report on the files, the text, the rules between clauses and the law; or on what there is of a framework."""
    from caotool.checks import findings_of_law, findings_of_rules
    from caotool.commandline.dossiers import opened
    from caotool.commandline.findings import in_dossier, report

    if arguments.missing is not None:
        from caotool.commandline.missing import show

        return show(arguments.dossier, arguments.missing, console, as_json=arguments.json)
    with opened(arguments.dossier) as session:
        dossier, library = session.dossier, session.library
        findings = (
            *session.findings_at_opening,
            *session.compose().findings,
            *findings_of_rules(dossier.draft, library, dossier.profile),
            *findings_of_law(dossier.draft, library, dossier.profile, dossier.dated),
        )
        return report(findings, in_dossier(dossier, library, console), console, as_json=arguments.json)
