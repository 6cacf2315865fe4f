"""The words of results, passed or not, and the marks that stand for yes and no."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from hooks.desk.importing.columns.remarks import withdrawn
from hooks.text import clean_line, fold


class Verdict(Enum):
    """What a cell of a result says."""

    PASSED = auto()
    FAILED = auto()
    EMPTY = auto()
    NUMBER = auto()
    """Points or votes: who passed with how many, the list does not say."""
    UNKNOWN = auto()


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in re.split(r"[|\n]", text) if word.strip())


MARKS = frozenset(re.split(r"\s+", "* + 1 Co CÓ Có V X X. co có v x x. xx × ü þ Đ ĐẠT Đạt đ đạt χ Х х • √ ● ☑ ✓ ✔"))
"""What offices put into a column to say yes: the cross, the tick (of symbol fonts too), one, a word."""
NO_MARKS = frozenset(("", "-", "–", "—", "0", "/", "…", "...", "không", "Không", "KHÔNG", "ko", "k", "K", "☐", "□"))
_PASSED = _words("""
co | cong nhan | d | ddk | dy | da duyet | dat | dat chuan | dau | de nghi | do | dong y | du | du dieu kien | du tieu chuan
duoc | duoc cong nhan | duoc duyet | duoc thong qua | duoc xet | duyet | gioi | hoan thanh | hoan thanh tot
hoan thanh xuat sac | hop le | kha | nhat tri | ok | pass | rat tot | tan thanh | tb | thong nhat | thong qua | tot
trung binh | trung tuyen | vuot | xuat sac | y | yes
""")
_FAILED = _words("""
0 | bac | bac bo | bi loai | bo | c d | cd | cho | dang cho | dang xet | dung lai | fail | hoan | hong | huy | huy bo
k | k d | kd | kddk | kdy | cddk | kem | khong | ko | loai | mien | mien xet | n | ngung | no | rot | rut | sai | tam dung | tam hoan
treo | truot | tu choi | vi pham | yeu
""")
_PASSES = re.compile(
    r"(dat|duoc|cong nhan|de nghi|dong y|nhat tri|thong nhat) (yeu cau|danh hieu|chuan|tieu chuan|tieu chi|loai|muc|\d|cong nhan|xet|khen|tang|de nghi|la ).*"
    r"|(xep )?loai (tot|kha|gioi|xuat sac|trung binh|tb|[abc]\d?|[1-3]|i{1,3})|(hoan thanh|tot|kha|xuat sac)( .*)?|(hang|muc) [a-d1-4]"
)
_FAILS = re.compile(
    r"(khong|chua|k|ko|kg|ch)[ .]*(dat|duoc|cong nhan|de nghi|dong y|nhat tri|tan thanh|thong nhat|du|duyet|xet|xep loai|hoan thanh|"
    r"hop le|thong qua|dam bao|bao dam|dap ung|nhan|dang ky|nop|bau|dong thuan|khen|xep|phu hop|qua)\b.*"
    r"|(bi )?(rot|truot|rut|tu choi|vi pham|tam hoan|tam dung|duoi chuan|dang cho|dang xet|bac bo) .*|dat khong"
    r"|(bi )?loai (khoi|ra|bo|vi|do|ten)\b.*|huy (bo|ket qua|danh hieu|ten)\b.*|hoan (xet|lai|den|sang|vi|cong nhan)\b.*"
    r"|cho (xet|duyet|xac minh|ket qua|bo sung|ho so|y kien|tham dinh|kiem tra)\b.*|chuyen (di|noi|khoi|ho khau|khau)\b.*"
    r"|thieu (ho so|tieu chi|tieu chuan|diem|dieu kien|phieu)\b.*|.*\b(xet lai|xem lai|xem xet|xac minh|kiem tra lai)\b.*"
    r"|.*\b(khong|chua) (dat|du dieu kien|cong nhan|duoc cong nhan)\b.*"
)
_BRACKETS, _SIGNS = re.compile(r"\(.*?\)|\[.*?\]"), re.compile(r"[^\w%/,]+")
_SHORT = {"dk": "dieu kien", "tc": "tieu chuan", "yc": "yeu cau", "dh": "danh hieu"}
"""“Đủ ĐK”, “Đạt YC”."""
_PERCENT, _SHARE = (
    re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%"),
    re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})(?: (?:phieu|nguoi|thanh vien))?"),
)
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d+)?(?: ?(?:diem|phieu|d|nguoi))?")


@lru_cache(maxsize=20_000)
def verdict_of(text: str) -> Verdict:
    """What a cell of a result says; EMPTY for a dash."""
    line = clean_line(text)
    if line in {"", "-", "–", "—", "/", "…", "...", "."}:
        return Verdict.EMPTY
    if line == "0":
        return Verdict.FAILED
    if line in MARKS:
        return Verdict.PASSED
    folded = fold(line)
    share = _share(folded)
    if share is not None:
        return Verdict.PASSED if share > 0.5 else Verdict.FAILED  # half of the votes
    if _NUMBER.fullmatch(folded):
        return Verdict.NUMBER
    bare, whole = _plain(_BRACKETS.sub(" ", folded)), _plain(folded)
    if bare in _FAILED or _FAILS.fullmatch(whole):
        return Verdict.FAILED
    passed = (bare in _PASSED or _PASSES.fullmatch(bare)) and not withdrawn(line)  # “Đạt (thiếu hồ sơ)”
    return Verdict.PASSED if passed else Verdict.UNKNOWN


def _plain(folded: str) -> str:
    """Words alone, those that are often shortened in full."""
    return " ".join(_SHORT.get(word, word) for word in re.split(r"[\s,/]+", _SIGNS.sub(" ", folded)) if word)


def _share(folded: str) -> float | None:
    """The part of the votes: “45 %”, “5/9”; None for anything else."""
    if match := _PERCENT.fullmatch(folded):
        return float(match[1].replace(",", ".")) / 100
    match = _SHARE.fullmatch(folded)
    return int(match[1]) / int(match[2]) if match and 0 < int(match[2]) >= int(match[1]) else None


def is_mark(text: str) -> bool:
    """A cross, a tick, one: the column's heading holds for the row."""
    return clean_line(text) in MARKS


def is_no_mark(text: str) -> bool:
    """Empty, a dash, nought, “không”."""
    return clean_line(text) in NO_MARKS
