"""Control characters made visible, so that no text can steer the reader's terminal."""

from collections.abc import Iterable
from typing import TextIO

_CONTROL_PICTURES = 0x2400


def _table(*, keep: str) -> dict[int, str]:
    table = {code: chr(_CONTROL_PICTURES + code) for code in range(0x20)}
    table[0x7F] = "\u2421"
    # C1 controls steer some terminals too; bidirectional controls can reorder what is read.
    invisible = [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    table |= {code: f"\\u{code:04x}" for code in [*invisible, 0x2028, 0x2029]}
    for character in keep:
        del table[ord(character)]
    return table


_VISIBLE = _table(keep="\n")
_ONE_LINE = _table(keep="") | {
    ord("\n"): "\\n",
    ord("\t"): "\\t",
    ord("\r"): "\\r",
    ord("\\"): "\\\\",
}
_JSON = {code: f"\\u{code:04x}" for code in _table(keep="") if code >= 0x7F}


class _AsciiJson(dict[int, str]):
    """What stands in JSON for a character outside ASCII: one escape, or two of a surrogate pair."""

    def __missing__(self, code: int) -> str:
        if code < 0x80:
            raise LookupError  # which leaves the character as it is
        self[code] = "".join(
            f"\\u{unit}" for unit in chr(code).encode("utf-16-be").hex(" ", 2).split()
        )
        return self[code]


def visible(text: str) -> str:
    """`text` with control characters as symbols; line breaks stay."""
    return text.translate(_VISIBLE)


def one_line(text: str) -> str:
    r"""`text` as a TSV cell: tab, line break and backslash as `\t`, `\n`, `\\`."""
    return text.translate(_ONE_LINE)


def json_for(stream: TextIO, parts: Iterable[str]) -> Iterable[str]:
    """JSON as a stream may hold it, its values unchanged.

    For a terminal, the controls that JSON leaves raw are escaped. Where the stream is not in
    Unicode, all is escaped that is not ASCII: a backslash escape of Python's would be no JSON.
    """
    if not (stream.encoding or "utf-8").lower().startswith("utf"):
        return (part.translate(_AsciiJson()) for part in parts)
    return (part.translate(_JSON) for part in parts) if stream.isatty() else parts
