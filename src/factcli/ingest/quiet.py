"""Parsers of other projects log their trouble to the terminal; ours is reported in one line."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(*loggers: str) -> Iterator[None]:
    """Keep what these loggers and those below them say from the terminal."""
    each = [logging.getLogger(name) for name in loggers]
    before = [logger.propagate for logger in each]
    nowhere = logging.NullHandler()
    for logger in each:
        logger.addHandler(nowhere)
        logger.propagate = False
    try:
        yield
    finally:
        for logger, propagate in zip(each, before, strict=True):
            logger.removeHandler(nowhere)
            logger.propagate = propagate
