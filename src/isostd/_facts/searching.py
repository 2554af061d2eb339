"""How what a buyer types is held against the standards."""

import re
import unicodedata
from typing import Final, final

from isostd._text.words import flatten
from isostd.standards import Standard

__all__ = ["Search"]

_LONGEST: Final = 200


@final
class Search:
    """What was typed, ready to be held against every standard."""

    __slots__ = ("_flat", "_words")

    def __init__(self, words: str) -> None:
        self._flat = flatten(words)
        self._words = [
            _begins(word)
            for word in dict.fromkeys(words[:_LONGEST].casefold().split())
        ]

    def score(self, standard: Standard) -> int:
        """Weigh how well a standard fits."""
        if not self._words:
            return 0
        reference = str(standard.reference)
        fields = (
            (8, reference),
            (6, standard.subject),
            (6, " ".join(standard.words)),
            (4, standard.title),
            (1, standard.scope),
        )
        names = (reference, standard.key, *standard.words)
        total = 20 if self._flat in map(flatten, names) else 0
        for begins in self._words:
            best = max(
                (weight for weight, text in fields if begins.search(text)),
                default=0,
            )
            if not best and total < 20:
                return 0
            total += best
        return total


def _begins(word: str) -> re.Pattern[str]:
    """Return what finds a word, or one that begins with it.

    Short words must stand whole: "AI" is not in "air".  Scripts that put no
    blanks between words have it anywhere.
    """
    if not word[0].isascii() and unicodedata.category(word[0]) == "Lo":
        return re.compile(re.escape(word))
    stem = word[:-1] if len(word) > 4 and word.endswith("s") else word
    end = r"s?(?!\w)" if len(stem) <= 3 else ""
    return re.compile(rf"(?i)(?<!\w){re.escape(stem)}{end}")
