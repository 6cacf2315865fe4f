"""Today's communes and wards and the former units: data/places.csv, data/old_units.csv."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import F, FullDate, Line, Model, PlaceCode, SourceRef, Whole, check_order


class PlacePeriod(Model):
    """One row of data/places.csv: a commune or ward of today during one spell of its type."""

    code: PlaceCode = F("Mã", "Mã 5 số trong danh mục hành chính.", "26170")
    name: Line = F("Tên", "Tên không kèm xã, phường.", "Tân An")
    type: Line = F("Loại", "Xã, Phường hoặc Đặc khu.", "Phường")
    since: FullDate = F("Từ ngày", "Ngày bắt đầu có loại này.", "2026-04-30")
    until: FullDate | None = F("Đến ngày", "Bỏ trống khi vẫn còn.", "2026-04-29", None)
    lat: Annotated[float, Field(ge=-90, le=90)] | None = F(
        "Vĩ độ", "Điểm giữa, độ thập phân; chưa biết thì bỏ trống cả vĩ độ, kinh độ.", "11.1", None
    )
    lon: Annotated[float, Field(ge=-180, le=180)] | None = F("Kinh độ", "Điểm giữa, độ thập phân.", "107.0", None)
    area_km2: Annotated[float, Field(gt=0, le=100000)] | None = F(
        "Diện tích", "Ki-lô-mét vuông; chưa biết thì bỏ trống.", "86.4", None
    )
    tile_row: Annotated[Whole, Field(ge=0, le=99)] | None = F(
        "Hàng trên bản đồ ô", "Đếm từ 0, trên xuống. Bỏ trống cả hai cột thì ô xếp theo vĩ độ, kinh độ.", "7", None
    )
    tile_col: Annotated[Whole, Field(ge=0, le=99)] | None = F("Cột trên bản đồ ô", "Đếm từ 0, trái sang.", "2", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self)
        if (self.lat is None) != (self.lon is None):
            raise PydanticCustomError("half_position", "")
        return self

    @property
    def centre(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees; None where they are not known."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)


class Share(StrEnum):
    """How much of a former unit went into the new one."""

    WHOLE = "whole"
    PART = "part"


class FormerUnit(Model):
    """One row of data/old_units.csv: a former commune, ward or township, how long it was, and where it went.

    Either it went into a place of today (`now_code`), or into another former unit of its district (`into`), which
    went on from there. What was split has a row for each that took a part of it.
    """

    now_code: PlaceCode = F("Mã nay", "Mã của xã, phường nhận. Bỏ trống khi ghi into.", "26170", "")
    type: Line = F("Loại cũ", "Xã, Phường hoặc Thị trấn; cả huyện thì Huyện, Thị xã, Thành phố.", "Thị trấn")
    name: Line = F("Tên cũ", "Tên không kèm loại.", "Tân Hiệp")
    district: Line = F(
        "Huyện cũ", "Tên đầy đủ, có chữ Huyện, Thị xã, Thành phố; chưa rõ thì bỏ trống.", "Huyện Châu Thành", ""
    )
    province: Line = F("Tỉnh cũ", "Tên tỉnh.", "Vùng Mẫu")
    until: FullDate = F("Đến ngày", "Ngày cuối cùng còn tên này.", "2025-06-30")
    share: Share = F("Phần", "whole: trọn; part: một phần.", "whole")
    into: Line | None = F(
        "Nhập vào", "Xã, phường, thị trấn cùng huyện nhận nơi này, có loại; nơi ấy về sau mới thôi.", "Xã Tân An", None
    )
    since: FullDate | None = F("Từ ngày", "Bỏ trống khi có từ trước các danh sách ở đây.", "2019-06-01", None)
    source: SourceRef | None = F("Văn bản", "Mã văn bản ở data/sources.yml.", "nq-1194-2024", None)
    unverified: Line | None = F("Chưa xác minh", "Điều còn chưa chắc.", "chưa đọc nguyên văn nghị quyết", None)

    @model_validator(mode="after")
    def _goes_somewhere(self) -> Self:
        check_order(self)
        if bool(self.now_code) == bool(self.into):
            raise PydanticCustomError("unit_goes", "")
        return self

    @property
    def within(self) -> str:
        """The district it lay in; '' where that is not known, or where the unit is the whole district itself."""
        return "" if self.district == f"{self.type} {self.name}" else self.district
