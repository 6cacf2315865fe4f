"""Columns → fields: names of several columns, bodies that are the honoured themselves, what stands twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hooks.desk.importing.columns.header import Column, Header
from hooks.desk.importing.columns.meanings import (
    DROP,
    FIELDS,
    MIXED,
    NAME_KINDS,
    NOT_KEPT,
    OF_HEADS,
    OF_MEMBERS,
    UNKNOWN,
    own_kind,
    words_of,
)  # fmt: skip
from hooks.desk.importing.files.grids import Grid
from hooks.text import fold

_HUSBAND, _WIFE = re.compile(r".*\b(chong|cha|bo|ong)\b.*"), re.compile(r".*\b(vo|me|ba)\b.*")
_SPOUSE = re.compile(r"((ho va |ho )?ten )?(cua )?(vo|chong|vo( hoac| hay)? chong|chong( hoac| hay)? vo)")
"""Headings over who is married to the head of the household."""
_SURNAME = re.compile(r"ho|ho va|ho( va)? (dem|lot|chu lot|ten dem|ten lot|chu dem|ten chu dem)")
_GIVEN = frozenset(["ten", "ten goi"])
_PART_OF_HAMLET = re.compile(r"(ten |so )?(to|doi|cum|xom|lien gia)\b.*")
_OF_HOUSEHOLD = re.compile(r"chu ho|dai dien|gia dinh")
_NAME_LIKE = re.compile(r"[^\W\d]+(?:[ '’-][^\W\d]+){1,6}\.?")


def settled(grid: Grid, header: Header) -> Header:
    """The header with its columns by field, the kind they tell, and why no row can be read by them, if so."""
    columns = _without_others(header.columns)
    named = [c for c in columns if c.field == "name"]
    units = [c for c in columns if c.field == "unit"]
    kind = ""
    if any(c.chosen for c in named):
        columns = [replace(c, field=UNKNOWN) if c in named and not c.chosen else c for c in columns]
    elif not named and len(units) == 1:
        columns, kind = [replace(c, field="name") if c in units else c for c in columns], "unit"
    header = _small_first(_surname_first(with_fields(header, columns)))
    names = header.by_field.get("name", ())
    doubt, hint = _doubt(grid, header)
    couple = _is_couple(names)
    unsaid = tuple(c for c in header.columns if c.field == DROP and not c.chosen and _SPOUSE.fullmatch(words_of(c.own)))
    return replace(
        header,
        kind="family" if couple else kind or _kind(names),
        couple=couple,
        doubt=doubt,
        hint=hint,
        spouses=unsaid if len(names) == 1 else (),
    )


def _without_others(columns: Sequence[Column]) -> list[Column]:
    """Beside the honoured, the columns of who speaks for a body and of a family's further members are left out."""
    other = {c for c in columns if not c.chosen and _is_of_others(c)}
    headed = any(c.field == "name" and _OF_HOUSEHOLD.search(words_of(c.own)) for c in columns if c not in other)
    other = {c for c in other if headed or not _is_of_spouse(c)}
    own = {c.field for c in columns if c not in other}
    if "name" not in own and not (own & {"unit", "hamlet"} and all(c.field == UNKNOWN for c in other)):
        return list(columns)
    return [replace(c, field=DROP) if c in other and c.field in {"name", UNKNOWN, "unit"} else c for c in columns]


def _is_of_spouse(column: Column) -> bool:
    """“Họ tên vợ”: beside “Họ tên” one of a couple; “vợ (chồng)” is whoever is not named before."""
    words = "" if OF_HEADS.fullmatch(words_of(column.own)) else fold(column.own)
    return bool(_HUSBAND.fullmatch(words)) != bool(_WIFE.fullmatch(words)) and "cha" not in words and "me" not in words


def _is_of_others(column: Column) -> bool:
    words = words_of(column.own)
    return bool(OF_HEADS.fullmatch(words) or OF_MEMBERS.fullmatch(words))


def with_fields(header: Header, columns: Sequence[Column]) -> Header:
    """The header with these columns, by what they are taken for."""
    by_field: dict[str, tuple[Column, ...]] = {}
    for column in columns:
        by_field[column.field] = (*by_field.get(column.field, ()), column)
    return replace(header, columns=tuple(columns), by_field=by_field)


def _surname_first(header: Header) -> Header:
    """“Tên” to the left of “Họ và đệm”, sorted by it: a name begins with the surname all the same."""
    names = header.by_field.get("name", ())
    turned = [words_of(c.own) for c in names]
    if len(names) != 2 or turned[0] not in _GIVEN or not _SURNAME.fullmatch(turned[1]):  # given name, surname
        return header
    return replace(header, by_field={**header.by_field, "name": names[::-1]})


def _small_first(header: Header) -> Header:
    """“Khu phố” to the left of “Tổ”: an address begins with the smaller one."""
    hamlets = header.by_field.get("hamlet", ())
    if not _in_parts(hamlets) or _PART_OF_HAMLET.fullmatch(words_of(hamlets[0].own)):
        return header
    return replace(header, by_field={**header.by_field, "hamlet": hamlets[::-1]})


def _in_parts(hamlets: Sequence[Column]) -> bool:
    """“Tổ” and “Khu phố”: one hamlet and a part of it."""
    small = [c for c in hamlets if _PART_OF_HAMLET.fullmatch(words_of(c.own))]
    return len(hamlets) == 2 and len(small) == 1  # a part, and what it is a part of


def _kind(names: tuple[Column, ...]) -> str:
    """The one kind that the headings over the names tell, or ''."""
    headings = [words_of(c.heading) for c in names]
    kinds = {kind for rule, kind in NAME_KINDS if any(re.search(rule, h) for h in headings)}
    kinds = {own for c in names if (own := own_kind(c.own))} or kinds
    return kinds.pop() if len(kinds) == 1 and not any(MIXED.search(h) for h in headings) else ""


def _doubt(grid: Grid, header: Header) -> tuple[str, str]:
    """Why it cannot be told where the name stands, or any other field, and the --map against it; '' when it can."""
    found = header.by_field.get("name", ())
    chosen = [c for c in found if c.chosen]
    if len(found) > 1 and not _one_name(grid, header, found) and not _is_couple(found):
        if not chosen:
            told = "có hơn một cột có thể là tên: " + ", ".join(f"{c.letter} “{c.heading}”" for c in found)
            return told, f"{_called(found[0], header)}=name"
        if len({words_of(c.heading) for c in chosen}) < len(chosen):
            told = "có hơn một cột được chọn là tên: " + ", ".join(f"{c.letter} “{c.heading}”" for c in chosen)
            return f"{told}; ghi chữ của một cột", f"{chosen[0].letter}=name"
    for name, label in FIELDS.items():
        several = header.by_field.get(name, ())
        if name != "name" and name not in NOT_KEPT and len(several) > 1 and _both_filled(grid, header, several):
            if name == "hamlet" and _in_parts(several):
                continue
            told = f"có hơn một cột là “{label}”: " + ", ".join(c.letter for c in several)
            return told, f"{several[-1].letter}=bo"
    if found:
        return "", ""
    like = _like_names(grid, header)
    return "không rõ cột nào là tên", f"{_called(like, header)}=name" if like else ""


def _called(column: Column, header: Header) -> str:
    """How --map names a column: by its heading where that stands once, else by its letter."""
    same = [c for c in header.columns if words_of(c.heading) == words_of(column.heading)]
    return column.heading if column.heading and len(same) == 1 else column.letter


def _both_filled(grid: Grid, header: Header, columns: Sequence[Column]) -> bool:
    """Whether any row fills more than one of the columns: else they are one field in parts, “Xã | Phường”."""
    return any(
        sum(bool(row[c.index].strip(" -–")) for c in columns if c.index < len(row) and (r, c.index) not in grid.across)
        > 1
        for r, row in enumerate(grid.rows[header.last + 1 :], header.last + 1)
    )


def _like_names(grid: Grid, header: Header) -> Column | None:
    """The unclear column that holds most texts like names; None when none does."""
    rows = grid.rows[header.last + 1 :]

    def share(column: Column) -> float:
        cells = [row[column.index].strip() for row in rows if column.index < len(row) and row[column.index].strip()]
        return sum(bool(_NAME_LIKE.fullmatch(c)) for c in cells) / len(cells) if cells else 0

    likely = max((c for c in header.columns if c.field == UNKNOWN), key=share, default=None)
    return likely if likely and share(likely) > 0.5 else None  # most of them


def whole_names(grid: Grid, header: Header, i: int) -> bool:
    """Whether a column holds names of several words: “Bình” beside “Nguyễn Văn” is none."""
    rows = enumerate(grid.rows[header.last + 1 :], header.last + 1)
    cells = [row[i].split() for r, row in rows if i < len(row) and (r, i) not in grid.across]
    filled = [words for words in cells if words]
    return sum(len(words) > 1 for words in filled) * 2 > len(filled)


def _one_name(grid: Grid, header: Header, names: Sequence[Column]) -> bool:
    """“Họ và tên” over two columns, or “Họ đệm” beside “Tên”, “Họ”, “Tên đệm”, “Tên”: one name in parts."""
    beside = all(abs(b.index - a.index) == 1 for a, b in pairwise(names))
    words = [words_of(c.own) for c in names]
    if beside and len({words_of(c.heading) for c in names}) == 1:
        return not whole_names(grid, header, names[-1].index)
    first = _SURNAME.fullmatch(words[0])
    middle = all(re.fullmatch(r"(ten |chu )?(dem|lot)|dem|lot|chu lot", w) for w in words[1:-1])
    return beside and bool(first) and middle and words[-1] in _GIVEN and len(names) < 4


def _is_couple(names: Sequence[Column]) -> bool:
    """“Họ tên chồng” and “Họ tên vợ”; of “Chủ hộ” and “Vợ (chồng)” both are names only where an editor said so."""
    if len(names) != 2:  # husband and wife
        return False
    first, second = (words_of(c.own) for c in names)
    if any(_OF_HOUSEHOLD.search(a) and _SPOUSE.fullmatch(b) for a, b in ((first, second), (second, first))):
        return all(c.chosen for c in names)
    return any(
        _HUSBAND.fullmatch(a) and _WIFE.fullmatch(b) and not _WIFE.fullmatch(a) and not _HUSBAND.fullmatch(b)
        for a, b in ((first, second), (second, first))
    )
