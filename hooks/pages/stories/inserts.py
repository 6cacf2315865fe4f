"""Films and recordings as a page shows them: nothing is asked of another site before a reader presses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from hooks.pages import addresses
from hooks.pages.parts import paragraphs
from hooks.pictures.media_files import FOLDER, Medium, medium_of
from hooks.records.checks.media import IN_STORY, NO_WORDS, captions_of, well_named, words_in
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.inserts import Film, Insert, Kind, film_of, inserts_of
from hooks.records.reading.loading import LoadedStory
from hooks.text import fold

_OWNER = {"YouTube": "YouTube, của công ty Google", "Facebook": "Facebook, của công ty Meta"}
_FILM = Markup(
    '<figure class="media film" data-site="{site}" data-key="{key}" data-title="{title}">{caption}'
    '<div class="screen"><button class="btn" type="button" hidden>Xem video tại đây<span class="sr">: {title}</span></button>'
    '<p class="told" hidden>Bấm nút thì máy của bạn tải video từ {owner}; nơi ấy sẽ biết bạn xem. Chưa bấm thì chưa tải gì.</p>'
    '<p class="away"><a href="{address}" rel="noopener">Mở video trên {site}<span class="sr">: {title}</span></a></p></div>'
    '<p class="on-paper">{address}</p></figure>'
)
_MEDIA = Markup(
    '<figure class="media">{caption}{player}<p class="get"><a href="{src}" download="{name}">Tải về'
    '<span class="sr">: {title}</span></a> ({ending}, {size})</p>{words}</figure>'
)
_CAPTION = Markup('<figcaption><span class="what">{what}</span> {title}</figcaption>')
_AUDIO = Markup('<audio controls preload="none" src="{src}" aria-label="{title}"></audio>')
_VIDEO = Markup('<video controls preload="none" playsinline src="{src}" aria-label="{title}">{track}</video>')
_TRACK = Markup('<track kind="captions" srclang="vi" label="Tiếng Việt" src="{src}" default>')
_WORDS = Markup('<details><summary>Đọc lời<span class="sr">: {title}</span></summary>{words}</details>')
_NO_FILE = {NO_WORDS: "Không có lời nói.", IN_STORY: "Lời đã chép trong bài."}


def of_story(c: Catalogue, story: LoadedStory) -> dict[int, Markup]:
    """The inserts of a story by the index of their row in its text; faulty ones are left out."""
    shown = ((i, _shown(c, story, insert)) for i, insert in inserts_of(story.body).items())
    return {i: html for i, html in shown if html}


def media(c: Catalogue) -> Iterator[Medium]:
    """Every file that a visible story plays: those of hidden stories are never copied."""
    for story in c.stories.values():
        for insert in inserts_of(story.body).values():
            yield from filter(None, _files(c, story, insert))


def _files(c: Catalogue, story: LoadedStory, insert: Insert) -> tuple[Medium | None, Medium | None]:
    """A recording of our own and its subtitles."""
    folder = (c.root / story.file).parent
    path = folder / insert.source
    if not well_named(insert) or path.is_symlink() or not path.is_file():
        return None, None
    captions = captions_of(folder, insert)
    return medium_of(path), medium_of(captions) if captions else None


def _shown(c: Catalogue, story: LoadedStory, insert: Insert) -> Markup:
    if insert.elsewhere:
        found = film_of(insert.source)
        return _film(insert, found) if insert.kind is Kind.VIDEO and isinstance(found, Film) else Markup()
    medium, captions = _files(c, story, insert)
    if medium is None:
        return Markup()
    root = "../" * addresses.story(story).count("/") + f"{FOLDER}/"
    src, title = f"{root}{medium.name}", insert.title
    if insert.kind is Kind.AUDIO:
        what, player = "Âm thanh", _AUDIO.format(src=src, title=title)
    else:
        track = _TRACK.format(src=f"{root}{captions.name}") if captions else ""
        what, player = "Video", _VIDEO.format(src=src, title=title, track=track)
    return _MEDIA.format(
        caption=_CAPTION.format(what=what, title=title),
        player=player,
        src=src,
        name=insert.source,
        title=title,
        ending=medium.ending.upper(),
        size=size_of(medium.size),
        words=_words((c.root / story.file).parent, insert),
    )


def _film(insert: Insert, film: Film) -> Markup:
    return _FILM.format(
        site=film.site,
        key=film.key,
        title=insert.title,
        caption=_CAPTION.format(what=f"Video trên {film.site}", title=insert.title),
        owner=_OWNER[film.site],
        address=film.address,
    )


def _words(folder: Path, insert: Insert) -> Markup:
    if told := _NO_FILE.get(fold(insert.words)):
        return Markup('<p class="get">{}</p>').format(told)
    path = folder / insert.words
    if not insert.words.endswith(".txt") or "/" in insert.words or path.is_symlink() or not path.is_file():
        return Markup()
    spoken = Markup().join(Markup("<p>{}</p>").format(p) for p in paragraphs(words_in(path)))
    return _WORDS.format(title=insert.title, words=spoken)


def size_of(size: int) -> str:
    """Bytes as people read them: 3,2 MB, 640 KB."""
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")
    return f"{max(1, round(size / 1024))} KB"
