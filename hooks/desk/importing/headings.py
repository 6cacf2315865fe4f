"""The headings of lists, for the steps that read by them."""

from __future__ import annotations

from hooks.desk.importing.columns.header import Column, Header, find_header
from hooks.desk.importing.columns.meanings import DROP, FIELDS, PRIVATE, UNKNOWN, field_of, words_of

__all__ = ["DROP", "FIELDS", "PRIVATE", "UNKNOWN", "Column", "Header", "field_of", "find_header", "words_of"]
