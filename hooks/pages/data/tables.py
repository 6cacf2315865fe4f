"""What is given away as open data: tables of the catalogue, every public field by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from hooks.dates import show
from hooks.pages import addresses
from hooks.pages.data import exemplars, plan_tables
from hooks.pages.data.columns import (
    CODES,
    PAGE,
    PLACE,
    SAMPLE,
    SOURCES,
    UPDATED,
    Column,
    Table,
    change,
    day,
    of,
    place_cells,
    sources,
    withdrawn_on,
)
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.places import Place
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.shared import Level
from hooks.records.model.stories import Story
from hooks.records.reading.loading import LoadedStory
from hooks.tabular import Row, Rows


def tables(c: Catalogue) -> list[Table]:
    """Every list of what may be seen today; `sample` is a column only where samples are shown."""
    made = [
        _titles(c),
        _places(c),
        _decisions(c),
        exemplars.table(c),
        recipients(c, c.decisions),
        _stories(c),
        *plan_tables.tables(c),
    ]
    return [_without_samples(c, table) for table in made]


def _without_samples(c: Catalogue, table: Table) -> Table:
    if c.samples or SAMPLE not in table.columns:
        return table
    rows = Rows(len(table.rows), lambda: (row[:-1] for row in table.rows))
    return replace(table, columns=table.columns[:-1], rows=rows)


# ---------------------------------------------------------------- titles, places


def _titles(c: Catalogue) -> Table:
    columns = (
        Column("id", "Mã", "Mã ngắn, không đổi.", required=True),
        Column("form", "Loại", "title: danh hiệu; award: hình thức khen.", required=True, enum=("title", "award")),
        Column("name", "Tên", "Tên chính thức.", required=True),
        PAGE,
    )
    rows = [(t.id, "title", t.name, addresses.title(t.id)) for t in c.titles.values()]
    rows += [(a.id, "award", a.name, addresses.award(a.id)) for a in c.awards.values()]
    return Table("titles", "Danh hiệu và hình thức khen", columns, tuple(rows), ("id",))


def _places(c: Catalogue) -> Table:
    columns = (
        of(PlacePeriod, "code", required=True),
        of(PlacePeriod, "name", required=True),
        of(PlacePeriod, "type", required=True),
        of(PlacePeriod, "since", type="date", required=True),
        of(PlacePeriod, "lat", type="number"),
        of(PlacePeriod, "lon", type="number"),
        of(PlacePeriod, "area_km2", type="number"),
        Column(
            "former_units", "Gồm các đơn vị cũ", "Loại, tên, huyện, tỉnh; nơi hết sớm hơn thì có ngày cuối.", "array"
        ),
        Column(
            "honours",
            "Lượt vinh danh",
            "Như trang của nơi này; lượt ở xã cũ đã tách có ở mỗi nơi nhận, nên không cộng các dòng với nhau.",
            "integer",
            required=True,
        ),
        exemplars.counted(c),
        Column("stories", "Câu chuyện", "Số bài ở trang của nơi này.", "integer", required=True),
        PAGE,
    )
    rows = tuple(_place_row(c, place) for place in c.gazetteer.by_name)
    return Table("places", "Xã, phường hiện nay, đơn vị cũ", columns, rows, ("code",))


def _called(u: FormerUnit) -> str:
    return ", ".join(filter(None, (f"{u.type} {u.name}", u.district, u.province)))


def _place_row(c: Catalogue, place: Place) -> Row:
    now, code = place.now, place.code
    former = tuple(f"{_called(u)}{' (một phần)' if u.share == 'part' else ''}" for u in place.former)
    former += tuple(f"{_called(u)} (đến {show(u.until)}, nhập vào {u.into})" for u in place.earlier)
    found = (len(index.get(code, ())) for index in (c.honours_at, c.exemplars_at, c.stories_at))
    measured = ("" if value is None else value for value in (now.lat, now.lon, now.area_km2))
    about: Row = (code, place.name, now.type, now.since.isoformat(), *measured)
    return (*about, former, *found, addresses.place(place))


# ---------------------------------------------------------------- decisions and their lines


def _decisions(c: Catalogue) -> Table:
    columns = (
        of(Decision, "id", "Mã không đổi.", required=True),
        of(Decision, "number", "Số và ký hiệu; trống là chưa xác minh."),
        of(Decision, "name", required=True),
        of(Decision, "date", type="date", required=True),
        of(Decision, "authority", required=True),
        of(Decision, "level", required=True, enum=tuple(level.value for level in Level)),
        of(Decision, "period"),
        *PLACE,
        Column("lines", "Lượt vinh danh", "Số dòng của danh sách, kể cả dòng đã thu hồi.", "integer", required=True),
        Column("revoked", "Đã thu hồi", "Số dòng đã thu hồi.", "integer", required=True),
        SOURCES,
        PAGE,
        UPDATED,
        SAMPLE,
    )
    rows = tuple(_decision_row(c, loaded.record) for loaded in c.decisions.values())
    return Table("decisions", "Quyết định", columns, rows, ("id",), (("place_code", "places", "code"),))


def _decision_row(c: Catalogue, d: Decision) -> Row:
    lines = c.honours_by_decision.get(d.id, ())
    about: Row = (d.id, d.number or "", d.name, d.date.isoformat(), d.authority, d.level.value, d.period or "")
    place = place_cells(c.resolve(d.place, d.date) if d.place else None)
    counts = (len(lines), c.revoked_in[d.id])
    return (*about, *place, *counts, sources(c, d.sources), addresses.decision(d), day(d.updated), d.sample)


_LINE = (
    Column("decision", "Quyết định", "Mã quyết định, xem bảng decisions.", required=True),
    of(Recipient, "id", name="line", required=True),
    of(Recipient, "name", "Tên trong danh sách; trống nếu đã gỡ theo yêu cầu."),
    of(Recipient, "kind", required=True),
    of(Recipient, "title", "Mã danh hiệu, xem bảng titles."),
    of(Recipient, "award", "Mã hình thức khen, xem bảng titles."),
    *PLACE,
    of(Recipient, "hamlet", "Ấp, thôn, khu phố ghi trong danh sách."),
    of(Recipient, "unit"),
    of(Recipient, "achievement"),
    of(Recipient, "exemplar", "Mã gương sáng, xem bảng exemplars."),
    Column("revoked", "Đã thu hồi", "true: lượt này đã bị thu hồi, dòng vẫn giữ.", "boolean", required=True),
    Column("changes", "Đính chính, thu hồi", "Ngày và nội dung các thay đổi về sau.", "array"),
    Column("withdrawn", "Ngày gỡ tên", "Ngày tên được gỡ theo yêu cầu; số của dòng vẫn giữ.", "date"),
    SAMPLE,
)
"""Columns of the lines of decisions."""


def recipients(c: Catalogue, decisions: Collection[str]) -> Table:
    """The lines of some decisions, those of each in the order of its list."""
    links = (
        *(("decision", "decisions", "id"), ("title", "titles", "id"), ("award", "titles", "id")),
        *(("place_code", "places", "code"), ("exemplar", "exemplars", "id")),
    )
    kinds = tuple(kind.value for kind in registry.current().recipients)
    columns = tuple(replace(column, enum=kinds) if column.name == "kind" else column for column in _LINE)
    count = sum(len(c.signed[d]) for d in decisions)
    rows = Rows(count, lambda: recipient_rows(c, (h for d in decisions for h in c.signed[d])))
    name, title = "recipients", "Lượt vinh danh của mọi quyết định"
    return _without_samples(c, Table(name, title, columns, rows, ("decision", "line"), links))


def recipient_rows(c: Catalogue, lines: Iterable[Honour]) -> Iterator[Row]:
    """The lines of decisions, each with its place then and now."""
    places: dict[int, Row] = {}  # one place is one object, see Gazetteer.unit
    for h in lines:
        r = h.recipient
        place = places.get(id(h.place))
        if place is None:
            place = places[id(h.place)] = place_cells(h.place)
        yield (
            *(h.decision.id, r.id, "" if r.gone else r.name, r.kind, h.title, h.award, *place, h.hamlet),
            *(r.unit or "", r.achievement or "", r.exemplar if r.exemplar and r.exemplar in c.exemplars else ""),
            *(h.revoked, tuple(map(change, h.changes)) if h.changes else (), withdrawn_on(c, h), h.decision.sample),
        )


def _stories(c: Catalogue) -> Table:
    columns = (
        Column("id", "Mã", "Năm và đoạn địa chỉ của bài.", required=True),
        of(Story, "title", required=True),
        of(Story, "standfirst", required=True),
        of(Story, "authors", type="array", required=True),
        of(Story, "date", type="date", required=True),
        of(Story, "about", type="array"),
        CODES,
        of(Story, "clauses", type="array"),
        SOURCES,
        PAGE,
        UPDATED,
        SAMPLE,
    )
    rows = tuple(_story_row(c, key, story) for key, story in c.stories.items())
    return Table("stories", "Câu chuyện", columns, rows, ("id",), csv=False)


def _story_row(c: Catalogue, key: str, story: LoadedStory) -> Row:
    s = story.record
    about = tuple(e for e in dict.fromkeys(s.about) if e in c.exemplars)
    codes = tuple(dict.fromkeys(code for ref in s.places if (found := c.resolve(ref)) for code in found.now))
    told: Row = (key, s.title, s.standfirst, tuple(s.authors), s.date.isoformat(), about, codes, tuple(s.clauses))
    return (*told, sources(c, s.sources), addresses.story(story), day(s.updated), s.sample)
