"""What an import leaves behind: the report, the rows to mend, the list itself."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import Any

from hooks.desk.import_list.account import Entry, counted
from hooks.desk.import_list.changes import Change
from hooks.desk.import_list.overview import View
from hooks.desk.import_list.questions import Question
from hooks.desk.importing.columns.meanings import FIELDS
from hooks.desk.importing.steps import Outcome
from hooks.formulas import guarded
from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import reads_as

_ALWAYS = {"stt", "name", "commune", "district"}
"""Columns to mend in even when the office left them out: a district is what is missing most often."""


def report(
    out: Outcome, view: View, account: Mapping[str, Sequence[Entry]], changes: Iterable[Change]
) -> dict[str, Any]:
    """The report as data for `report_text`; what has an entry a cell is made while it is written.

    `written` counts rows that are, or in a dry run would be, written.
    """
    return {
        "file": view.about.file,
        "target": view.about.target,
        "dry_run": not view.about.wrote,
        "rows_in": out.rows_in,
        "written": len(out.accepted),
        "refused": [{"cell": r.cell, "reason": r.reason} for r in out.refused],
        "skipped": [{"cell": s.cell, "text": s.text, "reason": s.reason} for s in out.skipped],
        "columns": out.columns,
        "dropped_columns": out.dropped,
        "encoding": out.encoding,
        "conversions": ({"cell": c, "from": a, "to": b} for c, a, b in out.conversions),
        "ambiguous": out.ambiguous,
        "removed": [{"cell": c, "what": w} for c, w in out.removed],
        "duplicates": [{"cell": c, "name": n, "same_as": s} for c, n, s in out.within],
        "earlier": [{"cell": c, "name": n, "list": f} for c, n, f in out.earlier],
        "doubts": [doubt.text for doubt in out.doubts],
        "questions": [_question(question) for question in view.questions],
        "counts": counted(account),
        "changed": map(_changed, changes),
        "cells": account,
    }


def _changed(c: Change) -> dict[str, str]:
    return {"cell": c.cell, "field": c.field, "from": c.before, "to": c.after, "why": ", ".join(c.why)}


def _question(question: Question) -> dict[str, Any]:
    items = [{"text": item.text, "cells": item.cells, "remedy": item.remedy} for item in question.items]
    return {"kind": question.kind, "title": question.title, "accepted": question.accepted, "items": items}


def report_text(data: Mapping[str, Any]) -> bytes:
    """The report's bytes: what people read is set out, what is long has a line an entry."""
    long = ("conversions", "changed", "cells")
    short = {key: value for key, value in data.items() if key not in long}
    out = io.BytesIO()  # gives its bytes away without a copy
    out.write(json.dumps(short, ensure_ascii=False, indent=2).encode().removesuffix(b"\n}"))
    for key in long[:2]:
        out.write(f',\n  "{key}": '.encode())
        out.writelines(_lines(data[key]))
    for n, (sheet, entries) in enumerate(data["cells"].items()):
        out.write((",\n" if n else ',\n  "cells": {\n').encode())
        out.write(f"  {_compact(sheet)}: ".encode())
        out.writelines(_lines(entries, _entries))
    out.write(b"}\n}\n" if data["cells"] else b',\n  "cells": {}\n}\n')
    return out.getvalue()


def _entries(some: Sequence[Entry]) -> str:
    """Entries of the account as JSON: what has nothing to escape is only set between its signs."""
    text = "[" + ",".join([f'["{cell}","{fate}","{more}"]' for cell, fate, more in some]) + "]"
    simple = text.count('"') == 6 * len(some) and "\\" not in text and text.isprintable()
    return text if simple else _compact(some)


def _lines(entries: Iterable[Any], encode: Callable[[Any], str] | None = None) -> Iterator[bytes]:
    """A line for about a row, as far as one call of the encoder need not be made for each entry."""
    encode = encode or _compact
    left, before = iter(entries), b"[\n"
    while some := list(islice(left, _TOGETHER)):
        yield before + encode(some)[1:-1].encode()
        before = b",\n"
    yield b"\n]" if before == b",\n" else b"[\n]"


_TOGETHER = 8
"""Cells of about one row."""
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def list_bytes(rows: Sequence[Recipient]) -> bytes:
    """recipients.csv: the fields in use, in the model's order."""
    always = {"id", "name", "kind"}
    used = [f for f in Recipient.model_fields if f in always or any(getattr(r, f) is not None for r in rows)]
    values = attrgetter(*used)
    return _csv(chain([used], map(values, rows)))


def mending_bytes(out: Outcome) -> bytes:
    """The refused rows with cell and reason, for a spreadsheet; the command reads it again once mended."""
    fields = {f: label for f, label in FIELDS.items() if f in _ALWAYS or any(f in r.words for r in out.refused)}
    others = list(dict.fromkeys(w for r in out.refused for w in r.words if w not in FIELDS))
    head = ["Ô số", "Lý do", *fields.values(), *others]
    mendable = (r for r in out.refused if r.words)  # not what was withdrawn
    rows = [[r.cell, r.reason, *(r.words.get(f, "") for f in (*fields, *others))] for r in mendable]
    return b"\xef\xbb\xbf" + _csv([list(map(guarded, row)) for row in (head, *rows)])


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def reads_back(rows: Sequence[Recipient]) -> Callable[[Path], bool]:
    """A check that a written list is read again as the same rows."""
    return lambda path: reads_as(path, path.name, Recipient, rows)
