"""Whose participle a reporting verb is."""

import pytest
from tests.extract.reading import last, source_words


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jane Roe walked past protesters chanting “Lock the gates!”", "protesters"),
        ("Jane Roe spoke over the crowd shouting “Lock the gates!”", "the crowd"),
        ("Jane Roe left the room shouting “Lock the gates!”", "Jane Roe"),
        ("Jane Roe addressed fans, saying, “Lock the gates!”", "Jane Roe"),
    ],
)
def test_a_crowd_shouts_itself(text: str, source: str) -> None:
    """Many who stand right before a "shouting" do it; a room does not."""
    assert source_words(text) == source


def test_a_participle_may_describe_a_subject() -> None:
    """What a note urges ends before the verb of the note."""
    quote = last("A note urging calm said it was “early days.”")
    assert quote.text == "it was “early days.”"
    assert source_words("A note urging calm said it was “early days.”") == "A note"


def test_somebody_may_be_seen_at_it_over_a_phrase() -> None:
    """Who is watched stands behind the verb, with all that belongs to them."""
    text = "We watch the leaders of the town in the north loudly calling it “a farce.”"
    assert source_words(text) == "the leaders of the town in the north"


def test_what_somebody_gets_says_it() -> None:
    """A letter that tells its reader something, also over a time."""
    text = "Farmers in the north got a letter on Sunday night telling them to “leave at once.”"
    assert source_words(text) == "a letter on Sunday night"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The north is dear, although Jane Roe won it by calling it “a gem.”", "Jane Roe"),
        ("Jane Roe won the day by calling the north “a gem.”", "Jane Roe"),
    ],
)
def test_by_saying_it_is_of_the_nearest_clause(text: str, source: str) -> None:
    """Who does something by saying it is the subject of what they do."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Both men issued a note – Roe saying it was late and Doe calling it a “gem.”", "Doe"),
        ("The team denied it, with John Doe taking to the net to call it “wrong.”", "John Doe"),
        ("Conceding that there would be a deal “down the line” he said “it is late.”", "he"),
    ],
)
def test_a_clause_of_its_own_has_its_own_subject(text: str, source: str) -> None:
    """Who stands right before a participle, behind "with", or behind the quotation says it."""
    assert source_words(text) == source


def test_a_clause_that_opposes_has_its_own_subject() -> None:
    """Who disagreed goes on, not who is disagreed with."""
    text = "The bank said it was late, although John Doe disagreed, saying it had “a year.”"
    assert source_words(text) == "John Doe"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor remembers John Doe telling the crowd that “fear is a liar.”",
        "The mayor quoted John Doe telling the crowd that “fear is a liar.”",
    ],
)
def test_who_is_remembered_saying_it_is_the_source(text: str) -> None:
    """As who is seen or heard."""
    assert last(text).speaker == "john-doe"


def test_who_is_heard_saying_it_may_be_anybody() -> None:
    """Someone, or him."""
    assert source_words("I stood there when I heard someone saying, “It is late.”") == "someone"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks broke down, with each side waiting and a judge warning that it was “late”.",
         "a judge"),
        ("Jane Roe met John Doe, who has spent months insisting that he was “robbed”.", "John Doe"),
        ("Jane Roe and John Doe left, saying it was “late”.", "Jane Roe"),
    ],
)  # fmt: skip
def test_the_nearest_subject_of_several_that_do_something_speaks(text: str, source: str) -> None:
    """Behind "and" in a clause without a verb, or whom a relative clause is about."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jane Roe led, and within weeks her party had placed ads calling it “a farce.”",
         "her party"),
        ("Jane Roe led, and soon they bought flags calling it “a farce.”", "they"),
        ("Mill Reopens — Its owner gave guests letters calling it “a farce.”", "Its owner"),
        ("Jane Roe led the town — twice — and waved flags calling it “a farce.”", "Jane Roe"),
    ],
)  # fmt: skip
def test_the_last_clause_has_a_subject_of_its_own(text: str, source: str) -> None:
    """Who does the last thing before a participle does not do it where no verb is behind it."""
    assert source_words(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jane Roe left after the union’s report calling her “a danger.”", "the union’s report"),
        ("Jane Roe shared John Doe’s latest tweet saying it was “a farce.”",
         "John Doe’s latest tweet"),
        ("Jane Roe sent her rival’s aides a letter saying it was “a farce.”", "Jane Roe"),
    ],
)  # fmt: skip
def test_what_somebody_wrote_says_it(text: str, source: str) -> None:
    """A document of somebody else’s speaks for itself, whoever the sentence is about."""
    assert source_words(text) == source
