"""Calling a module of hooks/frontend/ in Node, as a page would import it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.building import PROJECT

FRONTEND = PROJECT / "hooks/frontend"
_LIBRARIES = (PROJECT / "overrides/assets/gui-bai/vendor/libraries.js").as_uri()
needs_node = pytest.mark.skipif(not shutil.which("node"), reason="needs Node, which is not here")
needs_npm = pytest.mark.skipif(not shutil.which("npm"), reason="needs npm, which is not here")
_SCRIPT = """
import { readFileSync } from "node:fs";
import { register } from "node:module";
const hook = "export const resolve = (name, about, next) => name.endsWith('vendor/libraries.js') ? { url: %s, shortCircuit: true } : next(name, about);";
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const m = Object.assign({}, ...await Promise.all(%s.map((path) => import(path))));
const data = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(await (%s)(m, data)));
"""


def run(modules: list[str], function: str, data: object) -> Any:
    """What a JavaScript function of (all that the modules export, data) returns."""
    paths = [(FRONTEND / module).as_uri() for module in modules]
    return json.loads(
        node(
            "--input-type=module",
            "-e",
            _SCRIPT % (repr(_LIBRARIES), json.dumps(paths), function),
            given=json.dumps(data),
        )
    )


def node(*arguments: str, given: str = "", cwd: Path = FRONTEND) -> str:
    """What Node prints; it must end well."""
    done = subprocess.run(
        ["node", *arguments], input=given, cwd=cwd, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout
