"""The nouns of a negotiation, as frozen values."""
