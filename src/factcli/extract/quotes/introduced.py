"""Block quotes without marks: the paragraph behind a line that ends in "Jane Roe said:".

Pages indent or shade such a paragraph, and of that nothing is left in a text.
"""

from factcli.extract.page.document import Document
from factcli.extract.quotes.carrying import Context
from factcli.extract.quotes.draft import Draft
from factcli.extract.reports.clauses import find_reports
from factcli.extract.reports.report import Report
from factcli.extract.reports.saying import is_occasion
from factcli.extract.sentences.flow import Flow, Frame
from factcli.extract.words.cues import SPOKEN, CueKind, lexicon
from factcli.extract.words.lists import rule_words
from factcli.extract.words.patterns import pattern
from factcli.model import QuoteKind, Span
from factcli.text import trimmed

_FIRST = pattern(r"[A-Z\u00c0-\u00de\[(](?!\S*\))")  # no mark of a list, no element, no address
_ENDINGS = (".", "!", "?", "…", '"', "”")
_FINITE = frozenset("bXVv")
_HEADINGS = rule_words("opening a heading")  # What critics say:
_FEWEST = 5  # words of a paragraph
_LONGEST = 4  # paragraphs of a block that a lone mark closes


def introduced_block(context: Context, document: Document) -> Draft | None:
    """The block quote that the sentence which is read opens, with who says it; None if none."""
    flow, before = context.flow, context.before
    if before is None or flow.tags[before.end - 1] != ":":
        return None  # as most
    frame = context.frame
    if frame.paragraph != before.paragraph + 1 or flow.words[before.start] in _HEADINGS:
        return None
    start, end = document.paragraphs[frame.paragraph]
    said = document.text[start:end]
    if not (_FIRST.match(said) and said.endswith(_ENDINGS)) or len(said.split()) < _FEWEST:
        return None
    if "Q" in flow.tags[frame.start : _end_of(flow, context.place)]:
        return None
    report = _introduction(flow, before)
    if report is None:
        return None
    last = _closed_by(document, frame.paragraph)
    span = trimmed(document.text, start, end if last is None else last[1] - 1)
    return Draft(
        QuoteKind.POST, [span], [], context.place, frame.paragraph, "introduced", "introduced",
        report.origin, report, rivals=[report],
    )  # fmt: skip


def _introduction(flow: Flow, frame: Frame) -> Report | None:
    """The report that the colon at the end of a sentence belongs to: it says nothing else."""
    reports = find_reports(flow, frame)
    last = reports[-1] if reports else None
    if last is None or last.origin is None or not _speaks(flow, frame, last):
        return None
    for at in range(last.last, frame.end - 1):
        if is_occasion(flow, at, frame.end - 1):
            break  # told me just after he left:
        if flow.tags[at] in _FINITE:
            return None  # said that three rules were clear:
    return last


def _speaks(flow: Flow, frame: Frame, report: Report) -> bool:
    """Whether somebody says something, which is no noun: but not "they break state rules:"."""
    if report.first > frame.start and flow.words[report.cue] in lexicon().plurals:
        return False
    beside = report.kind == CueKind.WEAK and report.last == frame.end - 1  # the mayor added:
    return beside or report.kind in SPOKEN


def _end_of(flow: Flow, place: int) -> int:
    """Where the last sentence of a paragraph ends, from the place of its first on."""
    paragraph = flow.frames[place].paragraph
    while place + 1 < len(flow.frames) and flow.frames[place + 1].paragraph == paragraph:
        place += 1
    return flow.frames[place].end


def _closed_by(document: Document, paragraph: int) -> Span | None:
    """The paragraph that ends in a mark nobody opened: the block goes on to it."""
    for begin, end in document.paragraphs[paragraph : paragraph + _LONGEST]:
        marks = [at for at in range(begin, end) if document.text[at] in '"“”']
        if marks:
            return (begin, end) if marks == [end - 1] else None
    return None
