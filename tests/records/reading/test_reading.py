"""Reading files: every scalar stays the text it was, and no file makes the program raise."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.records.checks.project import find_problems
from hooks.records.model.honours import Recipient
from hooks.records.model.places import FormerUnit
from hooks.records.reading.documents import Document
from hooks.records.reading.nodes import MAX_DEPTH
from hooks.records.reading.tables import read_csv, row_lines
from hooks.records.reading.text_files import read_text
from hooks.records.reading.yaml_files import parse_yaml, read_front_matter
from tests.campaigns import check_told, tiny_campaign, write

TRAPS = [
    "no",
    "on",
    "012",
    "12:30",
    "02513822333",
    "0251234567",
    "1_000",
    "1e3",
    "0x1f",
    "2024-09-15",
    "true",
    ".inf",
    "<<",
]


@pytest.mark.parametrize("text", TRAPS)
def test_scalars_survive_as_text(text: str) -> None:
    """What YAML would turn into a boolean, an octal, a base-60 number or a date stays as typed."""
    document, problems = parse_yaml(f"a: {text}\nb: [{text}]\n{text}: c\n", "x.yml")

    assert problems == []
    assert document is not None
    assert document.value == {"a": text, "b": [text], text: "c"}


def test_phone_numbers_survive_in_tables(tmp_path: Path) -> None:
    """A cell is text too, and only its edges are trimmed."""
    path = write(tmp_path, {"r.csv": "id,name,kind,unit\n012,no,family, 02513822333 \n"}) / "r.csv"

    rows, problems = read_csv(path, "r.csv", Recipient)

    assert problems == []
    assert [(r.id, r.name, r.unit, r.hamlet) for r in rows] == [("012", "no", "02513822333", None)]


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_empty_values_are_absent(text: str) -> None:
    """Only what YAML calls null, unquoted, counts as nothing."""
    document, _ = parse_yaml(f'a: {text}\nb: "{text}"\n', "x.yml")

    assert document is not None
    assert document.value == {"a": None, "b": text}


def test_lines_are_those_of_the_file() -> None:
    """Every key and item knows its line; what is absent has the line of its nearest parent."""
    document, _ = parse_yaml("a: 1\nb:\n  - c: 2\n    d:\n      e: 3\n  - f\n", "x.yml", offset=10)

    assert document is not None
    assert document.lines == {
        (): 11,
        ("a",): 11,
        ("b",): 12,
        ("b", 0): 13,
        ("b", 0, "c"): 13,
        ("b", 0, "d"): 14,
        ("b", 0, "d", "e"): 15,
        ("b", 1): 16,
    }
    assert document.line_of(("b", 0, "d", "z")) == 14
    assert document.line_of(("z",)) == 11


def test_depth_is_bounded_not_below_need() -> None:
    """The deepest allowed nesting is read, one more is told."""
    deep, _ = parse_yaml("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1), "x.yml")
    _, problems = parse_yaml("a: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "x.yml")

    assert isinstance(deep, Document)
    assert [p.code for p in problems] == ["long-qua-sau"]


def test_escapes_that_programs_write_are_read() -> None:
    """Quotes, backslashes, line breaks and code points in double quotes are no fault."""
    document, problems = parse_yaml(r'a: "\"x\" \\ty\nz \u0111"' + "\n", "x.yml")

    assert problems == []
    assert document is not None
    assert document.value == {"a": '"x" \\ty\nz đ'}


def test_signs_inside_values_are_plain_text() -> None:
    """& * ! # in the middle of a value, or in quotes, are no fault."""
    text = "a: Bến & đò * ! b#1\nb: '# & * !'\nc: >-\n  Tổ #3 & ! *\n"
    document, problems = parse_yaml(text, "x.yml")

    assert problems == []
    assert document is not None
    assert document.value == {"a": "Bến & đò * ! b#1", "b": "# & * !", "c": "Tổ #3 & ! *"}


def test_a_story_is_parted_from_its_front_matter(tmp_path: Path) -> None:
    """The body begins right after the second ---, and knows its line; --- in the body is text."""
    path = write(tmp_path, {"a.md": "---\r\ntitle: x\r\n--- \r\n\r\nMột\n---\nhai\n"}) / "a.md"

    document, problems = read_front_matter(path, "a.md")

    assert problems == []
    assert document is not None
    assert (document.value, document.body, document.body_line) == ({"title": "x"}, "\nMột\n---\nhai\n", 4)


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """The error of the system becomes a problem."""
    told = read_text(tmp_path, "x.yml")

    assert not isinstance(told, str)
    assert told.code == "tep-khong-doc-duoc"


def test_rows_know_their_line_past_blank_and_long_rows(tmp_path: Path) -> None:
    """Blank lines and cells of several lines do not shift the lines of the rows after them."""
    text = 'id,name,kind\n\n1,"Bến\n\nNước",unit\n,,\n2,Đò,unit\n'
    path = write(tmp_path, {"r.csv": text}) / "r.csv"

    rows, problems = read_csv(path, "r.csv", Recipient)

    assert problems == []
    assert [r.name for r in rows] == ["Bến Nước", "Đò"]
    assert row_lines(path, "r.csv") == [3, 7]


def test_no_row_is_dropped_in_silence(tmp_path: Path) -> None:
    """One bad row is told, and no record comes out."""
    text = tiny_campaign()["data/old_units.csv"] + "1,x,y,z,w,2021-02-28,whole\n"
    path = write(tmp_path, {"u.csv": text}) / "u.csv"

    rows, problems = read_csv(path, "u.csv", FormerUnit)

    assert rows == []
    assert [(p.line, p.field) for p in problems] == [(8, "now_code")]


# ---------------------------------------------------------------- mutations

MANY = settings.default.max_examples if settings.default else 100
FILES = sorted(tiny_campaign())
SPLICES = [
    b"\0",
    b"\t",
    b"\xff",
    b"'",
    b'"',
    b"[",
    b"{",
    b"&a ",
    b"*a",
    b": ",
    b"- ",
    b"#",
    b"---\n",
    b"\xe2\x80\xa8",
    b"!!x ",
    b"\\",
]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the tiny campaign with a few bytes or lines changed."""
    name = draw(st.sampled_from(FILES))
    data = bytearray(tiny_campaign()[name].encode("utf-8"))
    for _ in range(draw(st.integers(min_value=1, max_value=3))):
        at = draw(st.integers(min_value=0, max_value=max(0, len(data) - 1)))
        match draw(st.sampled_from(["flip", "splice", "cut", "drop", "double", "swap"])):
            case "flip" if data:
                data[at] ^= draw(st.integers(min_value=1, max_value=255))
            case "splice":
                data[at:at] = draw(st.sampled_from(SPLICES))
            case "cut":
                del data[at:]
            case what:
                data = bytearray(b"".join(_lines_changed(bytes(data).splitlines(keepends=True), what, at)))
    return name, bytes(data)


def _lines_changed(lines: list[bytes], what: str, at: int) -> list[bytes]:
    if len(lines) < 2:
        return lines
    i = at % (len(lines) - 1)
    changed = {"drop": [lines[i + 1]], "double": [lines[i]] * 2 + [lines[i + 1]], "swap": [lines[i + 1], lines[i]]}
    return lines[:i] + changed.get(what, lines[i : i + 2]) + lines[i + 2 :]


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One tiny campaign for all mutations; each puts its file back."""
    return write(tmp_path_factory.mktemp("mutated"), tiny_campaign())


@pytest.mark.slow
@settings(max_examples=MANY * 3)
@given(mutation=mutations())
def test_no_mutation_makes_the_check_raise(campaign: Path, mutation: tuple[str, bytes]) -> None:
    """Whatever happens to a file, the check ends, and every problem it tells is fit to be read."""
    name, data = mutation
    path = campaign / name
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        for problem in find_problems(campaign):
            check_told(problem, campaign)
    finally:
        path.write_bytes(before)


@settings(max_examples=MANY * 2)
@given(text=st.text(alphabet="ab:-?[]{}&*!|>'\"#%@ \n\t\\,.đ0", max_size=60))
def test_no_yaml_text_makes_the_reader_raise(text: str) -> None:
    """Any soup of YAML signs is a document or problems, on lines that exist."""
    document, problems = parse_yaml(text, "x.yml")

    assert document is not None or problems
    assert all(1 <= p.line <= max(1, len(text.split("\n"))) for p in problems)


@settings(max_examples=MANY * 2)
@given(text=st.text(alphabet='ab,;"\n\r\t 1đ', max_size=60))
def test_no_csv_text_makes_the_reader_raise(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Any soup of CSV signs is rows or problems."""
    path = tmp_path_factory.getbasetemp() / "soup.csv"
    path.write_text("id,name,kind\n" + text, encoding="utf-8", newline="")

    rows, problems = read_csv(path, "soup.csv", Recipient)

    assert not (rows and problems)
