"""Further questions about what a pattern found: is the number a telephone's, can the day be one of birth."""

from __future__ import annotations

import re
from collections.abc import Callable

from hooks.guard import sayings as said
from hooks.guard.births import is_bare_birth, is_birth, is_borne, is_named_birth, is_short_birth
from hooks.guard.children import (
    has_won,
    is_child,
    is_child_called,
    is_child_told,
    is_graded,
    is_in_a_class,
    is_in_a_row,
    is_of_a_class,
    was_given,
)
from hooks.guard.doors import begins, is_behind_hamlet, is_house, is_named_house, is_street
from hooks.guard.far import (
    is_account_told,
    is_camera_told,
    is_insured_told,
    is_masked,
    is_paper_told,
    is_split,
    is_spoken,
    is_tax_told,
)
from hooks.guard.seen import MOBILE, Seen, digits_of
from hooks.guard.traced import is_a_nick, is_a_profile, is_a_tag, is_of_a_camera, is_position

_LANDLINE = r"02\d{9}|0[2-8]\d{8}|01[2689]\d{8}"
_BEHIND = r"(?<=[0-9])[^0-9]+$"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"


_COUNTED = r"[0-9]{2}(?:, [0-9]{2}){4,}"
"""01, 02, 03: one number after the other, not one of a telephone."""


_ABROAD = r"0840?[35789][0-9]{8}"
_NEXT_CELL = r"(?<=[0-9])(?:\s?[,(/|]\s?|\s[\-–]\s)[0-9]{1,4}$"
"""“0613 829 475 - 32 hộ”: a number of something else behind it."""


def _phone(seen: Seen) -> bool:
    if re.fullmatch(_COUNTED, seen.found):
        return False
    digits = digits_of(seen.found)
    if re.match(r"^[(+]*(?:[0o]{2})?84", seen.found) or re.fullmatch(_ABROAD, digits):
        digits = re.sub(r"^0{0,2}840?", "0", digits)
    if not re.search(r"[0-9]", seen.found):
        return len(digits) in {9, 10, 11} and digits.startswith("0")
    if re.fullmatch(MOBILE, digits) or any(
        re.fullmatch(MOBILE, digits_of(seen.found[: gap.start()])) for gap in re.finditer(r"[^0-9]+", seen.found)
    ):
        return True  # the second: “0912 345 678 sau 5 giờ”, “0912345678, 40 cuốn”
    if bare := re.search(_BEHIND, seen.found):  # “0912 345 678 không?”: a word of the sentence, no digit
        return _phone(Seen(seen.text, seen.start, seen.start + bare.start()))
    grouped = not re.fullmatch(r"[0-9]{9,11}", seen.found)
    if re.fullmatch(_LANDLINE, digits):
        return len(digits) == 11 or grouped
    row = re.search(_NEXT_CELL, seen.found)
    return row is not None and _phone(Seen(seen.text, seen.start, seen.start + row.start()))


def _citizen(seen: Seen) -> bool:
    digits = digits_of(seen.found)
    return (
        len(digits) == 12
        and digits[:3] <= "096"
        and digits[:3] > "000"
        and not digits.endswith("00000")
        and not set(digits) <= set("01")
    )


def _no_sum(seen: Seen) -> bool:
    return not seen.found.endswith("00000")


_THOUSANDS = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"


def _no_year(seen: Seen) -> bool:
    match = re.search(r"[0-9][0-9oil .\-\n]*$", seen.found)
    if re.search(said.OF_AN_OFFICE, seen.found):
        return False
    digits = digits_of(match[0]) if match else ""
    if match and len(digits) < 9 and re.fullmatch(_THOUSANDS, match[0].strip()):
        return False
    return len(digits) >= 4 and not re.fullmatch(_YEAR, digits) and not digits.endswith("00000")


_SERVICE = r"1[89]00[0-9]{4}(?:[0-9]{2})?"
"""A hotline."""
_TREASURY = r"(?<![0-9])[0-9]{4}\.[0-9]\.[0-9]{7}(?![0-9])"
"""An account of the State: nobody's own."""


_ENDS_SO = r"[0-9o][0-9oil .\-]*[a-z]{0,2}[0-9 .\-]*$"
_BEGINS_SO = r"[0-9][0-9 .\-]*(?:[a-z]{1,2}(?=[0-9]))?[0-9 .\-]*"
"""An account, with letters in it or without."""


def _account(seen: Seen) -> bool:
    number = re.search(_ENDS_SO, seen.found) or re.search(_BEGINS_SO, seen.found)
    digits = digits_of(number[0]) if number else ""
    if re.fullmatch(_THOUSANDS, number[0].strip() if number else "") or digits.endswith("00000"):
        return False
    if re.fullmatch(_SERVICE, digits) or re.search(_TREASURY, seen.found + seen.behind(12)):
        return False
    if re.search(r"mã số|(?<!\w)mst(?!\w)", seen.found):
        return False
    direct = re.match(r"(?:stk|số tài khoản|so tai khoan|số tk)", seen.found)
    return len(digits) >= (4 if direct else 6)


_BRANCH = r"\s?-\s?[0-9]{3}(?![0-9])"
"""What a company's branch has behind the number of the company."""
_OF_A_PERSON = r"(?<![0-9])(?<![0-9][ .,\-/\n])8[0-9 .,\-/\n]+$"
"""Numbers of persons begin so."""


def _tax(seen: Seen) -> bool:
    own_number = re.search(_OF_A_PERSON, seen.found)
    if own_number and ("hộ kinh doanh" in seen.before(60) or not re.search(said.COMPANY, seen.before(60))):
        return True
    before = re.sub(f".*[{';' if own_number else ''}.!?\n]\\s", "", seen.before(80), flags=re.DOTALL) + seen.found
    behind = re.split(r"[;.!?\n]", seen.behind(40))[0]
    if re.match(said.OWN_BEHIND, behind) or (
        re.search(said.OWN, seen.found) and not re.search(said.COMPANY, seen.found)
    ):
        return True
    if re.match(_BRANCH, behind) and not own_number:
        return False
    before = re.sub(said.CALLED, "công ty", before)
    companies, own = list(re.finditer(said.COMPANY, before)), list(re.finditer(said.OWN, before))
    if companies:
        return bool(own) and own[-1].start() > companies[-1].start()
    return bool(own) or not re.search(said.COMPANY, behind)


def _taxed(seen: Seen) -> bool:
    """A person’s number in a list of what was kept back for taxes."""
    before = seen.before(160)
    return re.search(said.LISTED, before) is not None and not re.search(said.COMPANY, seen.before(40))


def _no_zero(seen: Seen) -> bool:
    """Digits of a telephone in words, of which it is said that the first is left out."""
    around = seen.before(60) + " " + seen.behind(60)
    return re.search(said.NO_ZERO, around) is not None and bool(re.fullmatch(MOBILE, "0" + digits_of(seen.found)[-9:]))


def _nine(seen: Seen) -> bool:
    """Nine digits or twelve, some of them in words; the words before the number hold none."""
    digits = digits_of(re.split(r"(?<!\w)(?:số|so|là|la)(?!\w)", seen.found)[-1])
    return len(digits) >= 9


def _eight(seen: Seen) -> bool:
    return (
        len(digits_of(re.split(r"(?<!\w)(?:số|so|là|la|khoản|khoan|stk|tk)(?!\w)", seen.found)[-1]))
        >= _SHORTEST_ACCOUNT
    )


_SHORTEST_ACCOUNT = 8


def _dictated(seen: Seen) -> bool:
    """A telephone's number with words of reading aloud between its parts."""
    counted = re.fullmatch(_COUNTED, seen.found)
    return not counted and bool(re.fullmatch(MOBILE, re.sub(r"\D", "", seen.found)))


def _insurance(seen: Seen) -> bool:
    if re.search(r"(?:19|20)\d\d\s?-\s?(?:19|20)\d\d", seen.found):
        return False
    return not re.search(r"(?<!\w)(?:tài khoản|stk|số tk)(?!\w)", seen.before(30) + seen.found) and not re.search(
        r"(?<![0-9])02[0-9](?:[ .\-]?[0-9]){8}$", seen.found
    )


CHECKS: dict[str, Callable[[Seen], bool]] = {
    "phone": _phone,
    "citizen": _citizen,
    "no_sum": _no_sum,
    "no_year": _no_year,
    "birth": is_birth,
    "named_birth": is_named_birth,
    "called_birth": lambda seen: is_birth(seen) and is_named_birth(seen),
    "bare_birth": is_bare_birth,
    "short_birth": is_short_birth,
    "account": _account,
    "tax": _tax,
    "card": lambda seen: len(re.sub(r"\D", "", seen.found)) == 13,
    "nine": _nine,
    "eight": _eight,
    "dictated": _dictated,
    "insurance": _insurance,
    "position": is_position,
    "house": is_house,
    "sent": lambda seen: not re.search(r"/(?:19|20)\d\d(?!\d)", seen.found),
    "street": is_street,
    "named_house": is_named_house,
    "begins": begins,
    "behind_hamlet": is_behind_hamlet,
    "child": is_child,
    "child_told": is_child_told,
    "child_called": is_child_called,
    "contest": has_won,
    "graded": is_graded,
    "in_class": is_in_a_class,
    "in_a_row": is_in_a_row,
    "gift": was_given,
    "class_first": is_of_a_class,
    "camera": is_of_a_camera,
    "profile": is_a_profile,
    "nick": is_a_nick,
    "borne": is_borne,
    "taxed": _taxed,
    "no_zero": _no_zero,
    "spoken": is_spoken,
    "split": is_split,
    "masked": is_masked,
    "paper_told": is_paper_told,
    "tax_told": lambda seen: is_tax_told(seen) and _tax(seen),
    "insured_told": lambda seen: is_insured_told(seen) and _insurance(seen),
    "account_told": is_account_told,
    "camera_told": is_camera_told,
    "secret": lambda seen: not re.search(said.FOR_READERS, seen.before(25) + seen.found + seen.behind(20)),
    "tag": is_a_tag,
}
"""By the names that rules have for them."""
