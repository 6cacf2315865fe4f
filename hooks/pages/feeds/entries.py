"""What the feeds tell: stories, decisions, corrections, newest first, each with an id that outlasts its address."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.dates import begin, show
from hooks.pages import addresses, parts
from hooks.pages.corrected import changed_on
from hooks.pages.feeds.corrections import corrections_data, first_name
from hooks.pages.honours import registers
from hooks.pages.stories import pages as stories
from hooks.records.joined.catalogue import Catalogue

MOST = 30
"""Entries of one feed: what comes in a month of busy days. Readers' programs keep what they have seen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One new thing. `id` never changes; `address` is that of the page, below the site's; both moments are from the records, midnight where no hour is known.

    `html` is the whole text, whose links go from the page; '' when there is only the summary.
    """

    id: str
    address: str
    title: str
    summary: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...] = ()
    sample: bool = False
    html: Callable[[], str] = str


def of_stories(c: Catalogue) -> Iterator[Entry]:
    """Every story with its whole text."""
    for story in c.stories.values():
        s = story.record
        out = _out(s.date, s.publish_on)
        yield Entry(
            f"story:{first_name(c, story)}",
            addresses.story(story),
            s.title,
            s.standfirst,
            out,
            max(out, begin(changed_on(s.updated, s.corrections) or s.date)),
            tuple(s.authors),
            s.sample,
            lambda story=story: str(stories.text_of(c, story)["body"]),  # type: ignore[misc]
        )


def _out(date: dt.date, publish_on: dt.datetime | None) -> dt.datetime:
    return max(begin(date), publish_on or begin(date))


def of_decisions(c: Catalogue) -> Iterator[Entry]:
    """Every decision with how many lines its list has; no names."""
    for loaded in c.decisions.values():
        d, lines = loaded.record, parts.number(len(c.honours_by_decision.get(loaded.record.id, ())))
        out = _out(d.date, d.publish_on)
        about = f"{d.name}. {d.authority} ký ngày {show(d.date)}, danh sách có {lines} lượt."
        title = registers.decision_name(d)
        yield Entry(
            f"decision:{d.id}",
            addresses.decision(d),
            title,
            about,
            out,
            max(out, begin(changed_on(d.updated, d.corrections) or d.date)),
            (),
            d.sample,
        )


def of_corrections(c: Catalogue) -> Iterator[Entry]:
    """Every correction of a record or story and change of a list, as the page of corrections has them."""
    seen: Counter[str] = Counter()
    for x in corrections_data(c)["changes"]:
        day = begin(dt.date.fromisoformat(x["iso"]))
        title = f"{x['kind']}{', ' if x['line'] else ''}{x['line']}: {x['title']}"
        seen[of := f"{x['of']}:{x['iso']}"] += 1
        yield Entry(
            f"{of}:{seen[of]}",
            x["url"],
            title,
            f"{x['text']} Vì sao: {x['why']}" if x["why"] else x["text"],
            day,
            day,
            (),
            x["sample"],
        )


def newest(found: Iterator[Entry]) -> list[Entry]:
    """The newest of them, in an order that is the same in every build."""
    return sorted(found, key=lambda e: (-e.published.timestamp(), e.id))[:MOST]
