"""What comes out of judging a certificate: assessment, milestone, span."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, final

import attrs

from isostd._actions import of_paper, together
from isostd._named.laws import kind_told
from isostd._printed import Printed, checklist
from isostd.accreditation import AccreditationBody, Register
from isostd.certificates import Certificate
from isostd.checks import to_severity
from isostd.errors import shown
from isostd.findings import (
    FINDINGS,
    OWN_RULES,
    Finding,
    FindingCode,
    closing,
    worth_telling,
)
from isostd.layout import cut
from isostd.rendering import (
    ADVICE,
    Line,
    Link,
    Listing,
    Page,
    Tabular,
    clean,
    paper_name,
    to_html,
)
from isostd.resolving import Resolution
from isostd.sources import Citation
from isostd.vocabulary import (
    Attestation,
    Basis,
    Confidence,
    Doubt,
    MilestoneKind,
    Severity,
    Status,
    Verdict,
)

__all__ = ["Assessment", "Milestone", "Printed", "Span", "ahead"]


@final
@attrs.frozen(kw_only=True)
class Milestone:
    """A day on which something about the certificate falls due.

    Attributes:
        kind: what falls due.
        day: the last day for it (inclusive).
        if_missed: what happens if it is missed; of an expiry, which nobody
            can miss, what the day is.
        cited: where the day was seen, if that says more than the rule.

    >>> from datetime import date
    >>> due = Milestone(kind=MilestoneKind.SURVEILLANCE,
    ...                 day=date(2027, 3, 14), if_missed="ask why")
    >>> print(due)
    2027-03-14: next surveillance audit at the latest; if missed, ask why
    >>> due.citation.locator
    '9.1.3.3'
    """

    kind: MilestoneKind
    day: date
    if_missed: str
    cited: Citation | None = None

    @property
    def citation(self) -> Citation | None:
        """Where the day was seen, else the rule; None where there is none."""
        return self.cited or _RULES.get(self.kind)

    def __str__(self) -> str:
        words = _DUE.get(self.kind, "{kind}; if missed, {told}")
        told = words.format(kind=self.kind, told=self.if_missed)
        return f"{self.day}: {told}"


# How each kind of milestone is told; a day that only passes is not missed.
_DUE: Final = {
    MilestoneKind.SURVEILLANCE: "next {kind} audit at the latest; if missed, {told}",
    MilestoneKind.RECERTIFICATION: "{kind} to be finished; if not, {told}",
    MilestoneKind.EXPIRY: "{kind}, {told}",
    MilestoneKind.RESTORATION_ENDS: "last day for a restoration; if missed, {told}",
    MilestoneKind.END_OF_TRANSITION: "{kind}; after it, {told}",
    MilestoneKind.LAW_REPLACED: "last day of the law; after it, {told}",
    MilestoneKind.END_ANNOUNCED: "last day before what is announced; then {told}",
    MilestoneKind.END_NOT_PUBLISHED: (
        "no end of the transition is published; after this day, {told}"
    ),
}


_EXPIRY: Final = FINDINGS[FindingCode.EXPIRED].citation
_RULES: Final = {
    MilestoneKind.SURVEILLANCE: FINDINGS[
        FindingCode.SURVEILLANCE_NOT_TOLD
    ].citation,
    MilestoneKind.RECERTIFICATION: FINDINGS[FindingCode.CYCLE_OVER].citation,
    MilestoneKind.EXPIRY: _EXPIRY,
    MilestoneKind.END_ANNOUNCED: FINDINGS[FindingCode.END_ANNOUNCED].citation,
    MilestoneKind.RESTORATION_ENDS: attrs.evolve(_EXPIRY, locator="9.6.3.2.5"),
}


@final
@attrs.frozen(kw_only=True)
class Assessment:
    """What can be said of a certificate on a day.

    Attributes:
        certificate: the certificate.
        on: the day.
        status: the state it is in.
        verdict: valid, doubtful or invalid.
        doubt: why it is doubtful, else None.
        findings: everything noticed, the heaviest first.
        milestones: what falls due next, the earliest first.
        resolution: what its standard was read as, or None.
        accreditation_body: the body that what it says of an accreditation
            leads to; None where it says nothing, or leads to no one body.
        basis: what the assessment rests on.
        registers: where the certificate can be looked up.
        data_as_of: the day up to which the facts were checked.
    """

    certificate: Certificate
    on: date
    status: Status
    verdict: Verdict
    doubt: Doubt | None
    findings: tuple[Finding, ...]
    milestones: tuple[Milestone, ...]
    resolution: Resolution | None
    accreditation_body: AccreditationBody | None
    basis: Basis
    registers: tuple[Register, ...]
    data_as_of: date
    _repr_html_ = to_html

    def page(self) -> Page:
        """Return it as a page, for `to_text` and `to_html`."""
        return _page(self)

    @property
    def attestation(self) -> Attestation | None:
        """What sort of document it is, as told, or as it says itself."""
        told = kind_told(self.certificate)
        standard = self.resolution.standard if self.resolution else None
        if told is None and standard is not None:
            return standard.attestation
        return told

    @property
    def settled_by(self) -> tuple[str, ...]:
        """The papers and look-ups that would end each doubt."""
        wanted = [f.settle for f in self.findings if f.settle is not None]
        return tuple(dict.fromkeys(wanted))

    @property
    def questions(self) -> tuple[str, ...]:
        """What to ask the supplier or look up, the weightiest first.

        Of a paper that is no certificate, or that cannot exist as such,
        nothing else is asked.
        """
        told = worth_telling(self.findings)
        return tuple(_questions(told, self.attestation))

    @property
    def checklist(self) -> tuple[Printed, ...]:
        """The nine things that belong on a certificate, and which are there.

        Rule: ISO/IEC 17021-1, 8.2.2 a to i, for management systems.  What
        was not told is `unknown`; `no` stands only for what the paper was
        seen not to print.
        """
        return checklist(self.certificate)

    def of(self, severity: Severity | str) -> tuple[Finding, ...]:
        """Return the findings of one severity.

        Args:
            severity: a `Severity` or its text.

        Raises:
            InvalidValueError: *severity* is none of them.
        """
        wanted = to_severity(severity)
        return tuple(f for f in self.findings if f.severity is wanted)

    def explain(self) -> str:
        """Tell what was checked, found, and is unknown, and what to ask.

        Each sentence bears its source in brackets.
        """
        return "\n".join(map(clean, explanation(self)))

    def __repr__(self) -> str:
        return f"<Assessment {shown(str(self))}>"

    def __str__(self) -> str:
        name = cut(clean(self.certificate.standard_text or "certificate"))
        return f"{name}: {_verdict_on(self)}"


@final
@attrs.frozen(kw_only=True)
class Span:
    """A run of days on which the verdict does not change.

    Attributes:
        first: its first day (inclusive).
        last: its last day (inclusive).
        verdict: the verdict on each of them.
        status: the status on each of them.

    >>> from datetime import date
    >>> Span(first=date(2027, 3, 14), last=date(2027, 3, 15),
    ...      verdict=Verdict.VALID, status=Status.ACTIVE).verdict.value
    'valid'
    """

    first: date
    last: date
    verdict: Verdict
    status: Status


def explanation(assessment: Assessment) -> Iterator[str]:
    """Yield the explanation line by line, the verdict first."""
    yield f"{assessment}."
    told = worth_telling(assessment.findings)
    asked = [f for f in told if f.severity is Severity.QUESTION]
    found = [f for f in told if f.severity is not Severity.QUESTION]
    yield from _part("Checked", sorted(_checked(assessment), key=len))
    yield from _part("Found", map(_with_source, found))
    yield from _part("Unknown", map(_with_source, asked))
    questions = _questions(told, assessment.attestation).items()
    yield from _part("Ask", (_cited(q, *rules) for q, rules in questions))
    due = ahead(assessment)
    yield from _part("Next", (_cited(str(m), m.citation) for m in due))
    places = [*map(_look_up, assessment.registers)]
    places += [f"{s} [{_UNLISTED}]" for s in _asks_the_issuer(assessment)]
    yield from _part("Look it up", places)


_UNLISTED: Final = "isostd-rules, Where to look"


def _questions(
    told: Iterable[Finding], kind: Attestation | None
) -> dict[str, list[Citation]]:
    """Return what to ask, each with the rules that it is asked by."""
    asked = (
        (finding.action, finding.citation)
        for finding in told
        if finding.severity is not Severity.NOTE
    )
    return together(asked, kind)


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a part under its title; nothing where it is empty."""
    told = [f"- {line}" for line in lines]
    if told:
        yield f"{title}:"
        yield from told


def _with_source(finding: Finding) -> str:
    said = f"{finding.severity.value}: {finding.sentence}"
    return _cited(said, finding.citation)


def _look_up(register: Register) -> str:
    said = f"{register.name}: {register.type_in}"
    return _cited(said, *register.citations[:1])


def _cited(said: str, *citations: Citation | None) -> str:
    """Return a sentence with its sources behind it."""
    places = [
        f"{c.source}, {c.locator}" if c.locator else c.source
        for c in citations
        if c is not None
    ]
    told = "; ".join(dict.fromkeys(places))
    return f"{said} [{told}]" if told else said


def _checked(assessment: Assessment) -> Iterator[str]:
    """Yield what was looked at, each with the rule that asks for it."""
    paper = assessment.certificate
    # What cannot be read may be a paper of any kind.
    of_a_system = assessment.attestation in _OF_A_SYSTEM and (
        assessment.attestation is not None or assessment.resolution is not None
    )
    rule = _CLAUSES if of_a_system else _HEADINGS
    kind = kind_told(paper)
    if kind not in _OF_A_SYSTEM:
        yield f"the kind of document: {kind} [{rule['kind']}]"
    edition = assessment.resolution and assessment.resolution.edition
    if edition is not None:
        seen = edition.citations
        cited = f" [{seen[0].source}]" if seen else ""
        yield f"the edition: {edition.reference}{cited}"
    if paper.certification_body is not None:
        yield (
            f"the issuer: {cut(paper.certification_body)}"
            f"{_accreditor(assessment)} [{rule['issuer']}]"
        )
    if paper.expires is not None:
        begun = paper.decided or paper.effective or paper.issued
        since = f" from {begun}" if begun is not None else ""
        yield f"the term:{since} until {paper.expires}, as told [{rule['term']}]"
    if paper.audits is not None:
        yield f"the audits: {_audits(assessment)} [{rule['audits']}]"
    entry = paper.register
    if entry is not None:
        name = _register_name(assessment, entry.register)
        when = f", read on {entry.read_on}" if entry.read_on else ""
        if entry.read_on is not None and entry.read_on > assessment.on:
            when += ", after this day"
        yield f'the register {name}: "{cut(entry.word)}"{when} [{rule["register"]}]'


def _register_name(assessment: Assessment, told: str) -> str:
    """Return what to call a register that may be told by its key."""
    names = {one.key: one.name for one in assessment.registers}
    return names.get(told, told)


def _audits(assessment: Assessment) -> str:
    """Say how many audits are told, and when the latest was."""
    told = assessment.certificate.audits or ()
    held = [audit.day for audit in told if audit.day <= assessment.on]
    if held:
        latest = ", the latest of" if len(held) > 1 else ", of"
        return f"{len(held)} told{latest} {held[-1]}"
    return "none up to this day" if told else "told to be none"


# The clauses of ISO/IEC 17021-1, for management systems; for other papers
# the headings on the page of the library's own rules.
_CLAUSES: Final = {
    "kind": "isostd-rules, Document kinds",
    "term": "iso-iec-17021-1, 8.2.2 b, c",
    "audits": "iso-iec-17021-1, 9.1.3.3",
    "issuer": "iso-iec-17021-1, 8.2.2 g",
    "register": "iso-iec-17021-1, 8.1.2",
}
_HEADINGS: Final = {
    "kind": "isostd-rules, Document kinds",
    "term": "isostd-rules, Term, by kind of document",
    "audits": "isostd-rules, Surveillance evidence",
    "issuer": "isostd-rules, Who certifies",
    "register": "isostd-rules, Register readings",
}
# A paper of a management system, or of no told kind.
_OF_A_SYSTEM: Final = (None, Attestation.MANAGEMENT_SYSTEM_CERTIFICATE)


def _accreditor(assessment: Assessment) -> str:
    """Say who was told to accredit the issuer; where nobody need, nothing."""
    paper = assessment.certificate
    if paper.outside_accreditation:
        return ", told to be outside accreditation"
    if paper.accreditation_body is not None:
        return f"; accreditation body as told: {cut(paper.accreditation_body)}"
    if assessment.accreditation_body is not None:
        body = assessment.accreditation_body.acronym
        return f"; accreditation body by what is printed: {body}"
    asked = FindingCode.ACCREDITATION_NOT_TOLD
    if any(finding.code is asked for finding in assessment.findings):
        return "; accreditation body not told"
    return ""


_LEADS: Final = {
    Verdict.VALID: "All that is needed was told, and nothing told speaks "
    "against it. That it is genuine, only a register can say.",
    Doubt.UNPROVEN: "Nothing told speaks against it, but something is "
    "missing. Ask for it before you rely on this paper.",
    Doubt.CONTRADICTED: "Something told speaks against it. Have it cleared "
    "up before you rely on this paper.",
    Verdict.INVALID: "Do not rely on this paper on this day.",
}
_SEVERITIES: Final = {
    Severity.ERROR: "it cannot stand",
    Severity.WARNING: "it speaks against it",
    Severity.QUESTION: "it is not shown",
    Severity.NOTE: "good to know",
}
_SEEN: Final = {
    Confidence.PRIMARY: "seen in the text itself",
    Confidence.SECONDARY: "seen at second hand",
    Confidence.UNVERIFIED: "not verified",
}
_TOLD: Final = {
    "holder": "Holder",
    "number": "Number",
    "scope": "Scope",
    "certification_body": "Issued by",
    "accreditation_body": "Accredited by",
    "issued": "Issued on",
    "expires": "Expires on",
}


# What the dates alone say, which beside "invalid" would read as a yes.
_OF_DATES: Final = frozenset({Status.ACTIVE, Status.UNDETERMINED})


def _verdict_on(seen: Assessment) -> str:
    """Return the verdict with its day, and the status where it agrees."""
    told = f"{seen.verdict.value} on {seen.on}"
    if seen.verdict is Verdict.INVALID and seen.status in _OF_DATES:
        return told
    return f"{told} ({seen.status.value})"


def ahead(seen: Assessment) -> tuple[Milestone, ...]:
    """Return the milestones that still matter on the day.

    Of a certificate that is over, only the last day for a restoration does,
    and only where nothing but its expiry ended it.
    """
    over = closing(seen.findings)
    if not over:
        return seen.milestones
    if over != {FindingCode.EXPIRED}:
        return ()
    return tuple(
        m for m in seen.milestones if m.kind is MilestoneKind.RESTORATION_ENDS
    )


_ASK_IT: Final = (
    "The issuer: no register is known here. Ask it to confirm the "
    "certificate by its number, at an address that is not the paper's."
)


def _asks_the_issuer(seen: Assessment) -> tuple[str, ...]:
    """Say whom to ask where no register lists such a paper.

    Who declares answers for the declaration alone.
    """
    issuer = seen.certificate.certification_body
    own = seen.attestation is Attestation.SELF_DECLARATION
    return () if seen.registers or issuer is None or own else (_ASK_IT,)


def _page(seen: Assessment) -> Page:
    """Return an assessment as a page that a person reads."""
    name = paper_name(seen.certificate)
    return Page(
        title=f"{name}: {_verdict_on(seen)}",
        lead=_LEADS[seen.doubt or seen.verdict],
        parts=(
            Listing("On the paper", tuple(_told(seen.certificate))),
            Tabular(
                (
                    "What was noticed",
                    "Weight",
                    "What it means, rule, next step",
                ),
                tuple(
                    _noticed(found, seen.attestation)
                    for found in worth_telling(seen.findings)
                ),
            ),
            Listing("What falls due", _lines(map(str, ahead(seen)))),
            Listing(
                "Where to look it up",
                tuple(map(_place, seen.registers))
                or _lines(_asks_the_issuer(seen)),
            ),
        ),
        last=f"Facts as of {seen.data_as_of}. {ADVICE}",
    )


def _lines(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(map(Line, texts))


def _told(certificate: Certificate) -> Iterator[Line]:
    for name, label in _TOLD.items():
        value = getattr(certificate, name)
        if value is not None:
            yield Line(str(value), label)


def _noticed(
    finding: Finding, kind: Attestation | None
) -> tuple[tuple[Line, ...], ...]:
    cited = finding.citation
    place = f", {cited.locator}" if cited.locator else ""
    told = [
        Line(finding.sentence),
        Line(f"{cited.source}{place} ({_seen(cited)})", "Rule"),
    ]
    if finding.severity is not Severity.NOTE:
        told.append(Line(of_paper(finding.action, kind), "Next"))
    return (
        _lines([finding.code.replace("-", " ").capitalize()]),
        _lines([f"{finding.severity}: {_SEVERITIES[finding.severity]}"]),
        tuple(told),
    )


def _seen(cited: Citation) -> str:
    """Say how a rule was seen; nobody has to be told that of our own."""
    if cited.source == OWN_RULES:
        return "a rule of this library"
    return _SEEN[cited.confidence]


def _place(register: Register) -> Line:
    """Return where a certificate is looked up, and what to type in."""
    return Line(
        f"{register.type_in} Register:",
        "Type in",
        Link(register.name, register.url),
    )
