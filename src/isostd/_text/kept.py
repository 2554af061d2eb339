"""What was read of short texts, kept for the next paper that bears them.

Papers print the same few texts over and over; a long one comes but once, and
would fill the memory.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

__all__ = ["kept"]

_T = TypeVar("_T")
_Reader = Callable[[str], _T]


def kept(
    longest: int, maxsize: int = 512
) -> Callable[[_Reader[_T]], _Reader[_T]]:
    """Return what makes a reader of texts remember the last short ones.

    Args:
        longest: how many letters a text has at most that is remembered.
        maxsize: how many are.
    """

    def remembering(read: _Reader[_T]) -> _Reader[_T]:
        known = lru_cache(maxsize=maxsize)(read)

        @wraps(known)
        def reading(text: str) -> _T:
            return known(text) if len(text) <= longest else read(text)

        return reading

    return remembering
