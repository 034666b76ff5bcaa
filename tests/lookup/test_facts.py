"""Lookups find what a person means, on the bundled article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import saying

import factcli
from factcli import lookup
from factcli.errors import UnknownNameError
from factcli.lookup import Results, country_named, speakers_named
from factcli.records import QuoteRecord
from factcli.store import QuoteFilter, Store
from factcli.store.memory import MemoryStore

EVERYTHING = QuoteFilter()


@pytest.fixture(scope="module")
def store() -> Store:
    """The bundled article."""
    return factcli.load()


def ids(found: Results[QuoteRecord]) -> list[str]:
    """The ids of quotes found, in order."""
    return [record.id for record in found.records]


def find(store: Store, *query: str, exact: bool = False) -> list[str]:
    """The ids of the quotes a query finds."""
    return ids(lookup.quotes(store, query, EVERYTHING, exact=exact))


def matched(record: QuoteRecord) -> list[str]:
    """The words of a quote that are highlighted."""
    return [record.text[start:end] for start, end in record.matches]


def test_a_word_finds_the_quotes_that_have_it(store: Store) -> None:
    """Equal words score 100 and are marked."""
    found = list(lookup.quotes(store, ["belarus"], EVERYTHING).records)
    assert [(record.id, record.score) for record in found] == [
        ("q3", 100.0), ("q5", 100.0), ("q6", 100.0),
    ]  # fmt: skip
    assert matched(found[0]) == ["Belarus"]


def test_a_word_beside_a_quote_counts_where_the_quote_has_another_form_of_it() -> None:
    """Two senators spoke of a senator: a library, which indexes both together, finds the same."""
    text = "Two senators said a senator had left."
    store = MemoryStore([factcli.build(text=text)])
    (found,) = lookup.quotes(store, ["senators"], EVERYTHING).records
    assert (found.speaker_text, found.score) == ("Two senators", 100.0)
    assert matched(found) == ["senator"]


def test_a_misspelt_name_finds_its_speaker(store: Store) -> None:
    """The one who speaks and the one who is quoted are both found by name."""
    assert find(store, "stoltenburg") == ["q2", "q5"]


def test_an_unknown_word_may_be_a_slip_of_a_function_word() -> None:
    """`agaisnt` is no reason to find nothing; but letters that are near `and` find nothing."""
    store = MemoryStore([saying("We stand against the mayor and his harbour.")])
    assert find(store, "agaisnt", "mayor") == ["q1"]
    assert find(store, "harbor agianst") == ["q1"]
    assert find(store, "ond") == []


def test_words_that_another_passes_on_are_the_speakers(store: Store) -> None:
    """Who asks for a speaker gets what they wrote, and what was quoted from them."""
    where = QuoteFilter(speakers=speakers_named(store, "stoltenberg"))
    assert ids(lookup.quotes(store, [], where)) == ["q2", "q5"]
    assert ids(lookup.quotes(store, ["vigilant"], where)) == ["q5"]


def test_misspelt_words_are_found_and_marked(store: Store) -> None:
    """Each word may be misspelt."""
    (found,) = lookup.quotes(store, ["iregular migraton"], EVERYTHING).records
    assert found.id == "q3"
    assert matched(found) == ["irregular", "migration"]


def test_word_order_matters_little(store: Store) -> None:
    """Words in another order score less than in the order asked for."""
    other, same = (
        next(iter(lookup.quotes(store, [query], EVERYTHING).records))
        for query in ("vigilant remain", "remain vigilant")
    )
    assert other.id == same.id == "q5"
    assert other.score is not None
    assert same.score is not None
    assert other.score < same.score == 100.0


def test_a_half_remembered_sentence_finds_its_quote(store: Store) -> None:
    """Many words are aligned as a whole."""
    query = "they will remain vigilant against risk of escalation"
    (found,) = lookup.quotes(store, [query], EVERYTHING).records
    assert found.id == "q6"
    assert matched(found) == query.split()[1:]


def test_many_keywords_are_no_sentence_but_still_a_query(store: Store) -> None:
    """Words that no text has in this order are looked for one by one."""
    words = "escalation provocation borders Latvia Poland Belarus Alliance"
    assert find(store, words) == ["q6"]


@pytest.mark.parametrize("query", ["zebra", "xyzzy plugh", "Jens Spahn", "!!!", "", "🦓", "un"])
def test_what_is_not_there_is_not_found(store: Store, query: str) -> None:
    """Nonsense, half a name, no words at all, and short words inside longer ones find nothing."""
    assert find(store, query) == []


def test_a_country_finds_quotes_that_name_it_otherwise(store: Store) -> None:
    """A demonym or code finds the country's quotes, behind those with the word itself."""
    assert find(store, "polish") == ["q2", "q1", "q3", "q4", "q5", "q6"]
    assert find(store, "polska") == ["q1", "q2", "q3", "q4", "q5", "q6"]
    assert find(store, "PL vigilant") == ["q5", "q6"]


def test_exact_words_are_not_forgiven(store: Store) -> None:
    """With exact, words are equal after folding, and each argument is a phrase."""
    assert find(store, "HUMAN rights", exact=True) == ["q5", "q6"]
    assert find(store, "rights human", exact=True) == []
    assert find(store, "humans", exact=True) == []
    assert find(store, "human rights", "alliance", exact=True) == ["q6"]


def test_words_apart_are_less_by_chance_in_a_short_quote() -> None:
    """What has few other words comes first, but behind what has the words as asked for."""
    store = MemoryStore(
        [
            saying(
                "The mayor of the old town has plans for the coming years and one is a harbour.",
                "The mayor has plans and one is a harbour.",
                "In the coming years there will be a mayor harbour in the old town of many plans.",
            )
        ]
    )
    assert find(store, "mayor harbour") == ["q3", "q2", "q1"]


def test_filters_narrow(store: Store) -> None:
    """Speaker and country filters hold together, with and without a query."""
    where = QuoteFilter(
        speakers=speakers_named(store, "council"), countries=country_named("latvia")
    )
    assert ids(lookup.quotes(store, [], where)) == ["q3", "q4", "q6"]
    assert ids(lookup.quotes(store, ["solidarity"], where)) == ["q4"]


@pytest.mark.parametrize(
    ("since", "until", "total"),
    [
        ("2021", None, 6), ("2021-11-12", "2021-11-12", 6), ("2021-11-13", None, 0),
        (None, "2021-11-11", 0), (None, "2021-11", 6), ("2022", None, 0),
    ],
)  # fmt: skip
def test_periods_are_inclusive(
    store: Store, since: str | None, until: str | None, total: int
) -> None:
    """A quote without a date of its own has the one of its article."""
    assert lookup.quotes(store, [], QuoteFilter(since=since, until=until)).total == total


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lukashenko", ["alyaksandr-lukashenka"]),
        ("Лукашенко", ["alyaksandr-lukashenka"]),
        ("Łukašenka", ["alyaksandr-lukashenka"]),
        ("secretary general", ["jens-stoltenberg"]),
        ("nato", ["nato", "north-atlantic-council", "jens-stoltenberg"]),
        ("council", ["north-atlantic-council"]),
        ("deputy minister", ["marcin-przydacz"]),
        ("jens spahn", []),
        ("zebra", []),
    ],
)
def test_actors_are_found_by_name_role_and_organisation(
    store: Store, query: str, expected: list[str]
) -> None:
    """In any spelling or script; a shared first name is not enough."""
    assert [record.id for record in lookup.actors(store, [query]).records] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("polska", ["PL"]), ("PL", ["PL"]), ("lithuanian", ["LT"]), ("Литва", ["LT"]),
        ("polnad", ["PL"]), ("france", []), ("zebra", []),
    ],
)  # fmt: skip
def test_countries_are_found_in_any_language(store: Store, query: str, expected: list[str]) -> None:
    """By name, demonym, code, or misspelt as the article has it."""
    assert [record.code for record in lookup.countries(store, [query]).records] == expected


def test_lists_without_a_query_are_whole_and_unscored(store: Store) -> None:
    """Quotes in text order, actors by how often they speak, countries by how often named."""
    quotes = lookup.quotes(store, [], EVERYTHING)
    assert ids(quotes) == ["q1", "q2", "q3", "q4", "q5", "q6"]
    assert quotes.total == 6
    actors = list(lookup.actors(store, []).records)
    assert [(actor.id, actor.quotes) for actor in actors[:3]] == [
        ("north-atlantic-council", 3), ("marcin-przydacz", 2), ("jens-stoltenberg", 1),
    ]  # fmt: skip
    countries = list(lookup.countries(store, []).records)
    assert [(country.code, country.named) for country in countries] == [
        ("PL", 7), ("LV", 6), ("LT", 6), ("BY", 6),
    ]  # fmt: skip
    assert {record.score for record in actors} == {record.score for record in countries} == {None}


def test_pages_do_not_overlap(store: Store) -> None:
    """Offset and limit cut the same order; the total is that of all."""
    page = lookup.quotes(store, ["poland"], EVERYTHING, limit=2, offset=3)
    assert ids(page) == find(store, "poland")[3:5]
    assert page.total == 6


def test_the_least_score_holds(store: Store) -> None:
    """Hits below it are neither given nor counted."""
    found = lookup.quotes(store, ["poland"], EVERYTHING, min_score=95)
    assert (len(ids(found)), found.total) == (5, 5)


def test_orders(store: Store) -> None:
    """By speaker's name; by date with text order for the same day; by score as without."""
    by_speaker = lookup.quotes(store, ["nato"], EVERYTHING, sort="speaker").records
    assert [record.speaker.name for record in by_speaker if record.speaker] == [
        "Jens Stoltenberg", "Marcin Przydacz", "North Atlantic Council", "North Atlantic Council",
    ]  # fmt: skip
    assert ids(lookup.quotes(store, [], EVERYTHING, sort="date")) == find_all(store)
    assert ids(lookup.quotes(store, ["nato"], EVERYTHING, sort="score")) == find(store, "nato")


def find_all(store: Store) -> list[str]:
    """The ids of all quotes."""
    return ids(lookup.quotes(store, [], EVERYTHING))


def test_names_for_filters(store: Store) -> None:
    """An id, a whole name, a part of it, or a misspelt part."""
    for text in ("jens-stoltenberg", "Jens Stoltenberg", "stoltenberg", "stoltenburg"):
        assert speakers_named(store, text) == {"jens-stoltenberg"}
    assert speakers_named(store, "nato") == {"nato"}
    assert country_named("polish") == country_named("pl") == {"PL"}
    assert country_named("france") == {"FR"}


def test_a_surname_alone_means_all_who_bear_it() -> None:
    """An article that has no more of somebody does not hide what others tell of namesakes."""
    names = ("Haddad", "Jane Haddad", "Tom Haddad", "Haddad Roe")
    store = MemoryStore([saying(f"We are {n}.", speaker=name) for n, name in enumerate(names)])
    known = {record.name: record.id for record in lookup.actors(store, []).records}
    bearers = {known[name] for name in names[:3]}
    for text in ("Haddad", "haddad"):
        assert speakers_named(store, text) == bearers
    assert speakers_named(store, known["Tom Haddad"]) == {known["Tom Haddad"]}
    assert speakers_named(store, "tom haddad") == {known["Tom Haddad"]}


@pytest.mark.parametrize("text", ["zebra", "PL", "???", "jens spahn", "q1"])
def test_unknown_speakers_are_refused(store: Store, text: str) -> None:
    """What names no actor is an error."""
    with pytest.raises(UnknownNameError, match="no speaker"):
        speakers_named(store, text)


def test_refusals_suggest(store: Store) -> None:
    """A name that is near enough is offered."""
    with pytest.raises(UnknownNameError, match=r"did you mean Jens Stoltenberg\?"):
        speakers_named(store, "stolzenbrug")
    with pytest.raises(UnknownNameError, match=r"did you mean France\?"):
        country_named("frnace")
    with pytest.raises(UnknownNameError, match="give a name"):
        country_named("xyzzyplugh")


@given(st.lists(st.text(), max_size=3), st.booleans())
def test_any_query_is_only_words(query: list[str], exact: bool) -> None:
    """Whatever is asked, scores and spans are in their bounds and the order descends."""
    store = factcli.load()
    found = list(lookup.quotes(store, query, EVERYTHING, exact=exact).records)
    scores = [record.score for record in found if record.score is not None]
    assert all(0 < score <= 100 for score in scores)
    assert scores == sorted(scores, reverse=True)
    for record in found:
        assert all(0 <= start < end <= len(record.text) for start, end in record.matches)
    list(lookup.actors(store, query, exact=exact).records)
    list(lookup.countries(store, query, exact=exact).records)


def test_the_last_of_many_quotes_is_found() -> None:
    """However many texts there are, files are searched to the end."""
    many = [saying(*(f"Number {n} of article {m}" for n in range(25))) for m in range(100)]
    store = MemoryStore([*many, saying("Nothing but a number: strategic patience")])
    for query, total in (["strategic patience"], 1), (["strategc patiance"], 1), (["number"], 2501):
        found = lookup.quotes(store, query, EVERYTHING, limit=3)
        assert len(list(found.records)) == min(3, total)
        assert found.total == total
