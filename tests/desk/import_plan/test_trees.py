"""Four texts in three kinds of file each: the tree clause by clause, and every line of them accounted for."""

from __future__ import annotations

from functools import cache

import pytest

from hooks.desk.import_plan.account import account_of, lost
from hooks.desk.import_plan.known import Known
from hooks.desk.import_plan.proposal import Proposal, proposal_of
from hooks.desk.import_plan.reading import document_in
from tests.desk.import_plan.texts import TEXTS, WRITERS, pieces


@cache
def proposed(name: str, ending: str) -> Proposal:
    return proposal_of(document_in(WRITERS[ending](TEXTS[name][0]), ending), Known())


def ids(proposal: Proposal) -> list[str]:
    return [node.id for node in proposal.outline.nodes()]


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", TEXTS)
def test_the_tree_is_the_one_that_is_meant(name: str, ending: str) -> None:
    meant = TEXTS[name][1]

    proposal = proposed(name, ending)

    assert ids(proposal) == meant.split()


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_line_and_cell_is_told(name: str, ending: str) -> None:
    text = TEXTS[name][0]

    entries = account_of(proposed(name, ending))

    assert lost(entries) == []
    assert sorted(e.line.text for e in entries) == sorted(" ".join(p.split()) for p in pieces(text))
