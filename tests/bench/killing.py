"""Kills publishers at random moments while a web server serves the site to a steady load: what did readers get?

nginx, where it is found (or named by NGINX_PROGRAM), else a server of Python that opens each file by its path, as nginx does.
Told at the end: requests, kills, how many came before and after the switch, wrong reads. Exit code 1 for any wrong read.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from hooks.desk.cli import main as campaign
from hooks.desk.publishing.manifest import made
from tests.browser.conftest import served
from tests.desk.publishing.invented import PAGES, site

EDITIONS, KEPT, PAGES_MORE, LATER = 5, 4, 40, 0.3
_NAMED = re.compile(r'(?:href|src)="(?:\.\./)*(assets/[^"]+)"')
_CONF = """
daemon off; pid {folder}/pid; error_log stderr crit; worker_processes 2;
events {{ worker_connections 256; }}
http {{ access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
server {{ listen 127.0.0.1:{port}; root {root}; index index.html; location / {{ try_files $uri $uri/ =404; }} }} }}
"""


@contextmanager
def serving(root: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """The name of the server and the address below which it serves `root`."""
    nginx = os.environ.get("NGINX_PROGRAM") or shutil.which("nginx") or ""
    if not nginx:
        with served(root) as url:
            yield "Python", url
        return
    port = random.SystemRandom().randint(20_000, 30_000)
    conf = folder / "nginx.conf"
    conf.write_text(_CONF.format(folder=folder, port=port, root=root), encoding="utf-8")
    with subprocess.Popen([nginx, "-c", str(conf), "-p", str(folder)]) as server:
        while not (folder / "pid").is_file() and server.poll() is None:
            time.sleep(0.05)
        yield "nginx", f"http://127.0.0.1:{port}/"
        server.terminate()


def reader(url: str, stop: Synchronized[int], told: Any) -> None:
    """Read pages, what they name at once, and once more a moment later, until told to stop."""
    counts: Counter[str] = Counter()
    later: deque[tuple[float, str, str]] = deque()
    pages = [*PAGES, *(f"muc/{n}/index.html" for n in range(PAGES_MORE))]
    chance = random.SystemRandom()
    while not stop.value:
        page = got(url + chance.choice(pages).removesuffix("index.html"), counts)
        found = re.search(r"<body>(.*?)<img.*</html>", page, re.DOTALL)
        counts["pages that were wrong"] += not found
        for path in _NAMED.findall(page):
            edition = found[1] if found else "?"
            counts["files of another release"] += edition not in got(url + path, counts)
            later.append((time.monotonic() + LATER, path, edition))
        while later and later[0][0] < time.monotonic():
            _, path, edition = later.popleft()
            counts["files of an old page that were gone"] += edition not in got(url + path, counts)
    told.put(counts)


def got(address: str, counts: Counter[str]) -> str:
    """What stands at an address; '' for nothing."""
    counts["requests"] += 1
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 — our own server
            return str(answer.read().decode())
    except (urllib.error.URLError, OSError):
        counts["refused"] += 1
        return ""


def publisher(folder: Path, target: Path) -> int:
    """Start a publisher and give its process."""
    child = os.fork()
    if child == 0:
        with (
            Path(os.devnull).open("w", encoding="utf-8") as nothing,
            redirect_stdout(nothing),
            redirect_stderr(nothing),
        ):
            os._exit(campaign(["publish", str(folder), "--to", str(target), "--keep", str(KEPT), "--write"]))
    return child


def ended(child: int) -> int:
    """Wait for it: 0 when it did its work, minus the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_at_random(sites: list[Path], target: Path, kills: int) -> Counter[str]:
    """Publish one edition after the other, killed anywhere in the time that one takes; each tenth is let be and looked at."""
    began, counts, number, chance = time.monotonic(), Counter[str](), 1, random.SystemRandom()
    assert ended(publisher(sites[1], target)) == 0
    takes = time.monotonic() - began
    while counts["kills"] < kills:
        number += 1
        folder = sites[number % EDITIONS]
        began = time.monotonic()
        child = publisher(folder, target)
        if number % 10:
            time.sleep(chance.uniform(0, takes))
            os.kill(child, signal.SIGKILL)
        code = ended(child)
        if code == 0:
            takes = 0.7 * takes + 0.3 * (time.monotonic() - began)
            counts["let be"] += 1
            counts["not whole after a publisher that ended"] += not whole(folder, target)
        else:
            counts["kills"] += 1
            counts["killed after the switch"] += (target / "current").readlink().name == made(folder).release
    return counts


def whole(folder: Path, target: Path) -> bool:
    """Whether readers see just this site, and nothing that was begun is left."""
    left = [p for p in (target / "releases").iterdir() if p.name.startswith(".")]
    return not left and not made(folder).changed(made(target / "current"))


def main() -> int:
    """Run it; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--readers", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        sites = [site(folder / f"site-{n}", f"edition {n}", pages=PAGES_MORE) for n in range(EDITIONS)]
        target = folder / "target"
        assert ended(publisher(sites[0], target)) == 0
        with serving(target / "current", folder) as (server, url):
            stop, told = multiprocessing.Value("i", 0), multiprocessing.Queue()  # type: ignore[var-annotated]
            readers = [multiprocessing.Process(target=reader, args=(url, stop, told)) for _ in range(given.readers)]
            for process in readers:
                process.start()
            counts = kill_at_random(sites, target, given.kills)
            stop.value = 1
            for _ in readers:
                counts.update(told.get())
            for process in readers:
                process.join()
    print(f"server: {server}", *(f"{what}: {count}" for what, count in sorted(counts.items())), sep="\n")
    wrong = [what for what, count in counts.items() if count and what in WRONG]
    return 1 if wrong else 0


WRONG = {
    "pages that were wrong",
    "files of another release",
    "files of an old page that were gone",
    "refused",
    "not whole after a publisher that ended",
}

if __name__ == "__main__":
    sys.exit(main())
