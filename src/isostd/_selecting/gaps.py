"""Of what does the data hold nothing, or cannot tell?"""

from isostd._selecting.applying import applies, reaches, tells_duties
from isostd._selecting.sales import Sale
from isostd.layout import within
from isostd.requirements import Requirement
from isostd.vocabulary import Answer

__all__ = ["gaps_of"]


def gaps_of(sale: Sale, asked: list[Requirement]) -> tuple[str, ...]:
    """Say of what the data holds nothing, or cannot tell.

    Args:
        sale: the purchase.
        asked: the requirements on it.
    """
    wider = _reaching(sale)
    if wider and not sale.sectors:
        return wider
    beside = _beside(sale)
    parts = sale.facts.index.parts(sale.markets[0], sale.on)
    return (
        *wider,
        *_akin(sale),
        *(_silent(sale, asked) or _unread(sale, beside, parts - beside)),
        *_of_members(sale, beside, parts),
    )


def _reaching(sale: Sale) -> tuple[str, ...]:
    """Say into which other sectors goods under a short code may fall."""
    code, facts = sale.purchase.product, sale.facts
    names = [
        within(facts.sectors[key].name)
        for key in facts.index.below.get(code, ())
        if key not in sale.sectors
    ]
    if not names:
        return ()
    return (
        f"code {code} is short: goods under it may be "
        f"{' or '.join(names)}; give six digits, or a word",
    )


def _akin(sale: Sale) -> tuple[str, ...]:
    """Say what else the goods may be in law, of which no row is listed."""
    known = sale.facts.sectors
    return tuple(
        f"whether {within(known[own].name)} are {within(known[key].name)} "
        f"in law was not asked: if they are, ask for {key}"
        for own in sale.sectors
        for key in known[own].may_be
        if key not in sale.sectors
    )


def _silent(sale: Sale, asked: list[Requirement]) -> tuple[str, ...]:
    """Say where the data of the day holds nothing on goods in a market."""
    purchase = sale.purchase
    if not sale.sectors:
        return (
            f"no data on products with code {purchase.product}: what is "
            "required is not known",
        )
    told: set[str] = set()
    for row in asked:
        if (
            not told.issuperset(row.sectors)
            and not set(row.markets).isdisjoint(sale.markets)
            and reaches(sale, row)
            and tells_duties(row)
        ):
            told.update(row.sectors)
    return tuple(
        f"no data on {within(sale.facts.sectors[key].name)} in "
        f"{purchase.market}: what the law asks there is not known"
        for key in sale.sectors
        if key not in told
    )


def _unread(
    sale: Sale, others: frozenset[str], read: frozenset[str]
) -> tuple[str, ...]:
    """Say of which rules of a neighbour nobody read whether they bind here.

    The EEA takes over acts of the EU one by one.
    """
    titles = [
        row.title
        for row in _elsewhere(sale, others)
        if read.isdisjoint(row.markets)
    ]
    if not titles:
        return ()
    groupings = sale.facts.groupings
    names = " and ".join(sorted(groupings[key].name for key in others))
    return (
        f"it was not read whether these rules of the {names} bind in "
        f"{sale.purchase.market} too: {', '.join(titles)}",
    )


def _of_members(
    sale: Sale, unread: frozenset[str], parts: frozenset[str]
) -> tuple[str, ...]:
    """Say in which members of a grouping more is asked than in all of it."""
    places: set[str] = set()
    for row in _elsewhere(sale, parts):
        own = parts.intersection(row.markets)
        if not own <= unread:
            places |= own
    if not places:
        return ()
    return (
        f"rules that hold in a part of {sale.purchase.market} alone are not "
        f"listed; the data holds some for {', '.join(sorted(places))}: ask "
        "for the market in which the goods are sold",
    )


def _beside(sale: Sale) -> frozenset[str]:
    """Return the groupings whose acts a market takes over one by one."""
    beside = sale.facts.index.beside
    return frozenset(
        other
        for market in sale.markets
        for other in beside.get(market, ())
        if other not in sale.markets
    )


def _elsewhere(sale: Sale, places: frozenset[str]) -> list[Requirement]:
    """Return what is asked in other places, and not in the market itself."""
    if not places:
        return []
    return [
        row
        for row in sale.asked(tuple(sorted(places)))
        if row.markets
        and set(row.markets).isdisjoint(sale.markets)
        and applies(sale, row)[0] is not Answer.NO
    ]
