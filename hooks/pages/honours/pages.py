"""Vinh danh: decisions with their lists, and the same lines by title, by year and by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.corrected import changed_on, corrections
from hooks.pages.honours import index, registers
from hooks.pages.honours.registers import Group
from hooks.pages.parts import Data
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Alike
from hooks.records.joined.moved import rows_text
from hooks.records.model.honours import Decision
from hooks.records.model.kind_entries import FrameName
from hooks.records.model.shared import LEVEL_LABELS
from hooks.records.model.titles import LearningTitle
from hooks.sections import Section, named


def views(c: Catalogue) -> Iterator[View]:
    """The index, a list for every title and year, and every decision."""
    yield View(
        index.TOP,
        "honours/index.html",
        named(Section.HONOURS),
        f"Danh sách công nhận {c.campaign.words.title} và khen thưởng: theo quyết định, danh hiệu, năm và địa phương.",
        partial(index.data, c),
        sign=lambda: ("", named(Section.HONOURS), signs.Seal(FrameName.CIRCLE, "", gold=True, seed=index.TOP)),
    )
    for title in c.titles.values():
        if title.id in c.honours_by_title:
            yield from _title_views(c, title)
    for year in sorted(c.honours_by_year, reverse=True):
        yield from _year_views(c, year)
    for loaded in c.decisions.values():
        yield from _decision_views(c, loaded.record, loaded.file)


# ---------------------------------------------------------------- by title, by year


def _title_views(c: Catalogue, title: LearningTitle) -> Iterator[View]:
    lines = c.honours_by_title.get(title.id, ())
    groups = registers.by_decision(c, lines) if len(lines) <= registers.PAGE_ROWS else []
    about: Data = {
        "heading": f"Danh sách {title.name}",
        "crumb": title.name,
        "title": {"name": title.name, "url": addresses.title(title.id), "validity": title.validity_text},
        "order": "xếp theo quyết định, mới nhất trước",
        "files": [],
        "find": f"danh-hieu={title.id}",
    }
    description = f"Những nơi, những người được công nhận {title.name}, theo từng quyết định."
    counts = [n for n in c.counts if n.title == title.id]
    yield _list_view(c, index.title_address(title.id), about, description, counts, groups)


def _year_views(c: Catalogue, year: str) -> Iterator[View]:
    lines = c.honours_by_year[year]
    groups = registers.by_grant(c, lines) if len(lines) <= registers.PAGE_ROWS else []
    about: Data = {
        "heading": f"Vinh danh năm {year}",
        "crumb": f"Năm {year}",
        "title": None,
        "order": "xếp theo danh hiệu và hình thức khen",
        "files": index.year_links(c, year),
        "find": f"nam={year}",
    }
    description = f"Các {c.campaign.words.title} và khen thưởng theo những quyết định ký trong năm {year}."
    counts = [n for n in c.counts if str(n.decision.date.year) == year]
    yield _list_view(c, index.year_address(year), about, description, counts, groups)


def _list_view(
    c: Catalogue, base: str, about: Data, description: str, counts: Sequence[Alike], groups: Sequence[Group]
) -> View:
    return View(
        base,
        "honours/list.html",
        about["heading"],
        description,
        partial(_list, c, about, counts, groups),
        sample=bool(counts) and all(n.decision.sample for n in counts),
    )


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}, trang {number}"


def _list(c: Catalogue, about: Data, counts: Sequence[Alike], groups: Sequence[Group]) -> Data:
    """All lines; or, of more than a page of them, how many each decision and each place has."""
    total, samples = sum(n.lines for n in counts), {n.decision.sample for n in counts}
    signed = {n.decision.id: n.decision for n in counts} if not about["title"] else {}
    short = total <= registers.PAGE_ROWS
    summed: Data = {"decisions": [], "places": []} if short else _summed(c, counts)
    return (
        about
        | _told(total, sum(n.lines for n in counts if n.revoked))
        | {
            "crumbs": [(named(Section.HONOURS), index.TOP), (about["crumb"], None)],
            "groups": registers.page_groups(c, groups, 1) if short else [],
            "pager": registers.pager("", 1, total if short else 0),
            "sample": True in samples,
            "mixed": len(samples) > 1,
            "several": len(signed) > 1,
            "only": registers.decision_link(*signed.values()) if len(signed) == 1 else None,
        }
        | summed
    )


def _summed(c: Catalogue, counts: Sequence[Alike]) -> Data:
    """How many lines each decision and each place of today has."""
    decisions, places = Counter[str](), Counter[str]()
    for n in counts:
        decisions[n.decision.id] += n.lines
        for code in n.place.now if n.place and not n.place.whole_district else ():
            places[code] += n.lines
    signed = [d.record for d in c.decisions.values() if d.record.id in decisions]
    return {
        "decisions": [registers.decision_card(c, d) | {"here": decisions[d.id]} for d in signed],
        "places": [parts.place_link(p) | {"count": places[p.code]} for p in c.gazetteer.by_name if p.code in places],
    }


def _told(count: int, revoked: int) -> Data:
    return {"count": parts.number(count), "revoked": parts.number(revoked) if revoked else ""}


# ---------------------------------------------------------------- one decision


def _decision_views(c: Catalogue, d: Decision, file: str) -> Iterator[View]:
    lines = c.honours_by_decision.get(d.id, ())
    groups = registers.of_decision(c, d.id)
    number_part = f"Quyết định số {d.number} " if d.number else "Quyết định "
    description = f"{number_part}ngày {show(d.date)} của {d.authority}: {parts.number(len(lines))} lượt vinh danh."
    for number in range(1, registers.page_count(len(lines)) + 1):
        yield View(
            registers.page_address(addresses.decision(d), number),
            "honours/decision.html",
            _numbered(d.name, number),
            parts.description(description),
            partial(_decision, c, d, groups, number),
            source=file,
            sample=d.sample,
            changed=changed_on(d.updated, d.corrections),
        )


def _decision(c: Catalogue, d: Decision, groups: Sequence[Group], number: int) -> Data:
    lines = c.honours_by_decision.get(d.id, ())
    base = addresses.decision(d)
    area = c.resolve(d.place, d.date) if d.place else None
    return _told(len(lines), c.revoked_in[d.id]) | {
        "crumbs": _crumbs(d, number),
        "d": d,
        "date": show(d.date),
        "level": LEVEL_LABELS[d.level],
        "ended": registers.district_ended(c, d),
        "area": parts.place(c, area) if area else None,
        "groups": registers.page_groups(c, groups, number),
        "pager": registers.pager(base, number, len(lines)),
        "lines_of_pages": _lines_of_pages(c, d.id) if number == 1 else "",
        "validity": [_validity(c, c.titles[k], d) for k in dict.fromkeys(h.title for h in lines) if k in c.titles],
        "corrections": corrections(d.corrections),
        "notes": parts.notes(c, d.notes),
        "sources": parts.citations(c, d.sources),
        "updated": show(d.updated) if d.updated else "",
        "closed": show(d.closed) if d.closed else "",
        "gone": parts.number(gone) if (gone := sum(h.recipient.gone for h in lines)) else "",
        "seal": c.sealed.get(d.id, "") if d.closed else "",
        "file": registers.list_file(c, d.id),
    }


def _crumbs(d: Decision, number: int) -> list[tuple[str, str | None]]:
    name, above = f"Quyết định số {d.number}" if d.number else d.name, (named(Section.HONOURS), index.TOP)
    return [above, (name, addresses.decision(d)), (f"Trang {number}", None)] if number > 1 else [above, (name, None)]


def _lines_of_pages(c: Catalogue, decision: str) -> str:
    """The numbers of the lines on each page of a decision: “1-500|501-700 812”; what row.js reads."""
    lines = [int(h.recipient.id) for h in registers.in_order_of_pages(c, decision)]
    return "|".join(rows_text(lines[at : at + registers.PAGE_ROWS]) for at in range(0, len(lines), registers.PAGE_ROWS))


def _validity(c: Catalogue, title: LearningTitle, d: Decision) -> Data:
    source = c.sources.get(title.document or "")
    return {
        "name": title.name,
        "url": addresses.title(title.id),
        "text": title.validity_text,
        "through": title.valid_through(d.date.year, d.level),
        "document": {"name": source.called, "url": addresses.source(source.id)} if source else None,
    }
