"""What a reader asks of a title or an award, answered: statements with numbered sources, whom to ask, what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hooks.pages import addresses, parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.agencies import CERTAINTY_LABELS, Certainty
from hooks.records.model.plan import SubjectGroup
from hooks.records.model.shared import Citation
from hooks.records.model.titles import Answers, Earlier, LearningTitle, Pending, Requirement, Route, Statement

Data = dict[str, Any]


class Footnotes:
    """The sources of a page, numbered as they are first cited; clauses of the plan are named themselves."""

    def __init__(self, c: Catalogue) -> None:
        self.c = c
        self.lines: list[Data] = []
        """Source lines in the order of their numbers, from 1."""
        self.thin = False
        """Whether a statement rests on a source that is not enough: the page says what its sign means."""

    def cite(self, sources: Iterable[Citation]) -> list[int]:
        """Numbers of the sources, each once; new ones are added at the end."""
        out: list[int] = []
        for line in parts.citations(self.c, sources):
            if line not in self.lines:
                self.lines.append(line)
            out.append(self.lines.index(line) + 1)
        return out

    def marks(self, sources: Iterable[Citation]) -> Data:
        """Marks after a statement: clauses of the plan it restates, numbers of its other sources."""
        clauses: list[str] = []
        others: list[Citation] = []
        for one in sources:
            seats = one.at.split(", ") if one.id == self.c.plan.source and one.at else [""]
            if all(seat in self.c.clauses for seat in seats):
                clauses += seats
            else:
                others.append(one)
        return {"clauses": parts.clauses(self.c, clauses), "refs": sorted(self.cite(others))}

    def said(self, statements: Iterable[Statement]) -> list[Data]:
        """Statements with the numbers of their sources; `doubt` is '' where the source is enough."""
        statements = list(statements)
        self.thin = self.thin or any(s.certainty is Certainty.PARTLY for s in statements)
        return [
            {
                "text": s.text,
                "thin": s.certainty is Certainty.PARTLY,
                "doubt": "" if s.certainty is Certainty.SEEN else CERTAINTY_LABELS[s.certainty],
                "elsewhere": s.elsewhere,
            }
            | self.marks(s.sources)
            for s in statements
        ]


def answered(c: Catalogue, answers: Answers, notes: Footnotes) -> Data:
    """The five answers, in the order of the page."""
    return {
        "who": notes.said(answers.who),
        "steps": notes.said(answers.steps),
        "asked": bodies(c, answers.asked),
        "where": notes.said(answers.where),
        "dates": notes.said(answers.dates),
        "gains": notes.said(answers.gains),
    }


def bodies(c: Catalogue, ids: Iterable[str]) -> list[Data]:
    """Bodies to ask, each once."""
    return [{"name": c.agencies[i].name, "url": addresses.agency(i)} for i in dict.fromkeys(ids)]


def requirements(found: Iterable[Requirement], notes: Footnotes) -> list[Data]:
    """Parts of a set of criteria of which something may be said today."""
    return [{"name": r.name, "said": notes.said(r.said)} for r in found if r.said]


def earlier(c: Catalogue, found: Iterable[Earlier], notes: Footnotes) -> list[Data]:
    """Sets of criteria that are not used any more."""
    return [
        {"document": parts.document(c, e.document), "period": e.period, "said": notes.said(e.said)}
        for e in found
        if e.said
    ]


def pending(c: Catalogue, found: Sequence[Pending]) -> Data:
    """What is not known: how much of it waits for whom, bodies in the order they come, then each line."""
    waited = dict.fromkeys(p.asked for p in found if p.asked)
    return {
        "waiting": [
            {"name": c.agencies[body].name, "url": addresses.agency(body), "count": sum(p.asked == body for p in found)}
            for body in waited
        ],
        "unread": sum(p.asked is None for p in found),
        "lines": [p.text for p in found],
    }


def routes_of(title: LearningTitle, group: SubjectGroup) -> list[Route]:
    """The ways to a title that a group of subjects goes: those that name it or one of its criteria, or else all."""
    ids = {group.id, *(k.id for k in group.criteria)}
    return [r for r in title.routes if ids & {*r.clauses}] or list(title.routes)
