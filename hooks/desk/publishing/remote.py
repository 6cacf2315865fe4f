"""Releases on another machine: rsync brings the files over ssh, a shell there does the steps.

Needed there: sh, rsync, flock, sha256sum, find, mv with -T (GNU or busybox). RSYNC_RSH names another ssh, as for rsync itself.
"""

from __future__ import annotations

import errno
import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path

from hooks.desk.publishing import scripts
from hooks.desk.publishing.hosts import (
    LOCK,
    NEW,
    RELEASE,
    RELEASES,
    HostError,
    NothingThereError,
    Standing,
    standing_of,
)
from hooks.desk.publishing.local import BUSY, NOT_OURS
from hooks.desk.publishing.manifest import ASIDE, MOST_BYTES, Manifest
from hooks.desk.publishing.refusals import to_do
from hooks.desk.publishing.sites import Site

_SSH = "ssh -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=15 -o ServerAliveCountMax=3"
_TARGET = re.compile(r"((?:\w[\w.-]*@)?\w[\w.-]+):(?!\\)(.+)", re.ASCII)
_PIPE = subprocess.PIPE
_HELD, _TAKEN, _MISSING, _NOT_OURS, _NO_RIGHTS, _NO_FOLDER = "held", 71, 72, 73, 74, 75


def remote(target: str) -> tuple[str, str] | None:
    """Machine and folder of user@host:path; None for a folder of this machine."""
    found = _TARGET.fullmatch(target)
    if found is None:
        return None
    folder = "." if found[2] == "~" else found[2].removeprefix("~/")
    return found[1], f"./{folder}" if folder.startswith("-") else folder


class RemoteHost:
    """A folder of another machine that is reached by ssh."""

    def __init__(self, machine: str, folder: str) -> None:
        self.machine, self.folder = machine, folder
        self._held: subprocess.Popen[str] | None = None
        self._ssh = os.environ.get("RSYNC_RSH") or _SSH

    def ready(self) -> None:
        """As `Host.ready`."""
        RemoteHost(self.machine, ".")._run(scripts.READY, self.folder)

    @contextmanager
    def lock(self, *, make: bool) -> Iterator[None]:
        """As `Host.lock`: a shell there holds it for as long as it hears us."""
        begin = f"mkdir -p {RELEASES} || exit 1" if make else f"[ -d {RELEASES} ] || exit {_MISSING}"
        script = f"{begin}; exec flock -n -E {_TAKEN} {LOCK} sh -c 'echo {_HELD}; exec cat'"
        command = self._command(script, make=make)
        with _opened(command) as p:
            assert p.stdin and p.stdout and p.stderr
            if p.stdout.readline().strip() != _HELD:
                told = p.stderr.read()
                raise _refusal(p.wait(), told)
            self._held = p
            try:
                yield
            finally:
                self._held = None
                p.stdin.close()

    def standing(self) -> Standing:
        """As `Host.standing`."""
        lines = [line.partition(" ") for line in self._run(scripts.LIST).splitlines()]
        releases = [name for name, _, _ in lines if RELEASE.fullmatch(name)]
        published = {name: float(when) for name, _, when in lines if name in releases and when.isdigit()}
        current = next((there for name, _, there in lines if name == "current"), "")
        return standing_of(current, releases, published)

    def read(self, release: str, path: str) -> bytes | None:
        """As `Host.read`."""
        told = self._run(
            '[ -L "$1" ] || [ ! -f "$1" ] || head -c "$2" "$1"', f"{RELEASES}/{release}/{path}", str(MOST_BYTES + 1)
        )
        return told.encode("utf-8", "surrogateescape") or None

    def wrong(self, release: str, manifest: Manifest) -> list[str]:
        """As `Host.wrong`."""
        return self._wrong(release, manifest)

    def _wrong(self, folder: str, manifest: Manifest) -> list[str]:
        sums = "".join(f"{entry.sha256}  ./{path}\n" for path, entry in manifest.files.items())
        failed = set(self._run(scripts.WRONG, f"{RELEASES}/{folder}", told=sums).splitlines())
        links = {f"{line}/" for line in self._run(scripts.LINKS, f"{RELEASES}/{folder}").splitlines()}
        return [path for path in manifest.files if path in failed or _through(links, path)]

    def stage(self, site: Site, extra: Mapping[str, bytes], release: str, before: str) -> None:
        """As `Host.stage`: what came of a broken line is gone on with."""
        new = f"{NEW}{release}"
        self._run('[ ! -L "$1" ] || rm "$1"; mkdir -p "$1"', f"{RELEASES}/{new}")
        asides = [f"--exclude=/{name}" for name in sorted(ASIDE)]
        linked = [f"--link-dest=../{before}"] if before else []
        self._rsync(["--delete", "--delete-excluded", *asides, *linked, f"{site.folder}/"], new)
        with tempfile.TemporaryDirectory() as folder:
            for name, data in extra.items():
                Path(folder, name).write_bytes(data)
            self._rsync([f"{folder}/"], new)
        if changed := self._wrong(new, site.manifest):
            raise HostError(f"{changed[0]} tới nơi không còn nguyên, hoặc đổi trong lúc đăng. Chạy lại lệnh")

    def mend(self, release: str, paths: Sequence[str]) -> None:
        """As `Host.mend`."""
        self._run(scripts.MEND, f"{RELEASES}/{NEW}{release}", f"{RELEASES}/{release}", told=_lines(paths))

    def put(self, release: str) -> None:
        """As `Host.put`."""
        self._run(f"cd {RELEASES} && {{ {scripts.PUT}; }}", release)

    def straighten(self, release: str) -> None:
        """As `Host.straighten`."""
        self._run(scripts.STRAIGHT, release)

    def carry(self, release: str, before: str, paths: Sequence[str]) -> None:
        """As `Host.carry`."""
        self._run(scripts.CARRY, f"{RELEASES}/{release}", f"{RELEASES}/{before}", told=_lines(paths))

    def lying(self, release: str) -> tuple[Sequence[str], Sequence[str]]:
        """As `Host.lying`; a name with a line end is told as two."""
        found = self._run(scripts.LYING, f"{RELEASES}/{release}").splitlines()
        kinds = [(line[:1], line[2:].removeprefix("./")) for line in found]
        return sorted(path for kind, path in kinds if kind == "f"), sorted(path for kind, path in kinds if kind == "l")

    def strip(self, release: str, paths: Sequence[str]) -> None:
        """As `Host.strip`; what leads out of the release is the end of a name with a line end in it."""
        within = [path for path in paths if not path.startswith("/") and ".." not in path.split("/")]
        self._run(scripts.STRIP, f"{RELEASES}/{release}", told=_lines(within))

    def switch(self, release: str) -> None:
        """As `Host.switch`."""
        self._run(scripts.SWITCH, release)

    def drop(self, releases: Sequence[str], going_on: str = "") -> None:
        """As `Host.drop`."""
        self._run(f"cd {RELEASES} || exit 1; {scripts.DROP}", going_on, *releases)

    def _command(self, script: str, *arguments: str, make: bool = False) -> list[str]:
        folder = shlex.quote(self.folder)
        begin = f"mkdir -p {folder} && cd {folder} || exit 1" if make else f"cd {folder} 2>/dev/null || exit {_MISSING}"
        begin = f"export LC_ALL=C; umask 022; {begin}"  # what sha256sum, mv and others say is read: in English
        there = f"sh -c {shlex.quote(f'{begin}; {script}')} sh {' '.join(map(shlex.quote, arguments))}"
        return [*shlex.split(self._ssh), self.machine, there]

    def _run(self, script: str, *arguments: str, told: str = "") -> str:
        if self._held and self._held.poll() is not None:  # another publisher may be at it by now
            raise HostError(_LOST)
        done = _ran(self._command(f"set -e; {script}", *arguments), told)
        if done.returncode:
            raise _refusal(done.returncode, done.stderr)
        return done.stdout

    def _rsync(self, what: Sequence[str], new: str) -> None:
        options = ["-r", "-p", "--checksum", "-s", "--chmod=D755,F644", "--timeout=60", "-e", self._ssh]
        done = _ran(["rsync", *options, *what, f"{self.machine}:{self.folder}/{RELEASES}/{new}/"])
        if done.returncode:
            raise _refusal(done.returncode, done.stderr)


def _through(links: Set[str], path: str) -> bool:
    """Whether a path is a link or goes through one; both begin as `find .` tells them, and each end with a slash."""
    return any(f"./{path}/"[: at + 1] in links for at, letter in enumerate(f"./{path}/") if letter == "/")


def _opened(command: Sequence[str]) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(  # noqa: S603
            command, stdin=_PIPE, stdout=_PIPE, stderr=_PIPE, encoding="utf-8", errors="replace"
        )
    except FileNotFoundError:
        raise HostError(_NO_COMMAND.format(command[0])) from None


def _ran(command: Sequence[str], told: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603
            command,
            input=told,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise HostError(_NO_COMMAND.format(command[0])) from None


def _lines(paths: Sequence[str]) -> str:
    return "".join(f"{path}\n" for path in paths)


_NO_COMMAND = "máy này chưa có lệnh {}. Cài rồi chạy lại"
_LOST = "mất kết nối, hoặc máy bên ấy không làm được. Chạy lại lệnh để làm tiếp"
_REFUSED = f"máy bên ấy không cho ghi vào nơi đăng. {to_do(errno.EACCES)}"
_NOWHERE = f"nơi đăng ở máy bên ấy không phải thư mục. {to_do(errno.ENOTDIR)}"
_SAID = {
    "No space left": f"ổ đĩa bên ấy đã đầy. {to_do(errno.ENOSPC)}",
    "quota exceeded": f"đã hết hạn mức đĩa bên ấy. {to_do(errno.EDQUOT)}",
    "Read-only file system": f"nơi ấy chỉ đọc được. {to_do(errno.EROFS)}",
    "Permission denied (": "máy bên ấy không nhận khóa đăng nhập. Xem lại tên người dùng, và khóa trong ~/.ssh/config",
    "Permission denied": _REFUSED,
    "Not a directory": _NOWHERE,
    "File exists": _NOWHERE,
    "Could not resolve": "không tìm thấy máy ấy. Xem lại tên máy trong --to, và đường mạng",
    "Connection refused": "máy bên ấy không nhận kết nối ssh ở cổng này. Ghi cổng trong ~/.ssh/config",
    "Host key verification failed": "khóa của máy bên ấy khác với lần trước, hoặc chưa được nhận. Lần đầu thì vào máy ấy bằng ssh một lần, so khóa rồi nhận",
    "not found": "máy bên ấy thiếu một lệnh cần có (rsync, flock, sha256sum). Cài ở đó rồi chạy lại",
}


def _refusal(code: int, said: str) -> HostError:
    if code == _MISSING:
        return NothingThereError()
    known = {_TAKEN: BUSY, _NOT_OURS: NOT_OURS, _NO_RIGHTS: _REFUSED, _NO_FOLDER: _NOWHERE}
    told = known.get(code) or next((told for words, told in _SAID.items() if words in said), _LOST)
    return HostError(told)
