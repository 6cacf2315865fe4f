"""Compare the sites of two commits, file by file: what a change of the program does to what readers get.

`python tests/bench/same.py [COMMIT]` builds COMMIT (default HEAD) and the working tree on one day, with the samples
and as a release, and prints the files that are not the same bytes. Link pictures are named after the code that draws
them; they are compared by what they hold. Ends with 1 if anything differs.
"""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.building import PROJECT, built, lay_out, tree

CARD = re.compile(rb"assets/cards/[0-9a-f]{16}\.jpg")
BUILDS = {
    "with samples": {},
    "release": {"SAMPLES": "0", "REPO_URL": "https://github.com/a/b", "SITE_URL": "https://a.example/"},
}


def read(site: Path) -> dict[str, bytes]:
    """Path → bytes of a site, link pictures named after what they hold."""
    files = tree(site)
    names = {
        f"{path}".encode(): b"assets/cards/" + hashlib.sha256(content).hexdigest()[:16].encode() + b".jpg"
        for path, content in files.items()
        if CARD.fullmatch(path.encode())
    }
    renamed = {names.get(path.encode(), path.encode()).decode(): content for path, content in files.items()}
    return {
        path: content if path.endswith(".gz") else CARD.sub(lambda m: names.get(m[0], m[0]), content)
        for path, content in renamed.items()
    }


def check_out(commit: str, folder: Path) -> Path:
    """The files of a commit in a folder."""
    packed = subprocess.run(["git", "archive", commit], cwd=PROJECT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def main() -> int:
    """Print what differs; 1 if anything does."""
    commit = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    different = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        before, after = check_out(commit, folder / "before"), lay_out(folder / "after")
        for name, settings in BUILDS.items():
            old = read(built(before, folder / "old" / name, **settings))
            new = read(built(after, folder / "new" / name, **settings))
            changed = sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
            for path in changed:
                print(f"{name}: {path}: {len(old.get(path, b''))} → {len(new.get(path, b''))} bytes")
            print(f"{name}: {len(new)} files, {len(changed)} not the same as in {commit}")
            different += len(changed)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
