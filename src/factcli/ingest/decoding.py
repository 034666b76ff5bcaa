"""From bytes to text: UTF-8, a byte order mark, or a legacy encoding told by its marks.

General detectors answer with the wrong one of two hundred encodings for a short text: they read
a name's `ñ` as the `ń` of central Europe. English prose in a legacy encoding is Windows-1252 or,
from old Macs, Mac Roman; the two are told apart by where their quotation marks and accents stand.
"""

import codecs
import re

from factcli.errors import IngestError

# The longest first: the mark of UTF-16 is the beginning of that of UTF-32.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}

# What accents and marks look like in English prose, and what they never look like. Compiled when
# a text is not UTF-8, which takes longer than to read one that is.
_LIKELY = (
    r"(?:^|[\s(])[“‘„](?=\w)"  # an opening mark before a word
    r"|[\w.,!?…][”’](?=[\s,.;:)?!]|$)"  # a closing mark behind one
    r"|[a-z]’(?=[a-z])"  # an apostrophe
    r"|\s[–—](?=\s)|\d–(?=\d)|[a-z]—(?=[a-z])"
    r"|[a-z][à-öø-ÿ](?=[a-z\s,.])|\b[À-ÖØ-Ý](?=[a-z])|\s[à-ö](?=\s|[a-z])"
    r"|[£€](?=\d)|\w…"
)
_UNLIKELY = r"[a-z][À-ÖØ-ÞŸŽŠ¡-¿ˆ˜‰†‡‹Œ]|[\s][ˇ˘˙˚˝˛◊ﬁﬂ∂∏π∫Ω√≈∆¬ÒÓÔÕ](?=\w)"
_SAMPLE = 200_000  # how much of a text is looked at, in bytes
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text in `data` with LF for every newline, and what to tell the user about it.

    A byte order mark is left out. `declared` is what the article says of its own encoding.
    Raises `IngestError` for what is no text; `name` is what it is called there.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _newlines(_strict(data[len(mark) :], encoding, name)), ()
    wide = _wide(data[:_SAMPLE])
    if wide:
        note = f"read as {wide.upper()} (it has no byte order mark)"
        return _newlines(_strict(data, wide, name)), (note,)
    refuse_binary(data, name)
    try:
        return _newlines(data.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        return _legacy(data, name, declared, error)


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `IngestError` where bytes stand that no text has."""
    at = data.find(b"\0")
    if at >= 0:
        raise IngestError(f"{name} has a NUL byte at byte {at}: binary or damaged; give it as text")
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 50:
        raise IngestError(f"{name} is binary, not text; give it as text")


def _legacy(
    data: bytes, name: str, declared: str | None, error: UnicodeDecodeError
) -> tuple[str, tuple[str, ...]]:
    if declared and (text := _declared(data, declared)) is not None:
        return _newlines(text), ()
    if _mostly_utf8(data[:_SAMPLE]):
        raise IngestError(
            f"{name} is UTF-8 but damaged at byte {error.start} ({error.reason}); "
            "save it again as UTF-8"
        )
    sample = data[:_SAMPLE]
    encoding = max(_NAMES, key=lambda each: _likelihood(sample, each))
    note = f"read as {_NAMES[encoding]}, for it is not UTF-8; check its accents and quotation marks"
    return _newlines(_lenient(data, encoding)), (note,)


def _declared(data: bytes, encoding: str) -> str | None:
    try:
        # What the web calls Latin-1 is Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
        if codecs.lookup(encoding).name in ("iso8859-1", "ascii"):
            return _lenient(data, "cp1252")
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _lenient(data: bytes, encoding: str) -> str:
    """Decode; the five bytes that Windows-1252 leaves open are those of Latin-1, as on the web."""
    table = "".join(_character(bytes([code]), encoding) for code in range(256))
    return codecs.charmap_decode(data, "strict", table)[0]


def _character(byte: bytes, encoding: str) -> str:
    try:
        return byte.decode(encoding)
    except UnicodeDecodeError:
        return byte.decode("latin-1")


def _likelihood(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    return len(re.findall(_LIKELY, text)) - 2 * len(re.findall(_UNLIKELY, text))


def _mostly_utf8(sample: bytes) -> bool:
    """Whether what is not ASCII is UTF-8 nearly everywhere, so that the rest is damage."""
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - damaged
    return sound > 2 * damaged or re.search(rb"\xed[\xa0-\xbf][\x80-\xbf]", sample) is not None


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of a text in Latin script is NUL."""
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.02 * half else None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise IngestError(
            f"{name} is {encoding.upper()} but damaged at byte {error.start} ({error.reason}); "
            "save it again as UTF-8"
        ) from error
    if "\0" in text:
        raise IngestError(f"{name} has NUL characters: binary or damaged; give it as text")
    return text


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
