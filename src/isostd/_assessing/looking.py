"""Where a paper can be looked up."""

from typing import Final

from isostd._assessing.case import Case
from isostd._assessing.documents import is_of_a_land
from isostd._assessing.together import LONGEST_TEXT
from isostd._named.laws import BRITISH, names_a_law
from isostd._text.late import late
from isostd.accreditation import Register
from isostd.vocabulary import Attestation

__all__ = ["registers"]


def registers(case: Case) -> tuple[Register, ...]:
    """Return where the certificate can be looked up."""
    law, kind = case.law, case.certificate.attestation
    if case.named and law is None:
        rows = {
            row.key: row
            for name in case.named
            for row in case.listing(
                case.catalogue.resolve(name).standard, kind
            )
        }
        return tuple(rows.values())
    known = case.scheme or case.standard
    found = case.listing(known, law.attestation if law else kind)
    shown = known.attestation if known is not None else None
    if not found or (shown not in (None, _NOTIFIED) and kind is None):
        return found
    printed = (case.printed or "")[:LONGEST_TEXT]
    # A law that nobody here knows is none of those that a register is of.
    other = known is None and names_a_law(printed)
    rules = law or (case.cycle if other else None)
    return tuple(
        row
        for row in found
        if (rules is None or not row.cycles or rules.key in row.cycles)
        and not _is_of_others(case, row, printed)
    )


def _is_of_others(case: Case, row: Register, printed: str) -> bool:
    """Tell whether a register lists the papers of others than who issued it.

    That of one land lists no scheme of another, and that of who licenses a
    mark no other's licences.
    """
    if case.scheme is None and case.standard is None and row.economies:
        return is_of_a_land(printed)
    paper, issuer = case.certificate, case.certificate.certification_body
    if _NOTIFIED in row.attestations:
        told = f"{printed}; {issuer or ''}; {paper.number or ''}"
        british = BRITISH.search(told) is not None
        return british is (_KINGDOM not in row.owner) and not (
            british and _EUROPEAN.search(told)
        )
    return (
        Attestation.MARKING_LICENCE in row.attestations
        and issuer is not None
        and not any(
            name.casefold() in issuer.casefold()
            for name in _LETTERS.split(row.owner)
            if name
        )
    )


_NOTIFIED: Final = Attestation.NOTIFIED_BODY_CERTIFICATE
_KINGDOM: Final = "United Kingdom"
# A British firm may be a notified body of the Union, by a branch of its own.
_EUROPEAN: Final = late(r"\b(?:E[CU][ -]|CE\b)|(?i:\bnotified body)|\(E[CU]\)")
# "Bureau of Indian Standards (BIS)".
_LETTERS: Final = late(r"\s*[()]\s*")
