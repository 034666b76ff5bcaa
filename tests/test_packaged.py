"""The data files of the package."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcli.packaged import beside


def test_a_file_is_found_from_the_module_that_reads_it(tmp_path: Path) -> None:
    """Whatever the working directory is."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.txt").write_bytes(b"Zenda\r\n")
    assert beside(str(tmp_path / "module.py"), "data", "a.txt") == b"Zenda\r\n"


NOT_FOR_A_CHECK = (
    *("pathlib", "_hashlib", "glob", "platform", "typing_extensions", "msgspec.inspect"),
    *("factcli.gazetteer", "factcli.suggesting"),
    *(
        "factcli.checking.omissions",
        "factcli.extract.countries.finding",
        "factcli.extract.dates.finding",
    ),
)


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


def test_what_is_imported_later_is_there_when_it_is_needed() -> None:
    """JSON Schema, and all that stood aside while msgspec was imported."""
    code = (
        "import typing; from factcli.cli import main; main(['schema', 'quotes']); "
        "import msgspec, msgspec.yaml; print(typing.ForwardRef('int').__forward_code__.co_names); "
        "print(msgspec.inspect.type_info(int).__class__.__name__, msgspec.msgpack.encode(1), "
        "msgspec.yaml.__file__[-7:])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("{")
    assert done.stdout.endswith("('int',)\nIntType b'\\x01' yaml.py\n")
