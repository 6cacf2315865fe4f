"""A report as GitHub's Markdown. Nothing in it is live: whoever it quotes can call nobody, link nowhere, load nothing.

GitHub makes people, issues and commits of words (@name, #1, GH-1, owner/name#1, a hash), addresses of links, colons of
pictures; none of that happens inside code, so each such word stands in code, and in all others what Markdown or HTML
would read is escaped. Signs that nobody sees are written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hooks.desk.reporting.sections import Entry, Line, Section, Told
from hooks.odd_text import visible

MOST = 65_000
"""Characters of a comment: GitHub takes 65,536."""
MARK = "<!-- campaign-report -->"
"""By this line a workflow knows its own comment."""
_CLOSING = 200
"""Room for what is said of a report that was cut."""
_MANY = 12
"""Longer sections are folded."""
_OPEN, _CLOSE = "\n<details><summary>Mở ra xem</summary>\n\n", "\n</details>\n"
_AROUND = re.compile(r"^([(“]*)(.*?)([)”,.;]*)$")
_LIVE = re.compile(r"[@#`$]|://|\bwww\.|\bGH-\d|:\w+:|\b[0-9a-fA-F]{7,40}\b|mailto:|\w\.\w{2,}/", re.IGNORECASE)
_SIGNS = re.compile(r"([\\*_\[\](){}|~!^])")
_FIRST = re.compile(r"^(?:[-+=>]|\d+(?=[.)]))")


def escaped(text: str) -> str:
    """A text of strangers on one line that reads as it was written, and does nothing."""
    return " ".join(_word(word, first=not n) for n, word in enumerate(visible(text).split()))


def _word(word: str, *, first: bool) -> str:
    if _LIVE.search(word):
        before, inside, after = _AROUND.findall(word)[0]
        return f"{before}{_in_code(inside)}{after}" if inside else _in_code(word)
    word = word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    word = _SIGNS.sub(r"\\\1", word)
    return _FIRST.sub(lambda m: f"{m[0]}\\" if m[0].isdigit() else f"\\{m[0]}", word) if first else word


def _in_code(text: str) -> str:
    """A text in code: no sign in it does anything."""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"


def markdown(told: Told, most: int = MOST) -> str:
    """The report; longer than `most` characters, it is cut at an entry and says how many are left."""
    lines = [
        MARK,
        "## Yêu cầu này đổi gì",
        "",
        *(f"**{escaped(line)}**  " for line in told.summary),
        "",
        escaped(told.about),
        "",
    ]
    head = "\n".join(lines)
    room = most - len(head) - _CLOSING
    left = sum(section.count for section in told.sections)
    kept: list[str] = []
    for text, entry in _pieces(told.sections):
        room -= len(text) + 1
        if room < 0:
            kept.append(_CLOSE * sum(map(_opened, kept)))
            break
        kept.append(text)
        left -= entry
    if left:
        kept.append(f"\n… còn {left} mục, xem báo cáo đầy đủ ở tóm tắt của lần chạy.")
    return "\n".join([head, *kept]) + "\n"


def _opened(text: str) -> int:
    return text.count(_OPEN) - text.count(_CLOSE)


def _pieces(sections: Iterable[Section]) -> Iterator[tuple[str, bool]]:
    """Pieces that are kept whole or left out, and whether each is an entry."""
    for section in sections:
        advice = f"\n*{escaped(section.advice)}*\n" if section.advice else ""
        title = f"\n### {escaped(section.title)} ({section.count})\n{advice}"
        long = len(section.entries) > _MANY
        for n, entry in enumerate(section.entries):
            yield ("" if n else title + (_OPEN if long else "\n")) + _entry(entry), True
        if long:
            yield _CLOSE, False


def _entry(entry: Entry) -> str:
    file = f" {_path(entry.file)}" if entry.file else ""
    lines = [f"- **{escaped(entry.head)}**{file}", *(f"  - {_line(line)}" for line in entry.lines)]
    return "\n".join(lines)


def _path(file: str) -> str:
    return _in_code(" ".join(visible(file).split()))


def _line(line: Line) -> str:
    if line.before is None and line.after is None:
        return escaped(line.label)
    told = [f"<br>trước: {escaped(line.before)}"] if line.before else []
    told += [f"<br>nay: {escaped(line.after)}"] if line.after else ["<br>nay: (bỏ)"]
    if not line.before and line.after:
        return f"{escaped(line.label)}: {escaped(line.after)}"
    return escaped(line.label) + "".join(told)
