"""What an ellipsis leaves out."""

from factcli.checking.article import Article
from factcli.checking.lexicon import negates
from factcli.checking.readings import Reading
from factcli.checking.verdicts import Omission


def omissions(article: Article, reading: Reading) -> list[Omission]:
    """The words between the parts of a reading; an attribution between them is not counted."""
    found = []
    for (_, end), (start, _) in zip(reading.parts, reading.parts[1:], strict=False):
        voices = article.voices[end:start]
        spoken = [at for at, voice in enumerate(voices, end) if voice is not None]
        if not spoken:
            continue
        first, last = spoken[0], spoken[-1] + 1
        negations = [article.words.word(at) for at in spoken if negates(article.words.keys[at])]
        found.append(
            Omission(
                text=article.words.slice(first, last),
                span=article.words.span(first, last),
                words=len(spoken),
                negations=negations,
            )
        )
    return found
