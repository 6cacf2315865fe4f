"""Records of which there may be a million, in a third of the room.

All instances of a class share one table of the names of their attributes (PEP 412), if its first instance had all of them
and they were set one by one; pydantic gives each record a table of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from operator import attrgetter
from sys import intern
from typing import Any, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)
_put = object.__setattr__


def laid_out(model: type[M]) -> type[M]:
    """Give a model's attributes their places; for a class that has no instance yet."""
    first = model.__new__(model)
    for name in model.model_fields:
        _put(first, name, None)
    return model


def leaned(record: M, said: set[str], changed: Mapping[str, Any] | None = None) -> M:
    """The same record but for what is `changed`; `said`, the names of the fields that were filled in, is not copied.

    The same id, number or other ASCII word is one text in all records.
    """
    lean = record.__new__(type(record))
    for name, value in (record.__dict__ | dict(changed or {})).items():
        _put(lean, name, intern(value) if type(value) is str and value.isascii() else value)
    _put(lean, "__pydantic_fields_set__", said)
    _put(lean, "__pydantic_extra__", None)
    _put(lean, "__pydantic_private__", None)
    return lean


def fields(record: BaseModel) -> Iterable[tuple[str, Any]]:
    """The fields of a record with what they hold. Asked for all of them at once (`vars`), it would hold a dictionary from then on."""
    kind: Any = type(record)
    names, values = _read(kind)
    return zip(names, values(record), strict=False)


@lru_cache(maxsize=256)
def _read(kind: Any) -> tuple[tuple[str, ...], Callable[[BaseModel], tuple[Any, ...]]]:
    names = tuple(kind.model_fields)
    return names, attrgetter(*names, names[0])  # of two or more names: one alone gives no tuple
