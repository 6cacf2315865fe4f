"""A report in words: sections of entries, as plain text that no format has touched yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hooks.desk.reporting import summary
from hooks.desk.reporting.changes import BODY, ROWS, WITHHELD, Change, RowChange
from hooks.desk.reporting.comparing import Difference, differences
from hooks.desk.reporting.findings import Finding
from hooks.desk.reporting.moving import PageChange
from hooks.desk.reporting.report import Report
from hooks.desk.reporting.repository import FileChange
from hooks.desk.reporting.sections import Entry, Line, Section, Told, section, some
from hooks.desk.reporting.values import Names, guarded, said, shortened, spelled
from hooks.problems import Problem, Severity, some_of_each
from hooks.records.model.published import ADDRESSES

_VALUE, _FIELDS = 300, 15
"""Longest value shown, most fields of a record; the JSON has all."""
_FIRST, _LAST, _MOST_ROWS = 5, 2, 12
"""Rows shown of a long list, and how many may stand there all."""
_WHAT = {"A": "thêm", "M": "sửa", "D": "XÓA"}


CHECKED = "Máy kiểm tra"
"""The section of what the check says."""


def told(report: Report, about: str) -> Told:
    """The whole report in words; `about` says what was compared with what."""
    return Told(tuple(summary.summary(report)), about, tuple(_sections(report)))


def _sections(report: Report) -> list[Section]:
    """What there is to tell, the gravest first; no section is empty."""
    told = (_unread(report), *_warnings(report), *_records(report), *_site(report), _checked(report.problems))
    return [each for each in told if each.entries]


def _unread(report: Report) -> Section:
    sides = {"before": "bản trước", "after": "bản này"}
    entries = [Entry(f"Cả {sides[name]} không đọc được nên không so từng mục được") for name in report.broken]
    pairs = (("bản trước", report.compared.unread_before), ("bản này", report.compared.unread_after))
    entries += [Entry(f"Chưa so được: {side} có lỗi", file) for side, files in pairs for file in files]
    if report.pages is None:
        entries.append(Entry("Chưa biết địa chỉ nào, số đếm nào đổi: một bên còn lỗi"))
    return section("Chưa biết", "Sửa lỗi máy báo, báo cáo sẽ đủ.", tuple(entries))


def _warnings(report: Report) -> Iterator[Section]:
    private = "Bỏ khỏi tệp trước khi gộp; đã gửi lên thì Git còn giữ, xem trang Gỡ một mục. Máy không chép lại ở đây."
    yield _found("Điều riêng tư", private, report.private)
    yield _found("Gỡ theo yêu cầu", _GONE, report.withdrawn)
    lost_rows = (Entry(guarded(some(report.forgotten, _MOST_ROWS)), ADDRESSES),) if report.forgotten else ()
    yield section("Sổ địa chỉ mất dòng", _LEDGER, lost_rows)
    lost = "Gộp bây giờ thì phần sửa của người kia mất. Nhờ người gửi mở lại biểu mẫu từ bản mới, rồi gửi lại."
    yield _found("Sửa từ bản cũ", lost, report.overtaken)
    removed = tuple(_removed(c) for c in report.changes if c.what == "removed" or _gone(c))
    yield section("Bỏ đi", "Có đúng là phải bỏ không, vì sao?", removed)
    yield section("Địa chỉ mất, địa chỉ đổi", _MOVES, tuple(_moves(report.pages or ())))
    program = "Không phải nội dung: người trông coi chương trình phải xem."
    yield section("Đổi mã nguồn chương trình", program, tuple(_files(report.files, of_program=True)))
    yield section(
        "Tệp khác",
        "Trang viết tay, sổ, tệp mẫu, hoặc bản ghi chỉ đổi cách viết.",
        tuple(_files(report.files, of_program=False)),
    )
    yield section("Tên người mới xuất hiện", "Người thật phải có phiếu đồng ý.", tuple(_names(report.names)))
    yield _found("Ảnh, video, âm thanh", "Người trong ảnh đã đồng ý chưa? Lời tả có đúng không?", report.photos)
    yield _found("Đồng ý sắp hết hạn", "Hỏi lại trước ngày ấy; hết hạn thì mục tự ẩn.", report.consents)
    yield _found("Chưa hiện với bạn đọc", "Ai cũng đọc được kho, kể cả mục hẹn ngày.", report.waiting)


_LEDGER = "Sổ nhớ mọi địa chỉ đã đăng: mất dòng thì sau này không ai biết địa chỉ ấy hỏng. Chép lại data/addresses.csv."
_GONE = "Không nhắc tên ai ở đây. Thẻ Files changed và bản cũ trong Git còn tên: xem trang Gỡ một mục."
_MOVES = "Địa chỉ đã đăng thì không được mất: giữ tên cũ, hoặc ghi chuyển hướng."


def _records(report: Report) -> Iterator[Section]:
    added = tuple(_added(c, report.words) for c in report.changes if c.what == "added")
    changed = tuple(_changed(c, report.words) for c in report.changes if c.what == "changed" and c.differences)
    lists = tuple(_list(c, report.words) for c in report.changes if c.rows and c.what != "removed")
    yield section("Thêm", "", added)
    yield section("Sửa", "", changed)
    yield section("Danh sách", "Đối chiếu với bản gốc có dấu.", lists)


def _site(report: Report) -> Iterator[Section]:
    new = tuple(Entry(guarded(p.title), guarded(f"/{p.after}")) for p in report.pages or () if p.before is None)
    yield section("Trang mới", "", new)
    counts = (
        Entry(f"{n.label}: {_number(n.before)} → {_number(n.after)} ({n.after - n.before:+d})") for n in report.counts
    )
    yield section("Số đếm đổi", "Trên bản chính thức, không tính dữ liệu minh họa.", tuple(counts))


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _found(title: str, advice: str, found: Iterable[Finding]) -> Section:
    entries = (Entry(guarded(f.where), guarded(f.file), (Line(f.text),) if f.text else ()) for f in found)
    return section(title, advice, tuple(entries))


def _names(found: Sequence[Finding]) -> Iterator[Entry]:
    """Names by where they stand: a list of thousands is one entry."""
    by_file: dict[tuple[str, str], list[str]] = {}
    for f in found:
        by_file.setdefault((f.where, f.file), []).append(guarded(f.text))
    for (where, file), names in by_file.items():
        some = (
            names
            if len(names) <= 2 * _MOST_ROWS
            else [*names[: 2 * _MOST_ROWS], f"… còn {len(names) - 2 * _MOST_ROWS} tên"]
        )
        yield Entry(guarded(where), guarded(file), (Line("; ".join(some)),))


def _head(change: Change) -> str:
    label = change.item.label
    return f"{label[:1].upper()}{label[1:]}: {guarded(change.name)}"


def _removed(change: Change) -> Entry:
    rows = f"bỏ {_number(_gone(change))} dòng trong danh sách" if change.rows else ""
    return Entry(_head(change), change.file, (Line(rows),) if rows else ())


def _gone(change: Change) -> int:
    return sum(row.after is None for row in change.rows)


def _added(change: Change, words: Names) -> Entry:
    item = change.item
    found = [d for d in differences(None, item.record, {ROWS, "id"}) if d.after is not False]
    if item.body:
        found.append(Difference("body", BODY, None, item.body))
    return Entry(_head(change), guarded(item.file), tuple(_lines(found, words, private=item.private)))


def _changed(change: Change, words: Names) -> Entry:
    return Entry(
        _head(change),
        guarded(change.item.file),
        tuple(_lines(told_differences(change), words, private=change.item.private)),
    )


def told_differences(change: Change) -> list[Difference]:
    """What differs as it may be told: where something was withdrawn, no value of before."""
    if not change.silent:
        return list(change.differences)
    return [replace(d, before=WITHHELD) if d.before is not None else d for d in change.differences]


def _lines(found: Sequence[Difference], words: Names, *, private: bool) -> Iterator[Line]:
    for d in found[:_FIELDS]:
        before, after = values(d, words, private=private)
        yield Line(d.label, shortened(before, _VALUE), shortened(after, _VALUE))
    if len(found) > _FIELDS:
        yield Line(f"… còn {len(found) - _FIELDS} chỗ khác")


def values(d: Difference, words: Names, *, private: bool) -> tuple[str, str]:
    """Both values as they are shown: whole, only of long texts the sentences that differ, private details left out."""
    one, other = d.before, d.after
    if isinstance(one, list) and isinstance(other, list) and {*map(str, one)} != {*map(str, other)}:
        one, other = [v for v in one if v not in other], [v for v in other if v not in one]
    guard = guarded if private else str
    before, after = (guard(spelled(value, words, d.names)) for value in (one, other))
    if before == after and before:
        return before, f"{after} (phần đổi không chép lại, hoặc chỉ đổi cách viết)"
    return said(before, after)


def _list(change: Change, words: Names) -> Entry:
    """The rows of a list: how many, changed ones with what changed, of many the first and last."""
    kinds = {what: [r for r in change.rows if _kind(r) == what] for what in ("bỏ", "sửa", "thêm")}
    told = ", ".join(f"{what} {_number(len(rows))} dòng" for what, rows in kinds.items() if rows)
    lines = [Line(told)]
    for what, rows in kinds.items():
        first, left, last = _ends(rows)
        lines += [_row(what, row, words) for row in first]
        lines += [Line(f"… còn {_number(left)} dòng {what} ở giữa")] if left else []
        lines += [_row(what, row, words) for row in last]
    return Entry(_head(change), change.item.file.replace("decision.yml", "recipients.csv"), tuple(lines))


def _kind(row: RowChange) -> str:
    return "thêm" if row.before is None else "bỏ" if row.after is None else "sửa"


def _ends(rows: list[RowChange]) -> tuple[list[RowChange], int, list[RowChange]]:
    """The rows that are told, and how many between them are not: only the ends of many."""
    if len(rows) <= _MOST_ROWS:
        return rows, 0, []
    return rows[:_FIRST], len(rows) - _FIRST - _LAST, rows[-_LAST:]


def _row(what: str, change: RowChange, words: Names) -> Line:
    row = change.row
    if what != "sửa":
        place = spelled(row.code, words, "place") or ", ".join(filter(None, (row.former, row.district)))
        return Line(guarded(" – ".join(filter(None, (f"{what} dòng {row.id}: {change.name}", place)))))
    pairs = [(d.label, *values(d, words, private=True)) for d in change.differences]
    before, after = ("; ".join(f"{label}: {pair[side] or '(trống)'}" for label, *pair in pairs) for side in (0, 1))
    before = WITHHELD if change.withheld else before
    return Line(guarded(f"sửa dòng {row.id}, {change.name}"), shortened(before, _VALUE), shortened(after, _VALUE))


def _moves(pages: Iterable[PageChange]) -> Iterator[Entry]:
    for page in pages:
        if page.before is not None:
            answer = "có chuyển hướng" if page.redirects else "KHÔNG chuyển hướng: liên kết cũ sẽ hỏng"
            answer = "đã gỡ theo yêu cầu" if page.withdrawn else answer
            answer = "tạm ẩn: địa chỉ báo không tìm thấy cho tới khi hiện lại" if page.hidden else answer
            now = guarded(f", nay ở /{page.after}") if page.after is not None else ""
            yield Entry(
                guarded(page.title), guarded(f"/{page.before}"), (Line(f"{'đổi' if now else 'mất'}{now}; {answer}"),)
            )


def _files(files: Iterable[FileChange], *, of_program: bool) -> Iterator[Entry]:
    """Files by folder, deleted ones first."""
    by_folder: dict[tuple[bool, str, str], list[str]] = {}
    for f in files:
        if summary.is_program(f.path) == of_program:
            folder, _, name = f.path.rpartition("/")
            by_folder.setdefault((f.what != "D", folder, f.what), []).append(name)
    for (_, folder, what), names in sorted(by_folder.items()):
        yield Entry(_WHAT.get(what, "đổi loại"), f"{folder}/" if folder else "", (Line("; ".join(names)),))


def _checked(problems: Sequence[Problem]) -> Section:
    ordered = sorted(problems, key=lambda p: (p.severity is not Severity.ERROR, p.file, p.line, p.field, p.code))
    told = tuple(map(_problem, some_of_each(ordered)))
    return Section(CHECKED, "LỖI thì phải sửa. CẢNH BÁO thì đọc kỹ rồi quyết định.", told, len(ordered))


def _problem(p: Problem) -> Entry:
    label = "LỖI" if p.severity is Severity.ERROR else "CẢNH BÁO"
    place = f"{p.file}:{p.line}" if p.line else p.file
    text = ": ".join(filter(None, (p.field, p.message)))
    return Entry(f"{label} {p.code}", place, tuple(map(Line, filter(None, (guarded(text), p.hint and f"→ {p.hint}")))))
