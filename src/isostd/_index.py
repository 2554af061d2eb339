"""What a purchase or a certificate is looked up by, laid out once."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final, final
from unicodedata import normalize

from isostd.accreditation import AccreditationBody, Recognition, Register
from isostd.markets import Economy, Grouping, Membership, ProductSector
from isostd.requirements import Requirement
from isostd.standards import Standard
from isostd.vocabulary import Answer, Attestation

__all__ = [
    "Index",
    "Listings",
    "Standing",
    "firm",
    "firms",
    "flatten",
    "singular",
]

_MARKS: Final = bytes(c for c in range(128) if not chr(c).isalnum())
_LOWER: Final = bytes(range(256)).lower()


def flatten(text: str) -> str:
    """Return a text as names are compared: no case, blanks or marks."""
    if text.isascii():
        # As bytes it takes a quarter of the time.
        return text.encode().translate(_LOWER, _MARKS).decode()
    return "".join([c for c in text.casefold() if c.isalnum()])


# What stands between the parts of a printed place.
_PIECES: Final = re.compile(r"\s*[,;:/|()\[\]，、；：（）]\s*|\s+[-–—]\s+")
_HAN: Final = re.compile("[一-鿿가-힣]")
_PROVINCE: Final = re.compile(
    "[一-鿿]{2,3}[省市]|[一-鿿]{2,5}自治[区區]|新疆生产建设兵团|省|特[别別]行政[区區]"
)
# Codes are those of provinces too: "Alba (CN)" lies in Italy.
_CODE: Final = 3
_SHORT: Final = frozenset(
    {"us", "usa", "uk", "uae", "prc", "roc", "rok", "ksa"}
)
# Provinces and towns elsewhere, where they stand beside another name.
_ELSEWHERE: Final = frozenset(
    {"georgia", "guinea", "congo", "holland", "jersey", "macedonia", "niger"}
)
# Beside a name these make another of it: "Korea (DPR)".
_ANOTHER: Final = re.compile(
    r"(?:north|south|east|west)(?:ern)?\Z|dpr|dem|exc|outside|not"
)


# Letters that registers write in two ways, or without their stroke.
_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "ø": "o",
     "æ": "ae", "đ": "d", "ı": "i", "ё": "е"}
)  # fmt: skip
# Legal forms, long and short, as registers and papers write them; a longer
# one stands before those that are in it.
_LATIN_FORMS: Final = """
limitedliabilitycompany llc limitedliabilitypartnership llp
publiclimitedcompany plc incorporated inc corporation corp company co
limited ltd proprietary pty private pvt
gesellschaftmitbeschraenkterhaftung gmbh aktiengesellschaft ag
kommanditgesellschaft kg ughaftungsbeschraenkt ug
societeanonyme sa societeparactionssimplifiee sas
societearesponsabilitelimitee sarl
sociedadanonima sa sociedadeanonima sa decapitalvariable decv
sociedadderesponsabilidadlimitada sderl sociedadlimitada sl limitada ltda
societaperazioni spa societaaresponsabilitalimitata srl
spolkazograniczonaodpowiedzialnoscia spzoo spolkaakcyjna sa
korlatoltfelelossegutarsasag kft zartkoeruenmukoedoreszvenytarsasag zrt
zartkoruenmukodoreszvenytarsasag zrt
spolecnostsrucenimomezenym sro spolocnostsrucenimobmedzenym sro spolsro sro
akciovaspolecnost as akciovaspolocnost as
drustvosogranicenomodgovornoscu doo drustvosaogranicenomodgovornoscu doo
druzbazomejenoodgovornostjo doo
societatecuraspunderelimitata srl societatepeactiuni sa
sanayi san ticaret tic anonimsirketi as sirketi sti
beslotenvennootschap bv naamlozevennootschap nv
aktiebolag ab aktieselskab as aksjeselskap as anpartsselskab aps
osakeyhtioe oy uzdarojiakcinebendrove uab
sabiedribaarierobezotuatbildibu sia osauehing oue
sendirian sdn berhad bhd perseroanterbatas pt terbuka tbk
trachnhiemhuuhan tnhh cophan cp
"""
_OTHER_FORMS: Final = """
有限责任公司 有限公司 有限責任公司 有限公司
обществосограниченнойответственностью ооо ooo ооо
публичноеакционерноеобщество пао закрытоеакционерноеобщество зао
открытоеакционерноеобщество оао акционерноеобщество ао
товариствозобмеженоювідповідальністю тов
товариществосограниченнойответственностью тоо
дружествосограниченаотговорност оод
ανωνυμηεταιρεια αε
"""


def _forms(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a list."""
    words = text.split()
    return tuple(zip(words[::2], words[1::2], strict=True))


_FORMS: Final = _forms(_LATIN_FORMS)
_ALL_FORMS: Final = _FORMS + _forms(_OTHER_FORMS)
# These say nothing beside a name: "(주)예시", "株式会社 例示", "PT Contoh Tbk".
_UNSAID: Final = re.compile(
    r"[(（][주株][)）]|주식회사|株式(?:会社|會社)|\A(?:pt|p\.t)\.?\s+"
    r"|\s(?:and|und|et)(?=\s)"
)
_HAN_FORM: Final = re.compile(
    "公司|会社|會社|[(（][주株][)）]|주식회사|[厂廠]"
)
_LATIN_FORM: Final = re.compile(
    r"\b(?:ltd|limited|inc|incorporated|corp|corporation|company|co|llc)\W*\Z"
)
_ONLY_FORM: Final = re.compile(
    "(?:co|ltd|inc|llc|corp|gmbh|kg|pvt|pty|股份|有限|公司)*"
)
# Forms that stand before a name here and behind it there.
_BEFORE_NAME: Final = re.compile(
    r"(uab|sia|ab|oy|ooo|ооо|[зпо]?ао|тов|тоо"
    r"|(?:(?:публичное|закрытое|открытое) )?акционерное общество"
    r"|(?:общество|товарищество) с \w+ \w+|товариство з \w+ \w+)\s"
)


# "M/s Example Ltd", as papers in South Asia address a firm, and the label of
# its line: "Registered to: Example Ltd".
_ADDRESSED: Final = re.compile(
    r"\A\s*(?:(?:this is to certify that|(?:it is )?hereby certified that)[\s:]+"
    r"(?:the \w+ management system of\s+)?"
    r"|(?:(?:name of )?(?:the )?(?:certificate )?(?:holder|compan(?:y|ie)|client"
    r"|organi[sz]ation|manufacturer|maker|firm|name|supplier)(?: name| details)?"
    r"|(?:registered|issued|awarded|granted) to"
    r"|firma|unternehmen|zertifikatsinhaber|inhaber|titulaire|société|entreprise"
    r"|organisme|empresa|organización|titular|razón social|azienda|ditta"
    r"|organizzazione|organização|bedrijf|organisatie|företag|virksomhed"
    r"|organizacja|posiadacz|držitel|organizace|cég|организация|держатель"
    r"|kuruluş|firma adı|tổ chức|công ty|perusahaan|organisasi"
    r"|(?:获证|获證|獲證)?(?:组织|組織|企业|企業|公司|客户|申请人|委托人|事業者)?(?:名称|名稱|名)"
    r"|会社名|組織名|회사명|업체명|조직명)\s*[:：]\s*)?"
    r"(?:(?:m/s|messrs)\b[.:\s]*|the )?"
)
# What stands between a name in two scripts.
_BETWEEN_SCRIPTS: Final = re.compile(r"[/|;()（）]|(?<=公司)(?=[a-z])")


@lru_cache(maxsize=1024)
def firms(name: str) -> frozenset[str]:
    """Return a firm's names, of two scripts both, as `firm` writes them."""
    both = _scripts(_BETWEEN_SCRIPTS.sub(" ", name.casefold()))
    return frozenset(map(firm, (name, *(both or ())))) - {""}


@lru_cache(maxsize=1024)
def firm(name: str) -> str:
    """Return a firm's name with its legal form written short.

    Accents are left out, since registers often print none.  Of a name in two
    scripts the Chinese, Japanese or Korean counts.  A form alone is no name.
    """
    text = _ADDRESSED.sub("", name.casefold())
    if not text.isascii():
        own = (_scripts(text) or (text,))[0]
        text = "".join(map(_plain, own.translate(_LETTERS)))
    text = text.replace("(p)", " pvt ").replace(" pte", " pvt")
    text = _UNSAID.sub(" ", text).strip()
    before = _BEFORE_NAME.match(text)
    if before is not None:
        text = text[before.end() :] + before[1]
    text = flatten(text)
    for long, short in _FORMS if text.isascii() else _ALL_FORMS:
        if long in text:
            text = text.replace(long, short)
    return "" if _ONLY_FORM.fullmatch(text) else text


def _scripts(name: str) -> tuple[str, str] | None:
    """Return a name and its translation into Latin script beside it.

    Each of the two must bear its legal form.
    """
    runs = groupby(name.split(), lambda word: _HAN.search(word) is None)
    parts = [(latin, " ".join(words)) for latin, words in runs]
    if len(parts) != 2:
        return None
    (_, own), (_, other) = sorted(parts)
    bare = _HAN_FORM.sub("", own).strip()
    if bare in {"", own} or _LATIN_FORM.search(other) is None:
        return None
    return own, other


def _plain(letter: str) -> str:
    """Return a Latin or Greek letter without its accent, others as they are.

    Vietnam's letters and old Greek's stand apart.
    """
    accented = letter < "\u0400" or "\u1e00" <= letter < "\u2000"
    return normalize("NFKD", letter) if accented else letter


def singular(word: str) -> str:
    """Return a buyer's word as goods are compared: flat, and one of them."""
    return _one_of(flatten(word))


def _one_of(flat: str) -> str:
    if len(flat) > 4 and flat.endswith(("ches", "shes", "xes")):
        return flat[:-2]
    return flat[:-1] if len(flat) > 3 and flat.endswith("s") else flat


# A scope says what it is about at its beginning.
_LONGEST_TEXT: Final = 400
_PART: Final = re.compile(r"\w+")


@final
class Index:
    """Markets, goods and requirements by what names them."""

    __slots__ = (
        "below",
        "beside",
        "buyers",
        "codes",
        "conditions",
        "economies",
        "excluded",
        "groupings",
        "markets",
        "memberships",
        "named",
        "rows",
        "texts",
        "words",
    )

    def __init__(
        self,
        economies: Iterable[Economy],
        groupings: Iterable[Grouping],
        sectors: Iterable[ProductSector],
        requirements: Iterable[Requirement],
    ) -> None:
        """Lay the records out."""
        self.groupings: frozenset[str] = frozenset()
        self.economies: dict[str, str] = {}
        self.beside: dict[str, tuple[str, ...]] = {}
        self.markets: dict[str, str] = {}
        self.memberships: dict[str, tuple[tuple[str, Membership], ...]] = {}
        self._take_markets(economies, tuple(groupings))

        self.named: dict[str, tuple[str, ...]] = {}
        self.words: dict[str, tuple[str, ...]] = {}
        self.codes: dict[str, tuple[str, ...]] = {}
        # What a short code may still turn out to be.
        self.below: dict[str, tuple[str, ...]] = {}
        self.excluded: dict[str, tuple[str, ...]] = {}
        for sector in sectors:
            for flat in {flatten(sector.key), flatten(sector.name)}:
                _add(self.named, flat, sector.key)
            for word in {*map(singular, sector.words)}:
                _add(self.words, word, sector.key)
            for heading in dict.fromkeys(sector.headings):
                _add(self.codes, heading, sector.key)
            shorter = {
                h[:n] for h in sector.headings for n in range(2, len(h))
            }
            for code in shorter:
                _add(self.below, code, sector.key)
            if sector.excludes:
                self.excluded[sector.key] = sector.excludes

        self.texts: dict[str, tuple[Requirement, str]] = {}
        # In the order of the table, by market and sector; None is any.
        self.rows: dict[
            tuple[str | None, str | None], list[tuple[int, Requirement]]
        ] = {}
        self.buyers: frozenset[str] = frozenset()
        self.conditions: dict[str, set[str | None]] = {}
        self._take_rows(requirements)

    def _take_markets(
        self, economies: Iterable[Economy], groupings: tuple[Grouping, ...]
    ) -> None:
        """Lay out the markets; a grouping's name goes before an economy's."""
        self.groupings = frozenset(g.key for g in groupings)
        places: tuple[Grouping | Economy, ...] = (*groupings, *economies)
        self.economies = {
            p.key: p.name for p in places if isinstance(p, Economy)
        }
        for place in places:
            for known in (place.key, place.name, *place.aliases):
                self.markets.setdefault(flatten(known), place.key)
        self.beside = {p.key: p.beside for p in places if p.beside}
        for grouping in groupings:
            for member in grouping.members:
                before = self.memberships.get(member.economy, ())
                self.memberships[member.economy] = (
                    *before,
                    (grouping.key, member),
                )

    def _take_rows(self, requirements: Iterable[Requirement]) -> None:
        """Lay out the requirements, and what they ask about a purchase."""
        buyers: set[str] = set()
        for place, row in enumerate(requirements):
            buyers.update(row.buyers)
            markets = row.markets or (None,)
            sectors = row.sectors or (None,)
            for condition in row.conditions:
                self.conditions.setdefault(condition.name, set()).update(
                    sectors
                )
            for market in markets:
                for sector in sectors:
                    self.rows.setdefault((market, sector), []).append(
                        (place, row)
                    )
        self.buyers = frozenset(buyers)

    def economy_in(self, told: str) -> str | None:
        """Return the one economy that a text names, alone or as a part.

        "Zhejiang, China" is China, and "Hong Kong, China" is not.
        """
        pieces = tuple(_pieces(told))
        for whole in (told, "".join(reversed(pieces))):
            flat = flatten(whole)
            for name in (flat, flat.removeprefix("the")):
                if name in self.markets:
                    return self.markets[name]
        parts = tuple(map(flatten, pieces))
        named = set(filter(None, map(self._part_names, parts)))
        for one, other in pairwise(map(self.markets.get, parts)):
            for pair in ((one, other), (other, one)):
                if self._within(*pair) and named <= {*pair}:
                    return pair[0]
        if len(named) != 1:
            return None
        (found,) = named
        return (
            None if any(self._leads_away(p, found) for p in parts) else found
        )

    def _part_names(self, part: str) -> str | None:
        """Return the economy that a part of a text names by more than a code.

        Chinese puts a province behind the name without a blank.
        """
        key = self.markets.get(part)
        if key in self.economies:
            is_code = len(part) <= _CODE and part.isascii()
            named = part in _SHORT or not (is_code or part in _ELSEWHERE)
            return key if named else None
        if _HAN.match(part) is not None:
            for end in range(len(part) - 1, 1, -1):
                key = self.markets.get(part[:end])
                if key in self.economies and _PROVINCE.match(part, end):
                    return key
        return None

    def _within(self, inner: str | None, outer: str | None) -> bool:
        """Tell whether a name of the first adds the second."""
        one, other = (self.economies.get(k or "") for k in (inner, outer))
        if one is None or other is None:
            return False
        return self.markets.get(flatten(one + other)) == inner

    def _leads_away(self, part: str, found: str) -> bool:
        """Tell whether a part speaks of another than the economy found.

        "Hong Kong Island, China" does; "Inner Mongolia, China" does not.
        """
        if part in self.markets:
            return False
        inner = {k for k in self.economies if self._within(k, found)}
        return _ANOTHER.match(part) is not None or any(
            key in inner and name in part
            for name, key in self.markets.items()
            if len(name) > _CODE or not name.isascii()
        )

    def sectors_of(self, code: str) -> tuple[str, ...]:
        """Return the sectors of a code of up to six digits, closest first."""
        found: dict[str, None] = {}
        for length in range(len(code), 1, -1):
            for key in self.codes.get(code[:length], ()):
                if not code.startswith(self.excluded.get(key, ())):
                    found[key] = None
        return tuple(found)

    def text_of(self, requirement: Requirement) -> str:
        """Return what a requirement asks for, in words; written once."""
        known = self.texts.get(requirement.key)
        if known is None or known[0] is not requirement:
            known = (requirement, str(requirement.evidence))
            self.texts[requirement.key] = known
        return known[1]

    def goods_in(self, text: str) -> set[str]:
        """Return the sectors of the goods that a text names in words.

        What stands before "of" is what is done: the packaging of toys.
        """
        parts = [flatten(p) for p in _PART.findall(text[:_LONGEST_TEXT])]
        found: set[str] = set()
        place = 0
        while place < len(parts):
            for size in (3, 2, 1):
                end = place + size
                keys = self.words.get(_one_of("".join(parts[place:end])))
                if keys is not None and parts[end : end + 1] != ["of"]:
                    found.update(keys)
                    place = end
                    break
            else:
                place += 1
        return found

    def asked(
        self, markets: tuple[str, ...], sectors: tuple[str, ...]
    ) -> list[Requirement]:
        """Return the requirements on some goods in a market, in order."""
        found: dict[int, Requirement] = {}
        for market in (*markets, None):
            for sector in (*sectors, None):
                found.update(self.rows.get((market, sector), ()))
        return [found[place] for place in sorted(found)]


def _pieces(told: str) -> Iterator[str]:
    """Yield the parts of a printed place; Chinese has blanks between them."""
    for piece in filter(None, _PIECES.split(told)):
        yield from piece.split() if _HAN.search(piece) else (piece,)


def _add(table: dict[str, tuple[str, ...]], name: str, key: str) -> None:
    before = table.get(name)
    table[name] = _one(key) if before is None else (*before, key)


@lru_cache(maxsize=512)
def _one(key: str) -> tuple[str, ...]:
    """Return a key alone; most words have one, and share it."""
    return (key,)


# A shorter part of a register's name could be that of any.
_TELLING: Final = 4
_BRACKETS: Final = re.compile(r"[()]")


def _is_told(own: str, told: str) -> bool:
    """Tell whether a text is a name, or holds one that is telling."""
    telling = len(own) >= _TELLING or not own.isascii()
    return own == told or (telling and own in told)


def _is_named(register: Register, told: str) -> bool:
    """Tell whether a flat text names a register, or a telling part of it."""
    names = (flatten(register.key), flatten(register.name))
    return (
        any(_is_told(own, told) for own in names)
        or (len(told) >= _TELLING and any(told in own for own in names))
        or any(_is_told(flatten(own), told) for own in register.names)
    )


def _is_run_by(register: Register, told: str) -> bool:
    """Tell whether a flat text names who runs a register."""
    parts = (register.owner, *_BRACKETS.split(register.owner))
    return any(_is_told(own, told) for own in map(flatten, parts) if own)


@final
class Listings:
    """Registers by the papers that they list, and by what they are called.

    A register of one kind of paper lists it to whatever standard, or to
    none; the others list what their standards are shown by.

    Attributes:
        called: the register that a name tells, or None.
    """

    __slots__ = (
        "_asked",
        "_beyond",
        "_bodies",
        "_economies",
        "_known",
        "_rows",
        "called",
    )

    def __init__(
        self, registers: Iterable[Register], standards: Iterable[Standard]
    ) -> None:
        """Lay the registers out by standard and kind of paper."""
        self._rows: tuple[Register, ...] = tuple(registers)
        rows = self._rows
        self.called: Callable[[str], Register | None] = lru_cache(
            maxsize=1024
        )(self._called)
        self._bodies = frozenset(key for row in rows for key in row.bodies)
        self._economies = frozenset(e for row in rows for e in row.economies)
        # What was asked for before; only what some register names counts.
        self._asked: dict[tuple[object, ...], tuple[Register, ...]] = {}
        self._known: dict[
            tuple[str | None, Attestation | None], tuple[Register, ...]
        ] = {}
        shown: dict[str | None, Attestation | None] = {None: None}
        shown |= {row.key: row.attestation for row in standards}
        kinds = {kind for row in rows for kind in row.attestations}
        # Where no register names the standard, these may list the paper.
        self._beyond: dict[Attestation, tuple[Register, ...]] = {
            kind: tuple(row for row in rows if kind in row.beyond)
            for kind in {kind for row in rows for kind in row.beyond}
        }
        for key, usual in shown.items():
            general = self._known[key, None] = tuple(
                row
                for row in rows
                if not row.attestations
                and (not row.standards or key in row.standards)
            )
            for kind in kinds:
                own = tuple(row for row in rows if kind in row.attestations)
                whole = (*own, *general) if kind is usual else own
                self._known[key, kind] = whole

    def listing(
        self,
        standard: str | None,
        kind: Attestation | None,
        economy: str | None,
        bodies: tuple[AccreditationBody, ...],
    ) -> tuple[Register, ...]:
        """Return the registers that may list a paper."""
        place = economy if economy in self._economies else None
        keys = [body.key for body in bodies if body.key in self._bodies]
        asked = (standard, kind, place, *keys)
        found = self._asked.get(asked)
        if found is None:
            known = self._known.get((standard, kind))
            if known is None:
                known = self._known[standard, None]
            usual = tuple(_reaching(known, place, keys))
            beyond = self._beyond.get(kind or _USUAL, ())
            found = usual or tuple(_reaching(beyond, place, keys))
            self._asked[asked] = found
        return found

    def _called(self, name: str) -> Register | None:
        """Return the one register that a name tells."""
        told = flatten(name)
        for fits in (_is_named, _is_run_by):
            found = [row for row in self._rows if fits(row, told)]
            if found:
                return found[0] if len(found) == 1 else None
        return None


_USUAL: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE


def _reaching(
    rows: Iterable[Register], economy: str | None, bodies: list[str]
) -> Iterator[Register]:
    """Yield the registers that reach a holder's economy and the bodies."""
    for row in rows:
        if (not row.economies or economy in row.economies) and (
            not row.bodies or not set(row.bodies).isdisjoint(bodies)
        ):
            yield row


@final
class Standing:
    """What the evidence of a body's recognition says for a standard."""

    __slots__ = ("_ends", "_key", "_lasting", "_passing")

    def __init__(
        self,
        body: AccreditationBody,
        key: str | None,
        scopes: Container[str | None] | None,
    ) -> None:
        """Weigh the evidence.

        Args:
            body: the accreditation body.
            key: the standard.
            scopes: whose evidence bears on the standard too; None for all.
        """
        self._key: str | None = key
        ends: list[Recognition] = []
        lasting: list[Recognition] = []
        passing: list[Recognition] = []
        for row in body.recognitions:
            own = self._is_own(row)
            if row.recognised is Answer.NO:
                # An end for one scope ends no other.
                if own:
                    ends.append(row)
            elif row.recognised is Answer.YES and (
                own or scopes is None or row.scope in scopes
            ):
                open_ended = row.until is None and row.since is None
                (lasting if open_ended else passing).append(row)
        self._ends: tuple[Recognition, ...] = tuple(ends)
        self._passing: tuple[Recognition, ...] = tuple(passing)
        self._lasting: tuple[Recognition | None, bool] = self._sum(
            lasting, None, own=False
        )

    def lost(self, on: date) -> Recognition | None:
        """Return the evidence that recognition had ended by a day, if any."""
        for row in self._ends:
            # Of days before it was seen the evidence says nothing.
            if (row.since or row.as_of).first <= on:
                return row
        return None

    def held(self, on: date) -> tuple[Recognition | None, bool]:
        """Return what speaks for recognition on a day.

        Returns:
            The newest such evidence, and whether any is for the standard
            itself or for all.
        """
        if not self._passing:
            return self._lasting
        newest, own = self._lasting
        current = [
            row
            for row in self._passing
            # Within a month or a year that is all that is known it is open.
            if (row.since is None or row.since.last <= on)
            and (row.until is None or on <= row.until.first)
        ]
        return self._sum(current, newest, own=own)

    def _is_own(self, row: Recognition) -> bool:
        return row.scope is None or row.scope == self._key

    def _sum(
        self,
        rows: Iterable[Recognition],
        newest: Recognition | None,
        *,
        own: bool,
    ) -> tuple[Recognition | None, bool]:
        """Add rows to what is known; of two as new, the first counts."""
        for row in rows:
            if newest is None or row.as_of.last > newest.as_of.last:
                newest = row
            own = own or self._is_own(row)
        return newest, own
