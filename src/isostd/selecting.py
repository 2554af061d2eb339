"""Which requirements bear on a purchase, on a day?"""

from datetime import date
from functools import partial
from typing import Final, final

import attrs

from isostd._facts.index import singular
from isostd._text.alike import alike
from isostd._text.firms import flatten
from isostd._text.late import late
from isostd.catalogue import Catalogue, facts_of
from isostd.checks import checked
from isostd.dates import to_asked_day
from isostd.errors import (
    InvalidValueError,
    UnknownNameError,
    shown,
)
from isostd.layout import within
from isostd.markets import ProductSector
from isostd.requirements import Condition, Purchase, Requirement
from isostd.vocabulary import Answer, Force, Obligation

__all__ = ["Selected", "Selection", "requirements_for"]

_near: Final = partial(alike, cutoff=0.6, most=4)

_REQUIRED: Final = frozenset(
    {
        Obligation.MANDATORY,
        Obligation.PRESUMPTION,
        Obligation.CONFORMITY_ROUTE,
        Obligation.CONTRACTUAL,
    }
)


# The one condition that the origin answers, where nobody told it.
_IMPORTED: Final = "is_imported"


@final
@attrs.frozen(kw_only=True)
class Selected:
    """One requirement as it stands to a purchase.

    Attributes:
        requirement: the requirement.
        applies: yes, no or unknown.
        why: why it does not apply, what is not known, or what was taken
            to be so.
        questions: what to find out, where it is unknown.
        required: True for law and for a buyer's own rule; False for what is
            only customary, voluntary or proposed.
    """

    requirement: Requirement
    applies: Answer
    why: str | None = None
    questions: tuple[str, ...] = ()
    required: bool


@final
@attrs.frozen(kw_only=True)
class Selection:
    """The requirements that bear on a purchase on a day.

    Attributes:
        purchase: the purchase.
        on: the day.
        markets: the keys of the market and of the groupings it belongs to.
        sectors: the keys of the sectors the product falls into.
        rows: the requirements, each with its applicability.
        gaps: where the data says nothing: never read it as "nothing is
            required".
        data_as_of: the day up to which the facts were checked.
    """

    purchase: Purchase
    on: date
    markets: tuple[str, ...]
    sectors: tuple[str, ...]
    rows: tuple[Selected, ...]
    gaps: tuple[str, ...]
    data_as_of: date

    def __repr__(self) -> str:
        told = f"{self.purchase.product} for {self.purchase.market}"
        return (
            f"<Selection {shown(told)}, on {self.on}: {len(self.rows)} rows>"
        )

    @property
    def questions(self) -> tuple[str, ...]:
        """What to find out about the purchase, each once."""
        asked = [q for row in self.rows for q in row.questions]
        return tuple(dict.fromkeys(asked))


def requirements_for(
    purchase: Purchase,
    *,
    on: date | str,
    catalogue: Catalogue | None = None,
) -> Selection:
    """Return what is asked for a purchase on a day, and by whom.

    Args:
        purchase: what is bought, where it will be sold, and to whom.
        on: the buyer's calendar day.
        catalogue: the facts; None for the bundled ones.

    Returns:
        The rows that may bear on the purchase, each with its applicability;
        questions, and the gaps in the data.

    Raises:
        UnknownNameError: the market, product, buyer, origin or a condition
            is not known; it names what is near.
        InvalidValueError: the product's code is of no chapter, a condition
            has nothing to do with the goods, or its value is of the wrong
            type, or is none of the words that the market knows, such as a
            class of another market's scale.
        InvalidDateError: *on* is not a day.

    >>> from isostd import Purchase
    >>> shown = requirements_for(Purchase(market="AU", product="9503.00"),
    ...                          on="2026-11-22")
    >>> shown.sectors
    ('toys',)
    """
    day = to_asked_day(on)
    checked(purchase, Purchase, "purchase")
    facts = facts_of(catalogue)
    markets = _markets(purchase.market, day, facts)
    told = dict(purchase.conditions)
    if purchase.origin is not None:
        origin = _place(purchase.origin, "origin", facts)
        told = _crossing(markets[0], origin, day, facts) | told
    sectors = _sectors(purchase, facts)
    buyer = _buyer(purchase.buyer, facts)
    _check_conditions(purchase, sectors, facts)
    late = purchase.deliver_by or day
    asked = [
        requirement
        for requirement in facts.index.asked(markets, sectors)
        if not requirement.buyers or buyer in requirement.buyers
    ]
    if told:
        _check_words(told, asked)
    whens = [_when(requirement, day, late) for requirement in asked]
    rows = [
        _select(requirement, told, *when)
        for requirement, when in zip(asked, whens, strict=True)
    ]
    rows.sort(key=_row_order)
    of_the_day = [
        requirement
        for requirement, when in zip(asked, whens, strict=True)
        if when[0] is not Answer.NO
    ]
    return Selection(
        purchase=purchase,
        on=day,
        markets=markets,
        sectors=sectors,
        rows=tuple(rows),
        gaps=_gaps(
            of_the_day, purchase, markets, sectors, facts=facts, day=day
        ),
        data_as_of=facts.as_of,
    )


def _row_order(row: Selected) -> tuple[bool, bool, str]:
    """Put what is required and applies first."""
    return (
        not row.required,
        row.applies == Answer.NO,
        row.requirement.key,
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


def _is_within(inner: str, outer: str, facts: Catalogue) -> bool:
    """Tell whether the name of one economy adds another's."""
    known = facts.economies
    if inner not in known or outer not in known:
        return False
    both = flatten(known[inner].name + known[outer].name)
    return facts.index.markets.get(both) == inner


def _crossing(
    market: str, origin: str, day: date, facts: Catalogue
) -> dict[str, str | int | float | bool]:
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


def _inside(product: str, facts: Catalogue) -> tuple[str, ...]:
    """Return the known words within a phrase: it is not guessed which."""
    parts = product[:100].split()
    phrases = (
        " ".join(parts[first : first + size])
        for size in (3, 2, 1)
        for first in range(len(parts) - size + 1)
    )
    known = [p for p in phrases if singular(p) in facts.index.words]
    return tuple(dict.fromkeys(known))


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


def _check_words(
    told: dict[str, str | int | float | bool], rows: list[Requirement]
) -> None:
    """Refuse a word that is not on a whole list of words.

    A class of another market's scale, or a misprint, would drop rows.
    """
    closed: set[str] = set()
    known: dict[str, dict[str, str]] = {}
    for row in rows:
        for condition in row.conditions:
            if condition.equals and condition.name in told:
                words = (*condition.equals, *condition.others)
                known.setdefault(condition.name, {}).update(
                    (_word(word), word) for word in words
                )
                if condition.others:
                    closed.add(condition.name)
    for name in sorted(closed):
        if _word(told[name]) not in known[name]:
            accepted = ", ".join(map(repr, known[name].values()))
            raise InvalidValueError(
                told[name], f"one of {accepted}", f"conditions[{name!r}]"
            )


_LEAD: Final = late(r"(?i)\s*(?:risk\s+)?(?:class|category)\s+")


def _word(given: str | float | bool) -> str:
    """Return a word as it is compared; "Class IIa" is "IIa"."""
    return flatten(_LEAD.sub("", str(given), count=1))


def _select(
    requirement: Requirement,
    told: dict[str, str | int | float | bool],
    applies: Answer,
    why: str | None,
    asked: str | None,
) -> Selected:
    """Return a requirement as it stands to a purchase.

    Args:
        requirement: the requirement.
        told: what the purchase tells.
        applies: whether it applies by its dates.
        why: the reason for that.
        asked: what to ask about the dates.
    """
    questions: tuple[str, ...] = ()
    if applies is not Answer.NO and requirement.conditions:
        applies, why, questions = _conditions(requirement, told, applies, why)
    if asked is not None and applies is not Answer.NO:
        questions = (*questions, asked)
    return Selected(
        requirement=requirement,
        applies=applies,
        why=why,
        questions=questions,
        required=requirement.obligation in _REQUIRED
        and requirement.force is Force.IN_FORCE,
    )


def _when(
    requirement: Requirement, day: date, late: date
) -> tuple[Answer, str | None, str | None]:
    """Tell whether a requirement applies on the day and until delivery.

    Where it begins or ends between the two, the day on which the goods come
    decides: it is asked for.
    """
    since, until = requirement.since, requirement.until
    if requirement.force is not Force.IN_FORCE:
        return Answer.NO, f"its instrument is {requirement.force.value}", None
    if until is not None and day > until:
        return Answer.NO, f"applied until {until}", None
    if since is not None and day < since:
        why = f"applies from {since}"
        if since > late:
            return Answer.NO, why, None
        asked = f"Will the goods be placed on the market from {since} on?"
        return Answer.UNKNOWN, f"{why}, before the last delivery", asked
    if until is not None and late > until:
        why = f"applies until {until}, before the last delivery"
        asked = f"Will the goods be placed on the market by {until}?"
        return Answer.UNKNOWN, why, asked
    return Answer.YES, None, None


def _conditions(
    requirement: Requirement,
    told: dict[str, str | int | float | bool],
    applies: Answer,
    why: str | None,
) -> tuple[Answer, str | None, tuple[str, ...]]:
    """Hold the purchase against the requirement's conditions."""
    questions, assumed = [], []
    for condition in requirement.conditions:
        name = condition.name
        if name in told:
            if not _holds(condition, told[name]):
                return Answer.NO, _as_told(condition, told[name]), ()
        elif condition.assumed:
            assumed.append(condition.question)
        else:
            questions.append(condition.question)
    if questions:
        why = why or "depends on what is not told"
        return Answer.UNKNOWN, why, tuple(questions)
    if assumed and why is None:
        why = f'taken to apply, as it is not told: "{" ".join(assumed)}"'
    return applies, why, ()


def _as_told(condition: Condition, given: str | float | bool) -> str:
    """Say what was told, beside the question that it answers."""
    if isinstance(given, bool):
        given = "yes" if given else "no"
    return f"{condition.question} As told: {given}"


def _holds(condition: Condition, given: str | float | bool) -> bool:
    """Tell whether a told fact fulfils a condition."""
    if condition.is_true is not None:
        if not isinstance(given, bool):
            raise InvalidValueError(given, "True or False", _at(condition))
        return given is condition.is_true
    if condition.equals:
        return _word(given) in set(map(_word, condition.equals))
    if isinstance(given, (bool, str)):
        raise InvalidValueError(given, "a number", _at(condition))
    least, most = condition.at_least, condition.at_most
    above, under = condition.more_than, condition.less_than
    if given < 0 and all(
        (end or 0) >= 0 for end in (least, most, above, under)
    ):
        raise InvalidValueError(given, "a number not below 0", _at(condition))
    return (
        (least is None or given >= least)
        and (most is None or given <= most)
        and (above is None or given > above)
        and (under is None or given < under)
    )


def _gaps(
    of_the_day: list[Requirement],
    purchase: Purchase,
    markets: tuple[str, ...],
    sectors: tuple[str, ...],
    *,
    facts: Catalogue,
    day: date,
) -> tuple[str, ...]:
    """Say of what the data holds nothing, or cannot tell."""
    wider = _reaching(purchase, sectors, facts)
    if wider and not sectors:
        return wider
    records = [facts.sectors[key] for key in sectors]
    wider += _akin(records, facts)
    return wider + (
        _silent(of_the_day, purchase, markets, records)
        or _unread(purchase, markets, sectors, facts, day)
    )


def _reaching(
    purchase: Purchase, sectors: tuple[str, ...], facts: Catalogue
) -> tuple[str, ...]:
    """Say into which other sectors goods under a short code may fall."""
    keys = facts.index.below.get(purchase.product, ())
    names = [within(facts.sectors[k].name) for k in keys if k not in sectors]
    if not names:
        return ()
    return (
        f"code {purchase.product} is short: goods under it may be "
        f"{' or '.join(names)}; give six digits, or a word",
    )


def _akin(sectors: list[ProductSector], facts: Catalogue) -> tuple[str, ...]:
    """Say what else the goods may be in law, of which no row is listed."""
    known = {sector.key for sector in sectors}
    return tuple(
        f"whether {within(sector.name)} are {within(facts.sectors[key].name)} "
        f"in law was not asked: if they are, ask for {key}"
        for sector in sectors
        for key in sector.may_be
        if key not in known
    )


def _at(condition: Condition) -> str:
    """Return how an error names a fact of the purchase."""
    return f"conditions[{condition.name!r}]"


def _silent(
    rows: list[Requirement],
    purchase: Purchase,
    markets: tuple[str, ...],
    sectors: list[ProductSector],
) -> tuple[str, ...]:
    """Say where the data of the day holds nothing on goods in a market."""
    if not sectors:
        return (
            f"no data on products with code {purchase.product}: what is "
            "required is not known",
        )
    told: set[str] = set()
    for row in rows:
        if not set(row.markets).isdisjoint(markets):
            told.update(row.sectors)
    return tuple(
        f"no data on {within(sector.name)} in {purchase.market}: what the law asks "
        "there is not known"
        for sector in sectors
        if sector.key not in told
    )


def _unread(
    purchase: Purchase,
    markets: tuple[str, ...],
    sectors: tuple[str, ...],
    facts: Catalogue,
    day: date,
) -> tuple[str, ...]:
    """Say of which rules of a neighbour nobody read whether they bind here.

    The EEA takes over acts of the EU one by one.
    """
    index = facts.index
    others = {
        other
        for market in markets
        for other in index.beside.get(market, ())
        if other not in markets
    }
    if not others:
        return ()
    told = dict(purchase.conditions)
    buyer = _buyer(purchase.buyer, facts)
    late = purchase.deliver_by or day
    titles = [
        row.title
        for row in index.asked(tuple(sorted(others)), sectors)
        if row.markets
        and set(row.markets).isdisjoint(markets)
        and (not row.buyers or buyer in row.buyers)
        and _select(row, told, *_when(row, day, late)).applies is not Answer.NO
    ]
    if not titles:
        return ()
    names = " and ".join(sorted(facts.groupings[key].name for key in others))
    return (
        f"it was not read whether these rules of the {names} bind in "
        f"{purchase.market} too: {', '.join(titles)}",
    )
