"""Quoted stretches: which marks pair, and what is no quotation."""

import pytest

from factcli.extract.page.document import Document
from factcli.extract.page.marks import find_stretches


def stretches(text: str) -> list[str]:
    """The quoted stretches of a text as strings."""
    return [text[one.start : one.end] for one in find_stretches(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” she said.", ["We go,"]),
        ('"We go," she said.', ["We go,"]),
        ("''We go,'' she said.", ["We go,"]),
        ("``We go,'' she said.", ["We go,"]),
        ("«We go», she said.", ["We go"]),
        ("„We go“, she said.", ["We go"]),
        ("”We go,” she said.", ["We go,"]),
        ("»We go,« she said.", ["We go,"]),
        ("“We go,\" she said, \"now.”", ["We go,", "now."]),
        ("''She said, 'Go,''' he said.", ["She said, 'Go,'"]),
        ("'''Go' is no answer,'' he said.", ["'Go' is no answer,"]),
        ("“He said ‘go’ twice,” she said.", ["He said ‘go’ twice,"]),
        ("“We go,‟ she said. ‟They stay,” he said.", ["We go,"]),
    ],
)  # fmt: skip
def test_marks_of_every_kind_pair(text: str, expected: list[str]) -> None:
    """Curly, straight, doubled, low and angle marks pair, also mixed; nested ones are inside."""
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is no “free port” any more," Roe said.', ["It is no “free port” any more,"]),
        ("“It is no “free port” any more,” Roe said.", ["It is no “free port” any more,"]),
        ('"It is no "free port" any more," Roe said.', ['It is no "free port" any more,']),
        ('He wrote: "Some “go,” and some “stay.”" Then he left.', ["Some “go,” and some “stay.”"]),
        ('"No “free port.” Now.\n\n"We go."', ["No “free port.” Now.", "We go."]),
    ],
)  # fmt: skip
def test_marks_within_marks_are_part_of_the_outer_quotation(text: str, expected: list[str]) -> None:
    """Also where both are double ones, as they may not be."""
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"“We go,” she said, and left."\n\nWell.', ["We go,"]),
        ('"Late, she said. "We go," he said. "Now."', ["Late,", "We go,", "Now."]),
        ('"“We go.”\n\nJane Roe."', ["We go."]),
    ],
)  # fmt: skip
def test_marks_that_were_never_closed_hold_no_others(text: str, expected: list[str]) -> None:
    """Nor do those of a paragraph that is quoted with its own marks."""
    assert stretches(text) == expected


def test_what_a_colon_introduces_ends_with_its_paragraph() -> None:
    """Where nobody closed it; a mark in the middle of a sentence opens nothing."""
    assert stretches("Jane Roe: “We go.\n\nZenda 3, Tarn 1") == ["We go."]
    assert stretches("They call it “the end of the road.\n\nZenda 3, Tarn 1") == []


def test_single_marks_are_told_from_apostrophes() -> None:
    """In British style single marks quote, and apostrophes do not close them."""
    text = "‘We don’t know what’s wrong,’ said Jane Roe. The girls’ school didn’t ask."
    assert stretches(text) == ["We don’t know what’s wrong,"]


def test_the_apostrophe_of_a_plural_closes_nothing() -> None:
    """Behind an s, a mark closes only where no better one comes before the next that opens."""
    text = (
        "'The firms' boards have failed since the '90s,' said Roe. 'They are all the boys' hope.'"
    )
    assert stretches(text) == [
        "The firms' boards have failed since the '90s,",
        "They are all the boys' hope.",
    ]
    text = "'They won,' he said. He praised the 'heroes' of the war. 'They were good,' he said."
    assert stretches(text) == ["They won,", "heroes", "They were good,"]


def test_single_marks_run_over_paragraphs() -> None:
    """British style opens each paragraph of a quotation again."""
    assert stretches("‘We go on.\n\n‘We will not stop,’ he said.") == [
        "We go on.", "We will not stop,",
    ]  # fmt: skip


def test_apostrophes_alone_quote_nothing() -> None:
    """A text of contractions and possessives holds no quotation."""
    assert stretches("The dogs' owner didn't say 'twas Roe's. 'Nuff.") == []
    text = "'Tis the season, 'cause it is.\n\n'It is late,' said Roe. 'We go.'"
    assert stretches(text) == ["It is late,", "We go."]


def test_a_quotation_over_paragraphs_runs_to_the_end_of_each() -> None:
    """A paragraph that opens with a mark and is never closed is quoted to its end."""
    assert stretches("“One.\n\n“Two,” she said.") == ["One.", "Two,"]


def test_a_quotation_may_close_where_it_did_not_open_again() -> None:
    """A paragraph that ends in a closing mark it has no opening one for goes on."""
    assert stretches("“One.\n\nTwo.”\n\nThree.") == ["One.", "Two."]
    assert stretches("“One.\n\nShe left “there” again.") == ["One.", "there"]


def test_an_odd_mark_does_not_quote_the_rest() -> None:
    """A mark that opens in the middle of a paragraph and never closes is left alone."""
    assert stretches('The 6" board broke. She "left.\nNobody came.') == []


def test_markup_and_nicknames_are_not_quoted() -> None:
    """Attributes of an element and a nickname inside a name are no quotations."""
    assert stretches('<tweet tweet-author="@roe" date="May">Hi</tweet>') == []
    assert stretches('William "Bill" Roe left.') == []


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('He said: "It is late. "We go now." He left.', ["It is late.", "We go now."]),
        ("He said: “It is late. “We go now.” He left.", ["It is late.", "We go now."]),
        ('He called it "silly and left. "We go now," he said.', ["We go now,"]),
        ('"It is late, the keeper said. "We go now." He left.', ["It is late,", "We go now."]),
    ],
)
def test_a_mark_that_opens_again_goes_on_quoting(text: str, stretches: list[str]) -> None:
    """Paragraphs of a quote that have run together; not a fragment whose mark is lost."""
    document = Document(text)
    assert [text[one.start : one.end] for one in find_stretches(document)] == stretches


def test_a_plural_within_single_marks_closes_nothing() -> None:
    """Also where the article has no other speech."""
    text = "The minister said: 'We don't like it. The workers' pay is theirs.'"
    (found,) = find_stretches(Document(text))
    assert text[found.start : found.end] == "We don't like it. The workers' pay is theirs."


def test_british_marks_close_before_a_comma_beside_a_verb_of_speech() -> None:
    """Also in an article that has double marks elsewhere."""
    text = "“We go,” said Roe.\n\n'It is time', said Roe, 'to leave.'"
    found = [text[one.start : one.end] for one in find_stretches(Document(text))]
    assert found == ["We go,", "It is time", "to leave."]
