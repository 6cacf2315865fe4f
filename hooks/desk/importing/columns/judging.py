"""Whether a row passed, by its own columns of results, remarks and marks; each doubt and refusal with its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from hooks.desk.importing.columns.consent import only_refusals, said
from hooks.desk.importing.columns.finding import Finding
from hooks.desk.importing.columns.header import Column, Header
from hooks.desk.importing.columns.meanings import CONSENT, RANK, REMARK, RESULT, SCORE, field_of, words_of
from hooks.desk.importing.columns.passing import AGAINST, VOTES, Least, ballots, number_of, passing
from hooks.desk.importing.columns.remarks import advice, changed, unnamed, withdrawn
from hooks.desk.importing.columns.values import Values, has_numbers
from hooks.desk.importing.columns.verdicts import Verdict, is_mark, is_no_mark, verdict_of
from hooks.text import clean_line

_SHOWN = 60
_LONGEST = 300
_AGAINST_ALL = {Verdict.FAILED, Verdict.EMPTY}
_AGAINST_ROW = re.compile(r"ly do.* (khong|chua|loai|rut|tu choi|bi|rot|hoan|bo)\b.*")
"""“Lý do không đạt”: whoever has one did not pass."""
_LETTER = re.compile(r"[A-Ca-c][+-]?\d?|I{1,3}")
"""Grades told by a letter: all of them passed."""
_LOW_GRADE = re.compile(r"[D-Fd-f][+-]?")
_HOW_MARKED = re.compile(r"\((?:đánh dấu |ghi |dấu )*[xXvV+✓]\)", re.IGNORECASE)  # “Đạt (x)”
_CROSSES = {"x", "X"}
_TICKS = frozenset("vV✓✔√☑")
_SIGNS = frozenset("xXvV✓✔+1*√×")


@dataclass(frozen=True, slots=True)
class Judges:
    """The columns of one table that say whether a row passed."""

    plain: tuple[Column, ...] = ()
    failures_only: frozenset[int] = frozenset()
    """Of these, columns in which offices wrote down only who failed."""
    ticked: frozenset[int] = frozenset()
    """Of these, columns where a tick says yes: a cross beside it may say no."""
    sides: Mapping[str, tuple[Sequence[Column], Sequence[Column]]] = field(default_factory=dict)
    """Columns of marks or votes for and against, by the heading above both."""
    graded: tuple[Column, ...] = ()
    remarks: tuple[Column, ...] = ()
    outcomes: tuple[Column, ...] = ()
    """Achievements, of which one may be “Không đạt”."""
    consents: tuple[Column, ...] = ()
    refusers: frozenset[int] = frozenset()
    """Of these, columns in which offices wrote down only who said no."""
    granting: tuple[Column, ...] = ()
    """Results that name the title: an empty one grants none."""
    least: Mapping[int, Least] = field(default_factory=dict)
    """Column of points or votes → how many are enough."""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(
            self.plain or self.sides or self.graded or self.remarks or self.outcomes or self.granting or self.consents
        )

    @property
    def columns(self) -> Iterator[Column]:
        """All of them."""
        sides = chain.from_iterable(chain(*both) for both in self.sides.values())
        return chain(self.plain, sides, self.graded, self.remarks)


def judges_of(header: Header, values: Mapping[int, Values]) -> Judges:
    """Who judges the rows of a table; columns without any value judge nothing."""
    filled = [c for c in header.columns if values[c.index]]
    sides, plain = dict[str, tuple[list[Column], list[Column]]](), list[Column]()
    graded = [c for c in filled if c.field in {RANK, SCORE}]
    if counted := ballots(graded, values):
        sides["phiếu"], graded = counted, [c for c in graded if c not in chain(*counted)]
    for column in (c for c in filled if c.field == RESULT):
        if side := _side(column, values[column.index]):
            both = sides.setdefault(column.heading.rpartition(" / ")[0], ([], []))
            both[side is Verdict.FAILED].append(column)
        else:
            (graded if has_numbers(values[column.index]) else plain).append(column)
    return Judges(
        tuple(plain),
        frozenset(c.index for c in plain if {*map(verdict_of, values[c.index])} <= _AGAINST_ALL),
        frozenset(c.index for c in plain if not _TICKS.isdisjoint(values[c.index])),
        sides,
        tuple(graded),
        tuple(c for c in filled if c.field == REMARK),
        tuple(c for c in filled if c.field == "achievement" and any(_outcome(c, _text(v)) for v in values[c.index])),
        consents := tuple(c for c in filled if c.field == CONSENT),
        frozenset(c.index for c in consents if only_refusals(list(values[c.index]), c.own)),
        tuple(c for c in filled if c.field == "title" and field_of(c.own) == RESULT),
        passing(graded, values),
    )


def _side(column: Column, values: Values) -> Verdict | None:
    """Whether marks or votes in a column are for (PASSED) or against (FAILED); None for a column of words."""
    if _both(column):
        return None
    heading = verdict_of(column.own)
    texts = [clean_line(v) for v in values]
    marked = all(is_mark(t) or is_no_mark(t) or t.isdecimal() for t in texts)
    return heading if heading in {Verdict.PASSED, Verdict.FAILED} and marked else None


def _both(column: Column) -> bool:
    """“Đạt/Không đạt” in one heading."""
    words, own = words_of(column.own), _HOW_MARKED.sub("", column.own)
    return bool(re.match(r"\w+ (hay |hoac )?(khong|chua|k|ko|kd|cd)\b", words)) or "(" in own


def _text(cell: str) -> str:
    return clean_line(cell[:_LONGEST])


def findings(judges: Judges, row: Sequence[str]) -> list[Finding]:
    """Everything that a row's cells say against it."""
    if not judges:
        return []

    def cell(column: Column) -> str:
        return _text(row[column.index]) if column.index < len(row) else ""

    found = [
        _by_word(
            c,
            f"{cell(c)}?" if c.index in judges.ticked and cell(c) in _CROSSES else cell(c),
            only=c.index in judges.failures_only,
        )
        for c in judges.plain
    ]
    found += [_by_sides(cell, *both) for both in judges.sides.values()]
    found += [_by_number(c, judges.least.get(c.index), cell) or _by_grade(c, cell(c)) for c in judges.graded]
    found += [_by_remark(c, cell(c)) for c in judges.remarks]
    found += [_outcome(c, cell(c)) for c in judges.outcomes]
    found += [_by_consent(c, cell(c), only=c.index in judges.refusers) for c in judges.consents]
    found += [_by_word(c, "", only=False) for c in judges.granting if verdict_of(cell(c)) is Verdict.EMPTY]
    return [each for each in found if each]


def _failed(column: Column, text: str) -> Finding:
    reason = f"cột “{column.called}” ghi “{text[:_SHOWN]}”: không đạt, không ghi vào sổ; ghi nhầm thì sửa ô này"
    return Finding(column.index, reason, text)


def _by_word(column: Column, text: str, *, only: bool) -> Finding | None:
    verdict = verdict_of(text)
    if verdict is Verdict.FAILED:
        return _failed(column, text)
    if verdict is Verdict.EMPTY and only:
        told = f"cột “{column.called}” chỉ ghi người không đạt; ô để trống được hiểu là đạt"
        return Finding(column.index, told, refuses=False)
    if verdict is Verdict.EMPTY:
        return Finding(
            column.index,
            f"cột “{column.called}” để trống, dòng khác có ghi; ghi kết quả vào ô này{column.or_remark}",
            "(trống)",
        )
    if verdict is Verdict.PASSED and not (_both(column) and text in _SIGNS):
        return None
    reason = f"không rõ “{text[:_SHOWN]}” ở cột “{column.called}” là đạt hay không; ghi “Đạt” hoặc “Không đạt”"
    reason += column.or_remark
    return Finding(column.index, reason, text if verdict is not Verdict.PASSED else f"“{text}”")


def _by_sides(cell: Callable[[Column], str], yes: Sequence[Column], no: Sequence[Column]) -> Finding | None:
    """Marks or votes for and against."""
    votes = [sum(_votes(cell(c)) for c in of) for of in (yes, no)]
    unclear = next(
        (c for c in (*yes, *no) if not (is_mark(cell(c)) or is_no_mark(cell(c)) or cell(c).isdecimal())), None
    )
    if unclear:
        return _by_word(unclear, f"{cell(unclear)}?", only=False)
    if votes[1] and max(votes) == 1 and votes[0]:
        return Finding(no[0].index, f"đánh dấu cả “{yes[0].own}” và “{no[0].own}”; chỉ để một dấu", "đạt và không đạt")
    if votes[1] and votes[1] >= votes[0]:
        told = f"đánh dấu ở cột “{no[0].called}”" if max(votes) == 1 else f"{votes[1]} phiếu ở cột “{no[0].called}”"
        return Finding(no[0].index, f"{told}: không đạt, không ghi vào sổ; đánh nhầm thì sửa ô này", no[0].own)
    if yes and not votes[0]:
        return Finding(yes[0].index, f"không có dấu ở cột “{yes[0].called}”; đạt thì ghi x vào ô này", "(trống)")
    return None


def _votes(text: str) -> int:
    return int(text) if text.isdecimal() else int(is_mark(text))


def _by_number(column: Column, least: Least | None, cell: Callable[[Column], str]) -> Finding | None:
    """Points and votes that the list itself says are too few."""
    number = number_of(text := cell(column)) if least else None
    if least is None or number is None:
        return None
    if not least.fails(number, [n for c in least.of if (n := number_of(cell(c))) is not None]):
        return None
    reason = f"{least.why}, dòng này ghi “{text[:_SHOWN]}”: không đạt, không ghi vào sổ; ghi nhầm thì sửa ô này"
    return Finding(column.index, reason, f"{text}: không đạt")


def _by_grade(column: Column, text: str) -> Finding | None:
    """Grades, points and votes: words of failing count, and votes by half; who passes with how many, nobody can tell here."""
    verdict = Verdict.UNKNOWN if _LOW_GRADE.fullmatch(text) else verdict_of(text)  # folded, D is Đ, and passed
    words = words_of(column.called)
    if column.field == SCORE and (
        AGAINST.fullmatch(words) or (("%" in text or "/" in text) and not VOTES.fullmatch(words))
    ):
        return None
    if verdict is Verdict.FAILED:
        return _failed(column, text)
    if verdict is Verdict.EMPTY:
        return Finding(column.index, f"cột “{column.called}” để trống ở dòng này, dòng khác có ghi", refuses=False)
    if verdict is Verdict.UNKNOWN and not _LETTER.fullmatch(text):
        told = f"cột “{column.called}” ghi “{text[:_SHOWN]}”, không rõ có phải là đạt"
        return Finding(column.index, told, refuses=False)
    return None


def _by_remark(column: Column, text: str) -> Finding | None:
    if not text:
        return None
    if _AGAINST_ROW.fullmatch(words_of(column.own)) and verdict_of(text) is not Verdict.EMPTY:
        return _failed(column, text)
    if words := withdrawn(text):
        own = text if unnamed(text) else words  # a wish goes back as it was said
        return Finding(column.index, f"cột “{column.called}” ghi “{words}”: {advice(text)}", own, REMARK)
    if words := changed(text):
        return Finding(column.index, f"cột “{column.called}” ghi “{words}”", words, REMARK, refuses=False)
    return None


def _by_consent(column: Column, text: str, *, only: bool) -> Finding | None:
    """Who said no, or nothing where others said yes, is not named."""
    yes = said(text, column.own)
    if yes or (yes is None and only):
        return None
    told = f"ghi “{text[:_SHOWN]}”" if text else "để trống"
    why = "không đồng ý nêu tên" if yes is False else "chưa rõ có đồng ý nêu tên không"
    reason = f"cột “{column.called}” {told}: {why}, không ghi vào sổ; đã đồng ý thì ghi “Có” vào ô này"
    return Finding(column.index, reason, "Không" if yes is False else text or "(trống)", CONSENT)


def _outcome(column: Column, text: str) -> Finding | None:
    """“Không đạt” among achievements."""
    if len(text) > 2 and len(text.split()) > 1 and verdict_of(text) is Verdict.FAILED:
        return _failed(column, text)
    return None
