"""The errors of this package, worded for the user.

A message is one line: what is wrong and where; what to do. They are raised where the trouble
is found and turned into exit statuses in `factcli.cli` only.
"""


class FactcliError(Exception):
    """Root of everything this package raises on purpose."""


class UsageError(FactcliError):
    """A value the user gave cannot be used: an unknown field, a bad date, a negative limit."""


class UnknownNameError(UsageError):
    """A speaker, country, id or field that does not exist here; carries a "did you mean"."""


class DataError(FactcliError):
    """A knowledge file or library cannot be read: missing, cut off, unsound, or too new."""


class IngestError(FactcliError):
    """An article cannot be read: missing, binary, empty, unreachable, or of an unknown kind."""


class MissingExtraError(IngestError):
    """Reading this kind of article needs an optional part that is not installed."""


class OutputError(FactcliError):
    """A result cannot be written: no space, no permission, no such folder."""
