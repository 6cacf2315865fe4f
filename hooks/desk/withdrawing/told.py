"""What an editor is told of one withdrawal, before and after: where things stand, what changes, what is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from hooks.desk.withdrawing import history
from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.people import MORE, Telling, to_read
from hooks.desk.withdrawing.pictures import of_photo, of_whose
from hooks.desk.withdrawing.standing import in_sources, of_row, on_site
from hooks.desk.withdrawing.targets import Photo, Row, Target
from hooks.desk.withdrawing.traces import Names, called
from hooks.records.model.withdrawals import WITHDRAWN_LABELS, Withdrawal, Withdrawn
from hooks.records.reading.loading import Records
from hooks.sections import at


@dataclass
class Work:
    """One withdrawal: what is asked, what is to be found, and the files as they will be."""

    targets: Sequence[Target]
    names: Names
    drafts: Drafts
    given: Sequence[str]
    """The names that were given besides those of the targets."""
    telling: Telling
    """What tells of the persons among them."""
    consents: list[str] = field(default_factory=list)
    """What became of consents, for the editor."""
    media: list[str] = field(default_factory=list)
    resealed: list[str] = field(default_factory=list)
    entries: list[Withdrawal] = field(default_factory=list)

    @property
    def asked(self) -> Names:
        """What was given, to be looked for."""
        return Names(self.given)


def called_in(targets: Iterable[Target], given: Iterable[str] = ()) -> dict[str, str]:
    """What the targets are called, the persons in it, and what was given besides → which of them it is, for no name is printed."""
    out: dict[str, str] = {}
    for t in targets:
        for i, name in enumerate(t.names):
            which = f"tên khác thứ {i} của {t.what}" if i else f"tên của {t.what}"
            whole, *persons = called(name)
            out.setdefault(whole, which)
            for j, person in enumerate(persons, 1):
                out.setdefault(person, f"họ tên người thứ {j} trong {which}")
    for i, name in enumerate(given, 1):
        out.setdefault(name, f"tên thứ {i} ghi ở --name")
    return out


def where_alone(given: Sequence[str], records: Records) -> Iterator[str]:
    """Where names stand that no record bears, as of a child in somebody's achievement: there is nothing to withdraw but words."""
    names = Names(given)
    yield "CHỈ TÌM, không ghi gì: lệnh không có MỤC nào để gỡ.\n\nTên đang ở:"
    sources = list(in_sources(names, records.root))
    yield from _indented(sources)
    yield "Trên trang (dựng theo hôm nay):"
    yield from _indented(on_site(names, records, own=_files(sources, ())))
    yield (
        "\nTên là tên của cả một mục, một dòng thì chạy lại với mã của mục, số của dòng. Tên chỉ nhắc tới ở đó thì bỏ tên ở "
        "các tệp trên bằng tay (docs/huong-dan/bo-mot-ten.md#ten-chi-nhac-toi)."
    )
    yield "\nLịch sử Git có:"
    yield from _indented(history.told(records.root, called_in((), given), ()))
    yield from history.purge((), (), named=True)
    yield from history.LATER


def all_told(work: Work, records: Records, left: Records, after: Path, *, wrote: bool) -> Iterator[str]:
    """Every line for the editor: where it stands, what changes, what is left, what Git has; `left` are the records `after`."""
    root, drafts = work.drafts.root, work.drafts
    yield "ĐÃ GỠ" if wrote else "XEM TRƯỚC, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."
    for t in work.targets:
        yield f"  {WITHDRAWN_LABELS[t.kind]}: {t.what}" + (f", {t.found.file}" if isinstance(t.found, Photo) else "")
        yield from () if wrote else _of_one(t, work)
    yield "\nTên, ảnh đang ở:" if not wrote else "\nTên, ảnh đã ở:"
    sources = list(in_sources(work.names, root))
    yield from _indented([*sources, *(f"{file}: tệp" for file in work.media)])
    yield "Trên trang (dựng theo hôm nay):"
    yield from _indented(on_site(work.names, records, work.media, _files(sources, work.media)))
    yield "\nTệp thay đổi:"
    yield from _indented(f"{file}: {_done(root / file, data)}" for file, data in drafts.changes.items())
    yield from _besides(work)
    yield "\nSau khi gỡ còn ở những chỗ sau, máy không tự sửa được; người biên tập sửa lời:"
    still = list(in_sources(work.names, after))
    yield from _indented([*still, *_made_of(still, _places(work.names, left, still))])
    if (root / "site").is_dir():
        yield "  site/: bản dựng cũ trên máy này, xóa đi hoặc dựng lại"
    yield from _to_read(work)
    yield "\nLịch sử Git có:"
    yield from _history(work, records)


def _of_one(t: Target, work: Work) -> Iterator[str]:
    """What an editor has to know before one thing goes."""
    yield from of_row(t.found, work.asked) if isinstance(t.found, Row) else ()
    yield from of_photo(t, Names(of_whose(t)), work.asked)


def _besides(work: Work) -> Iterator[str]:
    """What changes besides, in words."""
    for id_ in work.resealed:
        yield f"  danh sách {id_} niêm lại: sổ thêm một dòng có ngày và mã lý do, bỏ mã kiểm tra cũ"
    yield from (f"  {line}" for line in work.consents)
    yield from (f"  trang báo đã gỡ: /{at(w.address)}" for w in work.entries if w.address)


def _to_read(work: Work) -> Iterator[str]:
    """What tells of who goes: what no search for the name can find."""
    if found := list(to_read(work.telling, work.targets, work.drafts)):
        only = all(t.kind is Withdrawn.PHOTO for t in work.targets)
        about = "Ảnh khác có chú thích, mô tả nêu người ấy, xem có phải gỡ" if only else "Đọc lại cả bài, cả mục"
        yield f"\n{about}:"
        yield from _indented(found)
        yield f"  {MORE}"


def _files(sources: Iterable[str], media: Iterable[str]) -> set[str]:
    """The files of records that hold what is looked for, or show a picture of it."""
    shown = {
        str(path)
        for file in map(PurePosixPath, media)
        for path in (file.with_suffix(".yml"), file.with_name("index.md"))
    }
    return shown | {line.partition(":")[0] for line in sources}


def _history(work: Work, records: Records) -> Iterator[str]:
    root, written = work.drafts.root, called_in(work.targets, work.given)
    gone = history.ever(root, [file for file, data in work.drafts.changes.items() if data is None])
    old = [mark for e in records.ledger if e.decision in work.resealed for mark in (e.sha256, e.marks) if mark]
    yield from _indented(history.told(root, written, gone))
    yield from history.purge(gone, old, named=bool(written))
    yield from history.LATER


def _done(path: Path, data: bytes | None) -> str:
    return "xóa" if data is None else "sửa" if path.exists() else "thêm"


def _made_of(still: Sequence[str], places: Sequence[str]) -> Iterator[str]:
    """Where there are files to mend, how many pages come of them: each is listed above, and no editor mends a page."""
    if still and places:
        yield f"(từ các tệp trên mà có ở {len(places)} trang, tệp của trang: sửa tệp thì những nơi ấy hết)"
        return
    yield from (f"trang {place}" for place in places)


def _places(names: Names, records: Records, sources: Iterable[str]) -> list[str]:
    return list(on_site(names, records, own=_files(sources, ()))) if names else []


def _indented(lines: Iterable[str]) -> Iterator[str]:
    shown = [f"  {line}" for line in lines]
    yield from shown or ["  không thấy chỗ nào"]
