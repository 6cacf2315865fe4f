"""Tra cứu in a real browser: what is found and in which order, by hand and against the slow way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.dates import build_date
from hooks.edition.views import views
from hooks.pages.search.documents import APART, tops, written
from hooks.records.joined.catalogue import Catalogue
from tests.browser.axe import Asked
from tests.browser.conftest import served
from tests.browser.test_reader import sideways
from tests.browser.windows import Scheme, Show, opened
from tests.building import EPOCH, PROJECT, built, lay_out
from tests.campaigns import tiny_campaign, world, write
from tests.conftest import Once
from tests.pages.search.searching import Searcher, Thing, facets_of, kind_of, searcher
from tests.pages.stories.test_hostile import HOSTILE

PAGE = "tra-cuu/"
QUERIES = (
    """
trị an|tri an|Trị Án|phường trị an|phuong tri an|vĩnh an|vinh an|thị trấn vĩnh an|vĩnh cửu|vinh cuu|huyện vĩnh cửu
biên hòa|biên hoà|bien hoa|long thành|Long Thanh|long khánh|đồng xoài|dong xoai|Đồng Nai|dong nai|bình phước|tân bình
tan binh|bình tân|tân bình vĩnh cửu|mã đà|ma da|xuân tâm|phú lý|xã phú lý|trảng dài|tân triều|thống nhất|hớn quản
xoa mu chu|xóa mù chữ|xoá mù chữ|hoc bong|học bổng|heo dat|heo đất|tuan le hoc tap|rut dong y|ngoi nha tri tue
ngôi nhà trí tuệ|khuyến học|khuyen hoc|hội khuyến học|olam|ofi|thư viện|trung tâm học tập cộng đồng|gia đình học tập
dong ho hoc tap|công dân học tập|cá nhân mẫu 01|ca nhan mau|gia đình mẫu 03|mẫu|dòng họ mẫu|đơn vị mẫu 02|cá nhân
sở gdđt|so giao duc|báo cáo năm|VII.1.c|III.1.đ|15/12|1373|bằng khen|kế hoạch|vinh danh năm 2024|quyết định mẫu
bảo vệ dữ liệu|quyền riêng tư|câu chuyện|zzzz|trị|a|đ|an tri|cá nhân mẫu 01 tân triều|mẫu 05 vĩnh cửu|DỮ LIỆU|tuệ nhà
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
HALF = ["tr", "vĩnh a", "vinh cu", "khuyen h", "ca nhan m", "xóa mù ch", "bien ho", "mẫu 0", "tân b", "nguy"]
BY_HAND = {
    "trị an": ("Phường Trị An", "Trước"),
    "vinh an": ("Thị trấn Vĩnh An cũ, huyện Vĩnh Cửu", "Nay thuộc phường Trị An"),
    "mã đà": ("Xã Mã Đà cũ, huyện Vĩnh Cửu", "Nay thuộc phường Trị An"),
    "huyen vinh cuu": ("Huyện Vĩnh Cửu", "Nay là phường Tân Triều"),
    "tân bình vĩnh cửu": ("Xã Tân Bình cũ, huyện Vĩnh Cửu", "Nay thuộc phường Tân Triều"),
    "học bổng": ("Học bổng Nguyễn Văn Ký và Chắp cánh ước mơ", "Mô hình hay"),  # itself a scholarship
    "học bổng con người lao động": ("270 suất học bổng cho con người lao động", "Ban biên tập"),
    "heo dat": ("Nuôi heo đất khuyến học xã Phú Hữu", "Mô hình hay"),  # what is done comes before who wrote of it
    "776 con heo dat": ("776 con heo đất của một phường Biên Hòa", "Ban biên tập"),
    "tuan le hoc tap": ("Ba xã, phường mở tuần lễ học tập theo ba cách", "Ban biên tập"),
    "mẫu 05 vĩnh cửu": ("mẫu 05", "Vĩnh Cửu"),  # the editors' guide has the words too
    "rut dong y": ("Dữ liệu cá nhân và yêu cầu gỡ", ""),
    "sở gdđt": ("Sở Giáo dục và Đào tạo", "Cơ quan"),
    "VII.1.c": ("Báo cáo năm", "Kế hoạch, VII.1.c"),
    "gia đình học tập": ("Gia đình học tập", "Danh hiệu cho"),
    "ca nhan mau 01": ("Cá nhân mẫu 01", "Cá nhân"),
    "00/QĐ-MẪU": ("Công nhận danh hiệu học tập năm 2024", "Quyết định số 00/QĐ-MẪU"),
}


def handmade() -> list[str]:
    """Addresses of the hand-written pages without the last slash, folder by folder, a folder's own page first."""
    docs = PROJECT / "docs"
    pages = sorted(docs.rglob("*.md"), key=lambda p: (p.parent.parts, p.stem != "index", p.name))
    return [p.relative_to(docs).with_suffix("").as_posix().removesuffix("/index") for p in pages]


@pytest.fixture(scope="module")
def everything(site_folder: Path) -> Searcher:
    """All that can be found on the built site in the order of its index, made anew from the records."""
    records = world()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        catalogue = Catalogue(records, build_date())
    pages = tops(views(catalogue))
    for name in handmade():
        page = (site_folder / name / "index.html").read_text(encoding="utf-8")
        title, content = re.search(r'og:title" content="([^"]*)"', page), page.partition('<article class="prose">\n')[2]
        assert title
        assert content
        pages += written(title[1], content.partition("\n</article>")[0], f"{name}/")
    return searcher(catalogue, pages)


def readers(everything: Searcher, query: str, *, typing: bool = False) -> list[Thing]:
    """What the slow way finds besides the editors' guide."""
    return [thing for thing in everything.answer(query, typing=typing) if kind_of(thing) != APART]


def asked(page: Page, query: str, *, enter: bool = True) -> tuple[int, list[tuple[str, str]]]:
    """Type a query; how many were found, and kind and id of those shown."""
    box = page.locator("input[name=q]")
    box.fill(query)
    if enter:
        box.press("Enter")
    page.wait_for_function("q => document.querySelector('.answer').dataset.asked === q", arg=query)
    shown = page.locator("[data-result]").evaluate_all("all => all.map(li => [li.dataset.kind, li.dataset.result])")
    return int(page.locator("[data-total]").get_attribute("data-total") or ""), [(a, b) for a, b in shown]


def test_every_query_finds_what_the_slow_way_finds(browser: Browser, address: str, everything: Searcher) -> None:
    """Number and order, for queries of all sorts with and without accents."""
    assert len(set(QUERIES)) >= 60
    with opened(browser, address + PAGE) as page:
        page.locator("input[name=q]").fill("x")  # so that the first query too changes something
        for query in QUERIES:
            expected = [(kind_of(d), d.id) for d in readers(everything, query)]
            total, shown = asked(page, query)
            assert total == len(expected), query
            assert shown == expected[:20], query
            assert bool(expected) == (query != "zzzz"), query


def test_while_typing_the_last_word_may_be_begun(browser: Browser, address: str, everything: Searcher) -> None:
    with opened(browser, address + PAGE) as page:
        for query in HALF:
            expected = [(kind_of(d), d.id) for d in readers(everything, query, typing=True)]
            total, shown = asked(page, query, enter=False)
            assert total == len(expected), query
            assert shown == expected[:20], query


@pytest.mark.parametrize("query", BY_HAND)
def test_what_a_reader_means_comes_first(show: Show, address: str, query: str) -> None:
    title, line = BY_HAND[query]
    with show(f"{address}{PAGE}?q={query.replace(' ', '+')}") as page:
        first = page.locator("[data-result]").first
        expect(first.locator("h2")).to_contain_text(title)
        expect(first).to_contain_text(line)


@pytest.mark.parametrize(
    ("query", "loose"), [("Phạm Minh Khôi", True), ("vinh cuu", False), ("gia đình học tập", False), ("zzz an", False)]
)
def test_a_name_that_nothing_has_is_said_so(show: Show, address: str, query: str, loose: bool) -> None:
    """What only mentions all the words somewhere is no answer to who looks for somebody."""
    with show(f"{address}{PAGE}?q={query.replace(' ', '+')}") as page:
        page.wait_for_function("q => document.querySelector('.answer').dataset.asked === q", arg=query)
        assert page.locator(".loose").is_visible() is loose


def test_no_filter_is_offered_to_be_taken_away_where_there_is_none(show: Show, address: str) -> None:
    """Though the editors' guide has something, which nobody asked for."""
    with show(f"{address}{PAGE}?q=ấp+Tân+Lập") as page:
        expect(page.locator(".tries li").first).to_contain_text("Bỏ chữ")
        expect(page.locator("button.apart")).to_be_visible()


def test_a_line_of_a_decision_is_reached(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{PAGE}?q=cá nhân mẫu 01&loai=vinh-danh") as page:
        link = page.locator("[data-result='p1bvcx.1'] a")
        link.click()
        expect(page.locator("#r1")).to_be_in_viewport()
        expect(page.locator("#r1")).to_contain_text("Cá nhân mẫu 01")


def test_the_other_boxes_lead_here(browser: Browser, address: str) -> None:
    for start in ("", "404.html"):
        with opened(browser, address + start) as page:
            if start:  # this page's links are from the root of the real host
                assert (page.locator("form.ask").get_attribute("action") or "").endswith("/tra-cuu/")
                continue
            page.locator("input[name=q]").fill("vĩnh an")
            page.locator("input[name=q]").press("Enter")
            expect(page.locator("[data-result]").first).to_contain_text("phường Trị An")
            page.get_by_role("link", name="Tra cứu", exact=True).click()
            expect(page.get_by_role("heading", name="Tên được ghi ở đâu?")).to_be_visible()


def test_choices_narrow_and_their_numbers_are_true(browser: Browser, address: str, everything: Searcher) -> None:
    found = readers(everything, "mẫu")
    with opened(browser, f"{address}{PAGE}?q=mẫu") as page:
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(found)))
        for kind in ("guong-sang", "vinh-danh"):
            wanted = sum(kind_of(d) == kind for d in found)
            expect(page.locator(f".chips button[value={kind}] b")).to_have_text(str(wanted))
        page.locator("details.narrow summary").click()
        page.locator(".chips button[value=vinh-danh]").click()
        rows = [d for d in found if kind_of(d) == "vinh-danh"]
        y2024 = [d for d in rows if "2024" in facets_of(d).years]
        expect(page.locator("select[name=nam] option[value='2024']")).to_have_text(f"2024: {len(y2024)}")
        page.locator("select[name=nam]").select_option("2024")
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(y2024)))
        page.locator("select[name=danh-hieu]").select_option("gia-dinh")
        both = [d for d in y2024 if "gia-dinh" in facets_of(d).titles]
        assert 0 < len(both) < len(y2024) < len(rows)
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(both)))
        page.wait_for_url("**/tra-cuu/?q=m%E1%BA%ABu&loai=vinh-danh&nam=2024&danh-hieu=gia-dinh")
        sent = page.url
    with opened(browser, sent) as page:
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(both)))
        assert [d.id for d in both][:20] == page.locator("[data-result]").evaluate_all(
            "a => a.map(x => x.dataset.result)"
        )
        page.get_by_role("button", name="Bỏ lọc").click()
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(found)))


def test_a_place_alone_lists_what_belongs_to_it(browser: Browser, address: str, everything: Searcher) -> None:
    wanted = [d.id for d in everything.things if kind_of(d) != APART and "26170" in facets_of(d).places]
    with opened(browser, f"{address}{PAGE}?noi=26170") as page:
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(wanted)))
        assert wanted[:20] == page.locator("[data-result]").evaluate_all("a => a.map(x => x.dataset.result)")


def test_more_hits_come_twenty_at_a_time_and_the_focus_goes_with_them(
    browser: Browser, address: str, everything: Searcher
) -> None:
    wanted = [d.id for d in readers(everything, "mẫu")]
    with opened(browser, f"{address}{PAGE}?q=mẫu") as page:
        expect(page.locator("[data-result]")).to_have_count(20)
        button = page.locator(".further")
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("[data-result]")).to_have_count(40)
        assert page.evaluate("document.activeElement.closest('[data-result]').dataset.result") == wanted[20]
        while button.is_visible():
            count = page.locator("[data-result]").count()
            button.click()
            expect(page.locator("[data-result]")).to_have_count(min(count + 20, len(wanted)))
        assert wanted == page.locator("[data-result]").evaluate_all("a => a.map(x => x.dataset.result)")


def tabs_to_the_first_hit(page: Page) -> int:
    """How often Tab is pressed from where one stands until the first hit has the focus."""
    for count in range(1, 30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.querySelector('[data-result] a')"):
            return count
    return 30


def test_the_keyboard_alone_finds_opens_and_empties(browser: Browser, address: str) -> None:
    with opened(browser, address + PAGE) as page:
        box, count, output = page.locator("input[name=q]"), page.locator("[data-total]"), page.locator("output")
        box.focus()
        page.keyboard.type("vinh an")
        expect(page.locator("[data-result]").first).to_contain_text("Thị trấn Vĩnh An cũ")
        expect(output).to_have_text(re.compile(r"^\d+ kết quả cho “vinh an”$"))
        expect(box).to_be_focused()
        assert tabs_to_the_first_hit(page) <= 3
        box.focus()
        page.keyboard.press("Enter")
        expect(count).to_be_focused()
        expect(count).to_have_text(re.compile(r"^\d+ kết quả cho “vinh an”$"))
        expect(output).to_have_text("")  # what has the focus is read; said as well it would be heard twice
        assert tabs_to_the_first_hit(page) == 1
        box.focus()
        box.dispatch_event("keydown", {"key": "Escape", "isComposing": True})
        expect(box).to_have_value("vinh an")
        page.keyboard.press("Escape")
        expect(box).to_have_value("")
        expect(page.locator(".answer")).to_be_hidden()
        page.wait_for_url(re.compile("^[^?]*$"))
        page.keyboard.type("vinh an")
        page.keyboard.press("Enter")
        expect(count).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/dia-phuong/26170-tri-an/")


def test_a_question_in_the_address_has_the_focus_at_the_count_and_back_at_the_hit(
    browser: Browser, address: str
) -> None:
    """By address, by another page's box, and back from a hit that was followed."""
    with opened(browser, address) as page:
        page.locator("input[name=q]").fill("tân bình")
        page.locator("input[name=q]").press("Enter")
        expect(page.locator("[data-total]")).to_be_focused()
        page.locator("[data-result] a").nth(1).click()
        page.wait_for_url("**/dia-phuong/**")
        page.go_back()
        expect(page.locator("input[name=q]")).to_have_value("tân bình")
        expect(page.locator("[data-result] a").nth(1)).to_be_focused()


def test_the_guide_is_asked_for_by_itself(browser: Browser, address: str, everything: Searcher) -> None:
    """A button below the hits, with true numbers; its address can be sent; the chips do not offer it."""
    guide = [d.id for d in everything.answer("15/12") if kind_of(d) == APART]
    assert guide
    with opened(browser, f"{address}{PAGE}?q=15/12") as page:
        button = page.locator(".apart")
        expect(button).to_have_text(f"Tìm trong hướng dẫn cho biên tập viên: {len(guide)} mục")
        page.locator("details.narrow summary").click()
        expect(page.locator(f".chips button[value={APART}]")).to_be_hidden()
        button.click()
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(guide)))
        expect(page.locator("[data-total]")).to_be_focused()
        shown = page.locator("[data-result]").evaluate_all("all => all.map(li => li.dataset.result)")
        assert shown == guide[:20]
        page.wait_for_url(f"**loai={APART}")
        page.get_by_role("button", name="Bỏ lọc").click()
        expect(page.locator("[data-total]")).to_have_attribute("data-total", str(len(readers(everything, "15/12"))))


@pytest.mark.parametrize(
    ("lost", "asked"),
    [
        ("dia-phuong/26170-tri-an-cu/", "tri an cu"),
        ("guong-sang/xxxx99-ngoi-nha-tri-tue.html", "ngoi nha tri tue"),
        ("cau-chuyen/2026/heo-%C4%91%E1%BA%A5t/", "heo đất"),
        ("vinh-danh/nam/1999/", ""),
        ("khong-co/%3Cimg%20src=x%3E", "<img src=x>"),
    ],
)
def test_a_lost_address_can_be_looked_up(browser: Browser, address: str, lost: str, asked: str) -> None:
    """The page's links are from the root of the real host: only where it leads is held here."""
    with opened(browser, f"{address}404.html") as page:
        page.evaluate("lost => history.replaceState(null, '', '/' + lost)", lost)
        page.evaluate((PROJECT / "overrides/assets/lost.js").read_text(encoding="utf-8"))
        link = page.locator("#tim-ten")
        assert link.is_visible() == bool(asked)
        if asked:
            assert page.evaluate("new URL(document.querySelector('#tim-ten').href).searchParams.get('q')") == asked
            expect(link).to_have_text(f"Tra cứu “{asked}”")
            expect(page.locator("#hoi")).to_have_value(asked)


def test_nothing_found_helps(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{PAGE}?q=trị+an+zzzz") as page:
        expect(page.locator("[data-total]")).to_have_text("Không có kết quả nào cho “trị an zzzz”")
        expect(page.locator("[data-total]")).to_be_focused()
        expect(page.locator("[data-total]")).to_have_attribute("data-total", "0")
        for tip in ("Gõ không dấu", "tên xã, huyện cũ", "hỏi tòa soạn"):
            expect(page.locator(".none")).to_contain_text(tip)
        contact = page.locator(".none").get_by_role("link", name="trang liên hệ")
        assert contact.evaluate("a => a.href") == f"{address}lien-he/"
        page.get_by_role("button", name="Bỏ chữ “zzzz”").click()
        expect(page.locator("[data-result]").first).to_contain_text("Phường Trị An")
        expect(page.locator("[data-total]")).to_be_focused()
        expect(page.locator("input[name=q]")).to_have_value("trị an")
        for name, value in (("nam", "2024"), ("noi", "25195")):
            page.locator(f"select[name={name}]").evaluate(
                "(s, value) => { s.value = value; s.dispatchEvent(new Event('change')); }", value
            )
        expect(page.locator("[data-total]")).to_have_text(
            "Không có kết quả nào cho “trị an”, đã lọc: 2024, Bình Phước (phường)"
        )
        page.locator(".tries").get_by_role("button", name="Bỏ lọc").click()
        expect(page.locator("[data-result]").first).to_contain_text("Phường Trị An")


def test_a_broken_line_is_told_and_tried_again(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + PAGE)
    page.route("**/*.json", lambda route: route.abort())
    page.locator("input[name=q]").fill("trị an")
    page.locator("input[name=q]").press("Enter")
    expect(page.locator(".broken")).to_contain_text("Chưa tải được danh mục tra cứu")
    expect(page.locator("output")).to_contain_text("mất mạng")
    page.unroute("**/*.json")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator("[data-result]").first).to_contain_text("Phường Trị An")
    expect(page.locator(".broken")).to_be_hidden()
    context.close()


def test_a_page_left_open_over_a_new_build_finds_on(browser: Browser, address: str) -> None:
    """Its index is gone: the new manifest is asked for, once."""
    context = browser.new_context()
    page = context.new_page()
    manifest = page.request.get(f"{address}{PAGE}chi-muc.json").json()
    old = [True]

    def stale(route: object) -> None:
        body = manifest | {"version": "khongcon"} if old.pop() else manifest
        old.append(False)
        route.fulfill(json=body)  # type: ignore[attr-defined]

    page.route("**/chi-muc.json", stale)
    page.goto(f"{address}{PAGE}?q=trị+an")
    expect(page.locator("[data-result]").first).to_contain_text("Phường Trị An")
    context.close()


def test_what_is_typed_stays_text(browser: Browser, address: str) -> None:
    typed = "<img src=x onerror=hit()> trị"
    with opened(browser, address + PAGE) as page:
        asked(page, typed)
        expect(page.locator("[data-total]")).to_contain_text("<img src=x")
        assert page.locator("main img").count() == 0
    with opened(browser, f"{address}{PAGE}?loai=<b>&nam=<i>&noi=%22&q=__proto__+constructor") as page:
        expect(page.locator("[data-total]")).to_have_attribute("data-total", "0")


@pytest.fixture(scope="module")
def hostile(once: Once) -> Iterator[str]:
    """A site whose one list holds markup, words a script knows, and letters put together in two ways."""
    files = tiny_campaign()
    path = "data/honours/2022-tuyen-duong/recipients.csv"
    names = (
        HOSTILE.replace('"', '""'),
        "__proto__",
        "constructor",
        "toString",
        "Nguyễn Văn Hòa",
        "noi:90004",
        "~an _an",
    )
    files[path] += "".join(f'{n},"{name}",individual,,,90004,,,,,,\n' for n, name in enumerate(names, 5))
    site = once("hostile", lambda f: built(lay_out(f / "project", write(f / "data", files)), f / "site"))
    with served(site) as url:
        yield url


def test_hostile_names_are_found_and_stay_text(browser: Browser, hostile: str) -> None:
    with opened(browser, hostile + PAGE) as page:
        for query in ("onerror", "proto", "constructor", "tostring", "nguyen van hoa", "Nguyễn Văn Hoà", "90004 noi"):
            total, _ = asked(page, query)
            assert total >= 1, query
        asked(page, "onerror")
        expect(page.locator("[data-kind=vinh-danh]").first).to_contain_text("<script>hit()</script>{{ 7*7 }}")
        assert page.locator("main img").count() == 0
        assert page.locator("main script").count() == 1


SCREENS: tuple[tuple[int, Scheme], ...] = ((320, "dark"), (1440, "light"))


@pytest.mark.parametrize("query", ["", "?q=vinh+cuu&nam=2024&noi=26188", "?q=zzz+an", "?q=mẫu"])
def test_every_state_is_accessible_and_fits(show: Show, address: str, query: str) -> None:
    asked = Asked()
    with show(f"{address}{PAGE}{query}") as page:
        if query:
            page.locator("[data-total]").wait_for()
        for width, scheme in SCREENS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            assert asked.faults(page) == "", (width, scheme)
            assert sideways(page) <= 0, (width, scheme)
            page.evaluate("document.documentElement.style.fontSize = '225%'")
            assert sideways(page) <= 0, (width, scheme, "letters twice as large")
            page.evaluate("document.documentElement.style.fontSize = ''")


def test_without_script_the_page_tells_where_names_are(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{PAGE}?q=trị+an", script=False) as page:
        assert not page.locator("form[role=search]").is_visible()
        for name in ("xã, phường", "Gia đình học tập", "Mọi quyết định", "Dòng họ"):
            assert page.locator(".ways-in").get_by_role("link", name=name).first.is_visible(), name
    with opened(browser, address, script=False) as page:
        page.get_by_role("link", name="Tra cứu", exact=True).click()
        expect(page.get_by_role("heading", name="Tên được ghi ở đâu?")).to_be_visible()


def test_the_first_answer_asks_for_few_files(browser: Browser, address: str) -> None:
    with opened(browser, address + PAGE, alone=True) as page:
        asks: list[str] = []
        page.on("request", lambda r: asks.append(r.url) if r.url.endswith(".json") else None)
        asked(page, "cá nhân mẫu")
        assert 0 < len(asks) <= 10
        asked(page, "cá nhân mẫu")
        assert len(asks) == len(set(asks))
