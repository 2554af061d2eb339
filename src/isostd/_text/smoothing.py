"""The text before it is read: widths, dashes, blanks and look-alikes.

No character is added or lost, so that places stay what they are.
"""

import re
from typing import Final

from isostd._text.late import late

__all__ = ["DIGITS", "WIDE", "smooth"]

_BRACKETS: Final = {"【": "(", "】": ")", "〔": "(", "〕": ")", "［": "(",
                    "］": ")", "[": "(", "]": ")", "《": "(", "》": ")",
                    "「": "(", "」": ")", "『": "(", "』": ")", "〈": "(",
                    "〉": ")"}  # fmt: skip
# Letters and marks of full width, as Chinese and Japanese papers print them.
WIDE: Final = str.maketrans(
    {c: chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
)
_TABLE: Final = str.maketrans(
    WIDE
    | dict.fromkeys("‐‑‒–—―−﹘﹣ー－‾¬", "-")
    | dict.fromkeys(map(chr, range(0x2000, 0x2010)), " ")
    | dict.fromkeys(map(chr, (*range(0x2028, 0x2030), 0x2060, 0xFEFF)), " ")
    | dict.fromkeys(map(chr, range(0x2066, 0x206A)), " ")
    | dict.fromkeys("\u00ad\u00a0\u205f\u3000\u180e\t\r\n\v\f_\u061c®™©", " ")
    | dict.fromkeys("﹕∶꞉：ː", ":")
    | dict.fromkeys("⁄∕／\\", "/")
    | _BRACKETS
    | {chr(base + n): str(n)
       for base in (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xE50, 0x17E0)
       for n in range(10)}
)  # fmt: skip
_LIKE_ISO: Final = late(
    r"(?<![^\W_])(?![0-9|]{3})([IІΙl|1i])([SЅ5s])([OОΟo0])"
    r"(?=[ \-/:.]{0,3}(?:[0-9OОΟol|I]{3}|I[EЕ]C|/|T[SR]\b))"
)
# "I S O", "I.S.O.": the number moves up to the letters.
_SPACED: Final = late(r"(?<![^\W_])I([ .])S\1O(?=[ .]{1,3}\d{4,5}[ :])")
# A heading with a blank behind each letter: "I S O 9 0 0 1 : 2 0 1 5".
_SPREAD: Final = late(
    r"(?<![^\W_])(I S O(?: / I E C)?)((?: {1,3}\d){4,5}(?: {1,3}:(?: {1,2}\d){4})?)"
    r"(?! {0,2}\d)"
)
# ETSI parts its numbers: "EN 300 328" is EN 300328.
_PARTED: Final = late(r"(?<=\bEN )(3[01]\d) (?=\d{3}(?!\d))")
_LIKE_IEC: Final = late(r"(?<=ISO)([ /\-]{1,3})[lI1|Іi][EЕ][CС](?=[ \d:-])")
_LIKE_150: Final = late(
    r"(?<![\w.,])1[58]0(?=[ \-]{1,2}(?:9001|14001|45001|13485|27001|22000|50001"
    r"|22716|16949|18001)(?![\d.,]\d))"
)
_LIKE_NUMBER: Final = late(
    r"(?<=ISO)((?:[ /\-]{0,3}IEC)?[ \-]{0,3})"
    r"(?=[OОΟolIІ|]{0,4}\d)([0-9OОΟolIІ|B]{3,6})(?![A-Za-z])"
)
_MIXED: Final = late("[Ͱ-ϿЀ-ӿ]")
_LATIN_RUN: Final = late(r"[A-Za-zΑ-ΩА-ЯЅІЈѕі]{2,}")
DIGITS: Final = str.maketrans("OОΟolIІ|B", "000011118")
_ALIKE: Final = str.maketrans(
    "АВЕКМНОРСТУХІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXISJABEZHIKMNOPTYX"
)
_ISO_WORDS: Final = ("ISO", "IEC", "BS", "DIN", "UNI", "UNE", "GB")
# The letters of a name told in full before: "... Certification (FSSC) 22000".
_LETTERS: Final = late(r"\((FSSC|SA|OHSAS|IATF)\)(?= {0,2}\d)")


def smooth(text: str) -> str:
    """Return a text whose widths, dashes, blanks and look-alikes are plain."""
    text = text.translate(_TABLE)
    if _MIXED.search(text):
        text = _LATIN_RUN.sub(_unmixed, text)
    text = _SPREAD.sub(_drawn_together, text)
    text = _SPACED.sub("ISO  ", text)
    text = _PARTED.sub(r" \1", text)
    if ")" in text:
        text = _LETTERS.sub(r" \1 ", text)
    text = _LIKE_ISO.sub(
        lambda m: m[0] if m[0].upper() == "ISO" else "ISO", text
    )
    text = _LIKE_IEC.sub(r"\1IEC", text)
    text = _LIKE_150.sub("ISO", text)
    return _LIKE_NUMBER.sub(lambda m: m[1] + m[2].translate(DIGITS), text)


def _drawn_together(match: "re.Match[str]") -> str:
    """Move the name to the front of a spread heading, the number to its end."""
    name, number = (part.replace(" ", "") for part in match.groups())
    return name + number.rjust(len(match[0]) - len(name))


def _unmixed(match: "re.Match[str]") -> str:
    """Turn look-alikes of another script into Latin letters, in one word."""
    word = match[0]
    plain = word.translate(_ALIKE)
    if plain == word or not plain.isascii():
        return word
    mixed = any(letter.isascii() for letter in word)
    return plain if mixed or plain in _ISO_WORDS else word
