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
"""The time of the whole country, the year round: no table of time zones is needed."""
_HOUR = r"(?:lúc\s+)?([0-9]{1,2})(?::([0-9]{2})(?::00)?|\s*(?:giờ|h|g)(?:\s*([0-9]{1,2})(?:\s*phút)?)?)"
_DAY_FIRST = re.compile(rf"(.+?)(?:T|,?\s+){_HOUR}(?:\+07:?00)?", re.IGNORECASE)
_HOUR_FIRST = re.compile(rf"{_HOUR},?\s+(.+)", re.IGNORECASE)


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


def read_moment(text: str) -> dt.datetime:
    """Read a day, which begins at midnight, or a day with its hour, in Vietnam's time.

    2026-12-20 08:30, 2026-12-20T08:30, 20/12/2026 08:30, 8 giờ 30 ngày 20/12/2026. Raises ValueError with what to
    write instead, in Vietnamese.
    """
    day, hour, minute = text.strip(), "0", "0"
    if found := _DAY_FIRST.fullmatch(day):
        day, hour, minute = found[1], found[2], found[3] or found[4] or "0"
    elif found := _HOUR_FIRST.fullmatch(day):
        hour, minute, day = found[1], found[2] or found[3] or "0", found[4]
    try:
        parsed = PartialDate.parse(day)
    except ValueError as error:
        raise ValueError(f"{error}; {_WITH_HOUR}") from None
    if parsed.day is None:
        raise ValueError(f"cần đủ năm-tháng-ngày; {_WITH_HOUR}")
    if int(hour) > 23 or int(minute) > 59:
        raise ValueError(f"giờ từ 00:00 đến 23:59; {_WITH_HOUR}")
    return dt.datetime.combine(parsed.first, dt.time(int(hour), int(minute)), VIETNAM)


_WITH_HOUR = "có giờ thì thêm sau ngày: 2026-12-20 08:30"


def show_moment(moment: dt.datetime) -> str:
    """As in a sentence, after “chờ”, “từ”: ngày 20/12/2026; 8 giờ 30 ngày 20/12/2026."""
    day = f"ngày {show(moment.date())}"
    if not (moment.hour or moment.minute):
        return day
    return f"{moment.hour} giờ {f'{moment.minute:02d} ' if moment.minute else ''}{day}"


def begin(day: dt.date) -> dt.datetime:
    """Its first minute in Vietnam; a moment stays what it is."""
    return day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time(0), VIETNAM)


def minute(on: dt.date) -> dt.datetime:
    """The moment that a build speaks of: `on` itself, or of a day alone its last minute, when all that is due on it has come."""
    return on if isinstance(on, dt.datetime) else dt.datetime.combine(on, dt.time(23, 59), VIETNAM)


def build_moment(epoch: str | None = None) -> dt.datetime:
    """The minute this build speaks of: SOURCE_DATE_EPOCH (seconds, UTC) if set, else now.

    The time is Vietnam's (UTC+7). `epoch` stands for the variable when it is told. Raises ValueError when it is not a
    whole number. Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification.
    """
    epoch = (os.environ.get("SOURCE_DATE_EPOCH", "") if epoch is None else epoch).strip()
    now = dt.datetime.now(VIETNAM)
    if epoch:
        if not re.fullmatch(r"0*[1-9][0-9]{0,10}", epoch):  # up to the year 5138
            raise ValueError("SOURCE_DATE_EPOCH phải là số giây nguyên dương tính từ 01/01/1970")
        now = dt.datetime.fromtimestamp(int(epoch), VIETNAM)
    return now.replace(second=0, microsecond=0)


def build_date() -> dt.date:
    """The day of `build_moment`."""
    return build_moment().date()


def moment_of_day(epoch: str | None) -> dt.datetime | ValueError:
    """As `build_moment`, or its error; the engine is told of the day alone, the only clock it knows: one of UTC."""
    try:
        now = build_moment(epoch)
    except ValueError as error:
        return error
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch_of(now.date()))
    return now


def epoch_of(day: dt.date) -> int:
    """Seconds since 1970 at noon in Vietnam on `day`: one value for every build of that day."""
    return int(dt.datetime.combine(day, dt.time(12), VIETNAM).timestamp())


def iso(date: PartialDate | dt.date) -> str:
    """As files write it: 2024, 2024-09, 2024-09-15 or, where it has an hour, 2024-09-15 08:30."""
    if isinstance(date, dt.datetime):
        return f"{date:%Y-%m-%d %H:%M}" if date.hour or date.minute else f"{date:%Y-%m-%d}"
    return date.iso if isinstance(date, PartialDate) else date.isoformat()


def span(date: PartialDate | dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """First and last day a date can mean."""
    if isinstance(date, PartialDate):
        return date.first, date.last
    day = date.date() if isinstance(date, dt.datetime) else date
    return day, day
