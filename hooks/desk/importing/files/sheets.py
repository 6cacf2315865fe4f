"""An office's file on disk → grids of text cells.

Spreadsheets and Word files are read in a process of their own with a limit on memory and time:
a damaged or hostile file then costs one message, never the command.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from hooks.desk.importing.files.endings import DAMAGED, UnreadableError, not_read
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.reading import grids_in
from hooks.desk.importing.files.sheet_reader import grid_of

MAX_FILE = 25 * 1024 * 1024
MOST_SECONDS = 120


def read_grids(path: Path) -> list[Grid]:
    """Every sheet or table of the file, in its order; raises UnreadableError."""
    ending = path.suffix.lower()
    if told := not_read(ending):
        raise UnreadableError(told)
    data = _bytes(path)
    return grids_in(data, ending, path.stem) if ending == ".csv" else _read_apart(path)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size <= MAX_FILE:
            return path.read_bytes()
    except OSError:
        raise UnreadableError(f"Không mở được tệp {path.name}. → Xem lại đường dẫn và tên tệp.") from None
    raise UnreadableError(f"Tệp nặng {size >> 20} MB, quá {MAX_FILE >> 20} MB. → Hãy tách danh sách ra vài tệp.")


def _read_apart(path: Path) -> list[Grid]:
    root = Path(__file__).resolve().parents[4]
    try:
        done = subprocess.run(  # noqa: S603  (our own module; the path is one argument, never a shell's)
            [sys.executable, "-m", "hooks.desk.importing.files.sheet_reader", str(path.resolve())],
            cwd=root,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=True,
        )
        found = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise UnreadableError(DAMAGED) from None
    if isinstance(found, str):
        raise UnreadableError(found)
    return [grid_of(told) for told in found]
