"""One step of an import at a time, on the project's own places, titles and awards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.granting.grants import Grants
from hooks.desk.importing.lines import Line, line_of
from hooks.desk.importing.listings import Listing, listing_of
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.steps import Ask, Options, Rules
from hooks.desk.importing.tables import Table, table_of
from hooks.desk.place_words.lists import Placer
from hooks.records.joined.places import Gazetteer
from hooks.records.reading.loading import Records
from tests.campaigns import world

OLD, NEW = dt.date(2024, 12, 20), dt.date(2025, 9, 1)
HEAD = ["STT", "Họ và tên", "Ấp", "Xã", "Huyện"]
ROW = ["1", "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "Vĩnh Cửu"]


@cache
def records() -> Records:
    return world()


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(records().places, records().former)


def nobody(question: str, choices: Sequence[str]) -> None:
    """Nobody is there to answer."""


def rules(options: Options | None = None, ask: Ask = nobody) -> Rules:
    options = options or Options(OLD)
    return Rules(options, Grants(records().titles), Placer(gazetteer(), options.day, options.district), ask)


def table(
    rows: Sequence[Sequence[str]], options: Options | None = None, down: frozenset[tuple[int, int]] = frozenset()
) -> Table:
    grid = Grid("T", [list(row) for row in rows], down=down)
    found = table_of(grid, {}, rules(options))
    assert isinstance(found, Table)
    return found


def listing(
    rows: Sequence[Sequence[str]],
    options: Options | None = None,
    ask: Ask = nobody,
    down: frozenset[tuple[int, int]] = frozenset(),
) -> Listing:
    """The list of a grid called T; `down` are its cells that only repeat the merged cell above."""
    return listing_of(table(rows, options, down), rules(options, ask))


def last_line(of: Listing, memory: Memory | None = None) -> Line:
    """The last line of a list."""
    return line_of(of, len(of.table.grid.rows) - 1, memory or Memory())
