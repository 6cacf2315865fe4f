"""Values of fields in words: dates and choices as people write them, ids by name, private details left out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import Enum, StrEnum
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from hooks.dates import PartialDate, show, show_moment
from hooks.guard.finding import kinds_in
from hooks.guard.rules.kinds import ALL
from hooks.records.model.withdrawals import REASON_LABELS, Reason
from hooks.records.reading.loading import Records
from hooks.records.reading.schema import labels_of

_LONG = 160
"""From this length on, only the sentences that differ are told."""
_NEAR = 60
"""So much of what both have is told before the first difference."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\s*\n\s*")
_NO_TEXT = {"id", "code", "sha256", "marks", "title", "award", "exemplar"}
"""Fields of ids and codes: their digits are no telephone numbers."""
Names = Mapping[tuple[str, str], str]
"""Kind and id → what it is called."""


def names_of(*sides: Records | None) -> Names:
    """What ids mean on either side; the later side has the say."""
    found: dict[tuple[str, str], str] = {}
    for r in filter(None, sides):
        found |= {("title", t.id): t.name for t in r.titles.titles}
        found |= {("award", a.id): a.name for a in r.titles.awards}
        found |= {("agency", a.id): a.name for a in r.agencies.agencies}
        found |= {("exemplar", e.record.id): e.record.name for e in r.exemplars}
        found |= {("place", p.code): f"{p.type} {p.name}" for p in r.places}
    return found


def spelled(value: Any, names: Names, kind: str = "") -> str:
    """A value on one line; '' for none."""
    if value is None:
        return ""
    if isinstance(value, BaseModel):
        fields = ((name, field, getattr(value, name)) for name, field in type(value).model_fields.items())
        # A no that nobody wrote reads as if something were missing: “người giám hộ đã đồng ý: không”.
        told = (
            (field.title or name, name, v) for name, field, v in fields if v is not False or field.default is not False
        )
        return "; ".join(f"{label}: {text}" for label, name, v in told if (text := spelled(v, names, _kind(name))))
    if isinstance(value, list):
        return " | ".join(spelled(item, names, kind) for item in value)
    return _scalar(value, names, kind)


def _scalar(value: Any, names: Names, kind: str) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Enum):
        return _choice(value)
    if isinstance(value, dt.datetime):
        return show_moment(value).removeprefix("ngày ")
    if isinstance(value, dt.date):
        return show(value)
    if isinstance(value, PartialDate | int | float):
        return str(value)
    name = names.get((kind, value), "") if kind else ""
    return f"{name} ({value})" if name else str(value)


def _choice(value: Enum) -> str:
    if isinstance(value, Reason):
        return REASON_LABELS[value]
    return str(labels_of(type(value))[value] if isinstance(value, StrEnum) else value.value)


def _kind(field: str) -> str:
    """The kind of record that a field of such a name holds an id of."""
    return {"code": "place", "title": "title", "award": "award", "exemplar": "exemplar"}.get(field, "")


def said(before: str, after: str) -> tuple[str, str]:
    """Two texts as a reader compares them: of long ones only the sentences that differ."""
    if max(len(before), len(after)) <= _LONG or not (before and after):
        return before, after
    one, other = (_SENTENCE.split(text) for text in (before, after))
    if one == other:
        return "(chỉ đổi chỗ xuống dòng)", "(chỉ đổi chỗ xuống dòng)"
    changed = [c for c in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if c[0] != "equal"]
    then = " … ".join(" ".join(one[c[1] : c[2]]) for c in changed if c[1] < c[2])
    now = " … ".join(" ".join(other[c[3] : c[4]]) for c in changed if c[3] < c[4])
    return _from_change(then, now)


def _from_change(before: str, after: str) -> tuple[str, str]:
    """Two texts without a long beginning that both have: what is shown of them is cut, and not before they differ."""
    same = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    start = before.rfind(" ", 0, max(0, same - _NEAR)) + 1 if same > _LONG else 0
    return (f"… {before[start:]}", f"… {after[start:]}") if start else (before, after)


def details(text: str) -> list[str]:
    """The kinds of private detail in a text, names aside."""
    return kinds_in(text, ALL)


def guarded(text: str) -> str:
    """The text, without the sentences that hold a private detail: those are told by kind; its lines stay, to be compared."""
    if not details(text):
        return text
    ends = [0, *(end for match in _SENTENCE.finditer(text) for end in match.span()), len(text)]
    parts = [text[start:end] for start, end in pairwise(ends)]  # sentences, and what lies between them
    whole = "".join(f"[câu có {', '.join(kinds)}: không chép lại]" if (kinds := details(s)) else s for s in parts)
    return whole if not details(whole) else f"[có {', '.join(details(text))}: không chép lại]"


def texts(value: Any) -> Iterator[str]:
    """Every text inside a value that people wrote: no ids, codes or choices."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in _NO_TEXT or (name == "title" and " " in str(getattr(value, name))):
                yield from texts(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def shortened(text: str, most: int) -> str:
    """At most so many characters, cut at a word."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut[: max(cut.rfind(' '), most // 2)]}…"


def listed(names: Iterable[str]) -> str:
    """Names in a row."""
    return ", ".join(names)
