"""From a phone to one branch, or to the newsroom: what is sent is what was seen, and what it began with is told."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from hooks.file_versions import version_of
from hooks.pages.sending.pages import address as form_address
from hooks.records.checks.project import find_problems
from tests.browser.axe import Asked
from tests.browser.filling import Shot, entry, fill, inside, item, part
from tests.browser.modules import with_modules
from tests.browser.test_reader import sideways
from tests.browser.typed import REPO, TYPED, downloaded, package, phone, submit
from tests.browser.windows import opened
from tests.building import TINY, built, lay_out
from tests.campaigns import tiny_campaign, write
from tests.desk.commands import run
from tests.desk.taking.packing import photo

STORY = "stories/2022/den-o-ben-moi"
FORK = "https://github.com/vi-du/trang/compare/main...minh-hoa:trang-moi:patch-7?expand=1"
RECORD = "data/initiatives/sach-tren-do.yml"


def test_text_and_photos_reach_one_branch(browser: Browser, tiny_site_address: str) -> None:
    """The address GitHub stops at opens the branch the text made: the photos go there, and then the request."""
    with phone(browser, tiny_site_address + form_address("story")) as page:
        fill(entry(page), TYPED["story"])
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        text = parse_qs(urlsplit(_href(page, "Mở trên GitHub")).query)
        assert text["filename"] == [f"{STORY}/index.md"]
        assert page.get_by_role("link", name="Mở trang tải ảnh lên").count() == 0
        box = page.get_by_label("Dán địa chỉ của trang ấy")
        box.fill("https://github.com/vi-du/trang")
        expect(page.locator(".out .fault")).to_contain_text("không có tên nhánh")
        asked = Asked()
        assert asked.faults(page) == ""
        box.fill(FORK)
        upload, request = _href(page, "Mở trang tải ảnh lên"), _href(page, "Mở yêu cầu gộp")
        with page.expect_download() as coming:
            page.locator(".shots a").click()
        name, shot = coming.value.suggested_filename, Path(coming.value.path()).read_bytes()
        assert sideways(page) <= 0
        assert asked.faults(page) == ""
        files = package(page)

    assert upload == f"https://github.com/minh-hoa/trang-moi/upload/patch-7/{STORY}"
    assert urlsplit(request).path == "/vi-du/trang/compare/main...minh-hoa:trang-moi:patch-7"
    assert parse_qs(urlsplit(request).query) == {"quick_pull": ["1"], "title": ["Đèn ở bến mới"]}
    assert files[f"{STORY}/index.md"].decode() == text["value"][0]
    assert files[f"{STORY}/{name}"] == shot


BRANCHES = [
    (FORK, ["minh-hoa", "trang-moi", "patch-7"]),
    ("github.com/vi-du/trang/compare/main...minh-hoa:patch-1", ["minh-hoa", "trang", "patch-1"]),
    ("https://github.com/vi-du/trang/compare/vi-du-patch-1?quick_pull=1", ["vi-du", "trang", "vi-du-patch-1"]),
    ("https://github.com/vi-du/trang/pull/new/sua-bai", ["vi-du", "trang", "sua-bai"]),
    ("  https://github.com/minh-hoa/trang/tree/patch-2/stories \n", ["minh-hoa", "trang", "patch-2"]),
    ("https://github.com/minh-hoa/trang/blob/main/a.md", ["minh-hoa", "trang", "main"]),
    ("https://github.com/vi-du/trang/tree/main", None),
    ("https://github.com/vi-du/trang/compare/main...main", None),
    ("https://github.com/vi-du/trang/pull/12", None),
    ("https://github.com/vi-du/trang/new/main?filename=a", None),
    ("https://github.com.example.org/a/b/tree/c", None),
    ("https://github.com/vi-du/trang/tree/%2e%2e%2f%3Cb%3E", None),
    ("https://github.com/vi-du/trang/tree/%E0%A4%A", None),
    ("javascript:alert(1)//github.com/a/b/tree/c", None),
    ("patch-1", None),
]
"""What may be pasted, and the owner, repository and branch it means."""


def test_addresses_of_github_and_the_branch_they_mean(browser: Browser, tiny_site_address: str) -> None:
    script = """async ([root, repo, addresses]) => {
        const {branchOf} = await import(root + "frontend/gui-bai/branch.js");
        return addresses.map((a) => { const b = branchOf(a, repo); return b && [b.owner, b.name, b.branch]; });
    }"""
    with opened(browser, tiny_site_address + "gui-bai/", 360) as page:
        with_modules(page)
        told = page.evaluate(script, [tiny_site_address, REPO, [address for address, _ in BRANCHES]])

    assert told == [branch for _, branch in BRANCHES]


def test_what_was_taken_out_is_in_nothing_that_leaves(browser: Browser, tiny_site_address: str) -> None:
    """A photo out of its field, one whose row was removed, one replaced: none is offered, packed or listed."""
    with phone(browser, tiny_site_address + form_address("story")) as page:
        form = entry(page)
        fill(form, TYPED["story"] | {"cover": _shot("khong"), "gallery": [_shot("mot"), _shot("hai"), _shot("ba")]})
        item(part(form, "gallery"), 1).get_by_role("button", name="Xóa").click()
        fill(item(part(form, "gallery"), 0).locator(":scope > .inner"), _shot("bon"))
        part(inside(part(form, "cover")), "file").get_by_role("button", name="Bỏ ảnh này").click()
        fill(form, {"cover": {"file": Shot("nam.jpg", photo(told=True))}})
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        offered = page.locator(".shots a").all_inner_texts()
        files = package(page)

    assert sorted(offered) == ["ba.jpg", "bon.jpg", "nam.jpg"]
    assert sorted(files) == sorted([f"{STORY}/index.md", *(f"{STORY}/{name}" for name in offered)])
    for name, data in files.items():
        if name.endswith(".jpg"):
            assert not Image.open(io.BytesIO(data)).getexif()
            assert b"MAYCHUP" not in data


def _shot(name: str) -> dict[str, object]:
    return {"file": Shot(f"{name}.jpg", photo(told=True)), "alt": f"Ảnh {name}.", "credit": "Ban Thử"}


def test_the_package_is_taken_and_builds(browser: Browser, tiny_site_address: str, tmp_path: Path) -> None:
    """What a real form packed, `campaign take` writes into a project; twice is once; the site builds strictly."""
    with phone(browser, tiny_site_address + form_address("story")) as page:
        fill(entry(page), TYPED["story"])
        submit(page)
        mail = _href(page, "Soạn thư")
        package_ = tmp_path / "den-o-ben-moi.zip"
        shutil.copyfile(downloaded(page), package_)
    project = lay_out(tmp_path / "project", TINY)
    shown = run("take", str(package_), "--root", str(project))
    assert (shown.returncode, (project / STORY).exists()) == (0, False)
    taken = run("take", str(package_), "--root", str(project), "--write")
    again = run("take", str(package_), "--root", str(project), "--write")

    assert (taken.returncode, again.returncode) == (0, 0)
    assert "đã nhận rồi" in again.stdout
    assert sorted(p.name for p in (project / STORY).iterdir()) == ["anh-ben-nuoc.jpg", "index.md"]
    assert find_problems(project) == []
    assert (built(project, tmp_path / "site") / "cau-chuyen/2022/den-o-ben-moi/index.html").is_file()
    assert mail.startswith("mailto:toasoan@example.vn?subject=G%E1%BB%ADi%20b%C3%A0i")


def test_a_colleagues_change_since_is_told(browser: Browser, tiny_site_address: str, tmp_path: Path) -> None:
    """The site has a newer version by the time of sending: the form says so, and `take` does not write over it."""
    before = tiny_campaign()[RECORD]
    now = before.replace("Mươi cuốn", "Hai mươi cuốn") if "Mươi cuốn" in before else f"{before}# sửa sau\n"
    with phone(browser, f"{tiny_site_address}{form_address('initiative')}?sua=ff66ff") as page:
        fill(entry(page), {"summary": "Mỗi chuyến đò hai rổ sách."})
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        assert page.locator(".overtaken").count() == 0
        page.route("**/du-lieu/nguon/*.json", lambda route: _newer(route, now))
        submit(page)
        expect(page.locator(".overtaken")).to_contain_text("đã có người sửa")
        package_ = tmp_path / "sach-tren-do.zip"
        shutil.copyfile(downloaded(page), package_)
    well, changed = write(tmp_path / "well", tiny_campaign()), write(tmp_path / "new", tiny_campaign() | {RECORD: now})

    assert run("take", str(package_), "--root", str(well), "--write").returncode == 0
    assert "hai rổ" in (well / RECORD).read_text(encoding="utf-8")
    refused = run("take", str(package_), "--root", str(changed), "--write")
    assert refused.returncode == 1
    assert "đã có người sửa tệp này" in refused.stdout
    assert (changed / RECORD).read_text(encoding="utf-8") == now


def _newer(route: Route, text: str) -> None:
    shard = route.fetch().json()
    if isinstance(shard, dict) and "ff66ff" in shard:
        shard["ff66ff"] = [RECORD, text, {"sach-tren-do.yml": version_of(text)}]
    route.fulfill(json=shard)


def test_a_phone_that_shares_files_is_offered_it(browser: Browser, tiny_site_address: str) -> None:
    """The package itself is handed over; a phone that cannot does not see the button."""
    fake = """() => {
        navigator.canShare = (data) => data.files?.length === 1;
        navigator.share = async (data) => { window.handed = [data.files[0].name, data.files[0].size]; };
    }"""
    url = tiny_site_address + form_address("unit")
    with phone(browser, url) as page:
        fill(entry(page), TYPED["unit"])
        submit(page)
        expect(page.locator(".out")).to_be_focused()
        assert page.get_by_role("button", name="Chia sẻ gói…").count() == 0
        page.evaluate(fake)
        submit(page)
        page.get_by_role("button", name="Chia sẻ gói…").click()
        name, size = page.evaluate("window.handed")
        assert (name, size) == ("ben-hoa-thuan.zip", downloaded(page).stat().st_size)


def _href(page: Page, name: str) -> str:
    return str(page.get_by_role("link", name=name).get_attribute("href"))


@pytest.mark.parametrize("known", [{}, {"mail": "bai@example.vn"}])
def test_an_unknown_mailbox_is_said_so(browser: Browser, tiny_site_address: str, known: dict[str, str]) -> None:
    script = """async ([root, known]) => {
        const {handing} = await import(root + "frontend/gui-bai/handing.js");
        document.querySelector("main").replaceChildren(...handing({repo: "", root, mail: "", note: "", ...known}, new File(["x"], "a.zip"), "Bài"));
    }"""
    with opened(browser, tiny_site_address + "gui-bai/", 360) as page:
        with_modules(page)
        page.evaluate(script, [tiny_site_address, known])
        assert page.get_by_text("chưa công bố hộp thư").count() == (0 if known else 1)
        assert page.locator("main a[href^='mailto:']").count() == (1 if known else 0)
        assert json.dumps(known) == "{}" or page.get_by_text("bai@example.vn").is_visible()
