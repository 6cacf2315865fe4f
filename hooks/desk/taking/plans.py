"""What taking a package would do to the project: write, leave, or stop because somebody changed a file since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hooks.desk.taking.packages import Package
from hooks.file_versions import version_of
from hooks.records.reading import tables
from hooks.records.reading.text_files import read_text


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of each file of a package."""

    writes: Mapping[str, bytes]
    """Path → content that is not there yet."""
    replaces: tuple[str, ...]
    """Those of `writes` that stand there otherwise, as the form knew them."""
    there: tuple[str, ...]
    """Files that stand there already, just so."""
    conflicts: tuple[str, ...]
    """Why it may not be written, each a sentence with its file; nothing may be written then."""


def planned(package: Package, root: Path) -> Plan:
    """What taking a package into the project below `root` would do; changes nothing."""
    writes, replaces, there, conflicts = dict[str, bytes](), list[str](), list[str](), list[str]()
    for path, content in package.files.items():
        standing = _standing(root, path)
        if standing is not None and standing_version(root, path, standing) == _version(path, content):
            there.append(path)
        elif why := _conflict(package, root, path, standing):
            conflicts.append(why)
        else:
            writes[path] = content
            if standing is not None:
                replaces.append(path)
    gone = (
        f"{p}: người gửi sửa tệp này, nhưng nay không còn; tìm xem đã đổi tên hay đã gỡ" for p in _gone(package, root)
    )
    return Plan(writes, tuple(replaces), tuple(there), (*conflicts, *gone))


def _standing(root: Path, path: str) -> bytes | None:
    file = root / path
    return file.read_bytes() if file.is_file() else None


def _gone(package: Package, root: Path) -> Iterator[str]:
    """Files the form began with that are no more."""
    for path in package.bases:
        if path in package.files and not (root / path).exists():
            yield path


def _conflict(package: Package, root: Path, path: str, standing: bytes | None) -> str:
    """Why a file may not be written over what stands; '' when it may."""
    if any(p.is_symlink() for p in (root / path, *(root / path).parents) if root in p.parents):
        return f"{path}: ở đó có liên kết tệp, máy không ghi qua"
    if standing is None:
        return f"{path}: ở đó đã có thứ khác không phải tệp" if (root / path).exists() else ""
    base = package.bases.get(path, "")
    if not base:
        return f"{path}: đã có tệp khác ở đây, mà gói không nói sửa từ bản nào; so hai bản rồi tự chép"
    if base != standing_version(root, path, standing):
        return (
            f"{path}: đã có người sửa tệp này sau khi người gửi mở biểu mẫu. Ghi đè thì mất phần sửa ấy: "
            "xin người gửi mở lại biểu mẫu từ bản mới, hoặc tự chép phần cần đổi"
        )
    return ""


def _version(path: str, content: bytes) -> str:
    return version_of(content if path.endswith(".jpg") else content.decode("utf-8", "replace"))


def standing_version(root: Path, path: str, content: bytes) -> str:
    """The version of a file that stands, as the site told it to the form: of a text, as it is read."""
    if path.endswith(".jpg"):
        return version_of(content)
    text = read_text(root / path, path, tables.MAX_BYTES)
    return version_of(text if isinstance(text, str) else content)
