"""Articles at an address: fetched once, over http(s) only, within limits of time and size."""

import string
import zlib
from concurrent.futures import Future
from http.client import HTTPException, HTTPMessage, IncompleteRead
from threading import Thread
from typing import IO, NamedTuple, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from factcli.errors import IngestError
from factcli.ingest.origins import is_address
from factcli.messages import printable, reason
from factcli.version import VERSION

SECONDS = 30.0  # for the whole article: looking the name up, redirects, every byte of it
BYTES = 50_000_000
_REDIRECTS = 5
_HEADERS = {"User-Agent": f"factcli/{VERSION}", "Accept-Encoding": "gzip"}
_CHUNK = 65_536
_PACKED = {"deflate", "compress", "br", "zstd"}  # ways to pack a page that are not asked for


class Page(NamedTuple):
    """What an address answered with; `url` is where the redirects ended."""

    data: bytes
    url: str
    content_type: str
    charset: str | None


def fetch(url: str, *, seconds: float = SECONDS, limit: int = BYTES) -> Page:
    """What is at `url`. Raises `IngestError` where it cannot be had within the limits."""
    # Neither name lookups nor answers that come in drops heed a socket's time limit, so that
    # the only honest clock is one outside. The thread holds nothing that must be tidied up.
    answer: Future[Page] = Future()
    Thread(target=_settle, args=(answer, url, seconds, limit), daemon=True).start()
    try:
        return answer.result(timeout=seconds)
    except TimeoutError as error:
        raise IngestError(
            f"{url} took longer than {seconds:.0f} seconds; try again, or save it as a file"
        ) from error
    except HTTPError as error:
        raise IngestError(f"{url} {_refusal(error)}") from error
    except (HTTPException, OSError, ValueError) as error:
        cause = error.reason if isinstance(error, URLError) else error
        why = reason(cause) if isinstance(cause, OSError) else cause
        raise IngestError(
            f"{url} cannot be reached ({why}); check the address and the network"
        ) from error


def _settle(answer: Future[Page], url: str, seconds: float, limit: int) -> None:
    try:
        answer.set_result(_fetch(url, seconds, limit))
    except Exception as error:  # noqa: BLE001 - it is raised again where the answer is awaited
        answer.set_exception(error)


def _fetch(url: str, seconds: float, limit: int) -> Page:
    # The opener knows no other scheme than those of the web.
    request = Request(_encoded(url), headers=_HEADERS)  # noqa: S310
    with _opener().open(request, timeout=seconds) as response:
        data = _limited(response, url, limit)
        packed_as = response.headers.get("Content-Encoding", "").lower()
        if packed_as == "gzip":
            data = _unzipped(data, url, limit)
        elif packed_as in _PACKED:
            raise IngestError(
                f"{url} is packed as {packed_as}, which was not asked for; "
                "save the page in a browser and give the file"
            )
        return Page(
            data,
            response.url,
            response.headers.get_content_type(),
            response.headers.get_content_charset(),
        )


def _encoded(url: str) -> str:
    """An address as a request takes it: browsers show it in letters of all scripts."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii")
    return quote(parts._replace(netloc=host).geturl(), safe=string.punctuation)


class _Redirects(HTTPRedirectHandler):
    """A few redirects, and only to the web: never to a file of this machine."""

    max_redirections = _REDIRECTS
    max_repeats = 2

    def http_error_302(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> object:
        if not headers.get("Location"):
            fp.close()
            raise IngestError(f"{req.full_url} redirects, but not where to; check the address")
        target = urljoin(req.full_url, headers["Location"])
        if not is_address(target):
            fp.close()
            raise IngestError(
                f"{req.full_url} redirects to {printable(target)}, which is no web address; "
                "save the article and give the file"
            )
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _opener() -> OpenerDirector:
    opener = OpenerDirector()
    for handler in (
        ProxyHandler,
        HTTPHandler,
        HTTPSHandler,
        HTTPErrorProcessor,
        HTTPDefaultErrorHandler,
        _Redirects,
    ):
        opener.add_handler(handler())
    return opener


class _Readable(Protocol):
    length: int | None  # bytes that are still to come, where the server has said how many

    def read(self, size: int, /) -> bytes: ...


def _limited(response: _Readable, url: str, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    try:
        while chunk := response.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                raise _too_large(url, limit)
    except IncompleteRead as error:
        raise _cut_off(url) from error
    if response.length:
        raise _cut_off(url)
    return b"".join(chunks)


def _unzipped(data: bytes, url: str, limit: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, limit)
    except zlib.error as error:
        raise IngestError(f"{url} answers with a damaged page ({error}); try again") from error
    if unpacker.unconsumed_tail:
        raise _too_large(url, limit)
    if not unpacker.eof:
        raise _cut_off(url)
    return unpacked


def _cut_off(url: str) -> IngestError:
    return IngestError(f"{url} breaks off in the middle of the page; try again")


def _too_large(url: str, limit: int) -> IngestError:
    return IngestError(f"{url} is larger than {limit // 1_000_000} MB; save it and give the file")


def _refusal(error: HTTPError) -> str:
    with error:
        if 300 <= error.code < 400:
            return f"redirects in a loop or more than {_REDIRECTS} times; give the last address"
        if error.code in (401, 402, 403, 429, 451):
            return (
                f"does not let programs in ({error.code} {error.msg}); "
                "save the page in a browser and give the file"
            )
        todo = "try again later" if error.code >= 500 else "check the address"
        return f"answers {error.code} {error.msg}; {todo}"
