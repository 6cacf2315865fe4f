"""A build that keeps what it may makes the bytes that one from nothing makes, whatever was changed in between."""

from __future__ import annotations

import gc
import os
import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as engine_build
from mkdocs.config import load_config
from PIL import Image

from hooks.edition import kept_pages
from hooks.keeping import kept, turns
from hooks.keeping.site_folder import Site
from hooks.records.reading.schema import MADE
from tests import building
from tests.building import EPOCH, PROJECT, TINY, lay_out, tree

RECORD, LIST = "data/communities/ben-nuoc.yml", "data/honours/2022-tuyen-duong/recipients.csv"
STORY, PHOTO = "stories/2022/ben-nuoc-co-sach/index.md", "stories/2022/ben-nuoc-co-sach/bia.jpg"
NEW = RECORD.replace("ben-nuoc", "moi")
Tree = dict[str, bytes]


class Builds:
    """Builds of one small project in this process: into one folder keeping, anew beside it."""

    def __init__(self, root: Path) -> None:
        self.root, self.env = root, {"SOURCE_DATE_EPOCH": EPOCH}
        self.site, self.cache = root.parent / "site", root / ".cache" / "site"

    def kept(self) -> Tree:
        """What lies there after a build on top of the last."""
        first, made = not self.site.exists(), self.build(self.site)
        if first and building.workshop:
            building.workshop.keep(self.root)
        return made

    def cold(self, *, compiled: bool = True) -> Tree:
        """What a build makes that knows nothing, or nothing but how templates of before were compiled."""
        aside, out = self.root.parent / "aside", self.root.parent / "cold"
        self.cache.rename(aside)
        self.cache.mkdir()
        MADE.clear()
        for file in aside.glob("templates-*") if compiled else ():
            shutil.copy2(file, self.cache)
        try:
            return self.build(out)
        finally:
            shutil.rmtree(self.cache)
            shutil.rmtree(out)
            aside.rename(self.cache)

    def build(self, out: Path) -> Tree:
        """Build as the command does."""
        for name in ("SAMPLES", "SITE_URL", "REPO_URL", "PREVIEW", "CMS_AUTH_URL"):
            os.environ.pop(name, None)
        os.environ |= self.env
        config: Any = load_config(str(self.root / "mkdocs.yml"), site_dir=str(out))
        config.plugins.on_startup(command="build", dirty=False)
        engine_build(config)
        gc.enable()  # a build does without, for it ends soon
        assert config.site_dir == str(out)
        return tree(out)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builds]:
    yield from laid_out(tmp_path_factory.mktemp("kept") / "project")


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Builds]:
    yield from laid_out(tmp_path / "project")


def laid_out(root: Path) -> Iterator[Builds]:
    lay_out(root, TINY)
    if building.workshop:
        building.workshop.lend(root)
    shutil.rmtree(root / "docs")
    shutil.rmtree(root / "overrides/assets/gui-bai/python")  # large, and shared with other tests
    page("gioi-thieu", "view: about", "Xem [hướng dẫn](huong-dan/index.md).", root)
    page("huong-dan/index", "view: guide", "- [Một](mot.md)", root)
    page("huong-dan/mot", "", "## Mục hai\n\nVề [đầu](index.md), [cuối](#muc-hai).", root)
    Image.new("RGB", (1600, 1200), "teal").save(root / PHOTO)
    photo = "cover:\n  file: bia.jpg\n  alt: Một rổ sách.\n  credit: Ban Thử\n"
    sub(root / STORY, "plate: reading-house\n", photo)
    before = dict(os.environ)
    yield Builds(root)
    os.environ.clear()
    os.environ |= before


def page(name: str, field: str, text: str, root: Path) -> None:
    path = root / "docs" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f"---\ntitle: Trang {name}\ndescription: Một trang thử.\n{field}\n---\n"
    path.write_text(f"{head}\n# Trang {name}\n\n{text}\n", encoding="utf-8")


def sub(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def in_file(name: str, old: str, new: str) -> Callable[[Builds], None]:
    return lambda b: sub(b.root / name, old, new)


def more_text(name: str, more: str) -> Callable[[Builds], None]:
    return lambda b: sub(b.root / name, text := (b.root / name).read_text(encoding="utf-8"), text + more)


def setting(name: str, value: str) -> Callable[[Builds], None]:
    return lambda b: b.env.update({name: value})


def new_record(b: Builds, more: str = "") -> None:
    shutil.copyfile(b.root / RECORD, b.root / NEW)
    sub(b.root / NEW, "id: dd44dd", f"id: bb99bb{more}")
    path = b.root / NEW
    path.write_text(
        re.sub("name: .*", "name: Vườn Ươm Cây", path.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    sub(path, "code: 90004", "code: 90001")


def renamed(b: Builds) -> None:
    """The row says the name as it was signed; only its link is another."""
    sub(b.root / "data/families/nha-ben-song.yml", "name: Gia đình bến Dưới", "name: Gia đình bến Dưới Mới")


def kinds_changed(b: Builds) -> None:
    """A campaign says its kinds itself, in other words."""
    text = (PROJECT / "hooks/records/model/kinds/default.yml").read_text(encoding="utf-8")
    (b.root / "data/kinds.yml").write_text(text.replace("label: Cộng đồng", "label: Cộng đồng học"), encoding="utf-8")


FLIPS: dict[str, Callable[[Builds], object]] = {
    "a record": in_file(RECORD, "summary: ", "summary: Vừa sửa. "),
    "a record's name, which others show": in_file(RECORD, "name: Bến Nước", "name: Bến Đò"),
    "a record more": new_record,
    "a record less": lambda b: (b.root / NEW).unlink(),
    "a list": in_file(LIST, "Trần Văn Quý", "Trần Văn Quỳ"),
    "the address of who is named in a list": renamed,
    "a story": more_text(STORY, "\nMột câu mới.\n"),
    "a photo": lambda b: Image.new("RGB", (1600, 1200), "navy").save(b.root / PHOTO),
    "a template": more_text("overrides/pages/plan/index.html", "\n<p>Cuối kế hoạch.</p>\n"),
    "a template that another one extends": more_text("overrides/pages/exemplars/exemplar.html", "\n<p>Cuối.</p>\n"),
    "a macro": in_file(
        "overrides/pages/_macros.html", "{% macro crumbs(items, root) %}", "{% macro crumbs(items, root) %}!"
    ),
    "a part of the theme": in_file("overrides/partials/footer.html", '<p class="name">', '<p class="name">Chân trang '),
    "styles": more_text("overrides/assets/site.css", "\n.moi{color:red}\n"),
    "a script": more_text("overrides/assets/site.js", "\n// khác\n"),
    "campaign.yml": in_file("data/campaign.yml", "tagline: Đợt", "tagline: Một đợt"),
    "what a kind has": kinds_changed,
    "a place": in_file("data/places.csv", "90001,Cầu Gỗ,Phường", "90001,Cầu Gỗ Mới,Phường"),
    "a clause": in_file("data/plan.yml", "Mỗi nhà góp một cuốn sách.", "Mỗi nhà góp hai cuốn sách."),
    "a page by hand": more_text("docs/huong-dan/mot.md", "\n## Thêm\n\nMột đoạn.\n"),
    "a page by hand more": lambda b: page("huong-dan/hai", "", "Mới.", b.root),
    "a page by hand less": lambda b: (b.root / "docs/huong-dan/hai.md").unlink(),
    "the day": setting("SOURCE_DATE_EPOCH", str(int(EPOCH) + 40 * 86_400)),
    "samples": setting("SAMPLES", "0"),
    "the address": setting("SITE_URL", "https://vi-du.example/trang/"),
    "the repository": setting("REPO_URL", "https://github.com/vi-du/trang"),
    "settings of the engine": in_file("mkdocs.yml", "permalink: false", "permalink: true"),
    "a preview": setting("PREVIEW", "1"),
}
OF_A_FEW_PAGES = {
    *list(FLIPS)[:8],
    "a place",
    "a clause",
    "a page by hand",
    "a page by hand more",
    "a page by hand less",
}
OF_TEMPLATES = {"a template", "a template that another one extends", "a macro", "a part of the theme"}


@pytest.mark.slow
@pytest.mark.parametrize("third", range(3))
def test_whatever_changes_the_bytes_are_those_of_a_build_from_nothing(fresh: Builds, third: int) -> None:
    """One change after the other, on top of those before it.

    A page that was kept and should not have been stays as it is until something else touches it: of changes that touch
    a few pages three are compared with a build from nothing at once.
    """
    builds, some = fresh, list(FLIPS)[third * 9 : third * 9 + 9]
    seen, wrong, together = builds.kept(), {}, list[str]()
    for what in some:
        FLIPS[what](builds)
        made = builds.kept()
        if made == seen:
            wrong[what] = ["nothing that could be seen was changed"]
        seen, together = made, [*together, what]
        if not OF_A_FEW_PAGES.issuperset(together) or len(together) == 3 or what == some[-1]:
            if unlike := different(made, builds.cold(compiled=what not in OF_TEMPLATES)):
                wrong[" / ".join(together)] = unlike
            together = []

    assert wrong == {}


def different(one: Tree, other: Tree) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def counts(caplog: pytest.LogCaptureFixture) -> list[int]:
    """Pages made, pages there are, files written, files taken away: as the last build tells."""
    told = [
        m
        for record in caplog.records
        if (m := re.match(r"Dựng (\d+) trang trong (\d+); ghi (\d+) tệp, bỏ (\d+)", record.getMessage()))
    ]
    return [int(number) for number in told[-1].groups()]


@pytest.fixture
def lying(builds: Builds) -> Iterator[Tree]:
    """A site that was built, with the settings of the beginning."""
    builds.env = {"SOURCE_DATE_EPOCH": EPOCH}
    yield builds.kept()
    builds.env = {"SOURCE_DATE_EPOCH": EPOCH}


def test_nothing_changed_nothing_is_read_or_written(
    builds: Builds, lying: Tree, caplog: pytest.LogCaptureFixture
) -> None:
    times = {path: path.stat().st_mtime_ns for path in builds.site.rglob("*")}
    with caplog.at_level("INFO", "mkdocs"):
        assert builds.kept() == lying

    assert "Không có gì thay đổi" in caplog.text
    assert {path: path.stat().st_mtime_ns for path in builds.site.rglob("*")} == times


def test_an_edit_costs_what_it_changed(builds: Builds, lying: Tree, caplog: pytest.LogCaptureFixture) -> None:
    """The budget of one edit, in pages and files."""
    sub(builds.root / RECORD, "Mở lớp buổi tối.", "Mở một lớp buổi tối.")
    with caplog.at_level("INFO", "mkdocs"):
        after = builds.kept()
    made, pages, written, removed = counts(caplog)
    changed = different(lying, after)

    assert pages > 50
    assert made <= 12
    assert written + removed <= len(changed) + 1  # and build.json, though it were the same
    assert written + removed <= 40


@pytest.mark.parametrize("what", ["a module of the program", "versions of libraries"])
def test_another_program_makes_every_page_anew(
    builds: Builds, lying: Tree, what: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And here the same bytes, for it does nothing else."""
    if what == "versions of libraries":
        monkeypatch.setattr(kept, "installed", lambda: ["jinja2-99.dist-info"])
    else:
        more_text("hooks/theme/structured.py", "\n# khác\n")(builds)
    with caplog.at_level("INFO", "mkdocs"):
        made = builds.kept()

    assert counts(caplog)[0] == counts(caplog)[1]
    assert different(made, lying) == []


def test_two_processes_make_the_same(builds: Builds, lying: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few pages there are, the work is shared here."""
    monkeypatch.setattr(kept_pages, "_MANY", 0)
    for jobs in ("2", "1"):
        monkeypatch.setenv("JOBS", jobs)
        shutil.rmtree(builds.site)
        assert different(builds.kept(), lying) == []
        more_text("hooks/theme/structured.py", "\n# khác\n")(builds)


def test_what_waits_for_a_minute_comes_with_it(builds: Builds, lying: Tree) -> None:
    """The same day, the same files; a later minute."""
    new_record(builds, "\npublish_on: 2026-11-29 18:30")
    pages = []
    for hours in (0, 3, 12):  # from 7 o'clock on
        builds.env["SOURCE_DATE_EPOCH"] = str(int(EPOCH) + hours * 3600)
        made = builds.kept()
        pages.append([path for path in made if "bb99bb" in path and path.endswith("index.html")])
    assert different(made, builds.cold()) == []
    (builds.root / NEW).unlink()

    assert [len(found) for found in pages] == [0, 0, 1]


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: b"{}" + content,
        lambda content: re.sub(rb'("sources":{"[^"]+":)[^]]+]', rb"\g<1>1", content),
        lambda content: re.sub(rb',"[0-9a-f]{64}"]', b"]", content),
        lambda content: re.sub(rb'("asides":{"[^"]+":)[^]]+]', rb"\g<1>[]", content),
    ],
)
def test_what_is_kept_may_be_damaged(builds: Builds, lying: Tree, harm: Callable[[bytes], bytes]) -> None:
    files = [path for path in builds.cache.iterdir() if path.is_file()]
    for path in files:
        content = path.read_bytes()
        path.unlink()  # what other projects were lent has the same bytes, and stays whole
        path.write_bytes(harm(content))
    (builds.site / "index.html").unlink()

    assert len(files) >= 4
    assert different(builds.kept(), lying) == []


def test_what_a_strict_build_refused_it_refuses_again(tmp_path: Path) -> None:
    """A warning of the engine itself is told by each build until its cause is gone."""
    root, site = lay_out(tmp_path / "project", TINY), tmp_path / "site"
    page("gioi-thieu", "view: about", "[Sai](#khong-co-muc-nay)", root)
    refused = [building.build(root, site) for _ in range(2)]
    assert [(done.returncode, "#khong-co-muc-nay" in done.stderr) for done in refused] == [(1, True)] * 2
    sub(root / "docs/gioi-thieu.md", "#khong-co-muc-nay", "huong-dan/index.md")
    assert building.build(root, site).returncode == 0


@pytest.mark.slow
def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    """The second begins while the first writes: it waits, and the site is whole."""
    root, site = lay_out(tmp_path / "project", TINY), tmp_path / "site"
    with ThreadPoolExecutor() as pool:
        first = pool.submit(building.build, root, site)
        while not list((root / ".cache/site").glob("*.lock")) and not first.done():
            time.sleep(0.05)
        second = pool.submit(building.build, root, site).result()

    assert (first.result().returncode, second.returncode) == (0, 0), first.result().stderr + second.stderr
    assert "đợi lần ấy xong" in second.stderr
    assert "Không có gì thay đổi" in second.stderr or "ghi 0 tệp, bỏ 0 tệp" in second.stderr
    assert different(tree(site), tree(building.built(root, tmp_path / "other"))) == []


def test_what_is_forgotten_of_other_folders_is_not_of_one_at_work(builds: Builds, lying: Tree) -> None:
    """Many folders were built into since; into one of the oldest a build still goes on."""
    folders = [builds.cache / f"{number:012x}" for number in range(kept.MOST + 2)]
    for age, folder in enumerate(folders, 1):
        folder.mkdir()
        os.utime(folder, ns=(0, age))
    held = turns.tried(folders[0].with_suffix(".lock"))
    os.utime(folders[0].with_suffix(".lock"), ns=(0, 0))
    more_text(STORY, "\nThêm.\n")(builds)
    builds.kept()

    assert held
    held.close()
    assert folders[0].is_dir()
    assert not folders[1].exists()
    assert not folders[1].with_suffix(".lock").exists()


@pytest.mark.slow
def test_random_changes_and_builds_that_are_killed(
    builds: Builds, lying: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a build that was killed left, and whatever is done to the site besides, the next one mends it."""
    chance = random.Random(19)  # noqa: S311
    for number in range(3):
        for flip in chance.sample(["a record", "a story", "a place", "styles", "a page by hand"], 2):
            with_others[flip](builds, number)
        monkeypatch.setattr(kept_pages, "_MANY", 0 if number else 100)  # once alone, then while two processes write
        killed_while_writing(builds, after=chance.randrange(6))
        files = sorted(path for path in builds.site.rglob("*.html"))
        chance.choice(files).write_text("hỏng", encoding="utf-8")
        chance.choice(files).unlink(missing_ok=True)
        made = builds.kept()

        assert different(made, builds.cold()) == [], number


with_others: dict[str, Callable[[Builds, int], None]] = {
    "a record": lambda b, n: sub(b.root / RECORD, "summary: ", f"summary: Lần {n}. "),
    "a story": lambda b, n: more_text(STORY, f"\nCâu {n}.\n")(b),
    "a place": lambda b, n: sub(b.root / "data/places.csv", "90004,Đồi Sim", f"90004,Đồi Sim {'I' * (n + 1)}"),
    "styles": lambda b, n: more_text("overrides/assets/site.css", f"\n.m{n}{{}}\n")(b),
    "a page by hand": lambda b, n: more_text("docs/huong-dan/mot.md", f"\nĐoạn {n}.\n")(b),
}


def killed_while_writing(builds: Builds, after: int) -> None:
    """A build in a process that dies by signal 9 once it has written so many files."""
    child = os.fork()
    if child == 0:
        write, left = Site._write, [after]

        def last(site: Site, path: str, content: bytes) -> None:
            write(site, path, content)
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        Site._write = last  # type: ignore[assignment, method-assign]
        builds.kept()
        os._exit(3)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
