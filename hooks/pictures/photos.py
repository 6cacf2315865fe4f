"""Which photos stand on which page, and how they are written into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from hooks.pictures.photo_files import FOLDER, Job, job_of
from hooks.records.checks.photos import named_in_text
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.shared import Photo
from hooks.records.reading.loading import LoadedStory


@dataclass(frozen=True, slots=True)
class Shape:
    """A crop and the width it is shown at. Without a ratio the whole picture is shown."""

    ratio: tuple[int, int] | None
    sizes: str


# rem here is 16 px, whatever the page sets.
COVER = Shape((3, 2), "(min-width: 64rem) 58rem, 92vw")
PORTRAIT = Shape((1, 1), "(min-width: 64rem) 24rem, 64vw")
IN_TEXT = Shape(None, "(min-width: 64rem) 43rem, 92vw")
IN_GALLERY = Shape(None, "(min-width: 48rem) 25rem, 92vw")


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo as a page shows it."""

    photo: Photo
    job: Job
    sizes: str


def shown(c: Catalogue, file: str, photo: Photo, shape: Shape) -> Shown:
    """The photo that the record in `file` names."""
    focus = (photo.focus.x, photo.focus.y) if photo.focus else (50, 50)
    # A whole picture is the same whatever its focus.
    job = job_of(c.root / PurePosixPath(file).parent / photo.file, shape.ratio, focus if shape.ratio else (50, 50))
    return Shown(photo, job, shape.sizes)


def of_story(c: Catalogue, story: LoadedStory) -> tuple[Shown | None, dict[str, Shown], list[Shown]]:
    """The cover, the photos of the text by file name, and the gallery: what the text does not show."""
    s, used = story.record, named_in_text(story.body)
    listed = [*([s.cover] if s.cover else []), *s.gallery]
    cover = shown(c, story.file, s.cover, COVER) if s.cover else None
    text = {p.file: shown(c, story.file, p, IN_TEXT) for p in listed if p.file in used}
    return cover, text, [shown(c, story.file, p, IN_GALLERY) for p in s.gallery if p.file not in used]


def jobs(c: Catalogue) -> Iterator[Job]:
    """Every picture that a visible page shows: those of hidden records are never made."""
    for loaded in c.exemplars.values():
        if loaded.record.photo:
            yield shown(c, loaded.file, loaded.record.photo, PORTRAIT).job
    for story in c.stories.values():
        cover, text, gallery = of_story(c, story)
        yield from (x.job for x in (*([cover] if cover else []), *text.values(), *gallery))


# ---------------------------------------------------------------- HTML

_PICTURE = Markup(
    '<picture><source type="image/avif" srcset="{avif}" sizes="{sizes}">'
    '<source type="image/webp" srcset="{webp}" sizes="{sizes}">'
    '<img src="{src}" srcset="{jpg}" sizes="{sizes}" width="{width}" height="{height}" alt="{alt}"'
    ' {priority} decoding="async"></picture>'
)
_FIGURE = Markup(
    '<figure class="photo">{picture}<figcaption>{caption}<span class="credit">Ảnh: {credit}</span></figcaption></figure>'
)
_FIRST, _LATER = Markup('fetchpriority="high"'), Markup('loading="lazy"')


def picture(x: Shown, root: str, first: bool = False, sizes: str = "", alt: str | None = None) -> Markup:
    """A picture in all its files; `first` for the one a reader sees at once.

    In a list it is shown at other `sizes`, and with an empty `alt`: the name stands beside it.
    """
    job = x.job
    middle = max((w for w in job.widths if w <= 960), default=job.width)
    return _PICTURE.format(
        **{ending: _srcset(job, root, ending) for ending in ("avif", "webp", "jpg")},
        sizes=sizes or x.sizes,
        src=_address(job, root, middle, "jpg"),
        width=job.width,
        height=job.height,
        alt=x.photo.alt if alt is None else alt,
        priority=_FIRST if first else _LATER,
    )


def figure(x: Shown, root: str, first: bool = False) -> Markup:
    """A picture with its caption and whose it is."""
    caption = Markup("{} ").format(x.photo.caption) if x.photo.caption else ""
    return _FIGURE.format(picture=picture(x, root, first), caption=caption, credit=x.photo.credit)


def _srcset(job: Job, root: str, ending: str) -> str:
    return ", ".join(f"{_address(job, root, w, ending)} {w}w" for w in job.widths)


def _address(job: Job, root: str, width: int, ending: str) -> str:
    return f"{root}{FOLDER}/{job.name(width, ending)}"
