"""Two that write to one address, be it spelled alike only where case does not count: one problem each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hooks.problems import Problem

CODE = "trung-dia-chi"
"""Of two that write to one address."""
_RENAME = "đổi tên tệp trong docs/ hoặc overrides/, hoặc đổi slug trong data/, để mỗi nơi một địa chỉ"
_BY_HAND = ("docs/", "overrides/")
"""Where files lie whose name is all that need be changed."""


class Claim(NamedTuple):
    """An address that something is written to."""

    path: str
    """A file below the site; or a folder, ending in a slash, all of which (its first page aside) is one maker's."""
    maker: str
    """What writes it, in an editor's words."""
    file: str = ""
    """The file that makes it so, '' for none."""

    @property
    def told(self) -> str:
        """The maker with its file."""
        return f"{self.maker} ({self.file})" if self.file and self.file != self.maker else self.maker


def clashes(found: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for every two makers of one address, be it spelled alike only where case does not count.

    So for a file where another has a folder, a file in a folder that is wholly another's, a folder spelled in two ways.
    A file that people wrote by hand is told once, whatever it is at odds with: one new name mends it all.
    """
    told: set[str] = set()
    for one, other, what in _pairs(found):
        head = _head(one, other)
        if what in told or head.file in told:
            continue
        told |= {what, head.file} if head.file.startswith(_BY_HAND) else {what}
        yield Problem(head.file or "docs", 0, "", CODE, f"{what}: {one.told} và {other.told}", hint=_RENAME)


_Pair = tuple[Claim, Claim, str]


def _pairs(found: Iterable[Claim]) -> Iterator[_Pair]:
    """Every two that are at odds, and what about."""
    files: dict[str, Claim] = {}
    whole: dict[str, Claim] = {}
    for claim in found:
        mine = whole if claim.path.endswith("/") else files
        other = mine.setdefault(key(claim.path), claim)
        if other is not claim:
            yield other, claim, f"địa chỉ /{claim.path.removesuffix('index.html')} có hai nơi cùng viết"
    spelled: dict[str, tuple[str, Claim]] = {}
    for claim in (*files.values(), *whole.values()):
        for folder in _folders(claim.path):
            at = key(folder)
            if at not in spelled or spelled[at][0] != folder:
                file, first = files.get(at.rstrip("/")), spelled.setdefault(at, (folder, claim))
                yield from _folder_pairs(folder, claim, file, first)
            owner = whole.get(at, claim)
            if owner is not claim and claim.path != f"{folder}index.html":
                yield owner, claim, f"/{claim.path} nằm trong thư mục /{folder} đã dành riêng"


def _folder_pairs(folder: str, claim: Claim, file: Claim | None, first: tuple[str, Claim]) -> Iterator[_Pair]:
    if file is not None:
        yield file, claim, f"/{file.path} vừa là tệp vừa là thư mục"
    if first[0] != folder:
        yield first[1], claim, f"thư mục /{first[0]} và /{folder} chỉ khác nhau chữ hoa, chữ thường"


def key(path: str) -> str:
    """A path as a file system knows it that takes no notice of case, nor of how marks are put together."""
    return unicodedata.normalize("NFC", path).casefold()


def _folders(path: str) -> Iterator[str]:
    at = path.find("/")
    while at >= 0:
        yield path[: at + 1]
        at = path.find("/", at + 1)


def _head(one: Claim, other: Claim) -> Claim:
    """The one of two whose file is to be looked at: written by hand rather than made, the oddly spelled one, the later."""
    places = (*_BY_HAND, "")
    ranks = {
        c: next((i for i, place in enumerate(places) if c.file and c.file.startswith(place)), 9) for c in (other, one)
    }
    return min(other, one, key=lambda c: (ranks[c], c.path == key(c.path)))
