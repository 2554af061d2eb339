"""Whose name is it: what a text has for a holder."""

from functools import lru_cache
from typing import Final
from unicodedata import normalize

from isostd._text.firms import FORMERLY, HAN_ONCE, ONCE, firm, firms
from isostd._text.forms import (
    begins_with_form,
    without_form,
)
from isostd._text.late import late
from isostd._text.smoothing import WIDE
from isostd._text.words import are_in_two_scripts, flatten, unaccented

__all__ = [
    "is_latin",
    "same_holder",
    "same_party",
]

_LONGEST: Final = 2000
_TWO: Final = 2
_LATIN: Final = late("[A-Za-z]{3}")
# Letters that Vietnamese alone has, and its word for a firm.
_VIETNAMESE: Final = late(r"(?i)[ạ-ỹơư]|\bc[oô]ng ty\b")
# "A/S" is one form, and not two names.
_BETWEEN_NAMES: Final = late(
    r"[|;\n]|\s/|/\s|(?<=[\w.]{3})/(?=\w{3})|(?<=[\u3400-\u9fff가-힣])/"
)
_TRADING_AS: Final = late(
    r"(?i)\s(?:t/as?|d/b/a|dba|o/a|trading as|operating as|doing business as)\s"
)
_BRACKETS: Final = late(r"[()（）]")
_WORD: Final = late(r"[^\W_]+")
# What parts an address or a site from a name: "Example Ltd - Leeds site".
_BEFORE_ADDRESS: Final = late(r"[,，\n]\s*|\s[-–—]\s")
# A firm's number: behind its label, in brackets, or of so many figures that
# it is nothing else; in mainland China the credit code.
_NUMBER: Final = late(
    r"""(?ix) (?:[(（]\s*)?
      (?: (\b(?:abn|acn|cin|uscc|uen|crn|lei|duns|d-u-n-s|gstin|cnpj|siren|siret
        |vat|hr[ab]|eori|nif|cif|инн|огрн|tel|phone|fax|(?:company|registration|co\.?|reg\.?)
        (?=\s?n)) | (?:统一)?社会信用代码 | 統一編號)
        (?:[ ]?(?:no|nr|number|id)\b)?
      ) [\s.:：#+]* ([a-z]{0,5}\d(?:[a-z]{0,8}[ ./-]?\d){4,24}[a-z]{0,2}\b) (?:\s*[)）])?
    | [(（] ([^\d()（）]{0,30}) ((?<![a-z])[a-z]{0,5}\d(?:[ ./-]?\d){4,24}(?:-?[a-z])?) \s*[)）]
    | (?:[(（]\s*)? (?<![^\W_]) (?=[a-z]*(?:\d[a-z]*){6}) ([a-z\d]{9,22}) (?![^\W_]) (?:\s*[)）])?
    """
)
# Most names have none: so few figures are no number.
_FIGURES: Final = late(r"(?:\d\D{0,9}){5}")
# No register of firms gave it: a day, a telephone's, a post code.
_NO_REGISTER: Final = late(
    r"(?i)\b(?:tel|phone|fax|mob|post|zip|plz|cep\b|since|seit|depuis|desde|from|as of"
    r"|until|bis\b|dated?\b|est(?:ablished)?\b|plot|unit|building|room)"
    r"|电话|電話|邮编|郵編|郵便|〒|传真|전화|우편"
)
_DAY: Final = late(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
# What any such number may be called, and those that tell one firm's sites
# apart.
_ANY_LABEL: Final = late(
    "(?:company|registration|registered|register|reg|co|crn|business|number"
    "|no|nr|id|uscc|统一|社会信用代码|統一編號)*"
)
_OF_SITES: Final = frozenset({"siret", "cnpj", "gstin"})
# Of so few figures one number is given in many places.
_SHORT: Final = 7
_UMLAUTS: Final = str.maketrans("äöüÄÖÜ", "aouAOU")
_SPELT_OUT: Final = str.maketrans(
    {"ø": "oe", "å": "aa", "æ": "ae", "Ø": "Oe", "Å": "Aa", "Æ": "Ae"}
)
_LONG_LATIN: Final = late(r"[^\W\d_]+\W+[^\W\d_]|\W*\w{12}")
_LONG_HAN: Final = 4


def _own_names(text: str) -> frozenset[str]:
    """Return what one holder is called in a text, as `firm` writes it."""
    return _read_names(text[:_LONGEST])


@lru_cache(maxsize=1024)
def _read_names(text: str) -> frozenset[str]:
    """Read them once for all that is asked of a holder."""
    bare = _without_numbers(text).strip()
    found = set(firms(text))
    for name in _TRADING_AS.split(bare):
        found |= {
            firm(name),
            firm(name.translate(_UMLAUTS)),
            firm(name.translate(_SPELT_OUT)),
        }
        found.add(firm(_before_address(name)))
    return frozenset(name for name in found if len(name) > 1)


def _before_address(name: str) -> str:
    """Return a name up to the last form that an address may follow."""
    for gap in reversed([*_BEFORE_ADDRESS.finditer(name)]):
        head, behind = name[: gap.start()], name[gap.end() :]
        if (
            without_form(head) not in {"", head}
            and behind[:1].isalnum()
            and not begins_with_form(behind)
        ):
            return head
    return ""


def _every_name(text: str) -> frozenset[str]:
    """Return all names that a text has for a holder.

    A town in brackets is none: "Alpha (Shenzhen)" is not "Beta (Shenzhen)".
    """
    found = _own_names(text)
    for name in _BETWEEN_NAMES.split(_without_numbers(text[:_LONGEST])):
        found |= _own_names(name)
        parts = [part for part in _BRACKETS.split(name) if part.strip()]
        if len(parts) == _TWO:
            own, beside = parts
            mixed = is_latin(own) != is_latin(beside)
            if (
                mixed
                or without_form(own) != own
                or beside.strip().casefold() in _initials(own)
            ):
                found |= _own_names(own)
            if without_form(beside) != beside or (mixed and _is_long(beside)):
                found |= _own_names(beside)
    return found


# What a firm was called before, in brackets or behind the name.
_FORMER: Final = late(
    rf"(?i)(?:(?<!\bnot)\s{FORMERLY}|[(（,;]\s?{ONCE}|[(（]{HAN_ONCE}"
    r"|(?<=.)(?:原名|曾用名|旧社名|旧名称))"
    r"[\s:：.-]*([^()（）]{2,200})"
)


def _was_called(text: str) -> frozenset[str]:
    """Return the names that a firm is told to have borne before."""
    found = _FORMER.search(text[:_LONGEST])
    return frozenset() if found is None else _own_names(found[1])


def _initials(name: str) -> tuple[str, ...]:
    """Return the letters that a name is shortened to: all, or the great ones."""
    words = _WORD.findall(unaccented(name))
    great = [word for word in words if word[0].isupper()]
    both = (words, great)
    return tuple(
        "".join(word[0] for word in each).casefold()
        for each in both
        if len(each) > _TWO
    )


def is_latin(text: str) -> bool:
    """Tell whether a text has a word in Latin letters."""
    return _LATIN.search(text) is not None


def _is_vietnamese(text: str) -> bool:
    """Tell whether a name is Vietnam's own, and no translation of it."""
    return _VIETNAMESE.search(normalize("NFC", text)) is not None


def _is_long(name: str) -> bool:
    """Tell whether a name in brackets is more than a town's."""
    if is_latin(name):
        return _LONG_LATIN.match(name) is not None
    return len(flatten(name)) >= _LONG_HAN


def _differ_by_form(one: str, other: str) -> bool:
    """Tell whether all that differs is the form that one name bears alone."""
    told = [text[:_LONGEST].strip() for text in (one, other)]
    bare = [without_form(name) for name in told]
    return (bare[0] == told[0]) is not (bare[1] == told[1]) and (
        firm(bare[0]) == firm(bare[1]) != ""
    )


# Where forms are parted by dots a town may follow: "Primjer d.o.o. Zagreb".
_TOWN: Final = late(
    r"(?i)(.+\b(?:d\.\s?o\.\s?o|d\.\s?d|a\.\s?d|д\.\s?о\.\s?о|а\.\s?д)\.)"
    r"\s[^\W\d_]+(?: [^\W\d_]+)?\Z"
)


def _differ_by_town(one: str, other: str) -> bool:
    """Tell whether all that differs is the town that one name bears alone."""
    found = [_TOWN.match(text[:_LONGEST].strip()) for text in (one, other)]
    if (found[0] is None) is (found[1] is None):
        return False
    names = zip(found, (one, other), strict=True)
    bare = [name if town is None else town[1] for town, name in names]
    return firm(bare[0]) == firm(bare[1])


# Each behind its label, which is often not told.
_Numbers = frozenset[tuple[str, str]]


def _numbers(text: str) -> _Numbers:
    """Return the registration numbers in a text, without blanks and marks."""
    return _read_numbers(text[:_LONGEST])


def _without_numbers(text: str) -> str:
    return _NUMBER.sub(" ", text) if _FIGURES.search(text) else text


@lru_cache(maxsize=1024)
def _read_numbers(text: str) -> _Numbers:
    found = set[tuple[str, str]]()
    if _FIGURES.search(text) is None:
        return frozenset()
    for match in _NUMBER.finditer(text.translate(WIDE)):
        told = match[1] or match[3] or ""
        number = match[2] or match[4] or match[5]
        if not (_NO_REGISTER.search(told) or _DAY.fullmatch(number)):
            label = flatten(told)
            known = _ANY_LABEL.fullmatch(label) is not None
            found.add(("" if known else label, flatten(number)))
    return frozenset(found)


def _by_number(ours: _Numbers, theirs: _Numbers) -> bool | None:
    """Tell whether two firms are one by their numbers; None leaves it open.

    A country's letters may be missing; two of one kind are two firms.
    """
    pairs = [(one, other) for one in ours for other in theirs]
    if any(_are_one(one[1], other[1]) for one, other in pairs):
        return True
    return False if any(_are_two(*pair) for pair in pairs) else None


def _are_one(number: str, other: str) -> bool:
    short, long = sorted((number, other), key=len)
    before = long.removesuffix(short)
    return len(short) >= _SHORT and (
        not before or (before != long and before.isalpha())
    )


def _are_two(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether two numbers are of one kind, and not the same.

    One behind another label may be another kind's, of the same firm.
    """
    labels = {one[0], other[0]}
    return (
        one[1] != other[1]
        and _shape(one[1]) == _shape(other[1])
        and (len(labels) == 1 or "" in labels)
        and _OF_SITES.isdisjoint(labels)
    )


def _shape(number: str) -> tuple[str, int]:
    return number[:2] if number[:2].isalpha() else "", len(number)


def same_party(
    party: str, holder: str | None, holder_ids: tuple[str, ...]
) -> bool:
    """Tell whether a firm that a buyer names is a paper's holder.

    Its numbers come first: with another one of a kind no name is the same.
    """
    known = (*holder_ids, holder or "")
    theirs = _Numbers().union(*map(_numbers, known))
    found = _by_number(_numbers(party), theirs)
    if found is None:
        found = any(
            _own_names(party) & _own_names(name) or _is_shortened(party, name)
            for name in known
        )
    return found


def _is_shortened(one: str, other: str) -> bool:
    """Tell whether all that one name lacks is the form.

    Of one word it may be the name of two.
    """
    return all(map(_is_long, (one, other))) and _differ_by_form(one, other)


def same_holder(shown: str, printed: str | None) -> bool | None:
    """Tell whether two holders are one; None where nobody can tell.

    A paper may print the name twice, in two scripts; two names in two
    scripts may be one, and so may a Vietnamese one and another.  What the
    paper does not tell is no difference.
    """
    if printed is None:
        return True
    ours, theirs = _numbers(shown), _numbers(printed)
    numbered = _by_number(ours, theirs)
    if numbered is not None:
        return numbered
    if not _every_name(shown).isdisjoint(_every_name(printed)):
        return True
    if _differ_by_form(shown, printed) or _differ_by_town(shown, printed):
        return True
    if _was_called(shown) & _own_names(printed) or (
        _was_called(printed) & _own_names(shown)
    ):
        return True
    open_ = (
        not ours.isdisjoint(theirs)
        or is_latin(shown) != is_latin(printed)
        or _is_vietnamese(shown) != _is_vietnamese(printed)
        or are_in_two_scripts(shown, printed)
    )
    return None if open_ else False
