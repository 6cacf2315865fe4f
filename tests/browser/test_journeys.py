"""What readers come for, at 360 px: how many taps it takes, how many keys, and that it can be done without script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.windows import opened

MOST_TAPS, MOST_KEYS = 4, 8


class Reader:
    """Uses a page and counts; what is typed into a box costs nothing, going there and sending it does."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.keys = page, 0, 0

    def tap(self, what: Locator) -> None:
        """Tap what can be seen."""
        what.first.click()
        self.taps += 1

    def press(self, key: str) -> None:
        """Press a key."""
        self.page.keyboard.press(key)
        self.keys += 1

    def tab_to(self, what: Locator) -> None:
        """Tab until it has the focus; far more tabs than a reader has patience for fail."""
        for _ in range(MOST_KEYS):
            self.press("Tab")
            if what.first.evaluate("x => x === document.activeElement"):
                return
        raise AssertionError(self.page.evaluate("document.activeElement.outerHTML"))

    def ask(self, text: str) -> None:
        """Past the header, into the box, and send it."""
        self.press("Tab")
        self.press("Enter")
        self.tab_to(self.page.locator("#hoi"))
        self.page.keyboard.type(text)
        self.press("Enter")
        self.page.locator(".hits > li").first.wait_for()

    def open_first(self) -> None:
        """Follow the first hit, the focus being on the count."""
        self.tab_to(self.page.locator(".hits h2 a"))
        self.press("Enter")


@contextmanager
def reading(browser: Browser, address: str, *, script: bool = True) -> Iterator[Reader]:
    with opened(browser, address, script=script) as page:
        yield Reader(page)


ASKED = {
    "a name": ("cá nhân mẫu 01", "Cá nhân mẫu 01"),
    "an old place": ("xã Tam An", "An Phước"),
    "my family": ("gia đình học tập", "Gia đình học tập"),
    "who reports by 15/12": ("hạn 15/12", "15/12"),
}


@pytest.mark.parametrize("name", ASKED)
def test_asked_for_by_keyboard(browser: Browser, address: str, name: str) -> None:
    asked, told = ASKED[name]
    with reading(browser, address) as reader:
        reader.ask(asked)
        reader.open_first()
        expect(reader.page.locator("main")).to_contain_text(told)
        assert "/tra-cuu/" not in reader.page.url
        assert reader.keys <= MOST_KEYS, reader.keys


def test_a_years_list_as_a_file_by_keyboard(browser: Browser, address: str) -> None:
    with reading(browser, address) as reader, reader.page.expect_download() as got:
        reader.ask("tải danh sách năm 2024")
        reader.open_first()
    assert got.value.suggested_filename == "vinh-danh-2024.csv"
    assert reader.keys <= MOST_KEYS, reader.keys


@pytest.mark.parametrize("name", ASKED)
def test_asked_for_with_a_finger(browser: Browser, address: str, name: str) -> None:
    asked, told = ASKED[name]
    with reading(browser, address) as reader:
        box = reader.page.locator("#hoi")
        reader.tap(box)
        box.fill(asked)
        reader.tap(reader.page.get_by_role("button", name="Tìm"))
        reader.tap(reader.page.locator(".hits h2 a"))
        expect(reader.page.locator("main")).to_contain_text(told)
        assert "/tra-cuu/" not in reader.page.url
        assert reader.taps <= MOST_TAPS


def test_my_family_ends_in_a_list_to_tick_a_body_to_ask_and_a_sheet_to_print(browser: Browser, address: str) -> None:
    """From home by links alone, with script and without."""
    for script in (True, False):
        with reading(browser, address, script=script) as reader:
            main = reader.page.locator("main")
            reader.tap(main.get_by_role("link", name="Gia đình, dòng họ"))
            expect(main.locator("input[type=checkbox]").first).to_be_visible()
            expect(main).to_contain_text("Hội Khuyến học")
            reader.tap(main.locator("a[href$='/phieu/']"))
            expect(main.locator(".sheet")).to_contain_text("Gia đình, dòng họ")
            assert reader.taps <= MOST_TAPS


def test_who_reports_by_when_stands_on_home(browser: Browser, address: str) -> None:
    for script in (True, False):
        with reading(browser, address, script=script) as reader:
            told = reader.page.locator(".today")
            expect(told).to_contain_text("Trước ngày 15/12/2026")
            expect(told).to_contain_text("Gửi tới")


def test_a_years_list_as_a_file_with_a_finger(browser: Browser, address: str) -> None:
    for script in (True, False):
        with reading(browser, address, script=script) as reader:
            reader.tap(reader.page.locator("nav.index").get_by_role("link", name="Vinh danh"))
            with reader.page.expect_download() as got:
                reader.tap(reader.page.locator("main").get_by_role("link", name="CSV", exact=True))
            assert got.value.suggested_filename == "vinh-danh-2026.csv"
            assert reader.taps <= MOST_TAPS


def test_a_name_and_an_old_place_without_script(browser: Browser, address: str) -> None:
    """Lists and former names are on their pages as text: the browser's own search finds them."""
    with reading(browser, address, script=False) as reader:
        reader.tap(reader.page.locator("nav.index").get_by_role("link", name="Vinh danh"))
        reader.tap(reader.page.locator("main .deeds a"))
        expect(reader.page.locator("main")).to_contain_text("Cá nhân mẫu 01")
        reader.tap(reader.page.locator("nav.index").get_by_role("link", name="Địa phương"))
        assert "Tam An" in (reader.page.locator("main").text_content() or "")
        assert reader.taps <= MOST_TAPS
