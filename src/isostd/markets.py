"""Markets and the goods that are sold in them."""

from datetime import date
from typing import final

import attrs

from isostd.checks import checked
from isostd.dates import to_asked_day, to_day
from isostd.sources import Citation

__all__ = ["Economy", "Grouping", "Membership", "ProductSector"]


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Economy:
    """A country or territory.

    Attributes:
        key: its ISO 3166-1 alpha-2 code; `XI`, which customs use and the
            standard leaves to its users, for Northern Ireland.
        name: its short English name.
        aliases: other names a caller may type.
        beside: the groupings whose rules may bind it too without its being
            a member; for each rule it has to be read whether it does.
        note: what a reader must know of its market, or None.
        citations: where that was seen.

    >>> from isostd import bundled
    >>> bundled().economies["AU"].name
    'Australia'
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    note: str | None = None
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Membership:
    """When an economy belonged to a grouping.

    Attributes:
        economy: the economy's key.
        since: its first day there; None for longer than matters.
        until: its last day there (inclusive), or None.
        bound_until: the last day on which the grouping's rules still bound
            it (inclusive), where that is after it left; None where the two
            end together.
    """

    economy: str
    since: date | None = attrs.field(default=None, converter=to_day)
    until: date | None = attrs.field(default=None, converter=to_day)
    bound_until: date | None = attrs.field(default=None, converter=to_day)

    def binds(self, day: date | str) -> bool:
        """Tell whether the grouping's rules bound the economy on *day*.

        Args:
            day: a `date`, or a text like `2026-11-22`.

        Raises:
            InvalidDateError: it is not a day.
        """
        day = to_asked_day(day, "day")
        last = self.bound_until or self.until
        return (self.since is None or self.since <= day) and (
            last is None or day <= last
        )


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Grouping:
    """Economies that share rules: the EU, ASEAN, the GCC.

    Attributes:
        key: the stable key: `EU`.
        name: its name.
        aliases: other names a caller may type.
        members: who belongs to it, and when.
        beside: the groupings whose rules may bind its members too; for each
            rule it has to be read whether it does.
        citations: where this was seen.

    >>> from datetime import date
    >>> from isostd import bundled
    >>> bundled().groupings["EU"].has_member("GB", date(2020, 2, 1))
    False
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[Membership, ...]
    beside: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    def has_member(self, economy: str, day: date | str) -> bool:
        """Tell whether the economy belonged to it on *day*.

        Args:
            economy: the economy's key.
            day: a `date`, or a text like `2026-11-22`.

        Raises:
            InvalidDateError: it is not a day.
        """
        day = to_asked_day(day, "day")
        return any(
            member.economy == economy
            and (member.since is None or member.since <= day)
            and (member.until is None or day <= member.until)
            for member in self.members
        )


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class ProductSector:
    """A kind of goods or services.

    Attributes:
        key: the stable key: `toys`.
        name: its name.
        words: what a buyer may call such goods.
        headings: the Harmonized System 2022 chapters, headings and
            subheadings that belong to it (2 to 6 digits, no dots).
        excludes: the ones within these that do not.
        may_be: the sectors to which its goods may belong in law as well; for
            each of them it has to be found out whether it does.
        iaf_codes: the IAF codes, for services.
        is_material: whether its words tell what goods are made of as well
            ("paper", "plastics"), so that beside others they tell nothing.
        note: what a reader must know, or None.
        citations: where this was seen.

    >>> from isostd import bundled
    >>> bundled().sectors["toys"].match_length("950300")
    4
    """

    key: str
    name: str
    words: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()
    iaf_codes: tuple[int, ...] = ()
    is_material: bool = False
    note: str | None = None
    citations: tuple[Citation, ...] = ()

    def match_length(self, code: str) -> int:
        """Return how many digits of *code* this sector matches, 0 for none.

        A code shorter than a heading of the sector does not match it.

        Args:
            code: a Harmonized System code in bare digits.

        Raises:
            InvalidValueError: it is no text.
        """
        checked(code, str, "code")
        for excluded in self.excludes:
            if code.startswith(excluded):
                return 0
        return max(
            (len(h) for h in self.headings if code.startswith(h)), default=0
        )
