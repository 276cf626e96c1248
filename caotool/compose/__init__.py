"""A draft and a library composed into a document."""

from caotool.compose.composer import Composer, Composition, compose
from caotool.compose.request import Request, View, imprint_of, request_for, signatories_of

__all__ = [
    "Composer",
    "Composition",
    "Request",
    "View",
    "compose",
    "imprint_of",
    "request_for",
    "signatories_of",
]
