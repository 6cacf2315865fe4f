"""Whether a folder is a site that may go out, and what its build told of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from hooks.desk.publishing import manifest
from hooks.desk.publishing.manifest import Manifest, ManifestError
from hooks.desk.publishing.unfinished import unfinished as left_in

BUILD = "build.json"
_PAGES = {BUILD, "index.html"}
_ENDS = b"</html>"
_LOADED = re.compile(rb'(?:src|href)="((?:\.{0,2}/)*)(assets/[^"?#]+)["?#]')
_SHOWN = 5


class NoSiteError(ValueError):
    """A folder may not be published; the message says why and what to do, in Vietnamese."""


@dataclass(frozen=True)
class Site:
    """A built site: its folder, its files, and what build.json tells."""

    folder: Path
    manifest: Manifest
    told: dict[str, Any]


def read_site(folder: Path, *, samples: bool, unfinished: bool) -> Site:
    """The site in a folder. Raises NoSiteError when it is none, not whole, a preview, or has samples or leftovers nobody asked for."""
    told = _told(folder)
    if told["preview"]:
        raise NoSiteError(
            f"{folder} là bản xem trước, có cả mục chưa tới ngày. Dựng bản chính thức: SAMPLES=0 make site."
        )
    if told["samples"] and not samples:
        raise NoSiteError(
            f"{folder} có dữ liệu minh họa. Dựng lại bằng SAMPLES=0 make site; muốn đăng cả bản mẫu thì thêm --samples."
        )
    try:
        found = listed_in(folder)
    except ManifestError as error:
        raise NoSiteError(f"{folder}: {error}.") from None
    if faults := list(_faults(folder, found)):
        more = f" và {len(faults) - _SHOWN} chỗ nữa" if len(faults) > _SHOWN else ""
        raise NoSiteError(f"{folder} dựng chưa trọn: {'; '.join(faults[:_SHOWN])}{more}. Dựng lại rồi đăng.")
    if not unfinished and (left := list(left_in(folder, found.files))):
        raise NoSiteError(
            f"{folder} còn {'; còn '.join(left)}. Viết cho xong rồi dựng lại; biết vậy mà vẫn đăng thì thêm --unfinished."
        )
    return Site(folder, found, told)


def _told(folder: Path) -> dict[str, Any]:
    if missing := sorted(name for name in _PAGES if not (folder / name).is_file()):
        raise NoSiteError(
            f"{folder} không phải một bản đã dựng xong: thiếu {', '.join(missing)}. Chạy SAMPLES=0 make site trước, rồi đăng thư mục site."
        )
    told = build_of((folder / BUILD).read_bytes())
    if told is None:
        raise NoSiteError(f"{folder}: {BUILD} hỏng. Dựng lại trang.")
    return told


def build_of(data: bytes) -> dict[str, Any] | None:
    """What a build told of itself; None when that cannot be read."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return None
    known = {"preview": bool, "samples": bool, "withdrawn": str}
    return told if isinstance(told, dict) and all(isinstance(told.get(k), t) for k, t in known.items()) else None


def listed_in(folder: Path) -> Manifest:
    """The manifest of a built site. Raises ManifestError.

    One that lies there already is the word of who prepared the folder: nothing may have changed since, nor come, but for
    styles, scripts and fonts that were carried over from the live site for pages that are open.
    """
    found, path = manifest.made(folder), folder / manifest.NAME
    if not path.is_file():
        return found
    before = manifest.read(path.read_bytes())
    changed = (p for p in found.changed(before) if p in before.files or not manifest.is_look(p))
    if other := sorted({*changed, *(before.files.keys() - found.files.keys())}):
        raise ManifestError(f"{', '.join(other[:_SHOWN])} khác với {manifest.NAME} đã ghi; dựng lại trang")
    return before


def _faults(folder: Path, found: Manifest) -> Iterator[str]:
    for name in found.files:
        if not name.endswith(".html"):
            continue
        page = (folder / name).read_bytes()
        if not page.rstrip().endswith(_ENDS):
            yield f"trang {name} bị cụt"
        for up, asset in sorted(set(_LOADED.findall(page))):
            path = unquote(asset.decode("utf-8", "replace"))
            if up.count(b"../") == len(PurePosixPath(name).parts) - 1 and path not in found.files:
                yield f"trang {name} cần {path} mà không có"
