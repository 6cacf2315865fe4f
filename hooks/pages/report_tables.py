"""The figures of one year: counted once, as tables that the page, the CSV file and the workbook all print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.dates import show
from hooks.pages import addresses, parts, registers
from hooks.pages.export_columns import place_view
from hooks.pages.export_files import Row, Sheet
from hooks.records.catalogue import Catalogue
from hooks.records.honours import Honour
from hooks.records.kinds import KIND_LABELS, LEVEL_LABELS, ChangeKind, Decision, RecipientKind
from hooks.records.loading import LoadedStory
from hooks.text import sort_key

LEAST_BASE = 20
"""Smallest number of which a percentage is told."""
UNKNOWN = "chưa xác minh"
TOO_FEW = "ít quá để so bằng phần trăm"
_TOTAL = "Cộng"
_VIEWS = {"current": "Xã, phường nay", "split": "Địa bàn cũ", "district": "Địa bàn cũ", "": "Không ghi nơi"}
ONLY_AWARD = "Chỉ khen thưởng"


@dataclass(frozen=True, slots=True)
class Year:
    """What the catalogue has of one year: lines that stand, lines taken back, decisions, stories."""

    year: str
    standing: tuple[Honour, ...]
    revoked: tuple[Honour, ...]
    decisions: tuple[Decision, ...]
    stories: tuple[LoadedStory, ...]

    @property
    def placed(self) -> Counter[str]:
        """Standing lines by the way their place is counted: current, split, district, ''."""
        return Counter(place_view(h.place) for h in self.standing)


def years(c: Catalogue) -> list[str]:
    """Years with a decision or a story, newest first."""
    found = {d.record.date.year for d in c.decisions.values()} | {s.record.date.year for s in c.stories.values()}
    return [str(year) for year in sorted(found, reverse=True)]


def year_of(c: Catalogue, year: str) -> Year:
    """The year's part of the catalogue; lines belong to the year their decision was signed."""
    lines = c.honours_by_year.get(year, ())
    return Year(
        year,
        tuple(h for h in lines if not h.revoked),
        tuple(h for h in lines if h.revoked),
        tuple(d.record for d in c.decisions.values() if str(d.record.date.year) == year),
        tuple(s for s in c.stories.values() if str(s.record.date.year) == year),
    )


def _grants(c: Catalogue) -> dict[str, str]:
    """Titles, then awards: id → name."""
    return {t.id: t.name for t in c.titles.values()} | {a.id: a.name for a in c.awards.values()}


def _grant(h: Honour) -> str:
    return h.title or h.award


def summary(c: Catalogue, of: Year) -> Sheet:
    """The numbers an office writes first."""
    placed = of.placed
    rows: list[Row] = [
        ("Quyết định đã ký trong năm", len(of.decisions)),
        ("Lượt ghi danh trong các quyết định ấy", len(of.standing) + len(of.revoked)),
        ("Còn giữ", len(of.standing)),
        ("Đã thu hồi", len(of.revoked)),
        ("Còn giữ: có danh hiệu học tập", sum(bool(h.title) for h in of.standing)),
        ("Còn giữ: chỉ khen thưởng", sum(not h.title for h in of.standing)),
        ("Còn giữ: vừa danh hiệu vừa khen thưởng", sum(bool(h.title and h.award) for h in of.standing)),
        ("Còn giữ: ở xã, phường nay", placed["current"]),
        ("Còn giữ: ở địa bàn cũ", placed["split"] + placed["district"]),
        ("Còn giữ: không ghi nơi", placed[""]),
        ("Câu chuyện đã đăng", len(of.stories)),
    ]
    return Sheet("Tổng hợp", ("Nội dung", "Số"), tuple(rows))


def by_kind(c: Catalogue, of: Year) -> Sheet:
    """Titles by kind of recipient, lines taken back apart; lines with an award alone stand in the last row."""
    names = {t.id: t.name for t in c.titles.values()} | {"": ONLY_AWARD}
    return Sheet("Theo loại người nhận", _kind_columns("Danh hiệu"), _with_total(_by_kind(of, names, "title")))


def awards(c: Catalogue, of: Year) -> Sheet:
    """Awards by kind of recipient: every line with one, also those that have a title as well."""
    rows = _by_kind(of, {a.id: a.name for a in c.awards.values()}, "award")
    return Sheet("Khen thưởng", _kind_columns("Hình thức khen"), _with_total([row for row in rows if any(row[1])]))


def _kind_columns(first: str) -> tuple[str, ...]:
    return (first, *(KIND_LABELS[kind.value] for kind in RecipientKind), _TOTAL, "Đã thu hồi")


def _by_kind(of: Year, names: dict[str, str], grant: str) -> list[tuple[str, tuple[int, ...]]]:
    standing = Counter((getattr(h, grant), h.recipient.kind) for h in of.standing)
    revoked = Counter(getattr(h, grant) for h in of.revoked)
    counts = {key: tuple(standing[key, kind] for kind in RecipientKind) for key in names}
    return [(name, (*counts[key], sum(counts[key]), revoked[key])) for key, name in names.items()]


def by_place(c: Catalogue, of: Year) -> Sheet:
    """Titles by commune or ward of today: only lines whose place lies whole in one of them."""
    lines = [h for h in of.standing if place_view(h.place) == "current"]
    names = [(p.code, p.label[:1].upper() + p.label[1:]) for p in c.gazetteer.by_name]
    found = Counter((h.place.now[0], h.title) for h in lines if h.place)
    rows = [(name, _by_title(c, found, code)) for code, name in names]
    return Sheet(
        "Theo xã, phường nay", _place_columns(c, "Xã, phường nay"), _with_total([r for r in rows if any(r[1])])
    )


def by_former(c: Catalogue, of: Year) -> Sheet:
    """Titles by former district or former commune since split: never part of today's units."""
    found = Counter((_former_name(h), h.title) for h in of.standing if place_view(h.place) in {"split", "district"})
    places = sorted({place for place, _ in found}, key=sort_key)
    rows = [(place, _by_title(c, found, place)) for place in places]
    return Sheet("Địa bàn cũ", _place_columns(c, "Địa bàn lúc ký"), _with_total(rows))


def _former_name(h: Honour) -> str:
    assert h.place
    name = f"{h.place.label}, {h.place.district}" if h.place.district else h.place.label
    return f"{name[:1].upper()}{name[1:]} (cũ)"


def _place_columns(c: Catalogue, first: str) -> tuple[str, ...]:
    return (first, *(t.name for t in c.titles.values()), ONLY_AWARD, _TOTAL)


def _by_title(c: Catalogue, found: Counter[tuple[str, str]], place: str) -> tuple[int, ...]:
    counts = tuple(found[place, key] for key in (*c.titles, ""))
    return (*counts, sum(counts))


def _with_total(rows: list[tuple[str, tuple[int, ...]]]) -> tuple[Row, ...]:
    made: list[Row] = [(name, *counts) for name, counts in rows]
    if rows:
        made.append((_TOTAL, *map(sum, zip(*(counts for _, counts in rows), strict=True))))
    return tuple(made)


def compared(c: Catalogue, of: Year, before: Year) -> Sheet:
    """The change on the year before; nothing is compared when the year before has no decision."""
    now, then = (Counter(h.title for h in year.standing) for year in (of, before))
    pairs = [("Lượt còn giữ", len(before.standing), len(of.standing))]
    pairs += [(t.name, then[t.id], now[t.id]) for t in c.titles.values()]
    pairs.append(("Lượt có khen thưởng", _awarded(before), _awarded(of)))
    pairs.append(("Quyết định", len(before.decisions), len(of.decisions)))
    pairs.append(("Câu chuyện", len(before.stories), len(of.stories)))
    rows = tuple((name, a, b, _signed(b - a), _percent(a, b)) for name, a, b in pairs) if before.decisions else ()
    columns = ("Nội dung", f"Năm {before.year}", f"Năm {of.year}", "Tăng, giảm", "Phần trăm")
    return Sheet("So với năm trước", columns, rows)


def _awarded(of: Year) -> int:
    return sum(bool(h.award) for h in of.standing)


def _signed(value: int) -> str:
    text = parts.number(abs(value))
    return f"tăng {text}" if value > 0 else f"giảm {text}" if value < 0 else "không đổi"


def _percent(before: int, now: int) -> str:
    if before < LEAST_BASE:
        return TOO_FEW
    value = f"{abs(now - before) * 100 / before:.1f}".replace(".", ",")
    return f"tăng {value}%" if now > before else f"giảm {value}%" if now < before else "không đổi"


def taken_back(c: Catalogue, of: Year) -> Sheet:
    """Lines of the year's decisions that were taken back later, each with its day; no names again."""
    grants = _grants(c)
    rows = tuple(
        (registers.decision_name(h.decision), h.recipient.id, grants[_grant(h)], _revoked_on(h)) for h in of.revoked
    )
    return Sheet("Đã thu hồi", ("Quyết định", "Số trong danh sách", "Danh hiệu, hình thức khen", "Ngày thu hồi"), rows)


def _revoked_on(h: Honour) -> str:
    return show(next(x.date for x in h.changes if x.kind is ChangeKind.REVOCATION))


def decisions(c: Catalogue, of: Year) -> Sheet:
    """The year's decisions with the name their authority had then."""
    columns = ("Số quyết định", "Ngày ký", "Về việc", "Cơ quan ký (tên lúc ký)", "Cấp", "Lượt ghi danh", "Đã thu hồi")
    rows = tuple(_decision(d, c.honours_by_decision.get(d.id, ())) for d in of.decisions)
    return Sheet("Quyết định", columns, rows)


def _decision(d: Decision, lines: tuple[Honour, ...]) -> Row:
    about = (d.number or UNKNOWN, show(d.date), d.name, d.authority, LEVEL_LABELS[d.level])
    return (*about, len(lines), sum(h.revoked for h in lines))


def stories(of: Year) -> Sheet:
    """The stories published in the year."""
    rows = tuple((show(s.record.date), s.record.title, addresses.story(s)) for s in of.stories)
    return Sheet("Câu chuyện", ("Ngày đăng", "Tên bài", "Trang"), rows)


def details(c: Catalogue, of: Year) -> Sheet:
    """Title by place by kind, one line a number: what the tables before are sums of."""
    grants = _grants(c)
    found: Counter[tuple[str, str, str, RecipientKind]] = Counter()
    for h in of.standing:
        view = _VIEWS[place_view(h.place)]
        found[view, _place_name(c, h), _grant(h), h.recipient.kind] += 1
    order, kinds = {key: i for i, key in enumerate(grants)}, list(RecipientKind)
    keys = sorted(found, key=lambda k: (k[0] != "Xã, phường nay", k[0], sort_key(k[1]), order[k[2]], kinds.index(k[3])))
    rows = tuple((*k[:2], grants[k[2]], KIND_LABELS[k[3].value], found[k]) for k in keys)
    return Sheet("Chi tiết", ("Cách xếp nơi", "Nơi", "Danh hiệu, hình thức khen", "Loại", "Số lượt"), rows)


def _place_name(c: Catalogue, h: Honour) -> str:
    if h.place is None:
        return ""
    if place_view(h.place) != "current":
        return _former_name(h)
    label = c.gazetteer.places[h.place.now[0]].label
    return label[:1].upper() + label[1:]


def sheets(c: Catalogue, of: Year, before: Year) -> Iterator[Sheet]:
    """All tables of a year, in the order of the workbook."""
    yield summary(c, of)
    yield from (by_kind(c, of), awards(c, of), by_place(c, of), by_former(c, of), compared(c, of, before))
    yield from (taken_back(c, of), decisions(c, of), stories(of), details(c, of))
