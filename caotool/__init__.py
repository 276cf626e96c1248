"""Draft, negotiate and exchange the AI chapter of a Dutch collective agreement."""

__version__ = "0.1.0"
