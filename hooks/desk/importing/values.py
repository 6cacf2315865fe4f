"""One row of a list: a recipient, or every reason why it cannot be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hooks.desk.importing.cells import LONGEST, STT, Fault
from hooks.desk.importing.files.legacy import TCVN3
from hooks.desk.importing.headings import DROP, PRIVATE, UNKNOWN, Column
from hooks.desk.importing.places import RowPlaces
from hooks.desk.importing.row_words import is_ditto, is_formula, is_signature, is_total, kind_of_name, tidy, title_case
from hooks.desk.importing.steps import Accepted, Refusal
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds.registry import KIND_LABELS
from hooks.records.model.shared import RecipientKind

T = TypeVar("T")
_PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
_LOST = re.compile(r"[^\W\d]\?[^\W\d]")
_SEVERAL = re.compile(r"[,;]|\bvà\b", re.IGNORECASE)
_COLON = re.compile(r"^((?:gia đình |hộ )?(?:ông|bà|anh|chị)|gia đình|hộ)\s*:\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,6})[.)]\s*(?=[^\W\d])")
"""“1. Nguyễn Văn A”: a list without a column of numbers."""
_PREFIX = re.compile(r"^(?:gia đình|hộ)?\s*(?:ông|bà|anh|chị)?\b\s*:?\s*", re.IGNORECASE)
_DECORATED = re.compile(r"[^\w\s.,;:()/'’\"“”&+\-–°%!?…*#@=]")


class RowValues(RowPlaces):
    """Turns one row into what the register holds."""

    # ------------------------------------------------------------ one row

    def _row(self, r: int, number: str) -> None:
        words = {f: " ".join(filter(None, (self._kept(r, c) for c in columns if (r, c.index) not in self.grid.across)))
                 for f, columns in self.header.by_field.items() if f not in {DROP, PRIVATE, UNKNOWN}}  # fmt: skip
        words |= {c.heading or c.letter: self._kept(r, c) for c in self._columns(UNKNOWN)}
        self._fill_dittos(words)
        match = STT.fullmatch(number) or _NUMBERED.match(words.get("name", ""))
        if match and not number:
            words["name"] = words["name"][match.end() :]
        at = (self._columns("name") or self.header.columns)[0].index
        values, faults = self._values(r, words)
        if not faults:
            try:
                recipient = Recipient.model_validate({"id": "1", **{k: v for k, v in values.items() if v}})
            except ValidationError as error:
                faults = [self._fault_of(e, at) for e in error.errors(include_url=False)]
            else:
                self._tell_kind(r, at, recipient)
                self.out.accepted.append(Accepted(self.grid.address(r, at), match[1] if match else "", recipient))
        if faults:
            first, *others = faults
            more = [f"{self.grid.address(r, f.column)}: {f.reason}" for f in others]
            self._refuse(r, first.column, "; ".join([first.reason, *more]), words)

    def _fill_dittos(self, words: dict[str, str]) -> None:
        """“như trên” is what the row above says in that column, whether that row is written or refused."""
        for of, text in words.items():
            if of != "name" and is_ditto(text):
                words[of] = self.before.get(of, "")
                if not self.dittos:
                    self.out.doubts.append(f"{self.grid.name}: ô ghi “{text}” được hiểu là giống dòng trên")
                self.dittos = True
        self.before = words

    def _tell_kind(self, r: int, at: int, recipient: Recipient) -> None:
        """A school in a list of families is written as the list says, and told."""
        meant = kind_of_name(recipient.name)
        if recipient.kind in _PEOPLE and meant and meant not in _PEOPLE:
            label = KIND_LABELS[recipient.kind].lower()
            self.out.doubts.append(
                f"{self.grid.address(r, at)}: “{recipient.name}” nghe như {KIND_LABELS[meant].lower()}, ghi là {label}"
            )

    def _fault_of(self, error: ErrorDetails, at: int) -> Fault:
        field = str(error["loc"][0]) if error["loc"] else "name"
        column = self._columns(field)
        return Fault(column[0].index if column else at, _wrong(error["type"], field, str(error["input"])))

    def _refuse(self, r: int, column: int, reason: str, words: dict[str, str]) -> None:
        group = self.groups.now
        mending = {k: v for k, v in words.items() if v}
        if group.kind and not words.get("kind"):
            mending["kind"] = KIND_LABELS[group.kind]
        if group.granted and not words.get("title"):
            mending["title"] = group.granted.title
        if group.words.hamlet and not words.get("hamlet"):
            mending["hamlet"] = group.words.hamlet
        commune, district = self._from_above("", "", group.words)
        if commune and not (words.get("commune") or words.get("address")):
            mending["commune"] = commune
        if district and not words.get("district"):
            mending["district"] = district
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
        name = tried(lambda: self._checked_name(r, at, words, kind))
        title, award = tried(lambda: self._title(granted, kind, at)) or ("", "")
        place = tried(lambda: self._place(r, words)) or {}
        return {
            "name": name, "kind": kind, "title": title, "award": award, **place,
            "unit": words.get("unit"), "achievement": words.get("achievement"),
        }, faults  # fmt: skip

    def _cell_faults(self, r: int, at: int, words: dict[str, str]) -> Iterator[Fault]:
        if self.header.doubt:
            yield Fault(at, f'{self.header.doubt}; ghi rõ, ví dụ --map "{self._example()}=name"')
        long = [c for c in self.header.columns if self._is_long(r, c)]
        if long:
            yield Fault(long[0].index, f"ô dài quá {LONGEST} ký tự; rút gọn rồi nhập lại")
        unknown = [c for c in self._columns(UNKNOWN) if self._cell(r, c)]
        if unknown:
            named = ", ".join(f"“{c.heading}”" if c.heading else c.letter for c in unknown)
            hint = f'--map "{unknown[0].heading or unknown[0].letter}=bo"'
            yield Fault(unknown[0].index, f"chưa rõ cột {named} là gì; thêm {hint} để bỏ, hoặc =tên trường")
        run = [columns[0].index for of, columns in self.header.by_field.items() if is_formula(words.get(of, ""))]
        if run:
            yield Fault(run[0], "chữ mở đầu bằng dấu = + - @, bảng tính sẽ hiểu là công thức; bỏ dấu ấy")

    def _is_long(self, r: int, column: Column) -> bool:
        row = self.grid.rows[r]
        return column.field not in {DROP, PRIVATE} and column.index < len(row) and len(row[column.index]) > LONGEST

    def _example(self) -> str:
        names = self._columns("name") or [c for c in self.header.columns if c.heading]
        return names[0].heading if names else "B"

    def _checked_name(self, r: int, at: int, words: dict[str, str], kind: RecipientKind) -> str:
        name = words.get("name", "")
        if (r, at) in self.grid.down:
            raise Fault(at, "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên")
        if not name:
            raise Fault(at, "thiếu tên")
        if is_ditto(name):
            raise Fault(at, "ô tên ghi “như trên”; ghi rõ tên")
        if is_total(name) or (is_signature(name) and kind is not RecipientKind.UNIT):
            raise Fault(
                at, "trông như dòng tổng hay chữ ký mà lại có số thứ tự; là tên thì viết rõ, không thì xóa dòng"
            )
        if kind in _PEOPLE and self._is_two(r):
            words["name"] = " | ".join(self._cell_text(r).split("\n"))  # so that it is refused again until mended
            raise Fault(at, "ô tên có hai dòng như hai người; tách mỗi người một dòng, một người thì nối lại")
        if kind is RecipientKind.INDIVIDUAL and _SEVERAL.search(name):
            raise Fault(at, "ô tên có dấu phẩy hay chữ “và”; mỗi người một dòng, chỉ ghi họ tên")
        if _LOST.search(name):
            raise Fault(at, f"“{name[:40]}” mất chữ có dấu, thành dấu hỏi; gõ lại")
        if not re.search(r"[^\W\d]", name) or _DECORATED.search(name):
            raise Fault(at, f"“{name[:40]}” không giống một cái tên")
        if kind in _PEOPLE and self.placer.addresses.is_place(name):
            raise Fault(at, f"“{name[:60]}” là tên nơi, không phải tên người; là tên nhóm thì đánh dấu I, II")
        if kind in _PEOPLE and re.search(r"\d", name):
            raise Fault(at, f"tên người, gia đình có chữ số: “{name[:60]}”")
        if kind in _PEOPLE:
            name = _COLON.sub(r"\1 ", name) if ":" in name else name
        if self.capitals and kind in _PEOPLE:
            name = title_case(name)
        elif kind in _PEOPLE and " " in name and (name.isupper() or name.islower()):
            self.same_case.append(self.grid.address(r, at))
        if kind in _PEOPLE and self._columns("name")[0].encoding == TCVN3:
            # TCVN3 has no capitals with tones: Ánh was typed ánh.
            name = " ".join(w if w[0].isascii() else w[0].upper() + w[1:] for w in name.split(" "))
        return name

    def _cell_text(self, r: int) -> str:
        """The cells of the name with their line breaks."""
        row = self.grid.rows[r]
        cells = (row[c.index][:LONGEST].strip() for c in self._columns("name") if c.index < len(row))
        return " ".join("\n".join(filter(None, map(tidy, cell.splitlines()))) for cell in cells)

    def _is_two(self, r: int) -> bool:
        """Whether the lines of the name's cell are names of their own: “Trần Thị Hạnh⏎Lê Văn Ba”."""
        row = self.grid.rows[r]
        if not any("\n" in row[c.index] for c in self._columns("name") if c.index < len(row)):
            return False
        lines = self._cell_text(r).split("\n")
        return sum(len(_PREFIX.sub("", line).split()) > 1 for line in lines) > 1


def _wrong(kind: str, field: str, value: str) -> str:
    if kind == "string_too_long":
        return f"ô dài quá 300 ký tự: “{value[:40]}…”"
    if kind == "foreign_letters":
        return f"có chữ Hy Lạp, Nga trông giống chữ Việt trong “{value[:40]}”; xóa và gõ lại"
    return f"không ghi được “{value[:40]}” vào {field}"
