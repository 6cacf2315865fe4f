"""Parts of an address that are private: houses, streets, what stands beside them."""

from __future__ import annotations

import re

_LIVING = r"lô|căn|chung cư|cư xá|phòng|nhà trọ|khu nhà trọ|tầng|block|dãy|ki-?\s?ốt|cổng"
_ROAD = r"đường|hẻm|ngõ|ngách|kiệt|quốc lộ|tỉnh lộ|hương lộ"
_BY = r"gần|đối diện|cạnh|kế bên"
HOUSE = re.compile(
    r"^(?:(?:số nhà|nhà số|sn)\b.*|số \d.*|\d+[a-z]?(?:[/-]\d+[a-z]?)*(?: .*)?|[a-z]{1,2}\d+[a-z]?/\d.*"
    rf"|(?:{_LIVING}|{_ROAD}|{_BY})\b.*|nhà(?: \d.*)?|(?:ql|km)[.\s]*\d.*)$",
    re.IGNORECASE,
)
CODE = re.compile(r"(?:[a-z]{1,3})?\d+[a-z]?(?:[/-][a-z]?\d+[a-z]?)*", re.IGNORECASE)
"""C4, B2-15, 29/A1: a house, where a hamlet stands beside it."""
MAY_BE_HOUSE = re.compile(rf"\d|\b(?:{_LIVING}|{_ROAD}|{_BY})\b", re.IGNORECASE)
