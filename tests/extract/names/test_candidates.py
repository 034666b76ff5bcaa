"""Reading the names of a run."""

import pytest

from factcli.extract.names.candidates import Reading, candidates
from factcli.extract.names.runs import runs


def read(text: str) -> list[tuple[str, str, str | None]]:
    """Every name of a text: its words, how it is read, and the office before it."""
    return [
        (
            text[found.start : found.end],
            found.reading,
            text[slice(*found.office)] if found.office else None,
        )
        for run in runs(text)
        for found in candidates(run, text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Senate’s Majority Leader Jane Roe", [
            ("Senate", "organisation", None), ("Jane Roe", "person", "Majority Leader")]),
        ("when Secretary of State John Doe left", [("John Doe", "person", "Secretary of State")]),
        ("the Federation of Ruritanian Scientists and the Union of Salt Miners", [
            ("Federation of Ruritanian Scientists", "organisation", None),
            ("Union of Salt Miners", "organisation", None)]),
        ("said Dean Roe and Law School Dean Poe", [
            ("Dean Roe", "person", None), ("Law School", "organisation", None),
            ("Poe", "person", "Dean")]),
        ("when Chad Sweet of Ohio left", [("Chad Sweet", "person", None)]),
        ("at the Department of Corrections", [("Department of Corrections", "organisation", None)]),
        ("the New York Times Magazine", [("New York Times Magazine", "organisation", None)]),
        ("met Sen. King and Ms. Singer", [
            ("King", "person", "Sen."), ("Ms. Singer", "person", None)]),
        ("in New Jersey on Friday", []),
        ("as against France England won", []),
        ("the Apple and Pear Council", [("Apple and Pear Council", "organisation", None)]),
        ("the Green Apple and Pear Council", [
            ("Green Apple and Pear Council", "organisation", None)]),
        ("the Board of Doctors Without Borders", [
            ("Board of Doctors Without Borders", "organisation", None)]),
        ("on Radio President Roe", [("Roe", "person", "Radio President")]),
        ("for Tennis Australia, Rugby Zendar", [
            ("Tennis Australia", "organisation", None), ("Rugby Zendar", "person", None)]),
        ("said the Bishop of Marwick John Roe", [("John Roe", "person", "Bishop of Marwick")]),
        ("on Elm Street near Polish shops", []),
        ("met Paris Rowe in Paris", [("Paris Rowe", "person", None)]),
        ("said Sandra Day O’Dell of Maine", [("Sandra Day O’Dell", "person", None)]),
        ("But Marek Nowak left", [("Marek Nowak", "person", None)]),
        ("the Fed’s Board of Governors", [
            ("Fed", "organisation", None), ("Board of Governors", "organisation", None)]),
        ("the Warsaw-based Acme Corp. fell", [("Acme Corp.", "organisation", None)]),
        ("seen on Example.com today", [("Example.com", "organisation", None)]),
        ("the Acton County Sheriff’s Department", [
            ("Acton County Sheriff’s Department", "organisation", None)]),
        ("the Zendar County Prosecutor's Office", [
            ("Zendar County Prosecutor's Office", "organisation", None)]),
        ("at King's College London", [("King's College London", "organisation", None)]),
        ("Acton Children's Hospital", [("Acton Children's Hospital", "organisation", None)]),
        ("at St. Mary's Hospital", [("St. Mary's Hospital", "organisation", None)]),
        ("Sheriff's Deputy Jane Roe", [("Jane Roe", "person", "Deputy")]),
        ("met Mary's College friend", [("Mary", "single", None), ("College", "single", None)]),
        ("of the University of California, Berkeley, on Friday", [
            ("University of California, Berkeley", "organisation", None)]),
        ("the University of Zendar, Davis said", [
            ("University of Zendar", "organisation", None), ("Davis", "single", None)]),
        ("Zendar Airlines Flight ZA8501 left", [("Zendar Airlines", "organisation", None)]),
        ("on board Flight 412 and Flight ZA17", []),
        ("told The Daily Show", [("Daily Show", "organisation", None)]),
        ("an Airbus A320 and the A330s", [("Airbus", "organisation", None)]),
    ],
)  # fmt: skip
def test_names_are_read_by_what_their_words_are(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """Known names, organisation words, offices and first names decide."""
    assert read(text) == expected


def test_a_plain_word_ends_a_name_in_a_headline() -> None:
    """What follows a name with a capital is mostly its verb there."""
    text = "Jane Rowe Slams Marek Nowak"
    (run,) = runs(text)
    found = [text[name.start : name.end] for name in candidates(run, text, headline=True)]
    assert found == ["Jane Rowe", "Slams", "Marek Nowak"]
    assert candidates(run, text, headline=True)[1].reading is Reading.SINGLE


@pytest.mark.parametrize(
    "name",
    [
        "Mineworkers' Federation of Zenda",
        "Thames and Severn Police",
        "Marlowe & Sons",
        "Department for Levelling Up",
    ],
)
def test_what_else_an_organisation_is_made_of(name: str) -> None:
    """People of one trade, two places, who shares the firm, and what goes up."""
    assert [words for words, *_ in read(f"said the {name} yesterday")] == [name]


def test_plain_words_behind_what_they_are_name_it() -> None:
    """The nouns beside them say so; a day of the week is no name."""
    assert read("said the charity Open Door") == [("Open Door", "organisation", None)]
    assert read("of the charity Water First") == [("Water First", "organisation", None)]
    assert read("Rights group Clear Water sued")[-1] == ("Clear Water", "organisation", None)
    assert [words for words, *_ in read("said the new Open Door")] == ["Open", "Door"]


def test_the_field_of_an_officer_is_no_organisation() -> None:
    """Nor are those who live somewhere an office."""
    assert [words for words, *_ in read("Zenda's Chief Technology Officer Jane Roe")] == [
        "Zenda", "Jane Roe",
    ]  # fmt: skip
    assert read("Residents of Nether Hallow left") == [("Nether Hallow", "person", None)]
