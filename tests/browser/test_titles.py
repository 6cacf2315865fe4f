"""Titles in a browser: a short overview, ticks of a title's own criteria, sheets that fit one page of paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.windows import opened

PHONE = {"width": 360, "height": 740}
MOST_SCREENS = 6
GROUPS = ["co-quan-so-ban-nganh", "mat-tran-doan-the-hoi", "cap-xa", "gia-dinh-dong-ho", "doanh-nghiep", "ca-nhan"]
_PAGE = re.compile(rb"/Type\s*/Page\b")


def paper(page: Page) -> int:
    """How many pages of paper a page takes."""
    return len(_PAGE.findall(page.pdf(prefer_css_page_size=True)))


def test_the_overview_is_short_on_a_phone_and_each_card_leads_on(browser: Browser, address: str) -> None:
    with opened(browser, address + "danh-hieu/", PHONE["width"]) as page:
        page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
        assert page.evaluate("document.documentElement.scrollHeight") <= MOST_SCREENS * PHONE["height"]
        page.get_by_role("link", name="Gia đình học tập", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Gia đình học tập")


def test_research_notes_are_folded_and_open_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address + "danh-hieu/don-vi/") as page:
        note = page.locator(".fold .note").first
        expect(note).to_be_hidden()
        page.locator(".open-questions summary").focus()
        page.keyboard.press("Enter")
        expect(note).to_be_visible()


def test_a_titles_own_criteria_are_ticked_and_kept_with_the_plans(browser: Browser, address: str) -> None:
    with opened(browser, address + "tieu-chi/gia-dinh-dong-ho/") as page:
        grown_ups = page.get_by_label("Người lớn trong nhà đã là Công dân học tập chưa?")
        grown_ups.check()
        page.reload()
        expect(grown_ups).to_be_checked()
        expect(page.locator(".kept output")).to_have_text("Đã đánh dấu 1 trong 4 tiêu chí.")
        page.get_by_role("link", name="In phiếu một tờ").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Gia đình, dòng họ")


@pytest.mark.parametrize("group", GROUPS)
def test_a_sheet_is_one_page_of_paper_without_the_sites_frame(browser: Browser, address: str, group: str) -> None:
    with opened(browser, f"{address}tieu-chi/{group}/phieu/") as page:
        assert paper(page) == 1
        page.emulate_media(media="print")
        assert page.locator(".sheet .box-to-tick").count() >= 3
        for frame in (".mast", ".foot", ".crumb", ".before-sheet"):
            expect(page.locator(frame).first).to_be_hidden()


def test_the_print_button_needs_the_script_and_the_sheet_does_not(browser: Browser, address: str) -> None:
    sheet = address + "tieu-chi/ca-nhan/phieu/"
    with opened(browser, sheet) as page:
        expect(page.locator("[data-print]")).to_be_visible()
    with opened(browser, sheet, script=False) as page:
        expect(page.locator("[data-print]")).to_be_hidden()
        expect(page.locator(".sheet")).to_be_visible()
