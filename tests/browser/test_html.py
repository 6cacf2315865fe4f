"""Every built page is valid HTML, as the Nu HTML checker sees it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.browser.install import CHECKER, java

CHECKED = ["--skip-non-html", "--errors-only", "--format", "gnu"]
QUICK = ["-XX:TieredStopAtLevel=1", "-Xss4m"]
"""Less compiling, which a run of seconds never earns back; such code needs more room on the stack."""


def _faults(*folders: Path) -> list[str]:
    """What the checker finds below the folders, a line each."""
    command = [str(java()), *QUICK, "-jar", str(CHECKER), *CHECKED, *map(str, folders)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    return (done.stdout + done.stderr).splitlines()


@pytest.mark.skipif(not (java() and CHECKER.is_file()), reason="needs Java and npm (see tests/browser/install.py)")
def test_every_page_is_valid_html(site_folder: Path, tmp_path: Path) -> None:
    broken = (site_folder / "index.html").read_text(encoding="utf-8").replace("<main", '<p id="noi-dung"><main')
    (tmp_path / "index.html").write_text(broken, encoding="utf-8")
    meant = f"{tmp_path}/index.html"
    faults = _faults(site_folder, tmp_path)
    assert [fault for fault in faults if meant not in fault][:20] == []
    assert [fault for fault in faults if meant in fault], "the checker would find a fault"
