"""What `campaign publish` says: what changes for readers, what goes, and what somebody did to the release that is online."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hooks.desk.publishing.below import shown
from hooks.desk.publishing.hosts import CURRENT, RELEASES
from hooks.desk.publishing.looking import Seen
from hooks.desk.publishing.moments import at, built, published
from hooks.desk.publishing.releases import Plan
from hooks.desk.publishing.sites import BUILD, Site

_SHOWN = 10


def told(site: Site, plan: Plan, *, wrote: bool, signing: bool) -> Iterator[str]:
    """The lines, before or after it is done."""
    told = built(site.told)
    yield f"Thư mục {site.folder} {told or 'không ghi dựng ngày nào'}; dựng xong {at((site.folder / BUILD).stat().st_mtime)}."
    yield from _of_readers(site, plan, wrote=wrote)
    yield from _of_others(plan, wrote=wrote)
    yield from _of_old(plan, wrote=wrote)
    if plan.was_signed and not signing:
        yield "CHÚ Ý: bản đang đăng trước đó có chữ ký, bản này không: ai soát với --signers thì không qua. Muốn ký thì đăng với --sign KHÓA."
    if wrote and not plan.nothing:
        yield "Soát lại từ phía bạn đọc: campaign verify ĐỊA-CHỈ-TRANG. Quay lại bản trước: campaign rollback."


def _of_readers(site: Site, plan: Plan, *, wrote: bool) -> Iterator[str]:
    if plan.nothing:
        damaged = any(seen.damaged for seen in plan.seen)
        same = "bản này" if damaged and not wrote else "đúng bản này"
        but = ", nhưng ở nơi đăng có chỗ không còn như lúc đăng." if damaged and not wrote else "."
        yield f"Bạn đọc đang xem {same} ({plan.release}), đã soát đủ {len(site.manifest.files)} tệp{but}"
        return
    yield f"ĐÃ ĐĂNG bản {plan.release}." if wrote else "XEM TRƯỚC, chưa đăng gì. Đúng rồi thì chạy lại, thêm --write."
    yield f"Bản đang đăng trước đó: {published(plan.before, plan.published) or 'chưa có'}. Bản này: {plan.release}, phải chép {_megabytes(plan.size)} MB."
    yield from _listed("thêm", plan.new)
    yield from _listed("đổi", plan.changed)
    yield from _listed("bớt", plan.gone)


def _of_others(plan: Plan, *, wrote: bool) -> Iterator[str]:
    if plan.astray:
        turned = "nay đã dẫn về bản này" if wrote else "chạy lại, thêm --write, thì máy dẫn về bản này"
        yield f"CHÚ Ý: “{CURRENT}” ở nơi đăng dẫn tới {shown(plan.astray)}, không phải bản nào còn nguyên trong {RELEASES}; {turned}."
    for seen in plan.seen:
        yield from _altered(plan, seen, wrote=wrote)
        if seen.strange:
            yield f"CHÚ Ý: trong bản {seen.release} ở nơi đăng có tệp ngoài bản kê, máy không động tới. Không phải bạn để đó thì xóa đi:"
            yield from _listed("tệp lạ", seen.strange)
    if plan.astray or any(seen.damaged or seen.strange for seen in plan.seen):
        yield "Xem ai đã vào được máy chủ, đổi khóa của người đăng: trang hướng dẫn “Soát trang đã đăng”."


def _altered(plan: Plan, seen: Seen, *, wrote: bool) -> Iterator[str]:
    if not seen.damaged:
        return
    if seen.release != plan.release:
        done = "bản mới không lấy gì của các tệp ấy"
    else:
        done = "máy đã đặt lại cho đúng" if wrote else "chạy lại, thêm --write, thì máy đặt lại cho đúng"
    yield f"CHÚ Ý: bản {seen.release} ở nơi đăng đã bị động tới; {done}:"
    if seen.altered:
        yield from _listed("bị sửa hoặc mất", seen.altered)
    if seen.links:
        yield from _listed("liên kết không do máy đặt", seen.links)


def _of_old(plan: Plan, *, wrote: bool) -> Iterator[str]:
    gone = "đã xóa" if wrote else "sẽ xóa"
    if plan.purged:
        yield f"Có mục đã gỡ theo yêu cầu, hoặc có --purge: {gone} {len(plan.purged)} bản cũ, không quay lại được; không giữ ảnh của các bản ấy."
        yield from (f"    {published(release, plan.published)}" for release in plan.purged)
    if plan.outlived:
        yield f"Quá số bản được giữ (--keep): {gone} {len(plan.outlived)} bản cũ nhất."
        yield from (f"    {published(release, plan.published)}" for release in plan.outlived)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}".replace(".", ",")


def _listed(what: str, paths: Sequence[str]) -> Iterator[str]:
    yield f"  {what}: {len(paths)} tệp"
    yield from (f"    {shown(path)}" for path in paths[:_SHOWN])
    if len(paths) > _SHOWN:
        yield f"    … và {len(paths) - _SHOWN} tệp nữa"
