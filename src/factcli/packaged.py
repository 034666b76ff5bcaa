"""The data files that come with the package, beside the modules that read them."""

import os


def beside(module: str, *names: str) -> bytes:
    """The file that `names` lead to from the folder of a module, which gives its `__file__`.

    Not by pathlib, which takes a third as long to import as Python takes to start; nothing else
    on the way to a check of an article needs it.
    """
    path = os.path.join(os.path.dirname(module), *names)  # noqa: PTH118, PTH120
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()
