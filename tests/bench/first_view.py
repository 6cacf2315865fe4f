"""What a reader's phone is asked for: Lighthouse (mobile) and the first view of each kind of page.

Builds the real site with one more decision of 500 recipients, serves it as a static host would
(gzip, no other host), and prints two Markdown tables: Lighthouse's scores, median of RUNS, and
requests, bytes and layout shift of the first view at 360 px.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from playwright.sync_api import Browser, sync_playwright

from tests.bench.hosting import listening, served
from tests.browser.conftest import SWITCHES
from tests.browser.install import find
from tests.building import built, lay_out

TOOL = Path(__file__).resolve().parents[1] / "tools" / "lighthouse"
RUNS = 3
PAGES = {
    "home": "",
    "story": "cau-chuyen/2026/ngoi-nha-tri-tue-vinh-cuu/",
    "decision of 500": "vinh-danh/quyet-dinh/zz0500/",
    "record": "guong-sang/5bfj5e-*/",
    "plan": "ke-hoach/to-chuc-thuc-hien/",
    "place": "dia-phuong/26170-tri-an/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def add_decision(root: Path, rows: int) -> None:
    """Write a decision of `rows` plainly synthetic recipients in three groups."""
    folder = root / "data" / "honours" / "2026-thu-500"
    folder.mkdir(parents=True)
    (folder / "decision.yml").write_text(
        "id: zz0500\nnumber: 500/QĐ-THỬ\nname: Danh sách thử 500 lượt\ndate: 2026-06-20\n"
        "authority: Cơ quan thử\nlevel: province\nperiod: năm 2025\n"
        "sources:\n  - publisher: Nơi đăng thử\n    title: Danh sách để đo\n    published: 2026-06\n",
        encoding="utf-8",
    )
    kinds = (("Cá nhân", "individual", "cong-dan"), ("Gia đình", "family", "gia-dinh"), ("Đơn vị", "unit", "don-vi"))
    codes = ("26170", "26188", "26179", "26206")
    lines = ["id,name,kind,title,code,hamlet,achievement"]
    for i in range(1, rows + 1):
        label, kind, title = kinds[i % 3]
        lines.append(f"{i},{label} thử {i:03},{kind},{title},{codes[i % 4]},ấp thử {i % 9 + 1},Việc học thử số {i}")
    (folder / "recipients.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def lighthouse(url: str, chrome: str) -> dict[str, Any]:
    """Scores (0–100), layout shift and failed audits, each the median or union of RUNS."""
    reports = []
    for _ in range(RUNS):
        command = [
            *(
                str(TOOL / "node_modules" / ".bin" / "lighthouse"),
                url,
                "--quiet",
                "--output=json",
                "--output-path=stdout",
            ),
            *(f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(['--headless', *SWITCHES])}"),
        ]
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": chrome}, check=True, timeout=300
        )
        reports.append(json.loads(done.stdout))
    out: dict[str, Any] = {
        name: statistics.median(round(r["categories"][name]["score"] * 100) for r in reports) for name in CATEGORIES
    }
    out["failed"] = sorted(
        {
            ref["id"]
            for r in reports
            for name in CATEGORIES[1:]
            for ref in r["categories"][name]["auditRefs"]
            if ref["weight"] and r["audits"][ref["id"]]["score"] not in (1, None)
        }
    )
    return out


def first_view(browser: Browser, url: str) -> dict[str, Any]:
    """Requests, KB over the line and layout shift until the page is still, at 360 px."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => {"
        "if (!e.hadRecentInput) window.shift += e.value})).observe({type: 'layout-shift', buffered: true});"
    )
    asked: list[tuple[str, int]] = []
    page.on("requestfinished", lambda r: asked.append((r.url, sum(_sizes(r)))))
    page.goto(url, wait_until="networkidle")
    out = {
        "requests": len(asked),
        "kb": sum(size for _, size in asked) / 1024,
        "shift": page.evaluate("window.shift"),
        "weights": sum("/fonts/" in name for name, _ in asked),
    }
    context.close()
    return out


def _sizes(request: Any) -> tuple[int, int]:
    sizes = request.sizes()
    return sizes["responseBodySize"], sizes["responseHeadersSize"]


def main() -> None:
    """Build, measure, print."""
    chrome = find()
    assert chrome, "run tests/browser/install.py first"
    subprocess.run(["npm", "ci", "--silent", "--prefix", str(TOOL)], check=True)
    server = listening()
    with tempfile.TemporaryDirectory() as name:
        root = lay_out(Path(name) / "project")
        add_decision(root, 500)
        site = built(root, Path(name) / "site", SITE_URL=f"http://127.0.0.1:{server.server_address[1]}/")
        pages = {kind: _real(site, pattern) for kind, pattern in PAGES.items()}
        with served(site, server) as address:
            print("| page | requests | KB | layout shift | font files |\n|---|---|---|---|---|")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chrome, args=SWITCHES)
                for kind, path in pages.items():
                    seen = first_view(browser, address + path)
                    print(
                        f"| {kind} | {seen['requests']} | {seen['kb']:.0f} | {seen['shift']:.3f} | {seen['weights']} |"
                    )
                browser.close()
            print(f"\n| page | {' | '.join(CATEGORIES)} | below full marks |\n|---|---|---|---|---|---|", flush=True)
            for kind, path in pages.items():
                scores = lighthouse(address + path, chrome)
                cells = " | ".join(f"{scores[name]:.0f}" for name in CATEGORIES)
                print(f"| {kind} | {cells} | {', '.join(scores['failed'])} |", flush=True)


def _real(site: Path, pattern: str) -> str:
    if "*" not in pattern:
        return pattern
    (found,) = site.glob(pattern)
    return f"{found.relative_to(site).as_posix()}/"


if __name__ == "__main__":
    main()
