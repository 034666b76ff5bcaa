"""Wordings that are known beforehand."""

from factcli.extract.words.lists import lines, text
from factcli.extract.words.phrases import LONGEST, begins, organisation, phrase_of


def test_an_organisation_is_found_by_any_of_its_wordings() -> None:
    """With what it is part of and what may stand for it."""
    phrase = phrase_of["UNHRC"]
    assert phrase is not None
    assert phrase.organisation == organisation("United Nations Human Rights Council")
    assert phrase.organisation is not None
    assert phrase.organisation.parent == "United Nations"
    assert phrase.organisation.generic == ("the Council",)
    assert not phrase.place


def test_a_group_of_people_is_plural_only_where_it_is_written_so() -> None:
    """The name of the organisation stays singular."""
    plural, single = phrase_of["Teamsters"], organisation("Teamsters")
    assert plural is not None
    assert plural.organisation is not None
    assert single is not None
    assert plural.organisation.plural
    assert not single.plural


def test_only_a_main_name_names_an_organisation() -> None:
    """Other wordings are asked for as phrases."""
    assert organisation("UNHRC") is None
    assert organisation("Zendar") is None


def test_places_and_demonyms_have_their_country() -> None:
    """A country is a place, its people are not."""
    poland, polish = phrase_of["Poland"], phrase_of["Polish"]
    assert poland is not None
    assert polish is not None
    assert (poland.country, poland.place) == ("PL", True)
    assert (polish.country, polish.place) == ("PL", False)


def test_capitals_are_read_unless_they_are_few() -> None:
    """Headlines are printed in them; "FEB" may be an acronym."""
    assert phrase_of["OHIO"] == phrase_of["Ohio"] is not None
    assert phrase_of["Feb"] is not None
    assert phrase_of["FEB"] is None
    assert begins["NEW"]


def _wordings() -> list[str]:
    rows = [row.split("|")[1:] for row in lines("wordings.txt")]
    return [entry.split(":")[0].removeprefix("=") for row in rows for entry in row]


def test_every_wording_begins_with_a_word_that_begins_one() -> None:
    """And none has more words than are looked at."""
    forms = _wordings()
    assert all(begins[form.partition(" ")[0]] for form in forms)
    assert max(form.count(" ") + 1 for form in forms) == LONGEST
    assert not begins["Zendar"]


def test_the_full_stop_of_an_abbreviation_may_be_away() -> None:
    """A word of a run has none."""
    dotted = {form.partition(" ")[0] for form in _wordings()}
    assert all(begins[word.rstrip(".")] for word in dotted if word.endswith("."))


def test_wordings_are_those_of_the_lists_written_by_hand() -> None:
    """If this fails, run `python scripts/make_wordings.py`."""
    from scripts.make_wordings import made

    assert text("wordings.txt") == made()


def test_lines_of_wordings_are_found_by_halving() -> None:
    """They are in order."""
    assert list(lines("wordings.txt")) == sorted(lines("wordings.txt"))
