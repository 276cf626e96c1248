"""A tabled value as plain text, Markdown or HTML."""
