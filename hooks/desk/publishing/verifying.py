"""`campaign verify URL|DIR`: what readers get is what was published, byte for byte."""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from hooks.desk.publishing import manifest
from hooks.desk.publishing.below import lying, plain, shown
from hooks.desk.publishing.fetching import Fetched, Fetcher
from hooks.desk.publishing.hosts import CURRENT, RELEASES
from hooks.desk.publishing.manifest import Entry, Manifest, ManifestError
from hooks.desk.publishing.signing import proved
from hooks.desk.publishing.sites import NoSiteError, listed_in
from hooks.desk.publishing.targets import telling
from hooks.working import Working

SAMPLE, SMALL, _ALL, _SHOWN = 100, 500, -1, 10
"""How many files of a large site are asked for besides; up to how many it is small, and asked for all of them."""
_EXAMPLES = (
    "Ví dụ:\n  campaign verify https://hoc-tap.vi-du.vn/\n  campaign verify /srv/trang\n"
    "  campaign verify https://hoc-tap.vi-du.vn/ --against site --since manifest-cu.json --signers khoa-cong-khai"
)
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "javascript",
    ".mjs": "javascript",
    ".svg": "image/svg+xml",
    ".json": "json",
}
_HEADERS = {
    "content-security-policy": "frame-ancestors",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=()",
}
"""Header of a page → what it holds. Hosts such as GitHub Pages cannot send them: the pages' own <meta> then stands alone."""
_HEADS = re.compile(r"(?:[^/]+/)?index\.html")
"""The home page and the first page of each section."""
_UNSERVED = ("_headers", "_redirects")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("verify", help=about, epilog=_EXAMPLES)
    p.add_argument("where", metavar="NƠI", help="địa chỉ của trang (https://…/), nơi đăng, hoặc thư mục của một bản")
    against = f"so với thư mục đã dựng hay {manifest.NAME} này, không tin bản kê ở NƠI"
    p.add_argument("--against", type=Path, metavar="BẢN", help=against)
    p.add_argument(
        "--since", type=Path, metavar="BẢN-KÊ", help=f"{manifest.NAME} của bản trước: mọi tệp khác bản ấy đều được soát"
    )
    sample = (
        "ngoài trang đầu, trang đầu các mục và tệp đã đổi, soát thêm mấy tệp; all là tất cả. "
        f"Mặc định: thư mục, trang tới {SMALL} tệp thì soát tất cả, trang lớn hơn thì {SAMPLE}"
    )
    p.add_argument("--sample", type=_sample, default=None, metavar="SỐ", help=sample)
    signers = "khóa công khai phải có chữ ký (allowed_signers của ssh, hoặc khóa minisign)"
    p.add_argument("--signers", type=Path, metavar="KHÓA", help=signers)
    p.add_argument(
        "--headers", action="store_true", help="thiếu dòng bảo vệ ở đầu câu trả lời cũng là lỗi, không chỉ nhắc"
    )


def _sample(text: str) -> int:
    if text == "all":
        return _ALL
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError("cần một số, hoặc all")
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Hold it against its manifest; 0 well, 1 something differs, 2 wrong use."""
    return telling(lambda: _run(given), given.where, changes=False)


def _run(given: argparse.Namespace) -> int:
    folder = None if given.where.startswith(("https://", "http://")) else _folder(Path(given.where))
    get = _reader(folder) if folder else Fetcher(given.where).get
    listed, notes = _listed(given, get)
    before = manifest.read(given.since.read_bytes()) if given.since else None
    asked = _asked(listed, before, given.sample, served=not folder)
    faults = list[str]()
    with Working("Đang soát") as at:
        for done, path in enumerate(asked):
            at.progress(done, len(asked), "tệp")
            faults += _compared(path, listed.files[path], get(path, listed.files[path].size))
    others, carried = _beside(folder, listed) if folder else ([], 0)
    faults += others
    index = None if folder else listed.files.get("index.html")
    missing = list(_headers(get("index.html", index.size))) if index else []
    faults += missing if given.headers else ()
    for line in [*notes, *faults[:_SHOWN], *(() if given.headers else (f"Nên có: {m}" for m in missing))]:
        print(line)
    told = f"soát {len(asked)} trong {len(listed.files)} tệp của bản {listed.release}{_left(listed, asked, carried, served=not folder)}"
    print(f"KHÔNG ĐÚNG: {len(faults)} chỗ khác, {told}." if faults else f"Đúng: {told}.")
    return 1 if faults else 0


def _beside(folder: Path, listed: Manifest) -> tuple[list[str], int]:
    """What lies in a release and no publisher put there; and how many files of older releases are carried, which the manifest does not name."""
    files, links = lying(folder)
    strange = listed.strange(files)
    told = [f"{shown(path)}: là liên kết, bản đã đăng không có" for path in links]
    told += [f"{shown(path)}: tệp lạ, không có trong {manifest.NAME}" for path in strange]
    return told, len(set(files) - {*listed.files, *manifest.ASIDE, *strange})


def _left(listed: Manifest, asked: Sequence[str], carried: int, *, served: bool) -> str:
    """What nobody looked at, so that nobody takes it for proved."""
    kept = [p for p in listed.files if served and p.startswith(_UNSERVED)]
    left = len(listed.files) - len(kept) - len(asked)
    parts = [
        f"; còn {left} tệp chưa soát, thêm --sample all để soát hết" if left else "",
        f"; máy chủ không gửi {', '.join(kept)}" if kept else "",
        f"; {carried} tệp của bản trước, giữ cho trang đang mở dở, không có trong bản kê nên không soát"
        if carried
        else "",
    ]
    return "".join(parts)


def _reader(folder: Path) -> Callable[[str, int], Fetched | None]:
    def get(path: str, most: int) -> Fetched | None:
        if not plain(folder, path):
            return None
        with (folder / path).open("rb") as file:
            return Fetched(file.read(most + 1), {})

    return get


def _folder(path: Path) -> Path:
    """The release that is asked for: the folder itself, or what is current in the place of releases. Raises ManifestError for a link to one."""
    link = path / CURRENT
    found = path / link.readlink() if link.is_symlink() else link if link.is_dir() else path
    if link.is_symlink() and (link.readlink().parent != Path(RELEASES) or not found.is_dir()):
        raise ManifestError(
            f"{link} dẫn tới {shown(str(link.readlink()))}, không phải bản nào còn trong {RELEASES}. Đăng lại"
        )
    if not (found / manifest.NAME).is_file():
        raise NoSiteError(f"{path} không có bản nào để soát: không thấy {manifest.NAME}.")
    for each in (found / manifest.NAME, *([found] if link.is_symlink() else [])):
        if each.is_symlink():
            raise ManifestError(f"{each} là liên kết, bản đã đăng không có. Đăng lại")
    return found


def _listed(given: argparse.Namespace, get: Callable[[str, int], Fetched | None]) -> tuple[Manifest, list[str]]:
    """The manifest to hold by, signed if that is asked, and lines to tell. Raises ManifestError, SignatureError."""
    told = get(manifest.NAME, manifest.MOST_BYTES)
    if told is None:
        raise ManifestError(
            f"không thấy {manifest.NAME}. Xem lại địa chỉ; trang chưa đăng bằng campaign publish thì không soát được"
        )
    found = manifest.read(told.data)
    notes = []
    if given.signers:
        signatures = {name: s.data for name in manifest.SIGNATURES if (s := get(name, manifest.MOST_SIGNATURE))}
        notes.append(f"Chữ ký đúng, của {proved(told.data, signatures, given.signers)}.")
    if given.against:
        folder = given.against.is_dir()
        wanted = listed_in(given.against) if folder else manifest.read(given.against.read_bytes())
        if wanted.files != found.files:
            other = sorted({*found.changed(wanted), *wanted.changed(found)})
            where = f"khác {len(other)} tệp: {', '.join(other[:_SHOWN])}{' …' if len(other) > _SHOWN else ''}"
            raise ManifestError(
                f"trên ấy là bản {found.release}, không phải {wanted.release} của {given.against}, {where}"
            )
    return found, notes


def _asked(listed: Manifest, before: Manifest | None, sample: int | None, *, served: bool) -> list[str]:
    """All that changed, what everybody opens first, and a sample of the rest that nobody can know before."""
    paths = [p for p in listed.files if not served or not p.startswith(_UNSERVED)]
    sure = {*(listed.changed(before) if before else ()), *(p for p in paths if _HEADS.fullmatch(p))}
    rest = [p for p in paths if p not in sure]
    whole = sample == _ALL or (sample is None and (not served or len(paths) <= SMALL))
    few = SAMPLE if sample is None else sample
    chosen = rest if whole else random.SystemRandom().sample(rest, min(few, len(rest)))
    return [p for p in paths if p in {*sure, *chosen}]


def _compared(path: str, entry: Entry, got: Fetched | None) -> Iterator[str]:
    if got is None:
        yield f"{path}: không có"
    elif manifest.entry(got.data) != entry:
        yield f"{path}: nội dung khác"
    elif got.headers and (kind := _TYPES.get(Path(path).suffix)) and kind not in got.headers.get("content-type", ""):
        yield f"{path}: gửi với loại “{got.headers.get('content-type', 'không ghi')}”, phải là {kind}"


def _headers(got: Fetched | None) -> Iterable[str]:
    told: Mapping[str, str] = got.headers if got else {}
    return (f"dòng {name}, trong đó có {word}" for name, word in _HEADERS.items() if word not in told.get(name, ""))
