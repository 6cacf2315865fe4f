"""The dates of the plan, each with the plan's own word for its limit: data/milestones.yml."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from hooks.dates import PartialDate
from hooks.records.model.fields import MONTH_OR_DAY, AgencyRef, ClauseRef, Date, F, Line, Model, Slug, Whole
from hooks.records.model.ordered import check_order


class Limit(StrEnum):
    """The word before the time: it decides which day is the last in time."""

    BEFORE = "truoc"
    WITHIN = "trong"
    IN = "vao"
    THROUGH = "den-het"


LIMIT_LABELS = {
    Limit.BEFORE: "Trước",
    Limit.WITHIN: "Trong",
    Limit.IN: "Vào",
    Limit.THROUGH: "Đến hết",
}


class SaidAgain(Model):
    """Another clause that states the same time, with its own word for the limit."""

    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "VII.2.a")
    title: Line | None = F(
        "Việc, theo điều này", "Chỉ ghi khi điều này giao việc khác đi.", "Tham mưu tổ chức lễ phát động", None
    )
    limit: Limit = F("Chữ của hạn", "Chữ mà điều này dùng: truoc, trong, vao hoặc den-het.", "trong")


class Milestone(Model):
    """A date of the plan: once, or every year."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "bao-cao-nam")
    title: Line = F("Việc", "Việc phải xong, một dòng, không nhắc lại hạn.", "Gửi báo cáo năm")
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "VII.1.c")
    repeated_in: list[SaidAgain] = F(
        "Điều nhắc lại",
        "Điều khác cũng ghi hạn này, và chữ của điều ấy.",
        [{"clause": "VII.2.a", "limit": "trong"}],
        list,
    )
    limit: Limit = F(
        "Chữ của hạn",
        "Chữ kế hoạch dùng: truoc (trước ngày 15 là chậm nhất ngày 14), trong, vao hoặc den-het.",
        "truoc",
    )
    date: Date | None = F("Hạn", "Ngày, tháng hoặc năm, nếu chỉ một lần.", "2030", None)
    quarter: Annotated[Whole, Field(ge=1, le=4)] | None = F(
        "Quý", "Quý trong năm của hạn, nếu kế hoạch ghi quý.", "1", None
    )
    every: Annotated[str, StringConstraints(pattern=MONTH_OR_DAY.pattern)] | None = F(
        "Hằng năm", "Tháng-ngày, hoặc chỉ tháng, nếu lặp lại mỗi năm.", "12-15", None
    )
    since: Date | None = F("Từ năm", "Năm đầu lặp lại.", "2024", None)
    until: Date | None = F("Đến năm", "Năm cuối lặp lại.", "2030", None)
    who: list[AgencyRef] = F(
        "Ai làm", "Mã cơ quan phải làm; hạn nào cũng có người phải làm.", ["so-gddt"], min_length=1
    )
    to: list[AgencyRef] = F("Gửi tới", "Mã cơ quan nhận.", ["so-noi-vu"], list)

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.date) == bool(self.every):
            raise PydanticCustomError("milestone_form", "")
        if self.quarter and (self.date is None or self.date.month):
            raise PydanticCustomError("milestone_quarter", "")
        check_order(self)
        return self

    def stated(self, year: int) -> tuple[dt.date, dt.date]:
        """First and last day of what the plan names (a quarter, a month, a day), for its occurrence in `year`."""
        if self.quarter:
            return dt.date(year, self.quarter * 3 - 2, 1), PartialDate(year, self.quarter * 3).last
        named = PartialDate(year, *self._yearly) if self.every else self.date
        assert named is not None
        return named.first, named.last

    @property
    def limits(self) -> dict[str, Limit]:
        """The clauses that state this time, its own first, each with the word it uses."""
        return {self.clause: self.limit} | {again.clause: again.limit for again in self.repeated_in}

    def task(self, clause: str) -> str:
        """What has to be done, as `clause` puts it."""
        return next((again.title for again in self.repeated_in if again.clause == clause and again.title), self.title)

    def last_day(self, year: int) -> dt.date:
        """The last day in time: before the 15th is over from the 15th."""
        first, last = self.stated(year)
        return first - dt.timedelta(days=1) if self.limit is Limit.BEFORE else last

    @property
    def years(self) -> tuple[int | None, int | None]:
        """First and last year it comes in; None where no end is set."""
        if self.date is not None:
            return self.date.year, self.date.year
        return self.since.year if self.since else None, self.until.year if self.until else None

    def next_year(self, on: dt.date) -> int | None:
        """The year of the next occurrence whose last day is not before `on`; None when none is left."""
        first, last = self.years
        year = max(on.year, first or on.year)
        if self.last_day(year) < on:
            year += 1
        return year if last is None or year <= last else None

    @property
    def _yearly(self) -> tuple[int, ...]:
        return tuple(int(part) for part in (self.every or "").split("-"))


class Milestones(Model):
    """The plan's dates: data/milestones.yml."""

    milestones: list[Milestone] = F("Mốc", "Các mốc.", [{"id": "bao-cao-nam"}], list)
