"""Measured figure of the photos: CPU from a 12-megapixel JPEG to all its files, checks included.

Prints one Markdown table. The photo is drawn: gradients and grain, about as heavy as one from a phone.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from hooks.pictures.photo_files import job_of, pictures
from hooks.records.checks.photos import content_fault

SIZE = (4000, 3000)
MOST_SECONDS = 1.2
RUNS = 5


def draw(path: Path) -> None:
    """A photo-like JPEG: soft shapes of two sizes, a gradient, and grain over all of it."""
    coarse, fine = (Image.effect_noise((SIZE[0] // n, SIZE[1] // n), 80).resize(SIZE) for n in (16, 4))
    grain, light = Image.effect_noise(SIZE, 12), Image.linear_gradient("L").resize(SIZE)
    planes = (
        Image.blend(Image.blend(a, b, 0.5), grain, 0.3) for a, b in ((fine, light), (coarse, light), (fine, coarse))
    )
    Image.merge("RGB", tuple(planes)).save(path, quality=90)


def seconds(path: Path, ratio: tuple[int, int] | None) -> tuple[float, int]:
    """CPU seconds for checking a photo and making all files of one crop, and their bytes together."""
    start = time.process_time()
    assert content_fault(path) is None
    size = sum(len(data) for _, data in pictures(job_of(path, ratio, (50, 50))))
    return time.process_time() - start, size


def main() -> None:
    """Measure each crop a few times and print the middle one; too slow is an error."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photo.jpg"
        draw(path)
        print(
            f"| {SIZE[0]} × {SIZE[1]}, {path.stat().st_size / 2**20:.1f} MB, as | CPU s | all files, KB |\n|---|---|---|"
        )
        slow = False
        for name, ratio in (("whole picture", None), ("cover 3:2", (3, 2)), ("portrait 1:1", (1, 1))):
            took, size = sorted(seconds(path, ratio) for _ in range(RUNS))[RUNS // 2]
            slow = slow or took > MOST_SECONDS
            print(f"| {name} | {took:.2f} | {size / 1024:.0f} |")
    sys.exit(f"more than {MOST_SECONDS} s" if slow else 0)


if __name__ == "__main__":
    main()
