"""What is added under hand-written pages: corrections, what the editors doubt, the pages of the guide."""

from __future__ import annotations

from collections.abc import Callable

from hooks.edition.handmade.guide import guide_data
from hooks.pages import parts
from hooks.pages.feeds.corrections import corrections_data
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue


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
