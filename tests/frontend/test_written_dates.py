"""Dates as people write them in the forms: read, shown back in words, or told what to write."""

from __future__ import annotations

from tests.frontend.nodejs import needs_node, run

pytestmark = needs_node
DAY = ("2026-12-15", "Thứ Ba, ngày 15 tháng 12 năm 2026")
READ = [
    *((text, *DAY) for text in ("15/12/2026", "15-12-2026", "15.12.2026", "15 – 12 – 2026", "2026-12-15", "2026/12/15")),
    *((text, *DAY) for text in ("ngày 15 tháng 12 năm 2026", "Thứ Ba, 15/12/2026", " 15/12/2026\u200b", "NGÀY 15/12/2026")),
    ("5/1/2026", "2026-01-05", "Thứ Hai, ngày 5 tháng 1 năm 2026"),
    ("29/02/2024", "2024-02-29", "Thứ Năm, ngày 29 tháng 2 năm 2024"),
    ("tháng 12/2026", "2026-12", "Tháng 12 năm 2026"),
    ("tháng 12 năm 2026", "2026-12", "Tháng 12 năm 2026"),
    ("năm 2026", "2026", "Năm 2026"),
]  # fmt: skip
"""What is typed, what the file says, what is shown back."""
WRONG = [
    ("31/2/2026", True, "Tháng 2/2026 chỉ có 28 ngày."),
    ("31/4/2026", True, "Tháng 4/2026 chỉ có 30 ngày."),
    ("15/12/26", True, "Viết đủ bốn chữ số của năm: có phải 15/12/2026?"),
    ("15/12/85", True, "Viết đủ bốn chữ số của năm: có phải 15/12/1985?"),
    ("15/13/2026", True, "Xem lại: ngày hoặc tháng này không có trong lịch."),
    ("1/1/0026", True, "Xem lại: năm phải từ 1800 đến 2200."),
    ("hôm qua", True, "Viết như 15/12/2026."),
    ("24/9", False, "Viết như 15/12/2026; chỉ biết tháng thì 12/2026, chỉ biết năm thì 2026."),
]
"""What is typed, whether the day may not be missing, what is told."""


def test_dates_are_read_as_people_write_them() -> None:
    function = "(m, texts) => texts.map((t) => [t, m.meant(t), m.inWords(m.meant(t))])"
    assert run(["gui-bai/dates.js"], function, [text for text, *_ in READ]) == [list(case) for case in READ]


def test_what_is_shown_is_read_as_the_same() -> None:
    dates = ["2026-12-15", "2026-01-05", "2026-12", "2026", "1975-04-30"]
    assert run(["gui-bai/dates.js"], "(m, dates) => dates.map((d) => m.meant(m.show(d)))", dates) == dates


def test_what_is_no_date_is_told() -> None:
    function = "(m, cases) => cases.map(([t, whole]) => [m.dateFault(m.meant(t) ?? t, whole) !== null, m.dateAdvice(t, whole)])"
    told = run(["gui-bai/dates.js"], function, [(text, whole) for text, whole, _ in WRONG])

    assert told == [[True, advice] for *_, advice in WRONG]
