"""Dates as people know them (a year, a month, a day), and the one build clock."""

from __future__ import annotations

import calendar
import datetime as dt
import os
import re
from dataclasses import dataclass

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
# 15/9/2024, 9.2024, ngày 15 tháng 9 năm 2024, tháng 9/2024: the day is always first. 2024/9/15 is told how it is written.
_VIETNAMESE = re.compile(
    r"(?:(?:ngày\s+)?([0-9]{1,2})\s*(?:[/.-]|tháng)\s*)?(?:tháng\s+)?([0-9]{1,2})\s*(?:[/.-]|năm)\s*([0-9]{4})",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"([0-9]{4})\s*[/.-]\s*([0-9]{1,2})(?:\s*[/.-]\s*([0-9]{1,2}))?")
VIETNAM = dt.timezone(dt.timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a year and month, or a full date; compare by `first` and `last`."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read 2024, 2024-09 or 2024-09-15, and as people write them: 9/2024, 15/9/2024, ngày 15 tháng 9 năm 2024.

        Raises ValueError with what to write instead, in Vietnamese.
        """
        if ours := _VIETNAMESE.fullmatch(text.strip()):
            day_, month_, year_ = ours.groups()
            try:
                return cls.parse(_iso_text(year_, month_, day_))
            except ValueError as error:
                raise ValueError(f"{error}; {DATE_EXAMPLES}") from None
        match = _ISO.fullmatch(text.strip())
        if not match:
            raise ValueError(_date_hint(text))
        year, month, day = (int(g) if g else None for g in match.groups())
        assert year is not None
        if not 1800 <= year <= 2200:
            raise ValueError("năm phải từ 1800 đến 2200")
        try:
            dt.date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError("ngày hoặc tháng này không có trong lịch") from None
        return cls(year, month, day)

    @property
    def first(self) -> dt.date:
        """The earliest day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it can mean."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return dt.date(self.year, month, day)

    @property
    def iso(self) -> str:
        """2024, 2024-09 or 2024-09-15: also the value of a `time` element's datetime."""
        parts = [f"{self.year:04d}"] + [f"{p:02d}" for p in (self.month, self.day) if p]
        return "-".join(parts)

    def __str__(self) -> str:
        """As printed for readers: 15/9/2024, 9/2024 or 2024."""
        if self.day:
            return show(self.first)
        return f"{_month(self.month)}/{self.year}" if self.month else str(self.year)


def _date_hint(text: str) -> str:
    match = _YEAR_FIRST.fullmatch(text.strip())
    if not match:
        return DATE_EXAMPLES
    year, month, day = match.groups()
    wanted = _iso_text(year, month, day)
    try:
        PartialDate.parse(wanted)
    except ValueError as error:
        return f"{error}; {DATE_EXAMPLES}"
    return f"ngày viết theo thứ tự năm-tháng-ngày: {wanted}"


def _iso_text(year: str, month: str, day: str | None) -> str:
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


DATE_EXAMPLES = "ngày viết như 2024-09-15; chỉ biết tháng thì 2024-09, chỉ biết năm thì 2024"
"""How a date that may lack its month or day is written."""


def show(day: dt.date) -> str:
    """A day as readers write it: 05/01/2025, 15/9/2024.

    Source: Nghị định số 30/2020/NĐ-CP, phụ lục I: days below 10 and months 1 and 2 take a zero.
    """
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def build_date() -> dt.date:
    """The day this build speaks of: SOURCE_DATE_EPOCH (seconds, UTC) if set, else today.

    The day is Vietnam's (UTC+7). Raises ValueError when the variable is not a whole number.
    Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch:
        if not re.fullmatch(r"0*[1-9][0-9]{0,10}", epoch):  # up to the year 5138
            raise ValueError("SOURCE_DATE_EPOCH phải là số giây nguyên dương tính từ 01/01/1970")
        return dt.datetime.fromtimestamp(int(epoch), VIETNAM).date()
    return dt.datetime.now(VIETNAM).date()


def epoch_of(day: dt.date) -> int:
    """Seconds since 1970 at noon in Vietnam on `day`: one value for every build of that day."""
    return int(dt.datetime.combine(day, dt.time(12), VIETNAM).timestamp())


def iso(date: PartialDate | dt.date) -> str:
    """As files write it: 2024, 2024-09 or 2024-09-15."""
    return date.iso if isinstance(date, PartialDate) else date.isoformat()


def span(date: PartialDate | dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """First and last day a date can mean."""
    if isinstance(date, PartialDate):
        return date.first, date.last
    return date, date
