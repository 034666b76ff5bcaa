"""A claim held against many articles: only those that share its rarest words are looked into."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcli.checking.article import Article
from factcli.checking.quotation import take_apart
from factcli.checking.verdicts import Claim, Finding, Verdict, rank
from factcli.checking.verification import stands
from factcli.errors import UsageError
from factcli.text import keys

if TYPE_CHECKING:
    from factcli.store import Store

_FEW = 4  # articles that are all looked into
_NEAR = 10  # articles of a larger store that come into question
_WORDS = 60  # words of a quote that candidates are found by
_ALIGNED = 4  # articles that are aligned when the words stand in none


class Checker:
    """Checks claims against a store, keeping the articles it has read."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._articles: dict[str, Article] = {}

    @property
    def has_several(self) -> bool:
        """Whether there is more than one article, so that a finding has to say in which it is."""
        return len(list(islice(self._store.sources(), 2))) > 1

    def check(self, claim: Claim) -> Finding:
        """The verdict on a claim, with all places of its words.

        Raises:
            UsageError: There is no word in the quote, or in the name of the speaker.
        """
        return check_in(claim, self._candidates(claim), aligned=_ALIGNED)

    def _candidates(self, claim: Claim) -> Iterator[Article]:
        few = [source.id for source in islice(self._store.sources(), _FEW + 1)]
        if len(few) <= _FEW:
            return map(self._article, few)
        words = list(dict.fromkeys(keys(claim.text)))[:_WORDS]
        return map(self._article, self._store.sources_near(words, _NEAR))

    def _article(self, source_id: str) -> Article:
        if source_id not in self._articles:
            self._articles[source_id] = Article.of(self._store.knowledge(source_id))
        return self._articles[source_id]


def check_in(claim: Claim, articles: Iterable[Article], *, aligned: int | None = None) -> Finding:
    """The verdict on a claim whose words may come from any of some articles.

    Where they stand in none, the first `aligned` of them are searched for what is near, or all.

    Raises:
        UsageError: There is no word in the quote, or in the name of the speaker.
    """
    if not len(take_apart(claim.text).words):
        shown = claim.text.strip()[:40]
        raise UsageError(f"there is no word in the quote '{shown}'; give the words that were said")
    if claim.speaker is not None and not keys(claim.speaker):
        raise UsageError(f"speaker '{claim.speaker}' names nobody; give a name, or leave it out")
    looked_into = list(articles)
    telling = take_apart(claim.text).telling if len(looked_into) > 1 else []
    standing = (stands(claim, article) for article in looked_into if article.may_have(telling))
    findings = sorted((finding for finding in standing if finding), key=_rank)
    if not findings:
        from factcli.checking.nearness import nearly

        nearest = (nearly(claim, article) for article in looked_into[:aligned])
        absent = Finding(verdict=Verdict.ABSENT, claim=claim, similarity=0.0)
        return min(nearest, key=_rank, default=absent)
    best, *rest = findings
    more = [place for each in rest if each.place for place in (each.place, *each.others)]
    return replace(best, others=[*best.others, *more])


def _rank(finding: Finding) -> tuple[int, int, float]:
    return rank(finding.verdict, finding.attribution, finding.similarity)
