"""Deadlines keep the plan's words, are over when the words say so, and end with the bodies that owed them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

from hooks.edition import views
from hooks.pages.data import pages as open_data
from hooks.pages.plan import deadlines, duties, timeline
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.milestones import Limit, Milestone
from hooks.records.reading.loading import Records
from tests.campaigns import catalogue_of, renderer, tiny_campaign, world


@pytest.fixture(scope="module")
def records() -> Records:
    return world()


def milestone(**values: object) -> Milestone:
    """A milestone with what every one needs."""
    return Milestone.model_validate({"id": "a", "title": "b", "clause": "I.1", "who": ["so"], **values})


def home(records: Records, on: dt.date) -> str:
    """The home page of that day, on one line."""
    c = Catalogue(records, on)
    (view,) = (v for v in views.views(c) if v.address == "")
    return " ".join(renderer(c).render(view).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("values", "words", "last"),
    [
        ({"limit": "truoc", "date": "2026-12-15"}, "Trước ngày 15/12/2026", "2026-12-14"),
        ({"limit": "truoc", "date": "2026-01-01"}, "Trước ngày 01/01/2026", "2025-12-31"),
        ({"limit": "den-het", "date": "2026-12-15"}, "Đến hết ngày 15/12/2026", "2026-12-15"),
        ({"limit": "den-het", "date": "2026-12"}, "Đến hết tháng 12/2026", "2026-12-31"),
        ({"limit": "truoc", "date": "2026-02"}, "Trước tháng 02/2026", "2026-01-31"),
        ({"limit": "trong", "date": "2024", "quarter": "1"}, "Trong quý I năm 2024", "2024-03-31"),
        ({"limit": "vao", "date": "2025"}, "Vào năm 2025", "2025-12-31"),
        ({"limit": "truoc", "date": "2030"}, "Trước năm 2030", "2029-12-31"),
    ],
)
def test_words_and_last_day(values: dict[str, str], words: str, last: str) -> None:
    """Before the 15th, the 14th is the last day in time; through the 15th, the 15th itself."""
    m = milestone(**values)
    year = m.years[0]
    assert year is not None

    assert deadlines.when(m, year) == words
    assert m.last_day(year) == dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("limit", "on", "year"),
    [
        (Limit.BEFORE, "2026-12-14", 2026),
        (Limit.BEFORE, "2026-12-15", 2027),
        (Limit.THROUGH, "2026-12-15", 2026),
        (Limit.THROUGH, "2026-12-16", 2027),
    ],
)
def test_a_yearly_day_is_over_when_its_word_says_so(limit: Limit, on: str, year: int) -> None:
    m = milestone(limit=limit.value, every="12-15")

    assert m.next_year(dt.date.fromisoformat(on)) == year


@pytest.mark.parametrize(("on", "year"), [("2026-12-31", 2026), ("2027-01-01", 2027), ("2030-12-31", 2030)])
def test_a_whole_month_lasts_to_its_last_day(on: str, year: int) -> None:
    m = milestone(limit="trong", every="12", since="2024", until="2030")

    assert m.next_year(dt.date.fromisoformat(on)) == year
    assert deadlines.when(m, year) == f"Trong tháng 12/{year}"
    assert m.next_year(dt.date(2031, 1, 1)) is None


def test_a_body_that_ended_owes_nothing_from_the_day_after(records: Records) -> None:
    """The districts: on their last day still, the day after no more; nobody typed that into the milestone."""
    last, after = Catalogue(records, dt.date(2025, 6, 30)), Catalogue(records, dt.date(2025, 7, 1))
    m = last.milestones["bao-cao-nam-huyen"]

    assert m.years == (2024, 2030)
    assert deadlines.deadline(last, m)["when"] == "Trước ngày 15/12/2025"
    assert not deadlines.deadline(last, m)["past"]
    over = deadlines.deadline(after, m)
    assert (over["past"], over["when"], over["owing"]) == (True, "Trước ngày 15/12/2024", [])
    assert (over["stated"], over["turn"]) == ("Trước ngày 15/12 hằng năm", "kỳ cuối: năm 2024")
    assert over["repeats"] == "Hằng năm; kỳ cuối: năm 2024"


def test_of_several_bodies_only_those_that_are_left_owe(records: Records) -> None:
    """The review of phase 1 in 2025: the districts are named among those that had it, not among those that owe it."""
    c = Catalogue(records, dt.date(2025, 9, 1))
    d = deadlines.deadline(c, c.milestones["so-ket-giai-doan-1"])

    assert "ubnd-huyen" in [a["id"] for a in d["who"]]
    assert [a["id"] for a in d["owing"]] == ["so-ban-nganh", "mttq-tinh", "doan-the-chinh-tri-xa-hoi"]


def test_home_says_what_is_due_in_words_by_whom_to_whom(records: Records) -> None:
    page = home(records, dt.date(2026, 11, 29))

    assert "Trước ngày 15/12/2026" in page
    assert "Trong tháng 12/2026" in page
    for body in ("ban-dang-tinh-uy", "so-ban-nganh", "mttq-tinh", "doan-the-chinh-tri-xa-hoi-tinh", "truong-dai-hoc"):
        assert f"ke-hoach/ai-lam-viec-gi/#{body}" in page
    assert "Gửi tới Sở Giáo dục và Đào tạo và Sở Nội vụ" in page
    assert "Ủy ban nhân dân các huyện, thành phố đã kết thúc hoạt động ngày 30/6/2025" in page


@pytest.mark.parametrize(("day", "shown"), [(14, "2026"), (15, "2027")])
def test_home_counts_the_fifteenth_as_late(day: int, shown: str, records: Records) -> None:
    page = home(records, dt.date(2026, 12, day))

    assert f"Trước ngày 15/12/{shown}" in page


def test_home_before_the_districts_ended_does_not_know_of_it(records: Records) -> None:
    page = home(records, dt.date(2025, 6, 30))

    assert "đã kết thúc hoạt động" not in page
    assert "ke-hoach/ai-lam-viec-gi/#ubnd-huyen" in page


def test_where_two_phases_run_both_are_named(records: Records) -> None:
    """2025 lies in both: home and the header of every page say so."""
    c = Catalogue(records, dt.date(2025, 5, 1))

    assert timeline.standing(c) == "Giai đoạn 1, năm thứ hai trong hai năm; Giai đoạn 2, năm thứ nhất trong sáu năm."
    assert views.site_wide(c)["phase_line"] == "Giai đoạn 1, 2024 – 2025; Giai đoạn 2, 2025 – 2030"
    assert timeline.standing(Catalogue(records, dt.date(2026, 5, 1))) == "Giai đoạn 2, năm thứ hai trong sáu năm."


def test_when_the_plans_years_are_over_no_day_is_invented(records: Records) -> None:
    """The plan runs “từ năm 2024 đến năm 2030”: home, header, plan and its drawing say years, and that they are over."""
    c = Catalogue(records, dt.date(2031, 1, 1))
    page = home(records, dt.date(2031, 1, 1))
    (plan,) = (v for v in views.views(c) if v.address == "ke-hoach/")
    said = "Kế hoạch ghi phong trào từ năm 2024 đến năm 2030; thời gian ấy đã qua."

    assert timeline.standing(c) == said
    assert views.site_wide(c)["phase_line"] == "Thời gian của kế hoạch (2024 – 2030) đã qua"
    for text in (page, renderer(c).render(plan)):
        assert said in " ".join(text.replace("\u00a0", " ").split())
        assert "31/12/2030" not in text
        assert "Hạn sắp tới" not in text
    assert "đang ở giai đoạn nào" not in page
    assert timeline.drawing(c)["now"] is None
    assert all(d["past"] for d in deadlines.deadlines(c))


def test_a_deadline_names_the_role_of_its_bodies(records: Records) -> None:
    """V.2: the department leads and advises; where the bodies of a clause do not do the same, no role stands for all."""
    c = Catalogue(records, dt.date(2026, 11, 29))
    told = {d["id"]: d["role"] for d in deadlines.deadlines(c)}

    assert told["tong-ket"] == "Chủ trì, tham mưu cho Ủy ban nhân dân tỉnh Đồng Nai"
    assert told["bao-cao-nam"] == "Được đề nghị báo cáo"
    assert duties.of_several(c, "V.1.a", ["so-gddt", "mttq-tinh"]) == ""


def test_who_reports_instead_of_a_body_that_ended_is_not_guessed(records: Records) -> None:
    c = Catalogue(records, dt.date(2026, 11, 29))

    assert [d["id"] for d in deadlines.deadlines(c) if d["vacant"]] == ["bao-cao-nam-huyen"]
    assert "nay nơi nào làm thay: chưa xác minh" in home(records, c.on)
    assert not any(d["vacant"] for d in deadlines.deadlines(Catalogue(records, dt.date(2025, 6, 30))))


def test_every_clause_keeps_its_own_word(records: Records) -> None:
    """One ceremony: V.1.a says “vào”, VII.2.a “trong”; the open list has a line for each, its year in its own column."""
    c = Catalogue(records, dt.date(2026, 11, 29))
    content = open_data.offer(c).files[f"{open_data.FOLDER}deadlines.csv"].decode("utf-8-sig")
    rows = {(r["id"], r["clause"]): r for r in csv.DictReader(io.StringIO(content))}

    assert {k[1]: (r["limit"], r["words"]) for k, r in rows.items() if k[0] == "le-phat-dong"} == {
        "V.1.a": ("vao", "Vào quý I năm 2024"),
        "VII.2.a": ("trong", "Trong quý I năm 2024"),
    }
    assert rows["le-phat-dong", "V.1.a"]["title"] == "Tổ chức lễ phát động của tỉnh"
    assert rows["le-phat-dong", "VII.2.a"]["title"] == "Tham mưu UBND tỉnh tổ chức lễ phát động"
    reports = [rows["bao-cao-nam", "VII.1.c"], rows["bao-cao-nam-huyen", "VII.10.g"]]
    assert [r["words"] for r in reports] == ["Trước ngày 15/12 hằng năm"] * 2
    assert [(r["first_year"], r["last_year"]) for r in reports] == [("2024", "2030"), ("2024", "2024")]


def test_deadlines_to_come_stand_before_those_that_are_over(tmp_path: Path) -> None:
    """By the last day in time; what is over latest first."""
    c = catalogue_of(tmp_path, tiny_campaign(), dt.date(2026, 11, 30))

    assert [(d["id"], d["past"]) for d in deadlines.deadlines(c)] == [("gom-tin", False), ("gop-sach", True)]
    later = catalogue_of(tmp_path, tiny_campaign(), dt.date(2026, 12, 1))
    assert [(d["id"], d["past"]) for d in deadlines.deadlines(later)] == [("gom-tin", True), ("gop-sach", True)]
