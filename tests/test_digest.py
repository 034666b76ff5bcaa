"""What tells articles apart."""

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from factcli.digest import digest


@given(st.binary(max_size=200))
def test_it_is_the_sha_256_that_everybody_computes(data: bytes) -> None:
    """Whatever module it comes from."""
    assert digest(data) == hashlib.sha256(data).hexdigest()


def test_a_python_without_the_lean_modules_has_it_too() -> None:
    """Hashlib stands in for them."""
    code = (
        "import sys; sys.modules.update(_sha2=None, _sha256=None); "
        "from factcli.digest import digest; print(digest(b''), 'hashlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{hashlib.sha256(b'').hexdigest()} True\n"
