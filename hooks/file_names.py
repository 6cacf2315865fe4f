"""Names of files that every system can hold: Windows, macOS, and whoever unpacks a copy of the project there."""

from __future__ import annotations

import re

from hooks.text import slug

LONGEST = 100
"""Letters of one name: Windows holds 260 of a whole path."""
_DEVICE = re.compile(
    r" *(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?", re.IGNORECASE
)
_FORBIDDEN = re.compile('[<>:"|?*\\\\\0-\x1f]|[. ]$')

_BY_SYSTEMS = {
    "__MACOSX",
    ".DS_Store",
    ".localized",
    "Thumbs.db",
    "desktop.ini",
    ".Spotlight-V100",
    ".Trashes",
    ".directory",
}
_BESIDE = ("._", ".~", ".#")
"""How names begin of what macOS lays beside a file, of locks that office programs and Emacs keep, and of what is being written."""


def left_by_system(name: str) -> bool:
    """Whether a system or a program laid a file or folder there by itself: nobody means it to be read."""
    return name in _BY_SYSTEMS or name.startswith(_BESIDE)


def name_fault(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file or folder for other systems, and what to do; None for a good one.

    Source: Microsoft, “Naming Files, Paths, and Namespaces”.
    """
    if len(name) > LONGEST:
        return f"tên dài {len(name)} ký tự, máy khác không chép được", f"rút tên còn nhiều nhất {LONGEST} ký tự"
    if is_device(name):
        return "Windows không cho đặt tên này", f"đổi tên, ví dụ {file_slug(name.partition('.')[0])}"
    if _FORBIDDEN.search(name):
        return "Windows không chép được tên có dấu này", f"đổi tên, ví dụ {file_slug(name.partition('.')[0])}"
    return None


def is_device(name: str) -> bool:
    """Whether Windows keeps a name for a device, whatever its ending: con, aux.yml, COM1.txt."""
    return _DEVICE.fullmatch(name) is not None


def file_slug(text: str) -> str:
    """As `slug`, for a file or folder that is made: never the name of a device."""
    made = slug(text)
    return f"{made}-2" if is_device(made) else made
