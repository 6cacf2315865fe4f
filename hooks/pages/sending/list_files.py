"""What /gui-bai/danh-sach/ reads a dropped list with: the importer itself, and what it asks of the campaign.

gui-bai/du-lieu/danh-sach.json    places, former units, titles, awards, decisions with their lists
gui-bai/du-lieu/danh-sach.zip     the program's own modules, as they lie in hooks/
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.honours import Decision, Recipient
from hooks.records.reading.loaded import Loaded

PROGRAM = Path(__file__).resolve().parents[3]
ROOMS = (
    "hooks",
    "hooks/desk",
    "hooks/desk/import_list",
    "hooks/desk/importing",
    "hooks/desk/importing/columns",
    "hooks/desk/importing/files",
    "hooks/desk/importing/granting",
    "hooks/desk/importing/words",
    "hooks/desk/in_browser",
    "hooks/desk/place_words",
    "hooks/guard",
    "hooks/records",
    "hooks/records/joined",
    "hooks/records/model",
    "hooks/records/model/kinds",
    "hooks/records/reading",
)
"""Folders of the program that reading a list needs, without what lies deeper."""
PYTHON = "overrides/assets/gui-bai/python"
_FIELDS = list(Recipient.model_fields)
_DAY = (2024, 1, 1, 0, 0, 0)
"""The date of every file in an archive: the same commit gives the same bytes."""


def program() -> bytes:
    """The importer's modules as an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for room in ROOMS:
            for path in sorted((PROGRAM / room).iterdir()):
                if path.is_file():
                    info = zipfile.ZipInfo(path.relative_to(PROGRAM).as_posix(), _DAY)
                    archive.writestr(info, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def known(c: Catalogue) -> dict[str, Any]:
    """What the importer asks of the campaign: hooks/desk/in_browser/known.py makes records of it again."""
    gazetteer = c.gazetteer
    periods = [period for place in gazetteer.places.values() for period in place.periods]
    return {
        "places": [p.model_dump(mode="json", exclude_none=True) for p in periods],
        "former": [u.model_dump(mode="json", exclude_defaults=True) for u in gazetteer.chains.recorded],
        "titles": [{"id": t.id, "name": t.name, "kind": t.kind} for t in c.titles.values()],
        "awards": [{"id": a.id, "name": a.name} for a in c.awards.values()],
        "fields": _FIELDS,
        "decisions": [_decision(c, loaded) for loaded in c.decisions.values()],
    }


def _decision(c: Catalogue, loaded: Loaded[Decision]) -> dict[str, Any]:
    d = loaded.record
    given = [r.model_dump(mode="json") for r in d.recipients]
    place = d.place.model_dump(mode="json", exclude_none=True) if d.place else None
    return {
        "id": d.id,
        "file": loaded.file,
        "number": d.number,
        "name": d.name,
        "authority": d.authority,
        "date": d.date.isoformat(),
        "title": d.title,
        "award": d.award,
        "place": place,
        "rows": [[r[f] for f in _FIELDS] for r in given],
    }


def name_of(d: Decision) -> str:
    """What a decision is chosen by."""
    return ", ".join(filter(None, (d.number, d.name)))


def size_of_python() -> int:
    """Bytes of what the page loads once, before the importer itself."""
    return sum(path.stat().st_size for path in (PROGRAM / PYTHON).iterdir() if path.suffix in {".bin", ".mjs"})


def is_open(c: Catalogue, loaded: Loaded[Decision]) -> bool:
    """Whether rows may be added: not closed, all of it seen, and its list in a table of its own or not there yet."""
    table = (c.root / loaded.file).with_name("recipients.csv")
    written = table.exists() and not table.is_symlink()
    return not loaded.record.closed and loaded.file not in c.in_part and written == bool(loaded.record.recipients)
