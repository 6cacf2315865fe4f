"""Every kind of record and every field: the one source of the schema.

Titles, helps and examples are Vietnamese, because editors read them in forms, in messages and in
the guide. Field names are English. What a clause number or a source says is cited in the data.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from hooks.records.fields import (
    MONTH_DAY,
    AgencyRef,
    AwardRef,
    ClauseId,
    ClauseRef,
    Date,
    ExemplarRef,
    F,
    FullDate,
    Headline,
    Line,
    MilestoneRef,
    Model,
    Paragraphs,
    PhotoFile,
    PlaceCode,
    RecordId,
    ShortLine,
    Slug,
    SourceRef,
    TitleRef,
    Url,
    Whole,
)

# ---------------------------------------------------------------- shared parts


class Level(StrEnum):
    """Level of government or of a decision, as it was called at the time."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"
    NATIONAL = "national"


LEVEL_LABELS = {
    Level.COMMUNE: "cấp xã",
    Level.DISTRICT: "cấp huyện",
    Level.PROVINCE: "cấp tỉnh",
    Level.MINISTRY: "cấp bộ, ban, ngành, đoàn thể Trung ương",
    Level.NATIONAL: "cấp Nhà nước",
}


class RecipientKind(StrEnum):
    """Who is honoured."""

    __hash__ = str.__hash__  # Enum has its own, in Python: half of the time of many a table of lines

    INDIVIDUAL = "individual"
    FAMILY = "family"
    CLAN = "clan"
    COMMUNITY = "community"
    UNIT = "unit"


class Citation(Model):
    """Where a statement comes from: a document of sources.yml by id, or a publication."""

    id: SourceRef | None = F("Văn bản", "Mã của văn bản trong data/sources.yml.", "qd-1373-2021", None)
    at: Line | None = F("Điều, khoản, trang", "Chỗ trong văn bản hoặc bài.", "VII.1.c", None)
    publisher: Line | None = F("Nơi đăng", "Tên báo, cổng thông tin.", "Báo Đồng Nai", None)
    title: Line | None = F("Bài", "Tên bài, hoặc vài chữ nói bài viết về gì.", "Bài về 98 cộng đồng học tập", None)
    url: Url | None = F("Địa chỉ", "Địa chỉ trang web, bắt đầu bằng https://.", "https://baodongnai.com.vn/…", None)
    published: Date | None = F("Ngày đăng", "Ngày, tháng hoặc năm đăng.", "2020-10-12", None)
    accessed: FullDate | None = F("Ngày xem", "Ngày người viết mở trang này.", "2026-11-22", None)
    note: Line | None = F("Ghi chú", "Điều cần biết khi dùng nguồn này.", "Bản đăng lại", None)

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.id) == bool(self.publisher):
            raise PydanticCustomError("citation_form", "")
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

    code: PlaceCode | None = F("Mã xã, phường", "Mã 5 số trong data/places.csv; chỉ dùng từ 01/7/2025.", "26170", None)
    former: Line | None = F(
        "Xã, phường, thị trấn cũ", "Tên trước 01/7/2025, có hoặc không có chữ xã, phường.", "Tân Bình", None
    )
    district: Line | None = F("Huyện, thành phố cũ", "Huyện, thị xã, thành phố trước 01/7/2025.", "Vĩnh Cửu", None)
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


class Publishing(Model):
    """What every published record can say about its own publication."""

    sample: bool = F("Dữ liệu minh họa", "true khi không phải người thật, việc thật.", True, False)
    draft: bool = F("Bản nháp", "true thì chưa hiện trên trang.", True, False)
    publish_on: FullDate | None = F("Đăng từ ngày", "Trước ngày này trang chưa hiện mục này.", "2026-12-01", None)
    updated: FullDate | None = F("Ngày cập nhật", "Ngày sửa nội dung gần nhất.", "2026-11-23", None)


class Focus(Model):
    """The point of a photo that no crop may lose, in percent of its width and height."""

    x: Annotated[Whole, Field(ge=0, le=100)] = F("Ngang", "Phần trăm tính từ mép trái.", "50")
    y: Annotated[Whole, Field(ge=0, le=100)] = F("Dọc", "Phần trăm tính từ mép trên.", "30")


class Photo(Model):
    """A photo that lies beside the record: JPEG, PNG or WebP."""

    file: PhotoFile = F("Tệp ảnh", "Chữ thường không dấu, đuôi .jpg, .png hoặc .webp.", "lop-hoc-toi.jpg")
    alt: Line = F("Mô tả ảnh", "Tả điều thấy trong ảnh, cho người không nhìn được.", "Bốn người ngồi học dưới đèn.")
    credit: Line = F("Ảnh của ai", "Người chụp, nơi giữ ảnh.", "Ban biên tập")
    caption: Line | None = F("Chú thích", "Một câu dưới ảnh: ai, ở đâu, khi nào.", "Lớp học tối ở ấp 1, 2026.", None)
    focus: Focus | None = F("Chỗ quan trọng", "Phần không được cắt mất khi thu ảnh.", {"x": "50", "y": "30"}, None)


# ---------------------------------------------------------------- the campaign


class NamedPeriod(Model):
    """A name that held for a time."""

    name: Line = F("Tên", "Tên chính thức trong thời gian này.", "tỉnh Đồng Nai")
    since: Date | None = F("Từ", "Ngày bắt đầu.", "2026-04-30", None)
    until: Date | None = F("Đến", "Ngày cuối cùng.", "2026-04-29", None)
    sources: list[Citation] = F("Nguồn", "Văn bản đặt tên.", [{"id": "nq-30-2026"}], list)
    note: Line | None = F("Ghi chú", "Điều còn ngờ.", "Chưa đọc nguyên văn nghị quyết.", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order(self.since, self.until)
        return self


class Licence(Model):
    """Terms on which the published content may be used again."""

    name: Line = F("Tên giấy phép", "Tên đầy đủ.", "Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)")
    url: Url = F("Địa chỉ", "Trang có nguyên văn giấy phép.", "https://creativecommons.org/licenses/by/4.0/deed.vi")
    note: Line | None = F("Ghi chú", "Phần nào không thuộc giấy phép này.", "Không áp dụng cho ảnh.", None)


class Campaign(Model):
    """Who runs the campaign, its period, its names over time: data/campaign.yml."""

    name: Line = F(
        "Tên phong trào",
        "Tên đầy đủ, đúng văn bản.",
        "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2024 - 2030",
    )
    site_name: Line = F("Tên trang", "Tên ngắn ở đầu trang.", "Đồng Nai học tập suốt đời")
    tagline: Line = F("Dòng dưới tên trang", "Một dòng.", "Phong trào thi đua 2024 – 2030")
    area: Line = F("Tên địa bàn", "Tên ngắn, không kèm tỉnh hay thành phố.", "Đồng Nai")
    area_names: list[NamedPeriod] = F(
        "Tên địa bàn qua các thời kỳ",
        "Tên chính thức và thời gian dùng.",
        [{"name": "thành phố Đồng Nai", "since": "2026-04-30"}],
        min_length=1,
    )
    headline: Line = F("Câu lớn trang chủ", "Một câu ngắn.", "Cả Đồng Nai cùng học, học suốt đời")
    lead: Paragraphs = F("Lời dẫn trang chủ", "Hai, ba câu nói phong trào là gì.", "Từ năm 2024 đến năm 2030…")
    about: Paragraphs = F("Lời ở chân trang", "Một, hai câu.", "Ghi lại phong trào…")
    starts: FullDate = F("Ngày bắt đầu", "Ngày đầu của phong trào.", "2024-01-01")
    ends: FullDate = F("Ngày kết thúc", "Ngày cuối của phong trào.", "2030-12-31")
    phases: list[Phase] = F(
        "Các giai đoạn",
        "Theo kế hoạch, giữ cả chỗ chồng nhau.",
        [{"name": "Giai đoạn 1", "starts": "2024-01-01", "ends": "2025-12-31"}],
        min_length=1,
    )
    publisher: Line = F("Cơ quan thực hiện trang", "Tên cơ quan.", "Báo và phát thanh, truyền hình Đồng Nai")
    contact_email: Annotated[str, StringConstraints(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+$", max_length=200)] | None = F(
        "Thư điện tử liên hệ", "Hộp thư nhận góp ý, yêu cầu gỡ. Chưa có thì bỏ trống.", "toasoan@example.vn", None
    )
    licence: Licence = F(
        "Giấy phép nội dung",
        "Bạn đọc được dùng lại nội dung thế nào.",
        {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/deed.vi"},
    )
    notes: list[Note] = F("Điều ban biên tập còn ngờ", "Hiện ở trang Giới thiệu.", [{"text": "…"}], list)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_days(self.starts, self.ends)
        return self


class Phase(Model):
    """One phase of the movement (plan, part V)."""

    name: Line = F("Tên giai đoạn", "Tên như trong kế hoạch.", "Giai đoạn 1")
    starts: FullDate = F("Từ ngày", "Ngày đầu.", "2024-01-01")
    ends: FullDate = F("Đến ngày", "Ngày cuối.", "2025-12-31")
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "V.1")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_days(self.starts, self.ends)
        return self


# ---------------------------------------------------------------- the plan


class Clause(Model):
    """One numbered clause of the plan, restated; may hold further clauses."""

    id: ClauseId = F("Số điều", "Số trong kế hoạch, nối bằng dấu chấm.", "VII.1.c")
    title: Line | None = F("Tên điều", "Vài chữ cho mục lục.", "Báo cáo năm", None)
    text: Paragraphs | None = F("Nội dung", "Viết lại bằng lời của trang, đủ ý.", "Trước ngày 15/12 hằng năm…", None)
    lead: list[AgencyRef] = F("Chủ trì", "Mã cơ quan chủ trì hoặc thực hiện.", ["so-gddt"], list)
    partners: list[AgencyRef] = F("Phối hợp", "Mã cơ quan phối hợp.", ["so-noi-vu"], list)
    receives: list[AgencyRef] = F("Nhận báo cáo", "Mã cơ quan nhận báo cáo, tham mưu.", ["so-gddt"], list)
    milestones: list[MilestoneRef] = F("Mốc thời gian", "Mã mốc trong data/milestones.yml.", ["bao-cao-nam"], list)
    sources: list[SourceRef] = F("Văn bản được dẫn", "Mã văn bản mà điều này nhắc tới.", ["qd-1373-2021"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, điều đã đổi.", [{"text": "…"}], list)
    clauses: list[Clause] = F("Các điểm bên trong", "Điểm a, b, c…", [{"id": "VII.1.a"}], list)


class PlanPart(Model):
    """One of the plan's parts, I to VII."""

    id: ClauseId = F("Số phần", "Số La Mã.", "VII")
    slug: Slug = F("Đoạn địa chỉ", "Dùng trong địa chỉ trang, không đổi về sau.", "to-chuc-thuc-hien")
    title: Line = F("Tên phần", "Tên như trong kế hoạch.", "Tổ chức thực hiện")
    short: Line = F("Tên ngắn", "Dùng trong mục lục.", "Ai làm việc gì")
    lead: Paragraphs = F(
        "Lời dẫn", "Một, hai câu nói phần này cho ai, để làm gì.", "Phần này ghi việc của từng cơ quan."
    )
    text: Paragraphs | None = F("Nội dung chung", "Phần mở đầu trước các điều, nếu bản gốc có.", "…", None)
    sources: list[SourceRef] = F("Văn bản được dẫn", "Mã văn bản mà phần này nhắc tới.", ["qd-1373-2021"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, điều đã đổi.", [{"text": "…"}], list)
    clauses: list[Clause] = F("Các điều", "Các điều trong phần.", [{"id": "VII.1"}], list)


class Plan(Model):
    """The plan itself: data/plan.yml."""

    source: SourceRef = F("Văn bản", "Mã của kế hoạch trong data/sources.yml.", "ke-hoach")
    notes: list[Note] = F("Ghi chú biên tập", "Những chỗ bản gốc chưa khớp.", [{"text": "…"}], list)
    parts: list[PlanPart] = F("Các phần", "Bảy phần, theo thứ tự.", [{"id": "I"}], min_length=1)


class Criterion(Model):
    """One single criterion, restated so that a reader can tick it."""

    id: ClauseId = F("Số tiêu chí", "Số nhóm và số thứ tự gạch đầu dòng.", "III.1.đ.1")
    text: Paragraphs = F("Tiêu chí", "Viết lại đủ ý.", "Đạt danh hiệu Gia đình học tập…")
    ask: Line = F(
        "Câu tự hỏi", "Câu hỏi để người đọc tự đánh dấu.", "Nhà mình đã được công nhận Gia đình học tập chưa?"
    )
    how: Paragraphs | None = F("Làm thế nào", "Gợi ý ngắn, chỉ từ nguồn đã có.", "…", None)
    titles: list[TitleRef] = F("Danh hiệu liên quan", "Mã danh hiệu.", ["gia-dinh"], list)
    sources: list[SourceRef] = F("Văn bản được dẫn", "Mã văn bản.", ["tt-25-2023"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    unknown: list[Line] = F("Chưa xác minh", "Điều chưa có nguồn.", ["Thời hạn của danh hiệu"], list)


class SubjectGroup(Model):
    """One of the groups of subjects the criteria speak to (plan, III.1)."""

    id: ClauseId = F("Số điều", "Số trong kế hoạch.", "III.1.đ")
    slug: Slug = F("Đoạn địa chỉ", "Dùng trong địa chỉ trang, không đổi về sau.", "gia-dinh-dong-ho")
    title: Line = F("Tên nhóm", "Tên như trong kế hoạch.", "Hộ gia đình, dòng họ")
    short: Line = F("Tên ngắn", "Dùng trong danh sách.", "Gia đình, dòng họ")
    lead: Paragraphs = F("Lời dẫn", "Nhóm này gồm ai, cần làm gì.", "Dành cho mỗi nhà, mỗi dòng họ.")
    titles: list[TitleRef] = F("Dẫn tới danh hiệu", "Mã danh hiệu.", ["gia-dinh", "dong-ho"], list)
    ended: Note | None = F(
        "Không còn áp dụng", "Vì sao nhóm này không còn xét mới.", {"text": "Cấp huyện kết thúc từ 01/7/2025."}, None
    )
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    criteria: list[Criterion] = F("Các tiêu chí", "Theo thứ tự bản gốc.", [{"id": "III.1.đ.1"}], min_length=1)


class Criteria(Model):
    """The criteria: data/criteria.yml."""

    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ chung.", [{"text": "…"}], list)
    groups: list[SubjectGroup] = F("Các nhóm", "Theo thứ tự bản gốc.", [{"id": "III.1.a"}], min_length=1)


class Requirement(Model):
    """One part of a title's own set of criteria (not the plan's)."""

    name: Line = F("Tên nhóm tiêu chí", "Tên nhóm.", "Nguồn lực và môi trường")
    text: Paragraphs | None = F("Nội dung", "Nội dung đã đọc được.", "…", None)
    unknown: Line | None = F("Chưa xác minh", "Phần chưa đọc được.", "Ngưỡng đạt", None)


class LearningTitle(Model):
    """One of the five learning titles: data/titles.yml."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "gia-dinh")
    name: Line = F("Tên danh hiệu", "Tên chính thức.", "Gia đình học tập")
    for_whom: Line = F("Xét cho ai", "Đối tượng.", "Hộ gia đình")
    kind: RecipientKind = F("Loại người nhận", "individual, family, clan, community hoặc unit.", "family")
    lead: Paragraphs = F("Lời dẫn", "Một, hai câu.", "…")
    document: SourceRef | None = F("Văn bản tiêu chí đang dùng", "Bỏ trống khi chưa tìm thấy.", "tt-25-2023", None)
    granted_by: Line | None = F("Ai công nhận", "Bỏ trống khi chưa xác minh.", "Giám đốc Sở Giáo dục và Đào tạo", None)
    validity_months: Annotated[Whole, Field(ge=1, le=240)] | None = F(
        "Giữ bao nhiêu tháng", "Bỏ trống khi chưa xác minh.", "36", None
    )
    validity_text: Line | None = F(
        "Cách tính thời hạn", "Diễn đạt như văn bản.", "36 tháng tiếp theo năm được công nhận", None
    )
    validity_levels: list[Level] = F(
        "Cấp tính được thời hạn",
        "Cấp ký mà cách tính trên chắc chắn áp dụng. Bỏ trống thì trang không tự tính ngày hết hạn.",
        ["province"],
        list,
    )
    scale: Line | None = F("Cách xét", "Đạt hay không đạt, hay chấm điểm.", "100 điểm, từ 80 điểm", None)
    requirements: list[Requirement] = F("Nội dung tiêu chí", "Các nhóm tiêu chí.", [{"name": "…"}], list)
    unknown: list[Line] = F("Chưa xác minh", "Điều chưa có nguồn.", ["Ai ký công nhận"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Nguồn của trang này.", [{"id": "tt-25-2023"}], min_length=1)

    def valid_through(self, year: int, level: Level) -> int | None:
        """Last year in which the title granted in `year` holds; None where the rule is not known.

        The months count from the end of the year of recognition (24/2023 and 25/2023/TT-BGDĐT).
        """
        if not self.validity_months or self.validity_months % 12 or level not in self.validity_levels:
            return None
        return year + self.validity_months // 12


class Award(Model):
    """A form of commendation named in the plan (III.2)."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "bang-khen-thu-tuong")
    name: Line = F("Tên", "Tên chính thức.", "Bằng khen của Thủ tướng Chính phủ")
    granted_by: Line | None = F("Ai tặng", "Bỏ trống khi chưa xác minh.", "Thủ tướng Chính phủ", None)
    level: Level = F("Cấp", "Cấp khen.", "national")
    when: Line = F("Khi nào", "Dịp khen.", "Sơ kết, tổng kết giai đoạn")
    text: Paragraphs | None = F("Nội dung", "Tiêu chuẩn, viết lại.", "…", None)
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "III.2.b")
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Văn bản khác, nếu có.", [{"id": "luat-tdkt-2022"}], list)


class Titles(Model):
    """The titles and awards: data/titles.yml."""

    titles: list[LearningTitle] = F("Danh hiệu", "Năm danh hiệu học tập.", [{"id": "gia-dinh"}], min_length=1)
    awards: list[Award] = F("Khen thưởng", "Các hình thức khen.", [{"id": "giay-khen"}], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ chung.", [{"text": "…"}], list)


class Certainty(StrEnum):
    """How sure a statement is."""

    SEEN = "seen"
    PARTLY = "partly"
    UNVERIFIED = "unverified"


CERTAINTY_LABELS = {
    Certainty.SEEN: "đã có nguồn",
    Certainty.PARTLY: "mới thấy một phần",
    Certainty.UNVERIFIED: "chưa xác minh",
}


class Successor(Model):
    """What became of a body that merged, closed or was renamed."""

    agency: AgencyRef = F("Cơ quan tiếp nhận", "Mã cơ quan.", "bao-va-ptth")
    since: Date | None = F("Từ", "Ngày hoặc tháng bắt đầu.", "2025-07", None)
    scope: Line | None = F("Phần việc", "Phần việc được chuyển, nếu không phải tất cả.", "chuyển đổi số", None)
    certainty: Certainty = F("Mức chắc chắn", "seen, partly hoặc unverified.", "seen")
    sources: list[Citation] = F("Nguồn", "Nguồn của việc chuyển.", [{"publisher": "Báo Đồng Nai"}], list)


class Agency(Model):
    """A body the plan gives work to: data/agencies.yml."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "so-gddt")
    name: Line = F("Tên", "Tên chính thức.", "Sở Giáo dục và Đào tạo")
    also: list[Line] = F("Tên khác", "Viết tắt, tên thường gọi; để tìm.", ["Sở GD&ĐT"], list)
    members: list[AgencyRef] = F("Gồm", "Mã cơ quan thuộc nhóm này, nếu đây là một nhóm.", ["so-gddt"], list)
    since: Date | None = F("Từ", "Ngày lập, nếu biết.", "2025-07", None)
    until: Date | None = F("Đến", "Ngày kết thúc, nếu đã kết thúc.", "2025-06-30", None)
    successors: list[Successor] = F("Nay là", "Cơ quan tiếp nhận.", [{"agency": "bao-va-ptth"}], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order(self.since, self.until)
        return self


class Agencies(Model):
    """The bodies, then and now: data/agencies.yml."""

    agencies: list[Agency] = F("Cơ quan", "Các cơ quan.", [{"id": "so-gddt"}], min_length=1)


class Milestone(Model):
    """A date of the plan: once, or every year."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "bao-cao-nam")
    title: Line = F("Việc", "Việc phải xong, một dòng.", "Gửi báo cáo năm")
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "VII.1.c")
    date: Date | None = F("Hạn", "Ngày, tháng hoặc năm, nếu chỉ một lần.", "2030", None)
    quarter: Annotated[Whole, Field(ge=1, le=4)] | None = F(
        "Quý", "Quý trong năm của hạn, nếu kế hoạch ghi quý.", "1", None
    )
    every: Annotated[str, StringConstraints(pattern=MONTH_DAY.pattern)] | None = F(
        "Hằng năm", "Tháng-ngày, nếu lặp lại mỗi năm.", "12-15", None
    )
    whole_month: bool = F("Trong cả tháng", "true khi kế hoạch ghi “trong tháng 12”.", True, False)
    since: Date | None = F("Từ năm", "Năm đầu lặp lại.", "2024", None)
    until: Date | None = F("Đến năm", "Năm cuối lặp lại.", "2030", None)
    who: list[AgencyRef] = F("Ai làm", "Mã cơ quan.", ["so-gddt"], list)
    to: list[AgencyRef] = F("Gửi tới", "Mã cơ quan nhận.", ["so-noi-vu"], list)

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.date) == bool(self.every):
            raise PydanticCustomError("milestone_form", "")
        if self.quarter and (self.date is None or self.date.month):
            raise PydanticCustomError("milestone_quarter", "")
        _check_order(self.since, self.until)
        return self


class Milestones(Model):
    """The plan's dates: data/milestones.yml."""

    milestones: list[Milestone] = F("Mốc", "Các mốc.", [{"id": "bao-cao-nam"}], min_length=1)


class SourceStatus(StrEnum):
    """Standing of a document, as far as it was seen."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"
    ENDED = "ended"
    UNVERIFIED = "unverified"


SOURCE_STATUS_LABELS = {
    SourceStatus.IN_FORCE: "đang dùng",
    SourceStatus.REPLACED: "đã bị thay",
    SourceStatus.ENDED: "đã hết giai đoạn",
    SourceStatus.UNVERIFIED: "chưa xác minh hiệu lực",
}


class Source(Model):
    """A document the campaign rests on: data/sources.yml."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "qd-1373-2021")
    number: Line | None = F("Số hiệu", "Số và ký hiệu. Bỏ trống khi chưa biết.", "1373/QĐ-TTg", None)
    title: Line = F(
        "Về việc gì",
        "Nói gọn nội dung, không chép trích yếu dài.",
        "Đề án Xây dựng xã hội học tập giai đoạn 2021 - 2030",
    )
    issuer: Line = F("Cơ quan ban hành", "Tên lúc ban hành.", "Thủ tướng Chính phủ")
    group: Line = F("Nhóm", "Nhóm để xếp trên trang.", "Phong trào")
    issued: Date | None = F("Ngày ban hành", "Bỏ trống khi chưa biết.", "2021-07-30", None)
    effective: Date | None = F("Có hiệu lực từ", "Bỏ trống khi chưa biết.", "2024-02-12", None)
    status: SourceStatus = F("Tình trạng", "in_force, replaced, ended hoặc unverified.", "in_force")
    status_note: Line | None = F("Nói rõ tình trạng", "Một câu.", "Không thấy văn bản thay thế.", None)
    replaced_by: SourceRef | None = F("Thay bằng", "Mã văn bản thay thế.", "nd-356-2025", None)
    governs: Paragraphs | None = F("Quy định gì", "Điều trang này dùng tới.", "…", None)
    seen_at: list[Url] = F("Nơi đã xem", "Địa chỉ đã đọc.", ["https://…"], list)
    accessed: FullDate | None = F("Ngày xem", "Ngày đọc.", "2026-11-22", None)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)


class Sources(Model):
    """The documents: data/sources.yml."""

    sources: list[Source] = F("Văn bản", "Các văn bản.", [{"id": "qd-1373-2021"}], min_length=1)


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
    name: Line = F("Mục tiêu", "Nói ngắn, ai đạt gì.", "Gia đình đạt Gia đình học tập")
    base: Line = F("Tính trên", "Tỷ lệ của tổng nào.", "số gia đình trên địa bàn xã")
    level: Level = F("Cấp tính", "Mục tiêu của cả nước là national; chỉ so với số cùng cấp.", "national")
    measure: Slug = F(
        "Loại số để so", "Mã loại số trong data/statistics/ tính đúng tỷ lệ này.", "ty-le-gia-dinh-hoc-tap"
    )
    source: SourceRef = F("Văn bản", "Mã văn bản đặt mục tiêu.", "qd-387-2022")
    goals: list[Goal] = F("Các mốc", "Theo năm, trước tới sau.", [{"year": "2030", "percent": "60"}], min_length=1)
    notes: list[Note] = F("Ghi chú biên tập", "Nguồn nói khác nhau, đơn vị tính đã đổi.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nơi đã xem", "Nơi đọc được con số.", [{"publisher": "Cổng thông tin"}], list)


class Targets(Model):
    """Targets of the documents: data/targets.yml."""

    targets: list[Target] = F("Mục tiêu", "Các mục tiêu.", [{"id": "gia-dinh-hoc-tap"}], list)


# ---------------------------------------------------------------- places


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
    tile_row: Annotated[Whole, Field(ge=0, le=99)] = F("Hàng trên bản đồ ô", "Đếm từ 0, trên xuống.", "7")
    tile_col: Annotated[Whole, Field(ge=0, le=99)] = F("Cột trên bản đồ ô", "Đếm từ 0, trái sang.", "2")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_days(self.since, self.until)
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


# ---------------------------------------------------------------- exemplars


class Consent(Model):
    """Consent of a private person, family or clan to be named (Luật 91/2025/QH15)."""

    given_on: FullDate = F("Ngày đồng ý", "Ngày ký phiếu đồng ý.", "2026-11-20")
    scope: Line = F("Phạm vi", "Đồng ý cho đăng những gì.", "Tên, nơi ở cấp xã, câu chuyện; không đăng ảnh")
    kept_by: Line = F("Nơi giữ phiếu", "Ai giữ phiếu đồng ý.", "Tòa soạn")
    until: FullDate | None = F("Đến ngày", "Hết hạn đồng ý, nếu có.", "2030-12-31", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_days(self.given_on, self.until)
        return self


class Fact(Model):
    """One thing done or reached, with its date and sources."""

    text: Paragraphs = F("Việc đã làm", "Một, hai câu, lời của mình.", "Có 46 điểm đọc sách.")
    date: Date | None = F("Thời gian", "Ngày, tháng hoặc năm của việc.", "2025-05", None)
    sources: list[Citation] = F(
        "Nguồn", "Nguồn của việc này; bỏ trống thì theo nguồn chung.", [{"publisher": "Báo Đồng Nai"}], list
    )


class Exemplar(Publishing):
    """What all six kinds of exemplar share."""

    kind: ClassVar[str] = ""
    private: ClassVar[bool] = False
    """Private persons: shown only with recorded consent, or as a sample."""

    id: RecordId = F("Mã", "Sáu chữ số hoặc chữ cái; máy đặt, không bao giờ đổi.", "k3v9tq")
    name: Line = F("Tên", "Tên đầy đủ.", "Ngôi nhà trí tuệ Vĩnh Cửu")
    other_names: list[Line] = F("Tên khác", "Tên cũ, tên thường gọi; để tìm.", ["Olam Việt Nam"], list)
    place: PlaceRef | None = F(
        "Nơi", "Nơi ở, nơi hoạt động, theo tên lúc đó.", {"former": "Tân Bình", "district": "Vĩnh Cửu"}, None
    )
    place_date: Date | None = F(
        "Tên nơi theo lúc nào",
        "Năm của nơi ghi ở trên; bỏ trống thì hiểu là hiện nay (mã) hoặc trước 01/7/2025 (tên cũ).",
        "2023",
        None,
    )
    more_places: list[PlaceRef] = F("Nơi khác", "Khi hoạt động ở nhiều nơi.", [{"code": "26170"}], list)
    summary: ShortLine = F(
        "Một câu",
        "Câu giới thiệu trên thẻ, không quá 160 chữ cái.",
        "46 điểm đọc sách, sinh hoạt do người dân góp nên.",
    )
    story: Paragraphs | None = F("Giới thiệu", "Vài đoạn văn, không chép báo.", "…", None)
    facts: list[Fact] = F("Việc đã làm", "Từng việc có thời gian và nguồn.", [{"text": "…"}], list)
    reported_honour: Line | None = F(
        "Ghi nhận theo báo chí", "Điều nguồn nói; chưa có số quyết định.", "Được nêu là điển hình của huyện", None
    )
    historical: Line | None = F(
        "Đơn vị đã kết thúc", "Vì sao là mục lịch sử.", "Công an cấp huyện kết thúc năm 2025", None
    )
    clauses: list[ClauseRef] = F("Liên quan tới điều", "Số điều trong kế hoạch.", ["IV.4"], list)
    confirmed_on: FullDate | None = F(
        "Ngày nơi đó xác nhận", "Ngày người, đơn vị được nêu xác nhận nội dung.", "2026-11-20", None
    )
    photo: Photo | None = F(
        "Ảnh",
        "Tệp ảnh nằm cạnh bản ghi, cùng tên với bản ghi. Người trong ảnh phải đồng ý.",
        {"file": "thu-vien-dong-nai.jpg"},
        None,
    )
    consent: Consent | None = F(
        "Đồng ý cho đăng", "Bắt buộc với cá nhân, gia đình, dòng họ có thật.", {"given_on": "2026-11-20"}, None
    )
    unknown: list[Line] = F("Chưa xác minh", "Điều chưa có nguồn.", ["Năm ra mắt"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, nguồn khác nhau.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Ít nhất một nguồn, trừ mục minh họa.", [{"publisher": "Báo Đồng Nai"}], list)

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        if self.private and not self.sample and self.consent is None:
            raise PydanticCustomError("no_consent", "")
        return self


class Individual(Exemplar):
    """A person who learns or helps others learn: data/individuals/."""

    kind: ClassVar[str] = "individual"
    private: ClassVar[bool] = True

    role: Line | None = F("Nghề, việc", "Nghề hoặc vai trò.", "Giáo viên", None)
    units: list[ExemplarRef] = F("Thuộc đơn vị, cộng đồng", "Mã gương liên quan.", ["k3v9tq"], list)


class Family(Exemplar):
    """A family: data/families/."""

    kind: ClassVar[str] = "family"
    private: ClassVar[bool] = True

    members: Annotated[Whole, Field(ge=1, le=200)] | None = F("Số người", "Số người trong nhà.", "5", None)
    clan: ExemplarRef | None = F("Thuộc dòng họ", "Mã dòng họ.", "k3v9tq", None)


class Clan(Exemplar):
    """A clan: data/clans/."""

    kind: ClassVar[str] = "clan"
    private: ClassVar[bool] = True

    households: Annotated[Whole, Field(ge=1, le=100000)] | None = F("Số hộ", "Số hộ trong dòng họ.", "38", None)
    fund_since: Date | None = F("Có quỹ khuyến học từ", "Năm lập quỹ.", "2003", None)


class Community(Exemplar):
    """A hamlet, quarter, commune, association or club that learns together: data/communities/."""

    kind: ClassVar[str] = "community"

    level: Level | None = F("Cấp", "Cấp của cộng đồng, nếu là đơn vị hành chính.", "commune", None)
    run_by: list[ExemplarRef] = F("Do ai giữ", "Mã đơn vị, cá nhân.", ["k3v9tq"], list)


class Unit(Exemplar):
    """A school, library, enterprise, agency or association: data/units/."""

    kind: ClassVar[str] = "unit"

    unit_type: Line | None = F("Loại đơn vị", "Trường học, thư viện, doanh nghiệp…", "Thư viện", None)
    agency: AgencyRef | None = F("Là cơ quan trong kế hoạch", "Mã cơ quan, nếu có.", "hoi-khuyen-hoc", None)


class Initiative(Exemplar):
    """A way of working worth copying: data/initiatives/."""

    kind: ClassVar[str] = "initiative"

    started: Date | None = F("Bắt đầu", "Thời gian bắt đầu.", "2023-07", None)
    run_by: list[ExemplarRef] = F("Do ai làm", "Mã đơn vị, cộng đồng, cá nhân.", ["k3v9tq"], list)
    copy_how: Paragraphs | None = F("Muốn làm theo", "Điều cần có để nơi khác làm được.", "…", None)


# ---------------------------------------------------------------- honours


class Recipient(Model):
    """One line of a list: in decision.yml, or a row of recipients.csv beside it."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}$")] = F(
        "Số thứ tự", "Số trong danh sách gốc; không đổi, không dùng lại.", "1"
    )
    name: Line = F("Tên", "Họ tên, tên gia đình, dòng họ, đơn vị.", "Gia đình Nguyễn Văn A")
    kind: RecipientKind = F("Loại", "individual, family, clan, community hoặc unit.", "family")
    title: TitleRef | None = F("Danh hiệu", "Mã danh hiệu; bỏ trống thì theo quyết định.", "gia-dinh", None)
    award: AwardRef | None = F("Hình thức khen", "Mã hình thức khen; bỏ trống thì theo quyết định.", "giay-khen", None)
    code: PlaceCode | None = F("Mã xã, phường", "Mã 5 số; chỉ dùng từ 01/7/2025.", "26170", None)
    former: Line | None = F("Xã, phường, thị trấn cũ", "Tên trước 01/7/2025.", "Tân Bình", None)
    district: Line | None = F("Huyện cũ", "Huyện, thị xã, thành phố trước 01/7/2025.", "Vĩnh Cửu", None)
    hamlet: Line | None = F("Ấp, khu phố", "Không ghi số nhà.", "ấp 1", None)
    unit: Line | None = F("Đơn vị", "Nơi công tác, học tập.", "Trường Tiểu học A", None)
    achievement: Line | None = F("Thành tích", "Một dòng.", "Ba năm liền đạt danh hiệu", None)
    exemplar: ExemplarRef | None = F("Trang gương sáng", "Mã gương sáng của người, nơi này.", "k3v9tq", None)

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if self.code and (self.former or self.district):
            raise PydanticCustomError("place_both", "")
        if self.former and not self.district:
            raise PydanticCustomError("place_no_district", "")
        return self


class ChangeKind(StrEnum):
    """What a later entry does to a list."""

    CORRECTION = "correction"
    REVOCATION = "revocation"


CHANGE_LABELS = {ChangeKind.CORRECTION: "Đính chính", ChangeKind.REVOCATION: "Thu hồi"}
"""What people read for each kind of change."""


class Change(Model):
    """A dated correction or revocation of one line; the line itself stays as it was."""

    recipient: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}$")] = F(
        "Số thứ tự", "Dòng được sửa hoặc thu hồi.", "7"
    )
    kind: ChangeKind = F("Loại", "correction (đính chính) hoặc revocation (thu hồi).", "correction")
    date: FullDate = F("Ngày", "Ngày đính chính, thu hồi.", "2025-01-05")
    text: Line = F("Nội dung", "Nói rõ điều đổi.", "sửa họ tên")
    sources: list[Citation] = F("Nguồn", "Văn bản đính chính, thu hồi.", [{"id": "ke-hoach"}], list)


class Decision(Publishing):
    """A decision to honour, with its list: data/honours/<year>-<slug>/decision.yml."""

    id: RecordId = F("Mã", "Sáu chữ số hoặc chữ cái; máy đặt, không bao giờ đổi.", "q7m2xd")
    number: Line | None = F("Số quyết định", "Số và ký hiệu. Bỏ trống khi chưa biết.", "00/QĐ-UBND", None)
    name: Line = F("Về việc gì", "Tên gọn của quyết định.", "Công nhận danh hiệu học tập năm 2024")
    date: FullDate = F("Ngày ký", "Ngày trên quyết định.", "2024-12-20")
    authority: Line = F("Cơ quan ký", "Tên lúc ký, không đổi theo tên mới.", "Ủy ban nhân dân huyện Vĩnh Cửu")
    level: Level = F("Cấp", "Cấp lúc ký.", "district")
    period: Line | None = F("Thời kỳ xét", "Năm hoặc giai đoạn.", "năm 2024", None)
    title: TitleRef | None = F("Danh hiệu", "Mã danh hiệu, nếu cả danh sách cùng một.", "gia-dinh", None)
    award: AwardRef | None = F("Hình thức khen", "Mã hình thức khen, nếu cả danh sách cùng một.", "giay-khen", None)
    place: PlaceRef | None = F("Địa bàn", "Địa bàn của cả danh sách, nếu chung.", {"district": "Vĩnh Cửu"}, None)
    recipients: list[Recipient] = F(
        "Danh sách", "Danh sách ngắn ghi ngay đây; dài thì để tệp recipients.csv bên cạnh.", [{"id": "1"}], list
    )
    changes: list[Change] = F("Đính chính, thu hồi", "Các thay đổi về sau, có ngày.", [{"recipient": "7"}], list)
    closed: FullDate | None = F(
        "Ngày đóng danh sách",
        "Từ ngày này không sửa dòng nào nữa, chỉ thêm vào changes. Ghi bằng lệnh campaign close.",
        "2025-01-15",
        None,
    )
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Văn bản gốc, trừ mục minh họa.", [{"publisher": "Cổng thông tin"}], list)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.sample and not self.sources:
            raise PydanticCustomError("no_sources", "")
        return self


class LedgerEntry(Model):
    """What a closed list was on the day it was closed: a line of data/honours/ledger.csv."""

    decision: RecordId = F("Mã quyết định", "Mã trong decision.yml.", "q7m2xd")
    closed: FullDate = F("Ngày đóng", "Ngày danh sách được đóng.", "2025-01-15")
    rows: Annotated[Whole, Field(ge=0)] = F("Số dòng", "Số dòng lúc đóng.", "46")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = F(
        "Mã kiểm tra", "SHA-256 của nội dung; máy tính.", "0" * 64
    )
    marks: Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{8})+$")] = F(
        "Mã từng đoạn", "Mã ngắn của phần đầu và của mỗi 100 dòng; máy tính.", "0" * 16
    )


# ---------------------------------------------------------------- statistics and stories


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
        "Cấp của số này", "Ghi khi cần so với mục tiêu cùng cấp; bỏ trống thì theo nơi ở trên.", "national", None
    )
    figures: list[Figure] = F("Các số", "Từng con số.", [{"measure": "gia-dinh"}], min_length=1)
    caution: Line | None = F("Lưu ý", "Điều phải nhớ khi dùng số này.", "Không cộng với dòng khác.", None)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Nơi công bố.", [{"publisher": "Báo Đồng Nai"}], min_length=1)


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

    title: Headline = F("Tên bài", "Không quá 130 chữ cái.", "Lớp học buổi tối giữa vườn cao su")
    standfirst: Paragraphs = F("Sa pô", "Một, hai câu mở bài.", "Sau giờ làm, bà con tới nhà văn hóa thôn.")
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


def _check_days(first: FullDate, last: FullDate | None) -> None:
    if last and last < first:
        raise PydanticCustomError("end_before_start", "")


def _check_order(since: Date | None, until: Date | None) -> None:
    if since and until and until.last < since.first:
        raise PydanticCustomError("end_before_start", "")


EXEMPLAR_KINDS: tuple[type[Exemplar], ...] = (Individual, Family, Clan, Community, Unit, Initiative)
"""The six kinds of exemplar, in the order pages list them."""
FOLDERS: dict[type[Exemplar], str] = {
    Individual: "individuals",
    Family: "families",
    Clan: "clans",
    Community: "communities",
    Unit: "units",
    Initiative: "initiatives",
}
"""Folder below data/ of each kind of exemplar."""
KIND_LABELS = {
    "individual": "Cá nhân",
    "family": "Gia đình",
    "clan": "Dòng họ",
    "community": "Cộng đồng",
    "unit": "Đơn vị",
    "initiative": "Mô hình hay",
}
"""What readers see for each kind."""
Campaign.model_rebuild()
