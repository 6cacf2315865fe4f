"""What /gui-bai/danh-sach/ reads a dropped list with: the importer itself, and what it asks of the campaign.

gui-bai/du-lieu/danh-sach.json    places, former units, titles, awards, decisions, where rows of a place are found
gui-bai/du-lieu/danh-sach/…       the lists in parts: those of a decision, to add to; those of some places, to compare with
gui-bai/du-lieu/danh-sach.zip     the program's own modules, as they lie in hooks/
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any

from hooks.file_versions import version_of
from hooks.program import OVERRIDES, ROOT
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.same_rows import COMPARED, place_key
from hooks.records.joined.withdrawn import of_rows
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.reading.loaded import Loaded
from hooks.records.reading.tables import MAX_BYTES
from hooks.records.reading.text_files import read_text

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
    "hooks/guard/rules",
    "hooks/keeping",
    "hooks/records",
    "hooks/records/joined",
    "hooks/records/model",
    "hooks/records/model/kinds",
    "hooks/records/reading",
)
"""Folders of the program that reading a list needs, without what lies deeper."""
PYTHON = OVERRIDES / "assets/gui-bai/python"
_FIELDS = list(Recipient.model_fields)
_ROW, _SAME = attrgetter(*_FIELDS), attrgetter(*COMPARED)
_Listed = tuple[int, list[Recipient]]
"""The number of a decision, and rows of it."""
PARTS = "danh-sach"
"""The folder of the parts."""
_ROWS_OF_A_PART = 500
_TITLE = {"id", "name", "kind", "short", "earlier_names"}
_AWARD = {"id", "name", "also", "givers"}
"""What an importer asks of titles and awards."""
_WITHDRAWN = {"what", "kind", "scope"}
"""Not the hashes: a browser's Python need not have scrypt."""
_DAY = (2024, 1, 1, 0, 0, 0)
"""The date of every file in an archive: the same commit gives the same bytes."""


def program() -> bytes:
    """The importer's modules as an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for room in ROOMS:
            for path in sorted((ROOT / room).iterdir()):
                if path.is_file():
                    info = zipfile.ZipInfo(path.relative_to(ROOT).as_posix(), _DAY)
                    archive.writestr(info, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def known(c: Catalogue) -> dict[str, Any]:
    """What the importer asks of the campaign: hooks/desk/in_browser/known.py makes records of it again."""
    gazetteer = c.gazetteer
    periods = [period for place in gazetteer.places.values() for period in place.periods]
    return {
        "places": [p.model_dump(mode="json", exclude_none=True) for p in periods],
        "former": [u.model_dump(mode="json", exclude_defaults=True) for u in gazetteer.chains.recorded],
        "titles": [t.model_dump(mode="json", include=_TITLE) for t in c.titles.values()],
        "awards": [a.model_dump(mode="json", include=_AWARD) for a in c.awards.values()],
        "labels": registry.current().recipients,
        "recipients": [w.model_dump(mode="json") for w in c.recipient_words],
        "withdrawn": [w.model_dump(mode="json", include=_WITHDRAWN) for w in of_rows(c.withdrawn).values()],
        "fields": _FIELDS,
        "compared": COMPARED,
        "parts": [sorted(places) for places in _parts(c)],
        "decisions": [_decision(c, loaded) for loaded in c.decisions.values()],
    }


def parts(c: Catalogue) -> Iterator[tuple[str, Any]]:
    """The lists in parts, by address: whoever reads a list fetches the decision's own rows, and those of its places."""
    for d in (loaded.record for loaded in c.decisions.values()):
        yield f"{PARTS}/{d.id}.json", list(map(_ROW, d.recipients))
    for n, places in enumerate(_parts(c)):
        rows = [(d, *_SAME(row)) for _, lists in sorted(places.items()) for d, listed in lists for row in listed]
        yield f"{PARTS}/noi-{n}.json", rows


def _parts(c: Catalogue) -> list[dict[str, list[_Listed]]]:
    """Rows by place, some places together."""
    by_place: dict[str, list[_Listed]] = {}
    for n, loaded in enumerate(c.decisions.values()):
        here: dict[str, list[Recipient]] = {}
        for r in loaded.record.recipients:
            here.setdefault(place_key(r), []).append(r)
        for place, rows in here.items():
            by_place.setdefault(place, []).append((n, rows))
    found: list[dict[str, list[_Listed]]] = []
    left = 0
    for place, lists in sorted(by_place.items()):
        if left <= 0:
            found.append({})
            left = _ROWS_OF_A_PART
        found[-1][place] = lists
        left -= sum(len(rows) for _, rows in lists)
    return found


def _decision(c: Catalogue, loaded: Loaded[Decision]) -> dict[str, Any]:
    d = loaded.record
    table = c.root / PurePosixPath(loaded.file).with_name("recipients.csv")
    text = read_text(table, loaded.file, MAX_BYTES) if table.is_file() and not table.is_symlink() else None
    place = d.place.model_dump(mode="json", exclude_none=True) if d.place else None
    return {
        "id": d.id,
        "file": loaded.file,
        "version": version_of(text) if isinstance(text, str) else "",
        "number": d.number,
        "name": d.name,
        "authority": d.authority,
        "date": d.date.isoformat(),
        "title": d.title,
        "award": d.award,
        "place": place,
    }


def name_of(d: Decision) -> str:
    """What a decision is chosen by."""
    return ", ".join(filter(None, (d.number, d.name)))


def size_of_python() -> int:
    """Bytes of what the page loads once, before the importer itself."""
    return sum(path.stat().st_size for path in PYTHON.iterdir() if path.suffix in {".bin", ".mjs"})


def is_open(c: Catalogue, loaded: Loaded[Decision]) -> bool:
    """Whether rows may be added: not closed, all of it seen, and its list in a table of its own or not there yet."""
    table = (c.root / loaded.file).with_name("recipients.csv")
    written = table.exists() and not table.is_symlink()
    return not loaded.record.closed and loaded.file not in c.in_part and written == bool(loaded.record.recipients)
