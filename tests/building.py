"""Building whole sites in temporary folders, and reading what was built."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import yaml

from hooks.desk.starting.laid import files
from hooks.desk.starting.planned import Planned
from tests.warm import Warm

PROJECT = Path(__file__).resolve().parent.parent
EPOCH = "1795910400"  # 29/11/2026: a fixed day, so that counts and phases do not move
SITES = PROJECT / "tests" / "sites"
"""Campaigns that the tests read: never the repository's own, which whoever takes it over replaces."""
TINY, WORLD = SITES / "tiny", SITES / "dong-nai"
"""An invented place with one of everything; a real province of 95 places as it once was, which nobody keeps up to date."""
BASE = "https://hoc-tap-suot-doi.example/"
"""Where the sites of the tests are published, whatever the repository's own settings say."""
LENT = (
    (".cache/cards", "*.jpg"),
    (".cache/fonts", "*.woff2"),
    (".cache/site", "templates-*"),
    (".cache/site", "texts-*"),
    (".cache/site", "schemas-*"),
)
"""What builds of different projects make alike: folder and names."""
_OWN = {"SAMPLES", "SITE_URL", "REPO_URL", "PREVIEW"}
_SETTINGS = _OWN | {"SOURCE_DATE_EPOCH", "CMS_AUTH_URL"}
"""What the program reads of its environment while it builds; whatever else a test sets may be for Python itself."""
_CODE = ("mkdocs.yml", "hooks", "overrides", "docs")
_LARGE = "overrides/assets/gui-bai/python"


class Workshop:
    """What the builds of one run share, whichever worker asks: made once, by the first, for which the others wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._warm: Warm | None = None

    def once(self, name: str, make: Callable[[Path], Path]) -> Path:
        """What `make` returned for a folder of its own; nobody may change it."""
        with (self._folder / f"{name}.made").open("a+", encoding="utf-8") as told:
            fcntl.flock(told, fcntl.LOCK_EX)
            told.seek(0)
            if not (path := told.read()):
                path = str(make(Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self._folder))))
                told.write(path)
        return Path(path)

    def code(self) -> Path:
        """The program, compiled: a copy of it has not to be compiled again."""
        return self.once("code", _compiled)

    def warm(self, root: Path, env: Mapping[str, str]) -> Warm | None:
        """Where the program of `root` is the one all share: a process that has read it, unless it is at work."""
        self._warm = self._warm or Warm(self.code())
        return self._warm if self._warm.fits(root, env) and not self._warm.busy else None

    def close(self) -> None:
        """The run is over."""
        if self._warm:
            self._warm.close()

    def lend(self, root: Path) -> None:
        """Give a project the link pictures, fonts, compiled templates, pages of the guide and schemas of others. Their names, or the
        keys in them, say all that they depend on."""
        for folder, names in LENT:
            if not list((root / folder).glob(names)):
                _link_all(self._folder / folder, root / folder, names)

    def keep(self, root: Path) -> None:
        """Take up what a build has drawn and compiled."""
        for folder, names in LENT:
            _link_all(root / folder, self._folder / folder, names)


workshop: Workshop | None = None
"""Set for the run by tests/conftest.py."""


def _compiled(folder: Path) -> Path:
    for name in _CODE:
        _copy(PROJECT / name, folder / name)
    environment = {k: v for k, v in os.environ.items() if k not in _OWN}
    subprocess.run([sys.executable, "-m", "compileall", "-q", folder / "hooks"], env=environment, check=True)
    return folder


def _link_all(source: Path, target: Path, files: str) -> None:
    """The files of one folder in another too, where it has none or less. Who writes here puts a new file in the old one's place."""
    for path in source.glob(files):
        target.mkdir(parents=True, exist_ok=True)
        there, part = target / path.name, target / f".{os.getpid()}"
        if not there.exists() or there.stat().st_size < path.stat().st_size:
            os.link(path, part)
            part.replace(there)


def lay_out(root: Path, data_from: Path = WORLD) -> Path:
    """A buildable copy of the project below `root`, with the records and stories of `data_from`."""
    root.mkdir(parents=True, exist_ok=True)
    if workshop:
        _copy_code(workshop.code(), root)
    else:
        for name in _CODE:
            _copy(PROJECT / name, root / name)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^site_url: .*$", f'site_url: !ENV [SITE_URL, "{BASE}"]', settings)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name in ("data", "stories"):
        if (data_from / name).is_dir():
            _copy(data_from / name, root / name)
    return root


def begun(root: Path, campaign: Path) -> Path:
    """A campaign of the tests as one that uses the program as a package: what `campaign init` lays around its records."""
    told = yaml.safe_load((campaign / "data/campaign.yml").read_text(encoding="utf-8"))
    words = {"area": told["area"], "name": told["name"], "site_name": told["site_name"], "publisher": told["publisher"]}
    empty = dict.fromkeys(("years", "starts", "ends", "origin", "place", "code"), "")
    kit = files(words | empty | {"story_date": "2026-01-01", "version": "0", "area_name": told["area"]}, Planned())
    for path, text in kit.items():
        if path.parts[0] not in {"data", "stories"}:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
    for name in ("data", "stories"):
        if (campaign / name).is_dir():
            _copy(campaign / name, root / name)
    return root


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("node_modules"))
    else:
        shutil.copyfile(source, target)


def _copy_code(code: Path, root: Path) -> None:
    """By the system, in a third of Python's time for so many files.

    The Python that browsers run is most of the project's bytes, and no test changes it where it lies.
    """
    subprocess.run(["cp", "-a", *(code / name for name in _CODE), root], check=True)
    for path in (code / _LARGE).glob("*.bin"):
        (copied := root / _LARGE / path.name).unlink()
        os.link(path, copied)


def build(
    root: Path, out: Path, *, engine: str = "mkdocs", prelude: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """Build the site of `root` into `out`; `prelude` is Python run before the engine starts."""
    environment = {
        **{k: v for k, v in os.environ.items() if k not in _OWN},
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "JOBS": "1",
        **env,
    }
    if workshop:
        workshop.lend(root)
    arguments = ("build", "--strict", "-d", str(out))
    plain = engine == "mkdocs" and not prelude and env.keys() <= _SETTINGS
    if workshop and plain and (warm := workshop.warm(root, environment)):
        done = warm.run(engine, *arguments, cwd=root, env=environment)
    else:
        start = f"import runpy, sys; sys.argv[0] = {engine!r}; {prelude or 'pass'}; runpy.run_module({engine!r}, run_name='__main__')"
        command = [sys.executable, "-c", start, *arguments]
        done = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False
        )
    if workshop:
        workshop.keep(root)
    return done


def built(root: Path, out: Path, **options: str) -> Path:
    """As `build`, and the build must succeed; returns `out`."""
    done = build(root, out, **options)
    assert done.returncode == 0, done.stderr[-4000:]
    return out


def site_of(name: str, once: Callable[[str, Callable[[Path], Path]], Path], url: str) -> Path:
    """The built site of a campaign of the tests that uses the program as a package, with samples and a repository."""
    around = {"PYTHONPATH": str(PROJECT), "REPO_URL": "https://github.com/vi-du/trang", "SITE_URL": url}
    return once(f"site-{name}", lambda f: built(begun(f / "project", SITES / name), f / "site", **around))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`: relative path → bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@dataclass
class HtmlPage(HTMLParser):
    """What a built page holds: ids, links, what it loads by itself, its headings and text."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    structured: list[str] = field(default_factory=list)
    """Text of the JSON-LD elements, which no browser runs."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {k: v or "" for k, v in attrs}
        self._data = tag == "script" and values == {"type": "application/ld+json"}
        self.attributes += [(tag, k, v) for k, v in values.items()]
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "link" and values.get("rel") not in {"canonical", "license"}:
            self.loads.append(values.get("href", ""))
        if tag in {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "use", "image"}:
            self.loads += [values[k] for k in ("src", "href", "xlink:href", "data", "poster") if values.get(k)]
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(tag)

    def handle_data(self, data: str) -> None:
        if self._data:
            self.structured.append(data)
        else:
            (self.scripts if self.lasttag in {"script", "style"} else self.texts).append(data)

    def handle_endtag(self, tag: str) -> None:
        self._data = False


def read_page(path: Path) -> HtmlPage:
    """Parse one built page."""
    page = HtmlPage()
    page.feed(path.read_text(encoding="utf-8").replace("\u2060", ""))  # which only joins a number's parts
    page.close()
    return page
