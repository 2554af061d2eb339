"""What ISO/IEC 17021-1, 8.2.2, wants on a certificate, and what is there."""

from collections.abc import Callable
from typing import Final, final

import attrs

from isostd._text.blanks import is_a_blank, no_number, no_scope
from isostd.certificates import CLAUSE, Certificate
from isostd.vocabulary import Answer

__all__ = ["Printed", "checklist"]


@final
@attrs.frozen
class Printed:
    """One thing that belongs on a certificate.

    Attributes:
        letter: its place in ISO/IEC 17021-1, 8.2.2: `a` to `i`.
        what: what belongs there.
        there: yes; no, where the paper was seen not to print it; unknown,
            where nobody told.
    """

    letter: str
    what: str
    there: Answer

    def __str__(self) -> str:
        return f"{self.letter}) {self.what}: {_WORDS[self.there]}"


_WORDS: Final = {
    Answer.YES: "there",
    Answer.NO: "missing",
    Answer.UNKNOWN: "not told",
}
# What only keeps a place tells nothing.
_KEEPS_PLACE: Final[dict[str, Callable[[str], bool]]] = {
    "holder": is_a_blank,
    "number": no_number,
    "scope": no_scope,
}
_WANTED: Final = {
    "a": "the holder, and where it and its sites are",
    "b": "the day from which it takes effect",
    "c": "the day of expiry",
    "d": "a number of its own",
    "e": "the standard, with the year of its edition",
    "f": "the scope",
    "g": "the certification body",
    "h": "what else the standard wants on it",
    "i": "what tells a revised paper from an old one",
}


def checklist(certificate: Certificate) -> tuple[Printed, ...]:
    """Return the nine things, in the order of the clause."""
    return tuple(
        Printed(letter, what, _there(certificate, CLAUSE[letter]))
        for letter, what in _WANTED.items()
    )


def _there(certificate: Certificate, names: tuple[str, ...]) -> Answer:
    """Tell whether everything that belongs to one letter is there."""
    if not set(names).isdisjoint(certificate.not_printed):
        return Answer.NO
    if all(_told(certificate, name) for name in names):
        return Answer.YES
    return Answer.UNKNOWN


def _told(certificate: Certificate, name: str) -> bool:
    """Tell whether a thing was told."""
    if name == "edition":
        reference = certificate.standard
        return reference is not None and (
            reference.year is not None or reference.edition is not None
        )
    if name == "holder_address":
        return bool(certificate.holder_address or certificate.sites)
    # Of the last two a record tells nothing.
    value = getattr(certificate, name, None)
    keeps = _KEEPS_PLACE.get(name)
    return value is not None and (keeps is None or not keeps(value))
