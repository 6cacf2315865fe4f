"""A photo that is withdrawn: where it stands on the site, whom else it names, and the consent that let it be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from ruamel.yaml.comments import CommentedMap

from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.targets import Photo, Target
from hooks.desk.withdrawing.traces import Names
from hooks.guard.names import names_in
from hooks.pages.stories import inserts
from hooks.pictures import media_files, photo_files, photos
from hooks.records.checks.photos import photos_of
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.consents import COVERED_LABELS, Covered
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.shared import Photo as Shown
from hooks.records.model.withdrawals import Reason
from hooks.records.reading.loading import Loaded

_NO_MORE = {Reason.ASKED, Reason.CONSENT_WITHDRAWN, Reason.CONSENT_ENDED, Reason.CHILD, Reason.AUTHORITY}
"""Why a portrait goes and no other may come: not where the picture alone was wrong, or another's."""


def addresses_of(files: Iterable[str], c: Catalogue) -> list[str]:
    """Of photos and recordings, how the addresses of their files on the site begin: all that pages say of them."""
    wanted = {c.root / file for file in files}
    jobs = (f"{photo_files.FOLDER}/{job.key}" for job in photos.jobs(c) if job.source in wanted)
    media = (f"{media_files.FOLDER}/{medium.name}" for medium in inserts.media(c) if medium.source in wanted)
    return list(dict.fromkeys((*jobs, *media)) if wanted else ())


def of_photo(target: Target, names: Names, asked: Names) -> Iterator[str]:
    """What an editor has to know before a whole picture goes: others are named with it.

    `names` are those of whose record it is, `asked` those that were given besides.
    """
    if not isinstance(target.found, Photo) or (shown := shown_in(target.found)) is None:
        return
    named = names_in(f"{shown.alt}. {shown.caption or ''}")
    others = [name for name in named if not (names.in_text(name) or asked.in_text(name))]
    if others and (names or len(named) > 1):  # one alone, of a story's photo, may be who asks
        whom = f"còn tên {len(others)} người khác" if len(others) < len(named) or names else f"tên {len(others)} người"
        yield f"    cả ảnh mất, cùng chú thích, mô tả: ở đó máy thấy {whom}."
        yield (
            "    Chỉ một người trong ảnh xin gỡ thì trước khi gỡ: cắt hoặc làm mờ người ấy thành tệp mới, chép lại chú thích, mô tả; "
            "gỡ tệp này rồi đưa tệp mới vào, chú thích bỏ tên người ấy (docs/huong-dan/go-anh-bai.md#anh)."
        )


def shown_in(found: Photo) -> Shown | None:
    """The photo as its record or story has it; None for a recording, or a file that nobody shows."""
    name = PurePosixPath(found.file).name
    return next((photo for _, photo in photos_of(found.owner.record) if photo.file == name), None)


def uncover(target: Target, reason: Reason, drafts: Drafts) -> str:
    """Take the portrait out of what a consent covers when it goes; returns what to say of it, '' where nothing is."""
    found = target.found
    if not isinstance(found, Photo) or not isinstance(found.owner, Loaded) or reason not in _NO_MORE:
        return ""
    record: Exemplar = found.owner.record
    if record.consent is None or Covered.PORTRAIT not in record.consent.covered or shown_in(found) is None:
        return ""
    left = [part for part in COVERED_LABELS if part in record.consent.covered and part is not Covered.PORTRAIT]
    if not left:
        return f"{found.owner.file}: phạm vi đồng ý chỉ có ảnh; sửa consent, hoặc gỡ cả mục"

    def covers(values: CommentedMap) -> None:
        values["consent"]["covers"] = [part.value for part in left]

    drafts.record(found.owner.file, type(record), covers)
    return f"{found.owner.file}: consent.covers thôi có portrait, ảnh khác không hiện; lời ở scope còn nói ảnh thì sửa"


def of_whose(target: Target) -> tuple[str, ...]:
    """The names of whose record the photo is: captions elsewhere may have them."""
    if isinstance(target.found, Photo) and isinstance(target.found.owner, Loaded):
        record: Exemplar = target.found.owner.record
        return (record.name, *record.other_names)
    return ()
