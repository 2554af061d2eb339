"""Was the edition of a certificate out when that was issued?"""

from datetime import date
from typing import Final

from isostd._assessing.case import (
    ISSUE,
    Case,
    before_its_text,
    issue_day,
    out_of_order,
)
from isostd._assessing.lapses import (
    REPORTS,
    all_lapsed,
    superseded,
    undated,
)
from isostd.dates import Period, add_months
from isostd.findings import FindingCode
from isostd.standards import Edition, Standard
from isostd.vocabulary import Chain, Degree

__all__ = ["edition", "new_edition"]

_C = FindingCode
# By how long a text may be out before the month on its cover.
_COVER_MONTHS: Final = 3
# For how long an edition is so new that accreditation for it is rare; until
# when a certificate could hardly be issued under one, and is asked about.
_NEW_MONTHS: Final = 6
_SOON_MONTHS: Final = 3
_ASKED_MONTHS: Final = 12


def _adopted_later(case: Case, issued: date) -> None:
    """Compare the day of issue with the adopter's own publication."""
    adoption = case.resolution.adoption if case.resolution else None
    if adoption is None:
        return
    appeared = adoption.issued
    year = adoption.reference.year
    if _is_before(issued, appeared, year or 0):
        told = str(appeared or year)
        name, cited = adoption.reference, adoption.citations
        before_its_text(case, name, told, issued, cited)


def _is_too_early(issued: date, dated: Edition) -> bool:
    """Tell whether a paper is older than its edition."""
    appeared, published = dated.appeared, dated.published
    if appeared is None:
        return False
    if published is not None and published.day is not None:
        # A text whose day is known was not out before its cover's month.
        return issued < appeared.first
    return _is_before(issued, appeared, 0)


def _is_before(issued: date, appeared: Period | None, year: int) -> bool:
    """Tell whether a paper is older than a text, known by day or by year."""
    if appeared is None:
        return issued.year < year
    first = appeared.first
    if appeared.day is None and appeared.month is not None:
        # The month is the one on a cover, and the text may be out before it.
        first = add_months(first, -_COVER_MONTHS)
    return issued < first


def _amended_later(case: Case) -> None:
    """Compare the day of issue with the amendments that the paper names.

    It may be the day of an older issue, so this is a contradiction and no
    proof.
    """
    reference = case.resolution.reference if case.resolution else None
    issued = case.certificate.issued
    if reference is None or issued is None or not reference.supplements:
        return
    known = {
        supplement: amendment.published
        for amendment in (case.edition.amendments if case.edition else ())
        for supplement in amendment.reference.supplements
    }
    for supplement in reference.supplements:
        appeared = known.get(supplement)
        year = supplement.year or issued.year
        if _is_before(issued, appeared, year):
            told = str(appeared or year)
            first = f"the publication of {reference}"
            out_of_order(case, first, told, ISSUE, issued)
            return


def edition(case: Case) -> None:
    """Judge the edition on the day, and on the day of issue."""
    dated, standard = case.edition, case.standard
    if standard is None:
        _none_stands(case)
        return
    if dated is None:
        undated(case, standard)
        return
    paper = case.certificate
    issued = issue_day(paper)
    if issued is not None:
        if _is_too_early(issued, dated):
            name, told = dated.reference, str(dated.appeared)
            before_its_text(case, name, told, issued, dated.citations)
        else:
            _before_audits(case, standard, dated, issued)
            _adopted_later(case, issued)
    _amended_later(case)
    if not _modified(case, standard) and dated.replaced_by is not None:
        superseded(case, standard, dated, dated.replaced_by)


def _none_stands(case: Case) -> None:
    """Judge what holds for all of the documents that a paper names."""
    # Only the day of issue proves it.
    issued = case.certificate.issued or date.max
    early = {
        name: dated
        for name in case.named
        if (dated := case.catalogue.resolve(name).edition) is not None
        and _is_too_early(issued, dated)
    }
    if not all_lapsed(case, early):
        return
    for dated in early.values():
        told = str(dated.appeared)
        before_its_text(case, dated.reference, told, issued, dated.citations)


def _before_audits(
    case: Case, standard: Standard, dated: Edition, issued: date
) -> None:
    """Hold the day of issue against the first audits that a scheme allows."""
    # What it replaced of another publisher has a record of its own.
    records = {standard.key: standard} | {
        other.key: other
        for old in dated.replaces
        if old.publisher != dated.reference.publisher
        and (other := case.catalogue.resolve(old).standard) is not None
    }
    for record in records.values():
        for transition in record.transitions:
            first = transition.first_audit
            if (
                first is not None
                and issued < first
                and transition.new == dated.reference
            ):
                case.add_cited(
                    _C.BEFORE_FIRST_AUDITS,
                    transition.citations,
                    issued=issued,
                    edition=dated.reference,
                    first=first,
                )


def _modified(case: Case, standard: Standard) -> bool:
    """Note a national text with changes of its own.

    What becomes of the ISO text says nothing of a report to it.
    """
    adoption = case.resolution.adoption if case.resolution else None
    if adoption is None or adoption.degree is not Degree.MODIFIED:
        return False
    case.add_cited(
        _C.ADOPTION_MODIFIED,
        adoption.citations,
        reference=adoption.reference,
        edition=adoption.adopts,
    )
    if standard.attestation not in REPORTS:
        return False
    if adoption.replaced_by is not None:
        case.add_cited(
            _C.ADOPTION_REPLACED,
            adoption.citations,
            reference=adoption.reference,
            newer=adoption.replaced_by,
        )
    return True


def new_edition(case: Case) -> None:
    """Ask whether the body's accreditation reaches an edition just out."""
    dated, cycle = case.edition, case.cycle
    appeared = dated.published if dated is not None else None
    if dated is None or appeared is None or cycle is None:
        return
    if not 0 <= case.on.year - appeared.year <= 1:
        return
    issued = issue_day(case.certificate)
    soon = issued is not None and (
        issued < add_months(appeared.last, _SOON_MONTHS)
    )
    months = _ASKED_MONTHS if soon else _NEW_MONTHS
    if (
        appeared.first <= case.on < add_months(appeared.last, months)
        and cycle.chain is Chain.ACCREDITATION
        and case.bodies
        and not case.edition_seen
        and not any(f.code is _C.ISSUED_BEFORE_EDITION for f in case.findings)
    ):
        case.add_cited(
            _C.EDITION_NEW,
            dated.citations,
            edition=dated.reference,
            appeared=str(appeared),
        )
