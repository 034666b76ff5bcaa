"""A country in any number of articles, summed up."""

from collections import Counter

from msgspec import Struct, field

from factcli.model import Country, Knowledge, Span
from factcli.records import CountryRecord, Form, SourceRef


class Involved(Struct):
    """What the articles say of a country together."""

    code: str
    name: str
    named: int = 0
    quotes: int = 0
    sources: int = 0
    forms: Counter[str] = field(default_factory=Counter)

    def add(self, country: Country, knowledge: Knowledge, sign: int = 1) -> None:
        """Take in what one more article says; with sign -1, what one article less does."""
        text = knowledge.source.text
        forms = self.forms
        self.named += sign * len(country.mentions)
        naming = [True for quote in knowledge.quotes if country.code in quote.countries]
        self.quotes += sign * len(naming)
        self.sources += sign
        for start, end in country.mentions:
            form = text[start:end]
            forms[form] = forms.get(form, 0) + sign

    def record(self, mentions: list[Span], source: SourceRef | None) -> CountryRecord:
        """The country as it is printed; mentions and source are those of the only article."""
        forms = sorted(self.forms.items(), key=lambda form: (-form[1], form[0]))
        return CountryRecord(
            code=self.code,
            name=self.name,
            mentions=mentions,
            named=self.named,
            forms=[Form(text=text, count=count) for text, count in forms],
            quotes=self.quotes,
            sources=self.sources,
            source=source,
        )


def most_named_first(country: Involved) -> tuple[int, int, str]:
    """The key that sorts countries by how often they are named."""
    return -country.named, -country.quotes, country.name
