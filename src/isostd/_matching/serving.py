"""What does a certificate of the right kind do for a requirement?"""

from datetime import date
from typing import Final

from isostd._matching.kinds import (
    OF_GOODS,
    PLAIN_WORDS,
    WORD,
    bears_name,
    title,
)
from isostd._matching.parties import is_within
from isostd._matching.pinned import GOOD, Said, is_pinned
from isostd._named.laws import laws_in
from isostd._text.late import late
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.layout import counted, cut
from isostd.requirements import Evidence, Requirement
from isostd.vocabulary import (
    Attestation,
    Chain,
    Doubt,
    EditionRule,
    Outcome,
    Severity,
    Verdict,
)

__all__ = [
    "accreditation_serves",
    "doubt_serves",
    "kind_serves",
    "law_serves",
    "recent",
    "runs_to",
]


def kind_serves(
    evidence: Evidence, seen: Assessment, facts: Catalogue
) -> Said:
    """Compare the kind of document with the one that is asked."""
    wanted, kind = evidence.attestation, seen.attestation
    if wanted is None and kind is not None:
        wanted = _usual(evidence, facts)
    if wanted is None or kind is wanted:
        return GOOD
    if kind is not None and OF_GOODS.issuperset((kind, wanted)):
        # One paper may be both: a certificate that allows a mark.
        why = f"told as {_a(kind.value)}: is it {_a(wanted.value)}?"
        return Outcome.TO_CONFIRM, why
    paper = seen.certificate
    scheme = set(WORD.findall((paper.scheme or "").casefold()))
    # What says that it is a licence is none of what a standard beside it is.
    own = paper.attestation is None and "licence" in scheme
    if kind is not None and not (
        own and wanted is Attestation.MARKING_LICENCE
    ):
        return Outcome.UNMET, f"{_a(kind.value)} is not {_a(wanted.value)}"
    # A "CE certificate" need not be a notified body's.
    if scheme & (set(WORD.findall(wanted.value.casefold())) - _ANY_PAPER):
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


def accreditation_serves(
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
    needed = cycle.chain if cycle is not None else Chain.NONE
    if needed in _ENOUGH:
        return GOOD
    if paper.outside_accreditation:
        return (
            Outcome.UNMET,
            "accreditation is asked, and it is told to be outside",
        )
    body = seen.accreditation_body
    told = paper.accreditation_body or (body and body.acronym)
    if told is None:
        return Outcome.TO_CONFIRM, "accreditation is asked, and not told"
    if needed in _ASSESSED:
        return GOOD
    if body is not None:
        standing = facts.standing(body, standard, systems=False)
        if standing.held(seen.on)[0] is not None:
            return GOOD
    return (
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
# Nobody else stands behind a declaration, and it does not expire.
_OF_A_DECLARATION: Final = frozenset(
    {FindingCode.BODY_NOT_TOLD, FindingCode.EXPIRY_NOT_TOLD}
)
_ANY_EDITION: Final = frozenset({FindingCode.STANDARD_UNKNOWN})


def doubt_serves(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    facts: Catalogue,
) -> Said:
    """Let a doubtful certificate be confirmed first."""
    if seen.verdict is not Verdict.DOUBTFUL:
        return GOOD
    settled = _settled(evidence, seen)
    if _is_of_the_place(evidence, seen, requirement, facts):
        settled |= _RECOGNITION
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


def _is_of_the_place(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    facts: Catalogue,
) -> bool:
    """Tell whether the accreditor is that of the market whose law asks.

    There its word counts, whoever recognises it elsewhere.
    """
    body, markets = seen.accreditation_body, requirement.markets
    return (
        body is not None
        and evidence.standard is None
        and not evidence.accredited
        and bool(markets)
        and any(is_within(e, markets, seen.on, facts) for e in body.economies)
    )


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


# What may end a certificate before it expires.
_SOONER: Final = {
    "end of transition": "lapses with its edition",
    "end announced": "ends as the register announces",
}


def runs_to(
    seen: Assessment, needed: date | None, delivery: date | None
) -> Said:
    """Ask whether the certificate lasts as long as it is needed.

    It is over with its edition too, where the transition ends sooner.
    """
    ends = seen.certificate.expires
    if needed is None or ends is None:
        return GOOD
    how = "expires"
    for ahead in seen.milestones:
        if ahead.kind in _SOONER and ahead.day < ends:
            ends, how = ahead.day, _SOONER[ahead.kind]
    if ends >= needed:
        return GOOD
    if delivery is not None and ends < delivery:
        told = f"before delivery by {delivery}"
    else:
        told = f"and the buyer asks for {needed}"
    return (
        Outcome.TO_CONFIRM,
        f"valid, and {how} on {ends}, {told}",
    )


def law_serves(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    facts: Catalogue,
) -> Said:
    """Ask whether a paper under a law is under the law of the requirement."""
    if evidence.standard is not None:
        return GOOD
    kind, text = seen.attestation, title(seen.certificate)
    if kind is Attestation.SELF_DECLARATION and _INCORPORATION.search(text):
        why = "it declares incorporation: is the machine partly completed?"
        return Outcome.TO_CONFIRM, why
    told = f"{requirement.instrument} {requirement.summary} {evidence.label}"
    if _is_british(kind, text) and not (
        "GB" in requirement.markets or _BRITISH.search(told)
    ):
        why = f"it is under British law, and {requirement.instrument} is asked"
        return Outcome.TO_CONFIRM, why
    named = laws_in(text) or _by_letters(text, kind, facts)
    if not named:
        return _by_words(text, told, kind, evidence, requirement)
    if named & laws_in(told):
        return GOOD
    other = ", ".join(sorted(named))
    why = f"it names the law {other}, and {requirement.instrument} is asked"
    return Outcome.TO_CONFIRM, why


# What comes with machinery that is yet to be built into another.
_INCORPORATION: Final = late(
    r"(?i)incorpora(?!ted)|einbauerkl|inbouwverkl|włączeni"
)


def _by_letters(
    text: str, kind: Attestation | None, facts: Catalogue
) -> set[str]:
    """Return the laws behind letters such as "MDR"."""
    if kind is not Attestation.NOTIFIED_BODY_CERTIFICATE:
        return set()
    law = facts.cycle_told(text, kind)
    return laws_in(" ".join(law.names)) if law is not None else set()


def _by_words(
    text: str,
    told: str,
    kind: Attestation | None,
    evidence: Evidence,
    requirement: Requirement,
) -> Said:
    """Ask whether a paper that names no law is under one by its words."""
    notified = kind is Attestation.NOTIFIED_BODY_CERTIFICATE
    if not notified and bears_name(evidence, text):
        return GOOD
    about = _about(text)
    # No law is told by a year, nor by the "1" of "EN 71-1".
    own = {w for w in about if not w.isascii() or _TELLING.fullmatch(w)}
    asked = bool(about)
    if notified:
        own -= _OF_PROCEDURES
        asked = bool(own or laws_in(requirement.instrument))
        # The words of the row itself name it as a whole.
        label = _about(evidence.label or "")
        if label and about.issuperset(label):
            return GOOD
        why = f"does it name {requirement.instrument}?"
    elif kind is Attestation.SELF_DECLARATION:
        # Of a declaration that tells nothing nobody knows what it declares.
        asked = asked or bool(
            laws_in(requirement.instrument) or _about(evidence.label or "")
        )
        why = f"does it declare conformity with {requirement.instrument}?"
    else:
        return GOOD
    if asked and own.isdisjoint(WORD.findall(told.casefold())):
        return Outcome.TO_CONFIRM, why
    return GOOD


# "Regulation 2016/425 as brought into UK law" is another one by now.
_BRITISH: Final = late(
    r"\bUK(?:CA|NI)?\b|\b(?i:great britain|united kingdom|approved body)\b"
)
_EUROPEAN: Final = late(r"(?i)\bE[CU][ -]type|\bnotified body")


def _is_british(kind: Attestation | None, text: str) -> bool:
    """Tell whether a paper is one of an approved body, and of no other."""
    return (
        kind is Attestation.NOTIFIED_BODY_CERTIFICATE
        and _BRITISH.search(text) is not None
        and _EUROPEAN.search(text) is None
    )


_TELLING: Final = late(r"[a-z]{3,}|(?!(?:19|20)\d\d)\d{3,}")


def _about(text: str) -> set[str]:
    """Return the words of a text that others have not."""
    return set(WORD.findall(text.casefold())) - _OF_CONFORMITY


# What any declaration of conformity says of itself.
_OF_CONFORMITY: Final = PLAIN_WORDS | frozenset(
    {"eu", "ec", "ce", "ue", "conformity", "compliance", "self", "maker",
     "manufacturer", "supplier", "s", "de", "di", "konformitätserklärung",
     "déclaration", "conformité", "declaración", "conformidad",
     "dichiarazione", "conformità", "符合性声明"}
)  # fmt: skip
# What certificates under any law may say of themselves.
_PROCEDURES_TEXT: Final = """
    annex article articles assessment assurance body chapter chapters control
    design directive documentation examination factory full iii module notified
    part production regulation regulations technical type vii viii
    """
_OF_PROCEDURES: Final = frozenset(_PROCEDURES_TEXT.split())


def recent(evidence: Evidence, seen: Assessment) -> Said:
    """Ask whether the document is of the age that the requirement wants."""
    months, since = evidence.within_months, evidence.issued_since
    if months is None and since is None:
        return GOOD
    issued = seen.certificate.issued
    if issued is None:
        return Outcome.TO_CONFIRM, "its day of issue is not told"
    if months is not None and add_months(issued, months) < seen.on:
        return Outcome.UNMET, f"older than {counted(months, 'month')}"
    if since is not None and issued < since:
        return Outcome.UNMET, f"issued before {since}, from which it counts"
    return GOOD
