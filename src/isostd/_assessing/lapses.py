"""Whether an edition still stands, by the transition away from it."""

from collections.abc import Container, Iterator
from datetime import date
from typing import Final

from isostd._assessing.case import Case, issue_day
from isostd._assessing.unresolved import last_edition
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.references import Reference
from isostd.sources import Citation
from isostd.standards import Edition, Standard, Transition
from isostd.vocabulary import (
    Answer,
    Attestation,
    CorrectionKind,
    MilestoneKind,
    Status,
    TransitionDay,
    Unresolved,
    VariantRole,
)

__all__ = ["REPORTS", "all_lapsed", "superseded", "undated"]

_C = FindingCode
REPORTS: Final = frozenset(
    {
        Attestation.TEST_REPORT,
        Attestation.VERIFICATION_STATEMENT,
        Attestation.SELF_DECLARATION,
    }
)
# No transition on record ran longer.
_LONGEST_MONTHS: Final = 48
# A paper of a year is issued to the old text for two years after the new one
# at the longest, and is over in three.
_YEARLY_LONGEST_MONTHS: Final = 36
_YEARLY_MONTHS: Final = 12
# Nor where audits to the new one have been held for so long: none on record
# left the choice for more than six months, and the paper follows in three.
_YEARLY_AUDITED_MONTHS: Final = 9
# The earliest issue of a paper of a year, before its end.
_YEARLY_BEFORE_END: Final = 13


def superseded(
    case: Case, standard: Standard, dated: Edition, newer: Reference
) -> None:
    """Judge a paper to an edition in whose place another came."""
    transition = standard.transition_from(dated.reference)
    days = (day for day, _ in _later(standard, dated))
    since = next(filter(None, days), None)
    if since is not None and since > case.on:
        return
    if transition is None or transition.first_end is None:
        _without_an_end(case, standard, dated, newer)
        if transition is not None:
            _too_late(case, transition)
    elif case.on <= transition.first_end or not _contradicted(case):
        _lapse(case, dated, transition)
        _too_late(case, transition)


def all_lapsed(case: Case, early: Container[Reference]) -> bool:
    """Find that every document that a paper names is over.

    Those of which it is known to be too *early* have not begun.
    """
    left = [name for name in case.named if name not in early]
    found = {
        name: over
        for name in left
        if (over := _lapsed_since(case, name)) is not None
    }
    if len(found) < len(left):
        return False
    for name, over in found.items():
        _lapsed(case, name, over)
    return True


def undated(case: Case, standard: Standard) -> None:
    """Judge a paper to no certain edition by the newest that it can be to.

    Its adoption is not known, or it names no edition; where that newest is
    over, which of the older texts it holds changes nothing any more.
    """
    newest, resolution = case.newest, case.resolution
    if newest is not None and resolution is not None:
        name = newest.reference
        transition = (
            _over(standard, name, case.on)
            if standard.attestation in REPORTS
            else _lapsed_since(case, name)
        )
        if transition is not None:
            printed = resolution.reference
            known = printed.prefixes or printed.year is None
            _lapsed(case, printed if known else name, transition)
            return
    if case.unasked is not None:
        code, told = case.unasked
        case.add(code, reference=told)


def _lapsed(case: Case, name: Reference, transition: Transition) -> None:
    """Find that an edition no longer stands."""
    last = transition.last_end
    assert last is not None  # noqa: S101
    case.add_cited(
        _C.EDITION_LAPSED,
        _citing(transition, last),
        edition=name,
        end=last,
        newer=_standing(case, transition),
    )
    case.status.append(Status.EDITION_LAPSED)


def _standing(case: Case, transition: Transition) -> Reference:
    """Return the first successor that has not lapsed itself."""
    newer = transition.new
    standard = case.catalogue.resolve(newer).standard
    later = _over(standard, newer, case.on) if standard is not None else None
    return newer if later is None else _standing(case, later)


def _lapsed_since(case: Case, name: Reference) -> Transition | None:
    """Return the transition by which an edition has lapsed, or None.

    No text stands when one that took its place does not.
    """
    seen: set[Reference] = set()
    while name not in seen:
        seen.add(name)
        resolution = case.catalogue.resolve(name)
        standard, edition = resolution.standard, resolution.edition
        if standard is None:
            return None
        if resolution.unresolved is Unresolved.NO_YEAR:
            edition = last_edition(standard, name)
        if edition is None:
            return None
        over = _over(standard, edition.reference, case.on)
        if over is not None or edition.replaced_by is None:
            return over
        name = edition.replaced_by
    return None


def _over(
    standard: Standard, edition: Reference, on: date
) -> Transition | None:
    """Return the transition by which an edition has lapsed, or None."""
    transition = standard.transition_from(edition)
    if transition is None or transition.is_over(on) is not Answer.YES:
        return None
    return transition


def _contradicted(case: Case) -> bool:
    """Tell whether a paper prints another edition that still stands.

    Which half of such a pair is wrong nobody knows, so no lapse is claimed.
    """
    resolution = case.resolution
    for correction in resolution.corrections if resolution else ():
        if correction.kind is not CorrectionKind.ADOPTION:
            continue
        other = case.catalogue.resolve(correction.printed)
        if other.edition is None or other.standard is None:
            return False
        printed = other.edition.reference
        return _over(other.standard, printed, case.on) is None
    return False


def _succeeded(
    edition: Edition | None,
    successor: Reference,
    transition: Transition | None,
) -> date | None:
    """Return the first day on which the successor may have been out.

    It has no edition here where it is a standard of its own.
    """
    if edition is not None and edition.published is not None:
        return edition.published.first
    if transition is not None and transition.starts is not None:
        return transition.starts.first
    year = successor.year
    return date(year, 1, 1) if year is not None else None


def _without_an_end(
    case: Case, standard: Standard, dated: Edition, newer: Reference
) -> None:
    """Note an edition whose transition has no end that anybody published.

    A report stays what it was; a certificate that would have outlived every
    transition on record is asked about.
    """
    name, resolution = dated.reference, case.resolution
    report = standard.attestation in REPORTS
    later = None if report else _lapsed_since(case, newer)
    if later is not None:
        _lapsed(case, name, later)
        return
    adoption = resolution.adoption if resolution is not None else None
    if adoption is not None and adoption.replaced_by is None:
        # An adopter that has not replaced its own document stands by it.
        return
    cycle = case.cycle
    yearly = cycle is not None and cycle.term_months == _YEARLY_MONTHS
    months = _YEARLY_LONGEST_MONTHS if yearly else _LONGEST_MONTHS
    editions = [] if report else list(_later(standard, dated))
    since = next((day for day, _ in editions if day is not None), None)
    limit = None if since is None else add_months(since, months)
    over = limit is not None and case.on > limit
    if over or (yearly and _issued_late(case, editions)):
        case.add_cited(
            _C.EDITION_OUTDATED,
            dated.citations,
            edition=name,
            newer=newer,
            when=(
                f"more than {months // 12} years ago"
                if over
                else "long before the certificate was issued"
            ),
        )
        return
    case.add_cited(
        _C.TRANSITION_END_UNPUBLISHED,
        dated.citations,
        edition=name,
        newer=newer,
    )
    if limit is not None and (case.last is None or limit <= case.last):
        told = "the edition counts as outdated until somebody says otherwise"
        kind = MilestoneKind.END_NOT_PUBLISHED
        cited = next(iter(dated.citations), None)
        case.note_due(kind, limit, told, cited)


def _later(
    standard: Standard, dated: Edition
) -> Iterator[tuple[date | None, date | None]]:
    """Yield the first day and the first audits of each later edition.

    Where nobody knows when one came, it was out by the day of the next.
    """
    name, newer = dated.reference, dated.replaced_by
    # No more steps than editions: some may lead in a circle.
    for _ in standard.published:
        if newer is None:
            return
        transition = standard.transition_from(name)
        edition = _edition(standard, newer)
        yield (
            _succeeded(edition, newer, transition),
            transition.first_audit if transition is not None else None,
        )
        name, newer = newer, edition.replaced_by if edition else None


def _edition(standard: Standard, name: Reference) -> Edition | None:
    """Return the published edition that bears a name, or None."""
    for edition in standard.published:
        own = edition.reference
        if own is name or (own.year == name.year and own == name):
            return edition
    return None


def _issued_late(
    case: Case, later: list[tuple[date | None, date | None]]
) -> bool:
    """Tell whether a paper of a year is too young for its edition."""
    begun = issue_day(case.certificate)
    if begun is None:
        if case.end is None:
            return False
        begun = add_months(case.end, -_YEARLY_BEFORE_END)
    months = _YEARLY_LONGEST_MONTHS - _YEARLY_MONTHS
    return any(
        (since is not None and begun >= add_months(since, months))
        or (
            audits is not None
            and begun >= add_months(audits, _YEARLY_AUDITED_MONTHS)
        )
        for since, audits in later
    )


def _lapse(case: Case, edition: Edition, transition: Transition) -> None:
    """Judge an old edition by the end of its transition."""
    first, last = transition.first_end, transition.last_end
    assert first is not None  # noqa: S101
    assert last is not None  # noqa: S101
    name = edition.reference
    if case.on > last:
        _lapsed(case, name, transition)
        return
    if case.on > first:
        case.add_cited(
            _C.LAPSE_DISPUTED,
            transition.citations,
            edition=name,
            first=first,
            last=last,
        )
    else:
        end = transition.ends or last
        case.add_cited(
            _C.SUPERSEDED,
            _citing(transition, end),
            edition=name,
            newer=transition.new,
            end=end,
        )
    _end_ahead(case, name, transition, first, last)


def _end_ahead(
    case: Case,
    name: Reference,
    transition: Transition,
    first: date,
    last: date,
) -> None:
    """Note the end of a transition, if the certificate runs that long."""
    ends = transition.ends or last
    if ends < case.on:
        # Only the later of two published ends still lies ahead.
        ends = last
    if case.last is None or ends < case.last:
        told = f"a certificate to {name} no longer stands"
        if first < last:
            may = "may no longer stand" if ends < last else "no longer stands"
            told = (
                f"a certificate to {name} {may}; authorities name days from "
                f"{first} to {last}"
            )
        cited = next(iter(_citing(transition, ends)), None)
        case.note_due(MilestoneKind.END_OF_TRANSITION, ends, told, cited)


def _citing(transition: Transition, end: date) -> tuple[Citation, ...]:
    """Return where the very day was seen that is told as the end."""
    if end != transition.ends:
        for variant in transition.variants:
            if (
                variant.what is TransitionDay.END
                and variant.role is VariantRole.AUTHORITY
                and variant.day.last == end
                and variant.citations
            ):
                return variant.citations
    return transition.citations


def _too_late(case: Case, transition: Transition) -> None:
    """Judge whether the old edition could still be certified to."""
    # A reissue within a running cycle certifies nothing anew.
    day, last = case.start, transition.last_initial
    if day is None or last is None or day < last:
        return
    if day == last and not transition.last_initial_disputed:
        return
    # Only a decision that is told is known to be no reissue.
    binding = transition.binds_renewals
    renewed = binding and case.certificate.decided is not None
    edition = transition.old
    if day > last and (renewed or case.initial is Answer.YES):
        case.add_cited(
            _C.INITIAL_TOO_LATE,
            transition.citations,
            what=_EITHER if binding else _FIRST,
            edition=edition,
            last=last,
            day=day,
        )
        return
    if transition.last_end is not None and case.on > transition.last_end:
        # It has lapsed, however it came about.
        return
    case.add_cited(
        _C.INITIAL_DISPUTED,
        transition.citations,
        edition=edition,
        day=day,
        because=_TWO_WAYS if day == last else _open(case, last, binding),
    )


def _open(case: Case, last: date, binding: bool) -> str:
    """Say what is open of a day after the last one for a first certificate."""
    told = "whether this is one is not told"
    if binding:
        told = "whether this is one, or a reissue, is not told"
    elif case.initial is Answer.NO:
        told = "whether that binds a recertification too was not read"
    what = (_EITHER if binding else _FIRST).lower()
    return f"open: {what} could be issued until {last}, and {told}"


_TWO_WAYS: Final = (
    "told in two ways: some texts make it the last day for a first "
    "certificate, others the first day too late for one"
)
_FIRST: Final = "A first certificate"
_EITHER: Final = "A first certificate or a renewal"
