"""Economies and their groupings by what names them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from isostd._text.late import late
from isostd._text.words import ARABIC, HAN, flatten
from isostd.markets import Economy, Grouping, Membership
from isostd.tables import grouped

__all__ = ["Economies"]

# What stands between the parts of a printed place.
_PIECES: Final = late(r"\s*[,;:/|()\[\]，、；：（）،؛]\s*|\s+[-–—]\s+")
_BY_BLANKS: Final = late("[\u3400-\u9fff가-힣ก-๎]")
_PROVINCE: Final = late(
    "[一-鿿]{2,3}[省市]|[一-鿿]{2,5}自治[区區]|新疆生产建设兵团|省|特[别別]行政[区區]"
)
# Codes are those of provinces too: "Alba (CN)" lies in Italy.
_CODE: Final = 3
_SHORT: Final = frozenset(
    {"us", "usa", "uk", "uae", "prc", "roc", "rok", "ksa"}
)
# Provinces and towns elsewhere, where they stand beside another name.
_ELSEWHERE: Final = frozenset(
    {"georgia", "guinea", "congo", "holland", "jersey", "macedonia", "niger"}
)
# Beside a name these make another of it: "Korea (DPR)".
_ANOTHER: Final = late(
    r"(?:north|south|east|west)(?:ern)?\Z|dpr|dem|exc|outside|not"
)


class Economies:
    """Economies and groupings by their codes, names and aliases.

    Papers name few places, over and over, so the last answers are kept.

    Attributes:
        economy_in: the one economy that a text names, alone or as a part.
        parts: the members of a grouping on a day, and the groupings within.
    """

    __slots__ = (
        "beside",
        "economies",
        "economy_in",
        "groupings",
        "markets",
        "memberships",
        "parts",
    )

    def __init__(
        self, economies: Iterable[Economy], groupings: Iterable[Grouping]
    ) -> None:
        """Lay the markets out; a grouping's name goes before an economy's."""
        groupings, economies = tuple(groupings), tuple(economies)
        keep = lru_cache(maxsize=1024)
        self.economy_in: Callable[[str], str | None] = keep(self._economy_in)
        self.parts: Callable[[str, date], frozenset[str]] = keep(self._parts)
        self.groupings: dict[str, Grouping] = {g.key: g for g in groupings}
        places: tuple[Grouping | Economy, ...] = (*groupings, *economies)
        self.economies: dict[str, str] = {e.key: e.name for e in economies}
        self.markets: dict[str, str] = {}
        for place in places:
            for known in (place.key, place.name, *place.aliases):
                for name in (flatten(known), _flat(known)):
                    self.markets.setdefault(name, place.key)
        self.beside: dict[str, tuple[str, ...]] = {
            p.key: p.beside for p in places if p.beside
        }
        self.memberships: dict[str, tuple[tuple[str, Membership], ...]] = (
            grouped(
                (member.economy, (grouping.key, member))
                for grouping in groupings
                for member in grouping.members
            )
        )

    def _parts(self, market: str, day: date) -> frozenset[str]:
        """Return what a grouping holds on a day; nothing of an economy."""
        if market not in self.groupings:
            return frozenset()
        bound = {
            key: frozenset(m.economy for m in one.members if m.binds(day))
            for key, one in self.groupings.items()
        }
        own = bound[market]
        return own.union(key for key, inner in bound.items() if inner < own)

    def _economy_in(self, told: str) -> str | None:
        """Return the one economy that a text names.

        "Zhejiang, China" is China, and "Hong Kong, China" is not.
        """
        pieces = tuple(_pieces(told))
        for whole in (told, "".join(reversed(pieces))):
            flat = _flat(whole)
            for name in (flat, flat.removeprefix("the")):
                if name in self.markets:
                    return self.markets[name]
        parts = tuple(map(_flat, pieces))
        named = set(filter(None, map(self._part_names, parts)))
        named.update(filter(None, map(self._twice, pieces)))
        for one, other in pairwise(map(self.markets.get, parts)):
            for pair in ((one, other), (other, one)):
                if self._within(*pair) and named <= {*pair}:
                    return pair[0]
        if len(named) != 1:
            return None
        (found,) = named
        return (
            None if any(self._leads_away(p, found) for p in parts) else found
        )

    def _twice(self, piece: str) -> str | None:
        """Return the economy named in two languages: "Deutschland Germany"."""
        words = piece.split()
        for end in range(1, len(words)):
            one = self._part_names(_flat("".join(words[:end])))
            if one and one == self._part_names(_flat("".join(words[end:]))):
                return one
        return None

    def _part_names(self, part: str) -> str | None:
        """Return the economy that a part of a text names by more than a code.

        Chinese puts a province behind the name without a blank.
        """
        key = self.markets.get(part)
        if key in self.economies:
            is_code = len(part) <= _CODE and part.isascii()
            named = part in _SHORT or not (is_code or part in _ELSEWHERE)
            return key if named else None
        if HAN.match(part) is not None:
            for end in range(len(part) - 1, 1, -1):
                key = self.markets.get(part[:end])
                if key in self.economies and _PROVINCE.match(part, end):
                    return key
        return None

    def _within(self, inner: str | None, outer: str | None) -> bool:
        """Tell whether a name of the first adds the second."""
        one, other = (self.economies.get(k or "") for k in (inner, outer))
        if one is None or other is None:
            return False
        return self.markets.get(_flat(one + other)) == inner

    def _leads_away(self, part: str, found: str) -> bool:
        """Tell whether a part speaks of another than the economy found.

        "Hong Kong Island, China" does; "Inner Mongolia, China" does not.
        """
        if part in self.markets:
            return False
        inner = {k for k in self.economies if self._within(k, found)}
        return _ANOTHER.match(part) is not None or any(
            key in inner and name in part
            for name, key in self.markets.items()
            if len(name) > _CODE or not name.isascii()
        )


_BARE: Final = str.maketrans(ARABIC)


def _flat(name: str) -> str:
    """Return a name flat; Arabic with or without the marks of its letters."""
    return flatten(name if name.isascii() else name.translate(_BARE))


def _pieces(told: str) -> Iterator[str]:
    """Yield the parts of a printed place.

    Chinese and Thai have blanks between them.
    """
    for piece in filter(None, _PIECES.split(told)):
        yield from piece.split() if _BY_BLANKS.search(piece) else (piece,)
