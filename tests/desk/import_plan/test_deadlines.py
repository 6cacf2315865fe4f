"""Deadlines as documents word them: which day is the last in time must never become another."""

from __future__ import annotations

import pytest

from hooks.desk.import_plan.deadlines import deadline_of_cell, deadlines_in
from hooks.desk.import_plan.known import Known
from hooks.desk.import_plan.proposal import proposal_of
from hooks.desk.import_plan.reading import document_in

DAY = "ngày 30/6/2026"
WORDINGS = {
    "truoc": (
        "gửi báo cáo trước | báo cáo xong trước | hoàn thành trước | hoàn thành xong trước | xong trước thời điểm | chậm nhất trước"
        " | chậm nhất là trước | vào trước | hoàn thành vào trước | hết trước | Trước | hoàn thành, trước"
    ),
    "den-het": (
        "Chậm nhất | chậm nhất là | chậm nhất vào | chậm nhất đến hết | chậm nhất trong | muộn nhất | hoàn thành muộn nhất vào | trễ nhất là"
        " | không quá | không được quá | không muộn hơn | không được sau | đến hết | hoàn thành đến hết | xong đến hết | trước hoặc trong"
        " | vào hoặc trước | trước khi hết | hạn cuối: | Hạn chót là | xong chậm nhất"
    ),
    "trong": "trong | xong trong | hoàn thành trong | hoàn thành | hoàn thành: | trước và trong",
    "vao": "vào | hoàn thành vào | xong vào",
}


@pytest.mark.parametrize(("limit", "words"), [(k, w) for k, all_ in WORDINGS.items() for w in all_.split(" | ")])
def test_all_words_before_a_day_decide_which_is_the_last_in_time(limit: str, words: str) -> None:
    assert [(d.limit.value, d.date) for d in deadlines_in(f"Sở làm {words} {DAY}.")] == [(limit, "2026-06-30")]


@pytest.mark.parametrize(
    ("text", "limit", "date", "quarter", "every"),
    [
        ("hoàn thành trước tháng 6 năm 2026", "truoc", "2026-06", 0, ""),
        ("xong trước quý III/2026", "truoc", "2026", 3, ""),
        ("hoàn thành trong quý II năm 2026", "trong", "2026", 2, ""),
        ("hoàn thành trước năm 2030", "truoc", "2030", 0, ""),
        ("xong trước 30.6.2026", "truoc", "2026-06-30", 0, ""),
        ("hoàn thành trước ngày 15 tháng 12 hằng năm", "truoc", "", 0, "12-15"),
    ],
)
def test_months_quarters_years_and_what_comes_yearly(
    text: str, limit: str, date: str, quarter: int, every: str
) -> None:
    assert [(d.limit.value, d.date, d.quarter, d.every) for d in deadlines_in(text)] == [(limit, date, quarter, every)]


@pytest.mark.parametrize(
    "words",
    ["không trước", "không được trước", "từ trước", "sau", "từ", "hoàn thành sau", "tuyên truyền trước, trong và sau"],
)
def test_what_sets_no_end_is_no_deadline(words: str) -> None:
    assert list(deadlines_in(f"Sở làm {words} {DAY}.")) == []


def test_a_second_time_under_the_same_words_is_a_deadline_too() -> None:
    found = deadlines_in("Gửi báo cáo trước ngày 15/6 và ngày 15/12 hằng năm; trong 2.500 hộ thì xem 15/20 xã.")
    assert [(d.limit.value, d.every) for d in found] == [("truoc", "06-15"), ("truoc", "12-15")]


def test_a_cell_that_says_only_when() -> None:
    told = {t: deadline_of_cell(t) for t in ("30/6/2026", "Quý I/2026", "Xong trước 30/6/2026", "Hằng năm trước 15/12")}
    assert [(d.limit.value, d.date, d.quarter, d.every) for d in told.values() if d] == [
        ("vao", "2026-06-30", 0, ""), ("vao", "2026", 1, ""), ("truoc", "2026-06-30", 0, ""), ("truoc", "", 0, "12-15"),
    ]  # fmt: skip


def test_an_hour_is_told_not_made_a_day() -> None:
    text = "KẾ HOẠCH\nGiữ bến\nI. VIỆC\n1. Sở Sông Nước gửi báo cáo trước 17 giờ 00, ngày 15/12/2026.\n"
    proposal = proposal_of(document_in(text.encode(), ".txt"), Known())

    assert "milestones.yml" not in proposal.files
    assert ["hạn tính đến giờ" in told for _, told, _ in proposal.outline.doubts] == [True]
