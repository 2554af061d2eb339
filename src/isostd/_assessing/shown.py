"""Which documents can exist to a standard, and which cycle they follow."""

from collections.abc import Iterable, Iterator
from typing import Final

from isostd._assessing.case import Case
from isostd._assessing.documents import no_report, no_requirements, no_system
from isostd._assessing.together import is_a_part
from isostd.cycles import CertificationCycle
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.standards import Standard
from isostd.vocabulary import Attestation, RelationKind

__all__ = ["OTHER", "document", "in_common", "own_cycle"]

_C = FindingCode
_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
_SYSTEMS: Final = frozenset({None, _MANAGEMENT})
# Guidance is shown by none of these.
_CERTIFIES: Final = frozenset(
    {
        Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.MARKING_LICENCE,
        Attestation.ACCREDITATION_CERTIFICATE,
        Attestation.MDSAP_CERTIFICATE,
        Attestation.NOTIFIED_BODY_CERTIFICATE,
        Attestation.NONE,
    }
)
# These are given to standards, or by a programme, of their own alone.
_APART: Final = frozenset(
    {Attestation.ACCREDITATION_CERTIFICATE, Attestation.MDSAP_CERTIFICATE}
)
# These are given to laws, or by authorities.
_BY_LAW: Final = frozenset(
    {Attestation.NOTIFIED_BODY_CERTIFICATE, Attestation.REGULATOR_INSPECTION}
)
# A scheme that goes by its name gives none of these but its own.
_OF_NO_SCHEME: Final = frozenset(
    {
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
        Attestation.VERIFICATION_STATEMENT,
        Attestation.TEST_REPORT,
        Attestation.MARKING_LICENCE,
        Attestation.SELF_DECLARATION,
    }
)
OTHER: Final = "it names a paper of another kind, and no law"
# What a standard for management systems is never shown by.
_OTHER_PAPERS: Final = frozenset(
    {
        Attestation.TEST_REPORT,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.ACCREDITATION_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
        Attestation.MARKING_LICENCE,
        Attestation.REGULATOR_INSPECTION,
        Attestation.VERIFICATION_STATEMENT,
        Attestation.NOTIFIED_BODY_CERTIFICATE,
        Attestation.NONE,
    }
)


def in_common(
    case: Case, standards: Iterable[Standard | None]
) -> CertificationCycle | None:
    """Return the cycle that all of several documents follow, if they do.

    Guidance beside them (ISO/TR 8124-8) is shown by no paper and follows
    none.
    """
    found = {
        case.catalogue.cycle_for(standard)
        for standard in standards
        if standard is None or standard.attestation is not Attestation.NONE
    }
    return found.pop() if len(found) == 1 else None


def document(case: Case) -> None:
    """Tell whether such a document can exist for the standard at all."""
    standard = case.standard
    if standard is None:
        return
    exists = standard.attestation
    shown = case.certificate.attestation
    if exists is None and shown is _MANAGEMENT:
        exists = _of_all_parts(case, standard)
    if exists is None:
        return
    if exists is Attestation.NONE:
        if shown is None or shown in _CERTIFIES:
            no_requirements(case, standard)
        return
    if case.scheme is None and shown in _SYSTEMS and is_a_part(standard):
        no_system(case, standard)
    if (
        exists is Attestation.TEST_REPORT
        and shown is None
        and _is_surveyed(case)
    ):
        case.add(
            _C.KIND_NOT_TOLD,
            what="what is tested, with audits as of a certificate",
            text=str(standard.reference),
            kinds="the report, or what somebody calls a certificate",
        )
    if exists is Attestation.VERIFICATION_STATEMENT and shown is None:
        no_report(case, standard)
    if shown is not None and _is_another(case, standard, exists, shown):
        case.add(
            _C.WRONG_DOCUMENT,
            reference=standard.reference,
            exists=exists.value,
            shown=shown.value,
        )
        if shown is _MANAGEMENT:
            # It is held to the rules of what exists: nobody surveys it.
            case.cycle = own_cycle(case, standard)
    elif shown in _BY_LAW and not standard.reference.number:
        # A scheme goes by its name, and has papers of its own.
        text = cut(case.printed or str(standard.reference))
        case.add(_C.STANDARD_UNREADABLE, text=text, because=OTHER)


def _is_surveyed(case: Case) -> bool:
    """Tell whether a paper tells what reports do not have."""
    paper, counted = case.certificate, case.certificate.counted_on
    counts = counted is not None and counted <= case.on
    return (
        any(audit.day <= case.on for audit in paper.audits or ())
        or (counts and bool(paper.surveillance_count))
        or (counts and bool(paper.recertification_count))
        or paper.cycle_ends is not None
    )


def _is_another(
    case: Case, standard: Standard, exists: Attestation, shown: Attestation
) -> bool:
    """Tell whether a paper is of a kind that is not given to a standard."""
    if shown in _OF_NO_SCHEME and not standard.reference.number:
        # What it is told to be may follow the scheme's rules all the same.
        return case.cycle is None or case.cycle.attestation is not exists
    if exists is not _MANAGEMENT:
        # Of two routes each has rules of its own.
        ruled = case.cycle is not None and standard.key in case.cycle.standards
        apart = exists in _APART and shown is not Attestation.SELF_DECLARATION
        return (
            (shown is _MANAGEMENT and not ruled)
            or (
                shown is not exists
                and (apart or shown in _APART or shown is Attestation.NONE)
            )
            or (
                exists is Attestation.TEST_REPORT
                and shown is Attestation.PRIVATE_CERTIFICATE
            )
        )
    return shown in _OTHER_PAPERS or (
        shown is Attestation.MDSAP_CERTIFICATE
        and not _is_extended(case, standard, shown)
    )


def _is_extended(case: Case, standard: Standard, kind: Attestation) -> bool:
    """Tell whether what is shown by a kind of paper extends a standard."""
    return any(
        relation.kind is RelationKind.EXTENDS
        and case.catalogue.work(relation.target) is standard
        for other in case.catalogue.standards
        if other.attestation is kind
        for relation in other.relations
    )


def _of_all_parts(case: Case, standard: Standard) -> Attestation | None:
    """Return what all parts of a series are shown by that show anything."""
    parts = _parts(case, standard)
    kinds = {part.attestation for part in parts if part is not None}
    kinds.discard(Attestation.NONE)
    return kinds.pop() if len(kinds) == 1 else None


def own_cycle(case: Case, standard: Standard) -> CertificationCycle | None:
    """Return the cycle of a standard, else the one its parts share."""
    own = case.catalogue.cycle_for(standard)
    return own or in_common(case, _parts(case, standard))


def _parts(case: Case, standard: Standard) -> Iterator[Standard | None]:
    """Return the parts of a series."""
    return map(case.catalogue.standards.find, standard.parts)
