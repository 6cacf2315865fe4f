"""What a release is made of: every file with its size and SHA-256, and the name that follows from them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from hooks.desk.publishing.below import plain

NAME = "manifest.json"
SIGNATURES = {"manifest.json.sig": "ssh-keygen", "manifest.json.minisig": "minisign"}
"""File beside the manifest → the program that made it."""
ASIDE = {NAME, *SIGNATURES}
_VERSION = 1
MOST_BYTES, MOST_SIGNATURE = 64_000_000, 10_000
"""Most bytes of a manifest and of a signature that are read."""
MOST_FILE = 1 << 28
"""Most bytes of one file: more would be no file of a site, and no answer is waited for without end."""
_DIGITS = 16
_SHA256 = re.compile(r"[0-9a-f]{64}")
_BY_CONTENT = re.compile(r"(?:^|[/._-])(?:[0-9a-f]{12,64}|(?=[0-9]*[a-f])[0-9a-f]{8,11})(?=[/._-]|$)")
"""A part of a path that is a hash; eight digits alone are a day."""
_LOOKS = re.compile(r"assets/.*\.(?:css|js|woff2)")


class ManifestError(ValueError):
    """A manifest cannot be read, or a folder has none that could be made; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Entry:
    """One file: its size in bytes and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """All files of a release by their path, which has `/` between folders and is never outside."""

    files: Mapping[str, Entry]

    @cached_property
    def text(self) -> str:
        """The file manifest.json, the same bytes for the same files."""
        files = {path: {"size": e.size, "sha256": e.sha256} for path, e in sorted(self.files.items())}
        return json.dumps({"version": _VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n"

    @property
    def release(self) -> str:
        """The name of the release: equal for equal content, whoever built it, whenever."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:_DIGITS]

    def changed(self, before: Manifest | None) -> list[str]:
        """Paths that are new or other than in the release before; all of them when there is none."""
        return [path for path, entry in self.files.items() if before is None or before.files.get(path) != entry]

    def by_content(self, *, looks: bool = False) -> list[str]:
        """Files whose name tells their content: old pages name them still. With `looks` only styles, scripts, fonts."""
        return [p for p in self.files if (is_look(p) if looks else _named_by_content(p))]

    def strange(self, paths: Iterable[str]) -> list[str]:
        """Of what lies in a release that which is neither its own nor may be carried from one before."""
        return [p for p in paths if p not in self.files and p not in ASIDE and not _named_by_content(p)]


def _named_by_content(path: str) -> bool:
    return bool(_BY_CONTENT.search(path)) and not path.endswith(".html")


def is_look(path: str) -> bool:
    """Whether a file named by content is a style, a script or a font: nothing about anybody is in it."""
    return bool(_BY_CONTENT.search(path) and _LOOKS.fullmatch(path))


def safe(path: str) -> bool:
    """Whether a path of a manifest lies within the release, and is one that every host and shell takes."""
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and path == "/".join(parts)
        and path.isprintable()
        and "\\" not in path
        and not path.startswith("/")
        and not {"..", "."} & set(parts)
    )


def read(data: bytes) -> Manifest:
    """The manifest in these bytes. Raises ManifestError."""
    if len(data) > MOST_BYTES:
        raise ManifestError(f"{NAME} lớn quá mức")
    try:
        given = json.loads(data.decode("utf-8"))
        files = {path: _entry(entry) for path, entry in given["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ManifestError(f"{NAME} hỏng, không đọc được") from None
    if given.get("version") != _VERSION or not all(map(safe, files)) or ASIDE & files.keys():
        raise ManifestError(f"{NAME} không đúng mẫu của chương trình này")
    return Manifest(files)


def _entry(given: Any) -> Entry:
    size, digest = given["size"], given["sha256"]
    if type(size) is not int or not 0 <= size <= MOST_FILE or not _SHA256.fullmatch(digest):
        raise ValueError
    return Entry(size, digest)


def made(folder: Path) -> Manifest:
    """The manifest of the files that lie in a folder. Raises ManifestError for links, odd names, other than files."""
    return Manifest({path: entry_of(folder / path) for path in files_of(folder) if path not in ASIDE})


def entry_of(path: Path) -> Entry:
    """Size and SHA-256 of a file."""
    with path.open("rb") as file:
        return Entry(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def entry(data: bytes) -> Entry:
    """Size and SHA-256 of bytes."""
    return Entry(len(data), hashlib.sha256(data).hexdigest())


def files_of(folder: Path) -> Iterator[str]:
    """Paths of all files below a folder, in order. Raises ManifestError as `made` does."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            raise ManifestError(f"{name} là liên kết hay tệp lạ, không đăng được")
        if not safe(name):
            raise ManifestError(f"{name!a} có tên không đăng được")
        if path.is_file():
            yield name


def wrong(folder: Path, manifest: Manifest) -> list[str]:
    """Files of the manifest that are missing from a folder or are other ones, or stand behind a link."""
    return [path for path, entry in manifest.files.items() if not holds(folder, path, entry)]


def holds(folder: Path, path: str, entry: Entry) -> bool:
    """Whether a plain file is there with this content, in real folders."""
    file = folder / path
    return plain(folder, path) and file.stat().st_size == entry.size and entry_of(file) == entry
