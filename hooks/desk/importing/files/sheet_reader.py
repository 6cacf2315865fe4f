"""Child process of sheets.py: one spreadsheet or Word file → JSON on standard output."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hooks.desk.importing.files.ods_spans import spans
from hooks.desk.importing.files.word_tables import word_tables

MAX_MEMORY = 1536 * 1024 * 1024


def main(path: Path) -> None:
    """Print the grids of `path`; any fault ends the process with an error."""
    _limit_memory()
    data = path.read_bytes()
    grids = _tables(data) if path.suffix.lower() == ".docx" else _sheets(data, path.suffix.lower())
    sys.stdout.buffer.write(json.dumps(list(grids), ensure_ascii=False).encode("utf-8", "replace"))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _sheets(data: bytes, ending: str) -> Iterator[dict[str, Any]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum, load_workbook

    book = load_workbook(io.BytesIO(data))
    merged = spans(data) if ending == ".ods" else {}
    for meta in book.sheets_metadata:
        if meta.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        top, left = sheet.start or (0, 0)
        rows = [[""] * left + [_text(v) for v in row] for row in sheet.to_python(skip_empty_area=True)]
        rows = [[] for _ in range(top)] + rows
        across, down = _spread(rows, merged.get(meta.name) or sheet.merged_cell_ranges or [])
        yield _grid(meta.name, rows, across, down, hidden=meta.visible is not SheetVisibleEnum.Visible)


def _spread(
    rows: list[list[str]], ranges: list[tuple[tuple[int, int], tuple[int, int]]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Write each merged value into all cells it spans; tells which cells only repeat another."""
    across, down = [], []
    for (top, left), (bottom, right) in ranges:
        if top >= len(rows) or left >= len(rows[top]) or not rows[top][left]:
            continue
        for r in range(top, min(bottom + 1, len(rows))):
            rows[r].extend([""] * (min(right, 200) + 1 - len(rows[r])))
            for c in range(left, min(right, 200) + 1):
                rows[r][c] = rows[top][left]
                if c > left:
                    across.append((r, c))
                if r > top:
                    down.append((r, c))
    return across, down


def _tables(data: bytes) -> Iterator[dict[str, Any]]:
    for number, table in enumerate(word_tables(data), 1):
        yield _grid(f"Bảng {number}", table.rows, table.across, table.down, above=table.above)


def _grid(
    name: str,
    rows: list[list[str]],
    across: list[tuple[int, int]],
    down: list[tuple[int, int]],
    *,
    hidden: bool = False,
    above: Sequence[str] = (),
) -> dict[str, Any]:
    return {"name": name, "rows": rows, "across": across, "down": down, "hidden": hidden, "above": above}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    if isinstance(value, dt.datetime):
        value = value.date() if value.time() == dt.time() else value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.strftime("%d/%m/%Y")
    return str(value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
