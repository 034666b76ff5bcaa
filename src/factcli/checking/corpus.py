"""A claim held against many articles: only those that share its rarest words are looked into."""

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec.structs import replace

from factcli.checking.article import Article
from factcli.checking.ranking import rank
from factcli.checking.verdicts import Claim, Finding, Verdict
from factcli.checking.verification import verify
from factcli.checking.wording import Wording, occurrences
from factcli.errors import UsageError
from factcli.store import Store
from factcli.text import keys

_FEW = 4  # articles that are all looked into
_PASSAGES = 40  # paragraphs of a larger store that come into question
_NEAREST = 5  # articles that are aligned when none has the words in one paragraph
_WORDS = 200  # words of a quote that candidates are found by
_STANDS = frozenset({Verdict.EXACT, Verdict.SPLICED, Verdict.MISATTRIBUTED, Verdict.UNQUOTED})


class Checker:
    """Checks claims against a store, keeping the articles it has read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._articles: dict[str, Article] = {}

    def check(self, claim: Claim) -> Finding:
        """The verdict on a claim, with all places of its words.

        Raises:
            UsageError: There is no word in the quote.
        """
        return check_in(claim, self._candidates(claim))

    def _candidates(self, claim: Claim) -> Iterator[Article]:
        few = list(islice(self._store.sources(), _FEW + 1))
        if len(few) <= _FEW:
            return (self._article(source.id) for source in few)
        words = list(dict.fromkeys(keys(claim.text)))[:_WORDS]
        passages = list(self._store.passages(words, _PASSAGES))
        quote = Wording(claim.text)
        whole = [each for each in passages if any(occurrences(Wording(each.text), quote))]
        ids = dict.fromkeys(passage.source for passage in whole or passages)
        return (self._article(each) for each in islice(ids, None if whole else _NEAREST))

    def _article(self, source_id: str) -> Article:
        if source_id not in self._articles:
            self._articles[source_id] = Article.of(self._store.knowledge(source_id))
        return self._articles[source_id]


def check_in(claim: Claim, articles: Iterable[Article]) -> Finding:
    """The verdict on a claim whose words may come from any of some articles.

    Raises:
        UsageError: There is no word in the quote.
    """
    if not len(Wording(claim.text)):
        shown = claim.text.strip()[:40]
        raise UsageError(f"there is no word in the quote “{shown}”; give the words that were said")
    findings = sorted((verify(claim, article) for article in articles), key=_rank)
    if not findings:
        return Finding(verdict=Verdict.ABSENT, claim=claim, similarity=0.0)
    best, *rest = findings
    if best.verdict not in _STANDS:
        return best
    more = [
        place
        for finding in rest
        if finding.verdict in _STANDS and finding.place
        for place in (finding.place, *finding.others)
    ]
    return replace(best, others=[*best.others, *more])


def _rank(finding: Finding) -> tuple[int, int, float]:
    return rank(finding.verdict, finding.attribution, finding.similarity)
