"""A draft and a library composed into a document."""
