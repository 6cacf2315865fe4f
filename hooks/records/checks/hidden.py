"""What a story, a list or another record leads to, and readers do not see: a draft, a consent that ended.

The page does not show the link then; nobody but the check would say so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hooks.dates import show
from hooks.problems import Problem, Severity
from hooks.records.reading.pieces import Facts

CODE = "chua-hien"
"""Of what is named and not shown."""


def why_hidden(facts: Facts, on: dt.date) -> str:
    """Why a record is not shown on a day, as the end of a sentence; '' when it is."""
    draft, until = (*facts.hidden, "", "")[:2]
    if draft:
        return "còn là bản nháp"
    if until and until < on.isoformat():
        return f"chỉ được đồng ý tới ngày {show(dt.date.fromisoformat(until))}"
    return "chưa được đồng ý nêu tên" if "unnamed" in facts.hidden else ""


def hidden_faults(facts: Mapping[str, Sequence[Facts]], on: dt.date) -> Iterator[Problem]:
    """A warning for every record that is shown and names one that is not."""
    pages = [(kind, f) for kind in ("exemplar", "story") for f in facts.get(kind, ())]
    hidden = {(kind, f.id): why for kind, f in pages if (why := why_hidden(f, on))}
    for naming in (f for all_of in facts.values() for f in all_of) if hidden else ():
        for kind, id_ in () if why_hidden(naming, on) else naming.named:
            if reason := hidden.get((kind, id_)):
                message = f"mục này dẫn tới {id_}, mà {id_} {reason}: bạn đọc không thấy liên kết"
                hint = "đợi mục kia hiện, hoặc bỏ chỗ dẫn; tên người viết trong lời văn thì tự xem lại"
                told = Problem(naming.file, 0, "", CODE, message, id_, hint)
                yield replace(told, severity=Severity.WARNING)
