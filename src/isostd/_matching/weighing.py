"""Does a certificate give the evidence that a requirement asks for?"""

from datetime import date
from itertools import islice
from typing import Final, final

import attrs

from isostd._assessing.together import includes
from isostd._matching.goods import Goods
from isostd._matching.kinds import (
    OF_GOODS,
    bears_mark,
    bears_name,
    is_document,
    is_of_kind,
    is_of_scheme,
    is_vague,
    words_of,
)
from isostd._matching.parties import (
    covers_factory,
    does_make,
    held_by,
    model_serves,
)
from isostd._matching.pinned import GOOD, Said, edition_serves, form_serves
from isostd._matching.procedures import names_serve
from isostd._matching.serving import (
    accreditation_serves,
    doubt_serves,
    kind_serves,
    law_serves,
    recent,
    runs_to,
)
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate
from isostd.references import Reference
from isostd.reports import Considered
from isostd.requirements import Evidence, Purchase, Requirement
from isostd.standards import Relation, Standard
from isostd.vocabulary import (
    Attestation,
    Outcome,
    RelationKind,
    Verdict,
)

__all__ = ["RANK", "Found", "Scales", "Shown"]

RANK: Final = {
    Outcome.UNMET: 0,
    Outcome.SUPPORTED: 1,
    Outcome.TO_CONFIRM: 2,
    Outcome.MET: 3,
}


@final
@attrs.frozen
class Shown:
    """An assessed certificate, and how it stands among the others.

    Attributes:
        seen: the assessment.
        scheme: the standard that its scheme is in the catalogue.
        aside: why it steps aside, if it does.
        doubt: how another paper contradicts it, or what is to be asked of
            it, if anything is.
    """

    seen: Assessment
    scheme: Standard | None = None
    aside: str | None = None
    doubt: str | None = None


@final
@attrs.frozen
class Found:
    """What a piece of evidence comes to."""

    outcome: Outcome
    by: tuple[Certificate, ...] = ()
    considered: tuple[Considered, ...] = ()


_NOTHING: Final = Found(Outcome.UNMET)


@final
class Scales:
    """The certificates of a purchase, to be held against a requirement."""

    __slots__ = (
        "_loose", "_named", "facts", "goods", "needed", "purchase", "shown",
    )  # fmt: skip

    def __init__(
        self,
        shown: tuple[Shown, ...],
        purchase: Purchase,
        facts: Catalogue,
        needed: date | None,
        sectors: tuple[str, ...] = (),
    ) -> None:
        """Lay the certificates out by the standards they may count for."""
        self.shown = shown
        self.needed = needed
        self.purchase = purchase
        self.facts = facts
        self.goods = Goods(purchase, facts, sectors)
        # By a standard's key; the rest is told by other words alone.
        self._named: dict[str, list[tuple[Shown, str]]] = {}
        self._loose: list[Shown] = []
        for paper in shown:
            keys = self._counts_for(paper)
            for key, counted in keys.items():
                self._named.setdefault(key, []).append(counted)
            if not keys:
                self._loose.append(paper)

    def _counts_for(self, shown: Shown) -> dict[str, tuple[Shown, str]]:
        """Return the standards that a paper counts for, each with why."""
        itself = (shown, "")
        found: dict[str, tuple[Shown, str]] = {}
        resolution = shown.seen.resolution
        standard = resolution.standard if resolution else None
        if standard is not None:
            found[standard.key] = itself
            # Which part a paper to a whole series is about is to be asked.
            found.update(dict.fromkeys(standard.parts, itself))
        if shown.scheme is not None:
            found[shown.scheme.key] = itself
        edition = resolution.edition if resolution else None
        text = shown.seen.certificate.standard_text or ""
        for relation in standard.relations if standard else ():
            if _holds(relation, text) and (
                not relation.editions
                or (edition and edition.reference in relation.editions)
            ):
                inner = self.facts.work(relation.target)
                if inner is not None and standard is not None:
                    why = f"{standard.reference} contains {inner.reference}"
                    paper = shown
                    if relation.where_it_fits:
                        paper = self._if_it_fits(shown, inner)
                    found.setdefault(inner.key, (paper, why))
        return found

    def _if_it_fits(self, shown: Shown, inner: Standard) -> Shown:
        """Doubt that a paper covers what not each of its kind covers.

        Where it does, it names it.
        """
        text = shown.seen.certificate.standard_text or ""
        if any(
            self.facts.resolve(mention.reference).standard is inner
            for mention in islice(Reference.find(text), 20)
        ):
            return shown
        doubt = shown.doubt or f"does it cover {inner.reference}?"
        return attrs.evolve(shown, doubt=doubt)

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
            return _NOTHING
        best = sorted(found, key=_rank, reverse=True)
        return _settled(_joined(best, best[minimum - 1].outcome))

    def _leaf(self, evidence: Evidence, requirement: Requirement) -> Found:
        """Hold every certificate against one kind of evidence."""
        candidates = self._of_kind(evidence, requirement)
        if not candidates:
            return _NOTHING
        considered = []
        for shown, relation in candidates:
            if shown.aside is not None:
                outcome, reason = Outcome.UNMET, shown.aside
            else:
                outcome, reason = _serves(
                    evidence, shown.seen, requirement, self
                )
                if outcome is Outcome.MET:
                    outcome, reason = self._beside(shown.seen)
                if outcome is Outcome.MET and shown.doubt is not None:
                    outcome, reason = Outcome.TO_CONFIRM, shown.doubt
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

    def _of_kind(
        self, evidence: Evidence, requirement: Requirement
    ) -> list[tuple[Shown, str]]:
        """Return the papers of the kind that is asked, each with why."""
        asked = evidence.standard
        if asked is None:
            return [
                (found, "")
                for shown in self.shown
                if (
                    found := self._may_be_of_kind(evidence, shown, requirement)
                )
            ]
        wanted = self.facts.work(asked)
        if wanted is None:
            return [
                (shown, "")
                for shown in self._loose
                if is_document(asked, evidence, shown.seen.certificate)
            ]
        named = self._named.get(wanted.key, [])
        if not self._loose or evidence.label is None:
            return named
        # A paper that names its scheme and no standard.
        return [
            *named,
            *(
                (shown, "")
                for shown in self._loose
                if is_of_scheme(evidence, shown.seen.certificate.scheme)
            ),
        ]

    def _beside(self, seen: Assessment) -> Said:
        """Ask for the standard that an extension needs beside it."""
        resolution = seen.resolution
        standard = resolution.standard if resolution else None
        edition = resolution.edition if resolution else None
        text = seen.certificate.standard_text or ""
        for relation in standard.relations if standard else ():
            if (
                relation.kind is RelationKind.EXTENDS
                and edition is not None
                and edition.reference in relation.editions
                and not self._shows(relation.target)
                and not includes(text, relation.target)
            ):
                return (
                    Outcome.TO_CONFIRM,
                    f"{relation.target} is not beside it",
                )
        return GOOD

    def _may_be_of_kind(
        self, evidence: Evidence, shown: Shown, requirement: Requirement
    ) -> Shown | None:
        """Return a paper that is of a kind of document, or may be."""
        paper = shown.seen.certificate
        if is_of_kind(evidence, shown.seen, requirement):
            name = paper.scheme or ""
            if evidence.attestation or not is_vague(evidence, name):
                return shown
        elif not self._may_be_named(evidence, shown.seen, requirement):
            return None
        # Nobody said that these words are those of this scheme.
        doubt = shown.doubt or f"is it this: {evidence}?"
        return attrs.evolve(shown, doubt=doubt)

    def _may_be_named(
        self, evidence: Evidence, seen: Assessment, requirement: Requirement
    ) -> bool:
        """Tell whether a paper's words may be those of the scheme asked.

        What another requirement is shown by, word for word, is that; and
        what is told as the kind that only helps bears the law's name too.
        """
        paper, told = seen.certificate, seen.certificate.attestation
        helps = told is not None and any(
            help_.attestation is told for help_ in requirement.supports
        )
        own = told is _kind_of(evidence) and told is not None
        if (
            evidence.names
            and (own or (told in _MAY_BE_MARKED and not helps))
            and evidence.attestation in _BY_NAME
            and bears_name(evidence, words_of(paper))
        ):
            return True
        text = paper.scheme or ""
        if paper.standard is not None:
            told = seen.attestation
        elif paper.scheme is None:
            text = paper.standard_text or ""
            if is_of_scheme(evidence, text):
                return True
        return (
            told in _MAY_BE_MARKED
            and bears_mark(evidence, text)
            and not self.facts.index.is_a_label(text)
        )

    def _shows(self, target: Reference) -> bool:
        """Tell whether a certificate to a standard is shown that stands.

        Nobody can show one where there are none.
        """
        standard = self.facts.work(target)
        if standard is None or standard.attestation is Attestation.NONE:
            return True
        return any(
            not relation
            and shown.aside is None
            and shown.seen.verdict is not Verdict.INVALID
            for shown, relation in self._named.get(standard.key, ())
        )


def _holds(relation: Relation, text: str) -> bool:
    """Tell whether a document holds another, as it is or as its paper says."""
    return relation.kind is RelationKind.CONTAINS or (
        relation.kind is RelationKind.EXTENDS
        and includes(text, relation.target)
    )


def _rank(found: Found) -> int:
    return RANK[found.outcome]


def _joined(found: list[Found], outcome: Outcome) -> Found:
    """Join what several items came to, each paper once."""
    if all(item is _NOTHING for item in found):
        return _NOTHING
    enough = max(RANK[outcome], 1)
    by = {id(c): c for f in found if _rank(f) >= enough for c in f.by}
    considered = {
        (id(c.certificate), c.outcome, c.reason): c
        for item in found
        for c in item.considered
    }
    return Found(outcome, tuple(by.values()), tuple(considered.values()))


def _settled(found: Found) -> Found:
    """Leave out what a paper may be, where it is one of the choice."""
    met = {
        id(each.certificate)
        for each in found.considered
        if each.outcome is Outcome.MET
    }
    if not met:
        return found
    kept = tuple(
        each
        for each in found.considered
        if each.outcome is Outcome.MET or id(each.certificate) not in met
    )
    return attrs.evolve(found, considered=kept)


# What the name of a mark for goods stands on, where its kind is told.
_MAY_BE_MARKED: Final = frozenset({None, *OF_GOODS})


# Evidence that a paper may be by its names alone.
_BY_NAME: Final = frozenset(
    {None, *OF_GOODS, Attestation.REGULATOR_INSPECTION}
)


def _kind_of(evidence: Evidence) -> Attestation | None:
    """Return the kind of document that a label alone tells."""
    label = (evidence.label or "").casefold()
    return Attestation.TEST_REPORT if "test report" in label else None


def _serves(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    scales: Scales,
) -> Said:
    """Say what a certificate of the right kind does for a requirement."""
    purchase, goods = scales.purchase, scales.goods.are_goods
    if seen.verdict is Verdict.INVALID:
        return Outcome.UNMET, f"invalid: {seen.findings[0].sentence}"
    answers = (
        kind_serves(evidence, seen, scales.facts),
        accreditation_serves(evidence, seen, scales.facts),
        edition_serves(evidence, seen, requirement, scales.facts),
        form_serves(evidence, seen),
        law_serves(evidence, seen, requirement, scales.facts),
        names_serve(evidence, seen, requirement, scales.facts),
        model_serves(seen, purchase),
        does_make(
            seen, requirement, goods=goods, trade=scales.goods.are_trade
        ),
        scales.goods.are_meant(seen, requirement),
        recent(evidence, seen),
        held_by(seen, requirement, purchase, scales.facts, goods=goods),
        covers_factory(seen, requirement, purchase, goods=goods),
        doubt_serves(evidence, seen, requirement, scales.facts),
        runs_to(seen, scales.needed, purchase.deliver_by),
    )
    return min(answers, key=lambda answer: RANK[answer[0]])
