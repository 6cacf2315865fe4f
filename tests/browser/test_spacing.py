"""Every kind of page on the narrowest screen, with the spacing of letters that readers may set (WCAG 1.4.12)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_map import SPACED
from tests.browser.test_reader import KINDS, opened, real, sideways

OUTSIDE = """() => [...document.querySelectorAll("nav.index a, .find")].filter(a => {
    const cell = a.getBoundingClientRect(), label = document.createRange();
    label.selectNodeContents(a);
    const box = label.getBoundingClientRect();
    return box.left < cell.left || box.right > cell.right || box.top < cell.top || box.bottom > cell.bottom;
}).map(a => a.textContent)"""
"""Labels of the header that reach out of their cells, into others or off the screen."""
TORN = """() => [...document.querySelectorAll("main time, .today .big")].filter(d => {
    const text = document.createRange();
    return [...d.textContent.matchAll(/\\d+\\/\\d+\\/\\d{4}/g)].some(date => {
        if (d.childNodes.length !== 1) return false;
        text.setStart(d.firstChild, date.index);
        text.setEnd(d.firstChild, date.index + date[0].length);
        return text.getClientRects().length > 1;
    });
}).map(d => d.textContent)"""
"""Dates that stand on more than one line."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrow_page_holds_wider_letters(browser: Browser, address: str, site_folder: Path, kind: str) -> None:
    """Nothing to scroll sideways, each label of the header inside its cell, no date in two pieces."""
    with opened(browser, address + real(site_folder, KINDS[kind]), 320) as page:
        page.add_style_tag(content=SPACED)
        page.evaluate("document.fonts.ready")
        assert sideways(page) <= 0
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(TORN) == []
