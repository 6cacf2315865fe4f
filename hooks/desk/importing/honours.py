"""Cells → whom a row honours and with what: its kind, title and award, by the nearest sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.groups import Group
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.row_words import Granted, Grants, kind_in, kind_of_name
from hooks.desk.importing.steps import Fault
from hooks.problems import did_you_mean
from hooks.records.model.kinds.registry import RECIPIENT_LABELS
from hooks.records.model.shared import RecipientKind


@dataclass(frozen=True, slots=True)
class Honour:
    """Kind, title and award of one row; without a kind nothing more of it can be judged."""

    kind: RecipientKind | None = None
    title: str = ""
    award: str = ""
    faults: tuple[Fault, ...] = ()


def honour_of(listing: Listing, cells: Cells, memory: Memory) -> tuple[Honour, Memory]:
    """What a row is honoured as. Whom a list is of is asked when nothing tells it, once a list."""
    granted = _granted(listing, cells.words)
    told = _written_kind(listing, cells.words)
    faults = tuple(found for found in (granted, told) if isinstance(found, Fault))
    if isinstance(granted, Fault) or isinstance(told, Fault):
        return Honour(faults=faults), memory
    kind = _kind(listing, cells.words, memory.groups.now, told, granted)
    if kind is None:
        memory = _asked(listing, memory)
        kind = memory.kind_told
    if kind is None:
        reason = "chưa rõ là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị; thêm --kind hoặc cột “Loại”"
        return Honour(faults=(Fault(listing.table.named.index, reason),)), memory
    return _titled(listing, kind, granted, memory.groups.now), memory


def _granted(listing: Listing, words: Mapping[str, str]) -> Granted | Fault | None:
    """What the row's own cells grant."""
    if not (words.get("title") or words.get("award")):
        return None
    grants = listing.rules.grants
    found, given = ((grants.exact(words[of]) if words.get(of) else None) for of in ("title", "award"))
    for of, known in (("title", found), ("award", given)):
        if words.get(of) and known is None:
            return Fault(_at(listing, of).index, _not_known(words[of], grants))
    if found and given:
        return Granted(found.title or given.title, found.award or given.award, found.kind or given.kind)
    return found or given


def _at(listing: Listing, field: str) -> Column:
    """The column that says it: of its own, or marked."""
    marked = [c for columns in listing.marks.values() for c in columns if c.meant[0] == field]
    return next(iter((*listing.table.columns(field), *marked)), listing.table.named)


def _not_known(text: str, grants: Grants) -> str:
    known = [t.name for t in grants.titles.values()] + [a.name for a in grants.awards.values()]
    hint = did_you_mean(text, known)
    return f"không có danh hiệu, hình thức khen nào tên “{text[:80]}”; {hint}".rstrip("; ")


def _written_kind(listing: Listing, words: Mapping[str, str]) -> RecipientKind | Fault | None:
    """The kind in the row's own cell."""
    written = words.get("kind", "")
    told = kind_in(written) if written else None
    if told or not written:
        return told
    column = _at(listing, "kind")
    return Fault(
        column.index,
        f"không rõ “{written[:60]}” là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị"
        f'; cột nói điều khác thì --map "{column.heading}=bo"',
    )


def _kind(
    listing: Listing, words: Mapping[str, str], group: Group, told: RecipientKind | None, granted: Granted | None
) -> RecipientKind | None:
    """The kind that the nearest sign tells."""
    heading = listing.table.header.kind
    signs = (
        told,
        granted.kind if granted else None,
        group.kind,
        listing.rules.options.kind,
        listing.granted.kind if listing.granted else None,
        RecipientKind(heading) if heading else None,
        listing.kind_above,
        kind_of_name(words.get("name", "")),
    )
    return next(filter(None, signs), None)


def _asked(listing: Listing, memory: Memory) -> Memory:
    """With the editor's answer whom the list is of; once it was asked, whatever came of it holds."""
    if memory.kind_asked:
        return memory
    question = f"Danh sách ở “{listing.table.grid.name}” gồm những ai?"
    answer = listing.rules.ask(question, [RECIPIENT_LABELS[k] for k in RecipientKind])
    told = next((k for k in RecipientKind if RECIPIENT_LABELS[k] == answer), None)
    return replace(memory, kind_asked=True, kind_told=told)


def _titled(listing: Listing, kind: RecipientKind, granted: Granted | None, group: Group) -> Honour:
    """The title and award: the row's own, the heading's inside the list, the command's, those above the list."""
    options, grants, at = listing.rules.options, listing.rules.grants, listing.table.named.index
    given = granted or group.granted
    if given is None and (options.title or options.award):
        given = Granted(options.title, options.award)
    if given is None and not (options.decision_title or options.decision_award):
        given = listing.granted
    title, award = (given.title, given.award) if given else ("", "")
    meant = title or ("" if award else options.decision_title)
    if options.into_decision and not (meant or award or options.decision_award):
        reason = "chưa rõ được danh hiệu hay hình thức khen nào; thêm --title, --award hoặc cột “Danh hiệu”"
        return Honour(kind, faults=(Fault(at, reason),))
    fits = grants.kind_for(meant) if meant else None
    if fits and fits is not kind:
        reason = f"danh hiệu “{grants.titles[meant].name}” không dành cho loại “{RECIPIENT_LABELS[kind]}”"
        return Honour(kind, faults=(Fault(at, reason),))
    return Honour(kind, "" if title == options.decision_title else title, award)
