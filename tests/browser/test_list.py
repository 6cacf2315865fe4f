"""/gui-bai/danh-sach/: an office's list dropped onto the page, read there in Python, under a strict policy."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from hooks.pages.sending.pages import LIST
from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import read_csv
from hooks.theme.policy import policy
from tests.browser.axe import Asked
from tests.browser.test_reader import sideways
from tests.browser.typed import REPO, package
from tests.browser.windows import Scheme, opened
from tests.campaigns import TINY
from tests.desk.importing.imported import HEAD, OLD, ROWS, sheet
from tests.desk.in_browser.asking import commanded, given_files
from tests.desk.in_browser.test_dropped_list import LISTS, TWICE

LONG = 120_000
"""Milliseconds in which Python starts on a busy machine."""
THERE = "Lê Thị Đào"
"""Somebody in the decision's list, who is there by a plain name."""


def _under_policy(page: Page) -> None:
    """The page and its worker as a host serves them that sends the policy as a header too; the campaign is that of the importer's tests."""

    def answer(route: Route) -> None:
        got = route.fetch()
        route.fulfill(response=got, headers={**got.headers, "content-security-policy": policy(LIST)})

    def given(route: Route) -> None:
        text = given_files()[route.request.url.partition("/du-lieu/")[2]]
        route.fulfill(body=text.replace(f"{THERE} (minh họa)", THERE), content_type="application/json")

    page.route(f"**/{LIST}", answer)
    page.route("**/list-worker.js*", answer)
    page.route("**/du-lieu/danh-sach**.json", given)


@pytest.fixture(scope="module")
def ready(browser: Browser, tiny_site_address: str) -> Iterator[tuple[Page, list[Request]]]:
    """A page on which a list was read once, cut off from every network since; and every request it made."""
    requests: list[Request] = []

    def prepare(page: Page) -> None:
        _under_policy(page)
        page.on("request", lambda request: requests.append(request))

    with opened(browser, tiny_site_address + LIST, 360, prepare=prepare) as page:
        read(page, {"name": "mot.csv", "mimeType": "text/csv", "buffer": "STT,Họ tên\n1,Nguyễn Văn Một\n".encode()})
        page.context.set_offline(True)
        yield page, requests


def read(page: Page, file: Any, kind: str = "family") -> None:
    """Choose the file, say the rest, press, and wait for what comes."""
    page.locator("#tep").set_input_files(file)
    page.locator("#ngay").fill(OLD)
    page.locator("details:has(#loai)").evaluate("e => { e.open = true; }")
    page.locator("#loai").select_option(kind)
    again(page, "Đọc danh sách")


def again(page: Page, name: str) -> None:
    """Press what reads the list, and wait for what comes."""
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator("#danh-sach")).to_have_attribute("data-state", "ready", timeout=LONG)


def saved(page: Page, name: str) -> bytes:
    """What a link of the result gives; b'' where there is no such link."""
    link = page.locator("#ket-qua").get_by_role("link", name=name)
    if not link.count():
        return b""
    with page.expect_download() as coming:
        link.click()
    return Path(str(coming.value.path())).read_bytes()


@pytest.mark.parametrize(
    "name", ["refused", "two sheets", "old font", "xls", "ods", "csv", "libreoffice xlsx", "libreoffice docx"]
)
def test_a_list_comes_to_the_bytes_of_the_command(ready: tuple[Page, list[Request]], tmp_path: Path, name: str) -> None:
    """Off every network, in another Python than the command's."""
    page, _ = ready
    file = LISTS[name](tmp_path)
    read(page, file)
    files = commanded(file, kind="family")

    assert saved(page, "Tải recipients.csv") == files["ra.csv"]
    assert saved(page, "Tải tệp cần sửa (.csv)") == files.get("ra-can-sua.csv", b"")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7"),
        ("a.xlsx", b"PK\x03\x04 hong"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")),
    ],
)
def test_a_file_that_cannot_be_read_gets_the_words_of_the_command(
    ready: tuple[Page, list[Request]], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    page, _ = ready
    file = tmp_path / name
    file.write_bytes(content)
    read(page, file)

    assert commanded(file) == {}
    expect(page.get_by_role("alert")).to_have_text(capsys.readouterr().err.strip())
    expect(page.get_by_role("alert")).to_be_focused()


def test_answers_and_columns_are_read_again(ready: tuple[Page, list[Request]], tmp_path: Path) -> None:
    """A question of two districts, then a column that is no hamlet."""
    page, _ = ready
    read(page, sheet(tmp_path, [*ROWS, TWICE]))
    expect(page.locator(".sum")).to_contain_text("từ chối 1")
    page.get_by_label("“Tân Thành” ở huyện nào?").select_option(index=1)
    again(page, "Đọc lại")
    expect(page.locator(".sum")).to_contain_text("từ chối 0")
    page.get_by_text("Các cột:").click()
    page.get_by_label("Sheet1!C “Ấp”").select_option("bo")
    again(page, "Đọc lại với các cột này")
    table = saved(page, "Tải recipients.csv").decode()

    assert table.count("\n") == 5
    assert "ấp" not in table
    assert page.get_by_text("Sheet1!C “Ấp”: bỏ").count() == 1


def test_rows_of_a_decision_lie_where_they_must(ready: tuple[Page, list[Request]], tmp_path: Path) -> None:
    """The package holds the decision's table with the new rows behind those it had; GitHub's edit page is named."""
    page, _ = ready
    page.locator("#quyet-dinh").select_option("gg77gg")
    expect(page.locator("#ngay")).to_be_hidden()
    page.locator("#tep").set_input_files(
        {"name": "m.csv", "mimeType": "text/csv", "buffer": "STT,Họ tên\n1,Mai Mới\n".encode()}
    )
    page.locator("#loai").select_option("individual")
    again(page, "Đọc danh sách")
    ((path, content),) = package(page).items()
    edit = page.get_by_role("link", name="Mở tệp trên GitHub").get_attribute("href")
    page.locator("#quyet-dinh").select_option("")
    table = tmp_path / "recipients.csv"
    table.write_bytes(content)
    rows, problems = read_csv(table, table.name, Recipient)
    before, _ = read_csv(TINY / path, path, Recipient)

    assert path == "data/honours/2022-tuyen-duong/recipients.csv"
    assert problems == []
    assert [row.name for row in rows[:-1]] == [row.name.replace(f"{THERE} (minh họa)", THERE) for row in before]
    assert (rows[-1].id, rows[-1].name) == ("5", "Mai Mới")
    assert edit == f"{REPO}/edit/main/{path}"


def test_nothing_of_a_list_is_in_any_request(
    ready: tuple[Page, list[Request]], tmp_path: Path, tiny_site_address: str
) -> None:
    """Only files of the site are asked for, with nothing sent along, all before the first list was read."""
    page, requests = ready
    before = len(requests)
    read(page, sheet(tmp_path, [HEAD, [1, "Người Riêng Tư", "ấp 1", "Xã Tân Bình", "Vĩnh Cửu"]]))
    expect(page.locator("#ket-qua")).to_contain_text("Người Riêng Tư")

    assert requests[before:] == []
    assert {request.method for request in requests} == {"GET"}
    assert {request.post_data for request in requests} == {None}
    assert all(request.url.startswith(tiny_site_address) for request in requests)


def test_a_list_is_dropped_onto_the_frame(ready: tuple[Page, list[Request]], tmp_path: Path) -> None:
    page, _ = ready
    content = base64.b64encode(sheet(tmp_path, ROWS).read_bytes()).decode()
    page.locator("#tha").evaluate(
        """(e, content) => {
            const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0)), dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([bytes], "thả.xlsx"));
            e.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }""",
        content,
    )
    again(page, "Đọc danh sách")
    expect(page.locator("#ket-qua h2").first).to_be_focused()
    expect(page.locator(".sum")).to_contain_text("ghi được 3")


def test_what_was_read_is_accessible(ready: tuple[Page, list[Request]], tmp_path: Path) -> None:
    """With refusals, a question, doubts: everything unfolded, in both schemes, on a narrow phone."""
    page, _ = ready
    read(page, LISTS["refused"](tmp_path))
    page.evaluate("document.querySelectorAll('#danh-sach details').forEach((d) => { d.open = true; })")
    schemes: tuple[Scheme, ...] = ("light", "dark")
    asked = Asked()
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": 320, "height": 800})
        assert asked.faults(page) == ""
        assert sideways(page) <= 0
    page.emulate_media(color_scheme="light")


def test_no_day_is_assumed(browser: Browser, tiny_site_address: str) -> None:
    """Places are understood as of the day a decision was signed, which is hardly ever today."""
    with opened(browser, tiny_site_address + LIST) as page:
        page.locator("#tep").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": b"a,b"})
        assert page.locator("#ngay").input_value() == ""
        page.get_by_role("button", name="Đọc danh sách").click()
        expect(page.locator("#ngay-e")).to_have_text("Chọn ngày của danh sách.")
        expect(page.locator("#ngay")).to_be_focused()


def test_a_change_takes_the_result_away(ready: tuple[Page, list[Request]], tmp_path: Path) -> None:
    """Its table and files were of another day; an answer within the result is no such change."""
    page, _ = ready
    read(page, sheet(tmp_path, ROWS))
    page.get_by_text("Các cột:").click()
    page.get_by_label("Sheet1!C “Ấp”").select_option("bo")
    assert saved(page, "Tải recipients.csv")
    page.locator("#ngay").fill("2024-12-21")
    page.locator("#ngay").blur()
    expect(page.locator("#ket-qua")).to_contain_text("kết quả cũ đã bỏ")
    assert not page.locator("#ket-qua a").count()
    page.locator("#loai").select_option("individual")
    again(page, "Đọc danh sách")
    page.locator("#ket-qua").get_by_text("Danh sách như sẽ ghi").wait_for()


def test_a_press_during_reading_reads_anew_what_was_changed(ready: tuple[Page, list[Request]], tmp_path: Path) -> None:
    """The place's name of today has no code on an old day: the result is of the day that stands in the field."""
    page, _ = ready
    read(page, sheet(tmp_path, [*ROWS[:2]]))
    page.locator("#ngay").fill("2026-01-05")
    page.evaluate(
        """date => {
            const press = document.querySelector("#danh-sach button[type=submit]"), day = document.getElementById("ngay");
            press.click();
            day.value = date;
            day.dispatchEvent(new Event("change", { bubbles: true }));
            press.click();
        }""",
        OLD,
    )
    expect(page.locator("#tien-do")).to_contain_text("máy đọc lại ngay")
    expect(page.locator("#ket-qua h2").first).to_be_focused(timeout=LONG)

    assert saved(page, "Tải recipients.csv") == commanded(sheet(tmp_path, [*ROWS[:2]]), kind="family")["ra.csv"]


def test_a_list_that_is_there_already_is_not_made_before_a_yes(
    ready: tuple[Page, list[Request]], tmp_path: Path
) -> None:
    """Rows once published are never deleted; and nobody reads that nothing was found where something was."""
    page, _ = ready
    page.locator("#quyet-dinh").select_option("gg77gg")
    text = f"STT,Họ tên\n1,{THERE}\n"
    page.locator("#tep").set_input_files({"name": "m.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.locator("#loai").select_option("individual")
    again(page, "Đọc danh sách")
    expect(page.locator("#ket-qua")).to_contain_text("Chưa lập tệp")
    assert not page.get_by_role("link", name="Tải gói .zip").count()
    again(page, "Là người khác cả: vẫn thêm")
    expect(page.locator("#ket-qua")).not_to_contain_text("Máy không thấy lỗi")
    expect(page.locator("#ket-qua")).to_contain_text("Còn điều cần xem")
    assert len(package(page)) == 1
    page.locator("#quyet-dinh").select_option("")


def test_reading_can_be_stopped(browser: Browser, tiny_site_address: str) -> None:
    """The worker ends; the page lives, and says that nothing was made."""
    with opened(browser, tiny_site_address + LIST, prepare=_under_policy) as page:
        page.locator("#tep").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": b"a,b"})
        page.locator("#ngay").fill(OLD)
        page.get_by_role("button", name="Đọc danh sách").click()
        page.get_by_role("button", name="Dừng").click()
        expect(page.get_by_role("alert")).to_contain_text("Đã dừng")


def test_without_a_file_the_field_says_so(browser: Browser, tiny_site_address: str) -> None:
    """And nothing heavy was loaded."""
    heavy: list[str] = []
    with opened(browser, tiny_site_address + LIST, alone=True) as page:
        page.on("request", lambda r: heavy.append(r.url))
        page.get_by_role("button", name="Đọc danh sách").click()
        expect(page.locator("#tep")).to_be_focused()
        expect(page.locator("#tep-e")).to_have_text("Chọn tệp danh sách.")

    assert heavy == []


def test_an_old_browser_and_one_without_script_say_what_to_do(browser: Browser, tiny_site_address: str) -> None:
    def old(page: Page) -> None:
        page.add_init_script("delete globalThis.WebAssembly")

    with opened(browser, tiny_site_address + LIST, prepare=old) as page:
        expect(page.get_by_role("alert")).to_contain_text("Trình duyệt này quá cũ")
    with opened(browser, tiny_site_address + LIST, script=False) as page:
        assert page.get_by_text("Trang này cần JavaScript").is_visible()
        assert not page.locator("#danh-sach").is_visible()
