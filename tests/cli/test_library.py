"""Commands on a library: lookups, export, validate, and what is no library."""

import json
import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.command import ROOT, command, environment, run
from tests.store.collections import some_articles

from factcli.exits import ExitStatus
from factcli.knowledge import bundled, encode_line, read_all
from factcli.model import Knowledge
from factcli.store.library import export, write
from factcli.store.library.storage.known import is_unfinished

STATEMENT = ROOT / "data" / "statement.json"
LOOKUPS = [
    ["quotes", "belarus"], ["quotes", "stoltenburg", "--json"], ["quotes", "--speaker", "council"],
    ["quotes", "iregular migraton", "-f", "markdown"], ["actors", "-f", "csv"], ["show", "q2"],
    ["actors", "lukashenko", "--json"], ["countries"], ["countries", "polska", "-f", "jsonl"],
    ["search", "latvia", "--json"], ["source"], ["source", "--text"], ["show", "PL", "--json"],
    ["quotes", "--sort", "date", "--since", "2021"], ["quotes", "nato", "--count"],
    ["quotes", "belarus", "-x", "--ids"], ["quotes", "--country", "latvia", "--offset", "2"],
]  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of some articles."""
    path = tmp_path / "some.db"
    write(path, some_articles())
    return path


def test_lookups_print_the_same_bytes(tmp_path: Path) -> None:
    """On the bundled file and on a library of that one article."""
    path = tmp_path / "statement.db"
    write(path, [bundled()])
    for lookup in LOOKUPS:
        expected = run(*lookup, "--data", STATEMENT)
        found = run(*lookup, "--data", path)
        assert (found.exit_status, found.stdout) == (expected.exit_status, expected.stdout)
        assert found.stderr.replace(str(path), str(STATEMENT)) == expected.stderr
        assert expected.exit_status == ExitStatus.FOUND


def test_export_gives_back_what_went_in(library: Path, tmp_path: Path) -> None:
    """To stdout, to a file, and from files to a library again."""
    lines = b"".join(map(encode_line, some_articles())).decode()
    assert run("export", library) == (ExitStatus.FOUND, lines, "")
    path = tmp_path / "some.jsonl"
    assert run("export", library, "-o", path) == (ExitStatus.FOUND, "", "")
    assert list(read_all(path)) == some_articles()
    again = tmp_path / "again.db"
    assert run("export", path, "-o", again).exit_status == ExitStatus.FOUND
    assert list(export(again)) == some_articles()


def test_export_of_one_article(library: Path, tmp_path: Path) -> None:
    """A .json holds one article only."""
    path = tmp_path / "one.json"
    assert run("export", STATEMENT, "-o", path).exit_status == ExitStatus.FOUND
    assert path.read_bytes() == STATEMENT.read_bytes()
    result = run("export", library, "-o", path)
    assert result.exit_status == ExitStatus.TROUBLE
    assert "holds one article" in result.error
    assert path.read_bytes() == STATEMENT.read_bytes()


def test_what_is_exported_is_not_overwritten(library: Path, tmp_path: Path) -> None:
    """By its own name, by a link to it, or as a file that is made of itself the next time."""
    folder = tmp_path / "files"
    folder.mkdir()
    source = folder / "one.json"
    source.write_bytes(STATEMENT.read_bytes())
    link = tmp_path / "link.jsonl"
    link.symlink_to(source)
    for path, output in ((source, source), (source, link), (library, library)):
        assert "is both what is exported and the output" in run("export", path, "-o", output).error
    told = run("export", folder, "-o", folder / "all.jsonl").error
    assert f"would be one of the files in {folder}; give another folder" in told
    assert run("export", folder, "-o", folder / "all.db").exit_status == ExitStatus.FOUND
    assert source.read_bytes() == STATEMENT.read_bytes()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null on this system")
def test_export_to_a_device(library: Path) -> None:
    """A device or a pipe needs no ending."""
    assert run("export", library, "-o", "/dev/null") == (ExitStatus.FOUND, "", "")


@pytest.mark.skipif(os.name != "posix", reason="no limits of files on this system")
def test_a_library_that_may_not_grow(library: Path, tmp_path: Path) -> None:
    """One line, which does not ask to build anew, and what was built before is kept."""
    from tests.making import saying

    more = tmp_path / "more.jsonl"
    more.write_bytes(b"".join(encode_line(saying(f"We say {n} " * 99)) for n in range(500)))
    refusal = within(200, "export", more, "-o", library)
    assert "check the disk and its limits; what was built before is kept" in refusal
    assert list(export(library))[: len(some_articles())] == some_articles()


@pytest.mark.skipif(os.name != "posix", reason="no limits of files on this system")
def test_a_first_build_without_room(tmp_path: Path) -> None:
    """The empty file stays, which another builder may have open; the next build goes on in it."""
    path = tmp_path / "new.db"
    within(10, "export", STATEMENT, "-o", path)
    assert (
        "empty: its first build was broken off; build it again" in run("quotes", "-d", path).error
    )
    assert [each.name for each in tmp_path.iterdir()] == ["new.db"]
    assert run("export", STATEMENT, "-o", path).exit_status == ExitStatus.FOUND
    assert list(export(path)) == [bundled()]


def within(size: int, *arguments: str | Path) -> str:
    """The one line of a command that may write no file of more kilobytes, and fails for it."""
    result = subprocess.run(
        ["bash", "-c", f'ulimit -f {size}; exec "$@"', "bash", *command(), *arguments],
        capture_output=True, text=True, env=environment(), check=False,
    )  # fmt: skip
    assert result.returncode == ExitStatus.TROUBLE
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_a_build_that_was_broken_off_is_finished_by_one_that_brings_nothing_new(
    tmp_path: Path,
) -> None:
    """It counts the words, without which misspelt ones take longer to find."""

    def interrupted() -> Iterator[Knowledge]:
        yield from some_articles()
        raise KeyboardInterrupt

    path, articles = tmp_path / "some.db", tmp_path / "some.jsonl"
    with pytest.raises(KeyboardInterrupt):
        write(path, interrupted())
    articles.write_text(
        "".join(json.dumps({"text": each.source.text}) + "\n" for each in some_articles())
    )
    assert is_unfinished(path)
    told = run("build", articles, "-o", path, "--jobs", "1").stderr
    assert "(6 of them in it already)" in told
    assert not is_unfinished(path)
    assert run("validate", path).exit_status == ExitStatus.FOUND


def test_an_article_is_taken_out(library: Path) -> None:
    """By its id; an unknown one and a file that is no library are refused."""
    gone = bundled().source.id
    result = run("build", "--remove", gone, "-o", library)
    assert result == (ExitStatus.FOUND, "", f"{library}: {gone} is taken out\n")
    assert bundled() not in list(export(library))
    assert run("validate", library).exit_status == ExitStatus.FOUND
    assert f"no source '{gone}' in {library}" in run("build", "--remove", gone, "-o", library).error
    for other in "a.jsonl", "a.json", "-":
        assert "articles to remove" in run("build", "--remove", gone, "-o", other).error
    assert "no ARTICLE to build" in run("build").error


def test_no_article_is_taken_out_by_a_command_that_is_refused(
    library: Path, tmp_path: Path
) -> None:
    """Neither for another id that is not there, nor for what is wrong elsewhere."""
    first, second, *_ = (article.source.id for article in some_articles())
    article = tmp_path / "a.txt"
    article.write_text("“We are here,” said Jane Roe.", "utf-8")
    for refused in (["--remove", "nope"], [article, "--date", "soon"], [article, "--jobs", "0"]):
        result = run("build", "--remove", first, *refused, "-o", library)
        assert result.exit_status == ExitStatus.TROUBLE
        assert list(export(library)) == some_articles()
    result = run("build", "--remove", first, "--remove", second, "--remove", first, "-o", library)
    assert result.stderr.splitlines() == [f"{library}: {i} is taken out" for i in (first, second)]
    assert list(export(library)) == some_articles()[2:]
    assert run("validate", library).exit_status == ExitStatus.FOUND


def test_validate_a_library(library: Path) -> None:
    """Sound as it is; an index that lost a row, and facts that were changed, are told."""
    assert run("validate", library) == (ExitStatus.FOUND, f"{library}: sound\n", "")
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("DELETE FROM quotes WHERE n = 1")
        connection.execute("UPDATE vocabulary SET quotes = 99 WHERE word = 'migration'")
        connection.execute("INSERT INTO actor_words (rowid, words) VALUES (99, 'ghost')")
        connection.commit()
    result = run("validate", library)
    assert result.exit_status == ExitStatus.TROUBLE
    first, *rest = (line.removeprefix(f"{library}: ") for line in result.stdout.splitlines())
    assert first.endswith(".quotes: are not those of the table of quotes")
    assert rest == [
        "vocabulary.quotes: has other counts than the facts for migration",
        "actor_words: has other counts than the facts for ghost",
    ]


def test_what_is_no_library(tmp_path: Path) -> None:
    """One line for a missing, a foreign and a damaged file, for every command."""
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE t (x)")
    text = tmp_path / "text.db"
    text.write_text("no database at all " * 100)
    for path in (tmp_path / "none.db", foreign, text):
        for words in ("quotes", "-d"), ("source", "-d"), ("export",), ("validate",):
            result = run(*words, path)
            assert result.exit_status == ExitStatus.TROUBLE
            assert str(path) in result.error


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE texts SET packed = x'ffff'",
        "UPDATE sources SET facts = x'ffff'",
        "UPDATE quotes SET source = 99",
        "UPDATE sources SET publisher = CAST(x'ff' AS TEXT)",
    ],
)
def test_damage_within_what_is_packed(library: Path, damage: str) -> None:
    """SQLite cannot see it; it is said of the library, not of factcli itself."""
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(damage)
        connection.commit()
    results = [
        run(*lookup, library)
        for lookup in (
            ["quotes", "belarus", "-d"], ["source", "-d"], ["export"], ["validate"],
            ["check", "Migration is no weapon at all", "-d"],
        )
    ]  # fmt: skip
    assert all("Traceback" not in result.stderr for result in results)
    said = [result.stderr for result in results if result.stderr.startswith("factcli: ")]
    assert said
    for line in said:
        assert line.startswith(f"factcli: {library} ")
        assert "build it anew" in line
        assert line.count("\n") == 1


def test_a_collection_is_summed_up(library: Path) -> None:
    """In a terminal few articles are listed, and all are counted by date and publisher."""
    shown = run("source", "--data", library, columns=80).stdout
    for words in ("6 articles · 14 quotes", "quotes by date", "2021-11", "undated", "The Paper"):
        assert words in shown


def test_a_library_of_nothing_is_summed_up(tmp_path: Path) -> None:
    """No more is said than that there is nothing in it."""
    path = tmp_path / "none.db"
    write(path, some_articles()[:1])
    for source in list(export(path)):
        assert run("build", "--remove", source.source.id, "-o", path).exit_status == 0
    found = run("source", "--data", path, columns=80)
    assert "0 articles" in found.stdout
    assert "too many" not in found.stderr


def test_many_articles_are_only_summed_up(library: Path) -> None:
    """More than fit on a screen are counted, by years if there are many months."""
    from tests.making import saying
    from tests.store.collections import dated

    many = [
        dated(saying(f"Number {n} of many"), f"{2000 + n // 12}-{n % 12 + 1:02}") for n in range(30)
    ]
    write(library, many)
    result = run("source", "--data", library, columns=80)
    assert "\n2001 " in result.stdout
    assert "2001-05" not in result.stdout
    assert "--format tsv lists them" in result.stderr
    assert len(run("source", "--data", library).stdout.splitlines()) == 37
