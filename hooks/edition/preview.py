"""`make serve`: the site on demand. A page is made when a browser asks for it, as the build would have made it.

From saving a file to the page in the browser only what must be done is done: what changed is read again, everything
is checked, pages are listed; MkDocs builds its own few. With a fault the browser shows the last good pages and, over
them, what is wrong, until it is mended; when there has been no good state yet, only that.
"""

from __future__ import annotations

import atexit
import gc
import os
import re
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from jinja2 import TemplateError
from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from hooks.edition.engine_words import EngineWords
from hooks.edition.fault_page import fault_page, of_template, overlay
from hooks.edition.outputs import Outputs
from hooks.files import clock
from hooks.keeping.stored import Held
from hooks.problems import Problem, summary
from hooks.records.reading.pieces import Memory
from hooks.theme.compiled import Compiled
from hooks.theme.policy import while_served

Environ = Mapping[str, Any]
_TRIES = 3
_REST = 2.0
"""Seconds after a change in which the browser gets its page; then what is left of the state before is looked for."""
_FAULTS = "dang-co-loi.html"
_BODY = re.compile(rb"<body[^>]*>")
_GUIDE = "huong-dan/"
"""Where the overlay is folded: what a fault means is read there."""
_EXPLAINED = "docs/huong-dan/loi"
_OWN = ("data", "stories", "hooks", "overrides")
"""Folders whose changes are shown; MkDocs' own setting refuses one that is not there."""


class Server(Protocol):
    """What we use of the engine's server."""

    builder: Callable[[], None]
    observer: BaseObserver
    mount_path: str
    root: str

    def watch(self, path: str) -> None:
        """Build anew when something below `path` changes."""

    def unwatch(self, path: str) -> None:
        """Take that back."""

    def set_app(self, application: Any) -> None:
        """Answer requests by this WSGI application."""

    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """Answer from the files that were written."""


class State:
    """One good state of the site: its pages by address, and all else that is not written yet."""

    def __init__(self, pages: Mapping[str, Callable[[], bytes]], outputs: Outputs) -> None:
        self._pages, self._outputs = pages, outputs

    def make(self, path: str) -> bool:
        """Write what stands at this path of the site; False when nothing does."""
        address = path.removesuffix("index.html")
        address = address if address.endswith("/") or not address else f"{address}/"
        if address not in self._pages:
            return self._outputs.make(path)
        page = self._outputs.site / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(self._pages[address]())
        return True


class Preview:
    """What lasts from one build to the next while a preview runs."""

    def __init__(self) -> None:
        self.on = False
        self._memory = Memory()
        self.compiled = Compiled()
        self.texts = Held()
        """The hand-written pages of the last state: the guide takes longer than all else that is done after a change."""
        self._state: State | None = None
        self._told: tuple[str, Sequence[Problem]] | None = None
        self._lock = threading.Lock()
        self.words = EngineWords()
        self._root = Path()
        self._explained = False
        self._own: list[str] = []

    def begin(self, command: str) -> None:
        """The engine starts to serve, or to build once and end."""
        self.on = command == "serve"
        if not self.on:
            atexit.register(gc.freeze)  # no search for dead rings when the process ends either
        else:
            self.words.begin()

    def reading(self, root: Path) -> Memory | None:
        """What is remembered of the records for one more reading; None when no preview runs."""
        if not self.on:
            return None
        self._root = root
        self._explained = (root / _EXPLAINED).is_dir()
        self._own = [str(root / name) for name in _OWN if (root / name).is_dir()]
        cache = root / ".cache"
        cache.mkdir(exist_ok=True)
        self._memory.begin(clock(cache))
        return self._memory

    def show(self, state: State, warnings: Sequence[Problem]) -> None:
        """From now on make pages of this state, and tell what a strict build would not take of it."""
        self._state = state
        found = [*warnings, *self.words.problems(self._root)]
        self._told = (summary(found), found) if found else None

    def refuse(self, message: str, problems: Sequence[Problem]) -> bool:
        """From now on tell why there is no new state; True while there was none before either, and a server starts."""
        self._told = message, problems
        return self.on and self._state is None

    def attach(self, server: Server, watched: Iterable[str]) -> Server:
        """Let a server answer from this preview; `watched` are the paths it watches already, the records join them."""
        again = [] if os.environ.get("POLL") == "1" else list(watched)
        for path in again:
            server.unwatch(path)
        if again:
            server.observer = _Observer()
        for path in [*again, *self._own]:
            server.watch(path)
        build = server.builder
        server.builder = lambda: self._rebuild(build)
        server.set_app(lambda environ, start_response: self._answer(server, environ, start_response))
        return server

    def _rebuild(self, build: Callable[[], None]) -> None:
        with self._lock:
            with suppress(SystemExit):  # a fault, told by the build: what is shown stays as it was
                build()
            afterwards = threading.Timer(_REST, gc.collect)
            afterwards.daemon = True
            afterwards.start()
            if self._told:
                print("Trình duyệt đang hiện các chỗ cần sửa. Sửa xong, lưu lại là trang tự mới.", file=sys.stderr)

    def _answer(self, server: Server, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """From a file if it is there; else make it. A build in between takes away what was made: then once more."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").removeprefix(server.mount_path)
        told: list[tuple[Any, ...]] = []
        for _ in range(_TRIES):
            answer = server.serve_request(self._asked(server, environ, path), lambda *told_now: told.append(told_now))
            try:
                if not told[-1][0].startswith("404") or not self._make(path):
                    break
            except TemplateError as error:
                Path(server.root, _FAULTS).write_bytes(fault_page("Trang này chưa dựng được.", [of_template(error)]))
                environ = {**environ, "PATH_INFO": server.mount_path + _FAULTS}
        status, headers, *_ = told[-1]
        if dict(headers).get("Content-Type") == "text/html":
            page = self._with_faults(b"".join(answer), server.mount_path, folded=path.startswith(_GUIDE))
            answer = [while_served(page)]
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, headers)
        return answer

    def _asked(self, server: Server, environ: Environ, path: str) -> Environ:
        """The request itself; or, while there is no page, for one of faults: the engine sends it with what reloads it."""
        with self._lock:
            asset = "." in path.rpartition("/")[2].removesuffix(".html") or path.lstrip("/").startswith("livereload/")
            if asset or self._told is None or self._state is not None:
                return environ
            Path(server.root, _FAULTS).write_bytes(fault_page(*self._told))
            return {**environ, "PATH_INFO": server.mount_path + _FAULTS}

    def _with_faults(self, page: bytes, root: str, *, folded: bool) -> bytes:
        """The page with the overlay, if it has not got it as the page of nothing else."""
        with self._lock:
            if self._told is None or self._state is None:
                return page
            told = overlay(*self._told, root, explained=self._explained, folded=folded)
            return _BODY.sub(lambda body: body[0] + told, page, count=1)

    def _make(self, path: str) -> bool:
        with self._lock:
            return self._state is not None and self._state.make(path)


class _Observer(Observer):  # type: ignore[misc, valid-type]
    """Told by the system what changed, at once, instead of looking through all folders twice a second.

    Only of changes: our own reading is an event too.
    """

    def schedule(self, handler: Any, path: str, **options: Any) -> ObservedWatch:
        changes = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
        watch: ObservedWatch = super().schedule(handler, path, event_filter=changes, **options)
        return watch


preview = Preview()
"""The preview of this process, off until a server starts. The engine loads its hooks anew for each build; this stays."""
