"""Columns of consent: whoever did not say yes to being named is not written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hooks.desk.importing.columns.verdicts import is_mark, is_no_mark
from hooks.text import clean_line, fold

_NAMING = (
    r"(?:cong khai|cong bo|neu (?:ho )?ten|dua (?:ten|tin)|dang(?! (?:ky|vien|uy|bo|xet|o|hoc|cong))|xu ly (?:thong tin|du lieu)"
    r"|su dung (?:thong tin|du lieu|ten)|du lieu ca nhan)"
)
HEADING = (
    rf"(?!.*\b(?:sau (?:khi )?cong khai|phan anh|khieu nai|quyet dinh)\b)"
    rf"(?:(?!.*\b(?:ket qua|ngay|thoi gian|hinh thuc|noi|dia diem)\b).*\b(?:dong y|chap thuan|cho phep|bang long|dong thuan|y kien|xac nhan|phieu|cam ket)\b.*\b{_NAMING}\b.*"
    rf"|(?:co |cho |duoc |khong |chua )*{_NAMING}(?: (?:ten|ho ten|thong tin|bao|tren|len|tai|web|danh sach|hay|khong|co|trang)\b.*)?"
    r"|(?:phieu|ban|giay|cam ket|van ban|don) (?:su )?(?:dong y|chap thuan).*|(?:nguoi|duong su|ca nhan|gia dinh) (?:da )?dong y.*)"
)
"""How a folded heading of such a column reads; “Đồng ý” alone is the council's."""
OF_PICTURES = r"(?:.* )?(?:dang|su dung|dong y|cho phep|cong khai)( .*)? (?:hinh|anh|hinh anh|video|clip)(?: .*)?"
"""Of pictures only: the register has none."""
_REFUSING = re.compile(r"(?:khong|chua|ko|kg|k)\b")
_YES = re.compile(
    r"(?:co|da|duoc|dong y|nhat tri|cho phep|chap thuan|bang long|dong thuan|yes|y|ok|cong khai|dang)\b(?! khong)"
)
_NO = re.compile(r"(?:khong|chua|ko|kg|k|no|n|tu choi|phan doi|rut|xin (?:khong|an|giau)|an danh|giau ten|dau ten)\b")


@lru_cache(maxsize=20_000)
def said(text: str, heading: str) -> bool | None:
    """Whether a cell under a heading of consent says yes; None when it says neither."""
    folded, against = fold(clean_line(text)).strip(" .()"), bool(_REFUSING.match(fold(heading)))
    if not folded:
        return None
    if folded.lower() in {"c", "d"} or is_mark(text):
        return not against
    if is_no_mark(text):
        return None if against else False
    if _NO.match(folded):
        return False
    return True if _YES.match(folded) else None


def only_refusals(texts: Sequence[str], heading: str) -> bool:
    """Whether an office wrote down only who said no."""
    return {said(text, heading) for text in texts if text.strip()} == {False}
