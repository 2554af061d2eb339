"""Words as the lists here hold them, and as accents are left out of them."""

from typing import Final
from unicodedata import normalize

from isostd._text.late import late

__all__ = ["listed", "unaccented"]

_ACCENTS: Final = late("[\u0300-\u036f]")


def listed(text: str) -> list[str]:
    """Return the words of a list: a line or a semicolon ends each."""
    words = text.replace("\n", ";").split(";")
    return [word.strip() for word in words if word.strip()]


def unaccented(text: str) -> str:
    """Return a text without the marks of its letters, in pieces (NFD)."""
    return _ACCENTS.sub("", normalize("NFD", text))
