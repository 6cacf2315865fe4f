"""`make serve`: a real preview, told of every change, shows what the build would have written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.theme.policy import while_served
from tests.building import TINY, built, lay_out, tree
from tests.serving import Preview, previewed

pytestmark = pytest.mark.slow
COMMUNITY, PAGE = "data/communities/ben-nuoc.yml", "guong-sang/dd44dd-ben-nuoc-doi-sim/"
OVERLAY = 'id="con-cho-phai-sua"'
UNLIKE = {"sitemap.xml", "sitemap.xml.gz"}
"""Written by the engine from the pages it builds itself, which in a preview are few."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("preview"), TINY)


@pytest.fixture(scope="module")
def preview(root: Path) -> Iterator[Preview]:
    with previewed(root, REPO_URL="https://github.com/vi-du/trang") as running:
        yield running


def test_every_file_is_what_the_build_writes(root: Path, preview: Preview, tmp_path: Path) -> None:
    """Byte for byte, but for the script that reloads and the policy that lets it: pages, fonts, link pictures, open data, the index, 404."""
    site = built(root, tmp_path / "site", SITE_URL=preview.address, REPO_URL="https://github.com/vi-du/trang")
    files = {name: content for name, content in tree(site).items() if name not in UNLIKE}

    shown = {n: while_served(content) if n.endswith(".html") else content for n, content in files.items()}
    different = [n for n, content in shown.items() if preview.page(n.removesuffix("index.html")) != content]

    assert len(files) > 100
    assert not [name for name, content in files.items() if OVERLAY.encode() in content]
    assert different == []


def test_a_change_is_shown_and_a_fault_is_told_in_the_browser_until_it_is_mended(root: Path, preview: Preview) -> None:
    """From saving to the page, then broken, then mended."""
    path = root / COMMUNITY
    text = path.read_text(encoding="utf-8")
    changed = text.replace("summary: ", "summary: Vừa sửa xong. ", 1)
    assert changed != text

    preview.save(path, changed)
    assert "Vừa sửa xong." in preview.page(PAGE).decode()

    preview.save(path, changed.replace("summary:", "sumary:"))
    preview.until(f"{COMMUNITY}:", "truong-la")
    told = preview.page(PAGE).decode()
    assert "Vừa sửa xong." in told  # the last good page, under what is wrong
    assert f"{COMMUNITY}, dòng 7" in told
    assert "trường <code>sumary</code>" in told
    assert "có phải ý bạn là “summary”?" in told
    assert 'href="/huong-dan/loi/truong-la/"' in told
    assert "<details open" in told
    assert OVERLAY in preview.page("").decode()
    guide = preview.page("huong-dan/loi/truong-la/").decode()
    assert OVERLAY in guide
    assert "<details open" not in guide  # there one wants to read what a fault means
    assert preview.get("assets/site.css")[0] == 200

    preview.save(path, text)
    mended = preview.page(PAGE).decode()
    assert "Vừa sửa xong." not in mended
    assert OVERLAY not in mended


def test_what_the_engine_warns_of_in_docs_is_told_in_the_browser_until_it_is_mended(
    root: Path, preview: Preview
) -> None:
    path = root / "docs/gioi-thieu.md"
    text = path.read_text(encoding="utf-8")
    wrong = "[a](khong-co.md) ![b](hinh/khong.png) [c](dinh-chinh.md#khong-co) [d](#nowhere) [e](/x/) [f](dinhchinh)"

    preview.save(path, f"{text}\n{wrong}\n")
    told = preview.page(PAGE).decode()
    record = root / COMMUNITY
    said = record.read_text(encoding="utf-8")
    preview.save(record, f"{said}# sửa chỗ khác\n")
    again = preview.page(PAGE).decode()
    record.write_text(said, encoding="utf-8")
    preview.save(path, text)
    mended = preview.page(PAGE).decode()

    assert again.count("<b>Cảnh báo:</b>") == 6  # of a page that was not read again, too
    assert f"docs/gioi-thieu.md, dòng {text.count(chr(10)) + 2}" in told
    assert told.count("<b>Cảnh báo:</b>") == 6
    for link in ("khong-co.md", "hinh/khong.png", "/x/", "dinhchinh", "#nowhere", "dinh-chinh.md#khong-co"):
        assert f"liên kết “{link}”" in told
    assert "docs/dinh-chinh.md không có mục #khong-co" in told
    assert "Doc file" not in told
    assert OVERLAY not in mended


def test_a_page_of_docs_that_is_no_utf_8_is_told_and_ends_nothing(root: Path, preview: Preview) -> None:
    path = root / "docs/gioi-thieu.md"
    text = path.read_text(encoding="utf-8")
    part = root / "latin.part"
    part.write_bytes(text.encode("utf-16"))

    epoch = preview.epoch()
    part.replace(path)
    preview.wait(epoch)
    told = preview.page(PAGE).decode()
    preview.save(path, text)

    assert "docs/gioi-thieu.md, dòng 1" in told
    assert "UTF-16" in told
    assert OVERLAY not in preview.page(PAGE).decode()


@pytest.mark.parametrize(
    ("name", "address", "line"), [("plan/index.html", "ke-hoach/", "{% oops %}"), ("_macros.html", PAGE, "{% if %}")]
)
def test_a_broken_template_is_told_in_the_browser(
    root: Path, preview: Preview, name: str, address: str, line: str
) -> None:
    """The page itself; or, where every page hangs on it, over the last good ones."""
    path = root / "overrides/pages" / name
    text = path.read_text(encoding="utf-8")
    preview.save(path, f"{text}\n{line}\n")
    preview.until("mẫu trang không chạy được") if name == "_macros.html" else None
    told = preview.get(address)[1].decode()
    preview.save(path, text)
    preview.until("Documentation built")

    assert f"overrides/pages/{name}" in told
    assert f"dòng {text.count(chr(10)) + 2}" in told
    assert OVERLAY in told
    assert OVERLAY not in preview.page(address).decode()


def test_a_server_starts_with_a_fault_too(tmp_path: Path) -> None:
    """Before there has been any good state the browser has what is wrong, and the page once it is mended."""
    root = lay_out(tmp_path / "wrong", TINY)
    path = root / COMMUNITY
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("summary:", "sumary: <b>&"), encoding="utf-8")

    with previewed(root) as preview:
        told = preview.page(PAGE).decode()
        assert OVERLAY in told
        assert "trường <code>sumary</code>" in told
        assert "<b>&" not in told
        preview.save(path, text)
        mended = preview.page(PAGE).decode()

    assert OVERLAY not in mended
    assert "Bến Nước" in mended


def test_a_new_record_gets_a_page_and_a_deleted_one_loses_it(root: Path, preview: Preview) -> None:
    """A page that is no more is not found, even by who has just seen it."""
    text = (root / COMMUNITY).read_text(encoding="utf-8")
    path, page = root / "data/communities/moi.yml", PAGE.replace("dd44dd", "bb99bb")
    assert preview.get(page)[0] == 404

    preview.save(path, text.replace("dd44dd", "bb99bb"))
    assert preview.page(page)

    preview.save(path, None)
    status, content = preview.get(page)
    assert status == 404
    assert "<title>" in content.decode()


def test_a_page_without_its_last_slash_is_found(preview: Preview) -> None:
    status, content = preview.get(PAGE.rstrip("/"))

    assert status == 200
    assert PAGE.encode() in content


@pytest.mark.parametrize(
    "path", ["../../mkdocs.yml", "%2e%2e/mkdocs.yml", "assets/photos/x.jpg", "tra-cuu/x.json", "du-lieu/v2/"]
)
def test_what_is_not_of_the_site_is_not_found(preview: Preview, path: str) -> None:
    assert preview.get(path)[0] == 404
