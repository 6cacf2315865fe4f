"""What people wrote inside a record: every text, with where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

if TYPE_CHECKING:  # a page that reads lists in a browser has no YAML
    from hooks.records.reading.nodes import Path_

_NO_TEXT = {"id", "code", "sha256", "hash", "marks", "file", "slug"}
"""Fields of ids and codes: their digits are no numbers of persons."""
Way = tuple["Way | None", str | int]
"""Where a text stands: the way to what it is in, its name or number in that. Most are never asked for."""
Written = tuple[str, Way]
"""A text that people wrote inside a record, with where it stands."""


def texts_of(record: BaseModel) -> list[Written]:
    """Every text that people wrote inside a record."""
    out: list[Written] = []
    _gather(record, None, out)
    return out


def row_at(written: Sequence[Written], at: int) -> tuple[int, int]:
    """Where the texts begin and end that stand in one row, or one thing of a list, with the text at `at`."""
    row, begin, end = written[at][1][0], at, at
    while begin and written[begin - 1][1][0] is row:
        begin -= 1
    while end < len(written) and written[end][1][0] is row:
        end += 1
    return begin, end


def _gather(record: BaseModel, above: Way | None, out: list[Written]) -> None:
    for name, item in _parts(record):
        kind = type(item)
        if kind is str:
            if name not in _NO_TEXT:
                out.append((item, (above, name)))
        elif _holds(kind) is list:
            _gather_all(item, (above, name), out)
        elif _holds(kind):
            _gather(item, (above, name), out)


def _gather_all(items: Sequence[Any], above: Way, out: list[Written]) -> None:
    for i, item in enumerate(items):
        if type(item) is str:
            out.append((item, (above, i)))
        elif _holds(type(item)) is list:
            _gather_all(item, (above, i), out)
        elif _holds(type(item)):
            _gather(item, (above, i), out)


def _parts(record: BaseModel) -> list[tuple[str, Any]]:
    """The fields of a record that text may stand in, with what they hold if it is anything."""
    names, values = _reader(type(record))
    return [(name, value) for name, value in zip(names, values(record), strict=False) if value]


@lru_cache(maxsize=256)
def _reader(kind: type[BaseModel]) -> tuple[tuple[str, ...], Callable[[BaseModel], tuple[Any, ...]]]:
    names = tuple(name for name, field in kind.model_fields.items() if _may_say(field.annotation))
    if not names:
        return names, lambda _: ()
    return names, attrgetter(*names, names[0])  # of one name alone it would give no tuple


def _may_say(annotation: Any) -> bool:
    """Whether a value of this type is text or holds some."""
    inside = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _may_say(inside[0])
    if inside:
        return get_origin(annotation) is not Literal and any(map(_may_say, inside))
    return not (isinstance(annotation, type) and issubclass(annotation, _NO_WORDS))


_NO_WORDS = (int, float, dt.date, Enum, type(None))


def path_of(way: Way) -> Path_:
    """The way from the record down."""
    out: list[str | int] = []
    at: Way | None = way
    while at:
        at, name = at
        out.append(name)
    return tuple(reversed(out))


_HOLDS: dict[type, object] = {}


def _holds(kind: type) -> object:
    """Whether values of this type hold others: what a record is (Any), what is in a list (list), nothing (None)."""
    if kind not in _HOLDS:
        _HOLDS[kind] = Any if issubclass(kind, BaseModel) else list if issubclass(kind, (list, tuple)) else None
    return _HOLDS[kind]
