"""What a certificate is to, and which cycle it follows."""

import re
from typing import Final

import attrs

from isostd._assessing.bylaw import is_by_law, without_standard
from isostd._assessing.case import Case
from isostd._assessing.caveats import beside
from isostd._assessing.documents import other_paper
from isostd._assessing.shown import own_cycle
from isostd._assessing.stamps import stamped
from isostd._assessing.together import (
    LONGEST_TEXT,
    come_to_one,
    go_together,
    is_a_title,
    is_apart,
    named_in,
)
from isostd._assessing.unresolved import from_nobody, is_mistaken, unresolved
from isostd._assessing.years import another_edition, without_a_day
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.cycles import CertificationCycle
from isostd.errors import InvalidReferenceError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.resolving import Resolution
from isostd.standards import Standard
from isostd.vocabulary import (
    Attestation,
    Chain,
    CorrectionKind,
    SurveillanceRule,
    Unresolved,
)

__all__ = ["standard"]

_C = FindingCode
# Words beside a reference are no misprint of it.
_HARMLESS: Final = frozenset({"other words", "glued text"})


def standard(case: Case) -> None:
    """Read what the certificate is to, and which cycle it follows."""
    certificate = case.certificate
    reference = certificate.standard
    text = reference.text if reference is not None else None
    printed = text or certificate.standard_text or ""
    read = reference is not None and not reference.repairs
    if not read and printed:
        beside(case, printed)
    stamped(case)
    if printed and is_by_law(case, printed):
        without_standard(case)
        return
    if reference is None:
        reference = come_to_one(case, printed) if printed else _scheme(case)
    if reference is None:
        without_standard(case)
        return
    alone = certificate.standard is not None and not (
        reference.repairs and _is_among_words(reference)
    )
    if not alone and is_a_title(printed):
        case.add(_C.STANDARD_UNREADABLE, text=cut(printed), because=_TITLE)
    resolution = _resolve(case, reference, printed)
    if not alone:
        other_paper(case, printed)
    if reference.repairs:
        another_edition(case, printed)
        from_nobody(case, resolution)
        kinds = {repair.kind for repair in reference.repairs}
        _mended(case, printed, resolution.reference, kinds)
    if resolution.unresolved is not None:
        unresolved(case, resolution, resolution.unresolved)
    if resolution.corrections:
        _corrected(case, resolution, reference)
    _beside_the_scheme(case, resolution)


def _beside_the_scheme(case: Case, ours: Resolution) -> None:
    """Ask which is meant where the scheme's name is another document's."""
    text = case.certificate.scheme
    if text is None:
        return
    whole = _scheme(case)
    names = (whole,) if whole is not None else named_in(text)
    for name in names:
        if not go_together(case, ours, case.catalogue.resolve(name)):
            both = f"{ours.reference}, {name}"
            case.add(_C.SEVERAL_STANDARDS, names=both)
            return
    if not names:
        other_paper(case, text)


def _resolve(case: Case, reference: Reference, printed: str) -> Resolution:
    """Join the reference to the facts, and find the cycle."""
    resolution = case.catalogue.resolve(reference)
    if resolution.unresolved in _LOUDER and _EN.search(printed):
        resolution = _european(case, resolution)
    resolution = without_a_day(case, resolution)
    case.resolution = resolution
    case.standard = resolution.standard
    case.edition = resolution.edition
    told = case.certificate.attestation
    case.cycle = _scheme_cycle(case) or _cycle(case, told)
    if case.cycle is None and told is None and case.standard is not None:
        case.cycle = own_cycle(case, case.standard)
    return resolution


def _cycle(case: Case, told: Attestation | None) -> CertificationCycle | None:
    """Return the cycle of a standard's papers, or of the kind that is told.

    No laboratory gives the report of an audit, whatever report it is called.
    """
    find = case.catalogue.cycle_for
    if told is Attestation.TEST_REPORT:
        own = find(case.standard)
        if (
            own is not None
            and own.attestation is Attestation.VERIFICATION_STATEMENT
            and own.chain is Chain.NONE
        ):
            return own
    return find(case.standard, told)


def _corrected(
    case: Case, resolution: Resolution, reference: Reference
) -> None:
    """Note where what is meant is not what is printed."""
    for correction in resolution.corrections:
        if correction.kind is CorrectionKind.ADOPTION:
            case.add(
                _C.FALSE_ADOPTION,
                reference=attrs.evolve(reference, adopts=None),
                true=correction.meant,
                printed=correction.printed,
            )
        elif is_mistaken(
            resolution.standard, correction.printed
        ) or _is_of_no_such_type(resolution.standard, correction.printed):
            because = f"that is not the name of {correction.meant}"
            text = cut(case.certificate.standard_text or "")
            case.add(_C.STANDARD_UNREADABLE, text=text, because=because)
        else:
            case.add(
                _C.NAME_CORRECTED,
                printed=correction.printed,
                meant=correction.meant,
            )


def _is_of_no_such_type(standard: Standard | None, printed: Reference) -> bool:
    """Tell whether a sort of document is printed that there never was.

    "ISO/TS 9001" is none; "ISO/TS 22163" was, before ISO 22163.
    """
    return (
        standard is not None
        and printed.type not in (None, standard.reference.type)
        and all(
            relation.target.type != printed.type
            or relation.target.number != printed.number
            for relation in standard.relations
        )
    )


_TITLE: Final = "this is the title of a document that cites the one it names"


def _is_among_words(reference: Reference) -> bool:
    """Tell whether other words stood about a reference."""
    return any(repair.kind in _HARMLESS for repair in reference.repairs)


# "en" in small letters is a word in some languages, and CEN's name in others.
_EN: Final = late(r"(?i)(?<![^\W_])en[ -]iso")
_LOUDER: Final = frozenset(
    {Unresolved.NO_SUCH_EDITION, Unresolved.UNKNOWN_ADOPTION}
)


def _european(case: Case, found: Resolution) -> Resolution:
    """Take a reference for the European text, where there is such a one."""
    printed = found.reference
    prefixes = (*printed.prefixes, "EN")
    read = case.catalogue.resolve(attrs.evolve(printed, prefixes=prefixes))
    return found if read.edition is None else read


def _mended(
    case: Case, printed: str, reference: Reference, kinds: set[str]
) -> None:
    """Note what had to be mended to read the reference."""
    if "look-alike" in kinds:
        case.add(_C.LOOK_ALIKE, text=cut(printed), reference=reference)
    elif not kinds <= _HARMLESS:
        case.add(_C.MISPRINT, text=cut(printed), reference=reference)


def _scheme(case: Case) -> Reference | None:
    """Return a scheme that the catalogue holds, where only that is named."""
    name = case.certificate.scheme
    if name is None:
        return None
    try:
        reference = Reference.parse(name)
    except InvalidReferenceError:
        return None
    known = case.catalogue.resolve(reference).standard is not None
    return reference if known else None


def _scheme_cycle(case: Case) -> CertificationCycle | None:
    """Return the cycle of the scheme that a standard is certified under.

    MDSAP extends ISO 13485, FSSC 22000 contains ISO 22000: where the paper
    names the scheme beside the standard, the scheme's rules hold. Rules that
    know no surveillance (those of EMAS) lift none that the standard's know.
    """
    standard = case.standard
    if standard is None:
        return None
    named = _scheme(case)
    if named is not None:
        whole = case.catalogue.resolve(named).standard
    else:
        whole = _scheme_beside(case, standard)
    if whole is None or whole not in case.catalogue.built_on(standard):
        return None
    told = case.certificate.attestation
    cycle = case.catalogue.cycle_for(whole, told)
    if cycle is None or cycle.surveillance is SurveillanceRule.NONE:
        own = case.catalogue.cycle_for(standard, told)
        if own is not None and own.surveillance is not SurveillanceRule.NONE:
            return None
    case.scheme = whole
    return cycle


def _scheme_beside(case: Case, standard: Standard) -> Standard | None:
    """Return the scheme named in other words beside a standard."""
    reference = case.certificate.standard
    if reference is None or not (
        reference.repairs and _is_among_words(reference)
    ):
        return None
    printed = (reference.text or "")[:LONGEST_TEXT]
    flat = flatten(printed)
    for whole in case.catalogue.built_on(standard):
        for name in map(flatten, (str(whole.reference), whole.title)):
            named = name in flat and re.search(
                r"[\W_]*".join(name), printed, re.IGNORECASE
            )
            if named and not is_apart(printed, *named.span()):
                return whole
    return None
