"""The honours lists as files for people: one of each decision, one of each year, names instead of ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hooks import tabular
from hooks.pages import addresses, parts
from hooks.pages.data.columns import change
from hooks.pages.honours import registers
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.moved import follow
from hooks.records.joined.resolved import Resolved
from hooks.records.model.kinds import registry
from hooks.records.model.published import Kind
from hooks.tabular import Row, Rows, Sheet

_DECISION = ("Quyết định",)
_SAMPLE = ("Dữ liệu minh họa",)


def files(c: Catalogue) -> dict[str, bytes]:
    """Address → content: a CSV file of every decision, a CSV file and a workbook of every year of signing.

    Lists grow, and longer ones are packed: what once stood at another address is still made there too.
    """
    out: dict[str, bytes] = {}
    once = _once(c)
    for decision in c.decisions:
        of_decision = _of_decision(c, decision)
        for path in dict.fromkeys([registers.list_file(c, decision), *once.get(decision, ())]):
            out[path] = _packed(c, path, *of_decision)
    for year in c.honours_by_year:
        columns, rows = _of_year(c, year)
        for path in dict.fromkeys([*registers.year_files(c, year), *once.get(f"vinh-danh-{year}", ())]):
            sheets = [Sheet(f"Vinh danh {year}", columns, tuple(rows))] if path.endswith(".xlsx") else []
            title = f"Vinh danh năm {year}"
            out[path] = tabular.workbook(sheets, title, c.on) if sheets else _packed(c, path, columns, rows)
    return out


def _columns(c: Catalogue) -> tuple[str, ...]:
    """The headings; the place smaller than a commune by what it is called here."""
    return (
        *("Số", "Tên", "Loại", "Danh hiệu", "Khen thưởng"),
        *("Nơi ở hoặc trụ sở khi được công nhận", "Huyện cũ", parts.capital(c.campaign.words.hamlets), "Nay thuộc"),
        *("Đơn vị", "Thành tích", "Đã thu hồi", "Đính chính, thu hồi"),
    )


def _once(c: Catalogue) -> dict[str, list[str]]:
    """Published addresses of lists by what they are of: a decision, also of those merged into it, or a year."""
    there = {(Kind.DECISION.value, id_) for id_ in c.decisions}
    out: dict[str, list[str]] = defaultdict(list)
    for row in c.past.rows:
        if row.kind is Kind.FILE and row.address.startswith((addresses.DECISION_LISTS, addresses.YEAR_LISTS)):
            stem = row.address.rpartition("/")[2].partition(".")[0]
            now = follow((Kind.DECISION.value, stem), there, c.past.successors)
            out[now[1] if now else stem].append(row.address)
    return out


def _packed(c: Catalogue, path: str, columns: tuple[str, ...], rows: Iterable[Row]) -> bytes:
    content = tabular.parts_for_people(columns, rows)
    name = path.rpartition("/")[2].replace(".zip", ".csv")
    return tabular.zipped(name, content, c.on) if path.endswith(".zip") else b"".join(content)


def _of_decision(c: Catalogue, decision: str) -> tuple[tuple[str, ...], Rows]:
    """The list of one decision in the order of the list as it was signed."""
    lines = c.signed[decision]
    return _shown(_columns(c), Rows(len(lines), lambda: _rows(c, lines)), samples=c.decisions[decision].record.sample)


def _of_year(c: Catalogue, year: str) -> tuple[tuple[str, ...], Rows]:
    """The lists of the decisions signed in a year one after the other, each line with its decision."""
    signed = [d.record for d in c.decisions.values() if str(d.record.date.year) == year]
    rows = Rows(
        sum(len(c.signed[d.id]) for d in signed),
        lambda: ((registers.decision_name(d), *row) for d in signed for row in _rows(c, c.signed[d.id])),
    )
    return _shown((*_DECISION, *_columns(c)), rows, samples=any(d.sample for d in signed))


def _shown(columns: tuple[str, ...], rows: Rows, *, samples: bool) -> tuple[tuple[str, ...], Rows]:
    """With the column of samples where there are any."""
    return ((*columns, *_SAMPLE), rows) if samples else (columns, Rows(len(rows), lambda: (r[:-1] for r in rows)))


def _rows(c: Catalogue, lines: Iterable[Honour]) -> Iterable[Row]:
    names = {t.id: t.name for t in c.titles.values()} | {a.id: a.name for a in c.awards.values()} | {"": ""}
    where: dict[int, Row] = {}  # one place is one object, see Gazetteer.unit
    for h in lines:
        if (at := id(h.place)) not in where:
            where[at] = _where(c, h.place)
        r, told = h.recipient, "đã thu hồi" if h.revoked else ""
        then, district, now = where[at]
        name = registers.gone(c, h) if r.gone else r.name
        about = (r.id, name, registry.current().recipients[r.kind], names[h.title], names[h.award])
        changes = tuple(map(change, h.changes)) if h.changes else ()
        placed = (then, district, h.hamlet, now)
        yield (*about, *placed, r.unit or "", r.achievement or "", told, changes, h.decision.sample)


def _where(c: Catalogue, place: Resolved | None) -> Row:
    """A place then, its district, and the names of today's places where they are others."""
    if place is None:
        return ("", "", "")
    now = () if place.unchanged and not place.district else place.now
    return (place.label, place.district, tuple(c.gazetteer.places[code].label for code in now))
