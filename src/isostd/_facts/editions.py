"""Which edition of a known standard a reference names, if any."""

from datetime import date
from typing import Final, NamedTuple

from isostd.references import Reference
from isostd.standards import Adoption, Edition, Standard
from isostd.vocabulary import Unresolved

__all__ = ["Chosen", "chosen", "newest_by", "reissued"]


class Chosen(NamedTuple):
    """An edition, or why there is none and what is near."""

    edition: Edition | None = None
    unresolved: Unresolved | None = None
    nearest: tuple[Reference, ...] = ()
    year_is_of: Reference | None = None


def chosen(
    as_of: date,
    reference: Reference,
    standard: Standard,
    adoption: Adoption | None,
) -> Chosen:
    """Find the edition of a known standard, or say why there is none."""
    named = reference if adoption is None else adoption.adopts
    problem = _undecided(reference, standard, named)
    if problem is not None:
        return Chosen(unresolved=problem)
    year = named.year
    if year is None or _counts(standard, named):
        edition = _numbered(standard, named.edition)
        if edition is not None:
            return Chosen(edition)
        return Chosen(
            unresolved=_unnumbered(standard, named.edition),
            nearest=tuple(e.reference for e in standard.published[-2:]),
        )
    for candidate in standard.published:
        own = candidate.reference
        if own.year == year and own.part == named.part:
            return Chosen(candidate)
    return Chosen(
        unresolved=_unlisted(as_of, standard, year),
        nearest=_around(standard, year),
        year_is_of=_amendment_of(standard, year),
    )


def reissued(standard: Standard, older: Reference, newer: Reference) -> bool:
    """Tell whether one edition is another's text under a new year.

    ISO's editions differ from each other.  EN 9100:2018 took the place of
    EN 9100:2016 without a transition, since no word of it changed.
    """
    return (
        not older.is_iso
        and standard.transition_from(older) is None
        and any(
            edition.reference == older
            and edition.replaced_by is not None
            and edition.replaced_by.year == newer.year
            for edition in standard.editions
        )
    )


def newest_by(standard: Standard, name: Reference) -> Edition | None:
    """Return the newest edition that came out by the year of a text."""
    year = name.year or 0
    held = [
        e for e in standard.published if (e.reference.year or year) <= year
    ]
    return held[-1] if held else None


def _undecided(
    reference: Reference, standard: Standard, named: Reference
) -> Unresolved | None:
    """Say why a reference can lead to no edition at all, if it cannot.

    *named* is what it adopts, where it is an adopter's.
    """
    if reference.is_draft:
        return Unresolved.DRAFT
    if standard.parts:
        return Unresolved.SERIES
    if not standard.published:
        return Unresolved.NO_EDITIONS
    if named.year is not None or named.edition is not None:
        return None
    told = named is not reference and reference.year is not None
    return Unresolved.UNKNOWN_ADOPTION if told else Unresolved.NO_YEAR


# Whose lists of editions were not read whole: what is missing in them may
# exist all the same.
_OPEN_LISTS: Final = frozenset({"ASTM", "EN", "IEC"})


def _unlisted(as_of: date, standard: Standard, year: int) -> Unresolved:
    """Say what it means that there is no edition of a year in the data."""
    if year > as_of.year:
        return Unresolved.NEWER_THAN_DATA
    if standard.reference.publisher in _OPEN_LISTS:
        return Unresolved.UNKNOWN_STANDARD
    return Unresolved.NO_SUCH_EDITION


def _counts(standard: Standard, named: Reference) -> bool:
    """Tell whether a version is named of a scheme that counts them.

    A year beside it is that of the text: its editions bear none.
    """
    return named.edition is not None and not any(
        edition.reference.year for edition in standard.published
    )


def _numbered(standard: Standard, mark: str | None) -> Edition | None:
    """Return the edition with a mark: a scheme's version, or a number."""
    for edition in standard.published:
        if mark is not None and _mark(edition) == _even(mark):
            return edition
    return None


def _mark(edition: Edition) -> str:
    """Return the mark of an edition: a scheme's version, or its number."""
    return _even(edition.reference.edition or str(edition.number))


def _unnumbered(standard: Standard, mark: str | None) -> Unresolved:
    """Say what it means that there is no edition of a mark in the data.

    The version after the last one may be out by now, and one before the
    first was not looked up.
    """
    first, newest = (
        _version(_mark(one))
        for one in (standard.published[0], standard.published[-1])
    )
    version = _version(_even(mark or ""))
    if version and newest and newest < version <= (newest[0] + 1,):
        return Unresolved.NEWER_THAN_DATA
    if version and version < first:
        return Unresolved.UNKNOWN_STANDARD
    return Unresolved.NO_SUCH_EDITION


def _version(mark: str) -> tuple[int, ...]:
    """Return a version as numbers; nothing where it is no such version."""
    parts = mark.split(".")
    return tuple(map(int, parts)) if all(map(_is_number, parts)) else ()


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 4


def _even(mark: str) -> str:
    """Return the mark of a version: "Version 6.0" is version 6."""
    return mark.removesuffix(".0")


def _around(standard: Standard, year: int) -> tuple[Reference, ...]:
    """Return the editions just before and just after a year."""
    dated = [(e.reference.year or 0, e.reference) for e in standard.published]
    before = [reference for y, reference in dated if y < year]
    after = [reference for y, reference in dated if y > year]
    return (*before[-1:], *after[:1])


def _amendment_of(standard: Standard, year: int) -> Reference | None:
    """Return the amendment or corrigendum of that year, if there is one."""
    for edition in standard.published:
        for amendment in edition.amendments:
            for supplement in amendment.reference.supplements:
                if supplement.year == year:
                    return amendment.reference
    return None
