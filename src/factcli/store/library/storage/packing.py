"""Texts, facts, days and spans as a library keeps them: compressed, each source by itself.

Deflated without header and checksum, texts with a dictionary of what every article has in it.
"""

import zlib
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from msgspec import json, msgpack

from factcli.model import Knowledge, Span
from factcli.store.library.storage.columns import Condensed
from factcli.store.library.storage.condensing import condense

_RAW = -15
_LEVEL, _FAST_LEVEL = 4, 3  # of zlib, and of ISA-L
_NOTHING = b""
_LENGTH = 10  # bits of a span's length where it is packed into an integer


class Packer(Protocol):
    """Something that deflates data piece by piece."""

    def compress(self, data: bytes, /) -> bytes:
        """Take in a piece; what is ready by now."""
        ...

    def flush(self) -> bytes:
        """The rest."""
        ...


def encoded(text: str) -> bytes:
    """A text, ready for `pack_encoded`; half a pair of surrogates, which is none, goes through."""
    return text.encode("utf-8", "surrogatepass")


def pack_encoded(text: bytes) -> bytes:
    """Pack a text that is encoded."""
    return pack(text, _common())


def unpack_text(data: bytes) -> str:
    """What `pack_encoded` packed."""
    return _inflated(data, _common()).decode("utf-8", "surrogatepass")


def encoded_facts(knowledge: Knowledge, numbers: list[int]) -> bytes:
    """The facts of a source, given the numbers of its joined actors; ready for `pack`."""
    return msgpack.encode(condense(knowledge, numbers))


def unpack_facts(data: bytes) -> Condensed:
    """The facts of a source that were packed."""
    return msgpack.decode(_inflated(data), type=Condensed)


def pack(data: bytes, known: bytes = _NOTHING) -> bytes:
    """Deflate data, given what is known beforehand."""
    packer = compressor()(wbits=_RAW, zdict=known)
    return packer.compress(data) + packer.flush()


@cache
def compressor() -> Callable[..., Packer]:
    """What deflates: ISA-L where it is installed, nearly as tight and several times as fast."""
    try:
        from isal import isal_zlib
    except ImportError:
        return partial(zlib.compressobj, _LEVEL)
    return partial(isal_zlib.compressobj, _FAST_LEVEL)


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


def pack_spans(spans: Sequence[Span]) -> int | str:
    """Pack the spans of a quote: an integer for one that is not huge, else all places as JSON."""
    if len(spans) == 1:
        ((start, end),) = spans
        if 0 <= start <= end < start + (1 << _LENGTH) and start < 1 << 40:
            return start << _LENGTH | end - start
    return json.encode([place for span in spans for place in span]).decode()


def unpack_spans(data: int | str) -> list[Span]:
    """What `pack_spans` packed."""
    if isinstance(data, int):
        start = data >> _LENGTH
        return [(start, start + (data & (1 << _LENGTH) - 1))]
    places = json.decode(data, type=list[int])
    return list(zip(places[::2], places[1::2], strict=True))
