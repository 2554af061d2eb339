"""When surveillance audits are due, and which are not shown.

The rule of timing is a field of the cycle record: once in a calendar year, at
most so many months apart, or in windows about an anniversary.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from isostd._assessing.case import Case, opening_audit
from isostd.cycles import CertificationCycle
from isostd.dates import add_months, day_before
from isostd.findings import FindingCode
from isostd.vocabulary import Answer, AuditKind

__all__ = ["DUES"]

_C = FindingCode
_RECERTIFICATION_MONTHS: Final = 3
# Up to which month of its last year a cycle may be recertified before it.
_EARLY_IN_THE_YEAR: Final = 3
# How long before the decision the audit that a cycle begins with may lie.
_DECIDED_MONTHS: Final = 6
_BEGINS: Final = frozenset(
    {AuditKind.INITIAL, AuditKind.RECERTIFICATION, AuditKind.TRANSFER}
)


def _by_year(
    case: Case,
    cycle: CertificationCycle,
    start: date,
    end: date,
    audits: list[date],
    *,
    before: date = date.max,
) -> Iterator[date]:
    """Yield the due days that are not shown, where each year owes one audit.

    The year of the recertification audit owes none; a surveillance in it is
    a late one of the year before.  Days from *before* on are left out.
    """
    first, last = start.year + 1, end.year - 1
    if end.month <= _EARLY_IN_THE_YEAR and _recertified_in(case, last):
        last -= 1
    if last < first:
        end = min(end, before)
        yield from _in_a_short_cycle(case, cycle, start, end, audits)
        return
    for year in range(first, last + 1):
        due = date(year, 12, 31)
        if year == first and case.initial is not Answer.NO:
            due = _first_due(cycle, start, due, audits)
        due, kept = _spaced(cycle, due, start, year, audits)
        if due >= before:
            return
        audit = None
        for day in audits:
            if day.year == year:
                audit = day
                break
        if audit is None and year == last:
            audit = _after_the_last_year(case, year, audits)
        if audit is None:
            yield due
        elif kept is not None and audit > due:
            _late(case, cycle, kept, audit, due)
        elif audit.year > year or (audit > due and case.initial is Answer.YES):
            case.add(_C.SURVEILLANCE_LATE, due=due, day=audit)


def _spaced(
    cycle: CertificationCycle,
    due: date,
    start: date,
    year: int,
    audits: list[date],
) -> tuple[date, date | None]:
    """Return the last day for a year's audit, sooner where they are spaced.

    And the audit before it by which it is sooner, or None.
    """
    months = cycle.interval_months
    if months is None:
        return due, None
    held = [day for day in audits if start < day and day.year < year]
    if not held:
        return due, None
    spaced = add_months(held[-1], months)
    return (spaced, held[-1]) if spaced < due else (due, None)


def _recertified_in(case: Case, year: int) -> bool:
    """Tell whether the recertification audit was held in a year."""
    again = AuditKind.RECERTIFICATION
    for audit in case.certificate.audits or ():
        if audit.kind is again and audit.day.year == year:
            return audit.day <= case.on
    return False


def _in_a_short_cycle(
    case: Case,
    cycle: CertificationCycle,
    start: date,
    end: date,
    audits: list[date],
) -> Iterator[date]:
    """Yield the day for the first audit of a cycle without a whole year.

    The twelve months bind it all the same, if it may be the first.
    """
    months = cycle.first_surveillance_months
    if months is None or case.initial is Answer.NO:
        return
    due = add_months(start, months)
    held = _first_after(audits, start)
    if due >= end or (held is not None and held <= due):
        return
    if held is None:
        yield due
    else:
        case.add(_C.SURVEILLANCE_LATE, due=due, day=held)


def _first_due(
    cycle: CertificationCycle, start: date, year_end: date, audits: list[date]
) -> date:
    """Return the last day for the first surveillance after an initial start.

    One that was held in the year of the decision keeps the first term, and
    leaves the next calendar year its own.
    """
    months = cycle.first_surveillance_months
    if months is None:
        return year_end
    limit = add_months(start, months)
    for day in audits:
        if start < day <= limit:
            return year_end
    return limit


def _after_the_last_year(
    case: Case, year: int, audits: list[date]
) -> date | None:
    """Return the first audit after a year that is no recertification."""
    again = {
        audit.day
        for audit in case.certificate.audits or ()
        if audit.kind is AuditKind.RECERTIFICATION
    }
    for day in audits:
        if day.year > year and day not in again:
            return day
    return None


def _first_after(audits: list[date], day: date) -> date | None:
    """Return the first audit after a day."""
    return next((audit for audit in audits if audit > day), None)


def _by_interval(
    case: Case,
    cycle: CertificationCycle,
    start: date,
    end: date,
    audits: list[date],
) -> Iterator[date]:
    """Yield the due days that are not shown, where audits have a spacing.

    Until such rules began, one audit was owed in each calendar year.
    """
    since = cycle.since
    if since is not None:
        until = case.rule_on(case.cycle or cycle, day_before(since))
        yield from _by_year(case, until, start, end, audits, before=since)
    months = cycle.first_surveillance_months or 12
    # The recertification audit takes the place of the last one.
    latest = add_months(end, -_RECERTIFICATION_MONTHS)
    issued = case.certificate.issued
    last = start
    if cycle.clock == "issued" and issued is not None and issued > start:
        last = issued if issued <= add_months(start, 3) else start
    while (due := add_months(last, months)) <= latest:
        audit = _first_after(audits, last)
        if audit is None:
            if since is None or due >= since:
                yield due
        elif audit > due and (since is None or audit >= since):
            _late(case, cycle, last, audit, due)
        last = due if audit is None else audit
        months = cycle.interval_months or months


def _late(
    case: Case,
    cycle: CertificationCycle,
    last: date,
    audit: date,
    due: date,
) -> None:
    """Judge an interval that was longer than the rule allows."""
    tolerated, since = cycle.tolerated_months, cycle.since
    if case.suspected:
        _suspected(case, cycle, due)
        return
    spaced = cycle.surveillance == "interval"
    if spaced and (tolerated is None or since is None):
        case.add(_C.SURVEILLANCE_LATE, due=due, day=audit)
        return
    months, kept = cycle.interval_months or 12, False
    if tolerated is not None and since is not None and last < since:
        kept = audit <= add_months(last, tolerated)
        months = months if kept else tolerated
    case.add_cited(
        _C.INTERVAL_TOLERATED if kept else _C.INTERVAL_TOO_LONG,
        cycle.citations,
        first=last,
        second=audit,
        months=months,
    )


def _suspected(case: Case, cycle: CertificationCycle, due: date) -> None:
    """Ask about an audit that was late if the rule holds for the holder.

    A reading after that day that counts has settled it.
    """
    if not case.settled_after(due):
        code = _C.SURVEILLANCE_NOT_TOLD
        case.add_cited(code, cycle.citations, due=due)


def _by_anniversary(
    case: Case,
    cycle: CertificationCycle,
    start: date,
    end: date,
    audits: list[date],
) -> Iterator[date]:
    """Yield the ends of windows in which no audit is shown.

    The windows lie about the anniversaries of the audit that the cycle
    began with; where that is not told, the later day of the decision
    stands in for it.  About an anniversary in the last three months lies the
    recertification.
    """
    whole = case.cycle or cycle
    term = whole.term_months
    assert term is not None  # noqa: S101
    begun, told = _begun(case, start)
    # How much sooner a window may open than the day that stands in says.
    earlier = 0 if told else _DECIDED_MONTHS
    opened = start
    last = add_months(end, -_RECERTIFICATION_MONTHS)
    months = 12
    while months < term and add_months(begun, months) <= last:
        rule = _bound_by(case, whole, begun, months)
        due = add_months(begun, months + rule.late_months)
        if rule.early_months is not None:
            opens = _opens(rule, begun, months - earlier)
            for day in dict.fromkeys(audits):
                if told and opened < day < opens:
                    cited = rule.citations
                    case.add_cited(_C.AUDIT_EARLY, cited, day=day, opens=opens)
            opened = max(opened, day_before(opens))
        audit = _first_after(audits, opened)
        later = _bound_by(case, whole, begun, months + 12)
        following = _opens(later, begun, months + 12 - earlier)
        if audit is not None and due < audit >= following:
            # It may lie in the next window, and says nothing of this one.
            audit = None
        if audit is None:
            yield due
        elif audit > due:
            code = _C.WINDOW_MISSED if rule.withdraws else _C.SURVEILLANCE_LATE
            case.add(code, due=due, day=audit)
        # An audit counts once, however late it was.
        opened = due if audit is None else max(due, audit)
        months += 12


def _bound_by(
    case: Case, cycle: CertificationCycle, begun: date, months: int
) -> CertificationCycle:
    """Return the rules for the window about an anniversary.

    Rules that end before the window does bind it no more.
    """
    rule = case.rule_on(cycle, add_months(begun, months))
    due = add_months(begun, months + rule.late_months)
    return case.rule_on(cycle, due)


def _opens(cycle: CertificationCycle, begun: date, months: int) -> date:
    """Return the first day of the window about an anniversary."""
    return add_months(begun, months - (cycle.early_months or 0))


def _begun(case: Case, start: date) -> tuple[date, bool]:
    """Return the last day of the audit the cycle began with; is it told?"""
    audit = opening_audit(case.certificate, start, _BEGINS)
    return (start, False) if audit is None else (audit.day, True)


DUES: Final = {
    "calendar year": _by_year,
    "interval": _by_interval,
    "anniversary": _by_anniversary,
}
