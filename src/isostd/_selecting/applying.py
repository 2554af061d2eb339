"""Does a requirement apply to a purchase?"""

from typing import Final

from isostd._selecting.sales import Sale
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.errors import InvalidValueError
from isostd.requirements import Condition, Requirement
from isostd.vocabulary import Answer, Force, Obligation

__all__ = [
    "REQUIRED",
    "applies",
    "check_words",
    "reaches",
    "tells_duties",
]

# What the law, or a contract, asks is called required.
REQUIRED: Final = frozenset(
    {
        Obligation.MANDATORY,
        Obligation.PRESUMPTION,
        Obligation.CONFORMITY_ROUTE,
        Obligation.CONTRACTUAL,
    }
)


def applies(
    sale: Sale, requirement: Requirement
) -> tuple[Answer, str | None, tuple[str, ...]]:
    """Tell whether a requirement applies, why not, and what to ask."""
    answer, why, asked = _when(sale, requirement)
    if answer is Answer.NO or not requirement.conditions:
        return answer, why, asked
    questions, assumed = [], []
    for condition in requirement.conditions:
        given = sale.told.get(condition.name)
        if given is not None:
            if not _holds(condition, given):
                return Answer.NO, _as_told(condition, given), ()
        elif condition.assumed:
            assumed.append(condition.question)
        else:
            questions.append(condition.question)
    if questions:
        answer, why = Answer.UNKNOWN, why or "depends on what is not told"
    elif assumed and why is None:
        why = f'taken to apply, as it is not told: "{" ".join(assumed)}"'
    return answer, why, (*questions, *asked)


def reaches(sale: Sale, requirement: Requirement) -> bool:
    """Tell whether a requirement is in force then and speaks of the goods.

    A law that asks nothing of them as they are told speaks of them; one on
    other goods of their sector does not.
    """
    return _when(sale, requirement)[0] is not Answer.NO and all(
        not condition.narrows
        or condition.name not in sale.told
        or _holds(condition, sale.told[condition.name])
        for condition in requirement.conditions
    )


def tells_duties(requirement: Requirement) -> bool:
    """Tell whether a row says what must be shown, if only that nothing must.

    A custom says nothing of the law beside it.
    """
    return requirement.obligation in REQUIRED or requirement.evidence is None


def _when(
    sale: Sale, requirement: Requirement
) -> tuple[Answer, str | None, tuple[str, ...]]:
    """Tell whether a requirement applies on the day and until delivery.

    Where it begins or ends between the two, the day on which the goods come
    decides: it is asked for.
    """
    since, until = requirement.since, requirement.until
    day, last = sale.on, sale.purchase.deliver_by or sale.on
    if requirement.force is not Force.IN_FORCE:
        return Answer.NO, f"its instrument is {requirement.force.value}", ()
    if until is not None and day > until:
        return Answer.NO, f"applied until {until}", ()
    if since is not None and day < since:
        why = f"applies from {since}"
        if since > last:
            return Answer.NO, why, ()
        asked = f"Will the goods be placed on the market from {since} on?"
        return Answer.UNKNOWN, f"{why}, before the last delivery", (asked,)
    if until is not None and last > until:
        why = f"applies until {until}, before the last delivery"
        asked = f"Will the goods be placed on the market by {until}?"
        return Answer.UNKNOWN, why, (asked,)
    return Answer.YES, None, ()


def _as_told(condition: Condition, given: str | float | bool) -> str:
    """Say what was told, beside the question that it answers."""
    if isinstance(given, bool):
        given = "yes" if given else "no"
    return f"{condition.question} As told: {given}"


def _holds(condition: Condition, given: str | float | bool) -> bool:
    """Tell whether a told fact fulfils a condition."""
    if condition.is_true is not None:
        if not isinstance(given, bool):
            raise InvalidValueError(
                given, "True or False", _at(condition.name)
            )
        return given is condition.is_true
    if condition.equals:
        return _word(given) in set(map(_word, condition.equals))
    if isinstance(given, (bool, str)):
        raise InvalidValueError(given, "a number", _at(condition.name))
    least, most = condition.at_least, condition.at_most
    above, under = condition.more_than, condition.less_than
    if given < 0 and all(
        (end or 0) >= 0 for end in (least, most, above, under)
    ):
        raise InvalidValueError(
            given, "a number not below 0", _at(condition.name)
        )
    return (
        (least is None or given >= least)
        and (most is None or given <= most)
        and (above is None or given > above)
        and (under is None or given < under)
    )


def _at(name: str) -> str:
    """Return how an error names a fact of the purchase."""
    return f"conditions[{name!r}]"


def check_words(sale: Sale, asked: list[Requirement]) -> None:
    """Refuse a word that is not on a whole list of words.

    A class of another market's scale, or a misprint, would drop rows.
    """
    if not sale.told:
        return
    closed: set[str] = set()
    known: dict[str, dict[str, str]] = {}
    for row in asked:
        for condition in row.conditions:
            if condition.equals and condition.name in sale.told:
                words = (*condition.equals, *condition.others)
                known.setdefault(condition.name, {}).update(
                    (_word(word), word) for word in words
                )
                if condition.others:
                    closed.add(condition.name)
    for name in sorted(closed):
        if _word(sale.told[name]) not in known[name]:
            accepted = ", ".join(map(repr, known[name].values()))
            raise InvalidValueError(
                sale.told[name], f"one of {accepted}", _at(name)
            )


_LEAD: Final = late(r"(?i)\s*(?:risk\s+)?(?:class|category)\s+")


def _word(given: str | float | bool) -> str:
    """Return a word as it is compared; "Class IIa" is "IIa"."""
    return flatten(_LEAD.sub("", str(given), count=1))
