"""Gương sáng: all exemplars by kind, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.resolved import Resolved
from hooks.records.model.exemplars import EXEMPLAR_KINDS, KIND_LABELS, Exemplar, Fact
from hooks.records.model.references import references
from hooks.records.model.shared import LEVEL_LABELS
from hooks.records.reading.loading import Loaded
from hooks.text import initials, slug

TOP = "guong-sang/"
PAGE_CARDS = 120
_FIRST = 12
_NEAR = 4
_BACK = {"units": "Người thuộc nơi này", "clan": "Gia đình trong dòng họ", "run_by": "Cách làm do nơi này giữ"}
"""What the other side of a link between exemplars is called, by the field that makes it."""
_EMPTY = "Chưa có {kind} nào được công bố."
_PRIVATE = " Người, gia đình, dòng họ có thật chỉ lên trang khi đã ký phiếu đồng ý."
Links = dict[str, list[tuple[str, str]]]


def views(c: Catalogue) -> Iterator[View]:
    """The index, a list for each kind, a page for each exemplar."""
    groups = _by_kind(c)
    about = "Người, gia đình, dòng họ, cộng đồng, đơn vị và cách làm hay trong phong trào học tập suốt đời, có nguồn."
    yield View(
        TOP,
        "exemplars/index.html",
        "Gương sáng",
        about,
        partial(_index, c, groups),
        sign=lambda: ("", "Gương sáng", signs.Frames(tuple(k.kind for k in EXEMPLAR_KINDS), gold=False)),
    )
    for kind in EXEMPLAR_KINDS:
        yield from _kind_views(c, kind, groups[kind.kind])
    links = _links(c)
    for loaded in c.exemplars.values():
        e = loaded.record
        yield View(
            addresses.exemplar(e),
            f"exemplars/{e.kind}.html",
            f"{e.name} – Gương sáng",
            parts.description(e.summary),
            partial(_page, c, loaded, links.get(e.id, [])),
            source=loaded.file,
            sample=e.sample,
            changed=e.updated,
            sign=partial(_sign, c, loaded),
        )


def _sign(c: Catalogue, loaded: Loaded[Exemplar]) -> signs.Heading:
    """The portrait on the link picture; without one the emblem of the page."""
    e = loaded.record
    above = f"Gương sáng, {KIND_LABELS[e.kind].lower()}"
    if e.photo:
        return above, e.name, signs.photo(c.root / PurePosixPath(loaded.file).parent / e.photo.file, e.photo)
    return above, e.name, signs.Seal(e.kind, initials(e.name), parts.holds_honour(c, e.id), e.id)


def _kind_sign(kind: str) -> signs.Heading:
    return "Gương sáng", KIND_LABELS[kind], signs.Seal(kind, "", gold=False, seed=kind)


def kind_address(kind: str) -> str:
    """The list of one kind of exemplar: guong-sang/dong-ho/, guong-sang/mo-hinh/."""
    return f"{TOP}{slug(KIND_LABELS[kind].removesuffix(' hay'))}/"


def _by_kind(c: Catalogue) -> dict[str, list[Loaded[Exemplar]]]:
    out: dict[str, list[Loaded[Exemplar]]] = {kind.kind: [] for kind in EXEMPLAR_KINDS}
    for loaded in c.exemplars.values():
        out[loaded.record.kind].append(loaded)
    return out


# ---------------------------------------------------------------- lists


def _kind(kind: type[Exemplar], found: Sequence[Loaded[Exemplar]]) -> Data:
    label = KIND_LABELS[kind.kind]
    empty = _EMPTY.format(kind=label.lower()) + (_PRIVATE if kind.private else "")
    return {
        "label": label,
        "key": kind.kind,
        "url": kind_address(kind.kind),
        "count": len(found),
        "samples": sum(e.record.sample for e in found),
        "empty": empty,
    }


def _index(c: Catalogue, groups: dict[str, list[Loaded[Exemplar]]]) -> Data:
    kinds = []
    for kind in EXEMPLAR_KINDS:
        found = groups[kind.kind]
        cards = [parts.exemplar_card(c, e) for e in found[:_FIRST]]
        kinds.append(_kind(kind, found) | {"cards": cards, "rest": len(found) - len(cards)})
    return {"kinds": kinds, "count": len(c.exemplars), "samples": sum(e.record.sample for e in c.exemplars.values())}


def _kind_views(c: Catalogue, kind: type[Exemplar], found: Sequence[Loaded[Exemplar]]) -> Iterator[View]:
    base, label = kind_address(kind.kind), KIND_LABELS[kind.kind]
    common = _kind(kind, found)
    for number in range(1, registers.page_count(len(found), PAGE_CARDS) + 1):
        yield View(
            registers.page_address(base, number),
            "exemplars/kind.html",
            label if number == 1 else f"{label}, trang {number}",
            f"Gương sáng học tập suốt đời: {label.lower()}, xếp theo tên.",
            partial(_kind_page, c, common, found, number),
            sample=bool(found) and common["samples"] == len(found),
            sign=partial(_kind_sign, kind.kind) if number == 1 else None,
        )


def _kind_page(c: Catalogue, common: Data, found: Sequence[Loaded[Exemplar]], number: int) -> Data:
    shown = found[(number - 1) * PAGE_CARDS : number * PAGE_CARDS]
    others = [k.kind for k in EXEMPLAR_KINDS if k.kind != common["key"]]
    return common | {
        "crumbs": [("Gương sáng", TOP), (common["label"], None)],
        "cards": [parts.exemplar_card(c, e) for e in shown],
        "pager": registers.pager(common["url"], number, len(found), PAGE_CARDS),
        "others": [{"label": KIND_LABELS[k], "url": kind_address(k)} for k in others],
    }


# ---------------------------------------------------------------- links between exemplars


def _links(c: Catalogue) -> Links:
    """(what the link is called, id of the other exemplar) by exemplar id, both ways."""
    out: Links = defaultdict(list)
    for loaded in c.exemplars.values():
        e = loaded.record
        for path, kind, other in references(e):
            if kind == "exemplar" and other in c.exemplars and other != e.id:
                field = str(path[0])
                out[e.id].append((str(type(e).model_fields[field].title), other))
                out[other].append((_BACK.get(field, "Liên quan"), e.id))
    return out


def _related(c: Catalogue, links: Sequence[tuple[str, str]]) -> list[Data]:
    groups: dict[str, list[Data]] = defaultdict(list)
    for label, other in dict.fromkeys(links):
        groups[label].append(parts.exemplar_card(c, c.exemplars[other]))
    return [{"label": label, "cards": cards} for label, cards in groups.items()]


def _near(c: Catalogue, e: Exemplar, besides: set[str]) -> list[Data]:
    """A few others at the same place, as links; stops as soon as there are enough."""
    out: dict[str, Data] = {}
    for code in (code for p in c.places_of(e) if not p.whole_district for code in p.now):
        for x in c.exemplars_at.get(code, ()):
            other = x.record
            if other.id != e.id and other.id not in besides and other.sample <= e.sample:
                out[other.id] = parts.exemplar_link(x)
                if len(out) == _NEAR:
                    return list(out.values())
    return list(out.values())


# ---------------------------------------------------------------- one exemplar


def _page(c: Catalogue, loaded: Loaded[Exemplar], links: Sequence[tuple[str, str]]) -> Data:
    e = loaded.record
    honours = c.honours_by_exemplar.get(e.id, ())
    return _where(c, e) | {
        "e": e,
        "card": parts.exemplar_card(c, loaded),
        "kind_url": kind_address(e.kind),
        "crumbs": [("Gương sáng", TOP), (KIND_LABELS[e.kind], kind_address(e.kind)), (e.name, None)],
        "level": _level(e),
        "agency": parts.agency(c, e.agency) if getattr(e, "agency", None) else None,  # type: ignore[attr-defined]
        "moments": _moments(c, e, honours),
        "honoured": bool(honours),
        "stories": [parts.story_card(c, s) for s in c.stories_about.get(e.id, ())],
        "clauses": parts.clauses(c, e.clauses),
        "related": _related(c, links),
        "near": _near(c, e, {other for _, other in links}),
        "notes": parts.notes(c, e.notes),
        "sources": parts.citations(c, [*e.sources, *(s for f in e.facts for s in f.sources)]),
        "consent": show(e.consent.given_on) if e.consent and not e.sample else "",
        "confirmed": show(e.confirmed_on) if e.confirmed_on and not e.sample else "",
        "updated": show(e.updated) if e.updated else "",
    }


def _level(e: Exemplar) -> str:
    level = getattr(e, "level", None)
    return LEVEL_LABELS[level] if level else ""


def _where(c: Catalogue, e: Exemplar) -> Data:
    places = c.places_of(e)
    return {
        "places": [parts.place(c, p) for p in places],
        "of_today": all(not (p.district or p.whole_district) for p in places),
        "then": _then(c, e, places),
    }


def _then(c: Catalogue, e: Exemplar, places: Sequence[Resolved]) -> str:
    """The heading over the old names: as of which time they are."""
    if all(p.unchanged for p in places):
        return "Nơi"
    if e.place_date is None:
        return f"Nơi, gọi theo tên trước {show(c.gazetteer.starts)}"
    unit = "ngày" if e.place_date.day else "tháng" if e.place_date.month else "năm"
    return f"Nơi, gọi theo tên {unit} {e.place_date}"


def _moments(c: Catalogue, e: Exemplar, honours: Sequence[Honour]) -> list[Data]:
    """Facts and honours in one line of time; what has no date comes last."""
    dated = [(f.date.first.toordinal() if f.date else 10**7, 1, i, _fact(c, f)) for i, f in enumerate(e.facts)]
    dated += [(h.decision.date.toordinal(), 0, i, _honour(c, h)) for i, h in enumerate(honours)]
    return [moment for *_, moment in sorted(dated, key=lambda m: m[:3])]


def _fact(c: Catalogue, f: Fact) -> Data:
    return {
        "type": "fact",
        "when": str(f.date) if f.date else "",
        "iso": f.date.iso if f.date else "",
        "text": f.text,
        "sources": parts.citations(c, f.sources),
    }


def _honour(c: Catalogue, h: Honour) -> Data:
    card = registers.decision_card(c, h.decision)
    return {
        "type": "honour",
        "when": card["date"],
        "iso": card["iso"],
        "line": registers.row(c, h),
        "decision": card,
        "url": registers.row_address(c, h),
        "holds": _holds(c, h),
    }


def _holds(c: Catalogue, h: Honour) -> str:
    """Until when a title holds, seen from the build's day; '' for awards and what was taken back."""
    if not h.title or h.revoked:
        return ""
    through = c.titles[h.title].valid_through(h.decision.date.year, h.decision.level)
    if through is None:
        return "Thời hạn chưa xác minh"
    return f"Có giá trị tới hết năm {through}" if c.on.year <= through else f"Đã hết giá trị từ năm {through + 1}"
