"""Keep in the lock only the packages /admin/ serves: their bundles are complete, what they were built with is not needed.

Run by `make admin-lock` after npm has written the whole tree. It stands for about 630 packages otherwise.
"""

from __future__ import annotations

import json
from pathlib import Path

LOCK = Path(__file__).with_name("package-lock.json")


def main() -> None:
    """Write the lock anew with the named packages alone, each with its version and hash."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    root = lock["packages"][""]
    kept = {name: lock["packages"][name] for name in sorted(f"node_modules/{n}" for n in root["dependencies"])}
    bare = {name: {key: its[key] for key in ("version", "integrity", "license")} for name, its in kept.items()}
    lock["packages"] = {"": root, **bare}
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
