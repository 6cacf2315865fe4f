"""All corrections of records and stories, and changes of lists: for the page of corrections and for its feed."""

from __future__ import annotations

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.corrected import corrections
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import ChangeKind, Decision
from hooks.records.model.stories import Story
from hooks.records.reading.loading import LoadedStory


def corrections_data(c: Catalogue) -> Data:
    """Each with its page, newest first; `of` is an id that stays."""
    found = [*_of_stories(c), *_of_exemplars(c), *_of_decisions(c), *_of_statistics(c), *_of_lists(c)]
    found.sort(key=lambda x: x["url"])
    found.sort(key=lambda x: x["iso"], reverse=True)
    return {"changes": found}


def first_name(c: Catalogue, story: LoadedStory) -> str:
    """Year and folder that a story first lay in, as it says or the ledger remembers: with a new name it is no new story."""
    own = f"{story.year}/{story.slug}"
    first = (story.record.former_slugs or [c.past.first_names.get(own, own)])[0]
    return first if "/" in first else f"{story.year}/{first}"


def _of_stories(c: Catalogue) -> list[Data]:
    return [
        entry
        for story in c.stories.values()
        for entry in _of(story.record, f"story:{first_name(c, story)}", "Bài viết", addresses.story(story))
    ]


def _of_exemplars(c: Catalogue) -> list[Data]:
    return [
        entry
        for e in (loaded.record for loaded in c.exemplars.values())
        for entry in _of(e, f"exemplar:{e.id}", e.about.label, addresses.exemplar(e))
    ]


def _of_decisions(c: Catalogue) -> list[Data]:
    return [
        entry
        for d in (loaded.record for loaded in c.decisions.values())
        for entry in _of(d, f"decision:{d.id}", "Quyết định", addresses.decision(d))
    ]


def _of_statistics(c: Catalogue) -> list[Data]:
    return [
        entry
        for s in (loaded.record for loaded in c.statistics)
        for entry in _of(s, f"statistic:{s.id}", "Số liệu", addresses.statistic(s))
    ]


def _of(record: Story | Exemplar | Decision | Statistic, of: str, kind: str, url: str) -> list[Data]:
    about: Data = {
        "of": of,
        "kind": kind,
        "title": _title(record),
        "url": url,
        "line": "",
        "sources": [],
        "sample": record.sample,
    }
    return [about | x for x in corrections(record.corrections)]


def _title(record: Story | Exemplar | Decision | Statistic) -> str:
    match record:
        case Decision():
            return registers.decision_name(record)
        case Statistic():
            return f"{record.subject}, {record.period}"
        case Story():
            return record.title
        case _:
            return record.name


def _of_lists(c: Catalogue) -> list[Data]:
    return [
        {
            "iso": x.date.isoformat(),
            "date": show(x.date),
            "of": f"row:{h.decision.id}/{h.recipient.id}",
            "kind": "Thu hồi" if x.kind is ChangeKind.REVOCATION else "Đính chính danh sách",
            "title": registers.decision_name(h.decision),
            "url": registers.row_address(c, h),
            "line": f"dòng {h.recipient.id}",
            "text": parts.capital(x.text),
            "why": "",
            "sources": parts.citations(c, x.sources),
            "sample": h.decision.sample,
        }
        for h in c.honours
        for x in h.changes
    ]
