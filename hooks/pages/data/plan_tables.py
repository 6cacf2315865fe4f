"""The plan as open data: who does what by which clause, deadlines in the plan's words, the bodies then and now."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.pages import addresses, parts
from hooks.pages.data.columns import PAGE, Column, Table, of
from hooks.pages.plan import deadlines
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import ClauseEntry, in_plan_order, roles_at
from hooks.records.model.agencies import Agency
from hooks.records.model.duties import ROLE_LABELS, Role
from hooks.records.model.milestones import Limit, Milestone
from hooks.tabular import Row

_CLAUSE = Column("clause", "Điều", "Số điều trong kế hoạch; đoạn không đánh số có mã bằng chữ.", required=True)
_SAID = "; ".join(f"{role.value}: {label.lower()}" for role, label in ROLE_LABELS.items())


def tables(c: Catalogue) -> list[Table]:
    """All three."""
    return [_duties(c), _deadlines(c), _agencies(c)]


def _duties(c: Catalogue) -> Table:
    columns = (
        _CLAUSE,
        Column("title", "Tên điều", "Vài chữ về nội dung, do trang đặt."),
        Column("body", "Cơ quan", "Mã, xem bảng agencies.", required=True),
        Column("body_name", "Tên cơ quan", "Như kế hoạch gọi.", required=True),
        Column("role", "Vai trò", f"Theo động từ của điều ấy. {_SAID}.", required=True, enum=tuple(Role)),
        PAGE,
    )
    rows = tuple(row for entry in in_plan_order(c.clauses) for row in _duty_rows(c, entry))
    links = (("body", "agencies", "id"),)
    return Table("duties", "Ai làm việc gì theo kế hoạch", columns, rows, ("clause", "body", "role"), links)


def _duty_rows(c: Catalogue, entry: ClauseEntry) -> Iterator[Row]:
    for body, role in roles_at(entry):
        yield (entry.id, entry.title, body, c.agencies[body].name, role.value, addresses.clause(entry))


def _deadlines(c: Catalogue) -> Table:
    columns = (
        of(Milestone, "id", required=True),
        of(Milestone, "title", required=True),
        Column("clause", "Điều", "Số điều ghi hạn này; hạn ghi ở hai điều có hai dòng.", required=True),
        Column("limit", "Chữ của hạn", "Chữ mà điều ấy dùng.", required=True, enum=tuple(Limit)),
        Column("words", "Hạn", "Bằng lời của điều ấy; chỉ có năm khi kế hoạch ghi năm.", required=True),
        Column("first_year", "Năm đầu", "Năm của hạn; hạn hằng năm: năm đầu của kế hoạch.", "integer"),
        Column("last_year", "Năm cuối", "Năm cuối còn cơ quan phải làm; hạn một lần: chính năm ấy.", "integer"),
        Column("last_day", "Ngày cuối còn kịp", "Của kỳ sắp tới, hoặc kỳ cuối khi đã qua.", "date", required=True),
        Column("over", "Đã qua", "true: không còn kỳ nào, hoặc mọi cơ quan phải làm đã kết thúc.", "boolean", True),
        Column("who", "Ai làm", "Tên cơ quan; cơ quan đã kết thúc không có ở đây, trừ hạn đã qua.", "array"),
        Column("role", "Vai trò", "Của các nơi ấy, theo động từ của điều; trống khi mỗi nơi một khác."),
        Column("to", "Gửi tới", "Tên cơ quan nhận.", "array"),
        PAGE,
    )
    rows = tuple(_deadline_row(c, m, clause) for m in c.milestones.values() for clause in m.limits)
    return Table("deadlines", "Các hạn của kế hoạch", columns, rows, ("id", "clause"))


def _deadline_row(c: Catalogue, m: Milestone, clause: str) -> Row:
    d = deadlines.deadline(c, m, clause)
    who, to = (tuple(a["name"] for a in found) for found in (d["who"] if d["past"] else d["owing"], d["to"]))
    said: Row = (m.id, d["title"], clause, m.limits[clause].value, d["stated"], *d["years"])
    return (*said, d["day"].isoformat(), d["past"], who, d["role"], to, addresses.clause(c.clauses[clause]))


def _agencies(c: Catalogue) -> Table:
    columns = (
        of(Agency, "id", required=True),
        of(Agency, "name", required=True),
        of(Agency, "also", type="array"),
        of(Agency, "members", type="array"),
        Column("until", "Đã kết thúc", "Ngày cuối; trống là chưa ghi nhận.", required=False),
        Column("now", "Nay là", "Tên, và mức chắc chắn của việc ấy.", "array"),
        PAGE,
    )
    rows = tuple(_agency_row(c, a) for a in c.agencies.values())
    return Table("agencies", "Cơ quan có tên trong kế hoạch, và nay là cơ quan nào", columns, rows, ("id",))


def _agency_row(c: Catalogue, a: Agency) -> Row:
    told = parts.agency(c, a.id)
    now = tuple(f"{x['name']} ({x['certainty']})" for x in told["now"])
    until = told["ended"].iso if told["ended"] else ""
    return (a.id, a.name, tuple(a.also), tuple(a.members), until, now, addresses.agency(a.id))
