"""What readers do not see: what a story, a list or another record leads to, a draft, a consent that ends or covers less.

The page does not show it then; nobody but the check would say so.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from hooks.dates import show
from hooks.guard.names import private_name_in
from hooks.problems import Problem, Severity
from hooks.records.checks.photos import photos_of
from hooks.records.joined.consented import outside
from hooks.records.model.consents import YOUNG, Consent, Covered
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.shared import Photo, RecipientKind
from hooks.records.model.told import UNSEEN_TOLD
from hooks.records.reading.lines import Lines
from hooks.records.reading.loaded import Loaded, LoadedStory
from hooks.records.reading.nodes import Path_
from hooks.records.reading.pieces import Facts

CODE = "chua-hien"
"""Of what is named and not shown."""


class Hidden(NamedTuple):
    """Why a record is not shown, and what to do with a place that leads to it."""

    why: str
    """The end of a sentence."""
    hint: str


_WAIT = "đợi mục kia hiện, hoặc bỏ chỗ dẫn; tên người viết trong lời văn thì tự xem lại"
_ASK = "xin phiếu mới rồi ghi vào consent; không xin được thì bỏ chỗ dẫn, và bỏ cả tên người ấy trong lời văn, chú thích: máy không ẩn được"


def why_hidden(facts: Facts, on: dt.date) -> Hidden | None:
    """Why a record is not shown on a day; None when it is. Whoever does not agree is no one to wait for, draft or not."""
    draft, until, unnamed, waits = (*facts.hidden, "", "", "", "")[:4]
    if until and until < on.isoformat():
        return Hidden(f"chỉ được đồng ý tới ngày {show(dt.date.fromisoformat(until))}", _ASK)
    if unnamed:
        return Hidden("chưa được đồng ý nêu tên", _ASK)
    if draft:
        return Hidden("còn là bản nháp", _WAIT)
    return Hidden(f"chờ tới ngày {show(dt.date.fromisoformat(waits))}", _WAIT) if waits > on.isoformat() else None


def hidden_faults(facts: Mapping[str, Sequence[Facts]], on: dt.date) -> Iterator[Problem]:
    """A warning for every record that is shown and names one that is not."""
    pages = [(kind, f) for kind in ("exemplar", "story") for f in facts.get(kind, ())]
    hidden = {(kind, f.id): why for kind, f in pages if (why := why_hidden(f, on))}
    for naming in (f for all_of in facts.values() for f in all_of) if hidden else ():
        for kind, id_ in () if why_hidden(naming, on) else naming.named:
            if reason := hidden.get((kind, id_)):
                message = f"mục này dẫn tới {id_}, mà {id_} {reason.why}: bạn đọc không thấy liên kết"
                told = Problem(naming.file, 0, "", CODE, message, id_, reason.hint)
                yield replace(told, severity=Severity.WARNING)


SOON = dt.timedelta(days=30)
"""How long before its end a consent is told."""
ENDS = "het-dong-y"
"""Of what ends or has ended: a warning that keeps nothing from being built."""


def consent_ends(pages: Iterable[Facts], on: dt.date) -> Iterator[Problem]:
    """A warning for consent that ends within 30 days, or has ended, of a page or a photo; whose has ended is not named."""
    for facts in (f for f in pages if f.real):
        for until in _soon(facts.portraits, on):
            message = f"người trong một ảnh đồng ý tới hết ngày {show(until)}; sau ngày ấy ảnh không hiện"
            yield _ends(facts.file, "", message, "hỏi lại rồi ghi ngày mới, hoặc bỏ ảnh khỏi kho")
        for until in _soon(facts.hidden[1:2], on):
            if until >= on:
                hint = "hỏi lại trước ngày ấy rồi ghi ngày mới; không gia hạn thì để mục tự ẩn"
                yield _ends(facts.file, "consent.until", f"phiếu đồng ý còn đến hết ngày {show(until)}", hint)
            else:
                message = f"phiếu đồng ý của mục {facts.id} hết từ sau ngày {show(until)}"
                hint = (
                    "mục không hiện nữa, tên trong bài khác thì còn; xin phiếu mới, hoặc rút mục bằng campaign withdraw"
                )
                yield _ends(f"{facts.file.rpartition('/')[0]}/", "", message, hint)


def _soon(days: Iterable[str], on: dt.date) -> list[dt.date]:
    return [day for day in map(dt.date.fromisoformat, filter(None, days)) if day <= on + SOON]


def _ends(file: str, field: str, message: str, hint: str) -> Problem:
    return replace(Problem(file, 0, field, ENDS, message, "", hint), severity=Severity.WARNING)


def consent_faults(loaded: Loaded[Exemplar], lines: Lines) -> Iterator[Problem]:
    """Warnings of a record's consent: what it does not cover, which the project shows and no page; a child not told as one."""
    record = loaded.record
    fields = [name for name in outside(record) if name != "summary"]  # no record is without one
    told: list[tuple[Path_, str]] = [((name,), "uncovered_whole" if name == "name" else "uncovered") for name in fields]
    if record.consent and not record.sample:
        told += [(("consent", "covers"), "contradicted")] if record.consent.contradicted else []
        told += [(("consent",), "may_be_young")] if _may_be_young(record, record.consent) else []
    yield from (_unseen(loaded.file, path, key, lines) for path, key in told)


def _may_be_young(record: Exemplar, consent: Consent) -> bool:
    if consent.young or record.about.recipient is not RecipientKind.INDIVIDUAL:
        return False
    return re.search(YOUNG, f"{record.name}. {record.summary}".lower()) is not None


def portrait_faults(loaded: Loaded[Exemplar] | LoadedStory, lines: Lines) -> Iterator[Problem]:
    """A warning for photos that name a private person without consent to be shown, or with one that does not cover it."""
    record = loaded.record
    own = getattr(record, "consent", None)
    for path, photo in photos_of(record) if not record.sample else ():
        if photo.consent and photo.consent.contradicted:
            yield _unseen(loaded.file, (*path, "consent", "covers"), "contradicted", lines)
        yield from (_unseen(loaded.file, (*path, field), key, lines) for field, key in _of_photo(photo, own))


def _of_photo(photo: Photo, own: Consent | None) -> Iterator[tuple[str, str]]:
    """A photo's field and what is told of it; `own` is the consent of the record that it is of."""
    consent = photo.consent or own
    shown = consent is not None and Covered.PORTRAIT in consent.covered
    named = any(each and Covered.NAME in each.covered for each in (photo.consent, own))
    if photo.consent and not shown:
        yield "consent", "uncovered_photo"
    elif not (shown and named) and private_name_in(f"{photo.caption or ''} . {photo.alt}"):
        yield "caption" if photo.caption else "alt", "unnamed_photo" if shown else "named_photo"


def _unseen(file: str, path: Path_, key: str, lines: Lines) -> Problem:
    return replace(lines.problem(file, path, *UNSEEN_TOLD[key]), severity=Severity.WARNING)
