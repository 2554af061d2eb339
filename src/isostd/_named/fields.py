"""For which field an accreditation is: systems, goods or laboratories."""

from functools import lru_cache
from typing import Final

from isostd._text.late import late
from isostd.vocabulary import Chain

__all__ = ["FOR_CERTIFIERS", "FOR_LABORATORIES", "OF_DAKKS", "is_other_field"]

# How the German accreditor numbers the bodies that it accredits.
OF_DAKKS: Final = r"D-(?:ZM|ZE|ZP|PL|K|IS|ML)-\d{5}"
# How accreditors mark what they accredit for: DAkkS D-PL, CNAS L, ENAC LE.
_OF_LABS: Final = r"""
    \b(?: testing | calibration | laborator\w+ | labor | essais? | étalonnage
      | prüf\w* | kalibrier\w* | prove | taratura | test | ensayos? | calibración
      | provning | kalibrering | lab )\b
    | \b(?:17025|17034|17043|15189)\b | 实验室 | 检测 | 檢測 | 校准 | 试验 | 試験
    | 校正 | 시험 | 교정 | \bD-(?:PL|K|ML|RM|EP)- | /LE\d | \bAB-\d{4}-[TK]\b
    | \bCNAS\W+ L\s?\d{3} | \bRvA\W+ [LK]\s?\d{3} | \bPCA\W+ A[BP]\s?\d
    | \bSAS\W+ S(?:TS|CS)\s?\d | \bSANAS\W+ T\s?\d{3} | \bIAS\W+ TL-?\s?\d
    | \bJAB\W+ R[TCM]L\s?\d | \bCofrac\b\D{0,40}\b[12]-\d{4}\b
"""
_OF_GOODS: Final = r"""
    \b(?: prd | produ[ck]t\w* | produ(?:it|to)s? | prodott[oi] | wyrob\w*
      | výrobk\w* | 17065 )\b
    | \bD-Z[EP]- | /C-P[RE]\d | \bOCP\W{0,2}\d{3} | \bC\s?\d+-P\b
    | \bCofrac\b\D{0,40}\b5-\d{4}\b
"""
_OF_OTHERS: Final = r"""
    \b(?: certification\s(?:de|of)\sservices | scesp | scese | lp-\d\w*
      | inspection\s+bod\w+ | 17020 | 17024 )\b
    | 检验 | \bD-IS- | \bAB-\d{4}-[MUÜP]\b | \bCofrac\b\D{0,40}\b3-\d{4}\b
    | \bJAB\W+ CP\s?\d | \bNABCB\W+ PC\s?\d | \bUKAS\W+ inspection\b
    | \bCNAS\W+ (?:IB|PT|RM)\s?\d{3} | \bRvA\W+ I\s?\d{3} | \bPCA\W+ AK\s?\d
    | \bSAS\W+ SIS\s?\d | \bIAS\W+ AA-?\s?\d | \bLSPro?\b | \binspection\W*\Z
"""
_OTHER: Final = late(f"(?ix){_OF_LABS}|{_OF_GOODS}|{_OF_OTHERS}")
_LABS: Final = late(rf"(?ix){_OF_LABS}|\ble\b")
_GOODS: Final = late(f"(?ix){_OF_GOODS}|产品|產品|製品|제품")
_SYSTEMS: Final = late(
    r"(?i)management\s+sys|\b17021\b|\bD-ZM-|\bC\s?\d+-M|\bSG[AEQ]\b|\bSCR\b"
    r"|(?<![\d/-])4-\d{4}\b|管理体系"
)
# What accreditors call their schemes for laboratories and inspection.
FOR_LABORATORIES: Final = frozenset(
    {"hoklas", "hongkonglaboratoryaccreditationscheme", "samm", "sacsinglas",
     "singlas", "vias", "vilas"}
)  # fmt: skip
# ... and for those who certify.
FOR_CERTIFIERS: Final = frozenset(
    {"hkcas", "hongkongcertificationbodyaccreditationscheme", "vicas"}
)


@lru_cache(maxsize=256)
def is_other_field(told: str, needed: Chain) -> bool:
    """Tell whether all that is told is for other fields than the needed."""
    systems = _SYSTEMS.search(told) is not None
    if needed is Chain.ACCREDITATION:
        return not systems and _OTHER.search(told) is not None
    labs = _LABS.search(told) is not None
    others = systems or _GOODS.search(told) is not None
    return (
        others and not labs
        if needed is Chain.LABORATORY
        else (labs and not others)
    )
