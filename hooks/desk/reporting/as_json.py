"""A report as JSON for other programs: all of it, nothing cut, private details left out. Keys are stable.

format          1; it grows when a key changes its meaning
base, head, on  what was compared: revisions ("" is the working tree), the day, ISO
base_has_more   whether the base has work that the later side was not begun from
empty           whether nothing changes
summary         lines in Vietnamese
broken          "before", "after": sides that cannot be read at all
unread          {"before": [file], "after": [file]}: files with errors, not compared
changes         [{"what": added|changed|removed, "kind", "key", "name", "file", "address", "fields", "rows"}]
                kind: story exemplar decision statistic shared place former ledger
                fields: [{"field", "label", "before", "after"}], rows: [{"what", "id", "name", "fields"}]
                Of persons who are gone: no name, no fields, of the file only the folder. Where something was
                withdrawn: so of every record that is gone, and of all that changed no value of before.
pages           [{"title", "before", "after", "redirects", "withdrawn", "hidden"}], addresses without the first slash; null: not known
forgotten       [address]: lines that the ledger of addresses has lost
counts          [{"label", "before", "after"}]
overtaken, names, private, photos, consents, waiting, withdrawn     [{"where", "file", "text"}]
files           [{"path", "what": A|M|D}]: what is in no record
problems        [{"file", "line", "field", "code", "message", "hint", "severity"}] of the later side
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from hooks.desk.reporting.changes import BODY, ROWS, Change, RowChange, what
from hooks.desk.reporting.comparing import Difference, differences
from hooks.desk.reporting.findings import Finding
from hooks.desk.reporting.moving import PageChange
from hooks.desk.reporting.report import Report
from hooks.desk.reporting.summary import summary
from hooks.desk.reporting.told import told_differences
from hooks.desk.reporting.values import Names, guarded, spelled

FORMAT = 1
_FOUND = ("overtaken", "names", "private", "photos", "consents", "waiting", "withdrawn")


def as_json(report: Report) -> str:
    """The report as JSON, one line a value."""
    return json.dumps(_report(report), ensure_ascii=False, indent=1) + "\n"


def _report(r: Report) -> dict[str, Any]:
    pages = None if r.pages is None else [
        _page(p) for p in r.pages
    ]  # fmt: skip
    return {
        "format": FORMAT,
        "base": r.about.base,
        "head": r.about.head,
        "on": r.about.now.date().isoformat(),
        "base_has_more": r.about.behind,
        "empty": r.is_empty,
        "summary": summary(r),
        "broken": r.broken,
        "unread": {"before": r.compared.unread_before, "after": r.compared.unread_after},
        "changes": [_change(change, r.words) for change in r.changes],
        "pages": pages,
        "forgotten": list(r.forgotten),
        "counts": [{"label": n.label, "before": n.before, "after": n.after} for n in r.counts],
        **{name: _found(getattr(r, name)) for name in _FOUND},
        "files": [{"path": f.path, "what": f.what} for f in r.files],
        "problems": [_problem(p) for p in r.problems],
    }


def _page(p: PageChange) -> dict[str, Any]:
    before, after = (guarded(address) if address else address for address in (p.before, p.after))
    return {
        "title": guarded(p.title),
        "before": before,
        "after": after,
        "redirects": p.redirects,
        "withdrawn": p.withdrawn,
        "hidden": p.hidden,
    }


def _problem(p: Any) -> dict[str, Any]:
    told = {name: getattr(p, name) for name in ("file", "line", "field", "code")}
    return {**told, "message": guarded(p.message), "hint": p.hint, "severity": p.severity.value}


def _found(found: Iterable[Finding]) -> list[dict[str, str]]:
    return [{"where": guarded(f.where), "file": guarded(f.file), "text": guarded(f.text)} for f in found]


def _change(change: Change, words: Names) -> dict[str, Any]:
    item = change.item
    return {
        "what": change.what,
        "kind": item.kind,
        "key": change.key,
        "name": guarded(change.name) if item.private else item.name,
        "file": guarded(change.file),
        "address": "" if change.withheld else guarded(item.address),
        "fields": _fields(_all_differences(change), words, private=item.private),
        "rows": [_row(row, words) for row in change.rows],
    }


def _all_differences(change: Change) -> Sequence[Difference]:
    """Of a record that comes or goes, all its fields."""
    if change.what == "changed" or change.withheld:
        return told_differences(change)
    one, other = change.before, change.after
    found = differences(one.record if one else None, other.record if other else None, {ROWS})
    then, now = one.body if one else "", other.body if other else ""
    return [*found, Difference("body", BODY, then or None, now or None)] if then or now else found


def _row(row: RowChange, words: Names) -> dict[str, Any]:
    before = None if row.withheld else row.before
    found = row.differences if before and row.after else differences(before, row.after, {"id", "name"})
    told = {"what": what(row.before, row.after), "id": row.row.id, "name": guarded(row.name)}
    return {**told, "fields": _fields(found, words, private=True)}


def _fields(found: Iterable[Difference], words: Names, *, private: bool) -> list[dict[str, str]]:
    guard = guarded if private else str
    return [
        {
            "field": d.field,
            "label": d.label,
            "before": guard(spelled(d.before, words, d.names)),
            "after": guard(spelled(d.after, words, d.names)),
        }
        for d in found
    ]
