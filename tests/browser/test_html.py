"""Every built page is valid HTML, as the Nu HTML checker sees it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.browser.install import CHECKER, java

CHECKED = ["--skip-non-html", "--errors-only", "--format", "gnu"]


def _faults(folder: Path) -> list[str]:
    """What the checker finds below a folder, a line each."""
    command = [str(java()), "-jar", str(CHECKER), *CHECKED, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    return (done.stdout + done.stderr).replace(str(folder), "").splitlines()


@pytest.mark.skipif(not (java() and CHECKER.is_file()), reason="needs Java and npm (see tests/browser/install.py)")
def test_every_page_is_valid_html(site_folder: Path, tmp_path: Path) -> None:
    assert _faults(site_folder)[:20] == []
    broken = (site_folder / "index.html").read_text(encoding="utf-8").replace("<main", '<p id="noi-dung"><main')
    (tmp_path / "index.html").write_text(broken, encoding="utf-8")
    assert _faults(tmp_path), "the checker would find a fault"
