"""What rows and cells say in words: totals and signatures, marks that stand for others, capitals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hooks.formulas import runs
from hooks.text import clean_line, modern_line

NUMBER = re.compile(r"\(?(\d{1,6})[.)]?")
"""A number in the list: 1, 1., (1)."""
_LONGEST_NUMBER = 7
_TOTAL = re.compile(
    r"tổng (cộng|số)\b|(tổng|cộng)\s*([:.(\d]|$)|cộng (chung|dồn|trang|các|toàn|xã|phường|thị trấn|đặc khu|huyện|ấp|khu|thôn|tổ|mục|phần)\b|\(?(danh sách (này |trên )?)?(có|gồm|gồm có)( tổng số| tất cả)?:? \d+ |danh sách (này |trên )?(có|gồm|gồm có)( tổng số| tất cả)?:? (một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b|ấn định|bằng chữ"
    r"|(tổng|cộng)( (mục|phần))?\s+[IVXA-D]+(\s*([+,]|và)\s*[IVXA-D]+)*\s*([:.(=\d]|$)"
    r"|((cộng|số|tổng) )?(mang|chuyển) (sang|qua)( trang( sau| bên| tiếp)?)?\s*([:.(\d]|$)|trang (trước|trên) (mang|chuyển)\b|l[ũu][yỹ] kế\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(tm|kt|tl|tuq)\.|nơi nhận|(người|cán bộ) lập|lập (biểu|bảng)|xác nhận (của )?|\(ký|(phó )?chủ tịch\b|trưởng (ban|phòng)\b"
    r"|.{0,40}ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm|lưu:|thủ trưởng",
    re.IGNORECASE,
)
_DITTO = re.compile(
    r"""-?\s*(?:["”“″〃]+|''|’’|,,|//|(?:như |giống )(?:dòng |ô )?trên|n\s*[/.]?\s*t\.?)\s*-?""", re.IGNORECASE
)
_DITTO_BEGINS = frozenset("-\"“”″〃'’,/nNgG")
_NOTHING = frozenset({"-", "–", "—", "x", "X", "...", "…", "0", "/"})
_GUARD, _BULLET = re.compile(r"^'(?=[=+@\-＝＋－＠])"), re.compile(r"^[-+–•*] +(?=\w)")


def number_in(text: str) -> str:
    """The number that a cell of the column of numbers is; '' for none."""
    if text.isdecimal() and len(text) < _LONGEST_NUMBER:
        return text
    match = NUMBER.fullmatch(text)
    return match[1] if match else ""


@lru_cache(maxsize=16384)
def is_total(text: str) -> bool:
    """“Tổng cộng: 120 gia đình”."""
    return bool(_TOTAL.match(text))


@lru_cache(maxsize=16384)
def is_signature(text: str) -> bool:
    """“TM. ỦY BAN NHÂN DÂN”, “Nơi nhận:”, the place and date above a signature."""
    text = modern_line(text)
    return bool(_SIGNED.match(text)) or (
        text.isupper() and text.startswith(("ỦY BAN NHÂN DÂN", "UBND ", "HỘI KHUYẾN HỌC"))
    )


@lru_cache(maxsize=16384)
def tidy(text: str) -> str:
    """One clean line without a bullet; “-” alone means nothing; the quote that guards a formula sign goes."""
    line = clean_line(text)
    if line in _NOTHING:
        return ""
    return line if line[:1].isalpha() else _BULLET.sub("", _GUARD.sub("", line))


def is_ditto(text: str) -> bool:
    """“như trên”, nt and the marks that stand for the cell above."""
    return text[:1] in _DITTO_BEGINS and bool(_DITTO.fullmatch(text))


@lru_cache(maxsize=16384)
def symbol_in(text: str) -> str:
    """The first picture or symbol of a text; '' for none."""
    return next((c for c in text if unicodedata.category(c) in {"So", "Co", "Cs"}), "")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text as a formula."""
    return runs(text)
