"""What all kinds of exemplar share; the fields of one kind alone are data (data/kinds.yml)."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.consents import Consent
from hooks.records.model.fields import (
    ClauseRef,
    Date,
    F,
    FullDate,
    Line,
    Model,
    Name,
    Paragraphs,
    Quantity,
    RecordId,
    ShortLine,
)
from hooks.records.model.kind_entries import Kind
from hooks.records.model.shared import (
    Citation,
    Correction,
    Note,
    Photo,
    PlaceRef,
    Publishing,
    corrections_field,
)


class Fact(Model):
    """One thing done or reached, with its date and sources."""

    text: Paragraphs = F("Việc đã làm", "Một, hai câu, lời của mình.", "Có 46 điểm sinh hoạt.")
    date: Date | None = F("Thời gian", "Ngày, tháng hoặc năm của việc.", "2025-05", None)
    sources: list[Citation] = F(
        "Nguồn",
        "Nguồn của việc này; bỏ trống thì theo nguồn chung.",
        [{"publisher": "Báo Nhân Dân", "title": "Tên bài"}],
        list,
    )


class KeyFigure(Model):
    """A number shown large at the head of an exemplar's page: what it counts, as of when, and who said so."""

    value: Quantity = F(
        "Con số",
        "Số viết kiểu Việt (20.000; 2,5), thêm hơn, gần, khoảng, nghìn, triệu, tỷ, dấu + hoặc % nếu cần.",
        "20.000+",
    )
    label: Line = F("Đếm gì", "Vài chữ đi sau con số.", "hộ cùng tham gia")
    date: Date = F("Tính tới", "Ngày, tháng hoặc năm của con số.", "2025-05")
    sources: list[Citation] = F(
        "Nguồn", "Nơi đọc được con số.", [{"publisher": "Báo Nhân Dân", "title": "Tên bài"}], min_length=1
    )


class Exemplar(Publishing):
    """What all kinds of exemplar share."""

    about: ClassVar[Kind]
    """What is known of its kind."""
    kind: ClassVar[str]
    """The kind's id."""
    private: ClassVar[bool]
    """Private persons: shown only with recorded consent, or as a sample."""

    id: RecordId = F("Mã", "Sáu chữ số hoặc chữ cái; máy đặt, không bao giờ đổi.", "k3v9tq")
    name: Name = F("Tên", "Tên đầy đủ.", "Ngôi nhà trí tuệ Tân An")
    other_names: list[Name] = F("Tên khác", "Tên cũ, tên thường gọi; để tìm.", ["Olam Việt Nam"], list)
    place: PlaceRef | None = F(
        "Nơi", "Nơi ở, nơi hoạt động, theo tên lúc đó.", {"former": "Tân Bình", "district": "Châu Thành"}, None
    )
    place_date: Date | None = F(
        "Tên nơi theo lúc nào",
        "Năm của nơi ghi ở trên; bỏ trống thì hiểu là hiện nay (mã) hoặc trước 01/7/2025 (tên cũ).",
        "2023",
        None,
    )
    more_places: list[PlaceRef] = F("Nơi khác", "Khi hoạt động ở nhiều nơi.", [{"code": "26170"}], list)
    summary: ShortLine = F(
        "Giới thiệu ngắn",
        "Câu giới thiệu trên thẻ, không quá 160 ký tự.",
        "46 điểm sinh hoạt do người dân và nhà hảo tâm góp.",
    )
    story: Paragraphs | None = F("Giới thiệu", "Vài đoạn văn, không chép báo.", "…", None)
    figures: list[KeyFigure] = F(
        "Con số nổi bật", "Nhiều nhất ba con số, hiện chữ lớn ở đầu trang.", [{"value": "46"}], list, max_length=3
    )
    facts: list[Fact] = F("Việc đã làm", "Từng việc có thời gian và nguồn.", [{"text": "…"}], list)
    reported_honour: Line | None = F(
        "Ghi nhận theo báo chí", "Điều nguồn nói; chưa có số quyết định.", "Được nêu là điển hình của huyện", None
    )
    historical: Line | None = F(
        "Đã kết thúc hoạt động", "Vì sao là mục lịch sử.", "Công an cấp huyện kết thúc hoạt động từ năm 2025", None
    )
    clauses: list[ClauseRef] = F("Liên quan tới điều", "Số điều trong kế hoạch.", ["IV.4"], list)
    confirmed_on: FullDate | None = F(
        "Ngày nơi đó xác nhận", "Ngày người, đơn vị được nêu xác nhận nội dung.", "2026-11-20", None
    )
    photo: Photo | None = F(
        "Ảnh",
        "Tệp ảnh nằm cạnh bản ghi, cùng tên với bản ghi. Người trong ảnh phải đồng ý.",
        {"file": "thu-vien-tinh.jpg"},
        None,
    )
    consent: Consent | None = F(
        "Đồng ý cho đăng", "Bắt buộc với cá nhân, gia đình, dòng họ có thật.", {"given_on": "2026-11-20"}, None
    )
    merged: list[RecordId] = F(
        "Đã gộp vào đây", "Mã của bản ghi trùng đã gộp vào bản ghi này; địa chỉ cũ dẫn về đây.", ["m4w8zc"], list
    )
    corrections: list[Correction] = corrections_field()
    unknown: list[Line] = F("Chưa xác minh", "Điều chưa có nguồn.", ["Năm ra mắt"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, nguồn khác nhau.", [{"text": "…"}], list)
    sources: list[Citation] = F(
        "Nguồn", "Ít nhất một nguồn, trừ mục minh họa.", [{"publisher": "Báo Nhân Dân", "title": "Tên bài"}], list
    )

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        if self.private and not self.sample and self.consent is None:
            raise PydanticCustomError("no_consent", "")
        for own in self.about.fields:
            if own.required and not (self.sample or self.draft) and getattr(self, own.name) in (None, []):
                raise PydanticCustomError("no_own", "", {"at": own.name, "value": "", "title": own.title})
        return self
