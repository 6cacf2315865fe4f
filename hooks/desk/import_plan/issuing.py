"""What the frame of a document tells of it: the source it is, where it was signed, the area of who issued it."""

from __future__ import annotations

import re

from hooks.dates import PartialDate
from hooks.desk.import_plan.clauses import Values
from hooks.desk.import_plan.frame import Part
from hooks.desk.import_plan.known import Known
from hooks.desk.import_plan.naming import Naming, unwritten
from hooks.desk.import_plan.outline import Outline
from hooks.text import slug

_DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(20\d\d|19\d\d)", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"số\s*:?\s*(\d[\w.]*\s*[/-]\s*[\wĐđ.-]+(?:/[\wĐđ.-]+)*)", re.IGNORECASE)
_AREA = re.compile(r"\b(?:tỉnh|thành phố) (.+)$", re.IGNORECASE)
_LONGEST_TITLE = 280


def source_of(outline: Outline, known: Known, naming: Naming) -> tuple[Values, bool]:
    """The document itself as a source: one that is known by its number, or a new one."""
    numbers = [m[1].replace(" ", "") for line in outline.told(Part.NUMBER) if (m := _WHOLE_NUMBER.match(line.text))]
    for source in known.sources:
        if source.number and source.number in numbers:
            return {"id": source.id}, False
    kind = next((naming.sentence(line.text) for line in outline.told(Part.KIND)), "Văn bản")
    about = naming.sentence(" ".join(line.text for line in outline.told(Part.TITLE)))
    title = f"{kind} {about[:1].lower()}{about[1:]}" if about else kind
    issuer = naming.sentence(" ".join(line.text for line in outline.told(Part.ISSUER))) or unwritten("")
    used, base = {s.id for s in known.sources}, slug(kind, 40)
    id_ = next(x for x in (base if n == 1 else f"{base}-{n}" for n in range(1, 9999)) if x not in used)
    values: Values = {"id": id_} | ({"number": numbers[0]} if numbers else {})
    values |= {"title": title[:_LONGEST_TITLE], "issuer": issuer[:_LONGEST_TITLE], "group": "Phong trào"}
    dates = [d for line in outline.told(Part.DATE) if (m := _DATE.search(line.text)) and (d := _date(m))]
    return values | ({"issued": dates[0]} if dates else {}) | {"status": "unverified"}, True


def signed_at(outline: Outline) -> list[str]:
    """The place where the document was signed, which names the area too: “Long Mẫu, ngày 05 tháng 3 năm 2022”."""
    return [line.text.partition(",")[0].strip() for line in outline.told(Part.DATE) if "," in line.text]


def issuing_area(outline: Outline) -> list[str]:
    """The area in the name of who issues: what stands behind “ỦY BAN NHÂN DÂN TỈNH”."""
    match = _AREA.search(" ".join(line.text for line in outline.told(Part.ISSUER)))
    return [match[1]] if match else []


def _date(match: re.Match[str]) -> str:
    try:
        return PartialDate.parse(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}").first.isoformat()
    except ValueError:
        return ""
