"""A tabled text as plain text, Markdown and HTML."""
