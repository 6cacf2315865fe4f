"""What figures were measured on: date, commit, processor, load. Told beside every figure that is kept."""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
from pathlib import Path

from tests.building import PROJECT


def today() -> str:
    """The day of measuring, YYYY-MM-DD."""
    return dt.datetime.now(dt.UTC).date().isoformat()


def commit() -> str:
    """The commit that is measured, with a plus where the working tree differs; nothing outside Git."""
    try:
        told = subprocess.run(
            ["git", "describe", "--always", "--exclude=*", "--abbrev=10", "--dirty=+"],
            cwd=PROJECT,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return told.stdout.strip()


def machine() -> str:
    """Cores, processor and Python, without the machine's name."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((x.partition(":")[2].strip() for x in lines if x.startswith("model name")), "")
    except OSError:
        model = ""
    return f"{os.cpu_count()} × {model or platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def load() -> float:
    """Processes that wanted to run in the last minute: near 0 on a quiet machine."""
    return round(os.getloadavg()[0], 1)
