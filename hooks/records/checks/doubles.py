"""One person, house, unit recorded twice, one decision entered twice, one row twice in a list: told as warnings, for two may be alike."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pydantic import BaseModel

from hooks.dates import span
from hooks.problems import Problem, Severity
from hooks.records.joined.places import Gazetteer
from hooks.records.joined.resolved import Resolved
from hooks.records.joined.withdrawn import compared
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision
from hooks.records.model.stories import Story
from hooks.records.reading.lines import Lines
from hooks.records.reading.loaded import Loaded
from hooks.records.reading.pieces import Facts
from hooks.text import fold

CODE = "co-the-trung"
"""Of what may be recorded twice."""


class _Where(NamedTuple):
    code: str | None
    former: str | None
    district: str | None
    hamlet: str | None = None


def called(record: BaseModel) -> Sequence[str | None]:
    """By what a record is known again: of an exemplar kind and name, then its place (code, former, district, hamlet, first
    and last day); of a decision number, year and signer; of a story its title. Empty where there is no telling."""
    if isinstance(record, Decision) and record.number:
        number = re.sub(r"\s", "", fold(record.number))
        return [f"{number} {record.date.year} {compared(record.authority)}"]
    if isinstance(record, Story):
        return [compared(record.title)]
    if not isinstance(record, Exemplar):
        return ()
    place = record.place
    first, last = (day.isoformat() if day else None for day in span(record.place_date))
    where = (place.code, place.former, place.district, place.hamlet) if place else (None,) * 4
    return [f"{record.kind} {compared(record.name)}", *where, first, last]


_WHAT = {
    "exemplar": (
        "name",
        "mục mang tên này ở nơi này",
        "nếu là một thì gộp lại; là hai thì ghi rõ ấp, khu phố ở cả hai",
    ),
    "decision": (
        "number",
        "quyết định mang số này",
        "nếu là một thì giữ một tệp, ghi mã của tệp kia vào merged; là hai thì xem lại số, ngày và cơ quan ký",
    ),
    "story": (
        "title",
        "bài mang tên này",
        "nếu là một thì giữ một thư mục, ghi tên thư mục kia vào former_slugs; là hai bài thì đặt tên khác nhau",
    ),
}
_COURTESY = re.compile(r"^(?:(?:hộ|gia đình|vợ chồng) )*(?:(?:ông|bà|anh|chị|cô|chú|bác) )*(?=\w+ \w)")


def repeated_rows(loaded: Loaded[Decision], lines: Lines) -> Iterator[Problem]:
    """A warning for every row that another one above says in full; of a closed list, which nobody can mend, none."""
    seen: dict[tuple[object, ...], str] = {}
    for i, row in enumerate(loaded.record.recipients if not loaded.record.closed else ()):
        name = _COURTESY.sub("", row.name.casefold())
        where = (row.code, row.former, row.district, (row.hamlet or "").casefold(), row.unit)
        before = seen.setdefault((name, row.kind, row.title, row.award, row.exemplar, *where), row.id)
        if before != row.id and not row.gone:
            hint = "xem có phải ghi hai lần; hai người trùng tên thật thì ghi ấp, khu phố hay đơn vị ở cả hai"
            told = lines.problem(loaded.file, ("recipients", i, "name"), CODE, f"dòng này giống dòng {before}", hint)
            yield replace(told, severity=Severity.WARNING)


def doubles(facts: Mapping[str, Sequence[Facts]], gazetteer: Gazetteer, lines: Lines) -> Iterator[Problem]:
    """A warning for every record that an earlier file may have recorded already."""
    for kind, (field, what, then) in _WHAT.items():
        times = Counter(one.called[0] for one in facts.get(kind, ()) if one.called)
        alike = (one for one in facts.get(kind, ()) if one.called and times[one.called[0]] > 1)
        for one, other in _second(sorted(alike, key=lambda f: f.file), gazetteer):
            told = lines.problem(one.file, (field,), CODE, f"có thể đã có {what}", f"xem {other}: {then}")
            yield replace(told, severity=Severity.WARNING)


def _second(alike: Iterable[Facts], gazetteer: Gazetteer) -> Iterator[tuple[Facts, str]]:
    """Each that stands where one before it does, with that one's file: what tells no hamlet may be in any."""
    seen: dict[tuple[str | None, str], dict[str, str]] = defaultdict(dict)
    for one in alike:
        codes, hamlet = _codes(one, gazetteer) if len(one.called) > 1 else ({""}, "")
        for code in sorted(codes) or [""]:
            before = seen[one.called[0], code]
            other = before.get(hamlet) or before.get("") or (next(iter(before.values()), "") if not hamlet else "")
            if other:
                yield one, other
                break
        for code in sorted(codes) or [""]:
            seen[one.called[0], code].setdefault(hamlet, one.file)


def _codes(facts: Facts, gazetteer: Gazetteer) -> tuple[set[str], str]:
    code, former, district, hamlet, first, last = facts.called[1:]
    days = (dt.date.fromisoformat(day) if day else None for day in (first, last))
    found = gazetteer.unit(_Where(code, former, district), *days) if code or district else None
    now = found.now if isinstance(found, Resolved) and not found.whole_district else ()
    return set(now), fold(hamlet or "")
