"""Grids without headings: numbered lines are refused, letterheads and signatures only told."""

from __future__ import annotations

from hooks.desk.importing.steps import Doubt, DoubtKind, Outcome, Reading, Refusal, Skipped
from hooks.desk.importing.tables import LONGEST
from hooks.private_details import without_private
from hooks.text import clean_line


def without_headings(reading: Reading, *, refuse_all: bool) -> Outcome:
    """What becomes of a grid's lines; with `refuse_all`, when no grid of the file has headings, all are refused."""
    out, grid = Outcome(), reading.grid
    for r, row in enumerate(grid.rows):
        filled = [i for i, c in enumerate(row) if c.strip()]
        if not filled:
            continue
        text = " | ".join(clean_line(row[i][:LONGEST]) for i in filled if (r, i) not in grid.across)
        text = without_private(text[:LONGEST])[0][:200]
        cell = grid.address(r, filled[0])
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
