"""How many certificates there are, who counted them, and how far it bears.

A figure is never a fact about one supplier.  A series holds the figures that
were counted of the same thing; where the way of counting changed, the first
figure after the change says so, and the two must not be compared.
"""

from collections.abc import Iterable
from typing import final

import attrs

from isostd.checks import checked, is_number, named
from isostd.dates import Period, to_known_period
from isostd.errors import InvalidValueError
from isostd.sources import Citation

__all__ = ["Figure", "unbroken"]


def _to_quantity(value: float) -> float:
    """Return a number, zero or more, as it was given."""
    if not is_number(value) or value < 0:
        raise InvalidValueError(value, "a number, zero or more")
    return value


@final
@attrs.frozen(kw_only=True, field_transformer=named, weakref_slot=False)
class Figure:
    """A number that somebody counted.

    Attributes:
        key: the stable key: `iso-survey-iso-9001-2024`.
        what: in our words, what was counted.
        standard: the key of the standard, or None for several together.
        economy: the key of the economy, or None for the world.
        period: the day, month or year it speaks of; a year of the ISO Survey
            means its 31 December.
        value: the number.
        unit: what it is a number of: `certificates`, `sites`,
            `organisations`, `percent`.
        survey: who counted: `iso-survey`, `cnca`, `cnas`, `ccaa`.
        series: the key that figures of the same thing share.
        break_before: how the counting changed since the figure before it in
            its series; None where no change is known.
        note: what else a reader must know, or None.
        citations: where this was seen.

    >>> from isostd import bundled
    >>> bundled().figures["iso-survey-iso-9001-2020"].value
    916842
    """

    key: str
    what: str
    standard: str | None = None
    economy: str | None = None
    period: Period = attrs.field(converter=to_known_period)
    value: float = attrs.field(converter=_to_quantity)
    unit: str
    survey: str
    series: str
    break_before: str | None = None
    note: str | None = None
    citations: tuple[Citation, ...] = ()

    def share_of(self, whole: "Figure") -> float:
        """Return how many percent of *whole* this figure is.

        Args:
            whole: a figure of the same counter, unit and time, that this
                one is a part of.

        Raises:
            InvalidValueError: the two do not belong together: certificates
                are no share of organisations, and what one counter counted
                is no share of what another did.
        """
        checked(whole, Figure, "whole")
        if (
            self.unit == "percent"
            or (self.unit, self.survey, self.period)
            != (whole.unit, whole.survey, whole.period)
            or whole.standard not in (None, self.standard)
            or whole.economy not in (None, self.economy)
            or not self.value <= whole.value
            or not whole.value
        ):
            expected = f"a figure that {self.key} is a part of"
            raise InvalidValueError(whole.key, expected, "whole")
        return 100 * self.value / whole.value


def unbroken(series: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Return the stretches of a series within which figures compare.

    Args:
        series: figures of one series, in the order of time.
    """
    stretches: list[list[Figure]] = []
    for figure in series:
        if figure.break_before is not None or not stretches:
            stretches.append([])
        stretches[-1].append(figure)
    return tuple(tuple(stretch) for stretch in stretches)
