"""What the tables of open data are made of: columns, and the cells that several tables have."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from hooks.dates import show
from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.resolved import Resolved, place_view
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import CHANGE_LABELS, Change
from hooks.records.model.shared import Citation
from hooks.tabular import Row, Rows


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a table, as the Table Schema has it."""

    name: str
    title: str
    description: str
    type: str = "string"
    required: bool = False
    enum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One list: its name, what it holds, its columns and rows, its keys."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] | Rows
    key: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...] = ()
    """(column, table, its column) for each column that names a row of another table."""
    csv: bool = True
    packed: bool = False
    """Too long to be given as it is: its files are packed with gzip."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)


def of(model: type[BaseModel], source: str, text: str = "", **more: Any) -> Column:
    """A column with the title of the model's field, and its help unless `text` says it better."""
    field = model.model_fields[source]
    return Column(more.pop("name", source), field.title or source, text or field.description or "", **more)


SAMPLE = Column("sample", "Dữ liệu minh họa", "true: đặt ra để thử trang, không phải việc thật.", "boolean", True)
UPDATED = of(Exemplar, "updated", type="date")
PAGE = Column("page", "Trang", "Địa chỉ trang, tính từ địa chỉ gốc của trang web.", required=True)
SOURCES = Column("sources", "Nguồn", "Nơi công bố, tên bài, địa chỉ.", "array")
CODES = Column("place_codes", "Mã các đơn vị hành chính nay", "Mọi xã, phường nay nhận nơi ghi lúc ấy.", "array")
PLACE = (
    Column("place_then", "Nơi lúc ấy", "Loại và tên nơi, như tên gọi lúc ấy."),
    Column("district_then", "Huyện lúc ấy", "Huyện, thành phố trước 01/7/2025."),
    Column(
        "place_view",
        "Cách xếp nơi",
        "current: nằm toàn bộ trong một xã, phường nay; split: xã cũ đã tách; district: cả huyện cũ. "
        "Ba loại này không cộng với nhau theo nơi.",
        enum=("current", "split", "district"),
    ),
    Column("place_code", "Mã đơn vị hành chính nay", "Chỉ có khi place_view là current."),
    CODES,
)


def place_cells(found: Resolved | None) -> Row:
    """A place then and now, as the columns of every table have it."""
    if found is None:
        return ("", "", "", "", ())
    view = place_view(found)
    return (found.label, found.district, view, found.now[0] if view == "current" else "", found.now)


def change(entry: Change) -> str:
    """A correction or revocation in one line."""
    return f"{CHANGE_LABELS[entry.kind]} {show(entry.date)}: {entry.text}"


def withdrawn_on(c: Catalogue, h: Honour) -> str:
    """The day the name of a line was withdrawn, '' for one that has its name."""
    found = c.withdrawn_rows.get((h.decision.id, h.recipient.id)) if h.recipient.gone else None
    return found.day.isoformat() if found else ""


def day(value: dt.date | None) -> str:
    """A day as data has it; '' for none."""
    return value.isoformat() if value else ""


def sources(c: Catalogue, cited: list[Citation]) -> tuple[str, ...]:
    """Sources in one line each: who, what, address."""
    lines = (parts.citation(c, one) for one in cited)
    return tuple(", ".join(x for x in (s["publisher"], s["title"], s["url"]) if x) for s in lines)
