"""Whether a name may stand beside a school or a class: asked in few steps before any rule, with patterns that are soon made ready."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hooks.guard.patterns import either_way
from hooks.guard.pieces import FAMILIES

_SCHOOLS = either_way("trường|trg|thcs|thpt|tiểu học|mầm non|mẫu giáo|ptdt|phổ thông")
_SHORT = "(?<![a-z])(?:(?:th|mn|pt|c[ấa]p|chuy[êe]n) |t[.]h[.])"
CHILD = '(?<![^ \n(:,;.“"-])(?:em|ch[áa]u|b[ée]|tr[òo]|sinh|con|hs|b[ạa]n|nh[óo]c|th[ằa]ng|e|g[áa]i|trai)(?= |:)'
_GIVEN = ("cho ", "trợ ", "giúp ", "tay ")
_GIVES = either_way("tặng|trao|gửi|hỗ trợ|ủng hộ|giúp|về tay")
_BETWEEN = frozenset(
    either_way(
        "là|tên|thật|gái|trai|nội|ngoại|tôi|tui|em|út|lớn|đầu|cả|của|ông|bà|anh|chị|cô|thầy|mình|sinh|đôi|song|ruột|họ|nhà|gọi|bé|cháu|bạn|học|con|trò|hs|cho|nhỏ"
    )
)
SCHOOL = frozenset(either_way("trường|trg|tr|thcs|thpt|th|tiểu|mầm|mẫu|mn|cấp|phổ|ptdtnt|ptdtbt|ptdt|pt|chuyên|điểm"))
LEARNS = _BETWEEN | frozenset(
    (
        "",
        "-",
        "–",
        *either_way("và|năm|nay|hiện|đang|cùng|đều|chung|ở|tại|của|thuộc|đến|từ|cô|cậu|nữ|nam|tuổi|lớp|lá|chồi"),
    )
)
AROUND = " :,;()|–-."
FAR, NEAR = 130, 70
_LONGEST = 5


@cache
def made(pattern: str) -> re.Pattern[str]:
    """A pattern, made when it is first asked for."""
    return re.compile(pattern)


@cache
def _families() -> frozenset[str]:
    return frozenset(either_way(FAMILIES.lower()))


def tells_a_school(low: str) -> bool:
    """Whether a school is spoken of."""
    return any(map(low.__contains__, _SCHOOLS)) or made(_SHORT).search(low) is not None


def name_behind(given: str, end: int) -> bool:
    """Whether a word in capitals stands behind, other words for a child left out."""
    if given[end + 1 : end + 2].isupper():
        return True
    for word in given[end : end + 50].split():
        bare = word.strip(":,()")
        if bare.lower() not in _BETWEEN:
            return bare[:1].isupper()
    return False


def ends(low: str, word: str) -> Iterator[int]:
    """Where a word ends."""
    at = low.find(word)
    while at >= 0:
        yield at + len(word)
        at = low.find(word, at + 1)


def given_by_school(given: str, low: str) -> bool:
    """“trường … tặng … cho em Lê A”."""
    if not any(map(low.__contains__, _GIVES)):
        return False
    for end in (end for word in _GIVEN for end in ends(low, word)):
        if not given[end : end + 1].isupper() and given[end : end + 1] not in "ebchE":
            continue
        words = given[end : end + 40].split()[:3]
        child = bool(words) and words[0].lower() in _BETWEEN and name_behind(given, end - 1)
        if child or (bool(words) and words[0].lower() in _families() and all(word[0].isupper() for word in words)):
            before = low[max(0, end - FAR) : end]
            if tells_a_school(before) and any(map(before.__contains__, _GIVES)):
                return True
    return False


def pupil_of_school(given: str, low: str) -> bool:
    """“học trò Trường THCS B C Lê Thị A”: more words in capitals than a school has, a family name among them."""
    for kind in ("thcs ", "thpt ", "tiểu học ", "tieu hoc ", "mầm non ", "mam non ", " th "):
        for end in ends(low, kind):
            words = given[end : end + 60].partition("\n")[0].split()[:_LONGEST]
            in_capitals = len(words) == _LONGEST and all(word[0].isupper() for word in words)
            if in_capitals and not _families().isdisjoint(word.lower() for word in words[1:4]):
                return True
    return False


def child_called(given: str, low: str) -> bool:
    """“em … tên Lê A …”."""
    for end in (*ends(low, "tên"), *ends(low, " ten ")):
        if not name_behind(given, end):
            continue
        before = re.split("[.!?;\n]", low[max(0, end - 65) : end - 3])[-1]
        if not before.endswith(("mang ", "đặt ")) and made(CHILD).search(before):
            return True
    return False


_ANY_SCHOOL = {
    "trường": ("trường",), "thcs": ("thcs",), "thpt": ("thpt",), "tiểu": ("tiểu h",), "mầm": ("mầm n",), "mẫu": ("mẫu g",), "phổ": ("phổ th",), "trg": ("trg ",),
    "ptdtnt": ("ptdt",), "ptdtbt": ("ptdt",), "ptdt": ("ptdt",), "th": (" th ", "(th "), "mn": (" mn ", "(mn "), "pt": (" pt ",), "cấp": (" cấp 1", " cấp 2", " cấp 3"), "chuyên": ("chuyên ",),
    "t": ("t.h.",), "truong": ("truong",), "tieu": ("tieu h",), "mam": ("mam n",), "mau": ("mau g",), "pho": ("pho th",), "chuyen": ("chuyen ",),
}  # fmt: skip
"""Word → how a school is told with it."""
_TOLD = tuple((word.encode(), phrases) for word, phrases in _ANY_SCHOOL.items())
_GIVING = frozenset(word.encode() for word in either_way("tặng|trao|gửi|hỗ|ủng|giúp|tay"))
_KINDS = frozenset(word.encode() for word in either_way("thcs|thpt|tiểu|mầm|th"))
_NAMED = frozenset(word.encode() for word in either_way("tên"))
SCHOOL_WORDS = "trường|trg|thcs|thpt|tiểu|mầm|mẫu|ptdt|ptdtnt|ptdtbt|th|mn|pt"
_NO_NAME = (
    "nhà ",
    "các ",
    "môi ",
    "thị ",
    "một ",
    "mỗi ",
    "tới ",
    "ngôi ",
    "nông ",
    "lâm ",
    "hiện ",
    "quảng ",
    "cho ",
    "trong ",
    "tiểu học",
    "hội ",
    "mọi ",
    "những ",
    " hai ",
    "ngoài ",
)
"""What stands before a school that nobody is named with."""
_PUPILS = frozenset(either_way("cô|cậu|bé|em|học|hs|nữ|nam"))


def may_name_a_pupil(given: str, low: str, words: frozenset[bytes] | None = None) -> bool:
    """Whether a name may stand beside a school: asked from where a school is named, back to who is named before.

    With `words` of the text only what they may tell is looked for.
    """
    for word, phrases in _TOLD:
        if (words is None or word in words) and any(_named_near(given, low, phrase) for phrase in phrases):
            return True
    return any(
        (words is None or not said.isdisjoint(words)) and ask(given, low)
        for said, ask in ((_GIVING, given_by_school), (_KINDS, pupil_of_school), (_NAMED, child_called))
    )


def _named_near(given: str, low: str, phrase: str) -> bool:
    at = low.find(phrase)
    while at >= 0:
        if _child_before(given, low, at) or _child_behind(given, low, at):
            return True
        if not low.endswith(_NO_NAME, 0, at) and _named_before(given, at):
            return True
        at = low.find(phrase, at + 1)
    return False


def _child_before(given: str, low: str, at: int) -> bool:
    """“em Lê A … trường …”, in one sentence."""
    begin = max(0, at - FAR)
    begin = max(begin, *(low.rfind(sign, begin, at) + 1 for sign in ".!?\n"))
    return any(_named(given, m.end()) for m in made(CHILD).finditer(low, begin, at))


def _child_behind(given: str, low: str, at: int) -> bool:
    """“trường … em Lê A”, in one sentence."""
    end = min((i for i in (low.find(sign, at, at + FAR) for sign in ".!?;\n") if i >= 0), default=at + FAR)
    return any(_named(given, m.end()) for m in made(CHILD).finditer(low, at, end))


def _named(given: str, end: int) -> bool:
    """Whether a name stands behind a word for a child, not a school."""
    word = given[end : end + 12].lstrip(" :,(").partition(" ")[0].strip(AROUND)
    return word.lower() not in SCHOOL and not given.endswith("Ban", 0, end) and name_behind(given, end)


def child_before_school(given: str, low: str) -> bool:
    """Whether a child is named in the same sentence before a school."""
    return any(_child_before(given, low, at) for at in _schools(low))


def child_behind_school(given: str, low: str) -> bool:
    """Whether a child is named in the same sentence behind a school."""
    return any(_child_behind(given, low, at) for at in _schools(low))


def _schools(low: str) -> Iterator[int]:
    for phrase in dict.fromkeys(phrase for _, phrases in _TOLD for phrase in phrases):
        at = low.find(phrase)
        while at >= 0:
            yield at
            at = low.find(phrase, at + 1)


def _named_before(given: str, at: int) -> bool:
    """A child with a name, or two words in capitals and a sign: then nothing but words of learning before the school."""
    before = given[max(0, at - NEAR) : at].rpartition("\n")[2]
    between: list[str] = []
    words = before.split()
    while words:
        word = words.pop()
        bare = word.strip(AROUND)
        low = bare.lower()
        if bare[:1].isupper() and low not in SCHOOL:
            known = all(w in LEARNS or w[:1].isdigit() for w in between) or between[-1] in _PUPILS
            return known and _is_somebody(words, apart=bool(between) or before.rstrip()[-1] in "(,;|–-")
        if (not between and low in SCHOOL) or word[-1] in ".!?":
            return False
        between.append(low)
    return False


def _is_somebody(words: list[str], *, apart: bool) -> bool:
    """Whether the word in capitals behind these is the last of a name."""
    if apart and words and words[-1][0].isupper() and words[-1].lower() not in _OFFICES:
        return True
    for word in reversed(words):
        if not word[0].isupper() and word != "và":
            return word.strip(AROUND) in _CHILDREN
    return bool(words) and words[0].lower() in _CHILDREN


_OFFICES = SCHOOL | frozenset(either_way("hội|ubnd|sở"))
_CHILDREN = _BETWEEN | frozenset(either_way("hs|nhóc|thằng|e|sinh"))
