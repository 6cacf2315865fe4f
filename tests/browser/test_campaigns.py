"""Campaigns of other areas on a phone: four pages each, without a fault of axe and without a sideways scroll."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import Asked
from tests.browser.conftest import served
from tests.browser.test_reader import sideways
from tests.browser.windows import opened
from tests.building import BASE, site_of
from tests.conftest import Once

PAGES = {
    "north": ("", "ke-hoach/bang-xet/", "dia-phuong/", "danh-hieu/nha-doc-sach/"),
    "clean": ("", "huong-dan-phan-loai/phan-loai/", "phuong/", "viec-xanh/"),
}


@pytest.fixture(scope="module", params=PAGES)
def looked_at(request: pytest.FixtureRequest, once: Once) -> Iterator[tuple[str, str]]:
    """A campaign and the address of its site."""
    with served(site_of(request.param, once, BASE)) as address:
        yield request.param, address


def test_pages_of_another_campaign_are_sound_on_a_phone(looked_at: tuple[str, str], browser: Browser) -> None:
    name, address = looked_at
    asked = Asked()
    for path in PAGES[name]:
        with opened(browser, address + path) as page:
            assert sideways(page) <= 0, path
            assert asked.faults(page) == "", path
