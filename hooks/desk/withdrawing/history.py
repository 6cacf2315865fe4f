"""What Git still holds of what was withdrawn, and the commands that purge it. Nothing here changes a repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hooks.text import slug

LATER = (
    "Sau đó: dựng lại và đăng lại trang; ở kho trên GitHub xóa bản dựng xem thử (Actions, Artifacts) và nhánh không còn dùng.",
    "Còn ngoài tầm của các lệnh trên: bản sao (fork), kho đã chép về máy người khác, yêu cầu gộp cũ trên GitHub. Nhờ chủ bản "
    "sao xóa; nhờ bộ phận hỗ trợ của GitHub xóa bản lưu của yêu cầu gộp và bản xem từ mã commit.",
    "Máy tìm kiếm: dùng trang yêu cầu gỡ nội dung đã cũ của từng máy tìm kiếm, ghi địa chỉ cũ. Kho lưu trữ trang web: viết "
    "cho nơi ấy, nêu địa chỉ cũ. Mạng xã hội đã lưu ảnh đi kèm liên kết: dùng công cụ làm mới liên kết của mạng ấy.",
)
"""What no command reaches, and whom to ask."""
_EITHER = ". Mỗi tên tìm như đã viết và ở dạng không dấu trong địa chỉ."


def told(root: Path, names: Mapping[str, str], files: Sequence[str]) -> Iterator[str]:
    """Lines for an editor: how many commits still hold each name (told by its number, never written out) and file.

    `names` tell of each which it is.
    """
    if _git(root, "rev-parse", "--git-dir") is None:
        yield "Thư mục này không phải kho Git (hoặc máy chưa cài Git): chưa xem được lịch sử."
        return
    if names:
        yield "; ".join(f"tên {i} là {which}" for i, which in enumerate(names.values(), 1)) + _EITHER
    for i, name in enumerate(names, 1):
        ways = dict.fromkeys((name, slug(name)))  # as in addresses and names of files
        commits = _commits(root, [[f"-S{way}"] for way in ways])
        messages = _commits(root, [["--fixed-strings", f"--grep={way}"] for way in ways])
        yield f"tên {i}: {len(commits)} lần ghi đã thêm hoặc bớt tên này{_first(commits)}"
        if messages:
            yield f"tên {i}: {len(messages)} lần ghi nhắc tên này trong lời ghi{_first(messages)}"
    for file in files:
        commits = (_git(root, "log", "--all", "--format=%h", "--", file) or "").split()
        blobs = _git(root, "rev-list", "--all", "--objects", "--", file) or ""
        held = [line.split()[0][:10] for line in blobs.splitlines() if line.endswith(f" {file}")]
        yield f"{file}: {len(commits)} lần ghi{_first(commits)}; {len(held)} bản của tệp{_first(held)}"


def _commits(root: Path, asked: Sequence[Sequence[str]]) -> list[str]:
    """The commits that one of these questions of `git log` finds, each once."""
    return list(
        dict.fromkeys(c for one in asked for c in (_git(root, "log", "--all", "--format=%h", *one) or "").split())
    )


def ever(root: Path, files: Sequence[str]) -> list[str]:
    """The files, and where each of them lay before it was given another name or folder."""
    found = dict.fromkeys(files)
    for file in files:
        said = _git(root, "log", "--follow", "--format=", "--name-only", "-z", "--", file) or ""
        found |= dict.fromkeys(path for path in said.replace("\n", "").split("\0") if path)
    return list(found)


def _first(found: Sequence[str], most: int = 5) -> str:
    return f" ({', '.join(found[:most])}{', …' if len(found) > most else ''})" if found else ""


def purge(files: Sequence[str], hashes: Sequence[str], *, named: bool) -> Iterator[str]:
    """The commands that take names and files out of all history, for who administers the repository.

    `hashes` are those of closed lists before, of which a name could be guessed.
    """
    yield "Người quản trị kho làm trong một bản chép mới của kho (git clone --mirror), sau khi đã gộp lần gỡ này:"
    if named:
        yield "  1. Ngoài kho, tạo tệp thay-the.txt, mỗi tên hai dòng: TÊN==>[đã gỡ] và dạng trong địa chỉ,"
        yield "     ten-khong-dau==>da-go. Xóa tệp ấy khi xong."
        if hashes:
            yield "     Thêm vào tệp mã kiểm tra cũ của danh sách đã chốt (thử từng tên thì đoán ra được tên đã gỡ):"
            yield from (f"     {mark}==>da-go" for mark in hashes)
        yield "     git filter-repo --replace-text ../thay-the.txt --replace-message ../thay-the.txt"
        yield "     (người khác trùng tên cũng bị thay: dòng của họ ghi lại sau)"
    if files:
        paths = " ".join(f"--path {file}" for file in files)
        yield f"  {2 if named else 1}. git filter-repo --invert-paths {paths}"
    yield "  Cuối cùng: git push --force --mirror. Ai có bản chép cũ phải xóa đi, chép lại."


def _git(root: Path, *arguments: str) -> str | None:
    """What git says, None when it fails or is not there."""
    command = ["git", "-C", str(root), "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)  # noqa: S603 (no shell, git and what we wrote)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
