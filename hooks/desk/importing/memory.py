"""What a line leaves to those below it, and what is counted over a list and told once: remarks, and what told the commune."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from hooks.desk.importing.groups import Groups
from hooks.records.model.shared import RecipientKind


@dataclass(frozen=True, slots=True)
class Memory:
    """What the lines so far leave to those that follow."""

    answers: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    """Ambiguous place words → the district an editor chose, in the whole file."""
    groups: Groups = field(default_factory=Groups)
    """The headings inside the list that hold now."""
    above: Mapping[str, str] = field(default_factory=dict)
    """Words of the row above, for cells that say “như trên”."""
    kind_asked: bool = False
    kind_told: RecipientKind | None = None
    """What an editor answered when asked whom this list is of."""
    ended: bool = False
    """Whether the signature below the list was seen."""
    unclear: str = ""
    """A line that may have been a heading, until a row below it is read."""

    def below(self, words: Mapping[str, str]) -> Memory:
        """What is left below a row with these words."""
        # Once a row: `replace` would take several times as long.
        return Memory(self.answers, self.groups, words, self.kind_asked, self.kind_told, self.ended, self.unclear)

    def for_table(self, *, goes_on: bool) -> Memory:
        """What is left at the start of the next table: its groups and the row above only when the list goes on."""
        kept = Memory(self.answers)
        return replace(kept, groups=self.groups, above=self.above) if goes_on else kept


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
    BOTH = auto()
    """Its name is of two people, and nothing says that they are husband and wife."""
    RECASED = auto()
    """Its heading has a hamlet in capitals, which is written with the usual ones."""
    NOTED = auto()
    """A result or a remark of it says something that an editor has to know."""
