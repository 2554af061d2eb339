"""Are two places one: a factory, and a site that a paper lists?"""

import re
from typing import Final
from unicodedata import normalize

from isostd.vocabulary import Answer

__all__ = ["same_place"]

_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\b(?:no|nr|num|number)\W{0,3}(?=\d)|№|#")
_STRASSE: Final = re.compile(r"(?<=[a-zäöü])str\b\.?")
_SHORT: Final[dict[str, str]] = {
    "rd": "road",
    "st": "street",
    "ave": "avenue",
    "av": "avenue",
    "blvd": "boulevard",
    "bldg": "building",
    "ind": "industrial",
    "dist": "district",
    "prov": "province",
    "str": "strasse",
    "limited": "ltd",
    "company": "co",
}
_FORMS: Final = frozenset(
    {"ltd", "co", "inc", "gmbh", "llc", "corp", "sa", "srl", "spa", "bv", "ag",
     "kg", "pvt", "plc", "sarl", "sas", "oy", "ab", "kft", "sro"}
)  # fmt: skip
# What any place may be called.
_VAGUE: Final = _FORMS | frozenset(
    {"road", "street", "avenue", "lane", "boulevard", "strasse", "building",
     "floor", "room", "unit", "block", "plant", "factory", "works", "workshop",
     "warehouse", "site", "office", "head", "headquarters", "hq",
     "branch", "zone", "industrial", "park", "area", "district", "town",
     "city", "province", "county", "village", "state", "region", "east",
     "west", "north", "south", "new", "the", "of", "and", "in", "at"}
)  # fmt: skip
# Of a Chinese address: the number of the house, and what is counted in it.
_HOUSE: Final = re.compile(r"[\d号號室楼樓栋棟幢座层層]+")
_HOUSE_NUMBER: Final = re.compile(
    r"(?<![^\W_])\d{1,3}[a-z]?(?![a-z0-9])|\d[号號]"
)
_POST: Final = re.compile(
    r"\b(?:building|block|unit|ward|district|floor|room|phase|zone|sector)\s\d+"
    r"|\b\d{4,}\b(?!\s\w+\s(?:road|street|avenue|lane|boulevard))"
)
_FIRM: Final = re.compile(r"..(?:公司|厂|廠|工場|株式会社)")


def same_place(place: str, name: str | None, address: str | None) -> Answer:
    """Tell whether a place is told by a site's name or its address.

    A word that many places share ("Shenzhen", "Plant") tells none.
    """
    wanted = _words(place)
    open_ = not _is_definite(wanted)
    whole = f"{name or ''} {address or ''}"
    for told, by_name in ((name, True), (address, False), (whole, False)):
        shown = _words(told or "")
        part = _shared(shown, wanted) if shown and wanted else ""
        if part and (
            _is_telling(part, by_name=by_name)
            or (shown == wanted and _is_same(part, by_name=by_name))
        ):
            return Answer.YES
        open_ = open_ or part != ""
    return Answer.UNKNOWN if open_ else Answer.NO


def _words(text: str) -> str:
    """Return a place's words, long, without the word for "number"."""
    told = _NUMBER.sub(" ", normalize("NFKC", text).casefold())
    told = _STRASSE.sub("strasse", told)
    words: list[str] = _WORD.findall(told)
    return " ".join(_SHORT.get(word, word) for word in words)


def _own(place: str) -> list[str]:
    """Return the words that are a place's own."""
    bare = (_HOUSE.sub("", word) for word in place.split())
    return [word for word in bare if len(word) > 1 and word not in _VAGUE]


def _is_numbered(place: str) -> bool:
    """Tell whether a place has a number; a post code or a ward is none."""
    return _HOUSE_NUMBER.search(_POST.sub(" ", place)) is not None


def _is_telling(place: str, *, by_name: bool) -> bool:
    """Tell whether words within a longer text tell a place.

    An address needs the number of its house; a name may stand in several.
    """
    own = _own(place)
    if not by_name:
        return bool(own) and _is_numbered(place)
    formal = _is_numbered(place) or not _FORMS.isdisjoint(place.split())
    return len(own) + formal > 1 or _FIRM.search(place) is not None


def _is_definite(place: str) -> bool:
    """Tell whether a place can be told from others by these words."""
    numbered = _is_numbered(place) and " " in place
    return numbered or len(_own(place)) > 1 or _is_telling(place, by_name=True)


def _is_same(place: str, *, by_name: bool) -> bool:
    """Tell whether words that are the same on both sides tell a place."""
    own = len(_own(place))
    return own > 2 or (by_name and (own > 0 or " " in place))


def _shared(shown: str, wanted: str) -> str:
    """Return the place of the two that the other holds, if it does."""
    if _holds(shown, wanted):
        return wanted
    return shown if _holds(wanted, shown) else ""


def _holds(text: str, part: str) -> bool:
    """Tell whether a text holds a part that is no piece of a word in it.

    "2 Main Street" is no part of "12 Main Street".
    """
    place = text.find(part)
    while place >= 0:
        end = place + len(part)
        edges = (text[max(place - 1, 0) : place + 1], text[end - 1 : end + 1])
        if not any(len(e) == 2 and e.isascii() and e.isalnum() for e in edges):
            return True
        place = text.find(part, place + 1)
    return False
