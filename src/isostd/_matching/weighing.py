"""Does a certificate give the evidence that a requirement asks for?"""

from datetime import date
from itertools import islice
from typing import Final, final

import attrs

from isostd._assessing.together import includes
from isostd._matching.asking import Asked
from isostd._matching.goods import Goods
from isostd._matching.kinds import as_asked, is_document, kind_serves
from isostd._matching.laws import document_serves, law_serves
from isostd._matching.models import model_serves
from isostd._matching.names import is_of_scheme
from isostd._matching.parties import held_by
from isostd._matching.pinned import edition_serves, form_serves
from isostd._matching.procedures import names_serve
from isostd._matching.results import result_serves
from isostd._matching.serving import (
    accreditation_serves,
    doubt_serves,
    recent,
    runs_to,
)
from isostd._matching.shown import ENOUGH, GOOD, Said, Shown, Weighed
from isostd._matching.sites import covers_factory, does_make
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate
from isostd.references import Reference
from isostd.requirements import Evidence, Requirement
from isostd.selecting import Selection
from isostd.standards import Relation, Standard
from isostd.vocabulary import (
    Attestation,
    Outcome,
    RelationKind,
    Verdict,
)

__all__ = ["RANK", "Found", "Scales"]

RANK: Final = {
    Outcome.UNMET: 0,
    Outcome.SUPPORTED: 1,
    Outcome.TO_CONFIRM: 2,
    Outcome.MET: 3,
}


@final
@attrs.frozen
class Found:
    """What a piece of evidence comes to."""

    outcome: Outcome
    by: tuple[Certificate, ...] = ()
    weighed: tuple[Weighed, ...] = ()


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
        selection: Selection,
        facts: Catalogue,
        needed: date | None,
    ) -> None:
        """Lay the certificates out by the standards they may count for."""
        self.shown = shown
        self.needed = needed
        self.purchase = selection.purchase
        self.facts = facts
        self.goods = Goods(selection.purchase, facts, selection.sectors)
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
        standard, edition = shown.standard, shown.edition
        if shown.scheme is not None:
            found[shown.scheme.key] = itself
        if standard is None:
            return found
        found[standard.key] = itself
        # Which part a paper to a whole series is about is to be asked.
        found.update(dict.fromkeys(standard.parts, itself))
        text = shown.paper.standard_text or ""
        for relation in standard.relations:
            other = self.facts.work(relation.target)
            if other is None:
                continue
            if relation.kind is RelationKind.PRECEDES:
                found.setdefault(other.key, (_of_before(shown, other), ""))
            if not _holds(relation, text) or (
                relation.editions
                and (
                    edition is None
                    or edition.reference not in relation.editions
                )
            ):
                continue
            fits = relation.where_it_fits
            paper = self._if_it_fits(shown, other) if fits else shown
            why = f"{standard.reference} contains {other.reference}"
            found.setdefault(other.key, (paper, why))
        return found

    def _if_it_fits(self, shown: Shown, inner: Standard) -> Shown:
        """Doubt that a paper covers what not each of its kind covers.

        Where it does, it names it.
        """
        text = shown.paper.standard_text or ""
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
        asked = Asked(
            evidence,
            requirement,
            self.purchase,
            self.goods,
            self.facts,
            self.needed,
        )
        weighed = tuple(
            Weighed(shown.paper, self._said(asked, shown), relation)
            for shown, relation in self._candidates(asked)
        )
        if not weighed:
            return _NOTHING
        best = max((w.outcome for w in weighed), key=RANK.__getitem__)
        by = [w.paper for w in weighed if w.outcome is best]
        return Found(best, () if best is Outcome.UNMET else tuple(by), weighed)

    def _candidates(self, asked: Asked) -> list[tuple[Shown, str]]:
        """Return the papers of the kind that is asked, each with why."""
        evidence = asked.evidence
        if evidence.standard is None:
            found = [as_asked(asked, shown) for shown in self.shown]
            return [(shown, "") for shown in found if shown is not None]
        wanted = self.facts.work(evidence.standard)
        if wanted is None:
            return [
                (shown, "")
                for shown in self._loose
                if is_document(evidence.standard, evidence, shown)
            ]
        named = self._named.get(wanted.key, [])
        if not self._loose or evidence.label is None:
            return named
        # A paper that names its scheme and no standard.
        loose = [
            (shown, "")
            for shown in self._loose
            if is_of_scheme(evidence, shown.paper.scheme)
        ]
        return [*named, *loose]

    def _said(self, asked: Asked, shown: Shown) -> Said:
        """Say what a paper of the right kind does for a requirement."""
        if shown.aside is not None:
            return Said(Outcome.UNMET, shown.aside)
        seen = shown.seen
        if seen.verdict is Verdict.INVALID:
            return Said(Outcome.UNMET, f"invalid: {seen.findings[0].sentence}")
        open_ = GOOD
        for ask in _QUESTIONS:
            answer = ask(asked, shown)
            if answer.outcome is Outcome.UNMET:
                return answer
            if open_ is GOOD:
                open_ = answer
        if open_ is GOOD:
            open_ = self._beside(shown)
        if open_ is GOOD and shown.doubt is not None:
            return Said(Outcome.TO_CONFIRM, shown.doubt)
        if open_ is GOOD and seen.verdict is Verdict.DOUBTFUL:
            return ENOUGH
        return open_

    def _beside(self, shown: Shown) -> Said:
        """Ask for the standard that an extension needs beside it."""
        standard, edition = shown.standard, shown.edition
        text = shown.paper.standard_text or ""
        for relation in standard.relations if standard else ():
            if (
                relation.kind is RelationKind.EXTENDS
                and edition is not None
                and edition.reference in relation.editions
                and not self._shows(relation.target)
                and not includes(text, relation.target)
            ):
                return Said(
                    Outcome.TO_CONFIRM,
                    f"{relation.target} is not beside it",
                )
        return GOOD

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


def _of_before(shown: Shown, newer: Standard) -> Shown:
    """Doubt a paper to what a standard took the place of."""
    own = shown.paper.standard
    doubt = f"{newer.reference} took the place of {own}: is it accepted?"
    return attrs.evolve(shown, doubt=shown.doubt or doubt)


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
    weighed = {
        (id(w.paper), w.said, w.relation): w
        for item in found
        for w in item.weighed
    }
    return Found(outcome, tuple(by.values()), tuple(weighed.values()))


def _settled(found: Found) -> Found:
    """Leave out what a paper may be, where it is one of the choice."""
    met = {id(w.paper) for w in found.weighed if w.outcome is Outcome.MET}
    if not met:
        return found
    kept = tuple(
        w
        for w in found.weighed
        if w.outcome is Outcome.MET or id(w.paper) not in met
    )
    return attrs.evolve(found, weighed=kept)


def _goods_serve(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper is of the goods."""
    return asked.goods.are_meant(shown, asked.requirement.role)


# The first that refuses is told, else the first that leaves a question.
_QUESTIONS: Final = (
    law_serves,
    kind_serves,
    accreditation_serves,
    edition_serves,
    form_serves,
    document_serves,
    names_serve,
    model_serves,
    result_serves,
    does_make,
    _goods_serve,
    recent,
    held_by,
    covers_factory,
    doubt_serves,
    runs_to,
)
