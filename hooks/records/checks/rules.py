"""Checks across records: references, places at their dates, samples, lists."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel

from hooks.dates import span
from hooks.problems import Problem
from hooks.records.checks.bodies import bodies_out_of_time, deadlines_outside, signed_out_of_time, twice_in_a_role
from hooks.records.checks.contacts import missing_contacts
from hooks.records.checks.copied import copied_texts
from hooks.records.checks.doubles import doubles
from hooks.records.checks.facts import Day, held, place_date
from hooks.records.checks.fronts import two_leads
from hooks.records.checks.gazetteer import gazetteer_rows
from hooks.records.checks.hidden import consent_ends, hidden_faults
from hooks.records.checks.later import file_dates, record_dates
from hooks.records.checks.ledger import ledger_faults
from hooks.records.checks.lineage import named_twice, rings, successions
from hooks.records.checks.numbering import clause_numbers, same_ids
from hooks.records.checks.order import file_order
from hooks.records.checks.own import citations_of_files
from hooks.records.checks.published import after, lost_addresses
from hooks.records.checks.titles import section_faults, title_faults
from hooks.records.checks.unwritten import left_to_write
from hooks.records.checks.withdrawn import named_fault, withdrawn_faults
from hooks.records.joined.clauses import clause_index
from hooks.records.joined.moved import follow
from hooks.records.joined.places import Gazetteer, district_key
from hooks.records.joined.resolved import PlaceFault, Where
from hooks.records.model.honours import Decision, title_of
from hooks.records.model.kinds.registry import misfit
from hooks.records.model.references import NOUNS, place_references, references, unknown_id
from hooks.records.model.shared import Publishing, RecipientKind
from hooks.records.model.titles import LearningTitle
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.records.reading.pieces import Facts, Named, Pieces
from hooks.records.reading.story_links import links

Path_ = tuple[str | int, ...]


class _Spot(NamedTuple):
    code: str | None
    former: str | None
    district: str | None
    hamlet: str | None = None


def _day(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None


def check(records: Records, pieces: Pieces, lines: Lines, on: dt.date) -> Iterator[Problem]:
    """Every problem between records, and every date after `on`; of those in `pieces`, `records` need not hold any."""
    checker = _Checker(records, pieces, lines)
    yield from checker.run()
    yield from withdrawn_faults(records.withdrawn, checker.facts, lines)
    yield from hidden_faults(checker.facts, on)
    yield from consent_ends((*checker.facts.get("exemplar", ()), *checker.facts.get("story", ())), on)
    yield from doubles(checker.facts, checker.gazetteer, lines)
    yield from title_faults(records, lines, on)
    yield from section_faults(records.campaign, lines)
    yield from file_order(records, lines)
    yield from missing_contacts(records.campaign, lines)
    yield from left_to_write(records, lines)
    yield from copied_texts(lines.root, records)
    yield from file_dates(records, lines, on)
    yield from citations_of_files(records, lines)
    for piece, read in pieces:
        if piece.facts and piece.facts.latest > on.isoformat() and (loaded := piece.loaded or read()) is not None:
            yield from record_dates(loaded, lines, on)


@dataclass
class _Checker:
    records: Records
    pieces: Pieces
    lines: Lines

    def run(self) -> Iterator[Problem]:
        kinds = ("exemplar", "decision", "statistic")
        ids = [(f.id, f.file) for kind in kinds for f in self.facts.get(kind, ())]
        yield from same_ids(self.records, ids, self.lines)
        yield from clause_numbers(self.records, self.lines)
        yield from two_leads(self.facts.get("story", ()), self.lines)
        for rule in (bodies_out_of_time, twice_in_a_role, deadlines_outside, rings, successions):
            yield from rule(self.records, self.lines)
        yield from signed_out_of_time(self.records, self.facts.get("decision", ()), self.lines)
        for file, record in self.everything():
            yield from self.dangling(file, record)
            yield from self.places(file, record)
            yield from self.honoured(file, record)
        decisions = [held(f) for f in self.facts.get("decision", ())]
        yield from ledger_faults(self.records.ledger, decisions, self.lines, self.records.unread)
        yield from gazetteer_rows(self.records, self.lines)
        yield from lost_addresses(self.records, self.facts, self.lines)

    def everything(self) -> Iterator[tuple[str, BaseModel | Loaded[Publishing] | LoadedStory]]:
        """What may have a fault: single files, and every record whose facts do not all agree with the others'."""
        for name in ("campaign", "plan", "criteria", "titles", "agencies", "milestones", "sources", "targets"):
            yield f"data/{name}.yml", getattr(self.records, name)
        for piece, read in self.pieces:
            if piece.facts and not self.agrees(piece.facts):
                loaded = piece.loaded or read()
                if loaded is not None:
                    yield loaded.file, loaded

    # -------------------------------------------------------- known ids

    @cached_property
    def facts(self) -> dict[str, list[Facts]]:
        """What each record says, by kind."""
        out: dict[str, list[Facts]] = {}
        for piece, _ in self.pieces:
            if piece.facts:
                out.setdefault(piece.facts.kind, []).append(piece.facts)
        return out

    @cached_property
    def known(self) -> dict[str, dict[str, bool]]:
        """All ids by kind, and whether each is a sample."""
        r = self.records
        single = {
            "source": [s.id for s in r.sources.sources],
            "clause": clause_index(r),
            "agency": [a.id for a in r.agencies.agencies],
            "title": [t.id for t in r.titles.titles],
            "award": [a.id for a in r.titles.awards],
            "milestone": [m.id for m in r.milestones.milestones],
            "place": [p.code for p in r.places],
        }
        records = {kind: {f.id: f.sample for f in self.facts.get(kind, ())} for kind in ("exemplar", "story")}
        return records | {kind: dict.fromkeys(ids, False) for kind, ids in single.items()}

    @cached_property
    def after(self) -> dict[Named, Named]:
        """What took the place of what, by kind and id."""
        return after(self.records, self.facts)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return Gazetteer(self.records.places, self.records.former)

    # -------------------------------------------------------- the checks

    def agrees(self, facts: Facts) -> bool:
        """Whether all that a record names is there: most do, and need no closer look."""
        for kind, id_ in facts.named:
            sample = self.known[kind].get(id_)
            if sample is None or (sample and facts.real):
                return False
        if any(self.misfit(title, RecipientKind(kind)) for title, kind in facts.honoured):
            return False
        for code, former, district, first, last in facts.places:
            found = self.gazetteer.unit(_Spot(code, former, district), _day(first), _day(last))
            if isinstance(found, PlaceFault):
                return False
        return True

    def dangling(self, file: str, loaded: BaseModel | Loaded[Publishing] | LoadedStory) -> Iterator[Problem]:
        record = loaded if isinstance(loaded, BaseModel) else loaded.record
        real = isinstance(record, Publishing) and not record.sample
        found = list(references(record))
        if isinstance(loaded, BaseModel):  # in records of editors it does no harm: pages name each once
            lists = ((path, id_) for path, _, id_ in found if "roles" not in path)
            yield from named_twice(file, lists, self.lines)
        for path, kind, id_ in found:
            if told := self._fault(kind, id_, real, "bản ghi thật không được dẫn tới dữ liệu minh họa", "dòng này"):
                code, message, hint = told
                yield self.lines.problem(file, path, code, message, hint, id_)
        for link in links(loaded) if isinstance(loaded, LoadedStory) else ():
            told = self._fault(link.kind, link.id, real, "bài thật không được dẫn tới dữ liệu minh họa", "liên kết này")
            if told:
                code, message, hint = told
                if message.startswith("không có"):
                    message = f"liên kết tới {NOUNS[link.kind]} không có thật"
                yield Problem(file, link.line, "", code, message, f"{link.scheme}:{link.id}", hint)

    def _fault(self, kind: str, id_: str, real: bool, to_sample: str, what: str) -> tuple[str, str, str] | None:
        if id_ in self.records.unread:
            return None
        sample = self.known[kind].get(id_)
        if sample is None and (told := named_fault(self.records.withdrawn, id_)):
            return told
        if sample is None:
            now = follow((kind, id_), {(kind, known) for known in self.known[kind]}, self.after) if self.after else None
            if now:
                return "khong-co", f"{NOUNS[kind]} này nay mang mã khác", f"ghi {now[1]} thay cho {id_}"
            return "khong-co", f"không có {NOUNS[kind]} nào mang mã này", unknown_id(kind, id_, self.known[kind])
        return ("dan-toi-minh-hoa", to_sample, f"bỏ {what}, hoặc ghi sample: true") if real and sample else None

    def places(self, file: str, loaded: BaseModel | Loaded[Publishing] | LoadedStory) -> Iterator[Problem]:
        record = loaded if isinstance(loaded, BaseModel) else loaded.record
        date, sample = place_date(record), isinstance(record, Publishing) and record.sample
        for path, ref in place_references(record):
            yield from self._place(file, path, ref, date, sample=sample)
        if isinstance(record, Decision) and file not in self.records.unread:
            for i, row in enumerate(record.recipients):
                if row.code or row.district:
                    yield from self._place(file, ("recipients", i), row, date, sample=sample)

    @cached_property
    def titles(self) -> dict[str, LearningTitle]:
        """The titles by id, without those whose id is used twice, which is told elsewhere."""
        titles = self.records.titles.titles
        used = Counter(t.id for t in titles)
        return {t.id: t for t in titles if used[t.id] == 1}

    def misfit(self, title: str, kind: RecipientKind) -> str:
        """What is wrong with a title that such a recipient cannot hold; '' when it can, or there is no such title."""
        known = self.titles.get(title)
        return misfit(known, kind) if known else ""

    def honoured(self, file: str, loaded: BaseModel | Loaded[Publishing] | LoadedStory) -> Iterator[Problem]:
        """Rows whose title is for another kind of recipient; a title of the whole decision is told at the row too."""
        record = loaded if isinstance(loaded, BaseModel) else loaded.record
        if not isinstance(record, Decision) or file in self.records.unread:
            return
        for i, row in enumerate(record.recipients):
            title = title_of(row, record)
            if message := self.misfit(title, row.kind):
                hint = f"ghi kind: {self.titles[title].kind}, hoặc đổi danh hiệu ở dòng này"
                at = ("recipients", i, "kind")
                yield self.lines.problem(file, at, "danh-hieu-khong-hop", message, hint, row.kind.value)

    def _place(self, file: str, path: Path_, ref: Where, date: Day, *, sample: bool) -> Iterator[Problem]:
        fault = self.gazetteer.unit(ref, *span(date))
        if isinstance(fault, PlaceFault):
            value = str(getattr(ref, fault.field) or "")
            hint = self._of_a_sample() if sample and self._is_elsewhere(ref) else fault.hint
            yield self.lines.problem(file, (*path, fault.field), "noi-khong-co", fault.message, hint, value)

    def _is_elsewhere(self, ref: Where) -> bool:
        """Whether a place is of another area altogether: samples stay behind when the table of places is replaced."""
        if ref.code:
            return ref.code not in self.gazetteer.places
        return district_key(ref.district or "") not in self.gazetteer.districts

    def _of_a_sample(self) -> str:
        code = next(iter(self.gazetteer.places), "")
        return f"mục minh họa: xóa đi, hoặc đổi sang mã của một nơi trong data/places.csv, ví dụ {code}".rstrip()
