"""A file or folder that somebody sent → the bytes of each file in it, bounded, whatever it claims to be."""

from __future__ import annotations

import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.desk.taking.names import RefusedError, is_junk, paths_of
from hooks.records.checks.photos import MAX_PHOTO_BYTES
from hooks.records.reading import tables, text_files

MOST_FILES, MOST_BYTES = 60, 80 << 20
"""Of one package: what a form makes is far smaller, a mailbox takes 25 MB."""
_MOST = {".jpg": MAX_PHOTO_BYTES, ".csv": tables.MAX_BYTES}
_BOMB_FROM, _BOMB_RATIO = 4 << 20, 100
"""From which size on, and how many times smaller when packed, a file is no honest text or photo."""
_MOST_LIST, _MOST_END = 1 << 20, 22 + 65_535
"""Most bytes of the list of files in a zip; where its end is looked for."""
_ENCRYPTED = 0x1
_KINDS = (
    (b"Rar!", "Đây là tệp nén .rar. Giải nén ra thư mục rồi nhận cả thư mục, hoặc nén lại thành .zip."),
    (b"7z\xbc\xaf\x27\x1c", "Đây là tệp nén .7z. Giải nén ra thư mục rồi nhận cả thư mục, hoặc nén lại thành .zip."),
    (b"\x1f\x8b", "Đây là tệp nén .gz. Giải nén ra thư mục rồi nhận cả thư mục, hoặc nén lại thành .zip."),
    (b"\xff\xd8\xff", "Đây là một tấm ảnh, không phải gói. Ảnh phải nằm trong gói cùng bản ghi."),
    (b"%PDF", "Đây là tệp PDF, không phải gói của biểu mẫu Gửi bài."),
    (b"\xd0\xcf\x11\xe0", "Đây là tệp Word, Excel đời cũ, không phải gói của biểu mẫu Gửi bài."),
)
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, ValueError, IndexError)
"""What reading a zip fails with, where a bit is wrong."""
_NO_PACKAGE = "Đây không phải gói .zip. Xin người gửi bấm “Tải gói .zip” ở biểu mẫu Gửi bài rồi gửi đúng tệp ấy."
_BROKEN = "Gói .zip bị hỏng hoặc tải về chưa hết. Tải lại; vẫn thế thì xin người gửi gửi lại."
_TOO_MUCH = f"Gói quá lớn: nhiều hơn {MOST_FILES} tệp hoặc {MOST_BYTES >> 20} MB. Biểu mẫu không làm ra gói như vậy."


def contents(path: Path) -> dict[str, bytes]:
    """Path in the project → content of every file of a package, a zip or a folder. Raises RefusedError."""
    try:
        if path.is_dir():
            return _folder(path)
        if not path.is_file() and path.exists():
            raise RefusedError(_NO_PACKAGE)
        _told_by_beginning(path)
        _listed_shortly(path)
        with zipfile.ZipFile(path) as archive:
            return _archive(archive)
    except OSError as error:
        raise RefusedError(f"Không mở được: {error.strerror}." if error.filename else _BROKEN) from error
    except NotImplementedError as error:
        raise RefusedError("Gói nén theo kiểu lạ. Giải nén ra thư mục rồi nhận cả thư mục ấy.") from error
    except _DAMAGED as error:
        raise RefusedError(_BROKEN) from error


def _told_by_beginning(path: Path) -> None:
    with path.open("rb") as file:
        beginning = file.read(8)
    if not beginning:
        raise RefusedError("Tệp rỗng, tải về chưa được gì. Tải lại rồi nhận.")
    for start, told in _KINDS:
        if beginning.startswith(start):
            raise RefusedError(told)
    if not beginning.startswith(b"PK"):
        raise RefusedError(_NO_PACKAGE)


def _listed_shortly(path: Path) -> None:
    """Its list of files is small: all of that is read before anything can be asked of it. APPNOTE.TXT 4.3.15, 4.3.16."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _MOST_END))
        end = file.read(_MOST_END)
    at = end.rfind(b"PK\x05\x06")
    large = end[max(0, at - 20) : at].startswith(b"PK\x06\x07")  # of more than 4 GB or 65,535 files
    if at >= 0 and (large or int.from_bytes(end[at + 12 : at + 16], "little") > _MOST_LIST):
        raise RefusedError(_TOO_MUCH)


def _archive(archive: zipfile.ZipFile) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    names = [info.filename for info in infos]
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise RefusedError("Đây là tệp Word, Excel hoặc LibreOffice, không phải gói của biểu mẫu Gửi bài.")
    if not infos:
        raise RefusedError("Gói không có tệp nào. Xin người gửi tải lại gói ở biểu mẫu.")
    if len(infos) > MOST_FILES:
        raise RefusedError(_TOO_MUCH)
    if len({*names}) != len(names):
        raise RefusedError("Gói có hai tệp cùng tên. Xin người gửi tải lại gói ở biểu mẫu.")
    paths = paths_of(names)
    wanted = {paths[info.filename]: info for info in infos if info.filename in paths}
    _bounded({path: info.file_size for path, info in wanted.items()})
    return {path: _unpacked(archive, info) for path, info in wanted.items()}


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise RefusedError("Gói có mật khẩu. Xin gói không đặt mật khẩu, hoặc giải nén ra thư mục rồi nhận cả thư mục.")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise RefusedError(f"Gói có liên kết tệp: {info.filename}. Không nhận; hỏi lại người gửi.")
    if info.file_size > _BOMB_FROM and info.file_size > _BOMB_RATIO * info.compress_size:
        raise RefusedError("Gói nén bất thường, giải ra lớn gấp trăm lần. Không nhận; hỏi lại người gửi.")
    with archive.open(info) as file:
        content = file.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise RefusedError(_BROKEN)
    return content


def _bounded(sizes: Mapping[str, int]) -> None:
    if sum(sizes.values()) > MOST_BYTES:
        raise RefusedError(_TOO_MUCH)
    for path, size in sizes.items():
        most = _MOST.get(Path(path).suffix, text_files.MAX_BYTES)
        if size > most:
            bound = f"{most >> 20} MB" if most >> 20 else f"{most >> 10} KB"
            raise RefusedError(f"{path} nặng quá {bound} nên không nhận.")


def _folder(folder: Path) -> dict[str, bytes]:
    files = dict(_walked(folder))
    if not files:
        raise RefusedError("Thư mục không có tệp nào.")
    paths = paths_of(list(files))
    wanted = {paths[name]: path for name, path in files.items() if name in paths}
    _bounded({path: file.stat().st_size for path, file in wanted.items()})
    return {path: file.read_bytes() for path, file in wanted.items()}


def _walked(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below, by its name from there; no link is followed."""
    count = 0
    for at, folders, names in os.walk(folder):
        for name in (*folders, *names):
            if (Path(at) / name).is_symlink():
                raise RefusedError(f"Thư mục có liên kết tệp: {name}. Không nhận; hỏi lại người gửi.")
        folders.sort()
        for name in sorted(names):
            path = Path(at) / name
            if not path.is_file():
                raise RefusedError(f"Thư mục có thứ không phải tệp: {name}. Không nhận; hỏi lại người gửi.")
            below = path.relative_to(folder).as_posix()
            count += not is_junk(below)
            if count > MOST_FILES:
                raise RefusedError(_TOO_MUCH)
            yield below, path
