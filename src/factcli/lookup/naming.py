"""Which actors or countries a name means, for filters: all that it may mean, or an error."""

from collections.abc import Iterator
from functools import partial

from factcli.errors import UnknownNameError
from factcli.lookup.matching import scorer
from factcli.lookup.planning import Find, fuzzy_needs
from factcli.lookup.ranking import hits
from factcli.model import ActorKind
from factcli.store import ActorFilter, Beside, Candidate, Needs, Store, Term
from factcli.text import keys

_LONGER = 3  # letters by which a word that is offered may be longer or shorter
_ALIKE = 60  # of 100: the least likeness of a word for the name that has it to be offered


def speakers_named(store: Store, text: str) -> frozenset[str]:
    """The ids of the actors that a name means: by id, by whole name or alias, or by words of one.

    Of several readings the best counts: `NATO` is NATO, not also the NATO Allies. But where one
    article has nothing but a surname, that does not hide those who bear it in others.

    Raises:
        UnknownNameError: No actor is called so.
    """
    by_id = store.actor(text)
    words = keys(text)
    if by_id and not (len(words) == 1 and words == keys(by_id.name)):
        return frozenset([by_id.id])
    find = partial(_names, store)
    needs = fuzzy_needs([text], store.actor_vocabulary(), find, passages=False)
    numbers = _whole(text, find(needs))
    if numbers and len(words) == 1:
        numbers += _of_surname(store, text, find(needs))
    numbers = numbers or _best(needs, find)
    if not numbers:
        near = _suggestion(store, text, find)
        advice = f"did you mean {near}?" if near else "`factcli actors` lists them"
        raise UnknownNameError(f"no speaker {text!r} here; {advice}")
    return frozenset(record.id for record in store.actor_records(numbers))


def country_named(text: str) -> frozenset[str]:
    """The codes of the countries that a name, demonym or code means, in the data or not.

    Raises:
        UnknownNameError: No country is called so.
    """
    from factcli.gazetteer import find, suggest

    codes = frozenset(find(text))
    if codes:
        return codes
    near = suggest(text)
    advice = f"did you mean {near}?" if near else "give a name, a demonym or a code such as PL"
    raise UnknownNameError(f"no country {text!r}; {advice}")


def _names(store: Store, needs: Needs) -> Iterator[Candidate]:
    """Actors to be found by name and alias only, which are the fields of full weight."""
    for candidate in store.actor_candidates(needs, ActorFilter()):
        yield candidate._replace(beside=partial(_aliases, candidate))


def _aliases(candidate: Candidate) -> Beside:
    fields = candidate.beside().fields
    return Beside([field for field in fields if field.weight == 1], ())


def _whole(text: str, candidates: Iterator[Candidate]) -> list[int]:
    wanted = keys(text)
    return [
        candidate.number
        for candidate in candidates
        if keys(candidate.text) == wanted
        or any(keys(field.text) == wanted for field in candidate.beside().fields)
    ]


def _of_surname(store: Store, text: str, candidates: Iterator[Candidate]) -> list[int]:
    """The people of whose name one word is the last."""
    wanted = keys(text)
    numbers = [each.number for each in candidates if keys(each.text)[-1:] == wanted]
    records = store.actor_records(numbers)
    return [
        number
        for number, record in zip(numbers, records, strict=True)
        if record.kind is ActorKind.PERSON
    ]


def _best(needs: Needs, find: Find) -> list[int]:
    found = list(hits(scorer(needs), find(needs)))
    best = max((hit.score for hit in found), default=0)
    return [hit.number for hit in found if hit.score == best]


def _suggestion(store: Store, text: str, find: Find) -> str | None:
    """The name with the word that is most like one of the text's, if any is alike at all."""
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    known = store.actor_vocabulary()
    likest: tuple[float, str] = (0.0, "")
    for key in keys(text):
        choices = known.between(len(key) - _LONGER, len(key) + _LONGER)
        found = process.extractOne(key, choices, scorer=ratio, score_cutoff=_ALIKE)
        if found:
            likest = max(likest, (found[1], found[0]))
    word = likest[1]
    numbers = _best(Needs([Term(word, 1.0, {word: 1.0}, {})]), find) if word else []
    return next((record.name for record in store.actor_records(numbers[:1])), None)
