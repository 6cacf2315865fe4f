"""All corrections of stories and changes of lists: for the page of corrections and for its feed."""

from __future__ import annotations

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.honours import ChangeKind
from hooks.records.reading.loading import LoadedStory


def corrections_data(c: Catalogue) -> Data:
    """Each with its page, newest first; `of` is an id that stays."""
    found = [*_of_stories(c), *_of_lists(c)]
    found.sort(key=lambda x: x["url"])
    found.sort(key=lambda x: x["iso"], reverse=True)
    return {"changes": found}


def first_name(story: LoadedStory) -> str:
    """Year and folder that a story first lay in: with a new name it is no new story."""
    first = (story.record.former_slugs or [story.slug])[0]
    return first if "/" in first else f"{story.year}/{first}"


def _of_stories(c: Catalogue) -> list[Data]:
    return [
        {
            "iso": x.date.isoformat(),
            "date": show(x.date),
            "of": f"story:{first_name(story)}",
            "kind": "Bài viết",
            "title": story.record.title,
            "url": addresses.story(story),
            "line": "",
            "text": x.text,
            "sources": [],
            "sample": story.record.sample,
        }
        for story in c.stories.values()
        for x in story.record.corrections
    ]


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
            "text": x.text,
            "sources": parts.citations(c, x.sources),
            "sample": h.decision.sample,
        }
        for h in c.honours
        for x in h.changes
    ]
