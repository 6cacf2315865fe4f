"""JSON Schemas for editors' own tools, and the settings that tell VS Code which file has which."""

from __future__ import annotations

import json
from pathlib import Path

from hooks.records.model.kinds import registry
from hooks.records.reading.schema import edited, schema_of

FOLDER = Path(".vscode/schemas")
SETTINGS = Path(".vscode/settings.json")
_GLOBS = {
    "decision": "data/honours/*/decision.yml",
    "statistic": "data/statistics/*.yml",
    "story": "stories/*/*/index.md",
}
"""Front matter of stories is offered to tools that read it."""


def globs() -> dict[str, str]:
    """Kind → the files it is written in."""
    return {model.kind: f"data/{folder}/*.yml" for model, folder in registry.current().folders.items()} | _GLOBS


def files() -> dict[Path, str]:
    """Path → text of one schema for each kind, and of the editor's settings."""
    made = {FOLDER / f"{name}.json": _json(schema_of(name)) for name in edited()}
    settings = {
        "yaml.schemas": {
            f"./{FOLDER.as_posix()}/{name}.json": [where] for name, where in ((n, globs()[n]) for n in edited())
        },
        "yaml.validate": True,
        "files.encoding": "utf8",
        "files.eol": "\n",
    }
    return made | {SETTINGS: _json(settings)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
