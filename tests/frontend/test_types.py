"""The types that the modules' comments name are those of what is done with them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tests.browser.install import TYPES
from tests.frontend.nodejs import FRONTEND, needs_npm

pytestmark = needs_npm
SLIPS = {
    "tra-cuu/rows.js": ("lines.map((at) => page.said[at])", "lines.map((at) => page.rows[at])"),
    "tra-cuu/look.js": ("freely(files, full, typing)", "freely(files, full)"),
    "tra-cuu/hits.js": ('part(made[0], "a")', "this.first()"),
    "gui-bai/lists.js": ("String(highest() + 1)", "highest() + 1"),
    "gui-bai/across.js": ('ref.district || "")', 'ref.distrikt || "")'),
    "text.js": ("fold(clean(text))", "fold(clean)"),
}
"""Module → what it says, a slip of the kind that types find."""


def faults(folder: Path) -> list[str]:
    """What the compiler says of the modules in a folder, line by line."""
    assert TYPES.is_file(), "run tests/browser/install.py first"
    done = subprocess.run(
        ["node", str(TYPES), "--pretty", "false"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    told = re.findall(r"^\S.*", done.stdout + done.stderr, re.MULTILINE)
    assert bool(told) == bool(done.returncode), told
    return told


def test_types_are_right() -> None:
    assert faults(FRONTEND) == []


def test_a_wrong_type_is_told(tmp_path: Path) -> None:
    """Each slip at its line, and nothing else."""
    shutil.copytree(FRONTEND, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules"))
    planted = set()
    for module, (right, wrong) in SLIPS.items():
        text = (tmp_path / module).read_text(encoding="utf-8")
        assert text.count(right) == 1, module
        (tmp_path / module).write_text(text.replace(right, wrong), encoding="utf-8")
        planted.add(f"{module}:{text[: text.index(right)].count(chr(10)) + 1}")

    told = {re.sub(r"\((\d+),.*", r":\1", line) for line in faults(tmp_path)}
    assert told == planted
