"""Word files: a tabled text written as .docx, its anchors read back, and a linter for what no validator finds."""
