"""The laws of the European Union, by their numbers."""

from typing import Final

from isostd._late import late

__all__ = ["laws_in", "names_a_law"]

# The Union, or a Community before it, in letters: EU, EEC, WE, ЕС.
_UNION: Final = r"[CEKUWΕЕ][^\W\d_a-z]{1,2}(?!\w)"
_NUMBER: Final = r"(?<![0-9/])([0-9]{2,4}/[0-9]{1,4})(?![0-9])"
# "93/42/EEC", "(EU) No 305/2011".
_OF_THE_UNION: Final = late(
    rf"{_NUMBER}/{_UNION}|\({_UNION}\)\s?(?:[Nnč]\w?[.º°]{{0,2}}\s?)?{_NUMBER}"
)
# "2017/745" alone, and no month of a year.
_ALONE: Final = late(r"(?<![0-9/])(?:19|20)[0-9]{2}/[0-9]{3,4}(?![0-9])")


def names_a_law(text: str) -> bool:
    """Tell whether a text names a law as one, known here or not."""
    return _OF_THE_UNION.search(text) is not None


def laws_in(text: str) -> set[str]:
    """Return the numbers of the laws that a text names."""
    named = {
        before or behind for before, behind in _OF_THE_UNION.findall(text)
    }
    return named.union(_ALONE.findall(text))
