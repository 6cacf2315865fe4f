"""A newsroom with /admin/: the built page, a Git repository, decap-server between them, an editor at the keys."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import ConsoleMessage, Locator, Page, Route, expect

from tests.browser.conftest import served
from tests.browser.install import ADMIN_BUNDLE, ADMIN_SERVER
from tests.building import PROJECT, TINY, built, lay_out

Values = Mapping[str, Any]
ITEM = "[class*=SortableListItem]"
REMARK = """# Lời ghi trong tệp: số này đã hỏi lại.
figures:
"""
PATIENCE = 15_000
"""Milliseconds to wait for a form or a save: Decap draws its forms anew at every key."""
SAVED = re.compile(r"/entries/")


@dataclass
class Newsroom:
    """The page an editor has open, the repository behind it, and what the page wrongly asked or told."""

    page: Page
    address: str
    repository: Path
    project: Path
    strays: list[str] = field(default_factory=list)
    """Requests to other hosts, errors of scripts, texts in the console that tell of a fault."""

    @property
    def collections(self) -> dict[str, dict[str, Any]]:
        told = json.loads((PROJECT / "overrides/admin/collections.json").read_text(encoding="utf-8"))
        return {collection["name"]: collection for collection in told}

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.repository, capture_output=True, text=True, check=True)
        return done.stdout

    def open(self, path: str) -> None:
        """The editors' page at a place of its own, signed in."""
        self.page.goto(f"{self.address}admin/#/{path}")
        self.page.get_by_role("button", name="Đăng nhập").click()

    def visit(self, collection: str, place: str) -> None:
        """From the list of a collection, as people go, to a place in it: a new entry or one that is there."""
        for path in (f"/collections/{collection}", f"/collections/{collection}/{place}"):
            self.page.evaluate("hash => { location.hash = hash }", path)
            shown = self.page.get_by_role("heading", name=self.collections[collection]["label"], exact=True)
            if path.count("/") == 2:
                expect(shown).to_be_visible(timeout=PATIENCE)
            else:
                expect(shown).to_be_hidden(timeout=PATIENCE)

    def create(self, collection: str, values: Values) -> str:
        """A new entry typed into its form and saved; the branch that holds it."""
        before = self.branches()
        form = self.collections[collection]
        self.visit(collection, "new")
        called = form["identifier_field"]
        box = self.page.locator(f'[id^="{called}-field-"]').first
        expect(box).to_have_value("", timeout=PATIENCE)
        box.fill(values[called])  # first, as people do: a photo takes its name from it
        self.enter(self.page.locator("body"), form["fields"], {k: v for k, v in values.items() if k != called})
        self.save()
        (branch,) = self.branches() - before
        return branch

    def save(self) -> None:
        """Press save and wait until the page has it."""
        expect(self.page.get_by_text("Có chỗ chưa lưu", exact=True)).to_be_visible()
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        self.page.wait_for_url(SAVED)
        expect(self.page.get_by_text("Đã lưu", exact=True)).to_be_visible(timeout=PATIENCE)

    def branches(self) -> set[str]:
        return set(self.git("branch", "--format=%(refname:short)").split()) - {"main"}

    def file_of(self, branch: str) -> tuple[str, str]:
        """The one text file a branch adds or changes: its path and text, as they are in Git."""
        names = self.git("diff", "--name-only", f"main...{branch}").split()
        (name,) = [n for n in names if n.endswith((".yml", ".md"))]
        return name, self.git("show", f"{branch}:{name}")

    # A group's own fields come before those of the groups inside it: from the last to the first,
    # the first match is always the group's own.
    def enter(self, scope: Locator, fields: Sequence[dict[str, Any]], values: Values) -> None:
        """Fill a form, or a group of it, from its last field to its first."""
        assert not set(values) - {f["name"] for f in fields}
        asked = sorted(fields, key=lambda f: bool(f.get("x_last")))
        for its in reversed(asked):
            if its["name"] in values:
                self._enter_one(scope, its, values[its["name"]])

    def _enter_one(self, scope: Locator, its: dict[str, Any], value: Any) -> None:
        box = scope.locator(f'[id^="{its["name"]}-field-"]').first
        match its["widget"]:
            case "list":
                self._enter_list(box, its, value if isinstance(value, list) else [value])
            case "boolean":
                box.click()
            case "select" | "relation":
                box.fill(value)
                self.page.get_by_role("option", name=value).first.click()
            case "image":
                self._choose(scope, value)
            case "markdown":
                label = scope.locator(f'label[for^="{its["name"]}-field-"]').locator("xpath=../..")
                label.locator("[contenteditable=true]").fill(value)
            case _:
                box.fill(value)

    def _enter_list(self, box: Locator, its: dict[str, Any], items: list[Any]) -> None:
        add = box.get_by_role("button", name="Thêm mục").first
        for i, item in enumerate(items):
            add.click()
            inside = box.locator(f"{ITEM} >> nth={i}") if i else box.locator(ITEM).first
            if "fields" in its:
                self.enter(inside, its["fields"], item)
            else:
                self._enter_one(inside, its["field"], item)

    def _choose(self, scope: Locator, photo: Path) -> None:
        scope.get_by_role("button", name="Chọn ảnh").first.click()
        self.page.locator("input[type=file]").first.set_input_files(photo)
        use = self.page.get_by_role("button", name="Dùng ảnh đã chọn")
        expect(use).to_be_enabled(timeout=PATIENCE)
        use.click()
        expect(use).to_be_hidden(timeout=PATIENCE)


@contextmanager
def newsroom(page: Page, folder: Path) -> Iterator[Newsroom]:
    """A newsroom of the tiny campaign below `folder`: everything real but the host of the repository."""
    port = _free_port()
    project = lay_out(folder / "project", TINY)
    _bring_bundle(project / ".cache/admin")
    proxy = f"http://127.0.0.1:{port}"
    site = built(project, folder / "site", REPO_URL="https://github.com/toa-soan/trang", CMS_AUTH_URL=proxy)
    repository = _repository(folder / "repository")
    with _decap_server(repository, port, folder / "server.log"), served(site) as address:
        room = Newsroom(page, address, repository, project)
        _watch(room, (address, proxy))

        def local(route: Route) -> None:
            told = cast(dict[str, Any], json.loads((site / "admin/config.json").read_text(encoding="utf-8")))
            told["config"]["backend"] |= {"name": "proxy", "proxy_url": f"{proxy}/api/v1"}
            route.fulfill(json=told)

        page.route("**/admin/config.json", local)
        yield room


def _bring_bundle(admin: Path) -> None:
    admin.mkdir(parents=True)
    (admin / "node_modules").symlink_to(ADMIN_BUNDLE.parents[2])


def _repository(folder: Path) -> Path:
    for name in ("data", "stories"):
        shutil.copytree(TINY / name, folder / name)
    figures = folder / "data/statistics/2022-vung-thu.yml"
    figures.write_text(figures.read_text(encoding="utf-8").replace("figures:\n", REMARK, 1), encoding="utf-8")
    for command in (
        ["init", "-q", "-b", "main"],
        ["config", "user.name", "Ban biên tập"],
        ["config", "user.email", "ban@example.org"],
        ["config", "core.quotepath", "false"],
        ["add", "-A"],
        ["commit", "-q", "-m", "Bản đầu"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def _decap_server(repository: Path, port: int, log: Path) -> Iterator[None]:
    settings = {"PORT": str(port), "BIND_HOST": "127.0.0.1", "MODE": "git", "GIT_REPO_DIRECTORY": str(repository)}
    with log.open("wb") as told:
        server = subprocess.Popen(["node", ADMIN_SERVER], env=os.environ | settings, stdout=told, stderr=told)
    try:
        _wait_for(port, server)
        yield
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    while True:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        try:
            raise AssertionError(f"decap-server did not start: {server.wait(0.1)}")
        except subprocess.TimeoutExpired:
            continue


def _watch(room: Newsroom, own: tuple[str, str]) -> None:
    def heard(message: ConsoleMessage) -> None:
        # decap-server answers 404 when it is asked whether an entry is there already.
        asked = message.location["url"].startswith(own[1]) and "404" in message.text
        if message.type in {"error", "warning"} and not asked:
            room.strays.append(message.text)

    room.page.on("console", heard)
    room.page.on("request", lambda r: None if r.url.startswith((*own, "blob:", "data:")) else room.strays.append(r.url))
    room.page.on("pageerror", lambda error: room.strays.append(str(error)))
    room.page.on("dialog", lambda dialog: dialog.accept())
