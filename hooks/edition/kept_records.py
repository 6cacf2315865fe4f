"""Typed records remembered from one build to the next, while their files and the program stay as they were.

What is remembered, and when it counts, is `records/reading/pieces.py`; here it is only kept in a file. That holds plain
records and nothing else: whatever names something that could do more is put aside, as is what is not whole.
"""

from __future__ import annotations

import io
import pickle
from contextlib import suppress
from typing import Any

from hooks.keeping.stored import Stored
from hooks.records.reading.kept import clock
from hooks.records.reading.pieces import Key, Memory, Piece

MOST_BYTES = 128 * 1024 * 1024
"""Largest file read or written: more than 100,000 records."""
MOST_OF_ONE = 64 * 1024
"""Largest record that is kept, in bytes of its files that are read: long lists are read anew as fast as they are kept."""
_ROOMS = ("hooks.records.model.", "hooks.records.reading.pieces", "hooks.records.reading.loaded")
_ELSEWHERE = {"hooks.problems", "hooks.dates", "datetime"}


class KeptRecords(Memory):
    """Remembers records from one process to the next."""

    def __init__(self, stored: Stored) -> None:
        super().__init__()
        self._stored = stored
        self._before = self._read()
        self._same = True
        self.begin(clock(stored.file.parent))

    def put(self, file: str, key: Key, piece: Piece) -> None:
        """Remember a piece that is not too long."""
        self._same = False
        if sum(int(size) for name, size, *_ in key if str(name).endswith((".yml", ".csv", ".md"))) <= MOST_OF_ONE:
            super().put(file, key, piece)

    def save(self) -> None:
        """Write what is known now, if it is not what the file holds: whole or not at all."""
        if self._same and self._now.keys() == self._before.keys():
            return
        self._stored.write(pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL))

    def _read(self) -> dict[str, tuple[Key, Piece]]:
        # Whatever is wrong in a file that others may have written, the records are read instead.
        with suppress(pickle.UnpicklingError, ValueError, TypeError, AttributeError, EOFError, ImportError):
            if body := self._stored.read():
                found: dict[str, tuple[Key, Piece]] = _Unpickler(io.BytesIO(body)).load()
                return found
        return {}


class _Unpickler(pickle.Unpickler):  # noqa: S301 — it finds classes of records, and no function
    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name)
        if isinstance(found, type) and (module in _ELSEWHERE or module.startswith(_ROOMS)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
