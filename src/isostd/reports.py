"""What comes out of matching: rows and a report that a person can read."""

from datetime import date
from typing import Final, final

import attrs

from isostd.assessments import Assessment
from isostd.certificates import Certificate
from isostd.findings import Finding
from isostd.layout import table, wrap
from isostd.requirements import Requirement
from isostd.selecting import Selected, Selection
from isostd.sources import Source
from isostd.vocabulary import Answer, Outcome, Severity, Verdict

__all__ = ["ADVICE", "Considered", "Match", "MatchReport", "paper_name"]

ADVICE: Final = (
    "A certificate does not guarantee quality: audit the supplier and "
    "inspect the goods as well. Only the register of whoever issued a "
    "certificate can say that it is genuine."
)
_COLUMNS: Final = (23, 12, 41)
_CLEAN: Final = "Nothing contradicts it, and all that is needed was told."
_WIDE: Final = 79


@final
@attrs.frozen(kw_only=True)
class Considered:
    """A certificate that was held against a requirement.

    Attributes:
        certificate: the certificate.
        outcome: what it does for the requirement.
        reason: why.
    """

    certificate: Certificate
    outcome: Outcome
    reason: str


@final
@attrs.frozen(kw_only=True)
class Match:
    """How one requirement comes out.

    Attributes:
        selected: the requirement as it stands to the purchase.
        outcome: met, to confirm, supported, unmet, or not certifiable.
        by: the certificates that bring it there.
        reasons: why, in sentences.
        considered: every certificate that was looked at for it, and why it
            did or did not do.
        next_steps: what to do.
        source: where the requirement was seen, or None.
    """

    selected: Selected
    outcome: Outcome
    by: tuple[Certificate, ...]
    reasons: tuple[str, ...]
    considered: tuple[Considered, ...]
    next_steps: tuple[str, ...]
    source: Source | None = None

    @property
    def requirement(self) -> Requirement:
        """The requirement."""
        return self.selected.requirement

    @property
    def applies(self) -> Answer:
        """Whether it applies to the purchase."""
        return self.selected.applies


@final
@attrs.frozen(kw_only=True)
class MatchReport:
    """What a purchase needs and what the certificates give.

    Attributes:
        selection: the requirements and the purchase.
        rows: how each applicable requirement comes out.
        assessments: what was found about each certificate.
        data_as_of: the day up to which the facts were checked.
    """

    selection: Selection
    rows: tuple[Match, ...]
    assessments: tuple[Assessment, ...]
    data_as_of: date

    @property
    def outcome(self) -> Outcome:
        """One outcome for all that applies, required and customary.

        It is at best "to confirm" where the data says nothing of the law,
        and "met" only where every row is: what no certificate can satisfy
        stays open, however good the papers are.
        """
        return _overall(self.rows, silent=bool(self.selection.gaps))

    @property
    def required(self) -> tuple[Match, ...]:
        """The rows of law and of a buyer's own rules."""
        return tuple(row for row in self.rows if row.selected.required)

    @property
    def customary(self) -> tuple[Match, ...]:
        """The rows that a class of buyers usually asks."""
        return tuple(row for row in self.rows if not row.selected.required)

    @property
    def missing(self) -> tuple[Match, ...]:
        """The required rows that surely apply and that nothing meets."""
        return tuple(
            row
            for row in self.required
            if row.applies == Answer.YES
            and row.outcome in (Outcome.UNMET, Outcome.SUPPORTED)
        )

    @property
    def to_confirm(self) -> tuple[Match, ...]:
        """The rows that some answer would settle."""
        return tuple(
            row for row in self.rows if row.outcome is Outcome.TO_CONFIRM
        )

    @property
    def questions(self) -> tuple[str, ...]:
        """What to find out about the purchase."""
        return self.selection.questions

    @property
    def next_steps(self) -> tuple[str, ...]:
        """What to do, each thing once."""
        steps = [step for row in self.rows for step in row.next_steps]
        return tuple(dict.fromkeys(steps))

    @property
    def advice(self) -> str:
        """The last word of every report."""
        return ADVICE

    def __str__(self) -> str:
        return _report(self)


def _overall(rows: tuple[Match, ...], *, silent: bool) -> Outcome:
    """Return one outcome for the rows."""
    if not rows:
        return Outcome.NO_DATA
    sure = [row.outcome for row in rows if row.applies == Answer.YES]
    if any(o in (Outcome.UNMET, Outcome.SUPPORTED) for o in sure):
        return Outcome.UNMET
    open_ = any(row.applies == Answer.UNKNOWN for row in rows)
    if silent or open_ or Outcome.TO_CONFIRM in sure:
        return Outcome.TO_CONFIRM
    if Outcome.NOT_CERTIFIABLE in sure:
        return Outcome.NOT_CERTIFIABLE
    return Outcome.MET


def _telling(seen: Assessment) -> tuple[Finding, ...]:
    """Return the findings that led to the verdict, or the first note."""
    if seen.verdict is Verdict.INVALID:
        return seen.of(Severity.ERROR)
    if seen.verdict is Verdict.DOUBTFUL:
        return (*seen.of(Severity.WARNING), *seen.of(Severity.QUESTION))
    return seen.findings[:1]


def paper_name(certificate: Certificate) -> str:
    """Return what to call a certificate in a sentence."""
    text = certificate.standard_text or certificate.scheme
    if text is None and certificate.attestation is not None:
        text = certificate.attestation.value
    return (text or "a certificate without a standard")[:60]


def _report(report: MatchReport) -> str:
    """Return the report as text for a terminal of 80 columns."""
    selection = report.selection
    purchase = selection.purchase
    goods = purchase.goods or purchase.product
    title = (
        f"{goods} for {purchase.market}"
        f"{f', buyer: {purchase.buyer}' if purchase.buyer else ''}"
        f", on {selection.on}: {report.outcome.value}"
    )
    parts = [*wrap(title, _WIDE), ""]
    for name, rows in (
        ("Required", report.required),
        ("Customary or voluntary", report.customary),
    ):
        if rows:
            parts += [table((name, "Outcome", "Why, source, next step"),
                            map(_cells, rows), _COLUMNS), ""]  # fmt: skip
    for row in report.selection.rows:
        if row.applies == Answer.NO:
            told = f"Not now: {row.requirement.title}: {row.why}."
            parts += wrap(told, _WIDE)
    parts += _certificates(report)
    for gap in selection.gaps:
        parts += wrap(f"Note: {gap}.", _WIDE)
    parts += wrap(f"Facts as of {report.data_as_of}. {ADVICE}", _WIDE)
    return "\n".join(parts)


def _cells(row: Match) -> tuple[str, str, str]:
    """Return a row's three cells."""
    requirement = row.requirement
    obligation = requirement.obligation.value
    why = [_capital(reason) for reason in row.reasons]
    why.append(f"Source: {requirement.instrument}")
    why += [f"Next: {step}" for step in row.next_steps]
    return (
        f"{requirement.title}\n({obligation})",
        row.outcome.value,
        "\n".join(why),
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _certificates(report: MatchReport) -> list[str]:
    """Return the lines about the certificates themselves."""
    if not report.assessments:
        return []
    rows = []
    for seen in report.assessments:
        told = [f.sentence for f in _telling(seen)] or [_CLEAN]
        if seen.milestones and seen.verdict is not Verdict.INVALID:
            first = seen.milestones[0]
            told.append(f"Next: {first.kind} {first.day}")
        rows.append(
            (paper_name(seen.certificate), seen.verdict.value, "\n".join(told))
        )
    return [table(("Certificate", "Verdict", "Why"), rows, _COLUMNS), ""]
