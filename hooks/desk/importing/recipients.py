"""Cells, honour, place → a recipient, or every reason why the row cannot be written, and the row to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.faults import cell_faults, fault_of_child, fault_of_model, private_faults, shown
from hooks.desk.importing.granting.grants import Granted
from hooks.desk.importing.granting.kind_words import COLLECTIVES, Kinds, everyone
from hooks.desk.importing.groups import Group
from hooks.desk.importing.honours import Honour
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Remark, Source
from hooks.desk.importing.names import PEOPLE, Name, name_of
from hooks.desk.importing.places import Where, from_above, told_place
from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind, Fault, Refusal
from hooks.desk.importing.words.details import without_halves
from hooks.desk.importing.words.people import is_personal, is_plain_name, may_be_person, without_degrees
from hooks.desk.place_words.addresses import Words
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.shared import RecipientKind

_PLACES = ("hamlet", "commune", "district", "address")
_EMPTY = "(trống)"
"""For a commune that has to be written: an empty cell would be taken for the decision's own."""
_PLACED = {"commune", "address", "district"}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one row, and what of it is to be told."""

    row: Accepted | Refusal
    remarks: tuple[tuple[Remark, str], ...] = ()
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What was found of a refused row before it was refused; of a line that may be no row, only the headings above it."""

    words: Mapping[str, str]
    group: Group
    number: str = ""
    honour: Honour = field(default_factory=Honour)
    where: Where | None = None
    """None where no place was looked for."""


def result_of(listing: Listing, r: int, cells: Cells, honour: Honour, where: Where, group: Group) -> Result:
    """The recipient of a row, or its refusal with everything that is wrong."""
    at = listing.table.named.index
    name = name_of(listing, r, cells, honour.kind) if honour.kind else None
    child = fault_of_child(listing, r, cells)
    others = () if cells.against or listing.table.header.doubt else (name, child, *honour.faults, where.fault)
    plain = cells.plain and not cells.findings and listing.table.is_plain
    found = others if plain else (*cell_faults(listing, r, cells), *others)
    faults = [fault for fault in found if isinstance(fault, Fault)]
    remarks = where.remarks
    if isinstance(name, Name) and name.same_case:
        remarks = (*remarks, (Remark.SAME_CASE, listing.at(r, at)))
    if isinstance(name, Name) and name.unsaid:
        remarks = (*remarks, (Remark.BOTH, listing.at(r, at)))
    if isinstance(name, Name) and not faults:
        made = _recipient(listing, name, cells, honour, where)
        if isinstance(made, Recipient):
            noted, cell = (
                tuple((Remark.NOTED, listing.at(r, each.column)) for each in cells.findings),
                listing.at(r, at),
            )
            return Result(Accepted(cell, cells.number, made), remarks + noted, _doubt(listing, cell, made, cells))
        faults = made
    known = Known(cells.to_mend, group, cells.number, honour, where if honour.kind else None)
    refusal = refused(listing, r, faults, known)
    return Result(refusal.row, remarks + tuple(more for more in refusal.remarks if more[0] not in dict(remarks)))


def _recipient(listing: Listing, name: Name, cells: Cells, honour: Honour, where: Where) -> Recipient | list[Fault]:
    """What the register holds of a row, with the office's own number, or what its model finds wrong."""
    words = cells.words
    others = {
        "kind": honour.kind, "title": honour.title, "award": honour.award, **where.columns,
        "unit": words.get("unit"), "achievement": words.get("achievement"),
    }  # fmt: skip
    number, key = str(int(cells.number or 1)), tuple(others.values())
    try:
        if alike := listing.told_recipients.get(key):
            made = alike.called(number, name.text)
            return [*private_faults(listing, made)] or made
        made = Recipient.model_validate({k: v for k, v in (("id", number), ("name", name.text), *others.items()) if v})
    except ValidationError as error:
        return [fault_of_model(listing, each) for each in error.errors(include_url=False)]
    listing.told_recipients[key] = made
    return [*private_faults(listing, made)] or made


def _doubt(listing: Listing, cell: str, recipient: Recipient, cells: Cells) -> Doubt | None:
    """A school or a place in a list of families is written as the list says, and told; a family's head is a family's name."""
    if recipient.kind in PEOPLE and (is_plain_name(recipient.name) or is_personal(recipient.name)):
        return None
    meant, given = listing.rules.grants.kinds.of_name(recipient.name), listing.rules.options.kind
    if {recipient.kind, given} == COLLECTIVES:
        told = f"{cell}: “{recipient.name}” là {registry.current().recipients[recipient.kind].lower()} theo tên, dù --kind nói khác"
        return Doubt(DoubtKind.KIND, told, (cell,), "ghi đúng loại vào cột “Loại” của dòng này", certain=True)
    if recipient.kind is RecipientKind.FAMILY and meant is RecipientKind.INDIVIDUAL:
        meant = None
    sounds = registry.current().recipients[meant].lower() if meant and meant is not recipient.kind else ""
    if not sounds and _is_person_among_bodies(listing, recipient, cells):
        sounds = "tên người"
    lives = bool(cells.number and cells.words.get("hamlet")) and may_be_person(recipient.name)
    if not (sounds or lives) and recipient.kind in PEOPLE and listing.rules.placer.addresses.is_place(recipient.name):
        sounds = "tên nơi"
    if not sounds:
        return None
    told = (
        f"{cell}: “{recipient.name}” nghe như {sounds}, ghi là {registry.current().recipients[recipient.kind].lower()}"
    )
    return Doubt(DoubtKind.KIND, told, (cell,), "ghi đúng loại vào cột “Loại” của dòng này")


def _is_person_among_bodies(listing: Listing, recipient: Recipient, cells: Cells) -> bool:
    """A person's name that is written as a body's, where neither the row nor the heading of its column says that it is one."""
    told = cells.words.get("kind") or listing.table.header.kind
    bare = without_degrees(recipient.name)
    return recipient.kind in COLLECTIVES and not told and (is_plain_name(bare) or is_personal(bare))


def refused(listing: Listing, r: int, faults: Sequence[Fault], known: Known) -> Result:
    """The refusal of a row: the first cell to mend, all reasons, and the row to mend with what the list told of it."""
    faults = [shown(listing, fault) for fault in faults]
    cell, reason = _together(listing, r, faults)
    *_, source = from_above(listing, "", "", known.group.words)
    shared = next((f.reason for f in faults if f.of_column), "")
    own = _together(listing, r, [f for f in faults if not f.of_column]) if shared else ("", "")
    refusal = Refusal(cell, reason, to_mend(listing, faults, known), shared, own)
    return Result(refusal, ((Remark.BY_TITLE, cell),) if source is Source.TITLE else ())


def _together(listing: Listing, r: int, faults: Sequence[Fault]) -> tuple[str, str]:
    """The first cell to mend, and all reasons in one text."""
    if not faults:
        return "", ""
    first, *others = faults
    reasons = [first.reason, *(f"{listing.at(r, f.column)}: {f.reason}" for f in others)]
    return listing.at(r, first.column), "; ".join(reasons)


def to_mend(listing: Listing, faults: Sequence[Fault], known: Known) -> dict[str, str]:
    """Field → text of a refused row. It is refused again until somebody mended it."""
    words = without_halves(known.words) if any(fault.of_several for fault in faults) else known.words
    told = {field: text for field, text in words.items() if text}
    if known.number:
        told.setdefault("stt", known.number)
    if instead := next((fault.name for fault in faults if fault.name), ""):
        told["name"] = instead
    if not told.get("kind") and (kinds := _kinds(listing, known)):
        told["kind"] = ", ".join(label for kind, label in registry.current().recipients.items() if kind in kinds)
    if not (told.get("title") or told.get("award")):
        told |= _granted(listing, known)
    if _passed(listing):
        told.setdefault("result", "Đạt")
    if listing.judges.consents:
        told.setdefault("consent", "Có")
    return _placed(listing, faults, known, told)


def _kinds(listing: Listing, known: Known) -> Kinds:
    """Whom the row honours, as far as that was told."""
    honour, group = known.honour, known.group
    if honour.kind:
        # A kind of its own would silence the fault that its name and its title do not fit.
        return frozenset() if honour.faults and _title(listing, known) else frozenset({honour.kind})
    if honour.kinds:
        return honour.kinds if honour.kinds != everyone() else frozenset()
    kind = group.kind or (None if honour.faults else listing.kind)
    return frozenset({kind}) if kind else group.kinds


def _title(listing: Listing, known: Known) -> str:
    given = known.group.granted or listing.granted
    own = known.words.get("title") or known.honour.title
    return own or listing.rules.options.decision_title or (given.title if given else "")


def _granted(listing: Listing, known: Known) -> dict[str, str]:
    """The title and award by name: those found, or those that the headings say; two that are at odds stand both."""
    grants, options = listing.rules.grants, listing.rules.options
    if known.honour.kind and not known.honour.faults:
        found = Granted(known.honour.title, known.honour.award)
    elif known.group.granted:
        found = known.group.granted
    else:
        found = listing.granted or Granted() if not (options.title or options.award) else Granted()
    title = grants.titles[found.title].name if found.title else found.earlier
    if found is listing.granted and options.decision_title and found.title != options.decision_title:
        title = f"{title} hay {grants.titles[options.decision_title].name}" if title else ""
    award = grants.awards[found.award].name if found.award else ""
    return {field: text for field, text in (("title", title), ("award", award)) if text}


def _passed(listing: Listing) -> bool:
    """Whether the list has results, and a row without a word against it passed."""
    return bool(listing.judges.plain or listing.judges.sides or listing.judges.granting)


def _placed(listing: Listing, faults: Sequence[Fault], known: Known, told: dict[str, str]) -> dict[str, str]:
    """With the place: by its names in the gazetteer where it was found, else as typed, with what stood above."""
    at = {column.index for of in _PLACES for column in listing.table.columns(of)}
    where = known.where
    if where and not where.fault and any(where.columns.values()) and not any(f.column in at for f in faults):
        others = {field: text for field, text in told.items() if field not in _PLACES}
        return {**others, **_official(listing, where.columns)}
    found = told_place(listing, known.words, known.group.words)
    words = Words() if isinstance(found, Fault) else found[0]
    if words.hamlet and not told.get("address"):
        told["hamlet"] = words.hamlet
    if listing.place.left and not words.commune:
        words = Words(listing.place.left, words.district)
    if words.commune and not (told.get("commune") or told.get("address")):
        told["commune"] = words.commune
    if words.district and not (told.get("district") or told.get("address")):
        told["district"] = words.district
    if where and where.fault and listing.rules.options.placed and not _PLACED & told.keys():
        told["commune"] = _EMPTY
    return told


def _official(listing: Listing, columns: Mapping[str, str | None]) -> dict[str, str]:
    """The columns of the register by the names that a list has."""
    code, gazetteer = columns.get("code"), listing.rules.placer.gazetteer
    commune = columns.get("former")
    if code:
        place = gazetteer.places[code]
        then = place.on(listing.rules.options.day)
        commune = f"{then.type} {then.name}" if then else place.label
    found = {"hamlet": columns.get("hamlet"), "commune": commune, "district": columns.get("district")}
    return {field: text for field, text in found.items() if text}
