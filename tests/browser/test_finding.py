"""Finding a name in a list while typing: accents, true counts, keyboard, sharing, paper, no script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.text import clean, fold, sort_key
from tests.browser.conftest import served
from tests.browser.windows import Show, opened
from tests.building import built, lay_out
from tests.campaigns import tiny_campaign, write
from tests.conftest import Once

DECISION = "vinh-danh/quyet-dinh/p1bvcx/"
YEAR = "vinh-danh/nam/2024/"
PLACES = "dia-phuong/"
ROWS = ".roll tbody tr:not(.grp)"


def fits(typed: str, row: str) -> bool:
    """What the box promises: each typed word begins a word of the row; a word with marks only as it is written."""
    words = re.findall(r"\w+", clean(row).lower())
    return all(
        any(fold(w).startswith(t) if fold(t) == t else w.startswith(t) for w in words)
        for t in re.findall(r"\w+", clean(typed).lower())
    )


def shown(page: Page, rows: str = ROWS) -> list[str]:
    return page.locator(f"{rows}:visible").all_inner_texts()


def test_what_is_shown_and_counted_is_what_brute_force_finds(browser: Browser, address: str) -> None:
    """Rows, headings, their numbers and the sentence, for words of the list itself and for some that are not there."""
    with opened(browser, address + YEAR, 1440) as page:
        groups = [g.locator("tr:not(.grp)").all_inner_texts() for g in page.locator(".roll tbody").all()]
        rows = [row for group in groups for row in group]
        for typed in ("mau 1", "tân bình", "tan binh", "Vĩnh", "vinh cuu", "thạnh", "thanh", "đơn", "don", "0", "đã x"):
            page.locator("#loc").fill(typed)
            expected = [row for row in rows if fits(typed, row)]
            assert shown(page) == expected, typed
            start = f"Thấy {len(expected)}" if expected else "Không thấy"
            expect(page.locator(".found b")).to_have_text(f"{start} trong {len(rows)} lượt vinh danh.")
            counts = [sum(fits(typed, row) for row in group) for group in groups]
            assert page.locator(".roll .grp:visible [data-count]").all_inner_texts() == [str(n) for n in counts if n], (
                typed
            )
            assert page.locator(".none").is_visible() == (not expected), typed
        page.locator("#loc").fill("")
        assert shown(page) == rows
        assert page.locator(".roll .grp [data-count]").all_inner_texts() == [str(len(group)) for group in groups]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("loc thanh", {"Lộc Thành", "Lộc Thạnh"}),
        ("lộc thạnh", {"Lộc Thạnh"}),
        (unicodedata.normalize("NFD", "LỘC THÀNH"), {"Lộc Thành"}),
        ("loc thạ", {"Lộc Thạnh"}),
        ("lộc thánh", set()),
        ("oc thanh", set()),
        ("lôc thạnh", {"Lộc Thạnh"}),  # the tone is not typed yet
        ("lọc thạnh", {"Lộc Thạnh"}),  # the hat is not typed yet
        ("thanh loc", {"Lộc Thành", "Lộc Thạnh"}),
        ("xã lộc thành", {"Lộc Thành"}),
        ("phuong loc thanh", set()),
        ("dak o", {"Đăk Ơ"}),
        ("Ðăk Ơ", {"Đăk Ơ"}),  # with eth, as old keyboards have it
    ],
)
def test_accents_that_are_typed_must_be_there_and_others_are_free(
    show: Show, address: str, typed: str, found: set[str]
) -> None:
    with show(address + PLACES) as page:
        page.locator("#noi").fill(typed)
        assert {n.split("\n")[0] for n in shown(page, "#theo-ten li")} == found
        assert set(page.locator("#ban-do a:not(.off) text").all_text_contents()) == found


def test_old_and_modern_tone_placement_are_alike(browser: Browser, address: str) -> None:
    with opened(browser, address + PLACES) as page:
        page.locator("#noi").fill("biên hòa")
        modern = shown(page, "#theo-ten li")
        page.locator("#noi").fill("biên hoà")
        assert shown(page, "#theo-ten li") == modern
        assert "Biên Hòa" in modern


def test_a_former_name_shows_its_place_of_today(browser: Browser, address: str) -> None:
    """Beside the box, in the list, on the map, and in the index of former names, which opens and closes again."""
    with opened(browser, address + PLACES) as page:
        page.locator("#noi").fill("vĩnh an")
        assert [n.split("\n")[0] for n in shown(page, "#theo-ten li")] == ["Trị An"]
        expect(page.locator(".near-hits li")).to_have_text("thị trấn Vĩnh An nay thuộc phường Trị An")
        expect(page.locator(".found b")).to_have_text("Thấy 1 trong 95 xã, phường; khớp 1 tên cũ.")
        assert shown(page, "#ten-cu li") == ["Thị trấn Vĩnh An nay thuộc phường Trị An"]
        assert page.locator("#ten-cu details:visible summary span").all_inner_texts() == ["1"]
        assert page.locator("#ten-cu h3:visible").count() == 1
        expect(page.locator(".ask output")).to_have_text("Thấy 1 trong 95 xã, phường; khớp 1 tên cũ.")
        page.get_by_role("button", name="Hiện lại tất cả").click()
        expect(page.locator("#noi")).to_be_focused()
        assert page.locator("#ten-cu details[open]").count() == 0
        assert page.locator("#ban-do a.off").count() == 0
        assert len(shown(page, "#theo-ten li")) == 95


def test_a_former_district_finds_all_its_communes(browser: Browser, address: str) -> None:
    with opened(browser, address + PLACES) as page:
        part = page.locator("#ten-cu details", has_text="Huyện Vĩnh Cửu")
        old = [li.text_content() for li in part.locator("li").all()]
        page.locator("#noi").fill("vinh cuu")
        expect(part).to_have_attribute("open", "")
        assert part.locator("li:visible").count() == len(old)
        expect(page.locator(".rest a")).to_have_text(f"Còn {len(old) - 6} tên nữa")


def test_enter_opens_the_only_place_and_goes_to_the_first_of_many(browser: Browser, address: str) -> None:
    with opened(browser, address + PLACES) as page:
        page.locator("#noi").fill("loc thanh")
        page.keyboard.press("Enter")
        expect(page.locator(".near-hits a").first).to_be_focused()
        page.locator("#noi").fill("vĩnh an")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Phường Trị An")
        page.go_back()
        expect(page.locator("#noi")).to_have_value("vĩnh an")


def test_the_keyboard_alone_types_reaches_a_hit_and_clears(browser: Browser, address: str) -> None:
    with opened(browser, address + DECISION) as page:
        while not page.evaluate("document.activeElement.id === 'loc'"):
            page.keyboard.press("Tab")
        page.keyboard.type("gia dinh mau 02")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Hiện lại tất cả")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator("#xep")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('.roll tbody:not([hidden])')")
        page.locator("#loc").focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"{ROWS}:visible").first).to_be_focused()
        page.locator("#loc").focus()
        page.keyboard.press("Escape")
        expect(page.locator("#loc")).to_have_value("")
        expect(page.locator("#loc")).to_be_focused()
        assert len(shown(page)) == page.locator(ROWS).count()
        expect(page.locator(".ask output")).to_have_text("Đang hiện tất cả.")


def test_escape_empties_the_box_but_not_while_a_word_is_composed(browser: Browser, address: str) -> None:
    """Events without the browser's own answer: Firefox has none for Escape in a search box."""
    with opened(browser, address + DECISION) as page:
        box = page.locator("#loc")
        box.fill("gia đình")
        box.dispatch_event("keydown", {"key": "Escape", "isComposing": True})
        expect(box).to_have_value("gia đình")
        box.dispatch_event("keydown", {"key": "Escape"})
        expect(box).to_have_value("")
        assert len(shown(page)) == page.locator(ROWS).count()


def test_a_narrowed_list_can_be_sent_and_a_link_to_a_hidden_row_shows_it(browser: Browser, address: str) -> None:
    with opened(browser, address + DECISION) as page:
        rows = shown(page)
        page.locator("#loc").fill("tân bình")
        page.wait_for_url("**/?tim=*")
        sent = page.url
        expected = [row for row in rows if fits("tân bình", row)]
    with opened(browser, sent) as page:
        expect(page.locator("#loc")).to_have_value("tân bình")
        assert shown(page) == expected
        hidden = page.locator(f"{ROWS}[hidden]").first.get_attribute("id")
    with opened(browser, f"{sent}#{hidden}") as page:
        assert shown(page) == rows
        expect(page.locator(f"#{hidden}")).to_be_in_viewport()


def test_what_is_typed_stays_text(browser: Browser, address: str) -> None:
    with opened(browser, address + DECISION + "?tim=%3Cimg%20src=x%20onerror=hit()%3E.*(") as page:
        expect(page.locator(".found b")).to_contain_text("Không thấy")
        expect(page.locator(".narrowed")).to_contain_text("<img src=x onerror=hit()>.*(")
        page.get_by_role("link", name="tra cứu cả trang web").click()
        expect(page.locator("input[name=q]")).to_have_value("<img src=x onerror=hit()>.*(")


def test_paper_says_when_a_list_is_narrowed(browser: Browser, address: str) -> None:
    with opened(browser, address + DECISION) as page:
        page.emulate_media(media="print")
        expect(page.locator(".narrowed")).to_be_hidden()
        page.emulate_media(media="screen")
        page.locator("#loc").fill("gia đình")
        expect(page.locator(".narrowed")).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".narrowed")).to_be_visible()
        expect(page.locator(".narrowed")).to_contain_text("Danh sách đã lọc theo “gia đình”. Thấy ")


@pytest.mark.parametrize("script", [True, False])
def test_former_names_are_whole_on_paper(browser: Browser, address: str, script: bool) -> None:
    with opened(browser, address + PLACES, script=script) as page:
        last = page.locator("#ten-cu li").last
        expect(last).to_be_hidden()
        page.emulate_media(media="print")
        expect(last).to_be_visible()


def test_former_names_open_for_paper_without_the_newest_style(browser: Browser, address: str) -> None:
    """Those that were open stay open afterwards, the others close again."""
    with opened(browser, address + PLACES) as page:
        parts = page.locator("#ten-cu details")
        parts.first.locator("summary").click()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("#ten-cu details[open]").count() == parts.count()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("#ten-cu details[open]").count() == 1


def test_without_script_no_box_and_every_row(browser: Browser, address: str) -> None:
    for path, rows in ((DECISION, ROWS), (PLACES, "#theo-ten li")):
        with opened(browser, address + path + "?tim=khong", script=False) as page:
            assert page.locator("input[name=tim]").count() == 1
            assert not page.locator("form[data-filter]").is_visible()
            assert len(shown(page, rows)) == page.locator(rows).count() > 20


# ---------------------------------------------------------------- a list of several pages

FAMILY, MIDDLE, GIVEN = "Lê Lý Đỗ Đoàn Hồ", "Văn Thị Hữu Thu", "An Ân Hòa Đào Dao Lộc Quý Thành Thạnh Thủy"
MANY = [
    f"{f} {m} {g} {n} (minh họa)"
    for n in range(1, 4)
    for f in FAMILY.split()
    for m in MIDDLE.split()
    for g in GIVEN.split()
][:520]


@pytest.fixture(scope="module")
def long_list(once: Once) -> Iterator[str]:
    """A site whose one decision has 520 lines more, on two pages."""
    files = tiny_campaign()
    path = "data/honours/2022-tuyen-duong/recipients.csv"
    assert path in files, sorted(files)
    files[path] += "".join(f"{n},{name},individual,,,90004,,,,,,\n" for n, name in enumerate(MANY, 5))
    site = once("long", lambda f: built(lay_out(f / "project", write(f / "data", files)), f / "site"))
    with served(site) as url:
        yield f"{url}vinh-danh/quyet-dinh/gg77gg/"


def test_a_page_of_a_long_list_says_that_it_is_not_all(browser: Browser, long_list: str) -> None:
    with opened(browser, long_list) as page:
        rows = shown(page)
        assert len(rows) == 500
        for typed in ("loc", "lộc", "hoa 2", "đào", "dao", "hò", "ly thi thuy", "le an"):
            page.locator("#loc").fill(typed)
            expected = [row for row in rows if fits(typed, row)]
            assert shown(page) == expected, typed
            assert expected, typed
            expect(page.locator(".found b")).to_have_text(f"Thấy {len(expected)} trong 500 lượt vinh danh ở trang này.")
        expect(page.locator(".pages")).to_contain_text("Chỉ tìm trong trang này: 1–500 trong 52")
        page.get_by_role("link", name="Tìm ở trang 2").click()
        expect(page.locator("#loc")).to_have_value("le an")
        assert page.url.endswith("trang-2/?tim=le+an")


def test_rows_are_put_in_another_order_within_their_groups(browser: Browser, address: str) -> None:
    """By number and by today's place; by name again as they were; what was typed stays in force."""
    with opened(browser, address + YEAR) as page:
        read = """() => [...document.querySelectorAll('.roll [data-group]')].map(body =>
            [...body.querySelectorAll('tr:not(.grp)')].map(row => [
                Number(row.cells[0].textContent),
                [...row.cells[2].querySelectorAll('a')].pop()?.textContent.trim() ?? row.cells[2].textContent.trim(),
            ]))"""
        first = page.evaluate(read)
        page.locator("#xep").select_option("so")
        by_number = page.evaluate(read)
        assert by_number == [sorted(group) for group in first]
        assert by_number != first
        page.locator("#xep").select_option("noi")
        by_place = page.evaluate(read)
        for group, before in zip(by_place, first, strict=True):
            assert sorted(group) == sorted(before)
            places = [sort_key(place) for _, place in group]
            assert places == sorted(places)
        page.locator("#loc").fill("tân an")
        page.locator("#xep").select_option("ten")
        assert page.evaluate(read) == first
        assert 0 < page.locator(".roll tr:not(.grp):visible").count() < sum(map(len, first))


def test_a_decision_stands_as_it_was_signed_and_can_be_put_by_name(browser: Browser, address: str) -> None:
    with opened(browser, address + DECISION) as page:
        rows = page.locator(".roll tbody tr:not(.grp)")
        read = """rows => rows.map(row => [
            Number(row.cells[0].textContent), (row.cells[1].querySelector('a, del') ?? row.cells[1].firstChild).textContent.trim()
        ])"""
        signed = rows.evaluate_all(read)
        assert [number for number, _ in signed] == list(range(1, len(signed) + 1))
        page.locator("#xep").select_option("ten")
        named = rows.evaluate_all(read)
        assert sorted(named) == signed
        assert named == sorted(signed, key=lambda row: (sort_key(row[1]), row[0]))
        page.locator("#xep").select_option("so")
        assert rows.evaluate_all(read) == signed
