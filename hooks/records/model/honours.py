"""Decisions to honour, their lists and the ledger of closed lists: data/honours/."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Annotated, Self

from pydantic import Field, StringConstraints, TypeAdapter, model_validator
from pydantic_core import PydanticCustomError

from hooks.lean import laid_out
from hooks.records.model.fields import (
    AwardRef,
    ExemplarRef,
    F,
    FullDate,
    Line,
    Model,
    Name,
    PlaceCode,
    RecordId,
    TitleRef,
    Whole,
)
from hooks.records.model.shared import Citation, Correction, Level, Note, PlaceRef, Publishing, RecipientKind
from hooks.records.model.withdrawals import GONE, Reason

Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}$")]
"""A row's number in its list."""


@cache
def _own() -> tuple[TypeAdapter[str], TypeAdapter[str]]:
    return TypeAdapter(Number), TypeAdapter(Name)


@laid_out
class Recipient(Model):
    """One line of a list: in decision.yml, or a row of recipients.csv beside it."""

    id: Number = F("Số thứ tự", "Số của dòng, thường là số trong danh sách gốc; không đổi, không dùng lại.", "1")
    name: Name = F("Tên", "Họ tên, tên gia đình, dòng họ, đơn vị.", "Gia đình Nguyễn Văn A")
    kind: RecipientKind = F("Loại", "individual, family, clan, community hoặc unit.", "family")
    title: TitleRef | None = F("Danh hiệu", "Mã danh hiệu; bỏ trống thì theo quyết định.", "gia-dinh", None)
    award: AwardRef | None = F("Hình thức khen", "Mã hình thức khen; bỏ trống thì theo quyết định.", "giay-khen", None)
    code: PlaceCode | None = F("Mã đơn vị hành chính", "Mã 5 số; chỉ dùng từ 01/7/2025.", "26170", None)
    former: Line | None = F("Xã, phường, thị trấn cũ", "Tên trước 01/7/2025.", "Tân Bình", None)
    district: Line | None = F("Huyện cũ", "Huyện, thị xã, thành phố trước 01/7/2025.", "Châu Thành", None)
    hamlet: Name | None = F("Ấp, khu phố", "Không ghi số nhà.", "ấp 1", None)
    unit: Name | None = F("Đơn vị", "Nơi công tác, học tập.", "Trường Tiểu học A", None)
    achievement: Name | None = F("Thành tích", "Một dòng.", "Ba năm liền đạt danh hiệu", None)
    exemplar: ExemplarRef | None = F("Trang gương sáng", "Mã gương sáng của người, nơi này.", "k3v9tq", None)

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.code and (self.former or self.district):
            raise PydanticCustomError("place_both", "")
        if self.former and not self.district:
            raise PydanticCustomError("place_no_district", "")
        return self

    def called(self, number: str, name: str) -> Self:
        """The same line of another number and name: these alone are validated. Raises ValidationError for the name."""
        of_number, of_name = _own()
        return self.model_copy(update={"id": of_number.validate_python(number), "name": of_name.validate_python(name)})

    @property
    def gone(self) -> bool:
        """Whether the name was withdrawn: the row keeps its number, its kind and what was granted, nothing else."""
        return self.name == GONE


class ChangeKind(StrEnum):
    """What a later entry does to a list."""

    CORRECTION = "correction"
    REVOCATION = "revocation"


CHANGE_LABELS = {ChangeKind.CORRECTION: "Đính chính", ChangeKind.REVOCATION: "Thu hồi"}
"""What people read for each kind of change."""


class Change(Model):
    """A dated correction or revocation of one line; the line itself stays as it was."""

    recipient: Number = F("Số thứ tự", "Dòng được sửa hoặc thu hồi.", "7")
    kind: ChangeKind = F("Loại", "correction (đính chính) hoặc revocation (thu hồi).", "correction")
    date: FullDate = F("Ngày", "Ngày đính chính, thu hồi.", "2025-01-05")
    text: Name = F("Nội dung", "Nói rõ điều đổi.", "sửa họ tên")
    sources: list[Citation] = F("Nguồn", "Văn bản đính chính, thu hồi.", [{"id": "ke-hoach"}], list)


class Decision(Publishing):
    """A decision to honour, with its list: data/honours/<year>-<slug>/decision.yml."""

    id: RecordId = F("Mã", "Sáu chữ số hoặc chữ cái; máy đặt, không bao giờ đổi.", "q7m2xd")
    number: Line | None = F("Số quyết định", "Số và ký hiệu. Bỏ trống khi chưa biết.", "00/QĐ-UBND", None)
    name: Line = F("Về việc gì", "Tên gọn của quyết định.", "Công nhận danh hiệu năm 2024")
    date: FullDate = F("Ngày ký", "Ngày trên quyết định.", "2024-12-20")
    authority: Line = F("Cơ quan ký", "Tên lúc ký, không đổi theo tên mới.", "Ủy ban nhân dân huyện Châu Thành")
    level: Level = F("Cấp", "Cấp lúc ký.", "district")
    period: Line | None = F("Thời kỳ xét", "Năm hoặc giai đoạn.", "năm 2024", None)
    title: TitleRef | None = F("Danh hiệu", "Mã danh hiệu, nếu cả danh sách cùng một.", "gia-dinh", None)
    award: AwardRef | None = F("Hình thức khen", "Mã hình thức khen, nếu cả danh sách cùng một.", "giay-khen", None)
    place: PlaceRef | None = F("Địa bàn", "Địa bàn của cả danh sách, nếu chung.", {"district": "Châu Thành"}, None)
    recipients: list[Recipient] = F(
        "Danh sách", "Danh sách ngắn ghi ngay đây; dài thì để tệp recipients.csv bên cạnh.", [{"id": "1"}], list
    )
    changes: list[Change] = F("Đính chính, thu hồi", "Các thay đổi về sau, có ngày.", [{"recipient": "7"}], list)
    corrections: list[Correction] = F(
        "Đính chính quyết định",
        "Các lần sửa điều trang này ghi về quyết định: số, ngày, nơi ký. Sửa một dòng thì ghi ở changes.",
        [{"date": "2026-12-01"}],
        list,
    )
    closed: FullDate | None = F(
        "Ngày chốt danh sách",
        "Từ ngày này không sửa dòng nào nữa, chỉ thêm vào changes. Ghi bằng lệnh campaign close.",
        "2025-01-15",
        None,
    )
    merged: list[RecordId] = F(
        "Đã gộp vào đây", "Mã của quyết định ghi trùng đã gộp vào đây; địa chỉ cũ dẫn về đây.", ["p3n8wk"], list
    )
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F(
        "Nguồn", "Văn bản gốc, trừ mục minh họa.", [{"publisher": "Cổng thông tin", "title": "Tên bài"}], list
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        return self


def title_of(row: Recipient, decision: Decision) -> str:
    """The title that a line of a list holds: its own, or the decision's where it has no award of its own; '' for none."""
    return row.title or ("" if row.award else decision.title or "")


class LedgerEntry(Model):
    """What a closed list was on the day it was closed: a line of data/honours/ledger.csv."""

    decision: RecordId = F("Mã quyết định", "Mã trong decision.yml.", "q7m2xd")
    closed: FullDate = F("Ngày chốt", "Ngày danh sách được chốt.", "2025-01-15")
    rows: Annotated[Whole, Field(ge=0)] = F("Số dòng", "Số dòng lúc chốt.", "46")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = F(
        "Mã kiểm tra", "SHA-256 của nội dung; máy tính, và xóa khi một dòng được gỡ.", "0" * 64, None
    )
    marks: Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{8})+$")] | None = F(
        "Mã từng đoạn", "Mã ngắn của phần đầu và của mỗi 100 dòng; máy tính, và xóa như trên.", "0" * 16, None
    )
    resealed: FullDate | None = F(
        "Ngày niêm lại", "Ngày một dòng được gỡ theo yêu cầu; dòng trước của sổ bỏ mã kiểm tra.", "2026-11-29", None
    )
    reason: Reason | None = F("Lý do niêm lại", "Mã lý do gỡ.", "yeu-cau", None)
