"""A program that edits a dossier without end and prints the number of every edit that is done; it gets killed."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

from caotool.model.edits import SetNote, SetValue
from caotool.session import Session
from tests.store.cases import SHELF


def main(folder: str, start: str) -> None:
    session = Session.open(Path(folder), SHELF)
    for number in range(int(start), 10**9):
        session.do(SetValue("p2bcdf", "amount", Decimal(number)))
        session.do(SetNote("p2bcdf", f"notitie {number} " + "x" * (number % 700)))
        if number % 7 == 0:
            session.undo()
            session.redo()
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
