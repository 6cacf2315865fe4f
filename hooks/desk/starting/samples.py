"""One sample of each kind, in the campaign's first place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.desk.forms.record_templates import rows_text
from hooks.desk.starting.commented import commented
from hooks.records.model.honours import Decision
from hooks.records.model.kinds import registry

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def samples(words: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Path and text of each record; `words` are those of the campaign."""
    for kind in registry.current().models:
        values = {
            "sample": "true",
            "id": _id(kind.about.slug, words["name"]),
            "name": f"{kind.about.short} mẫu (minh họa)",
            "place": {"code": words["code"]},
            "summary": "Mục minh họa, cho thấy một mục loại này hiện ra thế nào.",
        }
        yield Path("data", kind.about.folder, "minh-hoa.yml"), commented(values, kind)
    folder = Path("data/honours", f"{words['story_date'][:4]}-minh-hoa")
    yield folder / "decision.yml", commented(_decision(words), Decision)
    yield folder / "recipients.csv", rows_text([_recipient(number, words) for number in (1, 2)])


def _decision(words: Mapping[str, str]) -> dict[str, str]:
    return {
        "sample": "true",
        "id": _id("quyet-dinh", words["name"]),
        "number": "00/QĐ-MẪU",
        "name": "Quyết định mẫu (minh họa)",
        "date": words["story_date"],
        "authority": "Cơ quan mẫu",
        "level": "commune",
        "title": "danh-hieu-mau",
    }


def _recipient(number: int, words: Mapping[str, str]) -> dict[str, str]:
    name = f"Gia đình mẫu {'AB'[number - 1]} (minh họa)"
    return {"id": str(number), "name": name, "kind": "family", "code": words["code"]}


def _id(of: str, campaign: str) -> str:
    """An id that another campaign's sample does not have."""
    digest = hashlib.sha256(f"{campaign}/{of}".encode()).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:6])
