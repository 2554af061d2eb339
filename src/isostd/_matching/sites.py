"""Does a paper speak of making, at the place where the goods are made?"""

from typing import Final

from isostd._matching.asking import Asked
from isostd._matching.shown import ASK_MAKER, GOOD, OF_SYSTEMS, Said, Shown
from isostd._text.making import making
from isostd._text.places import same_place, same_site
from isostd._text.refusing import is_refused
from isostd.certificates import Certificate, Site
from isostd.vocabulary import Answer, Attestation, Outcome, Role

__all__ = [
    "covers_factory",
    "does_make",
    "scope_of",
    "site_makes",
]

_ASK_SCOPE: Final = "Ask for the page of the certificate that tells its scope."
_ASK_SITE: Final = "Ask for a paper that covers the site where they are made."


def does_make(asked: Asked, shown: Shown) -> Said:
    """Ask whether a maker's paper speaks of making, unless trade is bought."""
    if asked.requirement.role is not Role.MAKER:
        return GOOD
    scope = scope_of(shown.paper)
    if scope:
        if asked.goods.are_trade:
            return GOOD
        return _made(scope, "its", asked, shown)
    if shown.kind in OF_SYSTEMS:
        return Said(Outcome.TO_CONFIRM, "its scope is not told", _ASK_SCOPE)
    return GOOD


def scope_of(paper: Certificate) -> str:
    """Return the scope that a paper tells, or those of its sites."""
    told = [site.scope for site in paper.sites if site.scope is not None]
    return paper.scope or "; ".join(told)


def _made(scope: str, whose: str, asked: Asked, shown: Shown) -> Said:
    """Ask whether a scope speaks of making the goods.

    A test report proves the goods, and other papers name them alone; a
    service is not made.
    """
    made, goods = making(scope), asked.goods.are_goods
    if made is Answer.YES or shown.kind is Attestation.TEST_REPORT:
        return GOOD
    if made is Answer.NO:
        why = f"{whose} scope is trade, not"
        if not goods:
            return Said(Outcome.UNMET, f"{why} the service")
        return Said(Outcome.UNMET, f"{why} making the goods", ASK_MAKER)
    if goods and shown.kind is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE:
        why = f"{whose} scope does not plainly speak of making"
        return Said(Outcome.TO_CONFIRM, f"{why}: does it cover that?")
    return GOOD


def site_makes(site: Site, asked: Asked, shown: Shown) -> Said:
    """Ask whether a site that a paper lists makes the goods."""
    if is_refused(f"{site.name or ''}; {site.address or ''}"):
        return Said(
            Outcome.TO_CONFIRM, "that site may be left out: is it covered?"
        )
    if site.scope is None:
        return GOOD
    return _made(site.scope, "that site's", asked, shown)


def covers_factory(asked: Asked, shown: Shown) -> Said:
    """Ask whether the certificate covers the place where the goods are made.

    It holds for the listed sites, each with its scope.
    """
    paper, factory = shown.paper, asked.purchase.factory
    if (
        factory is None
        or asked.requirement.role not in _HAVE_SITES
        or _is_of_goods(asked, shown)
    ):
        return GOOD
    found = [same_site(factory, s.name, s.address) for s in paper.sites]
    if Answer.YES in found:
        site = paper.sites[found.index(Answer.YES)]
        return site_makes(site, asked, shown)
    own = same_place(factory, paper.holder, paper.holder_address)
    if own is Answer.YES:
        return GOOD
    if paper.sites and Answer.UNKNOWN not in {own, *found}:
        return Said(
            Outcome.UNMET, f"{factory[:60]} is not among its sites", _ASK_SITE
        )
    return Said(Outcome.TO_CONFIRM, f"does it cover the site {factory[:60]}?")


_HAVE_SITES: Final = frozenset({Role.MAKER, Role.SITE_OPERATOR})


def _is_of_goods(asked: Asked, shown: Shown) -> bool:
    """Tell whether a paper is of goods, wherever they are made.

    Declared is also how a plant works, which only helps.
    """
    if shown.kind is Attestation.SELF_DECLARATION:
        evidence = asked.evidence
        return (
            evidence.attestation is shown.kind
            and evidence not in asked.requirement.supports
        )
    return shown.kind is Attestation.TEST_REPORT
