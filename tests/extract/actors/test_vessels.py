"""Names of ships, spacecraft and horses."""

import pytest

from factcli.extract.actors.vessels import is_vessel


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yacht @ won.", True),
        ("The space shuttle “@” will land.", True),
        ("Another boat, @, came in.", True),
        ("“@”, skippered by Jane Roe, won.", True),
        ("@, ridden by Roe, fell.", True),
        ("On the boat, @ said so.", False),
        ("The skipper @ won.", False),
        ("@ was led by Roe.", False),
    ],
)
def test_what_is_sailed_flown_or_ridden(text: str, expected: bool) -> None:
    """A noun before a name or whoever steers behind it say what it is."""
    text = text.replace("@", "Zendar")
    start = text.index("Zendar")
    assert is_vessel(text, start, start + len("Zendar")) is expected
