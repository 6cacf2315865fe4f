"""Builds in processes of their own that have read the program already: each is a copy of one that did, and waits.

Reading MkDocs, pydantic and the program takes a new Python longer than a small site takes. What a process has of its own a copy
has too: folder, environment, streams, exit code, and it ends as any Python ends. Only what is drawn by lot when Python starts, the
order of sets, is that of the process it is a copy of.
"""

from __future__ import annotations

import json
import os
import runpy
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_READ = (
    *("hooks.engine", "hooks.edition.preview", "hooks.keeping.sources", "mkdocs.__main__", "mkdocs.commands.build"),
    *(
        "lxml.etree",
        "markdown.extensions.attr_list",
        "markdown.extensions.codehilite",
        "markdown.extensions.fenced_code",
    ),
    *("markdown.extensions.tables", "brotli", "pygments.lexers", "pygments.formatters", "PIL.ImageSequence"),
    *("PIL.JpegImagePlugin", "PIL.WebPImagePlugin", "PIL.PngImagePlugin", "PIL.GifImagePlugin"),
)
"""All that a build of a small site asks for."""
_MOST = 1 << 20
_PATIENCE = 300


class Warm:
    """The process that waits, with the program that lies in `code`; the first build starts it, and it ends with its owner."""

    def __init__(self, code: Path) -> None:
        self._code = code
        self._asked, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._asked.settimeout(_PATIENCE)
        command = [sys.executable, str(Path(__file__)), str(theirs.fileno())]
        self._begun_with = _of_python(os.environ)
        environment = {**os.environ, "PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1"}
        still = subprocess.DEVNULL
        self.process = subprocess.Popen(
            command, env=environment, pass_fds=[theirs.fileno()], stdin=still, stdout=still, cwd=code
        )
        theirs.close()
        self._free = threading.Lock()

    def fits(self, root: Path, env: Mapping[str, str]) -> bool:
        """Whether a new Python would be no other: the project at `root` has the very program that was read, every file of the
        same size and age, none more or less, and `env` says nothing else of zones, languages and Python itself."""
        return _of_python(env) == self._begun_with and _marks(root / "hooks") == _marks(self._code / "hooks")

    @property
    def busy(self) -> bool:
        """Whether another thread waits for a build: it makes them one after the other."""
        return self._free.locked()

    def run(self, module: str, *arguments: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
        """A module as `python -m` runs it."""
        told = json.dumps({"module": module, "arguments": arguments, "cwd": str(cwd), "env": env}).encode()
        assert len(told) < _MOST
        with (
            self._free,
            tempfile.TemporaryFile() as out,
            tempfile.TemporaryFile() as err,
            Path(os.devnull).open("rb") as empty,
        ):
            socket.send_fds(self._asked, [told], [empty.fileno(), out.fileno(), err.fileno()])
            try:
                code = int(self._asked.recv(64) or b"-99")
            except TimeoutError:
                self.process.kill()  # or its answer would be taken for that of the next build
                raise
            said = []
            for stream in (out, err):
                stream.seek(0)
                said.append(stream.read().decode("utf-8"))
        return subprocess.CompletedProcess((module, *arguments), code, *said)

    def close(self) -> None:
        """No more builds."""
        self._asked.close()
        self.process.wait(timeout=_PATIENCE)


def _of_python(env: Mapping[str, str]) -> dict[str, str]:
    """What Python reads when it starts; where modules lie is asked of the files themselves."""
    known = {name: value for name, value in env.items() if name.startswith(("PYTHON", "TZ", "LC_", "LANG"))}
    return {name: value for name, value in known.items() if name not in {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}}


def _marks(folder: Path) -> dict[str, tuple[int, int]]:
    there = (path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns) for path in there}


def _read() -> None:
    """Read the program, and finish its models as their first use would."""
    import gc
    from importlib import import_module

    for name in _READ:
        import_module(name)
    from hooks.records.model.fields import Model
    from hooks.records.reading.kinds_file import default

    default()
    for model in _below(Model):
        model.model_rebuild(raise_errors=False)
    gc.collect()
    gc.freeze()


def _below(model: Any) -> list[Any]:
    return [one for below in model.__subclasses__() for one in (below, *_below(below))]


def _next(asked: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """What a copy is to do, in the copy; None, where nobody asks any more."""
    while True:
        told, fds, *_ = socket.recv_fds(asked, _MOST, 3)
        if not told:
            return None
        if (child := os.fork()) == 0:
            return json.loads(told), fds
        for fd in fds:
            os.close(fd)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        with suppress(BrokenPipeError):
            asked.send(str(code).encode())


def _become(told: dict[str, Any], fds: list[int]) -> None:
    """Take on what the process was asked to be, and run it to its end."""
    for number, fd in enumerate(fds):
        os.dup2(fd, number)
        os.close(fd)
    os.chdir(told["cwd"])
    os.environ.clear()
    os.environ.update(told["env"])
    sys.argv = [told["module"], *told["arguments"]]
    sys.modules.pop(f"{told['module']}.__main__", None)  # or else runpy wonders at it
    runpy.run_module(told["module"], run_name="__main__")


if __name__ == "__main__":
    sys.path[0] = ""  # as for `python -m`, and nothing is found in the folder of the tests
    _read()
    with socket.socket(fileno=int(sys.argv[1])) as waiting:
        asked_for = _next(waiting)
    if asked_for:
        _become(*asked_for)
