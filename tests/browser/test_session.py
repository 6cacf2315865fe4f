"""A person's session on a phone: what a story's form weighs, and one story from the paste to what leaves, as it was seen."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect

from hooks.pages.sending.pages import address as form_address
from tests.browser.filling import Shot, entry, fill, inside, item, part
from tests.browser.test_form_keeps import body_of, box_of, listed, pasted, saved
from tests.browser.test_paste import CLIPBOARDS
from tests.browser.test_reader import sideways
from tests.browser.typed import PHOTO, faulted, package, phone, submit, told
from tests.browser.windows import opened
from tests.desk.taking.packing import photo

STORY = form_address("story")
MOST_BYTES = 160_000
"""Packed, of all that a story's form asks for when it is opened: what it stands with, and what it needs without a line."""
PACKED_ALREADY = {".woff2", ".webp", ".jpg", ".png"}
SOURCE = {"publisher": "Báo Thử", "title": "Bài về bến", "url": "https://example.org/bai"}
FORK = "https://github.com/vi-du/trang/compare/main...minh-hoa:trang:patch-3"
FOLDER = "stories/2022/den-o-ben"


def weight(site: Path, url: str) -> int:
    """Bytes of a file of the site as a server that packs would send it."""
    path = site / urlsplit(url).path.lstrip("/")
    whole = (path / "index.html" if path.is_dir() else path).read_bytes()
    return len(whole) if path.suffix in PACKED_ALREADY else len(gzip.compress(whole, 9, mtime=0))


def test_a_storys_form_is_light(browser: Browser, site_folder: Path, address: str) -> None:
    asked: list[str] = []
    with opened(
        browser, address + STORY, 360, prepare=lambda page: page.on("request", lambda r: asked.append(r.url))
    ) as page:
        entry(page)
        page.wait_for_load_state("networkidle")

    assert sum(weight(site_folder, url) for url in asked) <= MOST_BYTES


def test_a_session_from_paste_to_sending(browser: Browser, tiny_site_address: str) -> None:
    """Pasted from Word, wrong, reloaded, set aside for a second draft, without a line, photos in and out, sent."""
    wanted = (CLIPBOARDS / "word-windows.md").read_text(encoding="utf-8").strip()
    with phone(browser, tiny_site_address + STORY, alone=True) as page:
        entry(page)
        pasted(body_of(page), (CLIPBOARDS / "word-windows.html").read_text(encoding="utf-8"), "Bến đò học chữ")
        expect(body_of(page)).to_have_value(wanted)
        fill(entry(page), {"title": "Đèn ở bến", "date": "30/2/2022"})
        submit(page)
        faulted(page)
        assert {field for field, _ in told(page)} == {"standfirst", "authors", "date", ""}
        fill(entry(page), {"date": "1/5/2022"})
        expect(box_of(page, "date")).not_to_have_attribute("aria-invalid", "true")  # mended: told no more
        saved(page)
        page.reload()
        expect(body_of(page)).to_have_value(wanted)
        _set_aside(page, tiny_site_address)
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        _finish(page)
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        page.context.set_offline(False)
        assert sideways(page) <= 0
        _left(page, wanted)
        listed(page, tiny_site_address).filter(has_text="Đèn ở bến").get_by_text("đã gửi", exact=False).wait_for()


def _set_aside(page: Page, root: str) -> None:
    """Begin another story, then come back to the first one from the list."""
    page.goto(f"{root}{STORY}?moi=1")
    fill(entry(page), {"title": "Bài thứ hai"})
    saved(page)
    rows = listed(page, root)
    expect(rows.locator("a")).to_have_text(["Bài thứ hai", "Đèn ở bến"])
    rows.locator("a").last.click()
    expect(box_of(page, "title")).to_have_value("Đèn ở bến")


def _finish(page: Page) -> None:
    """Without a line: the rest, a cover, two photos of which one goes again."""
    shots = [
        {"file": Shot(f"{name}.jpg", photo()), "alt": f"Ảnh {name}.", "credit": "Ban Thử"} for name in ("mot", "hai")
    ]
    rest = {"standfirst": "Tối nào cũng sáng.", "authors": ["Ban Thử"], "date": "1/5/2022", "gallery": shots}
    fill(entry(page), rest | {"cover": {"file": PHOTO, "alt": "Ngọn đèn.", "credit": "Ban Thử"}, "sources": [SOURCE]})
    item(part(entry(page), "gallery"), 0).get_by_role("button", name="Xóa mục").click()
    expect(part(inside(part(entry(page), "cover")), "file").locator("img")).to_be_visible()


def _left(page: Page, body: str) -> None:
    """What is offered for GitHub and what is in the package are one text and the same two photos."""
    shots = page.locator(".shots a").all_inner_texts()
    files = package(page)
    text = files[f"{FOLDER}/index.md"].decode()
    github = parse_qs(urlsplit(str(page.get_by_role("link", name="Mở trên GitHub").get_attribute("href"))).query)
    page.get_by_label("Dán địa chỉ của trang ấy").fill(FORK)

    assert text.partition("---\n\n")[2].strip() == body
    assert text.endswith(f"\n\n{body}\n")
    assert page.locator(".out pre").text_content() == text == github.get("value", [text])[0]
    assert sorted(shots) == ["anh-ben-nuoc.jpg", "hai.jpg"]
    assert {name for name in files if name != "goi.json"} == {f"{FOLDER}/{name}" for name in ("index.md", *shots)}
    upload = page.get_by_role("link", name="Mở trang tải ảnh lên").get_attribute("href")
    assert upload == f"https://github.com/minh-hoa/trang/upload/patch-3/{FOLDER}"
    assert page.get_by_role("link", name="Mở yêu cầu gộp").get_attribute("href")
