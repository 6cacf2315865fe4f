"""The files of a new campaign: the kit's, with its words, its places and its samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

from hooks import program
from hooks.desk.normal_form.text import yaml_text
from hooks.desk.starting.commented import commented
from hooks.desk.starting.planned import Planned
from hooks.desk.starting.samples import samples
from hooks.records.model.fields import Model
from hooks.records.model.kind_entries import KindsFile
from hooks.records.model.stories import Story
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.records.reading.yaml_files import parse_yaml

_ENTRY = '''"""MkDocs bắt đầu từ đây: chương trình nằm ở gói cài theo requirements.txt."""

from hooks.main import *  # noqa: F403
'''
_MODELS: Mapping[str, type[Model]] = {**SINGLE_FILES, "kinds": KindsFile}


def files(words: Mapping[str, str], planned: Planned) -> dict[Path, str]:
    """Path → text of everything but the tables of places; records of the plan stand in place of the kit's."""
    told = {**words, "source": planned.source, "clause": planned.clause}
    return dict(_files(told, planned.records)) | dict(planned.originals)


def _files(words: Mapping[str, str], records: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    yield Path("trang.py"), _ENTRY
    yield Path(".gitignore"), (program.KIT / "gitignore").read_text(encoding="utf-8")
    for name in ("mkdocs.yml", "Makefile"):
        yield Path(name), (program.KIT / name).read_text(encoding="utf-8")
    for name in ("README.md", "requirements.txt"):
        yield Path(name), _filled((program.KIT / name).read_text(encoding="utf-8"), words).rstrip() + "\n"
    for page in sorted((program.KIT / "docs").rglob("*.md")):
        yield page.relative_to(program.KIT), _filled(page.read_text(encoding="utf-8"), words)
    for path in sorted((program.KIT / "data").glob("*.yml")):
        values, depth = records.get(path.stem) or _record(path, words), 2 if path.stem == "kinds" else 1
        yield Path("data", path.name), commented(values, _MODELS[path.stem], depth)
    yield from samples(words)
    yield Path("stories", words["story_date"][:4], "minh-hoa", "index.md"), _story(words)


def _filled(text: str, words: Mapping[str, str]) -> str:
    return Template(text).substitute(words)


def _record(path: Path, words: Mapping[str, str]) -> Any:
    """A record of the kit: its values are filled one by one, so that no word of the campaign can be YAML."""
    return _value(_read(path.read_text(encoding="utf-8")), words)


def _read(text: str) -> Any:
    doc, wrong = parse_yaml(text, "")
    assert doc is not None, wrong
    return doc.value


def _value(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, Mapping):
        return {key: _value(inner, words) for key, inner in value.items()}
    return [_value(inner, words) for inner in value] if isinstance(value, list) else _filled(value, words)


def _story(words: Mapping[str, str]) -> str:
    head, _, body = (
        (program.KIT / "stories/index.md").read_text(encoding="utf-8").removeprefix("---\n").partition("---\n")
    )
    return f"---\n{yaml_text(_value(_read(head), words), Story)}---\n{_filled(body, words)}"
