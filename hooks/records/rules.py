"""Checks across records: ids, references, places at their dates, samples, lists."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from hooks.dates import PartialDate
from hooks.problems import Problem, did_you_mean
from hooks.records.catalogue import clause_index, span, walk_clauses
from hooks.records.kinds import Decision, Exemplar, PlaceRef, Publishing
from hooks.records.loading import Loaded, LoadedStory, Records
from hooks.records.places import Gazetteer, PlaceFault
from hooks.records.reading import Document, read_front_matter, read_yaml
from hooks.records.references import place_references, references
from hooks.records.validating import field_name

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
    "decision": "quyết định",
    "place": "xã, phường",
    "story": "câu chuyện",
}


def check(records: Records, root: Path) -> list[Problem]:
    """Every problem between records, in the order of files and lines."""
    checker = _Checker(records, root)
    return sorted(checker.run(), key=lambda p: (p.file, p.line, p.field, p.code))


@dataclass
class _Checker:
    records: Records
    root: Path

    def run(self) -> Iterator[Problem]:
        self._documents: dict[str, Document | None] = {}
        yield from self.duplicates()
        yield from self.numbering()
        for file, record in self.everything():
            yield from self.dangling(file, record)
            yield from self.places(file, record)
        for loaded in self.records.decisions:
            yield from self.list_of(loaded)
        for story in self.records.stories:
            yield from self.links(story)
        yield from self.gazetteer_rows()

    def everything(self) -> Iterator[tuple[str, BaseModel]]:
        r = self.records
        for name in ("campaign", "plan", "criteria", "titles", "agencies", "milestones", "sources"):
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
            "decision": {d.record.id: d.record for d in r.decisions},
            "place": dict.fromkeys(p.code for p in r.places),
            "story": {f"{s.year}/{s.slug}": s.record for s in r.stories},
        }

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.records.places, self.records.former)

    def problem(self, file: str, path: Path_, code: str, message: str, hint: str = "", value: str = "") -> Problem:
        """A problem at the line of `path`; the file is read again only now that it is needed."""
        if file not in self._documents:
            read = read_front_matter if file.endswith(".md") else read_yaml
            self._documents[file] = read(self.root / file, file)[0]
        doc = self._documents[file]
        if "recipients" in path and doc is not None and doc.line_of(path) == 1:
            return self._row_problem(file, path, code, message, hint, value)
        return Problem(file, doc.line_of(path) if doc else 0, field_name(path), code, message, value, hint)

    def _row_problem(self, file: str, path: Path_, code: str, message: str, hint: str, value: str) -> Problem:
        # Rows of recipients.csv follow the inline ones; row n stands on line n + 2.
        row = next(p for p in path if isinstance(p, int))
        table = file.replace("decision.yml", "recipients.csv")
        field = field_name(tuple(p for p in path[2:]))
        return Problem(table, row + 2, field, code, message, value, hint)

    # -------------------------------------------------------- the checks

    def duplicates(self) -> Iterator[Problem]:
        r = self.records
        opaque = [(x.record.id, x.file, ("id",)) for x in (*r.exemplars, *r.decisions, *r.statistics)]
        yield from self._twice(opaque)
        for name, rows in (("sources", r.sources.sources), ("agencies", r.agencies.agencies), ("milestones", r.milestones.milestones)):
            yield from self._twice([(x.id, f"data/{name}.yml", (name, i, "id")) for i, x in enumerate(rows)])
        yield from self._twice([(x.id, "data/titles.yml", ("titles", i, "id")) for i, x in enumerate(r.titles.titles)])
        yield from self._twice([(x.id, "data/titles.yml", ("awards", i, "id")) for i, x in enumerate(r.titles.awards)])
        slugs = [(p.slug, "data/plan.yml", ("parts", i, "slug")) for i, p in enumerate(r.plan.parts)]
        yield from self._twice(slugs)
        yield from self._twice([(g.slug, "data/criteria.yml", ("groups", i, "slug")) for i, g in enumerate(r.criteria.groups)])

    def _twice(self, ids: Iterable[tuple[str, str, Path_]]) -> Iterator[Problem]:
        first: dict[str, str] = {}
        for id_, file, path in ids:
            if id_ in first:
                where = "ở trên" if first[id_] == file else f"ở {first[id_]}"
                yield self.problem(file, path, "trung-ma", f"mã {id_} đã dùng {where}", "đặt mã khác, chưa ai dùng", id_)
            first.setdefault(id_, file)

    def numbering(self) -> Iterator[Problem]:
        """Each clause stands under its parent's number, and no number comes twice."""
        seen: set[str] = set()
        plan, criteria = "data/plan.yml", "data/criteria.yml"
        for i, part in enumerate(self.records.plan.parts):
            for clause in walk_clauses(part.clauses):
                yield from self._number(clause.id, part.id, seen, plan, ("parts", i, "clauses"))
        for i, group in enumerate(self.records.criteria.groups):
            yield from self._number(group.id, group.id.split(".")[0], seen, criteria, ("groups", i, "id"))
            for j, criterion in enumerate(group.criteria):
                yield from self._number(criterion.id, group.id, seen, criteria, ("groups", i, "criteria", j, "id"))

    def _number(self, id_: str, parent: str, seen: set[str], file: str, path: Path_) -> Iterator[Problem]:
        if not id_.startswith(parent + "."):
            yield self.problem(file, path, "sai-so-dieu", f"điều {id_} không nằm trong {parent}", f"số phải bắt đầu bằng {parent}.", id_)
        if id_ in seen:
            yield self.problem(file, path, "trung-ma", f"số {id_} có hai lần", "mỗi số chỉ dùng một lần", id_)
        seen.add(id_)

    def dangling(self, file: str, record: BaseModel) -> Iterator[Problem]:
        real = isinstance(record, Publishing) and not record.sample
        for path, kind, id_ in references(record):
            known = self.known[kind]
            noun = _NOUNS[kind]
            if id_ not in known:
                yield self.problem(file, path, "khong-co", f"không có {noun} nào mang mã này", self._near(id_, kind), id_)
                continue
            target = known[id_]
            if real and isinstance(target, Publishing) and target.sample:
                yield self.problem(file, path, "dan-toi-minh-hoa", "bản ghi thật không được dẫn tới dữ liệu minh họa", "bỏ dòng này, hoặc ghi sample: true", id_)

    def _near(self, id_: str, kind: str) -> str:
        return did_you_mean(id_, self.known[kind]) or f"xem danh sách {_NOUNS[kind]} để lấy mã đúng"

    def places(self, file: str, record: BaseModel) -> Iterator[Problem]:
        date: PartialDate | dt.date | None = None
        if isinstance(record, Exemplar):
            date = record.place_date
        elif isinstance(record, Decision):
            date = record.date
        for path, ref in place_references(record):
            yield from self._place(file, path, ref, date)

    def _place(self, file: str, path: Path_, ref: PlaceRef, date: PartialDate | dt.date | None) -> Iterator[Problem]:
        fault = self.gazetteer.resolve(ref, *span(date))
        if isinstance(fault, PlaceFault):
            value = str(getattr(ref, fault.field) or "")
            yield self.problem(file, (*path, fault.field), "noi-khong-co", fault.message, fault.hint, value)

    def list_of(self, loaded: Loaded[Decision]) -> Iterator[Problem]:
        decision, file = loaded.record, loaded.file
        if not decision.recipients:
            yield self.problem(file, (), "danh-sach-trong", "quyết định chưa có ai trong danh sách", "thêm recipients.csv hoặc recipients:")
        ids: set[str] = set()
        for i, row in enumerate(decision.recipients):
            at: Path_ = ("recipients", i)
            if row.id in ids:
                yield self.problem(file, (*at, "id"), "trung-ma", f"số thứ tự {row.id} có hai lần", "mỗi dòng một số", row.id)
            ids.add(row.id)
            if not (row.title or row.award or decision.title or decision.award):
                yield self.problem(file, (*at, "title"), "thieu-danh-hieu", "dòng này chưa có danh hiệu hay hình thức khen", "điền title hoặc award")
            if row.place:
                yield from self._place(file, at, row.place, decision.date)
        for i, change in enumerate(decision.changes):
            if change.recipient not in ids:
                yield self.problem(file, ("changes", i, "recipient"), "khong-co", "danh sách không có dòng mang số này", "", change.recipient)
            if change.date < decision.date:
                yield self.problem(file, ("changes", i, "date"), "ngay-nguoc", "ngày sửa trước ngày ký quyết định", "xem lại hai ngày", change.date.isoformat())

    def links(self, story: LoadedStory) -> Iterator[Problem]:
        """The links of a story's text: guong:, dieu:, noi:, chuyen:."""
        for number, row in enumerate(story.body.split("\n"), story.body_line):
            for scheme, id_ in STORY_LINK.findall(row):
                kind = _LINK_KINDS[scheme]
                target = self.known[kind].get(id_, "none")
                if target == "none":
                    hint = self._near(id_, kind)
                    yield Problem(story.file, number, "", "khong-co", f"liên kết tới {_NOUNS[kind]} không có thật", f"{scheme}:{id_}", hint)
                elif isinstance(target, Publishing) and target.sample and not story.record.sample:
                    yield Problem(story.file, number, "", "dan-toi-minh-hoa", "bài thật không được dẫn tới dữ liệu minh họa", f"{scheme}:{id_}")

    def gazetteer_rows(self) -> Iterator[Problem]:
        """Spells of one code do not overlap; former units go into codes that exist; tiles differ."""
        last: dict[str, dt.date | None] = {}
        tiles: dict[tuple[int, int], str] = {}
        for line, p in enumerate(self.records.places, 2):
            if p.code in last and (last[p.code] is None or p.since <= (last[p.code] or p.since)):
                yield Problem("data/places.csv", line, "since", "ngay-nguoc", "hai thời kỳ của một mã chồng nhau", p.code, "dòng trước phải có until trước ngày này")
            last[p.code] = p.until
            if tiles.setdefault((p.tile_row, p.tile_col), p.code) != p.code:
                yield Problem("data/places.csv", line, "tile_row", "trung-o", f"ô này đã dành cho {tiles[(p.tile_row, p.tile_col)]}", p.code)
        for line, unit in enumerate(self.records.former, 2):
            if unit.now_code not in last:
                yield Problem("data/old_units.csv", line, "now_code", "khong-co", "không có xã, phường nào mang mã này", unit.now_code, did_you_mean(unit.now_code, last))
