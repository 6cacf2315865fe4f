"""Top pages of the ledger that nothing makes any more are told; those of sections with an address of their own are made."""

from __future__ import annotations

from pathlib import Path

from hooks.edition.lost import lost_pages
from tests.campaigns import write

LEDGER = "address,kind,id,since,to,rows,mark\n" + "".join(
    f"{top}/,page,{top}/,2023-01-01,,,\n" for top in ("guong-sang", "nep-hay", "trang-cu")
)


def test_a_section_that_was_moved_is_no_page_that_was_lost(tmp_path: Path) -> None:
    own = "sections:\n  - section: guong-sang\n    address: nep-hay\n"
    write(tmp_path, {"data/addresses.csv": LEDGER, "data/campaign.yml": own})

    assert [p.value for p in lost_pages(tmp_path, [])] == ["trang-cu/"]


def test_a_campaign_that_cannot_be_read_has_none(tmp_path: Path) -> None:
    write(tmp_path, {"data/addresses.csv": LEDGER, "data/campaign.yml": "sections: [\n"})

    assert [p.value for p in lost_pages(tmp_path, [])] == ["nep-hay/", "trang-cu/"]
