"""The catalogue as documents of /tra-cuu/: everything with a page or an anchor of its own, every line of a decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel

from hooks.dates import show
from hooks.pages import addresses, own_fields, parts
from hooks.pages.honours import index as honours_index
from hooks.pages.honours import registers
from hooks.pages.search import early, place_documents, plan_documents
from hooks.pages.search import index as search_index
from hooks.pages.search.documents import KINDS, Document, Page, Person, Setting
from hooks.pages.search.found_by import FoundBy
from hooks.pages.search.ways import Ways
from hooks.pages.waiting import Marks
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.resolved import Resolved
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import ChangeKind
from hooks.records.model.kind_entries import Shown
from hooks.records.reading.loading import LoadedStory
from hooks.text import lower_first


def documents(c: Catalogue, pages: Iterable[Document] = ()) -> list[Document]:
    """All that is visible besides `people`, in the order of `KINDS`; `pages` are hand-written and list pages."""
    found: dict[str, list[Document]] = {kind: [] for kind in KINDS}
    for section in (
        place_documents.documents(c),
        _titles(c),
        _exemplars(c),
        _stories(c),
        plan_documents.documents(c),
        _also_called(c, pages),
        _other(c),
        _decisions(c),
        _files(c),
    ):
        for document in section:
            found[document.kind].append(document)
    return [document for kind in found.values() for document in kind]


def _also_called(c: Catalogue, pages: Iterable[Document]) -> Iterator[Document]:
    """Pages with the words that data/search.yml says they are looked up by."""
    also = {page.address: page.also for page in c.search_words.pages}
    for page in pages:
        yield replace(page, names=(page.title, *also[page.address])) if page.address in also else page


# ---------------------------------------------------------------- exemplars, stories


def _exemplars(c: Catalogue) -> Iterator[Document]:
    for loaded in c.exemplars.values():
        e: Exemplar = loaded.record
        honours, places = c.honours_by_exemplar.get(e.id, ()), c.places_of(e)
        other = (f"Tên khác: {', '.join(e.other_names)}",) if e.other_names else ()
        where = [place_text(c, p) for p in places]
        own = [words for _, words in own_fields.lines(c, e, Shown.SEARCH)]
        yield Document(
            "guong-sang",
            e.id,
            e.name,
            addresses.exemplar(e),
            (", ".join([e.about.label, *where[:1]]), e.summary, *other),
            (e.name, *e.other_names),
            " ".join([e.about.label, e.summary, e.story or "", *where, *(f.text for f in e.facts), *own]),
            years=tuple(dict.fromkeys(str(h.decision.date.year) for h in honours)),
            titles=tuple(dict.fromkeys(h.title for h in honours if h.title)),
            places=_codes(places),
            sample=e.sample,
        )


def _codes(places: Iterable[Resolved]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for p in places if not p.whole_district for code in p.now))


def _stories(c: Catalogue) -> Iterator[Document]:
    at: dict[str, list[str]] = {}
    for code, stories in c.stories_at.items():
        for story in stories:
            at.setdefault(f"{story.year}/{story.slug}", []).append(code)
    for key, story in c.stories.items():
        yield _story(key, story, tuple(sorted(at.get(key, ()))))


def _story(key: str, story: LoadedStory, places: tuple[str, ...]) -> Document:
    s = story.record
    lines = (f"{show(s.date)}, {', '.join(s.authors)}", s.standfirst)
    return Document(
        *("cau-chuyen", key, s.title, addresses.story(story), lines),
        body=" ".join((*lines, story.body)),
        years=(str(s.date.year),),
        places=places,
        sample=s.sample,
    )


# ---------------------------------------------------------------- what the plan rests on


def _titles(c: Catalogue) -> Iterator[Document]:
    """Titles with all that is recorded of them: criteria, who grants them, what is not known yet."""
    for t in c.titles.values():
        lines = (f"Danh hiệu cho {lower_first(t.for_whom)}", t.lead)
        body = " ".join((*lines, *told(t)))
        yield Document("danh-hieu", t.id, t.name, addresses.title(t.id), lines, body=body, titles=(t.id,))
    for a in c.awards.values():
        line = f"Khen thưởng. {a.when}"
        yield Document("danh-hieu", a.id, a.name, addresses.award(a.id), (line,), body=" ".join((line, *told(a))))


def told(record: object) -> Iterator[str]:
    """Every text of a record and its parts that is more than one word: no ids, no addresses, no sources."""
    if isinstance(record, str):
        yield from [record] if " " in record else ()
    elif isinstance(record, BaseModel):
        for name in type(record).model_fields:
            yield from () if name == "sources" else told(getattr(record, name))
    elif isinstance(record, list):
        for part in record:
            yield from told(part)


def _other(c: Catalogue) -> Iterator[Document]:
    for s in c.sources.values():
        title, text = s.full, " ".join((s.issuer, s.governs or ""))
        lines = (f"Văn bản, {s.issuer}", parts.description(s.governs or ""))
        yield Document("trang", s.id, title, addresses.source(s.id), lines, body=text)
    for x in (loaded.record for loaded in c.statistics):
        figures = "; ".join(f"{f.label} {f.value}" for f in x.figures)
        address = addresses.statistic(x)
        lines = ("Số liệu đã công bố", parts.description(figures))
        yield Document(
            "trang",
            x.id,
            f"{x.subject}, {x.period[:1].lower()}{x.period[1:]}",
            address,
            lines,
            body=figures,
            sample=x.sample,
        )


# ---------------------------------------------------------------- honours


def _decisions(c: Catalogue) -> Iterator[Document]:
    for d in (loaded.record for loaded in c.decisions.values()):
        lines = (registers.decision_name(d), d.authority)
        names = (d.name, f"Quyết định số {d.number}") if d.number else (d.name,)
        year = (str(d.date.year),)
        yield Document(
            "vinh-danh", d.id, d.name, addresses.decision(d), lines, names, " ".join(lines), year, sample=d.sample
        )


def _files(c: Catalogue) -> Iterator[Document]:
    """The lists of a year as files: who asks to download one is given it."""
    for year in sorted(c.honours_by_year, reverse=True):
        for file in honours_index.year_links(c, year):
            title = f"Tải danh sách vinh danh năm {year} ({file['form']})"
            names = (title, f"Danh sách năm {year} {file['form']}", f"Tải danh sách năm {year}")
            yield Document("trang", f"tai.{year}.{file['form']}", title, file["url"], ("Tệp cho bảng tính",), names)


def people(c: Catalogue) -> Iterator[Person]:
    """Every line of every visible decision."""
    told: dict[Resolved | None, str] = {None: ""}
    settings: dict[tuple[object, ...], Setting] = {}
    for page, lines in _list_pages(c):
        for h in lines:
            if h.recipient.gone:
                continue
            # One place is one object; what became of a line is told of it alone.
            key = (page.address, h.title, h.award, h.revoked, _is_corrected(h), id(h.place))
            if (setting := settings.get(key)) is None:
                if h.place not in told:
                    told[h.place] = place_text(c, h.place) if h.place else ""
                setting = settings[key] = _setting(c, h, page, told[h.place])
            yield Person(h.recipient.name, h.recipient.id, h.recipient.unit or "", setting)


def _list_pages(c: Catalogue) -> Iterator[tuple[Page, list[Honour]]]:
    """The pages of every decision's list, each with its lines."""
    for d in (loaded.record for loaded in c.decisions.values()):
        lines, name = registers.in_order_of_pages(c, d.id), registers.decision_name(d)
        for first in range(0, len(lines), registers.PAGE_ROWS):
            address = registers.page_address(addresses.decision(d), first // registers.PAGE_ROWS + 1)
            yield Page(d.id, address, name, d.sample), lines[first : first + registers.PAGE_ROWS]


def _is_corrected(h: Honour) -> bool:
    """Whether a later entry says it otherwise than the line, which stays as it was signed: its name may be misspelt."""
    return any(change.kind is ChangeKind.CORRECTION for change in h.changes)


def _setting(c: Catalogue, h: Honour, page: Page, place: str) -> Setting:
    later = " (đã thu hồi)" if h.revoked else " (có đính chính)" if _is_corrected(h) else ""
    granted = registers.granted(c, h) + later
    titles = (h.title,) if h.title else ()
    places = h.place.now if h.place and not h.place.whole_district else ()
    return Setting(page, granted, place, (str(h.decision.date.year),), titles, places)


def place_text(c: Catalogue, found: Resolved) -> str:
    """A place then and now in one line: xã Tân Bình, huyện Sông Mẫu, nay thuộc phường Tân Triều."""
    then = ", ".join(x for x in (found.label, found.district) if x)
    if found.unchanged or found.whole_district:
        return then
    return f"{then}, nay thuộc {', '.join(c.gazetteer.places[code].label for code in found.now)}"


def write(c: Catalogue, pages: Iterable[Document], site: Path, found_by: FoundBy | None = None) -> None:
    """Write the index of everything below `site`; what documents are found by may be known."""
    found, named = documents(c, pages), people(c)
    if c.early:
        found, named = early.documents(found, Marks(c)), early.people(named, Marks(c))
    search_index.write(site, found, named, Ways.of(c.search_words, c.titles.values()), found_by)
