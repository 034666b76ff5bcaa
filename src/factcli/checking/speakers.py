"""Whether two names are the same actor.

A claimed speaker is looked for among the actors of the article, the best match first: the name or
an alias as it is, a fuller or shorter form of it, another spelling. Relatives stay apart: a
surname alone fits all who bear it, a first name that differs fits none.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from factcli.checking.lexicon import data_lines
from factcli.checking.verdicts import Comparison, Relation
from factcli.model import Actor, ActorKind
from factcli.text import keys

_GIVEN = 2  # first names, at most, behind a surname and a comma


class Fit(IntEnum):
    """How well a name fits another, the best highest."""

    NONE = 0
    SPELLING = 1  # the same but for a letter or two
    PART = 2  # a first name, or part of an organisation's name
    SURNAME = 3
    SHORT = 4  # a first name shortened or left out on one side, an acronym
    EQUAL = 5


def compare(claimed: str, speaker: Actor, actors: Sequence[Actor]) -> Comparison:
    """Whether `claimed` names `speaker`, one of the `actors` of the article."""
    if keys(claimed) in [keys(form) for form in (speaker.name, *speaker.aliases)]:
        return Comparison(Relation.SAME)
    name = _name(claimed)
    if not name:
        return Comparison(Relation.UNSURE)
    if _is_nominal(claimed):
        return _compare_nominal(claimed, speaker)
    best = meant(claimed, actors)
    if not best:
        alone = _alone(claimed)
        if alone != claimed:
            return compare(alone, speaker, actors)
        return _unknown(claimed, speaker, actors)
    other = speaker if speaker in best else best[0]
    spelled = best_fit(name, other) == Fit.SPELLING
    note = f"“{claimed}” taken for {other.name}" if spelled else None
    if other is speaker:
        return Comparison(Relation.SAME, note)
    if (
        len(name) == 1
        and best_fit(name, speaker) >= Fit.SURNAME
        and speaker.kind is ActorKind.PERSON
    ):
        return Comparison(
            Relation.UNSURE, f"“{claimed}” may be {other.name}; these are words of {speaker.name}"
        )
    if speaker.organisation == other.id:
        relation = Relation.UNSURE if _speaks_for(speaker) else Relation.OTHER
        return Comparison(relation, f"said by {speaker.name} of {other.name}")
    return Comparison(Relation.OTHER, note)


def _alone(claimed: str) -> str:
    """A name without what is said behind it, in its usual order: "Ann Lee, cook", "Lee, Ann"."""
    name, _, addition = claimed.partition(" (")[0].partition(",")
    words = addition.split()
    if words and len(words) <= _GIVEN and addition.istitle():
        return f"{addition.strip()} {name}"
    return name


def _speaks_for(speaker: Actor) -> bool:
    """Whether a speaker's words pass for those of the organisation: a body of it, a spokesman."""
    spokes = any(word.startswith("spokes") for word in keys(speaker.role or ""))
    return spokes or speaker.kind is ActorKind.ORGANISATION


def _unknown(claimed: str, speaker: Actor, actors: Sequence[Actor]) -> Comparison:
    role = set(keys(speaker.role or ""))
    if role and set(keys(claimed)) <= role:
        return Comparison(Relation.SAME)
    from factcli.suggesting import nearest

    near = nearest(claimed, (actor.name for actor in actors))
    hint = f"; did you mean {near}?" if near else ""
    return Comparison(Relation.OTHER, f"the article names no “{claimed}”{hint}")


def names_the_same(claimed: str, words: str) -> bool:
    """Whether a claim is the article's words for a source without a name, or less of them."""
    if keys(claimed) == keys(words):
        return True
    head = set(keys(claimed)) - _pronouns()
    return _is_nominal(claimed) and bool(head) and head <= set(keys(words))


def _is_nominal(claimed: str) -> bool:
    """Whether it names nobody: "he", "a spokesman", "The minister"."""
    claimed = claimed[:1].lower() + claimed[1:]
    return claimed.islower() and claimed.split(maxsplit=1)[0].strip(".") in _pronouns()


def _compare_nominal(claimed: str, speaker: Actor) -> Comparison:
    head = set(keys(claimed)) - _pronouns()
    known = set(keys(f"{speaker.role or ''} {speaker.name} {' '.join(speaker.aliases)}"))
    if head and head <= known:
        return Comparison(Relation.SAME)
    return Comparison(
        Relation.UNSURE, f"“{claimed}” names nobody; these are words of {speaker.name}"
    )


def meant(claimed: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors that a name fits best; none where it fits none at all."""
    name = _name(claimed)
    fits = [best_fit(name, actor) for actor in actors] if name else []
    best = max(fits, default=Fit.NONE)
    return [actor for actor, fit in zip(actors, fits, strict=True) if fit and fit == best]


def best_fit(name: Sequence[str], actor: Actor) -> Fit:
    """How well the words of a name fit an actor's name or any of its aliases."""
    person = actor.kind is ActorKind.PERSON
    if person and len(name) > 1 and name[0] in keys(actor.role or ""):
        name = name[1:]  # "Dean Lee", if he is one: also titles that may be first names
    if person and "of" in name[1:]:
        name = name[: name.index("of", 1)]  # "Ann Lee of Ohio"
    # Of a name of one word only the last word of a form counts, whatever stands before it.
    words = _name if len(name) > 1 else _words
    forms = [form for text in (actor.name, *actor.aliases) if (form := words(text))]
    if person and len(name) > 1:  # a first name is held against a first name, where there is one
        forms = [form for form in forms if len(form) > 1] or forms
    return max((_fit(name, form, person=person) for form in forms), default=Fit.NONE)


def _fit(name: Sequence[str], form: Sequence[str], *, person: bool) -> Fit:
    if name == form:
        return Fit.EQUAL
    return _fit_person(name, form) if person else _fit_organisation(name, form)


def _fit_person(name: Sequence[str], form: Sequence[str]) -> Fit:
    name, form = _without_suffix(name), _without_suffix(form)
    spelled = name[-1] != form[-1]
    if not _near(name[-1], form[-1]):
        return Fit.PART if len(name) == 1 and name[0] in form else Fit.NONE
    if len(name) == 1 or len(form) == 1:
        return Fit.SPELLING if spelled else Fit.SURNAME
    if min(len(name), len(form)) > 1 and name[-len(form) :] == form[-len(name) :]:
        return Fit.SHORT  # one is the end of the other: "A. Baker", "Alderman William Burns"
    given = _fit_given(name[0], form[0])
    if not given:
        return Fit.NONE
    return Fit.SPELLING if spelled or given == Fit.SPELLING else Fit.SHORT


def _fit_given(name: str, form: str) -> Fit:
    if name == form or (1 in {len(name), len(form)} and name[0] == form[0]):
        return Fit.SHORT
    if any(name in line and form in line for line in _nicknames()):
        return Fit.SHORT
    # Transliterations part early: Alexander, Alyaksandr.
    longest = max(len(name), len(form))
    return Fit.SPELLING if name[0] == form[0] and edits(name, form) * 2 <= longest else Fit.NONE


def _fit_organisation(name: Sequence[str], form: Sequence[str]) -> Fit:
    if _acronym(form) == "".join(name) or _acronym(name) == "".join(form):
        return Fit.SHORT
    shorter, longer = sorted((tuple(name), tuple(form)), key=len)
    if any(longer[at : at + len(shorter)] == shorter for at in range(len(longer))):
        return Fit.PART
    if len(name) == len(form) and all(map(_near, name, form)):
        return Fit.SPELLING
    return Fit.NONE


def _acronym(name: Sequence[str]) -> str:
    small = {"of", "the", "for", "and", "in", "on", "to"}
    letters = [word[0] for word in name if word not in small]
    return "".join(letters) if len(letters) > 1 else ""


def _near(one: str, other: str) -> bool:
    """Equal but for a slip: one letter in five or more, two in eight or more."""
    if one == other:
        return True
    shortest = min(len(one), len(other))
    budget = 2 if shortest >= 8 else 1 if shortest >= 5 else 0
    return abs(len(one) - len(other)) <= budget and budget > 0 and edits(one, other) <= budget


def edits(one: str, other: str) -> int:
    """Levenshtein's distance."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        above, row = row, [number]
        for at, wanted in enumerate(other):
            row.append(min(above[at] + (letter != wanted), above[at + 1] + 1, row[at] + 1))
    return row[-1]


@lru_cache(maxsize=256)
def _name(text: str) -> tuple[str, ...]:
    """The words of a name, without titles and roles before it."""
    words = _words(text)
    while len(words) > 1 and _is_title(words[0]):
        words = words[1:]
    return words


def _words(text: str) -> tuple[str, ...]:
    """The words of a name, without an article."""
    words = keys(text)
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=1 << 12)
def _is_title(word: str) -> bool:
    """Whether a word before a name is no part of it: a title or a role that is in no name."""
    from factcli.extract.names.lexicon import known_first_name
    from factcli.extract.words.lists import entries, rows

    always, said = _titles()
    if word in said:
        return word in always
    is_role = word in rows("roles.txt") or word in entries("role_modifiers.txt")
    return is_role and not known_first_name(word)


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """The words of titles that are no surnames, and those of all titles."""
    from factcli.extract.words.lists import rows

    forms = rows("titles.txt")
    always = [form for form in forms if not form.endswith(("?", "!"))]
    return frozenset(keys("\n".join(always))), frozenset(keys("\n".join(forms)))


def _without_suffix(name: Sequence[str]) -> Sequence[str]:
    return name[:-1] if len(name) > 1 and name[-1] in {"jr", "sr", "ii", "iii", "iv"} else name


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(word for line in data_lines("pronouns.txt") for word in line.split())


@cache
def _nicknames() -> list[frozenset[str]]:
    return [frozenset(line.split()) for line in data_lines("nicknames.txt")]
