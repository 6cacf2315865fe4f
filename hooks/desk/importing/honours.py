"""Cells → whom a row honours and with what: its kind, title and award, by the nearest sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.granting.grants import Granted, Grants
from hooks.desk.importing.granting.kind_words import COLLECTIVES, NAMED_ALIKE, Kinds, everyone, only
from hooks.desk.importing.groups import Group
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.steps import Fault
from hooks.desk.importing.words.people import is_plain_name
from hooks.problems import did_you_mean
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import misfit
from hooks.records.model.shared import RecipientKind

_TOLD_BY = ("title", "award", "kind")
"""The words of a row that tell its honour, beside what its name may tell."""


@dataclass(frozen=True, slots=True)
class Honour:
    """Kind, title and award of one row; without a kind nothing more of it can be judged."""

    kind: RecipientKind | None = None
    title: str = ""
    award: str = ""
    faults: tuple[Fault, ...] = ()
    kinds: Kinds = frozenset()
    """The kinds it may be of, where they are several."""


def honour_of(listing: Listing, cells: Cells, memory: Memory) -> tuple[Honour, Memory]:
    """What a row is honoured as, once for all rows that say the same. Whom a list is of is asked when nothing tells it."""
    words, name = cells.words, cells.words.get("name", "")
    signs = "" if is_plain_name(name) else name if listing.rules.grants.kinds.of_name(name, COLLECTIVES) else ""
    key = (signs, memory.groups.now, *map(words.get, _TOLD_BY))
    if found := listing.told_honours.get(key):
        return found, memory
    honour, after = _honour_of(listing, cells, memory)
    if after is memory:
        listing.told_honours[key] = honour
    return honour, after


def _honour_of(listing: Listing, cells: Cells, memory: Memory) -> tuple[Honour, Memory]:
    granted = _granted(listing, cells.words)
    told = _written_kinds(listing, cells.words)
    faults = tuple(found for found in (granted, told) if isinstance(found, Fault))
    if isinstance(granted, Fault) or isinstance(told, Fault):
        return Honour(faults=faults), memory
    if reason := "" if told else _against_heading(listing, granted, memory.groups.now):
        return Honour(faults=(Fault(_at(listing, "title").index, reason),)), memory
    kind = _kind(listing, cells.words.get("name", ""), _signs(listing, memory.groups.now, told, granted))
    if kind == everyone():
        memory = _asked(listing, memory)
        kind = memory.kind_told or everyone()
    if not isinstance(kind, RecipientKind):
        return Honour(faults=(Fault(listing.table.named.index, _not_told(kind)),), kinds=kind), memory
    return _titled(listing, cells.words, kind, granted, memory.groups.now), memory


def _granted(listing: Listing, words: Mapping[str, str]) -> Granted | Fault | None:
    """What the row's own cells grant."""
    if not (words.get("title") or words.get("award")):
        return None
    grants = listing.rules.grants
    found, given = ((grants.exact(words[of]) if words.get(of) else None) for of in ("title", "award"))
    for of, known in (("title", found), ("award", given)):
        if words.get(of) and known is None:
            column = _at(listing, of)
            other = f"; cả cột nói điều khác thì thêm {column.mapped('bo')}" if column.field == of else ""
            return Fault(column.index, _not_known(words[of], grants) + other)
    if found and given:
        return Granted(found.title or given.title, found.award or given.award, found.kind or given.kind)
    return found or given


def _against_heading(listing: Listing, granted: Granted | None, group: Group) -> str:
    """Why a row cannot have the title in its own cell: the heading above it, or --kind, says that it is a person's."""
    title = listing.rules.grants.titles.get(granted.title) if granted else None
    said = group.kind or listing.rules.options.kind
    if title is None or said is not RecipientKind.INDIVIDUAL or not (reason := misfit(title, said)):
        return ""
    return f"{reason}; {'tên nhóm ở trên' if group.kind else '--kind'} nói khác, sửa một nơi"


def _at(listing: Listing, field: str) -> Column:
    """The column that says it: of its own, or marked."""
    marked = [c for columns in listing.marks.values() for c in columns if c.meant[0] == field]
    return next(iter((*listing.table.columns(field), *marked)), listing.table.named)


def _not_known(text: str, grants: Grants) -> str:
    if reason := grants.unclear(text):
        return reason
    known = [t.name for t in grants.titles.values()] + [a.name for a in grants.awards.values()]
    hint = did_you_mean(text, known)
    return f"không có danh hiệu, hình thức khen nào tên “{text[:80]}”; {hint}".rstrip("; ")


def _not_told(kinds: Kinds) -> str:
    """Why a row's kind cannot be told, and where to write it: one flag for all is right only where nothing tells."""
    labels = [label.lower() for k, label in registry.current().recipients.items() if k in kinds]
    where = "thêm --kind hoặc cột “Loại”" if kinds == everyone() else "thêm cột “Loại”, ghi rõ ở dòng này"
    return f"chưa rõ là {', '.join(labels[:-1])} hay {labels[-1]}; {where}"


def _written_kinds(listing: Listing, words: Mapping[str, str]) -> Kinds | Fault:
    """The kinds in the row's own cell; “Tập thể” is two."""
    written = words.get("kind", "")
    told = listing.rules.grants.kinds.in_text(written) if written else frozenset()
    if told or not written:
        return told
    column = _at(listing, "kind")
    return Fault(
        column.index,
        f"không rõ “{written[:60]}” là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị"
        f"; cả cột nói điều khác thì thêm {column.mapped('bo')}",
    )


def _signs(listing: Listing, group: Group, told: Kinds, granted: Granted | None) -> Iterator[tuple[Kinds, bool]]:
    """What tells the kind of a row, the nearest first; whether it is a mere word: “đơn vị” may be said of any collective."""
    yield told, len(told) > 1
    yield _of(granted.kind if granted else None), False
    yield _of(group.kind) or group.kinds, not (group.granted and group.granted.kind)
    yield _of(given := listing.rules.options.kind), given in COLLECTIVES
    yield _of(listing.granted.kind if listing.granted else None), False
    heading = listing.table.header.kind
    yield _of(RecipientKind(heading) if heading else None) or listing.kinds_headed, True
    yield listing.kinds_above, True
    yield group.bloc, True


def _of(kind: RecipientKind | None) -> Kinds:
    return frozenset({kind}) if kind else frozenset()


def _kind(listing: Listing, name: str, signs: Iterable[tuple[Kinds, bool]]) -> RecipientKind | Kinds:
    """The kind that the nearest sign tells, where that names several the name's own words; all that may be, if none does."""
    of_name, left = listing.rules.grants.kinds.of_name, everyone()
    for kinds, mere_word in signs:
        if kinds and not left & kinds:
            break
        left = left & kinds or left
        if (one := only(left)) and not (mere_word and one in COLLECTIVES):
            return one
        among = left | COLLECTIVES if one else left
        if kinds and (meant := of_name(name, among)) and (meant in among or (mere_word and _may_be(meant, among))):
            return meant
        if one:
            return one
    meant = of_name(name, left)
    return meant if meant in left and meant else left


def _may_be(meant: RecipientKind, among: Kinds) -> bool:
    """Whether one whose own words tell its kind may stand under a word for others: a clan is a “tập thể” too."""
    return bool(among & NAMED_ALIKE) or meant is RecipientKind.CLAN


def _asked(listing: Listing, memory: Memory) -> Memory:
    """With the editor's answer whom the list is of; once it was asked, whatever came of it holds."""
    if memory.kind_asked:
        return memory
    question = f"Danh sách ở “{listing.table.grid.name}” gồm những ai?"
    answer = listing.rules.ask(question, [*registry.current().recipients.values()])
    told = next((k for k, label in registry.current().recipients.items() if label == answer), None)
    return replace(memory, kind_asked=True, kind_told=told)


def _titled(
    listing: Listing, words: Mapping[str, str], kind: RecipientKind, granted: Granted | None, group: Group
) -> Honour:
    """The title and award: the row's own, the heading's inside the list, the command's, those above the list."""
    options, at = listing.rules.options, listing.table.named.index
    given = granted or group.granted
    if given is None and (options.title or options.award):
        given = Granted(options.title, options.award)
    if given is None and not (options.decision_title or options.decision_award):
        given = listing.granted
    title, award = (given.title, given.award) if given else ("", "")
    meant = title or ("" if award else options.decision_title)
    if options.into_decision and not (meant or award or options.decision_award):
        return Honour(kind, faults=(Fault(at, _nothing_granted(listing.rules.grants)),))
    if reason := _at_odds(listing, given, meant) or _unfit(listing, words, kind, meant, given):
        return Honour(kind, faults=(Fault(at, reason),))
    return Honour(kind, "" if title == options.decision_title else title, award)


def _nothing_granted(grants: Grants) -> str:
    """Why a row of a decision is honoured with nothing, and every code that says it."""
    titles, awards = ", ".join(grants.titles), ", ".join(grants.awards)
    return (
        "chưa rõ được danh hiệu hay hình thức khen nào; thêm cột “Danh hiệu”, hoặc cho cả danh sách "
        f"--title MÃ ({titles}) hay --award MÃ ({awards})"
    )


def _at_odds(listing: Listing, given: Granted | None, title: str) -> str:
    """Why the list itself speaks of another title than its rows would get; '' when it does not."""
    grants, options = listing.rules.grants, listing.rules.options
    told = given or (None if options.title or options.award else listing.granted)
    if told and told.earlier:
        return f"{grants.unclear(told.earlier)}; sổ chưa có danh hiệu này"
    if given or not (told and told.title and title) or told.title == title:
        return ""
    listed, decided = (grants.titles[each].name for each in (told.title, title))
    return (
        f"danh hiệu ở bảng là “{listed}”, ở quyết định là “{decided}”; trong tệp cần sửa, ở cột “Danh hiệu” "
        f"chỉ để một: bảng đúng thì “{listed}”, theo quyết định thì “{decided}”"
    )


def _unfit(listing: Listing, words: Mapping[str, str], kind: RecipientKind, title: str, given: Granted | None) -> str:
    """Why a row of this kind and name cannot hold the title; '' when it can."""
    known, name = listing.rules.grants.titles.get(title), words.get("name", "")
    if known is None:
        return ""
    if reason := misfit(known, kind):
        return reason
    called = None if words.get("kind") else listing.rules.grants.kinds.of_name(name)
    heads = kind is RecipientKind.FAMILY and called is RecipientKind.INDIVIDUAL
    # In a list of families “Trường Văn Ba” may be a person: that is told as a doubt.
    certain = (given and given is not listing.granted) or {kind, called} <= COLLECTIVES
    if not (called and certain) or heads or not (reason := misfit(known, called)):
        return ""
    return f"“{name[:60]}” nghe như {registry.current().recipients[called].lower()}: {reason}; không phải thì ghi rõ ở cột “Loại”"
