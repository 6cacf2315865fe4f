"""What a text tells of a named person's health: asked about, as only consent lets it be told."""

from __future__ import annotations

import re
from functools import cache

from hooks.guard.whole_names import CAPITAL, SURNAMES
from hooks.titles import KIN

_TITLES = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in f"{KIN}|bé|bạn".split("|"))
_WORD = rf"[{CAPITAL}][^\W\d_]*"
_WHO = rf"(?<!\w)(?:(?:{_TITLES}) {_WORD}(?: {_WORD}){{0,4}}|(?:{SURNAMES})(?: {_WORD}){{1,4}})(?!\w)"
"""Somebody who is named: behind “ông”, “bà”, or by a family name and more."""
_DISEASE = (
    r"ung thư|hiv|aids|tiểu đường|đái tháo đường|tâm thần|trầm cảm|động kinh(?! phí)|bại não|tự kỷ|suy (?:thận|tim|gan)|tim bẩm sinh|viêm gan|xơ gan|lao phổi"
    r"|parkinson|đột quỵ|tai biến|bại liệt|máu trắng|bạch cầu|tan máu|thalassemia|xương thủy tinh|teo cơ|thoái hóa|loãng xương|hen suyễn|cao huyết áp"
    r"|chất độc da cam|down|bướu|u não|chậm phát triển|thiểu năng|mất trí|alzheimer|hiểm nghèo|nan y|mạn tính|mãn tính"
)
_STATE = (
    rf"(?:(?:bị|mắc|nhiễm|mang|chữa trị|sống chung với|chống chọi với|chiến đấu với|chẩn đoán(?: bị| mắc)?|dương tính với)(?: (?:căn|chứng|bệnh|các|phải|hội chứng|thể|dị tật|một|trọng)){{0,3}} (?:{_DISEASE})"
    r"|(?:bị|mắc) (?:bệnh (?:tim|gan|thận|phổi|máu|mắt|xương|khớp|nặng|hiếm|di truyền|nền)|dị tật|khuyết tật|liệt(?! (?:vào|kê|ra))|mù(?! (?:chữ|quáng|mờ|công nghệ))|câm(?! (?:nín|lặng))|điếc(?! (?:không|tai))|cụt(?! hứng)|tàn tật|tật nguyền|khiếm thị|khiếm thính)"
    r"|liệt (?:nửa người|hai chân|hai tay|toàn thân|tứ chi|giường|cả người)|(?:phải|đang|vẫn|đều đặn) (?:chạy thận|hóa trị|xạ trị|điều trị (?:bệnh |căn bệnh )?(?:"
    + _DISEASE
    + r"))|(?:là|một) người (?:khuyết tật|khiếm thị|khiếm thính|mù|câm điếc|tàn tật)|khuyết tật (?:vận động|trí tuệ|nặng|bẩm sinh|hai|một|chân|tay|nghe|nhìn)|(?:mất|cụt|teo) (?:một|hai|cả hai|cánh|bàn) (?:chân|tay|mắt)(?! (?:lưới|nải|buôn|lái|nghề|trái|phải trái|sai|viết|hàng|trong nghề))|chạy thận (?:nhân tạo|mỗi|ba|hai|định kỳ))(?!\w)"
)
_BETWEEN = (
    r"(?<!\w)(?:tặng|trao|thăm|dạy|khám|chữa|hỗ trợ|giúp|vận động|tuyên truyền|phòng|chống|tầm soát|quỹ|hội|trường|trung tâm|bệnh viện|khoa|viện|lớp|nhóm|câu lạc bộ|clb|những|các|nhiều|người|học sinh|trẻ em"
    r"|bệnh nhân|không|chưa|chẳng|tránh|nếu|kẻo|sợ|lỡ|cây|con|đàn|vườn|lợn|heo|bò|gà|lúa|ruộng|ao|cho|nói về|kể về|viết về|bài|sách|phim|vai|đóng|nghiên cứu|chuyên|bác sĩ|cho rằng|dặn|nhắc|vì sao|hướng dẫn|cách)(?!\w)"
)
"""What makes of what follows something else than how the person is."""
_KIN = r"(?:vợ|chồng|con|con (?:trai|gái|đầu|út)|mẹ|cha|ba|má|bố|cháu|em|chị|anh|bà|ông)"
_NOBODY = r"(?i:(?<!\w)(?:danh nhân|nhà thơ|nhà văn|nhạc sĩ|thi sĩ|anh hùng|liệt sĩ|bác sĩ|bs|thạc sĩ|tiến sĩ|đường|trường|phố|mang tên|phường|xã|ấp|thôn|bệnh viện|thành phố|tỉnh|nhân vật|truyện|phim)[ ,:“]{1,3}(?:mù |tật nguyền )?$)|(?i:(?<!con )(?<!cháu )(?<!vợ )(?<!chồng )(?<!mẹ )(?:của|nhà) $)"
_FAMOUS = r"nguyễn đình chiểu|nguyễn ngọc ký|hàn mặc tử|helen keller|beethoven|nick vujicic|stephen hawking|đồ chiểu"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"({_WHO})([^.!?;\n]{{0,60}}?)((?i:{_STATE}))")


@cache
def _made(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_GATE = re.compile(
    r"bị |mắc |nhiễm |mang |chữa |sống chung|chống chọi|chiến đấu|chẩn đoán|dương tính|liệt |chạy thận|hóa trị|xạ trị|điều trị|khuyết|khiếm|mất |cụt |teo |người (?:mù|câm|tàn)",
    re.IGNORECASE,
)


def illnesses(text: str) -> list[tuple[int, int]]:
    """From where to where a text tells how a named person's health is."""
    if not _GATE.search(text):
        return []
    found = []
    for match in _pattern().finditer(text):
        between, before = match[2], text[max(0, match.start() - 40) : match.start()]
        if _made(_FAMOUS).search(match[0]) or re.search(_NOBODY, before):
            continue
        if _made(_BETWEEN).search(
            re.sub(rf"(?i:^,? (?:và |có |cùng )?{_KIN}(?: (?:của )?(?:ông|bà|anh|chị|cô))?(?!\w))", "", between)
        ):
            continue
        found.append((match.start(), match.end()))
    return found
