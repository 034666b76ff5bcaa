"""What the data is at a glance: the article, who speaks how often, which countries are named."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from factcli.messages import counted
from factcli.records import ActorRecord, CountryRecord, SourceRecord
from factcli.render.console import BAR, HEADING, NAME, QUIET, article_text
from factcli.render.formats import Style
from factcli.render.visible import visible
from factcli.store import Share, Totals

_WIDEST_BAR = 24
_COUNT_WIDTH = 8  # columns of a count, with blanks around it
_NATURAL_WIDTH = 80
_MOST_MONTHS = 24


class Tally(Struct, frozen=True):
    """Things and how often there are."""

    heading: str
    counts: Sequence[tuple[str, int]]


def speakers(actors: Sequence[ActorRecord]) -> Tally:
    """Who speaks how often."""
    counts = [(actor.name, actor.quotes) for actor in actors if actor.quotes]
    return Tally("who speaks", sorted(counts, key=lambda pair: -pair[1]))


def involved(countries: Sequence[CountryRecord]) -> Tally:
    """Which countries are named how often."""
    return Tally("countries named", [(country.name, country.named) for country in countries])


def overview(source: SourceRecord, tallies: Sequence[Tally], style: Style) -> RenderableType:
    """A page on one article."""
    title = article_text(source.title or f"article {source.id}", style=NAME)
    about = [source.publisher, source.date, source.url]
    counts = " · ".join([
        *_facts(source.quotes, source.actors, source.countries),
        counted(source.dates, "date"),
        counted(source.characters, "character"),
    ])  # fmt: skip
    lines = [article_text(" · ".join(part for part in about if part)), Text(counts, style=QUIET)]
    return Group(title, *(line for line in lines if line), *bars(tallies, style))


def months(shares: Sequence[Share]) -> Tally:
    """How many quotes are of each month; of each year, where there are too many months."""
    counts: dict[str, int] = {}
    for digits in (7, 4):
        counts = {}
        for share in shares:
            name = share.name[:digits] if share.name else "undated"
            counts[name] = counts.get(name, 0) + share.quotes
        if len(counts) <= _MOST_MONTHS:
            break
    return Tally("quotes by date", _known(counts.items(), "undated"))


def publishers(shares: Sequence[Share], most: int) -> Tally:
    """How many quotes are of each publisher."""
    counts = [(share.name or "unknown", share.quotes) for share in shares]
    return Tally("quotes by publisher", _known(counts[:most], "unknown"))


def _known(counts: Iterable[tuple[str, int]], rest: str) -> list[tuple[str, int]]:
    """Counts, unless all of them are of the rest, which says nothing."""
    found = list(counts)
    return [] if [name for name, _ in found] == [rest] else found


def collection(totals: Totals, tallies: Sequence[Tally], style: Style) -> RenderableType:
    """A page on many articles."""
    facts = _facts(totals.quotes, totals.actors, totals.countries)
    counts = " · ".join([counted(totals.sources, "article"), *facts])
    return Group(Text(counts, style=QUIET), *bars(tallies, style))


def _facts(quotes: int, actors: int, countries: int) -> tuple[str, str, str]:
    return (
        counted(quotes, "quote"),
        counted(actors, "person or organisation", "people and organisations"),
        counted(countries, "country", "countries"),
    )


def bars(tallies: Sequence[Tally], style: Style) -> list[RenderableType]:
    """Each tally under its heading, a bar for each count, all on one scale of width."""
    names = [cell_len(visible(name)) for tally in tallies for name, _ in tally.counts]
    width = style.width or _NATURAL_WIDTH
    room = min(max(names, default=0), width // 2)
    widest = max(1, min(_WIDEST_BAR, width - room - _COUNT_WIDTH))
    shown: list[RenderableType] = []
    for tally in tallies:
        if not tally.counts:
            continue
        most = max(count for _, count in tally.counts)
        table = Table.grid(padding=(0, 1))
        table.add_column(width=room, overflow="fold")
        table.add_column(justify="right", no_wrap=True)
        table.add_column(style=BAR, no_wrap=True)
        for name, count in tally.counts:
            table.add_row(article_text(name), f"{count:,}", bar(count, most, widest))
        shown += [Text(), Text(tally.heading, style=HEADING), table]
    return shown


def bar(count: int, most: int, width: int) -> str:
    """A bar for `count`, `width` columns long for `most`, in eighths of a column."""
    eighths = max(1, round(count * width * 8 / most)) if count else 0
    full, rest = divmod(eighths, 8)
    return "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")
