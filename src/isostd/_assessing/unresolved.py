"""Why what a paper names leads to no edition, and what is near it."""

from functools import lru_cache
from operator import itemgetter
from typing import Final

import attrs

from isostd._actions import TAKEN
from isostd._assessing.case import Case, before_its_text, issue_day
from isostd._facts.editions import newest_by
from isostd._text.late import late
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.resolving import Resolution
from isostd.standards import Edition, Standard
from isostd.vocabulary import Attestation, RelationKind, Unresolved

__all__ = ["from_nobody", "is_mistaken", "last_edition", "unresolved"]

_C = FindingCode
_PLAIN_PROBLEMS: Final = {
    Unresolved.UNKNOWN_STANDARD: _C.STANDARD_UNKNOWN,
    Unresolved.NO_YEAR: _C.EDITION_NOT_TOLD,
    Unresolved.SERIES: _C.PART_NOT_TOLD,
    Unresolved.DRAFT: _C.DRAFT,
    Unresolved.UNKNOWN_ADOPTION: _C.ADOPTION_UNKNOWN,
}

_OF_EDITIONS: Final = frozenset({_C.ADOPTION_UNKNOWN, _C.EDITION_NOT_TOLD})


def unresolved(
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
    if plain is _C.STANDARD_UNKNOWN and _is_owners(case, name):
        plain = _C.PART_NOT_TOLD
    if plain is not None:
        _ask(case, plain, name)
        if problem is Unresolved.NO_YEAR and standard is not None:
            case.newest = last_edition(standard, name)
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
        _ask(case, _C.ADOPTION_UNKNOWN, text)
        return
    if _is_parted(case, year):
        _ask(case, _C.EDITION_NOT_TOLD, attrs.evolve(name, year=None))
        return
    _no_such_edition(case, resolution)


def _ask(case: Case, code: FindingCode, name: Reference | str) -> None:
    """Ask for a name; for an edition only once it is seen that one stands."""
    if code in _OF_EDITIONS:
        case.unasked = code, name
    elif code is _C.STANDARD_UNKNOWN and isinstance(name, Reference):
        _unknown(case, name)
    else:
        case.add(code, reference=name)


def _unknown(case: Case, name: Reference) -> None:
    """Ask for a document without a record, and tell what is known of it.

    Of one with a record it is an edition that nobody here knows.
    """
    facts = case.catalogue
    noted = [
        (relation.target.part != name.part, relation, standard)
        for standard, relation in facts.told_apart(name)
        if relation.note is not None
    ]
    if not noted or facts.resolve(name.undated).standard is not None:
        case.add(_C.STANDARD_UNKNOWN, reference=name)
        return
    _, relation, standard = min(noted, key=itemgetter(0))
    told = (relation.note or "").removesuffix(".")
    case.add_cited(
        _C.STANDARD_UNKNOWN,
        relation.citations,
        reference=name,
        known=TAKEN,
        note=f", and beside {standard.reference} is noted: {told}",
    )


def _is_parted(case: Case, year: int | None) -> bool:
    """Tell whether a year was put together: "9001:20 25 employees"."""
    printed, digits = case.certificate.standard_text or "", str(year)
    return any(
        f"{digits[:at]} {digits[at:]}" in printed
        for at in range(1, len(digits))
    )


def _is_owners(case: Case, name: Reference) -> bool:
    """Tell whether all that is named is whose standard it is: "BRCGS"."""
    begins = f"{name.publisher} "
    return not name.number and any(
        standard.reference.publisher.startswith(begins)
        for standard in case.catalogue.standards
    )


def _no_such_edition(case: Case, resolution: Resolution) -> None:
    """Tell what is near; only the publisher knows that there is none."""
    standard, year = resolution.standard, resolution.reference.year
    ours = standard is None or standard.reference.is_iso
    newest = None if ours or standard is None else standard.latest
    case.add_cited(
        _C.NO_SUCH_EDITION,
        () if newest is None else newest.citations,
        reference=resolution.reference,
        nearest=", ".join(str(r) for r in resolution.nearest),
        because=f" ({year} is the year of {resolution.year_is_of}.)"
        if resolution.year_is_of is not None
        else "",
    )


def _is_prefixed(case: Case, name: Reference) -> bool:
    """Tell whether "ISO" bears a prefix that may be an unknown adopter's.

    The issuer may print its own letters there.
    """
    paper = case.certificate
    letters = _letters_before((paper.standard_text or "")[:60])
    issuer = (paper.certification_body or "")[:200].upper()
    return (
        bool(letters)
        and letters.isdisjoint(_LETTERS.findall(issuer))
        and {"EN"}.issuperset(name.prefixes)
        and name.is_iso
    )


@lru_cache(maxsize=512)
def _letters_before(text: str) -> frozenset[str]:
    """Return letters like a publisher's that stand before "ISO"."""
    found = _PREFIXED.fullmatch(text)
    told = _LETTERS.findall(found[1]) if found is not None else []
    # "EN ISO 9001 : 2015" is CEN's.
    words = frozenset(told) - {"EN"}
    return words if all(map(_may_be_adopters, words)) else frozenset()


def _may_be_adopters(word: str) -> bool:
    """Tell whether letters may be those of a national publisher."""
    return (
        word.isupper()
        and word not in _NO_ADOPTERS
        and _SYSTEM.fullmatch(word) is None
    )


# Letters before "ISO" and nothing else, as those of a national publisher.
_PREFIXED: Final = late(
    r"\W*((?:[^\W\d_]{2,6}[ /-]{1,2}){1,2}?)(?:EN[ -])?(?:ISO|ИСО)(?:/IEC)?"
    r"[ \d:.–-]*\W*"
)
_LETTERS: Final = late(r"[^\W\d_]+")
# Letters of a system: "ISMS", in Romance languages "SGSI", in French "SMQ",
# in German "QM".
_SYSTEM: Final = late(r"(?:\w{2,}|[EIQ])MS|SG[A-Z]{1,3}|SM[EIQS]\w?|[QU]M")
_NO_ADOPTERS: Final = frozenset(
    {"SYSTEM", "OHS", "HSE", "AFAQ", "CISQ",
     "CE", "UKCA", "CCC", "EAC", "FDA", "WHO", "GMP", "HACCP", "FSC", "BSCI",
     "CMMI", "PCI", "GDPR", "OHSAS", "IQNET", "CQC", "BVC", "SMK", "СМК",
     "MDSAP", "FSSC", "IATF", "ICOP", "IRIS", "EMAS", "QHSE",
     "SGS", "BSI", "TUV", "TÜV", "DNV", "BV", "LRQA", "DQS", "UKAS",
     "IAF", "CNAS", "ANAB", "DAKKS", "CERT", "OF", "TO", "AND", "FOR", "PER",
     "WITH", "UNDER", "BY", "IN", "ON", "AS", "THE", "STD", "NORM", "NORMA", "NORME", "NEW", "FULL",
     "DE", "LA", "EL", "DER", "DIE", "NACH", "GEMÄSS", "SELON"}
)  # fmt: skip


def from_nobody(case: Case, resolution: Resolution) -> None:
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


def last_edition(standard: Standard, name: Reference) -> Edition | None:
    """Return the edition that even the newest paper to an undated name is to.

    An adopter that gave it a number of its own may go on without it.
    """
    own = standard.reference
    same = (name.number, name.part) == (own.number, own.part)
    return standard.latest if same else None


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
        or is_mistaken(standard, name)
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
    issued = issue_day(case.certificate)
    if issued is not None and year is not None and issued.year < year:
        before_its_text(case, name, str(year), issued, ())
        if case.certificate.issued is not None:
            return
    case.add(_C.NEWER_THAN_DATA, reference=name, as_of=case.catalogue.as_of)


def is_mistaken(standard: Standard | None, printed: Reference) -> bool:
    """Tell whether a name is known to be taken for a standard's wrongly."""
    named = {printed.undated, printed}
    return standard is not None and any(
        relation.target in named
        for relation in standard.relations
        if relation.kind is RelationKind.CONFUSED_WITH
    )
