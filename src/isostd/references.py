"""References: what stands on paper for a document.

`Reference.parse` reads one, `str` writes it in its publisher's own form, and
`Reference.find` reads every one in running text.  This module knows syntax
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
from collections.abc import Callable, Iterable, Iterator
from datetime import MAXYEAR
from functools import lru_cache, total_ordering
from operator import itemgetter
from typing import Final, final

import attrs

from isostd._reference import spelling, urns
from isostd._reference.grammar import (
    ADOPTERS,
    DOWN_UNDER,
    DRAFT_SUPPLEMENTS,
    HYPHEN_YEAR,
    INLINE,
    PUBLISHERS,
    SHORT_YEAR,
    is_international,
)
from isostd._reference.mending import around, mended
from isostd._reference.reading import alone, scan
from isostd._reference.tails import REVISED, Reading
from isostd._text.late import late
from isostd._text.schemes import Scheme, scheme_called
from isostd._text.smoothing import smooth
from isostd.errors import InvalidReferenceError, InvalidValueError, shown

__all__ = ["Mention", "Reference", "Repair", "Supplement"]

LONGEST: Final = 200
_YEAR: Final = r"(?:19[4-9]\d|20[0-4]\d)"
_PLAIN: Final = late(
    rf"(?a:(ISO(?:/IEC)?) ([1-9]\d{{0,5}})(?:-(\d(?:\d\d)?))?(?::({_YEAR}))?)"
)
# The commonest strict forms, read in one step; the reader proper agrees.
_LAYERED: Final = late(
    r"(?a:([A-Z][A-Za-z./ \-]{0,22}[A-Za-z.][ /\-])?(ISO(?:/IEC)?) "
    r"([1-9]\d{2,5})(?:([-.])(\d(?:\d\d)?))?"
    rf"(?::({_YEAR})(?:-(0[1-9]|1[0-2]))?)?"
    rf"(?:(\+A|/Amd )(\d{{1,2}}):({_YEAR}))?)"
)
_CHINESE: Final = late(
    r"(?a:(GB/T|GB|YY/T) (\d{4,5})(?:\.(\d{1,2}))?"
    rf"-(20[0-4]\d)(?:/(ISO(?:/IEC)?) ([1-9]\d{{2,5}})(?:-(\d))?:({_YEAR}))?)"
)


@lru_cache(maxsize=256)
def _adopters(printed: str) -> tuple[tuple[str, ...], str | None] | None:
    """Return the adopters of a head as it should be printed, or None.

    Their economy stands beside them where the form tells it.
    Kept for the last few heads: a list of certificates repeats them.
    """
    heads = scan(f"{printed}ISO 9001")
    reading = next(heads, None)
    if reading is None or reading.start or reading.head.publisher != "ISO":
        return None
    prefixes = tuple(reading.head.prefixes)
    owner = prefixes[0] if prefixes else ""
    if reading.head.stage or owner in HYPHEN_YEAR | SHORT_YEAR:
        return None
    economy = reading.head.economy
    proper = "".join(
        f"{n}{spelling.joint(n, prefixes, economy)}" for n in prefixes
    )
    return (prefixes, economy) if proper == printed else None


@final
@attrs.frozen
class Repair:
    """Something that was mended while reading.

    Attributes:
        kind: what was mended: `width`, `dash`, `colon`, `blank`, `bracket`,
            `joint` (what joins the names), `part mark`, `year mark`,
            `supplement mark`, `case`, `letter` (a digit for a letter or the
            other way round), `look-alike` (a letter of another script),
            `glued text` (of another script), `other words`.
        start: where it begins in the text that was read.
    """

    kind: str
    start: int


@final
@attrs.frozen(kw_only=True)
class Supplement:
    """An amendment, corrigendum or addendum named in a reference.

    Attributes:
        type: `Amd`, `Cor`, `Add` as ISO writes them, `A` or `AC` as CEN does;
            `DAM`, `FDAM`, `DCOR` and the like for drafts.
        number: its number, or None.
        year: its own year, or None.
        stage: `CD`, `WD`, ... before the type of a draft, or None.
        iteration: the number of a draft's repetition, or None.
        month: the month printed with the year, or None.

    Raises:
        InvalidValueError: a field is of the wrong type.
    """

    type: str
    number: str | None = None
    year: int | None = None
    stage: str | None = None
    iteration: str | None = None
    month: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a field of the wrong type; the commonest are seen at once."""
        if not (
            type(self.type) is str
            and type(self.number) in _TEXTS
            and (self.year is None or _is_year(self.year))
            and self.month is None
            and self.stage is self.iteration is None
        ):
            _check(self)

    def __str__(self) -> str:
        blank = "" if self.type in INLINE else " "
        text = f"{self.stage} {self.type}" if self.stage else self.type
        text += f"{blank}{self.number}" if self.number else ""
        text += f".{self.iteration}" if self.iteration else ""
        text += f":{self.year}" if self.year else ""
        return text + (f"-{self.month:02d}" if self.month else "")


@final
@total_ordering
@attrs.frozen(kw_only=True, order=False, weakref_slot=False)
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
        edition: the mark of the edition (`2` of `Ed.2`, `6` of `FSSC 22000
            V6`, `D` of `AS9100D`), or None.
        variant: `CSV`, `RLV`, ... for a consolidated or marked text, or None.
        all_parts: True where the reference names a whole series.
        economy: who the adopter is, where its letters have two owners.
        adopts: the ISO reference printed with an adopter's own, or None.
        degree: `MOD`, `NEQ` or `EQV` where the adoption is printed as one of
            these, or None.
        repairs: what was mended while reading (not compared).
        text: what was read (not compared).

    Raises:
        InvalidValueError: a field is of the wrong type.

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
    edition: str | None = None
    variant: str | None = None
    all_parts: bool = False
    economy: str | None = None
    adopts: "Reference | None" = None
    degree: str | None = None
    repairs: tuple[Repair, ...] = attrs.field(default=(), eq=False, repr=False)
    text: str | None = attrs.field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a field of the wrong type; the commonest are seen at once."""
        if not (
            type(self.publisher) is type(self.number) is str
            and self.publisher
            and (self.year is None or _is_year(self.year))
            and type(self.part) in _TEXTS
            and type(self.type) in _TEXTS
            and type(self.text) in _TEXTS
            and type(self.adopts) in _ADOPTED
            and type(self.prefixes) is tuple
            and type(self.supplements) is tuple
            and type(self.repairs) is tuple
            and (not self.prefixes or _are(self.prefixes, str))
            and (not self.supplements or _are(self.supplements, Supplement))
            and (not self.repairs or _are(self.repairs, Repair))
            and self.month is self.reaffirmed is None
            and self.stage is self.iteration is self.language is None
            and self.edition is self.variant is self.economy is None
            and self.degree is None
            and self.all_parts is False
        ):
            _check(self)

    @classmethod
    def parse(
        cls, text: str, *, economy: str | None = None, strict: bool = False
    ) -> "Reference":
        """Read one reference.

        Args:
            text: the reference, as printed; small misprints are mended and
                recorded in `repairs`, like other words around it and what
                China names beside a standard (GB/T 50430, RB/T, GB 14881).
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
        quick = _quick(text) if economy is None else None
        if quick is not None:
            return quick
        if len(text) > LONGEST:
            reason = f"longer than {LONGEST} characters"
            raise InvalidReferenceError(text, LONGEST, reason)
        return _parse(text, economy, strict=strict)

    @classmethod
    def find(cls, text: str) -> Iterator["Mention"]:
        """Yield every reference in running text, in order, with its place.

        Args:
            text: any text; small misprints are mended, as by `parse`.

        Raises:
            InvalidReferenceError: it is no text.

        >>> [str(m.reference) for m in Reference.find("to ISO 9001:2015.")]
        ['ISO 9001:2015']
        """
        if not isinstance(text, str):
            raise InvalidReferenceError(text, 0, "not a text")
        plain = smooth(text)
        for reading in scan(plain):
            start, end = reading.start, reading.end
            printed = text[start:end]
            reference = _quick(printed)
            if reference is None or reference.year != reading.fields.get(
                "year"
            ):
                reference = attrs.evolve(
                    _made(reading),
                    repairs=_sorted(mended(reading, text, plain)),
                    text=printed,
                )
            yield Mention(reference, start, end)

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
            edition=None,
            variant=None,
            adopts=None,
            degree=None,
            repairs=(),
            text=None,
        )

    @property
    def is_iso(self) -> bool:
        """Whether the number and part are ISO's own."""
        return self.publisher.startswith("ISO")

    @property
    def is_printed(self) -> bool:
        """Whether `text` alone is read as this reference.

        Not where it was changed after reading, nor where it was read from a
        list: in "ISO 9001/14001" the second is printed as "14001".

        >>> Reference.parse("ISO9001-2015").is_printed
        True
        """
        if self.text is None:
            return False
        try:
            return Reference.parse(self.text, economy=self.economy) == self
        except InvalidReferenceError:
            return False

    @property
    def is_draft(self) -> bool:
        """Whether it names a text that is not published.

        >>> Reference.parse("ISO/DIS 45001").is_draft
        True
        """
        return self.stage is not None or any(
            supplement.stage or supplement.type in DRAFT_SUPPLEMENTS
            for supplement in self.supplements
        )

    @property
    def economies(self) -> tuple[str, ...]:
        """Whose letters the outermost name is, as ISO 3166-1 codes.

        More than one where they are shared and `economy` does not settle it;
        none for ISO itself and for schemes.  A hyphen is Sweden's alone.

        >>> Reference.parse("SS ISO 9001:2015").economies
        ('SE', 'SG')
        >>> Reference.parse("SS-ISO 9001:2015").economies
        ('SE',)
        """
        if self.economy is not None:
            return (self.economy,)
        return _owners(self)

    @property
    def urn(self) -> str | None:
        """The URN (RFC 5141), or None where it cannot be told.

        A URN names the edition by number, not by year: for a dated reference
        ask `resolve`, which knows the number.

        >>> Reference.parse("urn:iso:std:iso:9001:ed-5:en").edition
        '5'
        >>> Reference.parse("ISO/IEC 27001").urn
        'urn:iso:std:iso-iec:27001'
        """
        if (
            not is_international(self.publisher)
            or self.prefixes
            or self.stage
            or (self.year is not None and self.edition is None)
        ):
            return None
        return urns.written(
            self.publisher,
            type_=self.type,
            number=self.number,
            part=self.part,
            edition=self.edition,
            language=self.language,
            supplements=[(one.type, one.number) for one in self.supplements],
        )

    def covers(self, other: "Reference") -> bool:
        """Tell whether this reference takes in the *other* one.

        An undated reference covers every year of the same document, one to
        all parts covers each part.

        Args:
            other: another reference.

        Raises:
            InvalidValueError: it is no Reference.

        >>> iso = Reference.parse
        >>> iso("ISO 9001").covers(iso("ISO 9001:2015"))
        True
        >>> iso("ISO 8124").covers(iso("ISO 8124-1:2022"))
        False
        """
        if not isinstance(other, Reference):
            raise InvalidValueError(other, "a Reference", "other")
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


_TEXTS: Final = (str, type(None))
_ADOPTED: Final = (Reference, type(None))
# How a field is looked at, and what it must be.
_Look = tuple[Callable[[object], bool], str]


def _are(items: tuple[object, ...], kind: type) -> bool:
    return {kind}.issuperset(map(type, items))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_year(value: object) -> bool:
    return type(value) is int and 0 <= value <= MAXYEAR


def _or_none(look: Callable[[object], bool], words: str) -> _Look:
    return (lambda value: value is None or look(value)), f"{words} or None"


def _all_of(kind: type, words: str) -> _Look:
    def look(value: object) -> bool:
        return isinstance(value, tuple) and all(
            isinstance(item, kind) for item in value
        )

    return look, f"a tuple of {words}"


# What a field must be, by its type.
_WANTED: Final[dict[object, _Look]] = {
    str: (_is_text, "a text"),
    bool: (lambda value: isinstance(value, bool), "True or False"),
    str | None: _or_none(_is_text, "a text"),
    int | None: _or_none(_is_year, "a whole number of four digits at most"),
    "Reference | None": _or_none(
        lambda value: isinstance(value, Reference), "a Reference"
    ),
    tuple[str, ...]: _all_of(str, "texts"),
    tuple[Supplement, ...]: _all_of(Supplement, "Supplement records"),
    tuple[Repair, ...]: _all_of(Repair, "Repair records"),
}
_FILLED: Final = (lambda value: value != "", "a text that is not empty")


def _check(record: Reference | Supplement) -> None:
    """Refuse a field of the wrong type, by its name."""
    cls = type(record)
    for field in attrs.fields(cls):
        looks = [_WANTED[field.type]]
        if field.name == "publisher":
            looks.append(_FILLED)
        value = getattr(record, field.name)
        for fits, expected in looks:
            if not fits(value):
                name = f"{cls.__name__}.{field.name}"
                raise InvalidValueError(value, expected, name)


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
    if reference.type == "DIR":
        return _directives(reference)
    if not reference.number:
        version = f" V{reference.edition}" if reference.edition else ""
        return f"{reference.publisher}{version}"
    prefixes, publisher = reference.prefixes, reference.publisher
    text = spelling.head(
        prefixes,
        publisher,
        reference.stage,
        reference.type,
        reference.economy,
    )
    text += reference.number + spelling.part(
        prefixes,
        publisher,
        reference.number,
        reference.part,
        dated=reference.year is not None,
    )
    if reference.iteration:
        text += f".{reference.iteration}"
    mark = spelling.edition(publisher, reference.edition)
    when = spelling.year(prefixes, publisher, reference.year, reference.month)
    if publisher == "HD" and reference.edition:
        text += f" {reference.edition}{when}"
    else:
        text += when + mark
    for supplement in reference.supplements:
        mark = "+" if supplement.type in INLINE else "/"
        text += f"{mark}{supplement}"
    if reference.variant:
        dash = "- " if reference.variant == "TC" else ""
        text += f" {dash}{reference.variant}"
    if reference.reaffirmed:
        text += f" (R{reference.reaffirmed})"
    if reference.all_parts:
        text += " (all parts)"
    if reference.language:
        text += f"({reference.language})"
    if reference.adopts is not None:
        mark = f" {reference.degree.lower()} " if reference.degree else "/"
        text += f"{mark}{reference.adopts}"
    return text


def _directives(reference: Reference) -> str:
    """Return the form of the ISO/IEC Directives and their supplements."""
    text = f"{reference.publisher} DIR"
    if reference.number:
        text += f" {reference.number}"
    plus = " +" if reference.year else ""
    text += f":{reference.year}" if reference.year else ""
    for supplement in reference.supplements:
        text += f"{plus} {supplement}"
    return text + (f" Ed {reference.edition}" if reference.edition else "")


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


def _quick(text: str) -> Reference | None:
    """Return what a common strict form says, or None for the reader."""
    match = _LAYERED.fullmatch(text)
    if match is not None:
        return _layered(match, text)
    match = _CHINESE.fullmatch(text)
    if match is None:
        return None
    publisher, number, part, year, iso, adopted, its_part, its_year = (
        match.groups()
    )
    return Reference(
        publisher=publisher,
        number=number,
        part=part,
        year=int(year),
        adopts=Reference(
            publisher=iso, number=adopted, part=its_part, year=int(its_year)
        )
        if iso
        else None,
        text=text,
    )


def _layered(match: "re.Match[str]", text: str) -> Reference | None:
    """Return a common adoption that was read in one step, or None."""
    outer, iso, number, mark, part, year, month, kind, amended, when = (
        match.groups()
    )
    adopters = _adopters(outer) if outer else _NO_ADOPTERS
    if adopters is None:
        return None
    prefixes, economy = adopters
    if prefixes and prefixes[0] == "NEN":
        return None
    dotted = bool(prefixes) and prefixes[0] in DOWN_UNDER
    if mark and (mark == ".") is not dotted:
        return None
    supplements: tuple[Supplement, ...] = ()
    if kind:
        kind = "A" if kind == "+A" else "Amd"
        supplements = (Supplement(type=kind, number=amended, year=int(when)),)
    return Reference(
        prefixes=prefixes,
        publisher=iso,
        number=number,
        part=part,
        year=int(year) if year else None,
        month=int(month) if month else None,
        supplements=supplements,
        economy=economy,
        text=text,
    )


_NO_ADOPTERS: Final[tuple[tuple[str, ...], None]] = ((), None)


def _parse(text: str, economy: str | None, *, strict: bool) -> Reference:
    """Read a whole text as one reference, mending what can be mended."""
    if urns.is_urn(text):
        return _from_urn(text)
    scheme = scheme_called(text)
    if scheme is not None:
        return _named(scheme, text, strict=strict)
    plain = smooth(text)
    found = alone(list(scan(plain, whole=True)))
    if not found and (text.islower() or text.istitle()):
        loud = plain.upper()
        if len(loud) == len(plain):
            # Places must stay what they are.
            plain = loud
            found = alone(list(scan(plain, whole=True)))
    if not found:
        reason = "no publisher and number here"
        raise InvalidReferenceError(text, 0, reason)
    reading = found[0]
    if len(found) > 1:
        reason = "something follows the reference: another one"
        raise InvalidReferenceError(text, reading.end, reason)
    for follows, what in _BROKEN:
        if follows.match(plain, reading.end):
            reason = f"something follows the reference: {what}"
            raise InvalidReferenceError(text, reading.end, reason)
    reading.head.economy = _owner(_made(reading), economy, text)
    repairs = [*mended(reading, text, plain), *around(reading, plain)]
    if strict and repairs:
        kind, place = min(repairs, key=_PLACE)
        reason = f"needs a repair ({kind})"
        raise InvalidReferenceError(text, place, reason)
    return attrs.evolve(_made(reading), repairs=_sorted(repairs), text=text)


_PLACE: Final = itemgetter(1)


def _sorted(repairs: Iterable[tuple[str, int]]) -> tuple[Repair, ...]:
    """Return repairs in the order of their places."""
    ordered = sorted(repairs, key=_PLACE)
    return tuple(Repair(kind, place) for kind, place in ordered)


# What makes one reference of no text, behind the first.
_BROKEN: Final = (
    (
        late(r" ?[/+] ?(?:ISO|IEC|EN|GB|Amd|Cor)?(?![A-Za-z])(?=.?$)"),
        "it is cut short",
    ),
    (late(rf" ?[:;] ?{_YEAR}(?!\d)"), "another year"),
)


def _named(scheme: Scheme, text: str, *, strict: bool) -> Reference:
    """Return the document of a scheme that bears a name and no number."""
    name, mark = scheme
    reference = Reference(publisher=name, number="", edition=mark, text=text)
    if str(reference) == text:
        return reference
    if strict:
        reason = "needs a repair (other words)"
        raise InvalidReferenceError(text, 0, reason)
    return attrs.evolve(reference, repairs=(Repair("other words", 0),))


def _made(reading: Reading) -> Reference:
    """Make the record of what was read."""
    head, inner = reading.head, reading.adopts
    return Reference(
        prefixes=tuple(head.prefixes),
        publisher=head.publisher,
        type=head.type or spelling.IMPLIED.get(head.stage or ""),
        stage=head.stage,
        economy=head.economy,
        supplements=tuple(
            Supplement(**entry._asdict()) for entry in reading.supplements
        ),
        adopts=None if inner is None else _made(inner),
        **reading.fields,  # type: ignore[arg-type]
    )


def _owners(reference: Reference) -> tuple[str, ...]:
    """Return whose the letters of the outermost name are."""
    first = (*reference.prefixes, reference.publisher)[0]
    if first == "AS" and reference.number in REVISED:
        # SAE's letters, where Australia's stand before other numbers.
        return ("US",)
    row = ADOPTERS.get(first) or PUBLISHERS.get(first, spelling.NONE)
    return tuple(row.economies.split())


def _owner(reference: Reference, economy: str | None, text: str) -> str | None:
    """Return who the adopter is, where the letters alone do not say."""
    if economy is None:
        return reference.economy
    owners = _owners(reference)
    if len(owners) < 2:
        return None
    if not isinstance(economy, str) or economy not in owners:
        first = (*reference.prefixes, reference.publisher)[0]
        reason = f"{first} is not a mark of {shown(economy)}"
        raise InvalidReferenceError(text, 0, reason)
    return economy


def _from_urn(text: str) -> Reference:
    """Read a reference from its URN (RFC 5141)."""
    found = urns.fields_in(text)
    if found is None:
        raise InvalidReferenceError(text, 0, "no URN of an ISO standard")
    fields, more = found
    supplements = tuple(
        Supplement(type=kind, number=number) for kind, number in more
    )
    return Reference(**fields, supplements=supplements, text=text)  # type: ignore[arg-type]
