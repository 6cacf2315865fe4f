"""What Git holds of the project at a revision, read without touching the working tree: a few fixed commands, bounded."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from hooks.records.reading.endings import MEDIA_FILES, PHOTO_FILES, ending

FOLDERS = ("data", "stories", "docs", "overrides")
"""What a campaign's records and pages are made of."""
MOST_FILES = 300_000
MOST_BYTES = 512 << 20
"""Largest text of one revision that is laid out; photos and recordings are not."""
_SECONDS = 120
_FIXED = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "diff.renames=false")
_SHALLOW = (
    "Kho chép về chỉ có phần cuối của lịch sử, không có bản {rev}. "
    "Lấy thêm rồi chạy lại: git fetch --unshallow (trong GitHub Actions: fetch-depth: 0)."
)


class RepositoryError(Exception):
    """Git cannot tell what was asked; the message says why and what to do, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and how it was asked for."""

    asked: str
    commit: str

    @property
    def short(self) -> str:
        """As people cite it."""
        return self.commit[:10]

    @property
    def named(self) -> str:
        """By its name and number; by the number alone where it was asked for by Git's own words, which say nothing to editors."""
        plain = "HEAD" in self.asked or self.commit.startswith(self.asked)
        return self.short if plain else f"{self.asked} ({self.short})"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file of the project that was added (A), changed (M) or removed (D); a rename is one of each."""

    path: str
    what: str


class Repository:
    """The Git repository that holds the project below `root`; paths are relative to `root`.

    Raises RepositoryError when there is none, or no program to read it.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        done = self._run("rev-parse", "--is-inside-work-tree")
        if done.returncode or done.stdout.strip() != b"true":
            if b"dubious ownership" in done.stderr:
                raise RepositoryError(
                    f"{root} là của người dùng khác nên Git không đọc. Chạy: git config --global --add safe.directory {root}"
                )
            raise RepositoryError(f"{root} không nằm trong một kho Git, nên không có bản trước để so.")

    def revision(self, asked: str) -> Revision:
        """The commit that a name, tag or hash means. Raises RepositoryError when there is none."""
        if not asked or asked.startswith("-") or not asked.isprintable():
            raise RepositoryError(
                f"“{asked}” không phải tên một bản trong Git. Ghi như main, HEAD~1 hoặc mã của lần lưu."
            )
        done = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
        if done.returncode == 0:
            return Revision(asked, done.stdout.decode().strip())
        if self._run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            raise RepositoryError(_SHALLOW.format(rev=f"“{asked}”"))
        raise RepositoryError(
            f"Trong Git không có bản “{asked}”. Xem các bản bằng git log --oneline, các nhánh bằng git branch -a."
        )

    def misses(self, base: Revision, head: Revision | None) -> bool:
        """Whether `base` holds work that `head` (None: the working tree) was not begun from: it would look removed."""
        now = head.commit if head else "HEAD"
        ways = [(base.commit, now), (now, base.commit)]
        return all(self._run("merge-base", "--is-ancestor", *way).returncode for way in ways)

    def changes(self, base: Revision, head: Revision | None) -> list[FileChange]:
        """Every file that differs, by path; with the working tree, new files that Git does not ignore too."""
        sides = [base.commit, *([head.commit] if head else [])]
        told = self._out(
            "diff",
            "--name-status",
            "-z",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules",
            "--relative",
            *sides,
            "--",
        )
        words = _words(told)
        found = {path: FileChange(path, what[0]) for what, path in zip(words[::2], words[1::2], strict=False)}
        if head is None:
            for path in _words(self._out("ls-files", "-z", "--others", "--exclude-standard")):
                found[path] = FileChange(path, "M" if path in found else "A")
        return [found[path] for path in sorted(found)]

    def lay_out(self, revision: Revision, folder: Path) -> None:
        """Write the text of a revision's records and pages below `folder`; photos and recordings as empty files.

        Links are left out, so are paths that lead elsewhere. Raises RepositoryError when it is too much.
        """
        files = list(_listed(self._out("ls-tree", "-r", "-z", "-l", revision.commit, "--", *FOLDERS)))
        if not any(path.startswith("data/") for path, _, _ in files):
            raise RepositoryError(f"Bản “{revision.asked}” chưa có thư mục data, không có gì để so.")
        texts = [(path, name) for path, name, _ in files if not is_media(path)]
        size = sum(size for path, _, size in files if not is_media(path))
        if len(files) > MOST_FILES or size > MOST_BYTES:
            raise RepositoryError(f"Bản “{revision.asked}” quá lớn để so: {len(files)} tệp, {size >> 20} MB chữ.")
        for path, _, _ in files:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            if is_media(path):
                (folder / path).touch()
        self._write(texts, folder)

    def _write(self, texts: list[tuple[str, str]], folder: Path) -> None:
        names = "".join(f"{name}\n" for _, name in texts).encode()
        with (folder / ".objects").open("w+b") as told:
            done = self._run("cat-file", "--batch", told=told, given=names)
            if done.returncode:
                raise RepositoryError(
                    "Git không đọc được nội dung của bản trước. Chạy git fsck để xem kho có hỏng không."
                )
            told.seek(0)
            for path, _ in texts:
                (folder / path).write_bytes(_next_object(told, path))
        (folder / ".objects").unlink()

    def _out(self, *arguments: str) -> bytes:
        done = self._run(*arguments)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            raise RepositoryError(f"Git không trả lời được: {''.join(said)}")
        return done.stdout

    def _run(
        self, *arguments: str, told: IO[bytes] | int = subprocess.PIPE, given: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        # Nothing is asked of a terminal, nothing is written into the repository, and messages are not translated.
        around = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        try:
            return subprocess.run(  # noqa: S603 (the program and its options are ours, revisions are commits by now)
                ["git", "-C", str(self._root), *_FIXED, *arguments],  # noqa: S607 (wherever people have it)
                input=given,
                stdout=told,
                stderr=subprocess.PIPE,
                env=around,
                timeout=_SECONDS,
                check=False,
            )
        except FileNotFoundError:
            raise RepositoryError("Máy này chưa có Git. Cài Git (https://git-scm.com) rồi chạy lại.") from None
        except subprocess.TimeoutExpired:
            raise RepositoryError(f"Git không trả lời sau {_SECONDS} giây.") from None


def is_media(path: str) -> bool:
    """Whether a file is a photo or a recording, by its name."""
    return ending(path.rpartition("/")[2]) in PHOTO_FILES | MEDIA_FILES - {".txt", ".vtt"}


def _words(told: bytes) -> list[str]:
    """Words that end in a zero byte; what is no UTF-8 is shown as such."""
    return [word.decode("utf-8", "replace") for word in told.split(b"\0") if word]


def _listed(told: bytes) -> Iterator[tuple[str, str, int]]:
    """Path, object and size in bytes of each plain file of `git ls-tree -l`."""
    for line in _words(told):
        about, _, path = line.partition("\t")
        mode, kind, name, size = about.split()
        parts = path.split("/")
        odd = {"", ".", ".."}.intersection(parts) or "\\" in path or "\ufffd" in path
        if kind == "blob" and mode != "120000" and not odd:
            yield path, name, int(size)


def _next_object(told: IO[bytes], path: str) -> bytes:
    """The content of the next object of `git cat-file --batch`: a line that ends in its size, the bytes, a line break."""
    told_size = told.readline().split()[-1]
    if not told_size.isdigit():  # “missing”
        raise RepositoryError(f"Kho Git thiếu nội dung của {path}. Lấy lại bằng git fetch, hoặc git fsck để xem kho.")
    size = int(told_size)
    content = told.read(size)
    told.read(1)
    return content
