"""Budgets in counts and bytes: what a site costs who publishes it and who reads it. A regression fails with its number.

What one edit costs, in pages made and files written, is `test_kept.py`'s; of the story's form `tests/browser/test_session.py`'s.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.edition.views import views
from tests.building import HtmlPage, read_page
from tests.campaigns import catalogue_of, tiny_campaign


def packed(path: Path) -> int:
    """Bytes of a file as a host sends it."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def index_of(site: Path) -> list[Path]:
    """Files of the index of /tra-cuu/."""
    manifest = site / "tra-cuu/chi-muc.json"
    return [manifest, *(site / "tra-cuu" / json.loads(manifest.read_text(encoding="utf-8"))["version"]).iterdir()]


def first_view(site: Path, address: str) -> list[Path]:
    """What is asked for with a page before anything is touched: itself, styles, scripts, pictures, fonts."""
    page: HtmlPage = read_page(site / address / "index.html")
    loads = dict.fromkeys(load for load in page.loads if load.endswith((".css", ".js", ".svg", ".woff2", ".webp")))
    found = [(site / address / load).resolve() for load in loads if "no-script" not in load]
    return [site / address / "index.html", *found]


BUDGETS: dict[str, tuple[Callable[[Path], float], float]] = {
    "files of the site": (lambda s: sum(p.is_file() for p in s.rglob("*")), 900),
    "megabytes of the site": (lambda s: sum(p.stat().st_size for p in s.rglob("*") if p.is_file()) / 1e6, 29),
    "bytes of a page, packed, on average": (
        lambda s: sum(map(packed, found := list(s.rglob("index.html")))) / len(found),
        4_800,
    ),
    "bytes of the longest page, packed": (lambda s: max(map(packed, s.rglob("index.html"))), 21_000),
    "files of the search index": (lambda s: len(index_of(s)), 46),
    "bytes of the search index, packed, for each thing found": (
        lambda s: sum(map(packed, index_of(s))) / json.loads(index_of(s)[0].read_text(encoding="utf-8"))["count"],
        160,
    ),
    "bytes of one file of the search index, packed": (lambda s: max(map(packed, index_of(s))), 10_000),
    "requests of the first view of the first page": (lambda s: len(first_view(s, "")), 9),
    "bytes of the first view of the first page, packed": (lambda s: sum(map(packed, first_view(s, ""))), 59_000),
    "requests of the first view of the plan": (lambda s: len(first_view(s, "ke-hoach")), 5),
}


@pytest.mark.parametrize("what", BUDGETS)
def test_the_site_keeps_within_its_budget(site: Path, what: str) -> None:
    count, most = BUDGETS[what]

    assert most * 0.5 < count(site) <= most, f"{what}: {count(site):,.1f}, at most {most:,}"


def test_a_record_more_is_a_page_more(tmp_path: Path) -> None:
    """Nothing else grows by pages."""
    campaign = tiny_campaign()
    before = len(list(views(catalogue_of(tmp_path / "before", campaign))))
    text = campaign["data/communities/ben-nuoc.yml"]
    more = text.replace("dd44dd", "bb99bb").replace("Bến Nước", "Vườn Ươm")
    after = len(list(views(catalogue_of(tmp_path / "after", campaign | {"data/communities/vuon-uom.yml": more}))))

    assert after == before + 1
