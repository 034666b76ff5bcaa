"""Lookups over any store: by keywords, by name, or by a half-remembered sentence.

`planning` settles how a query is understood, `terms` which words of the collection each of its
words may stand for, `matching` and `alignment` what a fact scores, `ranking` the order. The
package is not called `search`, which would shadow the function `factcli.search`.
"""

from factcli.lookup.facts import Results, Sort, actors, countries, quotes
from factcli.lookup.naming import country_named, speakers_named

__all__ = ["Results", "Sort", "actors", "countries", "country_named", "quotes", "speakers_named"]
