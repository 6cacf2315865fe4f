"""Learning titles and awards: data/titles.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.records.model.agencies import Certainty
from hooks.records.model.fields import AgencyRef, ClauseRef, F, Line, Model, Paragraphs, Slug, SourceRef, Whole
from hooks.records.model.shared import Citation, Level, Note, RecipientKind


class Statement(Model):
    """A sentence that answers a reader, with how sure it is and what it rests on."""

    text: Paragraphs = F("Câu trả lời", "Một, hai câu giản dị, chỉ điều đã có nguồn.", "Nộp trước ngày 15/01 năm sau.")
    certainty: Certainty = F("Mức chắc chắn", "seen, partly hoặc unverified.", "partly", Certainty.SEEN)
    elsewhere: Line | None = F(
        "Ví dụ ở nơi khác", "Tên nơi, khi đây chỉ là việc đã thấy ở tỉnh khác.", "Khánh Hòa", None
    )
    sources: list[Citation] = F("Nguồn", "Nguồn của câu này.", [{"id": "tt-25-2023"}], min_length=1)


class Requirement(Model):
    """One part of a title's own set of criteria (not the plan's)."""

    name: Line = F("Tên nhóm tiêu chí", "Tên nhóm.", "Nguồn lực và môi trường")
    ask: Line | None = F(
        "Câu tự hỏi", "Để người đọc tự đánh dấu; bỏ trống thì không có ô.", "Xã đã có kinh phí cho việc học chưa?", None
    )
    said: list[Statement] = F("Nội dung", "Phần đã đọc được.", [{"text": "…"}], min_length=1)


class Earlier(Model):
    """A set of criteria that was used before: to understand old titles by, not to judge by."""

    document: SourceRef = F("Văn bản", "Mã của văn bản trong data/sources.yml.", "qd-448-khvn")
    period: Line = F("Dùng khi nào", "Giai đoạn, hoặc đến ngày nào.", "2016 – 2020")
    said: list[Statement] = F("Nội dung", "Phần đã đọc được.", [{"text": "…"}], min_length=1)


class Answers(Model):
    """What a reader asks first, in the order asked; what is not known is left out here and told in `unknown`."""

    who: list[Statement] = F("Ai được xét", "Ai, nơi nào được xét.", [{"text": "…"}], min_length=1)
    steps: list[Statement] = F("Làm gì", "Việc phải làm, theo thứ tự.", [{"text": "…"}], list)
    asked: list[AgencyRef] = F("Hỏi ai", "Mã cơ quan nên hỏi, nơi nên hỏi trước đứng đầu.", ["so-gddt"], min_length=1)
    where: list[Statement] = F("Nộp ở đâu", "Vì sao hỏi ở đó, nộp cho ai, ai ký.", [{"text": "…"}], list)
    dates: list[Statement] = F("Khi nào", "Hạn, kỳ xét.", [{"text": "…"}], list)
    gains: list[Statement] = F("Được gì", "Đạt thì được gì, giữ bao lâu.", [{"text": "…"}], list)


class Pending(Model):
    """Something that is not known, and the body whose answer is waited for."""

    text: Line = F("Điều chưa rõ", "Điều chưa có nguồn.", "Ai ký công nhận")
    asked: AgencyRef | None = F(
        "Chờ ai trả lời", "Mã cơ quan; bỏ trống khi chỉ cần đọc nguyên văn văn bản.", "so-gddt", None
    )


class Route(Model):
    """One way to a title: for one kind of holder, by one set of criteria."""

    id: Slug = F("Mã", "Mã ngắn, không đổi: là chỗ neo trên trang danh hiệu.", "xa-phuong")
    name: Line = F("Xét cho", "Ai, nơi nào được xét theo cách này.", "Xã, phường")
    clauses: list[ClauseRef] = F(
        "Nhóm, tiêu chí của kế hoạch", "Số nhóm hay tiêu chí dẫn tới cách xét này.", ["III.1.d"], list
    )
    answers: Answers = F("Trả lời", "Năm câu người đọc hỏi trước.", {"who": "…"})
    document: SourceRef | None = F("Văn bản tiêu chí đang dùng", "Bỏ trống khi chưa tìm thấy.", "tt-25-2023", None)
    scale: Line | None = F("Cách xét", "Đạt hay không đạt, hay chấm điểm.", "100 điểm, từ 80 điểm", None)
    requirements: list[Requirement] = F("Nội dung tiêu chí", "Các nhóm tiêu chí.", [{"name": "…"}], list)
    earlier: list[Earlier] = F("Tiêu chí trước đây", "Chỉ để tra cứu.", [{"document": "qd-448-khvn"}], list)


class LearningTitle(Model):
    """One of the learning titles: data/titles.yml."""

    id: Slug = F("Mã", "Mã ngắn, không đổi: là địa chỉ của trang danh hiệu.", "gia-dinh")
    name: Line = F("Tên danh hiệu", "Tên chính thức.", "Gia đình đi bộ")
    for_whom: Line = F("Xét cho ai", "Đối tượng.", "Hộ gia đình")
    kind: RecipientKind = F("Loại người nhận", "individual, family, clan, community hoặc unit.", "family")
    short: list[Line] = F("Viết tắt", "Cách cơ quan viết tắt tên này; Đ và D khác nhau: CĐHT, CDHT.", ["GĐHT"], list)
    earlier_names: list[Line] = F(
        "Danh hiệu trước đây",
        "Tên gần giống của danh hiệu khác, đã hết dùng: không phải tên này.",
        ["Gia đình hiếu học"],
        list,
    )
    lead: Paragraphs = F("Lời dẫn", "Một câu giản dị: danh hiệu này là gì.", "…")
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
    routes: list[Route] = F("Các cách xét", "Mỗi loại đối tượng một cách xét.", [{"id": "xa-phuong"}], min_length=1)
    unknown: list[Pending] = F("Chưa rõ", "Điều chưa có nguồn.", [{"text": "Ai ký công nhận"}], list)
    former_slugs: list[Slug] = F("Mã cũ", "Mã từng dùng; địa chỉ cũ dẫn về đây.", ["gia-dinh-hoc-tap"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Nguồn của trang này.", [{"id": "tt-25-2023"}], min_length=1)

    @property
    def document(self) -> str | None:
        """The document in force that the term rests on: of the first way to the title that has one."""
        return next((route.document for route in self.routes if route.document), None)

    def valid_through(self, year: int, level: Level) -> int | None:
        """Last year in which the title granted in `year` holds; None where the rule is not known.

        The months count from the end of the year of recognition (24/2023 and 25/2023/TT-BGDĐT).
        """
        if not self.validity_months or self.validity_months % 12 or level not in self.validity_levels:
            return None
        return year + self.validity_months // 12


class Award(Model):
    """A form of commendation named in the plan (III.2)."""

    id: Slug = F("Mã", "Mã ngắn, không đổi: là địa chỉ của trang.", "bang-khen-thu-tuong")
    name: Line = F("Tên", "Tên chính thức.", "Bằng khen của Thủ tướng Chính phủ")
    granted_by: Line | None = F("Ai tặng", "Bỏ trống khi chưa xác minh.", "Thủ tướng Chính phủ", None)
    also: list[Line] = F("Còn viết", "Tên gọn, viết tắt mà danh sách hay ghi.", ["Bằng khen", "BK"], list)
    givers: list[Line] = F(
        "Nơi tặng, như danh sách ghi",
        "Chữ sau tên gọn cho biết là hình thức này; bỏ trống thì nơi nào tặng cũng được.",
        ["UBND tỉnh"],
        list,
    )
    level: Level | None = F("Cấp", "Cấp khen; bỏ trống khi kế hoạch không ghi, hoặc ghi nhiều cấp.", "national", None)
    level_text: Line | None = F(
        "Cấp, như kế hoạch ghi", "Khi không có cấp nào vừa với lời kế hoạch.", "Cấp bộ, tỉnh", None
    )
    when: Line = F("Khi nào", "Dịp khen.", "Sơ kết, tổng kết giai đoạn")
    text: Paragraphs | None = F("Lời dẫn", "Một câu giản dị: khen ai, vì điều gì.", "…", None)
    clause: ClauseRef = F("Điều", "Số điều trong kế hoạch.", "III.2.b")
    answers: Answers = F("Trả lời", "Năm câu người đọc hỏi trước.", {"who": "…"})
    unknown: list[Pending] = F("Chưa rõ", "Điều chưa có nguồn.", [{"text": "Hạn nộp hồ sơ"}], list)
    former_slugs: list[Slug] = F("Mã cũ", "Mã từng dùng; địa chỉ cũ dẫn về đây.", ["bang-khen"], list)
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ.", [{"text": "…"}], list)
    sources: list[Citation] = F("Nguồn", "Văn bản khác, nếu có.", [{"id": "luat-tdkt-2022"}], list)


class RecipientWords(Model):
    """By which words a list tells that it honours a kind of recipient; compared without regard to capitals."""

    kind: RecipientKind = F("Loại người nhận", "individual, family, clan, community hoặc unit.", "community")
    called: list[Line] = F(
        "Chữ gọi loại này",
        "Ở tên bảng, tên nhóm, cột “Loại”. Một chữ ghi cho nhiều loại thì tên của từng dòng cho biết là loại nào.",
        ["cộng đồng", "tập thể"],
        list,
    )
    short: list[Line] = F("Viết tắt", "Chỉ hiểu khi đứng một mình trong ô.", ["CĐ"], list)
    begins: list[Line] = F("Chữ đầu của tên", "Tên mở đầu như vậy chắc chắn thuộc loại này.", ["câu lạc bộ"], list)
    begins_numbered: list[Line] = F("Chữ đầu, trước một số", "Chỉ hiểu khi có số theo sau: tổ 5.", ["tổ"], list)
    begins_unless_people: list[Line] = F(
        "Chữ đầu, cũng có thể là họ người",
        "Chỉ hiểu khi có số theo sau, hoặc khi bảng, nhóm không có cá nhân, gia đình.",
        ["buôn"],
        list,
    )


DOCUMENTS = "van-ban"
"""Address of the page of documents below that of the titles: no title or award may have this id."""


class Titles(Model):
    """The titles and awards: data/titles.yml."""

    titles: list[LearningTitle] = F("Danh hiệu", "Theo thứ tự trên trang.", [{"id": "gia-dinh"}], min_length=1)
    awards: list[Award] = F("Khen thưởng", "Các hình thức khen.", [{"id": "giay-khen"}], list)
    recipients: list[RecipientWords] = F(
        "Chữ cho biết loại người nhận", "Để đọc danh sách của cơ quan, mỗi loại một mục.", [{"kind": "community"}], list
    )
    notes: list[Note] = F("Ghi chú biên tập", "Điều còn ngờ chung.", [{"text": "…"}], list)
