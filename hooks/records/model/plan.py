"""The plan, its criteria and its milestones: data/plan.yml, criteria.yml, milestones.yml."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import (
    MONTH_DAY,
    AgencyRef,
    ClauseId,
    ClauseRef,
    Date,
    F,
    FullDate,
    Line,
    MilestoneRef,
    Model,
    Paragraphs,
    Slug,
    SourceRef,
    TitleRef,
    Whole,
)
from hooks.records.model.shared import Note, check_days, check_order


class Phase(Model):
    """One phase of the movement (plan, part V)."""

    name: Line = F("Tên giai đoạn", "Tên như trong kế hoạch.", "Giai đoạn 1")
    starts: FullDate = F("Từ ngày", "Ngày đầu.", "2024-01-01")
    ends: FullDate = F("Đến ngày", "Ngày cuối.", "2025-12-31")
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "V.1")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_days(self.starts, self.ends)
        return self


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
    groups: list[SubjectGroup] = F("Các nhóm", "Theo thứ tự bản gốc.", [{"id": "III.1.a"}], min_length=1)


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
        check_order(self.since, self.until)
        return self


class Milestones(Model):
    """The plan's dates: data/milestones.yml."""

    milestones: list[Milestone] = F("Mốc", "Các mốc.", [{"id": "bao-cao-nam"}], min_length=1)
