"""The text and the facts of a source, compressed together.

The text comes first, so that it can be had without the facts; these are JSON without what has
columns of its own. Deflated without header and checksum, with a dictionary of what every
knowledge file has in it.
"""

import zlib
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct, json, msgpack
from msgspec.structs import replace

from factcli.model import Actor, Country, DateFact, Knowledge, Quote, Source, Span
from factcli.text import slices

_DICTIONARY = (
    b'"],"dates":[{"text":"Friday","date":"2021-11-12","span":[12,34]}],"numbers":[1,2,3]}'
    b'"countries":[{"code":"US","name":"United States","mentions":[[1,2],[3,4]]},{"code":"'
    b'","kind":"organisation","role":null,"organisation":null,"country":null,"aliases":["the "],'
    b'"mentions":[[12,34]]},{"id":"","name":"","kind":"person","role":"minister","organisation":"'
    b'","country":null,"aliases":[],"mentions":[[123,456],[789,1234]]},'
    b'{"quotes":[{"id":"q1","kind":"direct","text":"","spans":[[123,456],[789,1234]],'
    b'"speaker":null,"speaker_span":null,"cue":null,"cue_span":null,"quoting":null,"date":null,'
    b'"countries":[],"actors":[],"link":null,"confidence":1.0},{"id":"q2","kind":"mixed","text":"",'
    b'"spans":[[123,456]],"speaker":"","speaker_span":[123,456],"cue":"said","cue_span":[123,456],'
    b'"quoting":null,"date":null,"countries":["US"],"actors":[],"link":null,"confidence":0.95},'
)
"""Part of the format: a library can only be read with the dictionary it was written with."""
_RAW = -15
_LEVEL = 3
_MEMORY = 7  # a level less than usual, which makes short texts twice as fast and none larger


class Facts(Struct, frozen=True):
    """The facts of a source, quotes without their texts, and the joined actors' numbers."""

    quotes: list[Quote]
    actors: list[Actor]
    countries: list[Country]
    dates: list[DateFact]
    numbers: list[int]  # in the order of `actors`

    def numbered(self) -> dict[str, int]:
        """The numbers of the joined actors by local id."""
        return {a.id: number for a, number in zip(self.actors, self.numbers, strict=True)}

    def knowledge(self, source: Source) -> Knowledge:
        """The facts beside their source, as they were."""
        quotes = [replace(q, text=slices(source.text, q.spans)) for q in self.quotes]
        return Knowledge(
            source=source,
            quotes=quotes,
            actors=self.actors,
            countries=self.countries,
            dates=self.dates,
        )


class Unpacked(NamedTuple):
    """What a source says, whole."""

    text: str
    facts: Facts


def pack(knowledge: Knowledge, numbers: Sequence[int]) -> bytes:
    """Pack a source, given the numbers of its joined actors."""
    facts = Facts(
        quotes=[replace(quote, text="") for quote in knowledge.quotes],
        actors=knowledge.actors,
        countries=knowledge.countries,
        dates=knowledge.dates,
        numbers=list(numbers),
    )
    packer = zlib.compressobj(_LEVEL, wbits=_RAW, memLevel=_MEMORY, zdict=_DICTIONARY)
    parts = encoded(knowledge.source.text), json.encode(facts)
    return b"".join((*map(packer.compress, parts), packer.flush()))


def unpack(data: bytes, size: int) -> Unpacked:
    """What `pack` packed; `size` is that of the encoded text."""
    both = zlib.decompressobj(wbits=_RAW, zdict=_DICTIONARY).decompress(data)
    return Unpacked(_decoded(both[:size]), json.decode(both[size:], type=Facts))


def unpack_text(data: bytes, size: int) -> str:
    """The text alone of what `pack` packed."""
    if not size:
        return ""
    return _decoded(zlib.decompressobj(wbits=_RAW, zdict=_DICTIONARY).decompress(data, size))


def encoded(text: str) -> bytes:
    """A text as it is packed; what is no text, half a pair of surrogates, goes through, too."""
    return text.encode("utf-8", "surrogatepass")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def pack_spans(spans: Sequence[Span]) -> bytes:
    """Pack the spans of a quote."""
    return msgpack.encode([place for span in spans for place in span])


def unpack_spans(data: bytes) -> list[Span]:
    """What `pack_spans` packed."""
    places = msgpack.decode(data, type=list[int])
    return list(zip(places[::2], places[1::2], strict=True))
