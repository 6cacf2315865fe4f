"""What `campaign check` reads besides the records: pages written by hand, and with `--site` a built site with its exports."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from hooks.guard.finding import Found, found_in
from hooks.problems import Problem, Severity
from hooks.records.checks.private import CODE, name_faults, text_faults
from hooks.records.joined.offices import offices_own
from hooks.records.media.subtitles import spoken
from hooks.records.reading.loading import Records
from hooks.records.reading.pieces import Memory
from hooks.text import fold

_TEXTS = {".html", ".json", ".csv", ".xml", ".txt", ".ics", ".vcf", ".webmanifest", ".yml", ".md", ".vtt"}
_MADE = ("assets/", "gui-bai/", "admin/", "huong-dan/", "tra-cuu/")
"""Folders of a site that hold programs and indexes of its pages, and the guide with its invented examples."""
_SAID = "assets/media/"
"""Where subtitles lie, words of people."""
_UID = re.compile(r"^UID:.*$", re.MULTILINE)
_TAGS = re.compile(r"<(?:script|style)\b[^>]{0,500}>.*?</(?:script|style)>|<[^<>]{0,4000}>", re.DOTALL | re.IGNORECASE)
_LINKS = re.compile(r"(?:href|content)=\"((?:tel|mailto|sms|geo):[^\"<>]{1,200}|https?://[^\"<>]{1,400})\"")
_MOST = 32 * 1024 * 1024


def hand_written(root: Path, memory: Memory) -> Iterator[Problem]:
    """Details in the pages of docs/, as warnings; the editors' guide, full of invented examples, is left out."""

    def found(file: str, text: str) -> list[Problem]:
        return [*text_faults(file, text), *name_faults(file)]

    for path in sorted((root / "docs").rglob("*.md")):
        file = path.relative_to(root).as_posix()
        if not file.startswith("docs/huong-dan/") and path.is_file() and not path.is_symlink():
            text = path.read_text(encoding="utf-8", errors="replace")
            told = memory.unless_clean(f"details {file}\n{text}", partial(found, file, text))
            yield from (replace(p, severity=Severity.WARNING) for p in told)


def site_faults(site: Path, records: Records | None) -> Iterator[Problem]:
    """Details in every text of a built site, but for how the campaign's offices are reached and where its places lie."""
    known = {*map(_core, (*offices_own(records), *_centres(records)))} if records else set[str]()
    for path in sorted(site.rglob("*")):
        file = path.relative_to(site).as_posix()
        made = file.startswith(_MADE) and not file.startswith(_SAID)
        if path.suffix not in _TEXTS or made or not path.is_file() or path.stat().st_size > _MOST:
            continue
        for line, text in _lines(path):
            yield from (_told(f"{site.name}/{file}", line, f) for f in found_in(text) if not _is_known(text, f, known))


def _lines(path: Path) -> Iterable[tuple[int, str]]:
    """What people read of a file, line by line: of pages the text, and where links lead outside."""
    text = path.read_text(encoding="utf-8", errors="replace")
    text = spoken(text) if path.suffix == ".vtt" else text
    if path.suffix != ".html":
        return enumerate(_UID.sub("", text).splitlines(), 1)
    words = html.unescape(_TAGS.sub(lambda m: "\n" * m[0].count("\n") or " ", text))
    links = ((0, link) for link in dict.fromkeys(_LINKS.findall(text)))
    return [*((i, line) for i, line in enumerate(words.splitlines(), 1) if line.strip()), *links]


def _centres(records: Records) -> Iterator[str]:
    """Where the places of the campaign lie, as tables of open data tell it."""
    yield from (",".join(map(str, place.centre)) for place in records.places if place.centre)


def _core(text: str) -> str:
    return "".join(filter(str.isdecimal, text)) or "".join(fold(text).split())


def _is_known(text: str, found: Found, known: set[str]) -> bool:
    return (
        _core(text[found.start : found.end]) in known or "".join(fold(text[found.start : found.end]).split()) in known
    )


def _told(file: str, line: int, found: Found) -> Problem:
    message = f"có vẻ có {found.about.label}; không chép lại ở đây"
    severity = Severity.ERROR if found.about.severe else Severity.WARNING
    return Problem(file, line, "", CODE, message, found.kind, found.about.hint, severity)
