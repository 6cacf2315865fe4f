"""Who does what: a table typed from the plan, held against the records and against what the pages print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from hooks.edition import views
from hooks.pages.data import pages as open_data
from hooks.pages.search import plan_documents
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import roles_at, roles_of
from hooks.records.model.duties import ROLE_LABELS, Role
from hooks.text import ascii_clause
from tests.campaigns import renderer

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
def pages(real: Catalogue) -> dict[str, str]:
    """Pages of the plan, by address, each on one line."""
    render = renderer(real)
    found = (v for v in views.views(real) if v.address.startswith("ke-hoach/"))
    return {v.address: " ".join(render.render(v).split()) for v in found}


def plain(html: str) -> str:
    """The text of a piece of a page."""
    text = re.sub(r"<[^>]+>", "", html).replace("\u00a0", " ").replace("&amp;", "&")
    return " ".join(text.split())


def test_the_table_has_all_of_four_parts(real: Catalogue) -> None:
    """Every number of parts III, IV, V and VII, criteria too, and every other place that names who does something."""
    named = {line.clause for line in LINES}
    numbered = {e.id for e in real.clauses.values() if "." in e.id and not (e.clause and e.clause.cited_as)}

    for part, count in {"III": 33, "IV": 6, "V": 4, "VII": 31}.items():
        inside = {c for c in named if c.startswith(f"{part}.")} - {"VII.loi-ket"}
        assert len(inside) == count, part
        assert inside == {c for c in numbered if c.startswith(f"{part}.")}
    assert named >= {e.id for e in real.clauses.values() if any(roles_at(e))}


def test_every_body_has_the_roles_its_clause_gives_it_and_no_others(real: Catalogue) -> None:
    """(clause, body, role): the records and the table are the same set."""
    wanted = {(x.clause, body, role) for x in LINES for body in x.bodies for role in x.roles}
    found = {(e.id, real.agencies[body].name, role) for e in real.clauses.values() for body, role in roles_at(e)}

    assert sorted(found - wanted) == []
    assert sorted(wanted - found) == []


class Printed(NamedTuple):
    """One line of roles on the page of a part: words, bodies, and the clause where the bodies are named instead."""

    words: str
    bodies: tuple[str, ...]
    at: str


def printed(pages: dict[str, str], real: Catalogue, clause: str) -> list[Printed]:
    """What stands under a clause's own anchor."""
    entry = real.clauses[clause]
    part = entry.part or next(p for p in real.plan.parts if clause.startswith(f"{p.id}."))
    page = pages[f"ke-hoach/{part.slug}/"]
    block = re.split(r'<div class="cl(?: sub)?" id="', page.partition(f'" id="{ascii_clause(clause)}"')[2])[0]
    roles = block.partition('<dl class="roles">')[2].partition("</dl>")[0]
    out = []
    for words, bodies in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", roles):
        at = re.search(r'các nơi ghi ở <a class="clause"[^>]*>([^<]+)</a>', bodies)
        names = () if at else tuple(re.findall(r"<a [^>]*>([^<]+)</a>", bodies))
        out.append(Printed(plain(words), names, at[1] if at else ""))
    return out


def roles_in(words: str) -> set[str]:
    """The roles that a line's words say, one by one."""
    apart = re.sub(r"(được đề nghị|được chỉ đạo) (?=\w)", r"\1, ", words.lower())
    return set(filter(None, re.split(r"[,;()]\s*|áp dụng (?:cho cả|từ)[^()]*", apart.replace(" (", "("))))


SAID = {Role.WITH: ("cùng phối hợp", "phối hợp với"), Role.ADVISED: ("được tham mưu", "tham mưu cho")}


def says(words: set[str], roles: tuple[Role, ...]) -> bool:
    """Whether the words are these roles, all of them and no other."""
    ways = [SAID.get(role, (ROLE_LABELS[role].lower(),)) for role in roles]
    return len(words) == len(ways) and all(any(word in words for word in way) for way in ways)


@pytest.mark.parametrize("line", [x for x in LINES if x.bodies and x.clause != "mo-dau"], ids=lambda x: x.clause)
def test_the_page_of_a_part_prints_each_role_with_its_bodies(
    line: Line, real: Catalogue, pages: dict[str, str]
) -> None:
    """Under the clause, or once for the whole section: what is told there and what the clause adds make its roles."""
    if real.clauses[line.clause].group:
        return  # told in the heading of the group and in the criterion's words; their roles are for the page of bodies
    here = printed(pages, real, line.clause)
    own = [x for x in here if x.bodies == line.bodies]
    if own and "áp dụng" not in own[0].words.lower():
        assert says(roles_in(own[0].words), line.roles)
    elif own:
        assert roles_in(own[0].words) >= {ROLE_LABELS[role].lower() for role in line.roles if role not in SAID}
    else:
        head = {"II": "II.de-nghi"}.get(above := line.clause.rpartition(".")[0], above)
        (whole,) = (x for x in printed(pages, real, head) if x.bodies == line.bodies and "dụng" in x.words)
        added = [x for x in here if x.at == head]
        assert says(roles_in(whole.words) | {r for x in added for r in roles_in(x.words)}, line.roles)


def test_bodies_of_a_whole_section_are_named_once(real: Catalogue, pages: dict[str, str]) -> None:
    """Five bodies in VII.1 and its points, seven in II: their names stand where the section begins."""
    five = next(x.bodies for x in LINES if x.clause == "VII.1")
    seven = next(x.bodies for x in LINES if x.clause == "II.1")

    assert printed(pages, real, "VII.1") == [Printed("Áp dụng cho cả VII.1 (được đề nghị)", five, "")]
    assert printed(pages, real, "VII.1.b") == [Printed("Thực hiện", (), "VII.1")]
    assert printed(pages, real, "II.de-nghi")[1] == Printed(
        "Áp dụng từ II.1 đến II.6 (được đề nghị thực hiện)", seven, ""
    )
    assert printed(pages, real, "II.3") == []


def test_the_page_of_bodies_prints_what_each_body_does(real: Catalogue, pages: dict[str, str]) -> None:
    """The clause stands in the body's section with every role."""
    page = pages["ke-hoach/ai-lam-viec-gi/"]
    ids = {a.name: a.id for a in real.agencies.values()}
    for clause, body, role in ((x.clause, body, role) for x in LINES for body in x.bodies for role in x.roles):
        section = page.partition(f'id="{ids[body]}"')[2].partition("</details>")[0]
        entry = real.clauses[clause]
        line = section.partition(f">{entry.label}</a>")[2].partition("</li>")[0]
        assert {
            Role.WITH: "phối hợp cùng",
            Role.ADVISED: "tham mưu",
            Role.DIRECTED: "được chỉ đạo",
            Role.ORIENTED: "được định hướng",
            Role.URGED: "vận động",
            Role.MOBILISED: "huy động",
        }.get(role, ROLE_LABELS[role].lower()) in plain(line).lower(), (clause, body, role)


@pytest.mark.parametrize("line", [x for x in LINES if x.deadline], ids=lambda x: x.clause)
def test_every_deadline_is_the_plans_word_with_who_owes_it(line: Line, real: Catalogue, pages: dict[str, str]) -> None:
    """Under the clause itself, in the word it uses, once; with the bodies that owe it in the records."""
    entry = real.clauses[line.clause]
    (m,) = (m for m in real.milestones.values() if line.clause in m.limits)
    assert entry.part is not None
    page = pages[f"ke-hoach/{entry.part.slug}/"]
    block = re.split(r'<div class="cl(?: sub)?" id="', page.partition(f'" id="{ascii_clause(line.clause)}"')[2])[0]
    hint = plain(block.partition('<ul class="hints">')[2].partition("</ul>")[0]).lower()

    assert tuple(real.agencies[a].name for a in m.who) == line.bodies
    assert hint.count(line.deadline.lower()) == 1
    assert len(re.findall(r"\b(?:trước|trong|vào|đến hết) (?:ngày|tháng|quý|năm)", hint)) == 1


def test_nobody_leads_where_the_plan_only_says_to_join(real: Catalogue) -> None:
    """“Phối hợp” alone makes no leader, whoever stands first in the clause."""
    for clause in ("VII.3.b", "VII.4", "VII.7.a", "VII.8.a", "VII.8.b", "VII.9.b", "VII.10.b"):
        found = real.clauses[clause].clause
        assert found is not None
        assert Role.LEADS not in {role for _, role in roles_of(found)}, clause


def test_members_of_a_group_are_told_of_its_work(real: Catalogue, pages: dict[str, str]) -> None:
    """Sở Tài chính is one of the departments: their report is its report."""
    section = pages["ke-hoach/ai-lam-viec-gi/"].partition('id="so-tai-chinh"')[2].partition("</details>")[0]

    assert "Việc chung của nhóm" in section
    assert ">VII.1.c</a>" in section


def test_no_group_is_wider_than_the_clause_names_it(real: Catalogue) -> None:
    """The widest group stands only where the plan names it: in III.1.b; its like without a level in VII.6 and VII.10.b."""
    named = {e.id: {body for body, _ in roles_at(e)} for e in real.clauses.values()}

    assert {c.rpartition(".")[0] for c, bodies in named.items() if "doan-the-tinh" in bodies} == {"III.1", "III.1.b"}
    assert [c for c, bodies in named.items() if "to-chuc-xa-hoi-cac-loai" in bodies] == ["VII.6", "VII.10.b"]


def test_open_data_and_search_say_the_same(real: Catalogue) -> None:
    """Every line of the table is a row of duties.csv and words of the clause's document."""
    content = open_data.offer(real).files[f"{open_data.FOLDER}duties.csv"].decode("utf-8")
    documents = {d.id: d.body for d in plan_documents.documents(real)}
    for line in LINES:
        for body in line.bodies:
            for role in line.roles:
                assert re.search(rf"^{re.escape(line.clause)},.*{re.escape(body)}.*,{role.value},", content, re.M), line
            assert body in documents[line.clause], line
