"""Every way in which a quote's words stand in an article, word for word.

A reading lays the quote's fragments on the article: in one piece, across the attribution that
breaks a quote in the article, or at some distance where the quote has an ellipsis.
"""

from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice, product

from msgspec import Struct
from msgspec.structs import replace

from factcli.checking.article import Article
from factcli.checking.quotation import Joint, Quotation
from factcli.checking.wording import Wording, occurrences
from factcli.model import Span

_MOST = 200  # places of one wording that are looked at
_PIECES, _PIECE = 3, 3  # the most pieces a silent cut leaves, and the least words of each
_REPLACED = 6  # words of the article that a bracket may stand for


class Link(StrEnum):
    """What the runs of a reading are parted by."""

    NOTHING = "nothing"  # one run
    ATTRIBUTION = "attribution"  # the article breaks its quote by naming the speaker
    BRACKETS = "brackets"  # the quote's own words in brackets stand between
    ELLIPSIS = "ellipsis"  # the quote says that it leaves out words
    SILENCE = "silence"  # the quote leaves out words and does not say so
    DISORDER = "disorder"  # the runs stand in another order, or farther apart than they may

    @property
    def leaves_out(self) -> bool:
        """Whether words of the article are missing between the runs."""
        return self in {Link.ELLIPSIS, Link.SILENCE, Link.DISORDER}


class Reading(Struct, frozen=True):
    """Runs of the article's words under runs of the quote's, both half-open, in quote order."""

    parts: list[tuple[int, int]]
    claimed: list[tuple[int, int]]
    link: Link = Link.NOTHING


def in_one_piece(article: Article, quotation: Quotation) -> list[Reading]:
    """The readings of the quote as it is, its brackets taken for words."""
    return list(_whole(article, quotation)) or list(_broken(article, quotation))


def in_fragments(article: Article, quotation: Quotation) -> list[Reading]:
    """The readings of the quote's fragments: in their order, else in any."""
    if len(quotation.fragments) < 2 and not (quotation.edges and quotation.fragments):
        return []
    places = _fragments(article, quotation)
    if not all(places):
        return []
    found = list(_chains(article.words, quotation, places))
    if found or not all(joint.ellipsis for joint in quotation.joints):
        return found
    return list(_scattered(quotation, places))


def _whole(article: Article, quotation: Quotation) -> Iterator[Reading]:
    """The quote in one piece, its brackets taken for words and its ellipses for none."""
    everything = (0, len(quotation.words))
    for place in islice(occurrences(article.words, quotation.words), _MOST):
        yield Reading([place], [everything])


def _broken(article: Article, quotation: Quotation) -> Iterator[Reading]:
    """The quote in one piece of a quote that the article breaks by its attribution."""
    if not article.may_have(quotation.telling):
        return  # and who says what need not be worked out
    for spans, words in article.broken:
        for first, last in islice(occurrences(words, quotation.words), _MOST):
            if last - first != len(quotation.words):
                continue
            runs = list(_runs(words, first, last, spans))
            if len(runs) > 1:
                begin = article.words.index_at
                parts = [
                    (at := begin(words.starts[start]), at + end - start) for start, end in runs
                ]
                claimed = [(start - first, end - first) for start, end in runs]
                yield Reading(parts, claimed, Link.ATTRIBUTION)


def _runs(words: Wording, first: int, last: int, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """`first` to `last` parted where the quote's spans are."""
    for _, end in spans:
        stop = min(bisect_left(words.starts, end, first, last), last)
        if stop > first:
            yield first, stop
            first = stop


def _fragments(article: Article, quotation: Quotation) -> list[list[tuple[int, int]]]:
    """The places of each fragment of the quote."""
    return [
        list(islice(occurrences(article.words, quotation.words, first, last), _MOST))
        for first, last in quotation.fragments
    ]


def pieces(article: Article, quotation: Quotation) -> Quotation | None:
    """The quote parted where it jumps in the article silently; None if that is no explanation."""
    words = quotation.words
    cuts: list[tuple[int, int]] = []
    first = 0
    while first < len(words):
        last = _longest(article, words, first)
        if last - first < min(_PIECE, len(words)) or len(cuts) == _PIECES:
            return None
        cuts.append((first, last))
        first = last
    joints = [Joint(ellipsis=True, insertions=[])] * (len(cuts) - 1)
    return replace(quotation, fragments=cuts, joints=joints) if joints else None


def _longest(article: Article, words: Wording, first: int) -> int:
    """The end of the longest run of the quote from `first` that stands in the article."""
    found, missing = first, len(words) + 1
    while missing - found > 1:
        middle = (found + missing) // 2
        if next(occurrences(article.words, words, first, middle), None):
            found = middle
        else:
            missing = middle
    return found


def _chains(
    words: Wording, quotation: Quotation, places: list[list[tuple[int, int]]]
) -> Iterator[Reading]:
    """The fragments one behind the other, as near as may be, from each place of the first."""
    ellipsis = any(joint.ellipsis for joint in quotation.joints)
    link = Link.ELLIPSIS if ellipsis else Link.BRACKETS
    for start in places[0]:
        parts = [start]
        for joint, following in zip(quotation.joints, places[1:], strict=True):
            nearest = bisect_left(following, (parts[-1][1], 0))
            if nearest == len(following):
                break
            part = following[nearest]
            if not joint.ellipsis and not _may_replace(words, parts[-1][1], part[0]):
                break
            parts.append(part)
        else:
            yield Reading(parts, quotation.fragments, link)


def _may_replace(words: Wording, first: int, last: int) -> bool:
    """Whether a bracket may stand for these words: few, and not in brackets themselves."""
    between = words.text[words.ends[first - 1] : words.starts[last]]
    return last - first <= _REPLACED and "[" not in between


def _scattered(quotation: Quotation, places: list[list[tuple[int, int]]]) -> Iterator[Reading]:
    """The fragments wherever they stand, in any order."""
    for parts in islice(product(*places), _MOST):
        yield Reading(list(parts), quotation.fragments, Link.DISORDER)
