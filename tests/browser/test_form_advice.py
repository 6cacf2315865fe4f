"""What a form tells of what readers would not see, or not so: before anything is sent, as the check tells it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hooks.pages.sending.pages import address as form_address
from hooks.pages.sending.words import NOT_CHANGED
from hooks.records.joined.visibility import Back
from tests.browser.conftest import served
from tests.browser.filling import entry, fill, item, part
from tests.browser.typed import TYPED, faulted, phone, submit
from tests.browser.windows import opened
from tests.building import built, lay_out
from tests.campaigns import patched, write
from tests.conftest import Once
from tests.pages.sending.test_sending import IN_PART


@pytest.fixture(scope="module")
def in_part(once: Once) -> Iterator[str]:
    """Address of a site with a family of which only the name may be shown."""
    files = patched(*IN_PART[Back.CONSENT])

    def make(folder: Path) -> Path:
        return built(lay_out(folder / "project", write(folder / "data", files)), folder / "site")

    with served(once("in-part", make)) as url:
        yield url


def test_what_is_published_in_part_says_why_it_is_not_changed_here(browser: Browser, in_part: str) -> None:
    with opened(browser, in_part + form_address("family"), 360) as page:
        page.get_by_text("Sửa một mục đã đăng").click()
        page.get_by_label("Mục cần sửa").fill("ben duoi")
        option = page.get_by_role("option", name="Gia đình bến Dưới")
        expect(option).to_contain_text(NOT_CHANGED[Back.CONSENT])
        with page.expect_navigation():
            option.click()
        told = page.locator("#bieu-mau .note")
        expect(told).to_contain_text(NOT_CHANGED[Back.CONSENT])
        with page.expect_navigation():
            told.get_by_role("link", name="Sửa mục đã đăng").click()
        assert page.locator(f"#{page.url.rpartition('#')[2]}").count() == 1

    with opened(browser, in_part + form_address("family") + "?sua=zzzzzz", 360) as page:
        expect(page.locator("#bieu-mau .note")).to_contain_text("Không tìm thấy bản đã đăng mang mã này")


def test_what_consent_leaves_out_is_told_before_sending_and_not_in_the_preview(
    browser: Browser, tiny_site_address: str
) -> None:
    """It keeps nobody from sending."""
    typed = TYPED["family"] | {"sample": "false", "consent": TYPED["clan"]["consent"] | {"scope": "Chỉ đăng tên"}}
    with phone(browser, tiny_site_address + form_address("family")) as page:
        fill(entry(page), typed)
        page.get_by_text("Xem trước").click()
        shown = page.locator(".shown")
        expect(shown).to_contain_text("Bến hoà thuận")
        for gone in ("ngọn đèn", "Đoạn thứ nhất", "Cầu Gỗ", "mười buổi học"):
            expect(shown).not_to_contain_text(gone)
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        told = {row.get_attribute("data-field") for row in page.locator('.faults li[data-code="ngoai-dong-y"]').all()}
        assert told == {"place", "story", "facts", "members"}


_PASTE = """(box, text) => { const data = new DataTransfer(); data.setData("text/plain", text); box.focus();
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); }"""


@pytest.mark.parametrize("way", ["typed", "pasted"])
def test_an_address_loses_what_follows_its_readers_and_says_so(
    browser: Browser, tiny_site_address: str, way: str
) -> None:
    address = "https://example.org/bai?id=7&utm_source=zalo&zarsrc=30&fbclid=IwAR0abc"
    with phone(browser, tiny_site_address + form_address("unit")) as page:
        fill(entry(page), {"sources": [{"publisher": "Báo Thử"}]})
        field = part(item(part(entry(page), "sources"), 0).locator(":scope > .inner"), "url")
        box = field.locator("input")
        if way == "typed":
            box.fill(address)
            box.blur()
        else:
            box.evaluate(_PASTE, address)
        expect(box).to_have_value("https://example.org/bai?id=7")
        expect(field.get_by_role("status")).to_contain_text("utm_source, zarsrc, fbclid")


def test_a_false_alarm_is_no_dead_end(browser: Browser, tiny_site_address: str) -> None:
    """Where details alone hold a record back, a package goes to the newsroom with a reason; not where anything else does too."""
    typed = TYPED["community"] | {"sample": "false", "story": "Muốn học thì gọi chị Ba, 0912 345 678."}
    with phone(browser, tiny_site_address + form_address("community")) as page:
        fill(entry(page), typed | {"name": ""})
        submit(page)
        faulted(page)
        expect(page.locator("#gui-di")).to_be_hidden()
        fill(entry(page), {"name": typed["name"]})
        submit(page)
        page.locator("#gui-di:not([hidden])").wait_for()
        page.locator(".faults").get_by_role("link", name="Máy nhầm").click()
        offer = page.locator("#gui-di")
        offer.get_by_role("button", name="Lập gói kèm lý do").click()
        expect(offer.get_by_text("Chưa ghi lý do.")).to_be_visible()
        offer.get_by_label("Vì sao được ghi").fill("Chị là đầu mối, đã ký đồng ý")
        offer.get_by_role("button", name="Lập gói kèm lý do").click()
        letter = offer.get_by_label("Lời gửi kèm gói").input_value()
        assert "có vẻ có số điện thoại" in letter
        assert "đã ký đồng ý" in letter
        assert "data/private-allowed.csv" in letter
        assert "0912" not in letter
        expect(offer.get_by_role("link", name="Tải gói .zip")).to_be_visible()
        expect(offer.get_by_role("link", name="Mở trên GitHub")).to_have_count(0)


def test_what_must_be_mended_stands_apart_and_leads_to_its_paragraph(browser: Browser, tiny_site_address: str) -> None:
    body = (
        "Một câu dài hơn một chút.\n\n" * 60 + "Trời mưa to, chị nói số 0912 345 678 nhé.\n\n" + "Một câu sau.\n\n" * 60
    )
    with phone(browser, tiny_site_address + form_address("story")) as page:
        fill(entry(page), {"title": "Đèn", "body": body})
        submit(page)
        faulted(page)
        faults = page.locator(".faults")
        assert faults.locator("h3").all_inner_texts() == [
            "Phải sửa rồi mới gửi được",
            "Nên xem lại, không sửa vẫn gửi được",
        ]
        assert faults.locator("ul").nth(0).locator("[data-mild]").count() == 0
        assert faults.locator("ul").nth(1).locator("li:not([data-mild])").count() == 0
        faults.locator("li", has_text="Trời mưa to").locator("a").click()
        at = page.evaluate("document.activeElement.selectionStart")
        assert body[at:].startswith("Trời mưa to")
