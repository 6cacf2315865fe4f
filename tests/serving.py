"""A preview (`mkdocs serve`) in a process of its own, asked as a browser asks."""

from __future__ import annotations

import os
import queue
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.building import EPOCH

_PATIENCE = 120.0
_SCRIPT = re.compile(rb"<script>\s*var livereload = .*?</script>(?=</body>)", re.DOTALL)


@dataclass
class Preview:
    """A running preview; `address` ends in a slash, `said` holds every line it printed."""

    address: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    _lines: queue.Queue[str] = field(default_factory=queue.Queue)

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and content, the live-reload script and all."""
        try:
            with urlopen(self.address + path, timeout=_PATIENCE) as answer:  # noqa: S310 (our own server)
                return answer.status, answer.read()
        except HTTPError as error:
            return error.code, error.read()

    def page(self, path: str) -> bytes:
        """A page without the live-reload script."""
        status, content = self.get(path)
        assert status == 200, (path, status)
        assert not path.endswith("/") or _SCRIPT.search(content), path
        return _SCRIPT.sub(b"", content)

    def epoch(self) -> int:
        """The state the pages are of, as their script knows it."""
        _, content = self.get("")
        found = re.search(rb"livereload\((\d+)", content)
        assert found
        return int(found[1])

    def wait(self, epoch: int) -> None:
        """Until there is a state newer than `epoch`: the server answers then, or after a minute."""
        for _ in range(3):
            if int(self.get(f"livereload/{epoch}/1")[1]) > epoch:
                return
        raise AssertionError("no new state: " + "\n".join(self.said[-20:]))

    def save(self, path: Path, text: str | None) -> None:
        """Write or delete a file, and wait until the preview has seen it."""
        epoch = self.epoch()
        if text is None:
            path.unlink()
        else:
            replace(path, text)
        self.wait(epoch)

    def until(self, *words: str) -> None:
        """Until a line with these words is printed; what is printed comes a little after what is shown."""
        while True:
            line = self._lines.get(timeout=_PATIENCE)
            assert line, "\n".join(self.said[-20:])
            if all(word in line for word in words):
                return

    def listen(self) -> None:
        """Take up what the process prints."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))
            self._lines.put(line)
        self._lines.put("")


def replace(path: Path, text: str) -> None:
    """Save at one stroke, so that nobody reads half a file; the part is written above the watched folders."""
    part = path.parents[2] / f"{path.name}.part"
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


@contextmanager
def previewed(root: Path, **env: str) -> Iterator[Preview]:
    """A preview of the project at `root` on a free port, ready to answer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        k: v for k, v in os.environ.items() if k not in {"SAMPLES", "SITE_URL", "REPO_URL", "POLL", "PREVIEW"}
    }
    environment |= {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", **env}
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "-a", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    preview = Preview(f"http://127.0.0.1:{port}/", process)
    reader = threading.Thread(target=preview.listen, daemon=True)
    reader.start()
    try:
        preview.until("Serving on")
        yield preview
    finally:
        process.terminate()
        process.wait(timeout=30)
        reader.join(timeout=30)
        assert process.stdout
        process.stdout.close()
