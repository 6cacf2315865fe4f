"""Consent as data: who is named agreed to what, when, how, until when. Never the paper itself, nor who signed for a child.

data/ is public: the signed paper, telephone numbers and the names of guardians lie with the newsroom, found there by
`reference`. Source: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 (consent that can be verified, may be partial and be
withdrawn; for children their own and that of who represents them).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hooks.records.model.fields import F, FullDate, Line, Model, check_order


class Covered(StrEnum):
    """What consent may cover, each by itself."""

    NAME = "name"
    TEXT = "text"
    PORTRAIT = "portrait"
    PLACE = "place"


COVERED_LABELS = {
    Covered.NAME: "Tên",
    Covered.TEXT: "Câu chuyện, việc đã làm",
    Covered.PORTRAIT: "Ảnh chân dung",
    Covered.PLACE: "Nơi ở",
}


class Basis(StrEnum):
    """How consent was given, so that it can be shown later."""

    PAPER = "paper"
    MESSAGE = "message"
    RECORDED = "recorded"
    FORM = "form"


BASIS_LABELS = {
    Basis.PAPER: "Phiếu có chữ ký",
    Basis.MESSAGE: "Thư, email, tin nhắn",
    Basis.RECORDED: "Ghi âm, ghi hình",
    Basis.FORM: "Biểu mẫu điện tử",
}
NAMED = {
    Covered.NAME: r"(?<!\w)(?:họ tên|tên)(?!\w)",
    Covered.TEXT: r"(?<!\w)(?:câu chuyện|chuyện|bài|nội dung|việc(?! khác)|thành tích|lời)(?!\w)",
    Covered.PORTRAIT: r"(?<!\w)(?:ảnh|hình|chân dung)(?!\w)",
    Covered.PLACE: r"(?<!\w)(?:nơi|chỗ ở|địa chỉ|xã|phường|ấp|thôn|khu phố)(?!\w)",
}
"""How a scope names each part; as browsers read it too."""
REFUSES = r"(?<!\w)(?:không|ko|k|kg|hông|hổng|khỏi|trừ|ngoài|chưa|đừng|cấm|miễn|đợi|chờ|hỏi|từ chối|rút|thôi|bỏ)(?!\w)"
"""What is refused, or not yet agreed to: behind it where it begins a part of a sentence, else anywhere in the sentence."""

EXCEPT = r"(?<!\w)(?:ngoài|trừ)(?!\w)"
"""“Không đăng gì ngoài tên”: whoever refuses so may mean the rest."""
YOUNG = (
    r"^(?:em|cháu|bé) |^[^.]*, (?:[1-9]|1[0-5]) tuổi(?!\w)"
    r"|(?:[.,] |(?<!khi )(?<!còn )(?<!hồi )(?<!lúc )là (?:một )?)học sinh (?:lớp [1-9](?![0-9])|tiểu học|mẫu giáo|mầm non)"
    r"|(?<!\w)(?:em|cháu|bé) (?:đang )?học lớp [1-9](?![0-9])"
)
"""How the name and the summary of one person tell that it may be a child under 16, in small letters; as browsers read it too."""


def _said(sentence: str) -> tuple[str, str]:
    """Of a sentence, where what is agreed to is named and where what is refused."""
    parts = sentence.split(",")
    first = next((i for i, part in enumerate(parts) if re.search(REFUSES, part)), len(parts))
    begins = first < len(parts) and re.match(REFUSES, parts[first].strip())
    return (",".join(parts[:first]), ",".join(parts[first:])) if begins or first == len(parts) else ("", sentence)


def _named(text: str) -> frozenset[Covered]:
    return frozenset(part for part, words in NAMED.items() if re.search(words, text))


class Consent(Model):
    """Consent of a private person, family or clan to be named, and of whoever a portrait shows."""

    given_on: FullDate = F("Ngày đồng ý", "Ngày ký phiếu đồng ý.", "2026-11-20")
    scope: Line = F("Phạm vi", "Đồng ý cho đăng những gì.", "Tên, nơi ở cấp xã, câu chuyện; không đăng ảnh")
    covers: list[Covered] = F(
        "Những phần được đăng",
        "Phần nào không ghi thì trang không hiện. Bỏ trống thì chỉ hiện phần mà phạm vi nêu ra, không từ chối.",
        ["name", "text", "place"],
        list,
    )
    basis: Basis | None = F("Đồng ý bằng cách nào", "Cách giữ bằng chứng của sự đồng ý.", "paper", None)
    reference: Line | None = F(
        "Số phiếu", "Số để tòa soạn tìm lại phiếu; không ghi tên, số điện thoại.", "PDY-2026-014", None
    )
    kept_by: Line = F("Nơi giữ phiếu", "Ai giữ phiếu đồng ý.", "Tòa soạn")
    young: bool = F("Dưới 16 tuổi", "Người được nêu chưa đủ 16 tuổi.", True, False)
    guardian: bool = F(
        "Cha mẹ, người giám hộ đã đồng ý",
        "Bắt buộc khi người được nêu dưới 16 tuổi. Không ghi tên người giám hộ.",
        True,
        False,
    )
    until: FullDate | None = F("Đến ngày", "Hết hạn đồng ý, nếu có.", "2030-12-31", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self, "given_on")
        if self.young and not self.guardian:
            raise PydanticCustomError("no_guardian", "")
        return self

    @property
    def covered(self) -> frozenset[Covered]:
        """What may be shown: what `covers` lists, without it what `scope` names, and never what `scope` refuses."""
        agreed, refused = self._said
        return frozenset(self.covers) - self.contradicted if self.covers else agreed - refused

    @property
    def contradicted(self) -> frozenset[Covered]:
        """What `covers` lists and `scope` refuses: somebody is wrong, and it is not shown."""
        agreed, refused = self._said
        return frozenset() if re.search(EXCEPT, self.scope.lower()) else (refused - agreed) & frozenset(self.covers)

    @property
    def _said(self) -> tuple[frozenset[Covered], frozenset[Covered]]:
        said = [_said(sentence) for sentence in re.split(r"[;.()\n]", self.scope.lower())]
        agreed, refused = (_named(" ; ".join(texts)) for texts in zip(*said, strict=True))
        return agreed, refused
