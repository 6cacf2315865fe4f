"""The page of /tra-cuu/ as it is before anything is typed: ways in to every list there is."""

from __future__ import annotations

import re

import pytest

from hooks.edition.views import views
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import TODAY, renderer, world


@pytest.fixture(scope="module", params=[True, False], ids=["samples", "release"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    records = world()
    return Catalogue(records, TODAY, samples=request.param)


def blocks_of(c: Catalogue) -> dict[str, list[str]]:
    """Heading → addresses it leads to."""
    (view,) = (v for v in views(c) if v.address == "tra-cuu/")
    lists = renderer(c).render(view).partition('<div class="lists">')[2].partition("</section>")[0]
    blocks = (block.partition("</h3>") for block in lists.split("<h3>")[1:])
    return {name: re.findall(r'href="\.\./([^"]+)"', rest) for name, _, rest in blocks}


def test_no_heading_stands_over_nothing_and_no_link_leads_to_an_empty_list(catalogue: Catalogue) -> None:
    blocks = blocks_of(catalogue)
    kinds = {e.record.about.folder for e in catalogue.exemplars.values()}

    assert all(blocks.values())
    assert [a for a in blocks["Theo danh hiệu"] if a.startswith("danh-hieu/")] == [
        f"danh-hieu/{title}/" for title in catalogue.titles
    ]
    assert ("vinh-danh/" in str(blocks)) == bool(catalogue.decisions)
    assert ("Theo quyết định, theo năm" in blocks) == bool(catalogue.decisions)
    assert len(blocks.get("Gương sáng", [])) == len(kinds)


def test_a_group_that_is_judged_no_more_stands_last(catalogue: Catalogue) -> None:
    ended = [f"tieu-chi/{g.slug}/" for g in catalogue.criteria.groups if g.ended]
    listed = [a for a in blocks_of(catalogue)["Kế hoạch, tiêu chí"] if a.startswith("tieu-chi/")]

    assert ended and listed[-len(ended) :] == ended and len(listed) == len(catalogue.criteria.groups)
