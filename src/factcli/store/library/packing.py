"""Texts, facts, days and spans as a library keeps them: compressed, each source by itself.

Deflated without header and checksum, texts with a dictionary of what every article has in it.
"""

import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import json, msgpack

from factcli.model import Knowledge, Span
from factcli.store.library.columns import Condensed
from factcli.store.library.condensing import condense

_RAW = -15
_LEVEL = 4
_NOTHING = b""
_LENGTH = 10  # bits of a span's length where it is packed into an integer


def pack_text(text: str) -> bytes:
    """Pack a text; what is no text, half a pair of surrogates, goes through, too."""
    return pack(text.encode("utf-8", "surrogatepass"), _common())


def unpack_text(data: bytes) -> str:
    """What `pack_text` packed."""
    return _inflated(data, _common()).decode("utf-8", "surrogatepass")


def encoded_facts(knowledge: Knowledge, numbers: Sequence[int]) -> bytes:
    """The facts of a source, to be packed, given the numbers of its joined actors."""
    return msgpack.encode(condense(knowledge, list(numbers)))


def unpack_facts(data: bytes) -> Condensed:
    """What `encoded_facts` encoded and `pack` packed."""
    return msgpack.decode(_inflated(data), type=Condensed)


def pack(data: bytes, known: bytes = _NOTHING) -> bytes:
    """Deflate data, given what is known beforehand."""
    packer = zlib.compressobj(_LEVEL, wbits=_RAW, zdict=known)
    return packer.compress(data) + packer.flush()


def _inflated(data: bytes, known: bytes = _NOTHING) -> bytes:
    return zlib.decompressobj(_RAW, zdict=known).decompress(data)


@cache
def _common() -> bytes:
    """What most articles have in it; see the data file."""
    lines = Path(__file__).with_name("common.txt").read_text("utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).encode()


def day(date: str | None) -> int | None:
    """A date as a number that sorts like it: `2021-11` is 20211100."""
    return None if date is None else int(date.replace("-", "").ljust(8, "0"))


def pack_spans(spans: Sequence[Span]) -> int | list[int]:
    """Pack the spans of a quote: an integer for one that is not huge, else all places."""
    if len(spans) == 1:
        ((start, end),) = spans
        if 0 <= start <= end < start + (1 << _LENGTH) and start < 1 << 40:
            return start << _LENGTH | end - start
    return [place for span in spans for place in span]


def unpack_spans(data: int | str) -> list[Span]:
    """What `pack_spans` packed, a list as JSON."""
    if isinstance(data, int):
        start = data >> _LENGTH
        return [(start, start + (data & (1 << _LENGTH) - 1))]
    places = json.decode(data, type=list[int])
    return list(zip(places[::2], places[1::2], strict=True))
