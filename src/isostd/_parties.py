"""Whose paper is it: who holds it, for which place, and which goods?"""

import re
from typing import Final

from isostd._index import firm
from isostd._pinned import GOOD, Said
from isostd.assessments import Assessment
from isostd.certificates import Certificate
from isostd.requirements import Purchase, Requirement
from isostd.vocabulary import Attestation, Outcome, Role

__all__ = ["covers_factory", "held_by", "makes", "model_serves"]

_WORD: Final = re.compile(r"\w+")
_TRADE: Final = (
    "sale", "trade of", "trading", "import", "export", "distribution",
    "retail", "resale", "purchas", "sourcing", "marketing", "merchandis",
    "handel", "vertrieb", "commerce", "commercialis", "vente", "comercializ",
    "贸易", "销售", "批发", "零售", "进出口", "采购", "販売",
)  # fmt: skip
_MAKING: Final = (
    "manufactur", "production", "producing", "making", "assembl", "fabricat",
    "processing", "moulding", "molding", "casting", "forging", "machining",
    "stamping", "sewing", "weaving", "knitting", "spinning", "dyeing",
    "printing", "milling", "brewing", "baking", "roasting", "extru",
    "smelting", "growing", "fabricaci", "fabricação", "fabbric", "fabriqu",
    "herstell", "fertig", "produktion", "montage", "producción", "produção",
    "produzione", "vervaardig", "wytwarz", "生产", "制造", "加工", "组装", "装配", "制作",
    "製造", "生産",
)  # fmt: skip


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


_MODEL: Final = re.compile(
    r"(?:\b(?:models?|item no|style no|sku)\b|型号|货号)[ .:#\uff1a]{0,3}"
    rf"(?:nos?\b[ .:#\uff1a]{{0,3}})?({_NAMED}"
    rf"(?:(?:, ?|/| and | to | or |\u3001| - ){_NAMED}){{0,9}})",
    re.IGNORECASE,
)


_MODEL_NAME: Final = re.compile(_NAMED)


def held_by(
    seen: Assessment, requirement: Requirement, purchase: Purchase
) -> Said:
    """Ask whether the right party holds the certificate.

    A test report proves the goods, whoever had them tested.
    """
    paper = seen.certificate
    if seen.attestation is Attestation.TEST_REPORT:
        return GOOD
    maker, seller = purchase.manufacturer, purchase.seller
    if requirement.role is Role.IMPORTER:
        if _is_holder(maker, paper):
            return Outcome.UNMET, "held by the maker; the importer is asked"
        return GOOD
    if requirement.role is not Role.MAKER:
        return GOOD
    if paper.scope is not None and _only_trade(paper.scope):
        return Outcome.UNMET, "its scope is trade, not making the goods"
    holder, asked = paper.holder, maker or seller
    if holder is None or asked is None or _is_holder(asked, paper):
        return GOOD
    if maker is not None and _is_holder(seller, paper):
        return Outcome.UNMET, f"held by the seller, not by {maker[:60]}"
    for site in paper.sites:
        if site.name is not None and firm(site.name) == firm(asked):
            if site.scope is not None and _only_trade(site.scope):
                return Outcome.UNMET, "that site's scope is trade"
            return GOOD
    return Outcome.TO_CONFIRM, f"held by {holder[:60]}: is that the maker?"


def _is_holder(party: str | None, paper: Certificate) -> bool:
    """Tell whether a party holds a paper, by its number or its name."""
    if party is None or party == paper.holder:
        return party is not None
    known = (*paper.holder_ids, paper.holder or "")
    return firm(party) in map(firm, known)


def covers_factory(
    seen: Assessment, requirement: Requirement, purchase: Purchase
) -> Said:
    """Ask whether the certificate covers the place where the goods are made.

    It holds for the listed sites, each with its scope.
    """
    paper, factory = seen.certificate, purchase.factory
    making = requirement.role in {Role.MAKER, Role.SITE_OPERATOR}
    if (
        factory is None
        or not making
        or seen.attestation is Attestation.TEST_REPORT
    ):
        return GOOD
    for site in paper.sites:
        if _same_place(factory, site.name, site.address):
            if site.scope is not None and _only_trade(site.scope):
                return Outcome.UNMET, "that site's scope is trade"
            return GOOD
    if _same_place(factory, paper.holder, paper.holder_address):
        return GOOD
    if paper.sites:
        return Outcome.UNMET, f"{factory[:60]} is not among its sites"
    return Outcome.TO_CONFIRM, f"does it cover {factory[:60]}?"


def _same_place(place: str, name: str | None, address: str | None) -> bool:
    """Tell whether a place is told by a site's name or its address."""
    wanted = _words(place)
    for told in (name, address, f"{name or ''} {address or ''}"):
        shown = _words(told or "")
        if not shown or not wanted:
            continue
        if _holds(shown, wanted) or _holds(wanted, shown):
            return True
    return False


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _holds(text: str, part: str) -> bool:
    """Tell whether a text holds a part that is no piece of a word in it.

    "2 Main Street" is no part of "12 Main Street".
    """
    place = text.find(part)
    while place >= 0:
        end = place + len(part)
        edges = (text[max(place - 1, 0) : place + 1], text[end - 1 : end + 1])
        if not any(len(e) == 2 and e.isascii() and e.isalnum() for e in edges):
            return True
        place = text.find(part, place + 1)
    return False


def _only_trade(scope: str) -> bool:
    """Tell whether a scope speaks of trade and of no making."""
    text = scope.casefold()
    return any(word in text for word in _TRADE) and not makes(scope)


def makes(scope: str) -> bool:
    """Tell whether a scope speaks of making."""
    text = scope.casefold()
    return any(word in text for word in _MAKING)
