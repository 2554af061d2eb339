"""When surveillance audits are due, and which are not shown.

The rule of timing is a field of the cycle record: once in a calendar year, at
most so many months apart, or in windows about an anniversary.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from isostd._assessing.case import Case, opening_audit
from isostd.cycles import CertificationCycle
from isostd.dates import add_months, day_after, day_before
from isostd.findings import FINDINGS, Fact, Finding, FindingCode
from isostd.vocabulary import Answer, AuditKind, ClockStart, SurveillanceRule

__all__ = ["Audited", "dues"]

_C = FindingCode
_RECERTIFICATION_MONTHS: Final = 3
# Up to which month of its last year a cycle may be recertified before it.
_EARLY_IN_THE_YEAR: Final = 3
# Within how many months of the decision the day of issue starts the clock.
_ISSUED_MONTHS: Final = 3
# How long before the decision the audit that a cycle begins with may lie.
_DECIDED_MONTHS: Final = 6
_AGAIN: Final = AuditKind.RECERTIFICATION
_BEGINS: Final = frozenset({AuditKind.INITIAL, _AGAIN, AuditKind.TRANSFER})


class Audited(NamedTuple):
    """A cycle under one set of rules, and the audits that count in it."""

    case: Case
    cycle: CertificationCycle
    rule: CertificationCycle
    start: date
    end: date
    audits: list[date]

    @property
    def suspected(self) -> bool:
        """Whether only the text points to the rules: they can but ask."""
        return (
            bool(self.rule.economies)
            and self.case.certificate.holder_economy is None
        )

    @property
    def latest(self) -> date:
        """The last day for a surveillance, before the recertification."""
        if self.rule.surveillance is SurveillanceRule.CALENDAR_YEAR:
            return day_before(self.end)
        return add_months(self.end, -_RECERTIFICATION_MONTHS)

    @property
    def clock(self) -> date:
        """The day from which the first interval counts."""
        start, issued = self.start, self.case.certificate.issued
        if self.rule.clock is not ClockStart.ISSUED or issued is None:
            return start
        within = add_months(start, _ISSUED_MONTHS)
        return issued if start < issued <= within else start

    def first_after(self, day: date) -> date | None:
        """Return the first audit after a day."""
        return next((audit for audit in self.audits if audit > day), None)


def dues(seen: Audited) -> Iterator[date | Finding]:
    """Yield the due days that no audit shows, and what is found of others."""
    return _TIMED[seen.rule.surveillance](seen)


def _found(seen: Audited, code: FindingCode, **facts: Fact) -> Finding:
    cited = next(iter(seen.rule.citations), None)
    cited = cited or seen.case.own_rule(code)
    return Finding(code, tuple(facts.items()), cited)


def _was_late(
    seen: Audited,
    due: date,
    day: date,
    code: FindingCode = _C.SURVEILLANCE_LATE,
) -> Finding:
    facts = (("due", due), ("day", day))
    return Finding(code, facts, seen.case.own_rule(code))


def _by_year(
    seen: Audited, *, before: date = date.max
) -> Iterator[date | Finding]:
    """Yield what is due where each year owes one audit.

    The year of the recertification audit owes none; a surveillance in it is
    a late one of the year before.  Days from *before* on are left out.
    """
    case, _, rule, start, end, audits = seen
    first, last = start.year + 1, end.year - 1
    if end.month <= _EARLY_IN_THE_YEAR and _recertified_in(seen, last):
        last -= 1
    if last < first:
        yield from _in_a_short_cycle(seen, min(end, before))
        return
    initial, months = case.initial, rule.interval_months
    for year in range(first, last + 1):
        due, kept, spaced = date(year, 12, 31), None, date.max
        if year == first and initial is not Answer.NO:
            due = _first_due(seen, due)
        if months is not None:
            kept = _kept_before(seen, year)
            spaced = date.max if kept is None else add_months(kept, months)
            due = min(due, spaced)
        if due >= before:
            return
        audit = None
        for day in audits:
            if day.year == year:
                audit = day
                break
        if audit is None and year == last:
            audit = _after_the_last_year(seen, year)
        if audit is None:
            yield due
        elif kept is not None and audit > spaced:
            yield from _too_far_apart(seen, kept, audit, due)
        elif audit.year > year or (audit > due and initial is Answer.YES):
            yield _was_late(seen, due, audit)


def _kept_before(seen: Audited, year: int) -> date | None:
    """Return the last audit in an earlier year of the cycle."""
    for day in reversed(seen.audits):
        if seen.start < day and day.year < year:
            return day
    return None


def _recertified_in(seen: Audited, year: int) -> bool:
    """Tell whether the recertification audit was held in a year."""
    for audit in seen.case.certificate.audits or ():
        if audit.kind is _AGAIN and audit.day.year == year:
            return audit.day <= seen.case.on
    return False


def _in_a_short_cycle(seen: Audited, end: date) -> Iterator[date | Finding]:
    """Yield the day for the first audit of a cycle without a whole year.

    The twelve months bind it all the same, if it may be the first.
    """
    months = seen.rule.first_surveillance_months
    if months is None or seen.case.initial is Answer.NO:
        return
    due, held = add_months(seen.clock, months), seen.first_after(seen.start)
    if due >= end:
        return
    if held is None:
        yield due
    elif held > due:
        yield _was_late(seen, due, held)


def _first_due(seen: Audited, year_end: date) -> date:
    """Return the last day for the first surveillance after an initial start.

    One that was held in the year of the decision keeps the first term, and
    leaves the next calendar year its own.
    """
    months = seen.rule.first_surveillance_months
    if months is None:
        return year_end
    limit = add_months(seen.clock, months)
    for day in seen.audits:
        if seen.start < day <= limit:
            return year_end
    return limit


def _after_the_last_year(seen: Audited, year: int) -> date | None:
    """Return the first audit after a year that is no recertification."""
    again = {
        audit.day
        for audit in seen.case.certificate.audits or ()
        if audit.kind is _AGAIN
    }
    for day in seen.audits:
        if day.year > year and day not in again:
            return day
    return None


def _by_interval(seen: Audited) -> Iterator[date | Finding]:
    """Yield what is due where audits have a spacing.

    Until such rules began, one audit was owed in each calendar year.
    """
    rule = seen.rule
    since = rule.since or date.min
    if rule.since is not None:
        until = seen.case.rule_on(seen.cycle, day_before(since))
        yield from _by_year(seen._replace(rule=until), before=since)
    months = rule.first_surveillance_months or 12
    last, latest = seen.clock, seen.latest
    while (due := add_months(last, months)) <= latest:
        audit = seen.first_after(last)
        if audit is None:
            if due >= since:
                yield due
        elif audit > due and audit >= since:
            yield from _too_far_apart(seen, last, audit, due)
        last = due if audit is None else audit
        months = rule.interval_months or months


def _too_far_apart(
    seen: Audited, last: date, audit: date, due: date
) -> Iterator[Finding]:
    """Judge an interval that was longer than the rule allows."""
    rule = seen.rule
    if seen.suspected:
        # A reading after that day that counts has settled it.
        if not seen.case.settled_after(due):
            yield _found(seen, _C.SURVEILLANCE_NOT_TOLD, due=due)
        return
    tolerated, since = rule.tolerated_months, rule.since
    months, code = rule.interval_months or 12, _C.INTERVAL_TOO_LONG
    if tolerated is None or since is None:
        if rule.surveillance is SurveillanceRule.INTERVAL:
            yield _was_late(seen, due, audit)
            return
    elif last < since:
        if audit <= add_months(last, tolerated):
            code = _C.INTERVAL_TOLERATED
        else:
            months = tolerated
        # The clause does not say what an interval begun before it may be.
        facts = (("first", last), ("second", audit), ("months", months))
        yield Finding(code, facts, FINDINGS[_C.INTERVAL_TOLERATED].citation)
        return
    yield _found(seen, code, first=last, second=audit, months=months)


def _by_anniversary(seen: Audited) -> Iterator[date | Finding]:
    """Yield the ends of windows in which no audit is shown.

    The windows lie about the anniversaries of the audit that the cycle
    began with; where that is not told, the later day of the decision
    stands in for it.  About an anniversary in the last three months lies the
    recertification.
    """
    term = seen.cycle.term_months
    assert term is not None  # noqa: S101
    begun, told = _begun(seen)
    # From when on the audit may be that the day stands in for.
    early = begun if told else add_months(begun, -_DECIDED_MONTHS)
    opened, latest, months = seen.start, seen.latest, 12
    while months < term and add_months(begun, months) <= latest:
        rule = _bound_by(seen, begun, months)
        due = add_months(add_months(begun, months), rule.late_months)
        before = opened
        if rule.early_months is not None:
            opens = _opens(rule, early, months)
            opened = max(opened, day_before(opens))
        audit = seen.first_after(opened)
        later = _bound_by(seen, begun, months + 12)
        following = _opens(later, early, months + 12)
        if audit is not None and due < audit >= following:
            # It may lie in the next window, and says nothing of this one.
            audit = None
        if told and (audit is None or audit > due):
            yield from _early(seen._replace(rule=rule), before, opened)
        if audit is None:
            yield due
        elif audit > due:
            code = _C.WINDOW_MISSED if rule.withdraws else _C.SURVEILLANCE_LATE
            yield _was_late(seen, due, audit, code)
        # An audit counts once, however late it was.
        opened = due if audit is None else max(due, audit)
        months += 12


def _early(seen: Audited, after: date, until: date) -> Iterator[Finding]:
    """Note audits held too early for a window in which there was none."""
    for day in dict.fromkeys(seen.audits):
        if after < day <= until:
            opens = day_after(until)
            yield _found(seen, _C.AUDIT_EARLY, day=day, opens=opens)


def _bound_by(seen: Audited, begun: date, months: int) -> CertificationCycle:
    """Return the rules for the window about an anniversary.

    Rules that end before the window does bind it no more.
    """
    rule_on, cycle = seen.case.rule_on, seen.cycle
    day = add_months(begun, months)
    return rule_on(cycle, add_months(day, rule_on(cycle, day).late_months))


def _opens(rule: CertificationCycle, begun: date, months: int) -> date:
    """Return the first day of the window about an anniversary."""
    return add_months(add_months(begun, months), -(rule.early_months or 0))


def _begun(seen: Audited) -> tuple[date, bool]:
    """Return the last day of the audit the cycle began with; is it told?"""
    audit = opening_audit(seen.case, seen.start, _BEGINS)
    return (seen.start, False) if audit is None else (audit.day, True)


_TIMED: Final = {
    SurveillanceRule.CALENDAR_YEAR: _by_year,
    SurveillanceRule.INTERVAL: _by_interval,
    SurveillanceRule.ANNIVERSARY: _by_anniversary,
}
