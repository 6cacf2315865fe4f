"""What is remembered from one line of a file to the next; nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

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

    def for_table(self, *, goes_on: bool) -> Memory:
        """What is left at the start of the next table: its groups and the row above only when the list goes on."""
        kept = Memory(self.answers)
        return replace(kept, groups=self.groups, above=self.above) if goes_on else kept
