"""Names inside a package → paths in the project: only what a form makes, whoever packed it again on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from hooks.file_names import is_device, left_by_system
from hooks.records.model.kinds import registry

CONTENTS = "goi.json"
"""The list of contents a form puts into its package."""
_WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LONGEST, _DEEPEST = 200, 3
"""Letters of a path; folders that may lie around what a form packed."""
_PACKED = (".zip", ".rar", ".7z", ".gz", ".tar", ".tgz")


class RefusedError(Exception):
    """Something that is not taken; the message says why and what to do, in Vietnamese."""


def _is_made(path: str) -> bool:
    """Whether a form makes a file there."""
    folders = "|".join(registry.current().folders.values())
    made = (
        rf"goi\.json|stories/20[0-9]{{2}}/{_WORD}/(?:index\.md|{_WORD}\.jpg)|data/(?:{folders})/{_WORD}\.(?:yml|jpg)"
        rf"|data/honours/{_WORD}/(?:decision\.yml|recipients\.csv)|data/statistics/{_WORD}\.yml"
    )
    return bool(re.fullmatch(made, path))


def is_junk(name: str) -> bool:
    """Whether a system put it there by itself: macOS, Windows."""
    return any(map(left_by_system, name.split("/")))


def paths_of(names: Sequence[str]) -> dict[str, str]:
    """Name in the package → path in the project, junk left out. Raises RefusedError for the first that may not be there."""
    kept = {name: _safe(name) for name in names if not is_junk(name.replace("\\", "/"))}
    around = _around(list(kept.values()))
    paths = {name: path[len(around) :] for name, path in kept.items()}
    _once(paths.values())
    for path in paths.values():
        if not _is_made(path) or any(map(is_device, path.split("/"))):
            raise RefusedError(_strange(path))
    if not any(path != CONTENTS for path in paths.values()):
        raise RefusedError("Gói không có bài hay bản ghi nào. Xin người gửi tải lại gói ở biểu mẫu.")
    return paths


def _safe(name: str) -> str:
    """The name with plain strokes, if it leads nowhere else."""
    path = name.replace("\\", "/")
    parts = path.split("/")
    if path.startswith("/") or re.match(r"[A-Za-z]:", path) or {"..", ".", ""}.intersection(parts):
        raise RefusedError(f"Gói có tên dẫn ra ngoài thư mục: {_shown(name)}. Không nhận; hỏi lại người gửi.")
    if not path.isprintable() or len(path) > _LONGEST:
        raise RefusedError(f"Gói có tên tệp quá dài hoặc có ký tự lạ: {_shown(name)}.")
    return path


def _around(paths: Sequence[str]) -> str:
    """The folder all of it was put into on the way, with its stroke; '' for none."""
    around = ""
    for _ in range(_DEEPEST):
        firsts = {path[len(around) :].partition("/")[0] for path in paths}
        only = firsts.pop() if len(firsts) == 1 else ""
        if not only or only in {"data", "stories"} or any(path == around + only for path in paths):
            return around
        around += f"{only}/"
    return around


def _once(paths: Iterable[str]) -> None:
    seen: set[str] = set()
    for path in paths:
        folded = unicodedata.normalize("NFC", path).lower()  # one file on Windows and macOS
        if folded in seen:
            raise RefusedError(f"Gói có hai tệp cùng tên: {_shown(path)}. Xin người gửi tải lại gói ở biểu mẫu.")
        seen.add(folded)


def _strange(path: str) -> str:
    """Why a path is none that a form makes."""
    name, shown = path.rpartition("/")[2], _shown(path)
    if name.lower().endswith(_PACKED):
        return f"Trong gói lại có một gói nén: {shown}. Giải nén gói ngoài, rồi nhận từng gói bên trong."
    if any(map(is_device, path.split("/"))):
        return f"Windows không cho đặt tên {shown}. Đổi tên bài hoặc tên tệp rồi gửi lại."
    if path != unicodedata.normalize("NFC", path):
        return (
            f"Tên tệp viết bằng dấu rời: {shown}. Tên trong gói chỉ gồm chữ thường không dấu; xin gói mới từ biểu mẫu."
        )
    return (
        f"Gói có tệp mà biểu mẫu không làm ra: {shown}. Chỉ nhận bài (stories/<năm>/<tên>/index.md), "
        "bản ghi trong data/ và ảnh .jpg cạnh chúng. Bỏ tệp ấy ra rồi chạy lại."
    )


def _shown(name: str) -> str:
    """A name that a terminal can print, not too long."""
    plain = "".join(c if c.isprintable() else "\ufffd" for c in name)
    return f"“{plain if len(plain) <= 80 else plain[:79] + '…'}”"
