"""Writing what an edition holds into the folder of the site: only what differs."""

from __future__ import annotations

from collections.abc import Callable

from hooks.edition.contents import Edition
from hooks.edition.opening import log
from hooks.keeping.kept import Kept
from hooks.keeping.site import LAST
from hooks.pages.view import View
from hooks.theme.compiled import Compiled


def write(edition: Edition, kept: Kept, page: Callable[[View], bytes], *, whole: bool) -> None:
    """Write pages, made by `page`, and what lies aside; `whole` if nothing was told that a next build has to tell again."""
    site = kept.site()
    site.take(kept.scratch)
    for view in edition.views:
        site.put(f"{view.address}index.html", page(view))
    site.finish((kept.scratch / LAST).read_bytes())
    kept.save(site, edition.until, "", {}, whole=whole)
    if isinstance(compiled := edition.renderer.environment.bytecode_cache, Compiled):
        compiled.save()
    log.info("Đã ghi %d tệp khác bản trước, bỏ %d tệp không còn.", site.written, site.removed)
    kept.close()
