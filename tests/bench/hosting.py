"""A folder served as a static host would: what the figures of pages and of searching are measured on."""

from __future__ import annotations

import gzip
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_SQUEEZED = {".html", ".css", ".js", ".mjs", ".svg", ".json", ".xml", ".txt"}


def listening() -> ThreadingHTTPServer:
    """A server with a port of its own, before anything is served."""
    return ThreadingHTTPServer(("127.0.0.1", 0), Host)


class Host(SimpleHTTPRequestHandler):
    """A static host: gzip for text, lasting connections."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body, squeezed = _body(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if squeezed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, format: str, *args: object) -> None:
        pass


@lru_cache(maxsize=256)
def _body(path: Path) -> tuple[bytes, bool]:
    data = path.read_bytes()
    return (gzip.compress(data, 6), True) if path.suffix in _SQUEEZED else (data, False)


@contextmanager
def served(site: Path, server: ThreadingHTTPServer, host: type[Host] = Host) -> Iterator[str]:
    """Serve a folder; the address ends in a slash."""
    server.RequestHandlerClass = partial(host, directory=str(site))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
