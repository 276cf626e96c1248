"""The kinds of value that a clause's parameters can have, one small class each."""
