"""Aims in numbers and published figures: data/targets.yml, data/statistics/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.records.model.fields import Date, F, Line, Model, RecordId, Slug, SourceRef, Whole
from hooks.records.model.shared import Citation, Correction, Level, Note, PlaceRef, Publishing, corrections_field


class Goal(Model):
    """What a target asks for by the end of one year."""

    year: Annotated[Whole, Field(ge=2000, le=2100)] = F("Năm", "Đến hết năm nào.", "2030")
    percent: Annotated[Whole, Field(ge=0, le=100)] | None = F(
        "Phần trăm", "Chỉ số nguyên; bỏ trống khi chưa đọc được.", "60", None
    )
    note: Line | None = F("Ghi chú", "Điều đi kèm con số này.", "Trong đó 80% thành thạo.", None)


class Target(Model):
    """A share that a document wants reached, kept as the document has it."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "gia-dinh-hoc-tap")
    name: Line = F("Mục tiêu", "Nói ngắn, ai đạt gì.", "Nhà đạt Gia đình đi bộ")
    base: Line = F("Tính trên", "Tỷ lệ của tổng nào.", "số gia đình trên địa bàn xã")
    level: Level = F("Cấp tính", "Mục tiêu của cả nước là national; chỉ so với số cùng cấp.", "national")
    measure: Slug = F(
        "Loại số để so", "Mã loại số trong data/statistics/ tính đúng tỷ lệ này.", "ty-le-gia-dinh-hoc-tap"
    )
    source: SourceRef = F("Văn bản", "Mã văn bản đặt mục tiêu.", "qd-387-2022")
    goals: list[Goal] = F("Các mốc", "Theo năm, trước tới sau.", [{"year": "2030", "percent": "60"}], min_length=1)
    notes: list[Note] = F("Ghi chú biên tập", "Nguồn nói khác nhau, đơn vị tính đã đổi.", [{"text": "…"}], list)
    sources: list[Citation] = F(
        "Nơi đã xem", "Nơi đọc được con số.", [{"publisher": "Cổng thông tin", "title": "Tên bài"}], list
    )


class Targets(Model):
    """Targets of the documents: data/targets.yml."""

    targets: list[Target] = F("Mục tiêu", "Các mục tiêu.", [{"id": "gia-dinh-hoc-tap"}], list)


class Figure(Model):
    """One published number, kept as it was printed."""

    measure: Slug = F("Loại số", "Mã: gia-dinh, dong-ho, cong-dong, don-vi, cong-dan, hoi-vien…", "gia-dinh")
    label: Line = F("Nói gì", "Tên của con số.", "Gia đình được công nhận")
    value: Line = F("Giá trị", "Đúng như nguồn viết.", "30.594")
    note: Line | None = F("Ghi chú", "Cách hiểu con số.", "80% số hộ", None)


class Statistic(Publishing):
    """Published figures of one place and period: data/statistics/."""

    id: RecordId = F("Mã", "Sáu chữ số hoặc chữ cái; máy đặt, không bao giờ đổi.", "h4w8zc")
    subject: Line = F("Địa phương", "Tên lúc công bố.", "Huyện Long Thành")
    place: PlaceRef | None = F("Nơi", "Để nối với trang địa phương.", {"district": "Long Thành"}, None)
    period: Line = F("Thời kỳ", "Năm hoặc giai đoạn.", "2016 – 2020")
    as_of: Date = F("Tính tới", "Để xếp thứ tự.", "2020")
    level: Level | None = F(
        "Cấp của số này",
        "province khi là số của cả tỉnh, thành phố; national khi là số của cả nước: để xếp trước, sau và để so với "
        "mục tiêu cùng cấp. Bỏ trống thì theo nơi ở trên.",
        "national",
        None,
    )
    figures: list[Figure] = F("Các số", "Từng con số.", [{"measure": "gia-dinh"}], min_length=1)
    caution: Line | None = F("Lưu ý", "Điều phải nhớ khi dùng số này.", "Không cộng với dòng khác.", None)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F(
        "Nguồn", "Nơi công bố.", [{"publisher": "Báo Nhân Dân", "title": "Tên bài"}], min_length=1
    )
    corrections: list[Correction] = corrections_field()
