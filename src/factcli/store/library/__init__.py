"""Libraries: millions of quotes of many sources in one SQLite file.

`schema` says what is in it, `database` opens it, `writer` changes it, `reading` answers lookups
from it, `inspection` checks it.
"""

from factcli.store.library.inspection import problems
from factcli.store.library.reading import LibraryStore, export, open_library
from factcli.store.library.writer import Written, remove, write

__all__ = [
    "LibraryStore", "Written", "export", "open_library", "problems", "remove", "write",
]  # fmt: skip
