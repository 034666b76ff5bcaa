"""What the commands print is what was read and found good; see `tests.cli.golden`."""

import pytest
from tests.cli.golden import FOLDER, Case, cases, output_of

CASES = [
    pytest.param(case, id=f"{file.stem}: {case.command}")
    for file in sorted(FOLDER.glob("*.txt"))
    for case in cases(file)
]


@pytest.mark.parametrize("case", CASES)
def test_output_is_golden(case: Case) -> None:
    """Character for character, but for blanks at the ends of lines."""
    assert output_of(case.command) == case.output
