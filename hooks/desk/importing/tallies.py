"""What a list says of its rows, held against those that were read: counts of groups and totals, running numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from hooks.desk.importing.columns.remarks import withdrawn
from hooks.desk.importing.columns.values import has_numbers
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.groups import TITLE
from hooks.desk.importing.lines import NOTE, Line, LineKind
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.row_words import is_total, number_in, tidy
from hooks.desk.importing.sequence import NUMBERED
from hooks.desk.importing.steps import Doubt, DoubtKind
from hooks.desk.importing.words.counts import Count, count_in, words_differ
from hooks.guard.removal import hidden
from hooks.records.model.shared import RecipientKind

Read = Sequence[tuple[Listing, Line]]
"""The lines of one list, which may go on over several tables."""
_FEW = 5
_RECOUNT = "đếm lại các dòng ấy: thiếu dòng thì bổ sung, số ghi sai thì sửa ô này"
_BETWEEN = {LineKind.GROUP, LineKind.TOTAL, LineKind.SIGNATURE, LineKind.HEADINGS}
"""After these a list may number its rows anew."""
_SOME = {LineKind.UNSURE, LineKind.UNSURE_PLACE}


@dataclass(slots=True)
class _Scope:
    """Rows since a heading, a total, or the beginning."""

    level: str
    cell: str = ""
    text: str = ""
    count: Count | None = None
    rows: int = 0
    perhaps: int = 0
    """Lines that are refused because they may be no rows."""

    def holds(self, number: int) -> bool:
        """Whether it has so many rows."""
        return self.rows <= number <= self.rows + self.perhaps


@dataclass(slots=True)
class _Tally:
    """What is counted from line to line."""

    whole: _Scope = field(default_factory=lambda: _Scope(""))
    since: _Scope = field(default_factory=lambda: _Scope(""))
    open: list[_Scope] = field(default_factory=list)
    total: Count | None = None
    """The last total."""


def tallied(read: Read, everything: int) -> Iterator[Doubt]:
    """The doubts of one list; `everything` is how many rows the whole file has, which its first title may tell."""
    tally = _Tally()
    for _, lines in groupby(read, key=lambda each: id(each[0])):
        listing = yield from _lines(tally, lines)
        for text in filter(is_total, listing.table.grid.below):
            yield from _total(tally, listing, _behind(listing.table.grid), [text], everything)
    yield from _closed(tally.open)
    if read:
        yield from _titled(read[0][0], tally.whole, everything)
    yield from _numbers(read)
    yield from _notes(read)


def _lines(tally: _Tally, lines: Iterable[tuple[Listing, Line]]) -> Generator[Doubt, None, Listing]:
    """Count the lines of one table, which is given back."""
    for listing, line in lines:
        if line.kind is LineKind.ROW or line.kind in _SOME:
            for scope in (tally.whole, tally.since, *tally.open):
                scope.rows += line.kind is LineKind.ROW
                scope.perhaps += line.kind in _SOME
        elif line.kind is LineKind.GROUP:
            yield from _entered(tally, listing, line)
        elif line.kind is LineKind.TOTAL:
            yield from _total(tally, listing, _at(listing, line), _counting(listing, line))
    return listing


def _counting(listing: Listing, line: Line) -> list[str]:
    """The texts of a total that may count rows: not the sum of members, points or square metres above it."""
    table, across = listing.table, listing.table.grid.across
    row = enumerate(table.tidied[line.r])
    return [
        t for i, t in row if t and (line.r, i) not in across and not (t.isdecimal() and _is_summed(listing, line.r, i))
    ]


def _is_summed(listing: Listing, r: int, i: int) -> bool:
    """Whether a column holds numbers above a total, which are none of its rows'."""
    table = listing.table
    if i in {c.index for name in ("stt", "name") for c in table.columns(name)}:
        return False
    rows = [n for n in table.below if n < r and number_in(table.numbers[n])] or [n for n in table.below if n < r]
    return has_numbers(Counter(row[i] for n in rows if i < len(row := table.tidied[n]) and row[i]))


def _notes(read: Read) -> Iterator[Doubt]:
    """Notes are no rows, and may say something of them: “(*) rút tên”."""
    notes = [(_at(listing, line), " ".join(line.text.texts)) for listing, line in read if line.kind is LineKind.NOTE]
    tables = {listing.table.grid.name: listing.table.grid for listing, _ in read}
    notes += [(_behind(grid), t) for grid in tables.values() for t in grid.below if NOTE.match(t) or withdrawn(t)]
    if notes:
        shown = "; ".join(f"{cell} “{hidden(text)[:60]}”" for cell, text in notes[:_FEW])
        told = f"{len(notes)} dòng ghi chú không đọc: {shown}"
        remedy = "ghi chú nói về dòng nào thì sửa hoặc bỏ dòng ấy"
        yield Doubt(DoubtKind.NOT_READ, told, tuple(cell for cell, _ in notes), remedy)


def _behind(grid: Grid) -> str:
    return f"{grid.name} (chữ dưới bảng)"


def _kind(listing: Listing, line: Line) -> RecipientKind | None:
    return (line.heading.group.kind if line.heading else None) or listing.kind


def _at(listing: Listing, line: Line) -> str:
    row = listing.table.grid.rows[line.r]
    return listing.at(line.r, next(i for i, c in enumerate(row) if c.strip()))


def _entered(tally: _Tally, listing: Listing, line: Line) -> Iterator[Doubt]:
    """A heading closes those of its level and below."""
    assert line.heading is not None
    levels = [scope.level for scope in tally.open]
    level = line.heading.level
    first = 0 if level == TITLE else levels.index(level) if level in levels else len(levels)
    yield from _closed(tally.open[first:])
    texts = [t for t in line.text.texts if t != line.text.number] or list(line.text.texts)
    count = count_in(texts, _kind(listing, line))
    tally.open = [*tally.open[:first], _Scope(level, _at(listing, line), " ".join(texts), count)]


def _closed(scopes: Sequence[_Scope]) -> Iterator[Doubt]:
    for scope in scopes:
        if scope.count and not scope.holds(scope.count.number):
            told = f"{scope.cell}: “{scope.text[:60]}” ghi {scope.count.number}, dưới đó đọc được {scope.rows} dòng"
            yield Doubt(DoubtKind.COUNT, told, (scope.cell,), _RECOUNT)


def _total(
    tally: _Tally, listing: Listing, cell: str, texts: list[str], everything: int | None = None
) -> Iterator[Doubt]:
    """A total counts the whole list, what came since the last one, or one of the groups that are open.

    Behind a table it may count `everything` that the file has.
    """
    before, text = tally.total, " ".join(texts)
    tally.total = count_in(texts, None if tally.open else listing.kind)
    if tally.total is None:
        return
    in_words = text.lower().lstrip("( ").startswith("bằng chữ") and before is not None
    other = before.number if in_words and before else words_differ(texts, tally.total)
    if other is not None and other != tally.total.number:
        told = f"{cell}: “{text[:80]}”: số ghi bằng chữ khác số ghi bằng chữ số, {other} và {tally.total.number}"
        yield Doubt(DoubtKind.COUNT, told, (cell,), _RECOUNT)
    scopes = _scopes(tally, texts)
    if not in_words and tally.total.number != everything and not any(s.holds(tally.total.number) for s in scopes):
        told = f"{cell}: “{text[:80]}” ghi {tally.total.number}, trên đó đọc được {scopes[0].rows} dòng"
        yield Doubt(DoubtKind.COUNT, told, (cell,), _RECOUNT)
    tally.since = _Scope("")


def _scopes(tally: _Tally, texts: Sequence[str]) -> list[_Scope]:
    """What a total may count, the likeliest first."""
    groups = [scope for scope in reversed(tally.open) if scope.rows]
    if any(t.lower().lstrip("( ").startswith(("tổng", "danh sách", "ấn định")) for t in texts):
        return [tally.whole, tally.since, *groups]
    return [*groups, tally.since, tally.whole]


def _titled(listing: Listing, whole: _Scope, everything: int) -> Iterator[Doubt]:
    """“DANH SÁCH 30 GIA ĐÌNH …” above a list: of this list, or of all in the file."""
    grid, first = listing.table.grid, listing.table.header.first
    cells = {tidy(c): grid.address(r, i) for r in range(first) for i, c in enumerate(grid.rows[r]) if c.strip()}
    for text, cell in {**dict.fromkeys(grid.above, grid.name), **cells}.items():
        says = "danh sách" in text.lower() or text.lower().lstrip("( ").startswith(("gồm", "tổng", "có "))
        count = count_in([text], listing.kind, bare=False) if says else None
        if count and not whole.holds(count.number) and count.number != everything:
            told = f"{cell}: “{text[:80]}” ghi {count.number}, bảng có {whole.rows} dòng"
            yield Doubt(DoubtKind.COUNT, told, (cell,), _RECOUNT)


def _numbers(read: Read) -> Iterator[Doubt]:
    """Numbers that are missing inside a run, and those that stand twice in it; a run ends where 1 comes again.

    A row without a number, told as 0, may have the number that is missing.
    """
    run: list[tuple[int, str]] = []
    headed = False
    for listing, line in read:
        headed = headed or line.kind in _BETWEEN
        if line.kind is not LineKind.ROW and line.kind is not LineKind.UNSURE_PLACE:
            continue
        stt = listing.table.columns("stt")  # a merged cell numbers what stands beside it, a commune, not each row
        number = 0 if stt and (line.r, stt[0].index) in listing.table.grid.down else _number(line)
        if run and number == 1 and (headed or next((n for n, _ in reversed(run) if n), 0) != 1):
            yield from _run(run)
            run = []
        headed = False
        if number or run:
            run.append((number, listing.at(line.r, listing.table.named.index)))
    yield from _run(run)


def _number(line: Line) -> int:
    match = NUMBERED.match(line.text.name)
    return int(number_in(line.text.number) or (match[1] if match and not line.text.number else 0))


def _run(run: list[tuple[int, str]]) -> Iterator[Doubt]:
    numbers = Counter(number for number, _ in run if number)
    if twice := {n for n, times in numbers.items() if times > 1}:
        cells = tuple(cell for n, cell in run if n in twice)
        told = f"số thứ tự {_few(sorted(twice))} có hơn một lần: {', '.join(cells[:_FEW])}"
        yield Doubt(DoubtKind.NUMBERS, told, cells, "xem có dòng nào chép hai lần không; sửa số ở cột STT")
    missing = [n for n in range(min(numbers, default=1), max(numbers, default=0)) if n not in numbers]
    if sum(not number for number, _ in run) < len(missing) <= len(numbers):
        order = sorted(each for each in run if each[0])
        gaps = tuple(b for (m, _), (n, b) in pairwise(order) if n > m + 1)
        told = f"số thứ tự thiếu {_few(missing)}, trước {', '.join(gaps[:_FEW])}: có thể mất dòng"
        yield Doubt(DoubtKind.NUMBERS, told, gaps, "thiếu dòng thì bổ sung, không thiếu thì đánh lại cột STT")


def _few(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:_FEW])) + (", …" if len(numbers) > _FEW else "")
