"""Which requirements bear on a purchase, on a day?"""

from datetime import date
from typing import Final, final

import attrs

from isostd._selecting.applying import REQUIRED, applies, check_words
from isostd._selecting.gaps import gaps_of
from isostd._selecting.sales import read
from isostd.catalogue import Catalogue, facts_of
from isostd.checks import checked
from isostd.dates import to_asked_day
from isostd.errors import shown
from isostd.requirements import Purchase, Requirement
from isostd.vocabulary import Answer, Force

__all__ = ["Selected", "Selection", "requirements_for"]


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
    sale = read(purchase, day, facts)
    asked = sale.asked(sale.markets)
    check_words(sale, asked)
    rows = []
    for requirement in asked:
        answer, why, questions = applies(sale, requirement)
        rows.append(
            Selected(
                requirement=requirement,
                applies=answer,
                why=why,
                questions=questions,
                required=requirement.obligation in REQUIRED
                and requirement.force is Force.IN_FORCE,
            )
        )
    rows.sort(key=_row_order)
    return Selection(
        purchase=purchase,
        on=day,
        markets=sale.markets,
        sectors=sale.sectors,
        rows=tuple(rows),
        gaps=gaps_of(sale, asked),
        data_as_of=facts.as_of,
    )


def _row_order(row: Selected) -> tuple[bool, int, str]:
    """Put what is required and surely applies first."""
    return (
        not row.required,
        _SURE_FIRST.index(row.applies),
        row.requirement.key,
    )


_SURE_FIRST: Final = (Answer.YES, Answer.UNKNOWN, Answer.NO)
