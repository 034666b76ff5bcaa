"""Words set apart from the article: posts, signed quotations, and the turns of `transcripts`.

A post or a quotation is signed by a line that opens with a dash ("— Jane Roe (@roe) May 1, 2020")
or by a handle before or behind it, or stands in a <tweet> element with its author. None of them
needs a reporting word.
"""

import re
from bisect import bisect_left

from factcli.extract.page.document import Document
from factcli.extract.quotes.draft import Draft
from factcli.extract.quotes.transcripts import find_turns, member_of_label
from factcli.extract.sentences.flow import BARE_SIGNATURE, Flow, Frame
from factcli.extract.sentences.origins import Origin, documents, phrase
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import QuoteKind, Span
from factcli.text import trimmed

_SIGNATURE = pattern(r"[MNwDoydpch,.()'&@]{1,25}")
_TELLING_SIGNATURE = pattern(r"[MNwDoydpch.'&]{1,12}(?:,[^bXVvQ:]{1,20})?")
_TWEET = pattern(r'<tweet\b[^<>]{0,300}?author="(@?\w+)"[^<>]{0,300}>([^<]{1,2000})', re.IGNORECASE)
_HANDLE = pattern(r"@\w{2,30}")
_OPENING_HANDLE = pattern(r"(@\w{2,30}):\s+(?=\S)")
_HANDLE_ALONE = pattern(r"(?:[—–-]{1,2}\s?)?(@\w{2,30})\.?\s*")
# “We go.” @roe; We go. — @roe
_CLOSING_HANDLE = pattern(
    r"(?:[.!?…]\s+[—–-]{1,2}\s?|[”\"]\s+(?:[—–-]{1,2}\s?)?)(@\w{2,30})\.?\s*\Z"
)
# … — Jane Roe (@roe) May 1, 2020
_CLOSING_SIGNATURE = pattern(
    r"\s?[—–-]{1,2}\s?(\w[^()@\n—–]{1,60}?)\s\((@\w{2,30})\)(?:\s(?=[^()@\n]*\d)[^()@\n]{4,24})?\Z"
)
_FEWEST = 3  # words of a post whose handle stands in a line of its own
_MARKS = frozenset('“”"')
_ENDINGS = (".", "!", "?", "…", "”", '"')
_PLATFORM = pattern(r"\b(?:on|via) ([A-Z]\w*(?: Social)?)")
_LONGEST_SIGNATURE = 120  # code points


def signature(flow: Flow, frame: Frame, at: int) -> Origin | None:
    """Who signs behind token `at`, to the end of the sentence, or None: “…” — Jane Roe.

    Without a dash it is nothing but a name, with titles before it. A quotation between two dashes
    is an insertion, and the sentence goes on behind it.
    """
    if at > frame.start and (flow.tags[at - 1] == "-" or _is_told(flow, frame, at)):
        return None
    if flow.tags[at + 1 : at + 2] == "-" and at + 2 < frame.end:
        return signer_of(flow, at + 2, frame.end)
    if BARE_SIGNATURE.fullmatch(flow.tags, at + 1, frame.end):
        return signer_of(flow, at + 1, frame.end)
    return None


def _is_told(flow: Flow, frame: Frame, at: int) -> bool:
    """Whether the narrator tells what is signed by the reporter: Roe said it was “…” --Jane Doe."""
    paragraph = flow.text.rfind("\n", 0, flow.starts[frame.start]) + 1
    if flow.text[paragraph] in _MARKS:
        return False
    return "V" in flow.tags[frame.start : at] or flow.quoted(at)[:1].islower()


def signer_of(flow: Flow, start: int, end: int, *, telling: bool = False) -> Origin | None:
    """Who signs with tokens `start` to `end`, dashes and a role aside; None if nobody does.

    `telling` allows for what somebody was doing: — Jane Roe, opening the hall.
    """
    while start < end and flow.tags[start] == "-":
        start += 1
    tags = flow.tags[start:end]
    signs = _SIGNATURE.fullmatch(tags) or (telling and _TELLING_SIGNATURE.fullmatch(tags))
    if not signs or tags[0] == "d" or flow.words[start] in documents():
        return None  # “Hard Choices” - Speech by Jane Roe
    stop = next((at for at, tag in enumerate(tags) if tag in ",("), len(tags))
    found = phrase(flow, start, start + stop)
    return found if found is not None and found.kind in "MN" else None


def find_apart(flow: Flow, document: Document) -> tuple[list[Draft], set[int]]:
    """The quotes that are set apart, and the places of the paragraphs that they take up."""
    drafts = [*_tweets(flow, document), *_signed(flow, document), *_handled(flow, document)]
    turns = find_turns(flow, document)
    drafts += [_apart(flow, document, turn.spans, turn.label, "label") for turn in turns]
    taken: set[int] = set()
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.spans[0]):
        inside = paragraphs_of(document, draft)
        if inside[0] not in taken:
            kept.append(draft)
            taken.update(inside)
            if draft.source is not None:
                taken.add(_paragraph(document, draft.source[0]))
    return kept, taken


def paragraphs_of(document: Document, draft: Draft) -> range:
    """The places of the paragraphs that a quote takes up."""
    first = _paragraph(document, draft.spans[0][0])
    return range(first, _paragraph(document, draft.spans[-1][1] - 1) + 1)


def _paragraph(document: Document, offset: int) -> int:
    return max(0, bisect_left(document.paragraphs, (offset + 1, 0)) - 1)


def _tweets(flow: Flow, document: Document) -> list[Draft]:
    if "<tweet" not in document.text:
        return []
    drafts: list[Draft] = []
    for match in _TWEET.finditer(document.text):
        span = trimmed(document.text, *match.span(2))
        if span[0] < span[1]:
            drafts.append(_apart(flow, document, [span], match.span(1), "post element"))
    return drafts


def _apart(flow: Flow, document: Document, spans: list[Span], source: Span, rule: str) -> Draft:
    mention = flow.cast.mention_at(*source)
    label = document.text[slice(*source)]
    member = mention.member if mention is not None else member_of_label(flow.cast, label)
    place = _paragraph(document, spans[0][0])
    return Draft(
        QuoteKind.DIRECT if rule == "label" else QuoteKind.POST,
        spans,
        [],
        0,
        place,
        rule,
        rule,
        member=member,
        resolved=rule,
        source=source,
    )


def _signed(flow: Flow, document: Document) -> list[Draft]:
    """Posts with a line below that signs them with a handle, a date or where they were posted."""
    drafts: list[Draft] = []
    for before, frame in zip(flow.frames, flow.frames[1:], strict=False):
        if flow.tags[frame.start] != "-" or before.paragraph != frame.paragraph - 1:
            continue
        begin, finish = document.paragraphs[frame.paragraph]
        line = document.text[begin:finish]
        dated = "y" in flow.tags[frame.start : frame.end]
        if finish - begin > _LONGEST_SIGNATURE or not (dated or _names_a_place_of_posts(line)):
            continue
        signer = signer_of(flow, frame.start, frame.end)
        if signer is not None and "Q" not in flow.tags[before.start : before.end]:
            source = flow.span(signer.head, signer.head + 1)
            span = document.paragraphs[before.paragraph]
            drafts.append(_apart(flow, document, [span], source, "signature"))
    return drafts


def _handled(flow: Flow, document: Document) -> list[Draft]:
    """Posts that a handle opens or signs: "@roe: We go.", "“We go.” @roe", or in the line below."""
    text, drafts = document.text, list[Draft]()
    before: Span | None = None
    for begin, end in document.paragraphs if "@" in text else ():
        post: Span | None = None
        signed = None
        if "(@" in text[begin:end] and text[begin] != "<":  # no post element
            signed = _CLOSING_SIGNATURE.search(text, begin, end)
        if signed is not None and signed.start() > begin:
            span = _without_marks(text, trimmed(text, begin, signed.start()))
            drafts.append(_apart(flow, document, [span], signed.span(1), "handle"))
            continue
        match = _OPENING_HANDLE.match(text, begin, end) if text[begin] == "@" else None
        if match is not None:
            post = match.end(), end
        elif "@" in text[begin:end]:
            match = _HANDLE_ALONE.fullmatch(text, begin, end)
            if match is not None:
                post = before if before and _is_post(text[slice(*before)]) else None
            else:
                match = _CLOSING_HANDLE.search(text, begin, end)
                post = match and (begin, match.start() + 1)
        if post is not None and match is not None:
            span = _without_marks(text, trimmed(text, *post))
            drafts.append(_apart(flow, document, [span], match.span(1), "handle"))
        before = begin, end
    return drafts


def _is_post(paragraph: str) -> bool:
    """Whether a handle in the line below may sign a paragraph.

    Not a name, nor another handle, nor what the narrator quotes: “It is late,” Roe said. “We go.”
    """
    words = paragraph.split()
    quoted = paragraph[0] in _MARKS and not _MARKS.isdisjoint(paragraph[1:-1])
    return len(words) >= _FEWEST and words[-1].endswith(_ENDINGS) and not quoted


def _without_marks(text: str, span: Span) -> Span:
    """A span without the quotation marks around all of it."""
    start, end = span
    around = end - start > 2 and text[start] in '“"' and text[end - 1] in '”"'
    return trimmed(text, start + 1, end - 1) if around else span


def _names_a_place_of_posts(line: str) -> bool:
    """Whether a signature has a handle, or says where its post stands: "on Facebook"."""
    on = _PLATFORM.search(line)
    return bool(_HANDLE.search(line)) or (on is not None and on[1] in rule_words("platforms"))
