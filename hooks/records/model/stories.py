"""The front matter of a story: stories/<year>/<slug>/index.md."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import ClauseRef, ExemplarRef, F, FullDate, Headline, Line, Model, Paragraphs
from hooks.records.model.shared import Citation, Photo, PlaceRef, Publishing


class Correction(Model):
    """A dated correction of a story."""

    date: FullDate = F("Ngày", "Ngày đính chính.", "2026-12-01")
    text: Line = F("Nội dung", "Bản trước viết gì, nay sửa thành gì.", "Bản đầu ghi 45 điểm; đúng là 46 điểm.")


class Plate(StrEnum):
    """The drawings a story without a photo may carry: overrides/assets/plates/<value>.svg."""

    EVENING_CLASS = "evening-class"
    READING_HOUSE = "reading-house"
    BOOK_VAN = "book-van"
    CLAY_PIG = "clay-pig"
    PIG_SHELF = "pig-shelf"
    PHONE_LESSON = "phone-lesson"
    PAGODA_SCHOOL = "pagoda-school"
    RENTED_ROOMS = "rented-rooms"
    PRAYER_HOUSE_SHELVES = "prayer-house-shelves"
    SCREEN_BUS = "screen-bus"
    COFFEE_GARDEN = "coffee-garden"
    THREE_LEDGERS = "three-ledgers"
    OLD_NEW_SIGN = "old-new-sign"
    FACTORY_SATCHEL = "factory-satchel"
    SCHOOL_YARD = "school-yard"


PLATE_LABELS = {
    Plate.EVENING_CLASS: "Tranh vẽ: lớp học sáng đèn giữa hai hàng cao su, đường đất đỏ dẫn tới cửa.",
    Plate.READING_HOUSE: "Tranh vẽ: ngôi nhà có ba ngăn kệ sách, người ngồi đọc quanh một chiếc bàn dài.",
    Plate.BOOK_VAN: "Tranh vẽ: xe chở sách dừng trên đường đất đỏ, mấy người cầm sách bên xe.",
    Plate.CLAY_PIG: "Tranh vẽ: con heo đất to bên chồng tập vở, một đồng tiền sắp rơi vào khe.",
    Plate.PIG_SHELF: "Tranh vẽ: một dãy heo đất dưới tờ lịch ngày 19 tháng 5.",
    Plate.PHONE_LESSON: "Tranh vẽ: hai người, một già một trẻ, cùng nhìn một chiếc điện thoại trước hiên nhà.",
    Plate.PAGODA_SCHOOL: "Tranh vẽ: mái chùa Khmer bên tấm bảng có chữ Khmer và chữ Latinh.",
    Plate.RENTED_ROOMS: "Tranh vẽ: dãy phòng trọ buổi chiều tối, hai phòng sáng đèn kê bàn học.",
    Plate.PRAYER_HOUSE_SHELVES: "Tranh vẽ: phòng đọc có kệ sách, ngoài cửa sổ là mái vòm thánh đường.",
    Plate.SCREEN_BUS: "Tranh vẽ: xe thư viện mở cửa hông giữa sân trường, bên kệ sách là màn chiếu phim.",
    Plate.COFFEE_GARDEN: "Tranh vẽ: mấy người phụ nữ học cách tỉa cành giữa vườn cà phê chín đỏ.",
    Plate.THREE_LEDGERS: "Tranh vẽ: ba cuốn sổ mở cạnh nhau trên bàn, mỗi cuốn một biểu đồ khác nhau.",
    Plate.OLD_NEW_SIGN: "Tranh vẽ: cột chỉ đường ở ngã ba, bảng cũ phía dưới, bảng mới phía trên.",
    Plate.FACTORY_SATCHEL: "Tranh vẽ: chiếc cặp học trò bên giỏ xe đạp, phía sau là dãy nhà xưởng.",
    Plate.SCHOOL_YARD: "Tranh vẽ: sân trường treo cờ dây, học trò xếp hàng trước cột cờ.",
}
"""What each drawing shows, for those who cannot see it."""


class Story(Publishing):
    """The front matter of a story: stories/<year>/<slug>/index.md."""

    title: Headline = F("Tên bài", "Không quá 130 ký tự.", "Lớp học buổi tối giữa vườn cao su")
    standfirst: Paragraphs = F("Sa pô", "Một, hai câu mở bài.", "Sau giờ làm, bà con tới nhà văn hóa thôn.")
    authors: list[Line] = F("Tác giả", "Tên ký dưới bài.", ["Ban biên tập"], min_length=1)
    date: FullDate = F("Ngày đăng", "Ngày bài lên trang.", "2026-11-23")
    lead: bool = F(
        "Bài đứng đầu", "true thì bài đứng đầu trang Câu chuyện; chỉ một bài. Không bài nào thì bài mới nhất.", True, False
    )
    plate: Plate | None = F(
        "Tranh đầu bài",
        "Tranh vẽ sẵn, dùng khi chưa có ảnh. Có ảnh thì ảnh đứng đầu.",
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
    unknown: list[Line] = F(
        "Điều chưa rõ",
        "Mỗi dòng một điều: chỗ nguồn không nói, chỗ các nguồn nói khác nhau. In một lần, cuối bài.",
        ["Lớp mở từ năm nào: nguồn không nói."],
        list,
        min_length=1,
    )
    sources: list[Citation] = F("Nguồn", "Ít nhất một nguồn, trừ bài minh họa.", [{"publisher": "Báo Đồng Nai"}], list)

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        return self
