"""Where a fact comes from."""

from datetime import date
from typing import final

import attrs

from isostd.checks import named
from isostd.dates import Period, to_known_day, to_period
from isostd.vocabulary import Confidence

__all__ = ["Citation", "Source"]


@final
@attrs.frozen(kw_only=True, field_transformer=named, weakref_slot=False)
class Source:
    """A document or page that facts were taken from.

    Attributes:
        key: the stable key that citations name.
        title: its title, in its own words where it has one.
        publisher: who published it.
        kind: what it is: `law`, `standard`, `catalogue`,
            `accreditation document`, `register`, `official page`,
            `secondary text`; `own rules` for how this library reads them.
        date: its own date, as far as known.
        url: its address, or None.
        note: what a reader must know about it, or None.

    >>> print(Source(key="acme-code", title="ACME supplier code",
    ...              publisher="ACME", kind="contract", date="2026-01"))
    ACME: ACME supplier code (2026-01)
    """

    key: str
    title: str
    publisher: str
    kind: str
    date: Period | None = attrs.field(default=None, converter=to_period)
    url: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        """Write it as a report cites it."""
        dated = f" ({self.date})" if self.date else ""
        address = f", {self.url}" if self.url else ""
        return f"{self.publisher}: {self.title}{dated}{address}"


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Citation:
    """Where one fact was seen.

    Attributes:
        source: the key of the source.
        locator: the place in it: an article, a clause, a row.
        confidence: primary, secondary or unverified.
        checked: the day the fact was last checked.

    >>> from isostd.vocabulary import Confidence
    >>> Citation(source="acme-code", confidence=Confidence.PRIMARY,
    ...          checked="2026-11-22").checked
    datetime.date(2026, 11, 22)
    """

    source: str
    locator: str | None = None
    confidence: Confidence
    checked: date = attrs.field(converter=to_known_day)
