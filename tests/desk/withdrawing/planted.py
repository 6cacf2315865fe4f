"""A campaign with names and pictures that stand nowhere else, one of each kind of record, row, story and photo."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from PIL import Image

from hooks.desk.withdrawing.traces import MOST_BYTES, Names, holds
from hooks.guard.finding import mark_of
from tests.building import TINY, lay_out, tree
from tests.campaigns import write

Colour = tuple[int, int, int]
KINDS = {
    "individuals": ("nguoi-lai-do", "aa11aa"),
    "families": ("nha-ben-song", "bb22bb"),
    "clans": ("ho-ben-tren", "cc33cc"),
    "communities": ("ben-nuoc", "dd44dd"),
    "units": ("xuong-thuyen", "ee55ee"),
    "initiatives": ("sach-tren-do", "ff66ff"),
}
"""Folder → the tiny campaign's record of this kind, and its id."""
WORDS = {"individuals": "Vrelk", "families": "Sprunt", "clans": "Mlobz", "communities": "Trask", "units": "Quirf"}
NAMES = {folder: f"Ngoẳng Thị {WORDS.get(folder, 'Wolmp')}" for folder in KINDS}
IDS = {folder: f"w{i}w{i}w{i}" for i, folder in enumerate(KINDS, 1)}
COLOURS: dict[str, Colour] = {
    "individuals": (255, 0, 220),
    "families": (150, 0, 255),
    "clans": (0, 255, 60),
    "communities": (0, 240, 255),
    "units": (255, 0, 120),
    "initiatives": (90, 255, 0),
    "story": (60, 0, 255),
    "photo": (255, 60, 255),
    "hidden": (0, 255, 160),
}
"""The one colour of each photo: no other picture of the site has it."""
STORY, STORY_FOLDER, AUTHOR, CAPTION = (
    "Ngoẳng Thị Plimb",
    "chuyen-ba-ngoang-thi-plimb",
    "Ngoẳng Bút Zurge",
    "Ngoẳng Thị Xeftu",
)
PHOTO_CAPTION, PHOTO_ALT, PHOTO_CREDIT = "Ngoẳng Văn Grolf", "Ngoẳng Văn Jasbi", "Ngoẳng Văn Hudwo"
ROW, CLOSED_ROW, ROW_UNIT, ROW_DEED = "Ngoẳng Thị Krusp", "Ngoẳng Văn Drimt", "Ngoẳng Xưởng Blent", "Ngoẳng Nghề Fanco"
WITHDRAWN = (
    *NAMES.values(),
    STORY,
    AUTHOR,
    CAPTION,
    PHOTO_CAPTION,
    PHOTO_ALT,
    PHOTO_CREDIT,
    ROW,
    CLOSED_ROW,
    ROW_UNIT,
    ROW_DEED,
)
PRIVATE = ("individuals", "families", "clans")
LISTED = "figures", "list", "story"
HIDDEN = {
    "draft: true": {
        key: f"Ngoẳng Thị Nhapz{letter}" for key, letter in zip((*KINDS, *LISTED), "abcdefghi", strict=True)
    },
    "publish_on: 2199-01-01": {
        key: f"Ngoẳng Thị Cheft{letter}" for key, letter in zip((*KINDS, *LISTED), "abcdefghi", strict=True)
    },
    "until: 2023-05-05": {key: f"Ngoẳng Thị Burgo{letter}" for key, letter in zip(PRIVATE, "abc", strict=True)},
    "covers: [text, portrait, place]": {
        key: f"Ngoẳng Thị Skodz{letter}" for key, letter in zip(PRIVATE, "abc", strict=True)
    },
}
"""What keeps a record from being seen → the name in a record of each kind, in a list, in figures, in a story."""
NAMED, UNTOLD, UNPLACED = "Ngoẳng Thị Hegdo", "Ngoẳng Lời Vistu", "bến Ngoẳng Yolmp"
"""Of one whose consent covers the name alone: the name, and what was told and where."""
KEPT_STORY = "stories/2022/ben-nuoc-co-sach/index.md"
ASKED = (*IDS.values(), "gg77gg/5", "jj88jj/2", f"2023/{STORY_FOLDER}", "stories/2022/ben-nuoc-co-sach/anh-ben.jpg")
"""Everything, as an editor asks to withdraw it."""
TELEPHONE = "0912 345 678"
"""Stands in one record, where it is allowed: a line of a table tells the file, whose name is made of a name."""
ALLOWED = "file,field,kind,hash,reason,by,day\n"
_OF_CONSENT = ("until", "covers")
_SOURCES = "sources:\n  - publisher: Báo Thử\n    title: Bài thử\n"


def photo(colour: Colour, told: str) -> bytes:
    """A picture of one colour that tells a name to machines, where the check lets a file tell something: its camera's."""
    out, notes = io.BytesIO(), Image.Exif()
    notes[0x0110] = told
    Image.new("RGB", (900, 900), colour).save(out, "JPEG", exif=notes)
    return out.getvalue()


def campaign(root: Path) -> Path:
    """The tiny campaign below `root` with everything planted, lists not yet closed."""
    return write(lay_out(root, TINY), dict(_files()))


def _files() -> Iterator[tuple[str, str | bytes]]:
    for folder in KINDS:
        yield from _record(folder, NAMES[folder], IDS[folder], COLOURS[folder])
    for i, (why, names) in enumerate(HIDDEN.items()):
        for j, folder in enumerate(key for key in names if key in KINDS):
            yield from _record(folder, names[folder], f"v{i}v{j}v{i}", COLOURS["hidden"], why)
        if "story" in names:
            yield from _hidden(i, why, names)
    yield from _named_only()
    allowed = f"data/individuals/{_stem(NAMES['individuals'])}.yml"
    mark = mark_of(allowed, "dien-thoai", TELEPHONE)
    yield "data/private-allowed.csv", f"{ALLOWED}{allowed},,dien-thoai,{mark},Cho phép,Ban,2022-02-02\n"
    yield from _stories()
    yield from _lists()


def _named_only() -> Iterator[tuple[str, str | bytes]]:
    """A person whose consent covers the name alone; what is told besides stands in the record all the same."""
    (path, text), picture = _record("individuals", NAMED, "v9v9v9", COLOURS["hidden"], "covers: [name]")
    told = str(text).replace("Lời kể về", f"{UNTOLD},").replace("bến Trên", UNPLACED).replace("Lái đò", UNTOLD)
    yield path, f"{told}historical: {UNTOLD}\nnotes:\n  - text: {UNTOLD}\n"
    yield picture


def _hidden(i: int, why: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A story, figures and a list that are not to be seen yet."""
    story = _story(f"Chuyện bà {names['story']}", "Ban Thử", f"{why}\n", f"Lời của {names['story']}.")
    yield f"stories/2023/chuyen-an-{i}/index.md", story
    figures = (TINY / "data/statistics/2022-vung-thu.yml").read_text(encoding="utf-8")
    subject, id_ = (next(x for x in figures.splitlines() if x.startswith(key)) for key in ("subject: ", "id: "))
    figures = figures.replace(subject, f"subject: {names['figures']}").replace(id_, f"id: s{i}s{i}s{i}")
    yield f"data/statistics/2023-an-{i}.yml", f"{why}\n{figures}"
    folder = TINY / "data/honours/2022-tuyen-duong"
    decision = (folder / "decision.yml").read_text(encoding="utf-8").partition("changes:")[0]
    decision = decision.replace("gg77gg", f"g{i}g{i}g{i}").replace("00/QĐ-THỬ", f"0{i + 5}/QĐ-THỬ")
    yield f"data/honours/2023-an-{i}/decision.yml", f"{why}\n{decision}"
    head = (folder / "recipients.csv").read_text(encoding="utf-8").partition("\n")[0]
    yield f"data/honours/2023-an-{i}/recipients.csv", f"{head}\n1,{names['list']},individual,,,90001,,,,,,\n"


def _record(folder: str, name: str, id_: str, colour: Colour, why: str = "") -> Iterator[tuple[str, str | bytes]]:
    model, old = KINDS[folder]
    text = (TINY / "data" / folder / f"{model}.yml").read_text(encoding="utf-8")
    called = next(line for line in text.splitlines() if line.startswith("name: "))
    text = text.replace("sample: true\n", "").replace(f"id: {old}", f"id: {id_}").replace(called, f"name: {name}")
    text = text.replace("clan: cc33cc", f"clan: {IDS['clans']}")
    text += f"story: |-\n  Lời kể về {name}.\n" if "story:" not in text else ""
    stem = _stem(name)
    text += f"notes:\n  - text: Gọi {TELEPHONE}.\n" if name == NAMES["individuals"] else ""
    text += f"photo:\n  file: {stem}.jpg\n  alt: Ảnh của {name}\n  credit: {name}\n  caption: Chú thích {name}\n"
    if folder in PRIVATE:
        until = f"  {why}\n" if why.startswith(_OF_CONSENT) else ""
        text += f"{_SOURCES}consent:\n  given_on: 2022-02-02\n  scope: tên, ảnh, nơi ở, câu chuyện\n  kept_by: Tòa soạn\n{until}"
    text += f"{why}\n" if why and not why.startswith(_OF_CONSENT) else ""
    yield f"data/{folder}/{stem}.yml", text
    yield f"data/{folder}/{stem}.jpg", photo(colour, name)


def _stem(name: str) -> str:
    return name.lower().replace("ẳ", "a").replace("ị", "i").replace(" ", "-")


def _story(title: str, author: str, more: str, body: str) -> str:
    return (
        f"---\ntitle: {title}\nstandfirst: Lời dẫn của {title}.\nauthors:\n  - {author}\ndate: 2023-02-02\n"
        f"plate: evening-class\n{more}{_SOURCES}---\n\n{body}\n"
    )


def _stories() -> Iterator[tuple[str, str | bytes]]:
    cover = f"cover:\n  file: anh.jpg\n  alt: Ảnh {CAPTION}\n  credit: {AUTHOR}\n  caption: Chú thích {CAPTION}\n"
    about = "".join(f"  - {id_}\n" for id_ in IDS.values())
    body = f"{STORY} kể, [bác ấy](guong:{IDS['individuals']}) nghe."
    folder = f"stories/2023/{STORY_FOLDER}"
    yield f"{folder}/index.md", _story(f"Chuyện bà {STORY}", AUTHOR, f"{cover}about:\n{about}", body)
    yield f"{folder}/anh.jpg", photo(COLOURS["story"], CAPTION)
    kept = (TINY / KEPT_STORY).read_text(encoding="utf-8").replace("about:\n", f"about:\n{about}")
    copied = "  - file: chep.jpg\n    alt: Ảnh chép\n    credit: Ban Thử\n"
    shown = f"gallery:\n{copied}  - file: anh-ben.jpg\n    alt: {PHOTO_ALT}\n    credit: {PHOTO_CREDIT}\n    caption: {PHOTO_CAPTION}\n"
    kept = kept.replace("places:\n", f"{shown}places:\n", 1)
    kept += f"\n![bến](anh-ben.jpg)\n\nMột [câu lạc bộ](guong:{IDS['communities']}), một [bài khác](chuyen:2023/{STORY_FOLDER}).\n"
    yield KEPT_STORY, kept
    yield "stories/2022/ben-nuoc-co-sach/chep.jpg", photo(COLOURS["individuals"], NAMES["individuals"])
    yield "stories/2022/ben-nuoc-co-sach/anh-ben.jpg", photo(COLOURS["photo"], PHOTO_CAPTION)


def _lists() -> Iterator[tuple[str, str]]:
    open_list, decision = (f"data/honours/2022-tuyen-duong/{name}" for name in ("recipients.csv", "decision.yml"))
    rows = (TINY / open_list).read_text(encoding="utf-8").replace("bb22bb", IDS["families"])
    yield open_list, f"{rows}5,{ROW},individual,,,90001,,,bến Trên,{ROW_UNIT},{ROW_DEED},{IDS['individuals']}\n"
    text = (TINY / decision).read_text(encoding="utf-8")
    changes = f"  - recipient: 5\n    kind: correction\n    date: 2023-03-03\n    text: tên đúng là {ROW}\n"
    yield decision, text.replace("changes:\n", f"changes:\n{changes}")
    closed = text.replace("gg77gg", "jj88jj").replace("00/QĐ-THỬ", "01/QĐ-THỬ")
    closed = closed.replace("recipient: 3", "recipient: 2").replace("ghi lại tên cho đúng", f"tên đúng là {CLOSED_ROW}")
    closed = closed.replace("recipient: 4", "recipient: 2").replace("thu hồi để thử", f"thu hồi của {CLOSED_ROW}")
    yield "data/honours/2022-da-chot/decision.yml", closed
    head = rows.partition("\n")[0]
    yield (
        "data/honours/2022-da-chot/recipients.csv",
        (
            f"{head}\n1,Lê Thị Thử,individual,,,90001,,,,,,\n"
            f"2,{CLOSED_ROW},individual,,,90004,,,bến Dưới,{ROW_UNIT},{ROW_DEED},{IDS['individuals']}\n"
        ),
    )


class Search:
    """Looks for names and pictures in built sites. What two sites have alike is read once."""

    def __init__(self, names: Mapping[str, Iterable[str]], colours: Mapping[str, Colour]) -> None:
        """What is told of a site is told by the keys; a key may stand for many names."""
        self._names, self._colours = {key: Names(some) for key, some in names.items()}, colours
        self._any = Names(name for some in names.values() for name in some)
        self._seen: dict[tuple[str, bytes], list[str]] = {}

    def found(self, site: Path) -> dict[str, list[str]]:
        """Name or picture → the files of a site that hold it."""
        out: dict[str, list[str]] = {key: [] for key in (*self._names, *self._colours)}
        for path, data in tree(site).items():
            assert len(data) <= MOST_BYTES
            if (path, data) not in self._seen:
                self._seen[path, data] = list(self._held(path, data))
            for key in self._seen[path, data]:
                out[key].append(path)
        return out

    def _held(self, path: str, data: bytes) -> Iterator[str]:
        if holds(self._any, path, data):  # few files do, and twenty looks at each would take minutes
            yield from (key for key, name in self._names.items() if holds(name, path, data))
        if path.endswith((".jpg", ".png", ".webp", ".avif")):
            yield from _colours(data, self._colours)


def _colours(data: bytes, colours: Mapping[str, Colour]) -> Iterator[str]:
    """Which of the colours fills a twentieth of a picture or more."""
    small = Image.open(io.BytesIO(data)).convert("RGB").resize((24, 24))
    pixels = [small.getpixel((x, y)) for x in range(24) for y in range(24)]
    for key, colour in colours.items():
        near = sum(max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 24 for pixel in pixels)  # type: ignore[arg-type]
        if near > len(pixels) / 20:
            yield key
