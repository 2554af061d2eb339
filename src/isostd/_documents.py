"""Names on a paper that are not one document a supplier is certified to."""

import re
from itertools import islice
from typing import Final

from isostd._case import Case
from isostd.cycles import CertificationCycle
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.standards import Standard
from isostd.vocabulary import Attestation, Kind, RelationKind

__all__ = ["no_requirements", "unread"]

_C = FindingCode
# HACCP and GMP, in the languages that papers come in.
_NO_DOCUMENT: Final = re.compile(
    r"(?i)(?<![a-z])(?:haccp|appcc|c?gmp|bpf|bpm)(?![a-z+])"
    r"|good manufacturing practice|bonnes pratiques de fabrication"
    r"|buenas pr[áa]cticas de (?:fabricaci[óo]n|manufactura)"
    r"|boas pr[áa]ticas de fabrica[çc][ãa]o|gute[nr]? herstellungspraxis"
    r"|危害分析|良好(?:生产|操作|制造)规范|適正製造"
)
# It has all that a reference has, but nobody known here publishes it.
_REFERENCE: Final = re.compile(
    r"(?=.{5,40}\Z)(?=\D*\d.*[:/ -](?:19|20)\d\d\Z)"
    r"[A-ZА-Я][A-ZА-Яa-z.]{0,9}(?:[ /-][A-ZА-Я0-9][\w.]{0,9}){0,5}"
    r"[:/ -](?:19|20)\d\d"
)
_UNREAD: Final = "that could not be read as the name of one document"
_LAW: Final = (
    "that is a law or a programme, and what kind of paper this is (a notified "
    "body's certificate, a declaration) is not told"
)
_METHODS: Final = "HACCP or GMP alone names no document"
_BESIDE: Final = frozenset({RelationKind.EXTENDS})
_MEANT: Final = frozenset({RelationKind.CONFUSED_WITH, RelationKind.PRECEDES})


def unread(case: Case, text: str, law: CertificationCycle | None) -> None:
    """Say why a text is not read as the name of one document."""
    if law is not None:
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=_LAW)
        return
    found = Reference.find((case.certificate.standard_text or "")[:400])
    named = dict.fromkeys(m.reference for m in islice(found, 6))
    if len(named) > 1:
        case.named = tuple(named)
        names = ", ".join(map(str, named))
        case.add(_C.SEVERAL_STANDARDS, names=names)
        return
    because = _METHODS if _NO_DOCUMENT.search(text[:400]) else _UNREAD
    if because is _UNREAD and _REFERENCE.fullmatch(text.strip()):
        case.add(_C.STANDARD_UNKNOWN, reference=text.strip())
        return
    case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=because)


def no_requirements(case: Case, standard: Standard) -> None:
    """Say of a document that nobody is certified to where to look instead."""
    if standard.kind is Kind.GUIDANCE:
        why = "is guidance and sets no requirements"
    else:
        why = "sets requirements for others than suppliers"
    beside = _certified(case, standard, _BESIDE)
    meant = _certified(case, standard, _MEANT)
    if beside:
        why += f"; a paper that names it rests on a certificate to {beside}"
    elif meant:
        why += f"; suppliers are certified to {meant}"
    case.add(_C.NOT_CERTIFIABLE, reference=standard.reference, because=why)


def _certified(
    case: Case, standard: Standard, kinds: frozenset[RelationKind]
) -> str:
    """Return the related standards that suppliers are certified to."""
    related = (
        case.catalogue.work(relation.target)
        for relation in standard.relations
        if relation.kind in kinds
    )
    return " or ".join(
        str(other.reference)
        for other in related
        if other is not None
        and other.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        and other.latest is not None
        and other.latest.replaced_by is None
    )
