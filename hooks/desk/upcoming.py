"""`campaign upcoming`: what comes when, for editors: what waits for its day, drafts, consent that ends soon."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from hooks.dates import begin, build_moment, read_moment, show, show_moment
from hooks.desk.reporting.markdown import escaped
from hooks.problems import field_name, printable
from hooks.records.checks.hidden import SOON
from hooks.records.checks.photos import photos_of
from hooks.records.checks.project import read_project
from hooks.records.joined.dated import dates, parts
from hooks.records.joined.waiting import waits
from hooks.records.model.consents import Consent
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.shared import Publishing
from hooks.records.model.stories import Story
from hooks.records.reading.loading import Records
from hooks.usage import add_root
from hooks.working import Working


class Coming(NamedTuple):
    """One thing that comes, and when; `name` and `file` are for editors, `at` may be read by all."""

    moment: dt.datetime | None
    name: str
    file: str
    at: str
    told: str


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser(
        "upcoming", help=about, epilog="Ví dụ:\n  campaign upcoming\n  campaign upcoming --since 2026-12-20T08:15"
    )
    markdown = "markdown cho trang ai cũng đọc được, chỉ ghi thư mục và mã"
    p.add_argument(
        "--format", choices=("text", "markdown"), default="text", metavar="CÁCH", help=f"cách in; {markdown}"
    )
    p.add_argument(
        "--since",
        metavar="LÚC",
        help="chỉ nói mục nào đã tới giờ hiện sau lúc này và đến bây giờ; không có thì không in gì",
    )
    add_root(p)


def run(given: argparse.Namespace) -> int:
    """Tell it; 0 also when there is nothing, 2 wrong use."""
    root: Path = given.root
    try:
        now, since = build_moment(), read_moment(given.since) if given.since else None
    except ValueError as error:  # SOURCE_DATE_EPOCH is no time, or --since is none
        print(error, file=sys.stderr)
        return 2
    with Working("Đang đọc bản ghi và bài viết"):
        records, _ = read_project(root, on=now.date())
    if records is None:
        print("Dữ liệu chưa đọc được: chạy campaign check, sửa lỗi rồi chạy lại.", file=sys.stderr)
        return 2
    if since:
        print("".join(_in_markdown(c) for c in come_due(records, since, now)), end="")
        return 0
    print("".join(_told(records, now, marked=given.format == "markdown")), end="")
    return 0


def upcoming(records: Records, now: dt.datetime) -> tuple[list[Coming], list[Coming]]:
    """What is dated ahead, by moment, and drafts, by file; samples, which are never released, are not among them."""
    found: list[Coming] = []
    for record, file in _all(records):
        wait = None if record.sample else waits(record, now)
        if wait:
            found.append(_coming(record, file, None if wait.due else wait.moment, wait.told))
    dated = sorted((c for c in found if c.moment), key=lambda c: (c.moment or now, c.file))
    return dated, sorted((c for c in found if not c.moment), key=lambda c: c.file)


def later_parts(records: Records, now: dt.datetime) -> list[Coming]:
    """Corrections, facts and other parts with a day still to come, of what does not wait itself, by day."""
    found: list[Coming] = []
    for record, file in _all(records):
        if record.sample or waits(record, now):
            continue
        for path, field, value in dates(parts(record)):
            day = field.seen_from(value)
            if len(path) > 1 and field.told and day > now.date():
                told = f"phần {field_name(path[:-1])} chờ ngày {show(day)}"
                found.append(_coming(record, file, begin(day), told))
    return sorted(found, key=lambda c: (c.moment or now, c.file))


def come_due(records: Records, since: dt.datetime, now: dt.datetime) -> list[Coming]:
    """What readers may see now and could not at `since`, by file."""
    known = ((record, file) for record, file in _all(records) if not record.sample)
    return sorted(
        (
            _coming(record, file, wait.moment, wait.told)
            for record, file in known
            if (wait := waits(record, since)) and not waits(record, now)
        ),
        key=lambda c: c.file,
    )


def _coming(record: Publishing, file: str, moment: dt.datetime | None, told: str) -> Coming:
    name = next((str(v) for key in ("title", "name", "subject") if (v := getattr(record, key, None))), "")
    return Coming(moment, name, file, _at(record, file), told)


def _all(records: Records) -> Iterator[tuple[Publishing, str]]:
    for group in (records.exemplars, records.decisions, records.statistics):
        yield from ((loaded.record, loaded.file) for loaded in group)
    yield from ((story.record, story.file) for story in records.stories)


def _at(record: Publishing, file: str) -> str:
    """Where a record is, without its name: its folder and its id; of a story, whose folder is its title, the year."""
    folder, id_ = PurePosixPath(file).parent, getattr(record, "id", "")
    return f"{folder}/, mã {id_}" if id_ else f"{folder.parent}/"


def ending(records: Records, on: dt.date) -> list[Coming]:
    """Consents to a page or a photo that have ended, or end within 30 days, by day."""
    found: list[Coming] = []
    for record, file in _all(records):
        for consent, what in _consents(record):
            if consent.until and consent.until <= on + SOON:
                told = f"{what} {'đã hết' if consent.until < on else 'còn đến hết'} ngày {show(consent.until)}"
                found.append(_coming(record, file, begin(consent.until), told))
    return sorted(found, key=lambda c: (c.moment or begin(on), c.file))


def _consents(record: Publishing) -> Iterator[tuple[Consent, str]]:
    if isinstance(record, Exemplar) and record.consent:
        yield record.consent, "đồng ý"
    for path, photo in photos_of(record) if isinstance(record, Exemplar | Story) and not record.sample else ():
        if photo.consent:
            yield photo.consent, f"đồng ý của người trong ảnh ({field_name(path)})"


def _told(records: Records, now: dt.datetime, *, marked: bool) -> Iterator[str]:
    dated, drafts = upcoming(records, now)
    yield f"{'## ' * marked}Lịch của ban biên tập, tính từ {show_moment(now)}\n"
    for title, found in (
        ("Chờ tới ngày, giờ", dated),
        ("Phần chờ ngày, của mục đã hiện", later_parts(records, now)),
        ("Bản nháp", drafts),
        (f"Đồng ý đã hết hạn, hoặc hết trong {SOON.days} ngày", ending(records, now.date())),
    ):
        yield f"\n{'### ' * marked}{title}: {len(found)}\n" + "\n" * marked
        yield from map(_in_markdown if marked else _in_words, found)


def _in_words(c: Coming) -> str:
    return printable(f"  {c.file}: {c.name} – {c.told}") + "\n"


def _in_markdown(c: Coming) -> str:
    return f"- `{c.at}`: {escaped(c.told)}\n"
