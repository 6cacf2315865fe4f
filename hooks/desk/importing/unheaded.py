"""Grids that list nobody: without headings numbered lines are refused, the rest only told; summaries beside lists are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.desk.importing.columns.evidence import counts_places
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.steps import Doubt, DoubtKind, Outcome, Reading, Refusal, Skipped
from hooks.desk.importing.tables import LONGEST, Table
from hooks.private_details import without_private
from hooks.text import clean_line, fold

_SUMMARY = re.compile(r"\b(tong hop|thong ke|so lieu|bieu tong|bang tong)\b")


def without_headings(reading: Reading, *, refuse_all: bool) -> Outcome:
    """What becomes of a grid's lines; with `refuse_all`, when no grid of the file has headings, all are refused."""
    out, grid = Outcome(), reading.grid
    for r, filled, text in _lines(grid):
        row, cell = grid.rows[r], grid.address(r, filled[0])
        if refuse_all or (len(filled) > 1 and clean_line(row[filled[0]]).rstrip(".").isdigit()):
            reason = "không thấy dòng tên cột (Họ và tên…) ở phía trên; thêm dòng tên cột cho bảng này"
            out.refused.append(Refusal(cell, reason, {"name": text}))
            reading.lines[r] = out.refused[-1:]
        else:
            out.skipped.append(Skipped(cell, text, "bảng không có dòng tên cột"))
            reading.lines[r] = out.skipped[-1:]
    if out.skipped:
        told = f"{grid.name}: không có dòng tên cột, bỏ qua {len(out.skipped)} dòng"
        out.doubts.append(Doubt(DoubtKind.HEADING, told, tuple(s.cell for s in out.skipped)))
    return out


def only_counts(table: Table | Grid) -> bool:
    """Whether a table is none of the honoured: it tells how many there are in each place."""
    return bool(table.header.refusal) if isinstance(table, Table) else counts_places(table)


def summary(reading: Reading) -> Outcome:
    """What becomes of a summary's lines beside the lists it sums up: none is a row. Certain where it is called so."""
    out, grid = Outcome(), reading.grid
    for r, filled, text in _lines(grid):
        out.skipped.append(Skipped(grid.address(r, filled[0]), text, "bảng tổng hợp số lượng"))
        reading.lines[r] = out.skipped[-1:]
    told = f"{grid.name}: bảng tổng hợp số lượng, không đọc {len(out.skipped)} dòng"
    certain = bool(_SUMMARY.search(fold(" | ".join((grid.name, *grid.above, *(s.text for s in out.skipped[:5]))))))
    cells = tuple(s.cell for s in out.skipped)
    remedy = f'là danh sách thì nhập riêng: --sheet "{grid.name}"'
    out.doubts.append(Doubt(DoubtKind.NOT_READ, told, cells, remedy, certain=certain))
    return out


def _lines(grid: Grid) -> Iterator[tuple[int, list[int], str]]:
    """Each line that says anything: its row, its filled cells, its text without private details."""
    for r, row in enumerate(grid.rows):
        if filled := [i for i, c in enumerate(row) if c.strip()]:
            text = " | ".join(clean_line(row[i][:LONGEST]) for i in filled if (r, i) not in grid.across)
            yield r, filled, without_private(text[:LONGEST])[0][:200]
