"""`campaign import-list`: a decision's list from the office's own file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks.dates import PartialDate, build_date
from hooks.desk.importing.files.sheets import Grid, UnreadableError, read_grids
from hooks.desk.importing.headings import DROP, FIELDS, PRIVATE, WORDS, field_of, words_of
from hooks.desk.importing.lists import compare, import_grids, numbered
from hooks.desk.importing.report import list_bytes, mending_bytes, preview, reads_back, report, report_text
from hooks.desk.importing.row_words import Grants, kind_in
from hooks.desk.importing.steps import Options, Outcome
from hooks.files import write_whole
from hooks.records.model.honours import Decision, Recipient
from hooks.records.reading.loading import Loaded, Records, load

_BAR_FROM, _BAR, _TIMES = 2000, 30, 3


class WrongUseError(Exception):
    """The command cannot go on; `str()` says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the list goes and what stands there already."""

    path: Path
    mending: Path
    decision: Loaded[Decision] | None
    present: tuple[Recipient, ...]


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("import-list", help="nhập danh sách từ tệp Excel, Word, LibreOffice, CSV")
    p.add_argument("file", type=Path, metavar="TỆP", help=".xlsx, .xls, .ods, .csv, .docx")
    target = p.add_mutually_exclusive_group(required=True)
    target.add_argument("--decision", metavar="MÃ", help="mã hoặc tên thư mục của quyết định")
    target.add_argument("--out", type=Path, metavar="TỆP.csv", help="ghi ra một tệp mới")
    p.add_argument("--date", metavar="NĂM-THÁNG-NGÀY", help="ngày của danh sách, khi dùng --out (không ghi: hôm nay)")
    p.add_argument(
        "--sheet", action="append", default=[], metavar="TÊN", help="chỉ đọc trang tính này; dùng được nhiều lần"
    )
    p.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="CỘT=TRƯỜNG",
        help=f"ví dụ “Họ tên=name”, C=commune; trường: {', '.join(FIELDS)}, bo",
    )
    p.add_argument("--kind", metavar="LOẠI", help="cả danh sách là individual, family, clan, community hay unit")
    p.add_argument("--title", default="", metavar="MÃ", help="danh hiệu của cả danh sách")
    p.add_argument("--award", default="", metavar="MÃ", help="hình thức khen của cả danh sách")
    p.add_argument("--append", action="store_true", help="thêm vào danh sách đã có của quyết định")
    p.add_argument("--write", action="store_true", help="ghi thật; không có thì chỉ xem trước")
    p.add_argument("--report", type=Path, metavar="TỆP.json", help="ghi báo cáo đầy đủ")
    p.add_argument("--root", type=Path, default=Path.cwd(), help="thư mục gốc của dự án")


def run(given: argparse.Namespace) -> int:
    """Import; 0 nothing refused, 1 refused rows, doubts or an unreadable file, 2 wrong use."""
    try:
        return _run(given)
    except (WrongUseError, UnreadableError) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, WrongUseError) else 1
    except KeyboardInterrupt:
        print("\nĐã dừng. Danh sách chưa được ghi.", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không ghi được {error.filename or 'tệp'}: {error.strerror}.", file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    if given.report and (given.report.suffix.lower() != ".json" or not given.report.parent.is_dir()):
        raise WrongUseError("--report phải là tệp .json trong một thư mục đã có.")
    records = _records(given.root)
    target = _target(given, records)
    options = _options(given, records, target)
    grids, hidden = _chosen(read_grids(given.file), given.sheet)
    out = import_grids(grids, records, options, _ask, _progress)
    out.doubts += [f"trang tính ẩn “{name}” không đọc; cần thì thêm --sheet" for name in hidden]
    compare(out, records.decisions, target.decision.file if target.decision else "")
    recipients = numbered(out, [r.id for r in target.present])
    then = sorted((p for p in records.places if p.since <= options.day), key=lambda p: p.since)
    for line in preview(out, recipients, {p.code: f"{p.type} {p.name}" for p in then}):
        print("".join(c if c.isprintable() else "\ufffd" for c in line))
    if given.write and recipients:
        _write(target, recipients, out)
    elif out.rows_in:
        print(
            "Mới là xem trước, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."
            if recipients
            else "Không có dòng nào để ghi."
        )
    else:
        print("Không thấy dòng nào của danh sách trong tệp.")
    if given.report:
        data = report(out, file=given.file.name, target=target.path.name, wrote=bool(given.write and recipients))
        write_whole(given.report, report_text(data))
    return 1 if out.refused or out.doubts or out.within or out.ambiguous or out.removed or not recipients else 0


def _write(target: Target, recipients: list[Recipient], out: Outcome) -> None:
    rows = [*target.present, *recipients]
    if out.refused:
        # First what could be lost, then the list.
        mending = _free(target.mending)
        write_whole(mending, mending_bytes(out))
        print(f"Dòng bị từ chối: {mending} (có điều riêng tư của người thật thì không đưa vào kho)")
    if not write_whole(target.path, list_bytes(rows), reads_back(rows)):
        raise WrongUseError("Danh sách vừa lập đọc lại không khớp nên không ghi. Hãy báo người phụ trách chương trình.")
    print(f"Đã ghi {len(recipients)} dòng vào {target.path}")


def _free(path: Path) -> Path:
    """The path, or with a number behind it: rows that somebody is mending are not written over."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in range(2, 1000))
    return path if not path.exists() else next(p for p in numbered if not p.exists())


def _records(root: Path) -> Records:
    if not (root / "data").is_dir():
        raise WrongUseError(f"Không thấy thư mục data trong {root}. Hãy chạy lệnh ở thư mục gốc của dự án.")
    records, _ = load(root.resolve())
    if records is None:
        raise WrongUseError("Dữ liệu của trang có lỗi nên chưa tra được xã, phường. Hãy chạy “campaign check” trước.")
    return records


def _target(given: argparse.Namespace, records: Records) -> Target:
    if given.out:
        if given.append:
            raise WrongUseError("--append chỉ dùng với --decision.")
        if given.out.exists():
            raise WrongUseError(f"Đã có tệp {given.out}. Hãy đặt tên khác, máy không ghi đè.")
        if given.out.suffix.lower() != ".csv" or not given.out.parent.is_dir():
            raise WrongUseError("--out phải là tệp .csv trong một thư mục đã có.")
        return Target(given.out, given.out.with_name(f"{given.out.stem}-can-sua.csv"), None, ())
    found = [d for d in records.decisions if given.decision in {d.record.id, Path(d.file).parent.name}]
    if len(found) != 1:
        raise WrongUseError(
            f"Không có quyết định nào mang mã hay tên thư mục “{given.decision}”, hoặc tệp của nó có lỗi."
        )
    loaded = found[0]
    path = records.root / Path(loaded.file).with_name("recipients.csv")
    rows = tuple(loaded.record.recipients)
    if loaded.record.closed:
        raise WrongUseError("Danh sách của quyết định này đã chốt. Sai thì thêm đính chính vào changes.")
    if path.is_symlink() or (rows and not path.exists()):
        raise WrongUseError("Danh sách đang ghi trong decision.yml. Hãy chuyển nó sang recipients.csv trước.")
    if path.exists() and not rows:
        raise WrongUseError("recipients.csv đang có lỗi. Hãy chạy “campaign check” và sửa trước.")
    if rows and not given.append:
        raise WrongUseError(
            f"Quyết định đã có {len(rows)} dòng. Muốn thêm vào sau thì dùng --append; máy không ghi đè."
        )
    # The decision's folder holds two files only, and what was refused may not go into the repository.
    return Target(path, given.file.with_name(f"{given.file.stem}-can-sua.csv"), loaded, rows)


def _options(given: argparse.Namespace, records: Records, target: Target) -> Options:
    kind = kind_in(given.kind) if given.kind else None
    if given.kind and kind is None:
        raise WrongUseError(f"--kind “{given.kind}” không có; dùng individual, family, clan, community hoặc unit.")
    grants = Grants(records.titles)
    for option, value, known in (("--title", given.title, grants.titles), ("--award", given.award, grants.awards)):
        if value and value not in known:
            raise WrongUseError(f"{option} “{value}” không có; dùng: {', '.join(known)}.")
    day = build_date()
    if given.date:
        try:
            date = PartialDate.parse(given.date)
        except ValueError as error:
            raise WrongUseError(f"--date: {error}") from None
        if date.day is None or target.decision:
            raise WrongUseError("--date cần đủ năm-tháng-ngày và chỉ đi với --out; quyết định có ngày của nó.")
        day = date.first
    decision = target.decision.record if target.decision else None
    meant = given.title or (decision.title if decision else "") or ""
    return Options(
        day=decision.date if decision else day,
        kind=kind or grants.kind_for(meant),
        title=given.title,
        award=given.award,
        chosen=_mapping(given.map),
        sheets=given.sheet,
        decision_title=(decision.title or "") if decision else "",
        decision_award=(decision.award or "") if decision else "",
        into_decision=decision is not None,
        district=(decision.place.district or "") if decision and decision.place else "",
        placed=bool(decision and decision.place),
    )


def _mapping(given: Sequence[str]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for text in given:
        heading, sign, word = text.rpartition("=")
        field = WORDS.get(word.strip(), word.strip())
        if not sign or not heading.strip() or field not in {*FIELDS, DROP}:
            raise WrongUseError(f"--map “{text}”: viết CỘT=TRƯỜNG, trường là {', '.join(FIELDS)} hoặc bo.")
        if field_of(heading) == PRIVATE and field != DROP:
            raise WrongUseError(f"--map “{text}”: cột này là điều riêng tư, sổ không được giữ.")
        letter = heading.strip().upper()
        chosen[letter if len(letter) <= 2 and letter.isascii() and letter.isalpha() else words_of(heading)] = field
    return chosen


def _chosen(grids: list[Grid], names: Sequence[str]) -> tuple[list[Grid], list[str]]:
    known = [g.name for g in grids]
    if wrong := [n for n in names if n not in known]:
        raise WrongUseError(f"Không có trang tính “{wrong[0]}”. Tệp có: {', '.join(known)}.")
    if names:
        return [g for g in grids if g.name in names], []
    return [g for g in grids if not g.hidden], [g.name for g in grids if g.hidden and g.rows]


def _ask(question: str, choices: Sequence[str]) -> str | None:
    """Ask at a terminal; nobody there, an empty answer or an end of input: None, the row is refused."""
    if not (sys.stdin and sys.stdin.isatty()):
        return None
    print(question)
    for number, choice in enumerate(choices, 1):
        print(f"  {number}. {choice}")
    for _ in range(_TIMES):
        try:
            answer = input("Chọn số (Enter để bỏ qua, dòng sẽ bị từ chối): ").strip()
        except EOFError:
            return None
        if not answer or (answer.isdecimal() and 0 < int(answer[:4]) <= len(choices)):
            return choices[int(answer[:4]) - 1] if answer else None
        print(f"  “{answer[:20]}” không có; chọn từ 1 đến {len(choices)}.")
    return None


def _progress(done: int, total: int) -> None:
    if total < _BAR_FROM or not sys.stderr.isatty() or (done % 500 and done != total):
        return
    full = _BAR * done // total
    end = "\n" if done == total else ""
    print(f"\r[{'█' * full}{' ' * (_BAR - full)}] {done}/{total} dòng", end=end, file=sys.stderr, flush=True)
