"""The prose of drafts: every character at its place, markup gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcli.checking.markup import is_markdown, prose

PIECES = [
    "> ", ">> ", "```\n", "~~~", "---\n", "[a](b)", "![x](y (z))", "`c`", "**", "_", "# ", "[^1]",
    "“", "”", '"', "\n", "\n\n", "— Ann Lee", "words here", " ", "<!-- x -->", "|", "<b>",
    "\x1e", "\u2028", "    ", "\t", "- ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30), st.booleans())
def test_what_is_left_stands_where_it_stood(pieces: list[str], markdown: bool) -> None:
    """Nothing moves; only a last closing mark may be added."""
    text = "".join(pieces)
    shown = prose(text, markdown=markdown)
    assert len(shown) in {len(text), len(text) + 1}
    assert all(after in {before, " ", "“", "”"} for before, after in zip(text, shown, strict=False))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('---\ntitle: "A"\n---\nB', "   \n          \n   \nB"),
        ('A\n```sh\necho "B"\n```\nC', "A\n     \n        \n   \nC"),
        ('A\n\n    "B"\n\nC', "A\n\n       \n\nC"),
        ('- A\n\n    "B"\n', '- A\n\n    "B"\n'),
        ('A ```"B"``` and `"C"` D', "A           and       D"),
        ('said [Ann](http://x.org "A B").', "said  Ann                     ."),
        ('**"A *b*."** c', '  "A  b ."   c'),
        ("snake_case and _this_", "snake_case and  this "),
        ('B.[^1]\n\n[^1]: "C"', 'B.    \n\n      "C"'),
        ("> A b\n> c.\n\nD", " “A b   c.”\nD"),
        ("> A.\n>\n> — Ann Lee\n", " “A.”    — Ann Lee\n"),
        ("> “A,” she said.", "  “A,” she said."),
        ("A said: “b\nc.”\n\nD", "A said: “b c.”\n\nD"),
        ("# A\nB\nC", "  A\nB C"),
        ("A\n===\nB\n\n---\nC", "A\n===\nB\n\n---\nC"),
        ("A  \nB\\\nC", "A  \nB\\\nC"),
        ("- A\n  b\n- C", "- A   b\n- C"),
        ("A\n> B”", "A\n  B”"),
        ("ROE: A\nb\nAnn Doe: C", "ROE: A b\nAnn Doe: C"),
        ("[a]: http://x\nB", "             \nB"),
        ('<p class="x">A <b>b</b> < c.<br/>', "             A    b     < c.     "),
    ],
)
def test_markdown(text: str, shown: str) -> None:
    """Front matter, code, links, footnotes, block quotes, which quote, and lines that go on."""
    assert prose(text, markdown=True) == shown


def test_lines_of_mail_are_one_paragraph() -> None:
    """A block quote in other texts may be anyone's words, and gets no marks."""
    text = "Hi,\n\n> “A b\n> c,” said Ann.\n>\n> D `e`\n"
    assert prose(text, markdown=False) == "Hi,\n\n  “A b   c,” said Ann.\n \n  D `e`\n"


@pytest.mark.parametrize("text", ["---\ntitle: A\n---\nB", "A\n\n```\nB\n```\n", "A [b](c) d"])
def test_markdown_is_known_by_its_looks(text: str) -> None:
    """Where a pipe says nothing of it."""
    assert is_markdown(text)
    assert not is_markdown("“A,” she said [sic] (b) --- ``c''.")
