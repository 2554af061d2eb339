"""The rules by which a certificate is read, in the order they are asked.

Each takes a case, looks at one thing, and notes what it finds.
"""

from datetime import date
from typing import Final

from isostd._assessing.case import (
    BEGINS,
    Case,
    begins,
    issue_day,
    opening_audit,
)
from isostd._assessing.editions import edition, new_edition
from isostd._assessing.entries import entry, unsettled
from isostd._assessing.issuers import approval, issuer
from isostd._assessing.naming import standard
from isostd._assessing.repeals import held_to_law
from isostd._assessing.shown import document
from isostd._assessing.surveillance import surveillance
from isostd._assessing.trust import chain, elsewhere
from isostd._printed import checklist
from isostd._text.holders import is_a_blank
from isostd._text.numbering import no_number, recertified, year_and_system
from isostd.assessments import Milestone
from isostd.certificates import Certificate
from isostd.cycles import CertificationCycle, LegalExtension
from isostd.dates import add_months, day_after, day_before
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.vocabulary import (
    Answer,
    Attestation,
    AuditKind,
    Status,
)

__all__ = ["RULES", "is_private"]

_C = FindingCode
_PRINTING_MONTHS: Final = 3
_OVERLONG: Final = 5000
_TEXTS: Final = (
    "holder",
    "holder_address",
    "number",
    "scope",
    "exclusions",
    "certification_body",
    "accreditation_body",
)
_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE


def _texts(case: Case) -> None:
    """Notice texts that no certificate could print."""
    paper = case.certificate
    texts = (
        paper.holder,
        paper.holder_address,
        paper.number,
        paper.scope,
        paper.exclusions,
        paper.certification_body,
        paper.accreditation_body,
    )
    if len("".join(filter(None, texts))) <= _OVERLONG:
        return
    for field, text in zip(_TEXTS, texts, strict=True):
        if text is not None and len(text) > _OVERLONG:
            case.add(_C.TEXT_OVERLONG, field=field, length=len(text))


def _dates(case: Case) -> None:
    """Check the dates against each other and against the day."""
    paper = case.certificate
    from_day = paper.effective or paper.issued or paper.decided
    expires = paper.expires
    # Nothing was certified before the first certification.
    earliest, first = from_day, paper.first_certified
    if from_day is None:
        case.add(_C.START_NOT_TOLD)
        earliest = first if first and first <= (expires or first) else None
    if earliest is not None and case.on < earliest:
        case.add(_C.NOT_YET_EFFECTIVE, effective=earliest)
        case.status.append(Status.NOT_YET_EFFECTIVE)
    if expires is not None and from_day is not None and expires < from_day:
        _out_of_order(case, begins(paper), from_day, _EXPIRY, expires)
    elif expires is not None and paper.issued and expires < paper.issued:
        # Nobody prints a paper that is over.
        _out_of_order(case, "the day of issue", paper.issued, _EXPIRY, expires)
    decided, effective = paper.decided, paper.effective
    if decided is not None and effective is not None and effective < decided:
        _out_of_order(case, "the decision", decided, BEGINS, effective)
    elif decided is not None and paper.issued and paper.issued < decided:
        issue = "the day of issue"
        _out_of_order(case, "the decision", decided, issue, paper.issued)
    ends = paper.cycle_ends
    if ends is not None and expires is not None and ends < expires:
        _out_of_order(case, _EXPIRY, expires, "the end of the cycle", ends)
    if first is not None:
        _before_the_first(case, first, from_day)
    approved = paper.body_approved_until
    if approved is not None and paper.issued and approved < paper.issued:
        until = "the end of the issuer's approval"
        issue = "the day of issue"
        _out_of_order(case, issue, paper.issued, until, approved)
    if held_to_law(case):
        return
    if expires is None:
        _no_expiry(case)
    elif case.on > expires:
        _expired(case, expires)


_EXPIRY: Final = "the day of expiry"
_FIRST_CERTIFIED: Final = "the first certification"


def _before_the_first(case: Case, first: date, from_day: date | None) -> None:
    """Notice a first certification later than the paper itself."""
    named, day = begins(case.certificate), from_day
    if day is None:
        named, day = _EXPIRY, case.certificate.expires
    decided = case.certificate.decided
    if day is not None and first > day:
        _out_of_order(case, _FIRST_CERTIFIED, first, named, day)
    elif decided is not None and add_months(decided, _FIRST_MONTHS) < first:
        _out_of_order(case, _FIRST_CERTIFIED, first, "the decision", decided)


def _out_of_order(
    case: Case, first: str, first_day: date, second: str, second_day: date
) -> None:
    case.add(
        _C.DATES_OUT_OF_ORDER,
        first=first,
        first_day=first_day,
        second=second,
        second_day=second_day,
    )


def _no_expiry(case: Case) -> None:
    """Ask for an expiry where the kind of document has one.

    The term of a private certificate is what its issuer prints.
    """
    cycle = case.cycle
    if (
        cycle is None
        or cycle.term_months is not None
        or is_private(case, cycle)
    ):
        case.add(_C.EXPIRY_NOT_TOLD)


def _review(case: Case) -> None:
    """Ask for an expiry where nothing shown is of the last months."""
    cycle = case.cycle
    if (
        cycle is not None
        and cycle.review_months
        and case.certificate.expires is None
        and not case.is_over
        and _is_old(case, cycle.review_months)
    ):
        case.add(_C.EXPIRY_NOT_TOLD)


def is_private(case: Case, cycle: CertificationCycle) -> bool:
    """Tell whether a paper is a private certificate, and no other is due."""
    usual = case.standard.attestation if case.standard else cycle.attestation
    return usual is cycle.attestation is Attestation.PRIVATE_CERTIFICATE


def _is_old(case: Case, months: int) -> bool:
    """Tell whether nothing shown is of the last months."""
    paper = case.certificate
    days = [paper.issued, paper.effective, paper.decided, case.listed_on]
    days += [audit.day for audit in paper.audits or ()]
    known = [day for day in days if day is not None and day <= case.on]
    return bool(known) and add_months(max(known), months) < case.on


def _expired(case: Case, expires: date) -> None:
    """Expired is expired; only an extension leaves a question."""
    law = _law(case, expires)
    if law is not None:
        _extended_by_law(case, law, expires)
    elif not _is_extended(case, expires):
        case.add(_C.EXPIRED, expires=expires)
        case.status.append(Status.EXPIRED)
        _restorable(case, expires)


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
    if rule.restoration_audit_first and not any(
        audit.kind is AuditKind.RECERTIFICATION and audit.day <= expires
        for audit in case.certificate.audits or ()
    ):
        return
    last = add_months(expires, rule.restoration_months)
    if case.on <= last:
        told = "certification starts again as an initial one"
        own = None if rule is cycle else next(iter(rule.citations), None)
        case.milestones.append(Milestone("restoration ends", last, told, own))


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
        because = "the rules of such papers know none"
    elif case.on > until:
        because = "that day is over"
    elif case.on > _longest(expires, months):
        because = f"the rules know no more than {months} months"
    else:
        case.add(_C.EXTENDED, expires=expires, until=until)
        case.end = min(until, _longest(expires, months))
        case.last_day = "if the certification body confirms the extension"
        return True
    case.add(_C.EXTENSION_OVER, until=until, because=because)
    return False


# No rules on record let a body extend a certificate for longer.
_EXTENSION_MONTHS: Final = 6


def _longest(expires: date, months: int) -> date:
    """Return the last day of an extension; a month's end stays one."""
    through = day_before(add_months(day_after(expires), months))
    return max(add_months(expires, months), through)


def _cycle(case: Case) -> None:
    """Find where the cycle began and whether the term is possible."""
    paper, cycle = case.certificate, case.cycle
    if cycle is None or cycle.term_months is None:
        return
    months = cycle.term_months
    ends = paper.cycle_ends or paper.expires
    decided, effective = _own_days(paper, ends, months)
    begun = decided or effective or paper.issued
    known = begun or paper.first_certified
    if known is not None and ends is not None and ends < known:
        # Of days that contradict each other nothing can be inferred.
        return
    if cycle.surveillance == "none" and paper.first_certified is None:
        # Such papers are issued for less than their longest term too.
        start = begun
    elif decided is not None and paper.transferred_from is None:
        start = decided
    else:
        # What another body's certificate is taken over by keeps its cycle.
        start = _begin(case, begun, ends, months)
    if start is None:
        return
    certified = paper.first_certified or start
    if add_months(start, _FIRST_MONTHS) < certified <= (ends or certified):
        # A day that contradicts the paper: no cycle began so early.
        start = certified
    case.start = start
    case.cycle_end = ends or day_before(add_months(start, months))
    if begun is None:
        case.add(_C.CYCLE_INFERRED, because=_UNTOLD, start=start)
    elif (decided, effective) != (paper.decided, paper.effective):
        case.add(_C.CYCLE_INFERRED, because=_OF_OLD, start=start)
    elif decided is None:
        _undecided(case, begun, start)
    elif decided > add_months(start, _PRINTING_MONTHS):
        case.add(_C.CYCLE_INFERRED, because=_REISSUED, start=start)
    case.initial = _is_initial(case, start)
    _term(case, cycle, start, months)


def _term(
    case: Case, cycle: CertificationCycle, start: date, months: int
) -> None:
    """Hold the days on the paper against the longest term."""
    paper, hard = case.certificate, cycle.hard_term
    first = _first_day(paper, start) if hard else start
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
    over = limit
    if case.end is not None and expires is not None and expires <= limit:
        # The body's extension lies beyond the term.
        over = max(limit, case.end)
    if hard and case.on > over and not case.status:
        case.add(_C.CYCLE_OVER, start=first, months=months, over=limit)
        case.status.append(Status.EXPIRED)


def _undecided(case: Case, begun: date, start: date) -> None:
    """Note which day stands in for a decision that is not told."""
    if begun > add_months(start, _PRINTING_MONTHS):
        case.add(_C.CYCLE_INFERRED, because=_REISSUED, start=start)
    else:
        used = "effect" if case.certificate.effective else "issue"
        case.add(_C.DECISION_NOT_TOLD, used=used)


_UNTOLD: Final = "No day of its start is told"
_REISSUED: Final = "The certificate looks reissued within a cycle"
_OF_OLD: Final = "A first day that is told is of an earlier cycle"


def _own_days(
    paper: Certificate, ends: date | None, months: int
) -> tuple[date | None, date | None]:
    """Return the decision and the first day, without an earlier cycle's.

    Some papers print the first certification there; then another day on
    them lies where the cycle that ends must have begun.
    """
    told = (paper.decided, paper.effective)
    known = [day for day in told if day is not None]
    if ends is None or not known:
        return told
    if ends.year - min(known).year < (months + _AGAIN_MONTHS) // 12:
        # Too young for an earlier cycle, as nearly all are.
        return told
    whole = add_months(day_after(ends), -months)
    first = paper.first_certified or date.min
    own = tuple(
        None if _is_earlier(day, whole, first) else day for day in told
    )
    if own == told:
        return told
    early = add_months(whole, -_FIRST_MONTHS)
    late = add_months(whole, _PRINTING_MONTHS)
    if add_months(max(set(known).difference(own)), 2 * months) <= whole:
        # Nobody prints a term of three cycles: it is a reissue of any day.
        late = ends
    days = (paper.effective, paper.issued)
    if not any(day is not None and early <= day <= late for day in days):
        return told
    decided, effective = own
    return decided, effective


def _is_earlier(day: date | None, whole: date, first: date) -> bool:
    """Tell whether a day is of a cycle before the one that began.

    There was none before the first certification.
    """
    if day is None or add_months(day, _FIRST_MONTHS) < first:
        return False
    return add_months(day, _AGAIN_MONTHS) <= whole


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
    """Tell whether audits show that a cycle ran long before a paper's day."""
    before = add_months(begun, -_FIRST_MONTHS)
    return any(
        whole < audit.day < before and audit.kind is AuditKind.SURVEILLANCE
        for audit in case.certificate.audits or ()
    )


def _first_day(paper: Certificate, start: date) -> date:
    """Return the day printed soon after the decision, else the decision."""
    printed = paper.effective or paper.issued or start
    if printed <= start:
        return start
    late = add_months(start, _PRINTING_MONTHS)
    return printed if printed <= late else start


def _begin(
    case: Case, begun: date | None, ends: date | None, months: int
) -> date | None:
    """Return the start of the cycle where no decision tells it.

    The day of a reissue is not a start: the cycle's end less its term is.
    """
    if ends is None:
        return begun
    whole = add_months(day_after(ends), -months)
    first = case.certificate.first_certified
    if begun is not None and (
        begun <= whole
        or (first or whole) >= begun
        or (_is_cut(case, ends) and not _ran(case, whole, begun))
    ):
        return begun
    return whole if first is None else max(first, whole)


def _is_initial(case: Case, start: date) -> Answer:
    """Tell whether this is the first cycle of the certification."""
    paper, count = case.certificate, case.recertifications
    if count is not None:
        return Answer.NO if count else Answer.YES
    first = paper.first_certified
    if first is not None:
        if first >= start or add_months(first, _FIRST_MONTHS) >= start:
            return Answer.YES
        if add_months(first, _AGAIN_MONTHS) <= start:
            return Answer.NO
    told = _began_with(case, start)
    return Answer.NO if told is Answer.UNKNOWN and _marked(case) else told


# A first cycle begins by then; no cycle but the first ends sooner.
_FIRST_MONTHS: Final = 6
_AGAIN_MONTHS: Final = 24
_AUDITED_FIRST: Final = {
    AuditKind.INITIAL: Answer.YES,
    AuditKind.RECERTIFICATION: Answer.NO,
}


def _began_with(case: Case, start: date) -> Answer:
    """Tell by the audit that the cycle began with whether it is the first."""
    audit = opening_audit(case.certificate, start, _AUDITED_FIRST)
    return Answer.UNKNOWN if audit is None else _AUDITED_FIRST[audit.kind]


def _economy(case: Case) -> None:
    """Ask where the holder's economy is none that is known."""
    told = case.holder_economy
    if told is not None and case.catalogue.economies.find(told) is None:
        case.add(_C.ECONOMY_UNKNOWN, economy=cut(told))


def _marked(case: Case) -> int | None:
    """Return how many recertifications a Chinese number tells of, or None."""
    count = recertified(case.certificate.number)
    return count if count is not None and case.economy == "CN" else None


def _number(case: Case) -> None:
    """Hold what a Chinese number tells against the rest."""
    count = _marked(case)
    if count is None:
        return
    if count and case.initial is Answer.YES:
        _tells(case, f"R{count}", _COUNTS, "a first cycle")
    elif not count and case.initial is Answer.NO:
        _tells(case, f"R{count}", _COUNTS, "a cycle after the first")
    built = year_and_system(case.certificate.number or "")
    if built is not None:
        year, letter = built
        _system(case, letter)
        issued = case.certificate.issued
        if issued is not None and add_months(issued, 1).year < year:
            _tells_year(case, year, issued)
        elif not count:
            _first_year(case, year)


_COUNTS: Final = "which counts recertifications"
_SYSTEMS: Final = {
    "Q": ("iso-9001", "the letter of quality management"),
    "E": ("iso-14001", "the letter of environmental management"),
    "S": ("iso-45001", "the letter of health and safety at work"),
}
_OF_THE_TRIO: Final = frozenset(key for key, _ in _SYSTEMS.values())


def _system(case: Case, letter: str) -> None:
    """Hold the letter of a system against the standard."""
    key, meaning = _SYSTEMS[letter]
    standard = case.standard
    if standard is None or standard.key not in _OF_THE_TRIO - {key}:
        return
    _tells(case, letter, meaning, f"one to {standard.reference}")


def _first_year(case: Case, year: int) -> None:
    """Hold the year of a first number against the first day that is told."""
    paper = case.certificate
    begun = paper.first_certified or paper.decided or paper.issued
    if begun is not None and abs(begun.year - year) > 1:
        _tells_year(case, year, begun)


def _tells_year(case: Case, year: int, day: date) -> None:
    told = f"one of {day.year}"
    _tells(case, f"{year % 100:02d}", f"the year {year}", told)


def _tells(case: Case, mark: str, meaning: str, told: str) -> None:
    case.add(_C.NUMBER_DIFFERS, mark=mark, meaning=meaning, told=told)


_LONGEST_NUMBER: Final = 100


def _not_printed(case: Case) -> None:
    """Name what the whole paper was seen not to print."""
    holder = case.certificate.holder
    if holder is not None and is_a_blank(holder):
        items = f'the holder ("{cut(holder)}" names none)'
        case.add(_C.PAPER_INCOMPLETE, items=items)
    cycle = case.cycle
    if cycle is None or cycle.attestation is not _MANAGEMENT:
        return
    number = case.certificate.number
    if number is not None and no_number(number[:_LONGEST_NUMBER]):
        items = f'the number ("{cut(number)}" is none)'
        case.add(_C.PAPER_INCOMPLETE, items=items)
    if case.certificate.not_printed:
        wanted = checklist(case.certificate)
        missing = [one.what for one in wanted if one.there is Answer.NO]
        case.add(_C.PAPER_INCOMPLETE, items="; ".join(missing))


def _ahead(case: Case) -> None:
    """Note the expiry that lies ahead, and the limit of the data."""
    if case.end is not None and case.on <= case.end and not case.is_over:
        own = case.end_rule or case.own_rule(_C.EXPIRED)
        expiry = Milestone("expiry", case.end, case.last_day, own)
        case.milestones.append(expiry)
        left = (case.end - case.on).days
        policy = case.policy
        if left < policy.remaining_days:
            wanted = policy.remaining_days
            case.add(_C.REMAINING_SHORT, expires=case.end, days=wanted)
        elif left <= policy.soon_days:
            case.add(_C.EXPIRES_SOON, expires=case.end, days=left)
    if case.on > case.catalogue.as_of:
        case.add(_C.AFTER_DATA, as_of=case.catalogue.as_of)


RULES: Final = (
    standard,
    document,
    _texts,
    _dates,
    _economy,
    _cycle,
    edition,
    _number,
    _not_printed,
    issuer,
    chain,
    entry,
    _review,
    elsewhere,
    approval,
    new_edition,
    surveillance,
    unsettled,
    _ahead,
)
