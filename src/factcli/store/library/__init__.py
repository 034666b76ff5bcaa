"""Libraries: millions of quotes of many sources in one SQLite file.

`storage` says what is in it and opens it, `index` finds words in it, `writing` changes it,
`reading` answers lookups, `inspection` checks it. What is named here is imported when it is first
used: a lookup does not wait for the code that writes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcli.store.library.inspection import problems
    from factcli.store.library.reading.lookups import LibraryStore, export, open_library
    from factcli.store.library.writing.writer import Written, remove, write

_HOMES = {
    "LibraryStore": "reading.lookups",
    "export": "reading.lookups",
    "open_library": "reading.lookups",
    "problems": "inspection",
    "Written": "writing.writer",
    "remove": "writing.writer",
    "write": "writing.writer",
}
__all__ = [
    "LibraryStore", "Written", "export", "open_library", "problems", "remove", "write",
]  # fmt: skip

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
