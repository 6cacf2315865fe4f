"""Reading a list as the page of /gui-bai/danh-sach/ has it read, and as the command does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hooks.desk import cli
from hooks.desk.in_browser.dropped_list import Reply, read_list
from hooks.desk.in_browser.known import Known, known_from
from hooks.pages.sending.list_files import known, parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import load
from tests.campaigns import TODAY
from tests.desk.importing.imported import OLD, root

NOTHING: dict[str, Any] = {
    "decision": "", "date": OLD, "kind": "", "title": "", "award": "", "map": [], "sheet": [], "yes": [], "answers": {}, "decided": False,
}  # fmt: skip
"""What the page asks when nothing was chosen."""


@cache
def given_files(folder: Path | None = None) -> Mapping[str, str]:
    """What a build of a campaign writes for the page, by address below gui-bai/du-lieu/."""
    records, _ = load(folder or root())
    assert records is not None
    c = Catalogue(records, TODAY)
    return {
        name: json.dumps(v, ensure_ascii=False) for name, v in {"danh-sach.json": known(c), **dict(parts(c))}.items()
    }


@cache
def campaign(folder: Path | None = None) -> Known:
    files = given_files(folder)
    return known_from(files["danh-sach.json"], files.__getitem__)


def dropped(file: Path, folder: Path | None = None, **chosen: Any) -> tuple[dict[str, Any], Reply]:
    """What the page is told of a list, and the files it is given."""
    reply = read_list(campaign(folder), file, json.dumps(NOTHING | chosen), lambda *_: None)
    return json.loads(reply.told), reply


def commanded(file: Path, **chosen: Any) -> Mapping[str, bytes]:
    """The files that the command leaves of the same list: the list, the rows to mend, the page."""
    out, page = file.with_name("ra.csv"), file.with_name("trang.html")
    mending = file.with_name("ra-can-sua.csv")
    for old in (out, page, mending):
        old.unlink(missing_ok=True)
    flags = [f"--{name}={value}" for name, value in chosen.items() if isinstance(value, str) and value]
    flags += [f"--{name}={each}" for name, value in chosen.items() if isinstance(value, list) for each in value]
    where = ["--root", str(root()), "--out", str(out), "--html", str(page)]
    cli.main(["import-list", str(file), *where, "--date", OLD, "--write", *flags])
    return {path.name: path.read_bytes() for path in (out, mending, page) if path.exists()}
