"""/lien-he/ and every page that leads there, in whole sites: with the newsroom's contacts and without."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.records.checks import contacts
from hooks.records.checks.project import find_problems
from tests.building import TINY, HtmlPage, built, lay_out, read_page
from tests.conftest import Once

pytestmark = pytest.mark.slow  # whole sites are built for it

MAIL, PHONE, HOTLINE = "mailto:toasoan@example.vn", "tel:+842438220000", "tel:19000000"
WAYS = [MAIL, PHONE, HOTLINE]
BY_HAND = ("gioi-thieu/", "dinh-chinh/", "du-lieu-ca-nhan/")
ANY = ("", "ke-hoach/", "gui-bai/", *BY_HAND)
_GIVEN = re.compile(r"contact:\n(?:  .*\n)+?(?=advisers)|\n    contact:\n(?:      .*\n)+(?=licence)")


@pytest.fixture(scope="session")
def told(tiny_plain: Path) -> Path:
    """A site whose newsroom gives everything."""
    return tiny_plain


@pytest.fixture(scope="session")
def silent(once: Once) -> Path:
    """The same without any contact."""

    def made(folder: Path) -> Path:
        root = lay_out(folder / "kho", TINY)
        file = root / "data/campaign.yml"
        text, count = _GIVEN.subn("", file.read_text(encoding="utf-8"))
        assert count == 2
        file.write_text(text.replace("I.1licence", "I.1\nlicence"), encoding="utf-8")
        assert {p.code for p in find_problems(root)} == {contacts.CODE}
        return built(root, folder / "site")

    return once("contact-silent", made)


def page(site: Path, address: str) -> HtmlPage:
    return read_page(site / address / ("" if address.endswith(".html") else "index.html"))


def words(found: HtmlPage) -> str:
    return " ".join(" ".join(found.texts).split())


def reaching(found: HtmlPage) -> list[str]:
    return [link for link in found.links if link.startswith(("mailto:toasoan", "tel:"))]


def test_the_page_tells_all_that_is_known(told: Path) -> None:
    """Links that write and call, numbers in groups, desk, address and hours; whom to ask, with the source."""
    found, text = page(told, "lien-he/"), words(page(told, "lien-he/"))

    assert {*WAYS, "tel:+842513822456"} <= set(found.links)
    for said in ("Ban Bạn đọc Thử", "toasoan@example.vn", "024 3822 0000", "1900 0000", "Số 1 đường Thử, phường Thử"):
        assert said in text
    assert "8 giờ – 17 giờ" in text
    assert "Nộp hồ sơ danh hiệu ở đâu" in text
    assert "0251 3822 456" in text
    assert "Trang thử" in text


@pytest.mark.parametrize("address", [*ANY, "404.html"])
def test_from_any_page_one_tap_writes_or_calls(told: Path, address: str) -> None:
    """In the footer; where something went wrong, and where a change is asked for, in the text too."""
    found = page(told, address)
    times = 2 if address in (*BY_HAND, "404.html") else 1

    assert sorted(reaching(found)) == sorted(WAYS * times)
    assert any(link.endswith("lien-he/") for link in found.links)


@pytest.mark.parametrize("address", [*ANY, "404.html", "lien-he/"])
def test_without_contacts_nothing_is_empty_and_nothing_called_unknown(silent: Path, address: str) -> None:
    """The way to the page of contacts stays, and that page says what can be done today."""
    found = page(silent, address)

    assert reaching(found) == []
    assert any(link.endswith(("lien-he/", "../")) for link in found.links)
    if address == "lien-he/":
        text = words(found)
        assert "chưa xác minh" not in text.lower()
        assert "Nộp hồ sơ danh hiệu ở đâu" in text
        assert "mà Tòa soạn Thử đăng trên báo" in text
        assert {"../dinh-chinh/", "../du-lieu-ca-nhan/", "../gui-bai/"} <= set(found.links)
        assert 'class="reach"' not in (silent / "lien-he/index.html").read_text(encoding="utf-8")


def test_it_is_found_by_its_name(told: Path, silent: Path) -> None:
    """On /tra-cuu/, and what it promises there is what it holds."""
    both = [(site / "lien-he/index.html").read_text(encoding="utf-8") for site in (told, silent)]
    told_of = [m[1] for html in both if (m := re.search('<meta name="description" content="([^"]*)"', html))]

    assert told_of[0].startswith("Email, điện thoại, địa chỉ")
    assert told_of[1].startswith("Cách báo chỗ sai")
    for site in (told, silent):
        index = "".join(p.read_text(encoding="utf-8") for p in (site / "tra-cuu").rglob("*.json"))
        assert "lien-he/" in index
