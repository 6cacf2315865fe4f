"""`campaign nominate`: a labelled “Đề cử gương” on GitHub → a draft record, or what to answer.

Runs without GitHub: an event file in, a folder of small files out, which the workflow carries to a
pull request and a comment. The author's text becomes a value of the record or stands in a code
block; it is never part of a name, a title or a command.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from hooks.dates import build_date
from hooks.desk.nominating import texts as texts
from hooks.desk.nominating.form import Issue, UnreadableEventError, answers, questions, read_event
from hooks.desk.nominating.record import DraftFault, draft, record_bytes, record_problems
from hooks.desk.nominating.texts import Outcome
from hooks.desk.place_words.lists import Placer
from hooks.file_names import file_slug
from hooks.files import why, write_whole
from hooks.guard.finding import kinds_in
from hooks.guard.names import NAME, names_somebody
from hooks.guard.rules.kinds import ALL
from hooks.records.joined.places import Gazetteer
from hooks.records.joined.withdrawn import came_back
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kinds import registry
from hooks.records.reading.loading import Records, load
from hooks.usage import add_root
from hooks.working import Working

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_EXAMPLES = "Ví dụ:\n  campaign nominate --event su-kien.json --out ket-qua"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("nominate", help=about, epilog=_EXAMPLES)
    p.add_argument("--event", type=Path, required=True, metavar="TỆP.json", help="tệp sự kiện của GitHub")
    p.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC", help="thư mục mới để ghi kết quả")
    add_root(p)


def run(given: argparse.Namespace) -> int:
    """Write what is to be done to `--out`; 0 also when that is nothing, 2 wrong use or an unreadable event."""
    root: Path = given.root
    try:
        issue = read_event(given.event)
        with Working("Đang đọc bản ghi và bài viết"):
            records = load(root)[0] if issue and (root / "data").is_dir() else None
        if issue and records is None:
            print("Dữ liệu của trang có lỗi nên chưa lập được bản nháp.", file=sys.stderr)
            return 2
        given.out.mkdir(parents=True)
        outcome = decide(issue, records, root) if issue and records else Outcome("ignore")
        for name, content in outcome.files().items():
            write_whole(given.out / name, content)
    except UnreadableEventError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không ghi được {error.filename or given.out}: {why(error)}.", file=sys.stderr)
        return 2
    print(outcome.kind)
    return 0


def decide(issue: Issue, records: Records, root: Path) -> Outcome:
    """What a nomination leads to: a draft record, a question to its author, or work for people only."""
    form = questions(root)
    given, faults = answers(issue.body, form)
    if faults:
        return texts.asked(faults)
    labels = {q.id: q.label for q in form}
    # Before anything is taken from the answers: nothing of this may reach a file.
    found = {labels[k]: kinds for k, text in given.items() if k != "cam-ket" and (kinds := private_details(text))}
    if found:
        return texts.refused(found)
    if (kind := _chosen(given["loai"])) is None:
        return texts.asked(["loại đã chọn không còn trong phong trào này; chọn một loại khác."])
    if kind.private:
        return texts.for_people(kind, named=bool(given["ten-tap-the"]))
    placer = Placer(Gazetteer(records.places, records.former), build_date())
    try:
        record = draft(given, kind, _new_id(issue, records), placer)
    except DraftFault as fault:
        return texts.asked([fault.text], fault.quoted)
    if any(came_back(records.withdrawn, kind.kind, [(str(record["id"]), str(record["name"]))])):
        return texts.left_to_people()
    content = record_bytes(record)
    if wrong := record_problems(content, kind):
        return texts.asked(wrong)
    return texts.drafted(issue.number, given, form, _path(issue, kind, str(record["name"]), root), content)


def by_choice() -> dict[str, type[Exemplar]]:
    """How the choices of the form begin → the kind they mean."""
    return {f"Một {kind.about.short.lower()}": kind for kind in registry.current().models}


def _chosen(choice: str) -> type[Exemplar] | None:
    return next((kind for start, kind in by_choice().items() if choice.startswith(start)), None)


def private_details(text: str) -> list[str]:
    """The kinds of detail that no draft may hold, names of persons among them; [] when none was seen."""
    return [*kinds_in(text, ALL), *([NAME] if names_somebody(text) else [])]


def _path(issue: Issue, kind: type[Exemplar], name: str, root: Path) -> str:
    """Where the record goes; the issue's number keeps it from standing on another file."""
    stem, folder = file_slug(name), f"data/{kind.about.folder}"
    taken = (root / folder / f"{stem}.yml").exists()
    return f"{folder}/{stem}-{issue.number}.yml" if taken else f"{folder}/{stem}.yml"


def _new_id(issue: Issue, records: Records) -> str:
    """An id made from the issue alone, so that a second run gives the same one."""
    used = set(_ids(records)) | records.unread
    for turn in range(1000):
        digest = hashlib.sha256(f"{issue.repository}#{issue.number}/{turn}".encode()).digest()
        made = "".join(_LETTERS[b % 32] for b in digest[:6])
        if made not in used:
            return made
    raise AssertionError("a thousand ids in a row are taken")


def _ids(records: Records) -> Iterable[str]:
    yield from (e.record.id for e in records.exemplars)
    yield from (d.record.id for d in records.decisions)
    yield from (s.record.id for s in records.statistics)
    yield from (w.what for w in records.withdrawn)
