"""Clause files to clauses, with every error at its line; search, checks for authors, the schema for editors."""
