"""A reference joined to facts: which standard, which edition, adopted how."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, final

import attrs

from isostd._facts.editions import chosen, reissued
from isostd._reference.grammar import KEEPS_NUMBER, SPELLINGS
from isostd.errors import shown
from isostd.references import Reference, Supplement
from isostd.standards import Adoption, Edition, Standard
from isostd.tables import grouped
from isostd.vocabulary import CorrectionKind, Degree, Unresolved

__all__ = [
    "Correction",
    "Resolution",
    "Resolver",
    "one_edition",
]

_Identity = tuple[tuple[str, ...], str, str | None, str, str | None]


@final
@attrs.frozen(kw_only=True)
class Correction:
    """Something in a reference that is not as printed.

    Attributes:
        kind: what is not as printed.
        printed: what was printed.
        meant: what is true.
    """

    kind: CorrectionKind
    printed: Reference
    meant: Reference

    def __str__(self) -> str:
        return f"{self.printed} is {self.meant} ({self.kind})"


@final
@attrs.frozen(kw_only=True)
class Resolution:
    """A reference joined to the facts.

    Attributes:
        reference: the reference that was resolved.
        standard: the standard it names, or None.
        edition: the edition it names, or None; `unresolved` says why.
        adoption: the adoption it came through, or None.
        unresolved: why there is no edition, or None.
        nearest: the real editions nearest to one that does not exist.
        year_is_of: the amendment or corrigendum whose year was taken for
            an edition's, or None.
        corrections: what is not as printed.

    >>> from isostd import resolve
    >>> str(resolve("ISO 9001:2018").nearest[0])
    'ISO 9001:2015'
    """

    reference: Reference
    standard: Standard | None = None
    edition: Edition | None = None
    adoption: Adoption | None = None
    unresolved: Unresolved | None = None
    nearest: tuple[Reference, ...] = ()
    year_is_of: Reference | None = None
    corrections: tuple[Correction, ...] = ()

    def __repr__(self) -> str:
        """Say briefly what it leads to: the records themselves are long."""
        to = self.unresolved or (self.edition and self.edition.reference)
        return f"<Resolution {shown(str(self.reference))}: {to}>"

    @property
    def urn(self) -> str | None:
        """The URN (RFC 5141) of the edition, or of the document.

        None where the edition's number is not known, and for documents
        that are not ISO's own.
        """
        edition, reference = self.edition, self.reference
        if edition is None or edition.number is None or self.adoption:
            return reference.urn
        return attrs.evolve(reference, edition=str(edition.number)).urn


@final
class Resolver:
    """Finds what references name among some standards."""

    __slots__ = ("_adopted", "_plain", "_works", "as_of")

    def __init__(self, standards: Iterable[Standard], as_of: date) -> None:
        """Index the standards and their adoptions."""
        self.as_of: date = as_of
        works = tuple(standards)
        self._works = grouped(
            ((one.reference.number, one.reference.part), one) for one in works
        )
        self._adopted = grouped(
            (_identity(adoption.reference), (one, adoption))
            for one in works
            for adoption in one.adoptions
        )
        # A plain dated reference leads to the same answer every time.
        self._plain: dict[tuple[_Identity, int | None], Resolution] = {
            (_identity(edition.reference), edition.reference.year): Resolution(
                reference=edition.reference, standard=standard, edition=edition
            )
            for standard in works
            for edition in standard.published
            if not edition.reference.prefixes and _is_bare(edition.reference)
        }

    def numbered(
        self, number: str, part: str | None = None
    ) -> tuple[Standard, ...]:
        """Return the standards that bear a number."""
        return self._works.get((number, part), ())

    def resolve(self, reference: Reference) -> Resolution:
        """Join a reference to the facts."""
        plain = self._plain.get((_identity(reference), reference.year))
        if (
            plain is not None
            and plain.reference.publisher == reference.publisher
            and _is_bare(reference)
        ):
            return plain
        if reference.year is None and reference.supplements:
            whole = self._with_base(reference)
            if whole is not None:
                found = self.resolve(whole)
                return attrs.evolve(found, reference=reference)
        if self._bears_its_own_number(reference):
            return self._direct(reference)
        if reference.publisher == "TS" and not reference.prefixes:
            meant = attrs.evolve(reference, publisher="ISO", type="TS")
            if any(
                standard.reference.is_iso
                for standard in self.numbered(reference.number, reference.part)
            ):
                return self._meant(reference, meant)
        return self._adopter(reference)

    def _with_base(self, reference: Reference) -> Reference | None:
        """Return a consolidated text with the year of what it changes.

        "EN 1090-1+A1:2011" tells the year of the amendment alone; by one
        edition with such an amendment the year is known.
        """
        later = _TAKEN_OVER_LATER if reference.prefixes else 0
        years = {
            edition.reference.year
            for standard in self.numbered(reference.number, reference.part)
            for edition in standard.published
            if all(
                _is_amended(edition, supplement, later)
                for supplement in reference.supplements
            )
        }
        if len(years) != 1:
            return None
        return attrs.evolve(reference, year=years.pop())

    def _meant(self, printed: Reference, meant: Reference) -> Resolution:
        """Resolve what was meant, and say what was printed."""
        found = self._direct(meant)
        true = found.corrections[0].meant if found.corrections else meant
        correction = Correction(
            kind=CorrectionKind.PUBLISHER, printed=printed, meant=true
        )
        return attrs.evolve(
            found, reference=printed, corrections=(correction,)
        )

    def _bears_its_own_number(self, reference: Reference) -> bool:
        """Tell whether the document stands under its publisher's number."""
        if reference.prefixes:
            return False
        if reference.is_iso or reference.publisher == "IEC":
            return True
        return any(
            standard.reference.publisher == reference.publisher
            for standard in self.numbered(reference.number, reference.part)
        )

    def _direct(self, reference: Reference) -> Resolution:
        """Resolve a reference that bears the standard's own number."""
        works = self.numbered(reference.number, reference.part)
        standard = _best(works, reference)
        if standard is None:
            return self._other(reference)
        own = standard.reference
        corrections: tuple[Correction, ...] = ()
        if own.publisher != reference.publisher or own.type != reference.type:
            kind = (
                CorrectionKind.TYPE
                if own.publisher == reference.publisher
                else CorrectionKind.PUBLISHER
            )
            meant = attrs.evolve(
                reference, publisher=own.publisher, type=own.type
            )
            corrections = (
                Correction(kind=kind, printed=reference, meant=meant),
            )
        return self._chosen(reference, standard, None, corrections)

    def _other(self, reference: Reference) -> Resolution:
        """Resolve a number with an unknown part, or nothing at all."""
        for series in self.numbered(reference.number):
            # A standard without parts says nothing of another's part, and
            # one of which a single part is kept nothing of the rest.
            same = len(series.parts) > 1 and (
                series.reference.publisher == reference.publisher
            )
            if same and reference.part is not None:
                return Resolution(
                    reference=reference,
                    standard=series,
                    unresolved=Unresolved.NO_SUCH_EDITION,
                    nearest=self._parts_of(series),
                )
        return _unknown(reference)

    def _adopter(self, reference: Reference) -> Resolution:
        """Resolve an adopter's reference through the table of adoptions."""
        known = [
            (form, rows)
            for form in _layers(reference)
            if (rows := self._adopted.get(_identity(form)))
        ]
        for form, rows in known:
            # A nation's row of another year, or of a text with an amendment
            # that is not printed, does not hide the European one.
            if any(
                a.reference.year == form.year
                and set(a.reference.supplements) <= set(form.supplements)
                for _, a in rows
            ):
                return self._adopted_as(reference, form, rows)
        if known:
            return self._adopted_as(reference, *known[0])
        if reference.is_iso and reference.adopts is not None:
            return self._printed(reference, reference.adopts, None)
        bare = attrs.evolve(reference, prefixes=(), supplements=())
        if bare.is_iso or (
            bare.publisher == "OHSAS" and self._bears_its_own_number(bare)
        ):
            # A prefix before "ISO" keeps ISO's number, not ISO's year.
            found = self._direct(bare)
            return self._misprinted(reference, found) or self._own_year(
                reference, found
            )
        if reference.publisher == "EN" and reference.prefixes:
            bare = attrs.evolve(reference, prefixes=())
            found = self.resolve(bare)
            if found.unresolved is Unresolved.UNKNOWN_STANDARD:
                return self._own_year(reference, found)
            return attrs.evolve(found, reference=reference)
        if reference.adopts is not None:
            return self._printed(reference, reference.adopts, None)
        if reference.publisher in KEEPS_NUMBER:
            found = self._direct(
                attrs.evolve(reference, prefixes=(), publisher="ISO")
            )
            return self._own_year(reference, found)
        return _unknown(reference)

    def _misprinted(
        self, reference: Reference, found: Resolution
    ) -> Resolution | None:
        """Resolve an adopter's text printed with the wrong body behind it."""
        for correction in found.corrections:
            true = correction.meant
            meant = attrs.evolve(
                reference, publisher=true.publisher, type=true.type
            )
            again = self._adopter(meant)
            if again.adoption is not None:
                told = attrs.evolve(correction, printed=reference, meant=meant)
                return attrs.evolve(
                    again,
                    reference=reference,
                    corrections=(told, *again.corrections),
                )
        return None

    def _own_year(self, reference: Reference, found: Resolution) -> Resolution:
        """Keep the standard found; the printed year is the adopter's own."""
        unresolved = found.unresolved
        if (
            found.standard is not None
            and reference.year is not None
            and not reference.is_draft
        ):
            unresolved = Unresolved.UNKNOWN_ADOPTION
        return Resolution(
            reference=reference,
            standard=found.standard,
            unresolved=unresolved,
            nearest=found.nearest if unresolved is found.unresolved else (),
        )

    def _adopted_as(
        self,
        reference: Reference,
        form: Reference,
        rows: tuple[tuple[Standard, Adoption], ...],
    ) -> Resolution:
        """Resolve through the rows of one adopted document."""
        if form.year is None and form.edition is None:
            return self._undated(reference, rows[0][0])
        years = [
            (standard, row) for standard, row in rows
            if (row.reference.year, row.reference.edition)
            in {(form.year, form.edition), (form.year, None)}
        ]  # fmt: skip
        if not years:
            return self._of_no_row(reference, rows)
        return self._through(reference, *_closest(years, form))

    def _undated(self, reference: Reference, standard: Standard) -> Resolution:
        """Resolve an adopted document that names no year of its own."""
        printed = reference.adopts
        if printed is not None and printed.year is not None:
            # Nothing contradicts the ISO edition that is printed.
            return attrs.evolve(self.resolve(printed), reference=reference)
        return _open(reference, standard, Unresolved.NO_YEAR)

    def _of_no_row(
        self, reference: Reference, rows: tuple[tuple[Standard, Adoption], ...]
    ) -> Resolution:
        """Resolve an adopted document of a year that no row has."""
        standard = rows[0][0]
        if reference.adopts is not None:
            told = any(row.reference.year is not None for _, row in rows)
            known = standard if told else None
            return self._printed(reference, reference.adopts, known)
        return _open(reference, standard, Unresolved.UNKNOWN_ADOPTION)

    def _through(
        self, reference: Reference, standard: Standard, adoption: Adoption
    ) -> Resolution:
        """Resolve through one row."""
        if adoption.degree is Degree.NOT_EQUIVALENT:
            return attrs.evolve(_unknown(reference), adoption=adoption)
        corrections: tuple[Correction, ...] = ()
        printed = reference.adopts
        if adoption.adopts.year is None and printed is not None:
            # Which edition it takes over only the paper tells.
            found = self.resolve(printed)
            return attrs.evolve(found, reference=reference, adoption=adoption)
        if (
            printed is not None
            and not _same_text(printed, adoption.adopts)
            and not reissued(standard, adoption.adopts, printed)
        ):
            meant = attrs.evolve(adoption.adopts, supplements=())
            corrections = (
                Correction(
                    kind=CorrectionKind.ADOPTION, printed=printed, meant=meant
                ),
            )
        return self._chosen(reference, standard, adoption, corrections)

    def _chosen(
        self,
        reference: Reference,
        standard: Standard,
        adoption: Adoption | None,
        corrections: tuple[Correction, ...],
    ) -> Resolution:
        """Join a reference to an edition of the standard that it names."""
        edition, unresolved, nearest, year_is_of = chosen(
            self.as_of, reference, standard, adoption
        )
        return Resolution(
            reference=reference,
            standard=standard,
            edition=edition,
            adoption=adoption,
            unresolved=unresolved,
            nearest=nearest,
            year_is_of=year_is_of,
            corrections=corrections,
        )

    def _printed(
        self, reference: Reference, adopts: Reference, known: Standard | None
    ) -> Resolution:
        """Resolve by the printed ISO reference; our table does not know it.

        The paper itself names that edition.  It is taken where nothing is
        known of the adopter's document, which bears ISO's own number and is
        no older.
        """
        found = self.resolve(adopts)
        own = found.edition.reference.year if found.edition else None
        if (
            own
            and _bears_number_of(reference, adopts)
            and (reference.year or own) >= own
            and known in (None, found.standard)
        ):
            return attrs.evolve(found, reference=reference)
        return attrs.evolve(
            found,
            reference=reference,
            standard=found.standard or known,
            edition=None,
            unresolved=Unresolved.UNKNOWN_ADOPTION
            if found.edition is not None
            else found.unresolved,
        )

    def _parts_of(self, series: Standard) -> tuple[Reference, ...]:
        """Return the references of a series' parts, or its own."""
        parts = [
            standard.reference
            for works in self._works.values()
            for standard in works
            if standard.series == series.key
        ]
        return tuple(sorted(parts)) or (series.reference,)


def _unknown(reference: Reference) -> Resolution:
    return Resolution(
        reference=reference, unresolved=Unresolved.UNKNOWN_STANDARD
    )


def _open(
    reference: Reference, standard: Standard, why: Unresolved
) -> Resolution:
    """Leave the edition open; a draft is to none, whatever else it lacks."""
    return Resolution(
        reference=reference,
        standard=standard,
        unresolved=Unresolved.DRAFT if reference.is_draft else why,
    )


def _identity(reference: Reference) -> _Identity:
    """Return what names a document apart from its year."""
    prefixes, publisher = reference.prefixes, reference.publisher
    if prefixes:
        prefixes = tuple([SPELLINGS.get(name, name) for name in prefixes])
    return (
        prefixes,
        SPELLINGS.get(publisher, publisher),
        reference.type,
        reference.number,
        reference.part,
    )


# How many years after a text others may take it over under their own name.
_TAKEN_OVER_LATER: Final = 2


def _is_amended(edition: Edition, told: Supplement, later: int) -> bool:
    """Tell whether an edition has an amendment of a number and a year."""
    return told.year is not None and any(
        own.number == told.number
        and own.year is not None
        and own.year <= told.year <= own.year + later
        for amendment in edition.amendments
        for own in amendment.reference.supplements
    )


def _is_bare(reference: Reference) -> bool:
    """Tell whether a reference has no more than its identity and its year.

    It takes a tenth of the time that comparing all its fields does.
    """
    return not (
        reference.supplements
        or reference.adopts
        or reference.stage
        or reference.edition
        or reference.month
        or reference.language
        or reference.iteration
        or reference.reaffirmed
        or reference.variant
        or reference.all_parts
        or reference.economy
        or reference.degree
    )


def _layers(reference: Reference) -> Iterator[Reference]:
    """Yield the reference, then what stands under its outer prefixes.

    A member of CEN publishes the European text as it is, so `DIN EN ISO`
    falls back on `EN ISO` where the table has no row of its own.
    """
    yield reference
    if "EN" in reference.prefixes[1:]:
        yield attrs.evolve(reference, prefixes=("EN",))


def _best(
    works: tuple[Standard, ...], reference: Reference
) -> Standard | None:
    """Choose among the standards that share a number.

    One figure is a number with every publisher: "ISO 1" is no "CXC 1".
    """
    if len(reference.number) == 1:
        works = tuple(
            s for s in works if s.reference.publisher == reference.publisher
        )
    exact = [
        s for s in works
        if s.reference.publisher == reference.publisher
        and s.reference.type == reference.type
    ]  # fmt: skip
    dated = [
        s for s in works
        if reference.year is not None
        and any(e.reference.year == reference.year for e in s.editions)
    ]  # fmt: skip
    if exact:
        # "ISO 22002-1:2009" is the text that was ISO/TS 22002-1 then.
        own = [
            s for s in dated if s.reference.publisher == reference.publisher
        ]
        return own[0] if len(own) == 1 else exact[0]
    if len(dated) == 1:
        return dated[0]
    return works[0] if len(works) == 1 else None


def _closest(
    rows: list[tuple[Standard, Adoption]], form: Reference
) -> tuple[Standard, Adoption]:
    """Choose the adoption whose supplements are the ones printed."""
    for row in rows:
        if row[1].reference.supplements == form.supplements:
            return row
    for row in rows:
        if not row[1].reference.supplements:
            return row
    return rows[0]


def one_edition(first: Resolution, second: Resolution) -> bool:
    """Tell whether two references lead to one edition.

    AS9100D is EN 9100:2016, and EN 9100:2018 has the same text.
    """
    one, other, standard = first.edition, second.edition, first.standard
    if one is None or other is None or standard is not second.standard:
        return False
    if one == other:
        return True
    if standard is None or first.adoption is second.adoption:
        return False
    return reissued(standard, one.reference, other.reference) or reissued(
        standard, other.reference, one.reference
    )


def _same_text(printed: Reference, base: Reference) -> bool:
    """Tell whether the printed ISO reference is the adopted edition."""
    return _bears_number_of(printed, base) and (
        printed.year in (None, base.year)
    )


def _bears_number_of(one: Reference, other: Reference) -> bool:
    return (one.number, one.part) == (other.number, other.part)
