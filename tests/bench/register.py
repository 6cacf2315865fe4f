"""Measured figures of a register of 100,000 recipients: what it costs the build, and the first answer to a reader.

Prints Markdown tables: CPU, memory, files and bytes of the whole build with 0, 10,000 and 100,000 recipients in
decisions (second build: fonts and link pictures are there); what each step takes; then requests, bytes and
seconds of the answer to a name of three words in headless Chromium.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from playwright.sync_api import Browser, sync_playwright

from hooks.dates import build_date
from hooks.desk.synthetic import Size, Synthetic
from hooks.edition.views import views
from hooks.pages.data import pages as open_data
from hooks.pages.search.gathering import documents, people
from hooks.pages.search.index import FOLDER, build
from hooks.pages.search.ways import Ways
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.theme.templates import Renderer
from tests.bench.build import measure
from tests.bench.hosting import listening, served
from tests.browser.conftest import SWITCHES
from tests.browser.install import find
from tests.building import EPOCH, PROJECT

QUERIES = ("Thử Văn Hùng", "mau thi hoa", "Nháp Thị Thủy")
"""Names of synthetic people, with and without accents."""
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
BOX = "input[name=q]"


def steps(root: Path) -> Iterator[tuple[str, float]]:
    """CPU seconds of each step over the campaign at `root`."""
    last = time.process_time()

    def took(name: str) -> tuple[str, float]:
        nonlocal last
        before, last = last, time.process_time()
        return name, last - before

    records, _ = read_project(root)
    assert records is not None
    yield took("reading and checking")
    catalogue = Catalogue(records, build_date())
    made = list(views(catalogue))
    yield took("joining and listing pages")
    open_data.offer(catalogue)
    yield took("open data, lists and reports as files")
    renderer = Renderer(root / "overrides", catalogue)
    for view in made:
        renderer.render(view)
    yield took("pages")
    build(documents(catalogue), people(catalogue), Ways.of(catalogue.search_words, catalogue.titles.values()))
    yield took("index of /tra-cuu/")


def apart(root: Path) -> dict[str, float]:
    """The steps in a child process, so that nothing of them stays."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        gc.set_threshold(100_000, 50, 100)  # as the build does
        try:
            os.write(writing, json.dumps(dict(steps(root))).encode())
        finally:
            os._exit(0)  # whatever happened: the parent goes on, not the child
    os.close(writing)
    os.waitpid(child, 0)
    told: dict[str, float] = json.loads(os.read(reading, 65536))
    return told


def size_of(site: Path) -> tuple[int, float]:
    """Files and megabytes of a built site."""
    sizes = [p.stat().st_size for p in site.rglob("*") if p.is_file()]
    return len(sizes), sum(sizes) / 1e6


def answers(browser: Browser, address: str, *, slow: bool) -> list[str]:
    """Lines of the second table."""
    out = []
    for query in QUERIES:
        context = browser.new_context(viewport={"width": 360, "height": 800})
        page = context.new_page()
        client: Any = context.new_cdp_session(page)
        client.send("Network.enable")
        if slow:
            client.send("Network.emulateNetworkConditions", SLOW)
            client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        sizes: list[int] = []
        client.on("Network.loadingFinished", lambda e, sizes=sizes: sizes.append(int(e["encodedDataLength"])))
        page.goto(f"{address}{FOLDER}/", wait_until="networkidle")
        shell = len(sizes)
        took = page.evaluate(
            """query => new Promise(done => {
                const box = document.querySelector("input[name=q]"), from = performance.now();
                new MutationObserver(() => document.querySelector("[data-result]") && done(performance.now() - from))
                    .observe(document.querySelector(".hits"), { childList: true });
                box.value = query;
                box.form.requestSubmit();
            })""",
            query,
        )
        page.wait_for_load_state("networkidle")
        total = page.locator("[data-total]").get_attribute("data-total")
        mine = sizes[shell:]
        out.append(
            f"| {query} | {'slow' if slow else 'fast'} | {total} | {len(mine)} | {sum(mine) / 1000:.1f} "
            f"| {len(sizes)} | {sum(sizes) / 1000:.1f} | {took / 1000:.2f} | {_whole(browser, address, query, slow):.2f} |"
        )
        context.close()
    return out


def _whole(browser: Browser, address: str, query: str, slow: bool) -> float:
    """Seconds from nothing to the answer, by an address with the query in it."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    if slow:
        client = context.new_cdp_session(page)
        client.send("Network.emulateNetworkConditions", SLOW)
        client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    started = time.perf_counter()
    page.goto(f"{address}{FOLDER}/?q={quote_plus(query)}", wait_until="commit")
    page.locator("[data-result]").first.wait_for()
    took = time.perf_counter() - started
    context.close()
    return took


def whole(root: Path, site: Path, count: int) -> None:
    """Build twice and print one line of the first table."""
    measure(root, site)
    cpu, memory, pages = measure(root, site)
    files, size = size_of(site)
    print(f"| {count} | {pages} | {cpu:.1f} | {memory:.0f} | {files} | {size:.1f} |", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipients", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="a folder for the campaigns and their sites")
    options = parser.parse_args()
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        counts = (0, options.recipients // 10, options.recipients)
        print("| recipients | pages | CPU s | peak MB | files | MB |\n|---|---|---|---|---|---|")
        for count in counts:
            Synthetic(PROJECT, folder / str(count), Size(count, 100, 20)).write()
            whole(folder / str(count), folder / f"site{count}", count)
        told = [apart(folder / str(count)) for count in counts]
        print(f"\n| step, CPU s | {' | '.join(map(str, counts))} |\n|---|---|---|---|")
        for step in told[0]:
            print(f"| {step} | {' | '.join(f'{t[step]:.2f}' for t in told)} |")
        with served(folder / f"site{counts[-1]}", listening()) as address, sync_playwright() as playwright:
            print(
                "\n| query | line | hits | requests | KB | with the page | KB | s after Tìm | s from nothing |\n"
                + "|---|---|---|---|---|---|---|---|---|"
            )
            browser = playwright.chromium.launch(executable_path=find(), args=SWITCHES)
            for slow in (False, True):
                print("\n".join(answers(browser, address, slow=slow)), flush=True)
            browser.close()


if __name__ == "__main__":
    main()
