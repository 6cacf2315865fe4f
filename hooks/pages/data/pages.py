"""Dữ liệu mở: the files of open data with their description and checksums, and the page that tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from weakref import WeakKeyDictionary

from hooks import tabular
from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.data import lists
from hooks.pages.data import tables as exports
from hooks.pages.data.columns import Column, Table
from hooks.pages.honours import index, registers
from hooks.pages.parts import Data
from hooks.pages.report import pages as report
from hooks.pages.report.counts import years
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.tabular import Sheet

TOP = "du-lieu/"
FOLDER = f"{TOP}v1/"
BOOK = "du-lieu-mo.xlsx"
MOST_ROWS = 5_000
"""With more lines than this (about 1 MB of CSV) they come in one file a year, packed with gzip."""
"""Letters that Excel takes in the name of a sheet."""


@dataclass(frozen=True, slots=True)
class Offer:
    """All files of one build: address → content, and the tables as they were cut into files, without rows."""

    files: dict[str, bytes]
    tables: tuple[tuple[Table, int], ...]
    """Each table with the number of its rows."""


_OFFERS: WeakKeyDictionary[Catalogue, Offer] = WeakKeyDictionary()


def offer(c: Catalogue) -> Offer:
    """The files of this catalogue, made once: the page needs their checksums before they are written."""
    if c not in _OFFERS:
        _OFFERS[c] = made(c)
    return _OFFERS[c]


def write(c: Catalogue, site: Path) -> None:
    """Write every file below `site`: open data, lists of decisions, reports of the years."""
    put(offer(c).files, site)


def put(files: dict[str, bytes], site: Path) -> None:
    """Write files below `site`, with the folders they need."""
    for folder in {(site / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (site / path).write_bytes(content)


def made(c: Catalogue, most: int = MOST_ROWS) -> Offer:
    """All files; the lines of decisions year by year if they are more than `most`."""
    tables, files, whole = [], {}, exports.tables(c)
    for table in whole:
        for part in _cut(c, table, most):
            tables.append((replace(part, rows=()), len(part.rows)))
            for name in _files(part):
                write = tabular.csv_parts if ".csv" in name else tabular.json_parts
                content = write(part.names, part.rows)
                files[name] = tabular.gzipped(content) if part.packed else b"".join(content)
    files["datapackage.json"] = tabular.document(_package(c, [table for table, _ in tables], files))
    files[BOOK] = _book(c, whole, most)
    files |= {path.removeprefix(FOLDER): content for path, content in lists.files(c).items()}
    files["SHA256SUMS"] = tabular.sums(files)
    return Offer({FOLDER + name: content for name, content in files.items()} | report.files(c), tuple(tables))


def _book(c: Catalogue, tables: Iterable[Table], most: int) -> bytes:
    """All tables as sheets of one workbook, columns by their Vietnamese titles; no empty ones, none too long for one file."""
    shown = (table for table in tables if 0 < len(table.rows) <= most)
    sheets = [Sheet(t.title, tuple(x.title for x in t.columns), tuple(t.rows)) for t in shown]
    return tabular.workbook(sheets, f"{c.campaign.site_name}: dữ liệu mở", c.on)


def _cut(c: Catalogue, table: Table, most: int) -> Iterator[Table]:
    """The table as it is, or the lines of decisions year by year if they are many; whole too where it once stood."""
    if table.name != "recipients" or len(table.rows) <= most:
        yield table
        return
    years: dict[int, list[str]] = {}
    for decision in c.honours_by_decision:
        years.setdefault(c.decisions[decision].record.date.year, []).append(decision)
    for year, decisions in sorted(years.items()):
        name, title = f"recipients-{year}", f"{table.title}, năm ký {year}"
        yield replace(exports.recipients(c, decisions), name=name, title=title, packed=True)
    if any(row.address == f"{FOLDER}{table.name}.csv" for row in c.past.rows):
        yield table


# ---------------------------------------------------------------- the description


def _package(c: Catalogue, tables: list[Table], files: dict[str, bytes]) -> dict[str, object]:
    """The descriptor (Data Package, version 1): licence, date, and a schema for every table that has CSV or is packed."""
    licence = c.campaign.licence
    return {
        "profile": "data-package",
        "name": "du-lieu-mo",
        "title": f"{c.campaign.site_name}: dữ liệu mở",
        "description": c.campaign.about,
        "version": "1",
        "created": f"{c.on.isoformat()}T00:00:00Z",
        "licenses": [{"title": licence.name, "path": licence.url}],
        "contributors": [{"title": c.campaign.publisher, "role": "publisher"}],
        "resources": [_resource(t, name, files) for t in tables for name in _files(t)],
    }


def _files(table: Table) -> tuple[str, ...]:
    """Names of the files that hold a table."""
    if table.packed:
        return (f"{table.name}.json.gz",)
    return (f"{table.name}.csv", f"{table.name}.json") if table.csv else (f"{table.name}.json",)


def _resource(table: Table, path: str, files: dict[str, bytes]) -> dict[str, object]:
    form, content = "csv" if ".csv" in path else "json", files[path]
    whole = form == "csv" or table.packed  # each table once: JSON beside CSV is told of as a mere file
    about: dict[str, object] = {
        "name": table.name if whole else f"{table.name}-json",
        "path": path,
        "title": table.title,
        "format": form,
        "mediatype": {"csv": "text/csv", "json": "application/json"}[form],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{tabular.sha256(content)}",
    }
    if table.packed:
        about["compression"] = "gz"
    return about | ({"profile": "tabular-data-resource", "schema": _schema(table, form)} if whole else {})


def _schema(table: Table, form: str) -> dict[str, object]:
    keys = [
        {"fields": column, "reference": {"resource": other, "fields": field}} for column, other, field in table.links
    ]
    fields = [_field(column, form) for column in table.columns]
    return {"fields": fields, "missingValues": [""], "primaryKey": list(table.key), "foreignKeys": keys}


def _field(column: Column, form: str) -> dict[str, object]:
    kind = "string" if column.type == "array" and form == "csv" else column.type  # one cell: values parted by a bar
    limits: dict[str, object] = {"required": True} if column.required else {}
    if column.enum:
        limits["enum"] = list(column.enum)
    told = {"name": column.name, "title": column.title, "description": column.description, "type": kind}
    return told | ({"constraints": limits} if limits else {})


# ---------------------------------------------------------------- the page


def views(c: Catalogue) -> Iterator[View]:
    """The page of open data."""
    text = f"Danh sách vinh danh, quyết định, {c.campaign.words.exemplars}, xã phường và câu chuyện dưới dạng CSV và JSON, kèm giấy phép, ngày và mã kiểm tra."
    yield View(TOP, "data/index.html", "Dữ liệu mở", text, partial(_page, c))


def _page(c: Catalogue) -> Data:
    here = offer(c)
    return {
        "lists": [_list(t, count, here) for t, count in here.tables if count],
        "package": _file(here, "datapackage.json"),
        "sums": _file(here, "SHA256SUMS"),
        "book": _file(here, BOOK),
        "decisions": [_decision(c, d) for d in c.decisions],
        "years": [{"year": y, "files": index.year_links(c, y)} for y in sorted(c.honours_by_year, reverse=True)],
        "reports": [{"year": y, "url": addresses.report(y)} for y in years(c)],
        "licence": c.campaign.licence,
        "publisher": c.campaign.publisher,
        "site_name": c.campaign.site_name,
        "date": show(c.on),
        "most": MOST_ROWS,
        "page": registers.PAGE_ROWS,
        "between": tabular.BETWEEN.strip(),
        "sample": parts.has_samples(c),
    }


def _list(table: Table, count: int, here: Offer) -> Data:
    return {
        "name": table.name,
        "title": table.title,
        "count": count,
        "key": ", ".join(table.key),
        "files": [_file(here, name) for name in _files(table)],
        "columns": table.columns,
    }


def _file(here: Offer, name: str) -> Data:
    content = here.files[FOLDER + name]
    size = parts.number(max(1, round(len(content) / 1000)))
    return {"name": name, "url": FOLDER + name, "size": f"{size} kB", "sha256": tabular.sha256(content)}


def _decision(c: Catalogue, decision: str) -> Data:
    d = c.decisions[decision].record
    return {
        "name": registers.decision_name(d),
        "page": addresses.decision(d),
        "url": registers.list_file(c, decision),
        "count": len(c.honours_by_decision.get(decision, ())),
    }
