"""Pages written by hand that were published and lead nowhere any more."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from hooks.edition.clashes import Claim
from hooks.pages.addresses import TOPS
from hooks.problems import Problem
from hooks.records.checks.published import LOST
from hooks.records.model.published import ADDRESSES, Kind
from hooks.records.reading.yaml_files import read_yaml

CAMPAIGN = "data/campaign.yml"
"""Where sections get addresses of their own."""


def lost_pages(root: Path, found: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for each top page of the ledger that none of `found` makes, and that no other took the place of.

    A page further down needs no word: its address leads to the page above. Nothing is said of what is no ledger,
    which whoever reads the records tells.
    """
    there = {claim.path for claim in found}
    made = TOPS | _own_tops(root)
    for line, address, to in _top_pages(root / ADDRESSES):
        if address.rstrip("/") not in made and not {f"{address}index.html", f"{to or address}index.html"} & there:
            name = address.rstrip("/")
            message = f"trang /{address} đã đăng, nay không còn"
            hint = f"chép lại docs/{name}.md từ bản trước, hoặc ghi địa chỉ trang thay nó vào cột to của dòng này"
            yield Problem(ADDRESSES, line, "address", LOST, message, address, hint)


def _own_tops(root: Path) -> set[str]:
    """How addresses begin of sections to which the campaign gave one of its own; none of a file that is wrong, which is told elsewhere."""
    document, _ = read_yaml(root / CAMPAIGN, CAMPAIGN)
    sections = document.value.get("sections") if document else None
    given = [s.get("address") for s in sections if isinstance(s, dict)] if isinstance(sections, list) else []
    return {address for address in given if isinstance(address, str)}


def _top_pages(path: Path) -> Iterator[tuple[int, str, str]]:
    """Line, address and what took its place, of each page at the top."""
    if not path.is_file():
        return
    with suppress(csv.Error), path.open(encoding="utf-8", errors="replace", newline="") as file:
        table = csv.reader(file)
        for row in table:
            if row[1:2] == [Kind.PAGE] and row[0].count("/") == 1:
                yield table.line_num, row[0], "".join(row[4:5])
