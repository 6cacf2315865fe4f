"""A long register on a small screen: numbers, rows that links lead to, and searching when things go slowly."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import served
from tests.browser.test_reader import restyle, sideways
from tests.browser.windows import opened
from tests.building import built, lay_out
from tests.campaigns import patched, write
from tests.conftest import Once

DECISION = "vinh-danh/quyet-dinh/gg77gg/"
FOLDER = "data/honours/2022-tuyen-duong"
LONG_NAME = "Tuyên dương người ham học, nhà có kệ sách và những bến nước mở lớp buổi tối năm 2022 (minh họa)"
MANY = 1210
NAMES = ("K'Lứ", "Trần Thị Bến Trên", "Lê Văn Hòa", "Đỗ Thị Ngọc Đào", "Nguyễn Thị Hoàng Phương Anh Thư")
CALLED_DAO = sum(NAMES[n % 5] == "Đỗ Thị Ngọc Đào" for n in range(5, MANY + 1))
PLACES = ("90001", "90004", "90007")
WRITTEN_SHORT = """\
  - long: trung học cơ sở
    short:
      - THCS
  - long: thành phố
    short:
      - TP
"""


@pytest.fixture(scope="module")
def register(once: Once) -> Iterator[str]:
    """Address of a site whose one decision has a long name and more than a thousand lines, ending in a slash."""
    files = patched(
        (f"{FOLDER}/decision.yml", "Tuyên dương người ham học năm 2022 (minh họa)", LONG_NAME),
        ("data/search.yml", "abbreviations:\n", f"abbreviations:\n{WRITTEN_SHORT}"),
    )
    files[f"{FOLDER}/recipients.csv"] += "".join(
        f"{n},{NAMES[n % 5]} {n},individual,,,{PLACES[n % 3]},,,,{'Trường Trung học cơ sở Lũy Tre' if n == 7 else ''},,\n"
        for n in range(5, MANY + 1)
    )
    site = once("register", lambda f: built(lay_out(f / "project", write(f / "data", files)), f / "site"))
    with served(site) as url:
        yield url


# ---------------------------------------------------------------- numbers in lists and tables

NUMBERS = """() => [...document.querySelectorAll('main .groups a > b, main .figs dd, main td')].flatMap(cell => {
    const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
    if (!text || !/^[0-9.]+$/.test(text.data.trim()) || !cell.getClientRects().length || cell.closest('.roll')) return [];
    if (getComputedStyle(cell).clipPath !== 'none') return [];  // a zero that is only read out
    const range = document.createRange();
    range.selectNodeContents(text);
    const [line, ...more] = range.getClientRects(), row = cell.closest('a, .figs > div, tr').getBoundingClientRect();
    return [{ text: text.data.trim(), lines: 1 + more.length, left: row.right - line.right }];
})"""
"""Every number of the lists and tables: its text, on how many lines it stands, how far from the right end of its row."""


@pytest.mark.parametrize("path", ["vinh-danh/", "vinh-danh/danh-hieu/nguoi-ham-hoc/", "bao-cao/2022/"])
def test_a_number_stands_whole_at_the_end_of_its_row(browser: Browser, register: str, path: str) -> None:
    with opened(browser, register + path) as page:
        for width in (320, 360, 768, 1024):
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate(NUMBERS)
            assert any("." in n["text"] for n in found), "a number of thousands is among them"
            assert [n for n in found if n["lines"] > 1] == [], width
            if width < 768:  # wider, a table has many numbers beside each other
                assert [n for n in found if n["left"] > 4] == [], width


@pytest.mark.parametrize("width", [320, 1024])
def test_bars_beside_numbers_of_any_length_are_drawn_to_one_scale(browser: Browser, register: str, width: int) -> None:
    with opened(browser, f"{register}bao-cao/2022/", width) as page:
        numbers = page.locator(".bars .fig").all_inner_texts()
        wide = page.locator(".bars svg").evaluate_all("all => all.map(svg => svg.getBoundingClientRect().width)")
        assert len({len(number) for number in numbers}) > 1
        assert max(wide) - min(wide) < 0.5


@pytest.mark.parametrize("path", ["vinh-danh/", "bao-cao/2024/", "du-lieu/", "dia-phuong/26188-tan-trieu/"])
def test_letters_of_twice_the_size_fit_the_narrowest_phone(browser: Browser, address: str, path: str) -> None:
    with opened(browser, address + path, 320) as page:
        restyle(page, "html{font-size:225%!important}")
        assert sideways(page) <= 0


# ---------------------------------------------------------------- a row that a link leads to

IN_SIGHT = """id => {
    const row = document.getElementById(id), box = row.getBoundingClientRect();
    return row.contains(document.elementFromPoint(box.left + box.width / 3, box.top + box.height / 2));
}"""


@pytest.mark.parametrize("width", [360, 1440])
def test_a_row_is_in_sight_at_once_and_not_under_the_headings(browser: Browser, register: str, width: int) -> None:
    """Without running past hundreds of rows, and below the headings that stay."""
    with opened(browser, register + DECISION, width) as page:
        rows = page.locator(".roll tr[id]").evaluate_all("rows => rows.map(r => r.id)")
        for row in (rows[60], rows[300], rows[-1]):
            page.goto(f"{register}{DECISION}#{row}")
            assert page.evaluate(IN_SIGHT, row), row


def test_the_order_of_a_list_is_there_again(browser: Browser, register: str) -> None:
    """After a reload and for whoever is sent the address; an order that there is not is none."""
    first = ".roll tbody tr:not(.grp):not([hidden]) td:first-child"
    with opened(browser, register + DECISION) as page:
        signed = page.locator(first).all_inner_texts()
        page.locator("#xep").select_option("ten")
        by_name = page.locator(first).all_inner_texts()
        assert by_name != signed
        assert page.url.endswith("?xep=ten")
        page.locator("#loc").fill("hoa")
        page.locator("#loc").press("Enter")
        few = page.locator(first).all_inner_texts()
        page.reload()
        expect(page.locator("#xep")).to_have_value("ten")
        assert page.locator(first).all_inner_texts() == few
        page.locator("#xep").select_option("so")
        assert "xep=" not in page.url
        page.goto(f"{register}{DECISION}?xep=constructor")
        expect(page.locator("#xep")).to_have_value("so")
        assert page.locator(first).all_inner_texts() == signed


# ---------------------------------------------------------------- ways into the search


def test_names_are_looked_for_from_the_lists(browser: Browser, register: str) -> None:
    with opened(browser, f"{register}vinh-danh/") as page:
        page.get_by_label("Tìm tên trong mọi danh sách").fill("ngoc dao")
        page.get_by_role("button", name="Tìm", exact=True).click()
        expect(page.locator("[data-result]").first).to_contain_text("Đỗ Thị Ngọc Đào")
        expect(page.locator("[data-total]")).to_have_text(f"{CALLED_DAO} kết quả cho “ngoc dao”, đã lọc: Vinh danh")
        expect(page.locator(".chips [aria-pressed=true]")).to_contain_text("Vinh danh")
    with opened(browser, f"{register}vinh-danh/danh-hieu/nguoi-ham-hoc/") as page:
        count = page.locator(".count b").inner_text()
        page.get_by_role("link", name="tìm theo tên").click()
        expect(page.locator("[data-total]")).to_have_text(f"{count} kết quả, đã lọc: Vinh danh, Người ham học")


# ---------------------------------------------------------------- what people type


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("klu", "K'Lứ"),
        ("Klứ 10", "K'Lứ 10"),
        ("k’lứ 15", "K'Lứ 15"),
        ("thcs luy tre", "Trường Trung học cơ sở Lũy Tre"),
        ("TP. Gió Núi", "Thành phố Gió Núi"),
    ],
)
def test_words_written_short_are_understood(browser: Browser, register: str, typed: str, found: str) -> None:
    with opened(browser, register + "tra-cuu/") as page:
        page.locator("input[name=q]").fill(typed)
        page.locator("input[name=q]").press("Enter")
        expect(page.locator("[data-result]").first).to_contain_text(found)
        expect(page.locator("[data-result] mark").first).to_be_visible()


@pytest.mark.parametrize("typed", ["le h", "lê văn h"])
def test_the_first_letter_of_a_word_is_not_a_word_written_short(browser: Browser, register: str, typed: str) -> None:
    with opened(browser, register + "tra-cuu/") as page:
        page.locator("input[name=q]").fill(typed)
        page.wait_for_function("q => document.querySelector('.answer').dataset.asked === q", arg=typed)
        expect(page.locator("[data-result]").first).to_contain_text("Lê Văn Hòa")


@pytest.mark.parametrize("typed", ["😀", "....", "()[]*"])
def test_signs_alone_are_answered(browser: Browser, register: str, typed: str) -> None:
    with opened(browser, register + "tra-cuu/") as page:
        page.locator("input[name=q]").fill(typed)
        page.locator("input[name=q]").press("Enter")
        expect(page.locator("[data-total]")).to_have_text(f"Không có kết quả nào cho “{typed}”")
        expect(page.locator("[data-total]")).to_be_focused()
        expect(page.locator("output")).to_have_text("")  # what has the focus is read as it is
        expect(page.locator(".tips")).to_be_visible()
        page.locator("input[name=q]").fill("   ")
        expect(page.locator(".answer")).to_be_hidden()


def test_five_hundred_letters_stay_in_the_page(browser: Browser, register: str) -> None:
    with opened(browser, f"{register}tra-cuu/?q={'a' * 500}", 320) as page:
        expect(page.locator("[data-total]")).to_have_text(f"Không có kết quả nào cho “{'a' * 60}…”")
        assert sideways(page) <= 0


# ---------------------------------------------------------------- slow, broken, and back again


def test_waiting_is_told_and_offers_nothing_that_is_not_there(browser: Browser, register: str) -> None:
    """No button that takes away a filter where there is none; no numbers of an earlier answer."""
    held: list[Route] = []
    context = browser.new_context()
    page = context.new_page()
    page.route("**/chi-muc.json", lambda route: held.append(route))
    page.goto(f"{register}tra-cuu/?q=ngoc+dao")
    expect(page.locator("#tong")).to_have_text("Đang tìm…")
    expect(page.locator(".found .again")).to_be_hidden()
    held.pop().continue_()
    expect(page.locator("[data-total]")).to_have_text(f"{CALLED_DAO} kết quả cho “ngoc dao”")
    page.unroute("**/chi-muc.json")
    page.route(re.compile(r"tra-cuu/\w+/"), lambda route: route.abort())
    page.locator("input[name=q]").fill("gió núi")
    page.locator("input[name=q]").press("Enter")
    expect(page.locator(".broken")).to_be_visible()
    expect(page.locator(".chips")).to_be_hidden()
    expect(page.locator(".found .again")).to_be_hidden()
    context.close()


def test_back_from_a_hit_one_stands_where_one_left(browser: Browser, register: str) -> None:
    with opened(browser, f"{register}tra-cuu/?q=ngoc+dao") as page:
        hits = page.locator("[data-result]")
        for count in (20, 40, 60):
            expect(hits).to_have_count(count)
            page.locator(".further").click()
        expect(hits).to_have_count(80)
        name = hits.nth(45).locator("a").inner_text()
        hits.nth(45).locator("a").click()
        page.wait_for_url(f"**/{DECISION}**")
        page.go_back()
        expect(hits).to_have_count(80)
        expect(hits.nth(45)).to_be_in_viewport()
        expect(hits.nth(45).locator("a")).to_be_focused()
        expect(hits.nth(45).locator("a")).to_have_text(name)
        page.locator("input[name=q]").fill("hoa")
        page.locator("input[name=q]").press("Enter")
        expect(hits).to_have_count(20)


SHIFTS = """() => { window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(e => {
    if (!e.hadRecentInput) window.shifted += e.value; })).observe({ type: 'layout-shift', buffered: true }); }"""


@pytest.mark.parametrize("query", ["ngoc+dao", "zzzz"])
def test_the_page_does_not_jump_while_the_answer_comes(browser: Browser, register: str, query: str) -> None:
    def watch(page: Page) -> None:
        page.add_init_script(f"({SHIFTS})()")
        page.route("**/search.*.js", _late)

    def _late(route: Route) -> None:
        painted = "() => performance.getEntriesByName('first-contentful-paint').length"
        route.request.frame.page.wait_for_function(painted)  # before the script is there
        route.continue_()

    with opened(browser, f"{register}tra-cuu/?q={query}", prepare=watch) as page:
        page.locator("[data-total]").wait_for()
        expect(page.locator(".ways-in")).to_be_visible()
        assert page.evaluate("window.shifted") < 0.1


def test_paper_tells_what_was_asked(browser: Browser, register: str) -> None:
    with opened(browser, f"{register}tra-cuu/?q=ngoc+dao&loai=vinh-danh&nam=2022") as page:
        page.locator("[data-total]").wait_for()
        page.emulate_media(media="print")
        expect(page.locator("#tong")).to_be_visible()
        expect(page.locator("#tong")).to_have_text(f"{CALLED_DAO} kết quả cho “ngoc dao”, đã lọc: Vinh danh, 2022")
        expect(page.locator("#tra-cuu .row")).to_be_hidden()
        expect(page.locator(".ways-in")).to_be_hidden()


def test_a_row_is_found_on_whichever_page_it_is_today(browser: Browser, register: str) -> None:
    """Lists are in groups: a row moves to another page when others come before it; its address is kept by its number."""
    with opened(browser, f"{register}{DECISION}trang-3/", 360) as page:
        there = page.locator("tr[id^=r]").last.get_attribute("id")
        page.goto(f"{register}{DECISION}#{there}")
        page.wait_for_url(f"**/{DECISION}trang-3/#{there}")
        expect(page.locator(f"#{there}")).to_be_in_viewport()
        page.goto(f"{register}{DECISION}trang-2/#{there}")
        page.wait_for_url(f"**/{DECISION}trang-3/#{there}")
        page.goto(f"{register}{DECISION}#r999999")
        expect(page).to_have_url(f"{register}{DECISION}#r999999")
