"""The vocabulary of a library: in how many rows of each index a word occurs."""

from collections import Counter

from factcli.store.library.index.indexing import merging_seldom, optimise
from factcli.store.library.storage.database import Database, Statement

MANY = 50
"""A change of more than one in so many rows is not counted on: everything is counted anew."""

_INDEXES = ("quote", "actor", "source")
_COUNT_ON = """INSERT INTO vocabulary (word, quotes, actors, sources) VALUES (?, ?, ?, ?)
ON CONFLICT (word) DO UPDATE SET quotes = quotes + excluded.quotes,
    actors = actors + excluded.actors, sources = sources + excluded.sources"""
_COUNT_ANEW = """INSERT INTO vocabulary (word, quotes, actors, sources)
SELECT term, {counts} FROM temp.{index}_terms WHERE NOT term GLOB '[a-z]_*'
ON CONFLICT (word) DO UPDATE SET {index}s = excluded.{index}s"""
_FORGET = "DELETE FROM vocabulary WHERE quotes = 0 AND actors = 0 AND sources = 0"
_WORDS = "coalesce(group_concat(word, char(10)) FILTER (WHERE {0} > 0), '')"
_LENGTHS = f"""INSERT INTO lengths (length, quotes, actors) SELECT length(word),
    packed_text(CAST({_WORDS.format("quotes")} AS BLOB)),
    packed_text(CAST({_WORDS.format("actors")} AS BLOB))
FROM vocabulary WHERE quotes > 0 OR actors > 0 GROUP BY length(word)"""


def counting_on(
    quotes: Counter[str], actors: Counter[str], sources: Counter[str]
) -> list[Statement]:
    """What adds to the counts what is added to the indexes; less where it is negative."""
    words = sorted(quotes.keys() | actors.keys() | sources.keys())
    rows = [(word, quotes[word], actors[word], sources[word]) for word in words]
    statements = [Statement(_COUNT_ON, rows), Statement("UPDATE totals SET behind = 1")]
    if any(count < 0 for _, *counts in rows for count in counts):
        statements.append(Statement(_FORGET))
    return statements


def falling_behind() -> list[Statement]:
    """What leaves it to `catch_up` to count words, and to merge the indexes that grow very much."""
    seldom = (merging_seldom(f"{index}_words") for index in _INDEXES)
    return [*seldom, Statement("UPDATE totals SET behind = 2")]


def catch_up(database: Database) -> None:
    """Bring the vocabulary up to the indexes, if it is behind."""
    if not database.value("SELECT behind FROM totals"):
        return
    if database.value("SELECT behind FROM totals") == 2:
        for index in _INDEXES:
            optimise(database, f"{index}_words")
    with database.transaction():
        if database.value("SELECT behind FROM totals") == 2:
            _count_anew(database)
        database.run("DELETE FROM lengths")
        database.run(_LENGTHS)
        database.run("UPDATE totals SET behind = 0")


def _count_anew(database: Database) -> None:
    database.run("DELETE FROM vocabulary")
    for index in _INDEXES:
        terms = f"temp.{index}_terms"
        database.run(f"CREATE VIRTUAL TABLE {terms} USING fts5vocab (main, {index}_words, row)")
        counts = ", ".join("doc" if each == index else "0" for each in _INDEXES)
        database.run(_COUNT_ANEW.format(index=index, counts=counts))
        database.run(f"DROP TABLE {terms}")
