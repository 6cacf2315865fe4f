"""Personal details told by the check."""

from __future__ import annotations

import pytest

from hooks.problems import Severity
from hooks.records.checks import private


def test_of_very_many_details_the_rest_is_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each hash takes long; what is not told by itself still counts, as bad as the worst of it."""
    monkeypatch.setattr(private, "_MOST_TOLD", 2)
    text = "".join(f"Dòng {n}: gọi anh An, 09123456{n}.\n\n" for n in range(10, 15))

    *first, rest = private.text_faults("stories/a.md", text, "body", 10)

    assert [(p.line, p.value.split()[0]) for p in first] == [(10, "dien-thoai"), (12, "dien-thoai")]
    assert ("còn 3 chỗ nữa" in rest.message, rest.code, rest.severity) == (True, private.CODE, Severity.ERROR)
