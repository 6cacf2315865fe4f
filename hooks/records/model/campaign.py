"""Who runs the campaign, its period, its names over time: data/campaign.yml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from hooks import colours
from hooks.records.model.contacts import Adviser, Contact, Submissions
from hooks.records.model.fields import F, FullDate, Line, Model, Paragraphs, Slug, Url, check_order
from hooks.records.model.plan import Phase
from hooks.records.model.shared import NamedPeriod, Note
from hooks.records.model.stories import Plate
from hooks.sections import Section


class Licence(Model):
    """Terms on which the published content may be used again."""

    name: Line = F("Tên giấy phép", "Tên đầy đủ.", "Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)")
    url: Url = F("Địa chỉ", "Trang có nguyên văn giấy phép.", "https://creativecommons.org/licenses/by/4.0/deed.vi")
    note: Line | None = F("Ghi chú", "Phần nào không thuộc giấy phép này.", "Không áp dụng cho ảnh.", None)
    proposed: bool = F("Mới là đề xuất", "true khi tòa soạn chưa xác nhận: chân trang nói rõ như vậy.", "true", False)


class MastheadSign(StrEnum):
    """What is drawn beside the site's name, in the tab of a browser and on link pictures: hooks/pictures/mastheads.py."""

    BOOK = "book"
    LEAF = "leaf"
    HOUSE = "house"
    SUN = "sun"
    RINGS = "rings"


def _dark_enough(value: str) -> str:
    colour = f"#{value.removeprefix('#').upper()}"
    if (found := colours.weakest(colour)) < colours.LEAST:
        told = {"found": f"{found:.1f}".replace(".", ","), "darker": colours.darker(colour).removeprefix("#")}
        raise PydanticCustomError("pale_colour", "", told)
    return colour


Hue = Annotated[str, StringConstraints(pattern="^#?[0-9A-Fa-f]{6}$"), AfterValidator(_dark_enough)]
"""A colour that letters on the light scheme's grounds may have."""


class Colours(Model):
    """The two colours of a campaign's pages and link pictures; shades, and the dark scheme, are made of them."""

    main: Hue = F(
        "Màu chính",
        "Nền đầu trang, đường kẻ, bản đồ; mã màu sáu chữ số, chữ cái từ A đến F.",
        "14524A",
    )
    accent: Hue = F("Màu nhấn", "Liên kết, nút bấm; mã màu viết như màu chính.", "A3371B")


class SectionWords(Model):
    """What a campaign calls a section, and where it is."""

    section: Section = F("Mục", f"Một trong: {', '.join(Section)}.", "guong-sang")
    name: Line | None = F("Tên mục", "Ở đầu trang và trên trang đầu của mục.", "Nếp hay", None)
    address: Slug | None = F(
        "Địa chỉ", "Đoạn đầu của địa chỉ. Trang đã công bố thì đừng đổi: địa chỉ cũ mất.", "nep-hay", None
    )


class NameSpelling(StrEnum):
    """How names of who is honoured stand on pages, in search and in open data; in recipients.csv they stay as signed."""

    AS_SIGNED = "as_signed"
    """As in the signed list: Hoà or Hòa."""
    MODERN = "modern"
    """With tones where schools have them today (Hòa), and people's names in one capital a word, not all in capitals."""


class Words(Model):
    """What pages call the campaign and what it gives; every campaign is well served by what stands here."""

    theme: Line | None = F(
        "Phong trào về điều gì", "Vài chữ thường, đọc liền sau chữ phong trào.", "đi bộ mỗi ngày", None
    )
    title: Line = F("Gọi chung các danh hiệu", "Chữ thường.", "danh hiệu đi bộ", "danh hiệu")
    exemplars: Line = F(
        "Gọi chung người, nơi, việc được nêu", "Chữ thường, đọc liền sau số đếm.", "nếp hay", "gương sáng"
    )
    stories: Line = F("Đầu mục câu chuyện ở trang chủ", "Đứng trước chữ ở và tên địa bàn.", "Chuyện mỗi bước", "Chuyện")
    stories_lead: Paragraphs = F(
        "Lời dẫn trang câu chuyện",
        "Một câu: chuyện về ai, về điều gì.",
        "Chuyện đi bộ trên đường làng, bờ sông, sân trường.",
        "Chuyện về người, về nơi, về việc làm trong phong trào.",
    )

    hamlets: Line = F(
        "Nơi nhỏ hơn xã, phường", "Ở đây người ta gọi là gì, chữ thường.", "thôn, tổ dân phố", "ấp, khu phố"
    )

    @property
    def movement(self) -> str:
        """The movement with what it is about: phong trào đi bộ mỗi ngày."""
        return f"phong trào {self.theme}" if self.theme else "phong trào"


class Campaign(Model):
    """Who runs the campaign, its period, its names over time: data/campaign.yml."""

    name: Line = F(
        "Tên phong trào",
        "Tên đầy đủ, đúng văn bản.",
        "Toàn dân đi bộ mỗi ngày giai đoạn 2024 - 2030",
    )
    site_name: Line = F("Tên trang", "Tên ngắn ở đầu trang.", "Vùng Mẫu đi bộ")
    tagline: Line = F("Dòng dưới tên trang", "Một dòng.", "Phong trào thi đua 2024 – 2030")
    area: Line = F("Tên địa bàn", "Tên ngắn, không kèm tỉnh hay thành phố.", "Vùng Mẫu")
    area_names: list[NamedPeriod] = F(
        "Tên địa bàn qua các thời kỳ",
        "Tên chính thức và thời gian dùng.",
        [{"name": "thành phố Vùng Mẫu", "since": "2026-04-30"}],
        min_length=1,
    )
    headline: Line = F("Câu lớn trang chủ", "Một câu ngắn.", "Cả Vùng Mẫu cùng đi bộ, đi mỗi ngày")
    lead: Paragraphs = F("Lời dẫn trang chủ", "Hai, ba câu nói phong trào là gì.", "Từ năm 2024 đến năm 2030…")
    about: Paragraphs = F("Lời ở chân trang", "Một, hai câu.", "Ghi lại phong trào…")
    starts: FullDate = F("Ngày bắt đầu", "Ngày đầu của phong trào.", "2024-01-01")
    ends: FullDate = F("Ngày kết thúc", "Ngày cuối của phong trào.", "2030-12-31")
    builds_from: FullDate | None = F(
        "Dựng lùi tới ngày",
        "Lời trên trang nói theo tên gọi, cơ quan từ ngày này; không dựng trang cho ngày trước đó.",
        "2026-04-30",
        None,
    )
    names: NameSpelling = F(
        "Cách viết tên trong danh sách",
        "as_signed: tên người, gia đình, đơn vị được vinh danh hiện đúng như bản ký, Hoà hay Hòa; modern: dấu thanh đặt "
        "theo lối mới. Tìm kiếm luôn thấy cả hai.",
        "modern",
        NameSpelling.AS_SIGNED,
    )
    phases: list[Phase] = F(
        "Các giai đoạn",
        "Theo kế hoạch, giữ cả chỗ chồng nhau.",
        [{"name": "Giai đoạn 1", "starts": "2024-01-01", "ends": "2025-12-31"}],
        min_length=1,
    )
    publisher: Line = F("Cơ quan thực hiện trang", "Tên cơ quan.", "Báo và phát thanh, truyền hình Vùng Mẫu")
    contact: Contact | None = F(
        "Liên hệ",
        "Cách bạn đọc liên hệ với tòa soạn; hiện ở trang Liên hệ, chân trang và các trang đính chính, yêu cầu gỡ.",
        {"email": "toasoan@example.vn", "phone": "024 3822 0000"},
        None,
    )
    submissions: Submissions | None = F(
        "Nơi nhận bài",
        "Hộp thư nhận gói của biểu mẫu Gửi bài; không ghi thì dùng email ở Liên hệ.",
        {"email": "bandoc@example.vn"},
        None,
    )
    advisers: list[Adviser] = F(
        "Hỏi ai việc gì",
        "Nơi bạn đọc hỏi về danh hiệu, tiêu chí, khen thưởng; hiện ở trang Liên hệ.",
        [{"name": "Sở Giáo dục và Đào tạo", "about": ["Xã, phường nộp hồ sơ Cộng đồng đi bộ ở đâu"]}],
        list,
    )
    licence: Licence = F(
        "Giấy phép nội dung",
        "Bạn đọc được dùng lại nội dung thế nào.",
        {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/deed.vi"},
    )
    sign: MastheadSign = F(
        "Hình ở đầu trang",
        "book quyển sách, leaf chiếc lá, house mái nhà, sun mặt trời, rings ba vòng tròn.",
        "leaf",
        MastheadSign.BOOK,
    )
    colours: Colours | None = F(
        "Màu của trang",
        "Hai màu đủ sẫm để đọc trên nền giấy; máy pha các sắc khác và cả chế độ tối. Màu vàng dành cho vinh danh.",
        {"main": "0B4F8A", "accent": "8A3A00"},
        None,
    )
    drawings: list[Plate] = F(
        "Tranh vẽ sẵn cho bài viết",
        "Những tranh có sẵn mà biểu mẫu mời chọn; [] thì không mời tranh nào, bài cần ảnh.",
        ["evening-class"],
        lambda: list(Plate),
    )
    sections: list[SectionWords] = F(
        "Tên và địa chỉ các mục",
        "Chỉ những mục gọi khác, nằm ở địa chỉ khác; thường không cần.",
        [{"section": "guong-sang", "name": "Nếp hay", "address": "nep-hay"}],
        list,
    )
    words: Words = F("Lời gọi", "Các trang gọi phong trào, danh hiệu, câu chuyện là gì.", {"theme": "đi bộ"}, Words)
    notes: list[Note] = F("Điều ban biên tập còn ngờ", "Hiện ở trang Giới thiệu.", [{"text": "…"}], list)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self, "starts", "ends")
        return self
