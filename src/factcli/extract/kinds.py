"""What the words beside a name say that it names: a firm, a party, an agency."""

import re

from factcli.extract.bare import verb_behind
from factcli.extract.lexicon import word_set

_REACH = 32  # code points that are looked at on either side
_NOUN_BEFORE = re.compile(r"(?<![\w-])([A-Za-z-]+)(,?) $")
_EMPLOYS = re.compile(
    r"(?:’s|'s)? (?:(?:former|interim|acting|deputy|then) )?(?:chief (?:executive|economist"
    r"|(?:financial|operating|investment|technology|medical|scientific) officer)(?: officer)?"
    r"|CEO|CFO|chairman|chairwoman|boss|co-founder|founder|managing director|director general"
    r"|general manager|shareholders?)\b"
)


def is_organisation(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name at half-open `start, end` say that it is an organisation.

    A noun for one before it (the chipmaker Acme; the agency, ACME, said), or the post of
    somebody who runs one behind it (Acme chief executive Jane Roe).
    """
    if _EMPLOYS.match(text, end):
        return True
    noun = _NOUN_BEFORE.search(text, max(0, start - _REACH), start)
    if noun is None or noun[1] not in word_set("organisation_nouns.txt"):
        return False
    if noun[2]:
        return text[end : end + 1] == "," and text[start:end].isupper()
    return not verb_behind(text, end)  # the firm Roe founded
