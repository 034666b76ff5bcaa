"""Knowledge for tests: small articles that are sound, and the bundled one with damage."""

import json
from hashlib import sha256
from typing import Any

from factcli.knowledge import bundled, encode
from factcli.model import Actor, ActorKind, Knowledge, Quote, QuoteKind, Source

BUNDLED = encode(bundled())


def keys(path: str) -> list[Any]:
    """The keys and indices of a dotted path."""
    return [int(key) if key.isdigit() else key for key in path.split(".")]


def changed(path: str, value: object) -> bytes:
    """The bundled file with the value at a dotted path replaced; None deletes the key."""
    tree = json.loads(BUNDLED)
    *parents, last = keys(path)
    node: Any = tree
    for key in parents:
        node = node[key]
    if value is None:
        del node[last]
    else:
        node[last] = value
    return json.dumps(tree, ensure_ascii=False).encode()


def saying(
    *words: str, speaker: str = "Ann Lee", title: str | None = None, after: str = ""
) -> Knowledge:
    """An article in which one person says each of the words, a paragraph each, and text after."""
    text = ""
    quotes: list[Quote] = []
    mentions: list[tuple[int, int]] = []
    for number, each in enumerate(words, start=1):
        start = len(text) + 1
        end = start + len(each)
        name = (end + 2, end + 2 + len(speaker))
        cue = (name[1] + 1, name[1] + 5)
        text += f"“{each}” {speaker} said.\n"
        mentions.append(name)
        quotes.append(
            Quote(
                id=f"q{number}", kind=QuoteKind.DIRECT, text=each, spans=[(start, end)],
                speaker="speaker", speaker_span=name, cue="said", cue_span=cue, quoting=None,
                date=None, countries=[], actors=[], link=None, confidence=0.9,
            )
        )  # fmt: skip
    text += after
    actor = Actor(
        id="speaker", name=speaker, kind=ActorKind.PERSON, role=None, organisation=None,
        country=None, aliases=[], mentions=mentions,
    )  # fmt: skip
    digest = sha256(text.encode()).hexdigest()
    return Knowledge(
        source=Source(
            id=digest[:12], title=title, date=None, url=None, publisher=None, language="en",
            sha256=digest, text=text,
        ),
        quotes=quotes,
        actors=[actor] if words else [],
        countries=[],
        dates=[],
    )  # fmt: skip
