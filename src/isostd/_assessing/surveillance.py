"""Were the audits held that keep a certificate alive?

Each rule of timing is a field of the cycle record: once in a calendar year,
or at most so many months apart.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from isostd._assessing.case import Case, issue_day, opening_audit
from isostd.assessments import Milestone
from isostd.cycles import CertificationCycle
from isostd.dates import add_months, day_before
from isostd.findings import FindingCode
from isostd.sources import Citation
from isostd.vocabulary import Answer, AuditKind

__all__ = ["none_counted", "surveillance"]

_C = FindingCode
# How long a paper of about a year runs.
_YEAR_MONTHS: Final = (11, 13)
_RECERTIFICATION_MONTHS: Final = 3
# Up to which month of its last year a cycle may be recertified before it.
_EARLY_IN_THE_YEAR: Final = 3
_SURVEILLANCE: Final = AuditKind.SURVEILLANCE
_LATE_COUNT_MONTHS: Final = 3
# Nobody is surveyed more often in a cycle.
_SPACING_MONTHS: Final = 4
# How long before the decision the audit that a cycle begins with may lie.
_DECIDED_MONTHS: Final = 6
_IF_MISSED: Final = "validity cannot be guaranteed; the body may suspend"
_WITHDRAWN: Final = "the rules of the scheme withdraw the certificate"
_BEGINS: Final = frozenset(
    {AuditKind.INITIAL, AuditKind.RECERTIFICATION, AuditKind.TRANSFER}
)
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
    stands = end if case.end is None else max(end, case.end)
    if case.is_over or not start <= case.on <= stands:
        return
    rule = case.rule or cycle
    # Rules that only the text points to can raise no more than a question.
    case.suspected = rule is not cycle and (
        bool(rule.economies) and case.certificate.holder_economy is None
    )
    dues = _DUES[rule.surveillance](case, rule, start, end, audits)
    overdue: date | None = None
    for due in dues:
        ahead = due
        if due < case.on:
            if _is_shown(case, rule, due):
                continue
            overdue = due
            ahead = _still_owed(rule, due, end)
        if ahead >= case.on:
            _ahead(case, rule, ahead, overdue)
            break
    if overdue is None:
        _local(case, rule, start, audits)
    if case.on <= end:
        told = "the certificate expires"
        own = case.own_rule(_C.CYCLE_OVER)
        case.milestones.append(Milestone("recertification", end, told, own))


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
    if overdue is not None:
        told = any(f.code is _C.SURVEILLANCE_MISSED for f in case.findings)
        missed += (
            "; one is overdue already"
            if told
            else "; an earlier one is not shown"
        )
    cited = next(iter(_own_rule(rule, due)), None)
    own = cited or case.own_rule(_C.SURVEILLANCE_NOT_TOLD)
    case.milestones.append(Milestone("surveillance", due, missed, own))


def _local(
    case: Case, rule: CertificationCycle, start: date, audits: list[date]
) -> None:
    """Ask, where an economy has a rule of its own that was not read."""
    months, since = rule.unread_months, rule.since
    if months is None or since is None or case.on < since or case.settled:
        return
    if _is_annual(case):
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
    paper, entry = case.certificate, case.certificate.register
    read = entry.read_on if entry is not None else None
    none = none_counted(case, due)
    owed = _still_owed(rule, due, case.cycle_end or due)
    # The first audit may be of the decision's year, and leaves the next open.
    by = owed if owed < case.on else due
    if case.settled and read is not None and read > by and not none:
        return True
    told = none or (paper.audits is not None and not paper.audits)
    # A paper of a year was issued on the strength of an audit.
    if (_is_annual(case) and not told) or _counted(case, rule, due):
        return True
    missed = told and not case.suspected
    code = _C.SURVEILLANCE_MISSED if missed else _C.SURVEILLANCE_NOT_TOLD
    case.add_cited(code, _own_rule(rule, due), due=due)
    return False


def _own_rule(rule: CertificationCycle, due: date) -> tuple[Citation, ...]:
    """Return where a rule of its own for a due day was seen, if it is one."""
    if rule.surveillance == "calendar year" or (
        rule.since is not None and due < rule.since
    ):
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
    """Tell whether a count shows the audit that was due.

    One that was read before the due day shows it in a first cycle only,
    where each that is counted is one of its own; and no longer than to the
    end of a calendar year that owes one, or an interval after the reading.
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
    if counted > due:
        return True
    if case.initial is not Answer.YES:
        return False
    if add_months(case.start, _SPACING_MONTHS * count) > counted:
        # So many audits cannot have been held by then.
        return False
    if rule.surveillance == "interval":
        return case.on <= add_months(counted, rule.interval_months or 12)
    return rule.surveillance == "calendar year" and case.on.year == due.year


def _is_annual(case: Case) -> bool:
    """Tell whether this is a paper of about a year, inside that year."""
    paper = case.certificate
    end = paper.expires
    issued = issue_day(paper)
    if issued is None or end is None or case.on < issued:
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
        elif audit.year > year or (audit > due and case.initial is Answer.YES):
            case.add(_C.SURVEILLANCE_LATE, due=due, day=audit)


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
    held = next((day for day in audits if day > start), None)
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
    """Return the first audit after a year, if it is no recertification."""
    late = next((day for day in audits if day.year > year), None)
    again = AuditKind.RECERTIFICATION
    if late is None or any(
        audit.kind is again and audit.day == late
        for audit in case.certificate.audits or ()
    ):
        return None
    return late


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
        yield from _by_year(case, cycle, start, end, audits, before=since)
    months = cycle.first_surveillance_months or 12
    # The recertification audit takes the place of the last one.
    latest = add_months(end, -_RECERTIFICATION_MONTHS)
    issued = case.certificate.issued
    last = start
    if cycle.clock == "issued" and issued is not None and issued > start:
        last = issued if issued <= add_months(start, 3) else start
    while (due := add_months(last, months)) <= latest:
        audit = next((d for d in audits if d > last), None)
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
        return
    if tolerated is None or since is None:
        case.add(_C.SURVEILLANCE_LATE, due=due, day=audit)
        return
    before = last < since
    kept = before and audit <= add_months(last, tolerated)
    interval = cycle.interval_months or 12
    case.add_cited(
        _C.INTERVAL_TOLERATED if kept else _C.INTERVAL_TOO_LONG,
        cycle.citations,
        first=last,
        second=audit,
        months=tolerated if before and not kept else interval,
    )


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
    stands in for it.  About the last anniversary lies the recertification.
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
    while months < term and add_months(begun, months) < last:
        rule = _bound_by(case, whole, begun, months)
        due = add_months(begun, months + rule.late_months)
        if rule.early_months is not None:
            opens = _opens(rule, begun, months - earlier)
            for day in dict.fromkeys(audits):
                if told and opened < day < opens:
                    cited = rule.citations
                    case.add_cited(_C.AUDIT_EARLY, cited, day=day, opens=opens)
            opened = max(opened, day_before(opens))
        audit = next((day for day in audits if day > opened), None)
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


_DUES: Final = {
    "calendar year": _by_year,
    "interval": _by_interval,
    "anniversary": _by_anniversary,
}
