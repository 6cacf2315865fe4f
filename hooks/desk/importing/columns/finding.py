"""What a cell of a result, a remark or a mark says against its row."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.desk.importing.columns.meanings import RESULT


@dataclass(frozen=True, slots=True)
class Finding:
    """What a cell says against its row."""

    column: int
    reason: str
    words: str = ""
    """What the cell says, as it goes into the file to mend."""
    field: str = RESULT
    refuses: bool = True
    """Whether the row may not be written; else an editor is told."""
