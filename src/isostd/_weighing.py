"""Does a certificate give the evidence that a requirement asks for?"""

import re
from typing import Final, final

import attrs

from isostd.assessments import Assessment
from isostd.catalogue import Catalogue, flatten
from isostd.certificates import Certificate
from isostd.dates import add_months
from isostd.references import Reference
from isostd.reports import Considered
from isostd.requirements import Evidence, Purchase, Requirement
from isostd.standards import Standard
from isostd.vocabulary import (
    Attestation,
    Chain,
    Doubt,
    EditionRule,
    Outcome,
    RelationKind,
    Role,
    Severity,
    Verdict,
)

__all__ = ["RANK", "Found", "Scales", "Shown"]

RANK: Final = {
    Outcome.UNMET: 0,
    Outcome.SUPPORTED: 1,
    Outcome.TO_CONFIRM: 2,
    Outcome.MET: 3,
}
_TRADE: Final = ("sale", "trading", "import and export", "distribution",
                 "wholesale", "贸易", "销售")  # fmt: skip
_MAKING: Final = ("manufactur", "production", "producing", "making",
                  "assembl", "fabricat", "processing", "生产", "制造")  # fmt: skip

_Answer = tuple[Outcome, str]
_GOOD: Final = (Outcome.MET, "valid")


@final
@attrs.frozen
class Shown:
    """An assessed certificate, and why it steps aside, if it does."""

    seen: Assessment
    aside: str | None = None


@final
@attrs.frozen
class Found:
    """What a piece of evidence comes to."""

    outcome: Outcome
    by: tuple[Certificate, ...] = ()
    considered: tuple[Considered, ...] = ()


@final
@attrs.frozen
class Scales:
    """The certificates of a purchase, to be held against a requirement."""

    shown: tuple[Shown, ...]
    purchase: Purchase
    facts: Catalogue

    def weigh(self, evidence: Evidence, requirement: Requirement) -> Found:
        """Evaluate an evidence expression."""
        if evidence.combine is None:
            return self._leaf(evidence, requirement)
        items = evidence.items
        if evidence.combine == "any":
            return self.best_of(items, requirement, evidence.minimum)
        found = [self.weigh(item, requirement) for item in items]
        return _joined(found, min(found, key=_rank).outcome)

    def best_of(
        self,
        items: tuple[Evidence, ...],
        requirement: Requirement,
        minimum: int = 1,
    ) -> Found:
        """Evaluate a choice: the best *minimum* of the items decide."""
        found = [self.weigh(item, requirement) for item in items]
        if len(found) < minimum:
            return Found(Outcome.UNMET)
        best = sorted(found, key=_rank, reverse=True)
        return _joined(best, best[minimum - 1].outcome)

    def _leaf(self, evidence: Evidence, requirement: Requirement) -> Found:
        """Hold every certificate against one kind of evidence."""
        considered = []
        asked = evidence.standard
        wanted = self.facts.resolve(asked).standard if asked else None
        for shown in self.shown:
            relation = _is_it(evidence, shown.seen, wanted)
            if relation is None:
                continue
            if shown.aside is not None:
                outcome, reason = Outcome.UNMET, shown.aside
            else:
                outcome, reason = _serves(
                    evidence, shown.seen, requirement, self
                )
                if outcome is Outcome.MET:
                    outcome, reason = self._beside(shown.seen)
            considered.append(
                Considered(
                    certificate=shown.seen.certificate,
                    outcome=outcome,
                    reason=f"{relation}; {reason}" if relation else reason,
                )
            )
        best = max(
            (c.outcome for c in considered),
            key=RANK.__getitem__,
            default=Outcome.UNMET,
        )
        by = [c.certificate for c in considered if c.outcome is best]
        return Found(
            best,
            () if best is Outcome.UNMET else tuple(by),
            tuple(considered),
        )

    def _beside(self, seen: Assessment) -> _Answer:
        """Ask for the standard that an extension needs beside it."""
        resolution = seen.resolution
        standard = resolution.standard if resolution else None
        edition = resolution.edition if resolution else None
        for relation in standard.relations if standard else ():
            if (
                relation.kind is RelationKind.EXTENDS
                and edition is not None
                and edition.reference in relation.editions
                and self._certifies(relation.target)
                and not self._shows(relation.target)
            ):
                return (
                    Outcome.TO_CONFIRM,
                    f"{relation.target} is not beside it",
                )
        return _GOOD

    def _certifies(self, target: Reference) -> bool:
        """Tell whether there are certificates to a standard at all."""
        standard = self.facts.resolve(target).standard
        return standard is not None and (
            standard.attestation is not Attestation.NONE
        )

    def _shows(self, target: Reference) -> bool:
        """Tell whether a certificate to a standard is shown that stands."""
        return any(
            shown.aside is None
            and shown.seen.verdict is not Verdict.INVALID
            and shown.seen.resolution is not None
            and shown.seen.resolution.standard is not None
            and target.covers(shown.seen.resolution.standard.reference)
            for shown in self.shown
        )


def _rank(found: Found) -> int:
    return RANK[found.outcome]


def _joined(found: list[Found], outcome: Outcome) -> Found:
    """Join what several items came to."""
    enough = max(RANK[outcome], 1)
    by = [c for item in found if _rank(item) >= enough for c in item.by]
    considered = [c for item in found for c in item.considered]
    return Found(
        outcome, tuple(dict.fromkeys(by)), tuple(dict.fromkeys(considered))
    )


# --- is it the kind of document that is asked? -----------------------------


def _is_it(
    evidence: Evidence, seen: Assessment, wanted: Standard | None
) -> str | None:
    """Tell whether a certificate is of the kind that is asked.

    None where it is not; else a relation that makes it count, or "".
    """
    paper = seen.certificate
    if evidence.standard is None:
        return "" if _of_kind(evidence, paper) else None
    shown = seen.resolution.standard if seen.resolution else None
    if wanted is None:
        same = paper.standard is not None and _same_document(
            evidence.standard, paper.standard
        )
        return "" if same else None
    if shown is None:
        return None
    if shown.key == wanted.key:
        return ""
    return _contains(shown, wanted, seen)


def _of_kind(evidence: Evidence, paper: Certificate) -> bool:
    """Tell whether a paper is of a kind of document, standard aside."""
    if evidence.attestation is not None:
        return paper.attestation is evidence.attestation
    if paper.scheme is None or evidence.label is None:
        return False
    scheme = set(_WORD.findall(paper.scheme.casefold()))
    label = set(_WORD.findall(evidence.label.casefold()))
    return bool(scheme - _PLAIN_WORDS) and (scheme <= label or label <= scheme)


_WORD: Final = re.compile(r"\w+")
# Words that name no scheme.
_PLAIN_WORDS: Final = frozenset(
    {"a", "an", "the", "of", "for", "or", "and", "to", "certificate",
     "certification", "certified", "licence", "report", "registration",
     "statement", "declaration", "standard", "scheme", "system", "food",
     "safety", "quality", "management", "global", "equivalent", "audit",
     "product", "products", "by", "from", "in", "under"}
)  # fmt: skip


def _same_document(wanted: Reference, shown: Reference) -> bool:
    """Compare documents that the catalogue does not hold."""
    return (wanted.publisher, wanted.number, wanted.part) == (
        shown.publisher,
        shown.number,
        shown.part,
    )


def _contains(
    shown: Standard, wanted: Standard, seen: Assessment
) -> str | None:
    """Return the relation by which one standard counts for another."""
    edition = seen.resolution.edition if seen.resolution else None
    for relation in shown.relations:
        if (
            relation.kind is RelationKind.CONTAINS
            and relation.target.covers(wanted.reference)
            and (
                not relation.editions
                or (edition and edition.reference in relation.editions)
            )
        ):
            return f"{shown.reference} contains {wanted.reference}"
    return None


# --- what does it do for the requirement? ----------------------------------


def _serves(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    scales: Scales,
) -> _Answer:
    """Say what a certificate of the right kind does for a requirement."""
    purchase = scales.purchase
    if seen.verdict is Verdict.INVALID:
        return Outcome.UNMET, f"invalid: {seen.findings[0].sentence}"
    answers = (
        _kind_serves(evidence, seen),
        _accreditation_serves(evidence, seen, scales.facts),
        _edition_serves(evidence, seen),
        _recent(evidence, seen),
        _held_by(seen, requirement, purchase),
        _covers_factory(seen.certificate, requirement, purchase),
        _doubt_serves(seen),
        _runs_to(seen.certificate, purchase),
    )
    return min(answers, key=lambda answer: RANK[answer[0]])


def _kind_serves(evidence: Evidence, seen: Assessment) -> _Answer:
    """Compare the kind of document with the one that is asked."""
    wanted = evidence.attestation
    standard = seen.resolution.standard if seen.resolution else None
    kind: Attestation | None = seen.certificate.attestation
    if kind is None and standard is not None:
        kind = standard.attestation
    if wanted is None or kind is wanted:
        return _GOOD
    if kind is None:
        return Outcome.TO_CONFIRM, f"is it a {wanted.value}?"
    return Outcome.UNMET, f"a {kind.value} is not a {wanted.value}"


def _accreditation_serves(
    evidence: Evidence, seen: Assessment, facts: Catalogue
) -> _Answer:
    """Ask for accreditation where the requirement does.

    Where a scheme's licence stands behind the issuer, that is enough.
    """
    paper = seen.certificate
    if not evidence.accredited:
        return _GOOD
    standard = seen.resolution.standard if seen.resolution else None
    cycle = facts.cycle_for(standard, paper.attestation)
    if cycle is not None and cycle.chain is Chain.SCHEME_LICENCE:
        return _GOOD
    if paper.outside_accreditation:
        return Outcome.UNMET, "accreditation is asked, and it is outside"
    if paper.accreditation_body is None:
        return Outcome.TO_CONFIRM, "accreditation is asked, and not told"
    return _GOOD


def _doubt_serves(seen: Assessment) -> _Answer:
    """Let a doubtful certificate be confirmed first."""
    if seen.verdict is not Verdict.DOUBTFUL:
        return _GOOD
    contradicted = seen.doubt is Doubt.CONTRADICTED
    severity = Severity.WARNING if contradicted else Severity.QUESTION
    told = " ".join(f.sentence for f in seen.of(severity)[:2])
    return Outcome.TO_CONFIRM, f"doubtful: {told}"


def _runs_to(paper: Certificate, purchase: Purchase) -> _Answer:
    """Ask whether the certificate lasts until the goods are delivered."""
    late, expires = purchase.deliver_by, paper.expires
    if late is None or expires is None or expires >= late:
        return _GOOD
    told = f"valid, and expires on {expires}, before delivery by {late}"
    return Outcome.TO_CONFIRM, told


def _edition_serves(evidence: Evidence, seen: Assessment) -> _Answer:
    """Hold the certificate's edition against the edition rule."""
    if evidence.edition_rule is EditionRule.ANY:
        return _GOOD
    if evidence.edition_rule is EditionRule.LATEST:
        return _newest(seen)
    printed = seen.certificate.standard
    edition = seen.resolution.edition if seen.resolution else None
    names = {_bare(reference) for reference in evidence.editions}
    own = {_bare(printed)} if printed is not None else set()
    if edition is not None:
        own.add(_bare(edition.reference))
    if names & own:
        return _GOOD
    pinned = ", ".join(str(reference) for reference in evidence.editions)
    year = printed.year if printed is not None else None
    if edition is not None:
        year = edition.reference.year
    if year is None:
        return Outcome.TO_CONFIRM, f"which edition? pinned: {pinned}"
    newest = max((r.year or 0 for r in evidence.editions), default=0)
    if year > newest:
        return Outcome.TO_CONFIRM, f"a later edition than {pinned}"
    return Outcome.UNMET, f"another edition than {pinned}"


def _bare(reference: Reference) -> Reference:
    """Return a reference as pinned editions are compared."""
    prefixes = reference.prefixes
    if "EN" in prefixes:
        prefixes = ("EN",)
    elif reference.publisher == "EN":
        prefixes = ()
    return attrs.evolve(
        reference, prefixes=prefixes, adopts=None, month=None, language=None
    )


def _newest(seen: Assessment) -> _Answer:
    """Ask for the edition in force on the day."""
    resolution = seen.resolution
    if (
        resolution is None
        or resolution.standard is None
        or resolution.edition is None
    ):
        return Outcome.TO_CONFIRM, "which edition is it to?"
    current = resolution.standard.edition_on(seen.on)
    if current is None:
        return Outcome.TO_CONFIRM, "which edition is in force is not known"
    if current == resolution.edition:
        return _GOOD
    return Outcome.UNMET, f"{current.reference} is asked"


def _recent(evidence: Evidence, seen: Assessment) -> _Answer:
    """Ask whether the document is not too old for the requirement."""
    if evidence.within_months is None:
        return _GOOD
    issued = seen.certificate.issued
    if issued is None:
        return Outcome.TO_CONFIRM, "its day of issue is not told"
    if add_months(issued, evidence.within_months) < seen.on:
        return Outcome.UNMET, f"older than {evidence.within_months} months"
    return _GOOD


def _held_by(
    seen: Assessment, requirement: Requirement, purchase: Purchase
) -> _Answer:
    """Ask whether the right party holds the certificate.

    A test report proves the goods, whoever had them tested.
    """
    paper = seen.certificate
    if paper.attestation is Attestation.TEST_REPORT:
        return _GOOD
    maker, holder = purchase.manufacturer, paper.holder
    if requirement.role is Role.IMPORTER:
        if maker and holder and flatten(maker) == flatten(holder):
            return Outcome.UNMET, "held by the maker; the importer is asked"
        return _GOOD
    if requirement.role is not Role.MAKER:
        return _GOOD
    if paper.scope is not None and _only_trade(paper.scope):
        return Outcome.UNMET, "its scope is trade, not making the goods"
    if maker is None or holder is None or flatten(maker) == flatten(holder):
        return _GOOD
    seller = purchase.seller
    if seller is not None and flatten(seller) == flatten(holder):
        return Outcome.UNMET, f"held by the seller, not by {maker[:60]}"
    return Outcome.TO_CONFIRM, f"held by {holder[:60]}: is that the maker?"


def _covers_factory(
    paper: Certificate, requirement: Requirement, purchase: Purchase
) -> _Answer:
    """Ask whether the certificate covers the place where the goods are made.

    It holds for the listed sites, each with its scope.
    """
    factory = purchase.factory
    making = requirement.role in {Role.MAKER, Role.SITE_OPERATOR}
    if (
        factory is None
        or not making
        or (paper.attestation is Attestation.TEST_REPORT)
    ):
        return _GOOD
    for site in paper.sites:
        if _same_place(factory, site.name, site.address):
            if site.scope is not None and _only_trade(site.scope):
                return Outcome.UNMET, "that site's scope is trade"
            return _GOOD
    if _same_place(factory, paper.holder, paper.holder_address):
        return _GOOD
    if paper.sites:
        return Outcome.UNMET, f"{factory[:60]} is not among its sites"
    return Outcome.TO_CONFIRM, f"does it cover {factory[:60]}?"


def _same_place(place: str, name: str | None, address: str | None) -> bool:
    """Tell whether a place is told by a site's name or its address."""
    wanted = flatten(place)
    for told in (name, address, f"{name or ''} {address or ''}"):
        shown = flatten(told or "")
        if shown and (shown in wanted or wanted in shown):
            return True
    return False


def _only_trade(scope: str) -> bool:
    """Tell whether a scope speaks of trade and of no making."""
    text = scope.casefold()
    return any(word in text for word in _TRADE) and not any(
        word in text for word in _MAKING
    )
