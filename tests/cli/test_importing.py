"""A command imports no more than it needs, of msgspec and of our own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

NOT_FOR_A_CHECK = (
    *("pathlib", "_hashlib", "glob", "platform", "typing_extensions", "msgspec.inspect"),
    *("factcli.gazetteer", "factcli.suggesting"),
    *(
        "factcli.checking.omissions",
        "factcli.extract.countries.finding",
        "factcli.extract.dates.finding",
    ),
)


def printed(code: str) -> str:
    """What a Python prints that has imported nothing yet."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_what_is_imported_later_is_there_when_it_is_needed() -> None:
    """JSON Schema, and all that stood aside while msgspec was imported."""
    found = printed(
        "import typing; from factcli.cli import main; main(['schema', 'quotes']); "
        "import msgspec, msgspec.yaml; print(typing.ForwardRef('int').__forward_code__.co_names); "
        "print(msgspec.inspect.type_info(int).__class__.__name__, msgspec.msgpack.encode(1), "
        "msgspec.yaml.__file__[-7:])"
    )
    assert found.startswith("{")
    assert found.endswith("('int',)\nIntType b'\\x01' yaml.py\n")


def test_only_its_trial_makes_a_forward_reference() -> None:
    """So nothing can miss those that are not made while msgspec is imported."""
    found = printed(
        "import sys, typing; sys.modules['typing_extensions'] = None; made = []; "
        "typing.ForwardRef = lambda *words, **settings: made.append((words, settings)); "
        "import msgspec; print(made)"
    )
    assert found in ("[(('Foo',), {'is_class': True})]\n", "[]\n")


def test_a_msgspec_that_does_not_bear_it_is_imported_as_usual() -> None:
    """Whatever it is that fails while something stands aside."""
    found = printed(
        "import builtins, sys; from factcli.cli.importing import import_msgspec; "
        "usual = builtins.__import__; "
        "builtins.__import__ = lambda *words: 1 / 0 if words[0] == 'msgspec' else usual(*words); "
        "import_msgspec(); builtins.__import__ = usual; before = 'msgspec' in sys.modules; "
        "import msgspec; print(before, msgspec.json.decode(b'1'))"
    )
    assert found == "False 1\n"


@pytest.mark.parametrize(
    ("quote", "verdict", "of_others"),
    [
        ("We go now", "exact", "factcli.checking.alignment"),
        ("The harvest was poor", "absent", "factcli.checking.findings"),
    ],
)
def test_a_check_of_an_article_imports_no_more_than_it_needs(
    tmp_path: Path, quote: str, verdict: str, of_others: str
) -> None:
    """No pathlib, no OpenSSL, no countries: each takes longer to import than an article to read."""
    article = tmp_path / "article.txt"
    article.write_text("“We go now,” said Jane Roe.", "utf-8")
    code = (
        "import sys; from factcli.cli import main; "
        f"main(['check', {quote!r}, '--source', {str(article)!r}]); "
        f"print([name for name in {(*NOT_FOR_A_CHECK, of_others)} if name in sys.modules])"
    )
    # Measuring coverage imports them itself.
    plain = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=plain
    )
    assert done.stdout.endswith("[]\n")
    assert verdict in done.stdout
