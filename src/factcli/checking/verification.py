"""One claim held against one article: words that stand there, in one piece or in fragments."""

from factcli.checking.article import Article
from factcli.checking.quotation import take_apart
from factcli.checking.readings import in_fragments, in_one_piece
from factcli.checking.verdicts import Claim, Finding


def stands(claim: Claim, article: Article) -> Finding | None:
    """The verdict if the words stand in the article, in one piece or in fragments."""
    whole_words, fragmented = take_apart(claim.text, brackets=False), take_apart(claim.text)
    for quotation, readings in (
        (whole_words, in_one_piece),
        (whole_words, in_fragments),
        (fragmented, in_fragments),
    ):
        if found := readings(article, quotation):
            from factcli.checking.findings import finding_on

            return finding_on(claim, article, quotation, found)
    return None
