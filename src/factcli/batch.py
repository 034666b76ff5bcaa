"""Articles built one after another or on all cores, and written in their order as they come.

The workflow between `ingest`, `extract` and the files. Nothing here prints, and no more than a
few articles a process are in memory, however many there are.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

from factcli.errors import FactcliError, UsageError
from factcli.ingest import STDIN, UNKNOWN, Line, Metadata, Origin, origins, read
from factcli.ingest.reading import checked, refuse_unwritable
from factcli.messages import printable
from factcli.model import Knowledge, Source
from factcli.outputs import (
    Form,
    Writable,
    encoder,
    form_of,
    is_stream,
    refuse_overwriting,
    write,
)  # fmt: skip
from factcli.workers import cores, in_order


class Extracted(NamedTuple):
    """What a source says, and if asked for, a report of how that was found."""

    knowledge: Knowledge
    report: str = ""


Extract: TypeAlias = Callable[[Source], Extracted]
"""What turns a source into its facts; it must be a function of a module to reach other cores."""


class Built(NamedTuple):
    """An article that became a knowledge file: its bytes, how much is in it, what to say of it.

    `data` is None where the library has the article already: nothing was extracted.
    """

    name: str
    data: bytes | None
    quotes: int
    actors: int
    countries: int
    notes: tuple[str, ...]
    report: str


class Failed(NamedTuple):
    """An article that did not, and why, in one line that names it."""

    name: str
    problem: str


Outcome: TypeAlias = Built | Failed


class Summary(NamedTuple):
    """What a build came to; the failures are in the order of the articles."""

    articles: int
    quotes: int
    actors: int
    countries: int
    failures: tuple[Failed, ...]
    unchanged: int  # articles that the library had already


def facts(source: Source) -> Extracted:
    """The facts of a source, without a report."""
    from factcli.extract import extract

    return Extracted(extract(source))


def build(
    inputs: Iterable[str],
    output: Path | Writable,
    *,
    given: Metadata = UNKNOWN,
    jobs: int | None = None,
    replace: bool = False,
    remove: Sequence[str] = (),
    watch: Callable[[Outcome], object] = lambda _: None,
    extract: Extract = facts,
    stdin: BinaryIO | None = None,
) -> Summary:
    """Build articles into `output`: a `.json` for one, a `.jsonl`, a `.db`, or a stream.

    `inputs` are files, folders, globs, addresses or `-`. A stream gets a page of JSON for one
    article and JSON Lines for more. `jobs` is the number of processes, by default one a core;
    the bytes do not depend on it. `watch` is called with every outcome, in order. An article
    that fails is in the summary; if none succeeds, nothing is written and an old file stays.
    A library keeps what is in it; with `replace` it takes an article that it has anew, and those
    whose ids are in `remove` are taken out first, all or none.

    Raises:
        UsageError: The output is one of the inputs, or cannot hold so many articles; a title
            or an address is given for several; the library has nothing to remove.
        OutputError: The output cannot be written.
    """
    inputs = list(inputs)
    path = output if isinstance(output, Path) else None
    if path is not None:
        refuse_overwriting(path, inputs, "the article")
    found = origins(inputs, stdin=stdin, leave_out=path)
    head = list(islice(found, 2))
    form = _form(path, head)
    if given.date:
        checked(given.date)
    refuse_unwritable(given.title, given.url, given.publisher)
    if (replace or remove) and form is not Form.LIBRARY:
        doing = "replace" if replace else "remove"
        raise UsageError(f"only a library has articles to {doing}; give it with -o NAME.db")
    if len(head) > 1 and (given.title or given.url):
        raise UsageError("a title and an address belong to one article; build it by itself")
    # Whoever wants a report of every article wants it of those that the library has, too.
    known = path if form is Form.LIBRARY and not replace and extract is facts else None
    work = partial(outcome, given=given, form=form, extract=extract, known=known)
    workers = 1 if len(head) < 2 else jobs or cores()
    if path is not None and remove:
        from factcli.store import library

        library.remove(path, *remove)
    seen = _Seen(watch)
    pieces = seen.pieces(in_order(work, chain(head, found), workers))
    unchanged = write(pieces, form, output, replace=replace)
    return seen.summary(unchanged)


def outcome(
    origin: Origin, *, given: Metadata, form: Form, extract: Extract, known: Path | None = None
) -> Outcome:
    """Build one article, unless the library `known` has it; what is wrong becomes a `Failed`."""
    try:
        article = read(origin, given)
        if known is not None:
            from factcli.store.library.storage.known import counts

            stored = counts(known, article.source)
            if stored is not None:
                return Built(origin.name, None, *stored, article.notes, "")
        knowledge, report = extract(article.source)
        return Built(
            origin.name,
            encoder(form)(knowledge),
            len(knowledge.quotes),
            len(knowledge.actors),
            len(knowledge.countries),
            article.notes,
            report,
        )
    except FactcliError as error:
        return Failed(origin.name, str(error))
    except MemoryError:
        return Failed(origin.name, f"{origin.name} is too large for the memory; split it")
    except Exception as error:  # noqa: BLE001 - a mistake of ours must not cost the other articles
        kind = type(error).__name__
        problem = f"{origin.name} could not be built ({kind}: {error}); please report this article"
        return Failed(origin.name, printable(problem))


def total(inputs: Iterable[str], output: Path | None = None) -> int | None:
    """How many articles there are to build; null where only reading them would tell."""
    inputs = list(inputs)
    number = 0
    for origin in () if STDIN in inputs else origins(inputs, leave_out=output):
        if isinstance(origin, Line):
            return None
        number += 1
    return number or None


class _Seen:
    """Counts what passes on its way to the file."""

    def __init__(self, watch: Callable[[Outcome], object]) -> None:
        self._watch = watch
        self._articles = self._quotes = self._actors = self._countries = 0
        self._known = 0  # of the articles
        self._failures: list[Failed] = []

    def pieces(self, outcomes: Iterable[Outcome]) -> Iterator[bytes]:
        for each in outcomes:
            self._watch(each)
            if isinstance(each, Failed):
                self._failures.append(each)
                continue
            self._articles += 1
            self._quotes += each.quotes
            self._actors += each.actors
            self._countries += each.countries
            if each.data is None:
                self._known += 1
            else:
                yield each.data

    def summary(self, unchanged: int) -> Summary:
        """What it came to, with so many articles that turned out to be there when written."""
        return Summary(
            self._articles,
            self._quotes,
            self._actors,
            self._countries,
            tuple(self._failures),
            self._known + unchanged,
        )


def _form(path: Path | None, head: list[Origin]) -> Form:
    if path is None or is_stream(path):
        one = len(head) == 1 and not isinstance(head[0], Line)
        return Form.PAGE if one else Form.LINES
    form = form_of(path)
    if form is Form.PAGE and len(head) > 1:
        raise UsageError(
            f"{printable(str(path))} holds one article and there are more; "
            f"use -o {printable(str(path.with_suffix('.jsonl')))}"
        )
    return form
