"""The first lines of a report: what was done, and what to look at, on one to three lines."""

from __future__ import annotations

from collections import Counter

from hooks.desk.reporting.report import Report
from hooks.problems import Severity

_DONE = (("removed", "Bỏ"), ("added", "Thêm"), ("changed", "Sửa"))
_WORDS = {
    "story": "bài", "exemplar": "gương sáng", "decision": "quyết định", "statistic": "bộ số liệu",
    "shared": "tệp dữ liệu chung", "place": "dòng địa phương", "former": "dòng đơn vị cũ", "ledger": "dòng sổ chốt",
}  # fmt: skip
_NOT_PROGRAM = ("data/", "stories/", "docs/")
NOTHING = "Không có gì đổi."


def summary(report: Report) -> list[str]:
    """One to four lines: records, rows of lists, other things, what needs a close look."""
    if report.is_empty:
        return [NOTHING]
    lines = [_records(report), _lists(report), _others(report), _looked_at(report)]
    return [line for line in lines if line] or ["Nội dung trên trang không đổi."]


def _others(report: Report) -> str:
    """What readers see that is in no record."""
    pages = sum(f.path.startswith("docs/") for f in report.files)
    told = [(len(report.photos), "ảnh, tệp nghe nhìn"), (pages, "tệp của trang viết tay")]
    found = ", ".join(f"{_number(count)} {what}" for count, what in told if count)
    return f"Thêm, đổi hoặc bỏ {found}." if found else ""


def _records(report: Report) -> str:
    told = []
    for what, verb in _DONE:
        found = Counter(c.item.kind for c in report.changes if c.what == what and (c.differences or what != "changed"))
        if found:
            told.append(
                f"{verb} {', '.join(f'{_number(found[kind])} {word}' for kind, word in _WORDS.items() if found[kind])}"
            )
    return ". ".join(told) + "." if told else ""


def _lists(report: Report) -> str:
    rows = [row for change in report.changes for row in change.rows]
    kinds = Counter("thêm" if r.before is None else "bỏ" if r.after is None else "sửa" for r in rows)
    told = [f"{what} {_number(kinds[what])} dòng" for what in ("bỏ", "thêm", "sửa") if kinds[what]]
    return f"Danh sách: {', '.join(told)}." if told else ""


def _looked_at(report: Report) -> str:
    lost = sum(p.before is not None and not (p.redirects or p.withdrawn) for p in report.pages or ())
    counts = (
        (len(report.forgotten), "địa chỉ mất khỏi sổ"),
        (len(report.withdrawn), "mục trong sổ gỡ theo yêu cầu"),
        (len(report.private), "chỗ có điều riêng tư"),
        (
            len(report.broken) + len(report.compared.unread),
            "chỗ không đọc được",
        ),
        (len(report.overtaken), "tệp sửa từ bản cũ"),
        (lost, "địa chỉ mất hoặc đổi mà không chuyển hướng"),
        (sum(is_program(f.path) for f in report.files), "tệp chương trình đổi"),
        (sum(p.severity is Severity.ERROR for p in report.problems), "lỗi máy báo"),
        (len(report.names), "tên người mới xuất hiện"),
        (sum("CHƯA" in p.text for p in report.photos), "ảnh chưa có lời tả"),
    )
    told = [f"{_number(count)} {what}" for count, what in counts if count]
    return f"Cần xem kỹ: {', '.join(told)}." if told else ""


def is_program(path: str) -> bool:
    """Whether a file is part of the program, not of what is published."""
    return not path.startswith(_NOT_PROGRAM)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")
