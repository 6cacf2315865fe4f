"""`python -m tests.fuzz.search TARGET [options of libFuzzer]`: searches for bytes that break a target; without one, the names.

Needs Atheris: `make fuzz` brings it in a folder of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Search until the time that was given is over; bytes that break something are left as a file, and end it."""
    import atheris

    with atheris.instrument_imports(include=["hooks"]):
        from hooks.records.reading.kinds_file import open_kinds

        open_kinds(PROJECT)  # by them records are read, and by some as soon as they are imported
        from tests.fuzz.seeds import SEEDS
        from tests.fuzz.targets import TARGETS
    name = sys.argv[1]
    with TemporaryDirectory() as folder:
        for i, seed in enumerate(SEEDS[name]):
            (Path(folder) / str(i)).write_bytes(seed)
        atheris.Setup([sys.argv[0], *sys.argv[2:], folder], TARGETS[name])
        atheris.Fuzz()


NAMES = ("reading", "text", "guard", "markdown", "importing", "nomination")

if __name__ == "__main__":
    if len(sys.argv) > 1:
        main()
    else:
        print(*NAMES)
