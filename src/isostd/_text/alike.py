"""Names that look like a misspelt one."""

from collections.abc import Iterable
from typing import Final

__all__ = ["alike"]

_LONGEST: Final = 100


def alike(
    name: object,
    names: Iterable[str],
    *,
    cutoff: float = 0.5,
    most: int = 3,
) -> tuple[str, ...]:
    """Return the names that look most like the one given.

    First those that it begins; then those alike, by how much of their
    beginning they share: ISO 14001 is nearer to ISO 14000 than ISO 31000.
    What only adds to a name no less near, as a part's number does, is left.

    >>> alike("argentinia", ["Algeria", "Argentina", "Armenia"], most=1)
    ('Argentina',)
    """
    # Imported here: only an error needs it.
    from difflib import SequenceMatcher, get_close_matches

    text = name[:_LONGEST].casefold() if isinstance(name, str) else ""
    known = {candidate.casefold(): candidate for candidate in names}
    begun = [other for other in known if text and other.startswith(text)]
    close = get_close_matches(text, known, n=12, cutoff=cutoff)
    share = {other: _shared(text, other) for other in close}
    ratio = {
        other: SequenceMatcher(None, text, other).ratio() for other in close
    }
    close.sort(key=lambda other: (-share[other], -ratio[other], other))
    close = [
        other
        for other in close
        if not any(
            other.startswith(f"{near}-") and share[other] <= share[near]
            for near in close
        )
    ]
    found = dict.fromkeys((*sorted(begun, key=len), *close))
    return tuple(known[other] for other in found)[:most]


def _shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((place for place, (a, b) in pairs if a != b), shorter)
