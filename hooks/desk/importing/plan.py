"""One grid made ready: encodings told by column, headings found, unsure columns asked about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hooks.desk.importing.files.legacy import NAMES, TCVN3, UNICODE, VNI, encoding_of, strangeness, to_unicode
from hooks.desk.importing.files.sheets import Grid
from hooks.desk.importing.headings import DROP, FIELDS, PRIVATE, UNKNOWN, Column, Header, find_header, words_of
from hooks.desk.importing.steps import Ask, Options, Outcome
from hooks.text import clean_line

_SHOWN = 3
_FEW = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """A grid with its headings, text all Unicode."""

    grid: Grid
    header: Header


def prepared(grid: Grid, out: Outcome) -> tuple[Grid, dict[int, str]]:
    """The grid in Unicode, and the encoding each column with an old one was typed in."""
    width = max(map(len, grid.rows), default=0)
    cells = [[row[i] for row in grid.rows if i < len(row) and row[i]] for i in range(width)]
    kinds = {i: kind for i, column in enumerate(cells) if (kind := encoding_of(column)) != UNICODE}
    for i, column in enumerate(cells):
        # A column of numbers under one old heading says too little alone; its neighbours decide.
        if kinds and i not in kinds and len(set(column)) <= _FEW:
            usual = max((TCVN3, VNI), key=list(kinds.values()).count)
            turned = [to_unicode(c, usual) for c in column]
            if turned != column and strangeness(turned) <= strangeness(column):
                kinds[i] = usual
    for i, kind in kinds.items():
        changed = [
            (r, row[i]) for r, row in enumerate(grid.rows) if i < len(row) and to_unicode(row[i], kind) != row[i]
        ]
        out.conversions += [
            (grid.address(r, i), clean_line(t), clean_line(to_unicode(t, kind))) for r, t in changed[-_SHOWN:]
        ]
    rows = [[to_unicode(c, kinds[i]) if i in kinds else c for i, c in enumerate(row)] for row in grid.rows]
    return replace(grid, rows=rows, above=_turned(grid.above), further=tuple(map(_turned, grid.further))), kinds


def _turned(texts: tuple[str, ...]) -> tuple[str, ...]:
    kind = encoding_of(texts)
    return tuple(to_unicode(t, kind) for t in texts)


def planned(grid: Grid, options: Options, ask: Ask, out: Outcome) -> Plan | Grid:
    """The plan of a grid; the grid alone, in Unicode, when no heading row was found."""
    grid, kinds = prepared(grid, out)
    header = find_header(grid, options.chosen)
    if header is None:
        return grid
    for column in header.columns:
        column.encoding = kinds.get(column.index, UNICODE)
    _hamlet_as_name(header, options)
    _ask_columns(grid, header, ask)
    for column in header.columns:
        _tell(grid, column, header.last, out)
    return Plan(grid, header)


def _hamlet_as_name(header: Header, options: Options) -> None:
    """A list of communities may name only the hamlet: then the hamlet is who is honoured."""
    hamlets = header.by_field.get("hamlet", [])
    if header.by_field.get("name") or len(hamlets) != 1 or options.kind != "community":
        return
    header.by_field["name"], header.kind, header.doubt = hamlets, "community", ""


def _ask_columns(grid: Grid, header: Header, ask: Ask) -> None:
    """Ask what each unclear column is; unanswered ones stay unclear and their rows are refused."""
    for column in list(header.by_field.get(UNKNOWN, [])):
        if not _filled(grid, column, header.last):
            continue
        shown = f"Cột {grid.name}!{column.letter} “{column.heading}” là gì?"
        answer = ask(shown, [*FIELDS.values(), "bỏ cột này"])
        if answer is None:
            continue
        found = next((f for f, label in FIELDS.items() if label == answer), DROP)
        header.by_field[UNKNOWN].remove(column)
        column.field, column.chosen = found, True
        header.by_field.setdefault(found, []).append(column)
        if found == "name" and len(header.by_field["name"]) == 1:
            header.doubt = ""


def _filled(grid: Grid, column: Column, last: int) -> bool:
    return any(column.index < len(row) and row[column.index].strip() for row in grid.rows[last + 1 :])


def _tell(grid: Grid, column: Column, last: int, out: Outcome) -> None:
    place = f"{grid.name}!{column.letter}"
    filled = _filled(grid, column, last)
    if column.field in {DROP, PRIVATE}:
        if filled and words_of(column.heading) not in {"o so", "ly do"}:
            why = "sổ không giữ điều riêng tư này" if column.field == PRIVATE else "sổ không có chỗ cho cột này"
            out.dropped.append({"column": place, "heading": column.heading, "reason": why})
    elif column.heading or filled:
        meant = FIELDS.get(column.field, "chưa rõ")
        out.columns[f"{place} “{column.heading}”"] = meant
        out.encoding[place] = column.encoding
        if column.encoding != UNICODE:
            out.doubts.append(f"cột {place} gõ bằng {NAMES[column.encoding]}, đã đổi sang Unicode: đọc lại vài ô")
