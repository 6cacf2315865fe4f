"""The bodies the plan names, and what became of them: data/agencies.yml."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from hooks.records.model.fields import AgencyRef, Date, F, Line, Model, Slug, check_order
from hooks.records.model.shared import Citation, Level, Note


class Certainty(StrEnum):
    """How sure a statement is."""

    SEEN = "seen"
    PARTLY = "partly"
    UNVERIFIED = "unverified"


CERTAINTY_LABELS = {
    Certainty.SEEN: "đã có nguồn",
    Certainty.PARTLY: "nguồn chưa đủ",
    Certainty.UNVERIFIED: "chưa xác minh",
}


class Successor(Model):
    """What became of a body that merged, closed or was renamed."""

    agency: AgencyRef = F("Cơ quan tiếp nhận", "Mã cơ quan.", "bao-va-ptth")
    since: Date | None = F("Từ", "Ngày hoặc tháng bắt đầu.", "2025-07", None)
    scope: Line | None = F("Phần việc", "Phần việc được chuyển, nếu không phải tất cả.", "chuyển đổi số", None)
    certainty: Certainty = F("Mức chắc chắn", "seen, partly hoặc unverified.", "seen")
    sources: list[Citation] = F(
        "Nguồn", "Nguồn của việc chuyển.", [{"publisher": "Báo Nhân Dân", "title": "Tên bài"}], list
    )


class Agency(Model):
    """A body the plan gives work to: data/agencies.yml."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "so-gddt")
    name: Line = F("Tên", "Tên chính thức.", "Sở Giáo dục và Đào tạo")
    also: list[Line] = F("Tên khác", "Viết tắt, tên thường gọi; để tìm.", ["Sở GD&ĐT"], list)
    found_by: list[Line] = F(
        "Tìm được bằng tên",
        "Tên những nơi mà kế hoạch không kể riêng nhưng việc nằm ở đây, như người ta gõ khi tìm.",
        ["Sở Y tế"],
        list,
    )
    level: Level | None = F(
        "Cấp", "commune khi là cơ quan của mỗi xã, phường: việc của nó hiện ở trang từng xã, phường.", "commune", None
    )
    members: list[AgencyRef] = F("Gồm", "Mã cơ quan thuộc nhóm này, nếu đây là một nhóm.", ["so-gddt"], list)
    since: Date | None = F("Từ", "Ngày lập, nếu biết.", "2025-07", None)
    until: Date | None = F("Đến", "Ngày cuối còn hoạt động, nếu đã kết thúc hoạt động.", "2025-06-30", None)
    successors: list[Successor] = F("Nay là", "Cơ quan tiếp nhận.", [{"agency": "bao-va-ptth"}], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self)
        return self


class Agencies(Model):
    """The bodies, then and now: data/agencies.yml."""

    agencies: list[Agency] = F("Cơ quan", "Các cơ quan.", [{"id": "so-gddt"}], list)
