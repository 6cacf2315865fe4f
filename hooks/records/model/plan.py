"""The plan and its criteria: data/plan.yml, criteria.yml."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from hooks.records.model.duties import Duty
from hooks.records.model.fields import (
    AgencyRef,
    ClauseId,
    ClauseRef,
    F,
    FullDate,
    Line,
    MilestoneRef,
    Model,
    Paragraphs,
    Slug,
    SourceRef,
    TitleRef,
    check_order,
)
from hooks.records.model.numbering import Numbering
from hooks.records.model.shared import Note

BODIES = "ai-lam-viec-gi"
"""The page of the plan that is sorted by body: no part's address."""


class Phase(Model):
    """One phase of the movement (plan, part V)."""

    name: Line = F("Tên giai đoạn", "Tên như trong kế hoạch.", "Giai đoạn 1")
    starts: FullDate = F("Từ ngày", "Ngày đầu.", "2024-01-01")
    ends: FullDate = F("Đến ngày", "Ngày cuối.", "2025-12-31")
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "V.1")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self, "starts", "ends")
        return self


class Clause(Model):
    """One clause of the plan, restated: numbered, or a paragraph without a number; may hold further clauses."""

    id: ClauseId = F("Số điều", "Số trong kế hoạch, nối bằng dấu chấm.", "VII.1.c")
    cited_as: Line | None = F(
        "Cách gọi",
        "Chỉ cho đoạn bản gốc không đánh số: gọi là gì khi dẫn. Phần cuối của mã khi ấy là một chữ, không phải số.",
        "II, đoạn đề nghị",
        None,
    )
    title: Line | None = F("Tên điều", "Vài chữ cho mục lục.", "Báo cáo năm", None)
    text: Paragraphs | None = F("Nội dung", "Viết lại bằng lời của trang, đủ ý.", "Trước ngày 15/12 hằng năm…", None)
    roles: list[Duty] = F(
        "Ai làm gì", "Từng vai trò mà điều này nêu, và cơ quan được nêu.", [{"role": "chu-tri"}], list
    )
    milestones: list[MilestoneRef] = F("Mốc thời gian", "Mã mốc trong data/milestones.yml.", ["bao-cao-nam"], list)
    sources: list[SourceRef] = F("Văn bản được dẫn", "Mã văn bản mà điều này nhắc tới.", ["qd-1373-2021"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, điều đã đổi.", [{"text": "…"}], list)
    clauses: list[Clause] = F("Các điểm bên trong", "Điểm a, b, c…", [{"id": "VII.1.a"}], list)


class PlanPart(Model):
    """One of the plan's parts or appendices."""

    id: ClauseId = F("Số phần", "Số trong kế hoạch.", "VII")
    slug: Slug = F("Đoạn địa chỉ", "Dùng trong địa chỉ trang, không đổi về sau.", "to-chuc-thuc-hien")
    title: Line = F("Tên phần", "Tên như trong kế hoạch.", "Tổ chức thực hiện")
    short: Line = F("Tên ngắn", "Dùng trong mục lục.", "Tổ chức thực hiện")
    lead: Paragraphs = F(
        "Lời dẫn", "Một, hai câu nói phần này cho ai, để làm gì.", "Phần này ghi việc của từng cơ quan."
    )
    text: Paragraphs | None = F(
        "Nội dung chung", "Lời của phần này không nằm trong điều nào; phần chỉ có một đoạn thì cả đoạn ấy.", "…", None
    )
    anchors: list[ClauseId] = F("Địa chỉ cũ", "Số trang từng tự đặt, còn trong các liên kết đã đăng.", ["VI.1"], list)
    sources: list[SourceRef] = F("Văn bản được dẫn", "Mã văn bản mà phần này nhắc tới.", ["qd-1373-2021"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ, điều đã đổi.", [{"text": "…"}], list)
    clauses: list[Clause] = F("Các điều", "Các điều trong phần.", [{"id": "VII.1"}], list)


class Plan(Model):
    """The plan itself: data/plan.yml."""

    source: SourceRef = F("Văn bản", "Mã của kế hoạch trong data/sources.yml.", "ke-hoach")
    numbering: Numbering = F("Cách đánh số", "Chỉ ghi khi khác I, 1, a.", {"doubled": ["II.3"]}, Numbering)
    notes: list[Note] = F("Ghi chú biên tập", "Những chỗ bản gốc chưa khớp.", [{"text": "…"}], list)
    opening: list[Clause] = F("Lời mở đầu", "Các đoạn trước phần đầu tiên.", [{"id": "can-cu"}], list)
    recipients: list[Line] = F("Nơi nhận", "Từng dòng như ở cuối bản gốc.", ["Các sở, ban, ngành"], list)
    parts: list[PlanPart] = F("Các phần", "Theo thứ tự bản gốc, phụ lục đứng sau.", [{"id": "I"}], min_length=1)


class Criterion(Model):
    """One single criterion, restated so that a reader can tick it."""

    id: ClauseId = F("Số tiêu chí", "Số nhóm và số thứ tự gạch đầu dòng.", "III.1.đ.1")
    text: Paragraphs = F("Tiêu chí", "Viết lại đủ ý.", "Đạt danh hiệu Gia đình đi bộ…")
    ask: Line = F("Câu tự hỏi", "Câu hỏi để người đọc tự đánh dấu.", "Nhà mình đã được công nhận Gia đình đi bộ chưa?")
    how: Paragraphs | None = F("Làm thế nào", "Gợi ý ngắn, chỉ từ nguồn đã có.", "…", None)
    roles: list[Duty] = F(
        "Ai làm gì",
        "Vai trò mà tiêu chí này nêu, và cơ quan được nêu; nhóm thi đua theo tiêu chí thì không ghi lại.",
        [{"role": "ban-hanh"}],
        list,
    )
    titles: list[TitleRef] = F("Danh hiệu liên quan", "Mã danh hiệu.", ["gia-dinh"], list)
    sources: list[SourceRef] = F("Văn bản được dẫn", "Mã văn bản mà tiêu chí này nhắc tới.", ["qd-1373-2021"], list)
    found: list[SourceRef] = F(
        "Văn bản tìm thấy",
        "Mã văn bản mà kế hoạch không nêu tên, ban biên tập tìm thấy, liên quan tới tiêu chí này.",
        ["tt-25-2023"],
        list,
    )
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    unknown: list[Line] = F("Chưa xác minh", "Điều chưa có nguồn.", ["Thời hạn của danh hiệu"], list)


class SubjectGroup(Model):
    """One of the groups of subjects the criteria speak to (plan, III.1)."""

    id: ClauseId = F("Số điều", "Số trong kế hoạch.", "III.1.đ")
    slug: Slug = F("Đoạn địa chỉ", "Dùng trong địa chỉ trang, không đổi về sau.", "gia-dinh-dong-ho")
    title: Line = F("Tên nhóm", "Tên như trong kế hoạch.", "Hộ gia đình, dòng họ")
    short: Line = F("Tên ngắn", "Dùng trong danh sách.", "Gia đình, dòng họ")
    lead: Paragraphs = F("Lời dẫn", "Nhóm này gồm ai, cần làm gì.", "Dành cho mỗi nhà, mỗi dòng họ.")
    bodies: list[AgencyRef] = F("Cơ quan thuộc nhóm", "Mã cơ quan mà tên nhóm nêu.", ["mttq-tinh"], list)
    titles: list[TitleRef] = F("Dẫn tới danh hiệu", "Mã danh hiệu.", ["gia-dinh", "dong-ho"], list)
    caution: Line | None = F(
        "Cần biết khi tự xem",
        "Một câu in ngay trên câu hỏi của danh hiệu, ở trang và ở phiếu.",
        "Được xét ở cấp nào: chưa xác minh.",
        None,
    )
    ended: Note | None = F(
        "Không còn áp dụng",
        "Vì sao nhóm này không còn xét mới.",
        {"text": "Cấp huyện kết thúc hoạt động từ 01/7/2025."},
        None,
    )
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    criteria: list[Criterion] = F("Các tiêu chí", "Theo thứ tự bản gốc.", [{"id": "III.1.đ.1"}], min_length=1)


class Criteria(Model):
    """The criteria: data/criteria.yml."""

    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ chung.", [{"text": "…"}], list)
    groups: list[SubjectGroup] = F(
        "Các nhóm", "Theo thứ tự bản gốc; kế hoạch không có tiêu chí thì bỏ trống.", [{"id": "III.1.a"}], list
    )
