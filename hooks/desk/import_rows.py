"""The rows below the headings: which are rows of the list, and what each one says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import ValidationError

from hooks.desk.headings import UNKNOWN, Column, words_of
from hooks.desk.import_plan import Plan
from hooks.desk.import_types import Accepted, Ask, Options, Outcome, Refusal, Skipped
from hooks.desk.legacy import TCVN3
from hooks.desk.placing import Placer, Words
from hooks.desk.row_words import (
    Granted,
    Grants,
    is_formula,
    is_signature,
    is_total,
    kind_in,
    kind_of_name,
    tidy,
    title_case,
    without_private,
)
from hooks.problems import did_you_mean
from hooks.records.kinds import KIND_LABELS, Recipient, RecipientKind
from hooks.text import clean_line

_STT = re.compile(r"\(?(\d{1,6})[.)]?")
_MARK = re.compile(r"(?:[IVXLC]{1,6}|[A-ZĐa-zđ]|[IVX]+\.\d+)[.)/]?")
_MARKED = re.compile(r"^(?:(?:[IVXLC]{1,6}|[A-HĐ]|\d{1,2})[.)/:-]\s*)+")
_COUNT = re.compile(r"\s*[(:]\s*\d+[^)]*\)?\s*$")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_LONGEST_HEADING = 80
_PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
_DECORATED = re.compile(r"[^\w\s.,;:()/'’\"“”&+\-–°%!?…*#@=]")


@dataclass(slots=True)
class _Fault(Exception):  # noqa: N818  (a finding, raised only inside this module)
    column: int
    reason: str


@dataclass(slots=True)
class Group:
    """What a heading inside the list says of the rows below it."""

    granted: Granted | None = None
    kind: RecipientKind | None = None
    words: Words = field(default_factory=Words)


class RowReader:
    """Reads the rows of one grid into an Outcome."""

    def __init__(self, plan: Plan, options: Options, grants: Grants, placer: Placer, ask: Ask, out: Outcome) -> None:
        self.grid, self.header = plan.grid, plan.header
        self.options, self.grants, self.placer, self.ask, self.out = options, grants, placer, ask, out
        self.group, self.ended = Group(), False
        self.headings = {
            c.index: {words_of(h) for h in (c.heading, *c.heading.split(" / "))}
            for c in self.header.columns
            if c.heading
        }
        self.asked: dict[str, RecipientKind | None] = {}
        above = [c for row in self.grid.rows[: self.header.first] for c in row] + [self.grid.name]
        self.above, self.above_kind = grants.named_in(above), kind_in(" ".join(above))
        self.capitals = self._all_capitals()
        if self.capitals:
            out.doubts.append(f"{self.grid.name}: cột tên viết hoa cả chữ; tên người đã đổi, ví dụ {self.capitals}")

    # ------------------------------------------------------------ which lines are rows

    def read(self) -> Iterator[None]:
        """Read every line below the headings; yields once a line, for the progress bar."""
        for r in range(self.header.first):
            if any(c.strip() for c in self.grid.rows[r]):
                self._skip(r, "chữ phía trên bảng")
        for r in range(self.header.last + 1, len(self.grid.rows)):
            if any(c.strip() for c in self.grid.rows[r]):
                self._line(r)
            yield

    def _line(self, r: int) -> None:
        own = [(i, tidy(c)) for i, c in enumerate(self.grid.rows[r]) if c.strip() and (r, i) not in self.grid.across]
        texts = [t for _, t in own if t]
        if not texts:
            return self._skip(r, "dòng chỉ có dấu gạch")
        number, name = self._first(r, "stt"), self._name(r)
        listed = bool(_STT.fullmatch(number)) and len(texts) > 1
        if self._repeats_header(r):
            return self._skip(r, "dòng tên cột lặp lại")
        if len(texts) > 1 and r <= self.header.last + 2 and all(_COLUMN_NUMBER.fullmatch(t) for t in texts):
            return self._skip(r, "dòng đánh số cột")
        if not listed and any(map(is_total, texts)):
            return self._skip(r, "dòng tổng cộng")
        if not listed and any(map(is_signature, texts)):
            self.ended = True
            return self._skip(r, "phần ký tên, nơi nhận")
        if not listed and self._is_group(r, texts, number):
            return self._skip(r, "tên nhóm: áp dụng cho các dòng dưới")
        if not listed and self.ended and len(texts) <= 2:
            return self._skip(r, "sau phần ký tên")
        if not listed and not name and not _STT.fullmatch(number):
            return self._skip(r, "không có số thứ tự, không có tên")
        return self._row(r, number)

    def _skip(self, r: int, reason: str) -> None:
        cells = self.grid.rows[r]
        first = next(i for i, c in enumerate(cells) if c.strip())
        text = " | ".join(clean_line(c) for i, c in enumerate(cells) if c.strip() and (r, i) not in self.grid.across)
        self.out.skipped.append(Skipped(self.grid.address(r, first), without_private(text)[0][:200], reason))

    def _repeats_header(self, r: int) -> bool:
        row = self.grid.rows[r]
        cells = [(i, row[i]) for i in self.headings if i < len(row) and 0 < len(row[i]) < _LONGEST_HEADING]
        return sum(words_of(c) in self.headings[i] for i, c in cells) >= 2

    def _is_group(self, r: int, texts: list[str], number: str) -> bool:
        marked = bool(number) and bool(_MARK.fullmatch(number)) and not _STT.fullmatch(number)
        words = [t for t in texts if t != number] if marked else texts
        if len(words) != 1:
            return False
        bare = _COUNT.sub("", _MARKED.sub("", words[0])).strip(" :.-")
        granted, kind = self.grants.named_in([bare]), kind_in(bare)
        place = self.placer.split(title_case(bare) if bare.isupper() else bare)
        placed = bool(place.commune or place.district) and not (place.hamlet or place.left or place.removed)
        roman = bool(re.match(r"[IVXLC]+[.)/:-]\s*\w{2}", words[0]))
        heading = marked or roman or words[0].isupper() or self._spans(r)
        if not (heading and (granted or kind or placed or marked or roman)) and not (placed and self._spans(r)):
            return False
        if placed:
            district = place.district or ("" if not place.commune else self.group.words.district)
            self.group.words = Words(place.commune, district)
        else:
            self.group = Group(granted, kind or (granted.kind if granted else None), self.group.words)
        self.ended = False
        return True

    def _spans(self, r: int) -> bool:
        return any((r, i) in self.grid.across for i in range(len(self.grid.rows[r])))

    # ------------------------------------------------------------ cells

    def _columns(self, field: str) -> list[Column]:
        return self.header.by_field.get(field, [])

    def _cell(self, r: int, column: Column) -> str:
        row = self.grid.rows[r]
        return tidy(row[column.index]) if column.index < len(row) else ""

    def _first(self, r: int, field: str) -> str:
        return next((self._cell(r, c) for c in self._columns(field)), "")

    def _name(self, r: int) -> str:
        parts = [self._cell(r, c) for c in self._columns("name") if (r, c.index) not in self.grid.across]
        return " ".join(filter(None, parts))

    def _all_capitals(self) -> str:
        """The first name turned, when the whole column of names is in capitals; else ''."""
        names = [
            n
            for r in range(self.header.last + 1, len(self.grid.rows))
            if _STT.fullmatch(self._first(r, "stt") or "1") and (n := self._name(r))
        ]
        names = [n for n in names if not is_total(n) and not is_signature(n)]
        whole = len(names) > 2 and all(n.isupper() for n in names)
        return f"{names[0]} → {title_case(names[0])}" if whole else ""

    def _kept(self, r: int, column: Column) -> str:
        """A cell's text without private details, which are told but not shown."""
        text, taken = without_private(self._cell(r, column))
        self.out.removed += [(self.grid.address(r, column.index), what) for what in taken]
        return text

    # ------------------------------------------------------------ one row

    def _row(self, r: int, number: str) -> None:
        words = {f: " ".join(filter(None, (self._kept(r, c) for c in columns if (r, c.index) not in self.grid.across)))
                 for f, columns in self.header.by_field.items() if f not in {"drop", "private", UNKNOWN}}  # fmt: skip
        words |= {c.heading or c.letter: self._kept(r, c) for c in self._columns(UNKNOWN)}
        match = _STT.fullmatch(number)
        at = (self._columns("name") or self.header.columns)[0].index
        try:
            values = self._values(r, words)
            recipient = Recipient.model_validate({"id": "1", **{k: v for k, v in values.items() if v}})
        except _Fault as fault:
            self._refuse(r, fault.column, fault.reason, words)
        except ValidationError as error:
            found = error.errors(include_url=False)[0]
            field = str(found["loc"][0]) if found["loc"] else "name"
            column = self._columns(field)
            self._refuse(r, column[0].index if column else at, _wrong(found["type"], field, str(found["input"])), words)
        else:
            self.out.accepted.append(Accepted(self.grid.address(r, at), match[1] if match else "", recipient))

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

    def _values(self, r: int, words: dict[str, str]) -> dict[str, str | None]:
        at = (self._columns("name") or self.header.columns)[0].index
        if self.header.doubt:
            raise _Fault(at, f'{self.header.doubt}; ghi rõ, ví dụ --map "{self._example()}=name"')
        for column in self._columns(UNKNOWN):
            if self._cell(r, column):
                hint = f'--map "{column.heading or column.letter}=bo" để bỏ, hoặc =tên trường'
                raise _Fault(column.index, f"cột “{column.heading}” chưa rõ là gì; thêm {hint}")
        for of, columns in self.header.by_field.items():
            if is_formula(words.get(of, "")):
                raise _Fault(columns[0].index, "chữ mở đầu bằng dấu = + - @, bảng tính sẽ hiểu là công thức; bỏ dấu ấy")
        granted, kind = self._granted(words), self._kind(r, words)
        name = self._checked_name(r, at, words.get("name", ""), kind)
        title, award = self._title(granted, kind, at)
        place = self._place(r, words)
        return {
            "name": name, "kind": kind, "title": title, "award": award, **place,
            "unit": words.get("unit"), "achievement": words.get("achievement"),
        }  # fmt: skip

    def _example(self) -> str:
        names = self._columns("name") or [c for c in self.header.columns if c.heading]
        return names[0].heading if names else "B"

    def _checked_name(self, r: int, at: int, name: str, kind: RecipientKind) -> str:
        if (r, at) in self.grid.down:
            raise _Fault(at, "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên")
        if not name:
            raise _Fault(at, "thiếu tên")
        if is_total(name) or is_signature(name):
            raise _Fault(at, "trông như dòng tổng hay chữ ký mà lại có số thứ tự")
        if not re.search(r"[^\W\d]", name) or _DECORATED.search(name):
            raise _Fault(at, f"“{name[:40]}” không giống một cái tên")
        if kind in _PEOPLE and re.search(r"\d", name):
            raise _Fault(at, f"tên người, gia đình có chữ số: “{name[:60]}”")
        if self.capitals and kind in _PEOPLE:
            name = title_case(name)
        if kind in _PEOPLE and self._columns("name")[0].encoding == TCVN3:
            # TCVN3 has no capitals with tones: Ánh was typed ánh.
            name = " ".join(w if w[0].isascii() else w[0].upper() + w[1:] for w in name.split(" "))
        return name

    # ------------------------------------------------------------ kind, title

    def _granted(self, words: dict[str, str]) -> Granted | None:
        title, award = words.get("title", ""), words.get("award", "")
        found = self.grants.exact(title) if title else None
        given = self.grants.exact(award) if award else None
        for of, text, ok in (("title", title, found), ("award", award, given)):
            if text and ok is None:
                known = [t.name for t in self.grants.titles.values()] + [a.name for a in self.grants.awards.values()]
                hint = did_you_mean(text, known)
                raise _Fault(
                    self._columns(of)[0].index,
                    f"không có danh hiệu, hình thức khen nào tên “{text[:80]}”; {hint}".rstrip("; "),
                )
        if found and given:
            return Granted(found.title or given.title, found.award or given.award, found.kind or given.kind)
        return found or given

    def _kind(self, r: int, words: dict[str, str]) -> RecipientKind:
        written = words.get("kind", "")
        if written and (told := kind_in(written)) is None:
            raise _Fault(
                self._columns("kind")[0].index,
                f"không rõ “{written[:60]}” là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị",
            )
        granted = self._granted(words)
        heading = RecipientKind(self.header.kind) if self.header.kind else None
        above = self.above.kind if self.above else None
        signs = (
            told if written else None, granted.kind if granted else None, self.group.kind, self.options.kind,
            above, heading, self.above_kind, kind_of_name(words.get("name", "")),
        )  # fmt: skip
        found = next((s for s in signs if s), None) or self._asked_kind()
        if found is None:
            at = (self._columns("name") or self.header.columns)[0].index
            raise _Fault(at, "chưa rõ là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị; thêm --kind hoặc cột “Loại”")
        return found

    def _asked_kind(self) -> RecipientKind | None:
        if self.grid.name not in self.asked:
            answer = self.ask(f"Danh sách ở “{self.grid.name}” gồm những ai?", [KIND_LABELS[k] for k in RecipientKind])
            self.asked[self.grid.name] = next((k for k in RecipientKind if KIND_LABELS[k] == answer), None)
        return self.asked[self.grid.name]

    def _title(self, granted: Granted | None, kind: RecipientKind, at: int) -> tuple[str, str]:
        options = self.options
        given = granted or self.group.granted
        if given is None and (options.title or options.award):
            given = Granted(options.title, options.award)
        if given is None and not (options.decision_title or options.decision_award):
            given = self.above
        title, award = (given.title, given.award) if given else ("", "")
        meant = title or ("" if award else options.decision_title)
        if options.into_decision and not (meant or award or options.decision_award):
            raise _Fault(
                at, "chưa rõ được danh hiệu hay hình thức khen nào; thêm --title, --award hoặc cột “Danh hiệu”"
            )
        fits = self.grants.kind_for(meant) if meant else None
        if fits and fits is not kind:
            label = self.grants.titles[meant].name
            raise _Fault(at, f"danh hiệu “{label}” không dành cho loại “{KIND_LABELS[kind]}”")
        return ("" if title == options.decision_title else title), award

    # ------------------------------------------------------------ place

    def _place(self, r: int, words: dict[str, str]) -> dict[str, str | None]:
        found = self._place_words(r, words)
        column = next((c for f in ("commune", "address", "district", "hamlet") for c in self._columns(f)), None)
        at = column.index if column else 0
        if not (found.commune or found.district):
            if column and not self.options.placed and column.field != "hamlet":
                raise _Fault(at, "ô nơi ở, nơi đóng để trống")
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
            raise _Fault(at, placed.fault)
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
                raise _Fault(self._columns(of)[0].index, f"không hiểu phần “{part.left[:80]}” trong nơi ở")
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
