"""`export`: the articles of a library as knowledge files again, or the other way round."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from factcli.cli.declaring import Argument, Commands, Option
from factcli.cli.environment import Environment
from factcli.cli.options.data import named_path
from factcli.cli.writing.stdout import target
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.model import Knowledge

if TYPE_CHECKING:
    from factcli.outputs import Form

commands = Commands()


KnowledgePath = Annotated[
    str,  # no Path, for which an empty text is the current folder
    Argument(
        metavar="PATH", show_default=False,
        help="A .db library; or knowledge files, which become one .jsonl.",
    ),
]  # fmt: skip

OutputPath = Annotated[
    Path,
    Option(
        "--output", "-o", metavar="PATH",
        help="A .jsonl, a .json for one article, or a .db; - is stdout.",
    ),
]  # fmt: skip


@commands.add(
    "export",
    examples="""
    factcli export news.db -o news.jsonl    every article with all its facts, a line each
    factcli export news.db | head -1        the first, on stdout
    factcli export news.jsonl -o news.db    a library of knowledge files
    """,
)
def export(
    environment: Environment, *, data: KnowledgePath, output: OutputPath = Path("-")
) -> ExitStatus:
    """Turn a library back into knowledge files, or knowledge files into a library."""
    from factcli import outputs
    from factcli.api import is_library
    from factcli.cli.ending import tidily
    from factcli.knowledge import read_all
    from factcli.store import library

    path = named_path("PATH", data)
    to_stream = str(output) == "-" or outputs.is_stream(output)
    form = outputs.Form.LINES if to_stream else outputs.form_of(output)
    if not to_stream:
        outputs.refuse_overwriting(output, [data], "what is exported")
        _refuse_mixing(path, form, output)
    files = library.export(path) if is_library(path) else read_all(path)
    if form is outputs.Form.PAGE:
        files = _the_only(path, files, output)
    with tidily():
        outputs.write(map(outputs.encoder(form), files), form, target(environment, output))
    return ExitStatus.FOUND


def _refuse_mixing(folder: Path, form: "Form", output: Path) -> None:
    """A file that is written into the folder it is made of would be a part of it the next time."""
    inside = folder.is_dir() and output.parent.resolve() == folder.resolve()
    if inside and form is not form.LIBRARY:
        raise UsageError(f"{output} would be one of the files in {folder}; give another folder")


def _the_only(data: Path, files: Iterator[Knowledge], output: Path) -> Iterator[Knowledge]:
    head = list(islice(files, 2))
    if len(head) > 1:
        raise UsageError(f"{output} holds one article and {data} has more; use a .jsonl")
    return iter(head)
