"""The built sites that the tests of the edition read: built once, with samples and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import HtmlPage, built, lay_out, read_page
from tests.conftest import Once


@pytest.fixture(scope="session")
def project(once: Once) -> Path:
    """A buildable copy of the project."""
    return once("project", lambda folder: lay_out(folder / "project"))


@pytest.fixture(scope="session")
def site(project: Path, once: Once) -> Path:
    """The real site with samples."""
    return once("site", lambda folder: built(project, folder, REPO_URL="https://github.com/vi-du/trang"))


@pytest.fixture(scope="session")
def release(project: Path, once: Once) -> Path:
    """The real site as it is published: no samples."""
    return once("release", lambda folder: built(project, folder, SAMPLES="0"))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Address → page, for every page of the site with samples."""
    return pages_of(site)


@pytest.fixture(scope="session")
def release_pages(release: Path) -> dict[str, HtmlPage]:
    """Address → page, for every page of the release."""
    return pages_of(release)


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """Address → page, for every built page below `site`."""
    return {
        p.relative_to(site).as_posix().removesuffix("index.html"): read_page(p) for p in sorted(site.rglob("*.html"))
    }
