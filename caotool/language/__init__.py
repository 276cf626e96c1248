"""Dutch and English: strict reading and exact writing of values, and the words of the interface."""
