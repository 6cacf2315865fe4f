"""A page for each title and award: answers with their sources, what is not known in one line, who holds it; the sheet."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from hooks.edition.views import views
from hooks.pages.search.gathering import documents
from hooks.pages.titles.answers import Footnotes, pending, routes_of
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.agencies import Certainty
from hooks.records.model.shared import Citation
from hooks.records.model.titles import Statement
from tests.campaigns import TODAY, catalogue_of, patched, renderer, tiny_campaign, world

TITLES = "data/titles.yml"


def rendered(c: Catalogue) -> dict[str, str]:
    """Address → content of the pages of titles and criteria, each on one line."""
    render = renderer(c)
    found = (v for v in views(c) if v.address.startswith(("danh-hieu/", "tieu-chi/", "ke-hoach/ai-lam")))
    return {v.address: " ".join(render.render(v).split()) for v in found}


def plain(text: str) -> str:
    """What a reader sees, numbers of sources aside."""
    text = re.sub(r'<a class="ref".*?</a>', "", text)
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", text)).split())


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("titles"), tiny_campaign())


@pytest.fixture(scope="module")
def pages(tiny: Catalogue) -> dict[str, str]:
    return rendered(tiny)


@pytest.fixture(scope="module")
def real_pages(real: Catalogue) -> dict[str, str]:
    return rendered(real)


def test_the_overview_leads_to_a_page_of_each_and_keeps_the_anchors_once_published(
    real: Catalogue, real_pages: dict[str, str]
) -> None:
    overview = real_pages["danh-hieu/"]
    for id_ in (*real.titles, *real.awards):
        card = overview.partition(f'<li id="{id_}">')[2].partition("</li>")[0]
        assert f'href="../danh-hieu/{id_}/"' in card, id_
        assert f"danh-hieu/{id_}/" in real_pages
    assert 'id="khen-thuong"' in overview


def test_answers_come_in_the_order_they_are_asked_with_how_sure_they_are(pages: dict[str, str]) -> None:
    page = pages["danh-hieu/nguoi-ham-hoc/"].partition('id="nguoi-o-nha"')[0]
    asked = ["Ai được xét", "Làm gì", "Hỏi ai và nộp ở đâu", "Khi nào", "Được gì"]
    assert re.findall(r"<dt>([^<]+)</dt>", page)[: len(asked)] == asked
    said = plain(page)
    assert "Đọc to mười trang. ° (nguồn chưa đủ)" in said
    assert "Trước mùa nước lên. chưa xác minh" in said
    assert "Ví dụ ở nơi khác, Vùng Bên Kia: Được đi đò không mất tiền." in said
    assert "Hỏi Phòng Học Vùng Thử ." in said
    assert "Tiêu chí trước đây, chỉ để tra cứu" in said and "trước năm 2022" in said


def test_what_has_no_answer_is_not_asked(pages: dict[str, str]) -> None:
    """The second way has no dates and brings nothing that is known."""
    page = pages["danh-hieu/nguoi-ham-hoc/"].partition('id="nguoi-o-nha"')[2].partition("</section>")[0]
    assert re.findall(r"<dt>([^<]+)</dt>", page) == ["Ai được xét", "Hỏi ai và nộp ở đâu"]


def test_every_number_after_a_statement_is_a_source_of_the_page(real_pages: dict[str, str]) -> None:
    own = [a for a in real_pages if re.fullmatch(r"danh-hieu/(?!van-ban)[a-z-]+/", a)]
    assert len(own) == 9
    for address in own:
        page = real_pages[address]
        cited = {int(n) for n in re.findall(r'href="#nguon-(\d+)"', page)}
        listed = [int(n) for n in re.findall(r'id="nguon-(\d+)"', page)]
        assert listed == list(range(1, len(listed) + 1)), address
        assert cited and cited <= set(listed), address


def test_a_clause_of_the_plan_is_named_itself_and_other_sources_by_number(tiny: Catalogue) -> None:
    notes = Footnotes(tiny)
    other = Citation(publisher="Báo Thử", title="Bài về bến nước")
    plan = Citation(id=tiny.plan.source, at="II.2.d, II.2.đ")
    elsewhere = Citation(id=tiny.plan.source, at="lời nói đầu")

    found = notes.marks([plan, other, other, elsewhere])

    assert [mark["id"] for mark in found["clauses"]] == ["II.2.d", "II.2.đ"]
    assert found["refs"] == [1, 2]
    assert notes.lines[0]["publisher"] == "Báo Thử"


def test_what_is_not_known_is_one_line_with_who_is_waited_for(tiny: Catalogue, pages: dict[str, str]) -> None:
    told = pending(tiny, tiny.titles["nguoi-ham-hoc"].unknown)
    assert [(w["name"], w["count"]) for w in told["waiting"]] == [("Phòng Học Vùng Thử", 2)]
    assert told["unread"] == 1
    page = pages["danh-hieu/nguoi-ham-hoc/"]
    line = "2 điều đang chờ Phòng Học Vùng Thử trả lời; 1 điều chờ đọc nguyên văn văn bản."
    assert line in plain(page)
    assert "Kể bao nhiêu lần" in page.partition('<details class="fold"><summary>Xem từng điều')[2]


def test_who_holds_a_title_is_counted_and_led_to_and_nobody_leaves_no_frame(
    tiny: Catalogue, pages: dict[str, str]
) -> None:
    count = len(tiny.honours_by_title["nha-co-ke-sach"])
    assert f"Danh sách {count} lượt" in plain(pages["danh-hieu/nha-co-ke-sach/"])
    assert 'href="../../vinh-danh/danh-hieu/nha-co-ke-sach/"' in pages["danh-hieu/nha-co-ke-sach/"]

    records = world()
    release = Catalogue(records, TODAY, samples=False)
    assert "gia-dinh" not in release.honours_by_title
    page = rendered(release)["danh-hieu/gia-dinh/"]
    assert "Ai đã được công nhận" not in page and "vinh-danh/" not in page


def test_answers_are_escaped(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    files = patched(
        (TITLES, "text: Ghi tên ở bến.", f"text: {hostile}"),
        (TITLES, "elsewhere: Vùng Bên Kia", f"elsewhere: {hostile}"),
    )
    page = rendered(catalogue_of(tmp_path, files))["danh-hieu/nguoi-ham-hoc/"]
    assert page.count("&lt;script&gt;alert(1)") == 2 and "<script>" not in page


def test_criteria_lead_on_to_the_title_a_body_and_a_sheet(pages: dict[str, str]) -> None:
    page = pages["tieu-chi/bac-lai-do/"]
    assert 'href="../../danh-hieu/nguoi-ham-hoc/"' in page
    assert 'data-key="nguoi-ham-hoc.nguoi-di-do.1"' in page and "Mình đã đọc cuốn nào của tháng chưa?" in page
    assert 'href="../../tieu-chi/bac-lai-do/phieu/"' in page
    onward = plain(page.partition("Làm gì tiếp?")[2].partition("</ol>")[0])
    assert "Hỏi Phòng Học Vùng Thử ." in onward and "Đoàn thuyền" not in onward


def test_a_sheet_has_a_box_for_each_question_and_says_what_it_is_not(pages: dict[str, str]) -> None:
    sheet = pages["tieu-chi/bac-lai-do/phieu/"]
    assert sheet.count('class="box-to-tick"') == 3  # two criteria of the plan, one of the title
    assert "Đây không phải mẫu của cơ quan nào" in sheet
    assert "Tên (cá nhân)" in plain(sheet) and "ký, ghi rõ họ tên" in sheet
    assert "tieu-chi/nha-ben-song/phieu/" not in pages  # that group is judged no more


def test_questions_without_a_set_of_criteria_are_no_conditions(real_pages: dict[str, str]) -> None:
    """Two ideas of a journal: said so on the page and on the sheet; a circular that was read in part says that."""
    page, sheet = (plain(real_pages[f"tieu-chi/gia-dinh-dong-ho/{x}"]) for x in ("", "phieu/"))
    assert "Để được công nhận" not in page
    assert "chỉ là ý nêu ở Tạp chí Giáo dục, chưa phải bộ tiêu chí" in page
    assert "(ý nêu ở Tạp chí Giáo dục, chưa phải bộ tiêu chí)" in sheet
    page, sheet = (plain(real_pages[f"tieu-chi/doanh-nghiep/{x}"]) for x in ("", "phieu/"))
    assert "Mới là phần đã đọc được" in page and "mới là phần đã đọc được" in sheet
    assert all("Doanh nghiệp được xét ở cấp nào: chưa xác minh." in text for text in (page, sheet))


def test_a_document_the_editors_found_is_not_told_as_named_by_the_plan(
    real: Catalogue, real_pages: dict[str, str]
) -> None:
    page = real_pages["danh-hieu/van-ban/"]
    told = {
        i: plain(page.partition(f'<article class="doc" id="{i}">')[2].partition("</article>")[0]) for i in real.sources
    }
    found = {s for g in real.criteria.groups for k in g.criteria for s in k.found}
    assert found
    for id_ in found:
        assert "Được nhắc ở" not in told[id_] and "(kế hoạch không ghi số văn bản)" in told[id_], id_
    assert "Được nhắc ở Kế hoạch, đoạn căn cứ" in told["qd-1315-2023"]


def test_a_group_asks_by_its_own_way_to_a_title(real: Catalogue, real_pages: dict[str, str]) -> None:
    """Communes and hamlets have one title, two sets of criteria and two places to ask."""
    community = real.titles["cong-dong"]
    group = next(g for g in real.criteria.groups if g.id == "III.1.d")
    ways = routes_of(community, group)
    assert [way.document for way in ways] == ["tt-25-2023"]
    asked = {real.agencies[body].name for way in ways for body in way.answers.asked}
    onward = real_pages[f"tieu-chi/{group.slug}/"].partition("Làm gì tiếp?")[2].partition("</ol>")[0]
    assert asked and all(name in onward for name in asked)
    others = {body for way in community.routes if way not in ways for body in way.answers.asked}
    assert not any(real.agencies[body].name in onward for body in others)


def test_every_body_that_is_asked_has_its_place_on_the_page_of_bodies(real_pages: dict[str, str]) -> None:
    bodies = real_pages["ke-hoach/ai-lam-viec-gi/"]
    linked = {a for page in real_pages.values() for a in re.findall(r'ke-hoach/ai-lam-viec-gi/#([a-z-]+)"', page)}
    assert linked and all(f'id="{anchor}"' in bodies for anchor in linked)


def test_search_leads_to_the_page_of_each(real: Catalogue, real_pages: dict[str, str]) -> None:
    found = {d.id: d.address for d in documents(real) if d.kind == "danh-hieu"}
    assert found == {id_: f"danh-hieu/{id_}/" for id_ in (*real.titles, *real.awards)}
    assert set(found.values()) <= real_pages.keys()


def test_who_is_in_a_group_finds_it_on_the_page_of_bodies_and_in_the_search(
    real: Catalogue, real_pages: dict[str, str]
) -> None:
    """Bodies the plan does not name one by one; who finds nothing is offered the groups that have such names."""
    page = real_pages["ke-hoach/ai-lam-viec-gi/"]
    named = dict(re.findall(r'class="body-of" id="([a-z-]+)" data-names="([^"]*)"', page))
    called = {d.id: d.names for d in documents(real) if d.kind == "ke-hoach"}
    wide = {a.id: a.found_by for a in real.agencies.values() if a.found_by}
    asked = ("Sở Y tế", "Công an", "Phụ nữ", "Đoàn Thanh niên", "Trường", "THPT")

    assert all(any(word in name for names in wide.values() for name in names) for word in asked)
    for id_, names in wide.items():
        assert all(name in html.unescape(named[id_]) for name in names), id_
        assert set(names) <= set(called[id_]), id_
    offered = page.partition('<div class="none" hidden>')[2].partition("</div>")[0]
    assert re.findall(r'href="#([a-z-]+)"', offered) == [a for a in real.agencies if a in wide]


def test_ended_groups_stand_apart_after_those_that_compete(real: Catalogue, real_pages: dict[str, str]) -> None:
    page = real_pages["tieu-chi/"]
    current, _, apart = page.partition("Không xét nữa, để tra cứu")
    by_end = {True: apart, False: current}
    for group in real.criteria.groups:
        link = f'href="../tieu-chi/{group.slug}/"'
        assert link in by_end[group.ended is not None] and link not in by_end[group.ended is None], group.slug
    assert {g.ended is None for g in real.criteria.groups} == {True, False}


def test_each_statement_of_a_thin_source_has_the_sign_and_the_page_says_once_what_it_means(
    real: Catalogue, real_pages: dict[str, str]
) -> None:
    for id_, record in (*real.titles.items(), *real.awards.items()):
        page = real_pages[f"danh-hieu/{id_}/"]
        # which statements are said at all is for the page; those said carry what their record says
        marked = re.findall(r'([^<>]*)<span class="thin" title="nguồn chưa đủ"><span aria-hidden="true">°', page)
        thin = list(statements(record, Certainty.PARTLY))
        assert len(marked) == len(thin), id_
        assert page.count(" (nguồn chưa đủ)</span>") == len(marked), id_
        assert page.count("Chỗ có dấu") == bool(marked), id_
    assert "Chỗ có dấu" in real_pages["danh-hieu/gia-dinh/"]


def statements(record: object, certainty: Certainty) -> Iterator[Statement]:
    """The statements of this certainty anywhere in a record."""
    if isinstance(record, Statement):
        yield from [record] if record.certainty is certainty else ()
    elif isinstance(record, BaseModel):
        for name in type(record).model_fields:
            yield from statements(getattr(record, name), certainty)
    elif isinstance(record, list):
        for part in record:
            yield from statements(part, certainty)


def test_notes_of_a_document_stand_folded_behind_their_number(real: Catalogue, real_pages: dict[str, str]) -> None:
    """On a screen; on paper they are open, as the class says."""
    page = real_pages["danh-hieu/van-ban/"]
    folds = re.findall(
        r'<details class="fold printed noted"><summary>(\d+) ghi chú biên tập</summary>(.*?)</details>', page
    )
    noted = [s for s in real.sources.values() if s.notes]

    assert sorted(int(n) for n, _ in folds) == sorted(len(s.notes) for s in noted) != []
    assert all(inside.count('class="note"') == int(n) for n, inside in folds)
    assert page.count('class="note"') == sum(len(s.notes) for s in noted)
