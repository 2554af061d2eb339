"""Is a paper about the model that is bought?"""

import re
from typing import Final

from isostd._matching.asking import Asked
from isostd._matching.names import beside_standards, worded
from isostd._matching.shown import GOOD, Said, Shown
from isostd._text.late import late
from isostd._text.making import affirmed
from isostd.vocabulary import Attestation, Outcome

__all__ = ["compared", "model_serves"]


def model_serves(asked: Asked, shown: Shown) -> Said:
    """Ask whether a paper about goods is about these, where both say which."""
    scope, goods = shown.paper.scope, asked.purchase.goods
    if (
        not scope
        or not goods
        or shown.kind is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
    ):
        return GOOD
    return compared(scope, goods)


def compared(scope: str, goods: str) -> Said:
    """Compare the models that two texts name.

    A report on another model proves nothing of this one; what it names
    without such a word ("toy car X9") may be the model.
    """
    shown, wanted = _models(scope), _models(goods)
    if not shown or not wanted:
        return _differs(scope, goods) or _left_out(scope, wanted)
    if wanted & shown:
        return _left_out(scope, wanted)
    first, ours = min(shown), min(wanted)
    if (
        len(shown) == 1
        and not (first.startswith(ours) or ours.startswith(first))
        and not any(worded(model).search(scope) for model in wanted)
    ):
        return Said(
            Outcome.UNMET, f"it is about model {first}, and not {ours}"
        )
    return Said(Outcome.TO_CONFIRM, f"does it cover model {ours}?")


def _differs(scope: str, goods: str) -> Said | None:
    """Ask about a code of the goods, where a scope has others of its shape.

    "Rings WR-1" and "rings WR-2" may be two models, or two sizes of one.
    """
    shown, ours = _codes(scope), _codes(goods)
    spans = _SPANS.search(scope) is not None
    for letters, figures in ours.items():
        others = shown.get(letters)
        if others and not any(
            worded(str(figure)).search(scope)
            or figure in others
            or (spans and min(others) < figure < max(others))
            for figure in figures
        ):
            told = f"{letters}{min(figures)}"
            return Said(Outcome.TO_CONFIRM, f"does it cover {told}?")
    return None


# "RH-10 to RH-30", "RH-10~30".
_SPANS: Final = late(
    r"(?i)\d[A-Z]?\s?(?:to|through|thru|bis|\u00e0|[~\uff5e\u2013\u2014-]|\u81f3|\u5230)\s?(?:[A-Z]{1,6}-?)?\d"
)


def _codes(text: str) -> dict[str, set[int]]:
    """Return the figures of the codes that a text names, by their letters."""
    found: dict[str, set[int]] = {}
    for letters, figures in _CODE.findall(beside_standards(text)):
        found.setdefault(letters.upper(), set()).add(int(figures))
    return found


def _left_out(scope: str, wanted: set[str]) -> Said:
    """Ask about models that a scope names in what it leaves out alone."""
    sure = affirmed(scope)
    for model in sorted(wanted):
        named = worded(model)
        if named.search(scope) and not named.search(sure):
            return Said(
                Outcome.TO_CONFIRM, f"does it leave out model {model}?"
            )
    return GOOD


def _models(text: str) -> set[str]:
    """Return the models that a text names; each has a figure in it."""
    return {
        name.strip(".-/").upper()
        for listed in _MODEL.findall(text)
        for name in _MODEL_NAME.findall(listed)
    }


# "WR-1", "RC5"; not the size of a thread or a cell.
_CODE: Final = late(
    r"(?<![\w.-])(?!(?:IP|IK|USB|LR|CR|AC|DC|PN|DN|UV|LED|CE|LOT|PO|NO|REV)[ -]?\d)"
    r"([A-Z]{2,6}-?|[A-Z]-|[A-Z]{2,6} (?=\d{3})|(?i:style|type|typ|tipo) (?=\d{4}))"
    r"(\d{1,6})(?=[A-Z]?(?![\w.]*\w))"
)
_NAMED: Final = r"(?=[\w./-]{0,39}[0-9])[\w./-]{1,40}"
_MODEL: Final = late(
    r"(?:\b(?:models?|modell[eo]?|mod[eè]les?|modelos?|modelu|модел[ьи]|(?:item|style"
    r"|article|art|product|catalogue|part|type)[. ]{0,2}(?:no|nr|code|number)|sku|ref"
    r"|référence|referencia|artikel-?nr|artikelnummer|артикул)\b"
    r"|型号|型號|货号|貨號|款号|型番|品番|품번|모델명?)[ .:#\uff1a]{0,3}"
    rf"(?:nos?\b[ .:#\uff1a]{{0,3}})?({_NAMED}"
    rf"(?:(?:, ?|/| and | to | or |\u3001| - ){_NAMED}){{0,9}})",
    re.IGNORECASE,
)
_MODEL_NAME: Final = late(_NAMED)
