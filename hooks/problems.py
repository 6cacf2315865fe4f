"""What is wrong with an input, told to the person who can mend it."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hooks.odd_text import neutral
from hooks.text import fold


class Severity(StrEnum):
    """How bad a finding is: an error fails every build, a warning only a strict one."""

    ERROR = "error"
    WARNING = "warning"


_LABEL = {Severity.ERROR: "LỖI", Severity.WARNING: "CẢNH BÁO"}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. `file` is relative to the project root, `line` counts from 1 (0: whole file).

    `code` is stable and documented in the editors' guide; `field` is a dotted path inside the
    record; `message` says what is wrong and what was expected, `hint` what to write instead.
    """

    file: str
    line: int
    field: str
    code: str
    message: str
    value: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR
    column: int = 0
    """In the line, from 1; 0: not told."""

    def as_text(self) -> str:
        """Several lines for a terminal: place, field and value, message, hint."""
        place = ":".join(map(str, filter(None, (self.file, self.line, self.column))))
        lines = [f"{place}: {_LABEL[self.severity]} {self.code}"]
        if self.field:
            shown = f" = {_short(self.value)}" if self.value else ""
            lines.append(f"    trường {self.field}{shown}")
        lines.append(f"    {self.message}")
        if self.hint:
            lines.append(f"    → {self.hint}")
        return "\n".join(map(printable, lines))

    def as_github(self) -> str:
        """One workflow command line, which GitHub shows beside the changed line.

        Format: GitHub Actions, "Workflow commands", setting an error message.
        """
        kind = "error" if self.severity is Severity.ERROR else "warning"
        text = self.message if not self.hint else f"{self.message} → {self.hint}"
        if self.field:
            text = f"{self.field}: {text}"
        place = f"file={_escape_property(self.file)}"
        if self.line:
            place += f",line={self.line}" + (f",col={self.column}" if self.column else "")
        return neutral(f"::{kind} {place},title={_escape_property(self.code)}::{_escape_data(text)}")


def _short(value: str, most: int = 80) -> str:
    line = " ".join(value.split())
    return f"“{line if len(line) <= most else line[: most - 1] + '…'}”"


def printable(line: str) -> str:
    """The line without control characters: those of a file or its name must not steer the terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in line)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


_SLIP, _AS_NEAR = 0.8, 0.03
"""How alike a slip and what was meant are at least, and how much less alike than the nearest one more may be."""


def did_you_mean(value: str, known: Iterable[str], *, slips: bool = False) -> str:
    """“Có phải ý bạn là …?” for the known words nearest to `value`, tones and đ aside; else ''.

    With `slips` only those that `value` may be a slip of the finger for, and of them the nearest.
    """
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(fold(word), word)
    near = difflib.get_close_matches(fold(value), list(folded), n=3, cutoff=0.6)
    if slips:
        close = {n: difflib.SequenceMatcher(None, n, fold(value)).ratio() for n in near}
        near = [n for n in near if close[n] >= max(_SLIP, max(close.values()) - _AS_NEAR)]
    if not near:
        return ""
    *others, last = [f"“{folded[n]}”" for n in near]
    return "có phải ý bạn là " + (f"{', '.join(others)} hay {last}?" if others else f"{last}?")


def field_name(path: tuple[str | int, ...]) -> str:
    """A path as people write it: facts[2].date, counting from 1."""
    out = ""
    for part in path:
        out += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if out else str(part))
    return out


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is more than a warning."""
    return any(p.severity is Severity.ERROR for p in problems)


SOME = 20
"""Problems of one kind in one file that are told one by one: thousands of them have one cause."""


def some_of_each(problems: Sequence[Problem], most: int = SOME) -> list[Problem]:
    """The problems in their order, of one code in one file no more than `most` and the first of each wording, as many again
    at most; right behind these how many are left."""
    many = Counter(map(_kind, problems))
    told: Counter[_Kind] = Counter()
    worded: dict[_Kind, set[str]] = {}
    shown: list[Problem] = []
    for problem in problems:
        kind, words = _kind(problem), _VARIES.sub("", problem.message)
        known = worded.setdefault(kind, set())
        if told[kind] < most or (words not in known and told[kind] < 2 * most):
            shown.append(problem)
            told[kind] += 1
        known.add(words)
    last = {_kind(problem): i for i, problem in enumerate(shown)}
    out: list[Problem] = []
    for i, problem in enumerate(shown):
        out.append(problem)
        if last[kind := _kind(problem)] == i and many[kind] > told[kind]:
            out.append(_left(problem, many[kind] - told[kind]))
    return out


_Kind = tuple[str, str, Severity]
_VARIES = re.compile(r"“[^”]*”|[0-9]+")
"""What differs from one message to the next of the same wording."""


def _kind(problem: Problem) -> _Kind:
    return problem.file, problem.code, problem.severity


def _left(problem: Problem, many: int) -> Problem:
    message = f"còn {many} chỗ nữa trong tệp này mắc điều giống các chỗ trên, không kể hết ra đây"
    hint = "sửa các chỗ trên rồi kiểm tra lại; thường chúng cùng một nguyên nhân"
    return Problem(problem.file, 0, "", problem.code, message, "", hint, problem.severity)


def summary(problems: Sequence[Problem]) -> str:
    """One closing line for a list of problems."""
    if not problems:
        return "Mọi bản ghi và bài viết đều đúng."
    return f"Có {len(problems)} chỗ cần xem lại trong {len({p.file for p in problems})} tệp."
