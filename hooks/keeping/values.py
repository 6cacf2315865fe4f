"""One digest of all that a page is made of, without making the page."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import pickle
from collections.abc import Collection, Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

_PLAIN = (Enum, str, int, float, tuple, dt.date, dt.time, dt.timedelta, dt.timezone, PurePath)
"""What is told whole by its own parts."""


class CannotTellError(TypeError):
    """Something that could give another page without being another value, such as a function."""


class Values:
    """Digests of plain data with records in it; a record is looked at once, however many name it.

    What is written down has Python's own form of data (pickle), which is never read again. Of what has one of the
    types `elsewhere` nothing is told but that it is there: who asks knows by other means whether any of it changed.
    `known` are records of which the digest is known already, with nothing of those types in them.
    """

    def __init__(self, elsewhere: Collection[type] = (), known: Iterable[tuple[BaseModel, str]] = ()) -> None:
        self._records = {id(record): (record, told, False) for record, told in known}
        self.elsewhere = frozenset(elsewhere)
        self.met = False
        """Whether the last value had something in it of which nothing was told."""

    def digest(self, value: object) -> str:
        """The SHA-256 of a value. Raises CannotTellError."""
        self.met = False
        return _told(value, self)

    def of_record(self, record: BaseModel) -> str:
        """The digest of a record, which stays as it is as long as this lives."""
        found = self._records.get(id(record))
        if found is None:
            before, self.met = self.met, False
            told = _told((type(record), record.__dict__), self, inside=True)
            found = self._records[id(record)] = record, told, self.met
            self.met = before
        self.met |= found[2]
        return found[1]


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _told(value: object, values: Values, *, inside: bool = False) -> str:
    file = io.BytesIO()
    _Pickler(file, values, inside).dump(value)
    return hashlib.sha256(file.getbuffer()).hexdigest()


class _Pickler(pickle.Pickler):
    """Equal values give equal bytes, be they one object or two: nothing is told by where it stood before.

    `values` know the records in what is told; `inside` a record its parts are told whole.
    """

    def __init__(self, file: io.BytesIO, values: Values, inside: bool) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.fast, self._values, self._inside = True, values, inside

    def reducer_override(self, value: Any) -> Any:
        """Python's protocol: asked of everything but text, numbers, lists, dictionaries, tuples and sets."""
        kind: Any = type(value)
        if value is str:
            return NotImplemented
        if kind in self._values.elsewhere:
            self._values.met = True
            return str, ()
        if isinstance(value, type):
            # By its name: it may be made of data, on which every page hangs.
            return str, (f"{value.__module__}.{value.__qualname__}",)
        if isinstance(value, _PLAIN):
            return NotImplemented
        if isinstance(value, BaseModel):
            return (kind, (), value.__dict__) if self._inside else (str, (self._values.of_record(value),))
        if is_dataclass(value):
            return kind, tuple(getattr(value, name) for name in _fields(kind))
        raise CannotTellError(type(value).__name__)
