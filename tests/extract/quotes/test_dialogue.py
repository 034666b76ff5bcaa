"""Who speaks in a paragraph of its own that names nobody."""

import pytest
from tests.extract.reading import LEAD, told


@pytest.mark.parametrize(
    ("asks", "speaker"),
    [
        ("“Is it late, or is it not?” Roe asked.", "john-doe"),
        ("“It is late,” Roe cut in. “Do you deny that?”", "john-doe"),
        ("“It is late, and it will be,” Roe said.", "jane-roe"),
    ],
)
def test_who_is_asked_answers(asks: str, speaker: str) -> None:
    """Where two speak in turns, and the last one asked something."""
    turns = "“We are on time,” Roe said.\n\n“I doubt it,” Doe replied.\n\n"
    assert told(f"{LEAD}{turns}{asks}\n\n“It may well be so.”")[-1][1] == speaker


def test_an_organisation_does_not_say_i() -> None:
    """Nobody we know says it, then."""
    text = "The Zenda Union said: “We are late.”\n\n“My only wish is that I may see it.”"
    assert told(text)[-1] == ("My only wish is that I may see it.", None)


@pytest.mark.parametrize(
    ("accuses", "speaker"),
    [
        ("French minister Ann Poe accused the bank of delay.", "ann-poe"),
        ("Ann Poe, the mayor, denounced the delay.", "ann-poe"),
        ("Accusing the bank of delay, Ann Poe left.", "jane-roe"),
        ("Ann Poe accused the bank of “delay”.", "ann-poe"),
    ],
)
def test_who_judges_is_quoted_next(accuses: str, speaker: str) -> None:
    """Where a sentence between tells nothing but what somebody named thinks of others."""
    said = f"{LEAD}“It is late,” Roe said. {accuses} “We have been weakened by it.”"
    assert told(said)[-1] == ("We have been weakened by it.", speaker)
