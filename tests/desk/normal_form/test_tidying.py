"""`campaign fmt`: the order of fields and the quoting change, what a file says never does."""

from __future__ import annotations

import random
import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.desk.normal_form.field_order import UntidyError
from hooks.desk.normal_form.text import tidied, tidied_story, yaml_text
from hooks.desk.tidying import model_of
from hooks.records.model.exemplars import Fact
from hooks.records.model.honours import Decision
from hooks.records.model.plan import Plan
from hooks.records.model.stories import Story
from hooks.records.reading.yaml_files import parse_yaml, read_front_matter, read_yaml
from tests.building import WORLD, tree
from tests.campaigns import TINY, tiny_campaign, write
from tests.desk.commands import run, run_apart
from tests.models import exemplar_model

Community = exemplar_model("community")

COMMUNITY = "data/communities/ben-nuoc.yml"
STORY = "stories/2022/ben-nuoc-co-sach/index.md"
UNTIDY = """# về ấp này
summary: 'Bà con góp sách.'
# mã do máy đặt
id: "k3v9tq"
name:   "Ấp 1: một nơi"
clauses: [II.5, "IV.4"]

sources:
- url: https://example.org/a
  # báo nào
  publisher: Báo A
- # bài thứ hai
  title: "B"
  publisher: 'B # b'
facts:
  - date: '2025'
    text: >-
      Có 46 điểm
      đọc sách.
  # việc sau
  - text: |
      # không phải ghi chú

      Mở lớp.
    date: 2026
# hết
"""
TIDY = """# mã do máy đặt
id: k3v9tq
name: "Ấp 1: một nơi"
# về ấp này
summary: Bà con góp sách.
facts:
  - text: >-
      Có 46 điểm
      đọc sách.
    date: 2025
  # việc sau
  - text: |
      # không phải ghi chú

      Mở lớp.
    date: 2026
clauses:
  - II.5
  - IV.4

sources:
  # báo nào
  - publisher: Báo A
    url: https://example.org/a
  # bài thứ hai
  - publisher: "B # b"
    title: B
# hết
"""


def records_below(root: Path) -> list[Path]:
    files = [p for folder in ("data", "stories") for p in sorted((root / folder).rglob("*")) if p.is_file()]
    return [p for p in files if model_of(PurePosixPath(p.relative_to(root).as_posix()))]


def test_an_untidy_record() -> None:
    """Fields in the order of the kind, inner groups too; each comment stays above its own line."""
    assert tidied(UNTIDY, Community) == TIDY
    assert tidied(TIDY, Community) == TIDY


@pytest.mark.slow
@pytest.mark.parametrize("root", [WORLD, TINY], ids=["province", "tiny"])
def test_every_record_says_the_same_afterwards(root: Path) -> None:
    """Values read before and after are equal; a second time changes nothing; comments are all there."""
    paths = records_below(root)
    assert len(paths) > 15
    for path in paths:
        text, model = path.read_text(encoding="utf-8"), model_of(PurePosixPath(path.relative_to(root).as_posix()))
        assert model is not None
        tidy = tidied_story if path.suffix == ".md" else tidied
        out = tidy(text, model)
        assert out == text or tidy(out, model) == out  # what came back as it was is what was just asked
        assert sorted(re.findall(r"^ *#.*", text, re.MULTILINE)) == sorted(re.findall(r"^ *#.*", out, re.MULTILINE))
        if path.suffix == ".md":
            assert out.partition("\n---\n")[2] == text.partition("\n---\n")[2]


# fmt: off
TRAPS = [
    "", "no", "true", "~", "null", "012", "1.000", "12:30", "2026-11-20", "a: b", "#x", "a #b", "- a", "? a", "&a", "*a",
    "!a", "'", '"', "a'b", 'a"b', "[a", "{a", "@a", "`a", "%a", "|", ">", "a\\nb", " a", "a ", ":", "a:", "…", "...", "---",
]
# fmt: on
WORDS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40),
    st.sampled_from(TRAPS),
    st.lists(st.sampled_from(["Dòng một", "# dòng", "  thụt", "- gạch", "", "k: v"]), max_size=5).map("\n".join),
)
FACTS = st.fixed_dictionaries(
    {}, optional={"text": WORDS, "date": WORDS, "lạ": WORDS, "sources": st.lists(WORDS, max_size=2)}
)
RECORDS = st.fixed_dictionaries(
    {"id": WORDS},
    optional={
        "sources": st.lists(
            st.fixed_dictionaries({"title": WORDS}, optional={"publisher": WORDS, "id": WORDS}), max_size=3
        ),
        "facts": st.lists(FACTS, max_size=3),
        "name": WORDS,
        "place": st.dictionaries(st.sampled_from(["hamlet", "code", "district"]), WORDS, max_size=3),
        "summary": WORDS,
        "unknown": st.lists(st.one_of(WORDS, st.lists(WORDS, max_size=2)), max_size=3),
        "not_a_field": WORDS,
    },
)


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(RECORDS, st.sampled_from([None, '"', "'", "|", ">"]), st.booleans(), st.sampled_from([30, 1000]))
def test_whatever_the_strict_reader_takes_says_the_same(
    values: dict[str, Any], style: Any, flow: bool, width: int
) -> None:
    """However a record was written: the same values, the same again, or left alone."""
    text = yaml.safe_dump(
        values, allow_unicode=True, default_style=style, default_flow_style=flow, sort_keys=False, width=width
    )
    text = text.replace("!!str ", "")
    before, found = parse_yaml(text, "")
    if before is None or found:
        return
    try:
        out = tidied(text, Community)
    except UntidyError:
        return
    after, found = parse_yaml(out, "")

    assert after is not None
    assert found == []
    assert after.value == before.value
    assert tidied(out, Community) == out
    known = [k for k in after.value if k in Community.model_fields]
    assert known == sorted(known, key=list(Community.model_fields).index)


def with_comments(text: str, chance: random.Random) -> str:
    """A record with its top fields in another order, comments and empty lines between its lines."""
    fields = [m[0] for m in re.finditer(r"^\S.*\n(?:[ \n].*\n?|\n)*", text, re.MULTILINE)]
    chance.shuffle(fields)
    out, block = [], None
    for number, line in enumerate("".join(fields).splitlines()):
        depth = len(line) - len(line.lstrip())
        if block is None or (line.strip() and depth <= block):
            block = depth if re.search(r"[|>]-?$", line) else None
            if chance.random() < 0.2:
                out.append(" " * chance.choice([depth, depth, 0]) + f"# lời {number}.")
            if chance.random() < 0.05:
                out.append("")
        out.append(line)
    return "\n".join([*out, "# hết", ""])


def lines_below(text: str) -> dict[str, str]:
    """Each comment, and the line it stands above."""
    lines = [line.strip().removeprefix("- ") for line in text.splitlines() if line.strip()]
    spoken = [i for i, line in enumerate(lines) if line.startswith("# lời")]
    return {lines[i]: next(line for line in lines[i:] if not line.startswith("#")) for i in spoken}


@pytest.mark.parametrize("seed", range(12))
def test_every_comment_goes_with_the_line_below_it(seed: int) -> None:
    """Wherever comments stand, between fields of all depths: none lost, each above its own line."""
    path = [p for p in records_below(WORLD) if p.suffix == ".yml"][seed * 5]
    model = model_of(PurePosixPath(path.relative_to(WORLD).as_posix()))
    assert model is not None
    text = with_comments(path.read_text(encoding="utf-8"), random.Random(seed))  # noqa: S311 - a seed makes the test the same each time
    before, found = parse_yaml(text, "")
    assert before is not None
    assert found == []

    out = tidied(text, model)

    assert lines_below(out) == lines_below(text)
    assert len(lines_below(text)) > 0
    assert out.count("#") == text.count("#")
    assert tidied(out, model) == out


def test_few_texts_are_left_alone() -> None:
    """The promise is not kept by refusing: everything an editor would write is put in order."""
    for word in ("Ấp 1: một nơi", "a # b", "no", "~", '"trích"', "l'eau", "012", "C:\\Sách", "- gạch", "😀", ""):
        text = "summary: {0}\nid: {0}\n".format("'" + word.replace("'", "''") + "'")
        out = parse_yaml(tidied(text, Community), "")[0]
        assert out is not None
        assert out.value == {"id": word, "summary": word}


def test_new_records_are_written_in_normal_form() -> None:
    """Long text stands in blocks, where a colon does no harm; the rest is plain."""
    values = {"sources": [{"title": "B: c"}], "id": "k3v9tq", "facts": [{"date": "2026", "text": "Mở lớp: một."}]}

    assert yaml_text(values, Community) == (
        'id: k3v9tq\nfacts:\n  - text: >-\n      Mở lớp: một.\n    date: 2026\nsources:\n  - title: "B: c"\n'
    )


@pytest.mark.parametrize("body", ["", "\nĐoạn một.\r\n\r\n---\r\ntitle: x\n---\n", "\n\n  thụt \t\nkhông có cuối dòng"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_body_of_a_story_is_not_touched(tmp_path: Path, body: str, end: str) -> None:
    """Front matter in order, every byte behind it as it was."""
    path = tmp_path / "index.md"
    head = "---\ndate: 2026-11-23\ntitle: 'Tên'\n---\n".replace("\n", end)
    path.write_bytes((head + body).encode())
    before, _ = read_front_matter(path, "index.md")

    out = tidied_story(path.read_bytes().decode(), Story)

    path.write_bytes(out.encode())
    after, _ = read_front_matter(path, "index.md")
    assert out == "---\ntitle: Tên\ndate: 2026-11-23\n---\n".replace("\n", end) + body
    assert before is not None
    assert after is not None
    assert (before.value, before.body) == (after.value, after.body)


# ---------------------------------------------------------------- the command


@pytest.fixture(scope="module")
def tidy_campaign(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the tiny campaign in order."""
    root = write(tmp_path_factory.mktemp("tidy"), tiny_campaign())
    assert run("fmt", "--root", str(root)).returncode == 0
    return tree(root)


@pytest.fixture
def untidy(tidy_campaign: dict[str, bytes], tmp_path: Path) -> Path:
    """The tiny campaign in order, but for one record and one story."""
    tiny = write(tmp_path / "tiny", tidy_campaign)
    files = {name: (tiny / name).read_text(encoding="utf-8") for name in (COMMUNITY, STORY)}
    files[COMMUNITY] = (
        "summary"
        + files[COMMUNITY].partition("\nsummary")[2].partition("\n")[0]
        + "\n"
        + "\n".join(line for line in files[COMMUNITY].split("\n") if not line.startswith("summary"))
    )
    files[STORY] = re.sub(r"(?m)^(date: )(.*)$", r"\1'\2'", files[STORY], count=1)
    write(tiny, files)
    return tiny


def test_check_tells_and_writes_nothing(untidy: Path) -> None:
    before = tree(untidy)

    done = run_apart("fmt", "--check", cwd=untidy)

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"{COMMUNITY}: chưa đúng thứ tự",
        f"{STORY}: chưa đúng thứ tự",
        "Chạy “campaign fmt” để xếp lại.",
    ]
    assert tree(untidy) == before


def test_files_are_put_in_order_once(untidy: Path) -> None:
    done = run("fmt", "--root", str(untidy))

    assert (done.returncode, done.stdout) == (0, f"{COMMUNITY}: đã xếp lại\n{STORY}: đã xếp lại\n")
    assert run("fmt", "--check", "--root", str(untidy)).stdout == ""
    assert run("check", "--no-cache", "--root", str(untidy)).returncode == 0
    assert [p.name for p in untidy.rglob(".*")] == []


def test_only_the_files_named(untidy: Path) -> None:
    """Files and folders can be named, from the folder one is in."""
    done = run("fmt", "index.md", "../../../data/clans", "--root", str(untidy), cwd=(untidy / STORY).parent)

    assert (done.returncode, done.stdout) == (0, f"{STORY}: đã xếp lại\n")


def test_what_cannot_be_read_is_told_and_the_others_are_done(untidy: Path) -> None:
    """A refused file stays byte for byte; its problem is the one of the check."""
    clan = "data/clans/ho-ben-tren.yml"
    write(untidy, {clan: tiny_campaign()[clan] + "name: hai lần\n"})
    before = (untidy / clan).read_bytes()

    done = run("fmt", "--root", str(untidy))

    assert done.returncode == 1
    assert f"{clan}:" in done.stdout
    assert "LỖI trung-truong" in done.stdout
    assert f"{COMMUNITY}: đã xếp lại" in done.stdout
    assert (untidy / clan).read_bytes() == before


def test_a_value_before_a_comment_sign_is_not_lost(untidy: Path) -> None:
    """What the strict reader calls a lost text is told, not tidied away."""
    write(untidy, {COMMUNITY: tiny_campaign()[COMMUNITY] + "other_names:\n  - Tổ #3\n"})

    done = run("fmt", COMMUNITY, "--root", ".", cwd=untidy)

    assert done.returncode == 1
    assert "mat-chu" in done.stdout
    assert "Tổ #3" in (untidy / COMMUNITY).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["../ngoai.yml", "docs/a.md", "data/places.csv", "data/la.yml", "data/khong-co.yml", "."]
)
def test_paths_that_are_not_records(untidy: Path, name: str) -> None:
    """Wrong use is told before anything is written."""
    write(untidy.parent, {"ngoai.yml": "b: 1\na: 1\n"})
    write(untidy, {"docs/a.md": "---\nb: 1\n---\n", "data/la.yml": "b: 1\na: 1\n"})
    before = tree(untidy)

    done = run("fmt", COMMUNITY, name, "--root", ".", cwd=untidy)

    assert (done.returncode, done.stdout) == (2, "")
    assert name in done.stderr
    assert tree(untidy) == before


@pytest.mark.parametrize("link", ["data/clans/lien-ket.yml", "data/units"])
def test_links_are_not_followed(untidy: Path, link: str) -> None:
    """Neither a linked file nor a linked folder, named or met."""
    outside = write(untidy.parent / "ngoai", {"a.yml": "summary: b\nid: a\n"})
    target = outside if "." not in link else outside / "a.yml"
    if (untidy / link).exists():
        (untidy / link).rename(untidy.parent / "cu")
    (untidy / link).symlink_to(target)

    named = run("fmt", link if "." in link else f"{link}/a.yml", "--root", ".", cwd=untidy)
    whole = run("fmt", "--root", ".", cwd=untidy)

    assert named.returncode == 2
    assert "liên kết" in named.stderr
    assert whole.returncode == 0
    assert (outside / "a.yml").read_text(encoding="utf-8") == "summary: b\nid: a\n"


def test_which_file_is_of_which_kind() -> None:
    kinds = {
        "data/plan.yml": Plan,
        "data/_mau/cong-dong.yml": exemplar_model("community"),
        "data/honours/2024-a/decision.yml": Decision,
        "stories/_mau/index.md": Story,
        "stories/2026/a/index.md": Story,
        "data/honours/2024-a/recipients.csv": None,
        "data/honours/ledger.csv": None,
        "stories/2026/a/b/index.md": None,
        "docs/index.md": None,
    }

    assert {name: model_of(PurePosixPath(name)) for name in kinds} == kinds


def test_a_kind_without_its_own_fields_in_a_list() -> None:
    """A list of plain text has nothing to put in order."""
    assert tidied("sources:\n- publisher: A\ntext: 'x'\n", Fact) == "text: x\nsources:\n  - publisher: A\n"


def test_the_projects_records_are_in_order() -> None:
    """What `make check` asks for."""
    assert run("fmt", "--check").stdout == ""


def test_read_yaml_is_the_judge(tmp_path: Path) -> None:
    """A file with other line ends is read and written as one with plain ones."""
    path = tmp_path / "a.yml"
    path.write_bytes(b"summary: b\r\nid: a\r\n")

    doc, found = read_yaml(path, "a.yml")

    assert found == []
    assert doc is not None
    assert doc.value == {"id": "a", "summary": "b"}


def test_dates_are_kept_year_first() -> None:
    """Each dated field of the kind, in lists and groups too; comments stay, other texts that look like dates too."""
    written = """id: k3v9tq
name: Lớp học 1/2/2024
facts:
  - text: Mở lớp.
    # theo phiếu
    date: 'tháng 9 năm 2025'
sources:
  - publisher: Báo A
    title: 20/12/2026
    published: 20/12/2026
    accessed: 31/6/2026
publish_on: 05.01.2027
"""

    out = tidied(written, Community)

    assert "name: Lớp học 1/2/2024" in out
    assert "title: 20/12/2026" in out
    assert "# theo phiếu\n    date: 2025-09\n" in out
    assert "published: 2026-12-20" in out
    assert "accessed: 31/6/2026" in out
    assert "publish_on: 2027-01-05" in out
    assert tidied(out, Community) == out
