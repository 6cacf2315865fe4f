"""Bodies that a text names: those of data/agencies.yml by any of their names, others by how names of bodies are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.desk.import_plan.markers import LOWER, UPPER
from hooks.records.model.agencies import Agency
from hooks.text import modern_line, slug

_HEADS = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban MTTQ Việt Nam|Mặt trận Tổ quốc Việt Nam|Liên đoàn|Hội đồng|Ủy ban|Hội|Đoàn|Sở|Ban|Bộ|Công an|Báo"
    "|Đài|Trường|Phòng|Trung tâm|Thanh tra|Chi cục|Tổng cục|Cục|Vụ|Học viện|Viện|Liên minh|Liên hiệp|Kho bạc|Ngân hàng|Bảo hiểm|Văn phòng|Thư viện|Quỹ"
)
_LEVELS = "tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu|thị trấn|cấp tỉnh|cấp huyện|cấp xã"
_VERBS = (
    "chủ phối tham hướng tổ triển báo chỉ xây thực có là để trong theo về cho với tại trên của được phải căn và các ban tiếp thường kiểm "
    "tuyên bố lập rà cùng do từ khi đã đang sẽ hoặc vào quy cấp trước sau đến nhằm giúp giao hằng hàng tích chịu trách phát làm"
)
"""First syllables of the words that stand after a name, not in it."""
_SMALL = rf"(?: (?!(?:{'|'.join(_VERBS.split())})\b)(?!(?:{_LEVELS})\b)[{LOWER}]+(?:(?<=chiến) binh|(?<=giáo) chức|(?<=cao) tuổi)?)"
_WORD = rf"(?:[{UPPER}][{LOWER}]+|[{UPPER}]{{2,}}(?:&[{UPPER}]{{2,}})?)(?!\w)"
_PIECE = rf"{_WORD}{_SMALL}?(?: {_WORD}{_SMALL}?)*"
_OFFICES = "(?:Tỉnh|Thành|Huyện|Đảng|Xã) (?:đoàn|ủy)"
_NEXT = rf"(?!(?:{_HEADS}|UBND|HĐND|MTTQ|{_OFFICES})\b)"
_SYLLABLE = rf"[{UPPER}][{LOWER}]*(?:['’][{UPPER}{LOWER}][{LOWER}]*)?(?!\w)"
_PLACE = rf"(?: (?:\d{{1,2}}\b|{_NEXT}{_SYLLABLE}(?: {_NEXT}{_SYLLABLE})*(?: \d{{1,2}}\b)?(?: [-–] {_NEXT}{_SYLLABLE}(?: {_NEXT}{_SYLLABLE})*)?))"
"""The name of a place behind its level; several are made of two: Xuân Hương - Đà Lạt."""
_OF_A_PLACE = rf"(?: (?:các )?(?:{_LEVELS})(?:, (?:{_LEVELS}))*{_PLACE}?)"
_OTHER = re.compile(
    rf"(?:Văn phòng )?(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND){_OF_A_PLACE}"
    rf"|(?:[Cc]ác )?sở, ban, ngành(?: (?:cấp )?(?:tỉnh|thành phố))?"
    rf"|[Cc]ác xã, phường(?:, (?:{_LEVELS}))*"
    rf"|(?:[Cc]ác )?tổ chức chính trị - xã hội(?: (?:cấp )?tỉnh)?"
    rf"|(?<![{LOWER}{UPPER}])(?:{_HEADS})(?: {_PIECE})(?:(?:,| và| -) {_NEXT}{_PIECE})*{_OF_A_PLACE}?"
    rf"|{_OFFICES}(?: {_PIECE})?"
    rf"|(?:Công an|Thanh tra|Bộ Chỉ huy Quân sự)(?: (?:{_LEVELS})){_PLACE}?"
)
_SHORT = (("Ủy ban nhân dân", "UBND"), ("Mặt trận Tổ quốc", "MTTQ"), ("Hội đồng nhân dân", "HĐND"))
_NOT_BODIES = re.compile(
    r"^(?:Trường hợp|Ban hành|Đoàn kết|Hội nghị|Báo cáo|Bộ tiêu chí|Văn phòng phẩm|Hội thi|Đoàn viên|Hội viên)\b"
)

_ONE_BODY = re.compile(rf"(?!(?:Các|Những|Mọi|Toàn|Từng|Mỗi|Cơ quan|Đơn vị)\b)[{UPPER}][^;\n/+]+$")
_DUTY_OF = re.compile(
    r"(?:(?:trách nhiệm|nhiệm vụ|phân công|công việc|việc)(?: và \w+ \w+)?(?: của| cho)?|đối với|giao)?", re.IGNORECASE
)
"""What may stand in a heading before the bodies whose work it heads."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named at a place of a text: its id, from where, to where."""

    id: str
    start: int
    end: int


class Bodies:
    """Finds bodies; those that data/agencies.yml does not have are proposed, in the order they come.

    `areas` are names of the area: its bodies are one, with the name behind “tỉnh” or without it.
    """

    def __init__(self, known: Iterable[Agency], areas: Iterable[str] = ()) -> None:
        named = "|".join(re.escape(area) for area in areas if area) or "(?!)"
        self._area = re.compile(rf"(?<= )(tỉnh|thành phố) (?:{named})(?!\w)", re.IGNORECASE)
        self.names: dict[str, str] = {}
        self.proposed: dict[str, str] = {}
        """Id → name of the bodies that would be new."""
        self._ids: set[str] = set()
        for agency in known:
            self._ids.add(agency.id)
            for name in (agency.name, *agency.also):
                for one in self._spellings(modern_line(name)):
                    self.names.setdefault(one.casefold(), agency.id)
        self._pattern = _any_of(self.names)

    def mentions(self, text: str) -> list[Mention]:
        """The bodies a text names, in its order; of names in one another the longest."""
        text = modern_line(text)
        found = (
            [(m.start(), m.end(), self.names[m[0].casefold()]) for m in self._pattern.finditer(text)]
            if self._pattern
            else []
        )
        for match in _OTHER.finditer(text):
            start, end = match.span()
            if any(a < end and start < b for a, b, _ in found) or _NOT_BODIES.match(match[0]):
                continue
            found.append((start, end, self._new(match[0])))
        return [Mention(id_, start, end) for start, end, id_ in sorted(found)]

    def headed(self, heading: str) -> list[str]:
        """The bodies whose work a heading says follows: “Sở Nội vụ”, “Trách nhiệm của Sở Nội vụ và Hội Nông dân”."""
        found = self.mentions(heading)
        before = heading[: found[0].start].strip() if found else ""
        return list(dict.fromkeys(m.id for m in found)) if _DUTY_OF.fullmatch(before) else []

    def called(self, words: str) -> str:
        """The id of the body that these words are the name of, as in a column of who leads; '' where they name several."""
        name = modern_line(words).strip(" .;")
        return "" if not _ONE_BODY.match(name) or len(name) > _LONGEST else self._new(name)

    def _new(self, name: str) -> str:
        """The id of a body that is proposed."""
        name = name[:1].upper() + name[1:]
        for spelling in self._spellings(name):
            if known := self.names.get(spelling.casefold()):
                return known
        id_, count = slug(name), 1
        while id_ in self._ids or id_ in self.proposed:
            count += 1
            id_ = f"{slug(name, 55)}-{count}"
        self.proposed[id_] = name
        for spelling in self._spellings(name):
            self.names[spelling.casefold()] = id_
        return id_

    def _spellings(self, name: str) -> list[str]:
        """A name with the short forms everybody writes, and without them; with the area's name, and without it."""
        out = [name, self._area.sub(r"\1", name)]
        out += [self._area.sub("", name).strip()] if name.startswith("Sở ") else []
        for long, short in _SHORT:
            out += [one.replace(a, b) for one in out for a, b in ((long, short), (short, long)) if a in one]
        return list(dict.fromkeys(out))


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    listed = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE) if listed else None
