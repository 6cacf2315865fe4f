"""Link pictures: size, bytes, text that fits, photos, and one for each page."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hooks.edition.views import views
from hooks.pages.view import View
from hooks.pictures import card_photos, signs
from hooks.pictures.card_faces import Face, draw
from hooks.pictures.drawing import DEEP, GOLDINK, INK, PAPER, SOFT
from hooks.records.model.kind_entries import Colour, FrameName
from hooks.records.model.shared import Focus, Photo
from hooks.theme import cards
from tests.building import tree
from tests.campaigns import catalogue_of, patched, tiny_campaign

NAME = "Đồng Nai học tập suốt đời"
LONG = (
    "Trường Trung học cơ sở dân tộc nội trú xã Bù Gia Mập và những lớp học buổi tối cho người lớn tuổi ở vùng biên giới"
)
TITLES = [
    "An",
    LONG,
    LONG * 3,
    "Nghiêngngả" * 12,
    "Hoa\u0301",
    "…",
    "- – —",
    "<b>&amp;</b>",
    "漢字🙂 x",
    "W" * 5000,
    "x " * 3000,
]
SEAL = signs.Seal(FrameName.STAR, "VC", gold=True, seed="k3v9tq")
_PLAIN = signs.Seal(FrameName.GABLE, "", gold=False, seed="", colour=Colour.CLAY)
SIGNS: list[signs.Drawn] = [
    *(signs.Masthead(), signs.Ticks(), signs.Sheet(), signs.Abacus(), SEAL, _PLAIN),
    *(signs.Numeral("VII"), signs.Numeral("III.1.đ"), signs.Years(2024, 2030, ((0, 28.6), (14.3, 85.7)))),
    signs.Frames(tuple(FrameName), gold=True),
    signs.Tiles(((0, 0, 0), (1, 0, 1), (0, 1, 2), (3, 7, 0))),
]
RED, GREEN, BLUE = (200, 30, 20), (20, 160, 60), (20, 40, 190)


def opened(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 630))
        return image.convert("RGB")


def is_near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) < 30 for a, b in zip(found, wanted, strict=True))


def assert_paper(image: Image.Image, box: tuple[int, int, int, int]) -> None:
    low, _ = image.convert("L").crop(box).getextrema()
    assert isinstance(low, int)
    assert low > 200


def photo(path: Path, image: Image.Image, *, across: bool, x: int = 50, y: int = 50) -> card_photos.Photo:
    image.save(path, quality=95)
    record = Photo(file="a.jpg", alt="Ba người ngồi học.", credit="Ban biên tập", focus=Focus(x=x, y=y))
    return card_photos.photo(path, record, across)


# ---------------------------------------------------------------- the picture


@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
@pytest.mark.parametrize("sign", [None, SEAL], ids=["plain", "sign"])
def test_a_card_has_the_promised_size_and_weight(title: str, sign: signs.Sign | None) -> None:
    face = Face(NAME, "Câu chuyện", title, sample=True, sign=sign, below=LONG)
    data = draw(face)
    image = opened(data)

    assert len(data) <= 80 * 1024
    assert_paper(image, (0, 600, 1200, 630))  # nothing runs over the edge
    assert_paper(image, (1140, 160, 1200, 630))
    assert data == draw(face)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda s: type(s).__name__)
def test_every_sign_is_drawn_within_its_place_and_told(sign: signs.Drawn) -> None:
    plain, image = opened(draw(Face(NAME, "", "A"))), opened(draw(Face(NAME, "", "A", sign=sign)))
    dark = image.convert("L").point(lambda v: 255 * (v < 160))
    box = dark.crop((0, 160, 1200, 630)).crop((500, 0, 1200, 470)).getbbox()

    assert plain.convert("L").crop((500, 160, 1200, 630)).point(lambda v: 255 * (v < 160)).getbbox() is None
    assert box is not None
    assert box[0] >= 280 - 4  # 780: right of the text
    assert box[2] <= 624 + 4
    assert re.fullmatch(r"[^\n<>]{3,60}", sign.words)


def test_text_on_a_card_can_be_read() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for colour in (DEEP, SOFT, GOLDINK, INK):
        assert (light(PAPER) + 0.05) / (light(colour) + 0.05) >= 4.5, colour


# ---------------------------------------------------------------- photos


@pytest.mark.parametrize("across", [True, False])
def test_a_noisy_photo_stays_light(tmp_path: Path, across: bool) -> None:
    noise = Image.effect_noise((2400, 1600), 120).convert("RGB")
    data = draw(Face(NAME, "Câu chuyện", LONG, sign=photo(tmp_path / "a.jpg", noise, across=across)))

    assert opened(data)
    assert len(data) <= 80 * 1024


@pytest.mark.parametrize(("y", "colour"), [(0, RED), (50, GREEN), (100, BLUE)])
def test_a_cover_is_cropped_round_its_focus_with_the_title_on_paper(
    tmp_path: Path, y: int, colour: tuple[int, int, int]
) -> None:
    bands = Image.new("RGB", (1200, 1800), GREEN)
    bands.paste(RED, (0, 0, 1200, 600))
    bands.paste(BLUE, (0, 1200, 1200, 1800))
    image = opened(draw(Face(NAME, "Câu chuyện", LONG, sign=photo(tmp_path / "a.jpg", bands, across=True, y=y))))

    assert all(is_near(image.getpixel((x, 150)), colour) for x in (5, 600, 1195))
    assert_paper(image, (0, 605, 1200, 630))
    assert_paper(image, (0, 400, 60, 630))


def test_a_portrait_stands_where_the_emblem_would(tmp_path: Path) -> None:
    sign = photo(tmp_path / "a.png", Image.new("RGB", (90, 300), RED), across=False)
    image = opened(draw(Face(NAME, "Gương sáng, cá nhân", "Cá nhân mẫu 01", sign=sign)))

    assert is_near(image.getpixel((950, 370)), RED)
    assert_paper(image, (1140, 160, 1200, 630))


# ---------------------------------------------------------------- which page, which file


def view(address: str, title: str = "Tên", *, source: str = "", article: bool = False) -> View:
    made = View(address, "x.html", title, "Lời", dict, source=source, sign=lambda: ("", title, None))
    if article:
        return dataclasses.replace(made, published=dt.date(2026, 1, 1))
    return made


def test_stories_come_before_sections_and_sections_before_exemplars() -> None:
    made = [
        view("guong-sang/"),
        view("guong-sang/k3v9tq-a/", source="data/units/a.yml"),
        View("dia-phuong/1-a/", "x.html", "A", "Lời", dict),
        view("cau-chuyen/"),
        view("cau-chuyen/2026/a/", article=True),
    ]
    order = ["cau-chuyen/2026/a/", "guong-sang/", "cau-chuyen/", "guong-sang/k3v9tq-a/"]
    assert [v.address for v in cards.choose(made)] == order


def test_a_big_campaign_draws_a_bounded_number() -> None:
    many = [view(f"guong-sang/x{i}/", source="data/units/a.yml") for i in range(2000)]
    chosen = [v.address for v in cards.choose([*many, view("so-lieu/"), view("cau-chuyen/2026/a/", article=True)])]

    assert len(chosen) == cards.MOST_CARDS == 200
    assert chosen[:2] == ["cau-chuyen/2026/a/", "so-lieu/"]


def test_the_name_of_a_card_changes_with_what_it_shows_and_with_nothing_else(tmp_path: Path) -> None:
    red, green = Image.new("RGB", (300, 200), RED), Image.new("RGB", (300, 200), GREEN)
    faces = [
        *(
            Face(NAME, "", "A"),
            Face("Khác", "", "A"),
            Face(NAME, "x", "A"),
            Face(NAME, "", "B"),
            Face(NAME, "", "A", True),
        ),
        *(Face(NAME, "", "A", below="B"), *(Face(NAME, "", "A", sign=sign) for sign in SIGNS)),
        Face(NAME, "", "A", sign=photo(tmp_path / "a.png", red, across=True)),
        Face(NAME, "", "A", sign=photo(tmp_path / "a.png", red, across=False)),
        Face(NAME, "", "A", sign=photo(tmp_path / "b.png", green, across=False)),
        Face(NAME, "", "A", sign=photo(tmp_path / "b.png", green, across=False, x=10)),
    ]
    assert len({cards.key(face) for face in faces}) == len(faces)

    moved = Face(NAME, "", "A", sign=photo(tmp_path / "c.png", red, across=True))
    assert cards.key(moved) == cards.key(Face(NAME, "", "A", sign=photo(tmp_path / "a.png", red, across=True)))


def test_a_deck_writes_each_card_once_and_nothing_else(tmp_path: Path) -> None:
    campaign = catalogue_of(tmp_path / "tiny", tiny_campaign()).campaign
    deck = cards.Deck([view("cau-chuyen/"), view("tieu-chi/", '"><script>')], campaign)
    deck.write(tmp_path / "site", tmp_path / "cache")
    deck.write(tmp_path / "site", tmp_path / "cache")
    written = {p.relative_to(tmp_path / "site").as_posix() for p in (tmp_path / "site").rglob("*") if p.is_file()}

    assert written == {deck.link(address).path for address in ("", "cau-chuyen/", "tieu-chi/")}
    assert len(written) == 3
    assert deck.link("dia-phuong/") == deck.site
    assert deck.link("tieu-chi/").alt == "&quot;&gt;&lt;script&gt;."
    assert not [p for p in (tmp_path / "cache").iterdir() if not re.fullmatch(r"[0-9a-f]{16}\.jpg", p.name)]


@pytest.mark.parametrize("length", [0, 100])
def test_a_card_that_was_damaged_in_the_cache_is_made_again(tmp_path: Path, length: int) -> None:
    deck = cards.Deck([], catalogue_of(tmp_path / "tiny", tiny_campaign()).campaign)
    deck.write(tmp_path / "site", tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:length])
    deck.write(tmp_path / "again", tmp_path / "cache")

    assert tree(tmp_path / "again") == tree(tmp_path / "site")
    assert Image.open(BytesIO((tmp_path / "again" / deck.site.path).read_bytes())).size == (1200, 630)


STORY, UNIT = "stories/2023/den-chong-gio", "data/units/xuong-thuyen"
COVER = "cover:\n  file: den.jpg\n  alt: Đèn treo bên sông.\n  credit: Ban biên tập\n"
PORTRAIT = "photo:\n  file: xuong-thuyen.jpg\n  alt: Xưởng thuyền lúc chiều.\n  credit: Ban biên tập\n"


def test_a_photo_of_a_record_is_on_its_card(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGB", (900, 600), BLUE).save(out, "JPEG")
    files: dict[str, str | bytes] = dict(patched((f"{STORY}/index.md", "---\ntitle:", f"---\n{COVER}title:")))
    files[f"{UNIT}.yml"] = f"{tiny_campaign()[f'{UNIT}.yml']}{PORTRAIT}"
    files |= {f"{STORY}/den.jpg": out.getvalue(), f"{UNIT}.jpg": out.getvalue()}
    c = catalogue_of(tmp_path / "tiny", files)
    made = list(views(c))
    deck = cards.Deck(made, c.campaign)
    deck.write(tmp_path / "site", tmp_path / "cache")
    (story,) = (v for v in made if v.address == "cau-chuyen/2023/den-chong-gio/")
    (unit,) = (v for v in made if v.source == f"{UNIT}.yml")

    for address, spot, words in (
        (story.address, (600, 100), "Đèn treo bên sông."),
        (unit.address, (950, 370), "Xưởng thuyền lúc chiều."),
    ):
        link = deck.link(address)
        assert is_near(opened((tmp_path / "site" / link.path).read_bytes()).getpixel(spot), BLUE), address
        assert words in link.alt
