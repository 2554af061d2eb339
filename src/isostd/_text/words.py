"""Words as they are compared and listed, and without their accents."""

from functools import cache
from typing import Final
from unicodedata import normalize

from isostd._text.late import late
from isostd._text.smoothing import WIDE

__all__ = [
    "ARABIC",
    "HAN",
    "are_in_two_scripts",
    "flat_words",
    "flatten",
    "listed",
    "respelt",
    "unaccented",
]

_MARKS: Final = bytes(c for c in range(128) if not chr(c).isalnum())
_LOWER: Final = bytes(range(256)).lower()


def flatten(text: str) -> str:
    """Return a text as names are compared: no case, width, blanks or marks.

    A Thai vowel may stand in two pieces, of which the first is a mark.
    """
    if text.isascii():
        # As bytes it takes a quarter of the time.
        return text.encode().translate(_LOWER, _MARKS).decode()
    text = text.translate(WIDE).casefold().replace("ำ", "า")
    return "".join([c for c in text if c.isalnum()])


_ACCENTS: Final = late("[\u0300-\u036f]")


def listed(text: str) -> list[str]:
    """Return the words of a list: a line or a semicolon ends each."""
    words = text.replace("\n", ";").split(";")
    return [word.strip() for word in words if word.strip()]


@cache
def flat_words(words: str) -> frozenset[str]:
    """Return the words of a list, flat; most papers need few lists."""
    return frozenset(map(flatten, listed(words)))


def unaccented(text: str) -> str:
    """Return a text without the marks of its letters, in pieces (NFD)."""
    return _ACCENTS.sub("", normalize("NFD", text))


# Arabic is written with and without these marks.
ARABIC: Final = {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"}
# Letters that registers write in two ways, or without their stroke.
_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "ø": "o",
     "æ": "ae", "đ": "d", "ı": "i", "ё": "е", **ARABIC}
)  # fmt: skip


def respelt(text: str) -> str:
    """Return a small text as registers without its letters spell it.

    The marks of the letters stand apart; flattening drops them.
    """
    if text.isascii():
        return text
    return "".join(map(_plain, text.translate(_LETTERS)))


def _plain(letter: str) -> str:
    """Return a Latin or Greek letter without its accent, others as they are.

    Vietnam's letters and old Greek's stand apart.
    """
    accented = letter < "\u0400" or "\u1e00" <= letter < "\u2000"
    return normalize("NFKD", letter) if accented else letter


# Of Chinese, Japanese or Korean.
HAN: Final = late("[\u3400-\u9fff가-힣]")
_HAN: Final = late("[\u3400-\u9fff]")
_LONGEST_HAN: Final = 200


def are_in_two_scripts(one: str, other: str) -> bool:
    """Tell whether of two Chinese texts one may be the other's transcript.

    One is in traditional letters and the other in simplified ones; the longer
    may hold more.
    """
    if one.isascii() or other.isascii():
        return False
    short, long = sorted((_letters(one), _letters(other)), key=len)
    if _HAN.search(short) is None:
        return False
    ends = range(len(short), len(long) + 1)
    return any(
        _is_transcript(short, long[end - len(short) : end]) for end in ends
    )


def _letters(text: str) -> str:
    return "".join([c for c in text[:_LONGEST_HAN] if c.isalnum()])


def _is_transcript(one: str, other: str) -> bool:
    """Tell whether all that differs is traditional on one and the same side."""
    apart = [
        pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]
    ]
    sides = {(_is_simplified(a), _is_simplified(b)) for a, b in apart}
    return sides in ({(True, False)}, {(False, True)})


def _is_simplified(letter: str) -> bool:
    """Tell whether a letter is in the set for simplified Chinese."""
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
