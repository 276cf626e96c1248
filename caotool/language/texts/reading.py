"""What is said back about a value that was typed."""

TEXTS: dict[str, tuple[str, str]] = {
    "reading.read_as": ("gelezen als {value}", "read as {value}"),
}
