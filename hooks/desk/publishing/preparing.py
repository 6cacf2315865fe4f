"""`campaign publish --prepare`: the manifest alone, for hosts that take a folder and switch by themselves, as GitHub Pages does.

Such a host throws the old files away. Pages that readers have open, or that a network keeps for some minutes, still name the
styles and scripts of before: those are fetched from the live site and lie beside, outside the manifest.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.desk.publishing import manifest
from hooks.desk.publishing.fetching import Fetcher
from hooks.desk.publishing.hosts import HostError
from hooks.desk.publishing.manifest import Manifest, ManifestError
from hooks.desk.publishing.signing import signed
from hooks.desk.publishing.sites import Site
from hooks.files import write_whole

_MOST, _MOST_FILES = 20_000_000, 2_000
"""Most bytes of styles, scripts and fonts that are taken over from a live site, and most files."""


def prepare(site: Site, key: Path | None, live: str) -> Iterator[str]:
    """Write manifest and signature into the site, then what old pages need; lines to tell. Raises SignatureError, OSError."""
    text = site.manifest.text.encode()
    signature = signed(text, key) if key else {}
    for name, data in {manifest.NAME: text, **signature}.items():
        write_whole(site.folder / name, data)
    yield f"Đã soát {len(site.manifest.files)} tệp và ghi {site.folder / manifest.NAME}: bản {site.manifest.release}."
    if live:
        yield _taken_over(site, live)


def _taken_over(site: Site, live: str) -> str:
    """Fetch what pages of the live site name; whoever publishes first, or while the site is away, does without."""
    fetcher = Fetcher(live)
    try:
        told = fetcher.get(manifest.NAME, manifest.MOST_BYTES)
        before = manifest.read(told.data) if told else Manifest({})
        count = sum(_fetched(site.folder, before, path, fetcher) for path in _wanted(before, site.manifest))
    except (HostError, ManifestError) as error:
        return f"Không lấy được tệp của bản đang đăng ở {live}: {error}. Trang ai đang mở dở có thể thiếu kiểu chữ."
    return f"Giữ thêm {count} tệp của bản đang đăng, cho trang ai đang mở dở."


def _wanted(before: Manifest, now: Manifest) -> list[str]:
    paths = [path for path in before.by_content(looks=True) if path not in now.files]
    few = len(paths) <= _MOST_FILES and sum(before.files[path].size for path in paths) <= _MOST
    return paths if few else []


def _fetched(folder: Path, before: Manifest, path: str, fetcher: Fetcher) -> bool:
    entry = before.files[path]
    got = fetcher.get(path, entry.size)
    if got is None or manifest.entry(got.data) != entry or (folder / path).exists():
        return False
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    write_whole(folder / path, got.data)
    return True
