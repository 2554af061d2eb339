"""Does the party that is asked hold the paper?"""

from collections.abc import Callable
from datetime import date
from typing import Final

from isostd._matching.asking import Asked
from isostd._matching.kinds import OF_GOODS
from isostd._matching.shown import ASK_MAKER, GOOD, Said, Shown
from isostd._matching.sites import scope_of, site_makes
from isostd._text.holders import same_party
from isostd._text.making import making
from isostd.catalogue import Catalogue
from isostd.markets import Economy
from isostd.vocabulary import Answer, Attestation, Outcome, Role

__all__ = ["held_by", "is_within"]

# Who sells goods under its own name is their maker in law.
_MAY_BE_THE_SELLERS: Final = OF_GOODS | {
    None,
    Attestation.NOTIFIED_BODY_CERTIFICATE,
    Attestation.SELF_DECLARATION,
}
_UNTOLD: Final = Said(
    Outcome.TO_CONFIRM,
    "its holder is not told",
    "Ask whose certificate it is.",
)


def held_by(asked: Asked, shown: Shown) -> Said:
    """Ask whether the right party holds the certificate.

    A test report proves the goods, whoever had them tested; so does what
    stands for them, unless their maker is asked.
    """
    ask = _ROLES.get(asked.requirement.role)
    if (
        ask is None
        or shown.kind is Attestation.TEST_REPORT
        or (shown.kind in OF_GOODS and ask is not _by_maker)
    ):
        return GOOD
    return ask(asked, shown)


def _by_maker(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper is the maker's; where none is told, the seller's."""
    maker, seller = asked.purchase.manufacturer, asked.purchase.seller
    party, holder = maker or seller, shown.paper.holder
    if party is None or _holds(party, shown):
        return GOOD
    about = _about(maker, asked, shown) if maker is not None else None
    if maker is not None and _holds(seller, shown):
        if about is not None:
            return Said(Outcome.TO_CONFIRM, f"held by the seller: {about}")
        why = f"held by the seller, not by {maker[:60]}"
        return Said(Outcome.UNMET, why, ASK_MAKER)
    for site in shown.paper.sites:
        if site.name is not None and same_party(party, site.name, ()):
            return site_makes(site, asked, shown)
    if holder is None:
        return _UNTOLD
    who = "the maker" if asked.goods.are_goods else "who does the work"
    why = about or f"is that {who}?"
    return Said(Outcome.TO_CONFIRM, f"held by {holder[:60]}: {why}")


def _about(maker: str, asked: Asked, shown: Shown) -> str | None:
    """Return what to ask of a paper that another than the maker may hold.

    Importers and representatives hold some that are about the goods, or
    about the plant of their maker.
    """
    if shown.kind is Attestation.REGULATOR_INSPECTION:
        return f"is it of the plant of {maker[:60]}?"
    if shown.kind in _MAY_BE_THE_SELLERS:
        what = "goods" if asked.goods.are_goods else "service"
        return f"is it for the {what} of {maker[:60]}?"
    return None


def _by_buyer(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper is the buyer's own."""
    purchase = asked.purchase
    for who, party in (
        ("maker", purchase.manufacturer),
        ("seller", purchase.seller),
    ):
        if _holds(party, shown):
            return _anothers(who, "buyer", shown, may_be=False)
    return _from_there(asked, shown)


def _by_importer(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper is the importer's.

    A maker in the market is asked as an importer would be; and what a class
    of buyers asks is asked of who sells to them.
    """
    if asked.requirement.buyers:
        return _by_tenderer(asked, shown)
    if not _holds(asked.purchase.manufacturer, shown):
        if _may_make_elsewhere(asked, shown):
            why = "held by who makes: is that the importer?"
            return Said(Outcome.TO_CONFIRM, why)
        return _from_there(asked, shown)
    place = _makers_place(asked, shown)
    markets = asked.requirement.markets
    if place is not None and markets and _is_there(place, asked, shown):
        return GOOD
    may_be = bool(markets) and place is None
    return _anothers("maker", "importer", shown, may_be=may_be)


def _makers_place(asked: Asked, shown: Shown) -> Economy | None:
    """Return where the maker sits, as its paper or the origin tells."""
    told = shown.paper.holder_economy or asked.purchase.origin
    return _economy(told, asked.facts)


def _may_make_elsewhere(asked: Asked, shown: Shown) -> bool:
    """Tell whether a system is of who makes, and nobody told that it is here.

    A paper that tells its holder's place is asked about that.
    """
    if (
        shown.kind is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        or shown.paper.holder_economy is not None
        or making(scope_of(shown.paper)) is not Answer.YES
    ):
        return False
    place = _makers_place(asked, shown)
    return place is None or not _is_there(place, asked, shown)


def _by_operator(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper is of sites in the market, whoever runs them."""
    for site in shown.paper.sites:
        place = _economy(site.economy, asked.facts)
        if place is not None and _is_there(place, asked, shown):
            return GOOD
    return _from_there(asked, shown)


def _by_tenderer(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper is of who tenders: the seller, where one is told."""
    maker, seller = asked.purchase.manufacturer, asked.purchase.seller
    holder = shown.paper.holder
    if _holds(seller, shown):
        return GOOD
    if _holds(maker, shown):
        return _anothers("maker", "tenderer", shown, may_be=seller is None)
    if holder is None and (maker or seller):
        return _UNTOLD
    if holder is None or seller is None:
        return GOOD
    return Said(
        Outcome.TO_CONFIRM, f"held by {holder[:60]}: does that one tender?"
    )


def _anothers(who: str, asked: str, shown: Shown, *, may_be: bool) -> Said:
    """Refuse the paper of one firm where another is asked.

    One of no told kind may be a licence, which stands for the goods.
    """
    if may_be or shown.kind is None:
        why = f"held by the {who}, and the {asked} is asked"
        return Said(Outcome.TO_CONFIRM, f"{why}: is it that one's?")
    return Said(Outcome.UNMET, f"held by the {who}; the {asked} is asked")


def _from_there(asked: Asked, shown: Shown) -> Said:
    """Ask whether a holder that is not told, or abroad, is who is asked."""
    if shown.paper.holder is None:
        return _UNTOLD
    place = _economy(shown.paper.holder_economy, asked.facts)
    if place is None or _is_there(place, asked, shown):
        return GOOD
    return Said(
        Outcome.TO_CONFIRM,
        f"held by a firm in {place.name}: is that who is asked?",
    )


def _is_there(place: Economy, asked: Asked, shown: Shown) -> bool:
    """Tell whether an economy is where the requirement is made."""
    markets = asked.requirement.markets
    return is_within(place.key, markets, shown.seen.on, asked.facts)


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


def _holds(party: str | None, shown: Shown) -> bool:
    """Tell whether a party holds a paper, by its number or its name."""
    holder = shown.paper.holder
    if party is None or party == holder:
        return party is not None
    return same_party(party, holder, shown.paper.holder_ids)


_ROLES: Final[dict[Role, Callable[[Asked, Shown], Said]]] = {
    Role.MAKER: _by_maker,
    Role.IMPORTER: _by_importer,
    Role.BUYER: _by_buyer,
    Role.SITE_OPERATOR: _by_operator,
}
