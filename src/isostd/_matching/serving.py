"""What is a certificate of the right kind worth to a requirement?"""

from typing import Final

from isostd._assessing.caveats import AS_PART, ENDED, OPEN
from isostd._matching.asking import Asked
from isostd._matching.parties import is_within
from isostd._matching.pinned import is_pinned
from isostd._matching.shown import GOOD, Said, Shown
from isostd.dates import add_months
from isostd.findings import Finding, FindingCode
from isostd.layout import counted, cut
from isostd.vocabulary import (
    Attestation,
    Chain,
    Doubt,
    EditionRule,
    MilestoneKind,
    Outcome,
    Severity,
    Verdict,
)

__all__ = [
    "SETTLE",
    "accreditation_serves",
    "doubt_serves",
    "recent",
    "runs_to",
]

SETTLE: Final = "Settle the doubts about the certificate."


def accreditation_serves(asked: Asked, shown: Shown) -> Said:
    """Ask for accreditation where the requirement does.

    Where a scheme's licence stands behind the issuer, that is enough.
    """
    paper, facts = shown.paper, asked.facts
    if not asked.evidence.accredited:
        return GOOD
    cycle = facts.cycle_for(shown.standard, paper.attestation)
    needed = cycle.chain if cycle is not None else Chain.NONE
    if needed in _ENOUGH:
        return GOOD
    if paper.outside_accreditation:
        return Said(
            Outcome.UNMET,
            "accreditation is asked, and it is told to be outside",
        )
    body = shown.seen.accreditation_body
    told = paper.accreditation_body or (body and body.acronym)
    if told is None:
        return Said(Outcome.TO_CONFIRM, "accreditation is asked, and not told")
    if needed in _ASSESSED:
        return GOOD
    if body is not None:
        standing = facts.standing(body, shown.standard, systems=False)
        if standing.held(shown.seen.on)[0] is not None:
            return GOOD
    return Said(
        Outcome.TO_CONFIRM,
        f"accreditation is asked; does {cut(told)} give it?",
    )


# The issuer needs no other, or is the accreditation body itself.
_ENOUGH: Final = frozenset({Chain.SCHEME_LICENCE, Chain.ISSUER})
# Here an assessment asks whose accreditation it is.
_ASSESSED: Final = frozenset({Chain.ACCREDITATION, Chain.LABORATORY})


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
_RECOGNITION: Final = frozenset(
    {FindingCode.NOT_RECOGNISED, FindingCode.RECOGNITION_UNKNOWN}
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
_ENDLESS: Final = frozenset({FindingCode.EXPIRY_NOT_TOLD})
# Nobody else stands behind a declaration, and it does not expire.
_OF_A_DECLARATION: Final = _ENDLESS | {FindingCode.BODY_NOT_TOLD}
_ANY_EDITION: Final = frozenset({FindingCode.STANDARD_UNKNOWN})


def doubt_serves(asked: Asked, shown: Shown) -> Said:
    """Let a doubtful certificate be confirmed first."""
    seen = shown.seen
    if seen.verdict is not Verdict.DOUBTFUL:
        return GOOD
    settled = _settled(asked, shown)
    severity = (
        Severity.WARNING
        if seen.doubt is Doubt.CONTRADICTED
        else Severity.QUESTION
    )
    told = [
        f for f in seen.of(severity)
        if f.code not in settled or _takes_back(f)
    ]  # fmt: skip
    if not told:
        return GOOD
    sentences = " ".join(finding.sentence for finding in told[:2])
    return Said(Outcome.TO_CONFIRM, f"doubtful: {sentences}", SETTLE)


# What stands beside a name is no part of it.
_TAKEN_BACK: Final = frozenset(
    told["because"] for _, told in (OPEN, AS_PART, ENDED)
)


def _takes_back(finding: Finding) -> bool:
    """Tell whether words of the paper take it back, or make it another."""
    return dict(finding.facts).get("because") in _TAKEN_BACK


def _settled(asked: Asked, shown: Shown) -> frozenset[FindingCode]:
    """Return the questions that the requirement itself answers.

    Where a scheme, a licence or a label is what is asked, nobody misses a
    standard on it; where an edition is pinned that the data does not know,
    the law knows it.
    """
    evidence, paper = asked.evidence, shown.paper
    codes: frozenset[FindingCode] = frozenset()
    labelled = evidence.standard is None or paper.standard is None
    if labelled:
        codes = _WHICH_DOCUMENT
    elif is_pinned(evidence, paper.standard):
        codes = _WHICH_DOCUMENT - {FindingCode.KIND_NOT_TOLD}
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
    if labelled and evidence.endless:
        codes |= _ENDLESS
    if _is_of_the_place(asked, shown):
        codes |= _RECOGNITION
    return codes


def _is_of_the_place(asked: Asked, shown: Shown) -> bool:
    """Tell whether the accreditor is that of the market whose law asks.

    There its word counts, whoever recognises it elsewhere.
    """
    body, markets = shown.seen.accreditation_body, asked.requirement.markets
    return (
        body is not None
        and asked.evidence.standard is None
        and not asked.evidence.accredited
        and bool(markets)
        and any(
            is_within(place, markets, shown.seen.on, asked.facts)
            for place in body.economies
        )
    )


# What may end a certificate before it expires.
_SOONER: Final = {
    MilestoneKind.END_OF_TRANSITION: "lapses with its edition",
    MilestoneKind.END_ANNOUNCED: "ends as the register announces",
}


def runs_to(asked: Asked, shown: Shown) -> Said:
    """Ask whether the certificate lasts as long as it is needed.

    It is over with its edition too, where the transition ends sooner.
    """
    ends, needed = shown.paper.expires, asked.needed
    if needed is None or ends is None:
        return GOOD
    how, delivery = "expires", asked.purchase.deliver_by
    for ahead in shown.seen.milestones:
        if ahead.kind in _SOONER and ahead.day < ends:
            ends, how = ahead.day, _SOONER[ahead.kind]
    if ends >= needed:
        return GOOD
    if delivery is not None and ends < delivery:
        told = f"before delivery by {delivery}"
    else:
        told = f"and the buyer asks for {needed}"
    return Said(Outcome.TO_CONFIRM, f"valid, and {how} on {ends}, {told}")


def recent(asked: Asked, shown: Shown) -> Said:
    """Ask whether the document is of the age that the requirement wants."""
    months, since = asked.evidence.within_months, asked.evidence.issued_since
    if months is None and since is None:
        return GOOD
    issued = shown.paper.issued
    if issued is None:
        return Said(Outcome.TO_CONFIRM, "its day of issue is not told")
    if months is not None and add_months(issued, months) < shown.seen.on:
        return Said(Outcome.UNMET, f"older than {counted(months, 'month')}")
    if since is not None and issued < since:
        return Said(
            Outcome.UNMET, f"issued before {since}, from which it counts"
        )
    return GOOD
