"""What a table says of places, put right as far as it can be, with an account of the rest."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from hooks.desk.import_places.former_texts import Named


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune or ward of today as a table has it; '' and None where it says nothing."""

    code: str
    type: str
    name: str
    province: str = ""
    lat: float | None = None
    lon: float | None = None
    area: float | None = None
    tile: tuple[int, int] | None = None
    since: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Former:
    """A former unit that went, wholly or in part, into the place of a code."""

    code: str
    unit: Named
    until: dt.date | None = None


@dataclass(slots=True)
class Found:
    """Everything that was read, and what has to be told of it."""

    units: list[Unit] = field(default_factory=list)
    former: list[Former] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """What stands against writing anything: the cell and why."""
    notes: list[str] = field(default_factory=list)
    """What was put right, or is missing."""
    left: list[tuple[str, str]] = field(default_factory=list)
    """Texts on former units that were not understood: cell, words."""
    area_name: str = ""
    """The whole name of the area, as in a sentence: tỉnh Cao Bằng; '' where the table does not say it."""
    origin: str = ""
    """Where all of it comes from, its date and licence, for the head of what is made of it."""
