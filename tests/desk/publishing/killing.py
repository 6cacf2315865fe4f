"""A publisher that is killed by the system: at a step that is counted, or whenever it is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.building import PROJECT

_KILLED = """
import os, signal, sys
left = int(sys.argv.pop(1))
STEPS = {"os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.mkdir", "os.utime", "shutil.rmtree"}
def step(event, arguments):
    global left
    if event in STEPS and TARGET in os.fsencode(str(arguments[0])).decode() + str(arguments[1:2]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
from hooks.desk.cli import main
TARGET = sys.argv[sys.argv.index("--to") + 1]
sys.addaudithook(step)
sys.exit(main())
"""


def publisher(site: Path, target: Path | str, *more: str, at: int = 0) -> subprocess.Popen[bytes]:
    """`campaign publish --write` in a process of its own, which kills itself before its step number `at` (0: never)."""
    command = ["publish", str(site), "--to", str(target), *more, "--write"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(at), *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def killed(site: Path, target: Path, *more: str, at: int) -> bool:
    """Whether it was killed before it came to its end."""
    return publisher(site, target, *more, at=at).wait(60) == -signal.SIGKILL
