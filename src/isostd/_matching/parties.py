"""Whose paper is it: who holds it, for which place, and which goods?"""

import re
from datetime import date
from typing import Final

from isostd._matching.kinds import OF_GOODS
from isostd._matching.pinned import GOOD, Said
from isostd._text.holders import same_party
from isostd._text.late import late
from isostd._text.making import making
from isostd._text.places import same_place, same_site
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate, Site
from isostd.markets import Economy
from isostd.requirements import Purchase, Requirement
from isostd.vocabulary import Answer, Attestation, Outcome, Role

__all__ = [
    "ASKS",
    "covers_factory",
    "does_make",
    "factory_scope",
    "held_by",
    "is_within",
    "model_serves",
]

# Who sells goods under its own name is their maker in law.
_MAY_BE_THE_SELLERS: Final = OF_GOODS | {
    None,
    Attestation.NOTIFIED_BODY_CERTIFICATE,
    Attestation.SELF_DECLARATION,
}
_WHO_SELLS_OR_BUYS: Final = frozenset({Role.IMPORTER, Role.BUYER})
_UNTOLD_SCOPE: Final = "its scope is not told"
_UNTOLD_HOLDER: Final = "its holder is not told"
# What to ask for, by why a paper is to be confirmed.
ASKS: Final = {
    _UNTOLD_SCOPE: "Ask for the page of the certificate that tells its scope.",
    _UNTOLD_HOLDER: "Ask whose certificate it is.",
}


def model_serves(seen: Assessment, purchase: Purchase) -> Said:
    """Ask whether a paper about goods is about these, where both say which.

    A report on another model proves nothing of this one.
    """
    scope, goods = seen.certificate.scope, purchase.goods
    if not scope or not goods:
        return GOOD
    if seen.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE:
        return GOOD
    shown, wanted = _models(scope), _models(goods)
    if not shown or not wanted or wanted & shown:
        return GOOD
    first, ours = min(shown), min(wanted)
    if len(shown) == 1 and not (
        first.startswith(ours) or ours.startswith(first)
    ):
        return Outcome.UNMET, f"it is about model {first}, and not {ours}"
    return Outcome.TO_CONFIRM, f"does it cover model {ours}?"


def _models(text: str) -> set[str]:
    """Return the models that a text names; each has a figure in it."""
    return {
        name.strip(".-/").upper()
        for listed in _MODEL.findall(text)
        for name in _MODEL_NAME.findall(listed)
    }


_NAMED: Final = r"(?=[\w./-]{0,39}[0-9])[\w./-]{1,40}"


_MODEL: Final = late(
    r"(?:\b(?:models?|modell[eo]?|mod[eè]les?|modelos?|modelu|модел[ьи]|(?:item|style"
    r"|article|art|product|catalogue|part|type)[. ]{0,2}(?:no|nr|code|number)|sku|ref"
    r"|référence|referencia|artikel-?nr|artikelnummer|артикул)\b"
    r"|型号|型號|货号|貨號|款号|型番|品番|품번|모델명?)[ .:#\uff1a]{0,3}"
    rf"(?:nos?\b[ .:#\uff1a]{{0,3}})?({_NAMED}"
    rf"(?:(?:, ?|/| and | to | or |\u3001| - ){_NAMED}){{0,9}})",
    re.IGNORECASE,
)


_MODEL_NAME: Final = late(_NAMED)


def does_make(
    seen: Assessment, requirement: Requirement, *, goods: bool, trade: bool
) -> Said:
    """Ask whether a maker's paper speaks of making, unless trade is bought.

    Where no scope is told, those of the sites count.
    """
    paper = seen.certificate
    if requirement.role is not Role.MAKER:
        return GOOD
    told = [site.scope for site in paper.sites if site.scope is not None]
    scope = paper.scope or "; ".join(told)
    if scope and trade:
        return GOOD
    if scope:
        return _made(scope, "its scope", seen, goods=goods)
    if seen.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE:
        return Outcome.TO_CONFIRM, _UNTOLD_SCOPE
    return GOOD


def _made(scope: str, whose: str, seen: Assessment, *, goods: bool) -> Said:
    """Ask whether a scope speaks of making the goods.

    A test report proves the goods, and other papers name them alone; a
    service is not made.
    """
    made = making(scope)
    if made is Answer.YES or seen.attestation is Attestation.TEST_REPORT:
        return GOOD
    if made is Answer.NO:
        what = "making the goods" if goods else "the service"
        return Outcome.UNMET, f"{whose} is trade, not {what}"
    if goods and seen.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE:
        why = f"{whose} does not plainly speak of making"
        return Outcome.TO_CONFIRM, f"{why}: does it cover that?"
    return GOOD


def held_by(
    seen: Assessment,
    requirement: Requirement,
    purchase: Purchase,
    facts: Catalogue,
    *,
    goods: bool,
) -> Said:
    """Ask whether the right party holds the certificate.

    A test report proves the goods, whoever had them tested.
    """
    paper = seen.certificate
    if seen.attestation is Attestation.TEST_REPORT:
        return GOOD
    maker, seller = purchase.manufacturer, purchase.seller
    if requirement.role in _WHO_SELLS_OR_BUYS:
        return _held_there(seen, requirement, purchase, facts)
    asked = maker or seller
    if requirement.role is not Role.MAKER or asked is None:
        return GOOD
    if _is_holder(asked, paper):
        return GOOD
    about = _about(seen, maker, goods=goods)
    if maker is not None and _is_holder(seller, paper):
        if about is not None and not _is_of_plant(seen):
            return Outcome.TO_CONFIRM, f"held by the seller: {about}"
        return Outcome.UNMET, f"held by the seller, not by {maker[:60]}"
    for site in paper.sites:
        if site.name is not None and same_party(asked, site.name, ()):
            return _site_makes(site, seen, goods=goods)
    if paper.holder is None:
        return Outcome.TO_CONFIRM, _UNTOLD_HOLDER
    return (
        Outcome.TO_CONFIRM,
        f"held by {paper.holder[:60]}: {about or 'is that the maker?'}",
    )


def _about(seen: Assessment, maker: str | None, *, goods: bool) -> str | None:
    """Return what to ask of a paper that another than the maker may hold.

    Importers and representatives hold some that are about the goods, or
    about the plant of their maker.
    """
    if maker is None:
        return None
    if _is_of_plant(seen):
        return f"is it of the plant of {maker[:60]}?"
    if seen.attestation in _MAY_BE_THE_SELLERS:
        what = "goods" if goods else "service"
        return f"is it for the {what} of {maker[:60]}?"
    return None


def _is_of_plant(seen: Assessment) -> bool:
    """Tell whether a paper is a regulator's about a plant."""
    return seen.attestation is Attestation.REGULATOR_INSPECTION


def _held_there(
    seen: Assessment,
    requirement: Requirement,
    purchase: Purchase,
    facts: Catalogue,
) -> Said:
    """Ask whether a paper is the importer's, the tenderer's or the buyer's.

    What a class of buyers asks is asked of who sells to them.
    """
    paper, seller = seen.certificate, purchase.seller
    by_maker = _is_holder(purchase.manufacturer, paper)
    if requirement.role is Role.BUYER:
        if by_maker or _is_holder(seller, paper):
            who = "maker" if by_maker else "seller"
            return Outcome.UNMET, f"held by the {who}; the buyer is asked"
    elif requirement.buyers and _is_holder(seller, paper):
        return GOOD
    elif by_maker:
        return _held_by_maker(seen, requirement, purchase, facts)
    elif requirement.buyers:
        return _held_by_tenderer(seen, seller)
    place = _economy(paper.holder_economy, facts)
    if (
        place is None
        or seen.attestation in OF_GOODS
        or is_within(place.key, requirement.markets, seen.on, facts)
    ):
        return GOOD
    return (
        Outcome.TO_CONFIRM,
        f"held by a firm in {place.name}: is that who is asked?",
    )


def _held_by_tenderer(seen: Assessment, seller: str | None) -> Said:
    """Ask whether a firm that is neither maker nor seller tenders.

    Where no seller is told, whoever holds it may.
    """
    holder = seen.certificate.holder
    if seller is None or seen.attestation in OF_GOODS:
        return GOOD
    if holder is None:
        return Outcome.TO_CONFIRM, _UNTOLD_HOLDER
    return Outcome.TO_CONFIRM, f"held by {holder[:60]}: does that one tender?"


def _held_by_maker(
    seen: Assessment,
    requirement: Requirement,
    purchase: Purchase,
    facts: Catalogue,
) -> Said:
    """Ask whether the maker's paper does where who sells there is asked.

    One about the goods stands for them, and a maker in the market is asked
    as an importer would be.
    """
    if seen.attestation in OF_GOODS:
        return GOOD
    who, open_ = "tenderer", purchase.seller is None
    if not requirement.buyers:
        told = seen.certificate.holder_economy or purchase.origin
        place = _economy(told, facts)
        who, open_ = "importer", bool(requirement.markets) and place is None
        if (
            place is not None
            and requirement.markets
            and is_within(place.key, requirement.markets, seen.on, facts)
        ):
            return GOOD
    if open_ or seen.attestation is None:
        why = f"held by the maker, and the {who} is asked: is it that one's?"
        return Outcome.TO_CONFIRM, why
    return Outcome.UNMET, f"held by the maker; the {who} is asked"


def _economy(told: str | None, facts: Catalogue) -> Economy | None:
    """Return the economy that is told by its code or its name."""
    return facts.economies.find(facts.economy_called(told) or "")


def is_within(
    place: str, markets: tuple[str, ...], on: date, facts: Catalogue
) -> bool:
    """Tell whether an economy is one of some markets, or belongs to one.

    None told are all of them.
    """
    return not markets or any(
        market == place
        or (
            market in facts.groupings
            and facts.groupings[market].has_member(place, on)
        )
        for market in markets
    )


def _site_makes(site: Site, seen: Assessment, *, goods: bool) -> Said:
    """Ask whether a site that a paper lists makes the goods."""
    if site.scope is None:
        return GOOD
    return _made(site.scope, "that site's scope", seen, goods=goods)


def _is_holder(party: str | None, paper: Certificate) -> bool:
    """Tell whether a party holds a paper, by its number or its name."""
    if party is None or party == paper.holder:
        return party is not None
    return same_party(party, paper.holder, paper.holder_ids)


def factory_scope(paper: Certificate, factory: str | None) -> str | None:
    """Return the scope of the listed site that is the factory."""
    if factory is None:
        return None
    for site in paper.sites:
        if (
            site.scope is not None
            and same_place(factory, site.name, site.address) is Answer.YES
        ):
            return site.scope
    return None


def covers_factory(
    seen: Assessment,
    requirement: Requirement,
    purchase: Purchase,
    *,
    goods: bool,
) -> Said:
    """Ask whether the certificate covers the place where the goods are made.

    It holds for the listed sites, each with its scope.
    """
    paper, factory = seen.certificate, purchase.factory
    asked = requirement.role in {Role.MAKER, Role.SITE_OPERATOR}
    if (
        factory is None
        or not asked
        or seen.attestation is Attestation.TEST_REPORT
    ):
        return GOOD
    found = [same_site(factory, s.name, s.address) for s in paper.sites]
    if Answer.YES in found:
        site = paper.sites[found.index(Answer.YES)]
        return _site_makes(site, seen, goods=goods)
    own = same_place(factory, paper.holder, paper.holder_address)
    if own is Answer.YES:
        return GOOD
    if paper.sites and Answer.UNKNOWN not in {own, *found}:
        return Outcome.UNMET, f"{factory[:60]} is not among its sites"
    return Outcome.TO_CONFIRM, f"does it cover the site {factory[:60]}?"
