"""Records to render."""

from msgspec.structs import replace

from factcli.model import ActorKind, QuoteKind
from factcli.records import (
    ActorRecord,
    ActorRef,
    CountryRecord,
    CountryRef,
    Form,
    QuoteRecord,
    SourceRecord,
    SourceRef,
)

SOURCE = SourceRef(id="8f14e45fceea", date="2024-05-01", title="Fish and chips", url=None)

QUOTE = QuoteRecord(
    id="q1",
    kind=QuoteKind.DIRECT,
    text="We like fish [sic] :smile: [/b]",
    spans=[(1, 32)],
    speaker=ActorRef(id="ann-lee", name="Ann Lee", role="cook"),
    speaker_text="Lee",
    speaker_span=(40, 43),
    cue="said",
    cue_span=(35, 39),
    quoting=None,
    date="2024-05-01",
    countries=[CountryRef(code="PL", name="Poland"), CountryRef(code="LV", name="Latvia")],
    actors=[],
    link=None,
    confidence=0.9,
    score=97.5,
    matches=[(8, 12)],
    source=SOURCE,
)

NAMELESS = replace(
    QUOTE, id="q2", speaker=None, speaker_text="a spokesman", kind=QuoteKind.INDIRECT, score=50.0
)

ACTOR = ActorRecord(
    id="ann-lee",
    name="Ann Lee",
    kind=ActorKind.PERSON,
    role="cook",
    organisation=ActorRef(id="the-pan", name="The Pan", role=None),
    country=None,
    aliases=["Lee", "Ms Lee"],
    mentions=[(40, 43)],
    named=1,
    quotes=2,
    sources=1,
    source=SOURCE,
)

COUNTRY = CountryRecord(
    code="PL",
    name="Poland",
    mentions=[(50, 56), (60, 66), (70, 76)],
    named=3,
    forms=[Form(text="Poland", count=2), Form(text="Polish", count=1)],
    quotes=1,
    sources=1,
    source=SOURCE,
)

ARTICLE = SourceRecord(
    id="8f14e45fceea",
    title="Fish and chips",
    date="2024-05-01",
    url="https://example.org/fish",
    publisher="The Daily Pan",
    language="en",
    sha256="0" * 64,
    characters=100,
    quotes=2,
    actors=1,
    countries=1,
    dates=0,
)
