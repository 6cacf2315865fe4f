"""Who does what: a table typed from the plan, held against the records and against what the pages print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from hooks.edition import views
from hooks.pages.data import pages as open_data
from hooks.pages.plan import duties
from hooks.pages.search import plan_documents
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import roles_of, walk_clauses
from hooks.records.model.duties import ROLE_LABELS, Role
from hooks.records.reading.loading import load
from hooks.text import ascii_clause
from hooks.theme.templates import Renderer
from tests.building import PROJECT
from tests.campaigns import TODAY

TABLE = Path(__file__).parent / "duties_of_the_plan.txt"
ROLES = {label.lower(): role for role, label in ROLE_LABELS.items()}
NO_ROLES = "–"


class Line(NamedTuple):
    """One line of the table."""

    clause: str
    bodies: tuple[str, ...]
    roles: tuple[Role, ...]
    deadline: str


def table() -> list[Line]:
    """All lines, typed from the plan."""
    lines = [x for x in TABLE.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    out = []
    for line in lines:
        clause, bodies, *more = (cell.strip() for cell in line.split("|"))
        if bodies != NO_ROLES:
            roles, deadline = more[0], more[1] if len(more) > 1 else ""
            out.append(Line(clause, tuple(bodies.split("; ")), tuple(ROLES[r] for r in roles.split(", ")), deadline))
        else:
            out.append(Line(clause, (), (), ""))
    return out


LINES = table()


@pytest.fixture(scope="module")
def real() -> Catalogue:
    records, _ = load(PROJECT)
    assert records is not None
    return Catalogue(records, TODAY)


@pytest.fixture(scope="module")
def pages(real: Catalogue) -> dict[str, str]:
    """Pages of the plan, by address, each on one line."""
    renderer = Renderer(PROJECT / "overrides", real)
    found = (v for v in views.views(real) if v.address.startswith("ke-hoach/"))
    return {v.address: " ".join(renderer.render(v).split()) for v in found}


def plain(html: str) -> str:
    """The text of a piece of a page."""
    text = re.sub(r"<[^>]+>", "", html).replace("\u00a0", " ").replace("&amp;", "&")
    return " ".join(text.split())


def test_the_table_has_all_of_parts_v_and_vii(real: Catalogue) -> None:
    """31 numbered clauses in part VII, four in part V, and every other clause that names who does something."""
    named = {line.clause for line in LINES}
    numbered = {e.id for e in real.clauses.values() if e.clause and not e.clause.cited_as and e.part}

    assert len([c for c in named if re.match(r"VII\.\d", c)]) == 31
    assert {c for c in named if c.startswith("VII.") and c in numbered} == {c for c in numbered if c.startswith("VII.")}
    assert {c for c in named if c.startswith("V.")} == {"V.1", "V.1.a", "V.1.b", "V.2"}
    assert named >= {e.id for e in real.clauses.values() if e.clause and e.clause.roles}


def test_every_body_has_the_roles_its_clause_gives_it_and_no_others(real: Catalogue) -> None:
    """(clause, body, role): the records and the table are the same set."""
    wanted = {(x.clause, body, role) for x in LINES for body in x.bodies for role in x.roles}
    found = {
        (e.id, real.agencies[body].name, role)
        for e in real.clauses.values()
        if e.clause
        for body, role in roles_of(e.clause)
    }

    assert sorted(found - wanted) == []
    assert sorted(wanted - found) == []


def test_the_page_of_a_part_prints_each_role_with_its_bodies(real: Catalogue, pages: dict[str, str]) -> None:
    """Under the clause's own anchor: a heading of the roles, then exactly these names."""
    for line in LINES:
        if not line.bodies or line.clause == "mo-dau":
            continue
        entry = real.clauses[line.clause]
        assert entry.part is not None
        page = pages[f"ke-hoach/{entry.part.slug}/"]
        block = page.partition(f'<div class="cl" id="{ascii_clause(line.clause)}"')[2]
        block = block or page.partition(f'<div class="cl sub" id="{ascii_clause(line.clause)}"')[2]
        roles = block.partition('<dl class="roles">')[2].partition("</dl>")[0]
        shown = {
            plain(dt): tuple(re.findall(r"<a [^>]*>([^<]+)</a>", dd))
            for dt, dd in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", roles)
        }
        assert shown.get(duties.label(line.roles)) == line.bodies, line


def test_the_page_of_bodies_prints_what_each_body_does(real: Catalogue, pages: dict[str, str]) -> None:
    """The clause stands in the body's section with every role, unless a point of the clause says the same."""
    page = pages["ke-hoach/ai-lam-viec-gi/"]
    ids = {a.name: a.id for a in real.agencies.values()}
    said = {(x.clause, body, role) for x in LINES for body in x.bodies for role in x.roles}
    for clause, body, role in said:
        if any(c.startswith(f"{clause}.") and (b, r) == (body, role) for c, b, r in said):
            continue
        section = page.partition(f'id="{ids[body]}"')[2].partition("</section>")[0]
        entry = real.clauses[clause]
        line = section.partition(f">{entry.label}</a>")[2].partition("</li>")[0]
        assert {
            Role.WITH: "phối hợp cùng",
            Role.ADVISED: "tham mưu",
            Role.DIRECTED: "được chỉ đạo",
            Role.ORIENTED: "được định hướng",
        }.get(role, ROLE_LABELS[role].lower()) in plain(line).lower(), (clause, body, role)


@pytest.mark.parametrize("line", [x for x in LINES if x.deadline], ids=lambda x: x.clause)
def test_every_deadline_is_the_plans_word_with_who_owes_it(line: Line, real: Catalogue, pages: dict[str, str]) -> None:
    """On the clause's page, with the bodies that owe it in the records; a twin in another clause may say “vào”."""
    entry = real.clauses[line.clause]
    (m,) = (m for m in real.milestones.values() if line.clause in (m.clause, *m.repeated_in))
    assert entry.part is not None
    page = plain(pages[f"ke-hoach/{entry.part.slug}/"]).lower()

    assert tuple(real.agencies[a].name for a in m.who) == line.bodies
    assert line.deadline.lower().split(" ", 1)[1] in page
    if line.clause == m.clause:
        assert line.deadline.lower() in page


def test_nobody_leads_where_the_plan_only_says_to_join(real: Catalogue) -> None:
    """“Phối hợp” alone makes no leader, whoever stands first in the clause."""
    for clause in ("VII.3.b", "VII.4", "VII.7.a", "VII.8.a", "VII.8.b", "VII.9.b", "VII.10.b"):
        found = real.clauses[clause].clause
        assert found is not None
        assert Role.LEADS not in {role for _, role in roles_of(found)}, clause


def test_members_of_a_group_are_told_of_its_work(real: Catalogue, pages: dict[str, str]) -> None:
    """Sở Tài chính is one of the departments: their report is its report."""
    section = pages["ke-hoach/ai-lam-viec-gi/"].partition('id="so-tai-chinh"')[2].partition("</section>")[0]

    assert "Việc chung của nhóm" in section
    assert ">VII.1.c</a>" in section


def test_no_group_is_wider_than_the_clause_names_it(real: Catalogue) -> None:
    """The widest group stands only where the plan names it: in III.1.b; its like without a level in VII.10.b."""
    named = {
        clause.id: {body for body, _ in roles_of(clause)}
        for part in real.plan.parts
        for clause in walk_clauses(part.clauses)
    }

    assert [c for c, bodies in named.items() if "doan-the-tinh" in bodies] == []
    assert [c for c, bodies in named.items() if "to-chuc-xa-hoi-cac-loai" in bodies] == ["VII.10.b"]
    assert [g.id for g in real.criteria.groups if "doan-the-tinh" in g.bodies] == ["III.1.b"]


def test_open_data_and_search_say_the_same(real: Catalogue) -> None:
    """Every line of the table is a row of duties.csv and words of the clause's document."""
    content = open_data.offer(real).files[f"{open_data.FOLDER}duties.csv"].decode("utf-8")
    documents = {d.id: d.body for d in plan_documents.documents(real)}
    for line in LINES:
        for body in line.bodies:
            for role in line.roles:
                assert re.search(rf"^{re.escape(line.clause)},.*{re.escape(body)}.*,{role.value},", content, re.M), line
            assert body in documents[line.clause], line
