"""Words in messages: names of files on one line, and why the system refused."""


def printable(text: str) -> str:
    """The text on one line: control characters and lone surrogates become escapes."""
    return text if text.isprintable() else ascii(text)[1:-1]


def reason(error: OSError) -> str:
    """Why the system refused, in lower case: `permission denied`."""
    return (error.strerror or str(error)).lower()
