"""Where the cycle of a paper began, and whether its term is possible."""

from datetime import date
from typing import Final

from isostd._assessing.case import Case, opening_audit
from isostd._assessing.numbers import marked
from isostd.certificates import Certificate
from isostd.cycles import CertificationCycle
from isostd.dates import add_months, day_after, day_before
from isostd.findings import FindingCode
from isostd.vocabulary import Answer, AuditKind, Status, SurveillanceRule

__all__ = ["FIRST_MONTHS", "cycle_of"]

_C = FindingCode
_PRINTING_MONTHS: Final = 3


def cycle_of(case: Case) -> None:
    """Find where the cycle began and whether the term is possible."""
    paper, cycle = case.certificate, case.cycle
    if cycle is None or cycle.term_months is None:
        return
    months = cycle.term_months
    ends, whole = paper.cycle_ends or paper.expires, _telling_end(paper)
    decided, effective = _own_days(paper, whole, months)
    begun = decided or effective or paper.issued
    known = begun or paper.first_certified
    if known is not None and ends is not None and ends < known:
        # Of days that contradict each other nothing can be inferred.
        return
    if (
        cycle.surveillance is SurveillanceRule.NONE
        and paper.first_certified is None
    ):
        # Such papers are issued for less than their longest term too.
        start = begun
    elif decided is not None and paper.transferred_from is None:
        start = decided
    else:
        # What another body's certificate is taken over by keeps its cycle.
        start = _begin(case, begun, whole, months)
    if start is None:
        return
    certified = paper.first_certified or start
    if (
        start < certified <= (ends or certified)
        and add_months(start, FIRST_MONTHS) < certified
    ):
        # A day that contradicts the paper: no cycle began so early.
        start = _since_the_first(case, certified, whole, months)
        if start not in (certified, paper.effective, paper.issued):
            case.add(_C.CYCLE_INFERRED, because=_CANNOT_BE, start=start)
    case.start = start
    case.cycle_end = ends or day_before(add_months(start, months))
    if begun is None:
        case.add(_C.CYCLE_INFERRED, because=_UNTOLD, start=start)
    elif (decided, effective) != (paper.decided, paper.effective):
        case.add(_C.CYCLE_INFERRED, because=_OF_OLD, start=start)
    elif start < begun and add_months(start, _PRINTING_MONTHS) < begun:
        case.add(_C.CYCLE_INFERRED, because=_REISSUED, start=start)
    elif decided is None:
        used = "effect" if effective else "issue"
        counted = start < begun
        case.add(_C.DECISION_NOT_TOLD, used=_COUNTED if counted else used)
    case.initial = _is_initial(case, start)
    _term(case, cycle, start, months)


def _telling_end(paper: Certificate) -> date | None:
    """Return the end that tells the start; none of two in the wrong order."""
    ends, expires = paper.cycle_ends, paper.expires
    if ends is None or expires is None:
        return ends or expires
    return None if ends < expires else ends


def _since_the_first(
    case: Case, first: date, ends: date | None, months: int
) -> date:
    """Return the start that the days tell which are not before the first."""
    paper = case.certificate
    told = filter(None, (paper.effective, paper.issued))
    day = next((d for d in told if first <= add_months(d, FIRST_MONTHS)), None)
    return max(first, _begin(case, day, ends, months) or first)


def _term(
    case: Case, cycle: CertificationCycle, start: date, months: int
) -> None:
    """Hold the days on the paper against the longest term."""
    paper, hard = case.certificate, cycle.hard_term
    printed = paper.effective or (paper.issued if hard else None)
    first = start
    if printed and start < printed <= add_months(start, _PRINTING_MONTHS):
        first = printed
    limit = add_months(first, months + cycle.slack_months)
    longest = limit
    if case.initial is Answer.YES and hard:
        # Slack keeps an old anniversary, and a first cycle has none.
        longest = add_months(first, months)
    expires = told = paper.expires
    if paper.cycle_ends is not None and hard:
        told = max(expires or paper.cycle_ends, paper.cycle_ends)
    if told is not None and told > longest:
        case.add_cited(
            _C.TERM_TOO_LONG,
            cycle.citations,
            start=first,
            expires=told,
            months=months,
        )
    if not hard:
        return
    over = limit
    if case.end is not None and expires is not None and expires <= limit:
        # The body's extension lies beyond the term.
        over = max(limit, case.end)
    case.longest = over
    case.cycle_end = min(case.cycle_end or over, over)
    if case.on > over and not case.status:
        case.add(_C.CYCLE_OVER, start=first, months=months, over=limit)
        case.status.append(Status.EXPIRED)


_COUNTED: Final = "the cycle's start, counted back from its end,"
_UNTOLD: Final = "No day on which it begins is told"
_REISSUED: Final = "The certificate looks reissued within a cycle"
_OF_OLD: Final = "A first day that is told is of an earlier cycle"
_CANNOT_BE: Final = (
    "A day that is told lies long before the first certification"
)


def _own_days(
    paper: Certificate, ends: date | None, months: int
) -> tuple[date | None, date | None]:
    """Return the decision and the first day, without an earlier cycle's.

    Some papers print the first certification there; then another day on
    them lies where the cycle that ends must have begun.
    """
    told = (paper.decided, paper.effective)
    known = [day for day in told if day is not None]
    if not known:
        return told
    first = paper.first_certified or date.min
    if ends is None:
        # Nobody prints a paper that is over.
        latest = max(*known, paper.issued or date.min)
        return _without_earlier(told, latest, first, months)
    if ends.year - min(known).year < (months + _AGAIN_MONTHS) // 12 - 1:
        # Too young for an earlier cycle, as nearly all are.
        return told
    whole = add_months(day_after(ends), -months)
    own = _without_earlier(told, whole, first, _AGAIN_MONTHS)
    if own == told:
        return told
    early = add_months(whole, -FIRST_MONTHS)
    late = add_months(whole, _PRINTING_MONTHS)
    if add_months(max(set(known).difference(own)), 2 * months) <= whole:
        # Nobody prints a term of three cycles: it is a reissue of any day.
        late = ends
    days = (paper.effective, paper.issued)
    if not any(day is not None and early <= day <= late for day in days):
        return told
    return own


def _without_earlier(
    told: tuple[date | None, date | None],
    start: date,
    first: date,
    months: int,
) -> tuple[date | None, date | None]:
    """Return the days without those that are so long before a start.

    There was no cycle before the first certification.
    """
    decided, effective = (
        None
        if day is not None
        and first <= add_months(day, FIRST_MONTHS)
        and add_months(day, months) <= start
        else day
        for day in told
    )
    return decided, effective


# How long before the end of a transition a term is taken to be cut to it.
_CUT_MONTHS: Final = 1


def _is_cut(case: Case, ends: date) -> bool:
    """Tell whether a term was cut to the end of the edition's transition."""
    standard, dated = case.standard, case.edition
    if standard is None or dated is None:
        return False
    transition = standard.transition_from(dated.reference)
    if transition is None or transition.first_end is None:
        return False
    last = transition.last_end
    assert last is not None  # noqa: S101
    first = add_months(transition.first_end, -_CUT_MONTHS)
    return first <= ends <= last


def _ran(case: Case, whole: date, begun: date) -> bool:
    """Tell whether a cycle is seen to have run long before a paper's day.

    The first certification shows it where it began the cycle that the end
    tells, or where that cycle begins on one of its anniversaries.
    """
    before = add_months(begun, -FIRST_MONTHS)
    first = case.certificate.first_certified
    if first is not None and first < before:
        if first >= add_months(whole, -FIRST_MONTHS):
            return True
        ends = {(day.month, day.day) for day in (whole, day_before(whole))}
        if whole < before and (first.month, first.day) in ends:
            return True
    return any(
        whole < audit.day < before
        and audit.day <= case.on
        and audit.kind is AuditKind.SURVEILLANCE
        for audit in case.certificate.audits or ()
    )


def _begin(
    case: Case, begun: date | None, ends: date | None, months: int
) -> date | None:
    """Return the start of the cycle where no decision tells it.

    The day of a reissue is not a start: the cycle's end less its term is.
    """
    if ends is None:
        return begun
    whole = add_months(day_after(ends), -months)
    start = max(whole, case.certificate.first_certified or whole)
    if begun is not None and (
        begun <= start
        or (_is_cut(case, ends) and not _ran(case, whole, begun))
    ):
        return begun
    return start


def _is_initial(case: Case, start: date) -> Answer:
    """Tell whether this is the first cycle of the certification."""
    paper, count = case.certificate, case.recertifications
    if count is not None:
        return Answer.NO if count else Answer.YES
    first = paper.first_certified
    if first is not None:
        if first >= start or add_months(first, FIRST_MONTHS) >= start:
            return Answer.YES
        if add_months(first, _AGAIN_MONTHS) <= start:
            return Answer.NO
    told = _began_with(case, start)
    return Answer.NO if told is Answer.UNKNOWN and marked(case) else told


# A first cycle begins by then; no cycle but the first ends sooner.
FIRST_MONTHS: Final = 6
_AGAIN_MONTHS: Final = 24
_AUDITED_FIRST: Final = {
    AuditKind.INITIAL: Answer.YES,
    AuditKind.RECERTIFICATION: Answer.NO,
}


def _began_with(case: Case, start: date) -> Answer:
    """Tell by the audit that the cycle began with whether it is the first."""
    audit = opening_audit(case, start, _AUDITED_FIRST)
    return Answer.UNKNOWN if audit is None else _AUDITED_FIRST[audit.kind]
