"""The laws of the European Union, by their numbers."""

from typing import Final

from isostd._late import late

__all__ = ["law_pattern", "laws_in", "names_a_law"]

# The Union, or a Community before it, in letters: EU, EEC, WE, ЕС.
_UNION: Final = r"[CEKUWΕЕ][^\W\d_a-z]{1,2}(?!\w)"
_NUMBER: Final = r"(?<![0-9/])([0-9]{2,4}/[0-9]{1,4})(?![0-9])"
# "93/42/EEC", "(EU) No 305/2011".
_OF_THE_UNION: Final = late(
    rf"{_NUMBER}/{_UNION}|\({_UNION}\)\s?(?:[Nnč]\w?[.º°]{{0,2}}\s?)?{_NUMBER}"
)
_TWO_NUMBERS: Final = late(r"([0-9]+)/([0-9]+)")
_YEAR, _MONTHS = 4, 12
# "2017/745" alone, and no month of a year.
_ALONE: Final = late(r"(?<![0-9/])(?:19|20)[0-9]{2}/[0-9]{3,4}(?![0-9])")


def names_a_law(text: str) -> bool:
    """Tell whether a text names a law as one, known here or not."""
    return _OF_THE_UNION.search(text) is not None


def law_pattern(name: str) -> str | None:
    """Return how a law of the Union may be printed, in any of its languages.

    None where the name is none of a law.  A number that could be a month of a
    year, or anything, needs the Union's letters behind it.
    """
    if not names_a_law(name) and not _ALONE.fullmatch(name):
        return None
    ((first, second),) = _TWO_NUMBERS.findall(name)
    number = rf"(?<![0-9/]){first}\s?/\s?{second}(?![0-9])"
    year, other = sorted((first, second), key=len, reverse=True)
    alone = len(year) == _YEAR and int(other) > _MONTHS
    return number if alone else rf"{number}\W{{1,2}}(?:{_UNION})"


def laws_in(text: str) -> set[str]:
    """Return the numbers of the laws that a text names."""
    named = {
        before or behind for before, behind in _OF_THE_UNION.findall(text)
    }
    return named.union(_ALONE.findall(text))
