r"""Regular expressions that are compiled when they are first used.

Compiling all of them takes longer than to read an article, which needs but half. What costs most
is a class with a mark like ’ in it and more than one run of characters beside: it takes ten times
as long as two classes, `(?<![\w’])(?<!-)` for `(?<![\w’-])`.
"""

import re
from typing import Any, cast


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern with the methods of a compiled one; for those that not every article needs."""
    return cast("re.Pattern[str]", _Uncompiled(source, flags))


class _Uncompiled:
    """Becomes a compiled pattern method by method, as they are asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found
