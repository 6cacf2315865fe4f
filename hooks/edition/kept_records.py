"""Typed records remembered from one build to the next, while their files and the program stay as they were.

What is remembered, and when it counts, is `records/reading/pieces.py`; here it is only kept in a file. That holds plain
records and nothing else: whatever names something that could do more is put aside, as is what is not whole.
"""

from __future__ import annotations

import io
import pickle
import zlib
from contextlib import suppress
from typing import Any

from hooks.files import clock
from hooks.keeping.stored import Stored
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import Kind
from hooks.records.model.kinds import registry
from hooks.records.reading.pieces import Key, Memory, Piece

MOST_BYTES = 128 * 1024 * 1024
"""Largest file read or written: more than 100,000 records."""
MOST_OF_ONE = 1024 * 1024
"""Largest record that is kept, in bytes of its files that are read."""
_ROWS = 16
"""What a byte of a list counts for: long ones are read anew as fast as they are kept."""
_PARTS = 64
_ROOMS = ("hooks.records.model.", "hooks.records.reading.pieces", "hooks.records.reading.loaded")
_ELSEWHERE = {"hooks.problems", "hooks.dates", "datetime"}


class KeptRecords(Memory):
    """Remembers records from one process to the next."""

    def __init__(self, stored: Stored) -> None:
        super().__init__()
        self._stored = stored
        self._unread = True
        self._parts: dict[int, bytes] = {}
        self._changed: set[int] = set()
        self.begin(clock(stored.file.parent))

    def get(self, file: str, key: Key) -> Piece | None:
        """What is remembered of a record; the file is read when the first is asked for: the kinds are open by then."""
        if self._unread:
            self._before, self._unread = self._read(), False
        return super().get(file, key)

    def put(self, file: str, key: Key, piece: Piece) -> None:
        """Remember a piece that is not too long."""
        sizes = {str(name): int(size) for name, size, *_ in key}
        read = sum(size * (_ROWS if name.endswith(".csv") else 1) for name, size in sizes.items() if _is_read(name))
        if read <= MOST_OF_ONE:
            super().put(file, key, piece)
            self._changed.add(_part(file))

    def save(self) -> None:
        """Write what is known now, if it is not what the file holds: whole or not at all."""
        changed = self._changed | {_part(file) for file in self._before.keys() - self._now.keys()}
        if not changed:
            return
        parts: dict[int, dict[str, tuple[Key, Piece]]] = {part: {} for part in changed}
        for file, known in self._now.items():
            if (part := _part(file)) in changed:
                parts[part][file] = known
        self._parts |= {part: _pickled(known) for part, known in parts.items()}
        self._stored.write(pickle.dumps(self._parts))

    def _read(self) -> dict[str, tuple[Key, Piece]]:
        # Whatever is wrong in a file that others may have written, the records are read instead.
        with suppress(
            pickle.UnpicklingError, ValueError, TypeError, AttributeError, EOFError, ImportError, LookupError
        ):
            if body := self._stored.read():
                parts: dict[int, bytes] = _Unpickler(io.BytesIO(body)).load()
                found: dict[str, tuple[Key, Piece]] = {}
                for part in parts.values():
                    found |= _Unpickler(io.BytesIO(part)).load()
                self._parts = parts
                return found
        return {}


def _is_read(name: str) -> bool:
    return name.endswith((".yml", ".csv", ".md"))


def _part(file: str) -> int:
    """The part that a record is kept in: only those with something new are made anew."""
    return zlib.crc32(file.encode()) % _PARTS


def _pickled(known: dict[str, tuple[Key, Piece]]) -> bytes:
    body = io.BytesIO()
    _Pickler(body, pickle.HIGHEST_PROTOCOL).dump(known)
    return body.getvalue()


class _OfKind:
    """The model of a kind as long as the campaign's kinds are what they were: no module holds it, it is made of data."""

    def __new__(cls, kind: Kind) -> Any:
        model = {m.kind: m for m in registry.current().models}[kind.id]
        if model.about != kind:
            raise pickle.UnpicklingError(kind.id)
        return model


class _Pickler(pickle.Pickler):
    def reducer_override(self, obj: Any) -> Any:
        made = isinstance(obj, type) and issubclass(obj, Exemplar) and obj is not Exemplar
        return (_OfKind, (obj.about,)) if made else NotImplemented


class _Unpickler(pickle.Unpickler):  # noqa: S301 — it finds classes of records, and no function
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (__name__, _OfKind.__name__):
            return _OfKind
        found = super().find_class(module, name)
        if isinstance(found, type) and (module in _ELSEWHERE or module.startswith(_ROOMS)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
