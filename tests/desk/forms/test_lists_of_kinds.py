"""Where kinds are listed among what people write."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.desk.forms import lists_of_kinds
from hooks.records.model.kinds import registry
from tests.campaigns import write

GUIDE, FORM = "docs/huong-dan/index.md", ".github/ISSUE_TEMPLATE/de-cu-guong.yml"


@pytest.fixture
def listed(tmp_path: Path) -> dict[str, str]:
    """Lists that say something else of the first kind than its entry, and lack the second."""
    first, _, *others = registry.current().known.values()
    guide = [f"| `data/{k.folder}/` | {'Lời cũ.' if k is first else k.what} |" for k in (first, *others)]
    form = [f"        - Một {k.short.lower()}{' (lời của tòa soạn)' if k is first else ''}" for k in (first, *others)]
    write(tmp_path, {GUIDE: "\n".join([*guide, "Hết.", ""]), FORM: "\n".join([*form, "      validations:", ""])})
    return {path.as_posix(): text for path, text in lists_of_kinds.files(tmp_path).items()}


def test_the_guide_says_of_a_kind_what_its_entry_says(listed: dict[str, str]) -> None:
    told = listed[GUIDE]
    assert all(f"| `data/{k.folder}/` | {k.what} |\n" in told for k in registry.current().known.values())
    assert told.endswith("Hết.\n")


def test_what_people_wrote_behind_a_kind_stays(listed: dict[str, str]) -> None:
    first, second, *_ = registry.current().known.values()
    assert f"Một {first.short.lower()} (lời của tòa soạn)\n" in listed[FORM]
    assert f"        - Một {second.short.lower()}" in listed[FORM]
