"""The lists of exemplars: the first of each kind on the index, all of a kind on its own pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from hooks.pages import parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kinds.registry import EXEMPLAR_KINDS, KIND_LABELS, KINDS
from hooks.records.reading.loading import Loaded

TOP = "guong-sang/"
PAGE_CARDS = 120
_FIRST = 12
_EMPTY = "Chưa có {kind} nào được công bố."
_PRIVATE = " Người, gia đình, dòng họ có thật chỉ lên trang khi đã ký phiếu đồng ý."


def views(c: Catalogue) -> Iterator[View]:
    """The index and the pages of each kind."""
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


def kind_address(kind: str) -> str:
    """The list of one kind of exemplar: guong-sang/dong-ho/, guong-sang/mo-hinh/."""
    return f"{TOP}{KINDS[kind].slug}/"


def _by_kind(c: Catalogue) -> dict[str, list[Loaded[Exemplar]]]:
    out: dict[str, list[Loaded[Exemplar]]] = {kind.kind: [] for kind in EXEMPLAR_KINDS}
    for loaded in c.exemplars.values():
        out[loaded.record.kind].append(loaded)
    return out


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


def _kind_sign(kind: str) -> signs.Heading:
    return "Gương sáng", KIND_LABELS[kind], signs.Seal(kind, "", gold=False, seed=kind)
