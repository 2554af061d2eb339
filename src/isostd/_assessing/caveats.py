"""Words beside a name that take it back, or make another paper of it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from isostd._actions import A_PART, RAN_OUT
from isostd._assessing.case import Case, issue_day
from isostd._assessing.together import (
    LONGEST_TEXT,
    MOST,
    is_history,
    is_to_change,
    mentions,
)
from isostd._named.laws import without_laws
from isostd._named.worded import ends
from isostd._text.kept import kept
from isostd._text.labels import (
    AHEAD,
    DECLARATIONS,
    LABELS,
    LEADING,
    OFFERS,
    PAPERS,
    REPORTS,
)
from isostd._text.late import late
from isostd._text.notices import (
    APPLICABLE,
    ASKED_FOR,
    ATTESTED,
    ATTRIBUTE,
    AUDIT_AHEAD,
    AUDITED_BY,
    AUDITORS,
    DECLARED,
    FOR_BUYERS,
    GOES_ON_YET,
    GOING_ON,
    INSTEAD,
    LEARNED,
    LEFT_BEHIND,
    MAY_GO_ON,
    NOT_GIVEN,
    NOT_YET,
    OF_EARLIER,
    OFFERED,
    OWN_WORDS,
    RENEWED,
    SCOPE,
    TAKEN_BACK,
    TRAINED,
    UNTIL,
)
from isostd._text.titles import is_asking, is_letter
from isostd._text.words import flat_words, flatten
from isostd.dates import Order, Period, read_date
from isostd.errors import InvalidDateError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.vocabulary import Attestation

__all__ = [
    "AS_PART",
    "AWAITED",
    "ENDED",
    "LONGEST",
    "OPEN",
    "SEGMENTS",
    "VOID",
    "Told",
    "beside",
    "is_taken_back",
    "ran_out",
    "runs_on",
    "told_beside",
    "untitled",
    "usual",
]

_C = FindingCode


Told = tuple[FindingCode, dict[str, str]]
_LEFT_OPEN: Final = "words in it take it back or leave it open"
OPEN: Final[Told] = (_C.STANDARD_UNREADABLE, {"because": _LEFT_OPEN})
AS_PART: Final[Told] = (_C.STANDARD_UNREADABLE, {"because": A_PART})
ENDED: Final[Told] = (_C.STANDARD_UNREADABLE, {"because": RAN_OUT})
AWAITED: Final[Told] = (
    _C.NO_CERTIFICATE,
    {"told": "a certificate that is not there yet"},
)
LEARNT: Final[Told] = (
    _C.NO_CERTIFICATE,
    {"told": "what a person learned, and certifies no firm"},
)
VOID: Final[Told] = (
    _C.NO_CERTIFICATE,
    {"told": "a paper that was never issued, or is void"},
)
LONGEST: Final = 5000


def beside(case: Case, printed: str) -> None:
    """Read what stands beside a name and makes another paper of it.

    Of a text that no certificate could print the end may be anything.
    """
    text = untitled(case, printed[:LONGEST])
    found = told_beside(text) if len(printed) <= LONGEST else OPEN
    if found is not None and runs_on(case, text):
        found = OPEN
    if found is None and ran_out(case, text):
        found = ENDED
    if found is not None:
        code, facts = found
        case.add(code, text=cut(printed), **facts)


def runs_on(case: Case, printed: str) -> bool:
    """Tell whether what is to come may follow a certificate that runs.

    What changes to another edition stands; a letter on a renewal is none.
    """
    begun, goes_on = GOING_ON.subn(" ", printed[:LONGEST])
    if goes_on and not (
        RENEWED.search(printed)
        or OFFERED.search(begun)
        or _is_labelled(begun, OFFERS)
        or _is_asking(begun)
    ):
        return True
    paper = case.certificate
    its_own = paper.number or issue_day(paper)
    if None in {paper.expires, its_own, paper.certification_body}:
        return False
    if goes_on:
        return True
    rest, ahead = AUDIT_AHEAD.subn("", printed[:LONGEST])
    if not ahead:
        return False
    found = told_beside(rest)
    return found is None or found[0] is not _C.NO_CERTIFICATE


def ran_out(case: Case, printed: str) -> bool:
    """Tell whether the last day that a text tells has passed, or may have.

    A month or a year may be meant from its first day on, where the expiry
    that is told does not lie in it; that tells the order of figures too.
    """
    expires, told = (
        case.certificate.expires,
        _last_days(printed[:LONGEST_TEXT]),
    )
    own = [days for days in told if expires and days[0] <= expires <= days[1]]
    return any(
        last < case.on or (first < case.on and not own)
        for first, last in own or told
    )


@lru_cache(maxsize=512)
def _last_days(printed: str) -> tuple[tuple[date, date], ...]:
    """Return between which days the last one lies that stands in a text."""
    for found in UNTIL.finditer(printed):
        before = _CLAUSE.split(printed[: found.start()])[-1]
        if OF_EARLIER.search(before[-_NEAR:]) is None:
            return tuple(_days(found[found.lastgroup or 0]))
    return ()


_CLAUSE: Final = late(r"[;,()（），；]")
_NEAR: Final = 40


def _days(text: str) -> Iterator[tuple[date, date]]:
    """Read a day, in both orders where one does not tell; or a period."""
    orders: tuple[Order | None, ...] = (None, "day first", "month first")
    for order in orders:
        try:
            told = read_date(text, order=order)
        except InvalidDateError:
            continue
        whole = told if isinstance(told, Period) else Period.of(told)
        yield whole.first, whole.last
        if order is None:
            return


def untitled(case: Case, printed: str) -> str:
    """Return a text without what a declaration or a report is called.

    That takes a certificate back, and not a paper that is just that.
    """
    if case.certificate.attestation is Attestation.SELF_DECLARATION:
        return DECLARED.sub(" ", printed)
    if (
        _REPORT.search(printed)
        and usual(case) is Attestation.VERIFICATION_STATEMENT
    ):
        return _REPORT.sub(" ", printed)
    return printed


_REPORT: Final = late(r"(?i)\baudit report\b")


def usual(case: Case) -> Attestation | None:
    """Return the kind of paper by which the standard named is shown."""
    reference = case.certificate.standard
    if reference is None:
        return None
    standard = case.catalogue.resolve(reference).standard
    return standard.attestation if standard is not None else None


@kept(LONGEST_TEXT)
def told_beside(printed: str) -> Told | None:
    """Return what is found beside a name, with its facts; None for nothing.

    In a scope only what takes the name back counts, and no word of a trade.
    """
    printed = SCOPE.sub(_without_buyers, ATTRIBUTE.sub("", printed))
    named = _without_scope(printed)
    if not mentions(printed, 1) and without_laws(printed) == printed:
        # A scheme, a mark or an authority is named alone.
        if ASKED_FOR.search(named):
            return AWAITED
        if NOT_GIVEN.search(named):
            return OPEN
    if (
        NOT_YET.search(named)
        or _is_labelled(named, AHEAD)
        or any(map(GOES_ON_YET.fullmatch, _segments(named)))
        or _is_asking(named)
    ):
        return AWAITED
    if LEARNED.search(named):
        return LEARNT
    if AUDITORS.search(named):
        title = TRAINED.search(named) and not ATTESTED.search(named)
        return OPEN if title or AUDITED_BY.search(named) else LEARNT
    if (
        APPLICABLE.search(named)
        or _is_labelled(named, REPORTS)
        or any(map(OWN_WORDS.match, _segments(named)))
    ):
        return AS_PART
    if (
        is_taken_back(printed)
        or LEFT_BEHIND.search(named)
        or _is_labelled(named, LABELS)
        or any(map(MAY_GO_ON.fullmatch, _segments(named)))
        or is_history(printed)
        or is_to_change(printed)
    ):
        return OPEN
    if INSTEAD.search(named) or _is_of_papers(named):
        return AS_PART
    return None


def _is_of_papers(named: str) -> bool:
    """Tell whether a paper about a certificate is named, also with "on"."""
    papers = flat_words(PAPERS)
    return any(
        flatten(part) in papers or _lead(part) in papers or is_letter(part)
        for part in (*_segments(named), *_unnumbered(named))
    )


def is_taken_back(printed: str) -> bool:
    """Tell whether words beside a name deny it, or say that it is over."""
    return TAKEN_BACK.search(printed) is not None or _is_over(printed)


def _without_buyers(scope: re.Match[str]) -> str:
    return FOR_BUYERS.sub(" ", scope[0])


def _without_scope(printed: str) -> str:
    """Return a text without the scope told in it, where a name is left."""
    rest = SCOPE.sub(" ", printed)
    return rest if mentions(rest, 1) else printed


SEGMENTS: Final = late(
    r"(?<![-–—,;:()（）/|.])[-–—,;:()（）/|.]+\s|(?<=\w) [(（]"
)


def _is_labelled(printed: str, words: str) -> bool:
    """Tell whether a word of a list stands alone beside a name."""
    known = flat_words(words)
    if not mentions(printed, 1):
        known -= flat_words(DECLARATIONS)
    return any(
        flatten(part) in known or _lead(part) in known
        for part in _parts(printed)
    )


def _is_asking(printed: str) -> bool:
    """Tell whether an application or an offer stands beside a name.

    In the midst of a text, or before a colon, the word leads to a scope.
    """
    segments = _segments(printed)
    ends = (*segments[:1], *_unnumbered(printed), *segments[-1:])
    return _SCOPED.search(printed) is None and any(
        is_asking(part) for segment in ends for part in _told_in(segment)
    )


def _unnumbered(printed: str) -> tuple[str, ...]:
    """Return how a text begins, without the number of what it names first.

    Of "certificate no. 1, application no. 2" the first tells what it is.
    """
    return tuple(
        _ITS_NUMBER.sub("", first)
        for first in _segments(printed)[:1]
        if printed.startswith(first)
    )


# A point behind "no" has parted the digits from it.
_ITS_NUMBER: Final = late(
    r"(?i)\W*\b(?:nos?|n[ºo°]|nr|n[uú]m|n[uú]mero|number|nummer|číslo|numer|номер)(?!\w)\W*(?:[\w/-]*\d[\w/-]*\W*)?\Z"
)
_SCOPED: Final = late(r"(?i)\bapplication\s?[:：]")


def _parts(printed: str) -> Iterator[str]:
    """Yield what stands about the names, also without a count or a time."""
    for segment in _segments(printed):
        yield from _told_in(segment)


def _told_in(segment: str) -> tuple[str, ...]:
    return segment, segment.strip(_COUNT), _WHEN.sub("", segment)


def _lead(part: str) -> str:
    """Return the words of a part, flat, without what leads to the name."""
    told = part.split()
    while told and told[-1].casefold() in LEADING:
        told.pop()
    return flatten("".join(told))


def _is_over(printed: str) -> bool:
    """Tell whether words about the names say that a certificate is over.

    They are a register's words, in all its languages.
    """
    return any(ends(part) for part in _segments(printed))


# Which of them, or the year: "surveillance audit 1", "roadmap 2027".
_COUNT: Final = " ()（）0123456789"
# "Planned Q3 2027", "in Arbeit seit Juli 2026", "dự kiến tháng 6/2027".
_WHEN: Final = late(
    r"(?i)\W*\b(?:(?:q|quý |h|tháng |t)\d{1,2}|[1-4]q)(?:\W{1,3}(?:năm )?20\d\d)?\W*\Z"
    r"|\W+(?:since|by|in|for|from|seit|ab|bis|im|für|depuis|dès|en|pour|desde|para"
    r"|dal?|per|sinds|voor|vanaf|od|na|do|в|у|с|з|на|до|от|sejak|từ|vào)\b"
    r"[^()]{1,24}\d\W*\Z"
    r"|\A\W*20\d\d\s?[年년](?:\s?\d{1,2}\s?[月월])?|20\d\d[年년](?:\d{1,2}[月월])?\W*\Z"
)


# Several lists are looked up in one text.
@lru_cache(maxsize=8)
def _segments(printed: str) -> tuple[str, ...]:
    """Return what stands about the names in a text, by its marks."""
    found = mentions(printed, MOST)
    rest = printed[:LONGEST_TEXT]
    if not found:
        whole, rest = rest, without_laws(rest)
        if rest == whole:
            return ()
    for name in reversed(found):
        rest = f"{rest[: name.start]}; {rest[name.end :]}"
    return tuple(filter(None, SEGMENTS.split(rest)))
