"""Dates of one record that stand in the wrong order: what comes later must not be dated before what it follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from hooks.dates import PartialDate, iso, span
from hooks.problems import Problem, Severity
from hooks.records.joined.dated import Part, parts
from hooks.records.model.agencies import Agency
from hooks.records.model.campaign import Campaign
from hooks.records.model.exemplars import Exemplar, Fact
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Change, Decision
from hooks.records.model.references import Path
from hooks.records.model.shared import Citation, NamedPeriod
from hooks.records.model.sources import Source
from hooks.records.model.stories import Story
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.single_files import SINGLE_FILES

Day = dt.date | PartialDate | None
CODE, HINT = "ngay-nguoc", "xem lại hai ngày"
Fault = tuple[Path, Day, str, str, Day]
"""Where the date stands that comes too early, the date, what is wrong; the name of the other field and its date."""


def file_order(records: Records, lines: Lines) -> Iterator[Problem]:
    """As `order_faults`, for the files that every campaign has."""
    for name in SINGLE_FILES:
        yield from order_faults(f"data/{name}.yml", parts(getattr(records, name)), lines)


def order_faults(file: str, inside: Iterable[Part], lines: Lines) -> Iterator[Problem]:
    """Every date in the parts of a record that stands before one it must follow."""
    for path, day, what, name, other in _faults(inside):
        problem = lines.problem(file, path, CODE, worded(what, name, other), HINT, iso(day) if day else "")
        # A document may, rarely, take effect backwards.
        yield replace(problem, severity=Severity.WARNING) if path[-1] == "effective" else problem


def worded(what: str, name: str, other: Day) -> str:
    """What is wrong with a date, and the other one as its file has it."""
    return f"{what} ({name}: {iso(other)})" if other else what


def _faults(inside: Iterable[Part]) -> Iterator[Fault]:
    for path, part in inside:
        for rule in _rules_of(type(part)):
            for at, day, what, name, other in rule(part):
                yield (*path, *at), day, what, name, other


@cache
def _rules_of(model: type[BaseModel]) -> tuple[Callable[[Any], Iterator[Fault]], ...]:
    return tuple(rule for of, rule in _RULES if issubclass(model, of))


def _of_citation(record: Citation) -> Iterator[Fault]:
    if record.accessed and _before(record.accessed, record.published):
        yield ("accessed",), record.accessed, "ngày xem trước ngày đăng", "published", record.published


_ATTESTED: dict[type[BaseModel], str] = {Fact: "date", Change: "date", Decision: "date", Statistic: "as_of"}
"""What is said of a day, and the field of the day."""


def _unattested(record: BaseModel) -> Iterator[Fault]:
    """What is dated after everything that is said to tell of it was published."""
    name = _ATTESTED[type(record)]
    day, cited = getattr(record, name, None), getattr(record, "sources", ())
    if day and cited and all(_before(c.published, day) for c in cited):
        newest = max((c.published for c in cited), key=lambda d: d.last)
        yield (name,), day, "mọi nguồn đều đăng trước ngày này", "published", newest


def _of_consent(record: Exemplar) -> Iterator[Fault]:
    if record.consent and _before(record.publish_on, record.consent.given_on):
        yield ("publish_on",), record.publish_on, "ngày đăng trước ngày đồng ý", "given_on", record.consent.given_on
    if record.consent and _before(record.consent.until, record.publish_on):
        what = "đồng ý hết hạn trước ngày đăng, mục này không hiện ngày nào"
        yield ("consent", "until"), record.consent.until, what, "publish_on", record.publish_on


def _of_decision(record: Decision) -> Iterator[Fault]:
    for i, change in enumerate(record.changes):
        if change.date < record.date:
            yield ("changes", i, "date"), change.date, "ngày sửa trước ngày ký quyết định", "date", record.date
    for i, correction in enumerate(record.corrections):
        if correction.date < record.date:
            at, what = ("corrections", i, "date"), "ngày đính chính trước ngày ký quyết định"
            yield at, correction.date, what, "date", record.date


def _of_story(record: Story) -> Iterator[Fault]:
    for i, correction in enumerate(record.corrections):
        if correction.date < record.date:
            yield (
                ("corrections", i, "date"),
                correction.date,
                "ngày đính chính trước ngày đăng bài",
                "date",
                record.date,
            )
    if _before(record.updated, record.date):
        yield ("updated",), record.updated, "ngày cập nhật trước ngày đăng bài", "date", record.date


def _of_source(record: Source) -> Iterator[Fault]:
    if _before(record.effective, record.issued):
        yield ("effective",), record.effective, "ngày có hiệu lực trước ngày ban hành", "issued", record.issued
    if _before(record.accessed, record.issued):
        yield ("accessed",), record.accessed, "ngày xem trước ngày ban hành", "issued", record.issued


def _of_agency(record: Agency) -> Iterator[Fault]:
    for i, successor in enumerate(record.successors):
        at = ("successors", i, "since")
        if _before(successor.since, record.since):
            yield at, successor.since, "nơi tiếp nhận bắt đầu trước ngày lập cơ quan này", "since", record.since
        elif successor.scope is None and _before(successor.since, record.until):
            yield at, successor.since, "nơi tiếp nhận bắt đầu trước ngày cơ quan này kết thúc", "until", record.until


def _of_campaign(record: Campaign) -> Iterator[Fault]:
    for i, phase in enumerate(record.phases):
        if phase.starts < record.starts:
            yield ("phases", i, "starts"), phase.starts, "giai đoạn bắt đầu trước phong trào", "starts", record.starts
        if phase.ends > record.ends:
            yield ("phases", i, "ends"), phase.ends, "giai đoạn kết thúc sau phong trào", "ends", record.ends
    for i, (a, b) in enumerate(pairwise(record.area_names), 1):
        if _overlap(a, b):
            what = "thời gian của hai tên liền nhau chồng lên nhau hoặc ngược thứ tự"
            yield ("area_names", i, "since"), b.since, what, "until" if a.until else "since", a.until or a.since


def _overlap(a: NamedPeriod, b: NamedPeriod) -> bool:
    """Whether a name begins before the one listed before it ended; months and years may meet."""
    return _before(b.since, a.until or a.since) or bool(a.until and a.until == b.since and _is_day(a.until))


def _is_day(date: PartialDate) -> bool:
    return date.day is not None


def _before(one: Day, other: Day) -> bool:
    """Whether `one` lies wholly before `other`; what is not told is in order."""
    last, first = span(one)[1], span(other)[0]
    return last is not None and first is not None and last < first


_RULES: tuple[tuple[type[BaseModel], Callable[[Any], Iterator[Fault]]], ...] = (
    *((model, _unattested) for model in _ATTESTED),
    (Citation, _of_citation),
    (Exemplar, _of_consent),
    (Decision, _of_decision),
    (Story, _of_story),
    (Source, _of_source),
    (Agency, _of_agency),
    (Campaign, _of_campaign),
)
