"""Were the audits held that keep a certificate alive?"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from isostd._assessing.case import Case, issue_day
from isostd._assessing.dues import Audited, dues
from isostd.dates import add_months
from isostd.findings import Finding, FindingCode
from isostd.sources import Citation
from isostd.vocabulary import (
    Answer,
    AuditKind,
    MilestoneKind,
    Status,
    SurveillanceRule,
)

__all__ = ["none_counted", "surveillance"]

_C = FindingCode
# How long a paper of about a year runs.
_YEAR_MONTHS: Final = (11, 13)
_YEARS_END: Final = (12, 31)
_SURVEILLANCE: Final = AuditKind.SURVEILLANCE
_LATE_COUNT_MONTHS: Final = 3
# Nobody is surveyed more often in a cycle.
_SPACING_MONTHS: Final = 4
_IF_MISSED: Final = "validity cannot be guaranteed; the body may suspend"
_SUSPENDED: Final = "the body has to suspend the certificate"
_WITHDRAWN: Final = "the rules of the scheme withdraw the certificate"
# What is left where the body has suspended it already.
_AS_SUSPENDED: Final = "the suspension may end in a withdrawal"
_COUNTED: Final = frozenset(
    {
        AuditKind.SURVEILLANCE,
        AuditKind.RECERTIFICATION,
        AuditKind.TRANSITION,
    }
)


def surveillance(case: Case) -> None:
    """Judge whether the audits that were due are shown."""
    cycle, start, end = case.cycle, case.start, case.cycle_end
    surveyed = (
        cycle is not None and cycle.surveillance is not SurveillanceRule.NONE
    )
    if cycle is None or not (surveyed or cycle.review_months is not None):
        return
    # Some papers live by visits alone: of these no day is due.
    audits = _seen_audits(case)
    if not surveyed or start is None or end is None:
        return
    _miscounted(case, start)
    stands = max(end, case.end or case.longest or end)
    if case.is_over or not start <= case.on <= stands:
        return
    rule = case.rule_on(cycle, case.on)
    seen = Audited(case, cycle, rule, start, end, audits)
    if not _judge(seen):
        _local(seen)
    if case.on <= end:
        told = "the certificate expires"
        own = case.own_rule(_C.CYCLE_OVER)
        case.note_due(MilestoneKind.RECERTIFICATION, end, told, own)


def _judge(seen: Audited) -> bool:
    """Judge the audits that were due, and tell of the next; is one overdue?"""
    case, overdue = seen.case, False
    for due in dues(seen):
        if isinstance(due, Finding):
            case.findings.append(due)
            continue
        owed = _still_owed(seen, due)
        ahead = _shown_until(seen, due, owed)
        if ahead < case.on:
            # The first audit may be of the decision's year, and leaves the
            # next open.
            _not_shown(seen, owed if ahead > due else due)
            overdue, ahead = True, owed
        if case.on <= ahead <= max(due, seen.latest):
            _ahead(seen, ahead, overdue)
            break
    return overdue


def _still_owed(seen: Audited, due: date) -> date:
    """Return until when an overdue audit is owed all the same.

    The twelve months of the first may be over, and not its calendar year.
    """
    if seen.rule.surveillance is not SurveillanceRule.CALENDAR_YEAR:
        return due
    year_end = date(due.year, 12, 31)
    return year_end if year_end < seen.end else due


def _ahead(seen: Audited, due: date, overdue: bool) -> None:
    """Tell of the audit that is due next, by the rules of its own day."""
    case, today = seen.case, seen.rule
    rule = case.rule_on(seen.cycle, due)
    seen = seen._replace(rule=rule)
    if rule is not today and today.until is not None:
        # What they find of the past is told by the rules of then.
        days = (day for day in dues(seen) if not isinstance(day, Finding))
        later = next((day for day in days if day >= case.on), None)
        if later is None:
            return
        due = later
    missed = _WITHDRAWN if rule.withdraws else _IF_MISSED
    if rule.suspends and not seen.suspected:
        missed = _SUSPENDED
    if Status.SUSPENDED in case.status and not rule.withdraws:
        missed = _AS_SUSPENDED
    if overdue:
        told = any(f.code is _C.SURVEILLANCE_MISSED for f in case.findings)
        missed += (
            "; one is overdue already"
            if told
            else "; an earlier one is not shown"
        )
    cited = next(iter(_citing(seen, due)), None)
    own = cited or case.own_rule(_C.SURVEILLANCE_NOT_TOLD)
    case.note_due(MilestoneKind.SURVEILLANCE, due, missed, own)


def _local(seen: Audited) -> None:
    """Ask, where an economy has a rule of its own that was not read."""
    case, rule = seen.case, seen.rule
    months = rule.unread_months
    if months is None or case.settled:
        return
    if _is_annual(case) and case.certificate.audits != ():
        return
    last = max((seen.start, *seen.audits))
    if add_months(last, months) < case.on:
        case.add_cited(
            _C.LOCAL_RULE_UNREAD, rule.citations, last=last, rule=rule.title
        )


def _seen_audits(case: Case) -> list[date]:
    """Return the days of the audits that count, up to the day."""
    paper, audits = case.certificate, case.certificate.audits
    counted = paper.counted_on
    if counted is not None and counted > case.on:
        case.add(_C.LATER_EVIDENCE_IGNORED, what=f"counts of {counted}")
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


def _miscounted(case: Case, start: date) -> None:
    """Hold a register's counts against the audits and days that are told."""
    paper, again = case.certificate, case.recertifications
    first = paper.first_certified
    if again and first is not None and start < add_months(first, 12):
        case.add(
            _C.REGISTER_DIFFERS,
            field="the count of recertifications",
            shown=str(again),
            printed=f"first certified {first}",
        )
    count, counted = paper.surveillance_count, paper.counted_on
    if count is None or counted is None or counted > case.on:
        return
    # A register may be some weeks behind.
    until = add_months(counted, -_LATE_COUNT_MONTHS)
    told = _apart(
        audit.day
        for audit in paper.audits or ()
        if start < audit.day <= until and audit.kind is _SURVEILLANCE
    )
    if told > count:
        case.add(
            _C.REGISTER_DIFFERS,
            field="the count of surveillance audits",
            shown=str(count),
            printed=f"{told} held by then",
        )


def _apart(days: Iterable[date]) -> int:
    """Count audits; one that is held on several days is one."""
    count, free = 0, date.min
    for day in sorted(days):
        if day >= free:
            count, free = count + 1, add_months(day, _SPACING_MONTHS)
    return count


def _not_shown(seen: Audited, due: date) -> None:
    """Find that an audit is not shown, or that there was none."""
    case = seen.case
    missed = _is_denied(case, due) and not seen.suspected
    code = _C.SURVEILLANCE_MISSED if missed else _C.SURVEILLANCE_NOT_TOLD
    case.add_cited(code, _citing(seen, due), due=due)


def _is_denied(case: Case, due: date) -> bool:
    """Tell whether it is told that there was no audit."""
    return case.certificate.audits == () or none_counted(case, due)


def _shown_until(seen: Audited, due: date, owed: date) -> date:
    """Return until when something shows an audit that is due.

    The due day itself where nothing does; the last day of all where it is
    shown for good, or by what does for the time being.
    """
    case = seen.case
    until = _counted_until(seen, due, owed)
    if case.on <= until:
        return until
    if _is_annual(case) and not _is_denied(case, due):
        # It was issued on the strength of an audit, and does not show the
        # one by which it would be renewed.
        begun = issue_day(case.certificate)
        renewed = begun is not None and begun <= due and case.on <= owed
        return owed if renewed else date.max
    if case.settled_after(due) and not none_counted(case, due):
        return date.max if case.settled_after(owed) else owed
    return until


def _citing(seen: Audited, due: date) -> tuple[Citation, ...]:
    """Return where a rule of its own for a due day was seen, if it is one."""
    rule = seen.rule
    of_the_year = rule.surveillance is SurveillanceRule.CALENDAR_YEAR and (
        rule.interval_months is None or (due.month, due.day) == _YEARS_END
    )
    if of_the_year or (rule.since is not None and due < rule.since):
        return ()
    return rule.citations


def none_counted(case: Case, due: date) -> bool:
    """Tell whether a count read after a due day is one of none."""
    paper = case.certificate
    counted = paper.counted_on
    return (
        paper.surveillance_count == 0
        and counted is not None
        and due < counted <= case.on
    )


def _counted_until(seen: Audited, due: date, owed: date) -> date:
    """Return until when a count shows an audit; the due day if none does.

    One that was read before the due day shows it in a first cycle only,
    where each that is counted is one of its own; and no longer than to the
    end of a calendar year that owes one, or an interval after the reading.
    """
    case, paper = seen.case, seen.case.certificate
    count, counted = paper.surveillance_count, paper.counted_on
    if count is None or counted is None or counted > case.on:
        return due
    if count < _needed(seen, due, counted):
        return due
    if counted > owed:
        return date.max
    # So many audits cannot have been held by then.
    early = add_months(seen.start, _SPACING_MONTHS * count) > counted
    if counted <= due and (early or case.initial is not Answer.YES):
        return due
    if seen.rule.surveillance is SurveillanceRule.INTERVAL:
        months = seen.rule.interval_months or 12
        return max(due, add_months(counted, months))
    if seen.rule.surveillance is SurveillanceRule.CALENDAR_YEAR:
        return date(due.year, 12, 31)
    return due


def _is_annual(case: Case) -> bool:
    """Tell whether this is a paper of about a year, inside that year."""
    paper = case.certificate
    end = paper.expires
    issued = issue_day(paper)
    if issued is None or end is None or not issued <= case.on <= end:
        return False
    shortest, longest = _YEAR_MONTHS
    return add_months(issued, shortest) <= end <= add_months(issued, longest)


def _needed(seen: Audited, due: date, counted: date) -> int:
    """Return how many surveillance audits are to be counted by a due day.

    One for each whole year of the cycle, two at most; and one more than the
    audits that were told, since none of these is the one that was due.
    """
    start = seen.start
    months = 12 * (due.year - start.year) + due.month - start.month
    told = {day for day in seen.audits if start < day <= counted}
    return max(min(months // 12, 2), len(told) + 1)
