"""Whether a form that may be a reporting verb is a noun where it stands: the report, his claims.

Words are told by their place, with the tags and the lower-case forms of all.
"""

from factcli.extract.words.cues import CueKind, cue_of, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.tagging import GENITIVE, has_subject

_LONGEST_OBJECT = 6  # words
_CLAUSE = 20  # words
_IN_ING = rule_words("nouns in -ing")
_ANY_BODY = rule_words("any body")
_HELPING = frozenset(("help", "helps", "helped", "let", "lets"))
_STANDING = rule_words("standing alone")  # determiners that may be a subject
_ALONE = frozenset(("this", "that", "half"))  # those that may be the subject of a verb in -s
_ONES = rule_words("standing for one")  # said, but not "a proposed law"
_OBJECTS = rule_words("object pronouns") | rule_words("reflexive pronouns")
_APOSTROPHES = frozenset("'’")
_SINGLE = frozenset(("a", "an"))
_TELLING = ([","], [":"], ["T"], ["d"], ["h"], ["G"], ["H"], ["M"])  # told, or told of
_ALIKE = rule_words("participles like base forms")
_BEHIND_NOUN = (["t"], ["p"], ["c"], [","], ["."], ["R"])
_HAVING = frozenset(("have", "has", "had", "having"))
_OF_SHOWS = rule_words("before shows")
_CLOSING = ([","], ["."])
_CLAUSAL = (["b"], ["X"], ["V"], ["v"], ["T"])
_FINITE = (["b"], ["X"], ["V"], ["v"])
_AUXILIARY = (["b"], ["X"])
_SINGULAR = ("ss", "us")  # of words that end like plurals
_PLURAL = ("s", "people", "men", "women", "children", "police")


def is_noun(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form that may be a reporting verb is a noun here: "the report", "his claims"."""
    form, before, word = tags[at], tags[at - 1], words[at - 1]
    if word in _APOSTROPHES:
        return words[at - 2][-1:] == "s"  # the officials’ warning
    if form == "I":
        described = before == "e" and at > 1 and tags[at - 2] in "dh"  # a web-based messaging app
        described = described or (word != "," and words[at : at + 2] == ["ruling", "party"])
        return before == "d" or described or _is_noun_in_ing(tags, words, at)
    if before == "d":
        return _is_determined(tags, words, at) or _is_of_state(tags, words, at)
    if _is_described(tags, words, at):
        return True
    if before == "h" and form == "B" and words[at] in lexicon().verbal:
        return False  # the doctors treating her say
    if (
        _is_genitive(tags, words, at - 1)
        or before == "G"
        or (before == "h" and word not in _OBJECTS)
    ):
        return True
    if form == "B":
        return _is_taken(tags, words, at) or _is_base_noun(tags, words, at)
    if before in "wNegDpbvVBIQ,ct-" and words[at] in lexicon().plurals:
        return _are_several(tags, words, at)
    if before == "p" and words[at].endswith("ed"):  # articles from noted scholars
        return at > 1 and tags[at - 2] in "wN," and tags[at + 1 : at + 2] == ["w"]
    described = tags[at + 1 : at + 2] == ["w"]  # a map of predicted storms
    return before == "o" and (described or not words[at].endswith("ed"))


def _is_noun_in_ing(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form in -ing tells more of a noun, or is one: the court ruling may."""
    before = tags[at - 1]
    if tags[at + 1 : at + 3] == ["w", "M"]:
        return before in "wN" or (before == "," and words[at + 1] in _ANY_BODY)
    closes = tags[at + 1 : at + 2] in _FINITE or tags[at + 1 : at + 2] == [","]
    return closes and before in "wNeM" and words[at] in _IN_ING


def _is_determined(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a determiner belongs to the word behind it, and is no subject: some said."""
    determiner, word, form = words[at - 1], words[at], tags[at]
    if form == "V" and (_is_counted(tags, words, at) or _is_pointed_at(tags, words, at)):
        return True
    if determiner == "another" and tags[at + 1 : at + 2] in _TELLING:
        return False  # another advised: “…”; another described Roe as
    if form == "B":
        return determiner in _ALONE or determiner not in _STANDING  # this report
    if determiner in _ONES:
        return word.endswith("ed") or (determiner == "those" and word.endswith("s"))
    return determiner not in (_ALONE if word.endswith("s") else _STANDING)


def _is_pointed_at(tags: list[str], words: list[str], at: int) -> bool:
    """Whether "this" opens no clause before a form in -ed: to drop this proposed rule."""
    inside = at > 1 and tags[at - 2] in "wBpoeg"
    return inside and words[at - 1] in _ALONE and words[at].endswith("ed")


def _is_counted(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form in -ed belongs to several that are counted: two certified doctors."""
    several = words[at].endswith("ed") and tags[at + 1 : at + 2] == ["w"]
    return several and words[at + 1].endswith("s") and tags[at + 2 : at + 3] not in _CLAUSAL


def _is_genitive(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a noun is in the genitive: "the union's"."""
    return tags[at] in "wN" and words[at].endswith(GENITIVE)


def _is_described(tags: list[str], words: list[str], at: int) -> bool:
    """Whether an opening "that" or a determiner farther before shows a noun."""
    if words[at].endswith("s") and tags[at] == "V" and _opens_clause(tags, at):
        return True  # she said that talks with them had failed
    if tags[at] == "V" and tags[at - 1] in ",.;:" and words[at] in lexicon().plurals:
        return tags[at + 1 : at + 2] == ["B"]  # …, reports claim.
    if words[at][-1] == "s" and words[at + 1 : at + 2] in (["'"], ["’"]):
        return True  # the states' duties
    latest = words[at - 1].endswith("est") and at > 1 and tags[at - 2] == "d"
    if (latest or tags[at - 1] == "D") and words[at].endswith("ed"):
        return tags[at + 1 : at + 2] in (["w"], ["N"])  # 20 alleged thieves, the latest reported
    if tags[at - 1] == "c" and tags[at + 1 : at + 2] == ["o"]:
        return words[at] in lexicon().plurals  # safety and fears of crime
    if words[at] == "thanks":
        return tags[at + 1 : at + 2] in (["t"], ["p"])  # thanks to
    if words[at - 1] == "to" and at > 1 and words[at - 2] == "according":
        return True  # according to press reports
    if _is_of_state(tags, words, at):
        return True
    if tags[at - 1] == "Q" and at > 1 and tags[at - 2] in "hG":
        return words[at] in lexicon().plurals  # Roe’s “private” emails
    return _is_compound(tags, words, at)


def _is_of_state(tags: list[str], words: list[str], at: int) -> bool:
    """Whether "state" belongs to the noun behind it: state Senator Roe, three state judges."""
    return words[at] == "state" and tags[at + 1 : at + 2] in (["N"], ["M"], ["w"])


def _is_compound(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form belongs to words before it: his past comments, a swiftly called meeting."""
    if words[at] == "think":
        return words[at + 1 : at + 2] in (["tank"], ["tanks"])
    if words[at] == "shows":
        # Pirate radio shows in the capital, but not: the game shows several.
        return words[at - 1] in _OF_SHOWS and tags[at + 1 : at + 2] in _BEHIND_NOUN
    if words[at - 1] == "past":  # his past comments
        return at > 1 and tags[at - 2] in "dhG" and words[at] in lexicon().plurals
    if tags[at - 1] == "'" and words[at - 1] == "-":
        return True  # the Roe-ruled states
    swiftly = at > 1 and tags[at - 1] == "A" and tags[at - 2] == "d"
    return swiftly and words[at].endswith("ed")  # a swiftly called meeting


def _are_several(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form in -s is a plural, by what it stands behind."""
    if (
        tags[at - 1] in "t-"
    ):  # to remarks; … - reports that it was late; but: points to reports that
        return (tags[at - 1] == "-") == (tags[at + 1 : at + 2] == ["T"])
    if tags[at - 1] == ",":
        return _is_listed(tags, at)
    if tags[at - 1] == "c":
        return _is_out_of_tense(tags, words, at)
    return not _closes_sentence(tags, words, at) and _is_plural(tags, words, at)


def _is_plural(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form that may be a plural is one: "two executive orders", "reports are"."""
    if tags[at - 1] == "Q":
        return tags[at + 1 : at + 2] in _CLOSING  # far “below” forecasts.
    if tags[at - 1] in "DpbvVBI" or (tags[at - 1] == "e" and at > 1 and tags[at - 2] in "Xb"):
        return True  # three states, in states, won states, has denied reports
    if tags[at - 1] == "e" and at > 1 and tags[at - 2] in "hG":
        return True  # her recovered emails
    if tags[at - 1] == "g" and at > 1 and tags[at - 2] in ",cbpo":
        return True  # and uttering threats
    after = tags[at + 1] if at + 1 < len(tags) else "."
    if after == "I" and tags[at - 1] == "e":
        return True  # waved signs reading
    if after == "Q" and tags[at + 2 : at + 4] == ["e", "p"]:
        return True  # suspects “routinely” killed by
    if after in "bXReVvB" or (at > 1 and (tags[at - 2] == "p" or tags[at - 2] + after == "bt")):
        return True  # there may be legal challenges to
    if tags[_before_phrase(tags, at - 1, "wNedDhGop")] == "Q":
        return False  # “…,” the paper in the case states.
    waited_for = after == "t" and _follows_preposition(tags, at - 1)  # for patent claims to be
    if waited_for or (after in "op,.:;-)" and words[at + 1 : at + 2] != ["for"]):
        return True
    return _is_verb(tags, words, _before_phrase(tags, at - 1, "wNedDhGo"))


def _closes_sentence(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a verb stands last, behind a clause and its subject: it is gone, the team reports."""
    if tags[at + 1 : at + 2] != ["."]:
        return False
    if tags[at - 3 : at] != [",", "d", "w"] or words[at - 2] != "the" or words[at - 1][-1] == "s":
        return False
    for before in range(at - 4, 0, -1):
        if tags[before] in "bXVv" or (tags[before] == "e" and tags[before - 1] in "wMNH"):
            return True
        if tags[before] in ".;:Q":
            break
    return False


def _is_taken(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a base form is what a verb takes: took note of it, but not "helped warn of it"."""
    taken = tags[at - 1] in "vV" and tags[at + 1 : at + 2] == ["o"]
    return taken and words[at] not in lexicon().verbal and words[at - 1] not in _HELPING


def _follows_preposition(tags: list[str], at: int) -> bool:
    """Whether "for the" and plain words end at a token, so that no subject does."""
    while tags[at] in "wNe":
        at -= 1
    return tags[at] == "d" and at > 0 and tags[at - 1] == "p"


def _is_listed(tags: list[str], at: int) -> bool:
    """Whether a form in -s stands in a list of nouns: notebooks, e-mails, or letters."""
    return tags[at - 2] in "wN" and tags[at + 1 : at + 3] == [",", "c"]


def _is_out_of_tense(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a form in -s behind "and" follows a verb in the past: said storms, and requests."""
    for before in range(at - 2, max(-1, at - _CLAUSE), -1):
        if tags[before] in ".;:Q":
            return False
        if tags[before] == "V":
            return words[before][-1] != "s"
        if tags[before] in "vbX":
            return False
    return False


def _is_base_noun(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a base form is a noun here: "a call", "of report", "the union claim"."""
    before, word = tags[at - 1], words[at - 1]
    if word == "one" or _is_had(tags, words, at) or _is_in_subject(tags, words, at):
        return True  # at one point; those who already have text; law and order will be
    if words[at] in lexicon().verbal and before in "wMN":
        return False  # lawyers for the bank argue
    if before == "," and tags[at - 2] == "M" and words[at] not in lexicon().verbal:
        return True  # Jane Roe, counsel for the bank
    if before == "Q":
        return tags[at - 2] in "dhG" and words[at] not in lexicon().verbal  # the “farce” remark
    if before == "s" and words[at] not in lexicon().verbal and word != "whom":
        return True  # though demand was low
    if before in "Vv," and tags[at + 1 : at + 2] in _FINITE and words[at] not in lexicon().verbal:
        return True  # thought demand was low
    if before in "wN" and at > 1 and words[at - 2] in _SINGLE:
        return True  # a police report
    if before in "poD" or (words[at] == "close" and tags[at + 1 : at + 2] == ["t"]):
        return True  # people close to the chairman
    if before in "wMN" and (not word.endswith(_PLURAL) or word.endswith(_SINGULAR)):
        behind = at + 1  # critics of the plan call it
        return not (behind < len(tags) and (tags[behind] in "hd" or words[behind] == "it"))
    after_that = tags[at - 2] in "dGh" or (before in "eg" and tags[at - 2] == "p")
    return before in "Aeg" and after_that and words[at] not in lexicon().verbal


def _is_in_subject(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a finite verb follows a form behind "and": law and order will be."""
    finite = tags[at - 1] == "c" and tags[at + 1 : at + 2] in _AUXILIARY
    return finite and not has_subject(words[at + 1])  # and say they're late


def _is_had(tags: list[str], words: list[str], at: int) -> bool:
    """Whether somebody has what would be a base form: already have text, but have cast a vote."""
    auxiliary = at - 2 if tags[at - 1] == "A" and at > 1 else at - 1
    return words[auxiliary] in _HAVING and words[at] not in _ALIKE


def _before_phrase(tags: list[str], at: int, inside: str) -> int:
    """The token before the phrase that ends at a token, all of tags `inside`."""
    first = max(0, at - _LONGEST_OBJECT)
    while at > first and tags[at] in inside:
        at -= 1
    return at


def _is_verb(tags: list[str], words: list[str], at: int) -> bool:
    """Whether a verb stands here that has what follows as its object: "signed two executive …"."""
    if tags[at] == "g":
        return at == 0 or tags[at - 1] in ",.Q"
    cue = cue_of(words[at])
    return tags[at] in "IVBv" and (cue is None or cue.kind != CueKind.SPEECH)


def _opens_clause(tags: list[str], at: int) -> bool:
    """Whether a token opens a clause behind a subordinator, or behind the "that" of a report."""
    return tags[at - 1] == "s" or (tags[at - 1] == "T" and at > 1 and tags[at - 2] in "VBI")
