"""Words as the lists here hold them, and as accents are left out of them."""

from typing import Final
from unicodedata import normalize

from isostd._text.late import late

__all__ = ["are_in_two_scripts", "listed", "unaccented"]

_ACCENTS: Final = late("[\u0300-\u036f]")


def listed(text: str) -> list[str]:
    """Return the words of a list: a line or a semicolon ends each."""
    words = text.replace("\n", ";").split(";")
    return [word.strip() for word in words if word.strip()]


def unaccented(text: str) -> str:
    """Return a text without the marks of its letters, in pieces (NFD)."""
    return _ACCENTS.sub("", normalize("NFD", text))


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
