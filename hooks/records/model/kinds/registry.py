"""The kinds of exemplar of the campaign that is open, in the order pages list them.

They are data (data/kinds.yml). Opening a campaign (`reading.kinds_file.open_kinds`) is the one place that sets them for
the process; whoever works with a record asks the record itself (`about`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import Colour, FrameName, Kind, KindsFile
from hooks.records.model.kinds.making import model_of
from hooks.records.model.shared import RecipientKind, open_recipients
from hooks.records.model.titles import LearningTitle, RecipientWords, Titles

_NAMES: Mapping[str, str] = {
    RecipientKind.INDIVIDUAL: "Cá nhân",
    RecipientKind.FAMILY: "Gia đình",
    RecipientKind.CLAN: "Dòng họ",
    RecipientKind.COMMUNITY: "Cộng đồng",
    RecipientKind.UNIT: "Đơn vị",
}
"""What a recipient is called that no kind of the campaign can be."""
_FRAMES = {
    RecipientKind.INDIVIDUAL: FrameName.CIRCLE,
    RecipientKind.FAMILY: FrameName.GABLE,
    RecipientKind.CLAN: FrameName.LOBES,
    RecipientKind.COMMUNITY: FrameName.HEXAGON,
    RecipientKind.UNIT: FrameName.PLAQUE,
}
"""What frames the emblem of such a recipient."""


@dataclass(frozen=True)
class Registry:
    """All kinds of one campaign."""

    models: tuple[type[Exemplar], ...]
    called: Mapping[str, str] = field(default_factory=lambda: _NAMES)
    """What readers see for each kind of recipient: the first kind of exemplar that such a recipient can be."""

    @cached_property
    def recipients(self) -> dict[RecipientKind, str]:
        """The same, by the recipients themselves; those of the campaign's own stand last. Only while it is open."""
        return {RecipientKind(id_): label for id_, label in self.called.items()}

    @cached_property
    def known(self) -> dict[str, Kind]:
        """What is known of each kind, by its id."""
        return {model.kind: model.about for model in self.models}

    @cached_property
    def file(self) -> KindsFile:
        """All of them as the file would say it."""
        return KindsFile.model_construct(kinds=[*self.known.values()])

    @cached_property
    def mark(self) -> str:
        """A digest of all that the file says."""
        return hashlib.sha256(repr((self.file, dict(self.called))).encode()).hexdigest()

    @cached_property
    def folders(self) -> dict[type[Exemplar], str]:
        """Folder below data/ of each kind."""
        return {model: model.about.folder for model in self.models}

    @cached_property
    def labels(self) -> dict[str, str]:
        """What readers see for each kind."""
        return {id_: kind.label for id_, kind in self.known.items()}

    @cached_property
    def own_words(self) -> dict[str, tuple[str, ...]]:
        """What each kind of recipient of the campaign's own is called; by its label alone where its kind is not known."""
        own = {id_: label for id_, label in self.called.items() if id_ not in _NAMES}
        return {
            id_: tuple(dict.fromkeys((label, *((kind.short,) if (kind := self.known.get(id_)) else ()))))
            for id_, label in own.items()
        }

    def private_words(self) -> str:
        """The kinds of private persons, as a sentence names them: “cá nhân, gia đình, dòng họ”; '' for none."""
        return ", ".join(kind.label.lower() for kind in self.known.values() if kind.private)

    def public_words(self) -> str:
        """The other kinds: “cộng đồng, đơn vị hoặc mô hình”; '' for none."""
        return listed([kind.short.lower() for kind in self.known.values() if not kind.private], "hoặc")

    def persons(self) -> str:
        """Private persons in a sentence: “người, gia đình, dòng họ”; '' for none."""
        return ", ".join(kind.in_a_list for kind in self.known.values() if kind.private)

    def honoured(self) -> str:
        """Who is honoured, in a sentence: “người, gia đình, dòng họ, cộng đồng, đơn vị”."""
        return ", ".join(kind.in_a_list for kind in self.known.values() if kind.recipient or kind.own_recipient)

    def look(self, key: str) -> tuple[FrameName, Colour]:
        """Frame and colour of the emblem of a kind; of a recipient that is no kind, of the first kind it can be."""
        if kind := self.known.get(key) or next((k for k in self.known.values() if k.recipient == key), None):
            return kind.frame, kind.colour
        return _FRAMES[RecipientKind(key)], Colour.RIVER


def listed(words: Sequence[str], last: str) -> str:
    """“a, b và c” for a, b, c and “và”."""
    *before, end = words or [""]
    return f"{', '.join(before)} {last} {end}" if before else end


_open: list[Registry] = []


def registry_of(kinds: Iterable[Kind]) -> Registry:
    """The kinds with their models."""
    kinds = tuple(kinds)
    named = {str(kind.recipient): kind.label for kind in reversed(kinds) if kind.recipient and not kind.own_recipient}
    own = {kind.id: kind.label for kind in kinds if kind.own_recipient}
    return Registry(tuple(map(model_of, kinds)), {**_NAMES, **named, **own})


def use(registry: Registry) -> None:
    """From now on these are the kinds of the process."""
    _open[:] = [registry]
    open_recipients(id_ for id_ in registry.called if id_ not in _NAMES)


def use_words(recipients: Mapping[str, str]) -> None:
    """What recipients are called: all that a reader's browser knows of the kinds of a campaign."""
    use(Registry(_open[0].models if _open else (), recipients))


def current() -> Registry:
    """The kinds of the campaign that is open. Raises LookupError when none is."""
    if not _open:
        raise LookupError("no campaign is open: see hooks.records.reading.kinds_file.open_kinds")
    return _open[0]


def words_of(titles: Titles) -> list[RecipientWords]:
    """By which words a list tells whom it honours: those of the titles, and names of kinds that are such a recipient."""
    kinds = current().known.values()
    named = ((k, who) for k in kinds if (who := k.honoured_as) and (k.own_recipient or who != k.id))
    own = (RecipientWords(kind=who, called=[*dict.fromkeys((k.label, k.many, k.short))]) for k, who in named)
    return [*titles.recipients, *own]


@contextmanager
def kept() -> Iterator[None]:
    """Whatever campaign is opened inside, afterwards the kinds are again those of before."""
    before = list(_open)
    try:
        yield
    finally:
        _open.clear()
        for registry in before:
            use(registry)


def misfit(title: LearningTitle, kind: RecipientKind) -> str:
    """What is wrong with a title that such a recipient cannot hold; '' when it can. The one rule of check and import."""
    told = current().recipients[kind]
    return "" if title.kind is kind else f"danh hiệu “{title.name}” không dành cho loại “{told}”"
