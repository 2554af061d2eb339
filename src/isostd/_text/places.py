"""Are two places one: a factory, and a site that a paper lists?"""

import re
from itertools import pairwise
from typing import Final
from unicodedata import name as letter_name
from unicodedata import normalize

from isostd._text.forms import short_forms
from isostd._text.late import late
from isostd._text.words import are_in_two_scripts, unaccented
from isostd.vocabulary import Answer

__all__ = ["same_place", "same_site"]

_WORD: Final = late(r"\w+")
# "C/ Ejemplo", and what a Korean city is called in full.
_CALLE: Final = late(r"\bc/\s?(?=[a-z])")
_KOREAN_CITY: Final = late(
    "특별시|광역시|특별자치[시도]|(?<=서울)시|(?<=부산|대구|인천|광주|대전|울산)시"
    "|(?<=경기|강원)도"
)
_NUMBER: Final = late(r"\b(?:no|nr|num|number)\W{0,3}(?=\d)|№|#")
# "S. No. 45": the number of a survey in India.
_SURVEY: Final = late(r"\bs(?:y|ur)?\.?\s?no\W{0,3}(?=\d)")
# "Bao'an" is Baoan.
_APOSTROPHE: Final = late(r"(?<=[a-z]{2})['’`](?=[aeo])")
# A post code in two parts: "00-001", "01310-100", "110 00".
_PARTED_CODE: Final = late(
    r"(?<=[,;] )(\d{2}(?=-\d{3}\b)|\d{5}(?=-\d{3}\b)|\d{4}(?=-\d{3}\b)"
    r"|\d{3}(?= \d\d\b))[- ](\d{2,3})(?= [^\W\d])"
)
_VIETNAMESE_ZONE: Final = late(r"\bkhu cong nghiep\b")
_STRASSE: Final = late(r"(?<=[a-z])str\b\.?")
_SHORT: Final[dict[str, str]] = {
    "rd": "road",
    "st": "street",
    "ave": "avenue",
    "av": "avenue",
    "avenida": "avenue",
    "jl": "jalan",
    "jln": "jalan",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "blvd": "boulevard",
    "bldg": "building",
    "ind": "industrial",
    "indl": "industrial",
    "sok": "sokak",
    "sk": "sokak",
    "cad": "caddesi",
    "cd": "caddesi",
    "mah": "mahallesi",
    "dist": "district",
    "prov": "province",
    "str": "strasse",
    "est": "estate",
    "ste": "suite",
    "ул": "улица",
    "д": "дом",
    "г": "город",
    "вул": "вулиця",
    "пр": "проспект",
    "strada": "strasse",
    "limited": "ltd",
    "company": "co",
}
# What any place may be called.
_VAGUE: Final = frozenset(
    {"road", "street", "avenue", "lane", "boulevard", "strasse", "building",
     "floor", "room", "unit", "block", "plant", "factory", "works", "workshop",
     "warehouse", "site", "office", "head", "headquarters", "hq",
     "branch", "zone", "industrial", "park", "area", "district", "town",
     "city", "province", "county", "village", "state", "region", "east",
     "west", "north", "south", "new", "the", "of", "and", "in", "at",
     "estate", "plot", "lot", "улица", "дом", "город", "вулиця"}
)  # fmt: skip
# Where letters go, and nothing is made.
_BOX: Final = late(
    r"(?i)\b(?:p\.?\s?o\.?\s?box|post(?:al)? box|postbox|postfach|postbus"
    r"|apartado(?: de correos| postal)?|apdo\.?|casella postale|caixa postal"
    r"|skrytka pocztowa|boîte postale|b\.?p\.?)\W{0,3}\d[\d ]*|а/я\W{0,3}\d+|信箱\d*号?"
)
# Of a Chinese address: the number of the house, and what is counted in it.
_HOUSE: Final = late(r"[\d号號室楼樓栋棟幢座层層]+")
_HOUSE_NUMBER: Final = late(r"(?<![^\W_])\d{1,3}[a-z]?(?![a-z0-9])|\d[号號]")
_HAN_HOUSE: Final = late(
    r"(?:[\u4e00-\u9fff]{2}[路街道巷弄村]|[\u4e00-\u9fff]{4}[区园])(?:\d段)?\d+号"
)
_ONE_HAN: Final = str.maketrans("一二三四五六七八九號", "123456789号")
# A Japanese address in words: "1丁目2番3号" is "1-2-3".
_CHOME: Final = late(r"(\d)丁目(\d+)番(?:地)?(?:の)?(\d+)号?")
# An economy's letters before a post code: "D-70565", "SE-111 22".
_CODED: Final = late(
    r"\b(?:d|a|ch|f|i|e|p|b|l|nl|dk|se|s|n|no|fi|fin|pl|cz|sk|h|hu|ro|bg|hr|si"
    r"|lt|lv|ee|gr)-(?=\d{4}|\d{3}\s\d{2})"
)
# "5 a" is "5a", and "5 n" may be north.
_LETTERED: Final = late(r"(?<=\d) (?=[a-df-mo-rt-vx-z](?: |\Z))")
# "12a" may be a part of 12.
_LETTERED_NUMBER: Final = late(r"\d+[a-z]")
# Four digits are a house in front of all, or behind their street.
_LONG_NUMBER: Final = late(
    r"(?:\A|\b(?:street|avenue|road|boulevard|rua|calle|rodovia|carretera)"
    r"(?: [^\W\d]+){1,3} )(\d{4})\b"
)
# No address has more words than these.
_MOST_WORDS: Final = 60
_NUMBERS_APART: Final = late(r"(?<=\d) (?=\d)")
# "G.I.D.C.", "Z.I.": letters of one name.
_INITIALS: Final = late(r"\b(?:[a-z]\.){2,}")
_CODE: Final = r"\b\d{4,}\b(?!\s\w+\s(?:road|street|avenue|lane|boulevard))"
_POST: Final = late(
    r"\b(?:building|block|unit|ward|district|floor|room|phase|zone|sector)\s\d+"
    rf"|{_CODE}"
)
_POST_CODE: Final = late(_CODE)
_LETTERS: Final = late(r"[^\W\d_]{2,}")
_UNSAID: Final = str.maketrans("", "", "省市")
_QUALIFIERS: Final = frozenset(
    {"city", "town", "village", "province", "county", "district", "state",
     "region", "estate", "the", "of", "de", "du", "des", "di", "del", "della", "da",
     "дом", "город", "tinh", "tp"}
)  # fmt: skip
# Two letters before it are of any firm: 玩具厂, 有限公司.
_FIRM: Final = late(r".{4}(?:公司|厂|廠|工場|株式会社)")
_ANY_FIRM: Final = late("(?:股份)?有限(?:责任|責任)?(?=公司)")
# The number of a unit tells a place with its estate alone.
_UNIT: Final = late(r"\bunit \d+[a-z]?\b")
# Where in a town a place lies; without it the words tell the town alone.
_WITHIN: Final = late(
    r"\b(?:road|street|avenue|lane|boulevard|\w*strasse|\w*weg|\w*platz|allee"
    r"|park|estate|industrial|zone|building|rue|chemin|via|viale|corso|calle"
    r"|avenida|carretera|poligono|rua|rodovia|ul|ulica|ulice|\w*straat"
    r"|\w*laan|\w*gatan|\w*vej|jalan|soi|moo|duong|zona|gidc|midc)\b"
    r"|[路街道巷園园村]"
)
# Letters that are written in two ways.
_LONG: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "å": "aa",
     "đ": "d", "ł": "l"}
)  # fmt: skip
# No address is longer, nor all the addresses of a page.
_LONGEST: Final = 2000


def same_place(place: str, name: str | None, address: str | None) -> Answer:
    """Tell whether a place is told by a site's name or its address.

    A word that many places share ("Shenzhen", "Plant") tells none.
    """
    texts = (place, name or "", address or "")
    found = _told_by(*(text[:_LONGEST] for text in texts))
    if found is Answer.NO and max(map(len, texts)) > _LONGEST:
        # It may stand in what was not read.
        return Answer.UNKNOWN
    return found


def same_site(place: str, name: str | None, address: str | None) -> Answer:
    """Tell whether a place is a listed site.

    Where one is told by its name alone, and the other by its address, nobody
    can tell that they differ.
    """
    found = same_place(place, name, address)
    if found is Answer.NO and None in {name, address}:
        told = (place, f"{name or ''} {address or ''}")
        ours, theirs = (_is_numbered(_words(t[:_LONGEST])) for t in told)
        return found if ours is theirs else Answer.UNKNOWN
    return found


def _told_by(place: str, name: str, address: str) -> Answer:
    """Tell whether a place is told; where letters go tells none."""
    texts = (place, name, address)
    bare = [_BOX.sub(" ", text) for text in texts]
    found = _in_any_letters(*bare)
    boxed = any(
        text != whole and not _is_numbered(_words(text))
        for text, whole in zip(bare, texts, strict=True)
    )
    return Answer.UNKNOWN if boxed and found is Answer.NO else found


def _in_any_letters(place: str, name: str, address: str) -> Answer:
    """Tell whether a place is told by a name or an address, in any letters."""
    told = (place, name, address, f"{name} {address}")
    words = [_words(text) for text in told]
    found = _same_place(*words)
    if found is Answer.NO and not "".join(told).isascii():
        # "Köln" is printed as "Koeln", and as "Koln".
        words = [_words(_bare(text)) for text in told]
        found = _same_place(*words)
    codes = [set(_POST_CODE.findall(words[at])) for at in (0, 3)]
    if found is Answer.NO and not (
        all(codes) and codes[0].isdisjoint(codes[1])
    ):
        found = _same_place(*map(_core, words))
    spelt_apart = place.isascii() is not told[3].isascii()
    if found is Answer.NO and (
        _may_be_one(words[0], words[3], spelt_apart=spelt_apart)
        or are_in_two_scripts(place, told[3])
    ):
        return Answer.UNKNOWN
    return found


def _core(words: str) -> str:
    """Return a place's words without post codes and what a town is called."""
    told = _POST_CODE.sub("", words).translate(_UNSAID)
    return " ".join(w for w in told.split() if w not in _QUALIFIERS)


def _may_be_one(place: str, other: str, *, spelt_apart: bool) -> bool:
    """Tell whether two addresses share a house, however else they differ.

    It is a number with the word beside it, or with all words of one of them;
    of a local and an English spelling, with any word of its own.
    """
    place, other = _unlettered(place, other), _unlettered(other, place)
    ours, theirs = place.split(), other.split()
    numbers = {w for w in ours if _HOUSE_NUMBER.fullmatch(w)}
    common = (numbers | set(_LONG_NUMBER.findall(place))) & set(theirs)
    if not common:
        return not _han_houses(place).isdisjoint(_han_houses(other))
    one, two = set(_own(place)), set(_own(other))
    if one and two and (one <= two or two <= one):
        return True
    if spelt_apart and not one.isdisjoint(two):
        return True
    return _beside(ours, one, common, theirs) or _beside(
        theirs, two, common, ours
    )


def _unlettered(text: str, other: str) -> str:
    """Leave out the letter of a house whose bare number stands in another."""
    others = set(other.split())
    return " ".join(
        word[:-1]
        if _LETTERED_NUMBER.fullmatch(word) and word[:-1] in others
        else word
        for word in text.split()
    )


def _beside(
    words: list[str], own: set[str], numbers: set[str], others: list[str]
) -> bool:
    """Tell whether a number and the word beside it stand in others.

    A road or a building between them says nothing, nor does a blank: "Ke Ji"
    is "Keji".
    """
    told = [
        word
        for word in words
        if not _is_vague(word) and (len(word) > 1 or word.isdigit())
    ][:_MOST_WORDS]
    kept = " ".join(word for word in others if not _is_vague(word))
    joined = _NUMBERS_APART.sub("|", kept).replace(" ", "")
    return any(
        not numbers.isdisjoint(pair)
        and not own.isdisjoint(pair)
        and re.search(rf"(?<!\d){''.join(pair)}(?!\d)", joined)
        for pair in (*pairwise(told), *pairwise(reversed(told)))
    )


def _han_houses(place: str) -> set[str]:
    """Return the houses in a Chinese address, each with its street."""
    return set(_HAN_HOUSE.findall(place.translate(_ONE_HAN)))


def _same_place(wanted: str, name: str, address: str, whole: str) -> Answer:
    """Tell whether a place is told, all by their words."""
    open_ = not _is_definite(wanted) or _are_apart(address or name, wanted)
    for shown, by_name in ((name, True), (address, False), (whole, False)):
        part = _shared(shown, wanted) if shown and wanted else ""
        if part and (
            _is_telling(part, by_name=by_name)
            or (shown == wanted and _is_same(part, by_name=by_name))
        ):
            return Answer.YES
        open_ = open_ or part != ""
    return Answer.UNKNOWN if open_ else Answer.NO


def _are_apart(shown: str, wanted: str) -> bool:
    """Tell whether two texts are in two scripts, which settles nothing."""
    theirs, ours = _scripts(shown), _scripts(wanted)
    return bool(theirs and ours) and theirs.isdisjoint(ours)


def _scripts(text: str) -> set[str]:
    """Return the scripts of a text, each by the name of one of its letters."""
    return {letter_name(word[0], "")[:3] for word in _LETTERS.findall(text)}


def _bare(text: str) -> str:
    """Return a text without the marks of its letters."""
    return unaccented(text.casefold())


def _words(text: str) -> str:
    """Return a place's words, long, without the word for "number"."""
    told = normalize("NFKC", text).casefold()
    if not told.isascii():
        told = normalize("NFC", unaccented(told.translate(_LONG)))
        told = _CHOME.sub(r"\1-\2-\3", _KOREAN_CITY.sub("", told))
    told = _VIETNAMESE_ZONE.sub("kcn", told)
    told = _APOSTROPHE.sub("", _CALLE.sub("calle ", _CODED.sub("", told)))
    told = _PARTED_CODE.sub(r"\1\2", _SURVEY.sub("survey ", told))
    told = _STRASSE.sub("strasse", _NUMBER.sub(" ", told))
    told = _INITIALS.sub(lambda found: found[0].replace(".", "") + " ", told)
    words: list[str] = _WORD.findall(told)
    joined = " ".join(_SHORT.get(word, word) for word in words)
    return _LETTERED.sub("", joined)


def _is_vague(word: str) -> bool:
    """Tell whether a word tells no place: a firm's form tells none either."""
    return word in _VAGUE or word in short_forms()


def _own(place: str) -> list[str]:
    """Return the words that are a place's own, without figures."""
    words = [word for word in place.split() if not _is_vague(word)]
    bare = (_HOUSE.sub("", word) for word in words)
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
        unit = len(own) > 2 and _UNIT.search(place) and _WITHIN.search(place)
        return bool(own) and (_is_numbered(place) or bool(unit))
    formal = _is_numbered(place) or not short_forms().isdisjoint(place.split())
    named = _FIRM.search(_ANY_FIRM.sub("", place)) is not None
    return len(own) + formal > 1 or named


def _is_definite(place: str) -> bool:
    """Tell whether a place can be told from others by these words."""
    numbered = _is_numbered(place) and " " in place
    return numbered or len(_own(place)) > 1 or _is_telling(place, by_name=True)


def _is_same(place: str, *, by_name: bool) -> bool:
    """Tell whether words that are the same on both sides tell a place."""
    own = len(_own(place))
    if by_name:
        return own > 0 or " " in place
    return own > 2 and _WITHIN.search(place) is not None


def _shared(shown: str, wanted: str) -> str:
    """Return the place of the two that the other holds, if it does.

    The same words are one place in any order, with one number among them.
    """
    if _holds(shown, wanted):
        return wanted
    if _holds(wanted, shown):
        return shown
    words = wanted.split()
    one = sum(map(str.isdigit, words)) == 1
    return wanted if one and sorted(words) == sorted(shown.split()) else ""


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
