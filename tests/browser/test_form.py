"""Editors on a phone: every form filled in wrongly, then rightly; what it makes is taken by the check and the build."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from hooks.pages.sending import address as form_address
from hooks.pages.sending_files import PATHS
from hooks.records.project import find_problems
from hooks.records.schema import EDITED
from tests.browser.filling import Pick, Shot, entry, fill, inside, item, part
from tests.browser.test_reader import WCAG, Scheme, opened, sideways
from tests.building import TINY, built, lay_out, read_page
from tests.campaigns import tiny_campaign, write
from tests.forms import CYRILLIC, RIGHT

REPO = "https://github.com/vi-du/trang"


def sideways_photo() -> bytes:
    """A photo of a phone held upright: stored lying, marked as turned, with the camera's name and a place."""
    image = Image.new("RGB", (3000, 2000), (200, 60, 40))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x9286] = 6, "MAYCHUP", "LOIGHICHU"
    exif.get_ifd(0x8825)[2] = (10.0, 57.0, 0.0)
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"LOIGHICHU")
    return out.getvalue()


PHOTO = Shot("Ảnh Bến Nước.JPG", sideways_photo())
_SOURCE = {
    "publisher": "Báo Thử: số 5 #2",
    "title": "“Bài” về - bến",
    "url": "https://example.org/bai",
    "published": "2022-05",
}
_EXEMPLAR: dict[str, Any] = {
    "name": "Bến hoà thuận",  # the old place of the tone, mended on the way
    "summary": "no: mỗi tối có một ngọn đèn.",
    "place": {"where": Pick("cau go ben", "Xã Cầu Gỗ, huyện Bến Thử"), "hamlet": "ấp 1"},
    "story": "Đoạn thứ nhất.\n\n- Đoạn thứ hai: có “ngoặc”.",
    "facts": [
        {"text": "Có mười buổi học.", "date": "2022-05"},
        {"text": "# Việc sau", "sources": [{"id": "de-cuong"}]},
    ],
    "sources": [_SOURCE],
}
_CONSENT = {"given_on": "02/01/2022", "scope": "Tên, nơi ở", "kept_by": "Tòa soạn"}
TYPED: dict[str, dict[str, Any]] = {
    "individual": _EXEMPLAR | {"consent": _CONSENT, "role": "Lái đò", "units": [Pick("xuong", "Xưởng")], "clauses": [Pick("I.1.đ", "I.1.đ")]},
    "family": _EXEMPLAR | {"consent": _CONSENT, "members": "5", "sample": "true"},
    "clan": _EXEMPLAR | {"consent": _CONSENT, "households": "38", "fund_since": "2003"},
    "community": _EXEMPLAR | {"level": "commune", "more_places": [{"where": Pick("sao mai", "Phường Sao Mai")}]},
    "unit": _EXEMPLAR | {"unit_type": "Xưởng", "agency": "phong-hoc"},
    "initiative": _EXEMPLAR | {"photo": {"file": PHOTO, "alt": "Bến nước.", "credit": "Ban Thử"}, "copy_how": "Cần đèn.\n\nCần bàn."},
    "decision": {
        "name": "Công nhận năm 2022", "date": "20/12/2022", "authority": "Phòng Học Vùng Thử", "level": "province", "title": "nguoi-ham-hoc",
        "recipients": [{"name": "Nhà Bến Trên", "kind": "family"}, {"name": "Trần Văn No", "kind": "individual", "place": {"where": Pick("doi sim", "Xã Đồi Sim"), "hamlet": "ấp 2"}}],
        "changes": [{"recipient": "2", "kind": "correction", "date": "2023-01-05", "text": "sửa tên"}],
        "sources": [_SOURCE],
    },
    "statistic": {
        "subject": "Huyện Bến Thử", "period": "năm 2022", "as_of": "2022",
        "figures": [{"measure": "gia-dinh", "label": "Gia đình", "value": "30.594"}, {"measure": "dong-ho", "label": "Dòng họ", "value": "012"}],
        "sources": [_SOURCE],
    },
    "story": {
        "title": "Đèn ở bến mới", "standfirst": "Tối nào cũng sáng.", "authors": ["Ban Thử", "Trần No"], "date": "01/5/2022",
        "cover": {"file": PHOTO, "alt": "Ngọn đèn.", "credit": "Ban Thử"},
        "about": [Pick("sach tren", "Sách trên đò")], "places": [{"where": Pick("doi sim", "Xã Đồi Sim")}], "clauses": [Pick("I.1.d", "I.1.d")],
        "sources": [_SOURCE], "body": "Mở đầu.\n\n## Mục\n\nChữ **đậm**, <script>alert(1)</script> và [liên kết](https://example.org).",
    },
}  # fmt: skip
"""Kind → what an editor types."""
_BAD: dict[str, Any] = {
    "name": CYRILLIC,
    "summary": "x" * 161,
    "facts": [{"date": "2022-02-30"}],
    "sources": [{"publisher": "Báo Thử", "id": "de-cuong", "url": "example.org"}],
}
WRONG: dict[str, dict[str, Any]] = {
    "individual": _BAD | {"consent": {"given_on": "2022-05-01", "until": "2021-05-01"}},
    "family": _BAD | {"members": "1.000", "consent": {"given_on": "2022"}},
    "clan": _BAD | {"households": "0", "fund_since": "20003"},
    "community": _BAD | {"place": {"hamlet": "ấp 1"}, "sources": []},
    "unit": {"name": "Xưởng", "summary": "Một câu.", "place": {"where": "Cầu Gỗ"}},
    "initiative": _BAD | {"started": "hôm qua", "photo": {"alt": "Bến"}},
    "decision": {"name": "x" * 301, "date": "2022-12", "recipients": [{"name": "Nhà Bến Trên"}], "changes": [{"recipient": "hai"}]},
    "statistic": {"subject": CYRILLIC, "as_of": "2022-13", "figures": [{"measure": "Gia đình"}], "sources": [{"title": "Bài"}]},
    "story": {"title": "x" * 131, "date": "2022-04-31", "cover": {"credit": CYRILLIC}, "sources": [{"id": "de-cuong", "publisher": "Báo Thử"}]},
}  # fmt: skip
"""Kind → what an editor types first."""
_FILE = """async ({root, kind, path}) => {
    const {tidy} = await import(root + "assets/gui-bai/check.js"), {toYaml, joined} = await import(root + "assets/gui-bai/yaml.js");
    const {schema} = await (await fetch(root + `gui-bai/du-lieu/${kind}.json`)).json();
    const untouched = {record: {}, body: "", id: "id" in schema.properties && "zzzzzz"};
    const {record, body, id} = JSON.parse(localStorage.getItem("gui-bai:" + kind)) || untouched;
    const text = toYaml(schema, tidy(schema, schema, id ? {...record, id} : record) || {});
    return kind === "story" ? joined(text, body) : text;
}"""


def submit(page: Page) -> None:
    page.get_by_role("button", name="Kiểm tra và gửi").click()


def told(page: Page) -> list[tuple[str, str]]:
    """Field and message of every line of the summary."""
    rows = page.locator(".faults li")
    return [(str(r.get_attribute("data-field")), r.locator(".message").inner_text()) for r in rows.all()]


def the_check_says(page: Page, root: str, kind: str, folder: Path) -> list[tuple[str, str]]:
    """Field and message of every problem the build's check finds in the file this form would make now."""
    name = (
        PATHS[kind].format_map({"name": "thu", "title": "thu", "subject": "thu"}).replace("{date:year}", "2022")
        if False
        else _place(kind)
    )
    text = page.evaluate(_FILE, {"root": root, "kind": kind, "path": name})
    write(folder, tiny_campaign() | {name: text})
    return sorted((p.field, p.message) for p in find_problems(folder) if p.file == name)


def _place(kind: str) -> str:
    return re.sub(r"\{\w+\}", "thu", re.sub(r"\{\w+:year\}", "2022", PATHS[kind]))


@contextmanager
def phone(browser: Browser, url: str) -> Iterator[Page]:
    with opened(browser, url, 360) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        entry(page)
        yield page


def package(page: Page) -> dict[str, bytes]:
    """The files of the offered package."""
    with page.expect_download() as coming:
        page.locator("a.zip").click()
    with zipfile.ZipFile(str(coming.value.path())) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize("kind", EDITED)
def test_a_form_is_filled_in_wrongly_then_rightly(
    browser: Browser, tiny_site_address: str, tmp_path: Path, kind: str
) -> None:
    """Messages are those of the check for the same file; the package then has nothing wrong in it."""
    root = tiny_site_address
    with phone(browser, root + form_address(kind)) as page:
        for attempt, typed in enumerate(({}, WRONG[kind])):
            fill(entry(page), typed)
            submit(page)
            expect(page.locator(".faults")).to_be_focused()
            expected = the_check_says(page, root, kind, tmp_path / f"wrong{attempt}")
            assert expected
            assert sorted(told(page)) == expected
            first = page.locator(".faults a").first
            first.click()
            assert page.evaluate("document.activeElement.closest('.field, fieldset') !== null")

    with phone(browser, root + form_address(kind)) as page:
        fill(entry(page), TYPED[kind])
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        files = package(page)
    (path,) = (name for name in files if name.endswith((".yml", ".md")))
    write(tmp_path / "right", {**tiny_campaign(), **files})
    assert [p.as_text() for p in find_problems(tmp_path / "right")] == []
    text = files[path].decode()
    assert text.endswith("\n")
    assert "hoà" not in text


def drafted(page: Page, url: str, kind: str, record: Mapping[str, Any], body: str = "") -> None:
    """Open the form with a draft in it, as it was kept on this device."""
    draft = {"record": record, "body": body, "id": record.get("id", "")}
    page.evaluate("([key, draft]) => localStorage.setItem(key, JSON.stringify(draft))", [f"gui-bai:{kind}", draft])
    page.goto(url)
    expect(page.locator(".kept")).to_contain_text("bản nháp")


def test_the_build_takes_what_every_form_makes(browser: Browser, tiny_site_address: str, tmp_path: Path) -> None:
    """One record of every kind, from its draft to its page."""
    root = lay_out(tmp_path / "project", TINY)
    stem: dict[str, str] = {}
    with opened(browser, tiny_site_address + "gui-bai/", 360) as page:
        for kind, record in RIGHT.items():
            fields = {k: v for k, v in record.items() if k not in {"cover", "gallery"}}
            if kind != "story":
                fields["id"] = stem[kind] = f"zz{len(stem):02}zz"
            title = next((key for key in ("name", "title", "subject") if key in record), "")
            fields[title] = f"{record[title]} {kind}"
            drafted(page, tiny_site_address + form_address(kind), kind, fields, "Chữ của bài.")
            submit(page)
            expect(page.locator(".out")).to_be_focused()
            write(root, package(page))
    assert [p.as_text() for p in find_problems(root)] == []
    site = built(root, tmp_path / "site")
    for kind in EDITED:
        if kind not in {"story", "statistic", "decision"}:
            assert list((site / "guong-sang").glob(f"{stem[kind]}-*/index.html")), kind
    assert (site / "vinh-danh/quyet-dinh" / stem["decision"] / "index.html").is_file()
    assert "Chữ của bài." in " ".join(read_page(site / "cau-chuyen/2022/den-o-ben-story/index.html").texts)


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


ACROSS: list[tuple[str, dict[str, Any], str]] = [
    ("decision", {"recipients": []}, ""),
    ("decision", {"title": ""}, ""),
    ("decision", {"recipients": RIGHT["decision"]["recipients"] * 2}, ""),
    ("decision", {"changes": [{"recipient": "9", "kind": "revocation", "date": "2022-01-01", "text": "thu hồi"}]}, ""),
    ("decision", {"date": "2020-12-20", "place": {"code": "90001"}, "award": "khong-co"}, ""),
    ("initiative", {"place_date": "2023"}, ""),
    ("initiative", {"place": {"code": "12345"}, "clauses": ["V.9", "I.1"]}, ""),
    ("initiative", {"place": {"former": "Xã Không Có", "district": "huyện Bến Thử"}}, ""),
    ("initiative", {"place": {"former": "Cầu Gỗ", "district": "Không Có"}, "sources": [{"id": "khong-co"}]}, ""),
    ("unit", {"place": {"district": "Bến Thử"}, "place_date": "2022-05", "agency": "khong-co"}, ""),
    ("statistic", {"as_of": "2019", "place": {"code": "90004"}}, ""),
    ("story", {"places": [{"former": "Cầu Gỗ", "district": "Bến Thử"}, {"code": "99999"}]}, "Chữ ![](ben.jpg)\n\n![](khong-co.jpg)"),
]  # fmt: skip
"""Kind, what is wrong between its fields or with other records, the text of a story."""


@pytest.mark.parametrize(("kind", "changes", "body"), ACROSS)
def test_what_no_field_alone_shows_is_told_too(
    browser: Browser, tiny_site_address: str, tmp_path: Path, kind: str, changes: dict[str, Any], body: str
) -> None:
    """Lists, ids and places at their dates, in the words of the check for the same file."""
    record = {k: v for k, v in RIGHT[kind].items() if k not in {"cover", "gallery"}} | changes
    with opened(browser, tiny_site_address + "gui-bai/", 360) as page:
        drafted(page, tiny_site_address + form_address(kind), kind, record, body)
        submit(page)
        expect(page.locator(".faults")).to_be_focused()
        expected = the_check_says(page, tiny_site_address, kind, tmp_path)
        assert expected
        assert sorted(told(page)) == expected


SHORT = {"subject": "Huyện Bến Thử", "period": "năm 2022", "as_of": "2022", "figures": [{"measure": "a", "label": "B", "value": "1"}], "sources": [{"publisher": "Báo"}]}  # fmt: skip


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
        expect(page.locator(".out").get_by_text("Đã chép")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        address = str(page.get_by_role("link", name="Mở trên GitHub").get_attribute("href"))
        upload = page.get_by_role("link", name="Mở trang tải lên của GitHub").get_attribute("href")
        files = package(page)

    assert parse_qs(urlsplit(address).query) == {"filename": ["stories/2022/den-o-ben-moi/index.md"]}
    assert copied == files["stories/2022/den-o-ben-moi/index.md"].decode()
    assert upload == f"{REPO}/upload/main/stories/2022/den-o-ben-moi"
    assert len(address) < 7500


def test_a_draft_lives_through_a_reload_and_dies_in_two_steps(browser: Browser, tiny_site_address: str) -> None:
    """Words and photo are there again; deleting asks once more."""
    url = tiny_site_address + form_address("initiative")
    with phone(browser, url) as page:
        fill(entry(page), {"name": "Bến đang viết", "photo": {"file": PHOTO, "alt": "Bến."}})
        expect(page.locator(".kept-on")).to_contain_text("Đã lưu")
        page.reload()
        form = entry(page)
        expect(part(form, "name").locator("textarea, input")).to_have_value("Bến đang viết")
        expect(part(inside(part(form, "photo")), "file").locator("img")).to_be_visible()
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
        expect(page.locator(".out").get_by_text("Đã chép")).to_be_visible()
        after = page.evaluate("navigator.clipboard.readText()")
        address = page.get_by_role("link", name="Mở tệp trên GitHub").get_attribute("href")

    assert after == before.replace("Mỗi chuyến đò một rổ sách.", "Mỗi chuyến đò hai rổ sách.")
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
        const {tidy} = await import(root + "assets/gui-bai/check.js"), {edited, fromYaml} = await import(root + "assets/gui-bai/yaml.js");
        const {schema} = await (await fetch(root + "gui-bai/du-lieu/unit.json")).json();
        const before = tidy(schema, schema, fromYaml(text).value), change = (more) => edited(schema, text, before, {...before, ...more});
        const less = {...before}; delete less.summary;
        return [change({}), change({name: "Mới"}), change({draft: "true", unit_type: "no"}), edited(schema, text, before, less)];
    }"""
    with opened(browser, tiny_site_address + "gui-bai/") as page:
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
        expect(page.locator(".faults")).to_be_focused()
        found = Axe().run(page, options={"runOnly": WCAG})
        assert found.violations_count == 0, found.generate_report()
        assert sideways(page) <= 0


def test_the_ways_out_are_accessible(browser: Browser, tiny_site_address: str) -> None:
    with phone(browser, tiny_site_address + form_address("statistic")) as page:
        fill(entry(page), SHORT)
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        page.get_by_text("Xem tệp sẽ gửi").click()
        assert Axe().run(page, options={"runOnly": WCAG}).violations_count == 0


@pytest.mark.parametrize("width", [360, 768])
def test_every_form_fits_also_with_large_letters(browser: Browser, tiny_site_address: str, width: int) -> None:
    for kind in EDITED:
        with opened(browser, tiny_site_address + form_address(kind), width) as page:
            entry(page)
            page.evaluate("document.querySelectorAll('#bieu-mau details').forEach((d) => { d.open = true; })")
            assert sideways(page) <= 0, kind
            page.add_style_tag(content="html{font-size:225%!important}")
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
