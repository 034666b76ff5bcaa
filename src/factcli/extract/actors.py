"""The people and organisations that an article names.

Every name becomes a mention; the mentions of one person or organisation are joined to one
member of the cast, under its fullest name.
"""

import re

from factcli.extract.cast import Cast, Gender, Member, Mention
from factcli.extract.document import Document
from factcli.model import ActorKind

__all__ = ["Cast", "Gender", "Member", "Mention", "find_actors"]

_NAME = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+")


def find_actors(document: Document) -> Cast:
    """The cast of an article: its people and organisations with all their mentions."""
    members: list[Member] = []
    places: dict[str, int] = {}
    mentions: list[Mention] = []
    for match in _NAME.finditer(document.text):
        at = places.setdefault(match[0], len(members))
        if at == len(members):
            members.append(Member(name=match[0], kind=ActorKind.PERSON))
        members[at].mentions.append(match.span())
        mentions.append(Mention(*match.span(), at))
    return Cast(members, mentions)
