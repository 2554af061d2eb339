"""What a purchase is looked up by, laid out once for a catalogue."""

from collections.abc import Iterable
from typing import Final, final

from isostd.markets import Economy, Grouping, Membership, ProductSector
from isostd.requirements import Requirement

__all__ = ["Index", "flatten", "singular"]

_MARKS: Final = {c: None for c in range(128) if not chr(c).isalnum()}


def flatten(text: str) -> str:
    """Return a text as names are compared: no case, blanks or marks."""
    if text.isascii():
        return text.lower().translate(_MARKS)
    return "".join([c for c in text.casefold() if c.isalnum()])


def singular(word: str) -> str:
    """Return a buyer's word as goods are compared: flat, and one of them."""
    flat = flatten(word)
    return flat[:-1] if len(flat) > 3 and flat.endswith("s") else flat


@final
class Index:
    """Markets, goods and requirements by what names them."""

    __slots__ = (
        "beside",
        "buyers",
        "codes",
        "conditions",
        "excluded",
        "groupings",
        "markets",
        "memberships",
        "named",
        "rows",
        "texts",
        "words",
    )

    def __init__(
        self,
        economies: Iterable[Economy],
        groupings: Iterable[Grouping],
        sectors: Iterable[ProductSector],
        requirements: Iterable[Requirement],
    ) -> None:
        """Lay the records out."""
        self.groupings: frozenset[str] = frozenset()
        self.beside: dict[str, tuple[str, ...]] = {}
        self.markets: dict[str, str] = {}
        self.memberships: dict[str, tuple[tuple[str, Membership], ...]] = {}
        self._take_markets(economies, tuple(groupings))

        self.named: dict[str, tuple[str, ...]] = {}
        self.words: dict[str, tuple[str, ...]] = {}
        self.codes: dict[str, tuple[str, ...]] = {}
        self.excluded: dict[str, tuple[str, ...]] = {}
        for sector in sectors:
            for flat in {flatten(sector.key), flatten(sector.name)}:
                _add(self.named, flat, sector.key)
            for word in {*map(singular, sector.words)}:
                _add(self.words, word, sector.key)
            for heading in dict.fromkeys(sector.headings):
                _add(self.codes, heading, sector.key)
            if sector.excludes:
                self.excluded[sector.key] = sector.excludes

        self.texts: dict[str, tuple[Requirement, str]] = {}
        # In the order of the table, by market and sector; None is any.
        self.rows: dict[
            tuple[str | None, str | None], list[tuple[int, Requirement]]
        ] = {}
        self.buyers: frozenset[str] = frozenset()
        self.conditions: dict[str, set[str | None]] = {}
        self._take_rows(requirements)

    def _take_markets(
        self, economies: Iterable[Economy], groupings: tuple[Grouping, ...]
    ) -> None:
        """Lay out the markets; a grouping's name goes before an economy's."""
        self.groupings = frozenset(g.key for g in groupings)
        places: tuple[Grouping | Economy, ...] = (*groupings, *economies)
        for place in places:
            for known in (place.key, place.name, *place.aliases):
                self.markets.setdefault(flatten(known), place.key)
        self.beside = {g.key: g.beside for g in groupings if g.beside}
        for grouping in groupings:
            for member in grouping.members:
                before = self.memberships.get(member.economy, ())
                self.memberships[member.economy] = (
                    *before,
                    (grouping.key, member),
                )

    def _take_rows(self, requirements: Iterable[Requirement]) -> None:
        """Lay out the requirements, and what they ask about a purchase."""
        buyers: set[str] = set()
        for place, row in enumerate(requirements):
            buyers.update(row.buyers)
            markets = row.markets or (None,)
            sectors = row.sectors or (None,)
            for condition in row.conditions:
                self.conditions.setdefault(condition.name, set()).update(
                    sectors
                )
            for market in markets:
                for sector in sectors:
                    self.rows.setdefault((market, sector), []).append(
                        (place, row)
                    )
        self.buyers = frozenset(buyers)

    def sectors_of(self, code: str) -> tuple[str, ...]:
        """Return the sectors of a code of up to six digits, closest first."""
        found: dict[str, None] = {}
        for length in range(len(code), 1, -1):
            for key in self.codes.get(code[:length], ()):
                if not code.startswith(self.excluded.get(key, ())):
                    found[key] = None
        return tuple(found)

    def text_of(self, requirement: Requirement) -> str:
        """Return what a requirement asks for, in words; written once."""
        known = self.texts.get(requirement.key)
        if known is None or known[0] is not requirement:
            known = (requirement, str(requirement.evidence))
            self.texts[requirement.key] = known
        return known[1]

    def asked(
        self, markets: tuple[str, ...], sectors: tuple[str, ...]
    ) -> list[Requirement]:
        """Return the requirements on some goods in a market, in order."""
        found: dict[int, Requirement] = {}
        for market in (*markets, None):
            for sector in (*sectors, None):
                found.update(self.rows.get((market, sector), ()))
        return [found[place] for place in sorted(found)]


def _add(table: dict[str, tuple[str, ...]], name: str, key: str) -> None:
    table[name] = (*table.get(name, ()), key)
