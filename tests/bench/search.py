"""Measured figures of /tra-cuu/: what a long register costs the build, and what the first answer costs a reader.

Prints Markdown tables: CPU and memory of the index, its files and bytes, for 10,000 and 100,000
recipients; then requests, bytes and seconds of the answer to a name of three words in headless Chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from playwright.sync_api import Browser, sync_playwright

from hooks.dates import build_date
from hooks.pages.search_documents import documents, people
from hooks.pages.search_index import FOLDER, build
from hooks.records.catalogue import Catalogue
from hooks.records.loading import load
from tests.bench.build import measure
from tests.bench.hosting import listening, served
from tests.bench.synthetic import add_recipients
from tests.browser.conftest import SWITCHES
from tests.browser.install import find
from tests.building import EPOCH, lay_out

QUERIES = ("Nguyễn Văn Hùng", "tran thi hoa", "Lê Thị Thủy")
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
BOX = "input[name=q]"


def index_costs(root: Path, name: str) -> str:
    """One line of the first table: the register's own steps in a child process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        started = time.process_time()
        records, _ = load(root)
        assert records is not None
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        read = time.process_time()
        catalogue = Catalogue(records, build_date())
        found, named = documents(catalogue), people(catalogue)
        joined = time.process_time()
        files = build(found, named)
        built = time.process_time()
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        told = [
            read - started,
            joined - read,
            built - joined,
            before / 1024,
            after / 1024,
            len(found) + len(named),
            len(files),
        ]
        told += [sum(map(len, files.values())) / 1e6, max(map(len, files.values())) / 1e3]
        os.write(writing, json.dumps(told).encode())
        os._exit(0)
    os.waitpid(child, 0)
    t = json.loads(os.read(reading, 4096))
    return (
        f"| {name} | {t[5]} | {t[0]:.2f} | {t[1]:.2f} | {t[2]:.2f} | {t[3]:.0f} → {t[4]:.0f} "
        f"| {t[6]} | {t[7]:.1f} | {t[8]:.0f} |"
    )


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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipients", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="a folder for the built site")
    options = parser.parse_args()
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        roots = {n: lay_out(folder / f"project{n}") for n in (0, options.recipients // 10, options.recipients)}
        print("| recipients | documents | read s | join s | index s | peak MB | files | MB | largest KB |")
        print("|---|---|---|---|---|---|---|---|---|")
        for count, root in roots.items():
            if count:
                add_recipients(root, count)
            print(index_costs(root, str(count)), flush=True)
        site = options.keep or folder / "site"
        print("\n| the whole build | pages | CPU s | peak MB |\n|---|---|---|---|")
        for count in (0, options.recipients):
            cpu, memory, pages = measure(roots[count], site)
            print(f"| {count} recipients | {pages} | {cpu:.1f} | {memory:.0f} |", flush=True)
        with served(site, listening()) as address, sync_playwright() as playwright:
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
