"""Answers → the files of a new record or story, drafts that pass the check and publish nothing."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.desk.creating.asking import Answers
from hooks.desk.creating.questions import Kind
from hooks.desk.forms.record_templates import rows_text, template, template_rows
from hooks.desk.normal_form.text import yaml_text
from hooks.file_names import file_slug
from hooks.records.model.honours import Decision
from hooks.records.model.stories import Story
from hooks.records.reading.loading import Records
from hooks.text import slug

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_ID = re.compile(rf"(?<![0-9a-z])[{_LETTERS}]{{6}}(?![0-9a-z])")


@dataclass(frozen=True, slots=True)
class NewFiles:
    """What will be written: path relative to the project → text; the first is the record itself."""

    files: dict[Path, str]
    id: str = ""


def new_files(kind: Kind, answers: Answers, records: Records, *, sample: bool) -> NewFiles:
    """The files for the answers, at a path where nothing lies yet."""
    values = {k: v for k, v in template(kind).items() if k not in _OF_ITS_PLACE} if sample else {}
    values["draft"] = "true"
    if issubclass(kind, Story):
        return NewFiles(_story(values, answers, records.root))
    values["id"] = id_ = new_id(records.root)
    values |= {name: answers[name] for name in _SAME if name in answers and name in kind.model_fields}
    if "place" in answers:
        values["place"] = _where(answers)
    if sources := _sources(answers):
        values["sources"] = sources
    if issubclass(kind, Decision):
        return NewFiles(_decision(values, answers, records, sample=sample), id_)
    if "date" in answers:
        values["place_date"] = answers["date"]
    if "consent" in answers:
        values["consent"] = {"given_on": answers["consent"]} | {n: answers[n] for n in ("scope", "kept_by")}
    folder = Path("data", kind.about.folder)
    path = _free(records.root, folder, file_slug(values["name"]), ".yml")
    return NewFiles({path: yaml_text(values, kind)}, id_)


_OF_ITS_PLACE = {"place", "places", "place_date", "more_places", "clauses", "changes"}
"""Fields of a template that speak of its own place, plan and list."""
_SAME = ("name", "summary", "authority", "level", "number", "title", "award")


def new_id(root: Path) -> str:
    """Six characters that stand nowhere below data/ or stories/, in files that can be read or not."""
    taken = _ids_below(root)
    while (id_ := "".join(secrets.choice(_LETTERS) for _ in range(6))) in taken:
        continue
    return id_


def _ids_below(root: Path) -> set[str]:
    files = (p for folder in ("data", "stories") for p in (root / folder).rglob("*"))
    texts = (p.read_bytes().decode("utf-8", "replace") for p in files if p.suffix in _TEXTS and p.is_file())
    return {id_ for text in texts for id_ in _ID.findall(text)}


_TEXTS = {".yml", ".yaml", ".csv", ".md", ".txt"}


def _story(values: dict[str, Any], answers: Answers, root: Path) -> dict[Path, str]:
    values |= {name: answers[name] for name in ("title", "standfirst", "date")}
    values["authors"] = [answers["author"]]
    if "place" in answers:
        values["places"] = [_where(answers)]
    if sources := _sources(answers):
        values["sources"] = sources
    folder = _free(root, Path("stories", answers["date"][:4]), file_slug(answers["title"]), "")
    return {folder / "index.md": f"---\n{yaml_text(values, Story)}---\n"}


def _decision(values: dict[str, Any], answers: Answers, records: Records, *, sample: bool) -> dict[Path, str]:
    values["date"] = date = answers["date"]
    if "period" in values:
        values["period"] = f"năm {date[:4]}"
    if sample:
        rows = [{k: v for k, v in template_rows()[0].items() if k not in {"code", "hamlet"}}]
    elif "recipient" in answers:
        kinds = {t.id: str(t.kind) for t in records.titles.titles}
        kind = answers.get("recipient_kind") or kinds[answers["title"]]
        rows = [{"id": "1", "name": answers["recipient"], "kind": kind}]
    else:
        rows = []
    name = slug(f"{date[:4]} {values['name']}")
    folder = _free(records.root, Path("data/honours"), name, "")
    listed = {folder / "recipients.csv": rows_text(rows)} if rows else {}
    return {folder / "decision.yml": yaml_text(values, Decision), **listed}


def _where(answers: Answers) -> dict[str, str]:
    place: dict[str, str] = answers["place"]
    return place | ({"hamlet": answers["hamlet"]} if "hamlet" in answers else {})


def _sources(answers: Answers) -> list[dict[str, str]]:
    names = {"source": "publisher", "source_title": "title", "url": "url"}
    source = {field: answers[flag] for flag, field in names.items() if flag in answers}
    return [source] if source else []


def _free(root: Path, folder: Path, name: str, suffix: str) -> Path:
    """A path where nothing lies, not even a broken link: name, name-2, name-3 …"""
    number, path = 1, folder / f"{name}{suffix}"
    while (root / path).exists() or (root / path).is_symlink():
        number += 1
        path = folder / f"{name}-{number}{suffix}"
    return path
