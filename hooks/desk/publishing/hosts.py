"""Where releases lie, as the steps of publishing see it: a folder of this machine or of another one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from hooks.desk.publishing.manifest import Manifest
from hooks.desk.publishing.sites import Site

RELEASES, CURRENT, LOCK = "releases", "current", ".lock"
NEW, OLD, NEXT = ".new-", ".old-", ".current-new"
"""What is being brought, what is being thrown away, the link before it is put in place: whoever finds one may finish it."""
RELEASE = re.compile(r"[0-9a-f]{16}")


class HostError(Exception):
    """A host did not do what it was asked; the message says why, in Vietnamese. What readers see is as it was."""

    unchanged = True


class NothingThereError(HostError):
    """Nothing was published at this place yet."""

    def __init__(self) -> None:
        super().__init__("chưa có bản nào được đăng ở đây. Xem lại nơi đăng, hoặc đăng bản đầu bằng campaign publish")


class UntidyError(HostError):
    """Readers see the new release, but what is too old could not be thrown away."""

    unchanged = False


@dataclass(frozen=True)
class Standing:
    """What is there: the release that readers see, '' for none; all whole ones, the newest first."""

    current: str
    releases: Sequence[str]
    published: Mapping[str, float] = field(default_factory=dict)
    """When each was published last, in seconds since 1970."""
    astray: str = ""
    """Where `current` leads if not to one of them: somebody set it, or threw away what it led to."""


def standing_of(link: str, releases: Sequence[str], published: Mapping[str, float]) -> Standing:
    """What is there by what `current` says, '' where there is none; it leads to a release beside it, or astray."""
    current = next((release for release in releases if link == f"{RELEASES}/{release}"), "")
    return Standing(current, releases, published, "" if current else link)


class Host(Protocol):
    """The steps, each of which may be done again after it was stopped anywhere. All raise HostError or OSError."""

    def ready(self) -> None:
        """Raise, without touching anything, what would keep anybody from publishing here: no folder, no rights, a foreign `current`."""

    def lock(self, *, make: bool) -> AbstractContextManager[None]:
        """While it lasts nobody else publishes here; it ends with the process, however that ends."""

    def standing(self) -> Standing:
        """What is there now."""

    def read(self, release: str, path: str) -> bytes | None:
        """A small file of a release; None when there is none."""

    def wrong(self, release: str, manifest: Manifest) -> list[str]:
        """Files of a release that are missing or are other ones."""

    def stage(self, site: Site, extra: Mapping[str, bytes], release: str, before: str) -> None:
        """Bring the files beside, whole and proved; those that `before` has already are links to it."""

    def mend(self, release: str, paths: Sequence[str]) -> None:
        """Put staged files in place of wrong ones, each in one step."""

    def put(self, release: str) -> None:
        """What was staged is a release now, the newest."""

    def straighten(self, release: str) -> None:
        """Take what links there are out of a release, and let a web server read all the rest, whatever a umask made of it."""

    def carry(self, release: str, before: str, paths: Sequence[str]) -> None:
        """Link files of another release into this one, where it has none of that name."""

    def lying(self, release: str) -> tuple[Sequence[str], Sequence[str]]:
        """All that lies in a release, whosoever it is: files, and links."""

    def strip(self, release: str, paths: Sequence[str]) -> None:
        """Take files out of a release."""

    def switch(self, release: str) -> None:
        """Readers see this release from now on, in one step."""

    def drop(self, releases: Sequence[str], going_on: str = "") -> None:
        """Throw releases away, and whatever a stopped publisher left, but for what came of the release `going_on`."""
