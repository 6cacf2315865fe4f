"""What else a form does: photos, drafts, lists, places, editing, ways to GitHub; under checkers and a strict policy."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from hooks.file_versions import LENGTH, said_of, unmarked, version_of
from hooks.pages.sending.pages import address as form_address
from hooks.records.checks.project import find_problems
from hooks.records.reading.schema import edited
from tests.browser.axe import Asked
from tests.browser.filling import entry, fill, inside, item, part
from tests.browser.modules import with_modules
from tests.browser.test_reader import restyle, sideways
from tests.browser.typed import PHOTO, REPO, SHORT, TYPED, WRONG, faulted, package, phone, submit
from tests.browser.windows import Scheme, opened
from tests.campaigns import tiny_campaign, write


def test_a_photo_is_turned_shrunk_and_bare(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("initiative")) as page:
        fill(entry(page), TYPED["initiative"])
        submit(page)
        files = package(page)
    data = files["data/initiatives/ben-hoa-thuan.jpg"]
    image = Image.open(io.BytesIO(data))

    assert image.format == "JPEG"
    assert image.size == (1600, 2400)
    assert not image.getexif()
    assert b"MAYCHUP" not in data
    assert b"LOIGHICHU" not in data


def test_what_is_no_photo_is_said_so(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("unit")) as page:
        photo = inside(part(entry(page), "photo"))
        part(photo, "file").locator("input").set_input_files(
            {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": b"khong phai anh"}
        )
        expect(part(photo, "file").locator(".fault")).to_contain_text("Không mở được tệp này như một ảnh")


def test_a_short_text_stands_in_the_address_of_github(browser: Browser, tiny_site_address: str) -> None:
    """GitHub's own new-file page, with name and text; it makes the fork and the pull request."""
    with phone(browser, tiny_site_address + form_address("statistic")) as page:
        fill(entry(page), SHORT)
        submit(page)
        link = page.get_by_role("link", name="Mở trên GitHub")
        parts = urlsplit(str(link.get_attribute("href")))
        ((path, content),) = package(page).items()

    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{REPO}/new/main"
    assert parse_qs(parts.query) == {"filename": [path], "value": [content.decode()]}
    assert path == "data/statistics/2022-huyen-ben-thu.yml"


def test_a_long_text_goes_by_the_clipboard(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("story")) as page:
        fill(entry(page), TYPED["story"] | {"body": "Một câu dài hơn địa chỉ. " * 200})
        submit(page)
        page.get_by_role("button", name="Chép chữ").click()
        expect(page.locator(".out").get_by_text("Đã sao chép")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        address = str(page.get_by_role("link", name="Mở trên GitHub").get_attribute("href"))
        files = package(page)

    assert parse_qs(urlsplit(address).query) == {"filename": ["stories/2022/den-o-ben-moi/index.md"]}
    assert copied == files["stories/2022/den-o-ben-moi/index.md"].decode()
    assert len(address) < 7500


def test_a_draft_lives_through_a_reload_and_dies_in_two_steps(browser: Browser, tiny_site_address: str) -> None:
    """Words and photo are there again; deleting asks once more."""
    url = tiny_site_address + form_address("initiative")
    with phone(browser, url) as page:
        fill(
            entry(page),
            {"name": "Bến đang viết", "place": {"where": "chưa chọn"}, "photo": {"file": PHOTO, "alt": "Bến."}},
        )
        expect(page.locator(".kept-on")).to_contain_text("Đã lưu")
        page.reload()
        form = entry(page)
        expect(part(form, "name").locator("textarea, input")).to_have_value("Bến đang viết")
        expect(part(inside(part(form, "photo")), "file").locator("img")).to_be_visible()
        expect(part(inside(part(form, "place")), "where").locator("input")).to_have_value("chưa chọn")
        page.get_by_role("button", name="Xóa bản nháp").click()
        page.get_by_role("button", name="Giữ lại").click()
        page.reload()
        expect(part(entry(page), "name").locator("textarea, input")).to_have_value("Bến đang viết")
        page.get_by_role("button", name="Xóa bản nháp").click()
        with page.expect_navigation():
            page.get_by_role("button", name="Xóa hẳn").click()
        expect(part(entry(page), "name").locator("textarea, input")).to_have_value("")
        assert page.evaluate("Object.keys(localStorage)") == []


def test_items_are_added_moved_removed_and_brought_back(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("story")) as page:
        authors = part(entry(page), "authors")
        fill(entry(page), {"authors": ["Một", "Hai", "Ba"]})

        def values() -> list[str]:
            return [box.input_value() for box in authors.locator("input").all()]

        item(authors, 2).get_by_role("button", name="Lên").click()
        assert values() == ["Một", "Ba", "Hai"]
        item(authors, 0).get_by_role("button", name="Xuống").click()
        assert values() == ["Ba", "Một", "Hai"]
        item(authors, 1).get_by_role("button", name="Xóa").click()
        assert values() == ["Ba", "Hai"]
        authors.get_by_role("button", name="Lấy lại").click()
        assert values() == ["Ba", "Một", "Hai"]


def test_a_place_is_offered_as_it_was_called_then(browser: Browser, tiny_site_address: str) -> None:
    """Before the change no code, after it no old name; of two alike the districts are shown."""
    with phone(browser, tiny_site_address + form_address("initiative")) as page:
        form = entry(page)
        where = part(inside(part(form, "place")), "where")

        def offered(year: str) -> list[str]:
            fill(form, {"place_date": year})
            where.locator("[role=combobox]").fill("cau go")
            where.locator("[role=option]").first.wait_for()
            rows = [row.evaluate("e => e.firstChild.data") for row in where.locator("[role=option]").all()]
            where.locator("[role=combobox]").fill("")
            return rows

        before = offered("2020")
        assert before[:2] == ["Xã Cầu Gỗ, huyện Bến Thử", "Xã Cầu Gỗ, thành phố Gió Núi"]
        assert [row for row in before if "huyện" not in row and "thành phố" not in row] == []
        assert [row for row in offered("2023") if "huyện" in row or "thành phố" in row] == []


def test_a_published_record_is_edited_in_place(browser: Browser, tiny_site_address: str, tmp_path: Path) -> None:
    """One line changes, the others stay byte for byte; GitHub's edit page opens."""
    path = "data/initiatives/sach-tren-do.yml"
    before = tiny_campaign()[path]
    with phone(browser, tiny_site_address + form_address("initiative")) as page:
        page.get_by_text("Sửa một mục đã đăng").click()
        page.get_by_label("Mục cần sửa").fill("sach do")
        with page.expect_navigation():
            page.get_by_role("option", name="Sách trên đò").click()
        assert page.url.endswith("?sua=ff66ff")
        fill(entry(page), {"summary": "Mỗi chuyến đò hai rổ sách."})
        submit(page)
        page.get_by_role("button", name="Chép chữ").click()
        expect(page.locator(".out").get_by_text("Đã sao chép")).to_be_visible()
        after = page.evaluate("navigator.clipboard.readText()")
        address = page.get_by_role("link", name="Mở tệp trên GitHub").get_attribute("href")

    assert unmarked(after) == before.replace("Mỗi chuyến đò một rổ sách.", "Mỗi chuyến đò hai rổ sách.")
    assert said_of(after)[:LENGTH] == version_of(before)
    assert address == f"{REPO}/edit/main/{path}"
    assert find_problems(write(tmp_path, tiny_campaign() | {path: after})) == []


def test_a_published_story_is_edited_in_place(browser: Browser, tiny_site_address: str, tmp_path: Path) -> None:
    path = "stories/2023/den-chong-gio/index.md"
    before = tiny_campaign()[path]
    with phone(browser, tiny_site_address + form_address("story") + "?sua=2023/den-chong-gio") as page:
        form = entry(page)
        fill(form, {"corrections": [{"date": "2023-02-01", "text": "Sửa tên: “bến Trên”."}]})
        submit(page)
        ((name, content),) = package(page).items()
    after = content.decode()

    assert name == path
    assert set(before.splitlines()) < set(after.splitlines())
    assert find_problems(write(tmp_path, tiny_campaign() | {path: after})) == []


def test_comments_and_order_of_a_file_stay(browser: Browser, tiny_site_address: str) -> None:
    text = """# đầu tệp
name: Cũ   # tên
summary: 'Một câu'

# về nguồn
sources:
- publisher:   Báo
  # trong mục
  title: "Bài"
# cuối tệp
"""
    ask = """async ({root, text}) => {
        const {tidy} = await import(root + "frontend/gui-bai/check.js"), {edited, fromYaml} = await import(root + "frontend/gui-bai/yaml.js");
        const {schema} = await (await fetch(root + "gui-bai/du-lieu/unit.json")).json();
        const before = tidy(schema, schema, (await fromYaml(text)).value), change = (more) => edited(schema, text, before, {...before, ...more});
        const less = {...before}; delete less.summary;
        return Promise.all([change({}), change({name: "Mới"}), change({draft: "true", unit_type: "no"}), edited(schema, text, before, less)]);
    }"""
    with opened(browser, tiny_site_address + "gui-bai/", prepare=with_modules) as page:
        same, renamed, more, less = page.evaluate(ask, {"root": tiny_site_address, "text": text})

    assert same == text
    assert renamed == text.replace("name: Cũ   # tên", "name: Mới")
    assert more == f'draft: true\n{text}unit_type: "no"\n'
    assert less == text.replace("summary: 'Một câu'\n", "")


HOSTILE = """<script>window.hacked = 1</script>

<img src=x onerror="window.hacked = 1"> [a](javascript:window.hacked=1) ![b](x" onerror="window.hacked=1)

<svg onload="window.hacked=1"></svg> <iframe srcdoc="<script>parent.hacked=1</script>"></iframe>

[c](data:text/html,<script>window.hacked=1</script>) <a href="javascript:window.hacked=1">d</a>
"""


def test_a_preview_runs_nothing_of_the_text(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("story")) as page:
        fill(entry(page), {"title": "<img src=x onerror=hacked=1>", "body": HOSTILE})
        page.get_by_text("Xem trước").click()
        shown = page.locator(".shown")
        expect(shown).to_contain_text("window.hacked")
        assert shown.locator("script, iframe, svg, img, a").count() == 0
        assert page.evaluate("window.hacked") is None


def test_without_a_repository_only_the_package_is_offered(browser: Browser, address: str) -> None:
    with phone(browser, address + form_address("statistic")) as page:
        fill(entry(page), SHORT)
        submit(page)
        expect(page.locator("a.zip")).to_be_visible()
        assert page.locator(".out a[href*=github]").count() == 0


def test_without_script_the_page_says_what_to_do(browser: Browser, tiny_site_address: str) -> None:
    with opened(browser, tiny_site_address + form_address("story"), 360, script=False) as page:
        assert page.get_by_text("Biểu mẫu này cần JavaScript").is_visible()
        assert not page.locator("#bieu-mau").is_visible()
        assert page.locator("main").get_by_role("link", name="hướng dẫn cho ban biên tập").is_visible()


@pytest.mark.parametrize(("kind", "width", "scheme"), [("story", 320, "dark"), ("individual", 1440, "light")])
def test_a_form_full_of_faults_is_accessible(
    browser: Browser, tiny_site_address: str, kind: str, width: int, scheme: Scheme
) -> None:
    """Everything unfolded, faults beside the fields and on top: axe finds nothing (WCAG 2.2 AA)."""
    with opened(browser, tiny_site_address + form_address(kind), width, scheme) as page:
        fill(entry(page), WRONG[kind])
        page.evaluate("document.querySelectorAll('#bieu-mau details').forEach((d) => { d.open = true; })")
        submit(page)
        faulted(page)
        assert Asked().faults(page) == ""
        assert sideways(page) <= 0


def test_what_is_chosen_is_never_asked_for_by_its_word_in_the_file(browser: Browser, tiny_site_address: str) -> None:
    """The fault of an empty choice sends to the list, whose names the editor sees; others show an example."""
    with phone(browser, tiny_site_address + form_address("decision")) as page:
        submit(page)
        faulted(page)
        told = {name: page.locator(f'[data-name="{name}"] > .fault').first.inner_text() for name in ("level", "date")}
        assert told["level"].endswith("Hãy chọn trong danh sách.")
        assert "Ví dụ: 20" in told["date"]


def test_the_ways_out_are_accessible(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("statistic")) as page:
        fill(entry(page), SHORT)
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        page.get_by_text("Xem tệp sẽ gửi").click()
        assert Asked().faults(page) == ""


@pytest.mark.parametrize("width", [360, 768])
def test_every_form_fits_also_with_large_letters(browser: Browser, tiny_site_address: str, width: int) -> None:
    for kind in edited():
        with opened(browser, tiny_site_address + form_address(kind), width) as page:
            entry(page)
            page.evaluate("document.querySelectorAll('#bieu-mau details').forEach((d) => { d.open = true; })")
            assert sideways(page) <= 0, kind
            restyle(page, "html{font-size:225%!important}")
            assert sideways(page) <= 0, kind


def test_a_strict_policy_lets_the_form_work(browser: Browser, tiny_site_address: str) -> None:
    """No eval, no inline script: only files of the site itself and pictures made in the page."""
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' blob:"

    def strict(page: Page) -> None:
        page.route("**/gui-bai/**/", lambda route: _with_policy(route, policy))

    with opened(browser, tiny_site_address + form_address("statistic"), 360, prepare=strict) as page:
        fill(entry(page), SHORT)
        submit(page)
        expect(page.locator(".out")).to_be_focused()


def _with_policy(route: Route, policy: str) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})
