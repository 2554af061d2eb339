"""Days, months and years as they are known, and the arithmetic on them.

A fact may be known to the day, to the month or only to the year: a `Period`
keeps what is known, and comparing it with a day has three answers.
Nothing here reads a clock, and nothing is filled in from today.
"""

import datetime as dt
import re
from calendar import monthrange
from datetime import date
from typing import Final, Literal, final

import attrs

from isostd.errors import InvalidDateError
from isostd.vocabulary import Answer

__all__ = [
    "Period",
    "add_months",
    "day_after",
    "day_before",
    "read_date",
    "to_day",
    "to_known_day",
    "to_known_period",
    "to_period",
]

_ISO_DAY: Final = re.compile(r"(?a:\d{4}-\d\d-\d\d)")
_ISO_PERIOD: Final = re.compile(r"(?a:(\d{4})(?:-(\d\d))?(?:-(\d\d))?)")
_ONE_DAY: Final = dt.timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """Return the day *months* later (or earlier), kept inside its month.

    31 January plus one month is the last day of February, as
    `dateutil.relativedelta` has it.  Past the calendar's ends the result is
    its last or first day.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if not 1 <= year <= dt.MAXYEAR:
        return date.max if months > 0 else date.min
    if day.day <= 28:
        return date(year, month, day.day)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def day_after(day: date) -> date:
    """Return the next calendar day; the last one of all stays."""
    return day if day == date.max else day + _ONE_DAY


def day_before(day: date) -> date:
    """Return the previous calendar day; the first one of all stays."""
    return day if day == date.min else day - _ONE_DAY


@final
@attrs.frozen(order=False)
class Period:
    """A day, a month or a year: as much of a date as is known.

    Attributes:
        year: the calendar year.
        month: 1 to 12, or None where only the year is known.
        day: the day of the month, or None where only the month is known.

    >>> str(Period(2000, 4))
    '2000-04'
    >>> Period(2000, 4).is_by(date(2000, 4, 15))
    <Answer.UNKNOWN: 'unknown'>
    """

    year: int
    month: int | None = None
    day: int | None = None
    first: date = attrs.field(init=False, eq=False, repr=False)
    last: date = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Work out the span once; an impossible one is refused."""
        try:
            first, last = _span(self.year, self.month, self.day)
        except (TypeError, ValueError, OverflowError) as error:
            given = (self.year, self.month, self.day)
            raise InvalidDateError(given, str(error), "period") from None
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2015`, `2015-09` or `2015-09-22`.

        Raises:
            InvalidDateError: the text is not in that form.
        """
        match = _ISO_PERIOD.fullmatch(text)
        if match is None:
            raise InvalidDateError(text, "write 2015, 2015-09 or 2015-09-22")
        return cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]

    @classmethod
    def of(cls, day: date) -> "Period":
        """Return the period that is exactly one day."""
        return cls(day.year, day.month, day.day)

    @property
    def known_day(self) -> date | None:
        """The day itself where it is known, else None."""
        return self.first if self.day is not None else None

    def is_by(self, day: date) -> Answer:
        """Tell whether the period has come by *day* (inclusive)."""
        if self.last <= day:
            return Answer.YES
        return Answer.NO if self.first > day else Answer.UNKNOWN

    def is_after(self, day: date) -> Answer:
        """Tell whether the period comes later than *day* (exclusive)."""
        if self.first > day:
            return Answer.YES
        return Answer.NO if self.last <= day else Answer.UNKNOWN

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def _span(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    if month is None:
        if day is not None:
            msg = "a day needs its month"
            raise ValueError(msg)
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        first = date(year, month, 1)
        return first, date(year, month, monthrange(year, month)[1])
    only = date(year, month, day)
    return only, only


def to_known_day(value: date | str) -> date:
    """Return a `date` from a `date` or an ISO-format text.

    Raises:
        InvalidDateError: for anything else; a `datetime` is refused, since
            the buyer's calendar day has to be chosen by the buyer.
    """
    if type(value) is date:
        return value
    if isinstance(value, dt.datetime):
        raise InvalidDateError(
            value, "a datetime is not a calendar day; give value.date()"
        )
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if not isinstance(value, str):
        raise InvalidDateError(
            value, "give a datetime.date or a text like 2024-03-15"
        )
    if _ISO_DAY.fullmatch(value) is None:
        raise InvalidDateError(
            value,
            "write the day as 2024-03-15; isostd.read_date reads others",
        )
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InvalidDateError(value, str(error)) from None


def to_day(value: date | str | Period | None) -> date | None:
    """Return a `date`, or None for None and for blank text.

    A `Period` is accepted where it is known to the day.

    Raises:
        InvalidDateError: the value is not a day.
    """
    if value is None or type(value) is date:
        return value
    if isinstance(value, Period):
        if value.known_day is None:
            raise InvalidDateError(
                str(value), "only the month or year is known, not the day"
            )
        return value.known_day
    if isinstance(value, str) and not value.strip():
        return None
    return to_known_day(value)


def to_period(value: date | str | Period | None) -> Period | None:
    """Return a `Period` from what a caller naturally has."""
    if value is None or isinstance(value, Period):
        return value
    if isinstance(value, str):
        return Period.parse(value)
    return Period.of(to_known_day(value))


def to_known_period(value: date | str | Period) -> Period:
    """Return a `Period` that must be there."""
    period = to_period(value)
    if period is None:
        raise InvalidDateError(value, "a day, month or year is expected")
    return period


# --- dates as printed ------------------------------------------------------

_EAST: Final = re.compile(
    r"(?a:(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?)"
)
_YEAR_FIRST: Final = re.compile(
    r"(?a:(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?\.?)"
)
_YEAR_LAST: Final = re.compile(r"(?a:(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\.?)")
_WORDS: Final = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?)?"
    r"(?P<month>[A-Za-z]{3,9})\.?,?\s*"
    r"(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})",
    re.ASCII,
)
_LONGEST = 64

Order = Literal["day first", "month first"]


def read_date(text: str, *, order: Order | None = None) -> date | Period:
    """Read a date as it is printed on paper.

    Args:
        text: `2024-03-15`, `2024年3月1日`, `12 March 2024`, `01.03.2024`,
            `March 2024` and the like; full-width digits are read.
        order: what to take `03/04/2024` for; without it such a date is
            refused, never guessed.

    Returns:
        A `date`; a `Period` where the paper names no day.

    Raises:
        InvalidDateError: the text is no date, no possible one, or it has
            two readings.

    >>> read_date("12 March 2024")
    datetime.date(2024, 3, 12)
    >>> str(read_date("2024年3月"))
    '2024-03'
    """
    if not isinstance(text, str):
        raise InvalidDateError(text, "give the date as text")
    if len(text) > _LONGEST:
        raise InvalidDateError(text, "too long for a date")
    plain = " ".join(_narrow(text).split())
    parts = (
        _east(plain)
        or _year_first(plain)
        or _year_last(text, plain, order)
        or _words(plain)
    )
    if parts is None:
        raise InvalidDateError(text, "not a date in a form that is known")
    try:
        period = Period(*parts)
    except InvalidDateError as error:
        raise InvalidDateError(text, error.reason) from None
    return period.known_day or period


def _narrow(text: str) -> str:
    """Return the text with full-width ASCII made plain."""
    return "".join(
        chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text
    )


_Parts = tuple[int, int, int | None]


def _east(text: str) -> _Parts | None:
    match = _EAST.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    return int(year), int(month), int(day) if day else None


def _year_first(text: str) -> _Parts | None:
    match = _YEAR_FIRST.fullmatch(text)
    if match is None:
        return None
    year, _, month, day = match.groups()
    return int(year), int(month), int(day) if day else None


def _year_last(text: str, plain: str, order: Order | None) -> _Parts | None:
    match = _YEAR_LAST.fullmatch(plain)
    if match is None:
        return None
    one, mark, two, year = match.groups()
    first, second = int(one), int(two)
    if order is None and mark == ".":
        # A date with full stops is day first wherever it is printed.
        order = "day first"
    if order is None and first <= 12 and second <= 12 and first != second:
        raise InvalidDateError(
            text,
            'day or month first? pass order="day first" or '
            'order="month first"',
        )
    if order == "month first" or (order is None and second > 12):
        first, second = second, first
    return int(year), second, first


def _words(text: str) -> _Parts | None:
    match = _WORDS.fullmatch(text)
    if match is None or (match["d1"] and match["d2"]):
        return None
    # Imported here: no other call needs it, and a first verdict is quick.
    from dateutil.parser import parserinfo

    month = parserinfo().month(match["month"])
    if month is None:
        return None
    day = match["d1"] or match["d2"]
    return int(match["year"]), month, int(day) if day else None
