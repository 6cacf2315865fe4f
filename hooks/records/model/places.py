"""Today's communes and wards and the former units: data/places.csv, data/old_units.csv."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from hooks.records.model.fields import F, FullDate, Line, Model, PlaceCode, Whole
from hooks.records.model.shared import check_order


class PlacePeriod(Model):
    """One row of data/places.csv: a commune or ward of today during one spell of its type."""

    code: PlaceCode = F("Mã", "Mã 5 số trong danh mục hành chính.", "26170")
    name: Line = F("Tên", "Tên không kèm xã, phường.", "Trị An")
    type: Line = F("Loại", "Xã hoặc Phường.", "Phường")
    since: FullDate = F("Từ ngày", "Ngày bắt đầu có loại này.", "2026-04-30")
    until: FullDate | None = F("Đến ngày", "Bỏ trống khi vẫn còn.", "2026-04-29", None)
    lat: Annotated[float, Field(ge=-90, le=90)] = F("Vĩ độ", "Điểm giữa, độ thập phân.", "11.1")
    lon: Annotated[float, Field(ge=-180, le=180)] = F("Kinh độ", "Điểm giữa, độ thập phân.", "107.0")
    area_km2: Annotated[float, Field(gt=0, le=100000)] = F("Diện tích", "Ki-lô-mét vuông.", "86.4")
    tile_row: Annotated[Whole, Field(ge=0, le=99)] | None = F(
        "Hàng trên bản đồ ô", "Đếm từ 0, trên xuống. Bỏ trống cả hai cột thì ô xếp theo vĩ độ, kinh độ.", "7", None
    )
    tile_col: Annotated[Whole, Field(ge=0, le=99)] | None = F("Cột trên bản đồ ô", "Đếm từ 0, trái sang.", "2", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self)
        return self


class Share(StrEnum):
    """How much of a former unit went into the new one."""

    WHOLE = "whole"
    PART = "part"


class FormerUnit(Model):
    """One row of data/old_units.csv: a former commune, ward or township and where it went."""

    now_code: PlaceCode = F("Mã nay", "Mã của xã, phường nhận.", "26170")
    type: Line = F("Loại cũ", "Xã, Phường hoặc Thị trấn.", "Thị trấn")
    name: Line = F("Tên cũ", "Tên không kèm loại.", "Vĩnh An")
    district: Line = F("Huyện cũ", "Tên đầy đủ, có chữ Huyện, Thị xã, Thành phố.", "Huyện Vĩnh Cửu")
    province: Line = F("Tỉnh cũ", "Tên tỉnh.", "Đồng Nai")
    until: FullDate = F("Đến ngày", "Ngày cuối cùng còn tên này.", "2025-06-30")
    share: Share = F("Phần", "whole: trọn; part: một phần.", "whole")
