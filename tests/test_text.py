"""Folding keeps offsets; words carry comparable keys."""

import subprocess
import sys

from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from factcli.text import fold, folded, keys, paragraphs, slug, words


def test_fold_makes_spellings_comparable() -> None:
    """Case, accents, scripts and typography fold away."""
    assert fold("“Łukašenka’s” — ①…").text == '"lukasenka\'s" - 1...'
    assert fold("Лукашенко").text == "lukashenko"


def test_letters_fold_as_they_are_transliterated() -> None:
    """What letters fold to without the tables is what the tables have for them."""
    letters = filter(str.isalnum, map(chr, range(0x2000)))
    assert [x for x in letters if fold(x).text != anyascii(x).lower() and x != "ʼ"] == []


def test_accents_fold_without_the_tables() -> None:
    """A text in a European language does not wait for the transliteration tables."""
    code = "import sys; from factcli.text import fold; fold('José Ångström, £9'); "
    loaded = subprocess.run(
        [sys.executable, "-c", code + "print('anyascii' in sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert loaded.stdout == "False\n"


@given(st.text())
def test_fold_keeps_offsets(text: str) -> None:
    """Every folded character knows the code point it came from, in order."""
    found = fold(text)
    assert len(found.offsets) == len(found.text) + 1
    assert list(found.offsets) == sorted(found.offsets)
    assert found.offsets[-1] == len(text)
    for at in range(len(found.text)):
        start, end = found.original(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert found.text[at] in fold(text[start:end]).text


@given(st.text())
def test_folding_without_offsets_is_the_same(text: str) -> None:
    """The fast way gives the text of the other."""
    assert folded(text) == fold(text).text


@given(st.text())
def test_words_lie_in_order_inside_the_text(text: str) -> None:
    """Words are non-empty, ascending and inside the text."""
    last = 0
    for word in words(text):
        assert word.key
        assert last <= word.start < word.end <= len(text)
        last = word.start


def test_keys_have_no_possessives_dots_or_separators() -> None:
    """A key is what a person would type."""
    assert keys("NATO’s U.S. don’t 1,000 3.5 #Belarus’ Secretary-General") == [
        "nato", "us", "dont", "1000", "3.5", "belarus", "secretary", "general",
    ]  # fmt: skip


@given(st.text() | st.text("aA'’.,1 éŁ-"))
def test_keys_are_those_of_the_words(text: str) -> None:
    """With places or without, the words are the same."""
    assert keys(text) == [word.key for word in words(text)]


def test_an_emoji_is_not_a_word() -> None:
    """The name of a symbol is not among the author's words."""
    assert keys("so 😄 true") == ["so", "true"]


def test_slug() -> None:
    """Names become identifiers."""
    assert slug("Jens Stoltenberg") == "jens-stoltenberg"
    assert slug("Sinn Féin’s O’Neill") == "sinn-feins-oneill"


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    """Blank lines part paragraphs; edges carry no white space."""
    text = " a b \n\n \nc"
    assert [text[s:e] for s, e in paragraphs(text)] == ["a b", "c"]
