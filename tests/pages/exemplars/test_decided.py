"""What is asked of an exemplar's page instead of its data: it changes whenever the data does, whichever record changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.keeping.values import Values
from hooks.pages.exemplars.pages import views
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.honours import Recipient
from tests.campaigns import TODAY, records_of, tiny_campaign

FOLDERS = re.compile(
    r"(?:data/(?:clans|communities|families|individuals|initiatives|units|statistics)|stories)/.*\.(?:yml|md)"
)
FILES = [path for path in tiny_campaign() if FOLDERS.fullmatch(path) and "/_" not in path]
CHANGES = {
    "its name": (r"(?m)^(name|title|subject): ", r"\1: Một "),
    "what it is about": (r"(?m)^(summary|standfirst): ", r"\1: Nay "),
    "its day": (r"(?m)^(date|started|as_of): 20(\d\d)", r"\1: 2019"),
    "its place": (r"(?m)^  code: 9000[147]$", "  code: 90004"),
    "its links": (r"(?m)^  - (?:ee55ee|ff66ff)\n", ""),
    "all of it": (r"(?s)^.*$", ""),
}


def told(root: Path, files: dict[str, str]) -> dict[str, tuple[str, str]]:
    """By address the digest of a page's data, and of what is asked instead."""
    c, values = Catalogue(records_of(root, files), TODAY, True), Values((Recipient,))
    found = ((v.address, v.data(), v.decided_by) for v in views(c))
    return {address: (values.digest(data), values.digest(by())) for address, data, by in found if by}


@pytest.mark.parametrize("change", CHANGES)
def test_data_changes_only_with_what_decides_it(tmp_path: Path, change: str) -> None:
    before, changed = told(tmp_path / "0", tiny_campaign()), 0
    for i, path in enumerate(FILES):
        files = tiny_campaign()
        files[path] = re.sub(*CHANGES[change], files[path])
        if files[path] == tiny_campaign()[path]:
            continue
        if not files[path]:
            del files[path]
        try:
            after = told(tmp_path / str(i + 1), files)
        except AssertionError:  # other records name what is gone
            continue
        for address in before.keys() & after.keys():
            changed += before[address][0] != after[address][0]
            assert before[address][0] == after[address][0] or before[address][1] != after[address][1], (path, address)

    assert changed
