"""What is wrong with one record taken by itself: its photos, its recordings, the rows of its list, addresses that follow their readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from hooks.guard.names import private_name_in
from hooks.problems import Problem, Severity
from hooks.records.checks.doubles import repeated_rows
from hooks.records.checks.fronts import careless, no_picture
from hooks.records.checks.hidden import consent_faults, portrait_faults
from hooks.records.checks.media import insert_faults
from hooks.records.checks.photos import photo_faults
from hooks.records.checks.story_texts import text_problems
from hooks.records.joined.dated import Part, parts
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision
from hooks.records.model.shared import Citation
from hooks.records.model.told import TOLD
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.records.reading.nodes import Path_
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.web_address import tracking_in

_NOWHERE = "nguồn chỉ ghi nơi đăng: bạn đọc không tìm lại được"
_TO_FIND = "thêm title: tên bài; hoặc url: địa chỉ, published: ngày đăng"


def own_faults(loaded: Loaded[Any] | LoadedStory, lines: Lines, beside: Sequence[str]) -> Iterator[Problem]:
    """Every fault of a record that no other record has a part in; `beside` are the files that lie with it."""
    yield from _named_reporters(loaded, lines)
    if isinstance(loaded, LoadedStory):
        yield from no_picture(loaded, lines)
        yield from text_problems(loaded)
        yield from photo_faults(loaded, lines, beside)
        yield from insert_faults(loaded, lines.root, beside)
        yield from portrait_faults(loaded, lines)
        yield from careless(loaded, lines)
    elif isinstance(loaded.record, Exemplar):
        yield from photo_faults(loaded, lines, beside)
        yield from consent_faults(loaded, lines)
        yield from portrait_faults(loaded, lines)
        yield from careless(loaded, lines)
    elif isinstance(loaded.record, Decision):
        yield from _list_faults(loaded, lines)
        yield from repeated_rows(loaded, lines)


def _named_reporters(loaded: Loaded[Any] | LoadedStory, lines: Lines) -> Iterator[Problem]:
    """A warning for every correction whose reason names somebody: it is published as it stands."""
    for i, correction in enumerate(getattr(loaded.record, "corrections", ())):
        if correction.why and private_name_in(correction.why):
            told = lines.problem(loaded.file, ("corrections", i, "why"), *TOLD["reporter"])
            yield replace(told, severity=Severity.WARNING)


def _list_faults(loaded: Loaded[Decision], lines: Lines) -> Iterator[Problem]:
    decision, file = loaded.record, loaded.file
    if not decision.recipients:
        hint = "thêm recipients.csv hoặc recipients:"
        yield lines.problem(file, (), "danh-sach-trong", "quyết định chưa có ai trong danh sách", hint)
    ids: set[str] = set()
    for i, row in enumerate(decision.recipients):
        at: Path_ = ("recipients", i)
        if row.id in ids:
            message = f"số thứ tự {row.id} có hai lần"
            yield lines.problem(file, (*at, "id"), "trung-ma", message, "mỗi dòng một số", row.id)
        ids.add(row.id)
        if not (row.title or row.award or decision.title or decision.award):
            message = "dòng này chưa có danh hiệu hay hình thức khen"
            hint = "điền title hoặc award ở dòng này, hoặc ở quyết định"
            yield lines.problem(file, (*at, "title"), "thieu-danh-hieu", message, hint)
    yield from _change_faults(loaded, ids, lines)


def _change_faults(loaded: Loaded[Decision], ids: set[str], lines: Lines) -> Iterator[Problem]:
    for i, change in enumerate(loaded.record.changes):
        at: Path_ = ("changes", i)
        if change.recipient not in ids:
            message = "danh sách không có dòng mang số này"
            hint = "ghi đúng số thứ tự của dòng được sửa hoặc thu hồi"
            yield lines.problem(loaded.file, (*at, "recipient"), "khong-co", message, hint, change.recipient)


def citation_faults(file: str, inside: Iterable[Part], lines: Lines) -> Iterator[Problem]:
    """A warning for every source in the parts of a record that follows its readers, or that no reader finds."""
    code, message, hint = TOLD["tracked"]
    for path, part in inside:
        if not isinstance(part, Citation):
            continue
        if part.url and (names := tracking_in(part.url)):
            told = lines.problem(file, (*path, "url"), code, message.format(names=", ".join(names)), hint, part.url)
            yield replace(told, severity=Severity.WARNING)
        # The forms ask the same: `warnings` of gui-bai/checking.js.
        if part.publisher and not (part.title or part.url or part.published):
            told = lines.problem(file, (*path, "publisher"), "nguon", _NOWHERE, _TO_FIND, part.publisher)
            yield replace(told, severity=Severity.WARNING)


def citations_of_files(records: Records, lines: Lines) -> Iterator[Problem]:
    """As `citation_faults`, for the files that every campaign has."""
    for name in SINGLE_FILES:
        yield from citation_faults(f"data/{name}.yml", parts(getattr(records, name)), lines)
