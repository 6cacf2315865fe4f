"""Exemplars as open data: what all have, and the fields of their own that a kind gives away."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.pages import addresses, own_fields
from hooks.pages.data.columns import PAGE, PLACE, SAMPLE, SOURCES, UPDATED, Column, Table, day, of, place_cells, sources
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import FieldType, Kind, OwnField, Shown
from hooks.records.model.kinds import registry
from hooks.sections import Section, named
from hooks.tabular import Row

COUNTED = ("Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")
"""Small numbers in words, to begin a sentence."""
PUBLIC_EXEMPLAR = (
    *("id", "kind", "name", "summary", "figures"),
    *("place_then", "district_then", "place_view", "place_code", "place_codes"),
    *("reported_honour", "historical", "clauses", "unknown", "honours", "sources", "page", "updated", "sample"),
)
"""All that leaves the records of every kind as data: consent, confirmation, drafts and editors' notes never do."""
_WHOLE = {FieldType.NUMBER, FieldType.YEAR}


def table(c: Catalogue) -> Table:
    """Every exemplar that may be seen today; the last columns are the kinds' own, then whether it is a sample."""
    known = {column.name: column for column in (*PLACE, SOURCES, PAGE, UPDATED, SAMPLE)}
    kinds = tuple(registry.current().known)
    known["kind"] = Column(
        "kind", "Loại", f"{COUNTED[len(kinds)]} loại {c.campaign.words.exemplars}.", required=True, enum=kinds
    )
    known["honours"] = Column("honours", "Lượt vinh danh", "Số lượt trong các quyết định.", "integer", required=True)
    types = {"figures": "array", "clauses": "array", "unknown": "array"}
    required = {"id", "name", "summary"}
    *columns, sample = (
        known.get(name) or of(Exemplar, name, type=types.get(name, "string"), required=name in required)
        for name in PUBLIC_EXEMPLAR
    )
    own = [_column(kind, field) for kind, field in _given()]
    rows = tuple(_row(c, loaded.record) for loaded in c.exemplars.values())
    links = (("place_code", "places", "code"),)
    return Table("exemplars", named(Section.EXEMPLARS), (*columns, *own, sample), rows, ("id",), links)


def counted(c: Catalogue) -> Column:
    """How many a place has."""
    about = f"Số {c.campaign.words.exemplars} ở trang của nơi này."
    return Column("exemplars", named(Section.EXEMPLARS), about, "integer", required=True)


def _given() -> Iterator[tuple[Kind, OwnField]]:
    """Of private persons no field of their own leaves as data, whatever the entry says."""
    for kind in (kind for kind in registry.current().known.values() if not kind.private):
        yield from ((kind, field) for field in kind.fields if Shown.DATA in field.shown)


def _column(kind: Kind, field: OwnField) -> Column:
    name = f"{kind.id.replace('-', '_')}_{field.name}"
    form = "integer" if field.type in _WHOLE else "string"
    return Column(name, f"{kind.label}: {field.title}", field.help, form)


def _row(c: Catalogue, e: Exemplar) -> Row:
    places = c.places_of(e)
    place = place_cells(places[0] if places else None)
    codes = tuple(dict.fromkeys(code for found in places for code in found.now))
    told: Row = (e.reported_honour or "", e.historical or "", tuple(e.clauses), tuple(e.unknown))
    found = (len(c.honours_by_exemplar.get(e.id, ())), sources(c, e.sources), addresses.exemplar(e))
    figures = tuple(f"{f.value} {f.label} ({f.date})" for f in e.figures)
    own = (_cell(c, e, field) if kind.id == e.kind else "" for kind, field in _given())
    return (e.id, e.kind, e.name, e.summary, figures, *place[:-1], codes, *told, *found, day(e.updated), *own, e.sample)


def _cell(c: Catalogue, e: Exemplar, field: OwnField) -> str | int:
    value = getattr(e, field.name)
    if field.type in _WHOLE and value is not None:
        return int(value)
    return own_fields.told(c, field, value) if value not in (None, []) else ""
