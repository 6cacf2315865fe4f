"""A kind of exemplar as data: one entry of data/kinds.yml, from which its model and all that readers and editors see is made."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from hooks.records.model.fields import (
    F,
    Line,
    Model,
    Paragraphs,
    Slug,
    Whole,
)
from hooks.records.model.shared import Draft, RecipientKind
from hooks.text import lower_first, slug

MOST_KINDS, MOST_FIELDS = 10, 20
KindId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
Called = Annotated[Line, StringConstraints(pattern=r"^[\w ,–-]+$", max_length=60)]
"""A name that can stand in a sentence, a table, a choice of a form: no signs that mean something there."""
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


class FieldType(StrEnum):
    """What a field of a kind's own holds."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    YEAR = "year"
    DATE = "date"
    CHOICE = "choice"
    LINES = "lines"
    LEVEL = "level"
    RECORD = "record"
    RECORDS = "records"
    AGENCY = "agency"


REFERENCES = {FieldType.RECORD, FieldType.RECORDS, FieldType.AGENCY}
"""Fields that name other records: links on the page, nothing that a template could fill in."""


class Shown(StrEnum):
    """Where a field of a kind's own is shown."""

    PAGE = "page"
    CARD = "card"
    SEARCH = "search"
    DATA = "data"


class FrameName(StrEnum):
    """The frame of an emblem: drawn in hooks/pictures/frames.py."""

    CIRCLE = "circle"
    GABLE = "gable"
    LOBES = "lobes"
    HEXAGON = "hexagon"
    PLAQUE = "plaque"
    STAR = "star"
    OCTAGON = "octagon"
    SHIELD = "shield"
    SQUARE = "square"


class Colour(StrEnum):
    """The colour of an emblem, by the names of the site's own; gold is kept for honours."""

    RIVER = "river"
    CLAY = "clay"
    DEEP = "deep"


class OwnField(Model):
    """A field that only one kind has."""

    name: FieldName = F("Tên trường", "Như viết trong bản ghi: chữ thường không dấu, nối bằng gạch dưới.", "pupils")
    type: FieldType = F(
        "Kiểu",
        "line một dòng chữ, text nhiều đoạn, lines danh sách chữ, number số, year năm, date ngày tháng năm, choice chọn một, level cấp hành chính, record một gương khác, records nhiều gương khác, agency một cơ quan.",
        "number",
    )
    title: Line = F("Nhãn", "Bạn đọc và biên tập viên thấy ở biểu mẫu.", "Số học sinh")
    help: Line = F("Lời chỉ dẫn", "Một câu ngắn: trường này ghi gì.", "Số học sinh năm học này.")
    example: Line = F("Ví dụ", "Một giá trị đúng kiểu.", "420")
    required: bool = F("Bắt buộc", "true thì bản ghi đã đăng phải có; bản nháp, minh họa thì chưa cần.", True, False)
    least: Whole | None = F("Số nhỏ nhất", "Chỉ cho kiểu number.", "1", None)
    most: Whole | None = F("Số lớn nhất", "Chỉ cho kiểu number.", "5000", None)
    choices: list[Line] = F("Các lựa chọn", "Chỉ cho kiểu choice, mỗi lựa chọn một dòng.", ["Mầm non"], list)
    shown: list[Shown] = F(
        "Hiện ở đâu",
        "page trên trang, card trên thẻ, search tra cứu, data dữ liệu mở (người riêng tư thì không); [] thì không hiện.",
        ["page"],
        lambda: [Shown.PAGE, Shown.SEARCH, Shown.DATA],
    )
    heading: Line | None = F(
        "Nhãn trên trang", "Khi trên trang gọi khác ở biểu mẫu.", "Số học sinh năm học 2026 – 2027", None
    )
    back: Line | None = F(
        "Gọi từ phía bên kia",
        "Chỉ cho record, records: trang được dẫn tới gọi liên kết này là gì.",
        "Trường ở nơi này",
        None,
    )
    waits: bool = F("Chờ tới ngày", "Chỉ cho kiểu date: bản ghi chưa hiện trước ngày này.", True, False)
    draft: Paragraphs | None = F(
        "Lời trong mẫu", "Chữ đứng sẵn trong tệp mẫu; bỏ trống thì dùng ví dụ.", "Lời mẫu", None
    )

    @property
    def at_head(self) -> str:
        """What the page calls it."""
        return self.heading or self.title


class Kind(Model):
    """Everything that is known of a kind of exemplar."""

    like: KindId | None = F(
        "Như loại có sẵn",
        "Mã một loại có sẵn của chương trình: lấy mọi điều của loại ấy, trừ những trường ghi ở đây.",
        "individual",
        None,
    )
    id: KindId = F("Mã loại", "Chữ thường không dấu, không bao giờ đổi.", "school")
    label: Called = F("Tên loại", "Bạn đọc thấy, số ít; chỉ chữ, số, dấu cách, dấu phẩy, gạch nối.", "Trường học")
    plural: Called | None = F("Tên khi nhiều", "Đầu danh sách; bỏ trống thì như tên loại.", "Các trường học", None)
    word: Called | None = F("Tên ngắn", "Trong câu và tên tệp; bỏ trống thì như tên loại.", "Trường", None)
    said: Called | None = F(
        "Gọi trong câu", "Trong lời kể ra các loại, chữ thường; bỏ trống thì như tên loại.", "trường học", None
    )
    one: Called | None = F(
        "Gọi sau chữ một", "Sau chữ một, khi mời giới thiệu; bỏ trống thì như trong câu.", "ngôi trường", None
    )
    folder: Slug = F("Thư mục", "Nơi để bản ghi, ở trong thư mục data; không dấu.", "schools")
    address: Slug | None = F("Đoạn địa chỉ", "Trong địa chỉ trang; bỏ trống thì lấy từ tên ngắn.", "truong-hoc", None)
    what: Line = F("Là gì", "Một câu cho người chọn biểu mẫu.", "Trường mầm non, phổ thông.")
    named: Line = F("Tên ví dụ", "Tên như loại này hay có, không của ai.", "Trường Tiểu học A")
    recipient: RecipientKind | None = F(
        "Loại người nhận", "Trong danh sách vinh danh, loại này là ai; không ai thì bỏ trống.", "unit", None
    )
    own_recipient: bool = F(
        "Người nhận riêng",
        "true thì danh sách, danh hiệu, báo cáo gọi và đếm loại này riêng, bằng mã của nó, không chung với loại người nhận nào.",
        True,
        False,
    )
    private: bool = F("Người riêng tư", "true thì bản ghi thật phải có phiếu đồng ý.", True, False)
    frame: FrameName = F(
        "Khung biểu trưng",
        "circle tròn, gable mái nhà, lobes tám cánh, hexagon sáu cạnh, plaque bảng khoét góc, star hai hình vuông, octagon tám cạnh, shield khiên, square vuông; mỗi loại một khung.",
        "shield",
    )
    colour: Colour = F(
        "Màu biểu trưng", "river xanh, clay đỏ đất, deep xanh sẫm; vàng dành cho vinh danh.", "clay", Colour.RIVER
    )
    template: Slug = F("Mẫu trang", "Tệp trong overrides/pages/exemplars; thường không cần.", "exemplar", "exemplar")
    draft: Draft = F("Mẫu bản ghi", "Lời trong tệp mẫu và biểu mẫu.", {"summary": "trường này làm gì"}, Draft)
    fields: Annotated[list[OwnField], Field(max_length=MOST_FIELDS)] = F(
        "Trường riêng", "Các trường chỉ loại này có.", [{"name": "pupils"}], list
    )

    @property
    def many(self) -> str:
        """What a list of them is called."""
        return self.plural or self.label

    @property
    def honoured_as(self) -> RecipientKind | None:
        """Who it is in a list of those honoured; None for what no list honours. Its own only while it is open."""
        return RecipientKind(self.id) if self.own_recipient else self.recipient

    @property
    def in_a_list(self) -> str:
        """What it is called where a sentence lists the kinds: “người, gia đình, dòng họ”."""
        return self.said or lower_first(self.label)

    @property
    def after_one(self) -> str:
        """What it is called after “một”: “một người, một nhà, một nơi”."""
        return self.one or self.in_a_list

    @property
    def short(self) -> str:
        """The shortest name, for addresses, names of files and sentences: “Mô hình”."""
        return self.word or self.label

    @property
    def slug(self) -> str:
        """Its name in addresses and names of files: “mo-hinh”."""
        return self.address or slug(self.short)

    @property
    def draft_id(self) -> str:
        """The id in the template."""
        digest = hashlib.sha256(self.id.encode()).digest()
        return self.draft.id or "".join(_LETTERS[b % 32] for b in digest[:6])

    @property
    def drafted(self) -> dict[str, Any]:
        """What its template says of fields besides those that all templates have; None is the field's own example."""
        d = self.draft
        place: dict[str, Any] = dict.fromkeys(("former", "district") if d.former else ("code",))
        told = {
            "place": place | ({"hamlet": d.hamlet} if d.hamlet else {}),
            "more_places": [{"district": None}] if d.more_places else [],
            "other_names": list(d.other_names),
            "reported_honour": d.reported_honour or "",
            "clauses": [d.clause] if d.clause else [],
            "unknown": list(d.unknown),
        }
        own = {f.name: f.draft for f in self.fields if f.type not in REFERENCES}
        return {name: value for name, value in told.items() if value} | own


class KindsFile(Model):
    """The kinds of exemplar of a campaign, in the order pages list them: data/kinds.yml."""

    kinds: list[Kind] = F(
        "Các loại gương sáng",
        "Theo thứ tự trên trang. Không có tệp này thì dùng sáu loại có sẵn.",
        [{"like": "individual"}],
        min_length=1,
        max_length=MOST_KINDS,
    )
