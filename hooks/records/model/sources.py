"""Documents that are cited by id: data/sources.yml."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import Date, F, FullDate, Line, Model, Paragraphs, Slug, SourceRef, Url
from hooks.records.model.shared import Note
from hooks.web_address import host_fault


class SourceStatus(StrEnum):
    """Standing of a document, as far as it was seen."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"
    ENDED = "ended"
    UNVERIFIED = "unverified"


SOURCE_STATUS_LABELS = {
    SourceStatus.IN_FORCE: "còn hiệu lực",
    SourceStatus.REPLACED: "đã được thay thế",
    SourceStatus.ENDED: "đã hết giai đoạn áp dụng",
    SourceStatus.UNVERIFIED: "chưa xác minh hiệu lực",
}


_KINDS = {
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "KH": "Kế hoạch",
}
"""Kinds of documents by the letters in their numbers."""
_LAW = "Luật"


class Source(Model):
    """A document the campaign rests on: data/sources.yml."""

    id: Slug = F("Mã", "Mã ngắn, không đổi.", "qd-1373-2021")
    number: Line | None = F("Số hiệu", "Số và ký hiệu. Bỏ trống khi chưa biết.", "1373/QĐ-TTg", None)
    title: Line = F(
        "Về việc gì",
        "Nói gọn nội dung, không chép trích yếu dài.",
        "Đề án Đi bộ mỗi ngày giai đoạn 2021 - 2030",
    )
    issuer: Line = F("Cơ quan ban hành", "Tên lúc ban hành.", "Thủ tướng Chính phủ")
    group: Line = F("Nhóm", "Nhóm để xếp trên trang.", "Phong trào")
    issued: Date | None = F("Ngày ban hành", "Bỏ trống khi chưa biết.", "2021-07-30", None)
    effective: Date | None = F("Có hiệu lực từ", "Bỏ trống khi chưa biết.", "2024-02-12", None)
    status: SourceStatus = F("Tình trạng", "in_force, replaced, ended hoặc unverified.", "in_force")
    status_note: Line | None = F("Nói rõ tình trạng", "Một câu.", "Không thấy văn bản thay thế.", None)
    replaced_by: SourceRef | None = F("Thay bằng", "Mã văn bản thay thế.", "nd-356-2025", None)
    governs: Paragraphs | None = F("Quy định gì", "Điều trang này dùng tới.", "…", None)
    seen_at: list[Url] = F("Nơi đã xem", "Địa chỉ đã đọc.", ["https://example.vn/van-ban"], list)
    accessed: FullDate | None = F("Ngày xem", "Ngày đọc.", "2026-11-22", None)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)

    @property
    def kind(self) -> str:
        """What the document is, by the letters in its number, else by the first words of its title."""
        letters = [_KINDS[part] for part in re.split("[/-]", self.number or "") if part in _KINDS]
        named = [k for k in (*_KINDS.values(), _LAW) if self.title.startswith(f"{k} ")]
        return [*letters, *named, "Văn bản"][0]

    @property
    def called(self) -> str:
        """As it is cited in passing: Quyết định số 1373/QĐ-TTg; its title where the number is not known."""
        return f"{self.kind} số {self.number}" if self.number else self.title

    @property
    def full(self) -> str:
        """Kind, number and what it is about, in one line."""
        if not self.number:
            return self.title
        if self.kind == _LAW:
            return f"{self.title} số {self.number}"
        about = self.title.removeprefix(f"{self.kind} ")
        return f"{self.called} {about}" if about != self.title else f"{self.called}: {about}"


def _site(value: object) -> object:
    if isinstance(value, str) and (hint := host_fault(value)):
        raise PydanticCustomError("web_address", "{hint}", {"hint": hint})
    return value


Site = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=100), BeforeValidator(_site)]
"""A domain as it stands in addresses, without www.: vietnam.vn; those below it go with it."""


class Publisher(Model):
    """What a newspaper or portal is called wherever it is cited: one name for one publisher."""

    name: Line = F("Tên", "Tên báo, cổng thông tin như ghi ở mọi trang.", "Tuổi trẻ Thủ đô")
    sites: list[Site] = F("Tên miền", "Không ghi https://, www.", ["tuoitrethudo.vn"], min_length=1)


class Sources(Model):
    """The documents: data/sources.yml."""

    sources: list[Source] = F("Văn bản", "Các văn bản.", [{"id": "qd-1373-2021"}], min_length=1)
    publishers: list[Publisher] = F(
        "Tên nơi đăng",
        "Báo, cổng thông tin và tên miền của nơi ấy; tên miền không có ở đây thì trang in nguyên tên miền.",
        [{"name": "Tuổi trẻ Thủ đô", "sites": ["tuoitrethudo.vn"]}],
        list,
    )

    def publisher(self, url: str) -> str:
        """Who publishes what is at an address: by the longest domain that is told, else the domain itself."""
        host = (urlsplit(url).hostname or "").removeprefix("www.")
        told = [(len(site), p.name) for p in self.publishers for site in p.sites if f".{host}".endswith(f".{site}")]
        return max(told)[1] if told else host
