"""One assessment while it is being made; never leaves the engine."""

from collections.abc import Container
from datetime import date
from typing import Final

import attrs

from isostd._text.numbering import is_chinese
from isostd.accreditation import AccreditationBody, Register
from isostd.assessments import Milestone
from isostd.catalogue import Catalogue
from isostd.certificates import Audit, Certificate, Policy
from isostd.cycles import CertificationCycle
from isostd.dates import add_months
from isostd.findings import FINDINGS, Fact, Finding, FindingCode
from isostd.references import Reference
from isostd.resolving import Resolution
from isostd.sources import Citation
from isostd.standards import Edition, Standard
from isostd.vocabulary import (
    Answer,
    Attestation,
    AuditKind,
    Basis,
    Chain,
    MilestoneKind,
    Status,
)

__all__ = [
    "BEGINS",
    "ISSUE",
    "LICENSED",
    "Case",
    "before_its_text",
    "begins",
    "issue_day",
    "opening_audit",
    "out_of_order",
]


_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
# What is found by the rules for management systems.
_OF_SYSTEMS: Final = frozenset(
    code
    for code, rule in FINDINGS.items()
    if rule.citation.source == "iso-iec-17021-1"
)
_C: Final = FindingCode
_NO_DOCUMENT: Final = "Text that names no document"
_NAMES: Final = "Catalogue"
_TERM: Final = "Term, by kind of document"
_WORDS: Final = "Register words"
# What binds other papers in the place of that clause, on the page of the
# library's own rules: first what no rule of a cycle tells, ...
_OF_ANY: Final = {
    _C.WITHDRAWN: _WORDS,
    _C.SUSPENDED: _WORDS,
    _C.REGISTER_DIFFERS: "Register readings",
    _C.STANDARD_NOT_TOLD: _NO_DOCUMENT,
    _C.STANDARD_UNREADABLE: _NO_DOCUMENT,
    _C.SEVERAL_STANDARDS: _NO_DOCUMENT,
    _C.EDITION_NOT_TOLD: _NAMES,
    _C.PART_NOT_TOLD: _NAMES,
    _C.BODY_NOT_TOLD: "Who certifies",
}
# ... then what a paper without a cycle of its own is held to.
_OF_NO_CYCLE: Final = {
    _C.EXPIRED: _TERM,
    _C.EXPIRY_NOT_TOLD: _TERM,
    _C.START_NOT_TOLD: _TERM,
    _C.NOT_YET_EFFECTIVE: _TERM,
}
_OWN: Final = FINDINGS[_C.NO_CERTIFICATE].citation
# What a sentence says where nothing more is known.
_USUAL: Final[dict[FindingCode, dict[str, Fact]]] = {
    _C.STANDARD_UNREADABLE: {"line": "standard"},
    _C.ACCREDITATION_UNKNOWN: {"why": ""},
    _C.REGISTER_UNCLEAR: {"why": "which is not known to mean one thing"},
    _C.STANDARD_UNKNOWN: {"known": "nothing is said of it", "note": ""},
}
_ENDED: Final = frozenset(
    {
        Status.EXPIRED,
        Status.WITHDRAWN,
        Status.CANCELLED,
        Status.EDITION_LAPSED,
    }
)


class Case:
    """One assessment while it is being made; never leaves the engine."""

    # What most certificates leave as it is stands here once for all.
    resolution: Resolution | None = None
    standard: Standard | None = None
    scheme: Standard | None = None
    edition: Edition | None = None
    # Where the edition is not known: the newest text that it can be.
    newest: Edition | None = None
    # What is asked of it, unless even that one is over.
    unasked: tuple[FindingCode, Reference | str] | None = None
    cycle: CertificationCycle | None = None
    # Several documents that the paper names, of which none is the whole.
    named: tuple[Reference, ...] = ()
    # The cycle of the law or programme that stands for a standard.
    law: CertificationCycle | None = None
    # The cycle of the law by which a maker declares, where it is another's.
    declared: CertificationCycle | None = None
    start: date | None = None
    cycle_end: date | None = None
    # After this day it is over, whatever it prints.
    longest: date | None = None
    last_day: str = "the last day of validity"
    # The law by which the end is later than the paper has it.
    end_rule: Citation | None = None
    initial: Answer = Answer.UNKNOWN
    bodies: tuple[AccreditationBody, ...] = ()
    # The one of them that it clearly is.
    accreditor: AccreditationBody | None = None
    basis: Basis = Basis.PAPER
    # Why a favourable reading of a register settles nothing; None without.
    lacking: tuple[str, ...] | None = None
    # When the buyer last read an entry that is the paper's, however old.
    listed_on: date | None = None
    edition_seen: bool = False

    def __init__(
        self,
        certificate: Certificate,
        on: date,
        catalogue: Catalogue,
        policy: Policy,
    ) -> None:
        """Begin with nothing found."""
        self.certificate = certificate
        self.on = on
        self.catalogue = catalogue
        self.policy = policy
        self.holder_economy = catalogue.economy_called(
            certificate.holder_economy
        )
        self.end = certificate.expires
        self.findings: list[Finding] = []
        self.milestones: list[Milestone] = []
        self.status: list[Status] = []

    @property
    def printed(self) -> str | None:
        """What is printed as the standard, else as the scheme."""
        return self.certificate.standard_text or self.certificate.scheme

    @property
    def recertifications(self) -> int | None:
        """How many recertifications a register counted by the day."""
        paper = self.certificate
        counted = paper.counted_on
        if counted is not None and counted > self.on:
            return None
        return paper.recertification_count

    @property
    def settled(self) -> bool:
        """Whether the buyer's reading of a register ends doubts."""
        return self.lacking == ()

    def settled_after(self, day: date) -> bool:
        """Tell whether such a reading was made after a day."""
        entry = self.certificate.register
        read = entry.read_on if entry is not None else None
        return self.settled and read is not None and read > day

    @property
    def of_accreditor(self) -> bool:
        """Whether such papers are issued by accreditation bodies."""
        return self.cycle is not None and self.cycle.chain is Chain.ISSUER

    @property
    def is_over(self) -> bool:
        """Whether it has ended for good, or its edition has: no audit is due."""
        return not _ENDED.isdisjoint(self.status)

    @property
    def last(self) -> date | None:
        """The last day on which it can be valid, as far as that is told."""
        end, longest = self.end, self.longest
        if end is None or longest is None or end <= longest:
            return end
        return longest

    def rule_on(
        self, cycle: CertificationCycle, day: date
    ) -> CertificationCycle:
        """Return the rules in force on a day: a narrower cycle's, else these.

        Args:
            cycle: the cycle of the certificate.
            day: any day of it.
        """
        standard = self.standard
        if standard is None:
            return cycle
        find = self.catalogue.narrower_cycle
        return find(cycle, standard, self.economy, on=day) or cycle

    @property
    def economy(self) -> str | None:
        """The holder's economy; not told, the one the text points to."""
        told = self.holder_economy
        if told is not None:
            return told
        found = self.resolution
        named = found.reference.economies if found is not None else ()
        if len(named) == 1:
            return named[0]
        return "CN" if is_chinese(self.certificate.number) else None

    def listing(
        self, standard: Standard | None, kind: Attestation | None
    ) -> tuple[Register, ...]:
        """Return the registers that may list a paper to a standard.

        Args:
            standard: what it is to, if that is known.
            kind: what sort of document it is; None for the usual one.
        """
        return self.catalogue.registers_for(
            standard, kind, economy=self.holder_economy, bodies=self.bodies
        )

    def add(self, code: FindingCode, **facts: Fact) -> None:
        """Note a finding.

        ISO/IEC 17021-1 rules management-system certificates alone; papers of
        another kind have the rules of their own cycle.
        """
        if code in _USUAL:
            facts = _USUAL[code] | facts
        cited = self.own_rule(code)
        self.findings.append(Finding(code, tuple(facts.items()), cited))

    def note_due(
        self,
        kind: MilestoneKind,
        day: date,
        if_missed: str,
        cited: Citation | None = None,
    ) -> None:
        """Note a day on which something falls due."""
        self.milestones.append(
            Milestone(kind=kind, day=day, if_missed=if_missed, cited=cited)
        )

    def own_rule(self, code: FindingCode) -> Citation | None:
        """Return the rule of a kind of paper that others are cited for."""
        if code not in _OF_SYSTEMS:
            return None
        cycle = self.cycle
        kind = (cycle or self.certificate).attestation
        if kind is None or kind is _MANAGEMENT:
            return None
        heading = _OF_ANY.get(code)
        if cycle is not None and cycle.general and cycle.term_months is None:
            # It is known by what some papers of the kind do, which is no rule.
            heading = heading or _OF_NO_CYCLE.get(code)
        if heading is None and cycle is not None and cycle.citations:
            return cycle.citations[0]
        heading = heading or _OF_NO_CYCLE.get(code)
        return attrs.evolve(_OWN, locator=heading) if heading else None

    def add_cited(
        self,
        code: FindingCode,
        citations: tuple[Citation, ...],
        **facts: Fact,
    ) -> None:
        """Note a finding with where the fact behind it was seen."""
        cited = citations[0] if citations else self.own_rule(code)
        self.findings.append(Finding(code, tuple(facts.items()), cited))


BEGINS: Final = "the first day of validity"
ISSUE: Final = "the day of issue"
# A law, a programme or the owner of a scheme lets the issuers work, and no
# accreditation body.
LICENSED: Final = frozenset(
    {Chain.DESIGNATION, Chain.MDSAP, Chain.SCHEME_LICENCE}
)


def out_of_order(
    case: Case,
    first: str,
    first_day: date | str,
    second: str,
    second_day: date,
) -> None:
    """Note two days of which the first should not be the later one."""
    case.add(
        FindingCode.DATES_OUT_OF_ORDER,
        first=first,
        first_day=first_day,
        second=second,
        second_day=second_day,
    )


def before_its_text(
    case: Case,
    text: Reference | str,
    appeared: date | str,
    issued: date,
    citations: tuple[Citation, ...],
) -> None:
    """Judge a paper whose first day comes before its edition or its law."""
    paper = case.certificate
    if paper.issued is None:
        # A paper printed anew for a newer edition may keep its first day.
        what = "the first day" if isinstance(text, str) else "the publication"
        first = f"{what} of {text}"
        out_of_order(case, first, appeared, begins(paper), issued)
        return
    case.add_cited(
        FindingCode.ISSUED_BEFORE_EDITION,
        citations,
        issued=issued,
        edition=text,
        appeared=str(appeared),
    )


def begins(paper: Certificate) -> str:
    """Say which day a paper is taken to begin on."""
    if paper.effective is not None:
        return BEGINS
    return "the decision" if paper.issued is None else ISSUE


def opening_audit(
    case: Case, start: date, kinds: Container[AuditKind]
) -> Audit | None:
    """Return the last audit of some kinds in the year up to a start."""
    earliest, latest = add_months(start, -12), min(start, case.on)
    found = [
        audit
        for audit in case.certificate.audits or ()
        if earliest < audit.day <= latest and audit.kind in kinds
    ]
    return found[-1] if found else None


def issue_day(paper: Certificate) -> date | None:
    """Return the day of issue, or the day that stands in for it."""
    return paper.issued or paper.effective or paper.decided
