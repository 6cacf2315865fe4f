"""The home page: the movement in one sentence, where it stands, whom it honours, what is new."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import addresses, parts, published
from hooks.pages.places import pages as places
from hooks.pages.places import tiles
from hooks.pages.plan import deadlines, timeline
from hooks.pages.plan.criteria import current_first
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.titles import LearningTitle
from hooks.records.reading.loading import Loaded

Data = dict[str, Any]
MOST_EXEMPLARS, MOST_STORIES, MOST_OF_A_KIND, MOST_DEADLINES = 4, 3, 2, 3


def views(c: Catalogue) -> Iterator[View]:
    """The home page."""
    description = parts.description(c.campaign.lead)
    yield View("", "home/index.html", c.campaign.site_name, description, partial(data, c), source="data/campaign.yml")


def data(c: Catalogue) -> Data:
    """What the home page shows."""
    coming = [d for d in deadlines.deadlines(c) if not d["past"]]
    stories = [parts.story_card(c, s) for s in parts.stories_led(c)[:MOST_STORIES]]
    return {
        "headline": re.split(r"(?<=[,;:]) ", c.campaign.headline),
        "standing": timeline.standing(c),
        "running": bool(timeline.phases_on(c.campaign, c.on)),
        "drawing": timeline.drawing(c),
        "deadlines": coming[:MOST_DEADLINES],
        "lapsed": deadlines.lapsed(c),
        "rolls": [roll(c, t) for t in c.titles.values()],
        "any_honour": bool(c.honours_by_title),
        "samples_counted": any(n.decision.sample for n in c.counts),
        "stories": stories,
        "exemplars": [parts.exemplar_card(c, e) for e in newest_exemplars(c)],
        "table": published.comparison(c),
        "spread": addresses.SPREAD if c.statistics or c.decisions else "",
        "groups": [group(c, g.id) for g in current_first(c)],
        "places": len(c.gazetteer.places),
        "map": tiles.tile_map(c),
        "letters": places.letters(c),
        **_now_and_before(c),
        "years": f"{c.campaign.starts.year} – {c.campaign.ends.year}",
    }


def _now_and_before(c: Catalogue) -> Data:
    """What places are today, whether there were other communes before, and whether their districts are known."""
    former = c.gazetteer.former
    told = {"former": bool(former), "places_called": places.called(c)}
    return told | {"districts": any(unit.district for unit in former)}


def roll(c: Catalogue, title: LearningTitle) -> Data:
    """A title with the number of honours that stand, and where the list is."""
    count = len(c.honours_by_title.get(title.id, ()))  # as many as the list has lines
    url = f"vinh-danh/danh-hieu/{title.id}/" if title.id in c.honours_by_title else addresses.title(title.id)
    return {"name": title.name, "frame": title.kind.value, "count": parts.number(count), "url": url}


def group(c: Catalogue, clause_id: str) -> Data:
    """A subject group in the list “Bạn thi đua với tư cách nào?”."""
    found = c.clauses[clause_id].group
    assert found is not None
    return {
        "short": found.short,
        "id": c.clauses[clause_id].label,
        "url": addresses.group(found),
        "ended": found.ended is not None,
    }


def newest_exemplars(c: Catalogue) -> list[Loaded[Exemplar]]:
    """The exemplars brought up to date last: real ones first, not too many of a kind."""

    def key(loaded: Loaded[Exemplar]) -> tuple[bool, bool, int]:
        record = loaded.record
        return record.sample, record.historical is not None, -(record.updated or dt.date.min).toordinal()

    out: list[Loaded[Exemplar]] = []
    kinds: Counter[str] = Counter()
    for loaded in sorted(c.exemplars.values(), key=key):
        if kinds[loaded.record.kind] < MOST_OF_A_KIND and len(out) < MOST_EXEMPLARS:
            kinds[loaded.record.kind] += 1
            out.append(loaded)
    return out
