"""The plan of a new campaign: an official text's, as proposals that wait to be written anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hooks.desk.import_plan.account import account_of, doubts_of, lost, original_text
from hooks.desk.import_plan.known import known_of
from hooks.desk.import_plan.proposal import proposal_of
from hooks.desk.import_plan.reading import MAX_BYTES, document_in
from hooks.desk.importing.files.endings import UnreadableError
from hooks.records.checks.copied import FOLDER
from hooks.records.reading.yaml_files import parse_yaml
from hooks.text import slug

_MOST_TOLD = 5
"""Doubts on a plan that are told while a campaign is made."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What stands in place of the kit's own plan."""

    records: Mapping[str, Any] = field(default_factory=dict)
    """Name of a file of data/ → its values."""
    source: str = "ke-hoach"
    """The document's id in data/sources.yml."""
    clause: str = "I.1"
    """A clause for what has to name one."""
    originals: Mapping[Path, str] = field(default_factory=dict)
    """The text line by line, for who rewrites it; never published."""
    lines: Sequence[str] = ()


def planned(file: Path, data: Path) -> Planned:
    """What `file` proposes to the campaign whose files lie in `data`. Raises UnreadableError."""
    try:
        known = known_of(data)
        known.sources, known.milestones, known.texts = [], [], {"agencies.yml": known.texts["agencies.yml"]}
        proposal = proposal_of(document_in(_bytes(file), file.suffix.lower()), known)
    except UnreadableError as error:
        raise UnreadableError(f"{file.name}: {error}") from None
    records = {name.removesuffix(".yml"): _values(text) for name, text in proposal.files.items()}
    entries = account_of(proposal)
    originals = {Path(FOLDER, f"{slug(file.stem)}.txt"): original_text(entries), Path(FOLDER, ".gitignore"): "*\n"}
    parts = records["plan"]["parts"]
    told = [
        f"Đã đọc {file.name}: {len(entries)} dòng, {len(lost(entries))} dòng bị sót, {len(parts)} phần.",
        f"Lời gốc ở {FOLDER}/, không đăng. “campaign check” nói còn chỗ nào chưa viết lại.",
        *doubts_of(proposal, _MOST_TOLD),
    ]
    return Planned(records, records["plan"]["source"], _first(parts), originals, told)


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError(f"Tệp nặng quá {MAX_BYTES >> 20} MB nên máy không đọc. → Bỏ ảnh trong tệp, lưu lại.")
    return path.read_bytes()


def _values(text: str) -> Any:
    doc, wrong = parse_yaml(text, "")
    assert doc is not None, wrong
    return doc.value


def _first(parts: Sequence[Mapping[str, Any]]) -> str:
    """The first clause, or the first part of a plan that has none."""
    return str(next((part["clauses"][0]["id"] for part in parts if part.get("clauses")), parts[0]["id"]))
