"""What titles, sheets and file names say of a whole list: proposed only, not passed, decided, and its year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hooks.text import clean_line, fold

_HONOUR = r"(danh sach|cong nhan|xet|tang|khen|bieu duong|danh hieu|phong tang|ton vinh|dat|thi dua|gia dinh|dong ho|cong dong|don vi|cong dan|ca nhan|tap the)"
_PROPOSED = re.compile(
    rf"\b(de nghi|de xuat|dang ky|du kien)( (duoc|ubnd|uy ban|hoi dong|cap|thi dua|xay dung|chu tich|hoi|tinh|huyen|xa|nhan dan|phuong))* {_HONOUR}\b"
    r"|\b(danh sach|ds|bang|bieu|tong hop)\b.{0,60}\b(de nghi|de xuat|du kien|du thao|dang ky|du bi|du phong|so bo)\b"
    r"|^\W*(de nghi|de xuat|du kien|du thao|dang ky|ban nhap|nhap)\W*(\d{4})?\W*$|^\W*(du thao|to trinh)\b|\b(kem theo|theo) to trinh\b|/ttr\b"
)
_LETTERHEAD = re.compile(
    r"^\W*(xet|can cu|tren co so|thuc hien|qua|sau khi)\b.*|\b(theo|xet)( [a-z]+){0,3} (de nghi|de xuat|dang ky)\b.*|\b(de nghi|de xuat) cua\b"
)
_DECIDED = re.compile(
    r"\b(kem theo|theo|ban hanh|tai|so)( [a-z]+){0,3} (quyet dinh|qd)\b|/qd\b|\bduoc (cong nhan|tang|khen|bieu duong|phong tang|trao)\b|\bda (duoc )?(cong nhan|dat|tang)\b"
)
_ASKED = re.compile(r"\b(de nghi|de xuat|du kien|dang ky)\b.{0,40}\bduoc (cong nhan|tang|khen|bieu duong)")
_FAILED = re.compile(
    r"\b(khong|chua) (duoc )?(binh )?(dat|xet|khen|du (dieu kien|tieu chuan|tieu chi|diem|chuan)|cong nhan|de nghi|dap ung|duyet|dong y|nhat tri|thong nhat|thong qua|hop le)\b"
    r"|^\W*(rot|loai|rut ten|rut|truot)\W*$|\b(bi loai|rut ten|xin rut|(ho|danh sach|gia dinh) (rot|loai|truot|chuyen di|vi pham)|(cho|de nghi) xet lai)\b"
    r"|\b(bi )?thu hoi (danh hieu|quyet dinh|giay|bang|chung nhan|viec)\b|\bbi (thu hoi|huy|tuoc)\b|\b(huy bo|huy|tuoc) (danh hieu|ket qua|quyet dinh|viec cong nhan|cong nhan)\b"
)
_OTHER = re.compile(
    r"\b(gia dinh|ap|thon|khu pho|khu dan cu|to dan pho|khom|buon|soc|lang|co quan|don vi|doanh nghiep|toc ho|dong ho) (dat (chuan )?)?"
    r"(van hoa|the thao|hanh phuc|kieu mau|no am|5 khong 3 sach|chinh sach|liet si|co cong)\b"
    r"|\b(chien si thi dua|lao dong (tien tien|xuat sac|gioi)|ong ba mau muc|nguoi tot viec tot|(san xuat|kinh doanh) gioi|ho (can )?ngheo)\b"
)
"""Titles and lists of other movements, which the same offices keep in the same way."""
_NOT_A_TITLE = re.compile(r"\b(can cu|neu|truong hop|luu y|ghi chu|quy dinh|dieu \d|cac (don vi|xa|phuong|ap))\b")
_FILE = re.compile(r"[\s_.-]+")
_YEAR = re.compile(r"\b(20\d\d)\b")
_LONGEST = 300
PROPOSED = "danh sách mới đề nghị, dự kiến hay đăng ký, chưa được quyết định"
FAILED = "danh sách những nơi, những người không đạt, chưa xét hay bị thu hồi"


@lru_cache(maxsize=1000)
def other_movement(texts: tuple[str, ...]) -> str:
    """Why a list whose titles name no title of ours is none of ours: “GIA ĐÌNH VĂN HÓA”; '' when nothing says so."""
    line = next((line for text in texts if _OTHER.search(line := _line(text))), "")
    if not line:
        return ""
    return f"danh sách của danh hiệu, phong trào khác: “{_text_of(texts, line)}”; nhập nhầm tệp thì bỏ, đúng là danh sách này thì thêm --title hay --award"


@lru_cache(maxsize=1000)
def told_otherwise(texts: tuple[str, ...]) -> str:
    """Why a list by its titles is none of the decided; '' when it may be."""
    near = [line for text in texts if (line := _line(text))]
    said = [line for line in near if not _NOT_A_TITLE.search(line)]
    if failed := next(filter(_FAILED.search, said), ""):
        return f"{FAILED}: “{_text_of(texts, failed)}”; không ghi vào sổ, là danh sách đạt thì thêm --decided"
    proposed = next((line for line in said if _PROPOSED.search(_LETTERHEAD.sub(" ", line))), "")
    if not proposed or any(_DECIDED.search(line) and not _ASKED.search(line) for line in near):
        return ""
    return f"{PROPOSED}: “{_text_of(texts, proposed)}”; là danh sách đã được công nhận thì thêm --decided"


def _text_of(texts: tuple[str, ...], line: str) -> str:
    """The text that a folded line was made of, shortened."""
    return next((clean_line(text)[:80] for text in texts if _line(text) == line), line)


def _line(text: str) -> str:
    """A title folded, a file's name in words; '' for what is too long for a title."""
    line = fold(clean_line(text)) if len(text) <= _LONGEST else ""
    return _FILE.sub(" ", line) if " " not in line else line


def year_of(texts: Sequence[Sequence[str]], otherwise: int) -> int:
    """The one year that the titles of a list name, else the other."""
    years = {match for of in texts[:1] for text in of for match in _YEAR.findall(text)}
    return int(years.pop()) if len(years) == 1 else otherwise
