"""Tables as a screen reader has them: a cell is read under its own column, at every width."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_reader import real
from tests.browser.windows import opened

PAGES = {
    "home": "",
    "list of a decision": "vinh-danh/quyet-dinh/p1bvcx/",
    "list of a year": "vinh-danh/nam/2024/",
    "honours": "vinh-danh/",
    "report": "bao-cao/2024/",
    "figures": "so-lieu/",
    "place": "dia-phuong/26170-tri-an/",
    "spread": "lan-toa/",
    "fields of records": "huong-dan/cac-truong/ca-nhan/",
}
_CELLS = {"cell", "gridcell", "rowheader", "columnheader"}


def tables(page: Page) -> list[list[list[dict[str, Any]]]]:
    """Every table of the accessibility tree as rows of cells; what is not told to a reader is not there."""
    session = page.context.new_cdp_session(page)
    nodes = {n["nodeId"]: n for n in session.send("Accessibility.getFullAXTree")["nodes"]}

    def below(node: dict[str, Any], roles: set[str], stop: set[str]) -> list[dict[str, Any]]:
        out: list[dict[str, Any]] = []
        for child in (nodes[i] for i in node.get("childIds", ()) if i in nodes):
            role = "" if child.get("ignored") else child["role"]["value"]
            out += [child] if role in roles else [] if role in stop else below(child, roles, stop)
        return out

    root = next(iter(nodes.values()))
    return [
        [[_told(cell) for cell in below(row, _CELLS, {"row"})] for row in below(table, {"row"}, {"table"})]
        for table in below(root, {"table"}, set())
    ]


def _told(cell: dict[str, Any]) -> dict[str, Any]:
    return {"role": cell["role"]["value"], "name": "".join(cell.get("name", {}).get("value", "").split())}


@pytest.mark.parametrize("name", PAGES)
def test_every_row_has_a_cell_for_every_column(browser: Browser, address: str, site_folder: Path, name: str) -> None:
    """A header or a cell that is only hidden from the eye would shift all after it; and wide and narrow say the same.

    What is folded is opened first.
    """
    told = []
    for width in (360, 1440):
        with opened(browser, address + real(site_folder, PAGES[name]), width) as page:
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
            found = tables(page)
        assert found, name
        for table in found:
            columns = [cell["name"] for cell in table[0]]
            assert {cell["role"] for cell in table[0]} == {"columnheader"}, (width, columns)
            assert all(columns), (width, columns)
            for row in table[1:]:
                group = len(row) == 1 and row[0]["role"] == "rowheader"
                assert group or len(row) == len(columns), (width, columns, [cell["name"] for cell in row])
                assert group or [c["role"] for c in row].count("rowheader") <= 1, (width, row)
        told.append(found)
    assert told[0] == told[1]
