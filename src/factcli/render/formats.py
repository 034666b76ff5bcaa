"""The output formats, and what a run settles about its output."""

from enum import StrEnum

from msgspec import Struct


class Format(StrEnum):
    """How records are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


class ReportFormat(StrEnum):
    """How the findings of a check are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    SARIF = "sarif"  # 2.1.0, for editors and CI


class Style(Struct, frozen=True):
    """What the place where output goes can show."""

    width: int | None  # columns; None for as wide as the content is
    colors: bool
    emphasis: bool  # bold and underline
    flags: bool  # country flags
    terminal: bool  # a person reads it, and control characters would act
