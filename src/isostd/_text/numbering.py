"""Numbers of certificates: none, or as bodies in mainland China build them.

"00124Q10001R0M": the body's number, the year, the system, a number of its own,
how often it was recertified, and the size of the holder.
"""

from functools import lru_cache
from operator import mul
from typing import Final

from isostd._text.late import late
from isostd._text.smoothing import WIDE
from isostd._text.words import flatten

__all__ = [
    "is_chinese",
    "is_miscounted",
    "recertified",
    "without_label",
    "year_and_system",
]

# What stands before a number and is none of it: "Certificate No.:".
_BEFORE_NUMBER: Final = late(
    r"""(?ix) \A \s* (?:
      (?: [^\W\d] [^\d:：]{5,60} | id | r[eé]f | code ) [:：] \s*
    | (?: رقم \s (?:ال)?شهادة | מספר \s ה?(?:תעודה|אישור) | प्रमाणपत्र \s (?:संख्या|क्रमांक)
        | tanúsítvány \w* \s (?:száma?|azonosítója?) ) \s
    | (?: [^\W\d]{1,30} [\s.-]+ ){0,4}? (?:
        (?: \b (?: number | [^\W\d]*nummer | numer | num[eé]ro | número | číslo | no
          | č | nr | nomor | nombor | numarası | số | αριθμός | αρ | номер ) \b | n\.?[°º] ) [\s.:\#]*
        (?: (?: d[aeiou]l? \s )? (?: cert[iy]fi[ck] | zertifi[kc] | sertifi[kc] | сертиф[іи]к
            | πιστοποι | (?: giấy \s )? chứng \s )
          [^\W\d]* [\s.:\#]+ )?
      | (?: [^\W\d]* (?: certifi[ck] | zertifik | sertifik ) [^\W\d]* \s
          | \b (?: cert (?: \. | \s? \# ) | ref \.
              | reference | r[eé]f[eé]rence | referenz | referencia | riferimento
              | (?<=\w[\s-]) (?: id | code | ref | report | registration ) ) (?!\w) [\s.:\#]*
        ) (?= (?: (?! (?: id | code | ref | n[or] ) \b ) [a-z]{1,4} \s )? \S*\d)
      | iso (?: /iec )? \s? \d{4,5} (?: : 20\d\d )? \s? [-–:] \s (?=\S*\d{4})
      | № \s* | (?: ggn | cm/l | coid\b ) [\s.:\#-]* (?=\d) | iatf (?: \s (?: no | nr | usi ) \b )? [\s.:\#-]+ (?=\d) | [\u3400-\u9fff]{0,6} [号號] 码? [\s:：]*
      | [가-힣]{0,6} 번호 [\s:：]* | (?:หมายเลข|เลขที่) [\u0e00-\u0e7f]{0,20} [\s:]* )
    ) (?=\w)
    """
)

# The whole of it, so that the holder must be of there; what begins it, and
# what ends it, where the holder is.
_WHOLE: Final = late(
    r"(?a:(?<!\w)[0-9]{3,6}[A-Z]{1,5}[0-9]{4,6}R[0-9]{1,2}[SML](?!\w))"
)
_BEGIN: Final = late(r"(?a:(?<!\w)[0-9]{3}([0-9]{2})([QES])[0-9]{4,6}R)")
_END: Final = late(r"(?a:[0-9]R([0-9]{1,2})[SML]?(?!\w))")
# Before the R stands no blank, and behind it a figure.
_BLANK: Final = late(r"(?a:(?<=[0-9]) +(?=R[0-9O]))")
_ZERO: Final = late("(?<=[0-9]R)O(?=[SML])")


def without_label(number: str) -> str:
    """Return a number without the label before it.

    >>> without_label("Certificate No.: QM-1234")
    'QM-1234'
    """
    return _BEFORE_NUMBER.sub("", number)


def is_chinese(number: str | None) -> bool:
    """Tell whether a number is built as only bodies in China build it."""
    return number is not None and _WHOLE.search(_plain(number)) is not None


def _plain(number: str) -> str:
    """Return a number as it is built, however it was typed."""
    told = number if number.isascii() else number.translate(WIDE)
    told = told.upper()
    return _ZERO.sub("0", _BLANK.sub("", told)) if "R" in told else told


def year_and_system(number: str) -> tuple[int, str] | None:
    """Return the year and the letter of the system, of one of the trio."""
    found = _BEGIN.search(_plain(number))
    return None if found is None else (2000 + int(found[1]), found[2])


def recertified(number: str | None) -> int | None:
    """Return how many recertifications a number tells of, or None."""
    if not number:
        return None
    found = _END.search(_plain(number))
    return None if found is None else int(found[1])


# The unified social credit code of mainland China (GB 32100-2015).
_SIGNS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE: Final = late(rf"[159ANY][1-9]\d{{6}}[{_SIGNS}]{{10}}")


@lru_cache(maxsize=512)
def is_miscounted(number: str) -> bool:
    """Tell whether a credit code ends in another sign than it must.

    Each of the first seventeen signs is weighed by a power of three, and the
    last one makes the sum a multiple of 31.

    Args:
        number: a holder's number; other numbers have rules of their own.
    """
    code = flatten(number).upper()
    if _CODE.fullmatch(code) is None:
        return False
    most = len(_SIGNS)
    weights = (pow(3, at, most) for at in range(len(code) - 1))
    values = [_SIGNS.index(sign) for sign in code]
    weighed: int = sum(map(mul, values, weights))
    return (weighed + values[-1]) % most != 0
