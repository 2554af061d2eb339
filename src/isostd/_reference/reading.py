"""How references are found in a text.

A number is looked for; the words before it say whether a publisher stands
there; the marks behind it are read in the order of the grammar.  Each step
looks at a bounded piece of the text, so that time is linear in its length.
"""

import re
from collections.abc import Iterator
from typing import Final

from isostd._reference.grammar import (
    CERTIFIED,
    ENCODINGS,
    KEEPS_NUMBER,
    NO_ADOPTION,
    PUBLISHERS,
    SHORT_YEAR,
    SPEEDS,
    WORDS,
    pattern,
    supplementary,
)
from isostd._reference.heads import REACH, Head, head_before
from isostd._reference.listing import (
    LONGEST_ROW,
    filled,
    is_pair,
    listed,
    share_year,
)
from isostd._reference.tails import REVISED, Entry, Reading, Tail, is_year
from isostd._text.late import late

__all__ = ["alone", "scan"]

_NUMBER: Final = late("[0-9]+")
_SPECIAL: Final = late(
    r"(ISO/IEC|ISO|IEC)(?: (JTC 1))?[ /](?:DIR|Directives)(?![A-Za-z])"
    r"(?:,? (?:Part )?([12])(?!\d))?(?: IEC(?=:))?"
    r"(?::((?:19|20)\d\d))?"
    r"(?:,?(?: \+)?(?: --?)?(?: Consolidated)? (ISO|IEC|JTC ?1)"
    r" (?:SUP|Supplement)(?![A-Za-z])"
    r"(?::((?:19|20)\d\d)(?:-\d\d){0,2})?)?(?: Ed(?:ition)?\.? ?(\d+))?"
)


def scan(text: str, *, whole: bool = False) -> Iterator[Reading]:
    """Yield what is read in a smooth text, in order.

    Args:
        text: the smooth text.
        whole: the text was offered as one reference, so that what stands
            from end to end is taken for one.
    """
    return filled(text, _printed(text, whole=whole))


def _printed(text: str, *, whole: bool) -> Iterator[Reading]:
    """Yield what is printed by itself or as a member of a list."""
    floor = 0
    at = 0
    special = _SPECIAL.search(text)
    while match := _NUMBER.search(text, at):
        if special and special.start() < match.end():
            reading = _directive(special)
            floor = at = reading.end
            special = _SPECIAL.search(text, at)
            yield reading
            continue
        at = match.end()
        head = head_before(text, match.start(), floor)
        found = _single(text, head, whole=whole) if head else None
        if found is None:
            continue
        row = [_dual(text, found)]
        while following := listed(text, row[-1]):
            if len(row) == LONGEST_ROW:
                yield row.pop(0)
            row.append(following)
        share_year(text, row)
        yield from row
        floor = at = row[-1].end
    if special and special.start() >= floor:
        yield _directive(special)


def alone(found: list[Reading]) -> list[Reading]:
    """Return what was read without what only adds to the one standard."""
    if len(found) < 2:
        return found
    return [one for one in found if not _adds(one)] or found


def _adds(reading: Reading) -> bool:
    """Tell whether a document only adds to the one it is named with."""
    return supplementary(reading.head.publisher, reading.fields["number"])


def _single(text: str, head: Head, *, whole: bool) -> Reading | None:
    """Read one reference behind a head, if it is one."""
    if head.stage and _STAGED.match(text, head.end):
        return None
    reading = Tail(text, Reading(head, head.start)).read()
    if reading is None:
        return None
    before = _YEAR_BEFORE.search(text, max(0, head.start - 8), head.start)
    if before is not None and "year" not in reading.fields:
        reading.fields["year"] = int(before[1])
        reading.start = before.start()
        reading.repairs.append(("year mark", before.start()))
    if (
        whole
        and not text[: reading.start].strip(_EDGES)
        and not text[reading.end :].strip(_EDGES)
    ):
        return reading if _plausible(text, reading, whole=True) else None
    return reading if _plausible(text, reading, whole=False) else None


# Marks about a reference that say nothing.
_EDGES: Final = " .,;:\"'“”„«»()"
_YEAR_BEFORE: Final = late(r"((?:19|20)\d\d)(?:年度?)?版本?的? ?$")
_STAGED: Final = late(r"\.?\d +P?\d{2}")


def _plausible(text: str, reading: Reading, *, whole: bool) -> bool:
    """Tell a reference from what only looks like one."""
    head, number = reading.head, str(reading.fields["number"])
    if head.publisher == "SA" and number != "8000":
        return False
    if not number.strip("0") or (number[0] == "0" and head.is_international):
        return False
    if _runs_on(text, reading) or _is_encoding(text, reading):
        return False
    if whole:
        return True
    if _in_address(text, reading):
        return False
    if number in SPEEDS and reading.fields.get("part") in SPEEDS:
        return False
    return (
        bool(reading.supplements)
        or not {"year", "part"}.isdisjoint(reading.fields)
        or _stands_alone(reading, number)
    )


def _runs_on(text: str, reading: Reading) -> bool:
    """Tell whether a longer number, an address or a time goes on behind."""
    if reading.head.owner in SHORT_YEAR and _MORE.match(text, reading.end):
        return True
    joined = _JOINED.match(text, reading.end)
    if joined is None:
        return False
    digits = joined[1]
    if digits is None:
        long = len(str(reading.fields["number"])) > 2
        return not (joined[0][0] in ":," and long)
    known = (
        digits in CERTIFIED
        or is_pair(reading, joined[0])
        or (joined[0][0] == "-" and digits == reading.fields["number"])
    )
    return (
        joined[0] == digits
        or (len(digits) > 2 and not known)
        or (
            joined[0][0] == "-"
            and text[joined.end() : joined.end() + 1].isalpha()
        )
    )


_MORE: Final = late(r"[-.:]\d")
_JOINED: Final = late(r"[-./]?(\d+)|[-\w.]*@|:\d\d|(?<=[ \d]\d),\d{3}(?!\d)")


def _is_encoding(text: str, reading: Reading) -> bool:
    """Tell an encoding of characters: `iso-8859-1`, `ISO-2022-JP`."""
    head, fields = reading.head, reading.fields
    if head.publisher != "ISO" or fields["number"] not in ENCODINGS:
        return False
    more = "part" in fields or _HYPHENED.match(text, reading.end)
    hyphen = text[head.end : head.end + 1] == "-"
    return hyphen and bool(more) and "year" not in fields


_HYPHENED: Final = late("-[A-Za-z]")


def _stands_alone(reading: Reading, number: str) -> bool:
    """Tell whether a name and a number alone are a reference."""
    head, name = reading.head, reading.head.publisher
    if head.is_international:
        if name != "ISO" or head.prefixes or head.type or head.stage:
            return True
        if "language" in reading.fields:
            return True
        speed_or_code = number in SPEEDS or number in ENCODINGS
        return not speed_or_code and not 1980 <= int(number) <= 2049
    row = PUBLISHERS.get(name)
    if row is None or (name in {"TS", "QS"} and number in CERTIFIED):
        return True
    if row.own == "dated" or is_year(number):
        return name == "TL" and "edition" in reading.fields
    if row.own == "typed":
        return head.type is not None
    return name == "EN" or len(number) > (3 if name in WORDS else 1)


def _in_address(text: str, reading: Reading) -> bool:
    """Tell whether the reading stands in a mail or web address."""
    begin = reading.start
    low = max(0, begin - 80)
    while begin > low and not text[begin - 1].isspace():
        begin -= 1
    end = reading.end
    high = min(len(text), end + 80)
    while end < high and not text[end].isspace():
        end += 1
    token = text[begin:end]
    if text[reading.start - 1 : reading.start] == "." and (
        _DOTTED.match(text, reading.end)
    ):
        return True
    after = text[reading.end : end]
    return (
        "@" in token
        or "://" in token
        or token.startswith("urn:")
        or token.lower().startswith("www.")
        or bool(_DOMAIN.match(after))
    )


_DOTTED: Final = late(r"\.[a-z]")
_DOMAIN: Final = late(r"\.(?:com|org|net|cn|co|eu|de|info|biz)(?![a-z])")


def _directive(match: "re.Match[str]") -> Reading:
    """Return the ISO/IEC Directives, recognised as what they are."""
    publisher, own, part, year, who, when, edition = match.groups()
    head = Head()
    head.start, head.end = match.span(1)
    head.publisher, head.type = publisher, "DIR"
    reading = Reading(head, match.start())
    fields = reading.fields
    fields["number"] = part or ""
    if year:
        fields["year"] = int(year)
    who = who or own
    if who:
        sup = f"{who.replace('JTC1', 'JTC 1')} SUP"
        reading.supplements.append(
            Entry(sup, year=int(when) if when else None)
        )
    if edition:
        fields["edition"] = edition
    reading.end = match.end()
    return reading


def _dual(text: str, first: Reading) -> Reading:
    """Join a reference with the one printed as its text, if there is one."""
    match = pattern("adopts").match(text, first.end)
    if match is None:
        return first
    second = _at(text, match.end())
    if second is None or second.start != match.end():
        return first
    pair = _pair(first, second)
    if pair is None:
        return first
    outer, inner = pair
    if outer is second and match[0][:1] == " " and match[0].strip() == "/":
        # "ISO 27001 / CNS 27001": a list, with blanks around its slash.
        return first
    end = second.end
    degree = match[1]
    if "(" in match[0]:
        close = pattern("degree").match(text, end)
        if close is None:
            return first
        end = close.end()
        degree = degree or close[1]
    if match[0][:1] == " " and match[0].strip(" ") == "/":
        outer.repairs.append(("blank", match.start()))
    outer.adopts = inner
    if degree:
        outer.fields["degree"] = _DEGREES.get(degree.upper())
    outer.start, outer.end = first.start, end
    return outer


_DEGREES: Final = {
    "EQV": "EQV", "EQU": "EQV", "MOD": "MOD", "NEQ": "NEQ",
    "等效采用": "EQV", "修改采用": "MOD", "EQUIVALENT TO": "EQV",
}  # fmt: skip


def _at(text: str, at: int) -> Reading | None:
    """Read one reference that begins at a place, or None."""
    match = _NUMBER.search(text, at, at + REACH)
    while match is not None:
        head = head_before(text, match.start(), at)
        if head is not None:
            return _single(text, head, whole=False)
        match = _NUMBER.search(text, match.end(), at + REACH)
    return None


def _pair(first: Reading, second: Reading) -> tuple[Reading, Reading] | None:
    """Tell which of two references adopts the other, if either does."""
    if _adds(first) or _adds(second):
        return None
    for outer, inner in ((first, second), (second, first)):
        a, b = outer.head, inner.head
        same = all(
            outer.fields.get(name) == inner.fields.get(name)
            for name in ("number", "part")
        )
        if a.publisher in NO_ADOPTION and not (same and a.prefixes):
            continue
        if (
            a.publisher == "AS"
            and not same
            and outer.fields["number"] in REVISED
        ):
            # SAE's letters, where Australia's stand before other numbers.
            continue
        if len(b.prefixes) >= len(a.prefixes) and a.is_international:
            continue
        if (
            b.prefixes
            and b.prefixes[-1] not in {"EN", "GSO"}
            and (b.publisher != "OHSAS")
        ):
            continue
        if a.owner == b.owner:
            continue
        if not (
            b.is_international
            or b.publisher in {"EN", "ASTM", "OHSAS", "OECD"}
        ):
            continue
        numbers = {outer.fields["number"], inner.fields["number"]}
        keeps = a.publisher == "EN" or a.publisher in KEEPS_NUMBER
        certified = keeps and numbers <= CERTIFIED
        if same or not (a.is_international or certified):
            return outer, inner
    return None
