"""What a clerk waits for on /gui-bai/danh-sach/: a list of 2,000 rows (.xlsx) dropped there, until its preview stands.

Builds the site, serves it as a static host would and lets a headless browser open the page, drop the list and read it, RUNS
times from nothing. Prints one Markdown table; past the aims (10 s from the drop at the first visit, 10 MB, 300 MB) it fails.
The seconds are the least of the runs; of the renderer (the page and the worker in which Python runs) also those of its CPU.
"""

from __future__ import annotations

import argparse
import base64
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from playwright.sync_api import BrowserContext, Page, sync_playwright

from hooks.pages.sending.pages import LIST
from tests.bench.hosting import Host, served
from tests.bench.importing import draw
from tests.browser.conftest import SWITCHES
from tests.browser.install import find
from tests.building import built, lay_out

ROWS, RUNS = 2000, 3
MOST_SECONDS, MOST_MB = 10, 10
_TICK = os.sysconf("SC_CLK_TCK")
_DROP = """(e, content) => {
    const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0)), dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], "danh-sach.xlsx"));
    e.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""
_READY = "#danh-sach[data-state=ready]"


class Counting(Host):
    """Counts what goes over the line."""

    sent = 0

    def do_GET(self) -> None:
        write = self.wfile.write

        def counted(data: Any) -> int:
            Counting.sent += len(data)
            return write(data)

        self.wfile.write = counted  # type: ignore[method-assign]
        super().do_GET()
        self.wfile.write = write  # type: ignore[method-assign]


class Figures(NamedTuple):
    """One reading of the list."""

    seconds: float
    cpu: float
    """Seconds of all renderers."""
    megabytes: float
    """Sent meanwhile."""
    memory: float
    """MB that the largest renderer held at most so far."""


def renderers() -> Iterator[tuple[float, float]]:
    """CPU seconds and peak MB of each renderer that this process has started."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if b"--type=renderer" in (folder / "cmdline").read_bytes() and os.getpid() in ancestors(folder):
                stat = (folder / "stat").read_text().rpartition(") ")[2].split()
                peak = (folder / "status").read_text().partition("VmHWM:")[2].split()[0]
                yield (int(stat[11]) + int(stat[12])) / _TICK, int(peak) / 1000
        except (OSError, IndexError):
            continue  # it has ended


def ancestors(folder: Path) -> Iterator[int]:
    """The processes that a process comes from."""
    while (parent := int((folder / "stat").read_text().rpartition(") ")[2].split()[1])) > 1:
        yield parent
        folder = Path(f"/proc/{parent}")


def dropped(page: Page, content: str) -> Figures:
    """Drop the list, press, and wait until the table stands."""
    page.evaluate("document.querySelector('#ket-qua').replaceChildren()")
    before, sent, start = sum(cpu for cpu, _ in renderers()), Counting.sent, time.perf_counter()
    page.locator("#tha").evaluate(_DROP, content)
    page.get_by_role("button", name="Đọc danh sách", exact=True).click()
    page.locator(f"{_READY} #ket-qua .stands table, {_READY} ~ * .stands table").first.wait_for(timeout=120_000)
    took = time.perf_counter() - start
    told = list(renderers())
    return Figures(took, sum(cpu for cpu, _ in told) - before, (Counting.sent - sent) / 1e6, max(m for _, m in told))


def visited(context: BrowserContext, address: str) -> Page:
    """The page, ready to take a list."""
    page = context.new_page()
    page.goto(address)
    page.locator(_READY).wait_for()
    page.locator("#ngay").fill("2024-12-20")
    page.locator("details:has(#loai)").evaluate("e => { e.open = true; }")
    page.locator("#danh-hieu").select_option("gia-dinh")
    return page


def measured(address: str, content: str) -> Iterator[dict[str, Figures]]:
    """The figures of each run: at the first visit, at the next one, and of a further list on the same page."""
    with sync_playwright() as playwright:
        for _ in range(RUNS):
            browser = playwright.chromium.launch(executable_path=find(), args=SWITCHES)
            context = browser.new_context()
            page = visited(context, address)
            first = dropped(page, content)
            page.close()
            page = visited(context, address)
            yield {"first visit": first, "next visit": dropped(page, content), "next list": dropped(page, content)}
            browser.close()


def main() -> None:
    """Print the table; past an aim, exit 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site; without it one is built")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "danh-sach.xlsx"
        draw(file, old=False, rows=ROWS)
        site = given.site or built(lay_out(Path(folder) / "project"), Path(folder) / "site")
        with served(site, ThreadingHTTPServer(("127.0.0.1", 0), Counting), Counting) as address:
            runs = list(measured(address + LIST, base64.b64encode(file.read_bytes()).decode()))
    print(f"| {ROWS} rows | s | CPU s of the renderer | MB over the line | peak MB |\n|---|---|---|---|---|")
    for name in runs[0]:
        best = min((run[name] for run in runs), key=lambda figures: figures.seconds)
        cpu, sent = min(run[name].cpu for run in runs), max(run[name].megabytes for run in runs)
        print(f"| {name} | {best.seconds:.1f} | {cpu:.1f} | {sent:.2f} | {best.memory:.0f} |")
    first = min(run["first visit"].seconds for run in runs)
    sys.exit(int(first > MOST_SECONDS or max(run["first visit"].megabytes for run in runs) > MOST_MB))


if __name__ == "__main__":
    main()
