"""The data a command looks at, and what to call it in messages."""

from typing import TYPE_CHECKING

from msgspec import Struct

from factcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factcli.cli.environment import Environment
    from factcli.store import Store


class Data(Struct, frozen=True):
    """An opened store, and what to call it."""

    store: "Store"
    path: "Path | None"

    @property
    def name(self) -> str:
        """What messages call it."""
        return "the bundled article" if self.path is None else str(self.path)

    @property
    def has_several(self) -> bool:
        """Whether there is more than one article, so that `q2` alone names no quote."""
        return self.store.totals().sources > 1

    def origin(self) -> str:
        """Where facts come from, for a footer: the article and its date, or how many there are."""
        number = self.store.totals().sources
        if number != 1:
            return f"{number:,} articles in {self.name}"
        (source,) = self.store.sources()
        known = (source.title or self.name, source.publisher, source.date)
        return " · ".join(part for part in known if part)

    def number_of(self, fact: str) -> int | None:
        """How many facts of this name there are; None for a mixture."""
        totals = self.store.totals()
        return {
            "quote": totals.quotes,
            "actor": totals.actors,
            "country": totals.countries,
            "article": totals.sources,
        }.get(fact)


def named_path(argument: str, name: str) -> "Path":
    """The path that the user names as an argument.

    Raises:
        UsageError: The name is empty, which would be the current folder.

    """
    from pathlib import Path

    if not name:
        raise UsageError(f"{argument} is empty; name a file or a folder")
    return Path(name)


def hold_to_one_stdin(names: "Iterable[str | None]") -> None:
    """Raise `UsageError` where `-` is named twice: the second would find nothing to read."""
    if list(names).count("-") > 1:
        raise UsageError("- is standard input, which can be read once; name a file for the other")


def open_data(environment: "Environment", name: str | None) -> Data:
    """Open the data that `--data` names; the bundled article if it is None.

    Raises:
        UsageError: The name is empty, as that of a shell's variable that is not set.

    """
    from pathlib import Path

    from factcli.api import load

    if name == "":
        raise UsageError("--data is empty; name a file or a folder, or leave it out")
    if name == "-":
        environment.announce("a knowledge file")
    path = None if name is None else Path(name)
    return Data(load(path), path)
