"""A field for every kind of value: label, editor, reading, and what real agreements hold."""
