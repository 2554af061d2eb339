"""Is this certificate worth anything on this day, and until when?

`assess` looks at one certificate on one day; `timeline` puts its answers
side by side.  What is a rule of a scheme is read from the cycle, transition
and recognition records, not written into the code.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Final

import attrs

from isostd._assessing.case import Case
from isostd._assessing.days import needs_end
from isostd._assessing.looking import registers
from isostd._assessing.rules import RULES
from isostd._named.laws import kind_told
from isostd.assessments import Assessment, Span
from isostd.catalogue import Catalogue, facts_of
from isostd.certificates import Certificate, Policy
from isostd.checks import checked
from isostd.dates import add_months, day_after, to_asked_day
from isostd.findings import FINDINGS, Finding, by_weight
from isostd.vocabulary import Doubt, Severity, Status, Verdict

__all__ = ["assess", "timeline"]

_DEFAULT: Final = Policy()
_DAY: Final = attrgetter("day")
_LONGEST_MONTHS: Final = 480
# One without a last day is asked about its age after five years at most.
_ENDLESS_MONTHS: Final = 72
_PRECEDENCE: Final = tuple(Status)


def assess(
    certificate: Certificate,
    *,
    on: date | str,
    catalogue: Catalogue | None = None,
    policy: Policy | None = None,
) -> Assessment:
    """Judge a certificate on a day.

    Args:
        certificate: what the supplier showed.
        on: the buyer's calendar day; nothing is read from a clock.
        catalogue: the facts; None for the bundled ones.
        policy: what the buyer may decide; None for the defaults.

    Returns:
        Status, verdict, findings with their sources, milestones, and where
        to look the certificate up.  A bad certificate never raises.

    Raises:
        InvalidDateError: *on* is not a day.
        InvalidValueError: another argument is of the wrong type.

    The rules are those of ISO/IEC 17021-1 for management systems and of the
    cycle record for other documents; the day of expiry is still valid.

    >>> paper = Certificate(standard="ISO 9001:2018", expires="2027-03-14")
    >>> assess(paper, on="2026-11-22").verdict
    <Verdict.INVALID: 'invalid'>
    """
    checked(certificate, Certificate, "certificate")
    kind = kind_told(certificate)
    case = Case(
        certificate
        if kind is certificate.attestation
        else attrs.evolve(certificate, attestation=kind),
        to_asked_day(on),
        facts_of(catalogue),
        _DEFAULT if policy is None else checked(policy, Policy, "policy"),
    )
    for rule in RULES:
        rule(case)
    return _result(case, certificate)


def _result(case: Case, certificate: Certificate) -> Assessment:
    """Put the verdict together from what was found."""
    findings = case.findings
    ordered = by_weight(findings) if len(findings) > 1 else tuple(findings)
    verdict, doubt = _verdict(ordered)
    milestones = case.milestones
    if len(milestones) > 1:
        milestones.sort(key=_DAY)
    return Assessment(
        certificate=certificate,
        on=case.on,
        status=_status(case),
        verdict=verdict,
        doubt=doubt,
        findings=ordered,
        milestones=tuple(milestones),
        resolution=case.resolution,
        accreditation_body=case.accreditor,
        basis=case.basis,
        registers=registers(case),
        data_as_of=case.catalogue.as_of,
    )


def _verdict(
    findings: tuple[Finding, ...],
) -> tuple[Verdict, Doubt | None]:
    """Return the verdict that the heaviest finding leads to."""
    if not findings:
        return Verdict.VALID, None
    heaviest = FINDINGS[findings[0].code].severity
    if heaviest is Severity.ERROR:
        return Verdict.INVALID, None
    if heaviest is Severity.WARNING:
        return Verdict.DOUBTFUL, Doubt.CONTRADICTED
    if heaviest is Severity.QUESTION:
        return Verdict.DOUBTFUL, Doubt.UNPROVEN
    return Verdict.VALID, None


def _status(case: Case) -> Status:
    """Return the status that takes precedence."""
    if case.status:
        return min(case.status, key=_PRECEDENCE.index)
    undetermined = case.end is None and needs_end(case)
    return Status.UNDETERMINED if undetermined else Status.ACTIVE


def timeline(
    certificate: Certificate,
    *,
    catalogue: Catalogue | None = None,
    policy: Policy | None = None,
) -> tuple[Span, ...]:
    """Return the runs of days on which the verdict stays the same.

    Args:
        certificate: what the supplier showed.
        catalogue: the facts; None for the bundled ones.
        policy: what the buyer may decide; None for the defaults.

    Returns:
        Spans that follow each other without a gap, from the first day of the
        present certificate to a year after its last (six years after the
        latest day told where no end is) or to what else falls due, but
        for forty years at most; empty where no day is told.  Each
        agrees with `assess` on every one of its days.  First and last day of
        a span both belong to it.

    Raises:
        InvalidValueError: an argument is of the wrong type.

    >>> paper = Certificate(standard="ISO 9001:2018", issued="2024-01-10",
    ...                     expires="2027-01-09")
    >>> [span.verdict.value for span in timeline(paper)]
    ['invalid', 'invalid']
    """
    paper = checked(certificate, Certificate, "certificate")
    if policy is not None:
        checked(policy, Policy, "policy")
    facts = facts_of(catalogue)
    spans = []
    for (verdict, status), run in groupby(
        _day_by_day(paper, facts, policy),
        key=lambda seen: (seen.verdict, seen.status),
    ):
        days = [seen.on for seen in run]
        spans.append(
            Span(first=days[0], last=days[-1], verdict=verdict, status=status)
        )
    return tuple(spans)


def _day_by_day(
    paper: Certificate, facts: Catalogue, policy: Policy | None
) -> Iterator[Assessment]:
    """Judge a certificate on each day, up to a year after its last one.

    Every day is asked for itself, so that a line cannot differ from it.
    """
    begin = _told_days(paper)
    if not begin:
        return
    day = min(begin)
    latest = add_months(day, _LONGEST_MONTHS)
    ends = paper.expires or paper.cycle_ends or paper.extended_until
    later = 12 if ends is not None else _ENDLESS_MONTHS
    last = min(add_months(max((*begin, *_later_days(paper))), later), latest)
    while True:
        seen = assess(paper, on=day, catalogue=facts, policy=policy)
        yield seen
        ahead = [day_after(due.day) for due in seen.milestones]
        last = min(max((last, *ahead)), latest)
        if day >= last:
            return
        day = day_after(day)


def _told_days(certificate: Certificate) -> list[date]:
    """Return the days of a certificate's own term; else of its history.

    A firm may have been certified for decades; what it shows is the present
    certificate.
    """
    own = [
        certificate.decided, certificate.effective, certificate.issued,
        certificate.expires, certificate.cycle_ends,
        certificate.extended_until,
    ]  # fmt: skip
    told = [day for day in own if day is not None]
    if told or certificate.first_certified is None:
        return told
    return [certificate.first_certified]


def _later_days(certificate: Certificate) -> list[date]:
    """Return what else was told that may lie behind the term."""
    entry = certificate.register
    days = [certificate.counted_on]
    days += [audit.day for audit in certificate.audits or ()]
    days += [entry.read_on, entry.since] if entry is not None else []
    return [day for day in days if day is not None]
