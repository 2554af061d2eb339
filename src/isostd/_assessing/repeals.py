"""The days of the law that a paper is to: its first, and its end."""

from datetime import date
from operator import attrgetter

from isostd._assessing.case import Case, before_its_text, issue_day
from isostd._assessing.together import LONGEST_TEXT
from isostd._named.laws import (
    BY_ANY_LAW,
    before_changes,
    laws_in,
    without_amendments,
    years_of,
)
from isostd.cycles import ReplacedLaw
from isostd.dates import day_before
from isostd.findings import FindingCode
from isostd.sources import Citation
from isostd.vocabulary import MilestoneKind, Status

__all__ = ["held_to_law"]

_C = FindingCode


def held_to_law(case: Case) -> bool:
    """Hold a paper to the days of its law; True where it is over by them."""
    _before_law(case)
    named = _replaced(case)
    _after_repeal(case, named)
    return bool(named) and _over_by_law(case, named)


def _before_law(case: Case) -> None:
    """Notice a paper to a law that was not in force yet."""
    law, issued = case.law or case.declared, issue_day(case.certificate)
    if issued is None:
        return
    if law is None or law.since is None:
        _before_its_year(case, issued)
    elif issued < law.since:
        before_its_text(case, law.names[0], law.since, issued, law.citations)
    elif law is case.law and law.designated and issued < law.designated.on:
        case.add_cited(
            _C.BEFORE_FIRST_BODY,
            law.designated.citations,
            day=issued,
            law=law.names[0],
            first=law.designated.on,
        )


def _before_its_year(case: Case, issued: date) -> None:
    """Notice a paper older than the year in the numbers of all its laws."""
    if case.certificate.attestation not in BY_ANY_LAW:
        return
    text = case.printed
    if text is None:
        return
    years = years_of(before_changes(text[:LONGEST_TEXT]))
    law = min(years, key=years.__getitem__, default=None)
    if law is not None and issued.year < years[law]:
        before_its_text(case, law, str(years[law]), issued, ())


def _after_repeal(case: Case, named: tuple[ReplacedLaw, ...]) -> None:
    """Notice a paper to a law that another has replaced."""
    issued, cycle = issue_day(case.certificate), case.cycle
    law = cycle.legal_extension if cycle is not None else None
    if law is not None:
        # What its bodies gave may stand by a law of its own.
        _repealed(case, issued, law.valid_on, law.citations)
    elif named:
        _after_others(case, named, issued)


def _after_others(
    case: Case, named: tuple[ReplacedLaw, ...], issued: date | None
) -> None:
    """Notice a paper of after the last of its laws, or ask if it stands."""
    older = sorted(named, key=attrgetter("replaced_on"))
    for later in reversed(older):
        if _repealed(case, issued, later.replaced_on, later.citations):
            return
    open_ = [law for law in older if not (law.stands or law.until)]
    if open_:
        _replaced_on(case, open_[-1])


def _replaced_on(case: Case, law: ReplacedLaw) -> None:
    """Ask whether papers still stand whose law was replaced; tell it ahead."""
    day = law.replaced_on
    if day <= case.on:
        case.add_cited(
            _C.LAW_REPLACED,
            law.citations,
            law=law.law,
            by=law.by,
            replaced=day,
        )
    elif case.end is None or day <= case.end:
        told = (
            f"{law.by} takes its place, and whether papers to {law.law} still "
            "stand is not known"
        )
        cited = next(iter(law.citations), None)
        case.note_due(MilestoneKind.LAW_REPLACED, day_before(day), told, cited)


def _repealed(
    case: Case,
    issued: date | None,
    replaced: date,
    citations: tuple[Citation, ...],
) -> bool:
    """Notice a paper that was issued when its law was replaced."""
    if issued is None or issued < replaced:
        return False
    case.add_cited(
        _C.ISSUED_AFTER_REPEAL, citations, issued=issued, replaced=replaced
    )
    return True


def _replaced(case: Case) -> tuple[ReplacedLaw, ...]:
    """Return the laws a paper is to, where others have taken their place."""
    text, declared = case.printed, case.declared
    if text is None or (case.law is None and declared is None):
        return ()
    if declared is not None and declared.legal_extension is not None:
        # Letters alone may name it: "MDD".
        text = f"{declared.names[0]} {text}"
    return case.catalogue.laws_replaced(text)


def _over_by_law(case: Case, laws: tuple[ReplacedLaw, ...]) -> bool:
    """End a paper by the last day of its law, whatever is printed on it."""
    ends = {law.until: law.citations for law in laws if law.until is not None}
    if not ends:
        return False
    ended = {
        number for law in laws if law.until for number in laws_in(law.law)
    }
    named = laws_in(without_amendments((case.printed or "")[:LONGEST_TEXT]))
    if named - ended:
        # Another law that it names still stands.
        if case.on > min(ends):
            case.add(_C.SEVERAL_STANDARDS, names=", ".join(sorted(named)))
        return False
    until = case.longest = max(ends)
    citations = ends[until]
    if case.end and case.end <= until:
        return False
    case.end = until
    case.end_rule = next(iter(citations), None)
    if case.on <= until:
        return False
    case.add_cited(_C.EXPIRED, citations, expires=until)
    case.status.append(Status.EXPIRED)
    return True
