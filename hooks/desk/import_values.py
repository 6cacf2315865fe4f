"""One row of a list: a recipient, or every reason why it cannot be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hooks.desk.headings import UNKNOWN
from hooks.desk.import_cells import STT, Fault, RowCells
from hooks.desk.import_types import Accepted, Refusal
from hooks.desk.legacy import TCVN3
from hooks.desk.placing import Words
from hooks.desk.row_words import (
    is_formula,
    is_signature,
    is_total,
    title_case,
)
from hooks.records.kinds import KIND_LABELS, Recipient, RecipientKind

T = TypeVar("T")
_PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
_DECORATED = re.compile(r"[^\w\s.,;:()/'’\"“”&+\-–°%!?…*#@=]")


class RowValues(RowCells):
    """Turns one row into what the register holds."""

    # ------------------------------------------------------------ one row

    def _row(self, r: int, number: str) -> None:
        words = {f: " ".join(filter(None, (self._kept(r, c) for c in columns if (r, c.index) not in self.grid.across)))
                 for f, columns in self.header.by_field.items() if f not in {"drop", "private", UNKNOWN}}  # fmt: skip
        words |= {c.heading or c.letter: self._kept(r, c) for c in self._columns(UNKNOWN)}
        match = STT.fullmatch(number)
        at = (self._columns("name") or self.header.columns)[0].index
        values, faults = self._values(r, words)
        if not faults:
            try:
                recipient = Recipient.model_validate({"id": "1", **{k: v for k, v in values.items() if v}})
            except ValidationError as error:
                faults = [self._fault_of(e, at) for e in error.errors(include_url=False)]
            else:
                self.out.accepted.append(Accepted(self.grid.address(r, at), match[1] if match else "", recipient))
        if faults:
            first, *others = faults
            more = [f"{self.grid.address(r, f.column)}: {f.reason}" for f in others]
            self._refuse(r, first.column, "; ".join([first.reason, *more]), words)

    def _fault_of(self, error: ErrorDetails, at: int) -> Fault:
        field = str(error["loc"][0]) if error["loc"] else "name"
        column = self._columns(field)
        return Fault(column[0].index if column else at, _wrong(error["type"], field, str(error["input"])))

    def _refuse(self, r: int, column: int, reason: str, words: dict[str, str]) -> None:
        group = self.group
        mending = {k: v for k, v in words.items() if v}
        if group.kind and not words.get("kind"):
            mending["kind"] = KIND_LABELS[group.kind]
        if group.granted and not words.get("title"):
            mending["title"] = group.granted.title
        if group.words.commune and not (words.get("commune") or words.get("address")):
            mending["commune"] = group.words.commune
        if group.words.district and not words.get("district"):
            mending["district"] = group.words.district
        self.out.refused.append(Refusal(self.grid.address(r, column), reason, mending))

    def _values(self, r: int, words: dict[str, str]) -> tuple[dict[str, str | None], list[Fault]]:
        """What the row says, and everything that is wrong with it."""
        at = (self._columns("name") or self.header.columns)[0].index
        faults = list(self._cell_faults(r, at, words))

        def tried(work: Callable[[], T]) -> T | None:
            try:
                return work()
            except Fault as fault:
                if fault not in faults:
                    faults.append(fault)
                return None

        granted, kind = tried(lambda: self._granted(words)), tried(lambda: self._kind(r, words))
        if kind is None:
            return {}, faults
        name = tried(lambda: self._checked_name(r, at, words.get("name", ""), kind))
        title, award = tried(lambda: self._title(granted, kind, at)) or ("", "")
        place = tried(lambda: self._place(r, words)) or {}
        return {
            "name": name, "kind": kind, "title": title, "award": award, **place,
            "unit": words.get("unit"), "achievement": words.get("achievement"),
        }, faults  # fmt: skip

    def _cell_faults(self, r: int, at: int, words: dict[str, str]) -> Iterator[Fault]:
        if self.header.doubt:
            yield Fault(at, f'{self.header.doubt}; ghi rõ, ví dụ --map "{self._example()}=name"')
        for column in self._columns(UNKNOWN):
            if self._cell(r, column):
                hint = f'--map "{column.heading or column.letter}=bo" để bỏ, hoặc =tên trường'
                named = f"“{column.heading}”" if column.heading else column.letter
                yield Fault(column.index, f"cột {named} chưa rõ là gì; thêm {hint}")
        for of, columns in self.header.by_field.items():
            if is_formula(words.get(of, "")):
                yield Fault(columns[0].index, "chữ mở đầu bằng dấu = + - @, bảng tính sẽ hiểu là công thức; bỏ dấu ấy")

    def _example(self) -> str:
        names = self._columns("name") or [c for c in self.header.columns if c.heading]
        return names[0].heading if names else "B"

    def _checked_name(self, r: int, at: int, name: str, kind: RecipientKind) -> str:
        if (r, at) in self.grid.down:
            raise Fault(at, "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên")
        if not name:
            raise Fault(at, "thiếu tên")
        if is_total(name) or is_signature(name):
            raise Fault(at, "trông như dòng tổng hay chữ ký mà lại có số thứ tự")
        if not re.search(r"[^\W\d]", name) or _DECORATED.search(name):
            raise Fault(at, f"“{name[:40]}” không giống một cái tên")
        if kind in _PEOPLE and re.search(r"\d", name):
            raise Fault(at, f"tên người, gia đình có chữ số: “{name[:60]}”")
        if self.capitals and kind in _PEOPLE:
            name = title_case(name)
        if kind in _PEOPLE and self._columns("name")[0].encoding == TCVN3:
            # TCVN3 has no capitals with tones: Ánh was typed ánh.
            name = " ".join(w if w[0].isascii() else w[0].upper() + w[1:] for w in name.split(" "))
        return name

    # ------------------------------------------------------------ place

    def _place(self, r: int, words: dict[str, str]) -> dict[str, str | None]:
        found = self._place_words(r, words)
        column = next((c for f in ("commune", "address", "district", "hamlet") for c in self._columns(f)), None)
        at = column.index if column else 0
        if not (found.commune or found.district):
            if column and not self.options.placed and column.field != "hamlet":
                raise Fault(at, "ô nơi ở, nơi đóng để trống")
            return {"hamlet": found.hamlet}
        placed = self.placer.place(found)
        if placed.choices:
            self.out.ambiguous.append(
                {"cell": self.grid.address(r, at), "value": found.commune, "choices": list(placed.choices)}
            )
            answer = self.ask(f"“{found.commune}” ở huyện nào?", placed.choices)
            if answer:
                self.placer.answer(found, answer)
                placed = self.placer.place(found)
        if placed.fault:
            raise Fault(at, placed.fault)
        if placed.note and placed.note not in self.out.doubts:
            self.out.doubts.append(placed.note)
        return {"code": placed.code, "former": placed.former, "district": placed.district, "hamlet": found.hamlet}

    def _place_words(self, r: int, words: dict[str, str]) -> Words:
        address = self.placer.split(words.get("address", ""))
        own = self._columns("hamlet")
        hamlet = (
            self.placer.hamlet(words["hamlet"], own[0].heading.split(" / ")[-1]) if words.get("hamlet") else Words()
        )
        commune = words.get("commune", "")
        inside = self.placer.split(commune) if re.search("[,;-]", commune) else Words(commune)
        for of, part in (("address", address), ("hamlet", hamlet), ("commune", inside)):
            if part.removed:
                self.out.removed.append((self.grid.address(r, self._columns(of)[0].index), "số nhà, tên đường"))
            if part.left:
                raise Fault(self._columns(of)[0].index, f"không hiểu phần “{part.left[:80]}” trong nơi ở")
        above = self.group.words
        main = inside.commune or address.commune or hamlet.commune
        district = words.get("district") or inside.district or address.district or above.district
        small = hamlet.hamlet or inside.hamlet or address.hamlet
        return Words(main or above.commune, district, small, address.province or inside.province)


def _wrong(kind: str, field: str, value: str) -> str:
    if kind == "string_too_long":
        return f"ô dài quá 300 chữ cái: “{value[:40]}…”"
    if kind == "foreign_letters":
        return f"có chữ Hy Lạp, Nga trông giống chữ Việt trong “{value[:40]}”; xóa và gõ lại"
    return f"không ghi được “{value[:40]}” vào {field}"
