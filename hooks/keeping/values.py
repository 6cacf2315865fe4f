"""One digest of all that a page is made of, without making the page."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

_PLAIN = (Enum, str, int, float, tuple, dt.date, dt.time, dt.timedelta, dt.timezone, PurePath)
"""What is told whole by its own parts."""


class CannotTellError(TypeError):
    """Something that could give another page without being another value, such as a function."""


class Values:
    """Digests of plain data with records in it; a record is looked at once, however many name it.

    What is written down has Python's own form of data (pickle), which is never read again.
    """

    def __init__(self) -> None:
        self._records: dict[int, tuple[BaseModel, str]] = {}

    def digest(self, value: object) -> str:
        """The SHA-256 of a value. Raises CannotTellError."""
        told = io.BytesIO()
        pickler = _Pickler(told, self)
        pickler.dump(value)
        return hashlib.sha256(told.getbuffer()).hexdigest()

    def of_record(self, record: BaseModel) -> str:
        """The digest of a record, which stays as it is as long as this lives."""
        found = self._records.get(id(record))
        if found is None:
            told = self.digest((type(record).__qualname__, record.__dict__))
            found = self._records[id(record)] = record, told
        return found[1]


class _Pickler(pickle.Pickler):
    """Equal values give equal bytes, be they one object or two: nothing is told by where it stood before."""

    def __init__(self, file: io.BytesIO, values: Values) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.fast, self._values = True, values

    def reducer_override(self, value: Any) -> Any:
        """Python's protocol: asked of everything but text, numbers, lists, dictionaries, tuples and sets."""
        if isinstance(value, BaseModel):
            return str, (self._values.of_record(value),)
        if isinstance(value, (type, *_PLAIN)) or is_dataclass(value):
            return NotImplemented
        raise CannotTellError(type(value).__name__)
