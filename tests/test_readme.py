"""The README and the pages beside it show what the commands print; CI runs what it says."""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COMMANDS_PAGE = ROOT / "docs" / "commands.md"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the README is for a POSIX shell")

SAMPLE = """\
# Sample

```console
$ echo one; echo two >&2
stale
$ false
$ echo $?
$ cat <<END
> three
> END
$ test -t 1 && stty size <&1 && ls -1 data
```

```console
$ word=kept
$ echo "$word" > file
```

```sh
echo not run
```

```console
$ cat file
```
"""

RUN = """\
# Sample

```console
$ echo one; echo two >&2
one
two
$ false
$ echo $?
1
$ cat <<END
> three
> END
three
$ test -t 1 && stty size <&1 && ls -1 data
24 80
statement.json
statement.txt
```

```console
$ word=kept
$ echo "$word" > file
```

```sh
echo not run
```

```console
$ cat file
kept
```
"""


def test_blocks_are_run_in_a_terminal_and_share_a_folder() -> None:
    """What was printed takes the place of what stood there, and nothing else changes."""
    from scripts.readme import updated

    assert updated(SAMPLE) == RUN
    assert updated(RUN) == RUN


@pytest.mark.skipif(not README.exists(), reason="an sdist without its README")
@pytest.mark.parametrize("page", [README, COMMANDS_PAGE], ids=lambda page: page.name)
def test_every_console_block_is_what_its_commands_print(page: Path) -> None:
    """If not, `python scripts/readme.py README.md docs/commands.md` writes them anew."""
    from scripts.readme import updated

    text = page.read_text("utf-8")
    assert "```console\n" in text
    assert updated(text) == text


@pytest.mark.skipif(not README.exists(), reason="an sdist without its README")
def test_the_python_of_the_readme_prints_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each `print(…)  # what it prints`, from all blocks run as one."""
    monkeypatch.chdir(ROOT)
    text = README.read_text("utf-8")
    code = "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    exec(code, {})  # noqa: S102 - it is our own
    assert capsys.readouterr().out.splitlines() == re.findall(r"print\(.*\)  # (.*)", code)


@pytest.mark.skipif(not COMMANDS_PAGE.exists(), reason="an sdist without its docs")
def test_the_page_of_commands_has_all_of_them_and_all_topics() -> None:
    """What is new shows up in the page."""
    from factcli.cli.commands.topics import TOPICS
    from factcli.cli.listing import COMMANDS

    text = COMMANDS_PAGE.read_text("utf-8")
    assert all(f"$ factcli {name} --help\n" in text for name in COMMANDS)
    assert all(f"$ factcli help {topic}\n" in text for topic in TOPICS)


@pytest.mark.skipif(not COMMANDS_PAGE.exists(), reason="an sdist without its docs")
def test_the_page_on_json_is_what_the_schemas_say() -> None:
    """If not, `python scripts/json_page.py docs/json.md` writes it anew."""
    from scripts.json_page import page

    assert COMMANDS_PAGE.with_name("json.md").read_text("utf-8") == page()


@pytest.mark.skipif(not README.exists(), reason="an sdist without its README")
def test_the_readme_has_one_test_command_and_ci_finds_it() -> None:
    """One line that makes an environment and ends in the tests, which CI runs as it is."""
    line = r"^(?:\$ )?(python3 -m venv .*pytest.*)$"
    assert len(re.findall(line, README.read_text("utf-8"), re.MULTILINE)) == 1
