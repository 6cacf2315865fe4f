"""Checks of what came out of what: successors of bodies, members of groups, documents that replace others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hooks.dates import iso, show
from hooks.problems import Problem
from hooks.records.checks.bodies import ENDED, NOT_YET
from hooks.records.model.agencies import Agency, Successor
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_

RING = "vong-tron"
"""Of what leads back to itself."""
_AGENCIES, _SOURCES = "data/agencies.yml", "data/sources.yml"
Ways = dict[str, list[tuple[str, Path_]]]
"""By id: the ids it leads to, each with the path where it is written."""


def rings(records: Records, lines: Lines) -> Iterator[Problem]:
    """Bodies that succeed or hold themselves, documents that replace themselves, be it by way of others."""
    successors, members, replaced = Ways(), Ways(), Ways()
    for i, a in enumerate(records.agencies.agencies):
        at: Path_ = ("agencies", i)
        to = [(s.agency, (*at, "successors", j, "agency")) for j, s in enumerate(a.successors)]
        successors.setdefault(a.id, to)
        members.setdefault(a.id, [(m, (*at, "members", j)) for j, m in enumerate(a.members)])
    for i, s in enumerate(records.sources.sources):
        replaced.setdefault(s.id, [(s.replaced_by, ("sources", i, "replaced_by"))] if s.replaced_by else [])
    yield from _rings(successors, "cơ quan tiếp nhận cuối cùng lại là chính cơ quan này", _AGENCIES, lines)
    yield from _rings(members, "nhóm này cuối cùng lại gồm chính nó", _AGENCIES, lines)
    yield from _rings(replaced, "văn bản thay thế cuối cùng lại là chính văn bản này", _SOURCES, lines)


def _rings(ways: Ways, what: str, file: str, lines: Lines) -> Iterator[Problem]:
    """One problem a ring, where its last piece is written; pieces are walked one by one, however long the chain."""
    done: set[str] = set()
    for start in ways:
        chain, open_ = [start], [iter(ways[start])]
        while open_ and start not in done:
            step = next(open_[-1], None)
            if step is None:
                done.add(chain.pop())
                open_.pop()
                continue
            id_, at = step
            if id_ in chain:
                ring = " → ".join((*chain[chain.index(id_) :], id_))
                yield lines.problem(file, at, RING, f"{what}: {ring}", "bỏ dòng này, hoặc ghi mã khác", id_)
            elif id_ in ways and id_ not in done:
                chain.append(id_)
                open_.append(iter(ways[id_]))


def successions(records: Records, lines: Lines) -> Iterator[Problem]:
    """Bodies said to take over before they are there, or after their own end."""
    by_id = {a.id: a for a in reversed(records.agencies.agencies)}
    for i, agency in enumerate(records.agencies.agencies):
        for j, successor in enumerate(agency.successors):
            told = _fault(agency, successor, by_id)
            if told and successor.agency != agency.id:
                yield lines.problem(_AGENCIES, ("agencies", i, "successors", j, "agency"), *told, successor.agency)


def _fault(old: Agency, successor: Successor, by_id: Mapping[str, Agency]) -> tuple[str, str, str] | None:
    new = by_id.get(successor.agency)
    name, takes = ("since", successor.since) if successor.since else ("until", old.until)
    if new is None or takes is None:
        return None
    if new.until and new.until.last < takes.first:
        message = f"nơi tiếp nhận đã kết thúc ngày {show(new.until.last)}, trước khi tiếp nhận ({name}: {iso(takes)})"
        return ENDED, message, "ghi cơ quan còn hoạt động khi ấy, hoặc sửa until của nơi tiếp nhận"
    if successor.since and new.since and new.since.first > takes.last:
        message = f"nơi tiếp nhận bắt đầu từ {new.since}, sau khi tiếp nhận ({name}: {iso(takes)})"
        return NOT_YET, message, "xem lại since ở đây và since của nơi tiếp nhận"
    return None


def named_twice(file: str, ids: Iterable[tuple[Path_, str]], lines: Lines) -> Iterator[Problem]:
    """Ids that stand two times in one list; `ids` are references with their paths."""
    seen: set[tuple[Path_, str]] = set()
    for path, id_ in ids:
        if (path[:-1], id_) in seen and isinstance(path[-1], int):
            yield lines.problem(file, path, "ghi-hai-lan", "mã này đã ghi ở trên", "bỏ dòng này", id_)
        seen.add((path[:-1], id_))
