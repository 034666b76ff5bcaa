"""HTML pages: the article and its metadata, without the menus, teasers and comments around it.

The work is done by trafilatura (https://trafilatura.readthedocs.io, Apache-2.0) in its mode
that would rather leave a paragraph out than take a teaser in.
"""

import re
from html import unescape
from typing import TYPE_CHECKING

from factcli.errors import IngestError
from factcli.ingest.decoding import decode
from factcli.ingest.quiet import quiet
from factcli.ingest.reading import Metadata, Reading, iso_date, without_extra
from factcli.model import PartialDate

if TYPE_CHECKING:
    from trafilatura.settings import Document

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE
)
_LANGUAGE = re.compile(r"""<html\b[^>]*?\blang\s*=\s*["']?([a-zA-Z]{2})\b""", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_OPEN_Q = re.compile(r"<q(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSE_Q = re.compile(r"</q\s*>", re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(script|style|noscript|template|svg)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_LINK = re.compile(r"<a\b[^<>]{0,1000}>(.{0,200}?)</a\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,1000}>")
_LONGEST_MENU = 5000  # characters
_SHORTEST_ARTICLE = 60  # characters without the end of a sentence
_SENTENCE = re.compile("[.!?…:;]")
_MOST = 0.05  # a smaller share than this of a page left out is not worth a note


def read_page(
    data: bytes, name: str, *, url: str | None = None, charset: str | None = None
) -> Reading:
    """The article in a page; `charset` is what the server says.

    Raises `IngestError` where the page holds no article, `MissingExtraError` without trafilatura.
    """
    declared = _CHARSET.search(data, 0, 4096)
    html, notes = decode(data, name, charset or (declared and declared[1].decode("ascii")))
    # A browser shows <q> as quotation marks; extraction would drop it and glue the words.
    html = _CLOSE_Q.sub("”", _OPEN_Q.sub("“", html))
    if not _BODY.search(html):
        html = f"<html><body>{html}</body></html>"  # a short piece of a page is none to trafilatura
    document, everything = _extract(html, name, url)
    text = document.text if document else None
    if document is None or not text or not text.strip() or _is_menu(text, html):
        raise IngestError(
            f"{name} holds no article that can be told from its menus; save the text as .txt"
        )
    language = _LANGUAGE.search(html, 0, 10_000)
    found = Metadata(
        title=document.title,
        date=_written(document.date, html),
        url=url or document.url,
        publisher=document.sitename or document.hostname,
        language=language[1].lower() if language else None,
    )
    return Reading(text, found, (*notes, *_foreign(found), *_left_out(text, everything)))


def _extract(html: str, name: str, url: str | None) -> tuple["Document | None", str]:
    """The article as trafilatura sees it, and all the words of the page."""
    try:
        from trafilatura import bare_extraction, html2txt
    except ImportError as error:
        raise without_extra(f"{name} is a web page", "web", error) from error
    with quiet("trafilatura", "htmldate", "courlan"):
        document = bare_extraction(
            html,
            url=url,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
        everything = html2txt(_UNSEEN.sub(" ", html), clean=False)
        return (None if isinstance(document, dict) else document), everything


def _is_menu(text: str, html: str) -> bool:
    """Whether what is left for an article is links, or a few words without a sentence."""
    if len(text) > _LONGEST_MENU:
        return False
    if len(text) < _SHORTEST_ARTICLE and not _SENTENCE.search(text):
        return True
    linked = " ".join(_TAG.sub(" ", link) for link in _LINK.findall(html))
    return set(text.split()) <= set(unescape(linked).split())


def _written(date: str | None, html: str) -> PartialDate | None:
    """The date, if a machine wrote it down; what is put together from figures may be any day."""
    found = iso_date(date)
    return found if found and (found in html or found.replace("-", "/") in html) else None


def _foreign(found: Metadata) -> tuple[str, ...]:
    """A note where the page says that it is not in English."""
    if found.language in (None, "en"):
        return ()
    return (f"says that its language is {found.language!r}; only English is understood",)


def _left_out(text: str, everything: str) -> tuple[str, ...]:
    """A note of how much of the page was taken for boilerplate, in percent of its letters."""
    kept, all_of_it = len("".join(text.split())), len("".join(everything.split()))
    share = 1 - kept / max(all_of_it, kept)
    return (f"left out {share:.0%} of the page as boilerplate",) if share >= _MOST else ()
