"""The country's provinces by name: a list of another province has communes called like this one's."""

from __future__ import annotations

import re
from functools import lru_cache

from hooks.records.joined.levels import any_of
from hooks.text import clean_line, fold

_NAMES = """
An Giang | Bà Rịa - Vũng Tàu | Bà Rịa Vũng Tàu | Bạc Liêu | Bắc Giang | Bắc Kạn | Bắc Cạn | Bắc Ninh | Bến Tre
Bình Dương | Bình Định | Bình Phước | Bình Thuận | Cà Mau | Cao Bằng | Cần Thơ | Đà Nẵng | Đắk Lắk | Đắc Lắc | Đắk Nông
Đắc Nông | Điện Biên | Đồng Nai | Đồng Tháp | Gia Lai | Hà Giang | Hà Nam | Hà Nội | Hà Tĩnh | Hải Dương | Hải Phòng
Hậu Giang | Hòa Bình | Hồ Chí Minh | HCM | Huế | Hưng Yên | Khánh Hòa | Kiên Giang | Kon Tum | Lai Châu | Lạng Sơn
Lào Cai | Lâm Đồng | Long An | Nam Định | Nghệ An | Ninh Bình | Ninh Thuận | Phú Thọ | Phú Yên | Quảng Bình | Quảng Nam
Quảng Ngãi | Quảng Ninh | Quảng Trị | Sóc Trăng | Sơn La | Tây Ninh | Thái Bình | Thái Nguyên | Thanh Hóa
Thừa Thiên Huế | Thừa Thiên - Huế | Tiền Giang | Trà Vinh | Tuyên Quang | Vĩnh Long | Vĩnh Phúc | Yên Bái
"""
"""The 63 provinces of before 1 July 2025, among whose names are those of the 34 since.

Sources: Nghị quyết số 202/2025/QH15 (which were merged); Quyết định số 124/2004/QĐ-TTg (the list before).
"""
_KNOWN = [fold(name.strip()) for name in re.split(r"[|\n]", _NAMES) if name.strip()]
_NAMED = re.compile(rf"\b(?:tinh|thanh pho|tp)\b[ .]*({any_of(_KNOWN)})\b")
_DATED = re.compile(r"\bngay\b")
"""Where a document was signed says nothing of whom it is about."""


@lru_cache(maxsize=1000)
def of_another(texts: tuple[str, ...], own: tuple[str, ...]) -> str:
    """The first text that names a province where none names one of our `own`; '' for none."""
    folded = {text: line for text in texts if not _DATED.search(line := fold(clean_line(text)))}
    ours = [fold(name) for name in own]
    if not ours or any(re.search(rf"\b{re.escape(name)}\b", line) for line in folded.values() for name in ours):
        return ""
    return next((clean_line(text) for text, line in folded.items() if _NAMED.search(line)), "")
