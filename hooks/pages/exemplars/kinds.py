"""The lists of exemplars: the first of each kind on the index, all of a kind on its own pages.

Kinds with real records come first, then those with samples only; of a kind without records the index says one sentence.
"""

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
from hooks.records.model.kind_entries import Kind
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import listed
from hooks.records.reading.loading import Loaded
from hooks.sections import Section, at, named

TOP = "guong-sang/"
PAGE_CARDS = 120
_FIRST = 6
_EMPTY = "Trang chưa kể về {kind} nào."
_PRIVATE = " {persons} có thật chỉ được nêu khi đã ký phiếu đồng ý."


def views(c: Catalogue) -> Iterator[View]:
    """The index and the pages of each kind."""
    groups = _by_kind(c)
    movement = c.campaign.words.movement
    about = f"{parts.capital(listed(_called(), 'và'))} trong {movement}, có nguồn."
    yield View(
        TOP,
        "exemplars/index.html",
        named(Section.EXEMPLARS),
        about,
        partial(_index, c, groups),
        sign=lambda: (
            "",
            named(Section.EXEMPLARS),
            signs.Frames(tuple(k.about.frame for k in registry.current().models), gold=False),
        ),
    )
    for kind in registry.current().models:
        yield from _kind_views(c, kind, groups[kind.kind])


def kind_address(kind: str) -> str:
    """The list of one kind of exemplar: guong-sang/dong-ho/, guong-sang/mo-hinh/."""
    return at(f"{TOP}{registry.current().known[kind].slug}/")


def _called() -> list[str]:
    return list(dict.fromkeys(kind.in_a_list for kind in registry.current().known.values()))


def _private() -> str:
    return _PRIVATE.format(persons=parts.capital(registry.current().persons()))


def _by_kind(c: Catalogue) -> dict[str, list[Loaded[Exemplar]]]:
    out: dict[str, list[Loaded[Exemplar]]] = {kind.kind: [] for kind in registry.current().models}
    for loaded in c.exemplars.values():
        out[loaded.record.kind].append(loaded)
    return out


def _real(found: Sequence[Loaded[Exemplar]]) -> int:
    return sum(not e.record.sample for e in found)


def _kind(kind: type[Exemplar], found: Sequence[Loaded[Exemplar]]) -> Data:
    label = kind.about.label
    empty = _EMPTY.format(kind=label.lower()) + (_private() if kind.private else "")
    return {
        "label": kind.about.many,
        "one": label,
        "key": kind.kind,
        "url": kind_address(kind.kind),
        "count": len(found),
        "samples": len(found) - _real(found),
        "empty": empty,
    }


def _index(c: Catalogue, groups: dict[str, list[Loaded[Exemplar]]]) -> Data:
    kinds = []
    for kind in sorted(registry.current().models, key=lambda k: not _real(groups[k.kind])):
        if found := groups[kind.kind]:
            cards = [parts.exemplar_card(c, e) for e in found[:_FIRST]]
            kinds.append(_kind(kind, found) | {"cards": cards, "rest": len(found) - len(cards)})
    return {
        "kinds": kinds,
        "called": parts.capital(listed(_called(), "và những")),
        "empty": _none_of([k for k in registry.current().models if not groups[k.kind]]),
    }


def _none_of(kinds: Sequence[type[Exemplar]]) -> str:
    """One sentence for all kinds without records; '' when there are none."""
    if not kinds:
        return ""
    named = listed([k.about.label.lower() for k in kinds], "hay")
    return _EMPTY.format(kind=named) + (_private() if any(k.private for k in kinds) else "")


def _kind_views(c: Catalogue, kind: type[Exemplar], found: Sequence[Loaded[Exemplar]]) -> Iterator[View]:
    base, label = kind_address(kind.kind), kind.about.many
    there = {e.record.kind for e in c.exemplars.values()} - {kind.kind}
    others = [(k.about.many, kind_address(k.kind)) for k in registry.current().models if k.kind in there]
    common = _kind(kind, found) | {"others": [{"label": label, "url": url} for label, url in others]}
    for number in range(1, registers.page_count(len(found), PAGE_CARDS) + 1):
        yield View(
            registers.page_address(base, number),
            "exemplars/kind.html",
            label if number == 1 else f"{label}, trang {number}",
            f"{named(Section.EXEMPLARS)} của {c.campaign.words.movement}: {label.lower()}, xếp theo tên.",
            partial(_kind_page, c, common, found, number),
            sample=bool(found) and common["samples"] == len(found),
            sign=partial(_kind_sign, kind.about) if number == 1 else None,
        )


def _kind_page(c: Catalogue, common: Data, found: Sequence[Loaded[Exemplar]], number: int) -> Data:
    shown = found[(number - 1) * PAGE_CARDS : number * PAGE_CARDS]
    return common | {
        "crumbs": [(named(Section.EXEMPLARS), TOP), (common["label"], None)],
        "cards": [parts.exemplar_card(c, e) for e in shown],
        "pager": registers.pager(common["url"], number, len(found), PAGE_CARDS),
    }


def _kind_sign(kind: Kind) -> signs.Heading:
    return named(Section.EXEMPLARS), kind.many, signs.Seal(kind.frame, "", gold=False, seed=kind.id, colour=kind.colour)
