"""How a newsroom, an office or an association is reached: part of data/campaign.yml."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import AgencyRef, F, Line, Model, Url
from hooks.records.model.shared import Citation
from hooks.text import clean_line

_ATOM = r"[A-Za-z0-9_+-]+"
_DOMAIN = r"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
_EMAIL = re.compile(rf"{_ATOM}(\.{_ATOM})*@{_DOMAIN}")
_LANDLINE, _MOBILE = re.compile(r"02[0-9]{9}"), re.compile(r"0[35789][0-9]{8}")
_TOLL, _PORTAL = re.compile(r"1[89]00[0-9]{4}([0-9]{2})?"), re.compile(r"(02[0-9]{1,2})?1022")
_BETWEEN = re.compile(r"[\s.()-]+")
_LONGEST = 15
"""Digits of one number, at most (ITU-T E.164)."""


def _email(value: object) -> object:
    if not isinstance(value, str) or not (text := clean_line(value)):
        return value
    if not _EMAIL.fullmatch(text):
        raise PydanticCustomError("email", "{hint}", {"hint": _email_hint(text)})
    return text


def _email_hint(text: str) -> str:
    if text.lower().startswith("mailto:"):
        return "bỏ chữ mailto:, chỉ ghi địa chỉ, ví dụ toasoan@example.vn"
    if text.count("@") > 1 or re.search(r"[,;]|@.*\s", text):
        return "mỗi trường một địa chỉ; chọn hộp thư có người đọc hằng ngày"
    if "@" not in text:
        return "thiếu dấu @ giữa tên hộp thư và tên miền, ví dụ toasoan@example.vn"
    if not text.isascii():
        return "địa chỉ email viết bằng chữ không dấu, ví dụ toasoan@example.vn"
    if "." not in text.partition("@")[2]:
        return "sau dấu @ phải có đủ tên miền, ví dụ @example.vn"
    return "viết liền, không dấu cách, đủ tên hộp thư, dấu @ và tên miền, ví dụ toasoan@example.vn"


def _phone(value: object) -> object:
    if not isinstance(value, str) or not (text := clean_line(value)):
        return value
    digits = _digits(text)
    if not any(form.fullmatch(digits) for form in (_LANDLINE, _MOBILE, _TOLL, _PORTAL)):
        raise PydanticCustomError("phone", "{hint}", {"hint": _phone_hint(text, digits)})
    return digits


def _digits(text: str) -> str:
    """The number as it is dialled at home; what is no number stays as it is."""
    return re.sub(r"^(\+|00)840?", "0", _BETWEEN.sub("", text))


def _phone_hint(text: str, digits: str) -> str:
    if len(re.sub("[^0-9]", "", text)) > _LONGEST or re.search("[,;/]", text):
        return "mỗi trường một số; số thứ hai ghi ở hotline"
    if digits.startswith("+"):
        return "chỉ ghi số gọi ở Việt Nam, bắt đầu bằng 0 hoặc +84"
    if not digits.isdecimal():
        return "chỉ ghi số; máy lẻ, tên người trực thì ghi ở desk. Ví dụ 024 3822 0000"
    if digits.startswith("06"):
        return "mã vùng bắt đầu bằng 06 không còn dùng; mã vùng nay bắt đầu bằng 02, hỏi lại cơ quan rồi ghi số mới"
    if digits.startswith("01"):
        return "di động 11 số không còn dùng; hỏi lại số mới có 10 chữ số"
    if digits.startswith("02"):
        return f"số cố định có 11 chữ số kể cả mã vùng, số này có {len(digits)}; ví dụ 024 3822 0000"
    if digits.startswith("0"):
        return f"di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; số này có {len(digits)} chữ số"
    if digits.startswith(("1800", "1900")):
        return "tổng đài 1800, 1900 có thêm bốn hoặc sáu chữ số, ví dụ 1900 0000"
    return "số cố định phải có mã vùng, ví dụ 024 3822 0000; tổng đài ghi 1022, 1800 0000 hoặc 1900 0000"


Email = Annotated[str, StringConstraints(min_length=1, max_length=200), BeforeValidator(_email)]
"""One mail address in ASCII: name, @, domain. What else RFC 5322 allows is a slip more often than meant."""
Phone = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_phone)]
"""A Vietnamese number, kept as the digits dialled at home: landline, mobile, 1800, 1900, or 1022 with or without area.

Written with spaces, dots, dashes, brackets or +84. Forms of numbers: Thông tư số 22/2014/TT-BTTTT and its amendments.
"""


class Contact(Model):
    """How somebody is reached. What is not known is left out; nothing of it is guessed."""

    desk: Line | None = F("Bộ phận phụ trách", "Phòng, ban hoặc chức danh nhận và trả lời.", "Ban Bạn đọc", None)
    email: Email | None = F("Email", "Một hộp thư có người đọc hằng ngày.", "toasoan@example.vn", None)
    phone: Phone | None = F("Điện thoại", "Một số, kể cả mã vùng.", "024 3822 0000", None)
    hotline: Phone | None = F("Đường dây nóng", "Số gọi ngoài giờ, nếu có.", "1900 0000", None)
    address: Line | None = F("Địa chỉ", "Nơi nhận thư và tiếp bạn đọc.", "Số 1 đường Mẫu, phường Mẫu", None)
    hours: Line | None = F(
        "Giờ làm việc", "Ngày, giờ có người tiếp.", "Thứ Hai tới thứ Sáu, 7 giờ 30 – 16 giờ 30", None
    )
    website: Url | None = F("Trang thông tin", "Trang chính thức.", "https://example.vn", None)
    sources: list[Citation] = F(
        "Nguồn",
        "Nơi công bố địa chỉ, số này và ngày xem; của chính tòa soạn thì bỏ trống.",
        [{"publisher": "Trang của cơ quan", "url": "https://example.vn/lien-he", "accessed": "2026-12-01"}],
        list,
    )

    @property
    def reachable(self) -> bool:
        """Whether there is a way to write, call or come."""
        return any((self.email, self.phone, self.hotline, self.address))


class Submissions(Model):
    """Where packages of the forms are sent by those who have no account on GitHub."""

    email: Email | None = F("Email nhận bài", "Một hộp thư nhận được tệp đính kèm.", "bandoc@example.vn", None)
    note: Line | None = F("Dặn thêm", "Một câu cho người gửi.", "Gói nặng quá 20 MB thì gọi trước.", None)


class Adviser(Model):
    """Who answers which question about titles, criteria and awards."""

    name: Line = F("Nơi hỏi", "Tên cơ quan, tổ chức như bạn đọc gọi.", "Phòng Văn hóa – Xã hội xã, phường nơi bạn ở")
    agency: AgencyRef | None = F("Cơ quan", "Mã trong data/agencies.yml, nếu là cơ quan của kế hoạch.", "so-gddt", None)
    about: list[Line] = F("Hỏi việc gì", "Mỗi việc một dòng.", ["Đăng ký danh hiệu Gia đình đi bộ"], min_length=1)
    why: Line | None = F("Vì sao hỏi nơi này", "Một câu, theo nguồn.", "Nơi tập huấn tiêu chí cho cán bộ xã.", None)
    sources: list[Citation] = F("Nguồn", "Nguồn cho thấy nơi này trả lời được.", [{"id": "tt-25-2023"}], list)
    contact: Contact | None = F(
        "Cách liên hệ", "Chép từ trang chính thức, kèm nguồn; chưa có thì bỏ trống.", {"phone": "024 3822 0000"}, None
    )
