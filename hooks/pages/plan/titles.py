"""The five titles, the forms of award, and every document the campaign rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import addresses, parts
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.shared import LEVEL_LABELS
from hooks.records.model.sources import SOURCE_STATUS_LABELS, Source
from hooks.records.model.titles import Award, LearningTitle

Data = dict[str, Any]


def views(c: Catalogue) -> Iterator[View]:
    """The page of titles and awards, and the page of documents."""
    text = "Các danh hiệu học tập và hình thức khen trong phong trào: xét cho ai, ai công nhận, thời hạn bao lâu, theo văn bản nào."
    yield View(
        "danh-hieu/",
        "plan/titles.html",
        "Danh hiệu và khen thưởng",
        text,
        partial(titles_data, c),
        source="data/titles.yml",
        sign=partial(_sign, c),
    )
    text = "Các văn bản mà trang này dựa vào: số hiệu, ngày ban hành, tình trạng, văn bản thay thế và nơi đã đọc."
    yield View(
        "danh-hieu/van-ban/", "plan/sources.html", "Văn bản", text, partial(sources_data, c), source="data/sources.yml"
    )


def _sign(c: Catalogue) -> signs.Heading:
    kinds = dict.fromkeys(title.kind.value for title in c.titles.values())
    return "", "Danh hiệu và khen thưởng", signs.Frames(tuple(kinds), gold=True)


def titles_data(c: Catalogue) -> Data:
    """All titles and awards."""
    return {
        "titles": [title(c, t) for t in c.titles.values()],
        "awards": [award(c, a) for a in c.awards.values()],
        "notes": parts.notes(c, c.title_notes),
    }


def title(c: Catalogue, item: LearningTitle) -> Data:
    """One title with its rules and what is not known of them."""
    listed = len(c.honours_by_title.get(item.id, ()))  # as many as the list has lines
    samples = any(n.decision.sample for n in c.counts if n.title == item.id)
    groups = [g for g in c.criteria.groups if item.id in g.titles]
    return {
        "title": item,
        "document": parts.document(c, item.document) if item.document else None,
        "groups": [{"short": g.short, "url": addresses.group(g)} for g in groups],
        "listed": parts.number(listed) if item.id in c.honours_by_title else "",
        "list_url": f"vinh-danh/danh-hieu/{item.id}/",
        "samples": samples,
        "notes": parts.notes(c, item.notes),
        "sources": parts.citations(c, item.sources),
    }


def award(c: Catalogue, item: Award) -> Data:
    """One form of award."""
    return {
        "award": item,
        "level": item.level_text or (LEVEL_LABELS[item.level] if item.level else None),
        "clause": parts.clause(c, item.clause),
        "notes": parts.notes(c, item.notes),
        "sources": parts.citations(c, item.sources),
    }


def sources_data(c: Catalogue) -> Data:
    """All documents, in groups in the order they first appear."""
    cited = cited_by(c)
    groups: dict[str, list[Data]] = defaultdict(list)
    for source in c.sources.values():
        groups[source.group].append(document(c, source, cited[source.id]))
    return {
        "crumbs": [("Danh hiệu và khen thưởng", "danh-hieu/"), ("Văn bản", None)],
        "groups": [{"name": name, "documents": docs} for name, docs in groups.items()],
        "count": len(c.sources),
    }


def document(c: Catalogue, source: Source, cited: list[str]) -> Data:
    """One document with its standing."""
    after = c.sources[source.replaced_by] if source.replaced_by else None
    before = [s for s in c.sources.values() if s.replaced_by == source.id]
    return {
        "source": source,
        "status": source.status.value,
        "status_label": SOURCE_STATUS_LABELS[source.status],
        "replaced_by": name(after) if after else None,
        "replaces": [name(s) for s in before],
        "seen_at": seen_at(c, source),
        "clauses": parts.clauses(c, cited),
        "notes": parts.notes(c, source.notes),
    }


def seen_at(c: Catalogue, source: Source) -> list[Data]:
    """Where a document was seen, publisher by publisher; what its notes cite is not told twice."""
    cited = {one.url for note in source.notes for one in note.sources}
    by_name: dict[str, list[str]] = defaultdict(list)
    for url in source.seen_at:
        if url not in cited:
            by_name[c.publisher(url)].append(url)
    return [{"name": name, "urls": urls} for name, urls in by_name.items()]


def name(source: Source) -> Data:
    """A document named in passing, with its place on the page."""
    return {"text": source.called, "url": addresses.source(source.id)}


def cited_by(c: Catalogue) -> defaultdict[str, list[str]]:
    """Clauses and criteria by the document they name."""
    out: defaultdict[str, list[str]] = defaultdict(list)
    for entry in c.clauses.values():
        part = entry.part if entry.clause is None else None
        holder = entry.clause or entry.criterion or part
        for source_id in holder.sources if holder else ():
            out[source_id].append(entry.id)
    return out
