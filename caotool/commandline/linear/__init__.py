"""Filling in as a dialogue of plain lines: nothing is drawn, nothing is redrawn, nothing has a colour."""
