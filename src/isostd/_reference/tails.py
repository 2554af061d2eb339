"""What stands behind a head: the number, and all that belongs to it."""

import re
from typing import Final, NamedTuple, final

from isostd._reference.grammar import (
    CERTIFIED,
    DIVIDED,
    DOTTED_PART,
    HYPHEN_YEAR,
    INLINE,
    ORDINALS,
    SHORT_YEAR,
    SUPPLEMENTS,
    THAI,
    UNDIVIDED,
    US_TITLE,
    VERSIONED,
    pattern,
)
from isostd._reference.heads import Head
from isostd._text.late import late
from isostd._text.smoothing import DIGITS

__all__ = ["NEWEST", "Entry", "Reading", "Tail", "ends_range", "is_year"]

# No document has more amendments in force than this.
MOST: Final = 8
# Two digits above these are of the last century.
NEWEST: Final = 46


class Entry(NamedTuple):
    """What names an amendment or corrigendum."""

    type: str
    number: str | None = None
    year: int | None = None
    stage: str | None = None
    iteration: str | None = None
    month: int | None = None


@final
class Reading:
    """One reference as it was read, with its place and its repairs."""

    __slots__ = (
        "adopts", "end", "fields", "head", "repairs", "start",
        "supplements", "worded",
    )  # fmt: skip

    def __init__(self, head: Head, start: int) -> None:
        self.worded = False
        self.head = head
        self.start = start
        self.end = start
        self.fields: dict[str, object] = {}
        self.supplements: list[Entry] = []
        self.repairs: list[tuple[str, int]] = []
        self.adopts: Reading | None = None


@final
class Tail:
    """Reads what stands behind a head, from the number on."""

    __slots__ = ("at", "fields", "head", "owner", "reading", "text")

    def __init__(self, text: str, reading: Reading) -> None:
        self.text = text
        self.reading = reading
        self.fields = reading.fields
        self.head = reading.head
        self.owner = reading.head.owner
        self.at = reading.head.end

    def take(self, name: str) -> "re.Match[str] | None":
        """Match a piece of the grammar here and step over it."""
        match = pattern(name).match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    def mend(self, kind: str, at: int) -> None:
        """Note a repair."""
        self.reading.repairs.append((kind, at))

    def read(self) -> Reading | None:
        """Read the number and all that belongs to it."""
        if not self.number():
            return None
        self.marks()
        self.reading.end = self.at
        return self.reading

    def number(self) -> bool:
        """Read the number."""
        if self.head.letters:
            return self.lettered()
        if self.head.publisher == "NMX":
            return self.mexican()
        match = self.take("number")
        if match is None:
            return False
        number = match[1]
        if self.owner in SHORT_YEAR or self.owner == "GJB":
            letters = _SUFFIX.match(self.text, self.at)
            if letters is not None:
                number += letters[0]
                self.at = letters.end()
        self.fields["number"] = self.apart(number)
        return True

    def apart(self, number: str) -> str:
        """Return a number with its thousands, where a mark parts them."""
        thousands = _THOUSANDS.match(self.text, self.at)
        whole = f"{number}{thousands[1]}" if thousands else number
        if thousands is None or whole not in CERTIFIED:
            return number
        self.mend("blank", thousands.start())
        self.at = thousands.end()
        return whole

    def lettered(self) -> bool:
        """Read a number that begins with letters."""
        match = _LETTERS.match(self.text, self.at)
        if match is None:
            return False
        csa, under, first, index, second, blank, digits = match.groups()
        if csa:
            number = f"{csa} NO. {under}"
        elif first:
            number = first + index
        else:
            kept = blank if self.head.publisher in {"BS", "OIML"} else ""
            number = f"{second.upper()}{kept}{digits}"
        if self.head.is_international:
            number, self.owner = digits, US_TITLE
        self.fields["number"] = number
        self.at = match.end()
        return True

    def mexican(self) -> bool:
        """Read a Mexican number: committee, number, body and year."""
        match = _MEXICAN.match(self.text, self.at)
        if match is None:
            return False
        committee, number, bodies, year = match.groups()
        self.head.publisher = f"NMX-{committee}"
        self.head.prefixes = [b for b in (bodies or "").split("-") if b]
        self.fields["number"] = number
        if year:
            self.fields["year"] = int(year)
        self.at = match.end()
        return True

    def marks(self) -> None:
        """Read part, year and the rest, in whatever order they stand."""
        fields = self.fields
        if self.head.again:
            fields["iteration"] = self.head.again
        self.part()
        if self.head.publisher == "HD":
            self.keep("edition", _SHEET)
        self.year()
        before = -1
        while before != self.at:
            before = self.at
            self.supplements()
            if "year" not in fields and not self.reading.supplements:
                self.year()
            self.other_marks()

    def keep(self, name: str, piece: "re.Pattern[str]") -> None:
        """Keep what one more piece of text says, if it stands here."""
        match = piece.match(self.text, self.at)
        if match is not None and name not in self.fields:
            self.fields[name] = match[1]
            self.at = match.end()

    def part(self) -> None:
        """Read the part, telling it from a year behind a hyphen."""
        if self.head.publisher in VERSIONED:
            # "TL 9000-H" names the hardware that the certificate covers,
            # "FSSC 22000-V6" the version.
            return
        if (
            self.worded_part()
            or self.dotted_part()
            or self.slashed_part()
            or self.loose_part()
        ):
            return
        international = self.head.is_international
        if self.head.stage and international:
            self.keep("iteration", _AGAIN)
        if self.series():
            return
        match = pattern("part").match(self.text, self.at)
        if match is None or (
            self.owner in SHORT_YEAR and _METRIC.match(match[1])
        ):
            return
        groups = match[1].split("-")
        kept = self.parts(groups, match.end())
        if kept:
            part = "-".join(groups[:kept])
            self.fields["part"] = part
            self.at = match.start(1) + len(part)
            if international:
                self.keep("iteration", _AGAIN)
            elif self.owner in {"BS", "UNE"}:
                more = _DECIMAL.match(self.text, self.at)
                if more is not None:
                    self.fields["part"] = part + more[0]
                    self.at = more.end()

    def worded_part(self) -> bool:
        """Read a part told in words."""
        worded = self.take("worded part")
        if worded is None:
            return False
        self.fields["part"] = worded[2]
        self.reading.worded = True
        if not (worded[1] and self.owner == "IS"):
            self.mend("part mark", worded.start())
        return True

    def dotted_part(self) -> bool:
        """Read a part behind a dot, and what hyphens add to it."""
        usual = not DOTTED_PART.isdisjoint((self.owner, self.head.publisher))
        if not usual:
            if self.head.stage or not _DOTTED.match(self.text, self.at):
                return False
            self.mend("part mark", self.at)
        dotted = self.take("dotted part")
        if dotted is None:
            return False
        part = dotted[1]
        more = pattern("part").match(self.text, self.at)
        groups = more[1].split("-") if more else []
        if (
            more
            and groups[0].isdigit()
            and len(groups[0]) < 3
            and not ends_range(part, groups[0])
        ):
            kept = self.parts(groups, more.end())
            if kept:
                added = "-".join(groups[:kept])
                part = f"{part}-{added}"
                self.at = more.start(1) + len(added)
        self.fields["part"] = part
        return True

    def slashed_part(self) -> bool:
        """Read a part behind a slash, where that is how it was printed."""
        match = pattern("slashed part").match(self.text, self.at)
        if match is None or not self.head.is_international or self.undivided:
            return False
        roman = _ROMAN.get(match[1]) if self.head.type == "R" else None
        if roman is None and match[1][0] in "IV":
            return False
        self.fields["part"] = roman or match[1]
        self.at = match.end()
        return True

    def loose_part(self) -> bool:
        """Read a part behind a blank, as keys in data have it."""
        match = _LOOSE.match(self.text, self.at)
        if match is None or self.fields["number"] not in DIVIDED:
            return False
        self.mend("part mark", self.at)
        self.fields["part"] = match[1]
        self.at = match.end()
        return True

    def series(self) -> bool:
        """Read the mark of a whole series."""
        series = self.take("all parts")
        if series is None:
            return False
        self.fields["all_parts"] = True
        if series[0] not in {" (all parts)", " SERIES"}:
            self.mend("part mark", series.start())
        return True

    @property
    def undivided(self) -> bool:
        """Whether certificates name the number and it has no parts."""
        return self.fields["number"] in UNDIVIDED

    def parts(self, groups: list[str], end: int) -> int:
        """Tell how many of the groups behind hyphens are parts."""
        text = self.text
        dated = _DATED_PART.match(text, end) is not None
        for index, group in enumerate(groups):
            last = index == len(groups) - 1
            if dated and not (
                index == 0
                and last
                and is_year(group)
                and self.owner in HYPHEN_YEAR
            ):
                continue
            if _THAI_YEAR.fullmatch(group) and self.owner in THAI:
                return index
            if is_year(group):
                return index
            if last and len(group) == 2 and group.isdigit():
                return index if self.short(index, group) else len(groups)
        if len(groups[0]) > 3 and self.fields["number"] in CERTIFIED:
            return 0
        return len(groups)

    def short(self, index: int, group: str) -> bool:
        """Tell whether two digits behind a hyphen are a year."""
        old = int(group) > NEWEST
        chinese_or_so = self.owner in HYPHEN_YEAR
        if (
            index
            and self.head.is_international
            and not (chinese_or_so or self.owner in SHORT_YEAR)
        ):
            return old and self.head.native
        if _YEAR_AHEAD.match(self.text, self.at):
            return False
        if self.owner in SHORT_YEAR:
            return True
        if chinese_or_so:
            return old
        return (not index and self.undivided) or (
            old and self.head.is_international
        )

    def year(self) -> None:
        """Read the year, and the month where one is printed."""
        for read in (
            self.thai_year,
            self.official_year,
            self.colon_year,
            self.hyphen_year,
            self.short_hyphen_year,
        ):
            if read():
                return
        worded = self.take("edition year")
        if worded is not None:
            self.fields["year"] = int(next(g for g in worded.groups() if g))
            self.mend("year mark", worded.start())

    def thai_year(self) -> bool:
        """Read a year of the Buddhist era behind a Thai number."""
        if self.owner not in THAI:
            return False
        era = _THAI.match(self.text, self.at)
        if era is None:
            return False
        self.fields["year"] = int(era[1]) - 543
        self.at = era.end()
        return True

    def official_year(self) -> bool:
        """Read a year as Chile prints it."""
        official = self.owner == "NCh" and self.take("official year")
        if not official:
            return False
        self.fields["year"] = int(official[1])
        return True

    def colon_year(self) -> bool:
        """Read a year behind a colon, of four digits or of two."""
        colon = self.take("colon year")
        if colon is not None:
            self.dated(colon[2], colon[3], colon.start(2))
            if colon[1] != ":":
                kind = "blank" if ":" in colon[1] else "colon"
                self.mend(kind, colon.start())
            return True
        usual = self.owner in SHORT_YEAR
        short = pattern("short year").match(self.text, self.at)
        if short is None or not (usual or len(str(self.fields["number"])) > 2):
            return False
        if short[1] == _CUT and not usual:
            # "ISO 9001:20" was cut off.
            return False
        self.at = short.end()
        self.short_year(short[1], short.start(), usual=usual)
        return True

    def hyphen_year(self) -> bool:
        """Read a year of four digits behind a hyphen."""
        hyphen = self.take("hyphen year")
        if hyphen is None:
            return False
        self.dated(hyphen[2], hyphen[3], hyphen.start(2))
        if HYPHEN_YEAR.isdisjoint((self.owner, self.head.publisher)):
            self.mend("year mark", hyphen.start())
        elif hyphen[1] != "-":
            self.mend("blank", hyphen.start())
        return True

    def short_hyphen_year(self) -> bool:
        """Read a year of two digits behind a hyphen."""
        match = pattern("short hyphen year").match(self.text, self.at)
        if match is None or not self.short(
            int("part" in self.fields), match[1]
        ):
            return False
        self.at = match.end()
        usual = self.owner in SHORT_YEAR or self.owner in HYPHEN_YEAR
        self.short_year(match[1], match.start(), usual=usual)
        if match[2] and self.owner == "ASTM":
            self.fields["edition"] = "e" + match[2][1]
        return True

    def dated(self, year: str, month: str | None, at: int) -> None:
        """Keep a year, mending letters that stand for its digits."""
        joined = year.replace(" ", "")
        plain = joined.translate(DIGITS)
        self.fields["year"] = int(plain)
        if plain != joined:
            self.mend("letter", at)
        if joined != year:
            self.mend("blank", at)
        if month:
            self.fields["month"] = int(month)

    def short_year(self, digits: str, at: int, *, usual: bool) -> None:
        """Keep a year of two digits."""
        self.fields["year"] = _full(digits)
        if not usual:
            self.mend("year mark", at)

    def supplements(self) -> None:
        """Read the amendments and corrigenda that follow."""
        found = self.reading.supplements
        while len(found) < MOST:
            match = pattern("supplement").match(self.text, self.at)
            entry = _supplement(self.text, match) if match else None
            if match is None or entry is None:
                break
            found.append(entry)
            self.at = match.end()
            if self.text[self.at - 1] == ")" and "(" not in match[0]:
                self.at -= 1
            shown = self.text[match.start() : self.at]
            if not _USUAL.fullmatch(shown):
                self.mend("supplement mark", match.start())

    def other_marks(self) -> None:
        """Read reaffirmation, edition, consolidation, language, series."""
        fields, publisher = self.fields, self.head.publisher
        again = "reaffirmed" not in fields and self.take("reaffirmed")
        if again:
            year = again[1] or again[2]
            fields["reaffirmed"] = int(year) if len(year) > 2 else _full(year)
        edition = "edition" not in fields and self.take("edition")
        if edition:
            *marks, word, year = edition.groups()
            fields["edition"] = ORDINALS.get(word) or next(filter(None, marks))
            if year:
                fields.setdefault("year", int(year))
        if publisher in VERSIONED:
            self.keep("edition", pattern("version"))
        elif fields["number"] in REVISED:
            self.revision()
        self.keep("variant", pattern("consolidated"))
        language = "language" not in fields and self.take("language")
        if language:
            code = language[1] or language[2] or language[3]
            fields["language"] = code.replace(",", "/")
        if "all_parts" not in fields and "part" not in fields:
            self.series()

    def revision(self) -> None:
        """Read the letter of a revision, which SAE alone counts."""
        head = self.head
        if head.publisher in {"AS", "SAE"}:
            self.keep("edition", _REVISION)
        elif head.prefixes == ["AS"] and _REVISION.match(self.text, self.at):
            # "AS/EN 9100 Rev D" is SAE's own text, named with Europe's.
            head.publisher, head.prefixes = "AS", []
            self.keep("edition", _REVISION)


REVISED: Final = frozenset(
    {"9100", "9110", "9120", "AS9100", "AS9110", "AS9120"}
)
_REVISION: Final = late(
    r"(?: ?|[ ,(-]{0,3}(?i:rev(?:ision)?)[.: -]{0,2})([A-E])(?![A-Za-z0-9])"
)
# "ISO 14 001", "ISO 14.001", as numbers are parted in words.
_THOUSANDS: Final = late(r"[ .,](\d{3})(?![\d%])")
_SUFFIX: Final = late("[A-Z]{1,2}(?![A-Za-z0-9])")
_SHEET: Final = late(r" (S\d)(?!\d)")
# "ISO 8124.1:2018": the way of Australia, without its letters.
_DOTTED: Final = late(r"\.\d{1,2}:(?:19|20)\d\d(?!\d)")
# "ISO_20000_1_2018", which is smooth by now.
_LOOSE: Final = late(r" (\d{1,3})(?=[ :-]{1,2}(?:19|20)\d\d(?!\d))")
_AGAIN: Final = late(r"\.(\d)(?!\d)")
_DECIMAL: Final = late(r"\.\d{1,2}[A-Z]?(?![\dA-Za-z])")
_DATED_PART: Final = late(r":(?:(?:19|20)\d\d|\d\d)(?!\d)")
_METRIC: Final = late(r"M\d\d")
_YEAR_AHEAD: Final = late(r" ?-? ?\d{1,3} ?[:-] ?(?:19|20)\d\d")
_USUAL: Final = late(
    r"[/+](?:[A-Z]{2,4} )?(?:F?P?D?A[Mm][Dd]?|[FP]?p?D?C[Oo][Rr]|A[Dd][Dd]"
    r"|D?S[Uu][Pp][Pp]?[Ll]?|EXT|Ext|ISH|Ap|NA|C|A|AC|prA|FprA|F?DAD|FRAG)[. ]?\d*"
    r"(?:\.\d)?(?::\d{2,4}(?:-\d\d)?)?"
)
_MEXICAN: Final = late(
    r"-([A-Z]{1,5}(?:-[A-Z]{1,4})?)-?(\d{2,5}(?:-\d)?)((?:-[A-Z]{3,8}){0,3})"
    r"(?:[-:]((?:19|20)\d\d))?"
)
_CUT: Final = "20"
_THAI_YEAR: Final = late(r"25\d\d")
_THAI: Final = late(r" ?[-:] ?(25\d\d)(?: ?\((?:19|20)\d\d\))?(?!\d)")
_LETTERS: Final = late(
    r"[ \-]?(?:(C22\.[1-6]) N[Oo]\.? ?(\d+(?:\.\d+)*)"
    r"|([A-Z]{1,3}) ?(\d{2}-\d{3}(?!\d))"
    r"|([A-Za-z]{1,3})( ?)-?(\d{1,5}(?:\.\d{1,4})*)(?!\d))"
)
_ROMAN: Final = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5",
                 "VI": "6", "VII": "7", "VIII": "8"}  # fmt: skip


def ends_range(part: str, behind: str) -> bool:
    """Tell whether a range ends behind a dotted part: "6675.1-4"."""
    return len(part) == len(behind) == 1 and part < behind


def is_year(group: str) -> bool:
    """Tell whether digits are a year in which standards were published."""
    return len(group) == 4 and group.isdigit() and 1940 <= int(group) <= 2049


def _full(digits: str) -> int:
    """Return the year that two digits stand for."""
    return int(digits) + (1900 if int(digits) > NEWEST else 2000)


def _year_of(printed: str) -> int:
    """Return a year printed with four digits or with two."""
    plain = printed.translate(DIGITS)
    return int(plain) if len(plain) > 2 else _full(plain)


def _supplement(text: str, match: "re.Match[str]") -> Entry | None:
    """Return what names an amendment; None where letters only look so."""
    stage, kind, number, again, year, month, other = match.groups()
    flat = SUPPLEMENTS.get(kind.upper(), kind)
    printed = other or year
    if number is None and (flat in _COUNTED or (flat in _DATED and not year)):
        return None
    mark = text[match.start() : match.start(2)]
    joined = "/" in mark or "+" in mark
    if flat in INLINE and not joined and not (flat == "A" and printed):
        # Behind a blank only `A11:2021` is one.
        return None
    return Entry(
        type=flat,
        number=number,
        year=_year_of(printed) if printed else None,
        stage=stage,
        iteration=again,
        month=int(month) if month else None,
    )


_COUNTED: Final = frozenset({"A"})
_DATED: Final = frozenset({"Add", "FRAG", "Ext", "Suppl"})
