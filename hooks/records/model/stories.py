"""The front matter of a story: stories/<year>/<slug>/index.md."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import ClauseRef, ExemplarRef, F, FullDate, Headline, Line, Name, Paragraphs
from hooks.records.model.shared import Citation, Correction, Photo, PlaceRef, Publishing, corrections_field


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
    Plate.EVENING_CLASS: "Lớp học buổi tối giữa hai hàng cao su",
    Plate.READING_HOUSE: "Ngôi nhà đọc sách",
    Plate.BOOK_VAN: "Xe chở sách trên đường đất đỏ",
    Plate.CLAY_PIG: "Heo đất và chồng tập vở",
    Plate.PIG_SHELF: "Dãy heo đất dưới tờ lịch ngày 19/5",
    Plate.PHONE_LESSON: "Hai thế hệ, một chiếc điện thoại",
    Plate.PAGODA_SCHOOL: "Bảng đen bên mái chùa Khmer",
    Plate.RENTED_ROOMS: "Dãy phòng trọ có phòng học",
    Plate.PRAYER_HOUSE_SHELVES: "Phòng đọc bên thánh đường",
    Plate.SCREEN_BUS: "Xe thư viện giữa sân trường",
    Plate.COFFEE_GARDEN: "Học giữa vườn cà phê",
    Plate.THREE_LEDGERS: "Ba cuốn sổ, ba biểu đồ",
    Plate.OLD_NEW_SIGN: "Bảng tên cũ, bảng tên mới",
    Plate.FACTORY_SATCHEL: "Cặp học trò trước dãy nhà xưởng",
    Plate.SCHOOL_YARD: "Sân trường ngày mở hội",
}
"""What each drawing is called: in forms, and under it."""
PLATE_WORDS = {
    Plate.EVENING_CLASS: "Lớp học sáng đèn giữa hai hàng cao su, đường đất đỏ dẫn tới cửa.",
    Plate.READING_HOUSE: "Ngôi nhà có ba ngăn kệ sách, người ngồi đọc quanh một chiếc bàn dài.",
    Plate.BOOK_VAN: "Xe chở sách dừng trên đường đất đỏ, mấy người cầm sách bên xe.",
    Plate.CLAY_PIG: "Con heo đất to bên chồng tập vở, một đồng tiền sắp rơi vào khe.",
    Plate.PIG_SHELF: "Một dãy heo đất xếp trên bàn, trên tường là tờ lịch ngày 19 tháng 5.",
    Plate.PHONE_LESSON: "Một người già và một người trẻ ngồi trước hiên nhà, cùng nhìn một chiếc điện thoại.",
    Plate.PAGODA_SCHOOL: "Tấm bảng đen kẻ những dòng phấn dưới bóng cây, phía sau là mái chùa nhiều tầng.",
    Plate.RENTED_ROOMS: "Dãy phòng trọ lúc chập tối; ba phòng sáng đèn kê bàn học, có người đang tới lớp.",
    Plate.PRAYER_HOUSE_SHELVES: "Phòng đọc có kệ sách và bàn học, ngoài cửa sổ là mái vòm thánh đường.",
    Plate.SCREEN_BUS: "Xe thư viện mở cửa hông giữa sân trường, bên kệ sách là màn chiếu, học trò đứng xem.",
    Plate.COFFEE_GARDEN: "Mấy người phụ nữ đội nón đứng giữa vườn cà phê chín đỏ, nhìn một người chỉ cách tỉa cành.",
    Plate.THREE_LEDGERS: "Ba cuốn sổ mở cạnh nhau trên bàn, mỗi cuốn một biểu đồ khác nhau.",
    Plate.OLD_NEW_SIGN: "Cột chỉ đường ở ngã ba, bảng mới treo trên bảng cũ.",
    Plate.FACTORY_SATCHEL: "Chiếc xe đạp chở cặp học trò dừng trên đường, phía sau là dãy nhà xưởng.",
    Plate.SCHOOL_YARD: "Sân trường treo cờ dây, học trò xếp hàng trước cột cờ và dãy lớp học.",
}
"""What each drawing shows, for those who cannot see it."""


FormerSlug = Annotated[str, StringConstraints(pattern=r"^(20[0-9]{2}/)?[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
"""The folder that a story lay in: its name, or year and name."""


class Story(Publishing):
    """The front matter of a story: stories/<year>/<slug>/index.md."""

    title: Headline = F("Tên bài", "Không quá 130 ký tự.", "Lớp học buổi tối giữa vườn cao su")
    standfirst: Paragraphs = F("Lời dẫn", "Một, hai câu mở bài.", "Sau giờ làm, bà con tới nhà văn hóa thôn.")
    authors: list[Name] = F("Tác giả", "Tên ký dưới bài.", ["Ban biên tập"], min_length=1)
    date: FullDate = F("Ngày đăng", "Ngày bài lên trang.", "2026-11-23")
    lead: bool = F(
        "Bài đứng đầu",
        "true thì bài đứng đầu trang Câu chuyện; chỉ một bài. Không bài nào thì bài mới nhất.",
        True,
        False,
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
    former_slugs: list[FormerSlug] = F(
        "Tên thư mục cũ",
        "Tên thư mục bài từng dùng, hoặc của bài đã gộp vào bài này; địa chỉ cũ dẫn về đây. Khác năm thì ghi cả năm.",
        ["lop-hoc-buoi-toi"],
        list,
    )
    corrections: list[Correction] = corrections_field()
    unknown: list[Line] = F(
        "Điều chưa rõ",
        "Mỗi dòng một điều: chỗ nguồn không nói, chỗ các nguồn nói khác nhau. In một lần, cuối bài.",
        ["Lớp mở từ năm nào: nguồn không nói."],
        list,
        min_length=1,
    )
    sources: list[Citation] = F(
        "Nguồn", "Ít nhất một nguồn, trừ bài minh họa.", [{"publisher": "Báo Nhân Dân", "title": "Tên bài"}], list
    )

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        return self
