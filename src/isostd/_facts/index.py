"""What a purchase or a certificate is looked up by, laid out once."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from typing import Final, final

from isostd._facts.economies import Economies
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.markets import Economy, Grouping, ProductSector
from isostd.requirements import Requirement, evidence_in
from isostd.tables import grouped

__all__ = ["Index", "singular"]


def singular(word: str) -> str:
    """Return a buyer's word as goods are compared: flat, and one of them."""
    return _one_of(flatten(word))


def _one_of(flat: str) -> str:
    if len(flat) > 4 and flat.endswith(("ches", "shes", "xes")):
        return flat[:-2]
    return flat[:-1] if len(flat) > 3 and flat.endswith("s") else flat


# A scope says what it is about at its beginning.
_LONGEST_TEXT: Final = 400
_PART: Final = late(r"\w+")
_HAN: Final = late("[\u4e00-\u9fff]+")
# Behind the goods: 家具的生产. Before another word it is what they are made
# of or for.
_ENDS: Final = r"(?=[的の]|生产|生產|制造|製造|加工|[设設][计計]|研发|销售|[及和与與]|\W|\Z)"


@final
class Index(Economies):
    """Markets, goods and requirements by what names them."""

    __slots__ = (
        "below",
        "buyers",
        "codes",
        "conditions",
        "excluded",
        "goods",
        "han",
        "labels",
        "laws",
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
        super().__init__(economies, groupings)
        self.named: dict[str, tuple[str, ...]] = {}
        self.words: dict[str, tuple[str, ...]] = {}
        self.codes: dict[str, tuple[str, ...]] = {}
        # What a short code may still turn out to be.
        self.below: dict[str, tuple[str, ...]] = {}
        self.excluded: dict[str, tuple[str, ...]] = {}
        for sector in sectors:
            for flat in {flatten(sector.key), flatten(sector.name)}:
                _add(self.named, flat, sector.key)
            for word in {*map(singular, sector.words)}:
                _add(self.words, word, sector.key)
            for heading in dict.fromkeys(sector.headings):
                _add(self.codes, heading, sector.key)
            shorter = {
                h[:n] for h in sector.headings for n in range(2, len(h))
            }
            for code in shorter:
                _add(self.below, code, sector.key)
            if sector.excludes:
                self.excluded[sector.key] = sector.excludes
        han = sorted(filter(_HAN.fullmatch, self.words), key=len, reverse=True)
        self.han: re.Pattern[str] = re.compile(
            rf"(?:{'|'.join(han) or '(?!)'}){_ENDS}"
        )
        # A scope is asked for its goods several times, for each row.
        self.goods: Callable[[str], frozenset[str]] = lru_cache(maxsize=512)(
            self._goods
        )
        self.texts: dict[str, tuple[Requirement, str]] = {}
        rows = tuple(requirements)
        self.buyers: frozenset[str] = frozenset(
            buyer for row in rows for buyer in row.buyers
        )
        # In the order of the table, by market and sector; None is any.
        self.rows: dict[
            tuple[str | None, str | None], tuple[tuple[int, Requirement], ...]
        ] = grouped(
            ((market, sector), (place, row))
            for place, row in enumerate(rows)
            for market in row.markets or (None,)
            for sector in row.sectors or (None,)
        )
        self.conditions: dict[str, set[str | None]] = {}
        for row in rows:
            for condition in row.conditions:
                known = self.conditions.setdefault(condition.name, set())
                known.update(row.sectors or (None,))
        # Few papers ask for them: laid out when one does.
        self.labels: dict[frozenset[str], frozenset[str]] | None = None
        self.laws: tuple[str, ...] | None = None

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

    def instruments(self) -> tuple[str, ...]:
        """Return what the requirements rest on, each once."""
        if self.laws is None:
            rows = chain(*self.rows.values())
            self.laws = tuple(dict.fromkeys(row.instrument for _, row in rows))
        return self.laws

    def is_a_label(self, text: str) -> bool:
        """Tell whether words are those that some row calls its evidence."""
        return _telling(text) in self._labels()

    def names_beside(self, label: str | None) -> frozenset[str]:
        """Return what papers of one label are to name, in whatever row."""
        return self._labels().get(_telling(label or ""), frozenset())

    def _labels(self) -> dict[frozenset[str], frozenset[str]]:
        """Return the names that the rows ask for, by the words of a label."""
        if self.labels is None:
            rows = {row.key: row for _, row in chain(*self.rows.values())}
            found: dict[frozenset[str], frozenset[str]] = {}
            for evidence in chain(*map(evidence_in, rows.values())):
                words = _telling(evidence.label or "")
                if words:
                    names = found.get(words, frozenset())
                    found[words] = names.union(evidence.names)
            self.labels = found
        return self.labels

    def goods_in(self, text: str) -> frozenset[str]:
        """Return the sectors of the goods that a text names in words.

        What stands before "of" is what is done: the packaging of toys.
        """
        return self.goods(text[:_LONGEST_TEXT])

    def _goods(self, text: str) -> frozenset[str]:
        parts = [flatten(part) for part in _PART.findall(text)]
        found: set[str] = set()
        place = 0
        while place < len(parts):
            for size in range(min(4, len(parts) - place), 0, -1):
                end = place + size
                keys = self.words.get(_one_of("".join(parts[place:end])))
                if keys is not None and parts[end : end + 1] != ["of"]:
                    found.update(keys)
                    place = end
                    break
            else:
                place += 1
        if not text.isascii():
            for word in self.han.findall(text):
                found.update(self.words[word])
        return frozenset(found)

    def asked(
        self, markets: tuple[str, ...], sectors: tuple[str, ...]
    ) -> list[Requirement]:
        """Return the requirements on some goods in a market, in order."""
        found: dict[int, Requirement] = {}
        for market in (*markets, None):
            for sector in (*sectors, None):
                found.update(self.rows.get((market, sector), ()))
        return [found[place] for place in sorted(found)]


# What joins the words of a label: "with the CR mark", "(CR mark)".
_JOINING: Final = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "of", "or", "the", "to",
     "under", "with"}
)  # fmt: skip


def _telling(text: str) -> frozenset[str]:
    """Return the words by which a label is known, however they are joined."""
    return frozenset(_PART.findall(text.casefold())) - _JOINING


def _add(table: dict[str, tuple[str, ...]], name: str, key: str) -> None:
    before = table.get(name)
    table[name] = _one(key) if before is None else (*before, key)


@lru_cache(maxsize=512)
def _one(key: str) -> tuple[str, ...]:
    """Return a key alone; most words have one, and share it."""
    return (key,)
