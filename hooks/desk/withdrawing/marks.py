"""The lines that remember what was withdrawn: data/withdrawn.csv, the ledger of closed lists, that of addresses."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.targets import Target
from hooks.records.checks.ledger import ledger_text, seal
from hooks.records.joined.withdrawn import image_hash, name_hash, salt_of
from hooks.records.model.honours import Decision
from hooks.records.model.withdrawals import Reason, Withdrawal, Withdrawn
from hooks.records.reading.loading import LEDGER, WITHDRAWN, LoadedStory, Records
from hooks.text import slug

_ADDRESSES = "data/addresses.csv"
_PAIR = re.compile(r"(?=(?<!\w)(\w+)[ \u00a0](\w+))")


class Given(NamedTuple):
    """What the editor says of a withdrawal."""

    day: dt.date
    reason: Reason
    namesakes: str


def entries(
    target: Target, media: Sequence[str], known: Sequence[Withdrawal], given: Given, drafts: Drafts
) -> Iterator[Withdrawal]:
    """The lines of one thing that is withdrawn: its name, each of its photos and recordings.

    Other names are not among them: “Bác Ba” is what many are called.
    """
    address = kept_address(target, drafts)
    what = target.what if address or target.kind is not Withdrawn.STORY else _nameless(target, given)
    salt = salt_of(known, target.scope)
    if target.names:
        mark = name_hash(target.scope, target.names[0], salt)
        yield _entry(what, target.kind, target.scope, given, mark, salt, address)
    there = {w.hash for w in known}
    for mark in dict.fromkeys(image_hash(data) for file in media if (data := _bytes(drafts, file))):
        if mark not in there:
            yield _entry(what, Withdrawn.PHOTO, "photo", given, mark, "", "")


def _entry(what: str, kind: Withdrawn, scope: str, given: Given, mark: str, salt: str, address: str) -> Withdrawal:
    return Withdrawal(
        what=what,
        kind=kind,
        scope=scope,
        day=given.day,
        reason=given.reason,
        address=address or None,
        salt=salt or None,
        hash=mark,
        namesakes=given.namesakes or None,
    )


def _bytes(drafts: Drafts, file: str) -> bytes:
    path = drafts.root / file
    return path.read_bytes() if path.is_file() else b""


def kept_address(target: Target, drafts: Drafts) -> str:
    """The address that goes on saying that something was withdrawn; '' for none.

    Of a record its id alone, for the words behind it are its name; of a story its own, unless that is made of a name.
    """
    if target.kind is Withdrawn.RECORD:
        return f"guong-sang/{target.what}/"
    if not isinstance(target.found, LoadedStory):
        return ""
    text = (drafts.root / target.found.file).read_text(encoding="utf-8")
    # Two words that begin with a capital are of a name, of a person or a place.
    named = {slug(" ".join(pair)) for pair in _PAIR.findall(text) if all(word[0].isupper() for word in pair)}
    return "" if any(f"-{name}-" in f"-{target.found.slug}-" for name in named) else f"cau-chuyen/{target.what}/"


def _nameless(target: Target, given: Given) -> str:
    """What a story is called whose own address would tell a name."""
    year, _, words = target.what.partition("/")
    return f"{year}/bai-{name_hash(given.day.isoformat(), words, salt_of((), ''))[:8]}"


def remember(found: Iterable[Withdrawal], drafts: Drafts) -> None:
    """Add lines to data/withdrawn.csv, which may not be there yet; those that stand there stay as they are."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    if drafts.read(WITHDRAWN) is None:
        table.writerow(Withdrawal.model_fields)
    for w in found:
        table.writerow(["" if value is None else value for value in w.model_dump(mode="json").values()])
    drafts.write(WITHDRAWN, drafts.text(WITHDRAWN) + out.getvalue())


def reseal(decisions: Iterable[Decision], records: Records, given: Given, drafts: Drafts) -> list[str]:
    """Add a line to the ledger for each list that was closed, as it is now; returns their ids."""
    closed = {e.decision for e in records.ledger}
    again = [
        seal(d).model_copy(update={"resealed": given.day, "reason": given.reason}) for d in decisions if d.id in closed
    ]
    if again:
        drafts.write(LEDGER, ledger_text((*records.ledger, *again)))
    return [e.decision for e in again]


def forget_addresses(targets: Iterable[Target], drafts: Drafts) -> None:
    """Take the words out of the ledger of addresses: what was withdrawn stands there by its id alone, or not at all."""
    if drafts.read(_ADDRESSES) is None:
        return
    kept = {t.what: kept_address(t, drafts) for t in targets if t.kind in (Withdrawn.RECORD, Withdrawn.STORY)}
    header, *rows = csv.reader(io.StringIO(drafts.text(_ADDRESSES), newline=""))
    at, id_ = header.index("address"), header.index("id")
    for row in rows:
        if row[id_] in kept:
            row[at] = kept[row[id_]]
            if "mark" in header:  # by which a title could be guessed
                row[header.index("mark")] = ""
    left = {row[at]: row for row in rows if row[at]}
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *(left[address] for address in sorted(left))])
    drafts.write(_ADDRESSES, out.getvalue())
