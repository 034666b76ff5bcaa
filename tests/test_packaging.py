"""What a user installs is whole: from the sdist, the wheel, and the checkout."""

import json
import os
import subprocess
import sys
import tarfile
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

import factcli

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_version_is_told_once_more_alike() -> None:
    """The package's version is that of its metadata, and the changelog tells of it."""
    assert factcli.__version__ == PROJECT["version"]
    assert f"\n## {factcli.__version__}\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_ci_runs_every_python_that_the_package_names() -> None:
    """The classifiers promise what the workflow tests."""
    named = [each.split(" :: ")[-1] for each in PROJECT["classifiers"] if "Python :: 3." in each]
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    assert f"python: {json.dumps(named)}" in workflow
    assert PROJECT["requires-python"] == f">={named[0]}"


def run(*command: str | Path, cwd: Path) -> str:
    """The standard output of a command that must not fail, away from this checkout."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COVERAGE"))}
    result = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, cwd=ROOT)
    return folder


@pytest.mark.slow
def test_sdist_has_what_a_packager_needs(built: Path) -> None:
    """Licence, data and tests, and none of the checkout's caches and environments."""
    [sdist] = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {
        "LICENSE", "README.md", "CHANGELOG.md", "data/statement.json", "data/statement.txt",
        "src/factcli/py.typed", "tests/test_packaging.py", ".ci/run",
        ".github/workflows/ci.yml",
    }  # fmt: skip
    assert not [name for name in names if "cache" in name or "venv" in name]


@pytest.mark.slow
def test_wheel_has_the_data_beside_the_code(built: Path) -> None:
    """Every data file of the checkout, and the marker that there are types."""
    [wheel] = built.glob("*.whl")
    names = set(ZipFile(wheel).namelist())
    source = ROOT / "src"
    expected = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    expected |= {f"factcli/data/{path.name}" for path in (ROOT / "data").iterdir()}
    assert {name for name in names if ".dist-info/" not in name} == expected
    assert any(name.endswith("/licenses/LICENSE") for name in names)


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """The interpreter of a new, empty environment."""
    venv.create(tmp_path / "venv", with_pip=True)
    return tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"


@pytest.mark.slow
def test_installed_wheel_looks_up_a_quote(built: Path, python: Path, tmp_path: Path) -> None:
    """In an environment of its own, outside the checkout, by command, module and import."""
    [wheel] = built.glob("*.whl")
    run(python, "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    factcli = python.with_name("factcli")

    version = run(factcli, "--version", cwd=tmp_path).strip()
    assert version == f"factcli {PROJECT['version']}"
    for command in ([factcli], [python, "-m", "factcli"]):
        found = json.loads(run(*command, "quotes", "belarus", "--json", cwd=tmp_path))
        assert {quote["id"] for quote in found} == {"q3", "q5", "q6"}
    code = "import factcli as f; print(f.__file__, len(f.search(f.load(), 'belarus')))"
    where, _, number = run(python, "-c", code, cwd=tmp_path).rpartition(" ")
    assert "venv" in where
    assert number == "3\n"


@pytest.mark.slow
def test_editable_install_looks_up_a_quote(python: Path, tmp_path: Path) -> None:
    """With the data of the checkout."""
    run(python, "-m", "pip", "install", "-q", "-e", ROOT, cwd=tmp_path)
    found = json.loads(
        run(python.with_name("factcli"), "quotes", "belarus", "--json", cwd=tmp_path)
    )
    assert {quote["id"] for quote in found} == {"q3", "q5", "q6"}
