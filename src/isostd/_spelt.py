"""How the name of an accreditation body stands on paper."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, final

from isostd._index import flatten
from isostd.accreditation import AccreditationBody, FormerName

__all__ = ["Named", "former_name", "spellings"]

_Bodies = tuple[AccreditationBody, ...]

_INSIDE: Final = re.compile(r"[(（]([^()（）]{2,})[)）]")
# What paper adds behind a body's name: a number, a form, what it accredits.
_ADDED: Final = re.compile(
    r"""(?ix)
    [\s,:;/-]+
    (?: (?:[a-z]{1,4}[\s-])* (?:no\.?\s?)? [a-z]{0,3}\d[\w./-]*
      | accredited | accreditation | gmbh | e\.v\. | ltd\.? | limited | inc\.?
      | usa | u\.s\.a\. | uk | u\.k\. | o\.p\.s\. | a\.\s?c\. | management\s+systems? | product\s+certification
      | certification | certified | cert | testing | calibration | laborator\w+
    )
    \s* \Z
    """
)
# An accreditor's own number behind its name: "AC 136".  Names come cut short:
# of blanks alone this and the one above take a time that grows by the square.
_NUMBERED: Final = re.compile(r"[\s,:;-]+(?:[A-Z]{1,4}[\s-]?)?\d[\w./-]*\s*\Z")
# An article or a form before a body's name.
_BEFORE: Final = re.compile(
    r"(?i)\A(?:the |(?:accredited|accreditation)(?: body)?(?: by)?\s*:?\s+"
    r"|akkreditiert durch |accrédité par |acreditado por |accreditato da )"
    r"|\A(?:公益|一般)?財団法人\s*"
)
_SIDES: Final = re.compile(r"\s+[-|]\s+|\s*[/·•]\s*|,\s+")
_PARTS: Final = re.compile(r"\s+[-/|]\s+|\s*[,;]\s+|\s+")


# Beside a short name these make another body of it: "UKAS International".
_WIDER: Final = re.compile(r"(?i)\b(?:global|international|world(?:wide)?)\b")
_PLACE: Final = re.compile(r"(?i)\b(u\.?s|u\.?k)(?:\.?a)?\.?\s*\Z")


def spellings(name: str) -> Iterator[str]:
    """Yield what a printed name may be short for, the closest first.

    >>> list(spellings("DAkkS (Deutsche Akkreditierungsstelle GmbH)"))[:2]
    ['DAkkS', 'Deutsche Akkreditierungsstelle GmbH']
    """
    outside = _BEFORE.sub("", " ".join(_INSIDE.sub(" ", name).split()))
    for text in (outside, *_INSIDE.findall(name)):
        yield from _shorter(text)
    yield from sorted(_SIDES.split(outside)[:4], key=len, reverse=True)
    *_, short = (outside, *_shorter(outside))
    for text in dict.fromkeys((outside, short)):
        first, *more = _PARTS.split(text)
        if more and _WIDER.search(text) is None:
            yield from filter(_is_acronym, (first, more[-1]))


def _shorter(text: str) -> Iterator[str]:
    """Yield a text, and again without each thing that was added to it."""
    longer = ""
    while text and text != longer:
        yield text
        longer, text = text, _ADDED.sub("", text)


def _is_acronym(word: str) -> bool:
    """Tell what may be a short name: by its capitals, or its length."""
    return len(word) > 2 and (
        sum(map(str.isupper, word)) > 2
        or (len(word) > 5 and word[0].isupper())
    )


def former_name(name: str, body: AccreditationBody) -> FormerName | None:
    """Return the name of the past by which a paper means a body, or None."""
    if not body.former:
        return None
    told = set(map(flatten, (name, *spellings(name))))
    names = (body.key, body.acronym, body.name, *body.aliases)
    if not told.isdisjoint(map(flatten, names)):
        return None
    return next((o for o in body.former if flatten(o.name) in told), None)


@final
class Named:
    """Accreditation bodies by what papers call them.

    Papers name few, over and over, so the last answers are kept.

    Attributes:
        whole: the bodies whose whole name this is, with no more beside it
            than brackets, a number, or the other name of the same body.
        meant: these, else the ones that a printed name is short for.
    """

    __slots__ = ("_rows", "meant", "whole")

    def __init__(self, bodies: Iterable[AccreditationBody]) -> None:
        """Lay the bodies out by name."""
        self._rows: dict[str, _Bodies] = _by_name(tuple(bodies))
        keep = lru_cache(maxsize=1024)
        self.whole: Callable[[str], _Bodies] = keep(self._alone)
        self.meant: Callable[[str], _Bodies] = keep(self._meant)

    def _whole(self, name: str) -> _Bodies:
        return self._rows.get(flatten(name), ())

    def _alone(self, name: str) -> _Bodies:
        plain = _NUMBERED.sub("", _INSIDE.sub(" ", name)).strip()
        short, _, full = plain.partition(" ")
        found = self._whole(name) or self._whole(plain)
        if found or not full:
            return found
        # "DAkkS Deutsche Akkreditierungsstelle" is one body twice.
        others = self._whole(full)
        return tuple(body for body in self._whole(short) if body in others)

    def _meant(self, name: str) -> _Bodies:
        names = chain((name,), spellings(name))
        found = next(filter(None, map(self._whole, names)), ())
        place = _PLACE.search(name)
        if place is not None and not self._whole(name):
            # Nobody accredits from China as "CNAS USA".
            code = "US" if place[1][-1] in "sS" else "GB"
            found = tuple(body for body in found if code in body.economies)
        return found or self._alone(name)


def _by_name(bodies: _Bodies) -> dict[str, _Bodies]:
    """Return the bodies by everything they are called."""
    found: dict[str, _Bodies] = {}
    for body in bodies:
        former = (old.name for old in body.former)
        names = (body.key, body.acronym, body.name, *body.aliases, *former)
        for flat in set(map(flatten, names)):
            found[flat] = (*found.get(flat, ()), body)
    return found
