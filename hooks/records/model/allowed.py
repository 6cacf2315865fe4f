"""What looks personal and may stand: data/private-allowed.csv, a line for each, with who allowed it, when and why."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import StringConstraints

from hooks.guard.rules.kinds import KINDS
from hooks.records.model.fields import F, FullDate, Line, Model

ALLOWED: Final = "data/private-allowed.csv"
"""There from the first exception on."""
DetailKind = StrEnum("DetailKind", {name: name for name in KINDS})  # type: ignore[misc]
"""Names of the kinds of detail that the guard knows."""


class Allowed(Model):
    """One detail that may stand where it stands. The table never says what it is."""

    file: Line = F("Tệp", "Tệp có chi tiết ấy.", "stories/2026/lop-hoc-toi/index.md")
    field: Line | None = F(
        "Trường", "Trường ghi trong lời báo; bỏ trống thì mọi chỗ trong tệp có cùng mã.", "summary", None
    )
    kind: DetailKind = F("Loại", "Loại ghi trong lời báo.", "dien-thoai")
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")] = F(
        "Mã", "Mã ghi trong lời báo, chép nguyên; máy tính từ chi tiết ấy, không đọc ngược lại được.", "0" * 16
    )
    reason: Line = F("Lý do", "Vì sao được công bố.", "Số của cơ quan, do cơ quan công bố")
    by: Line = F("Ai cho phép", "Chức danh hoặc bộ phận chịu trách nhiệm.", "Trưởng ban Bạn đọc")
    day: FullDate = F("Ngày", "Ngày cho phép.", "2026-11-29")
