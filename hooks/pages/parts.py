"""Pieces that many pages show: links, places, sources, cards. Plain data, no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from hooks.dates import PartialDate, show
from hooks.pages import addresses, own_fields
from hooks.pages.numerals import number as number
from hooks.pictures import photos
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import Place
from hooks.records.joined.resolved import Resolved
from hooks.records.model.agencies import CERTAINTY_LABELS, Certainty, Successor
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import Shown
from hooks.records.model.shared import Citation, Note, PlaceRef, Publishing
from hooks.records.model.sources import SOURCE_STATUS_LABELS, Source
from hooks.records.model.stories import PLATE_LABELS, PLATE_WORDS, Story
from hooks.records.reading.loading import Loaded, LoadedStory
from hooks.text import ascii_clause, first_sentence, initials, unbroken, without_unit_words

Data = dict[str, Any]


def clause(c: Catalogue, clause_id: str) -> Data:
    """A clause mark: number as it is cited, address, what it is about."""
    entry = c.clauses[clause_id]
    return {"id": entry.label, "anchor": ascii_clause(clause_id), "url": addresses.clause(entry), "title": entry.title}


def clauses(c: Catalogue, ids: Iterable[str]) -> list[Data]:
    """Clause marks in the order given, each once."""
    return [clause(c, i) for i in dict.fromkeys(ids)]


def agency(c: Catalogue, agency_id: str) -> Data:
    """A body: name in the plan, since when it is no more, and what it is today with how sure that is."""
    a = c.agencies[agency_id]
    return {
        "id": a.id,
        "name": a.name,
        "url": addresses.agency(a.id),
        "ended": a.until if a.until and a.until.last < c.on else None,
        "now": [taken_over(c, s) for s in a.successors],
    }


def taken_over(c: Catalogue, successor: Successor) -> Data:
    """A body that took over from another: its name, whether that was seen, and the words for how sure it is."""
    return {
        "name": c.agencies[successor.agency].name,
        "sure": successor.certainty is Certainty.SEEN,
        "certainty": CERTAINTY_LABELS[successor.certainty],
    }


def citation(c: Catalogue, cited: Citation) -> Data:
    """A source line: who, what, where in it, when published, address or our own page of it."""
    found = _document_line(c, c.sources[cited.id], cited.at) if cited.id else _other_line(cited)
    at = c.clauses[cited.at].label if cited.id == c.plan.source and cited.at in c.clauses else cited.at
    return found | {"at": at, "note": cited.note}


def _document_line(c: Catalogue, source: Source, at: str | None) -> Data:
    return {
        "publisher": source.issuer,
        "title": source.full,
        "short": _short(c, source, at),
        "internal": addresses.source(source.id),
        "url": None,
        "published": source.issued,
        "status": SOURCE_STATUS_LABELS[source.status],
    }


def _other_line(cited: Citation) -> Data:
    return {
        "publisher": cited.publisher,
        "title": cited.title,
        "short": None,
        "internal": None,
        "url": cited.url,
        "published": cited.published,
        "accessed": cited.accessed,
        "status": None,
    }


def citations(c: Catalogue, cited: Iterable[Citation]) -> list[Data]:
    """Source lines, each once."""
    out: list[Data] = []
    for one in cited:
        line = citation(c, one)
        if line not in out:
            out.append(line)
    return out


def notes(c: Catalogue, items: Iterable[Note]) -> list[Data]:
    """Editors' notes with their sources."""
    return [{"text": n.text, "sources": citations(c, n.sources)} for n in items]


def place_link(place: Place) -> Data:
    """A commune or ward of today."""
    return {
        "code": place.code,
        "name": place.name,
        "type": place.now.type,
        "label": place.label,
        "url": addresses.place(place),
    }


def place(c: Catalogue, found: Resolved) -> Data:
    """A place then and now: label then, district, hamlet, today's places."""
    now = [place_link(c.gazetteer.places[code]) for code in found.now]
    return {
        "label": found.label,
        "district": found.district,
        "hamlet": found.hamlet,
        "now": now,
        "unchanged": found.unchanged,
        "whole_district": found.whole_district,
    }


def place_of(c: Catalogue, ref: PlaceRef, date: PartialDate | None = None) -> Data | None:
    """As `place`, for a reference."""
    found = c.resolve(ref, date)
    return place(c, found) if found else None


def exemplar_card(c: Catalogue, loaded: Loaded[Exemplar]) -> Data:
    """An exemplar in a list: portrait or emblem, name, one line, place."""
    e = loaded.record
    found = c.places_of(e)
    return {
        "id": e.id,
        "kind": e.kind,
        "kind_label": e.about.label,
        "name": e.name,
        "initials": letters(e),
        "portrait": photos.shown(c, loaded.file, e.photo, photos.PORTRAIT) if e.photo else None,
        "summary": e.summary,
        "url": addresses.exemplar(e),
        "place": place(c, found[0]) if found else None,
        "more_places": max(0, len(found) - 1),
        "honoured": holds_honour(c, e.id),
        "sample": e.sample,
        "historical": e.historical,
        "own": own_fields.lines(c, e, Shown.CARD),
    }


def letters(e: Exemplar) -> str:
    """The letters in an exemplar's emblem; of a body's name without the words for what it is."""
    return initials(e.name if e.private else without_unit_words(e.name))


def holds_honour(c: Catalogue, exemplar: str) -> bool:
    """Whether an exemplar has an honour that was not taken back: only then is it drawn in gold."""
    return any(not h.revoked for h in c.honours_by_exemplar.get(exemplar, ()))


def exemplar_link(loaded: Loaded[Exemplar]) -> Data:
    """An exemplar named in passing."""
    e = loaded.record
    return {"name": e.name, "kind": e.about.label, "url": addresses.exemplar(e), "sample": e.sample}


def story_card(c: Catalogue, loaded: LoadedStory) -> Data:
    """A story in a list: title, standfirst, date, its photo or its drawing."""
    s = loaded.record
    return {
        "title": s.title,
        "standfirst": s.standfirst,
        "line": first_sentence(s.standfirst),
        "date": show(s.date),
        "iso": s.date.isoformat(),
        "authors": s.authors,
        "url": addresses.story(loaded),
        "sample": s.sample,
        "plate": plate(s),
        "cover": photos.shown(c, loaded.file, s.cover, photos.COVER) if s.cover else None,
    }


def plate(story: Story) -> Data | None:
    """The drawing at the head of a story that has no photo."""
    if story.plate is None or story.cover is not None:
        return None
    name = PLATE_LABELS[story.plate]
    return {
        "src": f"assets/plates/{story.plate}.svg",
        "alt": PLATE_WORDS[story.plate],
        "name": name[0].lower() + name[1:],
    }


def stories_led(c: Catalogue) -> list[LoadedStory]:
    """Every story, newest first; before them the one that stands first."""
    return sorted(c.stories.values(), key=lambda story: not story.record.lead)


def has_samples(c: Catalogue) -> bool:
    """Whether anything that is shown is a sample."""
    shown: list[Publishing] = [d.record for d in c.decisions.values()]
    shown += [e.record for e in c.exemplars.values()]
    shown += [s.record for s in c.stories.values()]
    return any(record.sample for record in shown)


def paragraphs(text: str | None) -> list[str]:
    """Plain text in paragraphs: parted by blank lines, each on one line, names unbroken."""
    return [unbroken(" ".join(p.split())) for p in re.split(r"\n\s*\n", text or "") if p.strip()]


def description(text: str, most: int = 160) -> str:
    """The opening of a text for search engines and cards, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: line.rfind(" ", 0, most)].rstrip(",;:–- ") + "…"


def capital(text: str) -> str:
    """The text with a capital first letter: phường Trị An → Phường Trị An."""
    return text[:1].upper() + text[1:]


def document(c: Catalogue, source_id: str, at: str | None = None) -> Data:
    """A source line for a document of sources.yml."""
    return citation(c, Citation(id=source_id, at=at))


def _short(c: Catalogue, source: Source, at: str | None) -> Data:
    """A document named in passing: its kind and number, or its title; the plan itself by its clause."""
    if source.id == c.plan.source:
        entry = c.clauses.get(at or "")
        return {
            "text": f"Kế hoạch, {entry.label if entry else at}" if at else "Kế hoạch",
            "url": addresses.clause(entry) if entry else addresses.source(source.id),
        }
    return {"text": f"{source.called}{f', {at}' if at else ''}", "url": addresses.source(source.id)}
