"""HTML pages to articles."""

import pytest
from tests.ingest.documents import PARAGRAPHS, page

from factcli.errors import IngestError
from factcli.ingest.pages import read_page

pytest.importorskip("trafilatura")

HEAD = (
    '<meta property="og:site_name" content="The Daily Example">'
    '<meta property="article:published_time" content="2021-11-12T08:00:00Z">'
    '<link rel="canonical" href="https://daily.example/quits">'
)


def test_a_page_gives_its_article_and_metadata() -> None:
    """The article comes without menus and footers, with what the page says of it."""
    reading = read_page(page(head=HEAD).encode(), "a.html")
    assert reading.text.splitlines() == ["Minister quits", *PARAGRAPHS]
    found = reading.metadata
    assert (found.title, found.date) == ("Minister quits", "2021-11-12")
    assert (found.publisher, found.url) == ("The Daily Example", "https://daily.example/quits")
    assert found.language == "en"
    assert any("left out" in note and "%" in note for note in reading.notes)


def test_what_was_left_out_is_counted_with_what_no_one_would_take_for_an_article() -> None:
    """Footers and asides are boilerplate, too; scripts are no words of a page."""
    footer = "<aside>" + "Related stories. " * 40 + "</aside></body>"
    html = page().replace("<nav>", "<nav hidden>").replace("</body>", footer)
    kept = len("".join(read_page(html.encode(), "a.html").text.split()))
    (note,) = read_page(html.encode(), "a.html").notes
    share = int(note.removeprefix("left out ").partition("%")[0])
    assert share >= 100 - 100 * kept // (kept + 40 * len("Relatedstories."))
    script = "<script>" + "let x = 1; " * 1000 + "</script></body>"
    assert read_page(html.replace("</body>", script).encode(), "a.html").notes == (note,)


def test_no_date_is_made_up() -> None:
    """A year in the footer is not the date of the article."""
    html = page().replace("Copyright.", "Copyright 2019. Since 12 March 2018.")
    assert read_page(html.encode(), "a.html").metadata.date is None


def test_quotation_elements_become_marks() -> None:
    """The marks that a browser shows for `<q>` are in the text."""
    html = page().replace("The council had met", "She called it <q cite='x'>a rout</q>. They met")
    assert "She called it “a rout”. They met" in read_page(html.encode(), "a.html").text


def test_a_piece_of_a_page_is_an_article_too() -> None:
    """A short piece of HTML without a body is read."""
    assert read_page(f"<p>{PARAGRAPHS[0]}</p>".encode(), "a.html").text == PARAGRAPHS[0]


def test_another_language_is_noted() -> None:
    """What the page says of its language is kept, and noted if it is not English."""
    reading = read_page(page().replace("lang='en'", 'lang="de-AT"').encode(), "a.html")
    assert reading.metadata.language == "de"
    assert "'de'" in reading.notes[0]


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "utf-16"])
def test_a_page_is_decoded_by_what_it_says(charset: str) -> None:
    """The encoding that a page declares is used."""
    html = page(head=f'<meta charset="{charset}">')
    assert PARAGRAPHS[0] in read_page(html.encode(charset), "a.html").text


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<html>",
        "",
        "<p>",
        "<nav><a href='/'>Home</a></nav>",
        "<html><body><nav>Home</nav></body></html>",
        "<body><nav><a href=/>Home</a><a href=/n>News</a></nav><footer>Zenda 2024</footer></body>",
        "<ul><li><a href='/a'>News &amp; <b>views</b></a><li><a href='/b'>Sport</a></ul>",
    ],
)
def test_a_page_without_an_article_says_so(html: str) -> None:
    """A page without an article is refused in one line."""
    with pytest.raises(IngestError, match="holds no article"):
        read_page(html.encode(), "a.html")
