"""A reference to a place, and what becomes of it: the place made out, or why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Where(Protocol):
    """What names a place: a reference, or a row of a list that has the same four fields."""

    @property
    def code(self) -> str | None: ...
    @property
    def former(self) -> str | None: ...
    @property
    def district(self) -> str | None: ...
    @property
    def hamlet(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Resolved:
    """A place reference made out: its name then, and the places it is in today.

    `now` has one code for today's unit, one or more for a former commune, many for a district.
    """

    label: str
    district: str
    hamlet: str
    now: tuple[str, ...]
    unchanged: bool
    whole_district: bool = False


@dataclass(frozen=True, slots=True)
class PlaceFault:
    """Why a reference cannot be made out: field inside the reference, message and hint."""

    field: str
    message: str
    hint: str


def place_view(found: Resolved | None) -> str:
    """How a place is counted: in one unit of today, as a former commune since split, as a whole district."""
    if found is None:
        return ""
    if found.whole_district:
        return "district"
    return "current" if len(found.now) == 1 else "split"
