"""What a field of the record model holds: one value or many, of which type, within which limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args, get_origin

from annotated_types import MaxLen
from pydantic import StringConstraints
from pydantic.fields import FieldInfo


@dataclass(frozen=True, slots=True)
class Type:
    """What a field's annotation says: one value or many, of what, within which limits."""

    value: Any
    many: bool
    limits: tuple[Any, ...]

    def limit(self, kind: type[Any]) -> Any:
        """The limit of one kind, None where there is none."""
        return next((m for m in self.limits if isinstance(m, kind)), None)

    @property
    def longest(self) -> int:
        """Most letters of a text, 0 when not told."""
        told = [m.max_length for m in self.limits if isinstance(m, MaxLen | StringConstraints) and m.max_length]
        return min(told, default=0)

    @property
    def pattern(self) -> str:
        """The form of a text, as a regular expression."""
        return next((str(m.pattern) for m in self.limits if isinstance(m, StringConstraints) and m.pattern), "")


def type_of(field: FieldInfo) -> Type:
    """What a field of a model holds."""
    return _type(field.annotation, tuple(field.metadata))


def _type(annotation: Any, limits: tuple[Any, ...] = ()) -> Type:
    """Look through Annotated, list and “or None”."""
    inner = [a for a in get_args(annotation) if a is not type(None)]
    if hasattr(annotation, "__metadata__"):
        return _type(inner[0], (*limits, *annotation.__metadata__))
    if get_origin(annotation) is list:
        found = _type(inner[0])
        return Type(found.value, True, (*limits, *found.limits))
    return _type(inner[0], limits) if inner else Type(annotation, False, limits)


def pattern_of(annotated: Any) -> str:
    """The pattern of a shared type, such as PlaceCode."""
    return _type(annotated).pattern
