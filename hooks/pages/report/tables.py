"""The figures of one year: counted once, as tables that the page, the CSV file and the workbook all print."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from hooks.dates import show
from hooks.pages import addresses, parts
from hooks.pages.honours import registers
from hooks.pages.report.counts import Year
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.model.honours import ChangeKind, Decision
from hooks.records.model.kinds import registry
from hooks.records.model.shared import LEVEL_LABELS, RecipientKind
from hooks.tabular import Row, Sheet
from hooks.text import sort_key

LEAST_BASE = 20
"""Smallest number of which a percentage is told."""
UNKNOWN = "chưa xác minh"
TOO_FEW = "số nhỏ, không tính"
_VIETNAMESE = str.maketrans(",.", ".,")
_TOTAL = "Cộng"
_VIEWS = {
    "current": "Xã, phường hiện nay",
    "split": "Nơi theo tên cũ",
    "district": "Nơi theo tên cũ",
    "": "Không ghi nơi",
}
ONLY_AWARD = "Chỉ khen thưởng"


def _grants(c: Catalogue) -> dict[str, str]:
    """Titles, then awards: id → name."""
    return {t.id: t.name for t in c.titles.values()} | {a.id: a.name for a in c.awards.values()}


def _grant(h: Honour) -> str:
    return h.title or h.award


def summary(c: Catalogue, of: Year) -> Sheet:
    """The numbers an office writes first."""
    all_ = of.count()
    titled = sum(n for cell, n in of.standing.items() if cell.title)
    rows: list[Row] = [
        ("Quyết định đã ký trong năm", len(of.decisions)),
        ("Lượt vinh danh trong các quyết định ấy", all_ + len(of.revoked)),
        ("Còn lại, đã trừ lượt thu hồi", all_),
        ("Đã thu hồi", len(of.revoked)),
        (f"Được công nhận {c.campaign.words.title}", titled),
        ("Được khen thưởng, không kèm danh hiệu", all_ - titled),
        ("Vừa có danh hiệu vừa được khen thưởng", of.awarded - (all_ - titled)),
        ("Biết rõ nay thuộc xã, phường nào", of.count("current")),
        ("Chỉ ghi huyện cũ hoặc xã cũ đã chia", of.count("split", "district")),
        ("Không ghi nơi", of.count("")),
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
    return (first, *registry.current().recipients.values(), _TOTAL, "Đã thu hồi")


def _by_kind(of: Year, names: dict[str, str], grant: str) -> list[tuple[str, tuple[int, ...]]]:
    standing: Counter[tuple[str, RecipientKind]] = Counter()
    for cell, n in of.standing.items():
        standing[getattr(cell, grant), cell.kind] += n
    revoked = Counter(getattr(h, grant) for h in of.revoked)
    counts = {key: tuple(standing[key, kind] for kind in registry.current().recipients) for key in names}
    return [(name, (*counts[key], sum(counts[key]), revoked[key])) for key, name in names.items()]


def by_place(c: Catalogue, of: Year) -> Sheet:
    """Titles by commune or ward of today: only lines whose place lies whole in one of them."""
    found = _by_place(c, of, "current")
    rows = [(_now_name(c, p.code), found[p.code]) for p in c.gazetteer.by_name if p.code in found]
    return Sheet("Theo xã, phường hiện nay", _place_columns(c, "Xã, phường hiện nay"), _with_total(rows))


def by_former(c: Catalogue, of: Year) -> Sheet:
    """Titles by former district or former commune since split: never part of today's units."""
    found = _by_place(c, of, "split", "district")
    rows = [(place, found[place]) for place in sorted(found, key=sort_key)]
    return Sheet("Nơi theo tên cũ", _place_columns(c, "Nơi, tên lúc ký"), _with_total(rows))


def _by_place(c: Catalogue, of: Year, *views: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for cell, n in of.standing.items():
        if cell.view in views:
            found[cell.place][cell.title] += n
    titles = (*c.titles, "")
    return {place: (*(count[t] for t in titles), count.total()) for place, count in found.items()}


def _now_name(c: Catalogue, code: str) -> str:
    label = c.gazetteer.places[code].label
    return label[:1].upper() + label[1:]


def _place_columns(c: Catalogue, first: str) -> tuple[str, ...]:
    return (first, *(t.name for t in c.titles.values()), ONLY_AWARD, _TOTAL)


def _with_total(rows: list[tuple[str, tuple[int, ...]]]) -> tuple[Row, ...]:
    made: list[Row] = [(name, *counts) for name, counts in rows]
    if rows:
        made.append((_TOTAL, *map(sum, zip(*(counts for _, counts in rows), strict=True))))
    return tuple(made)


def compared(c: Catalogue, of: Year, before: Year) -> Sheet:
    """The change on the year before; nothing is compared when the year before has no decision."""
    now, then = _titles(of), _titles(before)
    pairs = [("Lượt vinh danh, đã trừ thu hồi", before.count(), of.count())]
    pairs += [(t.name, then[t.id], now[t.id]) for t in c.titles.values()]
    pairs.append(("Lượt có khen thưởng", before.awarded, of.awarded))
    pairs.append(("Quyết định", len(before.decisions), len(of.decisions)))
    pairs.append(("Câu chuyện", len(before.stories), len(of.stories)))
    rows = tuple((name, a, b, _signed(b - a), _percent(a, b)) for name, a, b in pairs) if before.decisions else ()
    columns = ("Nội dung", f"Năm {before.year}", f"Năm {of.year}", "Tăng, giảm", "Phần trăm")
    return Sheet("So với năm trước", columns, rows)


def _titles(of: Year) -> Counter[str]:
    out: Counter[str] = Counter()
    for cell, n in of.standing.items():
        out[cell.title] += n
    return out


def _signed(value: int) -> str:
    text = parts.number(abs(value))
    return f"tăng {text}" if value > 0 else f"giảm {text}" if value < 0 else "không đổi"


def _percent(before: int, now: int) -> str:
    if before < LEAST_BASE:
        return TOO_FEW
    value = f"{abs(now - before) * 100 / before:,.1f}".translate(_VIETNAMESE)
    value = "dưới 0,1" if value == "0,0" else value
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
    columns = ("Số quyết định", "Ngày ký", "Về việc", "Cơ quan ký (tên lúc ký)", "Cấp", "Lượt vinh danh", "Đã thu hồi")
    rows = tuple(_decision(c, d) for d in of.decisions)
    return Sheet("Quyết định", columns, rows)


def _decision(c: Catalogue, d: Decision) -> Row:
    about = (d.number or UNKNOWN, show(d.date), d.name, d.authority, LEVEL_LABELS[d.level])
    return (*about, len(c.signed[d.id]), c.revoked_in[d.id])


def stories(of: Year) -> Sheet:
    """The stories published in the year."""
    rows = tuple((show(s.record.date), s.record.title, addresses.story(s)) for s in of.stories)
    return Sheet("Câu chuyện", ("Ngày đăng", "Tên bài", "Trang"), rows)


def details(c: Catalogue, of: Year) -> Sheet:
    """Title by place by kind, one line a number: what the tables before are sums of."""
    titles = {t.id: t.name for t in c.titles.values()} | {"": ""}
    awards = {a.id: a.name for a in c.awards.values()} | {"": ""}
    places = {"current": 0, "district": 1, "split": 1, "": 2}
    order, kinds = {key: i for i, key in enumerate((*titles, *awards))}, list(registry.current().recipients)
    made: list[tuple[tuple[object, ...], Row]] = []
    for cell, n in of.standing.items():
        place = _now_name(c, cell.place) if cell.view == "current" else cell.place
        key = (places[cell.view], sort_key(place), order[cell.title], order[cell.award], kinds.index(cell.kind))
        names = (titles[cell.title], awards[cell.award], registry.current().recipients[cell.kind])
        made.append((key, (_VIEWS[cell.view], place, *names, n)))
    columns = ("Cách xếp nơi", "Nơi", "Danh hiệu", "Hình thức khen", "Loại", "Số lượt")
    return Sheet("Chi tiết", columns, tuple(row for _, row in sorted(made)))


def sheets(c: Catalogue, of: Year, before: Year) -> Iterator[Sheet]:
    """All tables of a year, in the order of the workbook."""
    yield summary(c, of)
    yield from (by_kind(c, of), awards(c, of), by_place(c, of), by_former(c, of), compared(c, of, before))
    yield from (taken_back(c, of), decisions(c, of), stories(of), details(c, of))
