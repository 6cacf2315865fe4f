"""One package: its files, and with which version of each file that stands its form began."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.desk.taking.contents import contents
from hooks.desk.taking.names import CONTENTS, RefusedError
from hooks.desk.taking.photographs import bare_photo
from hooks.file_versions import LENGTH, unmarked

FORMAT = 1
_MOST = 64 << 10
"""Bytes of a list of contents."""
_BROKEN = f"Tờ kê {CONTENTS} trong gói không đọc được. Xin người gửi tải lại gói ở biểu mẫu."
_NEWER = "Gói do biểu mẫu đời mới hơn làm ra. Cập nhật chương trình (git pull) rồi nhận lại."
_VERSION = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Package:
    """What somebody sent, as it may be written."""

    name: str
    files: Mapping[str, bytes]
    """Path in the project → content; of photos only the picture."""
    bases: Mapping[str, str]
    """Path → version the form began with; a path without one is new to the form."""
    cleaned: tuple[str, ...] = ()
    """Photos that something was taken out of."""


def read_package(path: Path) -> Package:
    """A zip or folder as a package. Raises RefusedError."""
    found = contents(path)
    bases = _bases(found.pop(CONTENTS, None))
    with tempfile.TemporaryDirectory(prefix="campaign-take-") as folder:
        files = {name: _content(name, data, Path(folder)) for name, data in sorted(found.items())}
    cleaned = tuple(name for name in files if name.endswith(".jpg") and files[name] != found[name])
    return Package(path.name, files, bases, cleaned)


def _content(path: str, data: bytes, scratch: Path) -> bytes:
    """A file as it is written: photos bare, texts without the line about their version, ending lines as all do."""
    if path.endswith(".jpg"):
        return bare_photo(path, data, scratch)
    try:
        return unmarked(data.decode("utf-8").replace("\r\n", "\n")).encode()
    except UnicodeDecodeError:
        return data  # the check says so, with its line


def _bases(data: bytes | None) -> Mapping[str, str]:
    """What the list of contents says of versions; nothing where there is no list."""
    if data is None:
        return {}
    try:
        told: Any = json.loads(data) if len(data) <= _MOST else None
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or not isinstance(told.get("format"), int):
        raise RefusedError(_BROKEN)
    if told["format"] > FORMAT:
        raise RefusedError(_NEWER)
    bases = told.get("bases", {})
    if not isinstance(bases, dict) or not all(isinstance(v, str) and _VERSION.fullmatch(v) for v in bases.values()):
        raise RefusedError(_BROKEN)
    return bases
