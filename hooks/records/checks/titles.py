"""Checks of titles, awards, sections: no title without criteria, none at another page's address, nobody sent to a body that is no more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from hooks.dates import show
from hooks.problems import Problem, Severity
from hooks.records.model.campaign import Campaign
from hooks.records.model.titles import DOCUMENTS, Answers, LearningTitle, Pending
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_
from hooks.sections import NOT_FREE, Section

_FILE, _SECTIONS = "data/titles.yml", "data/campaign.yml"


def title_faults(r: Records, lines: Lines, on: dt.date) -> Iterator[Problem]:
    """Everything wrong with titles and awards beyond ids that are not there; bodies are held against the day `on`."""
    led_to = {t for g in r.criteria.groups for t in g.titles}
    for i, title in enumerate(r.titles.titles):
        yield from _criteria(title, ("titles", i), led_to, lines)
        yield from _twice(title, ("titles", i), lines)
    ids: list[tuple[Path_, str]] = [(("titles", i, "id"), t.id) for i, t in enumerate(r.titles.titles)]
    ids += [(("awards", i, "id"), a.id) for i, a in enumerate(r.titles.awards)]
    for path, id_ in ids:
        if id_ == DOCUMENTS:
            message = "địa chỉ này đã dành cho trang văn bản"
            hint = "đặt mã khác cho danh hiệu hay hình thức khen này"
            yield lines.problem(_FILE, path, "trung-dia-chi", message, hint, id_)
    yield from _words_twice(r, lines)
    yield from _ended(r, lines, on)


def _words_twice(r: Records, lines: Lines) -> Iterator[Problem]:
    """A kind of recipient told twice; an abbreviation of titles, or a first word of names, that would tell two things."""
    seen: set[tuple[str, str]] = set()
    for path, what, value in _telling(r):
        if (what, value.casefold()) in seen:
            message, hint = f"{what} “{value}” đã ghi ở trên", "mỗi chữ chỉ cho biết một điều; giữ một nơi"
            yield lines.problem(_FILE, path, "trung-ma", message, hint, value)
        seen.add((what, value.casefold()))


def _telling(r: Records) -> Iterator[tuple[Path_, str, str]]:
    for i, title in enumerate(r.titles.titles):
        for j, short in enumerate(title.short):
            yield ("titles", i, "short", j), "viết tắt", short
    for i, words in enumerate(r.titles.recipients):
        yield ("recipients", i, "kind"), "loại", words.kind.value
        for name in ("begins", "begins_numbered", "begins_unless_people"):
            for j, word in enumerate(getattr(words, name)):
                yield ("recipients", i, name, j), "chữ đầu", word


def _criteria(title: LearningTitle, at: Path_, led_to: set[str], lines: Lines) -> Iterator[Problem]:
    if title.id not in led_to and not any(r.requirements or r.earlier for r in title.routes):
        message = "danh hiệu này chưa có tiêu chí nào"
        hint = (
            "ghi requirements: cho một cách xét, hoặc ghi mã danh hiệu vào titles: của một nhóm trong data/criteria.yml"
        )
        yield lines.problem(_FILE, (*at, "id"), "thieu-tieu-chi", message, hint, title.id)


def _twice(title: LearningTitle, at: Path_, lines: Lines) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, route in enumerate(title.routes):
        if route.id in seen:
            message = f"mã {route.id} đã dùng ở trên"
            yield lines.problem(
                _FILE, (*at, "routes", i, "id"), "trung-ma", message, "đặt mã khác, chưa ai dùng", route.id
            )
        seen.add(route.id)


def _ended(r: Records, lines: Lines, on: dt.date) -> Iterator[Problem]:
    first = {a.id: a.until for a in reversed(r.agencies.agencies)}  # of an id used twice, which is told elsewhere
    for path, body in _asked(r):
        until = first.get(body)
        if until and until.last < on:
            message = f"cơ quan này đã kết thúc ngày {show(until.last)}, người đọc không hỏi được nữa"
            hint = "ghi cơ quan nay giữ việc ấy, hoặc sửa until trong data/agencies.yml"
            found = lines.problem(_FILE, path, "co-quan-da-ket-thuc", message, hint, body)
            yield replace(found, severity=Severity.WARNING)  # a day that comes by itself stops no build


def _asked(r: Records) -> Iterator[tuple[Path_, str]]:
    for i, title in enumerate(r.titles.titles):
        for j, route in enumerate(title.routes):
            yield from _told(("titles", i, "routes", j), route.answers, [])
        yield from _told(("titles", i), None, title.unknown)
    for i, award in enumerate(r.titles.awards):
        yield from _told(("awards", i), award.answers, award.unknown)


def _told(at: Path_, answers: Answers | None, unknown: list[Pending]) -> Iterator[tuple[Path_, str]]:
    for i, body in enumerate(answers.asked if answers else ()):
        yield (*at, "answers", "asked", i), body
    for i, item in enumerate(unknown):
        if item.asked:
            yield (*at, "unknown", i, "asked"), item.asked


def section_faults(campaign: Campaign, lines: Lines) -> Iterator[Problem]:
    """A section told twice; an address that is another page's, or the usual one of any section."""
    told: set[str] = set()
    for i, words in enumerate(campaign.sections):
        if words.section in told:
            message = "mục này đã ghi ở trên"
            yield lines.problem(
                _SECTIONS, ("sections", i, "section"), "trung-ma", message, "gộp hai mục làm một", words.section
            )
        told.add(words.section)
        if not words.address or words.address == words.section:
            continue
        taken = {*NOT_FREE, *Section, *(other.address for other in campaign.sections[:i])}
        if words.address in taken:
            message, hint = "địa chỉ này trang đã dùng vào việc khác", "chọn một đoạn khác"
            yield lines.problem(_SECTIONS, ("sections", i, "address"), "trung-dia-chi", message, hint, words.address)
