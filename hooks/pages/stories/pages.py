"""Câu chuyện: all stories by year, and a page for each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import PurePosixPath

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.corrected import changed_on, corrections
from hooks.pages.parts import Data
from hooks.pages.stories import inserts
from hooks.pages.stories.text import story_html
from hooks.pages.view import View
from hooks.pictures import card_photos, photos, signs
from hooks.records.checks.photos import named_in_text
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.stories import PLATE_WORDS
from hooks.records.reading.loading import LoadedStory
from hooks.sections import Section, named

TOP = "cau-chuyen/"
_WORDS_A_MINUTE = 200
_RELATED = 3
Topics = Mapping[str, set[str]]
"""What each story is about: ids of exemplars, numbers of clauses, codes of places."""


def views(c: Catalogue) -> Iterator[View]:
    """The index and every story."""
    about = f"Những câu chuyện của {c.campaign.words.movement} ở {c.campaign.area}, mỗi bài có nguồn."
    topics = {key: _topics(c, story) for key, story in c.stories.items()}
    yield View(
        TOP,
        "stories/index.html",
        named(Section.STORIES),
        about,
        partial(_index, c),
        sign=lambda: ("", named(Section.STORIES), signs.Sheet()),
    )
    for key, story in c.stories.items():
        s = story.record
        yield View(
            addresses.story(story),
            "stories/story.html",
            s.title,
            parts.description(s.standfirst),
            partial(_page, c, key, topics),
            source=story.file,
            sample=s.sample,
            changed=changed_on(s.updated, s.corrections) or s.date,
            published=s.date,
            sign=partial(_sign, c, story),
        )


def _sign(c: Catalogue, story: LoadedStory) -> signs.Heading:
    """The photo across the link picture, or the drawing; without either the title stands alone."""
    s = story.record
    sign = card_photos.plate(s.plate, PLATE_WORDS[s.plate]) if s.plate else None
    if s.cover:
        file = c.root / PurePosixPath(story.file).parent / s.cover.file
        sign = card_photos.photo(file, s.cover, across=True)
    return named(Section.STORIES), s.title, sign


def _index(c: Catalogue) -> Data:
    stories = parts.stories_led(c)
    years: dict[str, list[Data]] = defaultdict(list)
    for story in stories[1:]:
        years[story.year].append(parts.story_card(c, story))
    return {
        "lead": parts.story_card(c, stories[0]) if stories else None,
        "years": [{"year": year, "cards": cards} for year, cards in years.items()],
        "count": len(c.stories),
    }


def _page(c: Catalogue, key: str, topics: Topics) -> Data:
    story = c.stories[key]
    s = story.record
    return (
        text_of(c, story)
        | _neighbours(c, key)
        | {
            "s": s,
            "key": key,
            "card": parts.story_card(c, story),
            "crumbs": [(named(Section.STORIES), TOP), (story.year, f"{TOP}#nam-{story.year}"), (s.title, None)],
            "authors": ", ".join(s.authors),
            "updated": show(s.updated) if s.updated and s.updated != s.date else "",
            "about": [parts.exemplar_card(c, c.exemplars[e]) for e in dict.fromkeys(s.about) if e in c.exemplars],
            "places": [parts.place(c, found) for ref in s.places if (found := c.resolve(ref))],
            "clauses": parts.clauses(c, s.clauses),
            "corrections": corrections(s.corrections),
            "unknown": s.unknown,
            "sources": parts.citations(c, s.sources),
            "related": [parts.story_card(c, x) for x in _related(c, key, topics)],
        }
    )


def text_of(c: Catalogue, story: LoadedStory) -> Data:
    """The text with its photos; without a cover the first of them is fetched at once."""
    cover, in_text, gallery = photos.of_story(c, story)
    root = "../" * addresses.story(story).count("/")
    first = next((name for name in named_in_text(story.body) if name in in_text), "") if not cover else ""
    figures = {n: photos.figure(x, root, n == first) for n, x in in_text.items()}
    return {
        "cover": cover,
        "gallery": gallery,
        "minutes": reading_minutes(story.body),
        "body": story_html(c, story, figures, inserts.of_story(c, story)),
    }


def _neighbours(c: Catalogue, key: str) -> Data:
    keys = list(c.stories)
    at = keys.index(key)
    return {
        "newer": parts.story_card(c, c.stories[keys[at - 1]]) if at else None,
        "older": parts.story_card(c, c.stories[keys[at + 1]]) if at + 1 < len(keys) else None,
    }


def reading_minutes(body: str) -> int:
    """How long a text takes to read, at least one minute."""
    return max(1, round(len(re.findall(r"\w+", body)) / _WORDS_A_MINUTE))


def _related(c: Catalogue, key: str, topics: Topics) -> list[LoadedStory]:
    """Newest stories that share an exemplar, a place or a clause; real ones show no samples."""
    sample = c.stories[key].record.sample
    others = (k for k, s in c.stories.items() if k != key and s.record.sample <= sample)
    return [c.stories[k] for k in islice((k for k in others if topics[k] & topics[key]), _RELATED)]


def _topics(c: Catalogue, story: LoadedStory) -> set[str]:
    s = story.record
    found = [p for ref in s.places if (p := c.resolve(ref)) and not p.whole_district]
    return {*s.about, *s.clauses, *(code for p in found for code in p.now)}
