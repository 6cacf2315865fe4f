"""The command line and the decision → the options of an import."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Mapping, Sequence

from hooks.dates import PartialDate, build_date
from hooks.desk.importing.columns.meanings import CONSENT, DROP, FIELDS, PRIVATE, REMARK, RESULT, field_of, words_of
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.granting.grants import Grants
from hooks.desk.importing.steps import NoColumnError, Options
from hooks.desk.importing.tables import Table
from hooks.desk.importing.target import Register, Target, WrongUseError
from hooks.records.model.honours import Decision
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import listed
from hooks.records.model.shared import RecipientKind

_WORDS = {
    "so-thu-tu": "stt", "id": "stt", "number": "stt", "ten": "name", "loai": "kind", "danh-hieu": "title",
    "khen": "award", "ap": "hamlet", "xa": "commune", "huyen": "district", "dia-chi": "address",
    "don-vi": "unit", "thanh-tich": "achievement", "ket-qua": RESULT, "ghi-chu": REMARK, "dong-y": CONSENT, "bo": DROP,
}  # fmt: skip
"""Vietnamese words of --map → fields."""


def options_of(given: argparse.Namespace, records: Register, target: Target) -> Options:
    """What the editor chose; raises WrongUseError for what there is not."""
    decision = target.decision.record if target.decision else None
    grants = Grants(records.titles)
    kind = _kind(given.kind, grants)
    for option, value, known in (("--title", given.title, grants.titles), ("--award", given.award, grants.awards)):
        if value and value not in known:
            raise WrongUseError(f"{option} “{value}” không có; dùng: {', '.join(known)}.")
    day = _day(given.date, target)
    meant = given.title or (decision.title if decision else "") or ""
    return Options(
        day=decision.date if decision else day,
        kind=kind or grants.kind_for(meant),
        title=given.title,
        award=given.award,
        chosen=_mapping(given.map),
        decision_title=(decision.title or "") if decision else "",
        decision_award=(decision.award or "") if decision else "",
        into_decision=decision is not None,
        district=(decision.place.district or "") if decision and decision.place else "",
        placed=bool(decision and decision.place),
        file_name=given.file.stem,
        decided=given.decided,
        decision_says=_says(decision) if decision else ("", "", ""),
    )


def _says(decision: Decision) -> tuple[str, str, str]:
    return decision.number or "", decision.authority, f"{decision.name} {decision.period or ''}"


def _kind(given: str | None, grants: Grants) -> RecipientKind | None:
    kind = grants.kinds.one_in(given) if given else None
    if given and kind is None:
        raise WrongUseError(f"--kind “{given}” không có; dùng {listed([*registry.current().recipients], 'hoặc')}.")
    return kind


def _day(given: str | None, target: Target) -> dt.date:
    """The day of a list that no decision dates."""
    if not given:
        return build_date()
    try:
        date = PartialDate.parse(given)
    except ValueError:
        raise WrongUseError(
            f"--date “{given}” không phải một ngày trong lịch; viết như 2024-12-15 hoặc 15/12/2024."
        ) from None
    if date.day is None:
        raise WrongUseError(f"--date “{given}” thiếu ngày; viết đủ như 2024-12-15 hoặc 15/12/2024.")
    if target.decision:
        raise WrongUseError("--date chỉ đi với --out; quyết định có ngày của nó: bỏ --date.")
    return date.first


def _mapping(given: Sequence[str]) -> dict[str, str]:
    """--map: folded heading or column letter → field."""
    chosen: dict[str, str] = {}
    for text in given:
        heading, sign, word = text.rpartition("=")
        field = _WORDS.get(word.strip(), word.strip())
        if not sign or not heading.strip() or field not in {*FIELDS, DROP}:
            raise WrongUseError(f"--map “{text}”: viết CỘT=TRƯỜNG, trường là {', '.join(FIELDS)} hoặc bo.")
        if field_of(heading) == PRIVATE and field != DROP:
            raise WrongUseError(f"--map “{text}”: cột này là điều riêng tư, sổ không được giữ.")
        letter = heading.strip().upper()
        chosen[letter if len(letter) <= 2 and letter.isascii() and letter.isalpha() else words_of(heading)] = field
    return chosen


def check_chosen(tables: Sequence[Table | Grid], chosen: Mapping[str, str]) -> None:
    """Raise NoColumnError when a column of --map is in no table."""
    columns = [c for table in tables if isinstance(table, Table) for c in table.header.columns]
    used = {
        key for c in columns if c.chosen for key in (c.letter, *map(words_of, (c.heading, *c.heading.split(" / "))))
    }
    if missing := [key for key in chosen if key not in used and key.lower() not in used]:
        raise NoColumnError(missing[0], [*dict.fromkeys(f"{c.letter} “{c.heading}”" for c in columns if c.heading)])
