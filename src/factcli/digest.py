"""The SHA-256 of a text, which tells articles apart."""

# hashlib loads OpenSSL, which takes longer than to read an article. What it does without OpenSSL
# is asked first, as the standard library does it in its module random.
try:
    from _sha2 import sha256  # type: ignore[import-not-found] # since Python 3.12
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:  # a Python that was built without
        from hashlib import sha256


def digest(data: bytes) -> str:
    """The SHA-256 in 64 hex digits."""
    digits: str = sha256(data).hexdigest()
    return digits
