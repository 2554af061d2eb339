"""Does a paper bear the name of what a requirement asks for?"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

from isostd._text.late import late
from isostd._text.schemes import is_in_words
from isostd.certificates import Certificate
from isostd.references import Reference
from isostd.requirements import Evidence

__all__ = [
    "PLAIN_WORDS",
    "WORD",
    "bears_mark",
    "bears_name",
    "beside_standards",
    "is_of_scheme",
    "is_vague",
    "names_document",
    "other_document",
    "scheme_words",
    "title",
    "worded",
    "words_of",
]

WORD: Final = late(r"\w+")
# Words that name no scheme.
PLAIN_WORDS: Final = frozenset(
    {"a", "an", "the", "of", "for", "or", "and", "to", "certificate",
     "certification", "certified", "licence", "report", "registration",
     "statement", "declaration", "standard", "scheme", "system", "food",
     "safety", "quality", "management", "global", "equivalent", "audit",
     "product", "products", "by", "from", "in", "under"}
)  # fmt: skip
_ARTICLES: Final = frozenset({"a", "an", "the"})
# Nor do methods, which name no document, nor who writes many regulations.
_NO_SCHEME: Final = PLAIN_WORDS | {"gmp", "haccp", "un"}


def is_of_scheme(evidence: Evidence, name: str | None) -> bool:
    """Tell whether a paper's scheme is the one that is asked, by its words."""
    if name is None or evidence.label is None:
        return False
    scheme, label = scheme_words(name), scheme_words(evidence.label)
    return bool(scheme - _NO_SCHEME) and (scheme <= label or label <= scheme)


def scheme_words(name: str) -> set[str]:
    """Return the words of a scheme's name, American ones as British."""
    text = _british(name).replace("united kingdom", "uk")
    return {*WORD.findall(text)} - _ARTICLES


def _british(text: str) -> str:
    """Return a text in small letters and in the spelling of the labels."""
    return text.casefold().replace("license", "licence")


# How a scheme's own name is written: "KGMP", "C5", "MD-15", "510(k)".
_MARK: Final = late(
    r"(?<![\w-])(?:[\w-]*(?:[A-ZА-Я][A-ZА-Я\d-]|\d[A-ZА-Я])[\w-]*|\d+\([a-z]\))"
)
# What is asked for by its worth alone, whatever it is called.
_OPEN: Final = late(r"(?i)\b(?:other|equivalen(?:t|ce))\b")


def is_vague(evidence: Evidence, name: str) -> bool:
    """Tell whether a scheme's words may be those of many papers.

    "Certificate of conformity" is no name; "EAC certificate" has one.
    """
    label = evidence.label or ""
    if scheme_words(name) >= scheme_words(label):
        return False
    return _OPEN.search(label) is not None or (
        bool(_own_names(label)) and not bears_mark(evidence, name)
    )


def bears_mark(evidence: Evidence, name: str) -> bool:
    """Tell whether words bear the name of the scheme that is asked.

    A number or a seat may stand beside it: "KC certificate CB065R1234".
    """
    words = scheme_words(name)
    return any(
        words.issuperset(WORD.findall(mark)) or is_in_words(mark, name)
        for mark in _own_names(evidence.label or "")
    )


# What a paper must name, where it names no other: a body or a form by its
# letters or in full, a law or a standard by its number, or words of a script
# of their own.
_TELLING: Final = late(
    r"(?!ISO\b|IEC\b|EN\b)(?:.*?(?<!\w)(?:[A-ZА-Я][A-ZА-Я.-]{2,}|[A-Z]{2,} ?\d{2,})"
    r"|.*\d/\d|[A-Z][\w'-]+(?: [\w'-]+)+|.*[Ѐ-ӿ\u0e00-\u0e7f\u3040-\u9fff가-힣])"
)


def bears_name(evidence: Evidence, text: str) -> bool:
    """Tell whether a text bears a name that such papers alone are to bear."""
    telling = filter(None, map(_telling, evidence.names))
    return any(found.search(text) for found in telling)


def names_document(evidence: Evidence, text: str) -> bool:
    """Tell whether a text names a document that is asked for by its name.

    Its part or its year may be left out; with others it is another document.
    """
    wanted = _documents("; ".join((evidence.label or "", *evidence.names)))
    told = _documents(text[:_LONGEST_TEXT]) if wanted else {}
    return any(
        _may_be(told[key], wanted[key]) for key in wanted if key in told
    )


def other_document(text: str, told: str) -> str | None:
    """Return a document that a text names, where others of its kind are told.

    Of a publisher of whom nothing is told, any may be meant.
    """
    named = {
        **_documents(text[:_LONGEST_TEXT]),
        **{("IS", figures): None for figures in _INDIAN.findall(text)},
    }
    publishers = {key[0] for key in _documents(told)} if named else set()
    others = [key for key in named if key[0] in publishers]
    if not others or any(_is_told(number, told) for _, number in others):
        return None
    return " ".join(others[0])


def _is_told(number: str, told: str) -> bool:
    """Tell whether a text names a number, or a span in which it lies."""
    return worded(number).search(told) is not None or any(
        len(first) == len(number) and first <= number <= last
        for first, last in _SPAN.findall(told)
    )


# Of three figures they may be words: "it is 694".
_INDIAN: Final = late(r"(?<![^\W\d_])IS[ :]{0,2}(\d{3})(?!\d)")
# "IS 17631 to IS 17636".
_SPAN: Final = late(r"\b(\d{3,}) (?:to|-|\u2013) (?:[A-Z]+ )?(\d{3,})\b")


def _may_be(told: "_Told", wanted: "_Told") -> bool:
    """Tell whether a part and a year that are told are among those asked."""
    (parts, years), (our_parts, our_years) = told, wanted
    return (None in parts or not parts.isdisjoint(our_parts)) and (
        not years or not years.isdisjoint(our_years)
    )


_LONGEST_TEXT: Final = 400
# "GB 6675.1, 4-2014": the year stands behind the last of several parts, which
# in running text might be counts.
_LAST_PART: Final = late(
    r"(?:[ ~,/\u2013\u301c\u3001\u81f3\uff5e]+\d{1,2})+[-:\u2014](\d{4})(?!\d)"
)
# Most of these have a record, and are asked for by it.
_INTERNATIONAL: Final = frozenset({"ISO", "IEC", "ISO/IEC", "EN"})
_Told = tuple[set[str | None], set[int]]


@lru_cache(maxsize=512)
def _documents(text: str) -> Mapping[tuple[str, str], _Told]:
    """Return the documents that a text names, each with its parts and years.

    They are told by publisher and number; no part, or none told, is None.
    """
    found: dict[tuple[str, str], _Told] = {}
    for mention in islice(Reference.find(text), 20):
        one = mention.reference
        if one.publisher in _INTERNATIONAL:
            continue
        key = (one.publisher, one.number)
        parts, years = found.setdefault(key, (set(), set()))
        parts.add(one.part)
        last = _LAST_PART.match(text, mention.end)
        year = int(last[1]) if last is not None else one.year
        if year is not None:
            years.add(year)
    return found


@lru_cache(maxsize=512)
def beside_standards(text: str) -> str:
    """Return the words of a text that are no part of a standard's name."""
    text = text[:_LONGEST_TEXT]
    words, done = [], 0
    for mention in islice(Reference.find(text), 20):
        words.append(text[done : mention.start])
        done = mention.end
    return " ".join([*words, text[done:]])


def words_of(paper: Certificate) -> str:
    """Return where a paper may name what it is.

    What stands in the scope of one to a standard is about something else.
    """
    if paper.standard is not None:
        return title(paper)
    return " ".join([title(paper), paper.scope or "", *paper.printed_marks])


# Any such paper may name a method.
_METHODS: Final = frozenset({"GMP", "HACCP"})


# Scripts in which letters or digits beside a word are no part of it.
_SIGN: Final = late(r"[\u0e00-\u0e7f\u3040-\u9fff가-힣]")


@lru_cache(maxsize=512)
def worded(name: str, ends: str = r"(?![A-Za-z0-9])") -> "re.Pattern[str]":
    """Return what finds a name as words of their own: no "GFS" in "GFSI".

    "国械备" is in "国械备20200001".
    """
    begins = "" if _SIGN.match(name) else "(?<![A-Za-z0-9])"
    ends = "" if _SIGN.match(name[-1:]) else ends
    either = re.escape(name).replace("icence", "icen[cs]e")
    return late(f"(?i){begins}{either}{ends}")


@lru_cache(maxsize=512)
def _telling(name: str) -> "re.Pattern[str] | None":
    """Return what finds a name as words of their own, if it tells a paper."""
    if name in _METHODS or _TELLING.match(name) is None:
        return None
    return worded(name)


def _own_names(label: str) -> set[str]:
    """Return the schemes' own names in a label."""
    return {mark.casefold() for mark in _MARK.findall(label)} - _NO_SCHEME


def title(paper: Certificate) -> str:
    """Return what a paper says it is to."""
    return f"{paper.standard_text or ''} {paper.scheme or ''}"
