"""The quotes of drafts, each with its place and the speaker it is given."""

from factcli.checking.drafts import claims_in
from factcli.ingest import source

MARKDOWN = """\
---
title: "No quote"
---

# The week

“We will stay,” said [Ann Lee](https://example.org "the mayor"). **"For *good*."**

> It was never about
> the money.
>
> — Bob Roe

```
print("nothing")
```
"""


def claims(text: str, *, markdown: bool = True) -> list[tuple[str, str | None, int, int]]:
    """Words, speaker, line and column of each claim."""
    found = claims_in(source(text), "story.md", markdown=markdown)
    return [
        (claim.text, claim.speaker, claim.at.line, claim.at.column) for claim in found if claim.at
    ]


def test_markdown_is_read_as_it_is_shown() -> None:
    """Marks in markup are no quotes, a block quote is one, with its signature."""
    assert claims(MARKDOWN) == [
        ("We will stay,", "Ann Lee", 7, 2),
        ("For good.", "Ann Lee", 7, 69),
        ("It was never about the money.", "Bob Roe", 9, 3),
    ]


def test_quotes_in_mail() -> None:
    """Over the lines that a mail programme broke."""
    text = "Hi,\n\n> “We will not close the port this\n> year,” said Ann Lee.\n\nReally?\n"
    assert claims(text, markdown=False) == [
        ("We will not close the port this year,", "Ann Lee", 3, 4)
    ]


def test_a_name_and_a_colon_say_who_speaks() -> None:
    """As in lists of quotes."""
    text = "Ann Lee and Bob Roe met.\n\n- Lee: “We will stay on.”\n- Roe: “We stay for a day.”\n"
    said = [("We will stay on.", "Ann Lee"), ("We stay for a day.", "Bob Roe")]
    assert [claim[:2] for claim in claims(text)] == said
