"""The whole pipeline: what any article becomes, and what it always holds."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from factcli.extract import extract
from factcli.model import Knowledge, QuoteKind, Source

PIECES = st.sampled_from(
    [
        '"', "“", "”", "''", "‘", "’", "'", " ", "\n", "\n\n", ".", ",", ":", "—", "(", ")", "<b>",
        "Jane Roe", "John Doe", "Mr. Doe", "he", "she", "said", "told", "that", "according to",
        "the senator", "who", "and", "We will go", "called it", "saying", "@roe", "\x00", "é", "𝔘",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join)
)


def knowledge(text: str) -> Knowledge:
    """What an article of this text says."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return extract(
        Source(
            id=digest[:12], title=None, date="2021-11-12", url=None, publisher=None,
            language="en", sha256=digest, text=text,
        )
    )  # fmt: skip


@given(TEXTS)
def test_any_text_builds_and_every_span_is_its_text(text: str) -> None:
    """Nothing is made up: every quote is the source at its spans, and two runs agree."""
    found = knowledge(text)
    for quote in found.quotes:
        assert quote.spans
        assert quote.text == " ".join(found.source.text[s:e] for s, e in quote.spans)
        assert all(0 <= start < end for start, end in quote.spans)
    assert [quote.id for quote in found.quotes] == [f"q{n + 1}" for n in range(len(found.quotes))]
    assert found == knowledge(text)


def test_a_quote_broken_by_its_attribution_is_one() -> None:
    """Both parts of a broken quote are one quote with two spans."""
    found = knowledge("“We will go,” Jane Roe said, “and we will stay.”").quotes
    assert [quote.text for quote in found] == ["We will go, and we will stay."]
    assert found[0].speaker == "jane-roe"
    assert found[0].cue == "said"


def test_reported_speech_with_a_fragment_is_mixed() -> None:
    """Reported speech with quoted words in it is one quote over the whole content."""
    found = knowledge("John Doe said that the plan was “a disaster” for the town.").quotes
    assert [(quote.kind, quote.text) for quote in found] == [
        (QuoteKind.MIXED, "the plan was “a disaster” for the town")
    ]
