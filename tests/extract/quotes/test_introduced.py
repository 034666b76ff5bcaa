"""Block quotes without marks."""

import pytest
from tests.extract.reading import LEAD, knowledge

FIRST = "On behalf of the town I would like to say sorry. Our thoughts are with them."
SECOND = "The town has long experience and can help."


@pytest.mark.parametrize(
    "opening",
    [
        "Jane Roe, the senator from Zenda, said:",
        "Roe told me just after the ships arrived:",
        "Roe said on Monday in a long speech to the town:",
        "In a letter to the town, she wrote:",
        "Roe added:",
    ],
)
def test_a_line_that_ends_in_who_said_opens_a_block(opening: str) -> None:
    """The paragraph behind it is the quote, and the next one is the writer's again."""
    found = knowledge(f"{LEAD}{opening}\n\n{FIRST}\n\nThe ships left at noon.").quotes
    assert [(quote.kind, quote.text, quote.speaker) for quote in found] == [
        ("post", FIRST, "jane-roe")
    ]


def test_a_mark_that_nobody_opened_closes_a_block() -> None:
    """The pages that indent a quotation leave the last of its marks now and then."""
    found = knowledge(f'{LEAD}Roe said:\n\n{FIRST}\n\n{SECOND}"\n\nThe ships left.').quotes
    assert [quote.text for quote in found] == [f"{FIRST}\n\n{SECOND}"]


@pytest.mark.parametrize(
    "text",
    [
        f"What Jane Roe said:\n\n{FIRST}",
        f"Roe was idle while the town broke Acme rules:\n\n{FIRST}",
        f"Roe met the three men of the harbour:\n\n{FIRST}",
        f"Roe said:\n\nPhoto: Acme\n\n{FIRST}",
        f"Roe said:\n\n- {FIRST}",
    ],
)
def test_a_heading_or_a_list_opens_no_block(text: str) -> None:
    """Nor does a colon without anybody who says something."""
    assert FIRST not in [quote.text for quote in knowledge(LEAD + text).quotes]


def test_what_is_introduced_in_marks_is_no_block() -> None:
    """The marks say where it begins and ends."""
    found = knowledge(LEAD + "Roe said:\n\n“We go now, all of us.” The town was glad.").quotes
    assert [(quote.kind, quote.text) for quote in found] == [("direct", "We go now, all of us.")]
