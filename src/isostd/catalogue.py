"""The records together: looked up, joined to references, searched, extended.

`bundled()` is the catalogue that ships with the package.  A caller's own
records go into a new one by `Catalogue.extended`; nothing is ever changed.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from types import MappingProxyType
from typing import Any, Final, final

import attrs

from isostd import _bundle
from isostd._facts.clocks import Clocks
from isostd._facts.index import Index
from isostd._facts.listings import Listings, Standing
from isostd._facts.own import (
    check_keys,
    check_names,
    own_records,
    own_references,
)
from isostd._facts.searching import Search
from isostd._named.spelt import Mention, Named
from isostd._text.alike import alike
from isostd._text.words import flatten
from isostd.accreditation import AccreditationBody, Arrangement, Register
from isostd.checks import checked, records_of, to_attestation, to_kind
from isostd.cycles import CertificationCycle, ReplacedLaw
from isostd.dates import to_asked_day
from isostd.errors import (
    InvalidReferenceError,
    InvalidValueError,
    UnknownNameError,
    UnknownStandardError,
)
from isostd.figures import Figure
from isostd.markets import Economy, Grouping, ProductSector
from isostd.references import Reference
from isostd.requirements import Requirement
from isostd.resolving import Resolution, Resolver
from isostd.sources import Source
from isostd.standards import Industry, Relation, Standard
from isostd.tables import Table, grouped
from isostd.vocabulary import Attestation, Kind, RelationKind

__all__ = [
    "Catalogue",
    "Table",
    "bundled",
    "get",
    "resolve",
    "search",
]

_Number = tuple[str, str | None]

# Of a text longer than any name only the beginning is held as one.
_LONGEST_NAME: Final = 200
_TABLES: Final = tuple(_bundle.RECORDS)


@final
class Catalogue:
    """Standards, bodies, registers, cycles, requirements: all the records.

    `isostd.bundled` gives the one that ships with the package; `extended`
    makes a new one with your own records in it.

    Attributes:
        standards: the standards.
        bodies: the accreditation bodies.
        arrangements: the arrangements by which these recognise each other.
        registers: where certificates are listed.
        cycles: how long each kind of document stands.
        requirements: who asks for what.
        sectors: kinds of goods and services.
        industries: fields of business.
        economies: countries and territories.
        groupings: economies that share rules.
        figures: how many certificates there are.
        sources: where the facts come from.
        as_of: the day up to which the facts were checked.
        references: a caller's own names for documents.
        index: the same records, laid out to be looked up by a purchase.
    """

    __slots__ = (
        *_TABLES,
        "_bodies",
        "_built",
        "_confused",
        "_cycles",
        "_held",
        "_registers",
        "_resolver",
        "_standings",
        "_works",
        "as_of",
        "index",
        "references",
    )

    standards: Table[Standard]
    bodies: Table[AccreditationBody]
    arrangements: Table[Arrangement]
    registers: Table[Register]
    cycles: Table[CertificationCycle]
    requirements: Table[Requirement]
    sectors: Table[ProductSector]
    industries: Table[Industry]
    economies: Table[Economy]
    groupings: Table[Grouping]
    figures: Table[Figure]
    sources: Table[Source]
    as_of: date
    references: Mapping[str, Reference]
    index: Index
    _resolver: Resolver
    _works: dict[tuple[object, ...], Standard | None]
    _bodies: Named
    _built: dict[_Number, tuple[Standard, ...]]
    _confused: dict[tuple[str, str], tuple[tuple[Standard, Relation], ...]]
    _cycles: Clocks
    _registers: Listings
    _standings: dict[tuple[str, str | None, bool, bool], Standing]
    _held: dict[str, Any]

    def __init__(
        self,
        tables: Mapping[str, Iterable[Any] | Callable[[], Iterable[Any]]],
        *,
        as_of: date | str,
        references: Mapping[str, Reference] | None = None,
    ) -> None:
        """Make a catalogue; `bundled()` and `extended` are the usual ways.

        Args:
            tables: the records by the name of their table; a table that is
                left out is empty.
            as_of: the day up to which the facts were checked.
            references: names of a caller's own for documents.

        Raises:
            InvalidDateError: *as_of* is not a day.
            InvalidValueError: another argument is of the wrong type, or
                there is no such table.
        """
        if not isinstance(tables, Mapping) or not set(_TABLES) >= set(tables):
            expected = f"records by table: {', '.join(_TABLES)}"
            raise InvalidValueError(tables, expected, "tables")
        keep = partial(object.__setattr__, self)
        for name in _TABLES:
            keep(name, Table(name, tables.get(name, ())))
        keep("as_of", to_asked_day(as_of, "as_of"))
        own = dict(own_references(references))
        keep("references", MappingProxyType(own))
        keep("_standings", {})
        keep("_works", {})
        keep("_held", {})

    def __getattr__(self, name: str) -> Any:
        """Lay the records out at first use; threads get the same."""
        lay_out = _LAID_OUT.get(name)
        if lay_out is None:
            raise AttributeError(name)
        made = self._held.setdefault(name, lay_out(self))
        object.__setattr__(self, name, made)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a catalogue is never changed, only extended."""
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> None:
        """Refuse: a catalogue is never changed, only extended."""
        raise attrs.exceptions.FrozenInstanceError

    # -- standards ---------------------------------------------------------

    def get(self, name: "str | Reference | Standard") -> Standard:
        """Return the standard that anything names; the year is ignored.

        Args:
            name: a reference, its text, a bare number or a key.

        Raises:
            UnknownStandardError: nothing of that name is known.
            InvalidValueError: it is neither text, Reference nor Standard.
        """
        if isinstance(name, Standard):
            return name
        if isinstance(name, str):
            found = self._named(name)
            if found is not None:
                return found
            name = self._parsed(name)
        if not isinstance(name, Reference):
            raise InvalidValueError(name, "a Reference or its text", "name")
        standard = self.resolve(name).standard
        if standard is None:
            raise UnknownStandardError(str(name), self._alike(str(name)))
        return standard

    def _named(self, name: str) -> Standard | None:
        """Return a standard by its key or its bare number."""
        found = self.standards.find(name)
        if found is None and name.isascii() and name.isdigit():
            works = self._resolver.numbered(name)
            return works[0] if len(works) == 1 else None
        return found

    def _parsed(self, name: str) -> Reference:
        try:
            return self.references.get(name) or Reference.parse(name)
        except InvalidReferenceError:
            raise UnknownStandardError(name, self._alike(name)) from None

    def _alike(self, name: str) -> tuple[str, ...]:
        return alike(name, (str(s.reference) for s in self.standards))

    def resolve(self, reference: Reference | str) -> Resolution:
        """Join a reference to the facts.

        Args:
            reference: a reference or its text.

        Returns:
            What it names; never an error for a well-formed reference.

        Raises:
            InvalidReferenceError: the text is no reference.
        """
        if isinstance(reference, Reference):
            return self._resolver.resolve(reference)
        if not isinstance(reference, str):
            expected = "a Reference or its text"
            raise InvalidValueError(reference, expected, "reference")
        known = self.references.get(reference)
        return self._resolver.resolve(known or Reference.parse(reference))

    def work(self, reference: Reference) -> Standard | None:
        """Return the standard that a reference names, or None.

        Args:
            reference: what a requirement or a relation names.  Few are
                named over and over, so the answers are kept.

        Raises:
            InvalidValueError: it is no Reference.
        """
        checked(reference, Reference, "reference")
        key = (
            reference.prefixes,
            reference.publisher,
            reference.number,
            reference.part,
            reference.type,
            reference.year,
        )
        if key not in self._works:
            self._works[key] = self.resolve(reference).standard
        return self._works[key]

    def search(
        self,
        words: str | None = None,
        *,
        industry: str | None = None,
        kind: Kind | str | None = None,
    ) -> tuple[Standard, ...]:
        """Return the standards that fit, the best fit first.

        Args:
            words: what a buyer would type: "toys", "food safety".
            industry: the key or label of an industry.
            kind: what sort of document it must be.

        Raises:
            UnknownNameError: there is no such industry.
            InvalidValueError: an argument is of the wrong type, or there is
                no such kind.
        """
        _texts(words=words, industry=industry)
        sort = to_kind(kind)
        wanted = self._industry(industry) if industry is not None else None
        asked = Search(words) if words is not None else None
        found = []
        for place, standard in enumerate(self.standards):
            if sort is not None and standard.kind is not sort:
                continue
            if wanted is not None and wanted not in standard.industries:
                continue
            score = asked.score(standard) if asked is not None else 1
            if score:
                found.append((-score, place, standard))
        return tuple(standard for _, _, standard in sorted(found))

    def _industry(self, name: str) -> str:
        """Return the key of an industry from its key or label."""
        flat = flatten(name)
        for industry in self.industries:
            if flat in (flatten(industry.key), flatten(industry.label)):
                return industry.key
        near = alike(name, self.industries.keys())
        raise UnknownNameError("industry", name, near)

    def built_on(self, standard: Standard) -> tuple[Standard, ...]:
        """Return the documents that contain or extend a standard.

        FSSC 22000 contains ISO 22000, MDSAP extends ISO 13485.

        Args:
            standard: the standard within them, or the one they extend.

        Raises:
            InvalidValueError: it is no Standard.
        """
        checked(standard, Standard, "standard")
        inner = (standard.reference.number, standard.reference.part)
        return self._built.get(inner, ())

    def told_apart(
        self, name: Reference
    ) -> tuple[tuple[Standard, Relation], ...]:
        """Return the standards that a document is easily taken for.

        Each with the relation that tells the two apart; a relation to a whole
        series is to each of its parts, one to no year to every year.

        Args:
            name: the document.

        Raises:
            InvalidValueError: it is no Reference.

        >>> from isostd import Reference, bundled
        >>> name = Reference.parse("GB/T 29665")
        >>> [s.key for s, _ in bundled().told_apart(name)]
        ['iso-22716']
        """
        checked(name, Reference, "name")
        return tuple(
            (standard, relation)
            for standard, relation in self._confused.get(
                (name.publisher, name.number), ()
            )
            if relation.target.part in (None, name.part)
            and relation.target.year in (None, name.year)
        )

    # -- what surrounds a certificate --------------------------------------

    def economy_called(self, told: str | None) -> str | None:
        """Return the code of an economy told by its code or by its name.

        Args:
            told: what was told: "CN", "China", "Zhejiang, China". What names
                no economy here, or several, comes back as it is.

        Raises:
            InvalidValueError: it is neither text nor None.
        """
        if told is None or self.economies.find(told) is not None:
            return told
        _texts(economy=told)
        return self.index.economy_in(told[:80]) or told

    def cycle_for(
        self,
        standard: Standard | None,
        attestation: Attestation | str | None = None,
        *,
        economy: str | None = None,
        on: date | str | None = None,
    ) -> CertificationCycle | None:
        """Return the cycle that a certificate follows.

        Args:
            standard: the standard it is to.
            attestation: the kind of document, where it was told.
            economy: the holder's economy by code or name, for rules of one
                economy.
            on: the day; rules that begin later do not apply.

        Raises:
            InvalidDateError: *on* is not a day.
            InvalidValueError: another argument is of the wrong type.
        """
        if standard is not None:
            checked(standard, Standard, "standard")
        place = self.economy_called(economy)
        day = None if on is None else to_asked_day(on)
        base = self._cycles.base(standard, to_attestation(attestation))
        if base is None or standard is None:
            return base
        return self.narrower_cycle(base, standard, place, on=day) or base

    def narrower_cycle(
        self,
        cycle: CertificationCycle,
        standard: Standard,
        economy: str | None,
        *,
        on: date | None = None,
    ) -> CertificationCycle | None:
        """Return the rules that take a cycle's place, or None.

        They are those of one economy, of some standards, of some years; a
        cycle that names none of these takes no other's place.

        Args:
            cycle: the cycle of the kind of paper.
            standard: the standard it is to.
            economy: the key of the holder's economy, or None.
            on: the day; None for the rules of today.
        """
        return self._cycles.narrower(cycle.key, standard.key, economy, on)

    def cycle_told(
        self, text: str, attestation: Attestation | str | None = None
    ) -> CertificationCycle | None:
        """Return the cycle of the law or programme that a text names.

        Args:
            text: what is printed: "EC certificate, Directive 93/42/EEC".
            attestation: the kind of paper, where it was told.

        Returns:
            The cycle of such papers; None where it names no such law, or
            several.

        Raises:
            InvalidValueError: an argument is of the wrong type.
        """
        return self._cycles.told(
            _beginning(text, "text"), to_attestation(attestation)
        )

    def laws_replaced(self, text: str) -> tuple[ReplacedLaw, ...]:
        """Return the laws a text names, where others take their place.

        Args:
            text: what is printed: "EC certificate, Directive 97/23/EC".

        Returns:
            The laws; none whose successor the text names too.

        Raises:
            InvalidValueError: it is no text.
        """
        return self._cycles.replaced(_beginning(text, "text"))

    def bodies_named(
        self, name: str, economy: str | None = None
    ) -> tuple[AccreditationBody, ...]:
        """Return the accreditation bodies that a name may mean.

        None where the name is not known; several where the short name
        belongs to more than one and *economy* does not settle it.

        Args:
            name: a short or a full name: "GAC".
            economy: the code or name of its economy, or None.

        Raises:
            InvalidValueError: an argument is of the wrong type.
        """
        _texts(economy=economy)
        return self.settled(self.mentioned(name).bodies, economy)

    def settled(
        self, bodies: tuple[AccreditationBody, ...], economy: str | None
    ) -> tuple[AccreditationBody, ...]:
        """Return those of several bodies that an economy settles, else all.

        Args:
            bodies: the bodies that a name may mean.
            economy: the code or name of the economy of the one, or None.
        """
        if economy is None or len(bodies) < 2:
            return bodies
        place = self.economy_called(economy)
        return tuple(b for b in bodies if place in b.economies) or bodies

    def mentioned(self, name: str) -> Mention:
        """Return what a text says of accreditation bodies.

        Args:
            name: what is printed: "accredited by UKAS, No. 005".

        Raises:
            InvalidValueError: it is no text.
        """
        return self._bodies.mention(_beginning(name, "name"))

    def bodies_called(self, name: str) -> tuple[AccreditationBody, ...]:
        """Return the accreditation bodies whose whole name this is.

        Args:
            name: a short or a full name, with nothing beside it but a number
                or the other of the two.

        Raises:
            InvalidValueError: it is no text.
        """
        return self._bodies.whole(_beginning(name, "name"))

    def register_called(self, name: str) -> Register | None:
        """Return the register that a key or a name tells, or None.

        Args:
            name: its key, one of its names or a telling part of one, or who
                runs it. What fits several is none of them.

        Raises:
            InvalidValueError: it is no text.
        """
        found = self.registers.find(name)
        return found or self._registers.called(_beginning(name, "name"))

    def registers_for(
        self,
        standard: Standard | None,
        attestation: Attestation | str | None = None,
        *,
        economy: str | None = None,
        bodies: Iterable[AccreditationBody] = (),
    ) -> tuple[Register, ...]:
        """Return where a certificate can be looked up.

        Args:
            standard: the standard it is to, if that is known.
            attestation: the kind of paper; None for what the standard is
                shown by.
            economy: the holder's economy by code or name.
            bodies: the accreditation bodies behind it.

        Raises:
            InvalidValueError: an argument is of the wrong type.
        """
        if standard is not None:
            checked(standard, Standard, "standard")
        place = self.economy_called(economy)
        behind = records_of(AccreditationBody, bodies, "bodies")
        key = standard.key if standard is not None else None
        kind = to_attestation(attestation)
        if kind is None and standard is not None:
            kind = standard.attestation
        if kind is Attestation.SELF_DECLARATION:
            # Nobody lists what a firm says of itself.
            return ()
        return self._registers.listing(key, kind, place, behind)

    def standing(
        self,
        body: AccreditationBody,
        standard: Standard | None,
        *,
        systems: bool,
        laboratories: bool = False,
    ) -> Standing:
        """Return what the evidence says of a body for a standard.

        Args:
            body: an accreditation body of this catalogue.
            standard: the standard, if that is known.
            systems: whether only evidence for standards speaks; what was
                seen for products or laboratories says nothing of a
                management system.
            laboratories: whether what was seen for testing speaks alone,
                where anything was.
        """
        key = standard.key if standard is not None else None
        asked = body.key, key, systems, laboratories
        found = self._standings.get(asked)
        if found is None:
            scopes = self.standards if systems else None
            found = Standing(body, key, scopes, laboratories=laboratories)
            self._standings[asked] = found
        return found

    def series(self, key: str) -> tuple[Figure, ...]:
        """Return the figures of a series in the order of time.

        Args:
            key: the key of the series: `iso-survey-iso-9001`.

        Raises:
            UnknownNameError: there is no such series.
        """
        known = isinstance(key, str)
        found = [f for f in self.figures if known and f.series == key]
        if not found:
            near = alike(key, (f.series for f in self.figures))
            raise UnknownNameError("series", key, near)
        return tuple(sorted(found, key=lambda f: f.period.last))

    # -- a caller's own world ----------------------------------------------

    def extended(
        self,
        *,
        standards: Iterable[Standard] = (),
        bodies: Iterable[AccreditationBody] = (),
        requirements: Iterable[Requirement] = (),
        sources: Iterable[Source] = (),
        cycles: Iterable[CertificationCycle] = (),
        sectors: Iterable[ProductSector] = (),
        registers: Iterable[Register] = (),
        references: Mapping[str, Reference] | None = None,
        replace: bool = False,
    ) -> "Catalogue":
        """Return a new catalogue with a caller's records in it.

        Args:
            standards: records to add, as for the other tables.
            bodies: accreditation bodies.
            requirements: a buyer's own rules.
            sources: sources that these cite.
            cycles: certification cycles.
            sectors: product sectors.
            registers: registers.
            references: names of a caller's own for documents.
            replace: put a record in the place of one with its key.

        Raises:
            DataError: a field of a record is of another shape; it says where.
            DuplicateKeyError: a key is taken and *replace* is False.
            InvalidValueError: something else than records is given.
            UnknownNameError: a record names what there is not: a cycle, a
                sector, a source, a market ...; or a class of buyer that
                looks like a misprint of a known one: it would never apply.
        """
        if not isinstance(replace, bool):
            raise InvalidValueError(replace, "True or False", "replace")
        given = {
            "standards": standards,
            "bodies": bodies,
            "requirements": requirements,
            "sources": sources,
            "cycles": cycles,
            "sectors": sectors,
            "registers": registers,
        }
        more = {
            name: own_records(_bundle.RECORDS[name], rows, name)
            for name, rows in given.items()
        }
        tables = {
            name: getattr(self, name).merged(
                more.get(name, ()), replace=replace
            )
            for name in _TABLES
        }
        merged = {**self.references, **own_references(references)}
        larger = Catalogue(tables, as_of=self.as_of, references=merged)
        known = {name: getattr(larger, name) for name in _TABLES}
        for name, rows in more.items():
            for row in rows:
                check_keys(name, row, known)
        for row in more["requirements"]:
            check_names(row, larger.index, self.index.buyers)
        return larger

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the bundled catalogue by name, another by its records."""
        if self is bundled():
            return bundled, ()
        tables = {name: tuple(getattr(self, name)) for name in _TABLES}
        own = dict(self.references)
        return partial(Catalogue, as_of=self.as_of, references=own), (tables,)

    def __repr__(self) -> str:
        return (
            f"<Catalogue of {len(self.standards)} standards, "
            f"as of {self.as_of}>"
        )


_BUILDS_ON: Final = frozenset({RelationKind.CONTAINS, RelationKind.EXTENDS})


def _by_inner(
    standards: Iterable[Standard],
) -> dict[_Number, tuple[Standard, ...]]:
    """Return the documents by the numbers that they build on.

    By number: ISO/TS 22002-1 came to be ISO 22002-1.
    """
    return grouped(
        (inner, whole)
        for whole in standards
        for inner in {
            (relation.target.number, relation.target.part)
            for relation in whole.relations
            if relation.kind in _BUILDS_ON
        }
    )


def _by_confused(
    standards: Iterable[Standard],
) -> dict[tuple[str, str], tuple[tuple[Standard, Relation], ...]]:
    """Return what is taken for a standard, by publisher and number."""
    return grouped(
        ((target.publisher, target.number), (standard, relation))
        for standard in standards
        for relation in standard.relations
        if relation.kind is RelationKind.CONFUSED_WITH
        for target in (relation.target,)
    )


# What is laid out from the records when it is first asked for.
_LAID_OUT: Final[dict[str, Callable[[Catalogue], Any]]] = {
    "index": lambda own: Index(
        own.economies, own.groupings, own.sectors, own.requirements
    ),
    "_resolver": lambda own: Resolver(own.standards, own.as_of),
    "_bodies": lambda own: Named(own.bodies, own.economy_called),
    "_built": lambda own: _by_inner(own.standards),
    "_confused": lambda own: _by_confused(own.standards),
    "_cycles": lambda own: Clocks(own.cycles),
    "_registers": lambda own: Listings(own.registers, own.standards),
}


def _beginning(name: str, field: str) -> str:
    """Return as much of a text as can be a name."""
    return checked(name, str, field)[:_LONGEST_NAME]


def _texts(**given: object) -> None:
    """Refuse an argument that is neither text nor None, by its name."""
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise InvalidValueError(value, "text or None", name)


_SHIPPED: Final[dict[str, Catalogue]] = {}


@cache
def bundled() -> Catalogue:
    """Return the catalogue that ships with the package.

    Each table is loaded once, when it is first asked for, and is the same
    for every caller.

    >>> bundled().economies["CN"].name
    'China'
    """
    # Threads that meet here get the same: the cache alone gives each its own.
    return _SHIPPED.setdefault("catalogue", _unread())


def _unread() -> Catalogue:
    """Return the catalogue that ships with the package, no table loaded."""
    tables = {name: partial(_bundle.load, name) for name in _bundle.RECORDS}
    return Catalogue(tables, as_of=_bundle.as_of())


def facts_of(catalogue: Catalogue | None) -> Catalogue:
    """Return the facts a caller gave, or the bundled ones."""
    if catalogue is None:
        return bundled()
    return checked(catalogue, Catalogue, "catalogue")


def get(name: str | Reference | Standard) -> Standard:
    """Return the standard that anything names; the year is ignored.

    Args:
        name: a reference, its text, a bare number or a key.

    Returns:
        The standard, which is the work with all its editions.

    Raises:
        UnknownStandardError: nothing of that name is known; it names what
            is near.
        InvalidValueError: it is neither text, Reference nor Standard.

    >>> get("BS EN ISO 13485:2016").key
    'iso-13485'
    """
    return bundled().get(name)


def resolve(reference: Reference | str) -> Resolution:
    """Join a reference to the facts: standard, edition, adoption.

    Args:
        reference: a reference or its text.

    Returns:
        What it names; `unresolved` says why there is no edition, since a
        well-formed reference never raises.

    Raises:
        InvalidReferenceError: the text is no reference.
        InvalidValueError: it is neither text nor Reference.

    >>> str(resolve("EN ISO 45001:2023").edition.reference)
    'ISO 45001:2018'
    >>> resolve("ISO 9001:2018").unresolved
    <Unresolved.NO_SUCH_EDITION: 'no such edition'>
    """
    return bundled().resolve(reference)


def search(
    words: str | None = None,
    *,
    industry: str | None = None,
    kind: Kind | str | None = None,
) -> tuple[Standard, ...]:
    """Return the standards that fit what a buyer would type.

    Args:
        words: what to look for: "toys", "food safety".
        industry: the key or label of an industry.
        kind: what sort of document it must be.

    Returns:
        The standards, the best fit first; all of them where nothing is
        asked, none where nothing fits.

    Raises:
        UnknownNameError: there is no such industry.
        InvalidValueError: an argument is of the wrong type, or there is no
            such kind.

    >>> search("cosmetics")[0].key
    'iso-22716'
    """
    return bundled().search(words, industry=industry, kind=kind)
