"""Days, months and years as they are known, and the arithmetic on them.

A fact may be known to the day, to the month or only to the year: a `Period`
keeps what is known, and comparing it with a day has three answers.
Nothing here reads a clock, and nothing is filled in from today.
"""

import datetime as dt
import re
from calendar import monthrange
from datetime import MAXYEAR, date
from functools import lru_cache
from typing import Final, Literal, final

import attrs

from isostd._text.late import late
from isostd.errors import InvalidDateError, InvalidValueError
from isostd.vocabulary import Answer

__all__ = [
    "Period",
    "add_months",
    "day_after",
    "day_before",
    "read_date",
    "to_asked_day",
    "to_day",
    "to_known_day",
    "to_known_period",
    "to_period",
]

_ISO_DAY: Final = late(r"(?a:\d{4}-\d\d-\d\d)")
_ISO_PERIOD: Final = late(r"(?a:(\d{4})(?:-(\d\d))?(?:-(\d\d))?)")
_A_PERIOD: Final = "write 2015, 2015-09 or 2015-09-22"
_NO_DAY: Final = "write the day as 2024-03-15; isostd.read_date reads others"
_DATETIME: Final = "a datetime is not a calendar day; give value.date()"
_NOTHING: Final = "it names no day; give None where none is told"
_NO_DAY_YET: Final = (
    "only the month or year is known, not the day; isostd.read_date tells the "
    "first and the last day that it can be"
)
_ONE_DAY: Final = dt.timedelta(days=1)
# Years that stand on today's papers where another calendar counts them.
_BUDDHIST_COUNT: Final = (
    "a year of the Buddhist era? isostd.read_date reads it with B.E. behind it"
)
_MOON_OR_SUN: Final = (
    "which calendar, Islamic or Persian? give the day in the common one"
)
_BUDDHIST_ERA: Final = range(2400, 2800)
# No paper of today runs as long.
_NEPAL_ERA: Final = range(2070, 2091)
_NEPAL_COUNT: Final = (
    "a year of Nepal's calendar? give the day in the common one"
)
_OTHER_COUNTS: Final = (
    (_BUDDHIST_ERA, _BUDDHIST_COUNT),
    (range(1300, 1600), _MOON_OR_SUN),
)


def add_months(day: date, months: int) -> date:
    """Return the day *months* later (or earlier), kept inside its month.

    31 January plus one month is the last day of February, as
    `dateutil.relativedelta` has it.  Past the calendar's ends the result is
    its last or first day.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    years, before = divmod(day.month - 1 + months, 12)
    year, month, number = day.year + years, before + 1, day.day
    if not 1 <= year <= MAXYEAR:
        return date.max if months > 0 else date.min
    if number > 28:
        number = min(number, monthrange(year, month)[1])
    return date(year, month, number)


def day_after(day: date) -> date:
    """Return the next calendar day; the last one of all stays."""
    return day if day == date.max else day + _ONE_DAY


def day_before(day: date) -> date:
    """Return the previous calendar day; the first one of all stays."""
    return day if day == date.min else day - _ONE_DAY


@final
@attrs.frozen(order=False, weakref_slot=False)
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

    def __attrs_post_init__(self) -> None:
        """Refuse an impossible one."""
        try:
            _last_day(self.year, self.month, self.day)
        except (TypeError, ValueError, OverflowError) as error:
            given = (self.year, self.month, self.day)
            raise InvalidDateError(given, str(error), "period") from None

    # Worked out each time: kept for all facts they fill a tenth of a megabyte.
    @property
    def first(self) -> date:
        """The first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it can be."""
        if self.day is not None:
            return self.first
        return _last_day(self.year, self.month, None)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2015`, `2015-09` or `2015-09-22`.

        Args:
            text: the day, the month or the year.

        Raises:
            InvalidDateError: the text is not in that form.

        >>> Period.parse("2015-09").last
        datetime.date(2015, 9, 30)
        """
        match = _ISO_PERIOD.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise InvalidDateError(text, _A_PERIOD)
        year, *more = match.groups()
        month, day = (int(told) if told else None for told in more)
        return cls(_year(year), month, day)

    @classmethod
    def of(cls, day: date) -> "Period":
        """Return the period that is exactly one day.

        Args:
            day: the day, a `date`.

        Raises:
            InvalidDateError: it is not a day.
        """
        day = to_asked_day(day, "day")
        return cls(day.year, day.month, day.day)

    @property
    def known_day(self) -> date | None:
        """The day itself where it is known, else None."""
        return self.first if self.day is not None else None

    def is_by(self, day: date | str) -> Answer:
        """Tell whether the period has come by *day* (inclusive).

        Args:
            day: a `date`, or a text like `2015-09-22`.

        Raises:
            InvalidDateError: it is not a day; as for `is_after`.
        """
        if type(day) is not date:
            day = to_asked_day(day, "day")
        if self.last <= day:
            return Answer.YES
        return Answer.NO if self.first > day else Answer.UNKNOWN

    def is_after(self, day: date | str) -> Answer:
        """Tell whether the period comes later than *day* (exclusive).

        >>> Period.parse("2015-09").is_after("2015-08-31")
        <Answer.YES: 'yes'>
        """
        if type(day) is not date:
            day = to_asked_day(day, "day")
        if self.first > day:
            return Answer.YES
        return Answer.NO if self.last <= day else Answer.UNKNOWN

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def _last_day(year: int, month: int | None, day: int | None) -> date:
    """Return the last day of a period; raise for one that cannot be."""
    if bool in map(type, (year, month, day)):
        msg = "True and False are no numbers"
        raise TypeError(msg)
    if month is None:
        if day is not None:
            msg = "a day needs its month"
            raise ValueError(msg)
        return date(year, 12, 31)
    if day is None:
        # The month is looked at first: its own error can be endless.
        first = date(year, month, 1)
        return first.replace(day=monthrange(year, month)[1])
    return date(year, month, day)


def to_known_day(value: date | str | Period) -> date:
    """Return a `date` from a `date` or an ISO-format text.

    A `Period` is accepted where it is known to the day.

    Raises:
        InvalidDateError: for anything else; a `datetime` is refused, since
            the buyer's calendar day has to be chosen by the buyer.
    """
    if type(value) is date:
        return value
    if isinstance(value, str):
        return _day(value.strip())
    if isinstance(value, Period):
        if value.known_day is None:
            raise InvalidDateError(str(value), _NO_DAY_YET)
        return value.known_day
    if isinstance(value, dt.datetime):
        # The missing day of a table is a datetime that equals nothing.
        told = _NOTHING if value != value else _DATETIME  # noqa: PLR0124
        raise InvalidDateError(value, told)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise InvalidDateError(
        value, "give a datetime.date or a text like 2024-03-15"
    )


# The facts tell the same few days over and over: each is kept once.
@lru_cache(maxsize=1024)
def _day(text: str) -> date:
    if _ISO_DAY.fullmatch(text) is None:
        known = _ISO_PERIOD.fullmatch(text)
        raise InvalidDateError(text, _NO_DAY if known is None else _NO_DAY_YET)
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidDateError(text, str(error)) from None
    for years, reason in _OTHER_COUNTS:
        if day.year in years:
            raise InvalidDateError(text, reason)
    return day


# A thousand periods lie in a few dozen years.
_year: Final = lru_cache(maxsize=128)(int)


def to_asked_day(value: date | str, field: str = "on") -> date:
    """Return the day that an argument names; an error names the argument."""
    if type(value) is date:
        return value
    try:
        return to_known_day(value)
    except InvalidDateError as error:
        raise InvalidDateError(error.value, error.reason, field) from None


def to_day(value: date | str | Period | None) -> date | None:
    """Return a `date`, or None for None and for blank text.

    Raises:
        InvalidDateError: the value is not a day.
    """
    if value is None or type(value) is date:
        return value
    if isinstance(value, str) and not value.strip():
        return None
    return to_known_day(value)


def to_period(value: date | str | Period | None) -> Period | None:
    """Return a `Period` from what a caller naturally has."""
    if value is None:
        return value
    if isinstance(value, str):
        return Period.parse(value)
    if isinstance(value, Period):
        return value
    return Period.of(to_known_day(value))


def to_known_period(value: date | str | Period) -> Period:
    """Return a `Period` that must be there."""
    period = to_period(value)
    if period is None:
        raise InvalidDateError(value, "a day, month or year is expected")
    return period


# --- dates as printed ------------------------------------------------------

_Parts = tuple[int, int | None, int | None]
_EAST: Final = late(
    r"(?a:([一-鿿]{2}|[RHS令平昭])?\s*(\d{1,4}|元)\s*[年년]\s*(?:(\d{1,2})\s*[月월]"
    r"(?:\s*(\d{1,2})\s*[日일号號])?)?)"
)
# The first letters of the eras, as they stand on Japanese paper.
_LETTERS: Final = {
    "R": "令和", "H": "平成", "S": "昭和",
    "令": "令和", "平": "平成", "昭": "昭和",
}  # fmt: skip
# "2024年(令和6年)4月1日", "令和6(2024)年4月1日": one year in two counts.
_TWICE: Final = late(
    r"(?a:([^()]{1,8}?)年? ?\(([^()]{1,8}?)年?\) ?年?(\d{1,2}月.{0,8}))"
)
_SHORT_YEAR: Final = late(
    r"(?a:\d{1,2}(?:[-/.]\d{1,2}){1,2}\.?|\d\d年\d{1,2}月(?:\d{1,2}日)?)"
)
_LETTERED: Final = late(
    r"(?a:([RHS令平昭]|[一-鿿]{2})[. ]?(\d{1,3})([-/.])(\d{1,2})(?:\3(\d{1,2}))?)"
)
_QUOTES: Final = str.maketrans("", "", '«»“”„"')
# A spreadsheet's or a database's day has a midnight behind it.
_MIDNIGHT: Final = late(
    r"(?ai:(?<=\d)(?:,? |T)(?:0?0:00(?::00(?:\.0{1,9})?)?"
    r"(?: ?(?:Z|UTC|GMT)|\+00(?::?00)?)?"
    r"|12:00(?::00)? ?AM)\Z)"
)
_TIME: Final = late(r"(?a:\d:\d\d)")
_MOON_OR_SUN_YEAR: Final = late(r"(?a:(?<!\d)1[345]\d\d(?!\d))")
_COMPACT: Final = late(r"(?a:((?:19|20)\d\d)(\d\d)(\d\d))")
_YEAR_FIRST: Final = late(
    r"(?a:(\d{4})(?:\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?)?\.?)"
)
_YEAR_LAST: Final = late(
    r"(?a:(\d{1,2})\s?([-/.])\s?(?:(\d{1,2})\s?\2\s?)?(\d{4})\.?)"
)
# As Colombia prints it: "2010 03 15".
_SPACED: Final = late(r"(?a:(\d{4}|\d{1,2}) (\d{1,2}) (\d{4}|\d{1,2}))")
_VIETNAM: Final = late(
    r"(?ai:(?:ngày\s)?(?:(\d{1,2})\s)?(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?(\d{4}))"
)
_MONGOLIA: Final = late(
    r"(?ai:(\d{4}) оны (\d{1,2})(?:[- ]?(?:дугаар|дүгээр|р))? сар(?:ын (\d{1,2}))?"
    r"(?:[- ]?(?:ний|ны)?(?: өдөр)?)?)"
)
# Where year, month and day stand in each.
_IN_ORDER: Final = (
    (_COMPACT, (1, 2, 3)), (_YEAR_FIRST, (1, 3, 4)), (_VIETNAM, (3, 2, 1)),
    (_MONGOLIA, (1, 2, 3)),
)  # fmt: skip
_BUDDHIST: Final = late(r"(?i)\(?พ\.?\s?ศ\.?\)?|\(?\bb\.?\s?e\b\.?\)?")
# "2570 (2027)": one year in two counts.
_BOTH_COUNTS: Final = late(r"(?a:\b(2[45]\d\d) ?[(/] ?((?:19|20)\d\d)\)?\Z)")
_COMMON: Final = late(r"(?i)ค\.?\s?ศ\.?|\(?\bc\.?\s?e\b\.?\)?|公元|西元|西暦")
_BUDDHIST_YEARS: Final = 543
_SPLIT: Final = late(
    r"[\s,/()\-]+|(?<=[^\W\d])\.(?=\d)|(?<=\d)\.(?=[^\W\d])"
    r"|(?<=\d)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})(?=\d)|(?<=\bd)['’]"
)
_DAY: Final = late(
    r"(?a:(\d{1,2})(?:st|nd|rd|th|er|hb|[oaηº°.]|\.º)?)", re.IGNORECASE
)
_YEAR: Final = late(r"(?a:\d{4})\.?")
# "Year" behind the figures, in Slavonic languages and in Arabic.
_YEAR_MARK: Final = late(
    r"(?ai:(?<=\d)\.?\s?(?:[гжрrم]|god(?:ine)?|год(?:а|ине|ина)?|року?|roku)\.?\Z)"
)
# What points to a note below: "15 March 2024*".
_NOTED: Final = late(r"\A[*†‡]+\s?|\s?[*†‡¹²³]+\Z")
# Where it was signed: "Wien, am 21. September 2026", "Reno, May 1, 2024".
_PLACE: Final = late(
    r"\A[A-ZÀ-ÞА-Я][^\d,]{1,40}, ?"
    r"(?:(?:am|den|le|li|il|a|em|dia|ngày) )?"
)
# The form that is asked for, beside the date: "(DD/MM/YYYY)", "TT.MM.JJJJ".
_FORM: Final = late(
    r"(?i)\(?\b(([^\W\d_])\2{1,3})([-/. ])(([^\W\d_])\5{1,3})\3"
    r"(([^\W\d_])\7{1,3})\b\)?:?"
)
_LONGEST = 64
_IN_FULL: Final = "write the year in full"
_UNREAD: Final = (
    "not a date in a form that is known; write the day as 2024-03-15"
)

Order = Literal["day first", "month first"]
_ORDERS: Final = ("day first", "month first")


def read_date(text: str, *, order: Order | None = None) -> date | Period:
    """Read a date as it is printed on paper.

    Args:
        text: `2024-03-15`, `2024年3月1日`, `12 March 2024`, `15. März 2024`,
            `01.03.2024`, `March 2024`, `令和6年3月1日`, `1 มี.ค. 2567` and the
            like.  Digits of every script are read, the names of months in
            some thirty languages, and Roman numbers of months.  A label
            before the date ("valid until"), the place of its signing, the
            mark of a note and a midnight after it are passed over.
        order: `day first` or `month first`, for a date like `03/04/2024`;
            without it such a date is refused, never guessed.  A form that
            is printed beside the date ("DD/MM/YYYY") tells it better.

    Returns:
        A `date`; a `Period` where the paper names no day.

    Raises:
        InvalidDateError: the text is not a date or not a possible one; it
            can be read in two ways; it has no year, two digits of one, or
            two years that differ; the year is of the Islamic, the Persian
            or (2070 to 2090) Nepal's calendar; or it has a time of day.
        InvalidValueError: *order* is neither of the two.

    Years of Japan's eras, of the Republic of China and, with a Thai month or
    with B.E., of the Buddhist era are turned into common ones; one may stand
    beside the common one: `2024年(令和6年)4月1日`.  A year up to ten years after
    the end of an era was printed before that: `平成36年` is 2024.

    >>> read_date("12 March 2024")
    datetime.date(2024, 3, 12)
    >>> str(read_date("2024年3月"))
    '2024-03'
    """
    if not isinstance(text, str):
        told = "give the date as text; a datetime.date needs no reading"
        raise InvalidDateError(text, told)
    if order is not None and not (isinstance(order, str) and order in _ORDERS):
        expected = "'day first', 'month first' or None"
        raise InvalidValueError(order, expected, "order")
    if len(text) > _LONGEST:
        raise InvalidDateError(text, "too long for a date")
    # Imported here: nothing else needs it, and a first verdict is quick.
    from isostd._text.calendars import one_month, plain_digits, unlabelled

    plain = plain_digits(_NOTED.sub("", text.strip())).translate(_QUOTES)
    plain, order = _in_form(one_month(" ".join(plain.split())), order)
    plain = _BOTH_COUNTS.sub(_common_of_two, plain)
    bare = " ".join(_COMMON.sub(" ", _BUDDHIST.sub(" ", plain)).split())
    bare = _YEAR_MARK.sub("", _MIDNIGHT.sub("", unlabelled(bare)))
    bare = bare.removeprefix("中華").removeprefix("中华")
    if _TIME.search(bare) is not None:
        raise InvalidDateError(text, "a time of day? give the day alone")
    if _MOON_OR_SUN_YEAR.search(bare) is not None:
        raise InvalidDateError(text, _MOON_OR_SUN)
    parts = _parts(text, bare, order)
    if parts is None:
        placed = _PLACE.sub("", bare, count=1)
        parts = _parts(text, placed, order) if placed != bare else None
    if parts is None:
        if _SHORT_YEAR.fullmatch(bare) is not None:
            raise InvalidDateError(text, _IN_FULL)
        raise InvalidDateError(text, _UNREAD)
    if parts[0] in _NEPAL_ERA:
        raise InvalidDateError(text, _NEPAL_COUNT)
    try:
        period = Period(*_in_common_years(text, plain, parts))
    except InvalidDateError as error:
        raise InvalidDateError(text, error.reason) from None
    return period.known_day or period


def _in_form(text: str, order: Order | None) -> tuple[str, Order | None]:
    """Return a date without the form printed beside it, and its order."""
    form = _FORM.search(text)
    if form is None:
        return text, order
    if len(form[1]) <= 2:
        order = "month first" if form[2] in "mM" else "day first"
    return f"{text[: form.start()]} {text[form.end() :]}".strip(), order


def _parts(text: str, bare: str, order: Order | None) -> _Parts | None:
    """Return year, month and day, in whatever form they are written."""
    return (
        _east(text, bare)
        or _twice(text, bare)
        or _lettered(text, bare)
        or _figures(text, bare, order)
        or _words(text, bare)
    )


def _common_of_two(match: re.Match[str]) -> str:
    """Return the common year beside its Buddhist one; else both."""
    is_one = int(match[1]) - int(match[2]) == _BUDDHIST_YEARS
    return match[2] if is_one else match[0]


def _in_common_years(text: str, plain: str, parts: _Parts) -> _Parts:
    """Turn a year of the Buddhist era into the common one."""
    year, month, day = parts
    if _BUDDHIST.search(plain) is not None:
        if year < _BUDDHIST_ERA.start:
            raise InvalidDateError(text, "no year of the Buddhist era")
        return year - _BUDDHIST_YEARS, month, day
    if year not in _BUDDHIST_ERA or _COMMON.search(plain) is not None:
        return parts
    if any("ก" <= c <= "๎" for c in plain):
        return year - _BUDDHIST_YEARS, month, day
    raise InvalidDateError(text, _BUDDHIST_COUNT)


def _numbers(*digits: str | None) -> _Parts:
    """Return year, month and day of what was found."""
    year, month, day = (int(d) if d else None for d in digits)
    assert year is not None  # noqa: S101
    return year, month, day


def _east(text: str, plain: str) -> _Parts | None:
    match = _EAST.fullmatch(plain)
    if match is None:
        return None
    era, year, month, day = match.groups()
    if era is not None:
        return _of_era(text, era, year, month, day)
    return _numbers(year, month, day) if len(year) == 4 else None


def _twice(text: str, plain: str) -> _Parts | None:
    """Read a date whose year is printed in two counts."""
    match = _TWICE.fullmatch(plain)
    if match is None:
        return None
    first, second = (
        _east(text, f"{year}年{match[3]}") for year in match.groups()[:2]
    )
    if first is not None and second is not None and first != second:
        raise InvalidDateError(text, "its two years are not one")
    return first and second


# Who printed a last day did not know when the era would end: 平成36年 is 2024.
_MOST_YEARS_AHEAD: Final = 10


def _of_era(
    text: str, era: str, year: str, month: str | None, day: str | None
) -> _Parts | None:
    """Turn a year of an era into the common one; none lies before the era."""
    from isostd._text.calendars import ERAS

    era = _LETTERS.get(era, era)
    known = ERAS.get(era.replace("民国", "民國"))
    if known is None or month is None:
        return None
    before, first, last = known
    number = 1 if year == "元" else int(year)
    common = (before + number, int(month), int(day) if day else None)
    try:
        found = Period(*common)
    except InvalidDateError as error:
        raise InvalidDateError(text, error.reason) from None
    ahead = found.year - last.year
    if number == 0 or found.last < first or ahead > _MOST_YEARS_AHEAD:
        raise InvalidDateError(text, f"{era} has no such day")
    return common


def _lettered(text: str, plain: str) -> _Parts | None:
    match = _LETTERED.fullmatch(plain)
    if match is None:
        return None
    letter, year, _, month, day = match.groups()
    return _of_era(text, letter, year, month, day)


def _figures(text: str, plain: str, order: Order | None) -> _Parts | None:
    """Read a date that is written in figures alone."""
    plain = _SPACED.sub(r"\1-\2-\3", plain)
    for form, places in _IN_ORDER:
        match = form.fullmatch(plain)
        if match is not None:
            return _numbers(*match.group(*places))
    match = _YEAR_LAST.fullmatch(plain)
    if match is None:
        return None
    if match[3] is None:
        return _numbers(match[4], match[1], None)
    return _year_last(text, match, order)


def _year_last(text: str, match: re.Match[str], order: Order | None) -> _Parts:
    first, mark, second = int(match[1]), match[2], int(match[3])
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
    return int(match[4]), second, first


def _words(text: str, plain: str) -> _Parts | None:
    """Read a date whose month is named: day, month and year in any order."""
    # dateutil is imported here for the same reason.
    from dateutil.parser import parserinfo

    from isostd._text.calendars import FILLERS, MONTHS, ROMANS, WEEKDAYS, flat

    english = parserinfo()
    found: dict[str, int] = {}
    words = _SPLIT.split(plain.strip(" ,()-/"))
    for place, word in enumerate(words):
        bare, named = flat(word), word.rstrip(".")
        month = english.month(named) or ROMANS.get(named) or MONTHS.get(bare)
        if month is not None and not word[0].isdigit():
            part, value = "month", month
        elif _YEAR.fullmatch(word):
            part, value = "year", int(word[:4])
        elif match := _DAY.fullmatch(word):
            part, value = "day", int(match[1])
        elif (
            bare in FILLERS
            or bare in WEEKDAYS
            or (
                place in {0, len(words) - 1}
                and english.weekday(word) is not None
            )
        ):
            continue
        else:
            return None
        if part in found:
            if part == "day" and not any(map(_YEAR.fullmatch, words)):
                raise InvalidDateError(text, _IN_FULL)
            return None
        found[part] = value
    if found.keys() == {"day", "month"}:
        raise InvalidDateError(text, _IN_FULL)
    if not {"month", "year"} <= found.keys():
        return None
    return found["year"], found["month"], found.get("day")
