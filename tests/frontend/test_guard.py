"""The guard in browsers finds what the check finds: both held against the labelled snippets, kind by kind."""

from __future__ import annotations

from hooks.guard.finding import found_in
from tests.frontend.nodejs import needs_node, run
from tests.guard.labelled import PARTS, snippets

pytestmark = needs_node


def test_browsers_and_the_check_find_the_same() -> None:
    texts = [text for part in PARTS for _, text in snippets(part)]

    told = run(["guard/finding.js"], "(m, texts) => texts.map((text) => m.foundIn(text).map((f) => f.kind))", texts)

    differ = [
        (t, in_browser)
        for t, in_browser in zip(texts, told, strict=True)
        if in_browser != [f.kind for f in found_in(t)]
    ]
    assert differ == []


def test_a_form_is_told_by_field_and_never_what_it_holds() -> None:
    record = {"name": "Lớp đọc sách", "sources": [{"title": "Gọi 0912 345 678"}], "id": "0912345678"}

    told = run(["guard/finding.js"], "(m, record) => m.guard('story', record, 'Nhà số 12, hẻm 4')", record)

    assert [(t["field"], t["severity"]) for t in told] == [(["sources", 0, "title"], "error"), (["body"], "warning")]
    assert not any(part in t["message"] + t["help"] for t in told for part in ("0912", "hẻm", "12"))
