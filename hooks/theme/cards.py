"""Pictures for links sent in messages: which page has which, and the files.

Stories, section tops, parts of the plan, groups of criteria and exemplars have their own; every
other page uses the card of the whole site.
"""

from __future__ import annotations

import hashlib
import html
from collections.abc import Container, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import PIL
from PIL import features

from hooks.files import Left, never
from hooks.keeping.stored import kept_or
from hooks.pages.view import View
from hooks.pictures.card_faces import Face, draw
from hooks.pictures.drawing import inks
from hooks.pictures.fonts import PACKAGE_VERSION
from hooks.pictures.signs import Masthead, told
from hooks.records.model.campaign import Campaign

MOST_CARDS = 200
"""Pages with a card of their own in one build, about 20 ms each; beyond that they use the site's."""
FOLDER = "assets/cards"
_LIBRARIES = ("freetype2", "libjpeg_turbo")
_CODE = (
    "card_faces",
    "card_photos",
    "drawing",
    "emblems",
    "frames",
    "mastheads",
    "photo_files",
    "signs",
    "strokes",
    "typesetting",
)


def _digest_of_code() -> str:
    folder = Path(__file__).parents[1] / "pictures"
    return hashlib.sha256(b"".join((folder / f"{name}.py").read_bytes() for name in _CODE)).hexdigest()


_MADE_WITH = (_digest_of_code(), PIL.__version__, PACKAGE_VERSION, *(features.version(name) for name in _LIBRARIES))


class Link(NamedTuple):
    """The picture of a page: its address in the site, and what it shows in words, escaped for HTML."""

    path: str
    alt: str


class Deck:
    """The cards of one build."""

    def __init__(self, views: Iterable[View], campaign: Campaign) -> None:
        self._faces: dict[str, Face] = {}
        self._campaign, name = campaign, campaign.site_name
        self.site = self._link(self._dressed(Face(name, campaign.tagline, name, sign=Masthead())))
        """The card of the whole site."""
        self._own = {view.address: self._link(self._dressed(_face(view, name))) for view in choose(views)}

    def link(self, address: str) -> Link:
        """The card of the page at this address."""
        return self._own.get(address, self.site)

    def write(self, site: Path, cache: Path, wanted: Container[str] | None = None, left: Left = never) -> None:
        """Write every card below `site`, or those whose paths are `wanted`; drawn ones are kept in `cache`.

        The name of a card tells all that it is made of.
        """
        (site / FOLDER).mkdir(parents=True, exist_ok=True)
        for path, face in self._faces.items():
            if (wanted is not None and path not in wanted) or left(path):
                continue
            (site / path).write_bytes(kept_or(cache / Path(path).name, partial(draw, face)))

    def _dressed(self, face: Face) -> Face:
        """With the campaign's drawing and colours."""
        return replace(face, mark=self._campaign.sign, inks=inks(self._campaign.colours))

    def _link(self, face: Face) -> Link:
        path = f"{FOLDER}/{key(face)}.jpg"
        self._faces[path] = face
        return Link(path, html.escape(_words(face)))


def choose(views: Iterable[View]) -> list[View]:
    """Pages with a card of their own: stories first, then sections, then exemplars, in the order of the site."""
    return sorted((v for v in views if v.sign), key=_rank)[:MOST_CARDS]


def _rank(view: View) -> int:
    if view.published:
        return 0
    return 2 if view.section == "guong-sang" and view.source else 1


def key(face: Face) -> str:
    """A name that changes with everything the picture depends on, and with nothing else."""
    return hashlib.sha256(repr((_MADE_WITH, face)).encode()).hexdigest()[:16]


def _face(view: View, site_name: str) -> Face:
    assert view.sign is not None
    above, title, sign = view.sign()
    return Face(site_name, above, title, view.sample, sign, view.description)


def _words(face: Face) -> str:
    said = f"{face.above}: {face.title}" if face.above else face.title
    return f"{said}. Hình: {told(face.sign, face.mark)}." if face.sign else f"{said}."
