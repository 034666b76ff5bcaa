"""Countries, dates and actors against labelled articles; see benchmarks/facts/README.md.

usage: python benchmarks/facts.py [FOLDER…] [--errors]

Without a folder, every set below `benchmarks/facts/`. A mention of a country is right if its code
and both its offsets are; so is a date. An actor is right if it is one that the labels name, by one
of its forms; then the kind and the role are looked at. Two actors for one label is a person split
in two; an actor whose mentions belong to two labels is two people joined.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from factcli.extract import extract
from factcli.ingest import source
from factcli.model import Actor, Knowledge
from factcli.text import folded

DATA = Path(__file__).parent / "facts"
MARK = re.compile(
    r"\[\[(?P<code>[A-Z]{2})(?P<may>\??)(?: (?P<kind>[dahs]))?\|(?P<name>[^]]+)\]\]"
    r"|\{\{(?P<date>[0-9-]+)(?P<perhaps>\??)\|(?P<words>[^}]+)\}\}"
)
KINDS = {None: "name", "d": "demonym", "a": "abbreviation", "h": "hashtag", "s": "seat"}


class Label(NamedTuple):
    """What stands at a place of the text: a country's code, or a date."""

    value: str
    start: int
    end: int
    kind: str
    required: bool


class Named(NamedTuple):
    """An actor as an editor would list it."""

    kind: str
    name: str
    roles: list[str]
    forms: set[str]
    required: bool


class Article(NamedTuple):
    """A labelled article; `actors` is empty where they are not labelled."""

    path: Path
    date: str | None
    text: str
    countries: list[Label]
    dates: list[Label]
    actors: list[Named]


class Score:
    """Counts of right, wrong and missed, and what they were."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0
        self.errors: list[str] = []

    def __str__(self) -> str:
        found, wanted = self.right + self.wrong, self.right + self.missed
        precision, recall = self.right / max(found, 1), self.right / max(wanted, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return (
            f"precision {100 * precision:5.1f}  recall {100 * recall:5.1f}  F1 {100 * f1:5.1f}"
            f"  ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def read(path: Path) -> Article:
    """A labelled file: its text without the marks, and what they say."""
    head, _, rest = path.read_text("utf-8").partition("\n")
    marked, _, listed = rest.lstrip("\n").partition("\n--- actors\n")
    text, countries, dates, last = "", list[Label](), list[Label](), 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        words = mark["name"] or mark["words"]
        start, end = len(text), len(text) + len(words)
        text += words
        if mark["code"]:
            kind = KINDS[mark["kind"]]
            countries.append(Label(mark["code"], start, end, kind, not mark["may"]))
        else:
            dates.append(Label(mark["date"], start, end, "date", not mark["perhaps"]))
    text += marked[last:]
    actors = [_named(line) for line in listed.splitlines() if line.strip()]
    date = head.removeprefix("date:").strip() or None
    return Article(path, date, text, countries, dates, actors)


def _named(line: str) -> Named:
    kind, name, roles, forms = ([*(part.strip() for part in line.split("|")), "", ""])[:4]
    every = {_plain(form) for form in [name, *forms.split(";")] if form.strip()}
    return Named(
        kind.lstrip("?"), name, [one.strip() for one in roles.split("/")], every, kind[0] != "?"
    )


def _plain(name: str) -> str:
    return folded(name).removeprefix("the ").strip()


def places(
    score: Score, found: Iterable[tuple[str, int, int]], labels: list[Label], of: Article
) -> Counter[str]:
    """Count what was found against the labels; the misses by kind."""
    wanted = {(one.value, one.start, one.end): one for one in labels}
    kinds: Counter[str] = Counter()
    seen = set(found)
    for key in sorted(seen, key=lambda one: one[1:]):
        if key not in wanted:
            score.wrong += 1
            score.errors.append(f"wrong   {_at(of, *key)}")
        elif wanted[key].required:
            score.right += 1
            kinds[f"{wanted[key].kind} right"] += 1
    for key, label in wanted.items():
        if label.required and key not in seen:
            score.missed += 1
            kinds[f"{label.kind} missed"] += 1
            score.errors.append(f"missed  {_at(of, *key)}")
    return kinds


def _at(article: Article, value: str, start: int, end: int) -> str:
    text = article.text
    before, after = text[max(start - 40, 0) : start], text[end : end + 30]
    around = f"{before}[{text[start:end]}]{after}".replace("\n", " ")
    return f"{value:11}{article.path.stem:20} …{around}…"


def actors(score: Score, roles: Score, joins: list[str], knowledge: Knowledge, of: Article) -> None:
    """Count the actors found against those of the labels."""
    matched: dict[str, list[Actor]] = defaultdict(list)
    for actor in knowledge.actors:
        label = next((one for one in of.actors if _plain(actor.name) in one.forms), None)
        if label is None:
            score.wrong += 1
            score.errors.append(
                f"wrong   {of.path.stem:20} {actor.kind} {actor.name!r}, {actor.role!r}"
            )
            continue
        matched[label.name].append(actor)
        others = [
            one.name
            for one in of.actors
            if one is not label
            for span in actor.mentions
            if _plain(of.text[slice(*span)]) in one.forms - label.forms
        ]
        if others:
            joins.append(f"joined  {of.path.stem:20} {actor.name!r} with {others}")
    for label in of.actors:
        found = matched[label.name]
        if label.required:
            score.right += bool(found)
            score.missed += not found
        if label.required and not found:
            score.errors.append(f"missed  {of.path.stem:20} {label.name!r}")
        if len(found) > 1:
            joins.append(f"split   {of.path.stem:20} {[one.name for one in found]}")
        for actor in found[:1]:
            _kind_and_role(roles, actor, label, of)


def _kind_and_role(roles: Score, actor: Actor, label: Named, of: Article) -> None:
    kind = "P" if actor.kind == "person" else "O"
    right = (actor.role or "") in label.roles and kind == label.kind
    roles.right += right
    roles.wrong += not right
    if not right:
        told = f"{actor.kind} {actor.name!r}: role {actor.role!r}, labelled {label.roles}"
        roles.errors.append(f"role    {of.path.stem:20} {told}")


def measure(articles: list[Article], errors: bool) -> Iterator[str]:
    """The lines of a set's figures."""
    countries, dates, cast, roles = Score(), Score(), Score(), Score()
    joins: list[str] = []
    kinds: Counter[str] = Counter()
    for article in articles:
        knowledge = extract(source(article.text, date=article.date))
        mentions = [(one.code, *span) for one in knowledge.countries for span in one.mentions]
        kinds += places(countries, mentions, article.countries, article)
        if article.actors:
            days = [(one.date, *one.span) for one in knowledge.dates]
            places(dates, days, article.dates, article)
            actors(cast, roles, joins, knowledge, article)
    yield f"countries  {countries}"
    yield "           " + ", ".join(
        f"{kind} {kinds[kind + ' right']} of {kinds[kind + ' right'] + kinds[kind + ' missed']}"
        for kind in KINDS.values()
        if kinds[kind + " right"] + kinds[kind + " missed"]
    )
    if cast.right + cast.missed:
        yield f"dates      {dates}"
        yield f"actors     {cast}"
        asked = roles.right + roles.wrong
        yield f"           kind and role right {roles.right} of {asked}, joins wrong {len(joins)}"
    if errors:
        yield from (line for each in (countries, dates, cast, roles) for line in each.errors)
        yield from joins


def main() -> int:
    """Print the figures of every set."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was wrong and missed")
    asked = parser.parse_args()
    for folder in asked.folders or sorted(path for path in DATA.iterdir() if path.is_dir()):
        articles = [read(path) for path in sorted(folder.glob("*.txt"))]
        words = sum(len(article.text.split()) for article in articles)
        print(f"{folder.name}: {len(articles)} articles, {words} words")
        for line in measure(articles, asked.errors):
            print("  " + line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
