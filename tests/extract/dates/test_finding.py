"""Dates in articles: which day, month or year the words stand for."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.growth import TIMES, is_in_proportion

from factcli.extract.dates.finding import article_date, find_dates
from factcli.extract.page.document import Document
from factcli.model import PartialDate

FRIDAY = "2021-11-12"


def dates_in(text: str, day: PartialDate | None = FRIDAY) -> list[tuple[str, str]]:
    """Words and dates found in a text of that day."""
    return [(fact.text, fact.date) for fact in find_dates(Document(text, day))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on TUES., NOV. 2ND, 2021.", [("TUES., NOV. 2ND, 2021", "2021-11-02")]),
        ("It met on Sept 5, 2021.", [("Sept 5, 2021", "2021-09-05")]),
        ("It met on 5 OF MAY 2021.", [("5 OF MAY 2021", "2021-05-05")]),
        ("It met with Marvin 5, 2021 times.", []),
        ("It met with 12 decent people.", []),
        ("It met Monty March 5, 2021.", [("March 5, 2021", "2021-03-05")]),
        ("It met in May. 5 came.", [("May", "2021-05")]),
    ],
)
def test_how_months_and_weekdays_are_written(text: str, expected: list[tuple[str, str]]) -> None:
    """Months and weekdays are read in full and abbreviated; words that begin like them are none."""
    assert dates_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on December 14 last year.", [("December 14 last year", "2020-12-14")]),
        ("It met in May of last year.", [("May of last year", "2020-05")]),
        ("It will meet on 5 March next year.", [("5 March next year", "2022-03-05")]),
        ("It met on Monday last week.", [("Monday last week", "2021-11-01")]),
        ("It will meet on Friday next week.", [("Friday next week", "2021-11-19")]),
        ("In May, last year’s budget fell.", [("May", "2021-05"), ("last year", "2020")]),
    ],
)
def test_the_year_or_week_behind_a_day(text: str, expected: list[tuple[str, str]]) -> None:
    """A day is that of the year or the week which the words behind it tell."""
    assert dates_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("November 12, 2021", "2021-11-12"),
        ("Nov. 12, 2021", "2021-11-12"),
        ("NOVEMBER 12, 2021", "2021-11-12"),
        ("November 12th, 2021", "2021-11-12"),
        ("Friday, November 12, 2021", "2021-11-12"),
        ("12 November 2021", "2021-11-12"),
        ("12th of November, 2021", "2021-11-12"),
        ("2021-11-12", "2021-11-12"),
        ("11/30/2021", "2021-11-30"),
        ("30/11/2021", "2021-11-30"),
        ("3.4.2021", "2021-04-03"),
        ("4/4/2021", "2021-04-04"),
        ("September 2014", "2014-09"),
        ("Sept. 2014", "2014-09"),
        ("Sept. 12", "2021-09-12"),
        ("29 February 2020", "2020-02-29"),
    ],
)
def test_absolute(text: str, expected: str) -> None:
    """A day or month is found as a whole, however it is written."""
    for frame in ("He said on {}, she left.", "{}", "({})", "It began {}’s end"):
        assert dates_in(frame.format(text)) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("published on Friday", [("Friday", "2021-11-12")]),
        ("he said on Tuesday", [("Tuesday", "2021-11-09")]),
        ("On Monday, he left", [("Monday", "2021-11-08")]),
        ("On Monday, he will leave", [("Monday", "2021-11-15")]),
        ("she resigned on Monday after a row", [("Monday", "2021-11-08")]),
        ("the funeral is on Monday", [("Monday", "2021-11-15")]),
        ("voters go to the polls on Wednesday", [("Wednesday", "2021-11-17")]),
        ("the vote on Wednesday was close", [("Wednesday", "2021-11-10")]),
        ("they were to meet on Monday", [("Monday", "2021-11-15")]),
        ("children need it by Monday", [("Monday", "2021-11-15")]),
        ("she kept it, and on Monday there were two", [("Monday", "2021-11-08")]),
        ("it will be held on Monday", [("Monday", "2021-11-15")]),
        ("it resumed this Monday", [("this Monday", "2021-11-08")]),
        ("she had not been told until Monday", [("Monday", "2021-11-08")]),
        ("he will meet her on Monday", [("Monday", "2021-11-15")]),
        ("he will resign, he said Monday", [("Monday", "2021-11-08")]),
        ("the vote is scheduled for Thursday", [("Thursday", "2021-11-18")]),
        ("by Wednesday it must end", [("Wednesday", "2021-11-17")]),
        ("ahead of Saturday’s vote", [("Saturday", "2021-11-13")]),
        ("last Friday", [("last Friday", "2021-11-05")]),
        ("next Friday", [("next Friday", "2021-11-19")]),
        ("they meet again on Monday", [("Monday", "2021-11-15")]),
        ("he asked her for a meeting on Monday", [("Monday", "2021-11-15")]),
        ("he called for calm on Monday", [("Monday", "2021-11-08")]),
        ("last Monday and next Sunday", []),
        (
            "last Saturday and next Thursday",
            [("last Saturday", "2021-11-06"), ("next Thursday", "2021-11-18")],
        ),
        ("this past Monday", [("this past Monday", "2021-11-08")]),
        ("a Saturday interview was", [("Saturday", "2021-11-13")]),
        ("they met yesterday and today", [("yesterday", "2021-11-11"), ("today", "2021-11-12")]),
        ("two days ago", [("two days ago", "2021-11-10")]),
        (
            "last year, this month, next month",
            [("last year", "2020"), ("this month", "2021-11"), ("next month", "2021-12")],
        ),
        ("last March", [("last March", "2021-03")]),
        ("next May", [("next May", "2022-05")]),
        ("it was shut on Jan. 5", [("Jan. 5", "2021-01-05")]),
        ("it will open on Jan. 5", [("Jan. 5", "2022-01-05")]),
        ("whose Jan. 5 primary", [("Jan. 5", "2022-01-05")]),
        ("Thursday, Nov. 12", [("Thursday, Nov. 12", "2020-11-12")]),
        ("Nov. 3-5, 2020", [("Nov. 3-5, 2020", "2020-11-03")]),
        (
            "Sept. 11, 2001, and on Sept. 11",
            [("Sept. 11, 2001", "2001-09-11"), ("Sept. 11", "2001-09-11")],
        ),
        ("he is due in court over thefts since March", [("March", "2021-03")]),
        ("the planned March vote", [("March", "2022-03")]),
        ("it will end by May with a vote", [("May", "2022-05")]),
        ("it will give its sales for the 12 months to late March", [("March", "2021-03")]),
        ("it will give its sales for the year to March 31", [("March 31", "2021-03-31")]),
        (
            "sales rose in 2019, but in the year to March they fell",
            [("2019", "2019"), ("March", "2021-03")],
        ),
        ("it reached the coast by March 3", [("March 3", "2021-03-03")]),
        ("it began at 2:30 May 5", [("May 5", "2021-05-05")]),
        ("on 13.4.2021, and on 3/4/2021", [("13.4.2021", "2021-04-13")]),
        ("the vote this Monday", [("this Monday", "2021-11-15")]),
        ("a day ago and 12 days ago", [("a day ago", "2021-11-11"), ("12 days ago", "2021-10-31")]),
        (
            "on Thursday (Nov. 12), on Thursday (Nov. 4)",
            [
                ("Thursday", "2021-11-11"),
                ("Nov. 12", "2021-11-12"),
                ("Thursday", "2021-11-04"),
                ("Nov. 4", "2021-11-04"),
            ],
        ),
    ],
)
def test_relative(text: str, expected: list[tuple[str, str]]) -> None:
    """Words are read from the day of the article, a Friday, and from what goes with them."""
    assert dates_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2014", ["2014"]),
        ("in 2012, 2014 and 2016", ["2012", "2014", "2016"]),
        ("from 2010 to 2014", ["2010", "2014"]),
        ("the 2016 election", ["2016"]),
        ("her failed 2008 run", ["2008"]),
        ("Roe’s 2008 campaign", ["2008"]),
        ("in mid-2015", ["2015"]),
        ("the quake of 1934 killed many", ["1934"]),
        ("the total of 2014 fell", []),
        ("the company (2009)", ["2009"]),
        ("at the end of 2015 it leaves", ["2015"]),
        ("in 2000 homes", []),
        ("about 2000 people", []),
        ("about 2000 Olympic fans", []),
        ("a play (1999 version)", []),
        ("of 2047 registered voters", []),
        ("$2014 and 2,014 and 2014.5 and 20145", []),
        ("at 2000 GMT in the 1990s", []),
    ],
)
def test_years(text: str, expected: list[str]) -> None:
    """A year keeps its granularity; other numbers of four digits are none."""
    assert [date for _, date in dates_in(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "We left",
        "every Friday, on a Friday, on Fridays, every Tuesday and Friday",
        "joined from Sheffield Wednesday",
        "Super Tuesday, Black Friday and Easter Sunday",
        "the Sunday Times, Sunday school, Saturday Night Live",
        "the previous Monday and the Tuesday before",
        "the last Friday in August",
        "He may march in March or May.",
        "03/04/2021 and 9/11",
        "2021-02-30 and Feb. 29, 2021",
        "“Today we win,” and “not yesterday”",
        "USA Today and the today show",
        "the Sept. 11 attacks",
        "over the last year",
        "12 may have been hurt",
        "the Sun and Sat and Mon Dieu",
        "SEP 100०",
    ],
)
def test_left_out(text: str) -> None:
    """What is no day, or could be several, is left out."""
    assert dates_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was shut in March.", "2021-03"),
        ("She left in May, he said.", "2021-05"),
        ("It has been shut since late June.", "2021-06"),
        ("It will open in March.", "2022-03"),
        ("A book, to be published in March, tells it.", "2022-03"),
        ("It met ahead of a scheduled March session.", "2022-03"),
        ("It will close at the end of November.", "2021-11"),
        ("It closed at the end of November.", None),
        ("Nobody would come before March.", "2022-03"),
        ("It was shut in March of that year.", None),
        ("It stays shut until February.", "2022-02"),
        ("The House in April voted to close it.", "2021-04"),
        ("It was shut until March.", None),
        ("It was shut in November.", None),
        ("It was shut in December.", None),
        ("In that year, 400 years ago, in March he left.", None),
        ("That was a year ago. She left in March.", None),
        ("A party in March is best.", None),
        ("They wrote to her, by May was told.", None),
        ("It came from April Roe, and since May won it lasted.", None),
        ("In June Roe’s house it was cold.", None),
        ("In June Roe said it was cold.", "2021-06"),
        ("In February, the court will rule.", "2022-02"),
        ("Profit fell in the year to March.", "2021-03"),
        ("She takes over in January.", "2022-01"),
        ("They were told to march in march.", None),
        ("The council will look at it in January, said its chief.", "2022-01"),
        ("She had asked for a study by March.", "2022-03"),
    ],
)
def test_months_without_a_year(text: str, expected: str | None) -> None:
    """A month is the last or the coming one where the words say so, else it stays open."""
    assert [date for _, date in dates_in(text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came on New Year’s Eve.", [("New Year’s Eve", "2020-12-31")]),
        ("He will come on Christmas Day.", [("Christmas Day", "2021-12-25")]),
        ("They met on Christmas Day 2019.", [("Christmas Day 2019", "2019-12-25")]),
        ("They meet every New Year's Eve.", []),
        ("Christmas Days are short.", []),
    ],
)
def test_days_with_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    """A holiday that is the same day every year is that day of the year the words say."""
    assert dates_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("claims going back to 2012 are paid", ["2012"]),
        ("they sell 2019’s cars", ["2019"]),
        ("By 2030 half of them go", ["2030"]),
        ("By 2030 people it was full", []),
        ("it went to 2012 homes", []),
        ("the 2008 and 2012 champion", ["2008", "2012"]),
        ("settlers who until around 1900 came by sea, as late as 1908", ["1900", "1908"]),
        ("a shop at 1681 Rocky Creek Road", []),
        ("a dynasty that lasted from 1550 to 1292 BC", []),
    ],
)
def test_years_by_the_words_beside_them(text: str, expected: list[str]) -> None:
    """A number of four digits is a year where the words beside it say so."""
    assert [date for _, date in dates_in(text)] == expected


def test_days_in_figures_follow_each_other() -> None:
    """One day in figures that can be read one way only tells how to read the others."""
    assert dates_in("03/04/2021, 03/25/2021") == [
        ("03/04/2021", "2021-03-04"),
        ("03/25/2021", "2021-03-25"),
    ]
    assert dates_in("25/03/2021, 03/04/2021")[1] == ("03/04/2021", "2021-04-03")
    assert dates_in("25/03/2021, 03/25/2021, 03/04/2021")[2:] == []


@pytest.mark.parametrize("day", [None, "2021", "2021-11"])
def test_without_the_day_of_the_article(day: str | None) -> None:
    """Without the article's day, relative dates are left out, and absolute ones are not."""
    text = "On Friday, Nov. 5, yesterday and last year, in 2014, May 1, 2015"
    assert [date for _, date in dates_in(text, day)] == ["2014", "2015-05-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2021-11-12 The council met", "2021-11-12"),
        ("Published: November 12, 2021\nThe council", "2021-11-12"),
        ("WASHINGTON, Sept 12, 2014 (Wire) - The", "2014-09-12"),
        ("KYIV, Ukraine, November 3, 2021 — The", "2021-11-03"),
        ("November 12, 2021\n\nThe council", "2021-11-12"),
        ("November 12, 2021 was a day", None),
        ("WASHINGTON, Sept 12 (Wire) - The", None),
        ("The council met on November 12, 2021", None),
        ("date 2021-13-40 x", None),
        ("", None),
        ("ROE, May 3, 1950 was hot.", None),
    ],
)
def test_article_date(text: str, expected: str | None) -> None:
    """The head of an article may give its day, in words for machines or for people."""
    assert article_date(text) == expected


def test_date_for_machines_is_no_fact_of_the_article() -> None:
    """A date put before the article is metadata; one within it is a fact."""
    assert dates_in(" date 2021-11-12 It met on May 3, 2020.") == [("May 3, 2020", "2020-05-03")]


_PIECES = st.sampled_from(
    [
        *("Friday", "Fri.", "May", "Nov.", "Sept. 11", "last", "next", "this", "in", "2014", "29"),
        *(
            "12th",
            "of",
            ",",
            ".",
            "-",
            "/",
            "2021-02-29",
            "today",
            "ago",
            "two days",
            '"',
            "“",
            "”",
        ),
        *("will", "said", "\n", "(", ")", "Feb. 29", "9999", "0000-00-00", "31", "1999", "²", "१२"),
    ]
)
_DAYS = st.one_of(st.none(), st.dates().map(str), st.just("2014"), st.just("2014-09"))


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)), _DAYS)
def test_any_text(text: str, day: str | None) -> None:
    """Any text of any day is read without error, to dates of the calendar at true places."""
    reached = 0
    for fact in find_dates(Document(text, day)):
        start, end = fact.span
        assert reached <= start < end <= len(text)
        assert fact.text == text[start:end]
        assert re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", fact.date)
        dt.date.fromisoformat((fact.date + "-01-01")[:10])
        reached = end
    article_date(text)


@pytest.mark.parametrize("piece", ["Friday ", 'today "', "in 2014, ", "1/2/2014 ", "May 5, ", "2"])
def test_linear_time(piece: str) -> None:
    """Four times the text takes about four times as long, whatever it is made of."""
    small, large = piece * 2000, piece * 2000 * TIMES
    assert is_in_proportion(dates_in, small, large, least=0.02)


def test_what_is_called_or_hoped_for_lies_ahead() -> None:
    """A strike called for a day is to come on it."""
    assert dates_in("The union has called further strikes for November 20.") == [
        ("November 20", "2021-11-20")
    ]
    assert dates_in("She hoped for Saturday.") == [("Saturday", "2021-11-13")]


def test_a_day_in_brackets_tells_which_weekday_is_meant() -> None:
    """On Thursday (Nov. 4) is not the Thursday just gone."""
    assert dates_in("It was shut on Thursday (Nov. 4), he said.") == [
        ("Thursday", "2021-11-04"),
        ("Nov. 4", "2021-11-04"),
    ]
