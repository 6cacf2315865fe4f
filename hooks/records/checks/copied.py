"""Words that are the official text's own: runs of syllables that a record or a story shares with it.

The text lies in a folder that is not published (van-ban-goc/, ignored by Git). Without it nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hooks.problems import Problem, Severity
from hooks.records.reading.loading import Records
from hooks.records.reading.text_files import read_text
from hooks.text import clean

CODE = "chep-nguyen-van"
FOLDER = "van-ban-goc"
"""Where the official text lies as text files, below the root."""
LENGTH = 12
"""Syllables of a run that is the text's own wording."""
MOST_BYTES = 4 * 1024 * 1024
_SYLLABLE = re.compile(r"[^\W_]+")
_WHOSE = re.compile(r"^\[[^\]\n]*\] ", re.MULTILINE)
"""What an import wrote before each line: the clause it belongs to."""
_QUOTED = re.compile("“([^”]+)”")
_KIND = re.compile("^(?:Chỉ thị|Kết luận|Kế hoạch|Thông tư|Nghị định|Nghị quyết|Quyết định|Hướng dẫn|Luật) ")
_SHOWN = 16
Run = tuple[str, ...]


def copied_texts(root: Path, records: Records) -> Iterator[Problem]:
    """Runs of the official text in data/ and stories/, one problem each; nothing where no text is given."""
    folder = root / FOLDER
    if not folder.is_dir():
        return
    own: set[Run] = set()
    for path in sorted(folder.glob("*.txt")):
        text = read_text(path, f"{FOLDER}/{path.name}", MOST_BYTES)
        if isinstance(text, Problem):
            yield text
        else:
            own.update(runs_of(syllables(_WHOSE.sub("", text))))
    if not own:
        return
    names = Names(_names(records))
    for path in _looked_at(root):
        text = read_text(path, "", MOST_BYTES)
        if isinstance(text, str):
            yield from _faults(path.relative_to(root).as_posix(), text, own, names)


def _looked_at(root: Path) -> list[Path]:
    data = [p for p in sorted((root / "data").rglob("*.yml")) if not any(x.startswith(("_", ".")) for x in p.parts)]
    return data + [p for p in sorted((root / "stories").rglob("*.md")) if "_mau" not in p.parts]


def _faults(file: str, text: str, own: set[Run], names: Names) -> Iterator[Problem]:
    words = [(word, number) for number, raw in enumerate(text.split("\n"), 1) for word in syllables(raw)]
    for start, end in shared([w for w, _ in words], own, names):
        run = [w for w, _ in words[start:end]]
        shown = " ".join(run[:_SHOWN]) + ("…" if len(run) > _SHOWN else "")
        message = f"{len(run)} âm tiết liền nhau trùng nguyên văn bản gốc: “{shown}”"
        hint = f"viết lại bằng lời khác; từ {LENGTH} âm tiết liền nhau là chép, tên gọi chính thức không tính"
        yield Problem(file, words[start][1], "", CODE, message, "", hint, Severity.WARNING)


def syllables(text: str) -> list[str]:
    """The words of a text one by one, in small letters; signs between them are left out."""
    return _SYLLABLE.findall(clean(text).lower())


def runs_of(words: Sequence[str]) -> Iterator[Run]:
    """Every run of LENGTH words."""
    return (tuple(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1))


def shared(words: Sequence[str], own: set[Run], names: Names) -> Iterator[tuple[int, int]]:
    """First and last-but-one word of each stretch that is the official text's, with LENGTH words or more besides names."""
    named, start = names.marks(words), -1
    for i, run in enumerate([*runs_of(words), ()]):
        if run in own and start < 0:
            start = i
        elif run not in own and start >= 0:
            end = i + LENGTH - 1
            if named[start:end].count(False) >= LENGTH:
                yield start, end
            start = -1


class Names:
    """Official names, which everybody writes alike; the longest is found first."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._names: dict[str, list[Run]] = {}
        for words in sorted({tuple(syllables(t)) for t in texts}, key=lambda w: (-len(w), w)):
            if words:
                self._names.setdefault(words[0], []).append(words)

    def marks(self, words: Sequence[str]) -> list[bool]:
        """For each word whether it belongs to a name."""
        out, i = [False] * len(words), 0
        while i < len(words):
            name = next((n for n in self._names.get(words[i], ()) if tuple(words[i : i + len(n)]) == n), ())
            out[i : i + len(name)] = [True] * len(name)
            i += len(name) or 1
        return out


def _names(records: Records) -> Iterator[str]:
    yield records.campaign.name
    for agency in records.agencies.agencies:
        yield from (agency.name, *agency.also)
    yield from (t.name for t in records.titles.titles)
    yield from (a.name for a in records.titles.awards)
    yield from (p.title for p in records.plan.parts)
    yield from (g.title for g in records.criteria.groups)
    yield from records.plan.recipients
    for source in records.sources.sources:
        yield from (source.title, source.issuer, _KIND.sub("", source.title), *_QUOTED.findall(source.title))
