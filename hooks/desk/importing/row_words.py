"""What rows and cells say in words: totals and signatures, kinds and titles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hooks.records.model.shared import RecipientKind
from hooks.records.model.titles import Titles
from hooks.text import clean_line, fold, modern_line

NUMBER = re.compile(r"\(?(\d{1,6})[.)]?")
"""A number in the list: 1, 1., (1)."""
_TOTAL = re.compile(
    r"tổng (cộng|số)\b|(tổng|cộng)\s*([:.(\d]|$)|cộng (chung|dồn|trang|các|toàn|xã|phường|thị trấn|huyện|ấp|khu|thôn|tổ|mục|phần)\b|\(?(danh sách (này |trên )?)?(có|gồm)( tổng số)? \d+ |ấn định|bằng chữ",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(tm|kt|tl|tuq)\.|nơi nhận|(người|cán bộ) lập|lập (biểu|bảng)|xác nhận (của )?|\(ký|(phó )?chủ tịch\b|trưởng (ban|phòng)\b"
    r"|.{0,40}ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm|lưu:|thủ trưởng",
    re.IGNORECASE,
)
_DITTO = re.compile(
    r"""-?\s*(?:["”“″〃]+|''|’’|,,|//|(?:như |giống )(?:dòng |ô )?trên|n\s*[/.]?\s*t\.?)\s*-?""", re.IGNORECASE
)
_FORMULA = re.compile(r"[=+@\-\t\r]")
_KINDS = (
    (RecipientKind.FAMILY, r"(ho )?gia dinh|ho gia dinh|chu ho|ho dan"),
    (RecipientKind.CLAN, r"dong ho|toc ho|chi ho"),
    (RecipientKind.COMMUNITY, r"cong dong|khu dan cu|cau lac bo|clb"),
    (RecipientKind.UNIT, r"don vi|co quan|doanh nghiep|truong hoc|tap the|to chuc"),
    (RecipientKind.INDIVIDUAL, r"ca nhan|cong dan"),
)
_NAME_SIGNS = (
    (RecipientKind.FAMILY, r"(gia đình|hộ)\b"),
    (RecipientKind.CLAN, r"(dòng họ|tộc|chi họ)\b"),
    (RecipientKind.COMMUNITY, r"(cộng đồng|khu dân cư|ấp|khu phố|thôn|khóm|tổ dân phố|câu lạc bộ|clb)\b"),
    (RecipientKind.UNIT, r"(trường|công ty|ủy ban|ubnd|phòng|chi cục|cục|sở|trung tâm|thư viện|bệnh viện|trạm|hợp tác xã|công an)\b"),
)  # fmt: skip


def number_in(text: str) -> str:
    """The number that a cell of the column of numbers is; '' for none."""
    match = NUMBER.fullmatch(text)
    return match[1] if match else ""


@lru_cache(maxsize=50_000)
def is_total(text: str) -> bool:
    """“Tổng cộng: 120 gia đình”."""
    return bool(_TOTAL.match(text))


@lru_cache(maxsize=50_000)
def is_signature(text: str) -> bool:
    """“TM. ỦY BAN NHÂN DÂN”, “Nơi nhận:”, the place and date above a signature."""
    text = modern_line(text)
    return bool(_SIGNED.match(text)) or (
        text.isupper() and text.startswith(("ỦY BAN NHÂN DÂN", "UBND ", "HỘI KHUYẾN HỌC"))
    )


@lru_cache(maxsize=50_000)
def tidy(text: str) -> str:
    """One clean line without a bullet; “-” alone means nothing; the quote that guards a formula sign goes."""
    line = clean_line(text)
    if line in {"-", "–", "—", "x", "X", "...", "…", "0", "/"}:
        return ""
    line = re.sub(r"^'(?=[=+@\-])", "", line)
    return re.sub(r"^[-+–•*] +(?=\w)", "", line)


def is_ditto(text: str) -> bool:
    """“như trên”, nt and the marks that stand for the cell above."""
    return bool(_DITTO.fullmatch(text))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text as a formula."""
    return bool(_FORMULA.match(text))


@lru_cache(maxsize=50_000)
def kind_of_name(name: str) -> RecipientKind | None:
    """The kind a name's first words tell for certain."""
    plain = modern_line(name)
    return next((k for k, rule in _NAME_SIGNS if re.match(rule, plain, re.IGNORECASE)), None)


def kind_in(text: str) -> RecipientKind | None:
    """The one kind a text speaks of; None when it names none or several."""
    value = fold(clean_line(text))
    if value in set(RecipientKind):
        return RecipientKind(value)
    found = [k for k, rule in _KINDS if re.search(rf"\b(?:{rule})\b", value)]
    return found[0] if len(found) == 1 else None


def title_case(name: str) -> str:
    """NGUYỄN VĂN A → Nguyễn Văn A; “GIA ĐÌNH ÔNG” keeps one capital."""
    words = " ".join(w[:1].upper() + w[1:].lower() for w in name.split(" "))
    # K'LỨ is K'Lứ, and a bracket holds a name too.
    words = re.sub(r"(?<![^\W\d]{2})(['’(])([^\W\d])", lambda m: m[1] + m[2].upper(), words)
    return re.sub(
        r"^(Gia Đình|Hộ|Ông|Bà)( Ông| Bà| Anh| Chị)?(?= )", lambda m: m[1].capitalize() + (m[2] or "").lower(), words
    )


@dataclass(frozen=True, slots=True)
class Granted:
    """What a text grants: a title or an award by id, with the kind a title is for."""

    title: str = ""
    award: str = ""
    kind: RecipientKind | None = None


class Grants:
    """Titles and awards found by their names or ids."""

    def __init__(self, titles: Titles) -> None:
        self.titles = {t.id: t for t in titles.titles}
        self.awards = {a.id: a for a in titles.awards}

    def kind_for(self, title: str) -> RecipientKind | None:
        """The kind a title is for; None for an unknown one."""
        found = self.titles.get(title)
        return found.kind if found else None

    def exact(self, text: str) -> Granted | None:
        """A cell that is a title's or award's id or name."""
        for id_, title in self.titles.items():
            if text == id_ or fold(text) in {fold(title.name), fold(f"danh hiệu {title.name}")}:
                return Granted(title=id_, kind=self.kind_for(id_))
        said = fold(text).partition(" cua ")[0]  # “Giấy khen của Chủ tịch …”
        return next(
            (
                Granted(award=i)
                for i, a in self.awards.items()
                if text == i or fold(text) == fold(a.name) or said == fold(a.name)
            ),
            None,
        )

    def named_in(self, texts: Iterable[str]) -> Granted | None:
        """The only title named anywhere in `texts`; None when none or several are."""
        whole = " | ".join(fold(clean_line(t)) for t in texts)
        found = [i for i, t in self.titles.items() if fold(t.name) in whole]
        return Granted(title=found[0], kind=self.kind_for(found[0])) if len(found) == 1 else None
