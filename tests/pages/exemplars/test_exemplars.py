"""Exemplars: large figures on their pages, real records before samples, no empty sections, letters of emblems."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from hooks.edition import views
from hooks.pages import parts
from hooks.pages.data import tables
from hooks.records.joined.catalogue import Catalogue
from tests.building import HtmlPage
from tests.campaigns import TODAY, catalogue_of, renderer, tiny_campaign, world

COMMUNITY, PERSON = "data/communities/ben-nuoc.yml", "data/individuals/nguoi-lai-do.yml"
ADDRESS = "guong-sang/dd44dd-ben-nuoc-doi-sim/"
SAID = """    sources:
      - publisher: Báo Thử
        title: Tin lớp
        url: https://example.org/lop
"""


def figure(value: str, label: str, date: str = "2022-10", said: str = SAID) -> str:
    return f"  - value: {value}\n    label: {label}\n    date: {date}\n{said}"


def campaign(tmp_path: Path, *figures: str, on: dt.date = TODAY, samples: bool = True) -> Catalogue:
    """The tiny campaign whose community has these figures."""
    files = tiny_campaign()
    if figures:
        files[COMMUNITY] = files[COMMUNITY].replace("facts:\n", "figures:\n" + "".join(figures) + "facts:\n")
    return catalogue_of(tmp_path, files, on, samples=samples)


def html_of(c: Catalogue, address: str) -> str:
    (view,) = (v for v in views.views(c) if v.address == address)
    return renderer(c).render(view)


def words(html: str) -> str:
    page = HtmlPage()
    page.feed(html)
    return " ".join(" ".join(page.texts).replace("\u00a0", " ").split())


def shown(html: str) -> str:
    """The section of large figures, '' when there is none."""
    found = re.search(
        r'<section class="ox gap-top">\s*<h2 class="sr">Con số nổi bật</h2>.*?</section>', html, re.DOTALL
    )
    return found[0] if found else ""


# ---------------------------------------------------------------- large figures


def test_a_figure_says_what_it_counts_when_and_who_said_so(tmp_path: Path) -> None:
    html = shown(html_of(campaign(tmp_path, figure("gần 2,5 tỷ", "đồng góp được")), ADDRESS))

    assert "gần 2,5 tỷ đồng góp được Số liệu tháng 10/2022, theo Báo Thử ." in words(html)
    assert 'href="https://example.org/lop"' in html


def test_a_plus_is_read_as_more_than(tmp_path: Path) -> None:
    """The sign is for eyes, the word for ears."""
    html = shown(html_of(campaign(tmp_path, figure("20.000+", "cuốn sách")), ADDRESS))

    assert '<span class="sr">hơn </span>20.000<span aria-hidden="true">+</span>' in html


def test_what_all_figures_share_is_said_once(tmp_path: Path) -> None:
    html = shown(html_of(campaign(tmp_path, figure("7", "buổi"), figure("69,78%", "nhà")), ADDRESS))

    assert html.count("Số liệu") == 1
    assert html.count("Báo Thử") == 1


def test_figures_of_different_times_each_say_their_own(tmp_path: Path) -> None:
    c = campaign(tmp_path, figure("7", "buổi", "2021"), figure("9", "buổi", "2022-10-02"))
    found = words(shown(html_of(c, ADDRESS)))

    assert "7 buổi Số liệu năm 2021, theo Báo Thử ." in found
    assert "9 buổi Số liệu ngày 02/10/2022, theo Báo Thử ." in found


def test_words_of_a_figure_are_escaped(tmp_path: Path) -> None:
    hostile = "    sources:\n      - publisher: '<b>Báo</b>'\n        title: Tin\n"
    html = shown(html_of(campaign(tmp_path, figure("7", "'<script>x</script>'", said=hostile)), ADDRESS))

    assert "<script" not in html and "<b>Báo" not in html
    assert "&lt;script&gt;" in html and "&lt;b&gt;Báo" in html


def test_a_page_without_figures_has_no_place_for_them(tmp_path: Path) -> None:
    assert shown(html_of(campaign(tmp_path), ADDRESS)) == ""


def test_where_nothing_is_known_of_place_and_kind_no_frame_stands(tmp_path: Path) -> None:
    files = tiny_campaign()
    files["data/initiatives/den.yml"] = (
        "id: pp55pp\nname: Đèn\nsummary: Một ngọn đèn.\nsources:\n  - publisher: Báo Thử\n    title: Tin đèn\n"
    )
    c = catalogue_of(tmp_path, files)

    assert "<dl" not in html_of(c, "guong-sang/pp55pp-den/")
    assert "<dt>Bắt đầu</dt>" in html_of(c, "guong-sang/ff66ff-sach-tren-do/")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "Đã đồng ý ngày 01/5/2022."),
        ("basis: paper", "Có phiếu đồng ý ngày 01/5/2022."),
        ("basis: message", "Đồng ý bằng thư, tin nhắn ngày 01/5/2022."),
        ("basis: recorded", "Đồng ý, có ghi âm, ghi hình ngày 01/5/2022."),
        (
            "basis: form, young: true, guardian: true",
            "Đồng ý qua biểu mẫu điện tử ngày 01/5/2022. Cha mẹ, người giám hộ đã đồng ý.",
        ),
    ],
)
def test_how_somebody_agreed_is_said_as_it_was(tmp_path: Path, more: str, said: str) -> None:
    """No paper where there is none; of a child that its guardian agreed."""
    consent = (
        "{given_on: 2022-05-01, scope: 'Tên, câu chuyện, nơi ở', kept_by: Tòa soạn" + f", {more}" * bool(more) + "}"
    )
    sources = "sources:\n  - publisher: Báo Thử\n    title: Bài\n"
    files = tiny_campaign()
    files[PERSON] = files[PERSON].replace("sample: true\n", f"consent: {consent}\n{sources}")
    c = catalogue_of(tmp_path, files)
    (address,) = (v.address for v in views.views(c) if v.source == PERSON)

    assert f'<p class="small soft upper">{said}</p>' in html_of(c, address)


def test_figures_are_given_away_as_data(tmp_path: Path) -> None:
    c = campaign(tmp_path, figure("20.000+", "cuốn sách"))
    (table,) = (t for t in tables.tables(c) if t.name == "exemplars")
    at = [column.name for column in table.columns].index("figures")

    assert {row[0]: row[at] for row in table.rows if row[at]} == {"dd44dd": ("20.000+ cuốn sách (10/2022)",)}


# ---------------------------------------------------------------- lists


def headings(html: str) -> list[str]:
    return re.findall(r"<h2[^>]*>(.*?)</h2>", html)


def test_kinds_with_real_records_come_before_those_with_samples_only(tmp_path: Path) -> None:
    """Persons, families and clans of the tiny campaign are samples."""
    kinds = headings(html_of(campaign(tmp_path), "guong-sang/"))

    assert kinds == ["Cộng đồng", "Đơn vị", "Mô hình hay", "Cá nhân", "Gia đình", "Dòng họ"]


def test_a_kind_without_records_is_a_sentence_with_a_way_on(tmp_path: Path) -> None:
    """On the index one for all such kinds; its own page keeps its address and leads to the others."""
    c = campaign(tmp_path, samples=False)
    index, kind = html_of(c, "guong-sang/"), html_of(c, "guong-sang/gia-dinh/")

    assert headings(index) == ["Cộng đồng", "Đơn vị", "Mô hình hay", "Ai nữa?"]
    assert words(index).count("Trang chưa kể về cá nhân, gia đình hay dòng họ nào.") == 1
    assert 'href="../gui-bai/"' in index
    assert not re.search(r"<b>0</b>|0 mục", index)
    assert "Trang chưa kể về gia đình nào." in words(kind)
    assert 'href="../../gui-bai/gia-dinh/"' in kind
    assert 'href="../../guong-sang/dong-ho/"' not in kind and 'href="../../guong-sang/mo-hinh/"' in kind


def test_a_card_says_that_there_are_more_places(tmp_path: Path) -> None:
    html = html_of(campaign(tmp_path), "guong-sang/cong-dong/")

    assert re.search(r'<p class="at"><a[^>]*>[^<]*</a> và 1 nơi khác</p>', html)


# ---------------------------------------------------------------- emblems


def test_letters_of_persons_are_those_of_their_names(tmp_path: Path) -> None:
    """A person may be called Trường or Hội; a body is not called by what it is."""
    files = tiny_campaign()
    files[COMMUNITY] = files[COMMUNITY].replace("name: Bến Nước Đồi Sim", "name: Trường THPT Đồi Sim")
    files[PERSON] = re.sub("(?m)^name: .*$", "name: Trường Thử Hội", files[PERSON])
    c = catalogue_of(tmp_path, files)

    assert parts.letters(c.exemplars["dd44dd"].record) == "ĐS"
    (person,) = (e.record for e in c.exemplars.values() if e.record.name == "Trường Thử Hội")
    assert parts.letters(person) == "TTH"


@pytest.mark.parametrize("samples", [True, False])
def test_in_the_campaign_real_records_stand_first(samples: bool) -> None:
    """On the index and in every kind, so that nobody scrolls past placeholders to the first real one."""
    records = world()
    c = Catalogue(records, TODAY, samples)
    marks = ["Dữ liệu minh họa" in card for card in html_of(c, "guong-sang/").split('<div class="who">')[1:]]

    assert marks == sorted(marks)
    assert any(marks) is samples
