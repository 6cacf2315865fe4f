"""Editors on a phone: every form filled in wrongly, then rightly; what it makes is taken by the check and the build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from hooks.pages.sending.pages import address as form_address
from hooks.records.checks.project import find_problems
from hooks.records.reading.schema import edited
from tests.browser.filling import entry, fill
from tests.browser.typed import TYPED, WRONG, drafted, faulted, package, phone, submit, the_check_says, told
from tests.browser.windows import opened
from tests.building import TINY, built, lay_out, read_page
from tests.campaigns import tiny_campaign, write
from tests.pages.sending.forms import RIGHT

_IN_SIGHT = """(() => {
    const control = document.activeElement, fault = document.getElementById(control.id + "-e") || control.querySelector(":scope > .fault") || control;
    const {top, bottom} = fault.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && document.elementFromPoint(60, (top + bottom) / 2)?.closest(".fault, .faults") !== null;
})()"""
"""Whether the message of the field that has the focus is on the screen, with nothing over it."""


@pytest.mark.parametrize("kind", edited())
def test_a_form_is_filled_in_wrongly_then_rightly(
    browser: Browser, tiny_site_address: str, tmp_path: Path, kind: str
) -> None:
    """Messages are those of the check for the same file; the package then has nothing wrong in it."""
    root = tiny_site_address
    with phone(browser, root + form_address(kind)) as page:
        for attempt, typed in enumerate(({}, WRONG[kind])):
            fill(entry(page), typed)
            submit(page)
            faulted(page)
            expected = the_check_says(page, root, kind, tmp_path / f"wrong{attempt}")
            assert expected
            assert set(expected) <= set(told(page))  # the check tells the rest when these are mended
            assert page.evaluate(_IN_SIGHT)
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
    names = "hoà" in str(TYPED[kind]).lower()
    assert ("hoà" in text.lower()) == names, "names stay as signed"
    assert "khoẻ" not in text and "khỏe" in text, "prose has the modern place of tones"


def test_what_is_wrong_is_in_sight_once_the_page_has_glided_there(gliding: Browser, tiny_site_address: str) -> None:
    """Other tests meet pages that do not glide; that this one does shows where it lies right after it was led away."""
    with phone(gliding, tiny_site_address + form_address("story")) as page:
        fill(entry(page), WRONG["story"])
        led = "document.documentElement.scrollHeight - innerHeight"
        assert page.evaluate(f"scrollTo(0, 0), scrollTo(0, {led}), scrollY < {led} - 1")
        submit(page)
        faulted(page)
        page.wait_for_function(_IN_SIGHT)


def test_the_build_takes_what_every_form_makes(browser: Browser, tiny_site_address: str, tmp_path: Path) -> None:
    """One record of every kind, from its draft to its page; a story without a picture is warned of, and built."""
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
    story = "stories/2022/den-o-ben-story/index.md"
    assert [(p.file, p.code, p.severity) for p in find_problems(root)] == [(story, "thieu-anh-dau", "warning")]
    site = built(root, tmp_path / "site")
    for kind in edited():
        if kind not in {"story", "statistic", "decision"}:
            assert list((site / "guong-sang").glob(f"{stem[kind]}-*/index.html")), kind
    assert (site / "vinh-danh/quyet-dinh" / stem["decision"] / "index.html").is_file()
    assert "Chữ của bài." in " ".join(read_page(site / "cau-chuyen/2022/den-o-ben-story/index.html").texts)


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
    ("story", {"places": [{"former": "Cầu Gỗ", "district": "Bến Thử"}, {"code": "99999"}], "plate": "book-van"}, "Chữ của bài ![](ben.jpg)\n\n![](khong-co.jpg)"),
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
        faulted(page)
        expected = the_check_says(page, tiny_site_address, kind, tmp_path)
        assert expected
        assert sorted(told(page)) == expected
