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

    def add(self, country: Country, knowledge: Knowledge) -> None:
        """Take in what one more article says."""
        text = knowledge.source.text
        self.named += len(country.mentions)
        self.quotes += sum(country.code in quote.countries for quote in knowledge.quotes)
        self.sources += 1
        self.forms.update(text[start:end] for start, end in country.mentions)

    def more(self, other: "Involved", sign: int) -> None:
        """Add the counts of another (sign 1), or take them away (sign -1)."""
        self.named += sign * other.named
        self.quotes += sign * other.quotes
        self.sources += sign * other.sources
        for text, count in other.forms.items():
            self.forms[text] += sign * count

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
