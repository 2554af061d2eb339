"""Do these certificates give what this purchase needs?

`match` holds certificates against selected requirements; `vet` selects and
matches.  Every certificate goes through `assess` first: an invalid one
satisfies nothing, a doubtful one is to be confirmed.
"""

from collections.abc import Iterable
from datetime import date

from isostd._weighing import RANK, Found, Scales, Shown
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue, bundled, flatten
from isostd.certificates import Certificate, Policy
from isostd.dates import to_known_day
from isostd.reports import Match, MatchReport, paper_name
from isostd.requirements import Purchase
from isostd.selecting import Selected, Selection, requirements_for
from isostd.validity import assess
from isostd.vocabulary import Answer, Outcome

__all__ = ["match", "vet"]


def match(
    selection: Selection,
    certificates: Iterable[Certificate],
    *,
    on: date | str | None = None,
    catalogue: Catalogue | None = None,
    policy: Policy | None = None,
) -> MatchReport:
    """Hold certificates against a selection of requirements.

    Args:
        selection: what `requirements_for` returned.
        certificates: what the supplier showed, in any order.
        on: the day; None for the selection's own.
        catalogue: the facts; None for the bundled ones.
        policy: what the buyer may decide; None for the defaults.

    Raises:
        InvalidValueError: something is not a Certificate.
        InvalidDateError: *on* is not a day.

    >>> from isostd import Purchase
    >>> selection = requirements_for(
    ...     Purchase(market="AU", product="toys", buyer="government"),
    ...     on="2026-11-22")
    >>> [row.outcome.value for row in match(selection, []).customary]
    ['unmet', 'unmet', 'unmet']
    """
    facts = bundled() if catalogue is None else catalogue
    day = selection.on if on is None else to_known_day(on)
    assessments = tuple(
        assess(certificate, on=day, catalogue=facts, policy=policy)
        for certificate in certificates
    )
    scales = Scales(_current(assessments), selection.purchase, facts)
    return MatchReport(
        selection=selection,
        rows=tuple(
            _row(row, scales)
            for row in selection.rows
            if row.applies != Answer.NO
        ),
        assessments=assessments,
        data_as_of=facts.as_of,
    )


def vet(
    purchase: Purchase,
    certificates: Iterable[Certificate],
    *,
    on: date | str,
    catalogue: Catalogue | None = None,
    policy: Policy | None = None,
) -> MatchReport:
    """Say what a purchase needs and whether these certificates give it.

    Args:
        purchase: what is bought, where it will be sold, and to whom.
        certificates: what the supplier showed.
        on: the buyer's calendar day.
        catalogue: the facts; None for the bundled ones.
        policy: what the buyer may decide; None for the defaults.

    Returns:
        A report that is data first and prints as a table.

    Raises:
        UnknownNameError: the market, product, buyer or a condition is not
            known.
        InvalidValueError: an argument is of the wrong type.
        InvalidDateError: *on* is not a day.

    >>> from isostd import Purchase
    >>> vet(Purchase(market="AU", product="toys", buyer="government"), [],
    ...     on="2026-11-22").outcome
    <Outcome.UNMET: 'unmet'>
    """
    selection = requirements_for(purchase, on=on, catalogue=catalogue)
    return match(selection, certificates, catalogue=catalogue, policy=policy)


def _current(assessments: tuple[Assessment, ...]) -> tuple[Shown, ...]:
    """Let an older copy of a renewed certificate step aside.

    It is one where another has the same body and number and expires later.
    """
    latest: dict[tuple[str, ...], date] = {}
    for seen in assessments:
        key, expires = _same_paper(seen), seen.certificate.expires
        if key is not None and expires is not None:
            latest[key] = max(expires, latest.get(key, expires))
    shown = []
    for seen in assessments:
        key, expires = _same_paper(seen), seen.certificate.expires
        aside = None
        if key is not None and expires is not None and expires < latest[key]:
            aside = f"an older copy; the renewal runs to {latest[key]}"
        shown.append(Shown(seen, aside))
    return tuple(shown)


def _same_paper(seen: Assessment) -> tuple[str, ...] | None:
    """Return what makes two papers the same certificate."""
    paper = seen.certificate
    if paper.number is None or paper.certification_body is None:
        return None
    standard = seen.resolution.standard if seen.resolution else None
    return (
        flatten(paper.number),
        flatten(paper.certification_body),
        standard.key if standard else (paper.standard_text or ""),
    )


def _row(selected: Selected, scales: Scales) -> Match:
    """Decide one requirement."""
    requirement = selected.requirement
    if requirement.evidence is None:
        help_ = scales.best_of(requirement.supports, requirement)
        found = Found(Outcome.NOT_CERTIFIABLE, (), help_.considered)
    else:
        found = scales.weigh(requirement.evidence, requirement)
        if found.outcome is Outcome.UNMET:
            found = _supported(found, selected, scales)
    citations = requirement.citations
    return Match(
        selected=selected,
        outcome=found.outcome,
        by=found.by,
        reasons=_reasons(selected, found),
        considered=found.considered,
        next_steps=_steps(selected, found.outcome),
        source=scales.facts.sources.find(citations[0].source)
        if citations
        else None,
    )


def _supported(found: Found, selected: Selected, scales: Scales) -> Found:
    """See whether something helps where nothing satisfies."""
    requirement = selected.requirement
    help_ = scales.best_of(requirement.supports, requirement)
    considered = (*found.considered, *help_.considered)
    if RANK[help_.outcome] < RANK[Outcome.TO_CONFIRM]:
        return Found(Outcome.UNMET, (), considered)
    return Found(Outcome.SUPPORTED, help_.by, considered)


def _reasons(selected: Selected, found: Found) -> tuple[str, ...]:
    """Say why a row comes out as it does."""
    evidence = selected.requirement.evidence
    reasons = []
    if evidence is None:
        reasons.append("no certificate can satisfy this")
    deciding = [
        c for c in found.considered
        if c.outcome is found.outcome or c.certificate in found.by
    ]  # fmt: skip
    reasons += dict.fromkeys(
        f"{paper_name(c.certificate)}: {c.reason}" for c in deciding
    )
    if not deciding and evidence is not None:
        some = (
            "not all is shown of" if found.considered else "nothing shown is"
        )
        reasons.append(f"{some} {evidence}")
    if found.outcome is Outcome.SUPPORTED:
        reasons.append("it helps and is not enough")
    if selected.applies == Answer.UNKNOWN:
        reasons.append("whether this applies is not known")
    return tuple(reasons)


def _steps(selected: Selected, outcome: Outcome) -> tuple[str, ...]:
    """Say what to do about a row."""
    requirement = selected.requirement
    steps = list(selected.questions)
    if outcome is Outcome.MET:
        steps.append("verify the certificate in its register")
    elif outcome is Outcome.TO_CONFIRM:
        steps.append("settle the doubts about the certificate")
    elif requirement.next_step is not None:
        steps.append(requirement.next_step)
    elif requirement.evidence is not None:
        steps.append(f"ask for {requirement.evidence}")
    return tuple(steps)
