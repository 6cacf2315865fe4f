"""Partial dates and the build clock."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.dates import (
    VIETNAM,
    PartialDate,
    build_date,
    build_moment,
    epoch_of,
    iso,
    minute,
    read_moment,
    show,
    show_moment,
)

DAYS = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2200, 12, 31))
PARTIAL = st.builds(
    lambda day, parts: PartialDate(*(day.year, day.month, day.day)[:parts]), DAYS, st.integers(min_value=1, max_value=3)
)


@given(PARTIAL)
def test_what_is_printed_is_read_back(date: PartialDate) -> None:
    """parse and iso undo each other."""
    assert PartialDate.parse(date.iso) == date


@given(PARTIAL)
def test_a_date_lies_between_its_first_and_last_day(date: PartialDate) -> None:
    """`first` and `last` bound exactly the days that the date can mean."""
    assert date.first <= date.last
    for outside in (date.first - dt.timedelta(days=1), date.last + dt.timedelta(days=1)):
        assert not outside.isoformat().startswith(date.iso)
    assert date.first.isoformat().startswith(date.iso)
    assert date.last.isoformat().startswith(date.iso)


@pytest.mark.parametrize(
    ("text", "shown"), [("2024", "2024"), ("2024-09", "9/2024"), ("2024-09-05", "05/9/2024"), (" 2024 ", "2024")]
)
def test_dates_are_printed_for_readers(text: str, shown: str) -> None:
    """Day before month before year, two digits each."""
    assert str(PartialDate.parse(text)) == shown


def test_a_day_is_printed_for_readers() -> None:
    """As in Vietnamese print."""
    assert show(dt.date(2026, 12, 5)) == "05/12/2026"


def test_february_ends_on_its_own_day() -> None:
    """A month knows its length."""
    assert PartialDate.parse("2024-02").last == dt.date(2024, 2, 29)
    assert PartialDate.parse("2023-02").last == dt.date(2023, 2, 28)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("15/9/2024", "2024-09-15"),
        ("15.12.2024", "2024-12-15"),
        ("1/2/2024", "2024-02-01"),
        ("15-9-2024", "2024-09-15"),
        ("15.09.2024", "2024-09-15"),
        ("9/2024", "2024-09"),
        ("ngày 15 tháng 9 năm 2024", "2024-09-15"),
        ("Ngày 15/9/2024", "2024-09-15"),
        ("tháng 9 năm 2024", "2024-09"),
        ("tháng 9/2024", "2024-09"),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, wanted: str) -> None:
    """The day is always first."""
    assert PartialDate.parse(text).iso == wanted


@pytest.mark.parametrize(("text", "wanted"), [("2024/9/15", "2024-09-15"), ("2024-9", "2024-09")])
def test_other_forms_are_refused_with_the_right_one(text: str, wanted: str) -> None:
    """The hint is the very date to write."""
    with pytest.raises(ValueError, match="năm-tháng-ngày") as told:
        PartialDate.parse(text)
    assert str(told.value).endswith(f": {wanted}")


@pytest.mark.parametrize(
    "text", ["9/15/2024", "31/2/2024", "2024-13-01", "2024-02-30", "2024-00", "2024-00-15", "2024-09-00", "00/2024"]
)
def test_no_hint_names_a_day_that_does_not_exist(text: str) -> None:
    """A day outside the calendar is told as such."""
    with pytest.raises(ValueError, match="không có trong lịch"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm qua",
        "24",
        "2024-09-15T10:00",
        "٢٠٢٤",
        "２０２４",
        "2024-09-15\n2024",
        "năm 2024",
        "15/9/24",
        "ngày 9/2024",
    ],
)
def test_other_texts_are_refused_with_examples(text: str) -> None:
    """Whatever is no date is answered with the three forms, and never with another error."""
    with pytest.raises(ValueError, match="2024-09-15; chỉ biết tháng thì 2024-09"):
        PartialDate.parse(text)


@pytest.mark.parametrize("year", ["1799", "2201", "0000", "9999"])
def test_years_are_bounded(year: str) -> None:
    """A year typed wrong by a century does not pass."""
    with pytest.raises(ValueError, match="từ 1800 đến 2200"):
        PartialDate.parse(year)


@given(st.text())
def test_any_text_is_a_date_or_a_message(text: str) -> None:
    """Nothing but ValueError comes out."""
    try:
        assert PartialDate.parse(text).iso == text.strip()
    except ValueError as error:
        assert str(error)


# ---------------------------------------------------------------- the clock


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("1", dt.date(1970, 1, 1)),
        ("1795564800", dt.date(2026, 11, 25)),
        ("1795539599", dt.date(2026, 11, 24)),  # 23:59:59 in Vietnam
        ("1795539600", dt.date(2026, 11, 25)),  # midnight in Vietnam, still the 24th in Greenwich
        (" 1795564800 ", dt.date(2026, 11, 25)),
    ],
)
def test_the_build_day_is_vietnams(monkeypatch: pytest.MonkeyPatch, epoch: str, day: dt.date) -> None:
    """The day changes at midnight in Vietnam (UTC+7)."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert build_date() == day


@pytest.mark.parametrize("epoch", ["0", "00", "-1", "hôm nay", "1.5", "1e9", "٣", "²", "9" * 12, "9" * 5000])
def test_a_bad_epoch_is_told(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """Zero, negative, broken and endless values are refused in Vietnamese."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH phải là số giây"):
        build_date()


@pytest.mark.parametrize("epoch", ["", "  "])
def test_without_an_epoch_it_is_today(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """An empty variable counts as none."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    before = dt.datetime.now(VIETNAM).date()
    told = build_date()
    assert before <= told <= dt.datetime.now(VIETNAM).date()


@given(st.dates(min_value=dt.date(1970, 1, 2), max_value=dt.date(2200, 12, 31)))
def test_the_epoch_of_a_day_gives_the_day_back(day: dt.date) -> None:
    """epoch_of and build_date undo each other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(epoch_of(day)))

        assert build_date() == day


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-20 08:30",
        "2026-12-20T08:30",
        "2026-12-20T08:30:00+07:00",
        "20/12/2026 08:30",
        "20/12/2026, 8h30",
        "ngày 20 tháng 12 năm 2026 lúc 8 giờ 30 phút",
        "8 giờ 30 ngày 20/12/2026",
        "8 giờ 30 phút, ngày 20 tháng 12 năm 2026",
        "08:30 20.12.2026",
    ],
)
def test_a_minute_is_read_as_people_write_it(text: str) -> None:
    moment = read_moment(text)

    assert moment == dt.datetime(2026, 12, 20, 1, 30, tzinfo=dt.UTC)
    assert iso(moment) == "2026-12-20 08:30"
    assert show_moment(moment) == "8 giờ 30 ngày 20/12/2026"


@pytest.mark.parametrize(("text", "written"), [("20/12/2026", "2026-12-20"), ("8 giờ 20/12/2026", "2026-12-20 08:00")])
def test_without_minutes_or_hour(text: str, written: str) -> None:
    """A day alone begins at midnight; an hour alone is a full one."""
    assert iso(read_moment(text)) == written
    assert "0 giờ" not in show_moment(read_moment("20/12/2026"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-12-20 24:00", "giờ từ 00:00"),
        ("20/12/2026 8:60", "giờ từ 00:00"),
        ("8 giờ tối ngày 20/12/2026", "ngày viết như"),
        ("2026-02-30 08:30", "không có trong lịch"),
        ("12/2026", "cần đủ"),
        ("2026-12-20 08:3", "có giờ thì thêm sau ngày"),
        ("2026-12-20 08:30+09:00", "có giờ thì thêm sau ngày"),
        ("mai", "có giờ thì thêm sau ngày"),
    ],
)
def test_what_is_no_minute_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_moment(text)


def test_the_build_speaks_of_a_minute_and_a_day_alone_of_its_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795539599")  # 23:59:59 in Vietnam

    assert iso(build_moment()) == "2026-11-24 23:59"
    assert build_moment() == minute(dt.date(2026, 11, 24)) == minute(build_moment())
    assert iso(build_moment("1795539600")) == "2026-11-25"
