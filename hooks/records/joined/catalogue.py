"""Everything joined and visible today: made once, never changed, asked by every page."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from hooks import sections
from hooks.dates import PartialDate, minute, span
from hooks.records.joined.clauses import clause_index, in_plan_order, roles_at
from hooks.records.joined.honours import Alike, Honour, as_signed, counted, in_order
from hooks.records.joined.moved import Past
from hooks.records.joined.places import Gazetteer
from hooks.records.joined.resolved import PlaceFault, Resolved
from hooks.records.joined.shown_names import spelt
from hooks.records.joined.visibility import seen
from hooks.records.joined.withdrawn import of_rows
from hooks.records.model.agencies import Agency
from hooks.records.model.campaign import Campaign
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision
from hooks.records.model.kinds.registry import words_of
from hooks.records.model.milestones import Milestone
from hooks.records.model.places import PlacePeriod
from hooks.records.model.shared import PlaceRef, RecipientKind
from hooks.records.model.sources import Source
from hooks.records.model.titles import Award, LearningTitle
from hooks.records.model.withdrawals import Withdrawal, Withdrawn
from hooks.records.reading.loading import WITHDRAWN, Loaded, LoadedStory, Records
from hooks.text import person_key, sort_key


def _opened(campaign: Campaign) -> Campaign:
    """The campaign, whose sections are those of the process from now on."""
    sections.use((s.section, s.name, s.address) for s in campaign.sections)
    return campaign


class Catalogue:
    """All that may be seen at `on`, a minute or the end of a day, joined. Build it with `Catalogue(records, on, samples)`; `early` for a preview."""

    def __init__(self, records: Records, on: dt.date, samples: bool = True, early: bool = False) -> None:
        self.on, self.samples, self.early, self.root = minute(on).date(), samples, early, records.root
        self.taken_ids, self.taken_files, self.linkable = _taken(records)
        """Of all records, hidden ones too: ids, files; kind and id of what can be linked, whether a sample. Never for showing."""
        records, self.in_part, self.waiting = seen(spelt(records), on, samples, early)
        """From here on only what may be seen; `in_part` are the files of which something is held back, and why,
        `waiting` those that a preview shows before their time."""
        self.campaign, self.plan, self.criteria = _opened(records.campaign), records.plan, records.criteria
        self.titles: dict[str, LearningTitle] = {t.id: t for t in records.titles.titles}
        self.awards: dict[str, Award] = {a.id: a for a in records.titles.awards}
        self.title_notes, self.recipient_words = records.titles.notes, words_of(records.titles)
        self.agencies: dict[str, Agency] = {a.id: a for a in records.agencies.agencies}
        self.milestones: dict[str, Milestone] = {m.id: m for m in records.milestones.milestones}
        self.sources: dict[str, Source] = {s.id: s for s in records.sources.sources}
        self.publisher = records.sources.publisher
        """Who publishes what is at an address."""
        self.targets, self.search_words = records.targets.targets, records.search
        self.clauses, self.gazetteer = clause_index(records), Gazetteer(records.places, records.former)
        self.exemplars = {e.record.id: e for e in sorted(records.exemplars, key=_exemplar_key)}
        self.decisions = {d.record.id: d for d in sorted(records.decisions, key=_decision_key)}
        self.statistics = tuple(sorted(records.statistics, key=_statistic_key))
        self.stories = {f"{s.year}/{s.slug}": s for s in sorted(records.stories, key=_story_key)}
        self.sealed: dict[str, str] = {e.decision: e.sha256 or "" for e in records.ledger}
        self.past, self.withdrawn = Past(records), records.withdrawn
        """What was once published, and where it is now; what was taken off the site."""

    # ------------------------------------------------------------ places

    def resolve(self, ref: PlaceRef, date: PartialDate | dt.date | None = None) -> Resolved | None:
        """A checked place reference made out at `date`; None only for a faulty one."""
        first, last = span(date)
        found = self.gazetteer.resolve(ref, first, last)
        return None if isinstance(found, PlaceFault) else found

    @cached_property
    def _places(self) -> dict[int, tuple[Exemplar, tuple[Resolved, ...]]]:
        return {}

    def places_of(self, exemplar: Exemplar) -> tuple[Resolved, ...]:
        """Where an exemplar lives or works, first its main place."""
        if (known := self._places.get(id(exemplar))) is None:  # its id is its own: it is held here
            refs = ([exemplar.place] if exemplar.place else []) + list(exemplar.more_places)
            found = tuple(place for ref in refs if (place := self.resolve(ref, exemplar.place_date)))
            known = self._places[id(exemplar)] = exemplar, found
        return known[1]

    @cached_property
    def exemplars_at(self) -> dict[str, tuple[Loaded[Exemplar], ...]]:
        """Exemplars by today's place code; those of a whole former district are left out."""
        out: dict[str, dict[str, Loaded[Exemplar]]] = defaultdict(dict)
        for loaded in self.exemplars.values():
            for place in self.places_of(loaded.record):
                for code in () if place.whole_district else place.now:
                    out[code][loaded.record.id] = loaded
        return {code: tuple(found.values()) for code, found in out.items()}

    @cached_property
    def stories_at(self) -> dict[str, tuple[LoadedStory, ...]]:
        """Stories by today's place code: those that name the place or one of its exemplars."""
        out: dict[str, dict[str, LoadedStory]] = defaultdict(dict)
        for key, story in self.stories.items():
            found = [self.resolve(ref) for ref in story.record.places]
            found += [
                p for e in story.record.about if e in self.exemplars for p in self.places_of(self.exemplars[e].record)
            ]
            for place in found:
                for code in () if place is None or place.whole_district else place.now:
                    out[code][key] = story
        return {code: tuple(stories.values()) for code, stories in out.items()}

    # ------------------------------------------------------------ backlinks

    @cached_property
    def stories_about(self) -> dict[str, tuple[LoadedStory, ...]]:
        """Stories by exemplar id, newest first."""
        out: dict[str, list[LoadedStory]] = defaultdict(list)
        for story in self.stories.values():
            for exemplar in dict.fromkeys(story.record.about):
                out[exemplar].append(story)
        return {k: tuple(v) for k, v in out.items()}

    @cached_property
    def withdrawn_rows(self) -> dict[tuple[str, str], Withdrawal]:
        """What was withdrawn of lists, by decision and number."""
        return of_rows(self.withdrawn)

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """Every line of every visible decision, newest decision first, then in Vietnamese order."""
        return tuple(chain.from_iterable(self.honours_by_decision.values()))

    @cached_property
    def honours_by_decision(self) -> dict[str, tuple[Honour, ...]]:
        """Lines by decision id in Vietnamese order: sorted once, for every page."""
        return {decision: tuple(in_order(lines)) for decision, lines in self.signed.items() if lines}

    @cached_property
    def signed(self) -> dict[str, list[Honour]]:
        """Lines by decision id in the order of the list as it was signed."""
        return {id_: as_signed(d.record, self.gazetteer) for id_, d in self.decisions.items()}

    @cached_property
    def counts(self) -> tuple[Alike, ...]:
        """All lines, counted once: what every number on a page is a sum of."""
        return tuple(chain.from_iterable(counted(self.decisions[d].record, lines) for d, lines in self.signed.items()))

    @cached_property
    def revoked_in(self) -> Counter[str]:
        """How many lines were taken back, by decision id."""
        out: Counter[str] = Counter()
        for n in self.counts:
            out[n.decision.id] += n.lines if n.revoked else 0
        return out

    @cached_property
    def honours_by_exemplar(self) -> dict[str, tuple[Honour, ...]]:
        """Lines by exemplar id, newest first."""
        return _group((h.recipient.exemplar, h) for h in self.honours if h.recipient.exemplar)

    @cached_property
    def honours_by_title(self) -> dict[str, tuple[Honour, ...]]:
        """Lines by title id, awards aside."""
        return _group((h.title, h) for h in self.honours if h.title)

    @cached_property
    def honours_by_year(self) -> dict[str, tuple[Honour, ...]]:
        """Lines by year of the decision."""
        return _group(
            (str(self.decisions[d].record.date.year), h) for d, lines in self.honours_by_decision.items() for h in lines
        )

    @cached_property
    def honours_at(self) -> dict[str, tuple[Honour, ...]]:
        """Lines by today's place code."""
        return _group((code, h) for h in self.honours if h.place and not h.place.whole_district for code in h.place.now)

    @cached_property
    def clause_exemplars(self) -> dict[str, tuple[Loaded[Exemplar], ...]]:
        """Exemplars by the clause they are an example of."""
        out: dict[str, list[Loaded[Exemplar]]] = defaultdict(list)
        for loaded in self.exemplars.values():
            for clause in dict.fromkeys(loaded.record.clauses):
                out[clause].append(loaded)
        return {k: tuple(v) for k, v in out.items()}

    @cached_property
    def clauses_of_agency(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """(clause id, role) by agency id, in the plan's order; a member has its groups' work too."""
        out: dict[str, list[tuple[str, str]]] = defaultdict(list)
        groups: dict[str, list[str]] = defaultdict(list)
        for agency in self.agencies.values():
            for member in agency.members:
                groups[member].append(agency.id)
        ordered = in_plan_order(self.clauses)
        for entry in ordered:
            for agency_id, role in roles_at(entry):
                out[agency_id].append((entry.id, role))
        order = {entry.id: i for i, entry in enumerate(ordered)}
        full = {a: list(dict.fromkeys(out[a] + [w for g in groups[a] for w in out[g]])) for a in self.agencies}
        return {a: tuple(sorted(work, key=lambda w: order[w[0]])) for a, work in full.items() if work}


def _group(keyed: Iterable[tuple[str, Honour]]) -> dict[str, tuple[Honour, ...]]:
    out: dict[str, list[Honour]] = defaultdict(list)
    for key, honour in keyed:
        out[key].append(honour)
    return {k: tuple(v) for k, v in out.items()}


def _taken(records: Records) -> tuple[frozenset[str], frozenset[str], dict[tuple[str, str], bool]]:
    named: list[tuple[str, str]] = [(e.record.id, e.file) for e in records.exemplars]
    named += [(d.record.id, d.file) for d in records.decisions]
    named += [(s.record.id, s.file) for s in records.statistics]
    named += [(w.what, WITHDRAWN) for w in records.withdrawn if w.kind is Withdrawn.RECORD]
    files = {file for _, file in named if file != WITHDRAWN} | {s.file for s in records.stories}
    links = {("exemplar", e.record.id): e.record.sample for e in records.exemplars}
    links |= {("story", f"{s.year}/{s.slug}"): s.record.sample for s in records.stories}
    return frozenset(id_ for id_, _ in named), frozenset(files), links


def _exemplar_key(loaded: Loaded[Exemplar]) -> tuple[object, ...]:
    record = loaded.record
    key = person_key(record.name) if record.about.honoured_as is RecipientKind.INDIVIDUAL else sort_key(record.name)
    return (record.sample, key, record.id)


def _decision_key(loaded: Loaded[Decision]) -> tuple[object, ...]:
    return (-loaded.record.date.toordinal(), loaded.record.id)


def _story_key(story: LoadedStory) -> tuple[object, ...]:
    return (-story.record.date.toordinal(), story.year, story.slug)


def _statistic_key(loaded: Loaded[Statistic]) -> tuple[object, ...]:
    record = loaded.record
    return (-record.as_of.last.toordinal(), sort_key(record.subject), record.id)


def period_label(period: PlacePeriod) -> str:
    """Type and name of a spell: xã Trị An."""
    return f"{period.type.lower()} {period.name}"
