"""What the engine has to say of hand-written pages, as problems with file, line and remedy.

It says so in English, in sentences of its own, to whoever reads its log; it does not count lines.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from hooks.problems import Problem, Severity

_NO_CODE = ""
"""Faults of docs/ have no page in the editors' guide: whoever writes there knows Markdown."""
_ENGINES = ("mkdocs.", "properdocs.")
_OURS = ".hooks."
_OTHER = "viết đường dẫn tới một tệp có thật trong docs/, tính từ thư mục của trang này; trang máy dựng thì viết site:dia-chi/"
_LINK = r"Doc file '(?P<file>[^']+)' contains an? (?:\w+ )*link '(?P<link>[^']*)'"
_MEANT = r"(?:.*Did you mean '(?P<meant>[^']*)'\?)?"
_Words = Callable[[dict[str, str]], tuple[str, str]]


def _said(words: str, hint: str) -> _Words:
    def told(found: dict[str, str]) -> tuple[str, str]:
        meant = f"có phải ý bạn là “{found['meant']}”?" if found.get("meant") else hint
        return words.format(**found), meant

    return told


_TOLD: tuple[tuple[re.Pattern[str], _Words], ...] = tuple(
    (re.compile(pattern, re.DOTALL), _said(words, hint))
    for pattern, words, hint in (
        (_LINK + ", but the target.* is not found" + _MEANT, "liên kết “{link}” không tới tệp nào", _OTHER),
        (_LINK + ", it was left as is" + _MEANT, "liên kết “{link}” không phải đường dẫn tới một tệp", _OTHER),
        (
            _LINK + ", but there is no such anchor",
            "liên kết “{link}” không tới mục nào của trang này",
            "chép tên mục từ địa chỉ của tiêu đề, hoặc bỏ phần từ dấu #",
        ),
        (
            _LINK + ", but the doc '(?P<other>[^']+)' does not contain an anchor '(?P<mark>[^']+)'",
            "liên kết “{link}”: docs/{other} không có mục {mark}",
            "chép tên mục từ địa chỉ của tiêu đề ở trang ấy, hoặc bỏ phần từ dấu #",
        ),
        (
            "Excluding '(?P<file>[^']+)' from the site because it conflicts with '(?P<other>[^']+)'",
            "trang trùng địa chỉ với docs/{other} nên không được dựng",
            "đổi tên một trong hai tệp",
        ),
    )
)


class EngineWords(logging.Handler):
    """Hears what the engine warns of while a site is built."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is the engine's own; what our program says through its log is known already."""
        if record.name.startswith(_ENGINES) and _OURS not in record.name and record.name.count(".") > 1:
            self._heard.append(record)

    def begin(self) -> None:
        """Forget what was said of the state before; hear what comes."""
        self._heard.clear()
        for engine in _ENGINES:  # what they say goes no further up; a second time is the same as once
            logging.getLogger(engine.rstrip(".")).addHandler(self)

    def count(self) -> int:
        """How much was said since."""
        return len(self._heard)

    def problems(self, root: Path) -> list[Problem]:
        """What was said since, of the project at `root`, each once."""
        return list(dict.fromkeys(_problem(record.getMessage(), root) for record in self._heard))


def _problem(said: str, root: Path) -> Problem:
    for pattern, words in _TOLD:
        if found := pattern.match(said):
            parts = {name: text or "" for name, text in found.groupdict().items()}
            file = f"docs/{parts['file']}"
            message, hint = words(parts)
            line = next(_lines_with(root / file, parts.get("link", "")), 0)
            return Problem(file, line, "", _NO_CODE, message, hint=hint, severity=Severity.WARNING)
    return Problem("docs/", 0, "", _NO_CODE, said, severity=Severity.WARNING)


def _lines_with(path: Path, link: str) -> Iterator[int]:
    """The lines on which `link` stands as the target of a link or picture, then those where it stands at all."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if link and path.is_file() else []
    target = re.compile(r"(?:\]\(<?|\]: *<?|=[\"'])" + re.escape(link) + r"[\s)>\"']|\]: *" + re.escape(link) + "$")
    yield from (number for number, line in enumerate(lines, 1) if target.search(line))
    yield from (number for number, line in enumerate(lines, 1) if link in line)
