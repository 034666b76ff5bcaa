"""What reading one article gives, whatever it came from."""

import re

from msgspec import Struct

from factcli.errors import MissingExtraError, UsageError
from factcli.messages import printable
from factcli.model import PartialDate

_DATE = r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])"  # few articles bring one


class Metadata(Struct, frozen=True, kw_only=True):
    """What is known about an article beside its text; null where nothing is."""

    title: str | None = None
    date: PartialDate | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """These values, and those of `other` where this has none."""
        return Metadata(
            title=self.title or other.title,
            date=self.date or other.date,
            url=self.url or other.url,
            publisher=self.publisher or other.publisher,
            language=self.language or other.language,
        )


UNKNOWN = Metadata()


class Reading(Struct, frozen=True):
    """The text of an article, its metadata, and what the user should know about it."""

    text: str
    metadata: Metadata = UNKNOWN
    notes: tuple[str, ...] = ()


def without_extra(file: str, extra: str, error: ImportError) -> MissingExtraError:
    """That a `file` ("a.pdf is a PDF") cannot be read without what an extra brings."""
    if isinstance(error, ModuleNotFoundError):
        return MissingExtraError(f"{file}, which needs an extra: pip install 'factcli[{extra}]'")
    return MissingExtraError(
        f"{file}, but the extra '{extra}' does not load ({error}); install it anew"
    )


def iso_date(words: str | None) -> PartialDate | None:
    """The day, month or year an ISO 8601 date or time stands for; null for anything else."""
    match = re.match(_DATE, words.strip()) if words else None
    if match is None:
        return None
    from datetime import date

    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)


def refuse_unwritable(*words: str | None) -> None:
    """Raise `UsageError` for words of the user that no file can hold: bytes that are not UTF-8."""
    for each in words:
        try:
            (each or "").encode()
        except UnicodeEncodeError as error:
            raise UsageError(f"'{printable(each or '')}' is not in UTF-8; type it again") from error


def checked(date: str) -> PartialDate:
    """A date that the user gives. Raises `UsageError` where it is not ISO 8601."""
    if iso_date(date) != date:
        raise UsageError(f"{printable(date)!r} is no date; write it as 2021-11-12, 2021-11 or 2021")
    return date
