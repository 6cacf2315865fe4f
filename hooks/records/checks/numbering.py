"""Checks of ids and clause numbers: none twice, each clause under its parent, by the plan's own way of numbering."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hooks.problems import Problem
from hooks.records.model.numbering import FORM_LABELS, Numbering, NumberLevel, Seat, inner_seats, top_seats
from hooks.records.model.plan import BODIES, Clause, Criterion, PlanPart, SubjectGroup
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_

_PLAN, _CRITERIA = "data/plan.yml", "data/criteria.yml"
_WORD = re.compile(r"[a-z]{3,}(-[a-z0-9]+)*|[a-z]{2,}(-[a-z0-9]+)+")


def same_ids(r: Records, opaque: Iterable[tuple[str, str]], lines: Lines) -> Iterator[Problem]:
    """Ids and pieces of addresses that are used twice; `opaque` are the ids of records, each with its file."""
    yield from _twice(lines, ((id_, file, ("id",)) for id_, file in opaque))
    fixed = {
        "sources": [s.id for s in r.sources.sources],
        "agencies": [a.id for a in r.agencies.agencies],
        "milestones": [m.id for m in r.milestones.milestones],
        "targets": [t.id for t in r.targets.targets],
    }
    for name, ids in fixed.items():
        yield from _twice(lines, [(id_, f"data/{name}.yml", (name, i, "id")) for i, id_ in enumerate(ids)])
    # titles and awards have their pages side by side
    pages = [(x.id, "data/titles.yml", ("titles", i, "id")) for i, x in enumerate(r.titles.titles)]
    pages += [(x.id, "data/titles.yml", ("awards", i, "id")) for i, x in enumerate(r.titles.awards)]
    yield from _twice(lines, pages)
    slugs = [(p.slug, _PLAN, ("parts", i, "slug")) for i, p in enumerate(r.plan.parts)]
    yield from _twice(lines, slugs)
    for slug, file, path in slugs:
        if slug == BODIES:
            message = "địa chỉ này đã dành cho trang xếp việc theo cơ quan"
            yield lines.problem(file, path, "trung-dia-chi", message, "đặt slug khác cho phần này", slug)
    yield from _twice(lines, [(g.slug, _CRITERIA, ("groups", i, "slug")) for i, g in enumerate(r.criteria.groups)])


def _twice(lines: Lines, ids: Iterable[tuple[str, str, Path_]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for id_, file, path in ids:
        if id_ in first:
            where = "ở trên" if first[id_] == file else f"ở {first[id_]}"
            yield lines.problem(file, path, "trung-ma", f"mã {id_} đã dùng {where}", "đặt mã khác, chưa ai dùng", id_)
        first.setdefault(id_, file)


def clause_numbers(records: Records, lines: Lines) -> Iterator[Problem]:
    """Each clause stands under its parent's number, as the plan numbers, and no number comes twice."""
    return _Numbers(records.plan.numbering, lines).run(records)


class _Numbers:
    """Reads the plan in order; `seats` are the numbers met so far, with their place in the plan's numbering."""

    def __init__(self, numbering: Numbering, lines: Lines) -> None:
        self.numbering, self.lines = numbering, lines
        self.seats: dict[str, Seat | None] = {}
        self.of_plan = set[str]()

    def run(self, records: Records) -> Iterator[Problem]:
        yield from self.inside("", None, records.plan.opening, _PLAN, ("opening",))
        before: Seat | None = None
        for i, part in enumerate(records.plan.parts):
            seat = next(top_seats(self.numbering, part.id), None)
            yield from self.part(part, seat, ("parts", i, "id"))
            yield from self.order(before, seat, part.id, _PLAN, ("parts", i, "id"))
            before = seat or before
            yield from self.nested(part, ("parts", i))
        self.of_plan = set(self.seats)
        yield from self.criteria(records.criteria.groups)
        yield from self.anchors(records.plan.parts)

    def part(self, part: PlanPart, seat: Seat | None, at: Path_) -> Iterator[Problem]:
        """The number of a part or an appendix."""
        if seat is None:
            forms = (self.numbering.levels[:1], self.numbering.appendices[:1])
            message = f"số của phần chỉ là một {_forms(level for one in forms for level in one)}"
            hint = f"ví dụ: {'; '.join(one[0].examples() for one in forms if one)}"
            yield self.lines.problem(_PLAN, at, "sai-so-dieu", message, hint, part.id)
        yield from self.once(part.id, seat, _PLAN, at)

    def nested(self, parent: PlanPart | Clause, path: Path_) -> Iterator[Problem]:
        """All clauses inside `parent`."""
        above = self.seats.get(parent.id)
        yield from self.inside(parent.id, above, parent.clauses, _PLAN, (*path, "clauses"))

    def inside(
        self, parent: str, above: Seat | None, clauses: Sequence[Clause], file: str, path: Path_
    ) -> Iterator[Problem]:
        """Clauses in one another: numbered ones in order, unnumbered ones named by a word."""
        before: Seat | None = None
        for i, clause in enumerate(clauses):
            at: Path_ = (*path, i, "id")
            seat = None
            if clause.cited_as:
                yield from self.unnumbered(clause.id, parent, above, file, at)
            else:
                seat, told = self.number(clause.id, parent, above, file, at)
                yield from told
            yield from self.order(before, seat, clause.id, file, at)
            before = seat or before
            yield from self.once(clause.id, seat, file, at)
            yield from self.nested(clause, (*path, i))

    def number(
        self, number: str, parent: str, above: Seat | None, file: str, at: Path_
    ) -> tuple[Seat | None, list[Problem]]:
        """Where a number stands inside `parent`, or what is wrong with it."""
        seat = next(inner_seats(self.numbering, above, parent, number), None) if above else None
        if seat:
            return seat, []
        deeper = above.levels[above.level + 1 :] if above else ()
        through = any(level.through for level in deeper)
        if parent and not through and not number.startswith(f"{parent}."):
            message, hint = f"điều {number} không nằm trong {parent}", f"số phải bắt đầu bằng {parent}."
        elif above or not parent:
            message = f"số {number} không theo cách đánh số của kế hoạch"
            usual = f"trong {parent} dùng {_forms(deeper)}" if deeper else "ở đây bản gốc không còn cấp số nào"
            hint = f"{usual}; đoạn không đánh số thì thêm cited_as; xem numbering trong {_PLAN}"
        else:
            return None, []  # the number above is the fault, and is told
        return None, [self.lines.problem(file, at, "sai-so-dieu", message, hint, number)]

    def unnumbered(self, id_: str, parent: str, above: Seat | None, file: str, at: Path_) -> Iterator[Problem]:
        """A paragraph without a number is named by a word, which no number of the plan is."""
        word = id_.removeprefix(f"{parent}.") if parent else id_
        a_number = above is not None and next(inner_seats(self.numbering, above, parent, id_), None)
        if not _WORD.fullmatch(word) or a_number:
            example = f"{parent}.doan-mo-dau" if parent else "doan-mo-dau"
            message = "đoạn không đánh số mà mã lại là một con số, hoặc không nằm trong phần chứa nó"
            yield self.lines.problem(file, at, "sai-so-dieu", message, f"ví dụ: {example}", id_)

    def order(self, before: Seat | None, seat: Seat | None, number: str, file: str, at: Path_) -> Iterator[Problem]:
        """Numbers inside one parent are of one level, and rise."""
        if before and seat and seat.levels == before.levels and seat.level != before.level:
            message, hint = (
                f"số {number} khác cấp với số đứng trước nó",
                "các số cùng ở một chỗ thì cùng một cách đánh số",
            )
            yield self.lines.problem(file, at, "sai-so-dieu", message, hint, number)
        if before and seat and seat.comes_before(before):
            message = f"số {number} đứng sau số lớn hơn nó"
            hint = "xếp theo thứ tự của bản gốc; chữ cái theo a, b, c, d, đ, e, g"
            yield self.lines.problem(file, at, "sai-so-dieu", message, hint, number)

    def once(self, number: str, seat: Seat | None, file: str, at: Path_) -> Iterator[Problem]:
        """No number comes twice."""
        if number in self.of_plan and file != _PLAN:
            message = f"số {number} đã là một điều trong {_PLAN}"
            hint = (
                f"nhóm và tiêu chí chỉ ghi ở data/criteria.yml: chuyển lời của điều ấy sang đây, rồi xóa nó ở {_PLAN}"
            )
            yield self.lines.problem(file, at, "trung-ma", message, hint, number)
        elif number in self.seats:
            hint = f"mỗi số chỉ dùng một lần; bản gốc ghi trùng thì khai ở numbering.doubled và viết {number}-2"
            yield self.lines.problem(file, at, "trung-ma", f"số {number} có hai lần", hint, number)
        self.seats.setdefault(number, seat)

    def criteria(self, groups: Sequence[SubjectGroup]) -> Iterator[Problem]:
        """Groups of criteria stand in clauses of the plan, criteria in their groups."""
        before: dict[str, Seat | None] = {}
        for i, group in enumerate(groups):
            at: Path_ = ("groups", i, "id")
            holder = group.id.rpartition(".")[0]
            seat = None
            if holder not in self.seats:
                message = f"kế hoạch không có điều {holder or group.id} để nhóm này đứng trong đó"
                hint = f"xem lại số điều trong {_PLAN}"
                yield self.lines.problem(_CRITERIA, at, "sai-so-dieu", message, hint, group.id)
            else:
                seat, told = self.number(group.id, holder, self.seats[holder], _CRITERIA, at)
                yield from told
            yield from self.order(before.get(holder), seat, group.id, _CRITERIA, at)
            before[holder] = seat or before.get(holder)
            yield from self.once(group.id, seat, _CRITERIA, at)
            yield from self.of_group(group.id, seat, group.criteria, ("groups", i, "criteria"))

    def of_group(
        self, parent: str, above: Seat | None, criteria: Sequence[Criterion], path: Path_
    ) -> Iterator[Problem]:
        """The criteria of one group."""
        before: Seat | None = None
        for i, criterion in enumerate(criteria):
            at: Path_ = (*path, i, "id")
            seat, told = self.number(criterion.id, parent, above, _CRITERIA, at)
            yield from told
            yield from self.order(before, seat, criterion.id, _CRITERIA, at)
            before = seat or before
            yield from self.once(criterion.id, seat, _CRITERIA, at)

    def anchors(self, parts: Sequence[PlanPart]) -> Iterator[Problem]:
        """Old anchors do not take the place of a number."""
        for i, part in enumerate(parts):
            for j, anchor in enumerate(part.anchors):
                yield from self.once(anchor, None, _PLAN, ("parts", i, "anchors", j))


def _forms(levels: Iterable[NumberLevel]) -> str:
    """The kinds of number there are, in words."""
    told = (f"{x.word} và {FORM_LABELS[x.form]}" if x.word else FORM_LABELS[x.form] for x in levels)
    return " hoặc ".join(dict.fromkeys(told))
