"""The terminal program: screens that show a session and send it edits, and nothing that calculates or reads files."""
