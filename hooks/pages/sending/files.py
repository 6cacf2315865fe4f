"""What the script of /gui-bai/ reads: forms, choices, places, names in use, published sources.

gui-bai/du-lieu/story.json      one file a kind: schema, messages, how the form is laid out
gui-bai/du-lieu/danh-muc.json   documents, clauses, agencies, titles, awards, milestones to choose from
gui-bai/du-lieu/noi.json        places of today and of before
gui-bai/du-lieu/guong.json      exemplars to choose from
gui-bai/du-lieu/da-co.json      marks of ids and file names in use, hidden ones too, none readable
gui-bai/du-lieu/dau/0.json      marks of what records name and of what is recorded already: marks.py
gui-bai/du-lieu/danh-sach.*     what a list is read with: list_files.py
gui-bai/du-lieu/nguon/3.json    texts of published records, so many to a file; chi-muc.json: first key of each
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hooks.files import Left, never
from hooks.odd_text import TABLE as ODD
from hooks.pages import parts
from hooks.pages.sending import list_files, marks, sources
from hooks.pages.sending.examples import examples, helps
from hooks.pages.sending.unseen import told_of, unseen
from hooks.pages.sending.words import HELP, HINTS, NOT_CHANGED, NOUNS
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.records.model.places import FormerUnit
from hooks.records.model.stories import PLATE_LABELS, Plate
from hooks.records.model.told import IMAGE_TOLD, STORY_TOLD
from hooks.records.reading.schema import edited, must_have, names, schema_of
from hooks.text import lower_first, modern_line, sort_key
from hooks.web_address import RULES

FOLDER = "gui-bai/du-lieu"
_PATHS = {
    "story": "stories/{date:year}/{title}/index.md",
    "decision": "data/honours/{date:year}-{name}/decision.yml",
    "statistic": "data/statistics/{as_of:year}-{subject}.yml",
}
_PROGRAM = "danh-sach.zip"
HIDDEN = ("id", "closed")
"""Fields the machine fills in."""
FOLDED = (
    *("sample", "draft", "publish_on", "updated", "other_names", "place_date", "more_places", "reported_honour"),
    *(
        "historical",
        "clauses",
        "confirmed_on",
        "lead",
        "unknown",
        "notes",
        "corrections",
        "changes",
        "level",
        "caution",
    ),
    *("former_slugs", "merged"),
    *("focus", "at", "note", "unit", "achievement", "award", "exemplar", "agency", "period"),
)
"""Rarely used fields, offered under “Thêm”; a required field is never folded."""
Files = dict[str, Any]


def paths() -> dict[str, str]:
    """Kind → where its file lies: {field} stands for its slug, {field:year} for its first four digits."""
    return {model.kind: f"data/{folder}/{{name}}.yml" for model, folder in registry.current().folders.items()} | _PATHS


def write(c: Catalogue, site: Path, left: Left = never) -> None:
    """Write the files into a built site, but for those that are left there; sources of an older build go away."""
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for name, value in build(c, left):
        path = site / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text, encoding="utf-8", newline="\n")
    if not left(f"{FOLDER}/{_PROGRAM}"):
        (site / FOLDER / _PROGRAM).write_bytes(list_files.program())


def build(c: Catalogue, left: Left = never) -> Iterator[tuple[str, Any]]:
    """Path below `FOLDER` and what its JSON says, one file after the other."""
    yield from ((f"{name}.json", form(c, name)) for name in edited())
    yield "danh-muc.json", _choices(c)
    yield "noi.json", _places(c)
    yield "guong.json", [[e.record.id, e.record.name, e.record.about.label] for e in c.exemplars.values()]
    yield "da-dang.json", _published(c)
    marked = marks.shards(c)
    yield "da-co.json", _taken(c, len(marked))
    yield from ((f"dau/{i}.json", shard) for i, shard in enumerate(marked))
    yield "danh-sach.json", list_files.known(c)
    yield from list_files.parts(c)
    shards = sources.shards(c)
    for i, shard in enumerate(shards):
        if not left(f"{FOLDER}/nguon/{i}.json", *sources.made_of(c, shard)):
            yield f"nguon/{i}.json", sources.told(c, shard)
    yield "nguon/chi-muc.json", [shard[0].key for shard in shards]


def form(c: Catalogue, name: str) -> Files:
    """One kind's form."""
    private, schema = getattr(edited()[name], "private", False), _own_words(schema_of(name), c)
    fields = [
        (owner, field) for owner, node in {name: schema, **schema["$defs"]}.items() for field in node["properties"]
    ]
    known = {field for _, field in fields} | {f"{owner}.{field}" for owner, field in fields}
    return {
        "kind": name,
        "name": names()[name],
        "path": paths()[name],
        "schema": schema,
        "unseen": unseen(name),
        "told": told_of(name) | (STORY_TOLD | IMAGE_TOLD if name == "story" else {}),
        "hints": HINTS,
        "odd": {**ODD, "addresses": RULES},
        "hidden": HIDDEN,
        "folded": FOLDED if private else (*FOLDED, "consent"),
        "opened": ["consent"] if private else [],
        "must": [*must_have(name), *(["recipients"] if name == "decision" else [])],
        "help": {key: text for key, text in (HELP | helps(name)).items() if key in known},
        "examples": examples(c, name),
        "nouns": {key: noun for key, noun in NOUNS.items() if key in known},
    }


def _own_words(schema: Files, c: Catalogue) -> Files:
    """The schema with what the campaign calls the places that are smaller than a commune, and the drawings it uses."""
    called = parts.capital(c.campaign.words.hamlets)
    own = {
        owner: node | {"properties": node["properties"] | {"hamlet": node["properties"]["hamlet"] | {"title": called}}}
        for owner, node in schema["$defs"].items()
        if "hamlet" in node["properties"]
    }
    told = schema | {"$defs": schema["$defs"] | own}
    return (
        told | {"properties": _drawn(told["properties"], c.campaign.drawings)}
        if "plate" in told["properties"]
        else told
    )


def _drawn(fields: Files, drawings: Sequence[Plate]) -> Files:
    """The fields of a story's form with the drawings that are offered; without the field where there are none."""
    if not drawings:
        return {name: field for name, field in fields.items() if name != "plate"}
    field = fields["plate"]
    kept = [(plate.value, PLATE_LABELS[plate]) for plate in drawings]
    named = {"enum": [*(value for value, _ in kept), None], "enumDescriptions": [label for _, label in kept]}
    return fields | {"plate": field | named}


def _choices(c: Catalogue) -> Files:
    agencies = sorted(c.agencies.values(), key=lambda a: (sort_key(a.name), a.id))
    return {
        "source": [[s.id, ", ".join(filter(None, (s.number, s.title)))] for s in c.sources.values()],
        "clause": [[e.id, f"{e.id} {e.title}"] for e in c.clauses.values()],
        "agency": [[a.id, a.name] for a in agencies],
        "title": [[t.id, t.name] for t in c.titles.values()],
        "award": [[a.id, a.name] for a in c.awards.values()],
        "milestone": [[m.id, m.title] for m in c.milestones.values()],
        "holder": [[t.id, t.kind.value] for t in c.titles.values()],
        "body": list(_bodies(c)),
        "recipient": [[kind.value, label] for kind, label in registry.current().recipients.items()],
    }


def _bodies(c: Catalogue) -> Iterator[list[str]]:
    """Names of bodies that began or ended at a known time: as they are compared, since, until."""
    timed = [a for a in c.agencies.values() if a.since or a.until]
    always = {modern_line(n).casefold() for a in c.agencies.values() if a not in timed for n in (a.name, *a.also)}
    for a in timed:
        since, until = a.since.iso if a.since else "", a.until.last.isoformat() if a.until else ""
        names = dict.fromkeys(modern_line(name).casefold() for name in (a.name, *a.also))
        yield from ([name, since, until] for name in names if name not in always)


def _places(c: Catalogue) -> Files:
    """Today's: code, type, name, since. Before: type, name, district, until, codes of today, since, what took it in."""
    gazetteer = c.gazetteer
    now = [[p.code, p.now.type.lower(), p.name, p.periods[0].since.isoformat()] for p in gazetteer.by_name]
    went: dict[tuple[str, str, str, str], list[FormerUnit]] = {}
    named = (u for u in gazetteer.former if u.district)  # a record names a former commune with its district
    for unit in sorted(named, key=lambda u: (sort_key(u.name), sort_key(u.district), u.type, u.now_code)):
        key = (unit.type.lower(), unit.name, lower_first(unit.district), unit.until.isoformat())
        went.setdefault(key, []).append(unit)
    return {"now": now, "before": [[*key, *_went(units)] for key, units in went.items()]}


def _went(units: list[FormerUnit]) -> list[Any]:
    into = dict.fromkeys(u.into for u in sorted(units, key=lambda u: sort_key(u.into or "")) if u.into)
    since = units[0].since.isoformat() if units[0].since else ""
    return [list(dict.fromkeys(u.now_code for u in units)), since, list(into)]


def _published(c: Catalogue) -> Files:
    """Kind → key and title of all that may be seen, and why a form cannot change it; a decision with its number, a figure with its period."""
    out: Files = {name: [] for name in edited()}

    def told(kind: str, file: str, key: str, *title: str) -> None:
        row = [key, ", ".join(filter(None, title))]
        out[kind].append([*row, NOT_CHANGED[c.in_part[file]]] if file in c.in_part else row)

    for key, e in c.exemplars.items():
        told(e.record.kind, e.file, key, e.record.name)
    for key, story in c.stories.items():
        told("story", story.file, key, story.record.title)
    for key, d in c.decisions.items():
        told("decision", d.file, key, d.record.number or "", d.record.name)
    for s in c.statistics:
        told("statistic", s.file, s.record.id, s.record.subject, s.record.period)
    return out


def _taken(c: Catalogue, shards: int) -> Files:
    """First letters of the ids in use: as many that most are free. A new id takes others. Marks of file names."""
    length = next(n for n in range(2, 7) if len(c.taken_ids) * 4 <= 32**n)
    return {
        "shards": shards,
        "length": length,
        "ids": sorted({id_[:length] for id_ in c.taken_ids}),
        "files": sorted({marks.mark(file) for file in c.taken_files}),
    }
