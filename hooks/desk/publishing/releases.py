"""The steps of publishing and of going back, on whatever host; each may be done again after a stop anywhere.

Readers ask through one link. A page names its styles, scripts and photos by their content, and who loaded it a moment
ago still asks for them: so a release carries such files of those before it. What was taken down on request is carried
nowhere, and the releases that have it are thrown away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass

from hooks.desk.publishing import manifest
from hooks.desk.publishing.hosts import Host, HostError, Standing, UntidyError
from hooks.desk.publishing.looking import Seen, looked_at
from hooks.desk.publishing.manifest import Manifest, ManifestError
from hooks.desk.publishing.sites import BUILD, Site, build_of
from hooks.files import why


@dataclass(frozen=True)
class Plan:
    """What publishing a site would change: paths, sorted.

    `purged`: releases from before something was taken down; `outlived`: those that are too old then; `seen`: what the
    release that is online, and the one that is published, are like where they stand already.
    """

    release: str
    before: str
    new: Sequence[str]
    changed: Sequence[str]
    gone: Sequence[str]
    size: int
    purged: Sequence[str]
    outlived: Sequence[str]
    seen: Sequence[Seen]
    published: Mapping[str, float]
    astray: str

    @property
    def nothing(self) -> bool:
        """Whether readers see just this already."""
        return self.release == self.before

    @property
    def was_signed(self) -> bool:
        """Whether what is online has a signature that this release lacks, unless it is signed now."""
        signed = {seen.release for seen in self.seen if seen.signed}
        return self.before in signed and self.release not in signed


def planned(site: Site, host: Host, standing: Standing, keep: int, *, purge: bool = False) -> Plan:
    """What there would be to do now. Raises HostError."""
    release = site.manifest.release
    before = next((m for _, m in _manifests(host, [standing.current])), None) if standing.current else None
    old: Mapping[str, object] = before.files if before else {}
    changed = site.manifest.changed(before)
    others = [r for r in standing.releases if r != release]  # itself is mended, whatever it tells now
    purged = others if purge else _before_taking_down(host, others, site.told["withdrawn"])
    looked = [r for r in standing.releases if r in {release, standing.current}]
    return Plan(
        release,
        standing.current,
        sorted(p for p in changed if p not in old),
        sorted(p for p in changed if p in old),
        sorted(old.keys() - site.manifest.files.keys()),
        sum(site.manifest.files[p].size for p in changed),
        purged,
        _outlived(standing, release, purged, keep),
        [looked_at(host, r, site.manifest if r == release else None) for r in looked],
        standing.published,
        standing.astray,
    )


def publish(site: Site, host: Host, signature: Mapping[str, bytes], keep: int, *, purge: bool = False) -> Plan:
    """Bring a site and switch to it; `host` is locked. Raises HostError, OSError: readers then see what they saw.

    With `purge` no other release is kept, nor any photo of one: as when something was taken down since.
    """
    release, extra = site.manifest.release, {manifest.NAME: site.manifest.text.encode(), **signature}
    standing = host.standing()
    plan = planned(site, host, standing, keep, purge=purge)
    standing = _tidied(host, standing, release, keep)
    _brought(site, extra, host, standing, plan)
    host.put(release)
    host.straighten(release)
    _carry(host, site.manifest, standing.releases, set(plan.purged))
    host.switch(release)
    try:
        now = host.standing()
        if purge:
            host.strip(release, _carried(host, release, site.manifest))
        host.drop([r for r in now.releases if r in {*plan.purged, *plan.outlived}])
    except (HostError, ManifestError, OSError) as error:
        told = why(error) if isinstance(error, OSError) else error
        raise UntidyError(
            f"đã đăng bản {release}, nhưng chưa xóa được bản cũ ({told}). Chạy lại lệnh để xóa"
        ) from error
    return plan


def _brought(site: Site, extra: Mapping[str, bytes], host: Host, standing: Standing, plan: Plan) -> None:
    """The files of the release are there, whole: brought, or mended where they stood."""
    release = plan.release
    if release not in standing.releases:
        host.stage(site, extra, release, standing.current)
        return
    wrong = next(seen.altered for seen in plan.seen if seen.release == release)
    if wrong or _other(host, release, extra):
        host.stage(site, extra, release, "")
        host.mend(release, sorted({*wrong, *extra}))


def _carried(host: Host, release: str, own: Manifest) -> list[str]:
    """What a release has of others, but for styles, scripts and fonts."""
    files, _ = host.lying(release)
    return [
        path for path in files if path not in own.files and path not in manifest.ASIDE and not manifest.is_look(path)
    ]


def _tidied(host: Host, standing: Standing, release: str, keep: int) -> Standing:
    """What is there without what is too old and what stopped publishers left of other releases: it may be that which fills the disk.

    Where that cannot be thrown away, publishing goes on: it is told at the end.
    """
    old = [each for each in _too_many(standing, keep) if each != release]
    with suppress(HostError, OSError):
        host.drop(old, going_on=release)
    return host.standing() if old else standing


def back(host: Host, wanted: str) -> tuple[str, str]:
    """Switch to a release that is kept, by default the one before; gives the one left and the one now. Raises HostError."""
    standing = host.standing()
    release = _wanted(standing, wanted) if wanted else _older(standing)
    own = manifest_of(host, release)
    if wrong := host.wrong(release, own):
        raise HostError(f"bản {release} không còn nguyên: {wrong[0]}. Dựng lại bản ấy rồi đăng")
    _not_behind(host, release, standing.current or standing.releases[0])
    host.straighten(release)
    purged = _before_taking_down(host, standing.releases, _withdrawn(host, release) or "")
    _carry(host, own, standing.releases, set(purged))
    host.switch(release)
    return standing.current, release


def _wanted(standing: Standing, begin: str) -> str:
    """The one release whose name begins so. Raises HostError."""
    found = [release for release in standing.releases if release.startswith(begin)]
    if len(found) > 1:
        raise HostError(f"có {len(found)} bản mã bắt đầu bằng {begin}: {', '.join(found)}. Ghi mã dài hơn")
    if not found:
        raise HostError(f"không giữ bản {begin}. Đang giữ: {', '.join(standing.releases) or 'không bản nào'}")
    return found[0]


def _not_behind(host: Host, release: str, current: str) -> None:
    """Nothing was taken down since a release. Raises HostError."""
    since = _withdrawn(host, current)
    if since is None:
        raise HostError(
            f"{BUILD} của bản đang đăng đã hỏng, không biết sau bản {release} có mục nào đã gỡ theo yêu cầu. Đăng lại bản mới nhất trước"
        )
    if _withdrawn(host, release) != since:
        raise HostError(
            f"bản {release} có mục sau đó đã gỡ theo yêu cầu, không đưa lại được. Sửa dữ liệu rồi đăng bản mới"
        )


def _older(standing: Standing) -> str:
    after = list(standing.releases)[list(standing.releases).index(standing.current) + 1 :] if standing.current else []
    if not after:
        raise HostError("không còn bản nào cũ hơn bản đang đăng. Muốn bản khác thì dựng lại rồi đăng")
    return after[0]


def manifest_of(host: Host, release: str) -> Manifest:
    """The manifest of a release that is there. Raises HostError."""
    try:
        return manifest.read(host.read(release, manifest.NAME) or b"")
    except ManifestError as error:
        raise HostError(f"bản {release}: {error}") from None


def _withdrawn(host: Host, release: str) -> str | None:
    told = build_of(host.read(release, BUILD) or b"")
    return told["withdrawn"] if told else None


def _other(host: Host, release: str, extra: Mapping[str, bytes]) -> bool:
    return any(host.read(release, name) != data for name, data in extra.items())


def _manifests(host: Host, releases: Sequence[str]) -> Iterator[tuple[str, Manifest]]:
    for release in releases:
        try:
            yield release, manifest_of(host, release)
        except HostError:  # one that was damaged has nothing that could be trusted
            continue


def _before_taking_down(host: Host, releases: Sequence[str], withdrawn: str) -> list[str]:
    """Releases that may hold what was taken down on request since, also when a publisher was stopped before it threw them away."""
    return [release for release in releases if _withdrawn(host, release) != withdrawn]


def _carry(host: Host, own: Manifest, releases: Sequence[str], purged: Set[str]) -> None:
    """Old pages find what they name: styles, scripts and fonts of every release kept, and photos if nothing was taken down.

    What somebody altered there comes along to nobody.
    """
    for before, files in _manifests(host, [r for r in releases if r != own.release]):
        named = {p: files.files[p] for p in files.by_content(looks=before in purged) if p not in own.files}
        wrong = set(host.wrong(before, Manifest(named))) if named else set()
        host.carry(own.release, before, [path for path in named if path not in wrong])


def _outlived(standing: Standing, release: str, purged: Sequence[str], keep: int) -> list[str]:
    """Releases nobody keeps once this one is the newest; those that are too many already go before it comes."""
    early = [each for each in _too_many(standing, keep) if each != release]
    left = [each for each in standing.releases if each not in {release, *purged, *early}]
    late = _too_many(Standing(release, [release, *left]), keep)
    return [each for each in (*late, *early) if each not in purged]


def _too_many(standing: Standing, keep: int) -> list[str]:
    kept = {standing.current, *standing.releases[:keep]}
    return [release for release in standing.releases if release not in kept]
