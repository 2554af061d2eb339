"""Lists and ranges that name a publisher once: "ISO 8124-1, -2 and -3".

A range names parts that are not printed: "GB 6675.1~4-2014" names four.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from isostd._reference.grammar import CERTIFIED, JOINT, pattern
from isostd._reference.heads import Head
from isostd._reference.tails import Reading, Tail, ends_range, is_year
from isostd._text.late import late

__all__ = ["LONGEST_ROW", "filled", "is_pair", "listed", "share_year"]

# So many members of a list are held back for what stands behind the last.
LONGEST_ROW: Final = 12


def filled(text: str, found: Iterable[Reading]) -> Iterator[Reading]:
    """Yield readings, and between two ends of a range what it names.

    Args:
        text: the smooth text.
        found: what is printed in it, in order.
    """
    first = None
    for second in found:
        if first is not None:
            between = _between(text, first, second)
            yield first
            yield from between
        first = second
    if first is not None:
        yield first


def share_year(text: str, row: list[Reading]) -> None:
    """Give parts that stand close the year that stands behind the last."""
    for index in range(len(row) - 1, 0, -1):
        first, second = row[index - 1 : index + 1]
        year = second.fields.get("year")
        glued = text[first.end : second.start] in _GLUED
        if glued and year and "part" in second.fields:
            first.fields.setdefault("year", year)


_GLUED: Final = frozenset("/、~〜∼至到-")


def is_pair(reading: Reading, following: str) -> bool:
    """Tell two numbers of one length with a slash: ISO 14688/14689."""
    number = str(reading.fields["number"])
    return (
        following[0] == "/"
        and len(following) - 1 == len(number) > 3
        and not is_year(following[1:])
        and reading.head.is_international
    )


def listed(text: str, last: Reading) -> Reading | None:
    """Read the next member of a list that names the publisher once."""
    if last.adopts is not None:
        return None
    ranged = _through(text, last)
    if ranged is not None:
        return _end_of_range(text, last, ranged)
    match = pattern("and").match(text, last.end)
    if match is None:
        match = _BRACKET.match(text, last.end)
    if match is None:
        return None
    if "part" in last.fields:
        member = _next_part(text, last, match)
        if member is not None:
            return member
    return _next_number(text, last, match)


def _next_part(
    text: str, last: Reading, mark: "re.Match[str]"
) -> Reading | None:
    """Read the next member where it is another part of the same."""
    glued = mark[0] in _CLOSE
    part = _part_alone(text, mark.end(), dotted=glued)
    if part is None:
        return _same_number(text, last, mark.end())
    if not _near(text, part, last, glued=glued or last.worded):
        return None
    return _member(text, last, part)


_CLOSE: Final = "/,、"


def _part_alone(text: str, at: int, *, dotted: bool) -> "re.Match[str] | None":
    """Match a part that is printed without its number: "-2", ".2"."""
    part = _NEXT_PART.match(text, at)
    return _DOTTED_PART.match(text, at) if part is None and dotted else part


def _same_number(text: str, last: Reading, at: int) -> Reading | None:
    """Read a member that prints the number again: "8124.1, 8124.2"."""
    number = _AGAIN.match(text, at)
    if number is None or number[0] != last.fields["number"]:
        return None
    member = _next(text, last, {"number": number[0]}, number)
    return member if "part" in member.fields else None


def _next_number(
    text: str, last: Reading, mark: "re.Match[str]"
) -> Reading | None:
    """Read the next member where it is another standard."""
    following = _NEXT_NUMBER.match(text, mark.end())
    if following is None or not last.head.is_international:
        return None
    number = following[1] or f"{following[2]}{following[3]}"
    if mark[0][-1] == "(" and number == last.fields["number"]:
        return None
    dated = following[1] and _NEXT_YEAR.match(text, following.end())
    pair = mark[0] == "/" and is_pair(last, f"/{number}")
    if number not in CERTIFIED and not dated and not pair:
        return None
    member = _next(text, last, {"number": number}, following)
    if following[2]:
        member.repairs.append(("blank", following.start()))
    return member


def _through(text: str, last: Reading) -> "re.Match[str] | None":
    """Match what stands between the ends of a range of parts."""
    if "part" not in last.fields:
        return None
    match = _THROUGH.match(text, last.end)
    if match is not None:
        return match
    hyphen = _HYPHEN.match(text, last.end)
    if hyphen is None or (last.worded and not _is_nested(last)):
        return hyphen
    number, part = str(last.fields["number"]), str(last.fields["part"])
    if text.startswith(f"{number}.", hyphen.end()):
        return hyphen
    digit = _DIGIT.match(text, hyphen.end())
    dotted = text.startswith(f".{part}", last.end - len(part) - 1)
    return hyphen if digit and dotted and ends_range(part, digit[0]) else None


def _is_nested(reading: Reading) -> bool:
    """Tell a number whose parts have parts: "IEC 60601 Part 1-2"."""
    number = str(reading.fields["number"])
    return len(number) == len("60601") and number[0] in "68"


def _end_of_range(
    text: str, first: Reading, mark: "re.Match[str]"
) -> Reading | None:
    """Read the part at which a range ends."""
    part = _part_alone(text, mark.end(), dotted=True)
    last = (
        _same_number(text, first, mark.end())
        if part is None
        else _member(text, first, part)
    )
    if last is None or not _steps(first, last):
        return None
    marked = part is None or not text[part.start()].isdigit()
    sure = marked or first.worded or mark[0].strip() in _GLUED
    return last if sure or _STOPS.match(text, last.end) else None


def _steps(first: Reading, last: Reading) -> int:
    """Tell how far two parts of one document are apart; 0 for no range."""
    one, other = first.head, last.head
    if (one.prefixes, one.publisher, first.fields["number"]) != (
        other.prefixes, other.publisher, last.fields["number"],
    ):  # fmt: skip
        return 0
    ends = str(first.fields.get("part")), str(last.fields.get("part"))
    if not all(end.isdigit() and len(end) < _LONGEST_PART for end in ends):
        return 0
    low, high = map(int, ends)
    return high - low if low < high < low + LONGEST_ROW else 0


_LONGEST_PART: Final = 3


def _between(text: str, first: Reading, last: Reading) -> Iterator[Reading]:
    """Yield the parts that a range names without printing them."""
    steps = _steps(first, last)
    mark = _through(text, first) if steps else None
    if mark is None or mark.end() != last.start:
        return iter(())
    share_year(text, [first, last])
    year = first.fields.get("year")
    shared = year is not None and year == last.fields.get("year")
    return _unprinted(first, last, steps, year if shared else None)


def _unprinted(
    first: Reading, last: Reading, steps: int, year: object
) -> Iterator[Reading]:
    """Make the parts between two; they stand right before the last."""
    low = int(str(first.fields["part"]))
    for part in range(low + 1, low + steps):
        reading = Reading(_headless(first, last.start), last.start)
        reading.fields |= {"number": first.fields["number"], "part": str(part)}
        if year is not None:
            reading.fields["year"] = year
        yield reading


# "ISO 9001:2015 (14001:2015)", "(14001)"; the same number again is no other.
_BRACKET: Final = late(r" ?\((?=\d{4,5}(?::(?:19|20)\d\d| ?[),;/&+]))")
_NEXT_PART: Final = late(
    r"(?:-|[Pp]art |(?=\d{1,2}(?!\d)))-?"
    r"([A-Z]?\d{1,2}(?:-\d{1,3}(?![\d-]))?)(?![\d.%]|[A-Za-z]| ?\d)"
)
# "9001, 14 001"; round thousands are counts.
_NEXT_NUMBER: Final = late(
    r"(?:(\d{3,6})|(\d{1,2})[ .](?!000)(\d{3}))(?!\d|\.\d|,\d{3}|%)"
)
_NEXT_YEAR: Final = late(r"(?:-\d{1,2})?:(?:19|20)\d\d(?!\d)")
_DOTTED_PART: Final = late(r"\.(\d{1,2})(?![\d.%A-Za-z]| ?\d)")
_AGAIN: Final = late(r"\d{2,6}(?=[.-]\d{1,2}(?!\d))")
_THROUGH: Final = late(
    r" {0,2}(?:[~〜∼至到]|\.\.\.|…) {0,2}"
    r"| (?:(?i:to|through|thru|until|bis|à|al?|до|по) )"
)
_DIGIT: Final = late(r"\d(?!\d)")
_HYPHEN: Final = late(r" ?- ?(?=\d)")
# Behind a word and a bare number: no count of months or pieces.
_STOPS: Final = late(r" ?(?:$|[,;:()/&]|\.(?!\d))")


def _near(
    text: str, part: "re.Match[str]", last: Reading, *, glued: bool
) -> bool:
    """Tell whether digits in a list are a part: marked, or right behind."""
    marked = text[part.start()] == "-" or text[part.start()] in "Pp"
    before = str(last.fields["part"])
    return marked or (
        glued
        and before.isdigit()
        and part[1].isdigit()
        and int(part[1]) > int(before)
    )


def _member(text: str, last: Reading, part: "re.Match[str]") -> Reading:
    """Read a member that prints its part alone."""
    number = last.fields["number"]
    return _next(text, last, {"number": number, "part": part[1]}, part)


def _headless(last: Reading, at: int) -> Head:
    """Return a head that is not printed again."""
    head = Head()
    head.start = head.end = at
    head.prefixes = last.head.prefixes
    head.publisher = last.head.publisher
    head.economy = last.head.economy
    head.type = last.head.type
    return head


def _next(
    text: str,
    last: Reading,
    fields: dict[str, object],
    match: "re.Match[str]",
) -> Reading:
    """Read a member of a list with the publisher of the one before."""
    head = _headless(last, match.start())
    number = str(fields["number"])
    if "IEC" in head.publisher and not JOINT.fullmatch(number):
        head.publisher = "ISO"
    if number != last.fields["number"]:
        head.type = None
    reading = Reading(head, match.start())
    reading.worded = last.worded
    reading.fields.update(fields)
    tail = Tail(text, reading)
    tail.at = match.end()
    if "part" in fields:
        tail.year()
        tail.supplements()
        tail.other_marks()
    else:
        tail.marks()
    reading.end = tail.at
    return reading
