"""What comes out of judging a certificate: assessment, milestone, span."""

from collections.abc import Iterator
from datetime import date
from typing import final

import attrs

from isostd.accreditation import Register
from isostd.certificates import Certificate
from isostd.findings import Finding
from isostd.resolving import Resolution
from isostd.vocabulary import Basis, Doubt, Severity, Status, Verdict

__all__ = ["Assessment", "Milestone", "Span"]


@final
@attrs.frozen
class Milestone:
    """A day on which something about the certificate falls due.

    Attributes:
        kind: `surveillance`, `recertification`, `expiry`,
            `restoration ends`, `end of transition`.
        day: the last day for it (inclusive).
        if_missed: what happens then.
    """

    kind: str
    day: date
    if_missed: str

    def __str__(self) -> str:
        return f"{self.day}: {self.kind}; if missed, {self.if_missed}"


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
    basis: Basis
    registers: tuple[Register, ...]
    data_as_of: date

    @property
    def settled_by(self) -> tuple[str, ...]:
        """The papers and look-ups that would end each doubt."""
        wanted = [f.settle for f in self.findings if f.settle is not None]
        return tuple(dict.fromkeys(wanted))

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(f for f in self.findings if f.severity is severity)

    def explain(self) -> str:
        """Tell in plain sentences what was found and what to do."""
        return "\n".join(_sentences(self))

    def __str__(self) -> str:
        name = self.certificate.standard_text or "certificate"
        return (
            f"{name}: {self.verdict.value} on {self.on} ({self.status.value})"
        )


@final
@attrs.frozen(kw_only=True)
class Span:
    """A run of days on which the verdict does not change.

    Attributes:
        first: its first day (inclusive).
        last: its last day (inclusive).
        verdict: the verdict on each of them.
        status: the status on each of them.
    """

    first: date
    last: date
    verdict: Verdict
    status: Status


def _sentences(assessment: Assessment) -> Iterator[str]:
    """Yield the explanation, the verdict first."""
    yield f"{assessment}."
    for finding in assessment.findings:
        cited = finding.citation
        place = f", {cited.locator}" if cited.locator else ""
        yield (
            f"- {finding.severity.value}: {finding.sentence} "
            f"[{cited.source}{place}]"
        )
    for milestone in assessment.milestones:
        yield f"- next: {milestone}."
    for wanted in assessment.settled_by:
        yield f"- to settle it: {wanted}."
    for register in assessment.registers:
        yield f"- look it up: {register.name}: {register.type_in}"
