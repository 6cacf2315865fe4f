"""What an import says and leaves behind: the preview, the report, the rows to mend, the list itself."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hooks.desk.importing.headings import FIELDS
from hooks.desk.importing.row_words import is_formula
from hooks.desk.importing.steps import Outcome
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds.registry import RECIPIENT_LABELS
from hooks.records.reading.tables import read_csv

_FIRST, _MOST, _CELLS = 5, 12, 3
_ALWAYS = {"stt", "name", "commune", "district"}
"""Columns to mend in even when the office left them out: a district is what is missing most often."""


def report(out: Outcome, *, file: str, target: str, wrote: bool) -> dict[str, Any]:
    """The report as JSON data. `written` counts rows that are, or in a dry run would be, written."""
    return {
        "file": file,
        "target": target,
        "dry_run": not wrote,
        "rows_in": out.rows_in,
        "written": len(out.accepted),
        "refused": [{"cell": r.cell, "reason": r.reason} for r in out.refused],
        "skipped": [{"cell": s.cell, "text": s.text, "reason": s.reason} for s in out.skipped],
        "columns": out.columns,
        "dropped_columns": out.dropped,
        "encoding": out.encoding,
        "conversions": [{"cell": c, "from": a, "to": b} for c, a, b in out.conversions],
        "ambiguous": out.ambiguous,
        "removed": [{"cell": c, "what": w} for c, w in out.removed],
        "duplicates": [{"cell": c, "name": n, "same_as": s} for c, n, s in out.within],
        "earlier": [{"cell": c, "name": n, "list": f} for c, n, f in out.earlier],
        "doubts": [doubt.text for doubt in out.doubts],
    }


def report_text(data: dict[str, Any]) -> bytes:
    """The report's bytes."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def preview(out: Outcome, recipients: Sequence[Recipient], places: Mapping[str, str]) -> Iterator[str]:
    """The lines an editor reads before writing: columns, first rows, counts, doubts, refusals by cell.

    `places` are the names of communes by code.
    """
    yield "Cột"
    yield from (f"  {place}: {meant}" for place, meant in out.columns.items())
    yield from (f"  {d['column']} “{d['heading']}”: bỏ, {d['reason']}" for d in out.dropped)
    yield from _block("Đổi bảng mã", (f"{c}: {a} → {b}" for c, a, b in out.conversions))
    yield from _block(f"{_FIRST} dòng đầu", (_row(r, places) for r in recipients[:_FIRST]), _FIRST)
    yield from _refused(out)
    yield from _block("Không phải dòng của danh sách", (f"{s.cell}: {s.reason}: {s.text[:60]}" for s in out.skipped))
    yield from _block("Đã bỏ điều riêng tư trong ô", (f"{c}: {w}" for c, w in out.removed))
    yield from _block("Trùng trong danh sách", (f"{c}: {n}, giống {s}" for c, n, s in out.within))
    yield from _block("Đã có trong danh sách trước", (f"{c}: {n}, {f}" for c, n, f in out.earlier), 5)
    yield from _block("Cần xem lại", map(str, out.doubts))
    kinds = Counter(RECIPIENT_LABELS[r.kind] for r in recipients)
    counted = ", ".join(f"{n} {k.lower()}" for k, n in kinds.items())
    yield f"Vào {out.rows_in} dòng = ghi {len(recipients)} + từ chối {len(out.refused)}" + (
        f" ({counted})" if counted else ""
    )


def _block(title: str, lines: Iterable[str], most: int = _MOST, total: int = 0) -> Iterator[str]:
    every = list(lines)
    if every:
        count = total or len(every)
        yield f"{title}: {count}" if count > 1 and most != _FIRST else title
        yield from (f"  {line}" for line in every[:most])
        if len(every) > most:
            yield f"  … và {len(every) - most} mục nữa, có đủ trong tệp báo cáo (--report)"


def _refused(out: Outcome) -> Iterator[str]:
    """Each reason once with its first cells: what is wrong with a whole column is one thing to mend."""
    cells: dict[str, list[str]] = defaultdict(list)
    for refusal in out.refused:
        cells[refusal.reason].append(refusal.cell)
    lines = (
        f"{', '.join(of[:_CELLS])}{f' và {len(of) - _CELLS} dòng nữa' if len(of) > _CELLS else ''}: {reason}"
        for reason, of in cells.items()
    )
    yield from _block("Bị từ chối", lines, total=len(out.refused))


def _row(r: Recipient, places: Mapping[str, str]) -> str:
    now = f"{places.get(r.code, '')} ({r.code})" if r.code else ""
    place = ", ".join(filter(None, (r.hamlet, r.former, r.district, now)))
    return " · ".join(
        filter(None, (r.id, r.name, RECIPIENT_LABELS[r.kind], r.title, r.award, place, r.unit, r.achievement))
    )


def list_bytes(rows: Sequence[Recipient]) -> bytes:
    """recipients.csv: the fields in use, in the model's order."""
    given = [r.model_dump(mode="json", exclude_none=True) for r in rows]
    used = [f for f in Recipient.model_fields if f in {"id", "name", "kind"} or any(f in g for g in given)]
    return _csv([used, *([g.get(f, "") for f in used] for g in given)])


def mending_bytes(out: Outcome) -> bytes:
    """The refused rows with cell and reason, for a spreadsheet; the command reads it again once mended."""
    fields = {f: label for f, label in FIELDS.items() if f in _ALWAYS or any(f in r.words for r in out.refused)}
    others = list(dict.fromkeys(w for r in out.refused for w in r.words if w not in FIELDS))
    head = ["Ô số", "Lý do", *fields.values(), *others]
    rows = [[r.cell, r.reason, *(r.words.get(f, "") for f in (*fields, *others))] for r in out.refused]
    guarded = [[f"'{c}" if is_formula(c) else c for c in row] for row in rows]
    return b"\xef\xbb\xbf" + _csv([head, *guarded])


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def reads_back(rows: Sequence[Recipient]) -> Callable[[Path], bool]:
    """A check that a written list is read again as the same rows."""
    return lambda path: read_csv(path, path.name, Recipient) == (list(rows), [])
