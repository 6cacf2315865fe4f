"""The words of the search, remembered from one build to the next by the documents they are of."""

from __future__ import annotations

from hooks.keeping.stored import Stored, read_by_key, write_by_key
from hooks.pages.search.found_by import FoundBy

MOST_BYTES = 64 * 1024 * 1024
"""Largest file read or written: what some 100,000 records say."""


class KeptWords:
    """Lends a build what `stored` holds, and keeps what it found: in which ways texts are written, `stored` hangs on."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._before: dict[str, list[str]] = read_by_key(stored)
        self.found = FoundBy(self._before)

    def save(self) -> None:
        """Keep what documents are found by now; nothing where none was asked for."""
        if self.found.now.keys() != self._before.keys() and self.found.now:
            write_by_key(self._stored, self.found.now)
