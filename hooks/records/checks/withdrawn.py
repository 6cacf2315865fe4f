"""What was withdrawn and comes back, or is still named: the site does not stand until that is mended.

Names are compared by their slow hash (`joined/withdrawn.py`), once for each record that changed: of records the name and
other names, of stories the title, of photos the file. The rows of a decision from which a name was withdrawn are
compared while its list is open and not longer than `MOST_ROWS`; longer ones are compared when they are imported, and
no row comes into a closed one. What corrections say is compared with every name of a record or a row; so are a story's
first words, its text and the words of photos, as a warning: another may be called so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from hooks.dates import show
from hooks.guard.names import names_in
from hooks.problems import Problem, Severity
from hooks.records.checks.photos import photos_of
from hooks.records.joined.withdrawn import STORIES, came_back, image_hash
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision
from hooks.records.model.stories import Story
from hooks.records.model.withdrawals import GONE, Withdrawal, Withdrawn
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import WITHDRAWN, Loaded, LoadedStory
from hooks.records.reading.pieces import Facts

CODE = "da-go"
"""Of what was withdrawn and comes back or is still named."""
UNWRITTEN = "go-chua-ghi"
"""Of lists and of data/withdrawn.csv that do not say the same."""
MOST_ROWS = 200
"""Longest list whose names the check compares: some ten seconds, once."""
MOST_NAMED = 40
"""Names of a story's text that the check compares, each once: some ten seconds where ten lists and kinds lost a name, once."""
_CORRECTED = ("corrections", "changes")
"""Fields that tell what was corrected."""
_BODY = "body"
"""Begins the path of a place in a story's text; its line follows."""
_BROKEN = re.compile(r"(?<=\S)\n(?=\S)")
"""A line that goes on in the next one, within a name too."""
Spot = tuple[tuple[str | int, ...], str, str]
"""Path of a name, who bears it, the name."""


def returned(
    loaded: Loaded[Any] | LoadedStory, withdrawn: Sequence[Withdrawal], lines: Lines, beside: Sequence[str]
) -> Iterator[Problem]:
    """Names and photos of one record that were withdrawn; `beside` are the files that lie with it."""
    if not withdrawn:
        return
    scope, spots = _names(loaded)
    for (path, *_), found in zip(spots, came_back(withdrawn, scope, [s[1:] for s in spots]), strict=True):
        if found:
            hint = f"xóa đi, không đưa trở lại; là người khác trùng tên thì ghi vào cột namesakes của {WITHDRAWN}"
            message = f"tên này đã gỡ theo yêu cầu ngày {show(found.day)}"
            yield lines.problem(loaded.file, path, CODE, message, hint)  # the name itself stands there already
    yield from _repeated(loaded, withdrawn, lines)
    yield from _photos(loaded.file, withdrawn, lines.root, beside)


def _repeated(loaded: Loaded[Any] | LoadedStory, withdrawn: Sequence[Withdrawal], lines: Lines) -> Iterator[Problem]:
    """Corrections of a record, changes of a list, words of photos, stories that repeat a name which was withdrawn anywhere."""
    bearer = getattr(loaded.record, "id", "")
    spots: list[Spot] = [(path, bearer, found) for path, text in _said(loaded) for found in names_in(text or "")]
    spots += _in_body(loaded) if isinstance(loaded, LoadedStory) else ()
    told: dict[tuple[str | int, ...], Withdrawal] = {}  # a place is told once, of whoever has a record and rows too
    for scope in sorted({w.scope for w in withdrawn if w.kind in (Withdrawn.RECORD, Withdrawn.ROW)}) if spots else ():
        for (path, *_), found in zip(spots, came_back(withdrawn, scope, [s[1:] for s in spots]), strict=True):
            if found:
                told.setdefault(path, found)
    yield from (_repeats(loaded, path, found, lines) for path, found in told.items())


def _repeats(
    loaded: Loaded[Any] | LoadedStory, path: tuple[str | int, ...], found: Withdrawal, lines: Lines
) -> Problem:
    """What is said of one place; of a story's text its line, for that has no fields."""
    if path[0] in _CORRECTED:
        message = f"lời đính chính nhắc một tên đã gỡ theo yêu cầu ngày {show(found.day)}"
        return lines.problem(loaded.file, path, CODE, message, "nói điều đã sửa mà không nhắc tên")
    hint = "bỏ tên, xem ảnh có người ấy không, đọc lại cả bài; là người khác trùng tên thì để nguyên"
    message = f"chỗ này nhắc một tên đã gỡ theo yêu cầu ngày {show(found.day)}"
    if path[0] == _BODY:
        return Problem(loaded.file, int(path[1]), "", CODE, message, hint=hint, severity=Severity.WARNING)
    return replace(lines.problem(loaded.file, path, CODE, message, hint), severity=Severity.WARNING)


def _in_body(story: LoadedStory) -> Iterator[Spot]:
    """The names in a story's text, by the line that each begins on first: the first `MOST_NAMED`, for each costs its hashes."""
    plain = unicodedata.normalize("NFC", story.body)
    joined = _BROKEN.sub(" ", plain)
    for name in list(dict.fromkeys((*names_in(plain), *names_in(joined))))[:MOST_NAMED]:
        yield (_BODY, story.body_line + plain.count("\n", 0, joined.find(name.replace("\n", " ")))), "", name


def _said(loaded: Loaded[Any] | LoadedStory) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    """What may repeat a name: corrections with their reasons; of a story its first words, of photos theirs."""
    record = loaded.record
    for field in _CORRECTED:
        for i, said in enumerate(getattr(record, field, ())):
            yield from (((field, i, name), getattr(said, name, None)) for name in ("text", "why"))
    if isinstance(loaded, LoadedStory):
        yield from (((name,), getattr(record, name)) for name in ("title", "standfirst"))
    for path, photo in photos_of(record) if isinstance(record, Exemplar | Story) else ():
        yield from (((*path, name), getattr(photo, name)) for name in ("alt", "caption"))


def _names(loaded: Loaded[Any] | LoadedStory) -> tuple[str, list[Spot]]:
    """Where the names of a record may not come back, and the names."""
    record = loaded.record
    if isinstance(loaded, LoadedStory):
        return STORIES, [(("title",), f"{loaded.year}/{loaded.slug}", loaded.record.title)]
    if isinstance(record, Exemplar):
        others = (((("other_names", i), record.id, name)) for i, name in enumerate(record.other_names))
        return record.kind, [(("name",), record.id, record.name), *others]
    if isinstance(record, Decision) and not record.closed and len(record.recipients) <= MOST_ROWS:
        rows = enumerate(record.recipients)
        return record.id, [(("recipients", i, "name"), row.id, row.name) for i, row in rows if not row.gone]
    return "", []


def _photos(file: str, withdrawn: Sequence[Withdrawal], root: Path, beside: Sequence[str]) -> Iterator[Problem]:
    known = {w.hash: w for w in withdrawn if w.kind is Withdrawn.PHOTO}
    folder = PurePosixPath(file).parent
    for name in beside if known else ():
        path = root / folder / name
        if name.endswith((".yml", ".md", ".csv")) or not path.is_file():
            continue
        if found := known.get(image_hash(path.read_bytes())):
            message = f"ảnh này đã gỡ theo yêu cầu ngày {show(found.day)}"
            yield Problem(f"{folder}/{name}", 0, "", CODE, message, hint="xóa tệp ảnh và chỗ ghi tên nó")


def withdrawn_faults(
    withdrawn: Sequence[Withdrawal], facts: Mapping[str, Sequence[Facts]], lines: Lines
) -> Iterator[Problem]:
    """Lines of the table that do not agree with the records, and rows without a name that no line speaks of."""
    gone = {f.id: f.gone for f in facts.get("decision", ())}
    there = {f.id: f for kind in ("exemplar", "decision", "statistic", "story") for f in facts.get(kind, ())}
    seen: set[str] = set()
    for i, w in enumerate(withdrawn):
        if f"{w.what} {w.hash}" in seen:
            yield lines.row_problem(
                WITHDRAWN, i, "what", "trung-ma", "mục này ghi hai lần", "giữ dòng ghi trước", w.what
            )
        seen.add(f"{w.what} {w.hash}")
        if w.kind is Withdrawn.ROW and w.scope in gone and w.what.partition("/")[2] not in gone[w.scope]:
            hint = f"ở dòng ấy ghi lại “{GONE}”, bỏ các ô khác; hoặc trả tệp về bản cũ"
            message = f"dòng này đã gỡ tên ngày {show(w.day)}, nay danh sách ghi khác"
            yield lines.row_problem(WITHDRAWN, i, "what", UNWRITTEN, message, hint, w.what)
        if w.kind in (Withdrawn.RECORD, Withdrawn.STORY) and w.what in there:
            message = f"mục mang mã, thư mục này đã gỡ theo yêu cầu ngày {show(w.day)}"
            hint = "xóa tệp này; mục khác thì đặt mã, tên thư mục khác"
            yield Problem(there[w.what].file, 0, "", CODE, message, w.what, hint)
    yield from _unwritten(withdrawn, facts.get("decision", ()))


def _unwritten(withdrawn: Sequence[Withdrawal], decisions: Sequence[Facts]) -> Iterator[Problem]:
    written = {w.what for w in withdrawn if w.kind is Withdrawn.ROW}
    for decision in decisions:
        for row in decision.gone:
            if f"{decision.id}/{row}" not in written:
                hint = f"trả lại tên cũ, rồi chạy lệnh: campaign withdraw {decision.id}/{row}"
                message = f"dòng {row} ghi “{GONE}” mà {WITHDRAWN} không nói tới"
                yield Problem(decision.file, 0, "recipients", UNWRITTEN, message, row, hint)


def named_fault(withdrawn: Sequence[Withdrawal], id_: str) -> tuple[str, str, str] | None:
    """What is wrong with naming a record or story that was withdrawn; None for any other."""
    found = next((w for w in withdrawn if w.what == id_ and w.kind in (Withdrawn.RECORD, Withdrawn.STORY)), None)
    return (CODE, f"mục này đã gỡ theo yêu cầu ngày {show(found.day)}", "bỏ chỗ dẫn này") if found else None
