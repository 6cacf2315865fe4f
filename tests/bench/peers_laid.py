"""The same records for every generator of `make bench-peers`, laid out before anything is measured.

Below a folder: `work/` (records, tables, plan, Markdown), `static/` (our own assets, ready-made) and the configuration and
templates of tests/bench/peers/. Header, footer, constant lines of the head and the engraved emblems are cut out of our own
site and code: peers get them for nothing, so that none of them pays for drawing and all pages weigh alike.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from hooks.pages import addresses, parts
from hooks.pages.exemplars.links import near
from hooks.pictures.emblems import emblem
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from tests.building import BASE

PEERS = Path(__file__).with_name("peers")
LIST = 120
"""Records on a page of the list, as ours has them."""
_SEALS = 160
_OF_A_PAGE = re.compile(
    r"<title>|name=\"(?:description|robots)\"|rel=\"canonical\"|og:(?:title|description|url|image:alt)"
)


def lay_out(campaign: Path, site: Path, folder: Path) -> None:
    """Write what peers read, from a generated campaign and our site of it."""
    work = folder / "work"
    for name in ("initiatives", "places.csv", "old_units.csv", "plan.yml"):
        source = campaign / "data" / name
        target = work / {".csv": f"tables/{name}", ".yml": f"plan/{name}"}.get(source.suffix, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    shutil.copytree(site / "assets", folder / "static" / "assets")
    shutil.copytree(PEERS, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("package*.json", "figures.*"))
    shutil.copytree(site / "du-lieu/v1", work / "markdown/du-lieu/v1")
    records, problems = read_project(campaign)
    assert records is not None, problems
    seals = [_seal(f"{n}") for n in range(_SEALS)]
    _put(work / "frame/frame.json", json.dumps(frame(site) | {"seals": seals}, ensure_ascii=False))
    for path, text in markdown(Catalogue(records, date.max), seals):
        _put(work / "markdown" / path, text)


def frame(site: Path) -> dict[str, Any]:
    """What our pages repeat: constant lines of the head, header of each section, footer; addresses from the top."""
    record = _read(next(site.glob("guong-sang/zz*/index.html")))
    place = _read(next(site.glob("dia-phuong/[0-9]*/index.html")))
    head = [x for x in _between(record, "<head>", "</head>").splitlines() if x and not _OF_A_PAGE.search(x)]
    header = _header(record)
    return {
        "title": _between(record, 'og:site_name" content="', '"'),
        "url": BASE.rstrip("/"),
        "head": "\n".join(head),
        "headers": {
            "guong-sang": header,
            "dia-phuong": _header(place),
            "": header.replace(' aria-current="true"', ""),
        },
        "footer": _between(record, "</main>", "</body>").strip(),
    }


def markdown(c: Catalogue, seals: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Path and text of each Markdown page, for Material and Zensical."""
    made = Environment(loader=FileSystemLoader(PEERS / "markdown"), trim_blocks=True, autoescape=False)
    made.globals["seal"] = lambda r, size: f"{seals[int(r['id'][2:], 36) % _SEALS][size]}{_letters(r['initials'])}"
    cards = {loaded.record.id: parts.exemplar_card(c, loaded) for loaded in c.exemplars.values()}
    record, listed = made.get_template("record.md"), made.get_template("list.md")
    for e in (loaded.record for loaded in c.exemplars.values()):
        told = {"r": cards[e.id], "e": e, "clauses": parts.clauses(c, e.clauses), "near": near(c, e, set())}
        yield f"{addresses.exemplar(e).rstrip('/')}.md", record.render(told).lstrip()
    for path, told in _lists(c, list(cards.values())):
        yield path, listed.render({"up": "../" * (path.count("/") + (not path.endswith("index.md"))), **told}).lstrip()


def _lists(c: Catalogue, cards: list[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    pages = -(-len(cards) // LIST)
    names = ["index.md", *(f"trang-{n}.md" for n in range(2, pages + 1)), ""]
    for n in range(pages):
        told = {"before": names[n - 1] if n else "", "after": names[n + 1], "page": n + 1, "pages": pages}
        yield (
            f"guong-sang/mo-hinh/{names[n]}",
            told | {"title": "Mô hình hay", "cards": cards[n * LIST : (n + 1) * LIST]},
        )
    places = []
    for place in c.gazetteer.places.values():
        here = [parts.exemplar_card(c, x) for x in c.exemplars_at.get(place.code, ())]
        path = f"{addresses.place(place).rstrip('/')}.md"
        places.append({"label": place.label, "file": Path(path).name, "count": len(here)})
        yield path, {"title": place.label, "old": place.former, "cards": here}
    yield "dia-phuong/index.md", {"title": "Địa phương", "places": places}
    for path, title in (("guong-sang/index.md", "Gương sáng"), ("index.md", "Trang đầu")):
        yield path, {"title": title, "cards": cards[:6]}


def _seal(seed: str) -> dict[str, str]:
    """Both sizes of an emblem, up to its letters."""
    drawn = {"full": emblem("initiative", "", seed=seed), "small": emblem("initiative", "", seed=seed, small=True)}
    return {size: svg.partition("<text")[0] for size, svg in drawn.items()}


def _letters(text: str) -> str:
    return f'<text class="n{len(text)}" x="60" y="60" dy=".35em">{text}</text></svg>'


def _header(page: str) -> str:
    return _between(page, "<body", "<main>").partition(">")[2].strip()


def _between(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0].rstrip()


def _read(page: Path) -> str:
    return re.sub(r'(href|src)="(?:\.\./)+', r'\1="/', page.read_text(encoding="utf-8"))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def weight(pages: Iterable[Path]) -> float:
    """Mean bytes of some pages; 0 of none."""
    sizes = [page.stat().st_size for page in pages]
    return sum(sizes) / len(sizes) if sizes else 0.0
