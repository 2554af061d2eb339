"""What the goods of a purchase are called, to be looked for in a text."""

from typing import Final, final

from isostd._facts.index import singular
from isostd._text.late import late
from isostd._text.making import names_something
from isostd.catalogue import Catalogue
from isostd.layout import within
from isostd.requirements import Purchase
from isostd.vocabulary import Answer

__all__ = ["NAME", "Called"]

NAME: Final = late(
    r"\b(?!(?:and|for|the|with)\b)[^\W\d_]{3,}|[\u4e00-\u9fff]+"
    r"|[\u30a1-\u30ff]{2,}|[가-힣]{2,}"
)
# "Of" in Dutch, and no vehicle: "productie van speelgoed".
_VAN: Final = late(r"(?<=\w )van(?= \w)")
# "Spielwarenherstellung": what is made, and that it is made, in one word.
_WITHIN_WORD: Final = late(
    r"(?i)(?<=[^\W\d_]{4})(?=(?:herstellung|fertigung|produktion|verarbeitung"
    r"|tillverkning|productie|fremstilling|gyártás)\b)"
)
# Scripts without blanks, or with endings behind their words.
_UNPARTED: Final = late(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff가-힣]")
_LETTERS: Final = late(r"[^\W\d_]+")
# A sign alone is at the end of longer names: 泵, 水泵, and not 泵房.
_ONE_SIGN: Final = late("[\u4e00-\u9fff]")
# Two syllables may begin another word: 전선 is no 전선관.
_SHORT_HANGUL: Final = late("[가-힣]{2}")
_PARTICLE: Final = late(r"(?<=[가-힣]{2})(?:[의을를과와은는이가류등]|용)\Z")
_BEHIND_SIGN: Final = ("的", "及", "和", "与", "與", "类", "類")
# "Plüschspielwaren" are Spielwaren; so many letters are no chance.
_TELLING: Final = 6
_BEGINS: Final = 5


@final
class Called:
    """The names of goods, or of a service.

    Attributes:
        are_goods: whether goods are bought, and no service.
        sectors: the sectors of the product.
        ours: the same, with those that the buyer's own words name.
        told: what the buyer calls the goods, as far as that narrows them.
        names: whatever they are called.
    """

    __slots__ = (
        "_facts", "_tails", "_unparted", "_words",
        "are_goods", "names", "ours", "sectors", "told",
    )  # fmt: skip

    def __init__(
        self, purchase: Purchase, facts: Catalogue, sectors: tuple[str, ...]
    ) -> None:
        """Lay the names out."""
        self._facts = facts
        self.are_goods = purchase.is_code or any(
            facts.sectors[key].headings for key in sectors
        )
        self.sectors = frozenset(sectors)
        goods = purchase.goods or ""
        self.ours = self.sectors | facts.index.goods_in(goods)
        narrow = purchase.product if " " in purchase.product else ""
        self.told = goods or narrow
        words = [
            word
            for key in sorted(self.ours)
            for word in (facts.sectors[key].name, *facts.sectors[key].words)
        ]
        self.names = (*words, goods)
        named = names_something(goods) or _ONE_SIGN.fullmatch(goods.strip())
        self._words = NAME.findall(goods.casefold()) if named else []
        self._unparted = [word for word in words if _UNPARTED.search(word)]
        self._tails = tuple(
            word.casefold()
            for word in words
            if len(word) >= _TELLING and word.isalpha()
        )

    def __str__(self) -> str:
        names = sorted(
            within(self._facts.sectors[key].name)
            for key in self.sectors or self.ours
        )
        return " and ".join(names[:2])

    def sectors_in(self, text: str) -> frozenset[str]:
        """Return the sectors of what a text names."""
        return self._facts.index.goods_in(
            _WITHIN_WORD.sub(" ", _VAN.sub(" ", text))
        )

    def goods_in(self, text: str) -> frozenset[str]:
        """Return the same; of who makes goods, what it does is none of them."""
        found = self.sectors_in(text)
        if not self.are_goods:
            return found
        sectors = self._facts.sectors
        return frozenset(key for key in found if sectors[key].headings)

    def named_in(self, text: str) -> Answer:
        """Tell whether a text names the goods; no where it names others."""
        about = self.goods_in(text)
        if self.are_among(about, text):
            return Answer.YES
        return Answer.NO if about else Answer.UNKNOWN

    def are_among(self, about: frozenset[str], text: str) -> bool:
        """Tell whether a text is about these goods, by sector or by word.

        Where no blank parts the words they are looked for anywhere, others at
        the end of longer ones; what the buyer calls the goods by all of it.
        """
        if not self.ours.isdisjoint(about) or any(
            word in text for word in self._unparted
        ):
            return True
        words = _LETTERS.findall(text.casefold())
        called = self._words and all(
            any(_is_called(word, name) for word in words)
            for name in self._words
        )
        return bool(called) or any(
            word.endswith(self._tails) and word not in self._tails
            for word in words
        )

    def is_other(self, scope: str) -> bool:
        """Tell whether a scope names goods of other names alone.

        What is called by a name of the whole sector may be these.
        """
        ours, theirs = _names(self.told), _names(scope)
        if not ours or not theirs or not names_something(scope):
            return False
        sectors = self._facts.sectors
        common = _ANY_GOODS.union(
            *(_names(sectors[key].name) for key in self.ours)
        )
        return not any(
            one.startswith(other) or other.startswith(one)
            for one in ours - _KINDS
            for other in theirs - _KINDS
        ) and common.isdisjoint(ours | theirs)


# Words for goods of any kind.
_ANY_GOODS: Final = frozenset(
    {"appliance", "equipment", "product", "good", "article", "device",
     "apparatus", "item", "accessory", "accessorie", "part", "component",
     "material", "sample", "utensil", "ware", "tableware", "kitchenware",
     "cookware", "garment", "clothing", "apparel", "gear", "machine", "machinery",
     "tool", "instrument", "system", "set", "kit", "model", "type", "series"}
)  # fmt: skip


# Of such are goods of many names.
_KINDS: Final = frozenset(
    {"electric", "electrical", "electronic", "plastic", "wooden", "metal",
     "steel", "stainless", "cotton", "leather", "portable", "household",
     "domestic", "professional", "industrial", "cordless", "rechargeable",
     "digital", "automatic", "manual", "medical"}
)  # fmt: skip


def _names(text: str) -> set[str]:
    """Return the words of a Latin text that may name goods, in the singular."""
    if _UNPARTED.search(text):
        return set()
    words = map(singular, NAME.findall(text.casefold()))
    return {_SAME.get(word, word) for word in words}


# Goods of two names, each under the first of them.
_SAME_TEXT: Final = """
    tyre tire; laptop notebook computer; phone smartphone mobile cellphone
    refrigerator fridge; stroller pushchair pram buggy; chair seat seating
    lamp luminaire lighting light bulb; carpet rug; battery accumulator cell
    solar photovoltaic; sneaker trainer shoe footwear; shirt tee polo
    teddy plush stuffed soft; television tvs; jewellery jewelry; colour color
    garment clothes clothing wear; bag backpack
    """
_SAME: Final = {
    singular(word): names.split()[0]
    for names in _SAME_TEXT.replace("\n", ";").split(";")
    for word in names.split()
}


def _is_called(word: str, name: str) -> bool:
    """Tell whether a word is what goods are called, with another ending."""
    if _ONE_SIGN.fullmatch(name):
        return any(
            word.startswith(_BEHIND_SIGN, at + 1) or at + 1 == len(word)
            for at, sign in enumerate(word)
            if sign == name
        )
    if _SHORT_HANGUL.fullmatch(name):
        return name == _PARTICLE.sub("", word, 1)
    if _UNPARTED.search(name):
        return name in word
    return word.startswith(name) and (
        len(name) >= _BEGINS or word[len(name) :] in {"", "s", "n", "es", "en"}
    )
