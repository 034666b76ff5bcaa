"""Articles at addresses, fetched from a server on this machine."""

import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.ingest.documents import PARAGRAPHS, page, pdf

from factcli.errors import IngestError
from factcli.ingest import read
from factcli.ingest.addresses import fetch

REDIRECTS = {
    "/moved": "/page",
    "/moved-on": "/moved",
    "/loop": "/loop",
    "/file": "file:///etc/hostname",
    "/ftp": "ftp://127.0.0.1/x",
    "/nowhere": "",
}


class Site(BaseHTTPRequestHandler):
    """A site with good pages and bad ones."""

    def do_GET(self) -> None:
        """Answer as the path says."""
        if self.path in REDIRECTS:
            self._redirect(REDIRECTS[self.path])
        elif self.path.startswith("/long"):
            self._redirect(self.path + "er")
        elif self.path == "/gone":
            self.send_error(404)
        elif self.path == "/down":
            self.send_error(503)
        elif self.path == "/locked":
            self.send_error(403)
        elif self.path == "/slow":
            self._slow()
        else:
            self._answer(*self._content())

    def _redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def _content(self) -> tuple[bytes, dict[str, str]]:
        kind = "Content-Type"
        match self.path:
            case "/text":
                return "“Wör’ds”".encode("cp1252"), {kind: "text/plain; charset=iso-8859-1"}
            case "/pdf":
                return pdf(["Words of a PDF."]), {kind: "application/octet-stream"}
            case "/image":
                return b"\x89PNG\r\n\x1a\n", {kind: "image/png"}
            case "/css":
                return b"a {}", {kind: "text/css"}
            case "/packed" | "/bomb" | "/torn" | "/cut-packed":
                return _packed(self.path), {kind: "text/html", "Content-Encoding": "gzip"}
            case "/deflated":
                return b"x\x9c\0\0", {kind: "text/html", "Content-Encoding": "deflate"}
            case "/chunks":
                return b"zz\r\n" + page().encode(), {
                    kind: "text/html",
                    "Transfer-Encoding": "chunked",
                }
            case "/cut":
                return page().encode(), {kind: "text/html", "Content-Length": "1000000"}
            case "/large":
                return b"a" * 3_000_000, {kind: "text/plain"}
        return page().encode(), {kind: "text/html"}

    def _answer(self, data: bytes, headers: dict[str, str]) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        try:
            self.wfile.write(data)
        except OSError:
            self.close_connection = True

    def _slow(self) -> None:
        try:
            for byte in b"HTTP/1.0 200 OK\r\nX: " + b"x" * 40:
                self.wfile.write(bytes([byte]))
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Log nothing."""


def _packed(path: str) -> bytes:
    """A page as gzip, whole, broken off or not at all, and one that swells."""
    whole = gzip.compress(page().encode())
    pages = {"/packed": whole, "/cut-packed": whole[:-20], "/torn": b"abc"}
    return pages.get(path) or gzip.compress(b"a" * 5_000_000)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a server that runs while the tests of this module do."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.mark.parametrize("path", ["/page", "/moved", "/moved-on", "/packed"])
def test_a_page_is_fetched_with_its_address(site: str, path: str) -> None:
    """A page is read, a redirect followed; the address is where the article was found."""
    pytest.importorskip("trafilatura")
    found = read(site + path).source
    assert found.text.endswith(PARAGRAPHS[-1])
    assert found.url == site + ("/page" if path.startswith("/moved") else path)


@pytest.mark.parametrize("path", ["/brücke?q=weiß", "/a page", "/br%C3%BCcke#räd"])
def test_an_address_is_taken_as_browsers_show_it(site: str, path: str) -> None:
    """In letters of all scripts, with blanks; it is kept as it was asked for."""
    pytest.importorskip("trafilatura")
    asked = {"/brücke?q=weiß": "/br%C3%BCcke?q=wei%C3%9F", "/a page": "/a%20page"}
    assert read(site + path).source.url == site + asked.get(path, "/br%C3%BCcke#r%C3%A4d")


def test_other_kinds_are_read_as_what_they_are(site: str) -> None:
    """A text is decoded by what the server says, a PDF recognised by its content."""
    pytest.importorskip("pypdf")
    assert read(site + "/text").source.text == "“Wör’ds”"
    assert read(site + "/text").source.url == site + "/text"
    assert read(site + "/pdf").source.text == "Words of a PDF."


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/loop", "loop"),
        ("/long", "loop or more than 5 times"),
        ("/file", "redirects to file:///etc/hostname, which is no web address"),
        ("/ftp", "no web address"),
        ("/gone", "404 Not Found; check the address"),
        ("/down", "503 Service Unavailable; try again later"),
        ("/nowhere", "redirects, but not where to"),
        ("/locked", "403 Forbidden.*save the page"),
        ("/image", "an image"),
        ("/css", "text/css, not an article"),
        ("/torn", "damaged page"),
        ("/cut", "breaks off in the middle of the page; try again"),
        ("/cut-packed", "breaks off in the middle of the page; try again"),
        ("/chunks", "breaks off in the middle of the page; try again"),
        ("/deflated", "is packed as deflate, which was not asked for; save the page"),
    ],
)
def test_what_cannot_be_had_is_said_in_one_line(site: str, path: str, says: str) -> None:
    """Loops, other schemes, refusals and other things than articles each get their line."""
    with pytest.raises(IngestError, match=says) as caught:
        read(site + path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_there_is_a_limit_of_size(site: str, path: str) -> None:
    """A page is not read beyond the limit, packed or not."""
    with pytest.raises(IngestError, match="larger than 1 MB"):
        fetch(site + path, limit=1_000_000)


def test_there_is_a_limit_of_time_even_for_drops(site: str) -> None:
    """A server that answers a byte at a time cannot hold the command up."""
    begin = time.monotonic()
    with pytest.raises(IngestError, match="took longer than"):
        fetch(site + "/slow", seconds=0.3)
    assert time.monotonic() - begin < 1.5


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://no.such.host.invalid/",
        "http://",
        "http://[/",
        "http:// /",
        "http://bücher.invalid/",
        f"http://{'ü' * 80}.invalid/",
    ],
)
def test_an_address_that_cannot_be_reached(url: str) -> None:
    """No server, no such host, no address at all."""
    with pytest.raises(IngestError, match="cannot be reached"):
        read(url)


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://127.0.0.1/a.txt"])
def test_other_schemes_are_no_addresses(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only http and https are fetched, which is said."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(IngestError, match="only http and https are fetched"):
        read(url)
