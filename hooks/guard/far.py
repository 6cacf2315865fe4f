"""A number whose word stands elsewhere in its sentence: “ghi mã 8693 150 427, đừng trừ thuế hai lần”; a telephone told in pieces."""

from __future__ import annotations

import re
from collections.abc import Callable

from hooks.guard import sayings as said
from hooks.guard.seen import MOBILE, Seen, digits_of

_BEFORE, _BEHIND = 70, 40
"""How many signs of the sentence are read."""
_END = r"[;!?\n]|(?<![0-9])(?<!no)(?<!so)\.\s"
_MOBILE = r"0[35789][0-9]{8}"


def sentence(seen: Seen) -> tuple[str, str]:
    """What stands in the same sentence before and behind."""
    return re.split(_END, seen.before(_BEFORE))[-1], re.split(_END, seen.behind(_BEHIND))[0]


def _told_by(words: str, *counts: int) -> Callable[[Seen], bool]:
    """Whether a number has so many digits and one of the words in its sentence."""

    def is_told(seen: Seen) -> bool:
        digits = re.sub(r"\D", "", seen.found)
        if len(digits) not in counts or digits.endswith("00000"):
            return False
        return re.search(words, " ".join(sentence(seen))) is not None

    return is_told


is_paper_told = _told_by(said.PAPERS, 8, 9, 12)
is_tax_told = _told_by(said.TAXES, 10, 13)
is_insured_told = _told_by(said.INSURED, 10)
_account = _told_by(said.ACCOUNTS, *range(8, 20))


def is_account_told(seen: Seen) -> bool:
    """Not a hotline, not one of the State's."""
    return not re.match(r"1[89]00|[0-9]{4}\.[0-9]\.[0-9]{7}", seen.found) and _account(seen)


def is_camera_told(seen: Seen) -> bool:
    """The number of what took a photo: its word right before in the sentence, something of a photo anywhere in it."""
    before, behind = sentence(seen)
    told = re.search(said.NUMBERED, before[-_BEHIND:]) and not re.fullmatch(_MOBILE, seen.found)
    return bool(told) and re.search(said.PHOTO, f"{before} {seen.found} {behind}") is not None


_ZERO = r"^(?:kô|hông|hổng|ko|[zd][êe][ -]?r[ôo]|zero)(?!\w)"


def spoken_digits(found: str) -> str:
    """The digits of a number that is read to somebody, over several turns, in tens or one by one."""
    said_ = re.sub(said.TURNS, " ", re.sub(_ZERO, "không", found))
    said_ = re.sub(
        r"(?<!\w)mười(?!\w)", "một", re.sub(r"(?<!\w)m[ưu][ơo]i(?!\w)", "không", re.sub(said.TENS, " ", said_))
    )
    return "".join(digits_of(piece) for piece in re.findall(said.A_DIGIT, said_))


def is_spoken(seen: Seen) -> bool:
    """A telephone’s number, in digits or in words."""
    digits = spoken_digits(seen.found)
    if re.search(r"[0-9]", re.sub(said.TURNS, " ", seen.found)):
        return re.fullmatch(MOBILE, digits) is not None
    return len(digits) in {9, 10, 11} and digits.startswith("0")


def is_masked(seen: Seen) -> bool:
    """“0918xxx771 (xxx là 334)”: the digits that were left out are told behind."""
    match = re.fullmatch(r"([0-9 .]*?)(?:[x*]{2,}|\.{3,}|-{3,})([0-9 .]*)([^0-9]*)([0-9]+)", seen.found)
    if match is None or not re.search(said.HIDDEN, match[3]):
        return False
    return re.fullmatch(MOBILE, re.sub(r"[^0-9]", "", match[1] + match[4] + match[2])) is not None


_PARTS = {"đầu": 0, "giữa": 1, "kế": 1, "đuôi": 2, "cuối": 2}


def is_split(seen: Seen) -> bool:
    """“đuôi 771, đầu 0918334”."""
    parts = re.findall(rf"({'|'.join(_PARTS)})[^0-9]*([0-9]+)", seen.found)
    told = "".join(digits for _, digits in sorted(parts, key=lambda part: _PARTS[part[0]]))
    return re.fullmatch(MOBILE, told) is not None
