"""Is a certificate about the goods of a purchase, and about making them?"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, final

from isostd._matching.called import NAME, Called
from isostd._matching.materials import materials_in
from isostd._matching.shown import GOOD, OF_SYSTEMS, Said, Shown
from isostd._text.late import late
from isostd._text.making import (
    VESSELS,
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
from isostd._text.places import same_place
from isostd._text.refusing import standing
from isostd.catalogue import Catalogue
from isostd.certificates import Certificate
from isostd.layout import cut, within
from isostd.requirements import Purchase
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
_OF: Final = late(r"\bof\b")
# What a paper leaves out, one by one; a clause of a standard is no goods.
_PARTS: Final = late(r"[;,\n\u3001\uff0c\uff1b]|\.(?!\d)")
_CLAUSE: Final = late(r"\b[4-9]\.\d(?!\d*\s*(?:[km]?g|[ckm]?m|l|k?w|v)\b)")
_TAKEN_BACK: Final = (
    "its scope may take these goods, or making them, back: are they covered?"
)
# What goods of their own have not: "syringes without needles".
_WITHOUT: Final = late(
    r"(?:without|no|ohne|sans|sin|senza|sem|zonder|bez|без)\s"
)
# "Toy sewing machines" are toys; machines that make or pack them are none.
_PLAYED: Final = late(
    r"(?i)\btoy (?!(?:stor|pack|carry|mak|fill|mou?ld|print|assembl|test|gift|ship"
    r"|display|inject|produc|manufact|spare|vehicle)\w*)[\w-]+"
    r" (?:machine|tool|case|box|bag|mou?ld|bottle|jar|equipment)(?:e?s)?\b"
)
_MAKING_ALONE: Final = late(r"[\W\d]*[MN][\W\d]*")
_DESIGN_CLAUSE: Final = late(r"\b(?:8\.3|7\.3)(?!\d)")
_LONGEST_TEXT: Final = 400
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
# What a maker does, and how.
_OF_MAKERS: Final = OF_SYSTEMS | {Attestation.REGULATOR_INSPECTION}


@final
class Goods:
    """The goods of a purchase, to be looked for on certificates.

    Attributes:
        are_goods: whether goods are bought, and no service.
        are_trade: whether trade is the service.
    """

    __slots__ = (
        "_called", "_facts", "_of_makers", "_of_products", "_purchase",
        "are_goods", "are_trade",
    )  # fmt: skip

    def __init__(
        self, purchase: Purchase, facts: Catalogue, sectors: tuple[str, ...]
    ) -> None:
        """Lay out what the goods are called."""
        self._purchase = purchase
        self._facts = facts
        self._called = Called(purchase, facts, sectors)
        self.are_goods = self._called.are_goods
        self.are_trade = not self.are_goods and any(
            _OF_TRADE in facts.sectors[key].iaf_codes for key in sectors
        )
        # What is said of a scope, which is read but once.
        self._of_makers: dict[str, Said] = {}
        self._of_products: dict[str, Said] = {}

    def are_meant(self, shown: Shown, role: Role) -> Said:
        """Ask whether a paper is of these goods, or of a maker of them."""
        paper = shown.paper
        if shown.kind in _OF_PRODUCTS:
            told = paper.scope or ""
            return _once(self._of_products, self._are_named, told)
        if role is not Role.MAKER or shown.kind not in _OF_MAKERS:
            return GOOD
        answer = self._left_out(paper)
        site = _factory_scope(paper, self._purchase.factory)
        for scope in (paper.scope, site):
            if answer is GOOD and scope is not None:
                answer = _once(self._of_makers, self._are_made, scope)
        if answer is not GOOD:
            return answer
        return self._in_codes(paper.iaf_codes) if paper.iaf_codes else GOOD

    def _are_named(self, scope: str) -> Said:
        """Ask whether the goods that a paper of goods names are these.

        The safety gloves that are bought may be called gloves on it; what
        they are made of tells nothing.
        """
        if not self.are_goods:
            return GOOD
        denied = self._denied(scope)
        if denied is not None and not _WITHOUT.match(denied):
            return _are_among(denied)
        if self._is_taken_back(scope, made=False):
            return Said(Outcome.TO_CONFIRM, _TAKEN_BACK)
        about = frozenset(
            key
            for key in self._called.goods_in(scope)
            if not self._facts.sectors[key].is_material
        )
        kind = self._purchase.product.rpartition(" ")[2]
        if (
            self._called.named_in(scope) is Answer.YES
            and self._called.named_in(
                self._bare(f"making of {_PLAYED.sub('toy', scope)}")
            )
            is not Answer.YES
        ):
            why = "its scope speaks of what serves such goods"
            return Said(Outcome.TO_CONFIRM, f"{why}: is it of {self._called}?")
        if self._called.is_other(scope):
            why = f"its scope speaks of {within(cut(scope, 60))}"
            return Said(
                Outcome.TO_CONFIRM,
                f"{why}: does it cover {self._called.told}?",
            )
        if about & self._facts.index.goods_in(kind):
            return GOOD
        return self._are_others(about, scope)

    def _are_made(self, scope: str) -> Said:
        """Ask whether a scope is about the goods, and about making them."""
        called, made = self._called, making(scope)
        if made is Answer.YES:
            about = called.goods_in(scope)
            if not self._makes(scope):
                what = (
                    "making these goods" if self.are_goods else "this service"
                )
                why = f"its scope does not plainly speak of {what}"
                return Said(
                    Outcome.TO_CONFIRM, f"{why}: does it cover {called}?"
                )
        elif self.are_trade and made is Answer.NO:
            # Whatever it trades in.
            return GOOD
        else:
            about = called.sectors_in(scope)
            if not self.are_goods:
                # What is done is what is bought: "testing of toys".
                about |= self._facts.index.goods_in(_OF.sub(" ", scope))
        if (
            called.sectors
            and not about
            and not called.are_among(about, scope)
            and names_something(scope)
        ):
            why = f"its scope has no word known here for {called}"
            ask = "does it cover that? Goods told in the scope's own words are found"
            return Said(Outcome.TO_CONFIRM, f"{why}: {ask}")
        return self._are_others(about, scope)

    def _are_others(self, about: frozenset[str], scope: str) -> Said:
        """Ask about a scope that names other goods, or another material."""
        called, asked = self._called, str(self._called)
        told = sorted(within(self._facts.sectors[key].name) for key in about)
        if not (called.sectors and about) or called.are_among(about, scope):
            told, wanted = materials_in(scope), materials_in(called.told)
            if not (told and wanted) or set(told) & set(wanted):
                return GOOD
            asked = f"goods of {' and '.join(wanted[:2])}"
        return Said(
            Outcome.TO_CONFIRM,
            f"its scope speaks of {' and '.join(told[:2])}: does it cover "
            f"{asked}?",
        )

    def _makes(self, scope: str) -> bool:
        """Tell whether a maker's scope, where it names the goods, makes them.

        Trade in them, or design, beside the making of others does not, nor
        does the making of what only serves them.
        """
        called = self._called
        if called.named_in(scope) is not Answer.YES:
            return True
        kept = self._bare(scope)
        return called.named_in(kept) is Answer.YES and not (
            self.are_goods and makes_others(kept, called.named_in)
        )

    def _bare(self, scope: str) -> str:
        """Return a scope without what only serves the goods."""
        called = self._called
        if called.sectors and all(
            self._facts.sectors[key].is_material for key in called.sectors
        ):
            # Boxes of steel are goods of steel; boxes for it are none.
            scope = VESSELS.sub("wares", scope)
        own, meant = _serving(called.names)
        return bare(
            scope,
            own,
            f"{called} {called.told}",
            meant,
            service=not self.are_goods,
        )

    def _in_codes(self, printed: tuple[str, ...]) -> Said:
        """Ask whether the IAF codes on a paper can be those of the goods.

        Goods are coded by what they are made of too, so that any industry
        that makes goods will do for them.
        """
        iaf = [_OTHER_CODE.sub(" ", item) for item in printed]
        codes = {int(code) for item in iaf for code in _IAF_CODE.findall(item)}
        sectors = [self._facts.sectors[key] for key in self._called.sectors]
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
        return Said(
            Outcome.TO_CONFIRM, f"{why}: does it cover {self._called}?"
        )

    def _left_out(self, paper: Certificate) -> Said:
        """Ask whether a paper leaves out the goods, or their design."""
        parts = _PARTS.split((paper.exclusions or "")[:_LONGEST_TEXT])
        goods_in = self._facts.index.goods_in
        for part in filter(str.strip, parts):
            if self.are_goods and _MAKING_ALONE.fullmatch(undenied(part)):
                return Said(
                    Outcome.TO_CONFIRM, "it leaves out making: who makes?"
                )
            clause = designs(part) or _CLAUSE.search(part)
            if not clause and not self._called.ours.isdisjoint(goods_in(part)):
                told = part.strip()[:60]
                return Said(
                    Outcome.TO_CONFIRM,
                    f"it leaves out {told}: are these goods among them?",
                )
        if any(designs(p) or _DESIGN_CLAUSE.search(p) for p in parts):
            return self._who_designs(paper)
        scope = paper.scope or ""
        denied = self._denied(scope)
        if denied is not None:
            return _are_among(denied)
        if self._is_taken_back(scope, made=True):
            return Said(Outcome.TO_CONFIRM, _TAKEN_BACK)
        if designs(scope) and not designs(undenied(scope)):
            return self._who_designs(paper)
        return GOOD

    def _is_taken_back(self, scope: str, *, made: bool) -> bool:
        """Tell whether a scope names the goods, or making, to take it back."""
        sure, named = standing(scope), self._called.named_in
        return sure != scope and any(
            asked(scope) is Answer.YES and asked(sure) is not Answer.YES
            for asked in ((named, making) if made else (named,))
        )

    def _denied(self, scope: str) -> str | None:
        """Return what a scope is not about, where that may be the goods."""
        told = [text for text in denials(scope) if not designs(text)]
        if not told:
            return None
        named = self._called.named_in
        elsewhere = named(undenied(scope)) is Answer.YES
        for denial in told:
            alone = not elsewhere and named(denial) is Answer.YES
            if alone or self._are_denied(denial):
                return denial
        return None

    def _are_denied(self, denial: str) -> bool:
        """Tell whether what a scope is not about names the goods."""
        words = NAME.findall(self._called.told.casefold())
        if words and all(word in denial for word in words):
            return True
        if self._called.named_in(denial) is not Answer.YES:
            return False
        # Of "toys" nobody told which they are.
        wanted = materials_in(self._called.told)
        return not (words and set(wanted).isdisjoint(materials_in(denial)))

    def _who_designs(self, paper: Certificate) -> Said:
        """Ask who designs the goods, where a paper leaves design out."""
        scope = undenied(paper.scope or "")
        goods = self._purchase.goods or ""
        for whose, text in (("its scope", scope), ("the purchase", goods)):
            if designs(text):
                why = f"it leaves out design, and {whose} speaks of it"
                return Said(
                    Outcome.TO_CONFIRM, f"{why}: who designs the goods?"
                )
        return GOOD


def _are_among(denied: str) -> Said:
    """Ask whether what a scope says that it is not about is these goods."""
    why = f'its scope says "{denied.strip()[:60]}"'
    return Said(Outcome.TO_CONFIRM, f"{why}: are these goods among them?")


def _factory_scope(paper: Certificate, factory: str | None) -> str | None:
    """Return the scope of the listed site that is the factory."""
    if factory is None:
        return None
    for site in paper.sites:
        if (
            site.scope is not None
            and same_place(factory, site.name, site.address) is Answer.YES
        ):
            return site.scope
    return None


def _once(
    known: dict[str, Said], ask: Callable[[str], Said], scope: str
) -> Said:
    answer = known.get(scope)
    if answer is None:
        answer = known[scope] = ask(scope)
    return answer


@lru_cache(maxsize=64)
def _serving(
    names: tuple[str, ...],
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return which aids the goods are by their names, and what they are for."""
    return aids(" ".join(names)), purposes(names)
