"""A release at a host held against its manifest: what somebody altered, took away or laid beside it.

Who mends that without a word hides that somebody was in the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hooks.desk.publishing import manifest
from hooks.desk.publishing.hosts import Host
from hooks.desk.publishing.manifest import Manifest, ManifestError


@dataclass(frozen=True)
class Seen:
    """A release that was looked at: files that are other ones or missing, links, and files that no publisher brought."""

    release: str
    altered: Sequence[str]
    links: Sequence[str]
    strange: Sequence[str]
    signed: bool

    @property
    def damaged(self) -> Sequence[str]:
        """What publishing the release again puts right."""
        return [*self.altered, *self.links]


def looked_at(host: Host, release: str, own: Manifest | None = None) -> Seen:
    """Hold a release against `own`, else against its manifest, if that is still the one that gave it its name."""
    there = _there(host, release)
    listed = own or there
    other = [] if there and there.release == release else [manifest.NAME]
    files, links = host.lying(release)
    if listed is None or listed.release != release:
        return Seen(release, other, links, (), signed=is_signed(files))
    wrong = host.wrong(release, listed)
    return Seen(release, [*other, *wrong], links, listed.strange(files), signed=is_signed(files))


def is_signed(files: Iterable[str]) -> bool:
    """Whether there is a signature among the files of a release; whose it is and whether it is good is not asked."""
    return not manifest.SIGNATURES.keys().isdisjoint(files)


def _there(host: Host, release: str) -> Manifest | None:
    try:
        return manifest.read(host.read(release, manifest.NAME) or b"")
    except ManifestError:
        return None
