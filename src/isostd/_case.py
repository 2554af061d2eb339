"""One assessment while it is being made; never leaves the engine."""

from datetime import date

from isostd.accreditation import AccreditationBody
from isostd.assessments import Milestone
from isostd.catalogue import Catalogue
from isostd.certificates import Audit, Certificate, Policy
from isostd.cycles import CertificationCycle
from isostd.findings import Fact, Finding, FindingCode
from isostd.resolving import Resolution
from isostd.standards import Edition, Standard, Transition
from isostd.vocabulary import Answer, Basis, RegisterStatus, Status

__all__ = ["Case", "first_known"]


class Case:
    """One assessment while it is being made; never leaves this room."""

    __slots__ = (
        "at_end", "audits", "basis", "bodies", "catalogue", "certificate",
        "cycle", "cycle_end", "edition", "end", "findings", "from_day",
        "initial", "milestones", "on", "policy", "reading", "resolution",
        "settled", "standard", "start", "status", "transition",
    )  # fmt: skip

    def __init__(
        self,
        certificate: Certificate,
        on: date,
        catalogue: Catalogue,
        policy: Policy,
    ) -> None:
        self.certificate = certificate
        self.on = on
        self.catalogue = catalogue
        self.policy = policy
        self.findings: list[Finding] = []
        self.milestones: list[Milestone] = []
        self.resolution: Resolution | None = None
        self.standard: Standard | None = None
        self.edition: Edition | None = None
        self.transition: Transition | None = None
        self.cycle: CertificationCycle | None = None
        self.start: date | None = None
        self.end: date | None = certificate.expires
        self.cycle_end: date | None = None
        self.from_day: date | None = None
        self.initial = Answer.UNKNOWN
        self.audits: tuple[Audit, ...] | None = certificate.audits
        self.bodies: tuple[AccreditationBody, ...] = ()
        self.status: set[Status] = set()
        self.basis = Basis.PAPER
        self.settled = False
        self.reading: RegisterStatus | None = None
        self.at_end = False

    def add(self, code: FindingCode, **facts: Fact) -> None:
        """Note a finding."""
        self.findings.append(Finding(code, tuple(facts.items())))


def first_known(*days: date | None) -> date | None:
    """Return the first day that is known."""
    for day in days:
        if day is not None:
            return day
    return None
