"""Running `campaign` as editors and workflows do, in this process or in one of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from hooks.desk.cli import main
from tests.building import PROJECT, WORLD

Done = subprocess.CompletedProcess[str]


def run(*arguments: str, cwd: Path = WORLD, **env: str) -> Done:
    """The command in this process: its exit code and what it says, without half a second for a new Python."""
    with _listening() as out, _listening() as err, chdir(cwd), patch.dict(os.environ, env):
        with redirect_stdout(out), redirect_stderr(err):
            try:
                code = main(arguments)
            except SystemExit as stopped:  # what argparse has to say of wrong use
                code = int(stopped.code or 0)
        return Done(arguments, code, _heard(out), _heard(err))


def run_apart(*arguments: str, cwd: Path = WORLD, **env: str) -> Done:
    """The command in a process of its own: for what the system has a part in, as encodings and terminals."""
    return subprocess.run(
        [sys.executable, "-m", "hooks.desk.cli", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **env},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@contextmanager
def _listening() -> Iterator[io.TextIOWrapper]:
    with io.TextIOWrapper(io.BytesIO(), encoding="utf-8") as stream:
        yield stream


def _heard(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
