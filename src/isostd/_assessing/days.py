"""Do the days on a paper agree, and is it over?"""

from datetime import date
from typing import Final

from isostd._assessing.case import (
    BEGINS,
    ISSUE,
    Case,
    begins,
    issue_day,
    out_of_order,
)
from isostd._assessing.repeals import held_to_law
from isostd._assessing.terms import FIRST_MONTHS
from isostd.certificates import Certificate
from isostd.cycles import LegalExtension
from isostd.dates import add_months, day_after, day_before
from isostd.findings import FindingCode
from isostd.layout import counted
from isostd.vocabulary import Attestation, AuditKind, MilestoneKind, Status

__all__ = ["dates", "needs_end", "restoration", "review"]

_C = FindingCode


def dates(case: Case) -> None:
    """Check the dates against each other and against the day."""
    paper = case.certificate
    from_day = paper.effective or paper.issued or paper.decided
    expires = paper.expires
    if from_day is None:
        case.add(_C.START_NOT_TOLD)
    earliest, first = _earliest(paper, from_day), paper.first_certified
    if earliest is not None and case.on < earliest:
        case.add(_C.NOT_YET_EFFECTIVE, effective=earliest)
        case.status.append(Status.NOT_YET_EFFECTIVE)
    if expires is not None and from_day is not None and expires < from_day:
        out_of_order(case, begins(paper), from_day, _EXPIRY, expires)
    elif expires is not None and paper.issued and expires < paper.issued:
        # Nobody prints a paper that is over.
        out_of_order(case, ISSUE, paper.issued, _EXPIRY, expires)
    _decided_and_issued(case)
    _long_ago(case)
    if paper.audits:
        _initial_audit(case)
    ends = paper.cycle_ends
    if ends is not None and expires is not None and ends < expires:
        out_of_order(case, _EXPIRY, expires, "the end of the cycle", ends)
    extended = paper.extended_until
    if extended is not None and expires is not None and extended < expires:
        out_of_order(
            case, _EXPIRY, expires, "the end of its extension", extended
        )
    if first is not None:
        _before_the_first(case, first)
    approved = paper.body_approved_until
    if approved is not None and paper.issued and approved < paper.issued:
        until = "the end of the issuer's approval"
        out_of_order(case, ISSUE, paper.issued, until, approved)
    if held_to_law(case):
        return
    if expires is None:
        _no_expiry(case)
    elif case.on > expires:
        _expired(case, expires)


# How long before its first day a paper is issued at most.
_AHEAD_MONTHS: Final = 12
_AHEAD: Final = "a year from the issue"


def _decided_and_issued(case: Case) -> None:
    """Notice a decision after the paper, or one issued long before."""
    paper = case.certificate
    decided, effective = paper.decided, paper.effective
    if decided is not None and effective is not None and effective < decided:
        out_of_order(case, "the decision", decided, BEGINS, effective)
    elif decided is not None and paper.issued and paper.issued < decided:
        out_of_order(case, "the decision", decided, ISSUE, paper.issued)
    issued = paper.issued
    if effective is None or issued is None or effective.year <= issued.year:
        return
    latest = add_months(issued, _AHEAD_MONTHS)
    if latest < effective:
        out_of_order(case, BEGINS, effective, _AHEAD, latest)


# What lies further back is a slip in the century.
_OLDEST_YEARS: Final = 60


def _long_ago(case: Case) -> None:
    """Notice a day on which nobody was certified yet."""
    paper = case.certificate
    last = paper.expires or paper.issued
    if last is None:
        return
    for named, day in (
        (BEGINS, paper.effective),
        ("the decision", paper.decided),
        (_FIRST_CERTIFIED, paper.first_certified),
    ):
        if day is None or last.year - day.year < _OLDEST_YEARS:
            continue
        oldest = add_months(last, -12 * _OLDEST_YEARS)
        # Products bore marks earlier.
        marked = named is _FIRST_CERTIFIED and not _is_of_a_system(case)
        if day < oldest and not marked:
            out_of_order(case, _LONG_AGO, oldest, named, day)
            return


def _is_of_a_system(case: Case) -> bool:
    cycle = case.cycle
    return cycle is None or (
        cycle.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
    )


def _initial_audit(case: Case) -> None:
    """Notice an initial audit after what it led to."""
    paper = case.certificate
    for audit in paper.audits or ():
        if audit.kind is not AuditKind.INITIAL:
            continue
        named, day = "the decision", paper.decided
        if day is None:
            named, day = ISSUE, paper.issued
        if day is not None and day < audit.day <= case.on:
            out_of_order(case, "the initial audit", audit.day, named, day)
            return


_LONG_AGO: Final = "sixty years before the paper's last day"


def _earliest(paper: Certificate, from_day: date | None) -> date | None:
    """Return the first day of validity; none is before the first ever."""
    first = paper.first_certified
    if paper.effective or paper.issued or first is None:
        return from_day
    if paper.expires is not None and paper.expires < first:
        return from_day
    if from_day is not None and add_months(from_day, FIRST_MONTHS) < first:
        # A day that contradicts the decision moves no first day.
        return from_day
    return max(first, from_day or first)


_EXPIRY: Final = "the day of expiry"
_FIRST_CERTIFIED: Final = "the first certification"


def _before_the_first(case: Case, first: date) -> None:
    """Notice a first certification later than the paper itself."""
    paper, decided = case.certificate, case.certificate.decided
    named, day = begins(paper), paper.effective or paper.issued
    if day is None:
        named, day = _EXPIRY, paper.expires
    if day is not None and first > day:
        out_of_order(case, _FIRST_CERTIFIED, first, named, day)
    elif (
        decided is not None
        and decided < first
        and add_months(decided, FIRST_MONTHS) < first
    ):
        out_of_order(case, _FIRST_CERTIFIED, first, "the decision", decided)


def _no_expiry(case: Case) -> None:
    """Ask for an expiry where the kind of document has one.

    An accreditor's is asked for once its register was looked at.
    """
    if not case.of_accreditor and needs_end(case):
        case.add(_C.EXPIRY_NOT_TOLD)


# Whose term each issuer sets.
_OF_ISSUERS: Final = frozenset(
    {Attestation.PRIVATE_CERTIFICATE, Attestation.REGULATOR_INSPECTION}
)


def needs_end(case: Case) -> bool:
    """Tell whether the last day of such a paper has to be told.

    The term of a private certificate is what its issuer prints, and so is
    that of an authority's.  Some accreditors print none, and point to their
    register.
    """
    cycle = case.cycle
    if cycle is None:
        return True
    if case.of_accreditor:
        return not case.settled
    return cycle.attestation in _OF_ISSUERS or cycle.term_months is not None


def review(case: Case) -> None:
    """Ask for an expiry where nothing shown tells that the paper stands."""
    cycle = case.cycle
    if cycle is None or case.certificate.expires is not None or case.is_over:
        return
    if case.of_accreditor:
        asked = needs_end(case)
    else:
        months = cycle.review_months
        asked = months is not None and _is_old(case, months)
    if asked:
        case.add(_C.EXPIRY_NOT_TOLD)


def _is_old(case: Case, months: int) -> bool:
    """Tell whether nothing shown is of the last months."""
    paper = case.certificate
    days = [paper.issued, paper.effective, paper.decided, case.listed_on]
    days += [a.day for a in paper.audits or () if a.day <= case.on]
    known = [day for day in days if day is not None]
    return not known or add_months(max(known), months) < case.on


def _expired(case: Case, expires: date) -> None:
    """Expired is expired; only an extension leaves a question."""
    law = _law(case, expires)
    if law is not None:
        _extended_by_law(case, law, expires)
    elif not _is_extended(case, expires):
        case.add(_C.EXPIRED, expires=expires)
        case.status.append(Status.EXPIRED)


def _extended_by_law(case: Case, law: LegalExtension, expires: date) -> None:
    """Take the end that a law sets, if its conditions are met."""
    ends = dict.fromkeys((law.first_end, law.last_end))
    case.add_cited(
        _C.EXTENDED_BY_LAW,
        law.citations,
        expires=expires,
        law=law.law,
        ends=" or ".join(map(str, ends)),
    )
    case.end = next(day for day in ends if case.on <= day)
    case.end_rule = next(iter(law.citations), None)
    case.last_day = "if the law's conditions are met"
    if case.end < law.last_end:
        case.last_day += f"; for some products {law.last_end}"


# What follows where the six months are over (9.6.3.2.5).
_STAGE_2: Final = (
    "at least a stage 2 audit, the second part of an initial one, has to be "
    "held"
)
# Such a certificate is not restored: another has to be granted.
_TAKEN: Final = frozenset({Status.WITHDRAWN, Status.CANCELLED})


def restoration(case: Case) -> None:
    """Leave nothing ahead of a paper that is over but its restoration."""
    if not case.is_over:
        return
    case.milestones.clear()
    expires, longest = case.certificate.expires, case.longest
    if expires is None or case.on <= expires:
        return
    if _TAKEN.isdisjoint(case.status) and expires <= (longest or expires):
        _restorable(case, expires)


def _restorable(case: Case, expires: date) -> None:
    """Tell until when an expired certificate may be restored."""
    cycle = case.cycle
    # The rules of its last day hold, whatever came since.
    rule = None if cycle is None else case.rule_on(cycle, expires)
    if rule is None or rule.restoration_months is None:
        return
    whole = case.certificate.cycle_ends
    if rule.unread_months is not None or (whole and whole > expires):
        # Rules that were not read, or a paper of a year in a longer cycle.
        return
    if rule.restoration_audit_first and not _audited_again(case, expires):
        return
    last = add_months(expires, rule.restoration_months)
    if case.on <= last:
        told = _STAGE_2
        own = None if rule is cycle else next(iter(rule.citations), None)
        case.note_due(MilestoneKind.RESTORATION_ENDS, last, told, own)


def _audited_again(case: Case, expires: date) -> bool:
    """Tell whether the recertification audit was held in the cycle.

    The one with which the cycle began is none of the next.
    """
    start = case.start
    return start is not None and any(
        audit.kind is AuditKind.RECERTIFICATION
        and start < audit.day <= expires
        for audit in case.certificate.audits or ()
    )


def _law(case: Case, expires: date) -> LegalExtension | None:
    """Return the law under which an expired certificate may still stand."""
    paper = case.certificate
    law = case.cycle.legal_extension if case.cycle is not None else None
    if law is None or expires < law.valid_on or case.on > law.last_end:
        return None
    begun = issue_day(paper)
    since = law.issued_since or date.min
    fits = begun is None or since <= begun <= law.valid_on
    return law if fits else None


def _is_extended(case: Case, expires: date) -> bool:
    """Tell whether the body's own extension leaves a question; note if not."""
    until = case.certificate.extended_until
    if until is None or until <= expires:
        return False
    cycle = case.cycle
    months = _EXTENSION_MONTHS if cycle is None else cycle.extension_months
    if not months:
        because = "the rules for such papers allow none"
    elif case.on > until:
        because = "that day is over"
    elif case.longest is not None and case.on > case.longest:
        because = f"papers to the law were over after {case.longest}"
    elif case.on > _longest(expires, months):
        because = f"the rules allow no more than {counted(months, 'month')}"
    else:
        case.add(_C.EXTENDED, expires=expires, until=until)
        longest = case.longest or until
        case.end = min(until, longest, _longest(expires, months))
        case.last_day = "if the certification body confirms the extension"
        return True
    case.add(_C.EXTENSION_OVER, until=until, because=because)
    return False


# No rules on record let a body extend a certificate for longer.
_EXTENSION_MONTHS: Final = 8


def _longest(expires: date, months: int) -> date:
    """Return the last day of an extension; a month's end stays one."""
    through = day_before(add_months(day_after(expires), months))
    return max(add_months(expires, months), through)
