"""A file's grids → recipients and refusals: numbered, and compared with each other and with earlier lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hooks.desk.importing.cells import LONGEST
from hooks.desk.importing.files.sheets import Grid
from hooks.desk.importing.plan import Plan, planned
from hooks.desk.importing.row_words import Grants
from hooks.desk.importing.rows import RowReader
from hooks.desk.importing.steps import Ask, Options, Outcome, Refusal, Skipped
from hooks.desk.place_words.lists import Placer
from hooks.private_details import without_private
from hooks.records.joined.places import Gazetteer
from hooks.records.model.honours import Decision, Recipient
from hooks.records.reading.loading import Loaded, Records
from hooks.text import clean_line

_COURTESY = re.compile(r"^(?:(?:gia đình|hộ) )?(?:ông|bà|anh|chị) ")
Progress = Callable[[int, int], None]
"""Told how many lines of how many are done."""


def import_grids(grids: Sequence[Grid], records: Records, options: Options, ask: Ask, progress: Progress) -> Outcome:
    """Read every grid. Nothing is lost: each line is a row written, a row refused, or told as skipped."""
    out = Outcome()
    grants = Grants(records.titles)
    placer = Placer(Gazetteer(records.places, records.former), options.day, options.district)
    plans: list[Plan | Grid] = []
    for number, grid in enumerate(grids):
        further = tuple(g.above for g in reversed(grids[:number]) if g.above)
        grid = replace(grid, further=further)
        out.doubts += [f"{grid.name}: {note}" for note in grid.notes]
        plans.append(planned(grid, options, ask, out))
    some = any(isinstance(p, Plan) for p in plans)
    total, done = sum(len(g.rows) for g in grids), 0
    last: RowReader | None = None
    for plan in plans:
        if isinstance(plan, Grid) and last and last.goes_on(plan, None):
            out.doubts.append(f"{plan.name}: không có dòng tên cột, đọc như bảng trước vì số thứ tự nối tiếp")
            plan = Plan(plan, replace(last.header, first=0, last=-1))
        if isinstance(plan, Grid):
            _without_header(plan, out, refuse_all=not some)
            continue
        reader = RowReader(plan, options, grants, placer, ask, out)
        if last and last.goes_on(plan.grid, plan.header):
            reader.groups, reader.before = last.groups, last.before
        for _ in reader.read():
            done += 1
            progress(done, total)
        last = reader
    progress(total, total)
    _repeated(out)
    return out


def _without_header(grid: Grid, out: Outcome, *, refuse_all: bool) -> None:
    """Numbered lines of a grid without headings are refused; letterheads and signatures are only told."""
    skipped = 0
    for r, row in enumerate(grid.rows):
        filled = [i for i, c in enumerate(row) if c.strip()]
        if not filled:
            continue
        text = " | ".join(clean_line(row[i][:LONGEST]) for i in filled if (r, i) not in grid.across)
        text = without_private(text[:LONGEST])[0][:200]
        cell = grid.address(r, filled[0])
        if refuse_all or (len(filled) > 1 and clean_line(row[filled[0]]).rstrip(".").isdigit()):
            reason = "không thấy dòng tên cột (Họ và tên…) ở phía trên; thêm dòng tên cột cho bảng này"
            out.refused.append(Refusal(cell, reason, {"name": text}))
        else:
            skipped += 1
            out.skipped.append(Skipped(cell, text, "bảng không có dòng tên cột"))
    if skipped:
        out.doubts.append(f"{grid.name}: không có dòng tên cột, bỏ qua {skipped} dòng")


def _key(recipient: Recipient) -> tuple[object, ...]:
    r = recipient
    return (
        _COURTESY.sub("", r.name.casefold()),
        r.kind,
        r.code,
        r.former,
        r.district,
        (r.hamlet or "").casefold(),
        r.unit,
    )


def _repeated(out: Outcome) -> None:
    first: dict[tuple[object, ...], str] = {}
    for row in out.accepted:
        key = (*_key(row.recipient), row.recipient.title, row.recipient.award)
        before = first.setdefault(key, row.cell)
        if before != row.cell:
            out.within.append((row.cell, row.recipient.name, before))


def compare(out: Outcome, decisions: Iterable[Loaded[Decision]], own: str) -> None:
    """Note the rows that stand in a list already: in this decision's own (a doubt), or in another."""
    known: dict[tuple[object, ...], str] = {}
    for loaded in decisions:
        for recipient in loaded.record.recipients:
            if known.get(_key(recipient)) != own:
                known[_key(recipient)] = loaded.file
    again = 0
    for row in out.accepted:
        file = known.get(_key(row.recipient))
        if file == own and own:
            again += 1
            out.within.append((row.cell, row.recipient.name, file))
        elif file:
            out.earlier.append((row.cell, row.recipient.name, file))
    if again and again == len(out.accepted):
        out.doubts.append("mọi dòng đã có trong danh sách của quyết định này: hình như tệp đã được nhập rồi")


def numbered(out: Outcome, taken: Iterable[str]) -> list[Recipient]:
    """The accepted rows with their numbers: the office's own if all are free and differ, else counted on."""
    used = {int(t) for t in taken}
    own = [int(row.stt) for row in out.accepted if row.stt]
    if len(own) == len(out.accepted) == len(set(own)) and not used & set(own):
        return [replace_id(row.recipient, number) for row, number in zip(out.accepted, own, strict=True)]
    start = max(used, default=0) + 1
    if out.accepted:
        out.doubts.append(f"số thứ tự trong tệp thiếu, lặp hoặc đã dùng: các dòng được đánh số lại từ {start}")
    return [replace_id(row.recipient, number) for number, row in enumerate(out.accepted, start)]


def replace_id(recipient: Recipient, number: int) -> Recipient:
    """The same row under another number."""
    return recipient.model_copy(update={"id": str(number)})
