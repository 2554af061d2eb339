"""Do these certificates give what this purchase needs?

`match` holds certificates against selected requirements; `vet` selects and
matches.  Every certificate goes through `assess` first: an invalid one
satisfies nothing, a doubtful one is to be confirmed.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import attrs

from isostd._matching.apart import names_of
from isostd._matching.copies import among_others
from isostd._matching.serving import SETTLE
from isostd._matching.shown import ASK_MAKER, Shown, Weighed
from isostd._matching.weighing import RANK, Found, Scales
from isostd._named.laws import BY_ANY_LAW, laws_in
from isostd.catalogue import Catalogue, facts_of
from isostd.certificates import Certificate, Policy
from isostd.checks import checked, several
from isostd.dates import to_asked_day
from isostd.errors import InvalidReferenceError
from isostd.reports import Match, MatchReport
from isostd.requirements import Evidence, Purchase, Requirement
from isostd.selecting import Selected, Selection, requirements_for
from isostd.standards import Standard
from isostd.validity import assess
from isostd.vocabulary import Answer, Attestation, Outcome, Role

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
        certificates: what the supplier showed, in any order; one that names
            several standards is assessed for each.
        on: the day; None for the selection's own.
        catalogue: the facts; None for the bundled ones.
        policy: what the buyer may decide; None for the defaults.

    Returns:
        How each row comes out, and each certificate's assessment.

    Raises:
        InvalidValueError: an argument is of the wrong type.
        InvalidDateError: *on* is not a day.

    >>> from isostd import Purchase
    >>> selection = requirements_for(
    ...     Purchase(market="AU", product="toys", buyer="government"),
    ...     on="2026-11-22")
    >>> [row.outcome.value for row in match(selection, []).customary]
    ['unmet', 'unmet', 'unmet']
    """
    checked(selection, Selection, "selection")
    facts = facts_of(catalogue)
    if policy is not None:
        checked(policy, Policy, "policy")
    day = selection.on if on is None else to_asked_day(on)
    papers = several(
        certificates, "a list of Certificate records", "certificates"
    )
    read = [
        shown
        for certificate in papers
        for shown in _read(certificate, day, facts, policy)
    ]
    needed = _needed(selection.purchase, day, policy)
    scales = Scales(among_others(read, facts), selection, facts, needed)
    names = names_of(shown.paper for shown in read)
    return MatchReport(
        selection=selection,
        rows=tuple(
            _row(row, scales, names)
            for row in selection.rows
            if row.applies != Answer.NO
        ),
        assessments=tuple(shown.seen for shown in read),
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
        certificates: what the supplier showed; one that names several
            standards is assessed for each.
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


# No certificate says so much of the standards it is to.
_LONGEST_TEXT: Final = 400


def _read(
    certificate: Certificate,
    day: date,
    facts: Catalogue,
    policy: Policy | None,
) -> Iterator[Shown]:
    """Assess a certificate, and look up the scheme it names.

    An integrated one, to several standards at once, is assessed for each.
    What is to a law is not, whatever standards stand beside it; where its
    kind was not told, it may be.
    """
    seen = assess(certificate, on=day, catalogue=facts, policy=policy)
    printed = certificate.standard_text or ""
    if (
        seen.resolution is None
        and len(printed) <= _LONGEST_TEXT
        and not (seen.attestation in BY_ANY_LAW and laws_in(printed))
    ):
        apart = certificate.for_standards()
        if len(apart) > 1:
            for one in apart:
                yield from _read(one, day, facts, policy)
            if seen.attestation is not None or not laws_in(printed):
                return
    named = certificate.scheme
    yield Shown(seen, None if named is None else _scheme(named, facts))


def _needed(
    purchase: Purchase, day: date, policy: Policy | None
) -> date | None:
    """Return the day to which a certificate shall run (inclusive), if any."""
    more = policy.remaining_days if policy is not None else 0
    if not more:
        return purchase.deliver_by
    start = purchase.deliver_by or day
    return start + timedelta(days=min(more, (date.max - start).days))


def _scheme(name: str, facts: Catalogue) -> Standard | None:
    """Return the record of a scheme, if the catalogue has one."""
    try:
        return facts.resolve(name).standard
    except InvalidReferenceError:
        return None


def _row(selected: Selected, scales: Scales, names: dict[int, str]) -> Match:
    """Decide one requirement."""
    requirement = selected.requirement
    if requirement.evidence is None:
        help_ = _help(requirement, scales)
        found = Found(Outcome.NOT_CERTIFIABLE, (), help_.weighed)
    else:
        found = scales.weigh(requirement.evidence, requirement)
        if found.outcome is Outcome.UNMET:
            found = _supported(found, selected, scales)
    citations = requirement.citations
    text = scales.facts.index.text_of(requirement)
    return Match(
        selected=selected,
        outcome=found.outcome,
        by=found.by,
        reasons=_reasons(selected, found, text, names),
        considered=tuple(weighed.told for weighed in found.weighed),
        next_steps=_steps(selected, found, text, scales),
        source=scales.facts.sources.find(citations[0].source)
        if citations
        else None,
    )


def _supported(found: Found, selected: Selected, scales: Scales) -> Found:
    """See whether something helps where nothing satisfies."""
    help_ = _help(selected.requirement, scales)
    weighed = (*found.weighed, *help_.weighed)
    if RANK[help_.outcome] < RANK[Outcome.TO_CONFIRM]:
        return Found(Outcome.UNMET, (), weighed)
    return Found(Outcome.SUPPORTED, help_.by, weighed)


def _help(requirement: Requirement, scales: Scales) -> Found:
    """Weigh what helps.

    What stands behind an importer's licence or programme is the maker's.
    """
    evidence = requirement.evidence
    if requirement.role is Role.IMPORTER and not _is_own(evidence):
        requirement = attrs.evolve(requirement, role=Role.MAKER)
    return scales.best_of(requirement.supports, requirement)


def _is_own(evidence: Evidence | None) -> bool:
    """Tell whether evidence is, or may be, of a firm's own system or words.

    A licence or a registration is known by its name alone.
    """
    if evidence is None:
        return False
    if evidence.combine is None:
        return bool(evidence.standard or evidence.attestation)
    return any(map(_is_own, evidence.items))


def _reasons(
    selected: Selected, found: Found, asked: str, names: dict[int, str]
) -> tuple[str, ...]:
    """Say why a row comes out as it does."""
    evidence = selected.requirement.evidence
    reasons = []
    if evidence is None:
        reasons.append("no certificate can satisfy this")
    deciding = _deciding(found)
    reasons += dict.fromkeys(
        f"{names[id(w.paper)]}: {w.reason}" for w in deciding
    )
    if not deciding and evidence is not None:
        some = "not all is shown of" if found.weighed else "not shown"
        reasons.append(f"{some}: {asked}")
        given = dict.fromkeys(names[id(w.paper)] for w in found.weighed)
        if given:
            reasons.append(f"shown: {', '.join(given)}")
    if found.outcome is Outcome.SUPPORTED:
        sure = any(w.outcome is Outcome.MET for w in deciding)
        reasons.append(
            f"it {'helps' if sure else 'may help'} and is not enough"
        )
    if selected.applies == Answer.UNKNOWN:
        reasons.append("whether this applies is not known")
    return tuple(reasons)


def _deciding(found: Found) -> list[Weighed]:
    """Return what was said of the papers that decide a row.

    Of one that only helps, why it is not enough is told first.  What is said
    of a paper for itself is not told again of what it contains.
    """
    by = set(map(id, found.by))
    helps = found.outcome is Outcome.SUPPORTED
    told = [
        w for w in found.weighed
        if w.outcome is found.outcome
        or (id(w.paper) in by and (helps or w.outcome is not Outcome.UNMET))
    ]  # fmt: skip
    itself = {(id(w.paper), w.said) for w in told if not w.relation}
    return [
        w
        for w in told
        if not w.relation or (id(w.paper), w.said) not in itself
    ]


def _steps(
    selected: Selected, found: Found, asked: str, scales: Scales
) -> tuple[str, ...]:
    """Say what to do about a row."""
    requirement, outcome = selected.requirement, found.outcome
    steps = list(selected.questions)
    if outcome is Outcome.MET:
        by = set(map(id, found.by))
        papers = [shown for shown in scales.shown if id(shown.paper) in by]
        steps.append(_confirming(papers))
        steps += _who_issues(requirement.evidence)
    elif outcome is Outcome.TO_CONFIRM:
        open_ = [w.said for w in found.weighed if w.outcome is outcome]
        asks = [said.ask for said in open_ if said.ask]
        doubtful = SETTLE in asks or not open_
        steps.append(SETTLE if doubtful else _CONFIRM)
        steps += asks
        steps += _who_issues(requirement.evidence)
    else:
        own = requirement.next_step
        if own is None and requirement.evidence is not None:
            own = f"Ask for: {asked}."
        steps += _instead(found, own or "")
        steps += [own] if own is not None else []
    return tuple(dict.fromkeys(steps))


def _instead(found: Found, own: str) -> list[str]:
    """Say what to ask for where a paper is another firm's or place's.

    Many rows ask the maker themselves.
    """
    said = {"", ASK_MAKER} if "ask the maker" in own.casefold() else {""}
    return [
        w.said.ask
        for w in found.weighed
        if w.outcome is Outcome.UNMET and w.said.ask not in said
    ]


def _confirming(papers: list[Shown]) -> str:
    """Say where to ask whether papers are true."""
    issued = [
        shown
        for shown in papers
        if shown.kind is not Attestation.SELF_DECLARATION
    ]
    if not issued:
        return _BEHIND
    if all(shown.kind is Attestation.TEST_REPORT for shown in issued):
        return _CONFIRMED
    listed = any(shown.seen.registers for shown in issued)
    return _VERIFY if listed else _ISSUER


_VERIFY: Final = "Verify the certificate in its register."
_ISSUER: Final = (
    "Ask the issuer to confirm the certificate by its number, at an address "
    "that is not the paper's: no register is known here."
)
# No register lists reports, nor what a firm says of itself.
_CONFIRMED: Final = "Ask the laboratory whether it issued this very report."
_BEHIND: Final = "Ask for the test reports and papers behind the declaration."
_CONFIRM: Final = (
    "Have what is open above confirmed in writing: by the supplier, and what "
    "a paper covers by whoever issued it."
)


def _who_issues(evidence: Evidence | None) -> list[str]:
    """Say who may issue what is asked: no paper proves that it was they."""
    if evidence is None or evidence.combine == "any":
        return []
    parts = (evidence, *evidence.items)
    names = dict.fromkeys(name for part in parts for name in part.issuers)
    return [f"See that it was issued by {name}." for name in names]
