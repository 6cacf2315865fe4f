"""What was read: records, each with the file it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from hooks.records.model.fields import Model
from hooks.records.model.kind_entries import KindsFile
from hooks.records.model.search_words import SearchWords

if TYPE_CHECKING:  # a page that reads lists in a browser has no use for most of them
    from hooks.records.model.agencies import Agencies
    from hooks.records.model.campaign import Campaign
    from hooks.records.model.exemplars import Exemplar
    from hooks.records.model.figures import Statistic, Targets
    from hooks.records.model.honours import Decision, LedgerEntry
    from hooks.records.model.milestones import Milestones
    from hooks.records.model.places import FormerUnit, PlacePeriod
    from hooks.records.model.plan import Criteria, Plan
    from hooks.records.model.published import PublishedAddress
    from hooks.records.model.sources import Sources
    from hooks.records.model.stories import Story
    from hooks.records.model.titles import Titles
    from hooks.records.model.withdrawals import Withdrawal

R = TypeVar("R", bound=Model, covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[R]):
    """A record and the file it stands in, relative to the project root."""

    record: R
    file: str


@dataclass(frozen=True, slots=True)
class LoadedStory:
    """A story: its front matter, its Markdown and the line that starts on, its place in the tree."""

    record: Story
    file: str
    year: str
    slug: str
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Records:
    """Everything read from data/ and stories/, not yet joined."""

    campaign: Campaign
    plan: Plan
    criteria: Criteria
    titles: Titles
    agencies: Agencies
    milestones: Milestones
    sources: Sources
    targets: Targets
    places: tuple[PlacePeriod, ...]
    former: tuple[FormerUnit, ...]
    exemplars: tuple[Loaded[Exemplar], ...]
    decisions: tuple[Loaded[Decision], ...]
    statistics: tuple[Loaded[Statistic], ...]
    stories: tuple[LoadedStory, ...]
    ledger: tuple[LedgerEntry, ...] = ()
    published: tuple[PublishedAddress, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    kinds: KindsFile = field(default_factory=lambda: KindsFile.model_construct(kinds=[]))
    """The kinds of exemplar that the campaign has, those of the program too."""
    search: SearchWords = field(default_factory=SearchWords)
    root: Path = Path()
    """Folder of the project, where the photos that records name are found."""
    unread: frozenset[str] = frozenset()
    """Ids and list files that could not be read: told once, not again wherever they are named."""
    latest: Mapping[str, str] = field(default_factory=dict)
    """By file the latest day (ISO) of a record that was checked, '' for none: all of it is seen from then on."""
