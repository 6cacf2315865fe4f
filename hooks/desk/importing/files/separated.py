"""A separated text file (.csv) → rows: the sign between cells and the encoding are told from the text itself."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from hooks.desk.importing.files.readings import share_broken

MOST_LETTERS = 20_000
"""In one cell: more is a quotation mark that nobody closed."""
_LINES = 1000
_WESTERN = [
    chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252") for byte in range(256)
]
"""Windows-1252, its holes as they are: what the fonts of before Unicode were drawn over."""


def separated_rows(data: bytes) -> tuple[list[list[str]], str]:
    """The rows, and a word on the code page when that had to be told; raises csv.Error."""
    text, told = decoded_text(data)
    first, _, rest = text.partition("\n")
    named = re.fullmatch(r'"?sep=(.)"?\s*', first)  # how Excel names the sign in the file itself
    text = rest if named else text
    sign = named[1] if named else _sign(text[:20_000])
    csv.field_size_limit(MOST_LETTERS)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign)), told


def _sign(head: str) -> str:
    """The sign that parts cells: the one that stands as often in most lines, then the most frequent one.

    Addresses hold commas, a different number in each line.
    """
    lines = [re.sub('"[^"]*"', "", line) for line in head.splitlines() if line.strip()]

    def regular(sign: str) -> tuple[int, int, bool]:
        counts = Counter(line.count(sign) for line in lines)
        del counts[0]
        return max(counts.values(), default=0), head.count(sign), sign == ","

    return max(",;\t|", key=regular)


def _without_mark(data: bytes) -> int | None:
    """Which byte of each pair is mostly zero in UTF-16 without its mark (0 big, 1 little endian); None for other text."""
    head = data[:20_000]
    shares = [head[side::2].count(0) * 4 / (len(head) + 1) for side in (0, 1)]
    return shares.index(max(shares)) if max(shares) > 1 and min(shares) < 0.1 else None


def decoded_text(data: bytes) -> tuple[str, str]:
    """The text, and a word on its code page when that had to be told from the text itself."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(codec, "replace").replace("\0", ""), ""
    if (side := _without_mark(data)) is not None:
        return data.decode(("utf-16-be", "utf-16-le")[side], "replace").replace("\0", ""), ""
    try:
        return data.decode("utf-8").replace("\0", ""), ""
    except UnicodeDecodeError:
        pass
    latin = "".join(_WESTERN[byte] for byte in data).replace("\0", "")
    windows = data.decode("cp1258", "replace").replace("\0", "")
    as_old, as_windows = share_broken(latin.splitlines()[:_LINES]), share_broken(windows.splitlines()[:_LINES])
    if as_windows < as_old:
        return windows, "tệp .csv ghi bằng bảng mã Windows-1258, đã đổi sang Unicode"
    return latin, ""
