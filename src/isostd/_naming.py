"""What a certificate is to, and which cycle it follows."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import attrs

from isostd._case import Case
from isostd._caveats import another_edition, beside, stamped
from isostd._documents import (
    no_report,
    no_requirements,
    no_system,
    other_paper,
    unread,
)
from isostd._late import late
from isostd._laws import names_a_law
from isostd._together import (
    LONGEST_TEXT,
    MOST,
    come_to_one,
    is_a_part,
    is_a_title,
    mentions,
)
from isostd.catalogue import flatten
from isostd.cycles import CertificationCycle
from isostd.errors import InvalidReferenceError
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.resolving import Resolution, newest_by
from isostd.sources import Citation
from isostd.standards import Edition, Standard
from isostd.vocabulary import Attestation, RelationKind, Unresolved

__all__ = ["document", "standard"]

_C = FindingCode
_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
_BY_LAW: Final = frozenset(
    {
        Attestation.NOTIFIED_BODY_CERTIFICATE,
        Attestation.MARKING_LICENCE,
        Attestation.REGULATOR_INSPECTION,
    }
)
# No law asks for these.
_VOLUNTARY: Final = frozenset(
    {
        _MANAGEMENT,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
    }
)
# Words beside a reference are no misprint of it.
_HARMLESS: Final = frozenset({"other words", "glued text"})
_PLAIN_PROBLEMS: Final = {
    Unresolved.UNKNOWN_STANDARD: _C.STANDARD_UNKNOWN,
    Unresolved.NO_YEAR: _C.EDITION_NOT_TOLD,
    Unresolved.SERIES: _C.PART_NOT_TOLD,
    Unresolved.DRAFT: _C.DRAFT,
    Unresolved.UNKNOWN_ADOPTION: _C.ADOPTION_UNKNOWN,
}
_SYSTEMS: Final = frozenset({None, _MANAGEMENT})
# Guidance is shown by none of these.
_CERTIFIES: Final = frozenset(
    {
        Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
        Attestation.PRIVATE_CERTIFICATE,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.MARKING_LICENCE,
    }
)
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
    if printed and _is_by_law(case, printed):
        _without_standard(case)
        return
    if reference is None:
        reference = come_to_one(case, printed) if printed else _scheme(case)
    if reference is None:
        _without_standard(case)
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
        _from_nobody(case, resolution)
        kinds = {repair.kind for repair in reference.repairs}
        _mended(case, printed, resolution.reference, kinds)
    if resolution.unresolved is not None:
        _unresolved(case, resolution, resolution.unresolved)
    if resolution.corrections:
        _corrected(case, resolution, reference)


def _resolve(case: Case, reference: Reference, printed: str) -> Resolution:
    """Join the reference to the facts, and find the cycle."""
    resolution = case.catalogue.resolve(reference)
    if resolution.unresolved in _LOUDER and _EN.search(printed):
        resolution = _european(case, resolution)
    case.resolution = resolution
    case.standard = resolution.standard
    case.edition = resolution.edition
    told = case.certificate.attestation
    case.cycle = _scheme_cycle(case) or case.catalogue.cycle_for(
        resolution.standard, told
    )
    if case.cycle is None and told is None and case.standard is not None:
        case.cycle = _own_cycle(case, case.standard)
    return resolution


def _is_by_law(case: Case, printed: str) -> bool:
    """Tell whether a paper is to a law, whatever standards stand beside it."""
    kind = case.certificate.attestation
    if kind not in _BY_LAW:
        return False
    return case.catalogue.cycle_told(printed, kind) is not None or (
        kind is Attestation.NOTIFIED_BODY_CERTIFICATE
        and names_a_law(printed[:LONGEST_TEXT])
    )


def _corrected(
    case: Case, resolution: Resolution, reference: Reference
) -> None:
    """Note where what is meant is not what is printed."""
    for correction in resolution.corrections:
        if correction.kind == "adoption":
            case.add(
                _C.FALSE_ADOPTION,
                reference=attrs.evolve(reference, adopts=None),
                true=correction.meant,
                printed=correction.printed,
            )
        elif _is_mistaken(
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


def _is_mistaken(standard: Standard | None, printed: Reference) -> bool:
    """Tell whether a name is known to be taken for a standard's wrongly."""
    named = {printed.undated, attrs.evolve(printed, text=None)}
    return standard is not None and any(
        relation.target in named
        for relation in standard.relations
        if relation.kind is RelationKind.CONFUSED_WITH
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
    if "EN" in printed.prefixes:
        return found
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
    names the scheme beside the standard, the scheme's rules hold.
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
    case.scheme = whole
    return case.catalogue.cycle_for(whole, case.certificate.attestation)


def _scheme_beside(case: Case, standard: Standard) -> Standard | None:
    """Return the scheme named in other words beside a standard."""
    reference = case.certificate.standard
    if reference is None or not (
        reference.repairs and _is_among_words(reference)
    ):
        return None
    printed = flatten((reference.text or "")[:400])
    for whole in case.catalogue.built_on(standard):
        names = (str(whole.reference), whole.title)
        if any(flatten(name) in printed for name in names):
            return whole
    return None


def _without_standard(case: Case) -> None:
    """Judge a paper that names no standard that can be read.

    What an authority or a notified body gives is to a law or a programme.
    """
    certificate = case.certificate
    kind = certificate.attestation
    text = certificate.standard_text or certificate.scheme
    if text is not None:
        case.law = case.catalogue.cycle_told(text, kind)
    if text is None:
        case.add(_C.STANDARD_NOT_TOLD)
    elif kind is None and case.law is not None:
        case.add(
            _C.KIND_NOT_TOLD,
            what="a law or a programme",
            text=cut(text),
            kinds="a notified body's certificate, an authority's, a declaration",
        )
    elif kind not in _BY_LAW:
        if case.law is None:
            _of_no_law(case, text, kind)
    elif kind is Attestation.NOTIFIED_BODY_CERTIFICATE and case.law is None:
        _declared(case, text, kind)
    case.cycle = case.law or case.catalogue.cycle_for(None, kind)
    if case.cycle is None and text is not None:
        named = (
            case.catalogue.resolve(mention.reference).standard
            for mention in mentions(text, MOST)
        )
        case.cycle = _in_common(case, named)


def _of_no_law(case: Case, text: str, kind: Attestation | None) -> None:
    """Judge a text that names no standard, of a paper that no law asks for."""
    law = case.catalogue.cycle_told(text)
    if kind is Attestation.SELF_DECLARATION and names_a_law(
        text[:LONGEST_TEXT]
    ):
        # A maker declares by any law.
        case.declared = law
    elif law is not None and kind in _VOLUNTARY:
        case.add(
            _C.WRONG_DOCUMENT,
            reference=cut(text),
            exists=law.attestation.value,
            shown=kind.value,
        )
    else:
        unread(case, text)


_LAWLESS: Final = "it names no law"
# What any such paper is called: "CE certificate of conformity".
_NO_LAW: Final = late(
    r"(?i)\W*(?:(?:CE|EC|EU|EG|UE|NB|UKCA|European|(?<!\d)\d{4}(?!\d)|mark(?:ing)?|certifi\w*(?!\w)"
    r"|certyfikat\w*(?!\w)|zertifi[kz]\w*(?!\w)|bescheinigung|kennzeichnung|marquage|marcado"
    r"|marcatura|marcação|[ck]onformit\w*(?!\w)|conformid\w*(?!\w)"
    r"|compliance|full|quality|assurance|management|systems?|production|products?"
    r"|design|approval|module|[A-H][12]?(?![^\W_])|declara\w*(?!\w)|type|examination|baumuster\w*(?!\w)|notified|body"
    r"|of|de|di|der|认证|證書|证书|標誌|标志)\W*)+"
)


def _declared(case: Case, text: str, kind: Attestation) -> None:
    """Find a paper to no law, or to one that knows declarations alone."""
    if _NO_LAW.fullmatch(text[:LONGEST_TEXT]):
        case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=_LAWLESS)
        return
    law = case.catalogue.cycle_told(text, Attestation.SELF_DECLARATION)
    if law is not None:
        case.add(
            _C.WRONG_DOCUMENT,
            reference=cut(text),
            exists=law.attestation.value,
            shown=kind.value,
        )


def _in_common(
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


def _unresolved(
    case: Case, resolution: Resolution, problem: Unresolved
) -> None:
    """Say why the reference leads to no edition."""
    name = resolution.reference
    plain = _PLAIN_PROBLEMS.get(problem)
    standard = resolution.standard
    if standard is not None and standard.attestation is Attestation.NONE:
        # Guidance is no certificate in any edition; nothing else matters.
        return
    if (
        standard is not None
        and problem is Unresolved.UNKNOWN_ADOPTION
        and _inferred(case, name, standard)
    ):
        return
    if plain is not None:
        case.add(plain, reference=name)
        return
    if problem is Unresolved.NO_EDITIONS:
        return
    as_of = case.catalogue.as_of
    year = resolution.reference.year
    beyond = year is not None and year >= as_of.year and case.on > as_of
    if problem is Unresolved.NEWER_THAN_DATA or beyond:
        _newer(case, name, year)
        return
    if standard is not None and _is_prefixed(case, name):
        _keep_newest(case, name, standard)
        text = cut(case.certificate.standard_text or "")
        case.add(_C.ADOPTION_UNKNOWN, reference=text)
        return
    _no_such_edition(case, resolution)


def _no_such_edition(case: Case, resolution: Resolution) -> None:
    """Tell what is near; only the publisher knows that there is none."""
    standard, year = resolution.standard, resolution.reference.year
    ours = standard is None or standard.reference.is_iso
    case.add_cited(
        _C.NO_SUCH_EDITION,
        () if ours or standard is None else _newest(standard),
        reference=resolution.reference,
        nearest=", ".join(str(r) for r in resolution.nearest),
        because=f" ({year} is the year of {resolution.year_is_of}.)"
        if resolution.year_is_of is not None
        else "",
    )


def _is_prefixed(case: Case, name: Reference) -> bool:
    """Tell whether "ISO" bears a prefix that may be an unknown adopter's."""
    return (
        _has_letters_before((case.certificate.standard_text or "")[:60])
        and {"EN"}.issuperset(name.prefixes)
        and name.is_iso
    )


@lru_cache(maxsize=512)
def _has_letters_before(text: str) -> bool:
    """Tell whether letters like a publisher's stand before "ISO"."""
    found = _PREFIXED.fullmatch(text)
    words = _LETTERS.findall(found[1]) if found is not None else []
    return bool(words) and all(
        word.isupper() and word not in _NO_ADOPTERS for word in words
    )


# Letters before "ISO" and nothing else, as those of a national publisher.
_PREFIXED: Final = late(
    r"\W*((?:[^\W\d_]{2,6}[ /-]{1,2}){1,2}?)(?:EN[ -])?(?:ISO|ИСО)(?:/IEC)?"
    r"[ \d:.–-]*\W*"
)
_LETTERS: Final = late(r"[^\W\d_]+")
_NO_ADOPTERS: Final = frozenset(
    {"SYSTEM", "QMS", "EMS", "FSMS", "ISMS", "OHSMS", "OHS", "HSE", "IMS",
     "SGS", "BSI", "TUV", "TÜV", "DNV", "BV", "LRQA", "DQS", "UKAS",
     "IAF", "CNAS", "ANAB", "DAKKS", "CERT", "OF", "TO", "AND", "FOR", "PER",
     "WITH", "UNDER", "BY", "IN", "ON", "AS", "THE", "STD", "NORM", "NORMA", "NORME", "NEW", "FULL",
     "DE", "LA", "EL", "DER", "DIE", "NACH", "GEMÄSS", "SELON"}
)  # fmt: skip


def _from_nobody(case: Case, resolution: Resolution) -> None:
    """Note that an adopter whom nobody here knows stands before "ISO".

    Where words about the name were found, these are among them.
    """
    dated = None if case.findings else resolution.edition
    if dated is not None and _is_prefixed(case, resolution.reference):
        case.add_cited(
            _C.ADOPTION_INFERRED,
            dated.citations,
            reference=cut(case.certificate.standard_text or ""),
            edition=dated.reference,
        )


def _newest(standard: Standard) -> tuple[Citation, ...]:
    """Return where the newest edition of a standard was seen."""
    return next((e.citations for e in reversed(standard.published)), ())


def _keep_newest(
    case: Case, name: Reference, standard: Standard
) -> Edition | None:
    """Keep and return the newest edition that a text of a year can hold."""
    newest = newest_by(standard, name)
    printed = name.adopts
    if printed is None or (printed.year or 0) <= (name.year or 0):
        # A pair with a younger text contradicts itself, and proves nothing.
        case.newest = newest
    return newest


def _inferred(case: Case, name: Reference, standard: Standard) -> bool:
    """Take an unknown adoption for the ISO edition of its number and year."""
    newest = _keep_newest(case, name, standard)
    own = standard.reference
    if (
        newest is None
        or not _can_only_be(standard, newest, name)
        or name.adopts is not None
        or name.is_draft
        or _is_mistaken(standard, name)
        or (name.number, name.part) != (own.number, own.part)
    ):
        return False
    case.edition = newest
    assert case.resolution is not None  # noqa: S101
    case.resolution = attrs.evolve(case.resolution, edition=newest)
    case.add_cited(
        _C.ADOPTION_INFERRED,
        newest.citations,
        reference=name,
        edition=newest.reference,
    )
    return True


# How soon an adopter follows, and how long it does not take up an old text.
_SOON_YEARS: Final = 2
_LONG_YEARS: Final = 10


def _can_only_be(standard: Standard, newest: Edition, name: Reference) -> bool:
    """Tell whether an adopter of a year had but one edition to take over."""
    year = name.year or 0
    if newest.reference.year == year:
        return True
    if _has_a_year_of_its_own(standard, newest, name):
        return False
    # Which editions CEN had before is not in the data.
    return _is_prompt(newest, name) or (
        standard.reference.publisher != "EN"
        and _is_alone(standard, newest, year)
    )


def _has_a_year_of_its_own(
    standard: Standard, newest: Edition, name: Reference
) -> bool:
    """Tell whether the adopter's own text of an edition is of another year."""
    own = name.prefixes, name.publisher, newest.reference.year
    return any(
        (row.reference.prefixes, row.reference.publisher, row.adopts.year)
        == own
        for row in standard.adoptions
    )


def _is_alone(standard: Standard, newest: Edition, year: int) -> bool:
    """Tell whether no other edition comes into question."""
    own = newest.reference.year or 0
    years = [edition.reference.year or 0 for edition in standard.published]
    before = [one for one in years if one < own]
    return not before or (
        year - own <= _SOON_YEARS and own - max(before) >= _LONG_YEARS
    )


def _is_prompt(newest: Edition, name: Reference) -> bool:
    """Tell whether a nation printed a European text when CEN asks for it.

    Within half a year, that is.  Of a text that CEN prints anew with its
    amendments the nation's may be either.
    """
    if not name.prefixes or "EN" not in (*name.prefixes[1:], name.publisher):
        return False
    own, year = newest.reference.year or 0, name.year or 0
    reprinted = name.publisher == "EN" and any(
        (change.reference.supplements[-1].year or 0) <= year
        for change in newest.amendments
    )
    return year == own + 1 and not reprinted


def _newer(case: Case, name: Reference, year: int | None) -> None:
    """Judge an edition of a year that the data does not reach."""
    issued = case.certificate.issued or case.certificate.decided
    if issued is not None and year is not None and issued.year < year:
        case.add(
            _C.ISSUED_BEFORE_EDITION,
            issued=issued,
            edition=name,
            appeared=str(year),
        )
    else:
        case.add(
            _C.NEWER_THAN_DATA, reference=name, as_of=case.catalogue.as_of
        )


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
            case.cycle = _own_cycle(case, standard)


def _is_another(
    case: Case, standard: Standard, exists: Attestation, shown: Attestation
) -> bool:
    """Tell whether a paper is of a kind that is not given to a standard."""
    if exists is not _MANAGEMENT:
        # Of two routes each has rules of its own.
        ruled = case.cycle is not None and standard.key in case.cycle.standards
        return (shown is _MANAGEMENT and not ruled) or (
            exists is Attestation.TEST_REPORT
            and shown is Attestation.PRIVATE_CERTIFICATE
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


def _own_cycle(case: Case, standard: Standard) -> CertificationCycle | None:
    """Return the cycle of a standard, else the one its parts share."""
    own = case.catalogue.cycle_for(standard)
    return own or _in_common(case, _parts(case, standard))


def _parts(case: Case, standard: Standard) -> Iterator[Standard | None]:
    """Return the parts of a series."""
    return map(case.catalogue.standards.find, standard.parts)
