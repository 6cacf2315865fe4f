"""Child process of sheets.py: one file → its grids, or why it cannot be read, as JSON on standard output."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import Any

from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.files.grids import Grid, Note
from hooks.desk.importing.files.reading import grids_in

MAX_MEMORY = 1024 * 1024 * 1024
_MARKS = ("across", "down", "struck")


def main(path: Path) -> None:
    """Print the grids of `path`; a fault of the reader itself ends the process with an error."""
    _limit_memory()
    gc.disable()  # nothing that is read is a ring, and all of it stays to the end
    try:
        told: Any = [_told(grid) for grid in grids_in(path.read_bytes(), path.suffix.lower(), path.stem)]
    except UnreadableError as error:
        told = str(error)
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _told(grid: Grid) -> dict[str, Any]:
    given: dict[str, Any] = {
        name: getattr(grid, name) for name in ("name", "rows", "hidden", "above", "below", "flows")
    }
    given |= {mark: sorted(getattr(grid, mark)) for mark in _MARKS}
    return given | {"notes": [(note.text, note.cells, note.unread) for note in grid.notes]}


def grid_of(told: dict[str, Any]) -> Grid:
    """A grid as the process printed it."""
    marks: dict[str, Any] = {mark: frozenset(map(tuple, told.pop(mark))) for mark in _MARKS}
    notes = tuple(Note(text, tuple(map(tuple, cells)), unread) for text, cells, unread in told.pop("notes"))
    texts = {beside: tuple(told[beside]) for beside in ("above", "below")}
    return Grid(**{**told, **texts}, **marks, notes=notes)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
