"""The cells of a list's rows: read without private details, and the kind and title they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hooks.desk.importing.groups import Groups
from hooks.desk.importing.headings import Column, words_of
from hooks.desk.importing.plan import Plan
from hooks.desk.importing.row_words import (
    Granted,
    Grants,
    is_signature,
    is_total,
    kind_in,
    kind_of_name,
    tidy,
    title_case,
)
from hooks.desk.importing.steps import Ask, Options, Outcome
from hooks.desk.importing.titles import Titles
from hooks.desk.place_words.lists import Placer
from hooks.private_details import bare_name, without_private
from hooks.problems import did_you_mean
from hooks.records.model.kinds.registry import KIND_LABELS
from hooks.records.model.shared import RecipientKind

STT = re.compile(r"\(?(\d{1,6})[.)]?")
"""A number in the list: 1, 1., (1)."""
LONGEST = 1000
"""Letters of a cell that are read: more is no cell of a list, and would cost time."""
ROMAN = re.compile(r"[IVXLC]+[.)]?")


_PLACES = {"hamlet", "commune", "address"}
_NAMED_LIKE_PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY, RecipientKind.CLAN}


@dataclass(slots=True)
class Fault(Exception):  # noqa: N818  (a finding, raised and caught while one row is read)
    """Why a row cannot be written, and the column to mend."""

    column: int
    reason: str


class RowCells:
    """The cells of one grid's rows, and what they say."""

    def __init__(self, plan: Plan, options: Options, grants: Grants, placer: Placer, ask: Ask, out: Outcome) -> None:
        self.grid, self.header = plan.grid, plan.header
        self.options, self.grants, self.placer, self.ask, self.out = options, grants, placer, ask, out
        self.groups, self.ended = Groups(grants, placer.addresses), False
        self.before: dict[str, str] = {}
        """Words of the row above, for cells that say “như trên”."""
        self.unclear = ""
        """A line that may have been a heading, until a row below it is read."""
        self.dittos, self.same_case = False, list[str]()
        self.headings = {
            c.index: {words_of(h) for h in (c.heading, *c.heading.split(" / "))}
            for c in self.header.columns
            if c.heading
        }
        self.asked: dict[str, RecipientKind | None] = {}
        titles = Titles(plan, options, placer)
        self.above, self.above_kind = titles.told(grants.named_in), titles.told(lambda t: kind_in(" ".join(t)))
        self.title, self.bare = titles.place, list[str]()
        kinds = (options.kind, self.header.kind or None, self.above.kind if self.above else None, self.above_kind)
        self.told_kind = next(filter(None, kinds), None)
        self.people = self.told_kind in _NAMED_LIKE_PEOPLE
        """Whether the list is of people, families or clans, whose names are no places."""
        self.numbered, self.roman = self._is_numbered(), self._is_roman()
        self.capitals = self._all_capitals()
        if self.capitals:
            out.doubts.append(f"{self.grid.name}: cột tên viết hoa cả chữ; tên người đã đổi, ví dụ {self.capitals}")

    # ------------------------------------------------------------ cells

    def _columns(self, field: str) -> list[Column]:
        return self.header.by_field.get(field, [])

    def _cell(self, r: int, column: Column) -> str:
        row = self.grid.rows[r]
        return tidy(row[column.index][:LONGEST]) if column.index < len(row) else ""

    def _first(self, r: int, field: str) -> str:
        return next((self._cell(r, c) for c in self._columns(field)), "")

    def _name(self, r: int) -> str:
        parts = [self._cell(r, c) for c in self._columns("name") if (r, c.index) not in self.grid.across]
        return " ".join(filter(None, parts))

    def _is_numbered(self) -> bool:
        """Whether the office numbered its rows: down to the last number, most lines with a name have one."""
        named = [bool(STT.fullmatch(self._first(r, "stt"))) for r in self._below() if self._name(r)]
        last = max((n for n, numbered in enumerate(named, 1) if numbered), default=0)
        return 2 * sum(named) > last > 0

    def _is_roman(self) -> bool:
        """Whether I, II, III are the numbers of the rows: then they head nothing."""
        named = [self._first(r, "stt") for r in self._below() if self._name(r)]
        return bool(named) and all(ROMAN.fullmatch(number) for number in named)

    def _below(self) -> range:
        return range(self.header.last + 1, len(self.grid.rows))

    def _all_capitals(self) -> str:
        """The first name turned, when the whole column of names is in capitals; else ''."""
        names = [
            n
            for r in self._below()
            if STT.fullmatch(self._first(r, "stt") or ("" if self.numbered else "1")) and (n := self._name(r))
        ]
        names = [n for n in names if not is_total(n) and not is_signature(n)]
        whole = len(names) > 2 and all(n.isupper() for n in names)
        return f"{names[0]} → {title_case(names[0])}" if whole else ""

    def _kept(self, r: int, column: Column) -> str:
        """A cell's text without private details, which are told but not shown."""
        text, taken = without_private(self._cell(r, column), houses=column.field != "name")
        if column.field == "name" and self._may_be_person(text):
            text, more = bare_name(text)
            taken += more
        if column.field in _PLACES and (bare := self.placer.addresses.without_house(text)) != text:
            text = bare
            taken.append("số nhà, tên đường")
        self.out.removed += [(self.grid.address(r, column.index), what) for what in taken]
        return text

    def _may_be_person(self, name: str) -> bool:
        """Units and clans keep a year and a bracket in their name."""
        kinds = {kind_of_name(name), self.groups.now.kind or self.told_kind}
        return kinds <= {None, RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}

    # ------------------------------------------------------------ kind, title

    def _granted(self, words: dict[str, str]) -> Granted | None:
        title, award = words.get("title", ""), words.get("award", "")
        found = self.grants.exact(title) if title else None
        given = self.grants.exact(award) if award else None
        for of, text, ok in (("title", title, found), ("award", award, given)):
            if text and ok is None:
                known = [t.name for t in self.grants.titles.values()] + [a.name for a in self.grants.awards.values()]
                hint = did_you_mean(text, known)
                raise Fault(
                    self._columns(of)[0].index,
                    f"không có danh hiệu, hình thức khen nào tên “{text[:80]}”; {hint}".rstrip("; "),
                )
        if found and given:
            return Granted(found.title or given.title, found.award or given.award, found.kind or given.kind)
        return found or given

    def _kind(self, r: int, words: dict[str, str]) -> RecipientKind:
        written = words.get("kind", "")
        if written and (told := kind_in(written)) is None:
            raise Fault(
                self._columns("kind")[0].index,
                f"không rõ “{written[:60]}” là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị"
                f'; cột nói điều khác thì --map "{self._columns("kind")[0].heading}=bo"',
            )
        granted = self._granted(words)
        heading = RecipientKind(self.header.kind) if self.header.kind else None
        above = self.above.kind if self.above else None
        signs = (
            told if written else None, granted.kind if granted else None, self.groups.now.kind, self.options.kind,
            above, heading, self.above_kind, kind_of_name(words.get("name", "")),
        )  # fmt: skip
        found = next((s for s in signs if s), None) or self._asked_kind()
        if found is None:
            at = (self._columns("name") or self.header.columns)[0].index
            raise Fault(at, "chưa rõ là cá nhân, gia đình, dòng họ, cộng đồng hay đơn vị; thêm --kind hoặc cột “Loại”")
        return found

    def _asked_kind(self) -> RecipientKind | None:
        if self.grid.name not in self.asked:
            answer = self.ask(f"Danh sách ở “{self.grid.name}” gồm những ai?", [KIND_LABELS[k] for k in RecipientKind])
            self.asked[self.grid.name] = next((k for k in RecipientKind if KIND_LABELS[k] == answer), None)
        return self.asked[self.grid.name]

    def _title(self, granted: Granted | None, kind: RecipientKind, at: int) -> tuple[str, str]:
        options = self.options
        given = granted or self.groups.now.granted
        if given is None and (options.title or options.award):
            given = Granted(options.title, options.award)
        if given is None and not (options.decision_title or options.decision_award):
            given = self.above
        title, award = (given.title, given.award) if given else ("", "")
        meant = title or ("" if award else options.decision_title)
        if options.into_decision and not (meant or award or options.decision_award):
            raise Fault(at, "chưa rõ được danh hiệu hay hình thức khen nào; thêm --title, --award hoặc cột “Danh hiệu”")
        fits = self.grants.kind_for(meant) if meant else None
        if fits and fits is not kind:
            label = self.grants.titles[meant].name
            raise Fault(at, f"danh hiệu “{label}” không dành cho loại “{KIND_LABELS[kind]}”")
        return ("" if title == options.decision_title else title), award
