"""Bring what the tests need besides Python: a Chromium and, where npm is, what makes and checks the scripts, Decap CMS
and (with Java) the Nu HTML checker.

The system's package without windows where it may be installed, else the Chromium that is there, else a download.
Prints one line of what it did or, failing, of what to do. The tests find the browser by `find()`, the rest at the paths below.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
"""Chromium without windows: the pages are the same, and take a third less of the processor."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DOWNLOAD_SECONDS = 300
_TESTS = Path(__file__).resolve().parents[1]
CHECKER = _TESTS / "tools/vnu/node_modules/vnu-jar/build/dist/vnu.jar"
ADMIN_BUNDLE = _TESTS.parent / ".cache/admin/node_modules/decap-cms/dist/decap-cms.js"
ADMIN_SERVER = _TESTS / "tools/decap-server/node_modules/decap-server/dist/index.js"
TYPES = _TESTS / "tools/typescript/node_modules/typescript/bin/tsc"
BUNDLER = _TESTS.parent / "hooks/frontend/node_modules/esbuild/bin/esbuild"


def find() -> str | None:
    """Path of a Chromium or Chrome: CHROME, then the usual names, then Playwright's download."""
    for name in (os.environ.get("CHROME", ""), *NAMES):
        if name and (found := shutil.which(name)):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def java() -> str | None:
    """Path of Java, if there is one."""
    return shutil.which("java")


def _quiet(*command: str, seconds: int) -> bool:
    try:
        done = subprocess.run(command, timeout=seconds, capture_output=True, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _npm_ci(wanted: Path) -> None:
    folder = next(p for p in wanted.parents if p.name == "node_modules").parent
    _quiet("npm", "ci", "--silent", "--ignore-scripts", "--prefix", str(folder), seconds=DOWNLOAD_SECONDS)


def main() -> int:
    """Find or install a browser; 0 when there is one."""
    if not (os.environ.get("CHROME") or shutil.which(SHELL)) and _may_install():
        _quiet("apt-get", "update", "-qq", seconds=DOWNLOAD_SECONDS)
        for package in (SHELL, *(() if find() else ("chromium", "chromium-browser"))):
            if _quiet("apt-get", "install", "-y", "-qq", package, seconds=DOWNLOAD_SECONDS) and find():
                break
    if find() is None:
        _quiet(sys.executable, "-m", "playwright", "install", "chromium", seconds=DOWNLOAD_SECONDS)
    found = find()
    if found is None:
        print("No browser for the tests: install Chromium or Chrome, or set CHROME to its path.", file=sys.stderr)
        return 1
    print(f"Browser for the tests: {found}")
    wanted = [TYPES, BUNDLER, ADMIN_BUNDLE, ADMIN_SERVER, *([CHECKER] if java() else [])]
    for missing in (path for path in wanted if shutil.which("npm") and not path.is_file()):
        if missing is ADMIN_BUNDLE:
            _quiet("make", "-C", str(_TESTS.parent), "admin", seconds=DOWNLOAD_SECONDS)
        else:
            _npm_ci(missing)
    print(f"HTML checker for the tests: {CHECKER if java() and CHECKER.is_file() else 'none (needs Java and npm)'}")
    made = TYPES.is_file() and BUNDLER.is_file()
    print(f"TypeScript and esbuild for the tests: {'there' if made else 'none (needs npm)'}")
    there = ADMIN_BUNDLE.is_file() and ADMIN_SERVER.is_file()
    print(f"Decap CMS for the tests: {ADMIN_BUNDLE if there else 'none (needs npm)'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
