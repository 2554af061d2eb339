"""The year of another edition behind a name, and one of a day."""

import re
from functools import lru_cache
from typing import Final

import attrs

from isostd._assessing.case import Case
from isostd._assessing.together import LONGEST_TEXT, is_replaced_at
from isostd._reference.grammar import VERSION
from isostd._text.late import late
from isostd._text.smoothing import smooth
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.resolving import Resolution
from isostd.vocabulary import Answer, Unresolved

__all__ = ["another_edition", "without_a_day"]

# "ISO 9001:2015 (2008)", "ISO 9001:2015 version 2008", "ISO 9001:2008 & 2015":
# another year.
_ALSO: Final = late(
    r"\( ?((?:19|20)\d\d) ?\)"
    rf"|\b{VERSION}[. :]{{0,2}}((?:19|20)\d\d)(?![-./]?\d)"
    r"|(?<=\d)\s?(?:[&+]|\b(?:and|und|et|y|e|en|i|och|og)\b)\s?"
    r"((?:19|20)\d\d)(?=\W*\Z)"
)
# "ISO 9001:2015 (9001:2008)".
_NUMBERED: Final = late(
    r"[(/,;&+] ?([1-9]\d{3,4}(?:-\d{1,2})?) ?: ?((?:19|20)\d\d)(?!\d)"
)
_YEARS: Final = "it bears the years of several editions"


@lru_cache(maxsize=512)
def _years_beside(printed: str, number: str) -> frozenset[int]:
    """Return the years that stand behind names like those of editions."""
    pairs = _ALSO.findall(printed)
    years = {int(year) for pair in pairs for year in pair if year}
    years.update(
        int(found[2])
        for found in _NUMBERED.finditer(printed)
        if found[1] == number and not is_replaced_at(printed, found.start())
    )
    return frozenset(years)


def another_edition(case: Case, printed: str) -> None:
    """Ask where the year of another edition stands behind a name.

    Which of the two it is to is open, so no more lapses than the newer one.
    """
    standard, edition = case.standard, case.edition
    if standard is None or edition is None:
        return
    own = standard.reference
    number = own.number if own.part is None else f"{own.number}-{own.part}"
    told = _years_beside(printed[:LONGEST_TEXT], number)
    others = [e for e in standard.published if e.reference.year in told]
    if not others or others == [edition]:
        return
    case.add(
        FindingCode.STANDARD_UNREADABLE, text=cut(printed), because=_YEARS
    )
    if (
        others[-1].reference > edition.reference
        and standard.certifiable_on(edition, case.on) is Answer.NO
    ):
        case.edition, case.newest = None, others[-1]


# The year of an edition, by its mark or a word beside it.
_BEFORE: Final = rf"(?:\d *[:;-] *|{VERSION}[. :/-]{{0,2}})"
_BEHIND: Final = rf"(?:[ .-]?{VERSION}|年? ?版)"


def without_a_day(case: Case, found: Resolution) -> Resolution:
    """Leave out a year that may be a day's on the paper: "ISO 9001 (2025)"."""
    if found.unresolved is not Unresolved.NO_SUCH_EDITION:
        return found
    year, paper = found.reference.year, case.certificate
    printed = paper.standard_text or ""
    days = (
        paper.first_certified, paper.decided, paper.effective, paper.issued,
        paper.expires, paper.cycle_ends,
    )  # fmt: skip
    if all(day is None or day.year != year for day in days) or re.search(
        f"{_BEFORE}{year}|{year}{_BEHIND}",
        smooth(printed[:LONGEST_TEXT]),
    ):
        return found
    undated = attrs.evolve(found.reference, year=None, month=None)
    return case.catalogue.resolve(undated)
