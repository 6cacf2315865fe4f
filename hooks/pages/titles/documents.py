"""Every document the campaign rests on: /danh-hieu/van-ban/."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import Any

from hooks.pages import addresses, parts
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.sources import SOURCE_STATUS_LABELS, Source
from hooks.records.model.titles import DOCUMENTS
from hooks.sections import Section, named

Data = dict[str, Any]


def view(c: Catalogue) -> View:
    """The page of documents."""
    text = "Các văn bản mà trang này dựa vào: số hiệu, ngày ban hành, tình trạng, văn bản thay thế và nơi đã đọc."
    return View(
        f"danh-hieu/{DOCUMENTS}/",
        "titles/documents.html",
        "Văn bản",
        text,
        partial(documents_data, c),
        source="data/sources.yml",
    )


def documents_data(c: Catalogue) -> Data:
    """All documents, in groups in the order they first appear."""
    cited, found = cited_by(c), found_for(c)
    groups: dict[str, list[Data]] = defaultdict(list)
    for source in c.sources.values():
        groups[source.group].append(document(c, source, cited[source.id], found[source.id]))
    return {
        "crumbs": [(named(Section.TITLES), "danh-hieu/"), ("Văn bản", None)],
        "groups": [{"name": name, "documents": docs} for name, docs in groups.items()],
        "count": len(c.sources),
    }


def document(c: Catalogue, source: Source, cited: list[str], found: list[str]) -> Data:
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
        "found_for": parts.clauses(c, found),
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


def found_for(c: Catalogue) -> defaultdict[str, list[str]]:
    """Criteria by the document that the editors found for them: the plan itself does not name it."""
    out: defaultdict[str, list[str]] = defaultdict(list)
    for entry in c.clauses.values():
        for source_id in entry.criterion.found if entry.criterion else ():
            out[source_id].append(entry.id)
    return out
