"""Which decision and years the texts above a list name, and in what they differ from the decision that it goes into."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hooks.text import clean_line, fold

_DECISION = re.compile(r"\b(?:quyet dinh|qd)\b")
_BASIS = re.compile(r"\b(?:can cu|xet|thuc hien|trien khai|tren co so|sua doi|bo sung|thay the|theo huong dan)\b")
"""Before a decision that a list only rests on."""
_RULES = re.compile(r"\b(?:tieu chi|tieu chuan|quy che|quy dinh|ke hoach|chuong trinh|de an|dieu le)\b")
"""Behind a decision that grants nothing."""
_NATIONAL = re.compile(r"(?:qd|nd|tt)\W*(?:ttg|cp|bgd|bnv)|\bcua (?:thu tuong|chinh phu|bo )")
_NUMBER = re.compile(r"\W*+(?:so\b)?\W*+0*(\d+)(?!\d|\s*[/.-]\s*\d)")
_DAY = re.compile(r"\bngay\b\W*+(\d{1,2}(?!\d))?\W*+(?:thang)?\W*+(\d{1,2}(?!\d))?\W*+(?:nam)?\W*+(20\d\d)\b")
"""Forms have dots to be written over: what is no letter is taken at once and not given back, or a row of them would take minutes."""
_BY = re.compile(r"\bcua (.+?)(?: (?:ve|v/v)\b|[);]|$)")
_BODIES = {
    "uy ban nhan dan": "ubnd",
    "ubnd": "ubnd",
    "hoi khuyen hoc": "hkh",
    "hkh": "hkh",
    "so": "so",
    "phong": "phong",
}
_BODY = re.compile(rf"\b(?:{'|'.join(_BODIES)})\b")
_SEAT = re.compile(r"\b(xa|phuong|thi tran|tt|dac khu|huyen|thi xa|tx|thanh pho|tp|tinh)\b\.?(?: ((?:\w+ ?){1,4}))?")
_COMMUNES = {"xa", "phuong", "thi tran", "tt", "dac khu"}
_LETTERHEAD = re.compile(r"\W*(?:uy ban nhan dan|ubnd|hoi khuyen hoc)\b")
_TITLE = re.compile(r"\b(?:danh sach|tong hop|ket qua|bieu|bang|cong nhan|danh hieu|thanh tich)\b")
_DOCUMENT = re.compile(
    r"\b(?:quyet dinh|qd|ke hoach|nghi quyet|luat|thong tu|cong van|to trinh|chuong trinh|de an|huong dan|nghi dinh)\b|\bthang\b"
)
"""What has years of its own in a title, and where a list was signed."""
_SPAN = re.compile(r"(?<!\d)(20\d\d)(?:\s*[-–/]\s*(20\d\d))?(?!\d)")
_YEAR_SAID = re.compile(r"\b(?:nam|giai doan)\b")
_SIGNED_LATE = 3
"""Until this month decisions honour the year before."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision that a list goes into; without one only the day that the editor gave."""

    day: dt.date
    number: str = ""
    authority: str = ""
    about: str = ""
    """Its name and period, which may tell another year."""
    reform: dt.date = dt.date.max
    """From this day on places have other names."""


@lru_cache(maxsize=1000)
def differing(texts: tuple[str, ...], sheet: str, of: Decided) -> tuple[tuple[str, str], ...]:
    """Each text that names another decision, agency or year, with in what it differs; a document tells before titles."""
    cited = [(text, ways) for text in texts if (ways := _cited(text)) is not None]
    if cited:
        told = [(text, ", ".join(_against(said, of))) for text, said in cited]
        if any(said["ngày"] and not ways for (_, said), (_, ways) in zip(cited, told, strict=True)):
            return ()  # one of them is the decision itself
        if found := tuple((text, ways) for text, ways in told if ways):
            return found
    return (*_years(texts, sheet, of), *_letterheads(texts, of))


def day_in(text: str) -> str:
    """The whole day of the decision that a text names, as --date takes it; '' for none."""
    said = _cited(text)
    year, month, day = (said["ngày"] or "").split("-") if said and said["ngày"] else ("", "", "")
    return f"{year}-{month}-{day}" if month != "00" and day != "00" and year else ""


def _cited(text: str) -> dict[str, str] | None:
    """Number, day (as 2024-12-20, 00 where it says none) and agency of the decision that a text says a list belongs to."""
    line = fold(clean_line(text))
    found = _DECISION.search(line)
    if not found or _BASIS.search(line[: found.start()]):
        return None
    rest = line[found.end() :]
    if _NATIONAL.search(line[found.start() :]) or _RULES.search(rest):
        return None
    number, day, by = _NUMBER.match(rest), _DAY.search(rest), _BY.search(rest)
    date = "-".join((day[3], f"{int(day[2] or 0):02}", f"{int(day[1] or 0):02}")) if day else ""
    said = {"số": number[1] if number else "", "ngày": date, "cơ quan": by[1] if by else ""}
    return said if any(said.values()) else None


def _against(said: dict[str, str], of: Decided) -> Iterator[str]:
    """In what a document differs: number, day, agency; beside a mere day only in year, or in what places are called."""
    number = re.search(r"\d+", of.number)
    if number and said["số"] and int(number[0]) != int(said["số"]):
        yield "số"
    if said["ngày"] and _other_day(said["ngày"], of):
        yield "ngày"
    if of.authority and said["cơ quan"] and _other_body(said["cơ quan"], fold(of.authority)):
        yield "cơ quan"


def _other_day(said: str, of: Decided) -> bool:
    year, month, day = map(int, said.split("-"))
    if of.authority:
        return (year, month or of.day.month, day or of.day.day) != (of.day.year, of.day.month, of.day.day)
    try:
        signed = dt.date(year, month or of.day.month, day or 1)
    except ValueError:
        return year != of.day.year
    return year != of.day.year or (signed >= of.reform) != (of.day >= of.reform)


def _other_body(one: str, other: str) -> bool:
    bodies = [_BODIES[match[0]] if (match := _BODY.search(text)) else "" for text in (one, other)]
    return (all(bodies) and bodies[0] != bodies[1]) or _other_seat(one, other, levels=True)


def _other_seat(one: str, other: str, *, levels: bool) -> bool:
    """Whether two agencies are of two places; with `levels` a district's is another than a commune's."""
    seats = [_SEAT.search(text) for text in (one, other)]
    if not seats[0] or not seats[1]:
        return False
    (level, name), (other_level, other_name) = ((m[1], (m[2] or "").strip()) for m in (seats[0], seats[1]))
    if (level in _COMMUNES) != (other_level in _COMMUNES) or {level, other_level} == {"huyen", "tinh"}:
        return levels
    if level != other_level and "tinh" in {level, other_level}:
        return False
    same = f"{name} ".startswith(f"{other_name} ") or f"{other_name} ".startswith(f"{name} ")
    return bool(name and other_name) and not same


def _letterheads(texts: Sequence[str], of: Decided) -> Iterator[tuple[str, str]]:
    """Agencies of the decision's own level that write the list, and are of another place."""
    for text in texts if of.authority else ():
        line = fold(clean_line(text))
        if _LETTERHEAD.match(line) and len(line) < 100 and _other_seat(line, fold(of.authority), levels=False):
            yield text, "cơ quan"


def _years(texts: Sequence[str], sheet: str, of: Decided) -> Iterator[tuple[str, str]]:
    """Titles, or else the name of a sheet, whose years are all others than the decision's."""
    usual = {of.day.year, *_years_in(of.about), *({of.day.year - 1} if of.day.month <= _SIGNED_LATE else ())}
    said = [(text, years) for text in texts if _is_title(text) and (years := _years_in(text))]
    said = said or [(sheet, years) for years in [_years_in(sheet)] if years]
    if said and not any(years & usual for _, years in said):
        yield said[0][0], "năm"


def _is_title(text: str) -> bool:
    line = fold(clean_line(text))
    titled = clean_line(text).isupper() or _TITLE.search(line)
    return bool(titled and _YEAR_SAID.search(line) and not _DOCUMENT.search(line))


def _years_in(text: str) -> set[int]:
    """All years that a text names; those between the two ends of “2021-2025” with them."""
    return {year for m in _SPAN.finditer(text) for year in range(int(m[1]), min(int(m[2] or m[1]), int(m[1]) + 10) + 1)}
