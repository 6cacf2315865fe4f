"""Further questions about a name with a class: is it a child's, or a teacher's, or that of a school."""

from __future__ import annotations

import re

from hooks.guard import sayings as said
from hooks.guard.seen import Seen


def _is_a_thing(before: str, found: str) -> bool:
    """Whether what is called by the name is no child: a school, a group, a library; nor is somebody of whom books tell."""
    if re.search(said.GROUP, before) or re.match(said.GREAT, found) or re.match(said.GROUP_FIRST, found):
        return True
    return re.match(said.ONE_WORD, found) is not None and re.search(said.GROUP_NAMED, before) is not None


def is_child(seen: Seen) -> bool:
    """Whether a name and a class behind a word for a child are a child's."""
    before = re.sub(said.GIVES, "", re.sub(r".*[.;!?\n]\s?", "", seen.before(50), flags=re.DOTALL))
    before, inside = re.sub(said.KIN, "con", re.sub(said.MEETS, "", before)), re.sub(said.KIN, "con", seen.found)
    after = _is_a_thing(before, inside) or (
        re.search(said.NAMED_AFTER, before) and not re.search(said.CHILD_CALLED, before)
    )
    if after or re.search(said.ADULT, inside) or _is_story(inside) or re.match(said.TOLD_IN_A_BOOK, seen.behind(20)):
        return False
    if re.search(said.GROWN, before[-30:] + inside + seen.behind(25)) or re.search(said.DEAD, seen.behind(40)):
        return False
    adult = re.search(said.ADULT, before[before.rfind(",") + 1 :] if "(" in inside else before)
    child = re.match(
        r"(?:em|e|cháu|bé|bạn|trò|học|hs|nữ|nam|con|nhóc|thằng|(?:chị|anh) em|chau|be|ban|tro|hoc)(?!\w)", inside
    )
    return not adult or (bool(child) and not re.search(r"\s(?:là|dạy|chủ nhiệm|phụ trách)\s", inside))


def is_child_told(seen: Seen) -> bool:
    """A name and a class in one sentence, of somebody young: not whose child goes to school."""
    before = re.sub(said.GIVES, "", re.sub(r".*[.;!?\n]\s?", "", seen.before(40), flags=re.DOTALL))
    before = re.sub(r"(?:ông|bà) (?:nội|ngoại)", "", before)
    if (
        re.search(said.TITLE, before)
        or re.search(said.CHILDREN, seen.found)
        or not re.search(said.YOUNG, before + seen.found)
        or _is_story(seen.found)
        or re.search(said.GROWN, before[-30:] + seen.found + seen.behind(25))
    ):
        return False
    after = re.search(said.NAMED_AFTER, before) or _is_a_thing(before, seen.found)
    return not (after or re.search(said.ADULT, before + seen.found))


def _is_story(found: str) -> bool:
    return bool(re.search(said.PLAYED, found) or re.search(said.HEROES, found))


def is_in_a_class(seen: Seen) -> bool:
    """Whether what is called so, with a class in brackets, is a child: no house, no book, no teacher of it."""
    before = _sentence(seen, 40, 0)[0]
    if re.search(said.NAMED_AFTER, before) or re.search(said.NO_PUPIL, before + seen.found.rpartition("(")[0]):
        return False
    if "," in seen.found and _is_a_thing(before, seen.found):
        return False
    if re.match(r"[^\W\d_]+ ?\(", seen.found) and re.search(said.NO_GIVEN_NAME, seen.found.partition("(")[0]):
        return False
    return not re.search(said.ADULT, before + seen.found)


def is_in_a_row(seen: Seen) -> bool:
    """Whether given names that share a class, or have each their own, are pupils': no subjects, no teachers, no tale."""
    before, behind = _sentence(seen, 60, 40)
    around = before + seen.found + behind
    if re.search(said.NO_ROW, before) or re.search(said.ADULT, around) or re.search(said.PLAYED, around):
        return False
    if not re.search(r"(?<![0-9/])[0-9]{1,2}[a-k][0-9]{0,2}(?!\w)|lớp [0-9]", seen.found):
        return False  # 5/12 and 3/10 alone may be shares, or days
    return not re.search(said.NO_GIVEN_NAME, seen.found)


def is_of_a_class(seen: Seen) -> bool:
    """Whether a name behind a class is that of somebody in it."""
    before = "" if re.search(said.CHILD_LAST, seen.found) else seen.before(25)
    return not re.search(said.ADULT, before + seen.found) and not re.search(r"(?:đường|mang tên)\s", seen.found)


def _sentence(seen: Seen, before: int, behind: int) -> tuple[str, str]:
    """What stands in the same sentence before and behind."""
    return re.sub(r".*[.!?\n]\s", "", seen.before(before), flags=re.DOTALL), re.split(r"[.!?\n]", seen.behind(behind))[
        0
    ]


def has_won(seen: Seen) -> bool:
    """Whether a name with a school is that of a pupil in a contest: not a teacher's, not one in a list of schools."""
    before, behind = _sentence(seen, 70, 70)
    around = before + " " + seen.found + " " + behind
    if re.search(said.NAMED_AFTER, before) or re.search(said.GROWN_UP, around) or _is_story(seen.found):
        return False
    if _is_a_thing(before, seen.found):
        return False
    if "," in seen.found and re.search(said.SCHOOL, re.split(r"[;:]", before)[-1]):
        return False
    return re.search(said.WON, around) is not None and not re.search(said.DEAD, behind)


def is_graded(seen: Seen) -> bool:
    """Whether a name with a class alone is that of a pupil who is praised: not a day, not a score."""
    before, behind = _sentence(seen, 70, 40)
    if (
        re.search(said.NAMED_AFTER, before)
        or _is_a_thing(before, seen.found)
        or re.search(said.GROWN_UP, before + seen.found + behind)
        or re.search(said.DAYS, before)
    ):
        return False
    if (
        "/" in seen.found
        and len(re.findall(r"[^\W\d_]+", seen.found)) < _FULL_NAME
        and not re.search(r"[(,;|–-]", seen.found)
    ):
        return False
    return re.search(said.PRAISED, before + " " + behind) is not None


_FULL_NAME = 3


def was_given(seen: Seen) -> bool:
    """Whether a school gives something to who is named, a child of it."""
    before, behind = _sentence(seen, 90, 40)
    found = re.sub(r"^(?:tặng|trao)", "", seen.found)
    return (
        re.search(said.SCHOOL, before) is not None
        and not re.search(said.GROWN_UP, re.sub(said.KIN, "con", found + re.split(r"[,(]? ?con(?!\w)", behind)[0]))
        and not re.search(said.GROWN, found + behind)
    )


def is_child_called(seen: Seen) -> bool:
    """A child of whom it is said what it is called: not a street, not a book."""
    return not re.search(said.CALLED_SO, seen.found) and is_child(seen)
