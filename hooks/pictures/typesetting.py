"""Breaking a title into lines: as large as fits, about equally long, names and numbers kept whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise

Measure = Callable[[str, int], float]
"""Width of a text at a size, in pixels."""
LEADING = 1.22
_REFERENCE = 100  # widths grow with the size, so they are measured at one
_MOST_WORDS, _MOST_LETTERS, _MOST_IN_UNIT = 64, 64, 5
_WORTH = 0.7  # a name is kept whole as long as the title does not shrink below this part of its size
_STOP = re.compile(r"[.,:;!?…)”]$")
_DASH = re.compile(r"[-–—]")
_BEFORE_NAME = re.compile("xã|phường|trấn|huyện|tỉnh|phố|thôn|ấp|quận|khu|làng|sóc|bản")
_BEFORE_NUMBER = re.compile("số|năm|tháng|ngày|lớp|tổ|khối|phần|điều|quý|thôn|ấp|khu")
_PAIRS = {
    *("học tập", "suốt đời", "gia đình", "dòng họ", "cộng đồng", "đơn vị", "khuyến học", "thư viện", "phong trào"),
    *("xã hội", "tiêu chí", "kế hoạch", "danh hiệu", "khen thưởng", "câu chuyện", "gương sáng", "vinh danh", "số liệu"),
    *("con số", "cơ quan", "công dân", "học bổng", "lao động", "trung tâm", "văn hóa", "thể thao", "giáo dục"),
    *("tổ chức", "thực hiện", "nội dung", "mục đích", "yêu cầu", "công bố", "thị trấn", "thành phố", "bán tải"),
    *("câu lạc", "lạc bộ", "mô hình", "cá nhân", "tập thể", "người lớn", "trẻ em", "làm việc", "trường học"),
    *("mầm non", "điện ảnh", "doanh nghiệp", "trí tuệ", "mù chữ", "lưu động", "đoàn thể", "hợp tác", "thi đua"),
}  # fmt: skip
"""Words of two syllables that titles of a campaign are made of: a line does not end inside them."""


def fit(
    title: str, measure: Measure, room: float, high: float, sizes: Iterable[int], most: int = 4
) -> tuple[int, list[str]]:
    """The largest size at which the title fits `most` lines of `room` within `high`, and its lines.

    Too long at every size, it is cut after a word and ends in an ellipsis.
    """
    words = [word[:_MOST_LETTERS] for word in title.split()[:_MOST_WORDS]]
    tried = list(sizes)
    loose = _largest(words, measure, room, high, tried, most)
    if loose is None:
        size = tried[-1]
        return size, _cut(
            words, lambda text: measure(text, size), room, max(1, min(most, int(high / (size * LEADING))))
        )
    whole = _largest(units(words), measure, room, high, tried, most)
    return whole if whole and whole[0] >= _WORTH * loose[0] else loose


def units(words: Sequence[str]) -> list[str]:
    """The words with those joined that belong together: names, a number and its unit, pairs of syllables."""
    out: list[str] = []
    for before, word in pairwise(["", *words]):
        if out and _belong(before, word) and out[-1].count(" ") < _MOST_IN_UNIT - 1:
            out[-1] += f" {word}"
        else:
            out.append(word)
    return out


def _belong(a: str, b: str) -> bool:
    if _DASH.fullmatch(b):  # no line begins with a dash
        return True
    if a.startswith("(") and not a.endswith(")"):
        return True
    if _STOP.search(a):
        return False
    if _DASH.fullmatch(a):
        return b[0].isdigit()
    name, number = b[0].isupper(), b[0].isdigit()
    if a[0].isupper() and name:
        return True
    if (name and _BEFORE_NAME.fullmatch(a.lower())) or (number and _BEFORE_NUMBER.fullmatch(a.lower())):
        return True
    return (a[0].isdigit() and b[0].islower()) or f"{a} {b}".lower().rstrip(".,:;!?…") in _PAIRS


def _largest(
    pieces: Sequence[str], measure: Measure, room: float, high: float, sizes: Iterable[int], most: int
) -> tuple[int, list[str]] | None:
    widths = [measure(piece, _REFERENCE) / _REFERENCE for piece in pieces]
    space = measure(" ", _REFERENCE) / _REFERENCE
    for size in sizes:
        for count in range(1, min(most, len(pieces), int(high / (size * LEADING))) + 1):
            lines = _lines(pieces, [w * size for w in widths], space * size, room, count)
            if lines and all(measure(line, size) <= room for line in lines):
                return size, lines
    return None


def _lines(pieces: Sequence[str], widths: Sequence[float], space: float, room: float, count: int) -> list[str]:
    """The pieces in exactly `count` lines, as even as can be, rather broken after a sign; [] if they do not fit."""
    n, ends = len(pieces), [0.0, *accumulate(w + space for w in widths)]
    aim = (ends[n] - space * count) / count
    best: list[tuple[float, list[int]] | None] = [(0.0, []), *([None] * n)]
    for left in range(count, 0, -1):
        following: list[tuple[float, list[int]] | None] = [None] * (n + 1)
        for start, found in enumerate(best):
            for stop in range(start + 1, n + 1) if found else ():
                width = ends[stop] - ends[start] - space
                if width > room or (left == 1) != (stop == n):
                    continue
                cost = found[0] + ((width - aim) / room) ** 2  # type: ignore[index]
                cost += 0 if stop == n or _STOP.search(pieces[stop - 1]) else 0.04
                if following[stop] is None or cost < following[stop][0]:  # type: ignore[index]
                    following[stop] = (cost, [*found[1], stop])  # type: ignore[index]
        best = following
    done = best[n]
    return [" ".join(pieces[a:b]) for a, b in pairwise([0, *done[1]])] if done else []


def _cut(words: Sequence[str], width: Callable[[str], float], room: float, most: int) -> list[str]:
    """As many words as fit `most` full lines, then an ellipsis; a word wider than a line is cut inside."""
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined) <= room:
            lines[-1] = joined
        elif len(lines) == most:
            break
        else:
            lines.append(_shortened(word, width, room))
            if lines[-1] != word:
                return lines
    last = lines[-1]
    while " " in last and width(f"{last}…") > room:
        last = last.rpartition(" ")[0]
    return [*lines[:-1], last if last.endswith("…") else _STOP.sub("", last) + "…"]


def _shortened(word: str, width: Callable[[str], float], room: float) -> str:
    if width(word) <= room:
        return word
    while width(f"{word}…") > room:
        word = word[:-1]
    return f"{word}…"
