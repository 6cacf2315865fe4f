"""Schemas of the records that editors write, remembered from one build to the next."""

from __future__ import annotations

from hooks.keeping.stored import Stored, read_by_key, write_by_key
from hooks.records.model.kinds import registry
from hooks.records.reading.schema import MADE, Schema

MOST_BYTES = 16 * 1024 * 1024
"""Largest file read or written: a hundred times what a campaign has."""


class KeptSchemas:
    """Lends this process what `stored` holds, and keeps what it made."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._before: dict[str, Schema] = read_by_key(stored)
        for key, schema in self._before.items():
            MADE.setdefault(key, schema)

    def save(self) -> None:
        """Keep those of the campaign as it is now."""
        now = {key: schema for key, schema in MADE.items() if key.endswith(registry.current().mark)}
        if now.keys() != self._before.keys():
            write_by_key(self._stored, now)
