"""Checks across records: references, places at their dates, samples, lists."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from hooks.dates import PartialDate
from hooks.problems import Problem, did_you_mean
from hooks.records.catalogue import clause_index, span
from hooks.records.kinds import Decision, Exemplar, Publishing, Statistic
from hooks.records.ledger import ledger_faults
from hooks.records.lines import Lines
from hooks.records.loading import Loaded, LoadedStory, Records
from hooks.records.media import insert_faults
from hooks.records.numbering import clause_numbers, same_ids
from hooks.records.photos import photo_faults
from hooks.records.places import Gazetteer, PlaceFault, Where
from hooks.records.references import place_references, references

Path_ = tuple[str | int, ...]
STORY_LINK = re.compile(r"\]\(\s*<?(guong|dieu|noi|chuyen):([^)\s>]*)")
_LINK_KINDS = {"guong": "exemplar", "dieu": "clause", "noi": "place", "chuyen": "story"}
_NOUNS = {
    "source": "văn bản",
    "clause": "điều",
    "agency": "cơ quan",
    "title": "danh hiệu",
    "award": "hình thức khen",
    "milestone": "mốc thời gian",
    "exemplar": "gương sáng",
    "place": "xã, phường",
    "story": "câu chuyện",
}


def check(records: Records, root: Path) -> list[Problem]:
    """Every problem between records, in the order of files and lines."""
    checker = _Checker(records, Lines(root))
    return sorted(checker.run(), key=lambda p: (p.file, p.line, p.field, p.code))


@dataclass
class _Checker:
    records: Records
    lines: Lines

    def run(self) -> Iterator[Problem]:
        yield from same_ids(self.records, self.lines)
        yield from clause_numbers(self.records, self.lines)
        for file, record in self.everything():
            yield from self.dangling(file, record)
            yield from self.places(file, record)
        for loaded in self.records.decisions:
            yield from self.list_of(loaded)
        for story in self.records.stories:
            yield from self.links(story)
        yield from ledger_faults(self.records, self.lines)
        yield from photo_faults(self.records, self.lines)
        yield from insert_faults(self.records)
        yield from self.gazetteer_rows()

    def everything(self) -> Iterator[tuple[str, BaseModel]]:
        r = self.records
        for name in ("campaign", "plan", "criteria", "titles", "agencies", "milestones", "sources", "targets"):
            yield f"data/{name}.yml", getattr(r, name)
        for loaded in (*r.exemplars, *r.decisions, *r.statistics):
            yield loaded.file, loaded.record
        for story in r.stories:
            yield story.file, story.record

    # -------------------------------------------------------- known ids

    @cached_property
    def known(self) -> dict[str, dict[str, BaseModel | None]]:
        """All ids by kind; the record too where it can be a sample."""
        r = self.records
        return {
            "source": dict.fromkeys(s.id for s in r.sources.sources),
            "clause": dict.fromkeys(clause_index(r)),
            "agency": dict.fromkeys(a.id for a in r.agencies.agencies),
            "title": dict.fromkeys(t.id for t in r.titles.titles),
            "award": dict.fromkeys(a.id for a in r.titles.awards),
            "milestone": dict.fromkeys(m.id for m in r.milestones.milestones),
            "exemplar": {e.record.id: e.record for e in r.exemplars},
            "place": dict.fromkeys(p.code for p in r.places),
            "story": {f"{s.year}/{s.slug}": s.record for s in r.stories},
        }

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.records.places, self.records.former)

    # -------------------------------------------------------- the checks

    def dangling(self, file: str, record: BaseModel) -> Iterator[Problem]:
        real = isinstance(record, Publishing) and not record.sample
        for path, kind, id_ in references(record):
            known = self.known[kind]
            noun = _NOUNS[kind]
            if id_ in self.records.unread:
                continue
            if id_ not in known:
                yield self.lines.problem(
                    file, path, "khong-co", f"không có {noun} nào mang mã này", self._near(id_, kind), id_
                )
                continue
            target = known[id_]
            if real and isinstance(target, Publishing) and target.sample:
                yield self.lines.problem(
                    file,
                    path,
                    "dan-toi-minh-hoa",
                    "bản ghi thật không được dẫn tới dữ liệu minh họa",
                    "bỏ dòng này, hoặc ghi sample: true",
                    id_,
                )

    def _near(self, id_: str, kind: str) -> str:
        return did_you_mean(id_, self.known[kind]) or f"xem danh sách {_NOUNS[kind]} để lấy mã đúng"

    def places(self, file: str, record: BaseModel) -> Iterator[Problem]:
        date: PartialDate | dt.date | None = None
        if isinstance(record, Exemplar):
            date = record.place_date
        elif isinstance(record, Decision):
            date = record.date
        elif isinstance(record, Statistic):
            date = record.as_of
        for path, ref in place_references(record):
            yield from self._place(file, path, ref, date)

    def _place(self, file: str, path: Path_, ref: Where, date: PartialDate | dt.date | None) -> Iterator[Problem]:
        fault = self.gazetteer.unit(ref, *span(date))
        if isinstance(fault, PlaceFault):
            value = str(getattr(ref, fault.field) or "")
            yield self.lines.problem(file, (*path, fault.field), "noi-khong-co", fault.message, fault.hint, value)

    def list_of(self, loaded: Loaded[Decision]) -> Iterator[Problem]:
        decision, file = loaded.record, loaded.file
        if file in self.records.unread:
            return
        if not decision.recipients:
            yield self.lines.problem(
                file,
                (),
                "danh-sach-trong",
                "quyết định chưa có ai trong danh sách",
                "thêm recipients.csv hoặc recipients:",
            )
        ids: set[str] = set()
        day = decision.date
        for i, row in enumerate(decision.recipients):
            at: Path_ = ("recipients", i)
            if row.id in ids:
                yield self.lines.problem(
                    file, (*at, "id"), "trung-ma", f"số thứ tự {row.id} có hai lần", "mỗi dòng một số", row.id
                )
            ids.add(row.id)
            if not (row.title or row.award or decision.title or decision.award):
                yield self.lines.problem(
                    file,
                    (*at, "title"),
                    "thieu-danh-hieu",
                    "dòng này chưa có danh hiệu hay hình thức khen",
                    "điền title hoặc award ở dòng này, hoặc ở quyết định",
                )
            if (row.code or row.district) and isinstance(self.gazetteer.unit(row, day, day), PlaceFault):
                yield from self._place(file, at, row, day)
        for i, change in enumerate(decision.changes):
            if change.recipient not in ids:
                yield self.lines.problem(
                    file,
                    ("changes", i, "recipient"),
                    "khong-co",
                    "danh sách không có dòng mang số này",
                    "ghi đúng số thứ tự của dòng được sửa hoặc thu hồi",
                    change.recipient,
                )
            if change.date < decision.date:
                yield self.lines.problem(
                    file,
                    ("changes", i, "date"),
                    "ngay-nguoc",
                    "ngày sửa trước ngày ký quyết định",
                    "xem lại hai ngày",
                    change.date.isoformat(),
                )

    def links(self, story: LoadedStory) -> Iterator[Problem]:
        """The links of a story's text: guong:, dieu:, noi:, chuyen:."""
        for number, row in enumerate(story.body.split("\n"), story.body_line):
            for scheme, id_ in STORY_LINK.findall(row):
                kind = _LINK_KINDS[scheme]
                target = self.known[kind].get(id_, "none")
                if id_ in self.records.unread:
                    continue
                if target == "none":
                    hint = self._near(id_, kind)
                    yield Problem(
                        story.file,
                        number,
                        "",
                        "khong-co",
                        f"liên kết tới {_NOUNS[kind]} không có thật",
                        f"{scheme}:{id_}",
                        hint,
                    )
                elif isinstance(target, Publishing) and target.sample and not story.record.sample:
                    yield Problem(
                        story.file,
                        number,
                        "",
                        "dan-toi-minh-hoa",
                        "bài thật không được dẫn tới dữ liệu minh họa",
                        f"{scheme}:{id_}",
                        "bỏ liên kết này, hoặc ghi sample: true",
                    )

    def gazetteer_rows(self) -> Iterator[Problem]:
        """Spells of one code do not overlap; former units go into codes that exist; tiles differ."""
        last: dict[str, dt.date | None] = {}
        tiles: dict[tuple[int, int], str] = {}
        for row, p in sorted(enumerate(self.records.places), key=lambda r: (r[1].code, r[1].since)):
            if p.code in last and (last[p.code] is None or p.since <= (last[p.code] or p.since)):
                yield self.lines.row_problem(
                    "data/places.csv",
                    row,
                    "since",
                    "ngay-nguoc",
                    "hai thời kỳ của một mã chồng nhau",
                    "thời kỳ trước phải có until trước ngày này",
                    p.code,
                )
            last[p.code] = p.until
            if tiles.setdefault((p.tile_row, p.tile_col), p.code) != p.code:
                taken = tiles[(p.tile_row, p.tile_col)]
                yield self.lines.row_problem(
                    "data/places.csv",
                    row,
                    "tile_row",
                    "trung-o",
                    f"ô này trên bản đồ đã dành cho mã {taken}",
                    "chọn hàng và cột còn trống",
                    p.code,
                )
        for row, unit in enumerate(self.records.former):
            if unit.now_code not in last:
                yield self.lines.row_problem(
                    "data/old_units.csv",
                    row,
                    "now_code",
                    "khong-co",
                    "không có xã, phường nào mang mã này",
                    self._near(unit.now_code, "place"),
                    unit.now_code,
                )
