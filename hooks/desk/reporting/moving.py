"""What moves on the site itself: pages that appear, vanish or move, and numbers that readers see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hooks.desk.reporting.changes import NAMELESS, Change
from hooks.desk.reporting.sides import Page, Site
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.withdrawn import story_gone
from hooks.records.model.kinds import registry
from hooks.records.model.withdrawals import Withdrawal
from hooks.sections import Section, section_of


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that is at another address than before; None where it is not there."""

    title: str
    before: str | None
    after: str | None
    redirects: bool = False
    """Whether something still answers at the address before."""
    withdrawn: bool = False
    """Whether it is gone since it was withdrawn: nothing is to answer there but that."""
    hidden: bool = False
    """Whether its record is still there, and is not shown for now."""


@dataclass(frozen=True, slots=True)
class CountChange:
    """A number that readers see."""

    label: str
    before: int
    after: int


def page_changes(
    before: Site, after: Site, changes: Iterable[Change], withdrawn: Sequence[Withdrawal] = ()
) -> list[PageChange]:
    """Pages that vanish, move and appear, in this order; `changes` tell which records are the same under another name."""
    gone = {a: page for a, page in before.pages.items() if a not in after.pages}
    new = {a: page for a, page in after.pages.items() if a not in before.pages}
    known = list(changes)
    pairs = {c.before.address: c.after.address for c in known if c.before and c.after}
    moved = _moved(gone, new) | {a: b for a, b in pairs.items() if a in gone and b in new}
    found = [
        replace(_vanished(a, page, after, withdrawn), hidden=a in pairs) for a, page in gone.items() if a not in moved
    ]
    found += _swapped(known, after)
    found += [PageChange(new[b].title, a, b, _answers(a, after)) for a, b in moved.items()]
    return found + [PageChange(page.title, None, a) for a, page in new.items() if a not in moved.values()]


def _vanished(address: str, page: Page, after: Site, withdrawn: Sequence[Withdrawal]) -> PageChange:
    """A page that is no more; that of a person by its id only, and where something was withdrawn that of any record."""
    gone = bool(withdrawn) and (
        any(w.what == page.maker for w in withdrawn)
        or (section_of(address) == Section.STORIES and story_gone(withdrawn, address.partition("/")[2].rstrip("/")))
    )
    if not (page.names_person or gone):
        return PageChange(page.title, address, None, _answers(address, after))
    return PageChange(NAMELESS, _by_id(address), None, _answers(address, after), gone)


def _swapped(changes: Iterable[Change], after: Site) -> Iterator[PageChange]:
    """Stories that are at the address at which another story was: whoever kept that address finds the other one."""
    both = [(c.before, c.after) for c in changes if c.before and c.after and c.after.kind == "story"]
    titles = {then.name: then for then, _ in both}
    for then, now in both:
        was = titles.get(now.name)
        if then.name != now.name and then.key == now.key and was and was.key != now.key and now.address in after.pages:
            yield PageChange(now.name, was.address, now.address)


def _by_id(address: str) -> str:
    """guong-sang/k3v9tq-nguyen-van-a/ → guong-sang/k3v9tq-…/; of a story only the year is left."""
    folder, _, name = address.rstrip("/").rpartition("/")
    return f"{folder}/…/" if section_of(folder) == Section.STORIES else f"{folder}/{name.partition('-')[0]}-…/"


def _answers(address: str, site: Site) -> bool:
    return f"{address}index.html" in site.written


def _moved(gone: dict[str, Page], new: dict[str, Page]) -> dict[str, str]:
    """Address before → address now of pages that one record or file makes on both sides, and no more than one."""
    makers = [Counter(page.maker for page in pages.values() if page.maker) for pages in (gone, new)]
    now = {page.maker: address for address, page in new.items()}
    alone = (item for item in gone.items() if makers[0][item[1].maker] == makers[1][item[1].maker] == 1)
    return {address: now[page.maker] for address, page in alone}


def count_changes(before: Catalogue, after: Catalogue) -> list[CountChange]:
    """The numbers that differ."""
    one, other = dict(_counts(before)), dict(_counts(after))
    labels = dict.fromkeys((*one, *other))
    return [
        CountChange(label, one.get(label, 0), other.get(label, 0))
        for label in labels
        if one.get(label, 0) != other.get(label, 0)
    ]


def _counts(c: Catalogue) -> Iterator[tuple[str, int]]:
    """Every number by what it counts."""
    yield "Câu chuyện", len(c.stories)
    exemplars = Counter(e.record.kind for e in c.exemplars.values())
    for kind, label in registry.current().labels.items():
        yield f"Gương sáng – {label}", exemplars[kind]
    yield "Quyết định", len(c.decisions)
    yield "Lượt vinh danh", sum(n.lines for n in c.counts)
    yield "Lượt vinh danh đã bị thu hồi", sum(n.lines for n in c.counts if n.revoked)
    for recipient, label in registry.current().recipients.items():
        yield f"Lượt vinh danh – {label}", sum(n.lines for n in c.counts if n.kind is recipient)
    for title in c.titles.values():
        yield f"Danh hiệu – {title.name}", sum(n.lines for n in c.counts if n.title == title.id)
    for award in c.awards.values():
        yield f"Hình thức khen – {award.name}", sum(n.lines for n in c.counts if n.award == award.id)
    told = {*c.honours_at, *c.exemplars_at, *c.stories_at}
    yield "Địa phương đã có thông tin", len(told)
