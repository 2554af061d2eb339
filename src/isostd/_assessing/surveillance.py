"""Were the audits held that keep a certificate alive?"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from isostd._assessing.case import Case, issue_day
from isostd._assessing.dues import DUES
from isostd.assessments import Milestone
from isostd.cycles import CertificationCycle
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.sources import Citation
from isostd.vocabulary import Answer, AuditKind, Status

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
    if cycle is None or start is None or end is None:
        return
    if cycle.surveillance == "none":
        return
    audits = _seen_audits(case)
    _miscounted(case, start)
    stands = max(end, case.end or case.longest or end)
    if case.is_over or not start <= case.on <= stands:
        return
    rule = case.rule or cycle
    # Rules that only the text points to can raise no more than a question.
    case.suspected = rule is not cycle and (
        bool(rule.economies) and case.certificate.holder_economy is None
    )
    dues = DUES[rule.surveillance](case, rule, start, end, audits)
    overdue: date | None = None
    for due in dues:
        if due < case.on and not _is_shown(case, rule, due):
            overdue = due
            ahead = _still_owed(rule, due, end)
        else:
            ahead = _shown_until(case, rule, due, end)
        if case.on <= ahead < date.max:
            later = case.rule_on(cycle, ahead)
            if later is not rule and rule.until is not None:
                ahead = _first_under(case, later, start, end, audits)
            if ahead < date.max:
                _ahead(case, later, ahead, overdue)
            break
    if overdue is None:
        _local(case, rule, start, audits)
    if case.on <= end:
        told = "the certificate expires"
        own = case.own_rule(_C.CYCLE_OVER)
        case.milestones.append(Milestone("recertification", end, told, own))


def _first_under(
    case: Case,
    rule: CertificationCycle,
    start: date,
    end: date,
    audits: list[date],
) -> date:
    """Return the first day ahead by rules that are yet to begin.

    What they say of the past is told by the rules of then.
    """
    told = len(case.findings)
    dues = DUES[rule.surveillance](case, rule, start, end, audits)
    found = next((due for due in dues if due >= case.on), date.max)
    del case.findings[told:]
    return found


def _still_owed(rule: CertificationCycle, due: date, end: date) -> date:
    """Return until when an overdue audit is owed all the same.

    The twelve months of the first may be over, and not its calendar year.
    """
    if rule.surveillance != "calendar year":
        return due
    year_end = date(due.year, 12, 31)
    return year_end if year_end < end else due


def _ahead(
    case: Case, rule: CertificationCycle, due: date, overdue: date | None
) -> None:
    """Tell of the audit that is due next, and of one before it."""
    missed = _WITHDRAWN if rule.withdraws else _IF_MISSED
    if rule.suspends and not case.suspected:
        missed = _SUSPENDED
    if Status.SUSPENDED in case.status and not rule.withdraws:
        missed = _AS_SUSPENDED
    if overdue is not None:
        told = any(f.code is _C.SURVEILLANCE_MISSED for f in case.findings)
        missed += (
            "; one is overdue already"
            if told
            else "; an earlier one is not shown"
        )
    cited = next(iter(_citing(rule, due)), None)
    own = cited or case.own_rule(_C.SURVEILLANCE_NOT_TOLD)
    case.milestones.append(Milestone("surveillance", due, missed, own))


def _local(
    case: Case, rule: CertificationCycle, start: date, audits: list[date]
) -> None:
    """Ask, where an economy has a rule of its own that was not read."""
    months, since = rule.unread_months, rule.since
    if months is None or since is None or case.on < since or case.settled:
        return
    if _is_annual(case) and case.certificate.audits != ():
        return
    last = max((start, *audits))
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
    if count is None or counted is None or not start < counted <= case.on:
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
    count, last = 0, date.min
    for day in sorted(days):
        if not count or day >= add_months(last, _SPACING_MONTHS):
            count, last = count + 1, day
    return count


def _is_shown(case: Case, rule: CertificationCycle, due: date) -> bool:
    """Tell whether an overdue surveillance is shown otherwise; note if not."""
    paper = case.certificate
    none = none_counted(case, due)
    owed = _still_owed(rule, due, case.cycle_end or due)
    # The first audit may be of the decision's year, and leaves the next open.
    by = owed if owed < case.on else due
    told = none or (paper.audits is not None and not paper.audits)
    # A paper of a year was issued on the strength of an audit.
    if (_is_annual(case) and not told) or _counted(case, rule, by):
        return True
    if case.settled_after(due) and not none:
        if case.settled_after(by):
            return True
        due = by
    elif _counts(case, due):
        due = by
    missed = told and not case.suspected
    code = _C.SURVEILLANCE_MISSED if missed else _C.SURVEILLANCE_NOT_TOLD
    case.add_cited(code, _citing(rule, due), due=due)
    return False


def _shown_until(
    case: Case, rule: CertificationCycle, due: date, end: date
) -> date:
    """Return until when an audit that was due, or will be, is shown.

    The due day itself where nothing shows it yet, and the last day of all
    where it is shown for good, or by what does for the time being.
    """
    owed = _still_owed(rule, due, end)
    counted = case.certificate.counted_on
    if counted is not None and _counts(case, due):
        if counted > owed:
            return date.max
        if rule.surveillance != "interval":
            return owed
        return max(due, add_months(counted, rule.interval_months or 12))
    if due >= case.on:
        return due
    begun = issue_day(case.certificate)
    if _is_annual(case) and begun is not None and begun <= due:
        # It does not show the audit by which it would be renewed.
        return owed
    only_then = case.settled_after(due) and not case.settled_after(owed)
    return owed if only_then else date.max


def _citing(rule: CertificationCycle, due: date) -> tuple[Citation, ...]:
    """Return where a rule of its own for a due day was seen, if it is one."""
    of_the_year = rule.surveillance == "calendar year" and (
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


def _counted(case: Case, rule: CertificationCycle, due: date) -> bool:
    """Tell whether a count shows the audit that was due, and still does.

    One that was read before the due day does no longer than to the end of a
    calendar year that owes one, or an interval after the reading.
    """
    counted = case.certificate.counted_on
    if counted is None or not _counts(case, due):
        return False
    if counted > due:
        return True
    if rule.surveillance == "interval":
        return case.on <= add_months(counted, rule.interval_months or 12)
    return rule.surveillance == "calendar year" and case.on.year == due.year


def _counts(case: Case, due: date) -> bool:
    """Tell whether a count is high enough for an audit that was due.

    One that was read before the due day is in a first cycle only, where each
    that is counted is one of its own.
    """
    paper = case.certificate
    count, counted = paper.surveillance_count, paper.counted_on
    if count is None or counted is None or counted > case.on:
        return False
    if case.start is None or counted <= case.start:
        # It is of the cycle before.
        return False
    if count < _owed(case, due):
        return False
    # So many audits cannot have been held by then.
    early = add_months(case.start, _SPACING_MONTHS * count)
    return counted > due or (case.initial is Answer.YES and early <= counted)


def _is_annual(case: Case) -> bool:
    """Tell whether this is a paper of about a year, inside that year."""
    paper = case.certificate
    end = paper.expires
    issued = issue_day(paper)
    if issued is None or end is None or not issued <= case.on <= end:
        return False
    shortest, longest = _YEAR_MONTHS
    return add_months(issued, shortest) <= end <= add_months(issued, longest)


def _owed(case: Case, due: date) -> int:
    """Return how many surveillance audits are to be counted by a due day.

    One for each whole year of the cycle, two at most; and one more than the
    audits that were told, since none of these is the one that was due.
    """
    start, paper = case.start, case.certificate
    assert start is not None  # noqa: S101
    months = 12 * (due.year - start.year) + due.month - start.month
    until = min(case.on, paper.counted_on or case.on)
    told = {
        audit.day
        for audit in paper.audits or ()
        if start < audit.day <= until and audit.kind in _COUNTED
    }
    return max(min(months // 12, 2), len(told) + 1)
