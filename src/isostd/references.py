"""References: what stands on paper for a document.

`Reference.parse` reads one, `str` writes it in its publisher's own form, and
`Reference.find` reads every one in running text.  This room knows syntax
only: whether a document exists is for the catalogue to say.

How the fields are filled:

==============================  ==========  =========  ======  ====  ====
printed                         prefixes    publisher  number  part  year
==============================  ==========  =========  ======  ====  ====
ISO/IEC 27001:2022              --          ISO/IEC    27001   --    2022
ISO/TR 8124-9:2025 (type TR)    --          ISO        8124    9     2025
GB/T 19001-2016                 --          GB/T       19001   --    2016
BS EN ISO 13485:2016            BS, EN      ISO        13485   --    2016
AS/NZS ISO 8124.1:2023          AS/NZS      ISO        8124    1     2023
JIS Q 9001:2015                 --          JIS Q      9001    --    2015
KS Q ISO 9001:2015              KS Q        ISO        9001    --    2015
EN 71-1:2014                    --          EN         71      1     2014
==============================  ==========  =========  ======  ====  ====

Where an adopter prints the ISO reference with its own, as in
`GB/T 19001-2016/ISO 9001:2015`, that one is in `adopts`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, total_ordering
from typing import Final, final

import attrs

from isostd.errors import InvalidReferenceError

__all__ = ["Mention", "Reference", "Repair", "Supplement"]

LONGEST: Final = 200
# No paper has more adopters than this; a hostile text may.
DEEPEST: Final = 4

# --- the grammar's tables --------------------------------------------------
# Adopters whose own prefix stands before "ISO" or "EN": how it is joined to
# what follows.  The longest spelling is tried first.
ADOPTERS: Final[dict[str, str]] = {
    "ABNT NBR": " ", "NBR": " ", "ANSI": "/", "ANSI/AAMI": "/", "AS": " ",
    "AS/NZS": " ", "NZS": " ", "BDS": " ", "БДС": " ", "BS": " ",
    "CAN/CSA": "-", "CEI": " ", "CSA": " ", "CYS": " ", "ČSN": " ",
    "CSN": " ", "DIN": " ", "DS": "/", "DSTU": " ", "ДСТУ": " ",
    "ELOT": " ", "ΕΛΟΤ": " ", "EN": " ", "EVS": "-", "GOST": " ",
    "GOST R": " ", "ГОСТ": " ", "ГОСТ Р": " ", "GSO": " ", "HRN": " ",
    "ILNAS": "-", "IRAM": "-", "I.S.": " ", "IS": "/", "ÍST": " ",
    "KS A": " ", "KS I": " ", "KS P": " ", "KS Q": " ", "KS X": " ",
    "LST": " ", "LVS": " ", "MS": " ", "MSA": " ", "MSZ": " ", "NBN": " ",
    "NCh": "-", "NEN": "-", "NF": " ", "NP": " ", "NS": "-", "NTC": "-",
    "NTP": "-", "OENORM": " ", "ÖNORM": " ", "PN": "-", "PNS": " ",
    "SASO": " ", "SFS": "-", "SI": " ", "SIST": " ", "SN": " ", "SNI": " ",
    "SR": " ", "SRPS": " ", "SS": "-", "STN": " ", "TCVN": " ", "TS": " ",
    "UNE": "-", "UNI": " ", "UNIT": "-",
}  # fmt: skip
# Publishers that number documents of their own (and may follow a prefix).
PUBLISHERS: Final[tuple[str, ...]] = (
    "ASTM", "AS", "AS/NZS", "BS", "CNS", "EN", "FSSC", "GB", "GB/T", "GOST",
    "GOST R", "IATF", "IS", "JIS A", "JIS B", "JIS C", "JIS Q", "JIS S",
    "JIS T", "JIS X", "JIS Z", "NM", "OHSAS", "SA", "SANS", "SS", "TCVN",
    "TIS", "YY", "YY/T", "ГОСТ", "ГОСТ Р",
)  # fmt: skip
# Where the same letters belong to more than one economy.
AMBIGUOUS: Final[dict[str, tuple[str, ...]]] = {
    "SS": ("SE", "SG"),
    "SI": ("IL",),
    "IS": ("IN", "IE"),
}
# Publishers that put the year behind a hyphen, and those with a dotted part.
HYPHEN_YEAR: Final = frozenset(
    {"ASTM", "GB", "GB/T", "GOST", "GOST R", "YY", "YY/T", "ГОСТ", "ГОСТ Р"}
)
DOTTED_PART: Final = frozenset({"AS/NZS", "AS", "NZS", "GB", "GB/T", "YY/T"})
# Publishers that write the number right behind their letters.
GLUED: Final = frozenset({"SA"})
TYPES: Final = ("TS", "TR", "PAS", "Guide", "IWA", "R")
STAGES: Final = (
    "AWI", "NP", "WD", "CD", "DIS", "FDIS", "PRF", "DTS", "DTR", "DAM", "FDAM",
)  # fmt: skip
COPUBLISHERS: Final = ("IEC", "IEEE", "ASTM", "SAE", "CIE", "HL7", "UNDP")

_STRANGE: Final = str.maketrans(
    {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("‐‑‒–—―−﹘﹣", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\r\n", " ")
    | dict.fromkeys("﹕∶", ":")
)


def _either(words: Iterable[str]) -> str:
    """Return the alternation of the words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(w).replace(r"\ ", r"\s*") for w in ordered)


_YEAR: Final = r"(?:19[4-9]\d|20[0-4]\d)"
# The grammar, piece by piece; compiled when first needed.
GRAMMAR: Final[dict[str, str]] = {
    "prefix": rf"({_either(ADOPTERS)})(?:\s*[-/ ]\s*|(?=ISO|EN))",
    "iso": rf"((?i:ISO))((?:\s*/\s*(?i:{_either(COPUBLISHERS)})\b)*)",
    "iec": r"(IEC)(?=[ /])",
    "type": rf"[/ ]\s*((?i:{_either(TYPES)}))(?=[ /\d])",
    "stage": rf"[/ ]\s*({_either(STAGES)})(?:\.(\d))?(?=[ /\d])",
    "own": rf"({_either(PUBLISHERS)})(?=\s*[A-Z]?\d| )",
    "number": r"[\s/-]*([A-Z]?\d{1,6})",
    "part": r"\s*([-.])\s*([A-Z]?\d{1,4}(?:-\d{1,3})*)\b",
    "bracket part": r"\s*\(\s*Part\s*(\d{1,3})\s*\)",
    "colon year": rf"(\s*:\s*)({_YEAR})(?:-(0[1-9]|1[0-2])(?!\d))?(?!\d)",
    "hyphen year": rf"(\s*-\s*)({_YEAR})(?!\d)",
    "bracket year": rf"\s*\(\s*({_YEAR})\s*\)",
    "supplement": r"\s*(?:/|\+|\s)\s*(AMD|Amd|Cor|COR|Add|AC|A)\.?\s*"
    rf"(\d{{1,2}})?(?::\s*({_YEAR}))?(?!\w)",
    "language": r"\s*\(([EFRDS](?:/[EFRDS])*)\)",
    "all parts": r"\s*\((?i:all parts)\)",
    "adopts": r"\s*(?:/|\(?(?:idt|IDT|eqv|EQV|mod|MOD)\s*)\s*(?=ISO)",
    "candidate": r"(?<![A-Za-z0-9])(?:"
    rf"(?:{_either((*ADOPTERS, *PUBLISHERS))})(?=[\s/-]|ISO|EN|\d)"
    r"|(?i:iso)(?=[\s/:-]|\d)|IEC(?=[ /]))",
}
# Letters and digits that stand for those of "ISO" and of a number on paper.
_LIKE_ISO: Final = re.compile(
    r"(?<![^\W_])(?![0-9|]{3})([IІΙl|1])([SЅ5])([OОΟo0])(?=[\s/_-]*[0-9OОΟol|I]{3}|/)"
)
_LIKE_NUMBER: Final = re.compile(
    r"(?<=ISO)([\s/_-]*(?:IEC)?[\s_-]*)([0-9OОΟolI|]{3,6})(?![A-Za-z])"
)
_DIGITS: Final = str.maketrans("OОΟolI|", "0000111")
_PLAIN: Final = re.compile(
    rf"(?a:(ISO(?:/IEC)?) ([1-9]\d{{0,5}})(?:-(\d{{1,3}}))?(?::({_YEAR}))?)"
)


@cache
def _pattern(name: str) -> "re.Pattern[str]":
    """Return a piece of the grammar, ready to match."""
    return re.compile(f"(?a:{GRAMMAR[name]})")


@final
@attrs.frozen
class Repair:
    """Something that was mended while reading.

    Attributes:
        kind: what was mended: `width`, `dash`, `colon`, `blank`,
            `year mark`, `case`, `letter` (a digit for a letter or the other
            way round), `look-alike` (a letter of another script),
            `glued text`.
        start: where it begins in the text that was read.
    """

    kind: str
    start: int


@final
@attrs.frozen
class Supplement:
    """An amendment, corrigendum or addendum named in a reference.

    Attributes:
        type: `Amd`, `Cor`, `Add` as ISO writes them, `A` or `AC` as CEN does.
        number: its number, or None.
        year: its own year, or None.
    """

    type: str
    number: str | None = None
    year: int | None = None

    def __str__(self) -> str:
        blank = "" if self.type in {"A", "AC"} else " "
        number = f"{blank}{self.number}" if self.number else ""
        return f"{self.type}{number}{f':{self.year}' if self.year else ''}"


@final
@total_ordering
@attrs.frozen(kw_only=True, order=False)
class Reference:
    """What stands on paper for a document: read, written and compared.

    Attributes:
        prefixes: the adopters, outside in: `("BS", "EN")`.
        publisher: `ISO`, `ISO/IEC`, `GB/T`, `JIS Q` ...
        number: the document's number, a text.
        part: its part, a text, or None.
        year: the year printed with it, or None: an adopter's is its own.
        month: the month printed with the year, or None.
        type: `TS`, `TR`, `PAS`, `Guide`, or None for a standard.
        stage: `DIS`, `FDIS`, ... for a draft, or None.
        iteration: the number of a draft's repetition, or None.
        supplements: the amendments and corrigenda named with it.
        language: the language mark, such as `E`, or None.
        reaffirmed: the year of a reaffirmation, or None.
        all_parts: True where the reference names a whole series.
        economy: who the adopter is, where its letters have two owners.
        adopts: the ISO reference printed with an adopter's own, or None.
        repairs: what was mended while reading (not compared).
        text: what was read (not compared).

    >>> reference = Reference.parse("BS EN ISO 13485:2016+A11:2021")
    >>> reference.prefixes, reference.number, reference.year
    (('BS', 'EN'), '13485', 2016)
    >>> print(reference)
    BS EN ISO 13485:2016+A11:2021
    """

    publisher: str
    number: str
    part: str | None = None
    year: int | None = None
    month: int | None = None
    prefixes: tuple[str, ...] = ()
    type: str | None = None
    stage: str | None = None
    iteration: str | None = None
    supplements: tuple[Supplement, ...] = ()
    language: str | None = None
    reaffirmed: int | None = None
    all_parts: bool = False
    economy: str | None = None
    adopts: "Reference | None" = None
    repairs: tuple[Repair, ...] = attrs.field(default=(), eq=False, repr=False)
    text: str | None = attrs.field(default=None, eq=False, repr=False)

    @classmethod
    def parse(
        cls, text: str, *, economy: str | None = None, strict: bool = False
    ) -> "Reference":
        """Read one reference.

        Args:
            text: the reference, as printed; small misprints are mended and
                recorded in `repairs`.
            economy: the adopter's ISO 3166-1 code, where letters such as
                `SS` belong to two.
            strict: refuse what needs a repair.

        Raises:
            InvalidReferenceError: the text is no reference, or holds more
                than one, or is longer than 200 characters.

        >>> Reference.parse("GB/T 19001-2016/ISO 9001:2015").adopts.year
        2015
        """
        if not isinstance(text, str):
            raise InvalidReferenceError(text, 0, "not a text")
        plain = _PLAIN.fullmatch(text)
        if plain is not None:
            publisher, number, part, year = plain.groups()
            return cls(
                publisher=publisher,
                number=number,
                part=part,
                year=int(year) if year else None,
                text=text,
            )
        if len(text) > LONGEST:
            reason = f"longer than {LONGEST} characters"
            raise InvalidReferenceError(text, LONGEST, reason)
        return _parse(text, economy, strict=strict)

    @classmethod
    def find(cls, text: str) -> Iterator["Mention"]:
        """Yield every reference in running text, in order, with its place.

        >>> [str(m.reference) for m in Reference.find("to ISO 9001:2015.")]
        ['ISO 9001:2015']
        """
        if not isinstance(text, str):
            raise InvalidReferenceError(text, 0, "not a text")
        smooth = _legible(text.translate(_STRANGE))
        candidate = _pattern("candidate")
        position = 0
        while match := candidate.search(smooth, position):
            start = match.start()
            reader = _Reader(smooth, start)
            reference = reader.read()
            if reference is None:
                position = match.end()
                continue
            position = reader.at
            yield Mention(
                attrs.evolve(reference, text=text[start:position]),
                start,
                position,
            )

    @property
    def undated(self) -> "Reference":
        """The same document without year, supplements and adoption mark.

        >>> str(Reference.parse("ISO 9001:2015/Amd 1:2024").undated)
        'ISO 9001'
        """
        return attrs.evolve(
            self,
            year=None,
            month=None,
            supplements=(),
            language=None,
            reaffirmed=None,
            adopts=None,
            repairs=(),
            text=None,
        )

    @property
    def is_iso(self) -> bool:
        """Whether the number and part are ISO's own."""
        return self.publisher.startswith("ISO")

    def covers(self, other: "Reference") -> bool:
        """Tell whether this reference takes in the *other* one.

        An undated reference covers every year of the same document, one to
        all parts covers each part.

        >>> iso = Reference.parse
        >>> iso("ISO 9001").covers(iso("ISO 9001:2015"))
        True
        >>> iso("ISO 8124").covers(iso("ISO 8124-1:2022"))
        False
        """
        if (self.prefixes, self.publisher, self.number, self.type) != (
            other.prefixes, other.publisher, other.number, other.type,
        ):  # fmt: skip
            return False
        if not self.all_parts and self.part != other.part:
            return False
        if self.year is not None and self.year != other.year:
            return False
        return set(self.supplements) <= set(other.supplements)

    def __str__(self) -> str:
        return _write(self)

    def __lt__(self, other: object) -> bool:
        """Order as a person would: 9001 before 14001, undated first."""
        if not isinstance(other, Reference):
            return NotImplemented
        return _order(self) < _order(other)


@final
@attrs.frozen
class Mention:
    """A reference found in running text.

    Attributes:
        reference: what was read.
        start: where it begins (inclusive).
        end: where it ends (exclusive).
    """

    reference: Reference
    start: int
    end: int


# --- writing ---------------------------------------------------------------


def _write(reference: Reference) -> str:
    """Return the publisher's own form of a reference."""
    owner = (*reference.prefixes, reference.publisher)[0]
    heads = [f"{name}{ADOPTERS[name]}" for name in reference.prefixes]
    draft = reference.stage or ""
    draft += f".{reference.iteration}" if reference.iteration else ""
    marks = [mark for mark in (reference.type, draft) if mark]
    slash = " " if "/" in reference.publisher else "/"
    name = slash.join([reference.publisher, *marks])
    blank = "" if name in GLUED else " "
    parts = [*heads, name, blank, reference.number, _year(reference, owner)]
    for supplement in reference.supplements:
        mark = "+" if supplement.type in {"A", "AC"} else "/"
        parts.append(f"{mark}{supplement}")
    if reference.all_parts:
        parts.append(" (all parts)")
    if reference.language:
        parts.append(f"({reference.language})")
    if reference.adopts is not None:
        parts.append(f"/{reference.adopts}")
    return "".join(parts)


def _year(reference: Reference, owner: str) -> str:
    """Return part, year and month as the publisher writes them."""
    text = ""
    if reference.part is not None:
        mark = "." if owner in DOTTED_PART else "-"
        bracket = owner == "IS" and reference.publisher == "IS"
        part = reference.part
        text = f" (Part {part})" if bracket else f"{mark}{part}"
    if reference.year is not None:
        hyphen = owner in HYPHEN_YEAR or reference.publisher == "AS"
        mark = "-" if hyphen else ":"
        short = owner == "ASTM"
        year = f"{reference.year % 100:02d}" if short else f"{reference.year}"
        text += f"{mark}{year}"
    if reference.month is not None:
        text += f"-{reference.month:02d}"
    return text


def _natural(text: str | None) -> tuple[tuple[int, str], ...]:
    """Return a key in which 2 comes before 10."""
    pieces = re.split("([0-9]+)", text or "")
    return tuple(
        (int(piece) if index % 2 else -1, "" if index % 2 else piece)
        for index, piece in enumerate(pieces)
        if piece
    )


def _order(reference: Reference) -> tuple[object, ...]:
    """Return the key by which references are ordered."""
    return (
        _natural(reference.number),
        _natural(reference.part),
        reference.publisher,
        reference.prefixes,
        reference.year or 0,
        reference.month or 0,
        str(reference),
    )


# --- reading ---------------------------------------------------------------


def _parse(text: str, economy: str | None, *, strict: bool) -> Reference:
    """Read a whole text as one reference, mending what can be mended."""
    smooth = _legible(text.translate(_STRANGE))
    repairs = [
        Repair(_mended(a, b), place)
        for place, (a, b) in enumerate(zip(text, smooth, strict=True))
        if a != b
    ]
    start = len(smooth) - len(smooth.lstrip())
    glued = _foreign(smooth, start)
    if start < glued < len(smooth):
        repairs.append(Repair("glued text", start))
        start = glued
    reader = _Reader(smooth, start)
    reference = reader.read()
    if reference is None and smooth != smooth.upper():
        reader = _Reader(smooth.upper(), start)
        reference = reader.read()
        repairs.append(Repair("case", start))
    if reference is None:
        reason = "no publisher and number here"
        raise InvalidReferenceError(text, reader.at, reason)
    rest = (
        reader.at
        + len(smooth[reader.at :])
        - len(smooth[reader.at :].lstrip())
    )
    if rest < len(smooth) and _foreign(smooth, rest) == len(smooth):
        repairs.append(Repair("glued text", rest))
    elif rest < len(smooth):
        reason = "something follows the reference"
        raise InvalidReferenceError(text, reader.at, reason)
    repairs += reader.repairs
    if strict and repairs:
        first = min(repairs, key=lambda repair: repair.start)
        reason = f"needs a repair ({first.kind})"
        raise InvalidReferenceError(text, first.start, reason)
    return attrs.evolve(
        reference,
        economy=_owner(reference, economy, text),
        repairs=tuple(repairs),
        text=text,
    )


def _legible(text: str) -> str:
    """Return a text with look-alikes in "ISO" and its number made plain.

    No character is added or lost, so that places stay what they are.
    """
    text = _LIKE_ISO.sub("ISO", text)
    return _LIKE_NUMBER.sub(
        lambda m: (
            m[1] + m[2].translate(_DIGITS)
            if any("0" <= c <= "9" for c in m[2])
            else m[0]
        ),
        text,
    )


def _foreign(text: str, start: int) -> int:
    """Return where a run of letters of another script ends."""
    while start < len(text) and (
        text[start] > "\u024f" and (text[start].isalpha())
    ):
        start += 1
    return start


def _mended(printed: str, plain: str) -> str:
    """Name the kind of repair that one character needed."""
    if plain in "ISO0123456789" and printed.isalnum() and printed < "\uff01":
        return "look-alike" if printed > "\x7f" else "letter"
    if printed == "|":
        return "letter"
    if ord(printed) >= 0xFF01:
        return "width"
    return {"-": "dash", ":": "colon"}.get(plain, "blank")


def _owner(reference: Reference, economy: str | None, text: str) -> str | None:
    """Return who the adopter is, where the letters alone do not say."""
    first = (*reference.prefixes, reference.publisher)[0]
    owners = AMBIGUOUS.get(first)
    if owners is None or economy is None:
        return None
    if economy not in owners:
        reason = f"{first} is not a mark of {economy!r}"
        raise InvalidReferenceError(text, 0, reason)
    return economy


class _Reader:
    """Reads one reference from a place in a text; knows where it stands."""

    __slots__ = ("at", "repairs", "text")

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at
        self.repairs: list[Repair] = []

    def take(self, piece: str) -> "re.Match[str] | None":
        """Match a piece of the grammar here and step over it."""
        match = _pattern(piece).match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    def read(self) -> Reference | None:
        """Read a reference with the one it adopts, or None."""
        reference = self.one()
        if reference is None or reference.is_iso:
            return reference
        before = self.at
        if self.take("adopts") is None:
            return reference
        bracket = "(" in self.text[before : self.at]
        adopted = self.one()
        if adopted is None:
            self.at = before
            return reference
        if bracket and self.text[self.at : self.at + 1] == ")":
            self.at += 1
        return attrs.evolve(reference, adopts=adopted)

    def one(self) -> Reference | None:
        """Read one reference without the one it adopts, or None."""
        before = self.at
        head = self.head()
        number = self.take("number") if head else None
        if head is None or number is None:
            self.at = before
            return None
        prefixes, publisher, type_, stage = head
        glued = self.text[number.start(1) - 1] not in " -"
        if glued is not (publisher in GLUED):
            self.repairs.append(Repair("blank", number.start()))
        owner = (*prefixes, publisher)[0]
        part, year, month = self.part_and_year(owner)
        supplements = self.supplements()
        language = self.take("language")
        return Reference(
            prefixes=prefixes,
            publisher=publisher,
            type=type_,
            stage=stage[0],
            iteration=stage[1],
            number=number[1],
            part=part,
            year=year,
            month=month,
            supplements=supplements,
            all_parts=self.take("all parts") is not None,
            language=language[1] if language else None,
        )

    def head(
        self,
    ) -> (
        tuple[
            tuple[str, ...],
            str,
            str | None,
            tuple[str | None, str | None],
        ]
        | None
    ):
        """Read prefixes, publisher, type and stage."""
        prefixes: list[str] = []
        while len(prefixes) < DEEPEST and (match := self.take("prefix")):
            prefixes.append(_known(match[1], ADOPTERS))
        iso = self.take("iso") or self.take("iec")
        if iso is not None:
            publisher = "".join(iso[0].upper().split())
            type_ = self.take("type")
            stage = self.take("stage")
            type_ = type_ or self.take("type")
            return (
                tuple(prefixes),
                publisher,
                _known(type_[1], TYPES) if type_ else None,
                (stage[1], stage[2]) if stage else (None, None),
            )
        own = self.take("own")
        if own is not None:
            publisher = _known(own[1], PUBLISHERS)
        elif prefixes and prefixes[-1] in PUBLISHERS:
            publisher = prefixes.pop()
        else:
            return None
        return tuple(prefixes), publisher, None, (None, None)

    def part_and_year(
        self, owner: str
    ) -> tuple[str | None, int | None, int | None]:
        """Read part and year, telling a year behind a hyphen from a part."""
        part = self.take("bracket part")
        if part is not None:
            return part[1], *self.year(owner)
        if _pattern("hyphen year").match(self.text, self.at) is not None:
            return None, *self.year(owner)
        dashed = self.take("part")
        if dashed is None:
            return None, *self.year(owner)
        if owner == "ASTM" and len(dashed[2]) == 2:
            short = int(dashed[2])
            return None, short + (2000 if short < 50 else 1900), None
        return dashed[2], *self.year(owner)

    def year(self, owner: str) -> tuple[int | None, int | None]:
        """Read the year, and the month where one is printed."""
        colon = self.take("colon year")
        if colon is not None:
            if colon[1] != ":":
                self.repairs.append(Repair("blank", colon.start()))
            return int(colon[2]), int(colon[3]) if colon[3] else None
        bracket = self.take("bracket year")
        if bracket is not None:
            self.repairs.append(Repair("year mark", bracket.start()))
            return int(bracket[1]), None
        hyphen = self.take("hyphen year")
        if hyphen is None:
            return None, None
        if owner not in HYPHEN_YEAR and owner != "AS":
            self.repairs.append(Repair("year mark", hyphen.start()))
        return int(hyphen[2]), None

    def supplements(self) -> tuple[Supplement, ...]:
        """Read the amendments and corrigenda that follow."""
        found = []
        while match := self.take("supplement"):
            kind, number, year = match.groups()
            kind = kind.capitalize() if len(kind) > 2 else kind
            found.append(Supplement(kind, number, int(year) if year else None))
        return tuple(found)


def _known(printed: str, names: "dict[str, str] | tuple[str, ...]") -> str:
    """Return the spelling in a table of what was printed."""
    flat = "".join(printed.split()).upper()
    return next(
        name for name in names if "".join(name.split()).upper() == flat
    )
