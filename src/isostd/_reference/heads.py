"""What stands before a number: who publishes, and what kind of text."""

import re
from typing import Final, final

from isostd._reference.grammar import (
    ADOPTERS,
    BY_HYPHEN,
    COPUBLISHERS,
    DRAFTED,
    FILLERS,
    GAP,
    LETTERED,
    PUBLISHERS,
    SAME,
    STAGES,
    TYPES,
    US_TITLE,
    WORD,
    WORDS,
    beginnings,
    endings,
    is_international,
    names,
)
from isostd._text.late import late

__all__ = ["REACH", "Head", "head_before"]

# No head of a reference is longer than this, nor has more words.
REACH: Final = 56
DEEPEST: Final = 12

_GAP: Final = late(GAP)
_NUMERO: Final = late(r"(?:[Nn][Oo]|[Nn][Rr])\b|[Nn][°º]")
_BETWEEN: Final = late(r"[ ./\-:'’ʻʼ`]{0,3}")
_DIGIT_BEFORE: Final = late("[0-9] {0,3}$")
_YEAR_BEFORE: Final = late(r"-(?:19|20)\d\d {1,3}$")
_LATIN: Final = late("[A-Za-zÀ-ɏ]")
_BEFORE_DIGIT: Final = frozenset("LDSVN.")


@final
class Head:
    """What stands before a number: who publishes, and what kind of text."""

    __slots__ = (
        "again", "economy", "end", "letters", "native", "prefixes", "publisher",
        "stage", "start", "type",
    )  # fmt: skip

    def __init__(self) -> None:
        self.start = self.end = 0
        self.prefixes: list[str] = []
        self.publisher = ""
        self.type: str | None = None
        self.stage: str | None = None
        self.again: str | None = None
        self.economy: str | None = None
        self.letters = ""
        self.native = False

    @property
    def owner(self) -> str:
        """Whose way of printing holds: the outermost adopter's."""
        return self.prefixes[0] if self.prefixes else self.publisher

    @property
    def is_international(self) -> bool:
        """Whether the number behind it is ISO's or IEC's own."""
        return is_international(self.publisher)


def head_before(text: str, at: int, floor: int) -> Head | None:
    """Return the head that ends at a number, or None.

    Args:
        text: the smooth text.
        at: where the number begins.
        floor: where the reading before it ended.
    """
    last = at - 1
    while last >= floor and text[last] in " -/:._'’#°º№":
        last -= 1
    if last < floor or at - last > 20 or not _may_end(text, last, floor):
        return None
    begin = max(floor, at - REACH)
    words = list(WORD.finditer(text, begin, min(at, last + 2)))
    while len(words) > 1 and _NUMERO.match(text, words[-1].start()):
        words.pop()
    if not words or not _GAP.fullmatch(text, words[-1].end(), at):
        return None
    starts = beginnings()
    for index in range(_farthest(text, words), len(words)):
        start = words[index].start()
        key = words[index][0].upper()
        if key not in starts and "ISO" not in key and key[:4] != "ASTM":
            continue
        if start == begin > floor and _LATIN.match(text[begin - 1]):
            continue
        head = _Words(words[index:], at).read()
        if head is not None and _stands(text, head, words, index):
            return head
    return None


def _may_end(text: str, last: int, floor: int) -> bool:
    """Tell whether a letter or its word may end a head."""
    if not (
        text[last].isalpha()
        or text[last] in '"\u0e4c\u0e48'
        or (text[last].isdigit() and text[last - 1 : last] in _BEFORE_DIGIT)
    ):
        return False
    word = text[max(floor, last - 15) : last + 1].rpartition(" ")[2]
    if not (word.isascii() and word.isalpha()):
        return True
    key = word.upper()
    return (
        key in endings()
        or "ISO" in key
        or key.startswith("ASTM")
        or (len(word) <= 4 and word.isupper())
    )


def _farthest(text: str, words: "list[re.Match[str]]") -> int:
    """Return the first of the words that may still be of one head."""
    first = len(words) - 1
    while (
        first
        and len(words) - first < DEEPEST
        and _BETWEEN.fullmatch(
            text, words[first - 1].end(), words[first].start()
        )
    ):
        first -= 1
    return first


def _stands(
    text: str, head: Head, words: "list[re.Match[str]]", index: int
) -> bool:
    """Tell whether the first name of a head is one, or only a word."""
    first = head.owner
    if head.start and first == "GB" and head.publisher == "GB":
        # "16 GB 2666 MHz", but "GB 6675.1-2014 GB 6675.2-2014".
        near = text[max(0, head.start - 8) : head.start]
        return (
            _DIGIT_BEFORE.search(near) is None
            or _YEAR_BEFORE.search(near) is not None
        )
    if first not in WORDS or not index or text[words[index].end()] == "/":
        return True
    before = words[index - 1]
    if text[before.end() : head.start].strip(" ") or (
        text[head.end : head.end + 1].isdigit()
    ):
        return True
    shout = len(before[0]) > 1 and before[0].isupper()
    return not shout


@final
class _Words:
    """Reads words as a head: adopters, then ISO or another publisher."""

    __slots__ = ("head", "index", "keys", "words")

    def __init__(self, words: "list[re.Match[str]]", at: int) -> None:
        if words[-1][0] == "P" and len(words) > 1 and words[-1].end() == at:
            # IEEE's mark of a project, glued to the number.
            words = words[:-1]
        self.words = words
        self.head = head = Head()
        head.start, head.end = words[0].start(), words[-1].end()
        self.keys = [self.key(word[0].upper()) for word in words]
        self.index = 0

    def key(self, word: str) -> str:
        """Return a word as the tables have it; keep a stage's repetition."""
        if word[-1].isdigit():
            stage = word.rstrip(".0123456789")
            if stage in STAGES:
                self.head.again = word[-1]
                return stage
        if not word.isascii():
            self.head.native = self.head.native or word in SAME
            return SAME.get(word, word)
        return word

    def following(self, step: int = 1) -> str:
        """Return the word after the present one, or nothing."""
        at = self.index + step
        return self.keys[at] if at < len(self.keys) else ""

    def read(self) -> Head | None:
        """Read the whole head, or None."""
        self.lead()
        while self.index < len(self.keys):
            key = self.keys[self.index]
            if key in {"PREN", "FPREN"}:
                self.head.stage = "pr" if key == "PREN" else "Fpr"
                self.keys[self.index] = "EN"
            if self.international(key):
                return self.iso()
            if key in TYPES and self.typed():
                self.head.type = TYPES[key]
                break
            size, name = self.name()
            if name is None:
                pieces = _segmented(key)
                if pieces is None:
                    return self.lettered()
                self.split(pieces)
                continue
            if not self.adopter(name, size):
                return None
            if name == "NMX":
                # The committee stands behind it, and is read with the number.
                self.head.publisher = self.head.prefixes.pop()
                self.head.end = self.words[self.index - 1].end()
                return self.head
        return self.own()

    def lead(self) -> None:
        """Read a stage or "Guide" that stands before the publisher."""
        first, following = self.keys[0], self.following()
        if following in {"ISO", "IWA", "IEC"}:
            if first in STAGES and first != "NP":
                self.head.stage = STAGES[first]
                self.index = 1
            elif TYPES.get(first) == "Guide":
                self.head.type = "Guide"
                self.index = 1
        for mark in ("FPR", "PR"):
            rest = first.removeprefix(mark)
            if rest != first and rest in DRAFTED:
                self.head.stage = {"FPR": "Fpr", "PR": "pr"}[mark]
                self.keys[0] = rest
                return

    def international(self, key: str) -> bool:
        """Tell whether ISO, IEC or one who publishes with them stands here."""
        if key in {"ISO", "IEC", "IWA", "CISPR"}:
            return key != "CISPR" or self.index > 0
        if key == "CEI":
            return self.following() not in {"ISO", "EN", "UNI", "IWA"}
        if key not in COPUBLISHERS or self.following() != "ISO":
            return False
        # "CIE ISO 8995" is CIE's own printing, "IEEE/ISO" a joint one.
        word, following = self.words[self.index : self.index + 2]
        blank = following.start() - word.end()
        return word.string[word.end()] != " " or blank > 1

    def typed(self) -> bool:
        """Tell whether a type such as TS stands behind CEN's name."""
        prefixes = self.head.prefixes
        last = self.index + 1 == len(self.keys)
        return last and bool(prefixes) and prefixes[-1] in _TYPED

    def name(self) -> tuple[int, str | None]:
        """Return the longest name that stands here, and its words."""
        known = names()
        for size in (4, 3, 2, 1):
            words = self.keys[self.index : self.index + size]
            if len(words) == size:
                name = known.get(tuple(words))
                if name is not None:
                    return size, name
        return 0, None

    def split(self, pieces: list[str]) -> None:
        """Put the words of glued names in the place of the one word."""
        at = self.index
        self.keys[at : at + 1] = pieces
        self.words = [
            *self.words[:at],
            *[self.words[at]] * len(pieces),
            *self.words[at + 1 :],
        ]

    def adopter(self, name: str, size: int) -> bool:
        """Step over an adopter's name, if it stands where one may."""
        words = self.words[self.index : self.index + size]
        after = self.index + size
        if "EN" in self.head.prefixes and name not in _UNDER_EN:
            return False
        if name not in ADOPTERS and after < len(self.keys):
            follow = self.keys[after]
            if len(follow) > 1 and follow not in TYPES and follow != "CC":
                return False
        if not _cased(words, name, self.keys, after):
            return False
        if name == "NZS" and self.head.prefixes[-1:] == ["AS"]:
            self.head.prefixes.pop()
            name = "AS/NZS"
        if name in BY_HYPHEN and after < len(self.keys):
            end = words[-1].end()
            if words[-1].string[end] == "-":
                self.head.economy = BY_HYPHEN[name]
        self.head.prefixes.append(name)
        self.index = after
        return True

    def iso(self) -> Head | None:
        """Read ISO, those who publish with it, the type and the stage."""
        head = self.head
        if self.keys[self.index] == "IWA":
            head.publisher, head.type = "ISO", "IWA"
            self.index += 1
        else:
            head.publisher = "/".join(self.publishers())
        while self.index < len(self.keys):
            key = self.keys[self.index]
            if key in STAGES and head.stage is None:
                head.stage = STAGES[key]
            elif key in TYPES and head.type in {None, TYPES[key]}:
                head.type = TYPES[key]
            elif key not in FILLERS:
                return None
            self.index += 1
        if head.type == "IWA" and head.publisher != "ISO":
            return None
        return head

    def publishers(self) -> list[str]:
        """Read those who publish together, ISO first, then IEC."""
        found: dict[str, None] = {}
        while self.index < len(self.keys):
            key = self.keys[self.index]
            key = "IEC" if key == "CEI" else key
            if key == "CISPR":
                found = {}
            elif key not in {"ISO", *COPUBLISHERS}:
                break
            found[key] = None
            self.index += 1
        first = [name for name in ("ISO", "IEC") if name in found]
        return [*first, *(name for name in found if name not in first)]

    def lettered(self) -> Head | None:
        """Read the letter that begins some publishers' numbers."""
        head = self.head
        if self.index + 1 != len(self.keys) or not head.prefixes:
            return None
        letters = self.words[self.index][0][-len(self.keys[self.index]) :]
        if head.prefixes[-1] == "ASTM":
            letters = letters.upper()
        if head.prefixes[-1] not in LETTERED or (
            len(letters) > 3 or not letters.isupper()
        ):
            return None
        head.letters = letters
        head.end = self.words[self.index].end() - len(letters)
        return self.published(head.prefixes.pop())

    def own(self) -> Head | None:
        """Take the last name for the publisher of a document of its own."""
        head = self.head
        if not head.prefixes or head.prefixes[-1] not in PUBLISHERS:
            return None
        return self.published(head.prefixes.pop())

    def published(self, name: str) -> Head:
        """Take a name for the publisher's, unless it is an old title's."""
        head = self.head
        head.publisher = name
        if name == US_TITLE:
            head.prefixes.append("ASQ/ANSI")
            head.publisher = "ISO"
        elif _LATIN.match(name):
            head.publisher = PUBLISHERS[name].same or name
        return head


# What may stand behind "EN" without being ISO's or IEC's.
_UNDER_EN: Final = frozenset({"PD", "HD"})


def _segmented(key: str) -> list[str] | None:
    """Split names that are glued together: BSENISO, ISOIEC, ISOTS."""
    if key[:-1] in LETTERED and len(key) > 4:
        return [key[:-1], key[-1]]
    if len(key) > 16 or "ISO" not in key:
        return None
    before, _, after = key.partition("ISO")
    pieces = ["ISO"]
    known = names()
    while before:
        for size in (4, 3, 2):
            if len(before) >= size and (before[-size:],) in known:
                pieces.insert(0, before[-size:])
                before = before[:-size]
                break
        else:
            return None
    while after:
        for word in (*COPUBLISHERS, *TYPES, *STAGES):
            if after.startswith(word) and len(word) > 1:
                pieces.append(word)
                after = after[len(word) :]
                break
        else:
            return None
    return pieces if len(pieces) > 1 else None


_TYPED: Final = frozenset({"CEN", "CLC", "CEN/CLC", "CISPR", "EN"})
_LOWER: Final = frozenset(
    {"GB", "JIS Q", "OHSAS", "IATF", "FSSC", "ASTM", "TCVN", "ANSI", "GOST",
     "GOST R", "ГОСТ", "ГОСТ Р", "ДСТУ", "DSTU", "JISQ", "SNI"}
)  # fmt: skip


def _cased(
    words: "list[re.Match[str]]", name: str, keys: list[str], after: int
) -> bool:
    """Tell whether a name in small letters is still that name."""
    printed = "".join(word[0] for word in words)
    if printed in {"prEN", "FprEN", "PrEN", "prENV"}:
        return True
    plain = "".join(WORD.findall(name))
    if printed[0].islower() and any(letter.isupper() for letter in printed):
        return False
    if printed == plain or (printed.isupper() and name != "NCh"):
        return True
    end = words[-1].end()
    if words[-1].string[end : end + 4].lstrip(" -/")[:2].isupper():
        # Small letters before capitals: a word, as "din SR EN" in Romanian.
        return False
    if after >= len(keys):
        return "/" in name or name in _LOWER
    following = keys[after]
    return (
        (len(plain) > 2 and name not in {"UNE", "UNI", "SIS"})
        or (following == "EN" and after + 1 < len(keys))
        or (name in {"UNE", "UNI"} and following in {"EN", "ISO", "CEI"})
        or (name == "EN" and len(keys) > 2 and after >= 2)
    )
