"""A command imports no more than it needs, of msgspec, of others and of our own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "“We go now,” said Jane Roe."
SLOW_TO_READ = ("rich", "trafilatura", "pypdf", "docx", "urllib.request", "concurrent")
OF_A_CHECK = (
    *("pathlib", "_hashlib", "glob", "platform", "typing_extensions", "msgspec.inspect"),
    *("factcli.gazetteer", "factcli.suggesting", "factcli.checking.omissions"),
    *("factcli.extract.countries.finding", "factcli.extract.dates.finding"),
)
CASES = [
    (["quotes", "-h"], ("rich", "rapidfuzz")),
    (["quotes", "belarus", "--json"], ("rich", "rapidfuzz", "typer")),
    (["build", "a.txt", "-q"], (*SLOW_TO_READ, "rapidfuzz")),
    (["check", "We go now", "--source", "a.txt"], (*OF_A_CHECK, "factcli.checking.alignment")),
    (["check", "Poor harvest", "--source", "a.txt"], (*OF_A_CHECK, "factcli.checking.findings")),
]


def printed(code: str) -> str:
    """What a Python prints that has imported nothing yet."""
    # Measuring coverage imports much itself.
    plain = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=plain
    )
    return done.stdout


@pytest.mark.parametrize(("arguments", "spared"), CASES, ids=lambda case: " ".join(case[:2]))
def test_what_a_command_does_not_need_is_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], spared: tuple[str, ...]
) -> None:
    """Each would take as long as all the rest, or longer than to read an article."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE, "utf-8")
    found = printed(
        f"import sys; from factcli.cli import main; status = main({arguments}); "
        "print(); print(status, *sys.modules)"
    )
    status, *modules = found.splitlines()[-1].split()
    assert status in "01"
    assert set(spared).isdisjoint(modules)


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
