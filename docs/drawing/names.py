"""What records are called on a page, and where their own pages are."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

import isostd
from drawing import text as md
from drawing.facts import is_unverified
from isostd.accreditation import AccreditationBody, Arrangement, Register
from isostd.catalogue import Catalogue
from isostd.cycles import CertificationCycle
from isostd.dates import Period
from isostd.markets import Grouping, ProductSector
from isostd.requirements import Requirement
from isostd.sources import Citation
from isostd.standards import Industry, Standard

BODIES: Final = "reference/bodies.md"
CONDITIONS: Final = "reference/conditions.md"
CYCLES: Final = "reference/cycles.md"
ECONOMIES: Final = "reference/economies.md"
FIGURES: Final = "reference/figures.md"
GLOSSARY: Final = "concepts/glossary.md"
INDUSTRIES: Final = "reference/industries.md"
MARKETS: Final = "reference/markets/index.md"
PRODUCTS: Final = "reference/products/index.md"
REGISTERS: Final = "reference/registers.md"
SECTORS: Final = "reference/sectors.md"
SOURCES: Final = "sources.md"
STANDARDS: Final = "reference/standards.md"
UNKNOWNS: Final = "concepts/unknowns.md"
UNVERIFIED: Final = "reference/unverified.md"
VALIDITY: Final = "concepts/validity.md"

# So many places are told as the grouping that they make up.
MANY: Final = 12
EVERY_MARKET: Final = "every-market"
ALL_GOODS: Final = "all-goods"

# The kinds of paper, as a newcomer meets them.
PAPERS: Final = {
    isostd.Attestation.MANAGEMENT_SYSTEM_CERTIFICATE: (
        "a certification body has audited how a firm works; no product is "
        "approved by it"
    ),
    isostd.Attestation.PRODUCT_CERTIFICATE: (
        "a certification body stands for the named products or processes, "
        "and for nothing else of the firm"
    ),
    isostd.Attestation.PRIVATE_CERTIFICATE: (
        "a body says it on terms of its own; no accreditation is customary"
    ),
    isostd.Attestation.TEST_REPORT: (
        "a laboratory says how the samples did that it was given"
    ),
    isostd.Attestation.NOTIFIED_BODY_CERTIFICATE: (
        "a body that an EU state has designated says it under EU law"
    ),
    isostd.Attestation.ACCREDITATION_CERTIFICATE: (
        "an accreditation body says that a laboratory or a certification "
        "body is competent for a listed scope; it is no paper about goods"
    ),
    isostd.Attestation.MDSAP_CERTIFICATE: (
        "one audit counts for the regulators that take part in the Medical "
        "Device Single Audit Program"
    ),
    isostd.Attestation.MARKING_LICENCE: (
        "somebody may put a mark on named goods"
    ),
    isostd.Attestation.REGULATOR_INSPECTION: (
        "an authority has inspected the site itself"
    ),
    isostd.Attestation.VERIFICATION_STATEMENT: (
        "a verifier has checked a report or a claim"
    ),
    isostd.Attestation.SELF_DECLARATION: (
        "the firm says it of itself; nobody else has checked it"
    ),
    isostd.Attestation.NONE: "nobody can be certified to it",
}


def standard_page(standard: Standard) -> str:
    """Return the page of a standard."""
    return f"standards/{standard.key}.md"


def market_page(key: str) -> str:
    """Return the page of a market."""
    return f"reference/markets/{key.lower()}.md"


def product_page(key: str) -> str:
    """Return the page of a sector that has rows."""
    return f"reference/products/{key}.md"


def body_title(body: AccreditationBody) -> str:
    """Return the heading of an accreditation body."""
    if body.acronym == body.name:
        return md.escape(body.name)
    return md.escape(f"{body.acronym}, {body.name}")


def cycle_title(cycle: CertificationCycle) -> str:
    """Return the heading of a cycle."""
    return md.escape(md.capital(cycle.title))


def kind_of_paper(standard: Standard, catalogue: Catalogue) -> str:
    """Return what paper can exist for a standard, in a few words."""
    if standard.attestation is isostd.Attestation.NONE:
        return "none: nobody can be certified to it"
    if standard.attestation is not None:
        return standard.attestation.value
    parts = parts_of(standard, catalogue)
    kinds = {part.attestation: None for part in parts}
    names = [k.value for k in kinds if k and k.value != "none"]
    if not names:
        return "none: nobody can be certified to any part"
    return f"{md.listed(names, 'or')}, to one of its parts"


def parts_of(standard: Standard, catalogue: Catalogue) -> list[Standard]:
    """Return the parts of a series, in the order of their numbers."""
    parts = [catalogue.standards[key] for key in standard.parts]
    return sorted(parts, key=lambda part: part.reference)


def latest(standard: Standard) -> str:
    """Return the newest published edition with its day."""
    if standard.parts:
        return "a series: see its parts"
    newest = standard.latest
    if newest is None:
        return "editions not kept by year"
    if newest.published is None:
        return str(newest.reference)
    return f"{newest.reference} ({newest.published})"


def day(value: Period | date | None) -> str:
    """Return a day as far as it is known, or nothing."""
    return "" if value is None else str(value)


def span(since: Period | date | None, until: Period | date | None) -> str:
    """Return from when until when, in words."""
    parts = []
    if since is not None:
        parts.append(f"since {since}")
    if until is not None:
        parts.append(f"until {until}")
    return ", ".join(parts)


@attrs.frozen
class Writer:
    """Who writes one page: knows the catalogue, and where the page lies.

    Attributes:
        catalogue: all the records.
        here: the path of the page under `docs`.
    """

    catalogue: Catalogue
    here: str

    def to(self, text: str, page: str, title: str = "") -> str:
        """Return a link to another page, or to a heading there."""
        return md.link(text, page, self.here, title)

    def standard(self, standard: Standard) -> str:
        """Return the name of a standard, linked to its page."""
        return self.to(md.escape(standard.reference), standard_page(standard))

    def standards(self, keys: Iterable[str]) -> str:
        """Return the names of standards, linked."""
        found = [self.catalogue.standards.find(key) for key in keys]
        known = sorted(
            (s for s in found if s is not None), key=lambda s: s.reference
        )
        return ", ".join(map(self.standard, known))

    def reference(self, reference: isostd.Reference | None) -> str:
        """Return a reference, linked where its standard is known."""
        if reference is None:
            return ""
        name = md.escape(reference)
        found = self.catalogue.resolve(reference).standard
        if found is None:
            return name
        return self.to(name, standard_page(found))

    def place(self, key: str) -> str:
        """Return the name of an economy or a grouping."""
        grouping = self.catalogue.groupings.find(key)
        if grouping is not None:
            return f"{md.escape(grouping.name)} ({key})"
        economy = self.catalogue.economies.find(key)
        return md.escape(economy.name if economy else key)

    def places(self, keys: Iterable[str]) -> str:
        """Return the names of economies and groupings."""
        named = tuple(keys)
        if len(named) > MANY:
            for grouping in self.catalogue.groupings:
                if set(named) == _members(grouping, self.catalogue.as_of):
                    return self.place(grouping.key)
        return ", ".join(map(self.place, named))

    def markets(self, keys: Iterable[str]) -> str:
        """Return the names of markets, linked where they have a page."""
        asked = {m for r in self.catalogue.requirements for m in r.markets}
        names = [
            self.to(self.place(key), market_page(key))
            if key in asked
            else self.place(key)
            for key in keys
        ]
        return ", ".join(names) or self.to(
            "every market", market_page(EVERY_MARKET)
        )

    def body(self, key: str) -> str:
        """Return the short name of an accreditation body, linked."""
        body = self.catalogue.bodies.find(key)
        if body is None:
            return md.code(key)
        return self.to(md.escape(body.acronym), BODIES, body_title(body))

    def arrangement(self, key: str) -> str:
        """Return the name of an arrangement, linked."""
        row: Arrangement | None = self.catalogue.arrangements.find(key)
        if row is None:
            return md.code(key)
        name = md.escape(row.name)
        return self.to(name, BODIES, name)

    def register(self, register: Register) -> str:
        """Return the name of a register, linked."""
        name = md.escape(register.name)
        return self.to(name, REGISTERS, name)

    def row(self, row: Requirement) -> str:
        """Return the title of a requirement, linked to its first market."""
        title = row_title(row, self.catalogue)
        key = row.markets[0] if row.markets else EVERY_MARKET
        return self.to(title, market_page(key), title)

    def cycle(self, cycle: CertificationCycle) -> str:
        """Return the title of a cycle, linked."""
        title = cycle_title(cycle)
        return self.to(title, CYCLES, title)

    def industry(self, industry: Industry) -> str:
        """Return the label of an industry, linked."""
        label = md.escape(industry.label)
        return self.to(label, INDUSTRIES, label)

    def sector(self, sector: ProductSector) -> str:
        """Return the name of a sector, linked to what it is."""
        name = md.escape(sector.name)
        return self.to(name, SECTORS, name)

    def source(self, key: str) -> str:
        """Return the title of a source, linked to its address."""
        found = self.catalogue.sources.find(key)
        if found is None:
            return md.code(key)
        return md.outside(md.escape(found.title), found.url)

    def cited(self, citations: Iterable[Citation]) -> str:
        """Return the sources of a fact, in a line."""
        return "; ".join(map(self.citation, _once(citations)))

    def sources(self, citations: Iterable[Citation]) -> list[str]:
        """Return the point of a list that tells the sources, if any."""
        told = self.cited(citations)
        return [f"**Sources:** {told}"] if told else []

    def citation(self, citation: Citation) -> str:
        """Return one source with its place and how it was seen."""
        source = self.catalogue.sources.find(citation.source)
        place = citation.locator or ""
        if source is not None and place in source.title:
            place = ""
        place = f", {md.escape(place)}" if place else ""
        seen = citation.confidence.value
        mark = f"**{seen}**" if is_unverified(citation) else seen
        return f"{self.source(citation.source)}{place} ({mark})"


def _members(grouping: Grouping, on: date) -> set[str]:
    """Return who belongs to a grouping on a day."""
    return {
        member.economy
        for member in grouping.members
        if grouping.has_member(member.economy, on)
    }


def row_title(row: Requirement, catalogue: Catalogue) -> str:
    """Return the heading of a requirement, told apart from its namesakes."""
    title = md.escape(row.title)
    others = [
        other
        for other in catalogue.requirements
        if other.title == row.title
        and other.key != row.key
        and not {*other.markets}.isdisjoint(row.markets)
    ]
    if not others:
        return title
    if any(other.sectors != row.sectors for other in others):
        names = (catalogue.sectors[key].name for key in row.sectors)
        return f"{title}: {md.escape(md.listed(names))}"
    return f"{title} ({span(None, row.until) or span(row.since, None)})"


def _once(citations: Iterable[Citation]) -> list[Citation]:
    """Leave out what names the same place of the same source again."""
    found = {(c.source, c.locator, c.confidence): c for c in citations}
    return list(found.values())
