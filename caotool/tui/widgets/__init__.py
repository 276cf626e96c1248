"""The parts of which screens are made, one a file."""
