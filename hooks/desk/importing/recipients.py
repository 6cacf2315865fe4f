"""Cells, honour, place → a recipient, or every reason why the row cannot be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hooks.desk.importing.cells import Cells, cell_faults
from hooks.desk.importing.groups import Group
from hooks.desk.importing.honours import Honour
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.names import PEOPLE, Name, name_of
from hooks.desk.importing.places import Where, from_above
from hooks.desk.importing.remarks import Remark, Source
from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind, Fault, Refusal
from hooks.desk.importing.words.people import is_personal
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds.registry import RECIPIENT_LABELS
from hooks.records.model.shared import RecipientKind


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one row, and what of it is to be told."""

    row: Accepted | Refusal
    remarks: tuple[tuple[Remark, str], ...] = ()
    doubt: Doubt | None = None


def result_of(listing: Listing, r: int, cells: Cells, honour: Honour, where: Where, group: Group) -> Result:
    """The recipient of a row, or its refusal with everything that is wrong."""
    at = listing.table.named.index
    name = name_of(listing, r, cells, honour.kind) if honour.kind else None
    others = () if cells.against or listing.table.header.doubt else (name, *honour.faults, where.fault)
    found = (*cell_faults(listing, r, cells), *others)
    faults = [fault for fault in found if isinstance(fault, Fault)]
    remarks = where.remarks
    if isinstance(name, Name) and name.same_case:
        remarks = (*remarks, (Remark.SAME_CASE, listing.at(r, at)))
    if isinstance(name, Name) and not faults:
        made = _recipient(listing, name, cells.words, honour, where)
        if isinstance(made, Recipient):
            cell = listing.at(r, at)
            noted = tuple((Remark.NOTED, listing.at(r, each.column)) for each in cells.findings)
            return Result(Accepted(cell, cells.number, made), remarks + noted, _doubt(listing, cell, made))
        faults = made
    refusal = refused(listing, r, faults, cells.to_mend, group)
    return Result(refusal.row, remarks + tuple(more for more in refusal.remarks if more[0] not in dict(remarks)))


def _recipient(
    listing: Listing, name: Name, words: Mapping[str, str], honour: Honour, where: Where
) -> Recipient | list[Fault]:
    """What the register holds of a row, or what its model finds wrong."""
    values = {
        "name": name.text, "kind": honour.kind, "title": honour.title, "award": honour.award, **where.columns,
        "unit": words.get("unit"), "achievement": words.get("achievement"),
    }  # fmt: skip
    try:
        return Recipient.model_validate({"id": "1", **{k: v for k, v in values.items() if v}})
    except ValidationError as error:
        return [_fault_of(listing, each) for each in error.errors(include_url=False)]


def _fault_of(listing: Listing, error: ErrorDetails) -> Fault:
    field, value = str(error["loc"][0]) if error["loc"] else "name", str(error["input"])
    column = next(iter(listing.table.columns(field)), listing.table.named)
    if error["type"] == "string_too_long":
        return Fault(column.index, f"ô dài quá 300 ký tự: “{value[:40]}…”")
    if error["type"] == "foreign_letters":
        return Fault(column.index, f"có chữ Hy Lạp, Nga trông giống chữ Việt trong “{value[:40]}”; xóa và gõ lại")
    return Fault(column.index, f"không ghi được “{value[:40]}” vào {field}")


def _doubt(listing: Listing, cell: str, recipient: Recipient) -> Doubt | None:
    """A school or a place in a list of families is written as the list says, and told; a family's head is a family's name."""
    if recipient.kind in PEOPLE and is_personal(recipient.name):
        return None
    meant = listing.rules.grants.kinds.of_name(recipient.name)
    if recipient.kind is RecipientKind.FAMILY and meant is RecipientKind.INDIVIDUAL:
        meant = None
    sounds = RECIPIENT_LABELS[meant].lower() if meant and meant is not recipient.kind else ""
    if not sounds and recipient.kind in PEOPLE and listing.rules.placer.addresses.is_place(recipient.name):
        sounds = "tên nơi"
    if not sounds:
        return None
    told = f"{cell}: “{recipient.name}” nghe như {sounds}, ghi là {RECIPIENT_LABELS[recipient.kind].lower()}"
    return Doubt(DoubtKind.KIND, told, (cell,), "ghi đúng loại vào cột “Loại” của dòng này")


def refused(listing: Listing, r: int, faults: Sequence[Fault], words: Mapping[str, str], group: Group) -> Result:
    """The refusal of a row: the first cell to mend, all reasons, and the row to mend with what the list told of it."""
    first, *others = faults
    reason = "; ".join([first.reason, *(f"{listing.at(r, f.column)}: {f.reason}" for f in others)])
    told = {k: v for k, v in words.items() if v}
    if instead := next((f.name for f in faults if f.name), ""):
        told["name"] = instead
    if group.kind and not words.get("kind"):
        told["kind"] = RECIPIENT_LABELS[group.kind]
    if group.granted and not words.get("title"):
        told |= {k: v for k, v in (("title", group.granted.title), ("award", group.granted.award)) if v}
    if group.words.hamlet and not words.get("hamlet"):
        told["hamlet"] = group.words.hamlet
    cell = listing.at(r, first.column)
    commune, district, source = from_above(listing, "", "", group.words)
    if commune and not (words.get("commune") or words.get("address")):
        told["commune"] = commune
    if district and not words.get("district"):
        told["district"] = district
    return Result(Refusal(cell, reason, told), ((Remark.BY_TITLE, cell),) if source is Source.TITLE else ())
