"""What was published at which address: a line of data/addresses.csv."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from hooks.records.model.fields import F, FullDate, Model

ADDRESSES = "data/addresses.csv"
"""Every address ever published; there from the first release on."""


class Kind(StrEnum):
    """What stands at an address. Of all but `page` and `file` the id outlasts the address."""

    EXEMPLAR = "exemplar"
    STORY = "story"
    DECISION = "decision"
    PLACE = "place"
    TITLE = "title"
    AWARD = "award"
    PART = "part"
    GROUP = "group"
    SHEET = "sheet"
    CLAUSE = "clause"
    AGENCY = "agency"
    SOURCE = "source"
    PAGE = "page"
    FILE = "file"


KIND_WORDS = {
    Kind.EXEMPLAR: "gương sáng",
    Kind.STORY: "bài",
    Kind.DECISION: "quyết định",
    Kind.PLACE: "xã, phường",
    Kind.TITLE: "danh hiệu",
    Kind.AWARD: "hình thức khen",
    Kind.PART: "phần của kế hoạch",
    Kind.GROUP: "nhóm tiêu chí",
    Kind.SHEET: "phiếu của nhóm tiêu chí",
    Kind.CLAUSE: "điều",
    Kind.AGENCY: "cơ quan",
    Kind.SOURCE: "văn bản",
    Kind.PAGE: "trang",
    Kind.FILE: "tệp",
}
"""What editors call each kind."""


_ADDRESS = r"^(?:[a-z0-9-]+/)+(?:#[0-9A-Za-z.-]+|[a-z0-9-]+(?:\.[a-z0-9]+)+)?$"
_Id = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-zĐđ./-]+$", max_length=300)]


class PublishedAddress(Model):
    """An address that readers were given, and what stood there when it was last written down."""

    address: Annotated[str, StringConstraints(pattern=_ADDRESS, max_length=300)] = F(
        "Địa chỉ",
        "Địa chỉ trên trang, kết thúc bằng dấu gạch chéo, có thể kèm dấu # và số điều; hoặc địa chỉ một tệp tải về.",
        "dia-phuong/",
    )
    kind: Kind = F("Loại", "Nơi ấy là gì: exemplar, story, decision, page…", "story")
    id: _Id = F("Mã", "Mã của bản ghi; của bài là năm/tên-thư-mục; của trang, của tệp là địa chỉ.", "2026/lop-hoc-toi")
    since: FullDate = F("Từ ngày", "Ngày địa chỉ này được ghi vào sổ.", "2026-11-29")
    to: _Id | None = F("Nay là", "Mã của mục thay cho mục này, khi mã ấy không còn.", "2026/lop-buoi-toi", None)
    rows: Annotated[str, StringConstraints(pattern=r"^[0-9]+(?:-[0-9]+)?(?: [0-9]+(?:-[0-9]+)?)*$")] | None = F(
        "Các dòng", "Của một quyết định: số thứ tự các dòng đã đăng.", "1-46", None
    )
    mark: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] | None = F(
        "Dấu tên bài", "Của một bài: dấu ngắn của tên bài, để nhận ra bài khi thư mục đổi tên.", "0" * 8, None
    )
