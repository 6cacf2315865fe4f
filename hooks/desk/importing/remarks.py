"""What is counted over a list's rows and told once: remarks, and what told the commune of a row."""

from __future__ import annotations

from enum import Enum, auto


class Source(Enum):
    """What told the commune of a row."""

    CELL = auto()
    GROUP = auto()
    TITLE = auto()
    HERE = auto()
    """The cell says “xã nhà”, and nothing tells which it is."""


class Remark(Enum):
    """What is counted over a whole list and told once, with the first cells."""

    BY_TITLE = auto()
    """The row lies where the list's title says."""
    AGAINST_GROUP = auto()
    """Its own cell tells another place than the heading above it."""
    AGAINST_TITLE = auto()
    """Its address names another commune than the list's title, where no column is for communes alone."""
    WORK = auto()
    """Its cell for the hamlet names a place of work."""
    NOWHERE = auto()
    """It has no place at all."""
    DISTRICT_ONLY = auto()
    """Its cell for the commune is empty."""
    SAME_CASE = auto()
    """Its name is all in capitals, or has none."""
    RECASED = auto()
    """Its heading has a hamlet in capitals, which is written with the usual ones."""
    NOTED = auto()
    """A result or a remark of it says something that an editor has to know."""
