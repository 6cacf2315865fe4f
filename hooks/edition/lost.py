"""Pages written by hand that were published and lead nowhere any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.edition.clashes import Claim
from hooks.pages.addresses import TOPS
from hooks.problems import Problem
from hooks.records.checks.published import LOST
from hooks.records.model.published import Kind, PublishedAddress
from hooks.records.reading.loading import ADDRESSES
from hooks.records.reading.tables import read_csv, row_lines


def lost_pages(root: Path, found: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for each top page of the ledger that none of `found` makes, and that no other took the place of.

    A page further down needs no word: its address leads to the page above.
    """
    path = root / ADDRESSES
    if not path.is_file():
        return
    rows, _ = read_csv(path, ADDRESSES, PublishedAddress)
    there = {claim.path for claim in found}
    gone = [
        (i, row)
        for i, row in enumerate(rows)
        if row.kind is Kind.PAGE
        and row.address.count("/") == 1
        and row.address.rstrip("/") not in TOPS
        and f"{row.address}index.html" not in there
        and f"{row.to}index.html" not in there
    ]
    lines = row_lines(path, ADDRESSES) if gone else []
    for i, row in gone:
        name = row.address.rstrip("/")
        message = f"trang /{row.address} đã đăng, nay không còn"
        hint = f"chép lại docs/{name}.md từ bản trước, hoặc ghi địa chỉ trang thay nó vào cột to của dòng này"
        yield Problem(ADDRESSES, lines[i], "address", LOST, message, row.address, hint)
