"""What a role says of its bearer: nouns that may stand for them, number, gender, nation."""

from functools import lru_cache

from factcli.extract.names.lexicon import Gender, is_title, role_noun, role_title, title_of
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.extract.words.phrases import begins, phrase_of

_WORDS = pattern(r"(?:[\w’']++|-)+")
_FORMER = rule_words("before a role that is over or soon will be")


@lru_cache(maxsize=4096)
def nouns_of(role: str) -> frozenset[str]:
    """The nouns that a role says its bearer is, with wider ones, lower case."""
    found: set[str] = set()
    for word in _WORDS.findall(role):
        title = title_of(word)
        if title:
            found |= title.nouns
        known = role_title(role_noun(word.lower()) or "")
        if known:
            found |= known.nouns
    return frozenset(found)


def is_plural(role: str) -> bool:
    """Whether a role is that of several people: "Sens."."""
    word = role.rsplit(" ", maxsplit=1)[-1].rstrip(".")
    singular = word.removesuffix("s")
    return singular != word and (
        is_title(singular) or role_noun(word.lower()) not in (None, word.lower())
    )


@lru_cache(maxsize=4096)
def gender_of(role: str) -> Gender | None:
    """The gender that a role's last word says: "spokeswoman"."""
    for word in _WORDS.findall(role)[::-1]:
        known = role_title(role_noun(word.lower()) or "")
        title = title_of(word)
        said = (known.gender if known else None) or (title.gender if title else None)
        if said:
            return said
        if known:
            return None
    return None


def nation_of(role: str) -> tuple[int, str | None]:
    """How many code points of a role a nation at its start takes, and the country's code."""
    words = role.split(" ")
    if words[0].lower() in _FORMER and len(words) > 2:
        return 0, nation_of(role.partition(" ")[2])[1]
    for size in (3, 2, 1) if begins[words[0]] else ():
        form = " ".join(words[:size])
        phrase = phrase_of[form]
        if phrase and phrase.country and size < len(words):
            return len(form), phrase.country
    return 0, None
