"""What scripts add for readers: ticks kept on the device, a list narrowed while typing."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.windows import opened

GROUP = "tieu-chi/co-quan-so-ban-nganh/"
BODIES = "ke-hoach/ai-lam-viec-gi/"


def test_ticks_are_kept_counted_and_cleared(browser: Browser, address: str) -> None:
    with opened(browser, address + GROUP) as page:
        boxes = page.locator("form.ticks input")
        expect(page.locator(".kept output")).to_have_text("Đã đánh dấu 0 trong 8 tiêu chí.")
        expect(page.locator(".unkept")).to_be_hidden()
        boxes.nth(0).check()
        boxes.nth(3).check()
        page.reload()
        expect(page.locator(".kept output")).to_have_text("Đã đánh dấu 2 trong 8 tiêu chí.")
        expect(boxes.nth(3)).to_be_checked()
        page.locator(".reset").click()
        expect(boxes.nth(0)).to_be_checked()
        page.locator(".reset").click()
        expect(page.locator(".kept output")).to_contain_text("Đã xóa hết dấu.")
        page.reload()
        expect(page.locator("form.ticks input:checked")).to_have_count(0)


def test_ticks_of_one_group_leave_those_of_another(browser: Browser, address: str) -> None:
    with opened(browser, address + GROUP) as page:
        page.locator("form.ticks input").first.check()
        page.goto(address + "tieu-chi/ca-nhan/")
        expect(page.locator("form.ticks input:checked")).to_have_count(0)
        page.locator("form.ticks input").first.check()
        page.goto(address + GROUP)
        expect(page.locator("form.ticks input:checked")).to_have_count(1)


@pytest.mark.parametrize("script", [True, False])
def test_the_bar_over_the_list_comes_with_the_first_tick(browser: Browser, address: str, script: bool) -> None:
    """Before, it covers nothing and is not printed; after, it stays in sight."""
    with opened(browser, address + GROUP, script=script) as page:
        bar, box = page.locator(".tally"), page.locator("form.ticks input").first
        expect(bar).to_be_hidden()
        box.check()
        page.locator("form.ticks").evaluate("list => list.scrollIntoView()")
        expect(bar).to_be_in_viewport()
        page.emulate_media(media="print")
        expect(bar).to_be_visible()
        page.emulate_media(media="screen")
        box.uncheck()
        expect(bar).to_be_hidden()


def test_spoilt_storage_does_no_harm(browser: Browser, address: str) -> None:
    with opened(browser, address + GROUP) as page:
        page.evaluate("localStorage.setItem('tieu-chi', '{hỏng')")
        page.reload()
        expect(page.locator(".kept output")).to_have_text("Đã đánh dấu 0 trong 8 tiêu chí.")


def test_without_script_the_list_is_plain_and_says_so(browser: Browser, address: str) -> None:
    with opened(browser, address + GROUP, script=False) as page:
        assert page.locator("form.ticks input").count() == 8
        assert page.locator(".unkept").is_visible()
        assert not page.locator(".kept").is_visible()
    with opened(browser, address + BODIES, script=False) as page:
        assert not page.locator("#co-quan").is_visible()
        assert page.locator(".body-of").count() > 20


def _shown(page: Page) -> list[str]:
    return [h.inner_text() for h in page.locator(".body-of:visible > summary h2").all()]


def test_a_body_is_found_with_or_without_accents_and_by_its_short_name(browser: Browser, address: str) -> None:
    for typed in ("so gddt", "Sở Giáo dục", "giao duc va dao tao"):
        with opened(browser, address + BODIES) as page:
            page.locator("#co-quan").fill(typed)
            assert "Sở Giáo dục và Đào tạo" in _shown(page), typed
            assert len(_shown(page)) < 5, typed
            expect(page.locator(".ask output")).to_contain_text("Thấy")


def test_a_body_is_folded_until_it_is_asked_for(browser: Browser, address: str) -> None:
    """Opened by its name, by a link to it, by being the only one found, and by the button: the first one found."""
    work = ".body-of .work:visible"
    with opened(browser, address + BODIES) as page:
        expect(page.locator(work)).to_have_count(0)
        page.locator("#so-noi-vu > summary").click()
        expect(page.locator("#so-noi-vu .work")).to_be_visible()
        page.locator("#co-quan").fill("so tai chinh")
        expect(page.locator(work)).to_have_count(1)
        expect(page.locator("#so-tai-chinh .work")).to_be_visible()
        page.locator("#co-quan").fill("giao duc va dao tao")
        expect(page.locator(work)).to_have_count(0)
        page.locator("#co-quan").press("Enter")
        expect(page.locator("#so-gddt .work")).to_be_visible()
        expect(page.locator("#so-gddt > summary")).to_be_focused()
    with opened(browser, address + BODIES + "#so-noi-vu") as page:
        expect(page.locator("#so-noi-vu .work")).to_be_visible()
    with opened(browser, address + BODIES, script=False) as page:
        page.locator("#so-noi-vu > summary").click()
        assert page.locator("#so-noi-vu .work").is_visible()


def test_a_narrowed_list_can_be_sent_and_nothing_found_is_said(browser: Browser, address: str) -> None:
    with opened(browser, address + BODIES + "?tim=noi+vu") as page:
        assert _shown(page) == ["Sở Nội vụ"]
        expect(page.get_by_role("heading", name="Nơi tiếp nhận")).to_be_hidden()
        page.locator("details.toc summary").click()
        page.locator("details.toc").get_by_role("link", name="Sở Tài chính", exact=True).click()
        expect(page.locator("#co-quan")).to_have_value("")
        assert len(_shown(page)) > 20
        page.locator("#co-quan").fill("không có đâu")
        expect(page.locator(".ask output")).to_contain_text("Không thấy")
        expect(page.get_by_role("link", name="tra cứu cả trang web")).to_be_visible()
        page.locator("#co-quan").fill("")
        assert len(_shown(page)) > 20
        expect(page).to_have_url(re.compile("^[^?]*$"))


def test_the_keyboard_alone_reaches_box_and_reset(browser: Browser, address: str) -> None:
    with opened(browser, address + GROUP) as page:
        page.locator("form.ticks input").first.focus()
        page.keyboard.press("Space")
        expect(page.locator(".kept output")).to_have_text("Đã đánh dấu 1 trong 8 tiêu chí.")
        page.locator(".reset").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(page.locator("form.ticks input:checked")).to_have_count(0)
        expect(page.locator(".reset")).to_be_focused()


def test_the_bar_shows_what_the_sentence_counts(browser: Browser, address: str) -> None:
    with opened(browser, address + GROUP) as page:
        bar = page.get_by_role("progressbar", name="Phần tiêu chí đã đánh dấu")
        for done in (0, 1, 2):
            expect(page.locator(".kept output")).to_have_text(f"Đã đánh dấu {done} trong 8 tiêu chí.")
            assert bar.evaluate("b => [b.value, b.max]") == [done, 8]
            page.locator("form.ticks input").nth(done).check()


def test_clearing_is_asked_and_a_second_thought_keeps_the_ticks(browser: Browser, address: str) -> None:
    """A double click, a key held down, Escape or going elsewhere is not a second press."""
    with opened(browser, address + GROUP) as page:
        reset, told = page.locator(".reset"), page.locator(".kept output")
        reset.press("Enter")
        expect(reset).to_have_text("Xóa các dấu")  # nothing to clear, nothing to ask
        page.locator("form.ticks input").first.check()
        reset.dblclick()
        _asked_then_left(page, lambda: page.locator("form.ticks input").nth(1).focus())
        reset.press("Enter")
        _asked_then_left(page, lambda: page.keyboard.press("Escape"))
        page.keyboard.down("Enter")
        page.keyboard.down("Enter")
        page.keyboard.up("Enter")
        expect(told).to_have_text("Bấm lần nữa để xóa hết 1 dấu.")
        expect(page.locator("form.ticks input:checked")).to_have_count(1)


def _asked_then_left(page: Page, leave: Callable[[], None]) -> None:
    reset, told = page.locator(".reset"), page.locator(".kept output")
    expect(reset).to_have_text("Bấm lần nữa để xóa hết")
    expect(told).to_have_text("Bấm lần nữa để xóa hết 1 dấu.")
    leave()
    expect(reset).to_have_text("Xóa các dấu")
    expect(told).to_have_text("Đã đánh dấu 1 trong 8 tiêu chí.")
