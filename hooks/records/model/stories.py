"""The front matter of a story: stories/<year>/<slug>/index.md."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import ClauseRef, ExemplarRef, F, FullDate, Headline, Line, Model, Paragraphs
from hooks.records.model.shared import Citation, Note, Photo, PlaceRef, Publishing


class Correction(Model):
    """A dated correction of a story."""

    date: FullDate = F("Ngày", "Ngày đính chính.", "2026-12-01")
    text: Line = F("Nội dung", "Bản trước viết gì, nay sửa thành gì.", "Bản đầu ghi 45 điểm; đúng là 46 điểm.")


class Plate(StrEnum):
    """The drawings a story without a photo may carry: overrides/assets/plates/<value>.svg."""

    EVENING_CLASS = "evening-class"
    READING_HOUSE = "reading-house"
    BOOK_VAN = "book-van"
    HAMLET_MEETING = "hamlet-meeting"


PLATE_LABELS = {
    Plate.EVENING_CLASS: "Tranh vẽ: lớp học sáng đèn giữa hai hàng cao su, đường đất đỏ dẫn tới cửa.",
    Plate.READING_HOUSE: "Tranh vẽ: ngôi nhà có ba ngăn kệ sách, người ngồi đọc quanh một chiếc bàn dài.",
    Plate.BOOK_VAN: "Tranh vẽ: xe chở sách dừng trên đường đất đỏ, mấy người cầm sách bên xe.",
    Plate.HAMLET_MEETING: "Tranh vẽ: buổi họp ở nhà văn hóa, một người nói bên bảng, bà con ngồi nghe.",
}
"""What each drawing shows, for those who cannot see it."""


class Story(Publishing):
    """The front matter of a story: stories/<year>/<slug>/index.md."""

    title: Headline = F("Tên bài", "Không quá 130 ký tự.", "Lớp học buổi tối giữa vườn cao su")
    standfirst: Paragraphs = F("Lời dẫn", "Một, hai câu mở bài.", "Sau giờ làm, bà con tới nhà văn hóa thôn.")
    authors: list[Line] = F("Tác giả", "Tên ký dưới bài.", ["Ban biên tập"], min_length=1)
    date: FullDate = F("Ngày đăng", "Ngày bài lên trang.", "2026-11-23")
    plate: Plate | None = F(
        "Tranh đầu bài",
        "Khi chưa có ảnh: evening-class, reading-house, book-van hoặc hamlet-meeting. Có ảnh thì ảnh đứng đầu.",
        "evening-class",
        None,
    )
    cover: Photo | None = F("Ảnh đầu bài", "Tệp ảnh nằm cạnh index.md.", {"file": "lop-hoc-toi.jpg"}, None)
    gallery: list[Photo] = F(
        "Ảnh trong bài", "Ảnh không đặt vào chữ thì xếp cuối bài.", [{"file": "ban-hoc.jpg"}], list
    )
    about: list[ExemplarRef] = F("Viết về", "Mã gương sáng trong bài.", ["k3v9tq"], list)
    places: list[PlaceRef] = F("Nơi trong bài", "Theo tên lúc sự việc.", [{"code": "25261"}], list)
    clauses: list[ClauseRef] = F("Liên quan tới điều", "Số điều trong kế hoạch.", ["IV.4"], list)
    corrections: list[Correction] = F("Đính chính", "Các lần sửa nội dung đã đăng.", [{"date": "2026-12-01"}], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Ít nhất một nguồn, trừ bài minh họa.", [{"publisher": "Báo Đồng Nai"}], list)

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        return self
