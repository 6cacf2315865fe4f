"""What many kinds of record have in common: levels, citations, notes, places, publication, photos, periods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.consents import Consent
from hooks.records.model.fields import (
    ClauseId,
    Date,
    F,
    FullDate,
    Line,
    Model,
    Moment,
    Name,
    Paragraphs,
    PhotoFile,
    PlaceCode,
    RecordId,
    SourceRef,
    Url,
    Whole,
    check_order,
)


class Level(StrEnum):
    """Level of government or of a decision, as it was called at the time."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"
    NATIONAL = "national"


DISTRICTS_UNTIL = dt.date(2025, 6, 30)
"""Last day of the districts, in the whole country. Source: Nghị quyết số 203/2025/QH15."""

LEVEL_LABELS = {
    Level.COMMUNE: "cấp xã",
    Level.DISTRICT: "cấp huyện",
    Level.PROVINCE: "cấp tỉnh",
    Level.MINISTRY: "cấp bộ, ban, ngành, đoàn thể Trung ương",
    Level.NATIONAL: "cấp Nhà nước",
}


class RecipientKind(StrEnum):
    """Who is honoured: one of these, or a kind of the campaign's own that `open_recipients` has made known."""

    __hash__ = str.__hash__  # Enum has its own, in Python: half of the time of many a table of lines

    INDIVIDUAL = "individual"
    FAMILY = "family"
    CLAN = "clan"
    COMMUNITY = "community"
    UNIT = "unit"

    @classmethod
    def _missing_(cls, value: object) -> RecipientKind | None:
        return _made(str(value)) if value in _OPEN else None


_OPEN: set[object] = set()
"""Ids of the recipients of the open campaign's own."""


def open_recipients(ids: Iterable[str]) -> None:
    """From now on these are recipients too, and no others besides the five."""
    _OPEN.clear()
    _OPEN.update(ids)


@cache
def _made(id_: str) -> RecipientKind:
    """A recipient that is no member: one object, however often it is asked for."""
    made = str.__new__(RecipientKind, id_)
    made._name_, made._value_ = id_.upper(), id_
    return made


class Citation(Model):
    """Where a statement comes from: a document of sources.yml by id, or a publication."""

    id: SourceRef | None = F("Văn bản", "Mã của văn bản trong data/sources.yml.", "qd-1373-2021", None)
    at: Line | None = F("Điều, khoản, trang", "Chỗ trong văn bản hoặc bài.", "VII.1.c", None)
    publisher: Line | None = F("Nơi đăng", "Tên báo, cổng thông tin.", "Báo Nhân Dân", None)
    title: Line | None = F("Bài", "Tên bài, hoặc vài chữ nói bài viết về gì.", "Bài về cách làm ở tổ 3", None)
    url: Url | None = F("Địa chỉ", "Địa chỉ trang web, bắt đầu bằng https://.", "https://nhandan.vn/…", None)
    published: Date | None = F("Ngày đăng", "Ngày, tháng hoặc năm đăng.", "2020-10-12", None)
    accessed: FullDate | None = F("Ngày xem", "Ngày người viết mở trang này.", "2026-11-22", None)
    note: Line | None = F("Ghi chú", "Điều cần biết khi dùng nguồn này.", "Bản đăng lại", None)

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.id) == bool(self.publisher):
            raise PydanticCustomError("citation_both" if self.id else "citation_none", "")
        return self


class Note(Model):
    """A remark of the editors, shown as such: a doubt, a conflict, a change of name."""

    text: Paragraphs = F("Lời ghi", "Viết cho bạn đọc, một đến ba câu.", "Bản gốc ghi năm 2025 ở cả hai giai đoạn.")
    sources: list[Citation] = F("Nguồn", "Nguồn của lời ghi, nếu có.", [{"id": "ke-hoach", "at": "V.2"}], list)


class PlaceRef(Model):
    """A place as it was called at the time of the record.

    Today's commune or ward by `code`; a former one by `former` and `district`; a former district
    by `district` alone.
    """

    code: PlaceCode | None = F(
        "Mã đơn vị hành chính", "Mã 5 số trong data/places.csv; chỉ dùng từ 01/7/2025.", "26170", None
    )
    former: Line | None = F(
        "Xã, phường, thị trấn cũ", "Tên trước 01/7/2025, có hoặc không có chữ xã, phường.", "Tân Bình", None
    )
    district: Line | None = F("Huyện, thành phố cũ", "Huyện, thị xã, thành phố trước 01/7/2025.", "Châu Thành", None)
    hamlet: Line | None = F("Ấp, khu phố", "Ấp, thôn, khu phố, tổ. Không ghi số nhà.", "ấp Bàu Cối", None)

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if self.code and (self.former or self.district):
            raise PydanticCustomError("place_both", "")
        if self.former and not self.district:
            raise PydanticCustomError("place_no_district", "")
        if not (self.code or self.district):
            raise PydanticCustomError("place_empty", "")
        return self


class Draft(Model):
    """What stands in the template of a new record, and what its form says, where the common words do not fit."""

    id: RecordId | None = F("Mã mẫu", "Sáu chữ số hoặc chữ cái; bỏ trống thì máy đặt.", "t7kq2m", None)
    summary: Line = F(
        "Một câu nói…", "Phần sau của “Một câu nói …”.", "trường này làm gì", "nơi này, người này đã làm gì"
    )
    fact: Line = F(
        "Lời ở việc đã làm",
        "Câu mẫu của việc đã làm.",
        "Việc đã làm, một hoặc hai câu.",
        "Việc đã làm, một hoặc hai câu, chỉ ghi điều có nguồn.",
    )
    date: Date = F("Ngày mẫu", "Thời gian đứng ở việc đã làm.", "2026-09", "2026", validate_default=True)
    story: Line | None = F("Lời dặn thêm", "Đoạn thứ hai của lời giới thiệu.", "Không ghi tên học sinh.", None)
    former: bool = F("Nơi theo tên cũ", "true thì mẫu ghi xã, huyện cũ, không ghi mã.", True, False)
    hamlet: Line | None = F("Ấp, khu phố mẫu", "Tên ấp, khu phố trong mẫu.", "ấp mẫu 01", None)
    more_places: bool = F("Có nơi khác", "true thì mẫu có thêm một nơi nữa.", True, False)
    other_names: list[Line] = F("Tên khác mẫu", "Lời đứng ở tên khác.", ["Tên cũ hoặc tên thường gọi"], list)
    reported_honour: Line | None = F(
        "Ghi nhận mẫu", "Lời đứng ở ghi nhận theo báo chí.", "Điều nguồn nói, khi chưa có số quyết định", None
    )
    clause: ClauseId | None = F("Điều mẫu", "Số điều trong kế hoạch đứng ở mẫu.", "II.5", None)
    unknown: list[Line] = F("Điều chưa rõ mẫu", "Lời đứng ở điều chưa xác minh.", ["Năm thành lập"], list)


class Publishing(Model):
    """What every published record can say about its own publication."""

    sample: bool = F("Dữ liệu minh họa", "true khi không phải người thật, việc thật.", True, False)
    draft: bool = F("Bản nháp", "true thì chưa hiện trên trang.", True, False)
    publish_on: Moment | None = F(
        "Đăng từ lúc",
        "Trước lúc này trang chưa hiện mục này. Ghi ngày, hoặc ngày với giờ Việt Nam.",
        "2026-12-01 08:30",
        None,
    )
    updated: FullDate | None = F("Ngày cập nhật", "Ngày sửa nội dung gần nhất.", "2026-11-23", None)


class Correction(Model):
    """What was corrected in a record since it was published: what, when, why."""

    date: FullDate = F("Ngày", "Ngày đính chính.", "2026-12-01")
    text: Line = F("Nội dung", "Bản trước viết gì, nay sửa thành gì.", "Bản đầu ghi 45 điểm; đúng là 46 điểm.")
    why: Line | None = F("Vì sao", "Vì sao sai, nhờ đâu biết. Không ghi tên người báo.", "Chép nhầm từ nguồn.", None)


def corrections_field() -> Any:
    """The field of a record that holds its corrections."""
    return F("Đính chính", "Các lần sửa nội dung đã đăng.", [{"date": "2026-12-01"}], list)


class Focus(Model):
    """The point of a photo that no crop may lose, in percent of its width and height."""

    x: Annotated[Whole, Field(ge=0, le=100)] = F("Ngang", "Phần trăm tính từ mép trái.", "50")
    y: Annotated[Whole, Field(ge=0, le=100)] = F("Dọc", "Phần trăm tính từ mép trên.", "30")


class Photo(Model):
    """A photo that lies beside the record: JPEG, PNG or WebP."""

    file: PhotoFile = F("Tệp ảnh", "Chữ thường không dấu, đuôi .jpg, .png hoặc .webp.", "lop-hoc-toi.jpg")
    alt: Line = F("Mô tả ảnh", "Tả điều thấy trong ảnh, cho người không nhìn được.", "Bốn người ngồi học dưới đèn.")
    credit: Name = F("Ảnh của ai", "Người chụp, nơi giữ ảnh.", "Ban biên tập")
    caption: Line | None = F("Chú thích", "Một câu dưới ảnh: ai, ở đâu, khi nào.", "Lớp học tối ở ấp 1, 2026.", None)
    consent: Consent | None = F(
        "Người trong ảnh đồng ý",
        "Cần khi chú thích nêu tên người không phải cán bộ, người phát ngôn; phạm vi phải có ảnh chân dung.",
        {"given_on": "2026-11-20"},
        None,
    )
    focus: Focus | None = F("Chỗ quan trọng", "Phần không được cắt mất khi thu ảnh.", {"x": "50", "y": "30"}, None)


class NamedPeriod(Model):
    """A name that held for a time."""

    name: Line = F("Tên", "Tên chính thức trong thời gian này.", "tỉnh Vùng Mẫu")
    since: Date | None = F("Từ", "Ngày bắt đầu.", "2026-04-30", None)
    until: Date | None = F("Đến", "Ngày cuối cùng.", "2026-04-29", None)
    sources: list[Citation] = F("Nguồn", "Văn bản đặt tên.", [{"id": "nq-30-2026"}], list)
    note: Line | None = F("Ghi chú", "Điều còn ngờ.", "Chưa đọc nguyên văn nghị quyết.", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self)
        return self
