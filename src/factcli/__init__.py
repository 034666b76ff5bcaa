"""Who said what, word for word: quotes, actors and countries of news articles.

    import factcli

    factcli.build("article.txt")                # an article's facts, or build(text="…")
    store = factcli.load()                      # the bundled article, or a path
    factcli.search(store, "vigilant remain")    # quotes; kind="actors" or "countries"
    factcli.check(store, "We remain vigilant", "Stoltenberg").verdict    # exact

What is named here is imported when it is first used, so that `import factcli` costs nothing.
"""

from typing import TYPE_CHECKING

from factcli.version import VERSION

__version__ = VERSION
__all__ = ["build", "check", "load", "search"]

if TYPE_CHECKING:
    from factcli.api import build, check, load, search
else:

    def __getattr__(name: str) -> object:
        if name in __all__:
            from factcli import api

            return getattr(api, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
