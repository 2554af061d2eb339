"""Figures: how many certificates there are, as counted by somebody."""

from typing import final

import attrs

from isostd.sources import Citation

__all__ = ["Figure"]


@final
@attrs.frozen(kw_only=True)
class Figure:
    """One number of a series.

    Attributes:
        key: the stable key.
        series: the series it belongs to; only numbers of one series compare.
        what: what was counted, in our words.
        standard: the key of the standard, or None for all.
        economy: the key of the economy, or None for the world.
        when: the year or the month it speaks of, as `2024` or `2024-12`.
        value: the number.
        unit: `certificates`, `organisations`, or `percent`.
        break_: why it does not compare with the number before it, or None.
        citations: where this was seen.
    """

    key: str
    series: str
    what: str
    standard: str | None = None
    economy: str | None = None
    when: str
    value: float = attrs.field(converter=float)
    unit: str
    break_: str | None = None
    citations: tuple[Citation, ...] = ()
