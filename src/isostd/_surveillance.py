"""Were the audits held that keep a certificate alive?

Each rule of timing is a field of the cycle record: once in a calendar year,
or at most so many months apart.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from isostd._case import Case
from isostd.assessments import Milestone
from isostd.cycles import CertificationCycle
from isostd.dates import add_months, day_before
from isostd.findings import FindingCode
from isostd.vocabulary import Answer, AuditKind, Status

__all__ = ["surveillance"]

_C = FindingCode
_SHORT_MONTHS: Final = 13
_COUNTED: Final = frozenset(
    {
        AuditKind.SURVEILLANCE,
        AuditKind.RECERTIFICATION,
        AuditKind.TRANSITION,
    }
)


def surveillance(case: Case) -> None:
    """Judge whether the audits that were due are shown."""
    cycle, start = case.cycle, case.start
    if cycle is None or start is None or case.cycle_end is None:
        return
    if cycle.surveillance == "none" or case.on < start:
        return
    audits = _seen_audits(case)
    known = case.catalogue.cycle_for(
        case.standard,
        case.certificate.attestation,
        economy=case.certificate.holder_economy,
    )
    dues = (
        _by_year(case, cycle, start, audits)
        if known is None or known.surveillance == "calendar year"
        else _by_interval(case, known, start, audits)
    )
    for due in dues:
        if due >= case.on:
            case.milestones.append(
                Milestone(
                    "surveillance",
                    due,
                    "validity cannot be guaranteed; the body may suspend",
                )
            )
            break
        _not_shown(case, due)
    if Status.EXPIRED not in case.status and case.on <= case.cycle_end:
        case.milestones.append(
            Milestone(
                "recertification",
                case.cycle_end,
                "the certificate expires",
            )
        )


def _seen_audits(case: Case) -> list[date]:
    """Return the days of the audits that count, up to the day."""
    audits = case.audits
    if not audits:
        return []
    later = audits[-1].day
    if later > case.on:
        case.add(_C.LATER_EVIDENCE_IGNORED, what=f"audit of {later}")
    return [
        audit.day
        for audit in audits
        if audit.day <= case.on and audit.kind in _COUNTED
    ]


def _not_shown(case: Case, due: date) -> None:
    """Say of a surveillance that is overdue what is known about it."""
    paper = case.certificate
    counted = paper.counted_on
    if case.settled:
        entry = paper.register
        if entry is not None and entry.read_on and entry.read_on > due:
            return
    short = (
        paper.issued is not None
        and paper.issued > add_months(case.on, -12)
        and case.end is not None
        and case.end <= add_months(paper.issued, _SHORT_MONTHS)
    )
    if short:
        # An annual certificate was issued on the strength of an audit.
        return
    if counted is not None and due < counted <= case.on:
        owed = _owed(case, counted)
        count = paper.surveillance_count
        if count is not None and count >= owed:
            return
        if count == 0:
            case.add(_C.SURVEILLANCE_MISSED, due=due)
            return
    missed = paper.audits is not None and not paper.audits
    code = _C.SURVEILLANCE_MISSED if missed else _C.SURVEILLANCE_NOT_TOLD
    case.add(code, due=due)


def _owed(case: Case, day: date) -> int:
    """Return how many surveillance audits were due by a day, at most."""
    assert case.start is not None  # noqa: S101
    years = day.year - case.start.year
    return max(min(years, 2), 0)


def _by_year(
    case: Case,
    cycle: CertificationCycle,
    start: date,
    audits: list[date],
) -> Iterator[date]:
    """Yield the due days that are not shown, where each year owes one audit.

    The year of the recertification audit owes none; where the cycle ends in
    January to March that audit may lie in the year before.
    """
    assert case.cycle_end is not None  # noqa: S101
    end = case.cycle_end
    last_year = end.year - (2 if end.month <= 3 else 1)
    for year in range(start.year + 1, last_year + 1):
        due = date(year, 12, 31)
        months = cycle.first_surveillance_months
        first = year == start.year + 1
        if first and months is not None and case.initial != Answer.NO:
            due = add_months(start, months)
        done = [d for d in audits if d.year == year or start < d <= due]
        audit = done[0] if done else None
        if audit is None:
            if due < end:
                yield due
        elif audit > due and case.initial == Answer.YES:
            case.add(_C.SURVEILLANCE_LATE, due=due, day=audit)
    if end.year - 1 > last_year and not any(
        d.year > last_year for d in audits
    ):
        # Either the recertification audit or a surveillance falls here.
        yield min(date(end.year - 1, 12, 31), day_before(end))


def _by_interval(
    case: Case,
    cycle: CertificationCycle,
    start: date,
    audits: list[date],
) -> Iterator[date]:
    """Yield the due days that are not shown, where audits have a spacing."""
    assert case.cycle_end is not None  # noqa: S101
    months = cycle.interval_months or 12
    issued = case.certificate.issued
    last = start
    if cycle.clock == "issued" and issued is not None and issued > start:
        last = issued if issued <= add_months(start, 3) else start
    since = cycle.since
    while True:
        due = add_months(last, months)
        if due >= case.cycle_end:
            return
        audit = next((d for d in audits if d > last), None)
        if audit is None:
            yield due
            last = due
            continue
        if audit > due and not (since is not None and due < since):
            _late(case, cycle, last, audit, due)
        last = audit


def _late(
    case: Case,
    cycle: CertificationCycle,
    last: date,
    audit: date,
    due: date,
) -> None:
    """Judge an interval that was longer than the rule allows."""
    tolerated, since = cycle.tolerated_months, cycle.since
    if (
        tolerated is not None
        and since is not None
        and last < since
        and audit <= add_months(last, tolerated)
    ):
        case.add(
            _C.INTERVAL_TOLERATED,
            first=last,
            second=audit,
            months=cycle.interval_months or 12,
        )
    else:
        case.add(_C.SURVEILLANCE_LATE, due=due, day=audit)
