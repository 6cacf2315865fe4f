"""Gương sáng: all exemplars by kind, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from hooks.dates import PartialDate, show
from hooks.pages import addresses, own_fields, parts
from hooks.pages.corrected import changed_on, corrections
from hooks.pages.exemplars import kinds
from hooks.pages.exemplars.links import links_between, near, related
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.pages.view import View
from hooks.pictures import card_photos, photos, signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.resolved import Resolved
from hooks.records.model.consents import Basis, Consent
from hooks.records.model.exemplars import Exemplar, Fact, KeyFigure
from hooks.records.model.kind_entries import FieldType, Shown
from hooks.records.model.shared import Citation
from hooks.records.reading.loading import Loaded
from hooks.sections import Section, named


def views(c: Catalogue) -> Iterator[View]:
    """The index, a list for each kind, a page for each exemplar."""
    yield from kinds.views(c)
    links, section = links_between(c), named(Section.EXEMPLARS)
    for loaded in c.exemplars.values():
        e = loaded.record
        yield View(
            addresses.exemplar(e),
            f"exemplars/{e.about.template}.html",
            f"{e.name} – {section}",
            parts.description(e.summary),
            partial(_page, c, loaded, links.get(e.id, [])),
            source=loaded.file,
            sample=e.sample,
            changed=changed_on(e.updated, e.corrections),
            sign=partial(_sign, c, loaded),
            decided_by=partial(_decided_by, c, loaded, links.get(e.id, [])),
        )


def _sign(c: Catalogue, loaded: Loaded[Exemplar]) -> signs.Heading:
    """The portrait on the link picture; without one the emblem of the page."""
    e = loaded.record
    above = f"{named(Section.EXEMPLARS)}, {e.about.label.lower()}"
    if e.photo:
        return above, e.name, card_photos.photo(c.root / PurePosixPath(loaded.file).parent / e.photo.file, e.photo)
    return above, e.name, signs.Seal(e.about.frame, parts.letters(e), parts.holds_honour(c, e.id), e.id, e.about.colour)


def _of_others(c: Catalogue, loaded: Loaded[Exemplar], links: Sequence[tuple[str, str]]) -> Data:
    """What other records tell of it."""
    e = loaded.record
    return {
        "stories": [parts.story_card(c, s) for s in c.stories_about.get(e.id, ())],
        "related": related(c, links),
        "near": near(c, e, {other for _, other in links}),
    }


def _decided_by(c: Catalogue, loaded: Loaded[Exemplar], links: Sequence[tuple[str, str]]) -> tuple[object, ...]:
    """All that `_page` takes from records: itself with its photo, its honours, what others tell of it."""
    e = loaded.record
    portrait = photos.shown(c, loaded.file, e.photo, photos.PORTRAIT) if e.photo else None
    return e, portrait, c.honours_by_exemplar.get(e.id, ()), _of_others(c, loaded, links)


def _page(c: Catalogue, loaded: Loaded[Exemplar], links: Sequence[tuple[str, str]]) -> Data:
    e = loaded.record
    honours = c.honours_by_exemplar.get(e.id, ())
    return _of_others(c, loaded, links) | {
        **_where(c, e),
        "e": e,
        "card": parts.exemplar_card(c, loaded),
        "kind_url": kinds.kind_address(e.kind),
        "crumbs": [(named(Section.EXEMPLARS), kinds.TOP), (e.about.many, kinds.kind_address(e.kind)), (e.name, None)],
        "own": _beside(c, e),
        "longer": _below(e),
        "figures": _figures(c, e),
        "moments": _moments(c, e, honours),
        "honoured": bool(honours),
        "clauses": parts.clauses(c, e.clauses),
        "corrections": corrections(e.corrections),
        "notes": parts.notes(c, e.notes),
        "sources": parts.citations(c, [*e.sources, *(s for f in e.facts for s in f.sources)]),
        "consent": _agreed(e.consent) if e.consent and not e.sample else "",
        "confirmed": show(e.confirmed_on) if e.confirmed_on and not e.sample else "",
        "updated": show(e.updated) if e.updated else "",
    }


_GIVEN: dict[Basis | None, str] = {
    None: "Đã đồng ý ngày {}.",
    Basis.PAPER: "Có phiếu đồng ý ngày {}.",
    Basis.MESSAGE: "Đồng ý bằng thư, tin nhắn ngày {}.",
    Basis.RECORDED: "Đồng ý, có ghi âm, ghi hình ngày {}.",
    Basis.FORM: "Đồng ý qua biểu mẫu điện tử ngày {}.",
}
"""How consent was given, as its page says it: no paper where there is none."""


def _agreed(consent: Consent) -> str:
    guardian = " Cha mẹ, người giám hộ đã đồng ý." if consent.guardian else ""
    return _GIVEN[consent.basis].format(show(consent.given_on)) + guardian


def _beside(c: Catalogue, e: Exemplar) -> list[Data]:
    """What only its kind has, beside the emblem: all but texts of several paragraphs and links to exemplars."""
    return [
        {
            "heading": own.at_head,
            "figure": own.type in {FieldType.NUMBER, FieldType.YEAR, FieldType.DATE},
            "agency": parts.agency(c, value) if own.type is FieldType.AGENCY else None,
            "text": own_fields.told(c, own, value),
        }
        for own, value in own_fields.shown(e, Shown.PAGE)
        if own.type not in {FieldType.TEXT, FieldType.RECORD, FieldType.RECORDS}
    ]


def _below(e: Exemplar) -> list[Data]:
    """Its kind's own texts, each a section that follows the introduction."""
    found = own_fields.shown(e, Shown.PAGE)
    return [{"heading": own.at_head, "text": value} for own, value in found if own.type is FieldType.TEXT]


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
    return f"Nơi, gọi theo tên {_in_words(e.place_date)}"


def _in_words(date: PartialDate) -> str:
    return f"{'ngày' if date.day else 'tháng' if date.month else 'năm'} {date}"


def _figures(c: Catalogue, e: Exemplar) -> Data:
    """The large numbers; when and who said so stand below them once, where it is the same of all."""
    shown = [_figure(f) | {"from": {"when": _in_words(f.date), "sources": _names(c, f.sources)}} for f in e.figures]
    same = all(f["from"] == shown[0]["from"] for f in shown)
    return {"shown": shown, "same": shown[0]["from"] if shown and same else None}


def _figure(figure: KeyFigure) -> Data:
    """A number in its pieces: “gần”, “2,5”, “tỷ”; a plus sign is said as “hơn”."""
    words = figure.value.split()
    about = words.pop(0) if words[0].isalpha() else ""
    return {
        "about": about,
        "number": words[0].removesuffix("+"),
        "plus": words[-1].endswith("+"),
        "scale": " ".join(words[1:]).removesuffix("+"),
        "label": figure.label,
    }


def _names(c: Catalogue, cited: Sequence[Citation]) -> list[Data]:
    """Who said so, each once, with an address."""
    lines = {s["publisher"]: s for s in reversed(parts.citations(c, cited))}
    return [{"name": name, "url": s["url"], "internal": s["internal"]} for name, s in reversed(lines.items())]


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
    return f"Còn hiệu lực đến hết năm {through}" if c.on.year <= through else f"Hết hiệu lực từ năm {through + 1}"
