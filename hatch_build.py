"""Compiles the extraction to C while a wheel is built, where that is asked for.

    HATCH_BUILD_HOOKS_ENABLE=1 pip install .

The wheel holds the same modules compiled beside their source, and works on one platform.
hatch-mypyc would do but for a wheel of two source folders, and for what it leaves in the checkout.
"""

import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_UNCOMPILED = "patterns.py"  # its objects take their attributes as they are asked for


class Compiling(BuildHookInterface):  # type: ignore[type-arg]
    """Adds compiled modules to a wheel."""

    def dependencies(self) -> list[str]:
        """What a build needs besides hatchling."""
        return ["mypy[mypyc]>=1.14", "msgspec>=0.19", "setuptools>=75"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the install is editable: its source is to be run as it is."""
        if version == "editable":
            return
        self._folder = Path(mkdtemp())
        built = self._folder / "built"
        with chdir(Path(self.root, "src")):
            _compile(sorted(Path("factcli/extract").rglob("*.py")), self._folder, built)
        for library in built.rglob("*.*"):
            build_data["force_include"][str(library)] = library.relative_to(built).as_posix()
        build_data["infer_tag"] = True
        build_data["pure_python"] = False

    def finalize(self, version: str, *_: object) -> None:
        """Leave nothing behind."""
        if version != "editable":
            shutil.rmtree(self._folder)


def _compile(modules: list[Path], folder: Path, built: Path) -> None:
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    sources = [path.as_posix() for path in modules if path.name != _UNCOMPILED]
    extensions = mypycify(sources, opt_level="3", debug_level="0", target_dir=str(folder / "c"))
    command = build_ext(Distribution({"ext_modules": extensions}))
    command.build_lib, command.build_temp = str(built), str(folder / "objects")
    command.ensure_finalized()
    command.run()
