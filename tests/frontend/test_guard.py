"""The guard in browsers finds what the check finds: both held against the labelled snippets, kind by kind."""

from __future__ import annotations

from tests.conftest import Once
from tests.frontend.nodejs import needs_node, run
from tests.guard.labelled import told

pytestmark = needs_node


def test_browsers_and_the_check_find_the_same(once: Once) -> None:
    check = told(once)

    there = run(["guard/finding.js"], "(m, texts) => texts.map((t) => m.foundIn(t).map((f) => f.kind))", [*check])

    differ = [
        (t, in_browser) for (t, found), in_browser in zip(check.items(), there, strict=True) if in_browser != found
    ]
    assert differ == []


def test_a_form_is_told_by_field_and_never_what_it_holds() -> None:
    record = {"name": "Lớp đọc sách", "sources": [{"title": "Gọi 0912 345 678"}], "id": "0912345678"}

    told = run(["guard/finding.js"], "(m, record) => m.guard('story', record, 'Nhà số 12, hẻm 4')", record)

    assert [(t["field"], t["severity"]) for t in told] == [(["sources", 0, "title"], "error"), (["body"], "warning")]
    assert not any(part in t["message"] + t["help"] for t in told for part in ("0912", "hẻm", "12"))


def test_what_a_long_text_tells_is_told_by_its_paragraph() -> None:
    """Its row, its first words, nothing of the detail."""
    body = (
        "Mở đầu.\n\n"
        + "Một câu dài.\n\n" * 30
        + "Chị nói số 0912 345 678 gọi lúc nào cũng được.\n\n\n0987 654 321 là số kia.\n"
    )

    told = run(["guard/finding.js"], "(m, body) => m.guard('story', {}, body)", body)

    assert [(t["row"], t["message"].partition(", ở ")[2]) for t in told] == [
        (62, "đoạn “Chị nói số…”"),
        (65, "đoạn thứ 33"),
    ]
    assert all(body.split("\n")[t["row"]].startswith(("Chị", "0987")) for t in told)
    assert not any(part in t["message"] for t in told for part in ("0912", "345", "0987"))
