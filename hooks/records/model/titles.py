"""Learning titles and awards: data/titles.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.records.model.fields import ClauseRef, F, Line, Model, Paragraphs, Slug, SourceRef, Whole
from hooks.records.model.shared import Citation, Level, Note, RecipientKind


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
    level: Level | None = F("Cấp", "Cấp khen; bỏ trống khi kế hoạch không ghi, hoặc ghi nhiều cấp.", "national", None)
    level_text: Line | None = F(
        "Cấp, như kế hoạch ghi", "Khi không có cấp nào vừa với lời kế hoạch.", "Cấp bộ, tỉnh", None
    )
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
