"""Who said what, word for word: quotes, actors and countries of news articles."""

__version__ = "0.1.0"
