"""The whole row of steps: grids → headings → rows → cells → places → recipients and refusals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import count

from hooks.desk.importing.cells import Cells, cells_of, without_details
from hooks.desk.importing.choices import check_chosen
from hooks.desk.importing.columns.beside import side_by_side
from hooks.desk.importing.columns.meanings import DROP, PRIVATE
from hooks.desk.importing.conversion import doubts_of, in_unicode
from hooks.desk.importing.duplicates import repeated
from hooks.desk.importing.faults import doubt_of_struck
from hooks.desk.importing.files.grids import Grid, Note
from hooks.desk.importing.granting.grants import Grants
from hooks.desk.importing.honours import honour_of
from hooks.desk.importing.lines import Line, LineKind, after, line_of, skipped
from hooks.desk.importing.listing_doubts import doubts_after
from hooks.desk.importing.listings import Listing, listing_of
from hooks.desk.importing.memory import Memory, Remark
from hooks.desk.importing.places import Where, place_of
from hooks.desk.importing.recipients import Known, Result, refused, result_of
from hooks.desk.importing.stacked import stacked
from hooks.desk.importing.steps import (
    Accepted,
    Ask,
    Doubt,
    DoubtKind,
    Fault,
    Options,
    Outcome,
    Reading,
    Rules,
)
from hooks.desk.importing.tables import Table, table_of, told_columns
from hooks.desk.importing.tallies import tallied
from hooks.desk.importing.target import Register
from hooks.desk.importing.unheaded import only_counts, parts, summary, without_headings
from hooks.desk.place_words.lists import Placer
from hooks.guard.removal import hidden
from hooks.records.joined.places import Gazetteer

Progress = Callable[[int, int], None]
"""Told how many lines of how many are done."""
Remarks = defaultdict[Remark, list[str]]
_NOT_READ = {DROP, PRIVATE}
_LENT = "không có dòng tên cột, đọc như bảng trước vì số thứ tự nối tiếp"


def import_grids(grids: Sequence[Grid], records: Register, options: Options, ask: Ask, progress: Progress) -> Outcome:
    """Read every grid. Nothing is lost: each line is a row written, a row refused, or told as skipped.

    Raises NoColumnError when the editor named a column that no table has.
    """
    out = Outcome()
    rules = _rules(records, options, ask)
    tables = [table for grid in _titled(grids) for table in _tables(grid, rules, out)]
    check_chosen(tables, options.chosen)
    headed, typed = any(isinstance(table, Table) for table in tables), {grid.name: grid for grid in grids}
    total, done, memory = sum(len(t.grid.rows if isinstance(t, Table) else t.rows) for t in tables), count(1), Memory()
    read: list[list[tuple[Listing, Line]]] = [[]]
    listed = any(isinstance(table, Table) and not only_counts(table) for table in tables)
    for part in parts(tables):
        counts = listed and only_counts(part.table)
        if counts or isinstance(part.table, Grid):
            grid = part.table.grid if isinstance(part.table, Table) else part.table
            out.readings.append(reading := Reading(typed[grid.name], grid))
            out.add(summary(reading) if counts else without_headings(reading, refuse_all=not headed))
            continue
        if part.lent:
            out.doubts.append(Doubt(DoubtKind.HEADING, f"{part.table.grid.name}: {_LENT}"))
        memory = memory.for_table(goes_on=part.goes_on)
        out.readings.append(_reading(part.table, typed[part.table.grid.name]))
        read += [] if part.goes_on else [[]]
        memory = _read(listing_of(part.table, rules), memory, out, read[-1], lambda: progress(next(done), total))
    progress(total, total)
    return _with_doubts(out, read)


def _with_doubts(out: Outcome, read: Sequence[Sequence[tuple[Listing, Line]]]) -> Outcome:
    """With what is told of the lists as a whole, once all lines are read."""
    out.doubts += (doubt for lines in read for doubt in tallied(lines, out.rows_in))
    out.doubts += [Doubt(kind, text, tuple(of), remedy) for (kind, text, remedy), of in out.shared.items()]
    out.within = repeated(out.accepted)
    return out


def _rules(records: Register, options: Options, ask: Ask) -> Rules:
    placer = Placer(Gazetteer(records.places, records.former), options.day, options.district)
    return Rules(options, Grants(records.titles), placer, ask)


def _titled(grids: Sequence[Grid]) -> Iterator[Grid]:
    """Each grid with the paragraphs above the tables before it."""
    before = dict[tuple[str, ...], None]()
    for grid in grids:
        yield replace(grid, further=tuple(reversed(before)))
        if grid.above:  # what is said again further away says nothing more
            before.pop(grid.above, None)
            before[grid.above] = None


def _tables(grid: Grid, rules: Rules, out: Outcome) -> Iterator[Table | Grid]:
    """The lists of a grid in Unicode, each with its headings, where it has any: below and beside one another."""
    out.doubts += map(partial(_noted, grid), grid.notes)
    typed = in_unicode(grid)
    private = set[str]()
    for part in (
        half
        for below in stacked(typed.grid, rules.options.chosen)
        for half in side_by_side(below, rules.options.chosen)
    ):
        table = table_of(part, typed.encodings, rules)
        if isinstance(table, Table):
            private |= _private(table)
            out.add(told_columns(table))
            read = {c.index for c in table.header.columns if c.field not in _NOT_READ}
            names, places = (
                {c.index for f in of for c in table.columns(f)} for of in (("name",), ("commune", "district"))
            )
            out.doubts += doubts_of(typed, read, table.below, names, places, rules.placer.syllables)
        yield table
    shown = (c for c in typed.conversions if c[0].rstrip("0123456789") not in private)
    out.conversions += (each for each in shown if hidden(each[2]) == each[2])


def _noted(grid: Grid, note: Note) -> Doubt:
    """What the file says beside its text."""
    kind = DoubtKind.NOT_READ if note.unread else DoubtKind.READING
    return Doubt(kind, f"{grid.name}: {note.text}", tuple(grid.address(r, c) for r, c in note.cells))


def _private(table: Table) -> set[str]:
    """The columns whose text is never shown."""
    return {f"{table.grid.name}!{c.letter}" for c in table.header.columns if c.field in {DROP, PRIVATE}}


def _reading(table: Table, typed: Grid) -> Reading:
    """A table of which nothing was read yet."""
    header, fields = table.header, defaultdict[int, tuple[str, ...]](tuple)
    for name, columns in header.by_field.items():
        for column in columns:
            fields[column.index] += (name,)
    return Reading(typed, table.grid, dict(fields), range(header.first, header.last + 1))


def _read(
    listing: Listing, memory: Memory, out: Outcome, read: list[tuple[Listing, Line]], tick: Callable[[], None]
) -> Memory:
    """Read every line of the last reading's list into `read`; `tick` is called once a line, for the progress line."""
    grid, table, lines = listing.table.grid, listing.table, out.readings[-1].lines
    remarks: Remarks = defaultdict(list)
    for r in range(table.header.first):
        if _is_filled(grid, r):
            out.skipped.append(skipped(grid, r, LineKind.ABOVE))
            lines[r] = out.skipped[-1:]
    for r in table.below:
        if _is_filled(grid, r):
            before = len(out.accepted), len(out.refused), len(out.skipped)
            read.append((listing, line := line_of(listing, r, memory)))
            memory = _read_line(listing, line, memory, out, remarks)
            lines[r] = [*out.accepted[before[0] :], *out.refused[before[1] :], *out.skipped[before[2] :]]
        tick()
    struck = doubt_of_struck(table)
    out.doubts += [*([struck] if struck else []), *doubts_after(listing, remarks)]
    return memory


def _is_filled(grid: Grid, r: int) -> bool:
    return any(map(str.strip, grid.rows[r]))


def _read_line(listing: Listing, line: Line, memory: Memory, out: Outcome, remarks: Remarks) -> Memory:
    """One line, by what it is."""
    if line.kind is LineKind.ROW:
        if memory.unclear:
            told = f"dòng {memory.unclear} không rõ có phải tên nhóm: các dòng dưới vẫn theo nhóm trước nó"
            at = memory.unclear.partition(" “")[0]
            out.doubts.append(
                Doubt(DoubtKind.HEADING, told, (at,), "là tên nhóm thì thêm I, II… trước nó; không thì xóa")
            )
        return _read_row(listing, line, after(listing, line, memory), out, remarks)
    if line.kind in {LineKind.UNSURE, LineKind.UNSURE_PLACE}:
        column = listing.table.columns("name")[0]
        name, removed = without_details(listing, line.r, column, memory)
        out.removed += removed
        faults = [Fault(column.index, line.kind.value, name=f"{name} ?")]
        _keep(refused(listing, line.r, faults, Known({"name": name}, memory.groups.now)), out, remarks)
    else:
        out.skipped.append(skipped(listing.table.grid, line.r, line.kind))
        if line.heading and line.heading.text.isupper() and line.heading.group.words.hamlet:
            remarks[Remark.RECASED].append(out.skipped[-1].cell)
    return after(listing, line, memory)


def _read_row(listing: Listing, line: Line, memory: Memory, out: Outcome, remarks: Remarks) -> Memory:
    """One row: cells → honour → place → a recipient or a refusal."""
    cells = cells_of(listing, line, memory)
    out.removed += cells.removed
    for each in cells.honours:
        memory = _read_honour(listing, line.r, each, memory, out, remarks)
    return memory


def _read_honour(listing: Listing, r: int, cells: Cells, memory: Memory, out: Outcome, remarks: Remarks) -> Memory:
    """What one row is honoured with; a row of x marks may be so several times."""
    honour, memory = honour_of(listing, cells, memory)
    where, memory = place_of(listing, r, cells, memory) if honour.kind else (Where({}), memory)
    if where.ambiguous:
        out.ambiguous.append(dict(where.ambiguous))
    for shared, found in _shared(listing, r, cells, where) if cells.ditto or where.note else ():
        out.shared.setdefault(shared, []).extend(found)
    _keep(result_of(listing, r, cells, honour, where, memory.groups.now), out, remarks)
    return memory.below(cells.words)


def _shared(
    listing: Listing, r: int, cells: Cells, where: Where
) -> Iterator[tuple[tuple[DoubtKind, str, str], list[str]]]:
    """The doubts of a row that others may share, with its cells."""
    table = listing.table
    if cells.ditto:
        told = f"{table.grid.name}: ô ghi “{cells.ditto}” được hiểu là giống dòng trên"
        own = (c for of, columns in table.header.by_field.items() if of not in {DROP, PRIVATE} for c in columns)
        yield (
            (DoubtKind.DITTO, told, "ô nào không lấy theo dòng trên thì ghi rõ vào ô ấy"),
            [listing.at(r, c.index) for c in own if table.cell(r, c) == cells.ditto],
        )
    if where.note:
        column = next(
            (c for of in ("commune", "address", "district", "hamlet") for c in table.columns(of)), table.named
        )
        remedy = "là nơi khác thì ghi tên nơi lúc ký quyết định vào ô ấy"
        yield (DoubtKind.FORMER_NAME, where.note, remedy), [listing.at(r, column.index)]


def _keep(result: Result, out: Outcome, remarks: Remarks) -> None:
    """Put down what became of a row."""
    if isinstance(result.row, Accepted):
        out.accepted.append(result.row)
    else:
        out.refused.append(result.row)
    out.doubts += [result.doubt] if result.doubt else []
    for remark, cell in result.remarks:
        remarks[remark].append(cell)
