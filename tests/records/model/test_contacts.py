"""Mail addresses and telephone numbers: what is taken, what is refused and what the editor is told to write."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from hooks.pages.contact.ways import dialled, spaced, ways
from hooks.records.model.contacts import Contact


@pytest.mark.parametrize(("written", "shown", "link"), [
    ("0251 3822 456", "0251 3822 456", "tel:+842513822456"),
    ("0251.3822456", "0251 3822 456", "tel:+842513822456"),
    ("(0251) 3822-456", "0251 3822 456", "tel:+842513822456"),
    ("+84 251 3822 456", "0251 3822 456", "tel:+842513822456"),
    ("+84 (0)251 3822 456", "0251 3822 456", "tel:+842513822456"),
    ("0084 24 3822 0000", "024 3822 0000", "tel:+842438220000"),
    ("02838220000", "028 3822 0000", "tel:+842838220000"),
    ("0915.734.473", "0915 734 473", "tel:+84915734473"),
    ("1900 0000", "1900 0000", "tel:19000000"),
    ("1800123456", "1800 123 456", "tel:1800123456"),
    ("1022", "1022", "tel:1022"),
    ("0251.1022", "0251 1022", "tel:02511022"),
    ("0241022", "024 1022", "tel:0241022"),
])  # fmt: skip
def test_a_number_is_kept_shown_and_dialled_one_way(written: str, shown: str, link: str) -> None:
    """However it is typed; what only Vietnam has is dialled as it is."""
    digits = Contact.model_validate({"phone": written}).phone

    assert digits
    assert (spaced(digits), dialled(digits)) == (shown, link)
    assert Contact.model_validate({"phone": digits}).phone == digits


@pytest.mark.parametrize(("written", "hint"), [
    ("3822 456", "phải có mã vùng"),
    ("0251 3822 45", "11 chữ số kể cả mã vùng, số này có 10"),
    ("0613.823623", "bắt đầu bằng 06 không còn dùng"),
    ("01234567890", "di động 11 số không còn dùng"),
    ("0915 734 47", "di động có 10 chữ số"),
    ("0451 3822 456", "di động có 10 chữ số"),
    ("1900 12", "thêm bốn hoặc sáu chữ số"),
    ("0251 3822 456 - 0251 3822 457", "mỗi trường một số"),
    ("0251 3822 456, 0915734473", "mỗi trường một số"),
    ("0251 3822 456 máy lẻ 12", "máy lẻ, tên người trực thì ghi ở desk"),
    ("gặp chị Hoa", "chỉ ghi số"),
    ("+1 202 555 0100", "số gọi ở Việt Nam"),
    ("٠٢٥١٣٨٢٢٤٥٦", "có mã vùng"),
])  # fmt: skip
def test_what_is_no_number_here_is_refused_with_what_to_write(written: str, hint: str) -> None:
    """Old codes, missing digits, two numbers in one field, words."""
    with pytest.raises(ValidationError, match=hint):
        Contact.model_validate({"phone": written})


@pytest.mark.parametrize(
    "written", ["toasoan@example.vn", "ban-doc.bao_1+x@thu.example.com.vn", " toasoan@example.vn\u200b"]
)
def test_a_mail_address_is_taken(written: str) -> None:
    """Blanks and marks without width at its ends are gone."""
    assert Contact.model_validate({"email": written}).email == written.strip(" \u200b")


@pytest.mark.parametrize(("written", "hint"), [
    ("toasoan.example.vn", "thiếu dấu @"),
    ("toasoan@example", "đủ tên miền"),
    ("toasoan@", "đủ tên miền"),
    ("tòasoạn@example.vn", "không dấu"),
    ("mailto:toasoan@example.vn", "bỏ chữ mailto"),
    ("a@example.vn; b@example.vn", "mỗi trường một địa chỉ"),
    ("toa soan@example.vn", "viết liền"),
    ("toasoan..bao@example.vn", "viết liền"),
    ("toasoan@example.vn?subject=x", "viết liền"),
    ("x@-example.vn", "viết liền"),
    ('"><script>@example.vn', "viết liền"),
])  # fmt: skip
def test_what_is_no_mail_address_is_refused_with_what_to_write(written: str, hint: str) -> None:
    """Nothing that a link could carry beyond one address."""
    with pytest.raises(ValidationError, match=hint):
        Contact.model_validate({"email": written})


def test_ways_are_those_that_are_known() -> None:
    """In one order; none without a value, none without a contact."""
    known = Contact.model_validate({"hotline": "1022", "email": "a+b@example.vn"})

    assert [(w["name"], w["href"]) for w in ways(known)] == [
        ("Email", "mailto:a+b@example.vn"),
        ("Đường dây nóng", "tel:1022"),
    ]
    assert ways(None) == []
    assert not Contact.model_validate({"desk": "Ban Thử", "hours": "8 giờ"}).reachable
