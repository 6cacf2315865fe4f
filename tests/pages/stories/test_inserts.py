"""What stands in a story besides words: signed quotations, films elsewhere, recordings of our own."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hooks import program
from hooks.pages.sharing import share
from hooks.pages.stories import inserts
from hooks.pages.stories.text import story_html
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.inserts import Film, Insert, Kind, film_of, inserts_of, read_row
from hooks.records.reading.loading import LoadedStory
from tests.campaigns import catalogue_of, tiny_campaign

STORY = "2023/den-chong-gio"
FILM = "[[video: https://youtu.be/abc_DEF-123 | Phim <thử> & “x”]]"
ID = "abc_DEF-123"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("inserts"), tiny_campaign())


def html_of(c: Catalogue, body: str) -> str:
    """A story's text as its page has it, but for the spaces that keep names together."""
    real = c.stories[STORY]
    story = LoadedStory(real.record, real.file, real.year, real.slug, body, 5)
    return str(story_html(c, story, {}, inserts.of_story(c, story))).replace("&nbsp;", " ")


# ---------------------------------------------------------------- quotations


@pytest.mark.parametrize(
    "body",
    [
        "> Đọc được tên mình.\n>\n> — Bà Đỗ Thử, học viên",
        "> Đọc được tên mình.\n> — Bà Đỗ Thử, học viên",
        ">Đọc được tên mình.\n>— Bà Đỗ Thử, học viên",
        "> Đọc được tên mình.\n> – Bà Đỗ Thử, học viên",
        "> Đọc được tên mình.\n> -- Bà Đỗ Thử, học viên",
    ],
)
def test_a_signed_quotation_is_set_large(catalogue: Catalogue, body: str) -> None:
    html = re.sub(r"\s*\n\s*", "", html_of(catalogue, f"Trước.\n\n{body}\n\nSau."))

    figure = "<blockquote><p>Đọc được tên mình.</p></blockquote><figcaption>Bà Đỗ Thử, học viên</figcaption>"
    assert html == f'<p>Trước.</p><figure class="pull">{figure}</figure><p>Sau.</p>'


def test_quotations_that_follow_each_other_keep_their_own_signatures(catalogue: Catalogue) -> None:
    body = "> Thường.\n\n> Một.\n> — Đỗ Một\n\n> Hai.\n> — Đỗ Hai\n\n> Cũng thường."
    html = re.sub(r"\s*\n\s*", "", html_of(catalogue, body))

    signed = [
        f'<figure class="pull"><blockquote><p>{said}.</p></blockquote><figcaption>Đỗ {said}</figcaption></figure>'
        for said in ("Một", "Hai")
    ]
    plain = [f"<blockquote><p>{said}.</p></blockquote>" for said in ("Thường", "Cũng thường")]
    assert html == plain[0] + "".join(signed) + plain[1]


@given(
    st.lists(
        st.sampled_from([">", "> ", "> a", "> — Tên", "> — tên", "", "b", "- ", "> # c", ">> d", "    ", "> — *Tên"])
    )
)
def test_whatever_is_signed_is_one_figure_with_its_name(catalogue: Catalogue, rows: list[str]) -> None:
    html = html_of(catalogue, "\n".join(rows))

    assert html.count("<figure") == html.count("<figcaption>") == html.count("</figure>")


def test_words_of_any_form_stand_in_a_quotation_and_its_signature(catalogue: Catalogue) -> None:
    html = html_of(catalogue, "> Một **hai**.\n>\n> Ba.\n>\n> — Đỗ Thử, [báo](https://example.org/)")

    assert html.count("<p>") == 2
    assert '<figcaption>Đỗ Thử, <a href="https://example.org/"' in html


@pytest.mark.parametrize(
    "body",
    [
        "> Một câu trích thường.",
        "> — Bà học để làm gì?\n> — Để đọc thư con",
        "> Bà hỏi.\n> — Để đọc thư con.",
        "> Bà hỏi.\n> — để đọc thư con",
        "> — Chỉ có tên",
        "> Câu nói.\n>> — Tên, ở tầng trong",
        "> Câu nói.\n> —Tên dính liền",
        "> Câu nói.\n> — " + "Tên dài " * 30 + "x",
    ],
)
def test_other_quotations_stay_plain(catalogue: Catalogue, body: str) -> None:
    html = html_of(catalogue, body)

    assert "<blockquote>" in html
    assert "<figure" not in html


# ---------------------------------------------------------------- films elsewhere


@pytest.mark.parametrize(
    ("address", "film"),
    [
        (f"https://www.youtube.com/watch?v={ID}", Film("YouTube", ID)),
        (f"http://youtube.com/watch?app=desktop&v={ID}&t=90s", Film("YouTube", ID)),
        (f"https://m.youtube.com/watch?v={ID}#t=1", Film("YouTube", ID)),
        (f"https://youtu.be/{ID}?si=a1b2", Film("YouTube", ID)),
        (f"https://www.youtube.com/shorts/{ID}", Film("YouTube", ID)),
        (f"https://WWW.YouTube.com/live/{ID}?feature=share", Film("YouTube", ID)),
        ("https://www.facebook.com/bao.thu/videos/1234567890/", Film("Facebook", "bao.thu/videos/1234567890/")),
        ("https://m.facebook.com/Bao-1/videos/ten-phim/1234567890", Film("Facebook", "Bao-1/videos/1234567890/")),
        ("https://www.facebook.com/watch/?v=1234567890&ref=x", Film("Facebook", "watch/?v=1234567890")),
        ("https://web.facebook.com/reel/1234567890", Film("Facebook", "reel/1234567890/")),
    ],
)
def test_known_addresses_lead_to_a_film(address: str, film: Film) -> None:
    assert film_of(address) == film
    assert film_of(film.address) == film


PIECES = [
    *"/?&=#@:.\\%<>\"' \t[]|",
    *("https://", "http://", "javascript:", "//", "www.youtube.com", "youtu.be", "facebook.com", "evil.example"),
    *(
        "/watch",
        "v=",
        ID,
        "/shorts/",
        "/videos/",
        "1234567890",
        "/reel/",
        "..",
        "bao.thu",
        "\x00",
        "\u202e",
        "ế",
        "１２３４５",
    ),
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
@example("http://[")
@example("https://www.youtube.com/watch?" + "&".join("v=1" for _ in range(99)))
def test_no_address_leads_anywhere_else(address: str) -> None:
    """Any text gives a film on one of two sites, by a key without signs, or something to tell the editor."""
    found = film_of(address)

    if isinstance(found, Film):
        parts = urlsplit(found.address)
        assert (parts.scheme, parts.netloc) in {("https", "www.youtube.com"), ("https", "www.facebook.com")}
        assert re.fullmatch(r"[A-Za-z0-9_./?=-]+", found.key)
        assert ".." not in found.key.split("/")
    else:
        assert found[0] == "phim-dia-chi"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


ROWS = st.lists(st.sampled_from([*PIECES, "[[", "]]", "video:", "tiếng:", " | ", "<b onclick=hit()>", "\n\n", "a.mp3"]))


@given(ROWS.map("".join), st.sampled_from([f"https://youtu.be/{ID}", "https://facebook.com/a.b/videos/12345", "a.mp3"]))
def test_no_insert_holds_markup_or_loads_anything(catalogue: Catalogue, mixture: str, source: str) -> None:
    parser = _Tags()
    parser.feed(html_of(catalogue, f"{mixture}\n\n[[video: {source} | {mixture} x]]\n\n{FILM}"))

    assert [a["data-key"] for _, a in parser.found if "data-key" in a][-1] == ID
    for tag, attributes in parser.found:
        assert tag not in {"script", "iframe", "img", "b", "video", "audio", "source", "object", "embed", "link"}
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "style", "srcdoc"}]
        assert tag != "a" or re.match("https?://|mailto:|\\.\\./", attributes.get("href") or "")


def test_a_film_is_only_a_box_with_a_link(catalogue: Catalogue) -> None:
    html = html_of(catalogue, f"Trước.\n\n{FILM}\n\nSau.")

    assert re.search(r"<p>Trước\.</p>\s*<figure.*</figure>\s*<p>Sau\.</p>", html, re.DOTALL)
    assert f'href="https://www.youtube.com/watch?v={ID}"' in html
    assert "Phim &lt;thử&gt; &amp; “x”" in html
    assert "<thử>" not in html
    assert "nocookie" not in html


def test_films_stand_in_their_order_beside_photos_and_lists(catalogue: Catalogue) -> None:
    body = f"- một\n- hai\n\n{FILM}\n\n## Mục\n\n{FILM.replace('abc', 'xyz')}\n\n> trích"
    html = html_of(catalogue, body)

    assert re.findall('data-key="([^"]+)"|<(ul|h2|blockquote)', html) == [
        ("", "ul"),
        (ID, ""),
        ("", "h2"),
        ("xyz_DEF-123", ""),
        ("", "blockquote"),
    ]


def test_an_insert_is_read_with_accents_capitals_and_spaces_of_any_kind() -> None:
    wanted = Insert(Kind.AUDIO, "a.mp3", "Lời kể", "trong bài")
    for row in (
        "[[tiếng: a.mp3 | Lời kể | trong bài]]",
        "  [[TIẾNG:a.mp3|Lời  kể|trong\u00a0bài]]  ",
        "[[tieng : a.mp3 | Lời kể | trong bài]]",
    ):
        assert read_row(row) == wanted, row


@given(ROWS.map("".join))
def test_every_row_is_an_insert_or_a_fault(row: str) -> None:
    found = read_row(row)
    assert isinstance(found, Insert) or found[0] == "chen-trong-bai"


def test_only_a_paragraph_of_its_own_is_an_insert() -> None:
    assert list(inserts_of(f"{FILM}\n\nchữ\n{FILM}\n\n- {FILM}\n\n{FILM}\n")) == [0, 7]


# ---------------------------------------------------------------- sending on


def test_a_letter_holds_title_and_address_whatever_they_are() -> None:
    title = "50% & “hơn”? = #1\n+ ấp Bàu"
    sent = share("https://thu.vn/", "cau-chuyen/2023/a/", title)
    parts = urlsplit(sent["mail"])

    assert sent["address"] == "https://thu.vn/cau-chuyen/2023/a/"
    assert (parts.scheme, parts.path, parts.netloc) == ("mailto", "", "")
    assert parse_qs(parts.query) == {"subject": [title], "body": [f"{title}\r\n{sent['address']}"]}
    assert re.fullmatch(r"mailto:\?subject=[A-Za-z0-9%._~-]+&body=[A-Za-z0-9%._~-]+", sent["mail"])


@pytest.mark.parametrize("site_url", ["", "https://hoc-tap-suot-doi.example/"])
def test_no_address_is_made_up(site_url: str) -> None:
    """Without SITE_URL the placeholder of mkdocs.yml is no address to send."""
    sent = share(site_url, "cau-chuyen/2023/a/", "Bài")

    assert sent == {"address": "", "mail": "mailto:?subject=B%C3%A0i&body=B%C3%A0i"}


def test_the_placeholder_is_the_one_that_is_not_sent() -> None:
    config = (program.KIT / "mkdocs.yml").read_text(encoding="utf-8")
    (placeholder,) = re.findall(r'SITE_URL, "([^"]+)"', config)
    assert share(placeholder, "", "x")["address"] == ""
