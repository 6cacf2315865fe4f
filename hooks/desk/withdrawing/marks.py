"""The lines that remember what was withdrawn: data/withdrawn.csv, the ledger of closed lists, that of addresses."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hooks.desk.withdrawing.alike import namesakes
from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.targets import Row, Target
from hooks.records.checks.ledger import ledger_text, seal
from hooks.records.joined.moved import Past, addresses_text, follow
from hooks.records.joined.withdrawn import image_hash, name_hash, nameless, salt_of
from hooks.records.model.allowed import ALLOWED
from hooks.records.model.honours import Decision
from hooks.records.model.published import ADDRESSES, Kind, PublishedAddress
from hooks.records.model.withdrawals import Reason, Withdrawal, Withdrawn
from hooks.records.reading.loading import LEDGER, WITHDRAWN, LoadedStory, Records
from hooks.records.reading.pieces import Named
from hooks.sections import at
from hooks.text import slug

_KINDS = {Withdrawn.RECORD: Kind.EXEMPLAR.value, Withdrawn.STORY: Kind.STORY.value}
"""What of the ledger of addresses is withdrawn: all of it is."""
_PAIR = re.compile(r"(?=(?<!\w)(\w+)[ \u00a0](\w+))")


class Given(NamedTuple):
    """What the editor says of a withdrawal."""

    day: dt.date
    reason: Reason
    others: tuple[str, ...]
    """Who bears the name too and is not withdrawn."""


def entries(
    target: Target, media: Sequence[str], known: Sequence[Withdrawal], given: Given, drafts: Drafts
) -> Iterator[Withdrawal]:
    """The lines of one thing that is withdrawn: its name, each of its photos and recordings.

    Other names are not among them: “Bác Ba” is what many are called.
    """
    address = kept_address(target, drafts)
    salt = salt_of(known, target.scope)
    year, _, folder = target.what.partition("/")
    what = target.what if address or target.kind is not Withdrawn.STORY else nameless(year, folder, salt)
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
        namesakes=namesakes(given.others, scope) or None,
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
    if not isinstance(target.found, LoadedStory) or _tells_name(target.found.slug, target.found, drafts):
        return ""
    return f"cau-chuyen/{target.what}/"


def _tells_name(folder: str, story: LoadedStory, drafts: Drafts) -> bool:
    """Whether the words of a folder are a name of the story's: two words that begin with a capital, of a person or a place."""
    text = (drafts.root / story.file).read_text(encoding="utf-8")
    named = {slug(" ".join(pair)) for pair in _PAIR.findall(text) if all(word[0].isupper() for word in pair)}
    return any(f"-{name}-" in f"-{folder}-" for name in named)


def remember(found: Iterable[Withdrawal], targets: Iterable[Target], drafts: Drafts) -> None:
    """Add lines to data/withdrawn.csv, which may not be there yet; those that stand there stay as they are.

    But a photo that was withdrawn before its story is no longer told by a folder that tells a name.
    """
    added = list(found)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    if drafts.read(WITHDRAWN) is None:
        table.writerow(Withdrawal.model_fields)
    for w in added:
        table.writerow(["" if value is None else value for value in w.model_dump(mode="json").values()])
    before = drafts.text(WITHDRAWN)
    for t in targets:
        if now := next((w.what for w in added if w.kind is t.kind is Withdrawn.STORY and _same(w, t)), ""):
            before = re.sub(rf"(?m)^{re.escape(t.what)},", f"{now},", before)
    drafts.write(WITHDRAWN, before + out.getvalue())


def _same(w: Withdrawal, t: Target) -> bool:
    year, _, folder = t.what.partition("/")
    return not w.address and w.what == nameless(year, folder, w.salt or "")


def reseal(decisions: Iterable[Decision], records: Records, given: Given, drafts: Drafts) -> list[str]:
    """Add a line to the ledger for each list that was closed, as it is now, and blank the hashes before; returns their ids."""
    closed = {e.decision for e in records.ledger}
    again = [
        seal(d).model_copy(update={"resealed": given.day, "reason": given.reason}) for d in decisions if d.id in closed
    ]
    if again:
        gone = {e.decision for e in again}
        blank = {"sha256": None, "marks": None}  # with which a name could be guessed, and fast
        before = (e.model_copy(update=blank) if e.decision in gone else e for e in records.ledger)
        drafts.write(LEDGER, ledger_text((*before, *again)))
    return [e.decision for e in again]


def forget_allowed(targets: Iterable[Target], drafts: Drafts) -> None:
    """Take out of data/private-allowed.csv what was allowed in files and rows that go: names of files may be made of names."""
    gone = {file for file, now in drafts.changes.items() if now is None}
    rows = {(t.found.loaded.file.rpartition("/")[0], t.found.index + 1) for t in targets if isinstance(t.found, Row)}

    def goes(line: dict[str, str]) -> bool:
        at = re.match(r"recipients\[(\d+)\]", line.get("field", ""))
        return line["file"] in gone or bool(at and (line["file"].rpartition("/")[0], int(at[1])) in rows)

    drafts.drop_rows(ALLOWED, goes)


def forget_addresses(targets: Iterable[Target], records: Records, drafts: Drafts) -> None:
    """Take the words out of the ledger of addresses: what was withdrawn stands there by its id alone, or not at all.

    So does what was merged into it. Former folders of a story stay where no name is in them.
    """
    known = {(_KINDS[t.kind], t.what): t for t in targets if t.kind in _KINDS}
    if not known or drafts.read(ADDRESSES) is None:
        return
    kept: dict[Named, str] = {named: kept_address(t, drafts) for named, t in known.items()}
    after = Past(records).successors
    left: dict[str, PublishedAddress] = {}
    for row in records.published:
        named = follow((row.kind, row.id), kept, after)
        now = row if named is None else _forgotten(row, known[named], kept[named], drafts)
        if now:
            left[now.address] = now
    drafts.write(ADDRESSES, addresses_text(left[address] for address in sorted(left)))


def _forgotten(row: PublishedAddress, target: Target, kept: str, drafts: Drafts) -> PublishedAddress | None:
    """What is left of a line of something withdrawn, or of what it took the place of; without the mark of its title."""
    if row.id == target.what:
        return row.model_copy(update={"address": at(kept), "to": None, "mark": None}) if kept else None
    now = {"to": target.what, "mark": None}
    if row.kind is Kind.EXEMPLAR:
        return row.model_copy(update={**now, "address": f"{row.address.partition('/')[0]}/{row.id}/"})
    story = target.found
    safe = kept and isinstance(story, LoadedStory) and not _tells_name(row.id.partition("/")[2], story, drafts)
    return row.model_copy(update=now) if safe else None
