"""A release at a host held against its manifest: what somebody altered, took away or laid beside it.

Who mends that without a word hides that somebody was in the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
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
        return Seen(release, other, links, ())
    wrong = host.wrong(release, listed)
    return Seen(release, [*other, *wrong], links, listed.strange(files))


def _there(host: Host, release: str) -> Manifest | None:
    try:
        return manifest.read(host.read(release, manifest.NAME) or b"")
    except ManifestError:
        return None
