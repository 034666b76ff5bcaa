"""Bytes to text: encodings told apart, and what is no text refused in one line."""

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.errors import IngestError
from factcli.ingest.decoding import decode

WORDS = "“We won’t go,” said José Muñoz – the mayor’s rival, who paid £5 for a café crème…\n"
# Every character that a file may hold.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"))


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_unicode_is_read_without_its_mark(encoding: str, mark: bytes) -> None:
    """UTF-8, and what a byte order mark announces, is read without a word."""
    assert decode(mark + WORDS.encode(encoding), "a.txt") == (WORDS, ())


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac Roman"),
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
    ],
)
@pytest.mark.parametrize(
    "text", [WORDS, "“No,” she said. It’s over.", "It’s the mayor’s car.", "José left the café."]
)
def test_legacy_encodings_are_told_apart(encoding: str, name: str, text: str) -> None:
    """A legacy encoding is recognised even in one sentence, and said."""
    found, notes = decode(text.encode(encoding), "a.txt")
    assert found == text
    assert len(notes) == 1
    assert name in notes[0]


def test_the_open_bytes_of_windows_1252_are_kept() -> None:
    """Bytes that Windows-1252 leaves open do not stop the article."""
    text, _ = decode("“No,” he said. It’s".encode("cp1252") + b" \x81 so.", "a.txt")
    assert text == "“No,” he said. It’s \x81 so."


def test_a_declared_encoding_is_believed_where_it_is_not_utf8() -> None:
    """What a page says of its encoding counts, but UTF-8 is recognised by itself."""
    assert decode("Wałęsa".encode("cp1250"), "a.html", "windows-1250") == ("Wałęsa", ())
    assert decode("Wałęsa".encode(), "a.html", "windows-1250") == ("Wałęsa", ())
    assert decode("“So”".encode("cp1252"), "a.html", "iso-8859-1") == ("“So”", ())
    assert decode(WORDS.encode("cp1252"), "a.html", "no-such-thing")[0] == WORDS


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_become_line_feeds(newline: str) -> None:
    """Newlines of every system become LF and nothing else changes."""
    data = f" one{newline}{newline}two \u2028\x0c{newline}".encode()
    assert decode(data, "a.txt")[0] == " one\n\ntwo \u2028\x0c\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"abc\0def", "NUL byte at byte 3"),
        (bytes(range(1, 256)) * 20, "binary"),
        ("“Good café”. ".encode() * 9 + b"\xff" + "café".encode(), "damaged at byte"),
        (b"half \xed\xa0\x80 a pair", "damaged at byte 5"),
        (codecs.BOM_UTF16_LE + b"a\0b", "UTF-16-LE but damaged"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0", "NUL"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, says: str) -> None:
    """Binary and damaged text is refused in one line that names the file and the place."""
    with pytest.raises(IngestError, match=says) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith("a.txt ")
    assert "\n" not in str(caught.value)


@given(texts)
def test_utf8_comes_through_character_for_character(text: str) -> None:
    """Any text in UTF-8 is read as it is."""
    try:
        assert decode(text.encode(), "a.txt") == (text, ())
    except IngestError as error:  # more control characters than any text has
        assert "binary" in str(error)  # noqa: PT017


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Any bytes give a text without NUL or an `IngestError`."""
    try:
        text, _ = decode(data, "a.txt")
    except IngestError:
        return
    assert "\0" not in text
    assert "\r" not in text


def test_random_bytes_are_seldom_taken_for_text() -> None:
    """Noise is called binary."""
    for _ in range(20):
        with pytest.raises(IngestError):
            decode(os.urandom(2000), "a.bin")
