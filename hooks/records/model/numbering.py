"""How a plan numbers its clauses: data of the plan, so that another plan passes by its own numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hooks.records.model.fields import ClauseId, F, Line, Model
from hooks.text import slug


class NumberForm(StrEnum):
    """What the numbers of one level look like."""

    ROMAN = "la-ma"
    ARABIC = "so"
    LETTER = "chu"
    CAPITAL = "chu-hoa"
    ORDINAL = "thu-tu"
    DASH = "gach"


_LETTERS = list("abcdđefghijklmnopqrstuvwxyz")
_ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_MOST = 1000
_NUMBERS = [str(n) for n in range(1, _MOST)]
PRINTED: dict[NumberForm, list[str]] = {
    NumberForm.ROMAN: [tens + ones for tens in _TENS for ones in _ONES][1:],
    NumberForm.ARABIC: _NUMBERS,
    NumberForm.LETTER: _LETTERS,
    NumberForm.CAPITAL: [letter.upper() for letter in _LETTERS],
    NumberForm.ORDINAL: _ORDINALS,
    NumberForm.DASH: _NUMBERS,
}
"""All numbers of a form in their order, as the plan prints them; letters in the order documents count by, with
f, j, w, z of those that leave none out."""
_SEATS = {
    form: {slug(number) if form is NumberForm.ORDINAL else number: at for at, number in enumerate(numbers)}
    for form, numbers in PRINTED.items()
}
"""By form: each number as the data have it → its position."""
FORM_LABELS = {
    NumberForm.ROMAN: "số La Mã",
    NumberForm.ARABIC: "chữ số",
    NumberForm.LETTER: "chữ cái a, b, c, d, đ, e, g",
    NumberForm.CAPITAL: "chữ cái A, B, C, D, Đ, E, G",
    NumberForm.ORDINAL: "thứ tự bằng chữ (nhất, hai, ba)",
    NumberForm.DASH: "chữ số thay cho gạch đầu dòng",
}


class NumberLevel(Model):
    """One level of numbers, from outside in."""

    form: NumberForm = F("Dạng số", "la-ma, so, chu, chu-hoa, thu-tu hoặc gach (gạch đầu dòng, trang tự đếm).", "la-ma")
    word: Line | None = F("Chữ đứng trước", "Nếu văn bản gọi cả chữ: Phần thứ, Chương, Điều, Phụ lục.", "Phụ lục", None)
    through: bool = F(
        "Đếm liền", "true khi số chạy suốt văn bản, không đếm lại trong mỗi phần (như Điều).", True, False
    )

    def position(self, seat: str) -> int | None:
        """Where a piece of a clause's number stands among all of this level, from 0; None for one that is not of it."""
        before = f"{slug(self.word)}-" if self.word else ""
        own = seat.removeprefix(before)
        if not seat.startswith(before):
            return None
        return _SEATS[self.form].get(own)

    def printed(self, position: int) -> str:
        """The number as the plan prints it: VII, Điều 5, Phần thứ nhất."""
        number = PRINTED[self.form][position]
        return f"{self.word} {number}" if self.word else number

    def examples(self) -> str:
        """The first numbers of the level, as they are written in the data."""
        before = f"{slug(self.word)}-" if self.word else ""
        return ", ".join(before + seat for seat in [*_SEATS[self.form]][:3])


def _levels(*forms: NumberForm) -> list[NumberLevel]:
    return [NumberLevel(form=form) for form in forms]


def _usual() -> list[NumberLevel]:
    return _levels(NumberForm.ROMAN, NumberForm.ARABIC, NumberForm.LETTER, NumberForm.DASH)


class Numbering(Model):
    """The plan's way of numbering."""

    levels: list[NumberLevel] = F(
        "Các cấp số", "Từ ngoài vào trong. Không ghi thì là I, 1, a, gạch đầu dòng.", [{"form": "la-ma"}], _usual
    )
    appendices: list[NumberLevel] = F(
        "Các cấp số của phụ lục", "Nếu văn bản có phụ lục.", [{"form": "la-ma", "word": "Phụ lục"}], list
    )
    doubled: list[ClauseId] = F(
        "Số bị trùng trong bản gốc",
        "Số mà bản gốc đánh hai lần; lần thứ hai viết thêm -2, lần thứ ba -3.",
        ["II.3"],
        list,
    )


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a number stands: its list of levels, which of them, and how far along; `again` counts doubled numbers."""

    levels: tuple[NumberLevel, ...]
    level: int
    position: int
    again: int = 1

    def comes_before(self, other: Seat) -> bool:
        """Whether this number is smaller than another of the same level."""
        same = (self.levels, self.level) == (other.levels, other.level)
        return same and (self.position, self.again) < (other.position, other.again)


def top_seats(numbering: Numbering, number: str) -> Iterator[Seat]:
    """What the number of a part may be: of the plan itself, or of an appendix."""
    for levels in (tuple(numbering.levels), tuple(numbering.appendices)):
        yield from _seats(numbering, levels[:1], levels, number, number)


def inner_seats(numbering: Numbering, above: Seat, parent: str, number: str) -> Iterator[Seat]:
    """What the number of a clause inside `parent` may be: a level may be left out, as in “VII.4” without points."""
    for level in range(above.level + 1, len(above.levels)):
        inside = "" if above.levels[level].through else f"{parent}."
        if number.startswith(inside):
            one = above.levels[level : level + 1]
            yield from _seats(numbering, one, above.levels, number.removeprefix(inside), number)


def _seats(
    numbering: Numbering, tried: tuple[NumberLevel, ...], levels: tuple[NumberLevel, ...], seat: str, number: str
) -> Iterator[Seat]:
    for level in tried:
        position = level.position(seat)
        if position is not None:
            yield Seat(levels, levels.index(level), position)
        first, _, again = seat.rpartition("-")
        position = level.position(first)
        once = number.removesuffix(f"-{again}")
        if position is not None and once in numbering.doubled and again.isdecimal() and 2 <= int(again) <= 9:
            yield Seat(levels, levels.index(level), position, int(again))


def label(numbering: Numbering, number: str) -> str:
    """A number as readers are told it: VII.1.c as it is, else “khoản 2 Điều 5”, “Phụ lục I.2”, “II.3 (lần thứ hai)”."""
    levels = (*numbering.levels, *numbering.appendices)
    groups: list[str] = []
    for at, seat in enumerate(number.split(".")):
        once, _, again = seat.rpartition("-")
        bare, twice = (once, again) if ".".join([*number.split(".")[:at], once]) in numbering.doubled else (seat, "")
        worded = next((x.printed(p) for x in levels if x.word and (p := x.position(bare)) is not None), None)
        text = (worded or bare) + (f" (lần thứ {_ORDINALS[int(twice) - 1]})" if twice.isdecimal() else "")
        if worded or not groups:
            groups.append(text)
        else:
            groups[-1] += f".{text}"
    return " ".join([*groups[:0:-1], groups[0]])
