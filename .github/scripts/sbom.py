#!/usr/bin/env python3
"""A CycloneDX 1.6 bill of materials of the lock files: what builds the site, and what the site holds for browsers.

Use: sbom.py > sbom.json. From requirements.txt and the locks of npm alone: no network, no clock, the same bytes each time.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_LOCKED = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_SHA256 = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_NPM = {
    "hooks/frontend/package-lock.json": "overrides/assets/gui-bai/vendor/libraries.js",
    "hooks/frontend/vendor/python/package-lock.json": "overrides/assets/gui-bai/python/",
    "overrides/admin/package-lock.json": "admin/, where a newsroom has it",
}
"""Lock of npm → where what it locks is found in the repository or the site."""


def components() -> list[dict[str, Any]]:
    """Every library, in the order of its address: no two of the same."""
    found = {c["purl"]: c for c in (*_python(), *(c for lock, place in _NPM.items() for c in _npm(lock, place)))}
    return [found[purl] for purl in sorted(found)]


def _python() -> Iterator[dict[str, Any]]:
    for name, version, more in _LOCKED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8")):
        purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
        yield _component(purl, name, version, "requirements.txt", "required") | {
            "properties": [{"name": "sha256-of-a-file", "value": digest} for digest in sorted(_SHA256.findall(more))]
        }


def _npm(lock: str, place: str) -> Iterator[dict[str, Any]]:
    packages = json.loads((ROOT / lock).read_text(encoding="utf-8"))["packages"]
    shipped = lock != "hooks/frontend/package-lock.json"
    for path, entry in sorted(packages.items()):
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        tool = entry.get("dev", False) and not shipped
        purl = f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}"
        where = lock if tool else f"{lock} → {place}"
        yield _component(purl, name, entry["version"], where, "excluded" if tool else "required")


def _component(purl: str, name: str, version: str, where: str, scope: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": scope,
        "purl": purl,
        "evidence": {"occurrences": [{"location": where}]},
    }


def bill() -> dict[str, Any]:
    """The whole document."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": project["name"]} | {k: project[k] for k in ("name", "version")}},
        "components": components(),
    }  # fmt: skip


if __name__ == "__main__":
    json.dump(bill(), sys.stdout, ensure_ascii=False, indent=1)
    print()
