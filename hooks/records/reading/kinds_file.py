"""data/kinds.yml → the kinds of a campaign; without the file those of the program."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hooks.problems import Problem, did_you_mean
from hooks.records.model.kind_entries import KindsFile
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import Registry, registry_of
from hooks.records.reading.documents import Document
from hooks.records.reading.folders import Folders
from hooks.records.reading.kind_faults import kind_faults
from hooks.records.reading.yaml_files import read_yaml

FILE = "data/kinds.yml"
DEFAULT = Path(registry.__file__).with_name("default.yml")
"""The kinds of a campaign that says nothing of its own."""
_Path = tuple[str | int, ...]
_BY_LABEL = {"plural", "word", "said", "one", "draft"}
"""What a kind is called besides, and what its template says: an entry with a label of its own does not take these over."""


def open_kinds(root: Path | None) -> list[Problem]:
    """Make the kinds of the campaign at `root` those of the process; returns what is wrong with its file.

    When there is an error in it, or no campaign yet, the program's own kinds are used.
    """
    kinds, problems = read_kinds(root) if root else (None, [])
    registry.use(kinds or default())
    return problems


def read_kinds(root: Path) -> tuple[Registry | None, list[Problem]]:
    """The kinds of the campaign at `root`, and what is wrong with its file; None when it cannot be used."""
    path = root / FILE
    if not os.path.lexists(path):
        return default(), []
    reader = Folders(root)
    if not reader.there(path):
        return None, reader.problems
    doc, found = read_yaml(path, FILE)
    doc, unlike = _completed(doc) if doc else (doc, [])
    read = reader.checked(KindsFile, doc, [*found, *unlike])
    if read is None or doc is None or reader.problems:
        return None, reader.problems
    wrong = list(kind_faults(read, doc, root))
    return (None, wrong) if wrong else (_made(doc.text, read), [])


_last: dict[str, Registry] = {}


def _made(text: str, read: KindsFile) -> Registry:
    """The same models for the same text: a server reads the file again and again."""
    if text not in _last:
        _last.clear()
        _last[text] = registry_of(read.kinds)
    return _last[text]


@cache
def default() -> Registry:
    """The program's own kinds."""
    return registry_of(KindsFile.model_validate(_default_file()).kinds)


@cache
def _default_file() -> dict[str, Any]:
    doc, problems = read_yaml(DEFAULT, DEFAULT.name)
    assert doc is not None, problems
    value: dict[str, Any] = doc.value
    return value


def _completed(doc: Document) -> tuple[Document, list[Problem]]:
    """The entries with what they take over from the program's kinds, and those that name one there is not."""
    given = doc.value.get("kinds")
    if not isinstance(given, list):
        return doc, []
    own = {str(entry["id"]): entry for entry in _default_file()["kinds"]}
    problems = list(_unlike(doc, given, own))
    kinds = [_whole(entry, own) if isinstance(entry, Mapping) else entry for entry in given]
    return replace(doc, value={**doc.value, "kinds": kinds}), problems


def _whole(entry: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """An entry with what it takes over; of one that is like nothing, that alone is told, and not all it lacks."""
    like = entry.get("like")
    taken = {} if like is None else own.get(str(like), next(iter(own.values())))
    if "label" in entry:
        taken = {field: value for field, value in taken.items() if field not in _BY_LABEL}
    return taken | {field: value for field, value in entry.items() if field != "like"}


def _unlike(doc: Document, given: list[Any], own: Mapping[str, Any]) -> Iterator[Problem]:
    for i, entry in enumerate(given):
        like = entry.get("like") if isinstance(entry, Mapping) else None
        if like is not None and str(like) not in own:
            hint = did_you_mean(str(like), own) or f"có sẵn: {', '.join(own)}"
            line = doc.line_of(("kinds", i, "like"))
            yield Problem(
                FILE, line, f"kinds[{i + 1}].like", "khong-co", "không có loại sẵn nào mã này", str(like), hint
            )
