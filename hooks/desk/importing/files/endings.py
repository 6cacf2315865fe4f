"""What a file is: its ending, and whether its first bytes agree. No more than that is read here."""

from __future__ import annotations

import re

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
KINDS = {".xlsx": ZIP, ".ods": ZIP, ".docx": ZIP, ".xls": OLE, ".csv": b""}
"""Endings that are read → how such a file begins."""
MACROS = (
    "Tệp có macro (chương trình cài bên trong) nên máy không mở. → Lưu lại thành .xlsx hoặc .docx, không kèm macro."
)
_OTHER = {
    ".pdf": "Tệp .pdf là bản để in, máy không đọc chắc được từng ô. → Hãy xin cơ quan lập danh sách tệp gốc: Excel "
    "(.xlsx, .xls), Word (.docx) hoặc LibreOffice (.ods). Bản .pdf có dấu thì giữ làm nguồn.",
    **dict.fromkeys((".xlsm", ".xlsb", ".xltm", ".docm"), MACROS),
    ".txt": "Tệp .txt chỉ là chữ. → Là bảng lưu từ Excel (Unicode Text) thì đổi đuôi tệp thành .csv rồi nhập; "
    "là đoạn văn thì đổi ra bảng trong Word, lưu thành .docx.",
    ".doc": "Tệp .doc là Word đời cũ. → Hãy mở bằng Word hay LibreOffice, lưu lại thành .docx.",
}
_RENAMED = (
    "Đuôi {} không đúng với loại tệp bên trong. → Mở bằng đúng chương trình, lưu lại thành .xlsx, .docx hoặc .csv."
)
_PLAIN = "Tệp mang đuôi {} nhưng bên trong chỉ là chữ, không phải bảng tính. → Đổi đuôi tệp thành .csv rồi nhập."
_PAGE = (
    "Tệp mang đuôi {} nhưng bên trong là trang web (HTML, XML). → Mở bằng Excel hay LibreOffice, lưu lại thành .xlsx."
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Name of the stream in which Office keeps a file under password ([MS-OFFCRYPTO] 2.3.4.4)."""
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|!--|html|\?xml|table|head|body|meta|div|style)|mime-version:)", re.IGNORECASE
)
LOCKED = "Tệp có mật khẩu. → Mở bằng Excel, Word hay LibreOffice, bỏ mật khẩu, lưu lại, rồi nhập tệp ấy."
SAVE_AGAIN = "Hãy mở tệp bằng Excel, Word hay LibreOffice, bỏ mật khẩu, lưu lại thành .xlsx hoặc .docx."
DAMAGED = f"Không đọc được tệp: tệp hỏng, có mật khẩu, hoặc đuôi tệp không đúng với bên trong. → {SAVE_AGAIN}"


class UnreadableError(Exception):
    """The file cannot be read as a list; `str()` says why and what to do, in Vietnamese."""


def not_read(ending: str) -> str:
    """Why files with this ending are not read, and what to do; '' when they are."""
    if ending in _OTHER:
        return _OTHER[ending]
    if ending not in KINDS:
        return f"Không nhận tệp {ending or 'không có đuôi'}. → Dùng .xlsx, .xls, .ods, .csv hoặc .docx."
    return ""


def not_the_kind(data: bytes, ending: str) -> str:
    """What the file is instead of what its ending says, and what to do; '' when its first bytes are right."""
    if not data.strip():
        return "Tệp trống, không có chữ nào. → Xem lại tệp, hoặc xin cơ quan gửi lại."
    if data.startswith(KINDS[ending]):
        return "" if ending != ".csv" or not data.startswith((ZIP, OLE, b"%PDF")) else _RENAMED.format(ending)
    if data.startswith(OLE) and _ENCRYPTED in data:
        return LOCKED
    if _MARKUP.match(data[:2000]):
        return _PAGE.format(ending)
    if data.startswith((ZIP, OLE, b"%PDF", b"{\\rtf")):
        return _RENAMED.format(ending)
    return _PLAIN.format(ending) if _is_text(data) else DAMAGED


def _is_text(data: bytes) -> bool:
    """Whether the bytes are lines of text: what many programs call .xls is a .csv."""
    head = data[:4000]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\n" in head and not re.search(rb"[\x00-\x08\x0e-\x1f]", head)
