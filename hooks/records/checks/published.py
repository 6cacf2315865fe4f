"""Addresses once published that lead nowhere any more: data/addresses.csv held against the records of today."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from hooks.problems import Problem, Severity
from hooks.records.joined.clauses import clause_index
from hooks.records.joined.moved import Told, follow, rows_of, rows_text, successors, tombstones
from hooks.records.model.published import ADDRESSES, KIND_WORDS, Kind, PublishedAddress
from hooks.records.reading.lines import Lines
from hooks.records.reading.loaded import Records
from hooks.records.reading.pieces import Facts, Named

LOST, STILL, TWICE = "dia-chi-mat", "dia-chi-con-dung", "dia-chi-hai-noi"
"""An address leads nowhere; an old one is in use again; two say that they took the place of one."""
_RECORDS = (Kind.EXEMPLAR, Kind.DECISION, Kind.STORY)
_FIELDS = {
    Kind.EXEMPLAR: "merged",
    Kind.DECISION: "merged",
    **dict.fromkeys((Kind.STORY, Kind.TITLE, Kind.AWARD), "former_slugs"),
}
"""Where a record says what it took the place of. Of other kinds the address leads to the page above, by itself."""


_ANCHORS = {
    Kind.CLAUSE: "thêm {} vào anchors của phần có trang ấy trong data/plan.yml",
    Kind.AGENCY: "trả lại cơ quan mang mã {} trong data/agencies.yml; không còn hoạt động thì ghi until, không xóa",
    Kind.SOURCE: "trả lại văn bản mang mã {} trong data/sources.yml; hết hiệu lực thì ghi trạng thái, không xóa",
}
"""Places on a page, and what keeps each."""


def lost_addresses(records: Records, facts: Mapping[str, Sequence[Facts]], lines: Lines) -> Iterator[Problem]:
    """What readers were once given and cannot find any more, each thing once, with what to write and where."""
    yield from _Held(records, facts, lines).run()


def after(records: Records, facts: Mapping[str, Sequence[Facts]]) -> dict[Named, Named]:
    """What took the place of what, by kind and id."""
    marks = {f.id: f.title_mark for f in facts.get(Kind.STORY, ())}
    return successors(records.published, _told(records, facts), marks)


def _told(records: Records, facts: Mapping[str, Sequence[Facts]]) -> Iterator[Told]:
    """What records say they took the place of."""
    yield from ((kind.value, f.id, tuple(f.former)) for kind in _RECORDS for f in facts.get(kind, ()))
    yield from ((Kind.TITLE.value, t.id, tuple(t.former_slugs)) for t in records.titles.titles)
    yield from ((Kind.AWARD.value, a.id, tuple(a.former_slugs)) for a in records.titles.awards)


@dataclass
class _Held:
    records: Records
    facts: Mapping[str, Sequence[Facts]]
    lines: Lines

    def run(self) -> Iterator[Problem]:
        yield from self.claimed_in_vain()
        told: set[Named] = set()
        for i, row in enumerate(self.records.published):
            named = (row.kind.value, row.id)
            if row.kind not in (*_FIELDS, *_ANCHORS) or named in told or row.id in self.records.unread:
                continue
            told.add(named)
            if follow(named, self.there, self.after) is None:
                yield self.lost(i, row)
            elif row.rows and named in self.of:
                yield from self.lost_rows(i, row, self.of[named])
            elif row.kind is Kind.STORY and (moved := self.moved(row)):
                yield self.taken(i, row, moved)

    @cached_property
    def of(self) -> dict[Named, Facts]:
        return {(kind.value, f.id): f for kind in _RECORDS for f in self.facts.get(kind, ())}

    @cached_property
    def there(self) -> set[Named]:
        """All that is recorded today, be it hidden; numbers that the plan's pages keep for old links; tombstones."""
        titles = self.records.titles
        old = [anchor for part in self.records.plan.parts for anchor in part.anchors]
        return {
            *self.of,
            *((Kind.TITLE.value, t.id) for t in titles.titles),
            *((Kind.AWARD.value, a.id) for a in titles.awards),
            *((Kind.CLAUSE.value, id_) for id_ in (*clause_index(self.records), *old)),
            *self.tombstones,
            *((Kind.AGENCY.value, a.id) for a in self.records.agencies.agencies),
            *((Kind.SOURCE.value, s.id) for s in self.records.sources.sources),
        }

    @cached_property
    def tombstones(self) -> Mapping[Named, str]:
        return tombstones(self.records)

    @cached_property
    def told(self) -> list[Told]:
        return list(_told(self.records, self.facts))

    @cached_property
    def after(self) -> dict[Named, Named]:
        return after(self.records, self.facts)

    def claimed_in_vain(self) -> Iterator[Problem]:
        """Old ids that still are records of their own, and such as two records say they took the place of."""
        first: dict[Named, str] = {}
        for kind, id_, olds in self.told:
            file = self.of[kind, id_].file if (kind, id_) in self.of else "data/titles.yml"
            for old in olds:
                field = _FIELDS[Kind(kind)]
                if (kind, old) in self.there and old != id_:
                    yield self._still(file, field, Kind(kind), old)
                elif first.setdefault((kind, old), file) != file:
                    message = f"{first[kind, old]} cũng nhận địa chỉ cũ này"
                    yield self.lines.problem(file, (field,), TWICE, message, "chỉ giữ ở một nơi", old)

    def _still(self, file: str, field: str, kind: Kind, old: str) -> Problem:
        if (kind.value, old) in self.tombstones:
            told = f"địa chỉ cũ này là của một {KIND_WORDS[kind]} đã gỡ theo yêu cầu, trang báo đã gỡ đứng ở đó"
            found = self.lines.problem(file, (field,), STILL, told, f"bỏ {old} ở {field}", old)
            return replace(found, severity=Severity.WARNING)
        other = self.of[kind.value, old].file if (kind.value, old) in self.of else "data/titles.yml"
        found = self.lines.problem(
            file,
            (field,),
            STILL,
            f"địa chỉ cũ này đang là của một {KIND_WORDS[kind]} khác: {other}",
            f"đã gộp thì xóa {other}; không thì bỏ {old} ở {field}",
            old,
        )
        return replace(found, severity=Severity.WARNING)

    @cached_property
    def marked(self) -> Mapping[str, Facts]:
        """Stories by the marks of their titles; none of a title that two have."""
        stories = self.facts.get(Kind.STORY, ())
        counted = Counter(f.title_mark for f in stories)
        return {f.title_mark: f for f in stories if f.title_mark and counted[f.title_mark] == 1}

    def moved(self, row: PublishedAddress) -> Facts | None:
        """The story that was published at an address where another one stands now."""
        here, now = self.of.get((row.kind.value, row.id)), self.marked.get(row.mark or "")
        return now if here and now and now.id != row.id and here.title_mark != row.mark else None

    def taken(self, i: int, row: PublishedAddress, moved: Facts) -> Problem:
        message = f"địa chỉ /{row.address} nay là của bài khác; bài từng đăng ở đó nằm ở {moved.file}"
        hint = "trả bài về thư mục cũ, đặt bài mới vào thư mục khác; cố ý đổi thì chạy campaign addresses --update"
        found = self.lines.row_problem(ADDRESSES, i, "address", STILL, message, hint, row.address)
        return replace(found, severity=Severity.WARNING)

    def lost(self, i: int, row: PublishedAddress) -> Problem:
        message = f"địa chỉ /{row.address} đã đăng, nay không còn {KIND_WORDS[row.kind]} nào ở đó"
        hint = _ANCHORS[row.kind].format(row.id) if row.kind in _ANCHORS else self._hint(row)
        return self.lines.row_problem(ADDRESSES, i, "address", LOST, message, hint, row.address)

    def _hint(self, row: PublishedAddress) -> str:
        """What to write where: a record that was never published is likely the one that took its place."""
        field, word = _FIELDS[row.kind], KIND_WORDS[row.kind]
        known = {(r.kind.value, r.id) for r in self.records.published}
        new = {id_: f.file for (kind, id_), f in self.of.items() if kind == row.kind and (kind, id_) not in known}
        near = list(new) if len(new) == 1 else difflib.get_close_matches(row.id, list(new), n=1, cutoff=0.5)
        if row.kind not in _RECORDS:
            return f"trả lại mã {row.id}, hoặc ghi {field}: [{row.id}] ở {word} thay nó trong data/titles.yml"
        if near:
            return f"đã đổi tên hay gộp thì thêm dòng {field}: [{row.id}] vào {new[near[0]]}"
        restore = "chép lại từ bản trước; gỡ theo yêu cầu thì dùng lệnh campaign withdraw"
        return f"thêm dòng {field}: [{row.id}] vào {word} thay nó; không có thì {restore}"

    def lost_rows(self, i: int, row: PublishedAddress, facts: Facts) -> Iterator[Problem]:
        """Rows of a list that were published and are not in it any more."""
        if facts.file not in self.records.unread and (gone := rows_of(row.rows or "") - rows_of(facts.rows)):
            message = f"{facts.file}: danh sách đã đăng dòng số {rows_text(gone).replace(' ', ', ')}, nay không còn"
            hint = "trả lại các dòng ấy; gỡ theo yêu cầu thì dùng lệnh campaign withdraw, số dòng vẫn giữ"
            yield self.lines.row_problem(ADDRESSES, i, "rows", LOST, message, hint, row.rows or "")
