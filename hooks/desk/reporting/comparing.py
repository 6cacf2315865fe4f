"""Two values of one field, or two records of one model → every field that differs, with both values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from pydantic import BaseModel

from hooks.records.model.references import reference_kind

_LONGEST = 2_000
"""Items of a list that are aligned; of longer ones, equal places are compared."""
_ORDER = "thứ tự"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs. A value that is not there is None."""

    field: str
    """Dotted path as files write it, stable: facts[2].text."""
    label: str
    """The same in an editor's words: Việc đã làm 2 › Việc đã làm."""
    before: Any
    after: Any
    names: str = ""
    """The kind of record that the values name by id, '' for none."""


@dataclass(frozen=True, slots=True)
class _At:
    """A place inside a record."""

    field: str = ""
    label: str = ""
    names: str = ""

    def inside(self, name: str, label: str, names: str = "") -> _At:
        return _At(
            f"{self.field}.{name}" if self.field else name, f"{self.label} › {label}" if self.label else label, names
        )

    def item(self, key: str, label: str) -> _At:
        return _At(f"{self.field}[{key}]", f"{self.label} {label}".strip(), self.names)


def differences(before: BaseModel | None, after: BaseModel | None, but: Set[str] = frozenset()) -> list[Difference]:
    """Every field in which two records differ, in the model's order, without the fields `but`."""
    return list(_models(before, after, _At(), but))


def _models(
    before: BaseModel | None, after: BaseModel | None, at: _At, but: Set[str] = frozenset()
) -> Iterator[Difference]:
    fields = {name: told for side in (before, after) if side for name, told in _fields(type(side)).items()}
    for name, (label, names) in fields.items():
        one, other = getattr(before, name, None), getattr(after, name, None)
        if name not in but and not _same(one, other):
            yield from _values(one, other, at.inside(name, label, names))


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[str, str]]:
    """Each field's label and the kind of record that it names: asked for each row of a long list."""
    told = ((name, field, reference_kind(field)) for name, field in model.model_fields.items())
    return {name: (field.title or name, kind or ("place" if name == "code" else "")) for name, field, kind in told}


def _same(one: Any, other: Any) -> bool:
    return one == other and type(one) is type(other)


def _values(before: Any, after: Any, at: _At) -> Iterator[Difference]:
    if _same(before, after):
        return
    if isinstance(before, list) and isinstance(after, list):
        yield from _lists(before, after, at)
    elif isinstance(before, BaseModel) and isinstance(after, BaseModel):
        yield from _models(before, after, at)
    else:
        one, other = (None if value in ([], {}) else value for value in (before, after))
        if one is not None or other is not None:
            yield Difference(at.field, at.label, one, other, at.names)


def _lists(before: Sequence[Any], after: Sequence[Any], at: _At) -> Iterator[Difference]:
    one, other = _keyed(before), _keyed(after)
    if one is not None and other is not None:
        yield from _by_key(one, other, at)
    elif all(isinstance(item, BaseModel) for item in (*before, *after)):
        yield from _aligned(before, after, at)
    else:
        yield Difference(at.field, at.label, list(before) or None, list(after) or None, at.names)


def _keyed(items: Sequence[Any]) -> Mapping[str, BaseModel] | None:
    """A list of records by their ids; None when they have none of their own."""
    found: dict[str, BaseModel] = {}
    for item in items:
        key = getattr(item, "id", None)
        if key is None or key in found or not isinstance(item, BaseModel):
            return None
        found[str(key)] = item
    return found


def _by_key(before: Mapping[str, BaseModel], after: Mapping[str, BaseModel], at: _At) -> Iterator[Difference]:
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        here = at.item(key, f"{key}")
        if one is None or other is None:
            yield Difference(here.field, here.label, one, other)
        else:
            yield from _models(one, other, here)
    then, now = ([key for key in side if key in before and key in after] for side in (before, after))
    if then != now:
        yield Difference(f"{at.field}[]", f"{at.label}: {_ORDER}", then, now)


def _aligned(before: Sequence[BaseModel], after: Sequence[BaseModel], at: _At) -> Iterator[Difference]:
    """Lists of records without ids: equal ones are held against each other, the others by their places between them."""
    for i1, i2, j1, j2 in _unequal(before, after):
        for n in range(max(i2 - i1, j2 - j1)):
            one = before[i1 + n] if i1 + n < i2 else None
            other = after[j1 + n] if j1 + n < j2 else None
            place = str((j1 if other else i1) + n + 1)
            here = at.item(place, place)
            if one is None or other is None:
                yield Difference(here.field, here.label, one, other)
            else:
                yield from _values(one, other, here)


def _unequal(before: Sequence[BaseModel], after: Sequence[BaseModel]) -> Iterator[tuple[int, int, int, int]]:
    if max(len(before), len(after)) > _LONGEST:
        yield 0, len(before), 0, len(after)
        return
    one, other = ([item.model_dump_json() for item in side] for side in (before, after))
    turned = one > other  # the same pairs whichever side is told first
    sides = (other, one) if turned else (one, other)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *sides, autojunk=False).get_opcodes():
        if tag != "equal":
            yield (j1, j2, i1, i2) if turned else (i1, i2, j1, j2)
