"""Which requirements bear on a purchase, on a day?"""

from collections.abc import Iterable
from datetime import date
from typing import Final, final

import attrs

from isostd.catalogue import Catalogue, bundled, flatten
from isostd.dates import to_known_day
from isostd.errors import (
    InvalidDateError,
    InvalidValueError,
    UnknownNameError,
)
from isostd.markets import ProductSector
from isostd.requirements import Condition, Purchase, Requirement
from isostd.vocabulary import Answer, Force, Obligation

__all__ = ["Selected", "Selection", "requirements_for"]

_REQUIRED: Final = frozenset(
    {
        Obligation.MANDATORY,
        Obligation.PRESUMPTION,
        Obligation.CONFORMITY_ROUTE,
        Obligation.CONTRACTUAL,
    }
)


@final
@attrs.frozen(kw_only=True)
class Selected:
    """One requirement as it stands to a purchase.

    Attributes:
        requirement: the requirement.
        applies: yes, no or unknown.
        why: why it does not apply, or what is not known.
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

    Raises:
        UnknownNameError: the market, product, buyer or a condition is not
            known; it names what is near.
        InvalidDateError: *on* is not a day.

    >>> from isostd import Purchase
    >>> shown = requirements_for(Purchase(market="AU", product="9503.00"),
    ...                          on="2026-11-22")
    >>> shown.sectors
    ('toys',)
    """
    day = _day(on)
    if not isinstance(purchase, Purchase):
        raise InvalidValueError(purchase, "a Purchase", "purchase")
    facts = bundled() if catalogue is None else catalogue
    markets = _markets(purchase.market, day, facts)
    sectors = _sectors(purchase, facts)
    _check_names(purchase, facts)
    rows = [
        row
        for requirement in facts.requirements
        if (row := _select(requirement, purchase, markets, sectors, day))
    ]
    return Selection(
        purchase=purchase,
        on=day,
        markets=markets,
        sectors=sectors,
        rows=tuple(sorted(rows, key=_row_order)),
        gaps=_gaps(
            purchase,
            [row for row in rows if _not_now(row.requirement, day) is None],
            markets,
            sectors,
            facts,
        ),
        data_as_of=facts.as_of,
    )


def _day(on: date | str) -> date:
    try:
        return to_known_day(on)
    except InvalidDateError as error:
        raise InvalidDateError(error.value, error.reason, "on") from None


def _row_order(row: Selected) -> tuple[bool, bool, str]:
    """Put what is required and applies first."""
    return (
        not row.required,
        row.applies == Answer.NO,
        row.requirement.key,
    )


def _markets(name: str, day: date, facts: Catalogue) -> tuple[str, ...]:
    """Return the market's key and those of its groupings on the day."""
    flat = flatten(name)
    names: dict[str, str] = {}
    for grouping in facts.groupings:
        for known in (grouping.key, grouping.name, *grouping.aliases):
            if flatten(known) == flat:
                return (grouping.key,)
            names[known] = grouping.key
    for economy in facts.economies:
        for known in (economy.key, economy.name, *economy.aliases):
            if flatten(known) == flat:
                groups = [
                    g.key for g in facts.groupings
                    if g.has_member(economy.key, day)
                ]  # fmt: skip
                return (economy.key, *groups)
            names[known] = economy.key
    raise UnknownNameError("market", name, _near(name, names))


def _near(name: str, names: Iterable[str]) -> tuple[str, ...]:
    # Imported here: only an error needs it.
    from difflib import get_close_matches

    known = {candidate.casefold(): candidate for candidate in names}
    close = get_close_matches(name[:100].casefold(), known, n=4, cutoff=0.6)
    return tuple(known[candidate] for candidate in close)


def _sectors(purchase: Purchase, facts: Catalogue) -> tuple[str, ...]:
    """Return the sectors a product falls into, the closest match first."""
    product = purchase.product
    if purchase.is_code:
        _check_chapter(product)
        found = [
            (-length, sector.key)
            for sector in facts.sectors
            if (length := sector.match_length(product[:6]))
        ]
        return tuple(key for _, key in sorted(found))
    flat = flatten(product)
    exact = [s.key for s in facts.sectors
             if flat in (flatten(s.key), flatten(s.name))]  # fmt: skip
    if exact:
        return tuple(exact)
    called = [s.key for s in facts.sectors if _called(s, product)]
    if called:
        return tuple(called)
    names = [w for s in facts.sectors for w in (s.key, s.name, *s.words)]
    raise UnknownNameError("product", product, _near(product, names))


def _called(sector: ProductSector, product: str) -> bool:
    """Tell whether a buyer's word means goods of the sector."""
    wanted = _singular(product)
    return any(_singular(word) == wanted for word in sector.words)


def _singular(word: str) -> str:
    flat = flatten(word)
    return flat[:-1] if len(flat) > 3 and flat.endswith("s") else flat


def _check_chapter(code: str) -> None:
    """Refuse a code whose chapter does not exist (77 is reserved)."""
    chapter = int(code[:2])
    if chapter == 0 or chapter > 97 or chapter == 77:
        raise UnknownNameError("product", code)


def _check_names(purchase: Purchase, facts: Catalogue) -> None:
    """Refuse a class of buyer or a condition that no requirement knows."""
    buyers = {b for r in facts.requirements for b in r.buyers}
    if purchase.buyer is not None and purchase.buyer not in buyers:
        near = _near(purchase.buyer, buyers) or tuple(sorted(buyers))
        raise UnknownNameError("buyer", purchase.buyer, near)
    known = {c.name for r in facts.requirements for c in r.conditions}
    for name, _ in purchase.conditions:
        if name not in known:
            near = _near(name, known) or tuple(sorted(known))
            raise UnknownNameError("condition", name, near)


def _select(
    requirement: Requirement,
    purchase: Purchase,
    markets: tuple[str, ...],
    sectors: tuple[str, ...],
    day: date,
) -> Selected | None:
    """Return a requirement's row, or None where it is about other things."""
    if requirement.markets and set(requirement.markets).isdisjoint(markets):
        return None
    if requirement.sectors and set(requirement.sectors).isdisjoint(sectors):
        return None
    if requirement.buyers and purchase.buyer not in requirement.buyers:
        return None
    required = (
        requirement.obligation in _REQUIRED
        and requirement.force is Force.IN_FORCE
    )
    why = _not_now(requirement, day)
    if why is not None:
        return Selected(
            requirement=requirement,
            applies=Answer.NO,
            why=why,
            required=required,
        )
    applies, why, questions = _conditions(requirement, purchase)
    return Selected(
        requirement=requirement,
        applies=applies,
        why=why,
        questions=questions,
        required=required,
    )


def _not_now(requirement: Requirement, day: date) -> str | None:
    """Say why a requirement does not apply on the day, if so."""
    if requirement.since is not None and day < requirement.since:
        return f"applies from {requirement.since}"
    if requirement.until is not None and day > requirement.until:
        return f"applied until {requirement.until}"
    if requirement.force is not Force.IN_FORCE:
        return f"its instrument is {requirement.force.value}"
    return None


def _conditions(
    requirement: Requirement, purchase: Purchase
) -> tuple[Answer, str | None, tuple[str, ...]]:
    """Hold the purchase against the requirement's conditions."""
    told = dict(purchase.conditions)
    questions = []
    for condition in requirement.conditions:
        if condition.name not in told:
            questions.append(condition.question)
        elif not _holds(condition, told[condition.name]):
            given = told[condition.name]
            return Answer.NO, f"{condition.name} is {given}", ()
    if questions:
        why = "depends on what is not told"
        return Answer.UNKNOWN, why, tuple(questions)
    return Answer.YES, None, ()


def _holds(condition: Condition, given: str | float | bool) -> bool:
    """Tell whether a told fact fulfils a condition."""
    if condition.is_true is not None:
        if not isinstance(given, bool):
            raise InvalidValueError(given, "True or False", condition.name)
        return given is condition.is_true
    if condition.equals:
        return flatten(str(given)) in {flatten(e) for e in condition.equals}
    if isinstance(given, (bool, str)):
        raise InvalidValueError(given, "a number", condition.name)
    least, most = condition.at_least, condition.at_most
    above = condition.more_than
    return (
        (least is None or given >= least)
        and (most is None or given <= most)
        and (above is None or given > above)
    )


def _gaps(
    purchase: Purchase,
    rows: list[Selected],
    markets: tuple[str, ...],
    sectors: tuple[str, ...],
    facts: Catalogue,
) -> tuple[str, ...]:
    """Say where the data of the day holds nothing on market or product."""
    if not sectors:
        return (
            f"no data on products with code {purchase.product}: what is "
            "required is not known",
        )
    gaps = []
    for sector in sectors:
        name = facts.sectors[sector].name
        if not any(
            sector in row.requirement.sectors
            and not set(row.requirement.markets).isdisjoint(markets)
            for row in rows
        ):
            gaps.append(
                f"no data on {name} in {purchase.market}: what the law asks "
                "there is not known"
            )
    return tuple(gaps)
