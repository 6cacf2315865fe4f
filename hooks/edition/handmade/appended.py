"""What is added under hand-written pages: corrections, what the editors doubt, the pages of the guide."""

from __future__ import annotations

from collections.abc import Callable

from hooks.dates import show
from hooks.edition.handmade.guide import guide_data
from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.honours import ChangeKind


def corrections_data(c: Catalogue) -> Data:
    """All corrections of stories and changes of lists, newest first."""
    found = [*_of_stories(c), *_of_lists(c)]
    found.sort(key=lambda x: x["url"])
    found.sort(key=lambda x: x["iso"], reverse=True)
    return {"changes": found}


def _of_stories(c: Catalogue) -> list[Data]:
    return [
        {
            "iso": x.date.isoformat(),
            "date": show(x.date),
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


def about_data(c: Catalogue) -> Data:
    """What samples are where there are some, the area's names over time, what the editors doubt, the licence."""
    campaign = c.campaign
    return {
        "samples": parts.has_samples(c),
        "names": [
            {
                "name": n.name,
                "since": str(n.since) if n.since else "",
                "until": str(n.until) if n.until else "",
                "note": n.note,
                "sources": parts.citations(c, n.sources),
            }
            for n in campaign.area_names
        ],
        "notes": parts.notes(c, campaign.notes),
        "plan_notes": parts.notes(c, c.plan.notes),
        "licence": campaign.licence,
    }


APPENDED: dict[str, tuple[str, Callable[[Catalogue], Data]]] = {
    "corrections": ("handmade/corrections.html", corrections_data),
    "about": ("handmade/about.html", about_data),
    "guide": ("handmade/guide.html", guide_data),
}
"""By the page's `view:` field: the template, and the function that makes its data."""
