"""How does each certificate stand among the others that were shown?"""

from datetime import date
from typing import Final

import attrs

from isostd._matching.shown import Shown
from isostd._text.firms import firm
from isostd._text.words import flatten
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate, RegisterEntry
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.vocabulary import Status

__all__ = ["among_others"]

_LONGEST_NAME: Final = 400
_ENDED: Final = frozenset(
    {Status.SUSPENDED, Status.WITHDRAWN, Status.CANCELLED}
)


def among_others(read: list[Shown], facts: Catalogue) -> tuple[Shown, ...]:
    """Say of each paper whether it stands, and what others leave in doubt."""
    return _waited(_current(read), facts)


def _current(read: list[Shown]) -> list[Shown]:
    """Settle which of several papers with one number stands.

    An older copy of a renewed certificate steps aside: another has the same
    body and number and expires later.
    """
    groups: dict[tuple[str, ...], list[Shown]] = {}
    for shown in read:
        key = _same_paper(shown)
        if key is not None:
            groups.setdefault(key, []).append(shown)
    settled: dict[int, Shown] = {}
    for copies in groups.values():
        if len(copies) > 1:
            settled.update(zip(map(id, copies), _settled(copies), strict=True))
    return [settled.get(id(shown), shown) for shown in read]


def _same_paper(shown: Shown) -> tuple[str, ...] | None:
    """Return what makes two papers the same certificate."""
    paper, standard = shown.paper, shown.standard
    if paper.number is None or paper.certification_body is None:
        return None
    return (
        flatten(paper.number),
        flatten(paper.certification_body),
        standard.key if standard else (paper.standard_text or ""),
    )


def _settled(copies: list[Shown]) -> list[Shown]:
    """Say of each paper with one number whether it stands.

    What a register shows of one holds for every copy that is not newer.  Two
    that cannot both be true stay, with the doubt.
    """
    best = max(copies, key=_expires)
    ended = [copy for copy in copies if copy.seen.status in _ENDED]
    last = max(map(_expires, ended), default=None)
    odds = [_at_odds(copy.paper, best.paper) for copy in copies]
    doubt = next(filter(None, odds), None)
    settled = []
    for copy, odd in zip(copies, odds, strict=True):
        aside = None
        if (
            last is not None
            and copy.seen.status not in _ENDED
            and _expires(copy) <= last
        ):
            aside = f"a copy of it is {ended[0].seen.status.value}"
        elif odd is None and _expires(copy) < _expires(best):
            aside = f"an older copy; the renewal runs to {_expires(best)}"
        settled.append(
            attrs.evolve(
                copy, aside=aside, doubt=None if aside is not None else doubt
            )
        )
    return settled


def _expires(shown: Shown) -> date:
    return shown.paper.expires or date.min


def _at_odds(one: Certificate, other: Certificate) -> str | None:
    """Say why two papers with one number cannot both be true.

    Issued on one day they cannot expire on two, or be to two editions; and
    one certificate has one holder, though it may be written in two scripts.
    """
    told = None
    same_issue = one.issued is not None and one.issued == other.issued
    if same_issue and one.expires != other.expires:
        told = f"expires on {one.expires} and on {other.expires}"
    elif (
        same_issue
        and one.standard is not None
        and other.standard is not None
        and None not in {one.standard.year, other.standard.year}
        and one.standard.year != other.standard.year
    ):
        told = f"is to {one.standard} and to {other.standard}"
    elif one.expires == other.expires and _two_holders(one, other):
        told = f"is {one.holder}'s and {other.holder}'s"
    if told is None:
        return None
    return f"two papers with this number contradict each other: it {told}"


def _two_holders(one: Certificate, other: Certificate) -> bool:
    """Tell whether two holders differ, written in one script."""
    first, second = one.holder, other.holder
    return (
        first is not None
        and second is not None
        and first.isascii() == second.isascii()
        and firm(first[:_LONGEST_NAME]) != firm(second[:_LONGEST_NAME])
    )


def _waited(read: list[Shown], facts: Catalogue) -> tuple[Shown, ...]:
    """Doubt a paper issued too soon after its holder lost another.

    Whose fault the loss was does not stand on any paper.
    """
    losses = [(shown, _lost(shown)) for shown in read]
    lost = [(shown, how) for shown, how in losses if how is not None]
    if not lost:
        return tuple(read)
    return tuple(
        attrs.evolve(shown, doubt=shown.doubt or _too_soon(shown, lost, facts))
        if how is None
        else shown
        for shown, how in losses
    )


def _lost(shown: Shown) -> Status | None:
    """Return how a paper was lost; one may be suspended until its end."""
    seen = shown.seen
    if seen.status in _ENDED:
        return seen.status
    suspended = any(f.code is FindingCode.SUSPENDED for f in seen.findings)
    return Status.SUSPENDED if suspended else None


def _too_soon(
    shown: Shown, lost: list[tuple[Shown, Status]], facts: Catalogue
) -> str | None:
    """Say which loss a paper follows too soon, if it follows one."""
    paper, standard = shown.paper, shown.standard
    begun = paper.decided or paper.issued
    if begun is None or standard is None:
        return None
    economy = paper.holder_economy
    rule = facts.cycle_for(
        standard, paper.attestation, economy=economy, on=begun
    )
    if rule is None or rule.waiting_months is None:
        return None
    for other, how in lost:
        entry = other.paper.register
        if (
            entry is not None
            and _may_follow(begun, entry, rule.waiting_months)
            and other.standard is standard
            and not _two_holders(paper, other.paper)
        ):
            return (
                f"issued on {begun}, and its holder's other certificate has "
                f"been {how.value} since "
                f"{entry.since or 'a day not told'}: by its own fault?"
            )
    return None


def _may_follow(begun: date, entry: RegisterEntry, months: int) -> bool:
    """Tell whether a paper may have been issued too soon after a loss."""
    since, read = entry.since, entry.read_on
    if since is None:
        return read is None or begun < add_months(read, months)
    return since < begun < add_months(since, months)
