"""Checks of ids and clause numbers: none twice, each clause under its parent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.problems import Problem
from hooks.records.model.plan import BODIES, Clause, PlanPart
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_


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
    yield from _twice(lines, [(x.id, "data/titles.yml", ("titles", i, "id")) for i, x in enumerate(r.titles.titles)])
    yield from _twice(lines, [(x.id, "data/titles.yml", ("awards", i, "id")) for i, x in enumerate(r.titles.awards)])
    slugs = [(p.slug, "data/plan.yml", ("parts", i, "slug")) for i, p in enumerate(r.plan.parts)]
    yield from _twice(lines, slugs)
    for slug, file, path in slugs:
        if slug == BODIES:
            message = "địa chỉ này đã dành cho trang xếp việc theo cơ quan"
            yield lines.problem(file, path, "trung-dia-chi", message, "đặt slug khác cho phần này", slug)
    yield from _twice(
        lines, [(g.slug, "data/criteria.yml", ("groups", i, "slug")) for i, g in enumerate(r.criteria.groups)]
    )


def _twice(lines: Lines, ids: Iterable[tuple[str, str, Path_]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for id_, file, path in ids:
        if id_ in first:
            where = "ở trên" if first[id_] == file else f"ở {first[id_]}"
            yield lines.problem(file, path, "trung-ma", f"mã {id_} đã dùng {where}", "đặt mã khác, chưa ai dùng", id_)
        first.setdefault(id_, file)


def clause_numbers(records: Records, lines: Lines) -> Iterator[Problem]:
    """Each clause stands under its parent's number, and no number comes twice."""
    seen: set[str] = set()
    yield from _plan_numbers(records, lines, seen)
    yield from _criteria_numbers(records, lines, seen)


def _plan_numbers(records: Records, lines: Lines, seen: set[str]) -> Iterator[Problem]:
    for i, part in enumerate(records.plan.parts):
        at: Path_ = ("parts", i, "id")
        if "." in part.id:
            message, hint = "số của phần chỉ là một số La Mã", "ví dụ: I, II, III"
            yield lines.problem("data/plan.yml", at, "sai-so-dieu", message, hint, part.id)
        yield from _number(lines, part.id, "", seen, "data/plan.yml", at)
        yield from _nested(lines, part, seen, ("parts", i))


def _criteria_numbers(records: Records, lines: Lines, seen: set[str]) -> Iterator[Problem]:
    """Groups of criteria stand in clauses of the plan, which are in `seen` already."""
    file = "data/criteria.yml"
    for i, group in enumerate(records.criteria.groups):
        at: Path_ = ("groups", i, "id")
        holder = group.id.rpartition(".")[0]
        if holder not in seen:
            message = f"kế hoạch không có điều {holder or group.id} để nhóm này đứng trong đó"
            yield lines.problem(file, at, "sai-so-dieu", message, "xem lại số điều trong data/plan.yml", group.id)
        yield from _number(lines, group.id, "", seen, file, at)
        for j, criterion in enumerate(group.criteria):
            yield from _number(lines, criterion.id, group.id, seen, file, ("groups", i, "criteria", j, "id"))


def _nested(lines: Lines, parent: PlanPart | Clause, seen: set[str], path: Path_) -> Iterator[Problem]:
    for i, clause in enumerate(parent.clauses):
        at: Path_ = (*path, "clauses", i)
        yield from _number(lines, clause.id, parent.id, seen, "data/plan.yml", (*at, "id"))
        yield from _nested(lines, clause, seen, at)


def _number(lines: Lines, id_: str, parent: str, seen: set[str], file: str, path: Path_) -> Iterator[Problem]:
    if parent and not id_.startswith(parent + "."):
        yield lines.problem(
            file,
            path,
            "sai-so-dieu",
            f"điều {id_} không nằm trong {parent}",
            f"số phải bắt đầu bằng {parent}.",
            id_,
        )
    if id_ in seen:
        yield lines.problem(file, path, "trung-ma", f"số {id_} có hai lần", "mỗi số chỉ dùng một lần", id_)
    seen.add(id_)
