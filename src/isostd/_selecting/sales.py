"""A purchase, as the facts know its names."""

from datetime import date
from functools import partial
from typing import Final, final

import attrs

from isostd._facts.index import singular
from isostd._text.alike import alike
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.catalogue import Catalogue
from isostd.errors import InvalidValueError, UnknownNameError
from isostd.layout import within
from isostd.requirements import Purchase, Requirement

__all__ = ["Sale", "Told", "read"]

# The facts of a purchase, by the names of conditions.
Told = dict[str, str | int | float | bool]
_near: Final = partial(alike, cutoff=0.6, most=4)
# The one condition that the origin answers, where nobody told it.
_IMPORTED: Final = "is_imported"


@final
@attrs.frozen(kw_only=True)
class Sale:
    """A purchase on a day, with its names as the facts write them.

    Attributes:
        purchase: the purchase.
        on: the day.
        markets: the keys of the market and of the groupings it belongs to.
        sectors: the keys of the sectors the product falls into.
        buyer: the class of buyer, or None.
        told: what is told of the purchase, by the names of conditions.
        facts: the catalogue.
    """

    purchase: Purchase
    on: date
    markets: tuple[str, ...]
    sectors: tuple[str, ...]
    buyer: str | None
    told: Told
    facts: Catalogue

    def asked(self, markets: tuple[str, ...]) -> list[Requirement]:
        """Return the requirements on the goods in some markets."""
        return [
            requirement
            for requirement in self.facts.index.asked(markets, self.sectors)
            if not requirement.buyers or self.buyer in requirement.buyers
        ]


def read(purchase: Purchase, day: date, facts: Catalogue) -> Sale:
    """Look up what a purchase names; what nobody knows is refused."""
    markets = _markets(purchase.market, day, facts)
    told = dict(purchase.conditions)
    if purchase.origin is not None:
        origin = _place(purchase.origin, "origin", facts)
        told = _crossing(markets[0], origin, day, facts) | told
    sectors = _sectors(purchase, facts)
    buyer = _buyer(purchase.buyer, facts)
    _check_conditions(purchase, sectors, facts)
    return Sale(
        purchase=purchase,
        on=day,
        markets=markets,
        sectors=sectors,
        buyer=buyer,
        told=told,
        facts=facts,
    )


def _markets(name: str, day: date, facts: Catalogue) -> tuple[str, ...]:
    """Return the market's key and those of its groupings on the day."""
    index = facts.index
    key = _place(name, "market", facts)
    if key in index.groupings:
        return (key,)
    groups = [
        grouping
        for grouping, member in index.memberships.get(key, ())
        if member.binds(day)
    ]
    return (key, *groups)


def _place(name: str, kind: str, facts: Catalogue) -> str:
    """Return the key of an economy or a grouping."""
    key = facts.index.markets.get(flatten(name))
    if key is None:
        names = (
            known
            for table in (facts.groupings, facts.economies)
            for place in table
            for known in (place.key, place.name, *place.aliases)
        )
        raise UnknownNameError(kind, name, _near(name, names))
    return key


def _crossing(market: str, origin: str, day: date, facts: Catalogue) -> Told:
    """Tell whether goods cross a border, as far as the two places tell it.

    Of a territory and the state that it is told with nobody here knows.
    """
    if _is_within(market, origin, facts) or _is_within(origin, market, facts):
        return {}
    to, of = (
        {m.economy for m in facts.groupings[key].members if m.binds(day)}
        if key in facts.index.groupings
        else {key}
        for key in (market, origin)
    )
    if not of or not to:
        return {}
    if of <= to:
        return {_IMPORTED: False}
    return {_IMPORTED: True} if of.isdisjoint(to) else {}


def _is_within(inner: str, outer: str, facts: Catalogue) -> bool:
    """Tell whether the name of one economy adds another's."""
    known = facts.economies
    if inner not in known or outer not in known:
        return False
    both = flatten(known[inner].name + known[outer].name)
    return facts.index.markets.get(both) == inner


def _sectors(purchase: Purchase, facts: Catalogue) -> tuple[str, ...]:
    """Return the sectors a product falls into, the closest match first."""
    product, index = purchase.product, facts.index
    if purchase.is_code:
        _check_chapter(product)
        return index.sectors_of(product[:6])
    found = index.named.get(flatten(product)) or index.words.get(
        singular(product)
    )
    if found is None:
        names = [w for s in facts.sectors for w in (s.key, s.name, *s.words)]
        near = dict.fromkeys(
            (*_inside(product, facts), *_near(product, names))
        )
        raise UnknownNameError("product", product, tuple(near)[:4])
    return found


def _check_chapter(code: str) -> None:
    """Refuse a code whose chapter does not exist (77 is reserved)."""
    chapter = int(code[:2])
    if chapter == 0 or chapter > 97 or chapter == 77:
        raise InvalidValueError(
            code,
            "a Harmonized System code that begins with a chapter: 01 to 97, "
            "and not 77",
            "Purchase.product",
        )


# "toys, furniture", "toys/furniture"
_APART: Final = late(r"[^\w'\u2019-]+")


def _inside(product: str, facts: Catalogue) -> tuple[str, ...]:
    """Return the known words within a phrase: it is not guessed which."""
    parts = _APART.split(product[:100])
    phrases = (
        " ".join(parts[first : first + size])
        for size in (3, 2, 1)
        for first in range(len(parts) - size + 1)
    )
    known = [p for p in phrases if singular(p) in facts.index.words]
    return tuple(dict.fromkeys(known))


def _buyer(name: str | None, facts: Catalogue) -> str | None:
    """Return the class of buyer as the requirements write it."""
    buyers = facts.index.buyers
    if name is None or name in buyers:
        return name
    flat = flatten(name)
    for known in buyers:
        if flatten(known) == flat:
            return known
    near = _near(name, buyers) or tuple(sorted(buyers))
    raise UnknownNameError("buyer", name, near)


def _check_conditions(
    purchase: Purchase, sectors: tuple[str, ...], facts: Catalogue
) -> None:
    """Refuse a condition that no requirement on the goods knows."""
    index = facts.index
    for name, given in purchase.conditions:
        of = index.conditions.get(name)
        if of is None:
            near = _near(name, index.conditions) or tuple(
                known
                for known in sorted(index.conditions)
                if not index.conditions[known].isdisjoint(sectors)
            )
            raise UnknownNameError("condition", name, near)
        if sectors and None not in of and of.isdisjoint(sectors):
            goods = " and ".join(
                within(facts.sectors[key].name) for key in sectors
            )
            asked = ", ".join(
                sorted(within(facts.sectors[key].name) for key in of if key)
            )
            raise InvalidValueError(
                given,
                f"no {name} for {goods}: it is asked of {asked}",
                f"conditions[{name!r}]",
            )
