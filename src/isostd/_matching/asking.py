"""What a requirement asks for, and of which purchase."""

from datetime import date
from typing import final

import attrs

from isostd._matching.goods import Goods
from isostd.catalogue import Catalogue
from isostd.requirements import Evidence, Purchase, Requirement

__all__ = ["Asked"]


@final
@attrs.frozen
class Asked:
    """One document, as a requirement asks for it on a purchase.

    Attributes:
        evidence: the document; no combination of several.
        requirement: whose evidence it is.
        purchase: the purchase.
        goods: what is bought.
        facts: the catalogue.
        needed: the day to which a certificate shall run (inclusive), if any.
    """

    evidence: Evidence
    requirement: Requirement
    purchase: Purchase
    goods: Goods
    facts: Catalogue
    needed: date | None
