"""Clause files read into clauses, with every error at its file and line."""
