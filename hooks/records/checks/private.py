"""Personal details in records, lists and stories: told by kind and place, never repeated; what data/private-allowed.csv allows is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from hooks.dates import show
from hooks.guard.finding import Found, found_in, mark_of, may_be_in, position
from hooks.guard.in_rows import HALF, together
from hooks.guard.rules.kinds import HEALTH
from hooks.problems import Problem, Severity, field_name
from hooks.records.joined.health import illnesses
from hooks.records.joined.offices import OFFICES_FIELDS, offices_own
from hooks.records.joined.written import Way, Written, path_of, row_at, texts_of
from hooks.records.model.allowed import ALLOWED, Allowed
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.records.reading.pieces import Memory
from hooks.records.reading.single_files import SINGLE_FILES

CODE = "chi-tiet-rieng"
"""Of a personal detail where anybody reads it."""
UNUSED = "cho-phep-thua"
"""Of a line of the table of exceptions that nothing needs."""
BODY = "body"
"""What the text of a story is called among its fields."""
_MOST_TOLD = 200
"""Details of one file that are told each by itself: a list with more has one cause, and the hash of each takes long."""


def private_faults(loaded: Loaded[Any] | LoadedStory, lines: Lines, beside: Iterable[str] = ()) -> list[Problem]:
    """What a record tells of persons, by field and line, and names of files; `beside` are those that lie with it."""
    written = texts_of(loaded.record)
    if loaded.file in _ADDRESSED:
        written = [(text, way) for text, way in written if way[1] not in OFFICES_FIELDS]

    def told(text: str, way: Way, found: Found) -> Problem:
        return lines.problem(loaded.file, path_of(way), CODE, *_words(text, found, loaded.file))

    real = not getattr(loaded.record, "sample", False)
    found = [*_found(written), *_in_rows(written), *((f, t, way) for t, way in written if real for f in _ill(t))]
    out = [*_some(loaded.file, ((f, partial(told, text, way, f)) for f, text, way in found))]
    if isinstance(loaded, LoadedStory):
        out += text_faults(loaded.file, loaded.body, BODY, loaded.body_line, more=_ill(loaded.body) if real else ())
        out += _as_read(loaded, {(problem.line, problem.value.partition(" ")[0]) for problem in out})
    return [*out, *name_faults(loaded.file, beside)]


_RECIPIENTS: Way = (None, "recipients")
"""Rows that are shown as such, of whom something is told."""


def _in_rows(written: Sequence[Written]) -> Iterator[tuple[Found, str, Way]]:
    """What the texts of a row of a list tell side by side; a row’s texts stand one after the other."""
    done = 0
    for at, (text, (row, _)) in enumerate(written):
        if at < done or row is None or row[0] != _RECIPIENTS or not HALF.search(text):
            continue
        begin, done = row_at(written, at)
        for found, said, cell in together([text for text, _ in written[begin:done]]):
            yield found, said, written[begin + cell][1]


def _as_read(story: LoadedStory, known: Set[tuple[int, str]]) -> Iterator[Problem]:
    """What the text of a story tells as readers get it and its source does not: “0912&nbsp;345&nbsp;678”."""
    if not _MARKED.search(story.body):
        return
    from hooks.records.reading.syntax import read_texts  # only for a story that has such signs

    read = [(text, row) for row, text in read_texts(story.body)]
    for row, text in dict.fromkeys((row, text) for _, text, row in _found(read)):
        first = story.body_line + row
        for problem in text_faults(story.file, text, BODY, first):
            kind = problem.value.partition(" ")[0]
            if not any((line, kind) in known for line in range(first, first + text.count("\n") + 1)):
                yield problem


_MARKED = re.compile(r"&#?\w{1,32};|\\[^\w\s]|\\\n|[*_~`\[\]()<>](?=[0-9@])|(?<=[0-9@])[*_~`\[\]]")
"""Signs of Markdown within what may be a detail."""


def _some(file: str, found: Iterable[tuple[Found, Callable[[], Problem]]]) -> Iterator[Problem]:
    """Each detail by itself as long as there are few, then how many more there are."""
    found = iter(found)
    for each, told in islice(found, _MOST_TOLD):
        yield replace(told(), severity=_severity(each))
    if left := [_severity(each) for each, _ in found]:
        message = f"còn {len(left)} chỗ nữa trong tệp này có vẻ có chi tiết riêng, không kể hết ra đây"
        severity = Severity.ERROR if Severity.ERROR in left else Severity.WARNING
        yield Problem(file, 0, "", CODE, message, "", "sửa các chỗ trên rồi kiểm tra lại", severity)


def _ill(text: str) -> list[Found]:
    """Where a text tells how the health of somebody named is."""
    return [Found(start, end, HEALTH) for start, end in illnesses(text)]


def text_faults(file: str, text: str, field: str = "", first: int = 1, more: Iterable[Found] = ()) -> Iterator[Problem]:
    """What a running text tells of persons, and what `more` was found; `first` is the line of the file that it begins on."""

    def told(found: Found) -> Problem:
        message, hint, value = _words(text, found, file)
        return Problem(file, first + position(text, found.start)[0] - 1, field, CODE, message, value, hint)

    return _some(file, ((found, partial(told, found)) for found in (*found_in(text), *more)))


def row_faults(table: str, rows: Sequence[BaseModel], lines: Lines) -> Iterator[Problem]:
    """What the rows of a table tell of persons."""

    def told(i: int, text: str, way: Way, found: Found) -> Problem:
        return lines.row_problem(table, i, field_name(path_of(way)), CODE, *_words(text, found, table))

    written = [(text, (i, way)) for i, row in enumerate(rows) for text, way in texts_of(row)]
    return _some(table, ((f, partial(told, i, text, way, f)) for f, text, (i, way) in _found(written)))


def name_faults(file: str, beside: Iterable[str] = ()) -> Iterator[Problem]:
    """What the names of a record's file, its folder and what lies beside it tell: they become addresses, names of downloads."""
    own = {PurePosixPath(part).stem: file for part in PurePosixPath(file).parts}
    lying = {PurePosixPath(name).stem: str(PurePosixPath(file).with_name(name)) for name in beside}
    for stem, path in (lying | own).items():
        if told := _told_by(stem):
            yield _name_fault(path, stem, *told)


@lru_cache(maxsize=1024)
def _told_by(stem: str) -> tuple[Found, str] | None:
    """The first that a name tells, and how it was read for that; most folders are those of many."""
    readings = dict.fromkeys((stem, *(sign.sub(" ", stem) for sign in _APART_IN_NAMES)))
    return next(((found, text) for found, text, _ in _found([(text, None) for text in readings])), None)


def _name_fault(file: str, stem: str, found: Found, text: str) -> Problem:
    words = "-".join(word for word in stem.split("-") if word.isalpha())
    example = words if words and not found_in(words) else "ten-viec-hay-ten-noi"
    message = f"tên tệp hay thư mục này thành địa chỉ trên trang mà có vẻ có {found.about.label}"
    mark = f"{found.kind} {mark_of(file, found.kind, text[found.start : found.end])}"
    hint = f"đổi tên, ví dụ {example}; được phép công bố, hay máy nhầm, thì ghi một dòng vào {ALLOWED}"
    return Problem(file, 0, "", CODE, message, mark, hint, _severity(found))


_APART_IN_NAMES = re.compile("-"), re.compile("-|(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])")
"""What parts the words of a name: strokes, and in a closer look where digits begin and end."""
T = TypeVar("T")


def _found(written: Sequence[tuple[str, T]]) -> Iterator[tuple[Found, str, T]]:
    """What texts tell, in order: asked of some at once, as most tell nothing."""
    for start in range(0, len(written), _AT_ONCE):
        some = written[start : start + _AT_ONCE]
        if may_be_in(text for text, _ in some):
            yield from ((found, text, at) for text, at in some for found in found_in(text))


_AT_ONCE = 24


_ADDRESSED = {"data/campaign.yml", "data/agencies.yml"}
"""Files that tell where the newsroom and offices are."""


def common_faults(
    records: Records, allowed: Sequence[Allowed], lines: Lines, memory: Memory | None = None
) -> Iterator[Problem]:
    """What the files that there is one of tell of persons; how offices are reached is no such thing.

    The `memory` knows what such a file said when nothing was found in it; whose file it is makes no difference to that.
    """
    memory = memory or Memory()
    for name in SINGLE_FILES:
        loaded = Loaded(getattr(records, name), f"data/{name}.yml")
        yield from memory.unless_clean(_said([loaded.record]), partial(private_faults, loaded, lines))
    tables: Iterable[tuple[str, Sequence[BaseModel]]] = (
        ("data/places.csv", records.places),
        ("data/old_units.csv", records.former),
        (ALLOWED, allowed),
    )
    for file, rows in tables:
        yield from memory.unless_clean(_said(rows), partial(row_faults, file, rows, lines))


def _said(by: Iterable[BaseModel]) -> str:
    return "\0".join(text for each in by for text, _ in texts_of(each))


def _words(text: str, found: Found, file: str) -> tuple[str, str, str]:
    """Message, hint, and what the table of exceptions asks for: the kind and a hash."""
    _, column = position(text, found.start)
    message = f"có vẻ có {found.about.label}, từ ký tự thứ {column}; không chép lại ở đây"
    mark = mark_of(file, found.kind, text[found.start : found.end])
    hint = f"{found.about.hint}; được phép công bố, hay máy nhầm, thì ghi một dòng vào {ALLOWED}"
    return message, hint, f"{found.kind} {mark}"


def _severity(found: Found) -> Severity:
    return Severity.ERROR if found.about.severe else Severity.WARNING


def without_allowed(
    problems: Sequence[Problem], allowed: Sequence[Allowed], records: Records | None, lines: Lines
) -> list[Problem]:
    """The problems but those that are allowed or an office's own numbers, and the exceptions that nothing needs."""
    used: set[int] = set()
    known = list(offices_own(records)) if records else []
    out: list[Problem] = []
    for problem in problems:
        if problem.code != CODE:
            out.append(problem)
            continue
        kind, _, mark = problem.value.partition(" ")
        meant = [i for i, a in enumerate(allowed) if _is_meant(a, problem, kind, mark)]
        used.update(meant)
        if not meant and not any(mark_of(problem.file, kind, text) == mark for text in known if kind in _OFFICES):
            out.append(problem)
    for i, each in enumerate(allowed):
        if i not in used:
            message = f"ngoại lệ ghi ngày {show(each.day)} không còn chỗ nào dùng"
            hint = "xóa dòng này; hoặc ghi lại đúng tệp, trường, loại và mã trong lời báo"
            told = lines.row_problem(ALLOWED, i, "file", UNUSED, message, hint, each.file)
            out.append(replace(told, severity=Severity.WARNING))
    return out


_OFFICES = {"dien-thoai", "email"}


def _is_meant(allowed: Allowed, problem: Problem, kind: str, mark: str) -> bool:
    same = (allowed.file, allowed.kind, allowed.hash) == (problem.file, kind, mark)
    return same and allowed.field in (None, problem.field)
