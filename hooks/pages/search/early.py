"""What is found in a preview: addresses of files, since it opens from a folder, and the mark of what waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hooks.pages.search.documents import Document, Page, Person, Setting
from hooks.pages.waiting import Marks


def documents(found: Iterable[Document], marks: Marks) -> list[Document]:
    """The documents with their marks before what else is said of them."""
    return [replace(d, address=_file(d.address), lines=(*_told(marks, d.address, d.id), *d.lines)) for d in found]


def people(named: Iterable[Person], marks: Marks) -> Iterator[Person]:
    """The lines of decisions, each with its decision's mark; who shared a page or a setting still does."""
    pages: dict[Page, Page] = {}
    settings: dict[Setting, Setting] = {}
    for person in named:
        old = person.setting
        if old.page not in pages:
            name = ". ".join((old.page.name, *_told(marks, old.page.address)))
            pages[old.page] = replace(old.page, address=_file(old.page.address), name=name)
        if old not in settings:
            settings[old] = replace(old, page=pages[old.page])
        yield person._replace(setting=settings[old])


def _told(marks: Marks, address: str, id_: str = "") -> tuple[str, ...]:
    mark = marks.of(address) or marks.of_figures(id_)
    return (mark,) if mark else ()


def _file(address: str) -> str:
    page, sign, anchor = address.partition("#")
    return f"{page}index.html{sign}{anchor}" if page.endswith("/") or not page else address
