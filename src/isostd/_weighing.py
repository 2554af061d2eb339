"""Does a certificate give the evidence that a requirement asks for?"""

from datetime import date
from itertools import islice
from typing import Final, final

import attrs

from isostd._late import late
from isostd._making import bare, designs, making, trades_alone, undenied
from isostd._parties import (
    covers_factory,
    does_make,
    held_by,
    model_serves,
)
from isostd._pinned import GOOD, Said, edition_serves, form_serves, is_pinned
from isostd._procedures import laws_in, names_serve
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.references import Reference
from isostd.reports import Considered
from isostd.requirements import Evidence, Purchase, Requirement
from isostd.standards import Standard
from isostd.vocabulary import (
    Answer,
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
# "17", "IAF 17", "EA 17.04"; the industries from farming to manufacturing.
_IAF_CODE: Final = late(r"(?a:(?<![\d.])\d{1,2}(?!\d))")
_MAKERS: Final = range(1, 24)
_IAF_CODES: Final = range(1, 40)
# "Of" in Dutch, and no vehicle: "productie van speelgoed".
_VAN: Final = late(r"(?<=\w )van(?= \w)")
# What a paper leaves out, one by one; a clause of a standard is no goods.
_PARTS: Final = late(r"[;,\n\u3001\uff0c\uff1b]|\.(?!\d)")
_CLAUSE: Final = late(r"\b[4-9]\.\d(?!\d*\s*(?:[km]?g|[ckm]?m|l|k?w|v)\b)")
_MAKING_ALONE: Final = late(r"[\W\d]*[MN][\W\d]*")
_DESIGN_CLAUSE: Final = late(r"\b(?:8\.3|7\.3)(?!\d)")
_LONGEST_TEXT: Final = 400
_HAN: Final = late(r"[\u4e00-\u9fff]")


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
        "_han", "_loose", "_named", "_ours", "_own", "_scopes", "facts",
        "goods", "needed", "purchase", "sectors", "shown",
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
        self.sectors = frozenset(sectors)
        self.goods = purchase.is_code or any(
            facts.sectors[key].headings for key in sectors
        )
        self._ours = self.sectors | facts.index.goods_in(purchase.goods or "")
        words = [
            word
            for key in sorted(self._ours)
            for word in (facts.sectors[key].name, *facts.sectors[key].words)
        ]
        self._own = " ".join([*words, purchase.goods or ""])
        self._han = [word for word in words if _HAN.search(word)]
        self._scopes: dict[str, Said] = {}
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
        for relation in standard.relations if standard else ():
            if relation.kind is RelationKind.CONTAINS and (
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
        return _joined(best, best[minimum - 1].outcome)

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
                if (found := _may_be_of_kind(evidence, shown, requirement))
            ]
        wanted = self.facts.work(asked)
        if wanted is None:
            return [
                (shown, "")
                for shown in self._loose
                if _is_document(asked, evidence, shown.seen.certificate)
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
                if _is_of_scheme(evidence, shown.seen.certificate.scheme)
            ),
        ]

    def scope_fits(self, scope: str) -> Said:
        """Ask whether a scope is about the goods; each is read once."""
        answer = self._scopes.get(scope)
        if answer is None:
            answer = self._scopes[scope] = self._fits(scope)
        return answer

    def _fits(self, scope: str) -> Said:
        sectors, index = self.facts.sectors, self.facts.index
        about = index.goods_in(_VAN.sub(" ", scope))
        if self.goods and making(scope) is Answer.YES:
            # Of a maker of goods, "design" and "training" say what it does.
            about = {key for key in about if sectors[key].headings}
            if not self._makes(scope):
                why = "its scope does not plainly speak of making these goods"
                return (
                    Outcome.TO_CONFIRM,
                    f"{why}: does it cover {self._asked()}?",
                )
        if not (self.sectors and about) or self._are_ours(about, scope):
            return GOOD
        told = " and ".join(sorted(sectors[key].name for key in about)[:2])
        return (
            Outcome.TO_CONFIRM,
            f"its scope speaks of {told}: does it cover {self._asked()}?",
        )

    def _asked(self) -> str:
        """Return what the goods are called."""
        names = sorted(
            self.facts.sectors[key].name for key in self.sectors or self._ours
        )
        return " and ".join(names[:2])

    def _makes(self, scope: str) -> bool:
        """Tell whether a maker's scope, where it names the goods, makes them.

        Trade in them beside the making of others does not, nor does the
        making of what only serves them.
        """
        if self._names(scope) is not Answer.YES:
            return True
        kept = bare(scope, self._own)
        return self._names(kept) is Answer.YES and not trades_alone(
            kept, self._names
        )

    def _names(self, text: str) -> Answer:
        """Tell whether a text names the goods; no where it names others."""
        sectors = self.facts.sectors
        about = {
            key
            for key in self.facts.index.goods_in(_VAN.sub(" ", text))
            if sectors[key].headings
        }
        if self._are_ours(about, text):
            return Answer.YES
        return Answer.NO if about else Answer.UNKNOWN

    def _are_ours(self, about: set[str], text: str) -> bool:
        """Tell whether a text is about these goods, by sector or by word.

        Chinese is written without blanks, so a word of it is looked for
        anywhere.
        """
        return not self._ours.isdisjoint(about) or any(
            word in text for word in self._han
        )

    def codes_fit(self, printed: tuple[str, ...]) -> Said:
        """Ask whether the IAF codes on a paper can be those of the goods.

        Goods are coded by what they are made of too, so that any industry
        that makes goods will do for them.
        """
        codes = {int(m[0]) for m in map(_IAF_CODE.search, printed) if m}
        sectors = [self.facts.sectors[key] for key in self.sectors]
        fitting: set[int] = set()
        for sector in sectors:
            fitting.update(sector.iaf_codes or _MAKERS)
        if not codes or not sectors or codes & fitting:
            return GOOD
        known = sorted(codes.intersection(_IAF_CODES))
        told = ", ".join(map(str, known or sorted(codes)))
        why = f"its IAF codes ({told}) are of other work"
        if not known:
            why = f"there is no IAF code {told}"
        return Outcome.TO_CONFIRM, f"{why}: does it cover {self._asked()}?"

    def leaves_out(self, paper: Certificate) -> Said:
        """Ask whether a paper leaves out the goods, or their design."""
        parts = _PARTS.split((paper.exclusions or "")[:_LONGEST_TEXT])
        goods_in = self.facts.index.goods_in
        for part in filter(str.strip, parts):
            if self.goods and _MAKING_ALONE.fullmatch(undenied(part)):
                return Outcome.TO_CONFIRM, "it leaves out making: who makes?"
            clause = designs(part) or _CLAUSE.search(part)
            if not clause and not self._ours.isdisjoint(goods_in(part)):
                told = part.strip()[:60]
                return (
                    Outcome.TO_CONFIRM,
                    f"it leaves out {told}: are these goods among them?",
                )
        if any(designs(p) or _DESIGN_CLAUSE.search(p) for p in parts):
            return self._who_designs(paper)
        scope = paper.scope or ""
        if designs(scope) and not designs(undenied(scope)):
            return self._who_designs(paper)
        return GOOD

    def _who_designs(self, paper: Certificate) -> Said:
        """Ask who designs the goods, where a paper leaves design out."""
        scope = undenied(paper.scope or "")
        goods = self.purchase.goods or ""
        for whose, text in (("its scope", scope), ("the purchase", goods)):
            if designs(text):
                why = f"it leaves out design, and {whose} speaks of it"
                return Outcome.TO_CONFIRM, f"{why}: who designs the goods?"
        return GOOD

    def _beside(self, seen: Assessment) -> Said:
        """Ask for the standard that an extension needs beside it."""
        resolution = seen.resolution
        standard = resolution.standard if resolution else None
        edition = resolution.edition if resolution else None
        for relation in standard.relations if standard else ():
            if (
                relation.kind is RelationKind.EXTENDS
                and edition is not None
                and edition.reference in relation.editions
                and not self._shows(relation.target)
            ):
                return (
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


# --- is it the kind of document that is asked? -----------------------------


def _may_be_of_kind(
    evidence: Evidence, shown: Shown, requirement: Requirement
) -> Shown | None:
    """Return a paper that is of a kind of document, or may be."""
    if _is_of_kind(evidence, shown, requirement):
        return shown
    paper = shown.seen.certificate
    if paper.scheme is not None or paper.standard is not None:
        return None
    if not _is_of_scheme(evidence, paper.standard_text):
        return None
    # Nobody said that these words are those of a scheme.
    doubt = shown.doubt or f"is it this: {evidence.label}?"
    return attrs.evolve(shown, doubt=doubt)


def _is_of_kind(
    evidence: Evidence, shown: Shown, requirement: Requirement
) -> bool:
    """Tell whether a paper is of a kind of document, standard aside."""
    paper = shown.seen.certificate
    if evidence.attestation is None:
        return _is_of_scheme(evidence, paper.scheme)
    kind = shown.seen.attestation
    if kind is None:
        # What kind it is will be asked, where it names the law.
        return _is_of_scheme(evidence, paper.scheme) or not laws_in(
            requirement.instrument
        ).isdisjoint(laws_in(_title(paper)))
    if kind is not evidence.attestation:
        return False
    if paper.attestation is not Attestation.SELF_DECLARATION:
        return True
    # A declaration declares what it names: one to ISO 14001 is none under a
    # law on toys.
    resolution = shown.seen.resolution
    standard = resolution.standard if resolution else None
    return (
        standard is None
        or standard.attestation
        is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        or _names(requirement, standard)
    )


def _is_document(
    asked: Reference, evidence: Evidence, paper: Certificate
) -> bool:
    """Tell whether a paper is to a document that no record is kept of."""
    shown = paper.standard
    if shown is None:
        return _is_of_scheme(evidence, paper.scheme)
    return (asked.publisher, asked.number, asked.part) == (
        shown.publisher,
        shown.number,
        shown.part,
    )


def _title(paper: Certificate) -> str:
    """Return what a paper says it is to."""
    return f"{paper.standard_text or ''} {paper.scheme or ''}"


def _is_of_scheme(evidence: Evidence, name: str | None) -> bool:
    """Tell whether a paper's scheme is the one that is asked, by its words."""
    if name is None or evidence.label is None:
        return False
    scheme = set(_WORD.findall(name.casefold()))
    label = set(_WORD.findall(evidence.label.casefold()))
    return bool(scheme - _NO_SCHEME) and (scheme <= label or label <= scheme)


def _names(requirement: Requirement, standard: Standard) -> bool:
    """Tell whether a requirement speaks of a standard."""
    asked = list(requirement.supports)
    if requirement.evidence is not None:
        asked.append(requirement.evidence)
    for evidence in asked:
        asked += evidence.items
        wanted = evidence.standard
        if wanted is not None and (
            wanted.number == standard.reference.number
            and wanted.part == standard.reference.part
        ):
            return True
    return False


_WORD: Final = late(r"\w+")
# Words that name no scheme.
_PLAIN_WORDS: Final = frozenset(
    {"a", "an", "the", "of", "for", "or", "and", "to", "certificate",
     "certification", "certified", "licence", "report", "registration",
     "statement", "declaration", "standard", "scheme", "system", "food",
     "safety", "quality", "management", "global", "equivalent", "audit",
     "product", "products", "by", "from", "in", "under"}
)  # fmt: skip
# Nor do methods, which name no document.
_NO_SCHEME: Final = _PLAIN_WORDS | {"gmp", "haccp"}


# --- what does it do for the requirement? ----------------------------------


def _serves(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    scales: Scales,
) -> Said:
    """Say what a certificate of the right kind does for a requirement."""
    purchase, goods = scales.purchase, scales.goods
    if seen.verdict is Verdict.INVALID:
        return Outcome.UNMET, f"invalid: {seen.findings[0].sentence}"
    answers = (
        _kind_serves(evidence, seen, scales.facts),
        _accreditation_serves(evidence, seen, scales.facts),
        edition_serves(evidence, seen, requirement, scales.facts),
        form_serves(evidence, seen),
        _law_serves(evidence, seen, requirement),
        names_serve(evidence, seen, requirement, scales.facts),
        model_serves(seen, purchase),
        does_make(seen, requirement, goods=goods),
        _about_goods(seen, requirement, scales),
        _recent(evidence, seen),
        held_by(seen, requirement, purchase, goods=goods),
        covers_factory(seen, requirement, purchase, goods=goods),
        _doubt_serves(evidence, seen),
        _runs_to(seen.certificate, scales),
    )
    return min(answers, key=lambda answer: RANK[answer[0]])


def _kind_serves(
    evidence: Evidence, seen: Assessment, facts: Catalogue
) -> Said:
    """Compare the kind of document with the one that is asked."""
    wanted, kind = evidence.attestation, seen.attestation
    if wanted is None and kind is not None:
        wanted = _usual(evidence, facts)
    if wanted is None or kind is wanted:
        return GOOD
    if kind is not None:
        return Outcome.UNMET, f"{_a(kind.value)} is not {_a(wanted.value)}"
    # A "CE certificate" need not be a notified body's.
    scheme = set(_WORD.findall((seen.certificate.scheme or "").casefold()))
    if scheme & (set(_WORD.findall(wanted.value.casefold())) - _ANY_PAPER):
        return GOOD
    return Outcome.TO_CONFIRM, f"is it {_a(wanted.value)}?"


_ANY_PAPER: Final = frozenset({"a", "by", "body", "certificate"})


def _usual(evidence: Evidence, facts: Catalogue) -> Attestation | None:
    """Return the kind of document that shows the standard that is asked."""
    asked = evidence.standard
    standard = facts.work(asked) if asked is not None else None
    kind = standard.attestation if standard is not None else None
    return None if kind is Attestation.NONE else kind


def _a(noun: str) -> str:
    """Put the article before a kind of document."""
    return f"an {noun}" if noun[0] in "aiM" else f"a {noun}"


def _accreditation_serves(
    evidence: Evidence, seen: Assessment, facts: Catalogue
) -> Said:
    """Ask for accreditation where the requirement does.

    Where a scheme's licence stands behind the issuer, that is enough.
    """
    paper = seen.certificate
    if not evidence.accredited:
        return GOOD
    standard = seen.resolution.standard if seen.resolution else None
    cycle = facts.cycle_for(standard, paper.attestation)
    if cycle is not None and cycle.chain is Chain.SCHEME_LICENCE:
        return GOOD
    if paper.outside_accreditation:
        return Outcome.UNMET, "accreditation is asked, and it is outside"
    if paper.accreditation_body is None:
        return Outcome.TO_CONFIRM, "accreditation is asked, and not told"
    return GOOD


# What is asked of the paper's own text, where the requirement names it.
_WHICH_DOCUMENT: Final = frozenset(
    {
        FindingCode.STANDARD_NOT_TOLD,
        FindingCode.STANDARD_UNREADABLE,
        FindingCode.KIND_NOT_TOLD,
        FindingCode.SEVERAL_STANDARDS,
        FindingCode.STANDARD_UNKNOWN,
        FindingCode.ADOPTION_UNKNOWN,
        FindingCode.EDITION_NOT_TOLD,
        FindingCode.PART_NOT_TOLD,
    }
)
_WHO_ACCREDITS: Final = frozenset(
    {
        FindingCode.ACCREDITATION_NOT_TOLD,
        FindingCode.ACCREDITATION_UNKNOWN,
        FindingCode.ACCREDITATION_AMBIGUOUS,
        FindingCode.RECOGNITION_UNKNOWN,
    }
)
# Behind these stands a law that names who may issue them.
_BY_AUTHORITY: Final = frozenset(
    {
        None,
        Attestation.NOTIFIED_BODY_CERTIFICATE,
        Attestation.MARKING_LICENCE,
        Attestation.REGULATOR_INSPECTION,
        Attestation.MDSAP_CERTIFICATE,
        Attestation.VERIFICATION_STATEMENT,
        Attestation.SELF_DECLARATION,
    }
)
# Nobody else stands behind a declaration, and it does not expire.
_OF_A_DECLARATION: Final = frozenset(
    {FindingCode.BODY_NOT_TOLD, FindingCode.EXPIRY_NOT_TOLD}
)


def _doubt_serves(evidence: Evidence, seen: Assessment) -> Said:
    """Let a doubtful certificate be confirmed first."""
    if seen.verdict is not Verdict.DOUBTFUL:
        return GOOD
    settled = _settled(evidence, seen)
    severity = (
        Severity.WARNING
        if seen.doubt is Doubt.CONTRADICTED
        else Severity.QUESTION
    )
    told = [f for f in seen.of(severity) if f.code not in settled]
    if not told:
        return GOOD
    sentences = " ".join(finding.sentence for finding in told[:2])
    return Outcome.TO_CONFIRM, f"doubtful: {sentences}"


def _settled(evidence: Evidence, seen: Assessment) -> frozenset[FindingCode]:
    """Return the questions that the requirement itself answers.

    Where a scheme, a licence or a label is what is asked, nobody misses a
    standard on it; where an edition is pinned that the data does not know,
    the law knows it.
    """
    paper = seen.certificate
    codes: frozenset[FindingCode] = frozenset()
    labelled = evidence.standard is None or paper.standard is None
    if labelled or is_pinned(evidence, paper.standard):
        codes = _WHICH_DOCUMENT
    elif evidence.edition_rule is EditionRule.ANY:
        codes = _ANY_EDITION
    if (
        labelled
        and not evidence.accredited
        and paper.attestation in _BY_AUTHORITY
    ):
        codes |= _WHO_ACCREDITS
    if labelled and paper.attestation is Attestation.SELF_DECLARATION:
        codes |= _OF_A_DECLARATION
    return codes


_ANY_EDITION: Final = frozenset({FindingCode.STANDARD_UNKNOWN})


def _runs_to(paper: Certificate, scales: Scales) -> Said:
    """Ask whether the certificate lasts as long as it is needed."""
    needed, expires = scales.needed, paper.expires
    if needed is None or expires is None or expires >= needed:
        return GOOD
    late = scales.purchase.deliver_by
    if late is not None and expires < late:
        told = f"before delivery by {late}"
    else:
        told = f"and the buyer asks for {needed}"
    return (
        Outcome.TO_CONFIRM,
        f"valid, and expires on {expires}, {told}",
    )


def _law_serves(
    evidence: Evidence, seen: Assessment, requirement: Requirement
) -> Said:
    """Ask whether a paper under a law is under the law of the requirement."""
    if evidence.standard is not None:
        return GOOD
    paper = seen.certificate
    text = _title(paper)
    named = laws_in(text)
    told = f"{requirement.instrument} {requirement.summary} {evidence.label}"
    if named:
        if named & laws_in(told):
            return GOOD
        other = ", ".join(sorted(named))
        why = f"it names {other}; asked is {requirement.instrument}"
        return Outcome.TO_CONFIRM, why
    if paper.attestation is Attestation.SELF_DECLARATION:
        about = set(_WORD.findall(text.casefold())) - _OF_CONFORMITY
        if about and about.isdisjoint(_WORD.findall(told.casefold())):
            return Outcome.TO_CONFIRM, f"does it declare {evidence.label}?"
    return GOOD


# What any declaration of conformity says of itself.
_OF_CONFORMITY: Final = _PLAIN_WORDS | frozenset(
    {"eu", "ec", "ce", "ue", "conformity", "compliance", "self", "maker",
     "manufacturer", "supplier", "s", "de", "di", "konformitätserklärung",
     "déclaration", "conformité", "declaración", "conformidad",
     "dichiarazione", "conformità", "符合性声明"}
)  # fmt: skip


def _about_goods(
    seen: Assessment, requirement: Requirement, scales: Scales
) -> Said:
    """Ask whether a maker's system is one that makes these goods."""
    paper = seen.certificate
    if (
        requirement.role is not Role.MAKER
        or seen.attestation is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
    ):
        return GOOD
    answer = scales.leaves_out(paper)
    if answer is GOOD and paper.scope is not None:
        answer = scales.scope_fits(paper.scope)
    if answer is not GOOD:
        return answer
    return scales.codes_fit(paper.iaf_codes) if paper.iaf_codes else GOOD


def _recent(evidence: Evidence, seen: Assessment) -> Said:
    """Ask whether the document is of the age that the requirement wants."""
    months, since = evidence.within_months, evidence.issued_since
    if months is None and since is None:
        return GOOD
    issued = seen.certificate.issued
    if issued is None:
        return Outcome.TO_CONFIRM, "its day of issue is not told"
    if months is not None and add_months(issued, months) < seen.on:
        return Outcome.UNMET, f"older than {months} months"
    if since is not None and issued < since:
        return Outcome.UNMET, f"issued before {since}, from which it counts"
    return GOOD
