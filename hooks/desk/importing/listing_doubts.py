"""What is told once for a whole list: what was understood from elsewhere, what is missing, what looks odd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from hooks.desk.importing.columns.judging import findings
from hooks.desk.importing.columns.meanings import MARK, YEAR
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Remark
from hooks.desk.importing.row_words import number_in
from hooks.desk.importing.steps import Doubt, DoubtKind
from hooks.desk.importing.words.decisions import Decided, day_in, differing
from hooks.text import clean_line

_FEW = 5
_TOLD = {
    Remark.BY_TITLE: (DoubtKind.PLACE, "{count} dòng không ghi xã, phường, lấy nơi ghi ở {origin}: {place}"),
    Remark.AGAINST_GROUP: (
        DoubtKind.PLACE,
        "{count} dòng ghi nơi khác với tên nhóm ở trên, lấy nơi ghi ở dòng: {cells}",
    ),
    Remark.AGAINST_TITLE: (
        DoubtKind.PLACE,
        "{count} dòng ghi nơi khác với {origin} ({place}), lấy nơi ghi ở dòng: {cells}; là tên ấp, khu phố thì ghi thêm chữ ấy",
    ),
    Remark.WORK: (DoubtKind.PLACE, "{count} ô ấp, khu phố ghi như nơi công tác, giữ nguyên: {cells}"),
    Remark.NOWHERE: (
        DoubtKind.PLACE,
        "{count} dòng không có nơi ở hoặc trụ sở: {cells}; cần thì thêm cột “Xã, phường”",
    ),
    Remark.DISTRICT_ONLY: (DoubtKind.PLACE, "{count} dòng chỉ ghi huyện vì ô xã, phường trống: {cells}"),
    Remark.SAME_CASE: (
        DoubtKind.CAPITALS,
        "{count} tên viết hoa hay viết thường cả chữ, hoặc lẫn lộn, giữ nguyên: {cells}",
    ),
    Remark.BOTH: (
        DoubtKind.KIND,
        "{count} ô tên ghi hai người, không rõ có phải vợ chồng, mỗi dòng ghi là một gia đình mang tên cả hai: {cells}; "
        "là hai gia đình thì tách mỗi gia đình một dòng",
    ),
    Remark.RECASED: (
        DoubtKind.CAPITALS,
        "{count} tên nhóm viết hoa cả tên ấp, khu phố, ghi với chữ hoa thường lệ (Khu phố 3): {cells}",
    ),
}
"""Remark → kind and text of the doubt that tells it once for a list."""


def doubts_after(listing: Listing, remarks: Mapping[Remark, list[str]]) -> list[Doubt]:
    """Told once for the whole list: what was understood from elsewhere, what is missing, what looks odd.

    `remarks` are the cells of each remark on a row.
    """
    name = listing.table.grid.name
    place = ", ".join(filter(None, (listing.place.hamlet, listing.place.commune, listing.place.district)))
    own = (
        _of_another(listing),
        _other_award(listing),
        _unclear_award(listing),
        _other_years(listing),
        _unsaid_votes(listing),
        _recased(listing),
        _typed_once(listing),
    )
    return [*_noted(listing, remarks.get(Remark.NOTED, [])), *chain.from_iterable(own)] + [
        Doubt(
            kind,
            f"{name}: {text.format(place=place, origin=listing.above.origin, count=len(cells), cells=_first(cells))}",
            tuple(cells),
            certain=remark is Remark.RECASED or (remark is Remark.BY_TITLE and bool(listing.place.commune)),
        )
        for remark, (kind, text) in _TOLD.items()
        if (cells := remarks.get(remark, []))
    ]


def _noted(listing: Listing, cells: list[str]) -> Iterator[Doubt]:
    """What results and remarks say of rows that are written all the same, each word once with all its cells."""
    of: dict[str, list[str]] = defaultdict(list)
    noted = set(cells)
    for r in listing.table.below if cells else ():
        for each in findings(listing.judges, listing.table.grid.rows[r]):
            if not each.refuses and (cell := listing.at(r, each.column)) in noted:
                of[each.reason].append(cell)
    for reason, where in of.items():
        remedy = "dòng nào không được công nhận thì xóa khỏi danh sách rồi nhập lại"
        yield Doubt(DoubtKind.RESULT, f"{listing.table.grid.name}: {reason}: {_first(where)}", tuple(where), remedy)


def _of_another(listing: Listing) -> Iterator[Doubt]:
    """Headings that name another decision, agency or year: the list may be another's, and its places those of another day."""
    grid, options = listing.table.grid, listing.rules.options
    rows = range(listing.table.header.first)
    cells = {c: grid.address(r, i) for r in rows for i, c in reversed([*enumerate(grid.rows[r])]) if c.strip()}
    of = Decided(options.day, *options.decision_says, listing.rules.placer.gazetteer.starts)
    signed = f"{of.day:%d/%m/%Y}"
    into = ", ".join(filter(None, (of.number, f"ngày {signed}", of.authority)))
    for text, ways in differing((*cells, *grid.above), "" if grid.name == options.file_name else grid.name, of):
        cell = cells.get(text, "")
        told = f"{cell or grid.name}: ghi “{clean_line(text)[:160]}”, khác {ways} "
        told += f"với quyết định đang nhập: {into}" if of.authority else f"với ngày của danh sách: {signed}"
        remedy = "nhập vào đúng quyết định của nó; trang tính khác của tệp thì đọc riêng: --sheet TÊN"
        if not of.authority:
            remedy = f"ghi ngày của danh sách: --date {day_in(text) or 'NGÀY'}"
        yield Doubt(DoubtKind.DECISION, told, (cell,) if cell else (), remedy)


def _other_award(listing: Listing) -> Iterator[Doubt]:
    """“TẶNG GIẤY KHEN” over a list that goes into a decision to grant a Bằng khen."""
    grants, options = listing.rules.grants, listing.rules.options
    said = grants.awards_called(" | ".join(listing.titles[:-1]))
    meant = frozenset({options.decision_award}) if options.decision_award else frozenset[str]()
    meant = meant or grants.awards_called(options.decision_says[2])
    if said and meant and not said & meant and not options.award:
        names = " hay ".join(grants.awards[id_].name for id_ in grants.awards if id_ in said)
        into = " hay ".join(grants.awards[id_].name for id_ in grants.awards if id_ in meant)
        told = f"{listing.table.grid.name}: tên bảng ghi “{names}”, quyết định đang nhập tặng “{into}”"
        yield Doubt(DoubtKind.DECISION, told, remedy="nhập vào đúng quyết định của nó, hoặc thêm --award")


def _unclear_award(listing: Listing) -> Iterator[Doubt]:
    """“ĐƯỢC TẶNG BẰNG KHEN”, and nobody says whose: the rows would have no award."""
    grants, options = listing.rules.grants, listing.rules.options
    given = options.title or options.award or options.decision_title or options.decision_award
    own = any(listing.table.columns(name) for name in ("title", "award")) or listing.marks[MARK]
    said = grants.awards_called(" | ".join(listing.titles[:-1]))
    if said and not (given or own or listing.granted or options.into_decision):
        codes = " hoặc ".join(f"--award {id_} ({grants.awards[id_].name})" for id_ in grants.awards if id_ in said)
        told = f"{listing.table.grid.name}: tên bảng ghi có hình thức khen mà chưa rõ của ai, các dòng không mang hình thức khen nào"
        yield Doubt(DoubtKind.NOT_READ, told, remedy=f"thêm {codes}")


def _other_years(listing: Listing) -> Iterator[Doubt]:
    """Marks under years of which none is the list's own."""
    years = listing.table.columns(YEAR)
    if years and not listing.marks[YEAR]:
        told = f"{listing.table.grid.name}: dấu ở các cột năm {', '.join(c.own for c in years)} không đọc: không có cột năm của danh sách"
        yield Doubt(DoubtKind.NOT_READ, told, tuple(listing.at(listing.table.header.last, c.index) for c in years))


def _unsaid_votes(listing: Listing) -> Iterator[Doubt]:
    """Votes of which nobody says how many there were in all."""
    table = listing.table
    for column in listing.judges.graded:
        least = listing.judges.least.get(column.index)
        if least and least.guessed:
            cell = listing.at(table.header.last, column.index)
            told = (
                f"{cell}: cột “{column.called}” không ghi tổng số phiếu; dòng không quá nửa số phiếu của dòng cao nhất "
                f"({2 * least.number:g}) bị từ chối, các dòng kia được hiểu là đạt"
            )
            remedy = "dòng nào không đạt thì xóa khỏi danh sách; biết tổng số phiếu thì ghi vào tên cột, như “Số phiếu đồng ý/35”"
            yield Doubt(DoubtKind.RESULT, told, (cell,), remedy)


def _typed_once(listing: Listing) -> Iterator[Doubt]:
    """Hamlets that each stand once with empty cells below: those rows may lie there too, and nobody can say."""
    for column in listing.table.columns("hamlet"):
        named = [r for r in listing.table.below if number_in(listing.table.numbers[r])]
        cells = [(r, listing.table.cell(r, column)) for r in named]
        told = [text for _, text in cells if text]
        empty = [listing.at(r, column.index) for r, text in cells if not text]
        if empty and len(told) > 1 and cells[0][1] and len(set(told)) == len(told):
            text = f"{listing.table.grid.name}: {len(empty)} ô “{column.called}” trống, không lấy theo dòng trên: {_first(empty)}"
            remedy = "cùng nơi với dòng trên thì gộp ô hay chép xuống, rồi nhập lại"
            yield Doubt(DoubtKind.PLACE, text, tuple(empty), remedy)


def _recased(listing: Listing) -> Iterator[Doubt]:
    """A hamlet that the title has in capitals is written with its usual ones."""
    typed, written = listing.above.hamlet, listing.place.hamlet
    if typed != written:
        told = f"{listing.table.grid.name}: {listing.above.of_hamlet} viết hoa cả “{typed}”, ghi là “{written}”"
        yield Doubt(DoubtKind.CAPITALS, told, certain=True)


def _first(cells: list[str]) -> str:
    return ", ".join(cells[:_FEW]) + (", …" if len(cells) > _FEW else "")
