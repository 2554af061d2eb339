"""Is a certificate about the goods of a purchase, and about making them?"""

from collections.abc import Callable
from typing import Final, final

from isostd._matching.parties import factory_scope
from isostd._matching.pinned import GOOD, Said
from isostd._text.late import late
from isostd._text.making import (
    aids,
    bare,
    denials,
    designs,
    makes_others,
    making,
    names_something,
    purposes,
    undenied,
)
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate
from isostd.layout import within
from isostd.requirements import Purchase, Requirement
from isostd.vocabulary import Answer, Attestation, Outcome, Role

__all__ = ["Goods"]

# "17", "IAF 17", "EA 17.04"; the industries from farming to manufacturing.
_IAF_CODE: Final = late(r"(?a:(?<![\d.])\d{1,2}(?!\d))")
# What another classification has there: "NACE 32.40", "C28.1".
_OTHER_CODE: Final = late(
    r"(?i)(?:\w?NACE|ISIC|SIC|NAICS|CNAE|CAE|PKD|ATECO|ANZSIC|OKVED|О?КВЭД|КВЕД)\b"
    r"\W{0,3}(?:[A-U]\W?)?\d[\d.]*|(?<![^\W_])[A-U] ?\d\d\.\d{1,2}(?![\d.])"
)
_MAKERS: Final = range(1, 24)
_OF_TRADE: Final = 29
_IAF_CODES: Final = range(1, 40)
# "Of" in Dutch, and no vehicle: "productie van speelgoed".
_VAN: Final = late(r"(?<=\w )van(?= \w)")
# "Spielwarenherstellung": what is made, and that it is made, in one word.
_WITHIN_WORD: Final = late(
    r"(?i)(?<=[^\W\d_]{4})(?=(?:herstellung|fertigung|produktion|verarbeitung"
    r"|tillverkning|productie|fremstilling|gyártás)\b)"
)
_OF: Final = late(r"\bof\b")
# What a paper leaves out, one by one; a clause of a standard is no goods.
_PARTS: Final = late(r"[;,\n\u3001\uff0c\uff1b]|\.(?!\d)")
_CLAUSE: Final = late(r"\b[4-9]\.\d(?!\d*\s*(?:[km]?g|[ckm]?m|l|k?w|v)\b)")
_MAKING_ALONE: Final = late(r"[\W\d]*[MN][\W\d]*")
_DESIGN_CLAUSE: Final = late(r"\b(?:8\.3|7\.3)(?!\d)")
# What goods are made of; of two that are both told one is not the other.
_MATERIALS: Final = {
    what: late(rf"(?i)(?<![^\W_])(?:{words})|{han}")
    for what, words, han in (
        (
            "plastics",
            r"pl[aá]sti|kunststoff|acrylic|pvc\b",
            "塑[料胶膠]",
        ),
        (
            "textiles",
            r"plush|stuffed|fabrics?\b|textile|cotton|kn[ai]tted|woven|plüsch|peluche",
            "毛[绒絨]|布[艺藝]|[纺紡][织織]|棉",
        ),
        (
            "wood",
            r"wood|timber|bamboo|holz|bois\b|madera|legno",
            "(?<![积積土])木|竹",
        ),
        (
            "metal",
            r"metal|stainless|steel|iron\b|alumini?um|die-?cast|brass\b|copper"
            r"|edelstahl|stahl|acero|acier|acciaio",
            "金[属屬]|(?<![地高])[钢鋼铁鐵铝鋁铜銅]",
        ),
        ("glass", r"glass(?:ware)?\b|glas\b|vidrio|verre|vetro", "玻璃"),
        (
            "ceramics",
            r"porcelain|stoneware|kerami|porzellan|cer[aá]mic",
            "陶|瓷",
        ),
        ("paper", r"paper|cardboard|papier|papel\b", "[纸紙]"),
        ("leather", r"leather|leder|cuero|cuir\b", "皮革"),
    )
}
_LONGEST_TEXT: Final = 400
_NAME: Final = late(
    r"\b(?!(?:and|for|the|with)\b)[^\W\d_]{3,}|[\u4e00-\u9fff]+"
    r"|[\u30a1-\u30ff]{2,}|[가-힣]{2,}"
)
# Papers of goods, not of who makes them.
_OF_PRODUCTS: Final = frozenset(
    {
        Attestation.MARKING_LICENCE,
        Attestation.NOTIFIED_BODY_CERTIFICATE,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.SELF_DECLARATION,
        Attestation.TEST_REPORT,
        None,
    }
)
# Industries by what they work in.
_OF_MATERIALS: Final = frozenset(
    {
        "ceramics-and-glass", "chemicals", "iron-steel-and-metals",
        "leather-goods", "paper-and-printing", "plastics", "rubber",
        "textiles", "wood-and-wood-products",
    }
)  # fmt: skip
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


def _once(
    known: dict[str, Said], ask: Callable[[str], Said], scope: str
) -> Said:
    """Return what is said of a scope, which is read but once."""
    answer = known.get(scope)
    if answer is None:
        answer = known[scope] = ask(scope)
    return answer


@final
class Goods:
    """The goods of a purchase, to be looked for on certificates."""

    __slots__ = (
        "_aids", "_called", "_facts", "_goods", "_meant", "_ours", "_own", "_purchase",
        "_scopes", "_sectors", "_tails", "_told", "_unparted", "are_goods", "are_trade",
    )  # fmt: skip

    def __init__(
        self,
        purchase: Purchase,
        facts: Catalogue,
        sectors: tuple[str, ...],
    ) -> None:
        """Lay out what the goods are called."""
        self._purchase = purchase
        self._facts = facts
        self._sectors = frozenset(sectors)
        self.are_goods = purchase.is_code or any(
            facts.sectors[key].headings for key in sectors
        )
        self.are_trade = not self.are_goods and any(
            _OF_TRADE in facts.sectors[key].iaf_codes for key in sectors
        )
        self._ours = self._sectors | facts.index.goods_in(purchase.goods or "")
        words = [
            word
            for key in sorted(self._ours)
            for word in (facts.sectors[key].name, *facts.sectors[key].words)
        ]
        narrow = purchase.product if " " in purchase.product else ""
        self._told = purchase.goods or narrow
        self._aids: frozenset[str] | None = None
        self._own = (*words, purchase.goods or "")
        self._meant: tuple[str, ...] = ()
        goods = purchase.goods or ""
        named = names_something(goods) or _ONE_SIGN.fullmatch(goods.strip())
        self._called = _NAME.findall(goods.casefold()) if named else []
        self._unparted = [word for word in words if _UNPARTED.search(word)]
        self._tails = tuple(
            word.casefold()
            for word in words
            if len(word) >= _TELLING and word.isalpha()
        )
        self._scopes: dict[str, Said] = {}
        self._goods: dict[str, Said] = {}

    def are_meant(self, seen: Assessment, requirement: Requirement) -> Said:
        """Ask whether a paper is of these goods, or of a maker of them."""
        paper = seen.certificate
        if seen.attestation in _OF_PRODUCTS:
            return _once(self._goods, self._in_words, paper.scope or "")
        if (
            requirement.role is not Role.MAKER
            or seen.attestation
            is not Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        ):
            return GOOD
        answer = self._left_out(paper)
        site = factory_scope(paper, self._purchase.factory)
        for scope in (paper.scope, site):
            if answer is GOOD and scope is not None:
                answer = _once(self._scopes, self._fits, scope)
        if answer is not GOOD:
            return answer
        return self._in_codes(paper.iaf_codes) if paper.iaf_codes else GOOD

    def _fits(self, scope: str) -> Said:
        """Ask whether a scope is about the goods."""
        sectors, index = self._facts.sectors, self._facts.index
        about = index.goods_in(_parted(scope))
        made = making(scope)
        if not self.are_goods and made is not Answer.YES:
            # What is done is what is bought: "testing of toys".
            about |= index.goods_in(_OF.sub(" ", scope))
        if self.are_trade and made is Answer.NO:
            # Whatever it trades in.
            return GOOD
        if made is Answer.YES:
            if self.are_goods:
                # Of a maker, "design" and "training" say what it does.
                about = frozenset(k for k in about if sectors[k].headings)
            if not self._makes(scope):
                what = (
                    "making these goods" if self.are_goods else "this service"
                )
                why = f"its scope does not plainly speak of {what}"
                return (
                    Outcome.TO_CONFIRM,
                    f"{why}: does it cover {self._asked()}?",
                )
        if self._are_unknown(about, scope):
            why = f"its scope has no word known here for {self._asked()}"
            ask = "does it cover that? Goods told in the scope's own words are found"
            return Outcome.TO_CONFIRM, f"{why}: {ask}"
        return self._are_others(about, scope)

    def _are_unknown(self, about: frozenset[str], scope: str) -> bool:
        """Tell whether a scope names something, and nobody here knows what."""
        return bool(
            self._sectors
            and not about
            and not self._are_ours(about, scope)
            and names_something(scope)
        )

    def _in_words(self, scope: str) -> Said:
        """Ask whether the goods that a paper of goods names are these.

        The safety gloves that are bought may be called gloves on it; what
        they are made of tells nothing.
        """
        index, sectors = self._facts.index, self._facts.sectors
        about = frozenset(
            key
            for key in index.goods_in(_parted(scope)) - _OF_MATERIALS
            if sectors[key].headings
        )
        kind = index.goods_in(self._purchase.product.rpartition(" ")[2])
        if not self.are_goods or about & kind:
            return GOOD
        return self._are_others(about, scope)

    def _are_others(self, about: frozenset[str], scope: str) -> Said:
        """Ask about a scope that names other goods, or another material."""
        sectors, asked = self._facts.sectors, self._asked()
        told = sorted(within(sectors[key].name) for key in about)
        if not (self._sectors and about) or self._are_ours(about, scope):
            told, wanted = _materials(scope), _materials(self._told)
            if not (told and wanted) or set(told) & set(wanted):
                return GOOD
            asked = f"goods of {' and '.join(wanted[:2])}"
        return (
            Outcome.TO_CONFIRM,
            f"its scope speaks of {' and '.join(told[:2])}: does it cover "
            f"{asked}?",
        )

    def _asked(self) -> str:
        """Return what the goods are called."""
        names = sorted(
            within(self._facts.sectors[key].name)
            for key in self._sectors or self._ours
        )
        return " and ".join(names[:2])

    def _makes(self, scope: str) -> bool:
        """Tell whether a maker's scope, where it names the goods, makes them.

        Trade in them, or design, beside the making of others does not, nor
        does the making of what only serves them.
        """
        if self._names(scope) is not Answer.YES:
            return True
        asked = f"{self._asked()} {self._told}"
        if self._aids is None:
            self._aids = aids(" ".join(self._own))
            self._meant = purposes(self._own)
        kept = bare(
            scope, self._aids, asked, self._meant, service=not self.are_goods
        )
        return self._names(kept) is Answer.YES and not (
            self.are_goods and makes_others(kept, self._names)
        )

    def _names(self, text: str) -> Answer:
        """Tell whether a text names the goods; no where it names others."""
        sectors = self._facts.sectors
        about = frozenset(
            key
            for key in self._facts.index.goods_in(_parted(text))
            if sectors[key].headings or not self.are_goods
        )
        if self._are_ours(about, text):
            return Answer.YES
        return Answer.NO if about else Answer.UNKNOWN

    def _are_ours(self, about: frozenset[str], text: str) -> bool:
        """Tell whether a text is about these goods, by sector or by word.

        Where no blank parts the words they are looked for anywhere, others at
        the end of longer ones; what the buyer calls the goods by all of it.
        """
        if not self._ours.isdisjoint(about) or any(
            word in text for word in self._unparted
        ):
            return True
        words = _LETTERS.findall(text.casefold())
        called = self._called and all(
            any(_is_called(word, name) for word in words)
            for name in self._called
        )
        return bool(called) or any(
            word.endswith(self._tails) and word not in self._tails
            for word in words
        )

    def _in_codes(self, printed: tuple[str, ...]) -> Said:
        """Ask whether the IAF codes on a paper can be those of the goods.

        Goods are coded by what they are made of too, so that any industry
        that makes goods will do for them.
        """
        iaf = [_OTHER_CODE.sub(" ", item) for item in printed]
        codes = {int(code) for item in iaf for code in _IAF_CODE.findall(item)}
        sectors = [self._facts.sectors[key] for key in self._sectors]
        fitting: set[int] = set()
        for sector in sectors:
            fitting.update(sector.iaf_codes or _MAKERS)
        if not codes or not sectors or codes & fitting:
            return GOOD
        known = sorted(codes.intersection(_IAF_CODES))
        told = ", ".join(map(str, known or sorted(codes)))
        why = f"its IAF codes ({told}) are of other work"
        if not known:
            why = f"there is no IAF code {told}"
        return Outcome.TO_CONFIRM, f"{why}: does it cover {self._asked()}?"

    def _left_out(self, paper: Certificate) -> Said:
        """Ask whether a paper leaves out the goods, or their design."""
        parts = _PARTS.split((paper.exclusions or "")[:_LONGEST_TEXT])
        goods_in = self._facts.index.goods_in
        for part in filter(str.strip, parts):
            if self.are_goods and _MAKING_ALONE.fullmatch(undenied(part)):
                return Outcome.TO_CONFIRM, "it leaves out making: who makes?"
            clause = designs(part) or _CLAUSE.search(part)
            if not clause and not self._ours.isdisjoint(goods_in(part)):
                told = part.strip()[:60]
                return (
                    Outcome.TO_CONFIRM,
                    f"it leaves out {told}: are these goods among them?",
                )
        if any(designs(p) or _DESIGN_CLAUSE.search(p) for p in parts):
            return self._who_designs(paper)
        scope = paper.scope or ""
        denied = self._denied(scope)
        if denied is not None:
            why = f'its scope says "{denied.strip()[:60]}"'
            return Outcome.TO_CONFIRM, f"{why}: are these goods among them?"
        if designs(scope) and not designs(undenied(scope)):
            return self._who_designs(paper)
        return GOOD

    def _denied(self, scope: str) -> str | None:
        """Return what a scope is not about, where that may be the goods."""
        told = [text for text in denials(scope) if not designs(text)]
        if told and self._names(undenied(scope)) is not Answer.YES:
            # Nowhere else does it name them.
            for denial in told:
                if self._names(denial) is Answer.YES:
                    return denial
        return next(filter(self._are_denied, told), None)

    def _are_denied(self, denial: str) -> bool:
        """Tell whether what a scope is not about names the goods."""
        words = _NAME.findall(self._told.casefold())
        if words and all(word in denial for word in words):
            return True
        if self._names(denial) is not Answer.YES:
            return False
        # Of "toys" nobody told which they are.
        wanted = _materials(self._told)
        return not (words and set(wanted).isdisjoint(_materials(denial)))

    def _who_designs(self, paper: Certificate) -> Said:
        """Ask who designs the goods, where a paper leaves design out."""
        scope = undenied(paper.scope or "")
        goods = self._purchase.goods or ""
        for whose, text in (("its scope", scope), ("the purchase", goods)):
            if designs(text):
                why = f"it leaves out design, and {whose} speaks of it"
                return Outcome.TO_CONFIRM, f"{why}: who designs the goods?"
        return GOOD


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


def _parted(text: str) -> str:
    """Return a text as its goods are looked for, word by word."""
    return _WITHIN_WORD.sub(" ", _VAN.sub(" ", text))


def _materials(text: str) -> list[str]:
    """Return what goods that a text names are made of."""
    return [what for what, words in _MATERIALS.items() if words.search(text)]
