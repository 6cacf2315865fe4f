"""Calling a module of hooks/frontend/ in Node, as a page would import it."""

from __future__ import annotations

import atexit
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.building import PROJECT

FRONTEND = PROJECT / "hooks/frontend"
_VENDOR = (PROJECT / "overrides/assets/gui-bai/vendor").as_uri()
needs_node = pytest.mark.skipif(not shutil.which("node"), reason="needs Node, which is not here")
needs_npm = pytest.mark.skipif(not shutil.which("npm"), reason="needs npm, which is not here")
_CALL = """
import { register } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
const hook = "export const resolve = (name, about, next) => name.includes('/vendor/') ? { url: %s + name.slice(name.lastIndexOf('/')), shortCircuit: true } : next(name, about);";
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const m = Object.assign({}, ...await Promise.all(%s.map((path) => import(path))));
parentPort.postMessage(JSON.stringify(await (%s)(m, JSON.parse(workerData))));
"""
_ANSWERING = """
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
for await (const line of createInterface({ input: process.stdin })) {
  const [call, workerData] = JSON.parse(line);
  const told = await new Promise((tell) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(call)}`), { workerData });
    worker.once("message", (said) => tell({ said }));
    worker.once("error", (error) => tell({ fault: String(error?.stack ?? error) }));
    worker.once("exit", () => tell({ fault: "it ended and returned nothing" }));
  });
  console.log(JSON.stringify(told));
}
"""
"""Each call in a thread of its own, with modules of its own: one knows nothing of another."""


def run(modules: list[str], function: str, data: object) -> Any:
    """What a JavaScript function of (all that the modules export, data) returns."""
    paths = [(FRONTEND / module).as_uri() for module in modules]
    process = _answering()
    assert process.stdin and process.stdout
    call = _CALL % (repr(_VENDOR), json.dumps(paths), function)
    process.stdin.write(json.dumps([call, json.dumps(data)]) + "\n")
    process.stdin.flush()
    told = json.loads(process.stdout.readline() or '{"fault": "Node has ended"}')
    assert "fault" not in told, told["fault"][-4000:]
    return json.loads(told["said"])


@cache
def _answering() -> subprocess.Popen[str]:
    """One Node for all calls of a process of tests: to start one takes longer than most calls."""
    command = ["node", "--input-type=module", "-e", _ANSWERING]
    process = subprocess.Popen(command, cwd=FRONTEND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    atexit.register(_ended, process)
    return process


def _ended(process: subprocess.Popen[str]) -> None:
    process.communicate()  # it ends where nothing more is asked


def node(*arguments: str, given: str = "", cwd: Path = FRONTEND) -> str:
    """What Node prints; it must end well."""
    done = subprocess.run(
        ["node", *arguments], input=given, cwd=cwd, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout
