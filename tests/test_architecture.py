"""Imports point one way, and nothing below the command line talks to the terminal."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).parent.parent / "src"

# Each may import what stands above it, and nothing that stands below.
LAYERS = [
    {"errors", "exits", "model", "digest", "messages", "packaged", "version"},
    {"text", "records", "files", "workers"},
    {"gazetteer", "soundness", "suggesting"},
    {"knowledge"},
    {"store"},
    {"lookup", "extract", "outputs"},
    {"ingest"},
    {"checking", "batch"},
    {"schema"},
    {"api"},
    {""},  # the package itself: what `import factcli` gives
    {"render"},
    {"cli"},
    {"__main__"},
]
RANK = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}

# Within the largest parts likewise, a floor above those it may import from; "" are the modules
# beside the folders, which lead from one to the next, save those that have a floor by their names.
FLOORS = {
    "factcli.extract": [
        {"words"},
        {"page"},
        {"names"},
        {"actors"},
        {"sentences", "countries", "dates"},
        {"reports"},
        {"quotes"},
        {""},
    ],
    "factcli.store.library": [{"storage"}, {"index"}, {"writing", "reading"}, {""}],
    "factcli.cli": [
        {"environment", "declaring", "ending", "importing"},
        {"listing"},
        {"parsing", "options"},
        {"writing"},
        {"commands"},
        {""},
    ],
}

TERMINAL = {"rich", "typer", "click"}
HEAVY = TERMINAL | {"rapidfuzz", "sqlite3", "anyascii", "trafilatura", "pypdf", "docx", "lxml"}


class Import(NamedTuple):
    """A module named in an import statement; `early` when it is loaded with the importer."""

    module: str
    line: int
    early: bool


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package by its dotted name."""
    for path in sorted((SOURCE / "factcli").rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield name, ast.parse(path.read_text("utf-8"), str(path))


MODULES = dict(modules())


def part(module: str) -> str:
    """The part of the package a module belongs to: `factcli.store.memory` to `store`."""
    return [*module.split("."), ""][1]


def folder(module: str, house: str) -> str:
    """The folder of a house that a module of it stands in, "" for those beside the folders."""
    name = module.removeprefix(house).removeprefix(".").partition(".")[0]
    named = any(name in floor for floor in FLOORS[house])
    return name if named or any(other.startswith(f"{house}.{name}.") for other in MODULES) else ""


def imports(tree: ast.AST, early: bool = True) -> Iterator[Import]:
    """All imports in a tree, except those for the type checker only."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, early)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            assert node.module
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield Import(full if full in MODULES else node.module, node.lineno, early)
        elif not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            lazy = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from imports(node, early and not lazy)


each_module = pytest.mark.parametrize("module", MODULES)


@each_module
def test_every_part_has_its_layer(module: str) -> None:
    """A new part of the package is put into `LAYERS` above."""
    assert part(module) in RANK


@each_module
def test_imports_point_one_way(module: str) -> None:
    """A module imports from its own part of the package or from parts below it."""
    for name, line, _ in imports(MODULES[module]):
        if name.partition(".")[0] != "factcli":
            continue
        allowed = part(name) == part(module) or RANK[part(name)] < RANK[part(module)]
        assert allowed, f"{module}:{line} imports {name}"


@pytest.mark.parametrize("house", FLOORS)
def test_the_largest_parts_are_built_in_floors(house: str) -> None:
    """A module imports from its own folder and from folders below it."""
    rank = {name: rank for rank, floor in enumerate(FLOORS[house]) for name in floor}
    inside = [name for name in MODULES if name == house or name.startswith(f"{house}.")]
    for module in inside:
        own = folder(module, house)
        for name, line, _ in imports(MODULES[module]):
            if name in inside:
                other = folder(name, house)
                assert other == own or rank[other] < rank[own], f"{module}:{line} imports {name}"


def test_no_module_imports_itself_in_a_circle() -> None:
    """Imports within a part have no cycles either, early or late."""
    graph = {
        module: {name for name, *_ in imports(tree) if name in MODULES}
        for module, tree in MODULES.items()
    }
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join([*path, module])
        if module not in done:
            for name in sorted(graph[module]):
                visit(name, (*path, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@each_module
def test_only_render_and_cli_know_the_terminal(module: str) -> None:
    """Rich and typer are imported nowhere else."""
    if part(module) not in {"render", "cli"}:
        found = {name.partition(".")[0] for name, *_ in imports(MODULES[module])}
        assert not found & TERMINAL


@each_module
def test_heavy_modules_are_imported_where_they_are_used(module: str) -> None:
    """So that a lookup does not wait for what it does not need."""
    early = {name.partition(".")[0] for name, _, early in imports(MODULES[module]) if early}
    allowed = {"render": {"rich"}, "cli": {"typer"}}.get(part(module), set())
    assert not early & (HEAVY - allowed)


@each_module
def test_only_the_standard_library_and_declared_packages(module: str) -> None:
    """No module leans on what only happens to be installed."""
    roots = {name.partition(".")[0] for name, *_ in imports(MODULES[module])}
    sha256 = {"_sha256", "_sha2"}  # in the standard library, until 3.11 and since
    third = roots - sys.stdlib_module_names - sha256 - {"factcli"}
    assert third <= {
        "typer", "rich", "rapidfuzz", "msgspec", "anyascii", "trafilatura", "pypdf", "docx", "isal",
    }  # fmt: skip


@each_module
def test_nothing_below_the_command_line_prints_or_exits(module: str) -> None:
    """Trouble is raised, results are returned."""
    if part(module) in {"cli", "__main__"}:
        return
    for node in ast.walk(MODULES[module]):
        words = ast.unparse(node) if isinstance(node, ast.Attribute | ast.Name) else ""
        assert words not in {
            "print", "exit", "quit", "SystemExit", "sys.exit", "os._exit",
            "sys.stdout", "sys.stderr", "input",
        }, f"{module}:{getattr(node, 'lineno', 0)} {words}"  # fmt: skip


@each_module
def test_no_struct_module_delays_its_annotations(module: str) -> None:
    """Msgspec reads them at run time."""
    names = {name for name, *_ in imports(MODULES[module])}
    assert not ("msgspec" in names and "__future__" in names)
