"""What an editor writes is kept: what is pasted, several drafts, tabs, a lost line, photos in and out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Route, expect

from hooks.pages.sending.pages import address as form_address
from tests.browser.axe import Asked
from tests.browser.filling import entry, fill, inside, item, part
from tests.browser.test_paste import CLIPBOARDS
from tests.browser.test_reader import sideways
from tests.browser.typed import PHOTO, SHORT, TYPED, package, phone, submit
from tests.browser.windows import opened

_PASTE = """(box, [html, plain]) => {
    box.focus();
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", plain);
    return box.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
}"""
_KEPT_PHOTOS = """() => new Promise((done, failed) => {
    const asked = indexedDB.open("gui-bai", 1);
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
        const keys = asked.result.transaction("anh").objectStore("anh").getAllKeys();
        keys.onsuccess = () => { asked.result.close(); done(keys.result); };
    };
})"""


def body_of(page: Page) -> Locator:
    return part(entry(page), "body").locator("textarea")


def box_of(page: Page, name: str) -> Locator:
    return part(entry(page), name).locator("input, textarea").first


def pasted(box: Locator, html: str, plain: str) -> None:
    """Paste as Ctrl+V does, with a clipboard no browser has cleaned."""
    box.evaluate(_PASTE, [html, plain])


def _before(script: str) -> Callable[[Page], None]:
    """A script that runs before those of the page."""

    def prepare(page: Page) -> None:
        page.add_init_script(script)

    return prepare


def saved(page: Page, *words: str) -> None:
    """Wait until the draft is kept, with all these words in it."""
    expect(page.locator(".kept-on")).to_contain_text("Đã lưu bản nháp")
    page.wait_for_function(
        "words => Object.values(localStorage).some(draft => words.every(word => draft.includes(word)))", arg=[*words]
    )


def listed(page: Page, root: str) -> Locator:
    """The drafts of this device, on the page that lists them."""
    page.goto(root + "gui-bai/")
    return page.locator("#ban-nhap li")


def test_a_paste_is_told_undone_and_taken_as_it_was(browser: Browser, tiny_site_address: str) -> None:
    """Between two paragraphs, in place of what was chosen; Ctrl+Z brings back what stood there."""
    html = (CLIPBOARDS / "word-windows.html").read_text(encoding="utf-8")
    wanted = (CLIPBOARDS / "word-windows.md").read_text(encoding="utf-8").strip()
    with phone(browser, tiny_site_address + form_address("story")) as page:
        body, told = body_of(page), page.locator(".pasted")
        body.fill("Mở đầu. BỎ Kết.")
        body.evaluate("box => { box.focus(); box.setSelectionRange(8, 11); }")
        pasted(body, html, "Bến đò học chữ\r\nMỗi tối")
        expect(body).to_have_value(f"Mở đầu. \n\n{wanted}\n\nKết.")
        expect(told).to_contain_text("3 tên mục, 2 danh sách, 1 đoạn trích")
        expect(told).to_contain_text("Chú thích cuối trang")
        assert sideways(page) <= 0
        assert Asked().faults(page) == ""
        page.keyboard.press("Control+z")
        expect(body).to_have_value("Mở đầu. BỎ Kết.")
        page.keyboard.press("Control+y")
        told.get_by_role("button", name="Dán nguyên văn").click()
        expect(body).to_have_value("Mở đầu. Bến đò học chữ\nMỗi tốiKết.")


def test_what_is_moved_within_the_text_and_plain_words_stay(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("story")) as page:
        body = body_of(page)
        body.fill("một\nhai")
        body.press("Control+a")
        body.press("Control+x")
        body.press("Control+v")
        expect(body).to_have_value("một\nhai")
        body.press("End")
        pasted(body, "<span>, rồi <b>ba</b> </span>", ", rồi ba ")
        expect(body).to_have_value("một\nhai, rồi **ba**")
        box = box_of(page, "title")
        pasted(box, "<p>Đò</p>", "  Đe\u0300n\u00a0ở\r\nbến\u200b ")
        expect(box).to_have_value("Đèn ở bến")


def test_a_paste_fetches_and_runs_nothing(browser: Browser, tiny_site_address: str) -> None:
    """Under a policy that would tell: pictures are told, not loaded, styles and scripts stay where they are."""
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' blob:"

    def strict(page: Page) -> None:
        page.route("**/gui-bai/**/", lambda route: _with_policy(route, policy))

    html = """<style>p{color:red}</style><p style="color:red" onclick="x()">Bến<script>window.hacked = 1</script></p>
        <img src="https://example.org/a.jpg" onerror="window.hacked=1"><iframe src="https://example.org"></iframe>"""
    with opened(browser, tiny_site_address + form_address("story"), 360, prepare=strict) as page:
        pasted(body_of(page), html, "Bến")
        expect(page.locator(".pasted")).to_contain_text("Ảnh đầu bài")
        expect(body_of(page)).to_have_value("Bến")
        assert page.evaluate("window.hacked") is None


def _with_policy(route: Route, policy: str) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})


def test_several_drafts_are_listed_opened_deleted_and_brought_back(browser: Browser, tiny_site_address: str) -> None:
    """A reload opens the same one, the form by itself the latest; a photo comes back with its draft."""
    url = tiny_site_address + form_address("initiative")
    with phone(browser, url) as page:
        fill(entry(page), {"name": "Bài một", "photo": {"file": PHOTO, "alt": "Bến."}})
        saved(page)
        page.goto(url + "?moi=1")
        expect(box_of(page, "name")).to_have_value("")
        fill(entry(page), {"name": "Bài hai"})
        saved(page)
        page.reload()
        expect(box_of(page, "name")).to_have_value("Bài hai")
        page.goto(url)
        expect(page.locator(".kept")).to_contain_text("bản nháp “Bài hai”")
        rows = listed(page, tiny_site_address)
        expect(rows.locator("a")).to_have_text(["Bài hai", "Bài một"])
        one = rows.filter(has_text="Bài một")
        one.get_by_role("button", name="Xóa bản nháp").click()
        one.get_by_role("button", name="Giữ lại").click()
        expect(rows).to_have_count(2)
        one.get_by_role("button", name="Xóa bản nháp").click()
        one.get_by_role("button", name="Xóa hẳn").click()
        expect(rows.locator("a")).to_have_text(["Bài hai"])
        assert page.evaluate(_KEPT_PHOTOS) == []
        page.get_by_role("button", name="Lấy lại").click()
        rows.get_by_role("link", name="Bài một").click()
        expect(box_of(page, "name")).to_have_value("Bài một")
        expect(part(inside(part(entry(page), "photo")), "file").locator("img")).to_be_visible()


def test_what_was_sent_is_marked_and_does_not_come_back(browser: Browser, tiny_site_address: str) -> None:
    url = tiny_site_address + form_address("statistic")
    with phone(browser, url) as page:
        fill(entry(page), SHORT)
        submit(page)
        package(page)
        expect(page.locator(".state")).to_contain_text("đã gửi")
        page.goto(url)
        expect(box_of(page, "subject")).to_have_value("")
        rows = listed(page, tiny_site_address)
        expect(rows).to_contain_text("đã gửi")
        rows.get_by_role("link").click()
        fill(entry(page), {"subject": "Huyện Bến Thử và quanh đó"})
        saved(page)
        expect(listed(page, tiny_site_address)).not_to_contain_text("đã gửi")


def test_two_tabs_never_overwrite_each_other(browser: Browser, tiny_site_address: str) -> None:
    """Both are told; what the second writes after the first becomes a draft of its own, with its photo."""
    url = tiny_site_address + form_address("initiative")
    with phone(browser, url) as page:
        fill(entry(page), {"name": "Bài chung", "photo": {"file": PHOTO, "alt": "Bến."}})
        expect(part(inside(part(entry(page), "photo")), "file").locator("img")).to_be_visible()
        saved(page, "Bài chung", "Bến.", ".jpg")
        other = page.context.new_page()
        other.goto(url)
        expect(other.locator(".state")).to_contain_text("đang mở ở hai thẻ")
        expect(page.locator(".state")).to_contain_text("đang mở ở hai thẻ")
        expect(part(inside(part(entry(other), "photo")), "file").locator("img")).to_be_visible()
        fill(entry(page), {"summary": "Thẻ một viết."})
        expect(other.locator(".state")).to_contain_text("vừa sửa và lưu")
        fill(entry(other), {"name": "Bài riêng"})
        expect(other.locator(".state")).to_contain_text("không bản nào bị ghi đè")
        expect(listed(other, tiny_site_address).locator("a")).to_have_text(["Bài riêng", "Bài chung"])
        assert len(page.evaluate(_KEPT_PHOTOS)) == 2
        expect(box_of(page, "summary")).to_have_value("Thẻ một viết.")


def test_a_copy_is_written_on_when_it_is_chosen(browser: Browser, tiny_site_address: str) -> None:
    url = tiny_site_address + form_address("statistic")
    with phone(browser, url) as page:
        fill(entry(page), {"subject": "Huyện Thử"})
        saved(page)
        other = page.context.new_page()
        other.goto(url)
        other.get_by_role("button", name="Viết tiếp trên bản sao").click()
        fill(entry(other), {"subject": "Huyện Thử, bản sao"})
        saved(other)
        expect(listed(page, tiny_site_address).locator("a")).to_have_text(["Huyện Thử, bản sao", "Huyện Thử"])


def test_without_a_line_all_but_sending_works(browser: Browser, tiny_site_address: str) -> None:
    """Told, previewed, checked, kept; a photo is taken; the package can be had."""
    with phone(browser, tiny_site_address + form_address("initiative"), alone=True) as page:
        box_of(page, "name").focus()  # what finds private details is fetched then
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        expect(page.locator(".state")).to_contain_text("mất mạng")
        assert sideways(page) <= 0
        fill(entry(page), {"name": "Chưa đủ"})
        submit(page)
        expect(page.locator(".faults")).to_contain_text("chỗ cần sửa")
        fill(entry(page), TYPED["initiative"])
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        assert sorted(Path(name).suffix for name in package(page) if "goi" not in name) == [".jpg", ".yml"]
        page.context.set_offline(False)
        expect(page.locator(".state")).not_to_contain_text("mất mạng")


def test_checking_that_cannot_end_says_so(browser: Browser, tiny_site_address: str) -> None:
    """Places could never be read: nothing is lost, and it is told."""

    def without_places(page: Page) -> None:
        page.route("**/du-lieu/noi.json", lambda route: route.fulfill(body="mạng chập chờn"))
        page.add_init_script("Object.defineProperty(navigator, 'onLine', { get: () => false })")

    with opened(browser, tiny_site_address + form_address("statistic"), 360, prepare=without_places) as page:
        fill(entry(page), SHORT)
        submit(page)
        expect(page.locator(".out")).to_contain_text("Đang mất mạng")
        expect(box_of(page, "subject")).to_have_value(str(SHORT["subject"]))


_LIVE = """
window.live = new Map();
const { createObjectURL: make, revokeObjectURL: revoke } = URL;
URL.createObjectURL = (blob) => { const url = make(blob); live.set(url, blob.type); return url; };
URL.revokeObjectURL = (url) => { live.delete(url); revoke(url); };
"""


def test_a_photo_that_is_taken_out_is_nowhere(browser: Browser, tiny_site_address: str) -> None:
    """Not on the device, not in the package, not under any address of the page; taken back it is whole again."""
    shots: list[Any] = [{"file": PHOTO, "alt": alt, "credit": "Ban Thử"} for alt in ("Bến.", "Đò.")]
    url = tiny_site_address + form_address("story")
    with opened(browser, url, 360, prepare=_before(_LIVE)) as page:
        fill(entry(page), TYPED["story"] | {"gallery": shots})
        assert page.evaluate("[...live.values()]") == ["image/jpeg"] * 3
        gallery, cover = part(entry(page), "gallery"), part(entry(page), "cover")
        item(gallery, 0).get_by_role("button", name="Xóa mục").click()
        item(gallery, 0).get_by_role("button", name="Xóa mục").click()
        gallery.get_by_role("button", name="Lấy lại").click()
        expect(gallery.locator("img")).to_be_visible()
        item(gallery, 0).get_by_role("button", name="Xóa mục").click()
        cover.get_by_role("button", name="Bỏ ảnh đầu bài").click()
        fill(entry(page), {"standfirst": "Không còn ảnh."})
        saved(page)
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        assert [name for name in package(page) if name.endswith(".jpg")] == []
        assert page.evaluate(_KEPT_PHOTOS) == []
        assert page.locator(".out").get_by_text(".jpg").count() == 0
        assert page.evaluate("[...live.values()]") == ["application/zip"]


def test_a_full_device_and_one_without_storage_are_told(browser: Browser, tiny_site_address: str) -> None:
    full = "localStorage.setItem('khac', 'x'); Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
    none = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } }); indexedDB.open = () => { throw new Error(); };"
    for script, told in ((full, "hết chỗ"), (none, "đóng trang là mất")):
        url = tiny_site_address + form_address("statistic")
        with opened(browser, url, 360, prepare=_before(script)) as page:
            fill(entry(page), SHORT)
            expect(page.locator(".state")).to_contain_text(told)
            submit(page)
            expect(page.locator(".out")).to_be_focused()
