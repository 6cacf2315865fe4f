"""`campaign init`: a new campaign in a folder of its own."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hooks import program
from hooks.dates import build_date
from hooks.desk.creating.asking import Answers, NotAnsweredError
from hooks.desk.forms import command as forms
from hooks.desk.import_places.national import NoProvinceError
from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.starting.asked import asked, years_guessed
from hooks.desk.starting.laid import files
from hooks.desk.starting.placed import NoPlacesError, Placed, is_file, placed
from hooks.desk.starting.planned import Planned, planned
from hooks.file_names import name_fault
from hooks.files import why
from hooks.problems import Severity, printable
from hooks.records.checks.project import find_problems
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import open_kinds
from hooks.working import Working

_EXAMPLES = (
    'Ví dụ:\n  campaign init hoc-tap-cao-bang --province "Cao Bằng" --name "Cả tỉnh học tập giai đoạn 2025 - 2030"\n'
    '  campaign init khong-rac --area "Tân Bình" --name "Phường không rác" --places xa.xlsx'
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("init", help=about, epilog=_EXAMPLES)
    p.add_argument("folder", type=Path, metavar="THƯ-MỤC", help="thư mục mới; chưa có, hoặc còn trống")
    p.add_argument("--area", metavar="TÊN", help="địa bàn, không kèm chữ tỉnh, thành phố")
    p.add_argument("--name", metavar="TÊN", help="tên phong trào, đúng văn bản")
    p.add_argument("--publisher", metavar="TÊN", help="cơ quan thực hiện trang (không ghi: Ban biên tập)")
    p.add_argument("--years", metavar="NĂM", help="2025 – 2030, hay một năm; không ghi thì lấy theo tên phong trào")
    p.add_argument(
        "--province", default="", metavar="TỈNH", help="lấy xã, phường của tỉnh, thành phố này từ bảng cả nước"
    )
    p.add_argument("--places", type=Path, metavar="TỆP", help="bảng xã, phường: như của campaign import-places")
    p.add_argument("--former", type=Path, metavar="TỆP", help="bảng đơn vị cũ, đi cùng --places")
    p.add_argument("--plan", type=Path, metavar="TỆP", help="văn bản kế hoạch: .docx, .txt, .html")


def run(given: argparse.Namespace) -> int:
    """Make the folder whole or not at all; 0 made, 1 not made for what was given, 2 wrong use."""
    folder = Path(os.path.abspath(given.folder))  # noqa: PTH100 (a link is not followed, it is refused)
    if told := _in_the_way(folder) or _not_there(given):
        print(printable(told), file=sys.stderr)
        return 2
    try:
        answers = asked(given, build_date())
        where = _where(given, answers)
        with Working("Đang dựng phong trào mới"), registry.kept():
            open_kinds(program.KIT)
            made = _made(folder, words(answers, where), where, given.plan)
    except (NotAnsweredError, NoPlacesError, NoProvinceError, UnreadableError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Không ghi được {error.filename or folder}: {why(error)}. Chưa ghi gì.", file=sys.stderr)
        return 1
    if years_guessed(given, answers):
        made = [
            *made,
            f"Tên phong trào không ghi năm: máy lấy {answers['years']}. Không đúng thì sửa starts, ends, tagline trong data/campaign.yml.",
        ]
    print(*map(printable, (*where.lines, *made)), sep="\n")
    return 0


def _in_the_way(folder: Path) -> str:
    """Why nothing may be made there."""
    if fault := name_fault(folder.name):
        return f"Không đặt được tên thư mục như vậy: {fault[0]}. → Hãy {fault[1]}."
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return f"{folder} là tệp hay liên kết, không phải thư mục mới. → Chọn tên khác."
    if folder.is_dir() and any(folder.iterdir()):
        return f"Thư mục {folder} đang có tệp, máy không ghi đè. → Chọn tên khác, hoặc dọn trống thư mục ấy."
    if not folder.parent.is_dir():
        return f"Không có thư mục {folder.parent}. → Tạo thư mục ấy trước."
    return ""


def _not_there(given: argparse.Namespace) -> str:
    """Which file given is none."""
    files_given = {"--places": given.places, "--former": given.former, "--plan": given.plan}
    if given.former and not given.places:
        return "--former đi cùng --places. → Ghi thêm --places TỆP."
    missing = [
        f"{option}: không thấy tệp {path}" for option, path in files_given.items() if path and not path.is_file()
    ]
    return f"{'; '.join(missing)}. → Xem lại đường dẫn." if missing else ""


def _where(given: argparse.Namespace, answers: Answers) -> Placed:
    bring = str(answers.get("bring", ""))
    file = given.places or (Path(bring) if is_file(bring) else None)
    province = given.province or ("" if file else bring)
    return placed(file, given.former, province, str(answers["area"]))


def words(answers: Answers, where: Placed) -> dict[str, str]:
    """What the kit's files are filled with."""
    starts, ends = str(answers["years"]).split(" – ")
    on = build_date()
    return {
        "area": answers["area"],
        "area_name": where.full_name or answers["area"],
        "name": answers["name"],
        "site_name": f"Phong trào ở {answers['area']}",
        "publisher": answers["publisher"],
        "years": starts if starts == ends else answers["years"],
        "starts": f"{starts}-01-01",
        "ends": f"{ends}-12-31",
        "story_date": on.isoformat(),
        "code": where.first.code,
        "place": f"{where.first.type.lower()} {where.first.name}",
        "origin": f"\n{where.origin}" if where.origin else "",
        "version": program.version(),
    }


def _made(folder: Path, told: Mapping[str, str], where: Placed, plan: Path | None) -> list[str]:
    """Write everything beside the folder, check it, and put it in place in one step."""
    stage = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    try:
        _write(stage, files(told, kit := Planned()) | {Path("data", name): text for name, text in where.files.items()})
        read = planned(plan, stage / "data") if plan else kit
        if plan:
            _write(stage, files(told, read))
        _write(stage, forms.files(stage))
        wrong = [p for p in find_problems(stage) if p.severity is Severity.ERROR]
        if wrong:
            hint = ["→ Bỏ --plan để dựng trước, rồi sửa văn bản và nhập sau."] if plan else []
            raise NoPlacesError("\n".join([*(p.as_text() for p in wrong), *hint, "Chưa ghi gì."]))
        stage.chmod(0o755)
        stage.rename(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return [*read.lines, f"Đã dựng phong trào mới trong {folder}.", *_NEXT]


def _write(stage: Path, made: Mapping[Path, str]) -> None:
    for path, text in made.items():
        (stage / path).parent.mkdir(parents=True, exist_ok=True)
        (stage / path).write_text(text, encoding="utf-8", newline="\n")


_NEXT = (
    "Làm tiếp, trong thư mục ấy:",
    "  1. Máy khác thì đặt gói của chương trình (.whl) vào thư mục goi, rồi pip install -r requirements.txt",
    "  2. make check, rồi make site: trang nằm trong site/",
    "  3. Đọc README.md: thay kế hoạch mẫu, danh hiệu mẫu, rồi xóa các mục minh họa.",
)
