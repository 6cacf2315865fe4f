"""Four texts in three kinds of file each: the tree clause by clause, and every line of them accounted for."""

from __future__ import annotations

import pytest

from hooks.desk.import_plan.account import account_of, lost
from hooks.desk.import_plan.known import Known, known_of
from hooks.desk.import_plan.proposal import Proposal, proposal_of
from hooks.desk.import_plan.reading import document_in
from tests.campaigns import TINY
from tests.desk.import_plan.texts import TEXTS, WRITERS, pieces


def proposed(data: bytes, ending: str, known: Known | None = None) -> Proposal:
    return proposal_of(document_in(data, ending), known or Known())


def ids(proposal: Proposal) -> list[str]:
    return [node.id for node in proposal.outline.nodes()]


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", TEXTS)
def test_the_tree_is_the_one_that_is_meant(name: str, ending: str) -> None:
    text, meant = TEXTS[name]

    proposal = proposed(WRITERS[ending](text), ending, known_of(TINY / "data"))

    assert ids(proposal) == meant.split()


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_line_and_cell_is_told(name: str, ending: str) -> None:
    text, _ = TEXTS[name]

    entries = account_of(proposed(WRITERS[ending](text), ending))

    assert lost(entries) == []
    assert sorted(e.line.text for e in entries) == sorted(" ".join(p.split()) for p in pieces(text))
