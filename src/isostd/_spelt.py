"""How the name of an accreditation body stands on paper."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple, final

from isostd._firms import flatten
from isostd.accreditation import AccreditationBody, FormerName

__all__ = ["TAKEN", "Mention", "Named", "former_name"]

_Bodies = tuple[AccreditationBody, ...]

_INSIDE: Final = re.compile(r"[(（][^()（）]{2,}[)）]")
# A word; of a text without blanks, what is of one script.
_WORD: Final = re.compile(
    r"(?:公益|一般)?財団法人|[\u3400-\u9fff]+|[가-힣]+"
    r"|[^\s\0-/:-@\[-`{-~·•°®™«»\u2010-\u203a\u3000-\u303f\uff01-\uff5e"
    r"\u3400-\u9fff가-힣]+"
)
_MOST_WORDS: Final = 14
# A long name is told from other words in any spelling, a short one by its
# capitals, and one of two letters only where nothing else is unknown.
_LONG_NAME: Final = 6
_LIKE_A_NAME: Final = 4
_WEAK_NAME: Final = 2
# Where a name stood.
TAKEN: Final = "\0"
# An accreditor's own number: "D-ZM-14137-01-00", "C 024", "SGQ N° 007A".
_NUMBER: Final = re.compile(
    r"\b(?:[A-Z]{1,3}[\s./°º-]{1,2}){0,2}(?:[A-Z]{1,5}[a-z]?[./-]?)?"
    r"\d[A-Z0-9./-]*[a-z]?\b"
)
# What says nothing of the body beside it, as a whole.
_PHRASES: Final = re.compile(
    r"""(?ix)
    \0\W+(?:ex|formerly)\W+(?=\0)
    | international\ accreditation\ forum
    | (?:pacific|inter\ american|european|international\ laboratory|global)
      \ (?:co-?operation\ for\ accreditation|accreditation\ co-?operation)
    | global\ aci | quality\ council\ of\ india | \bQCI\b
    | \b(?:members?|signator(?:y|ies)|membre|mitglied|membro|miembro)\b
      (?=[^\0]{0,60}\b(?:IAF|EA|ILAC|APAC|MLA|MRA)\b)
    | (?<=MLA[ -])(?:member|signatory) | (?<=MRA[ -])(?:member|signatory)
    | gilt\ nur\ für\ den\ in\ der
    | of\ its\ country
    """
)
# Words that may stand beside a body's name and leave it what it is.
_HARMLESS_TEXT: Final = """
    accredited accreditation accreditations accreditor body bodies unit
    certification certificate certificates certified cert number no nos nr num
    reg ref acc accr ackred akkr code id scope by of the under in to for from with and is are
    has been as its at on valid per according accordance national iso iec en
    din bs nf uni une standard requirements
    management mgmt mgt system systems quality environmental energy safety
    health occupational food information security medical devices ms qms ems
    ohsms isms fsms mark logo symbol iaf mla mra ea ilac apac pac ab cb
    mutual recognition agreement agreements arrangement arrangements
    multilateral signatory zlg www http https com org net
    testing calibration laboratory laboratories product products inspection
    lab prd test medical essais essai prove ensayos provning prüf labor
    accréditation accrédité accréditée accrédités par le la les du de des
    organisme sous selon portée disponible sur systèmes
    akkreditiert akkreditierte akkreditierten akkreditierung durch die der das
    den dem nach für im von zertifizierungsstelle urkunde urkundenanlage
    akkreditierungsurkunde akkreditierungsumfang aufgeführten
    registriernummer prüflaboratorium prüflabor kalibrierlaboratorium
    acreditado acreditada acreditación por el entidad organismo con
    certificación sistemas gestión nº º
    accreditato accreditata accreditamento da dal di ente certificazione
    sistema sistemi gestione degli accordi mutuo riconoscimento
    pela pelo do acreditação certificação
    akredytowany akredytowana akredytacja akredytacji przez
    akreditováno akreditovaný akreditovaná akreditace akreditácia akreditacija
    аккредитован аккредитована аккредитация аккредитации орган по
    сертификации номер акредитація акредитовано
    akredite akreditasyon tarafından edilmiştir edilmiş
    diakreditasi terakreditasi oleh akreditasi công nhận bởi số được
    geaccrediteerd door accreditatie onder nummer
    ackrediterad ackreditering av akkrediteret akkreditering akkreditert af
    akkreditált által acreditat acreditare către διαπίστευση αρ
    ελληνικό συνέδριο διαπίστευσης msys scesm 인정 인증 인정기관
    """
_HARMLESS: Final = frozenset(map(flatten, _HARMLESS_TEXT.split()))
_HARMLESS_HAN: Final = re.compile(
    "(?:经|經|由|获|的|号|號|编号|认可|認可|認定|认证|認証|認證|機関|机构|標章|标志"
    "|国际互认|管理体系|质量|环境|检测|校准|检验|实验室|財団法人|公益|一般)+"
)
# A firm's legal form stands behind its full name: "UKAS Ltd" is another's.
_FORMS: Final = frozenset({"gmbh", "ltd", "limited", "inc"})
_FULL_NAME: Final = 12
# Beside a short name these make another body of it: "UKAS International".
_ANOTHERS: Final = frozenset(
    {"global", "international", "world", "worldwide", "like"}
)
# "UKAS / IAF" are two, "UKAS-IAF" is neither.
_GLUED: Final = re.compile(r"(?i)\0-(?:iaf|ilac|ea)\b|\b(?:iaf|ilac|ea)-\0")
_TWO: Final = 2


class Mention(NamedTuple):
    """What a text says of accreditation bodies.

    Attributes:
        bodies: the bodies that it names; several where it settles none.
        names: the names that it has for them, flattened.
        beside: the text, without these names.
        clear: whether all that stands beside them is known to say nothing.
    """

    bodies: _Bodies
    names: frozenset[str]
    beside: str
    clear: bool


_NOTHING: Final = Mention((), frozenset(), "", clear=True)


def former_name(seen: Mention, body: AccreditationBody) -> FormerName | None:
    """Return the name of the past by which a paper means a body, or None."""
    told = seen.names
    old = next((o for o in body.former if flatten(o.name) in told), None)
    if old is None or not told.isdisjoint(map(flatten, _own_names(body))):
        return None
    return old


@final
class Named:
    """Accreditation bodies by what papers call them.

    Papers name few, over and over, so the last answers are kept.

    Attributes:
        whole: the bodies whose whole name this is, with no more beside it
            than brackets, a number, or the other name of the same body.
        mention: what a text says of any.
    """

    __slots__ = ("_economy", "_printed", "_rows", "mention", "whole")

    def __init__(
        self,
        bodies: Iterable[AccreditationBody],
        economy: Callable[[str], str | None],
    ) -> None:
        """Lay the bodies out by name; *economy* reads the name of one."""
        bodies = tuple(bodies)
        self._economy = economy
        self._rows: dict[str, _Bodies] = _by_name(bodies)
        self._printed = {n for body in bodies for n in _names(body)}
        self._printed |= {n.casefold().rstrip(".") for n in self._printed}
        keep = lru_cache(maxsize=1024)
        self.whole: Callable[[str], _Bodies] = keep(self._alone)
        self.mention: Callable[[str], Mention] = keep(self._read)

    def _alone(self, name: str) -> _Bodies:
        found = self._rows.get(flatten(name))
        seen = self.mention(_INSIDE.sub(" ", name))
        return found or (() if _words(seen.beside) else seen.bodies)

    def _read(self, name: str) -> Mention:
        flat = flatten(name)
        if flat in self._rows and "?" not in name:
            return Mention(self._rows[flat], frozenset({flat}), "", clear=True)
        seen = self._cover(name, _WEAK_NAME + 1)
        if seen.bodies:
            return seen
        seen = self._cover(name, _WEAK_NAME)
        return seen if seen.clear else _NOTHING

    def _cover(self, text: str, least: int) -> Mention:
        """Find the names in a text, the longest first, and what is left."""
        taken: list[tuple[int, int, str]] = []
        for found in sorted(self._spans(text, least), key=_length):
            start, end, _ = found
            if all(end <= s or e <= start for s, e, _ in taken):
                taken.append(found)
        beside, done = "", 0
        for start, end, _ in sorted(taken):
            beside += text[done:start] + TAKEN
            done = end
        names = [name for _, _, name in sorted(taken)]
        return self._meant(names, beside + text[done:])

    def _spans(self, text: str, least: int) -> Iterator[tuple[int, int, str]]:
        """Yield where each name stands, with those inside of longer ones."""
        words = [(*w.span(), flatten(w[0])) for w in _WORD.finditer(text)]
        for at, (start, _, _) in enumerate(words):
            flat = ""
            for _, end, word in words[at : at + _MOST_WORDS]:
                flat += word
                if len(flat) >= least and self._is_name(flat, text[start:end]):
                    yield start, end, flat

    def _is_name(self, flat: str, printed: str) -> bool:
        """Tell whether a piece of text is a name, as it is printed."""
        if flat not in self._rows:
            return False
        if len(flat) >= _LONG_NAME or printed in self._printed:
            return True
        return printed.casefold() in self._printed and (
            len(flat) >= _LIKE_A_NAME or printed.isupper()
        )

    def _meant(self, names: list[str], beside: str) -> Mention:
        """Weigh the names found: one that is sure settles the others."""
        rows = [self._rows[name] for name in names]
        sure = dict.fromkeys(row[0] for row in rows if len(row) == 1)
        bodies = tuple(sure)[:1] or _shared(rows)
        left = bodies and self._left(names, beside, tuple(sure) or bodies)
        if not bodies or left is None:
            return _NOTHING
        # Two may accredit one issuer; mills print all that they know of.
        clear = not left and len(sure) <= _TWO
        return Mention(bodies, frozenset(names), beside, clear=clear)

    def _left(
        self, names: list[str], beside: str, bodies: _Bodies
    ) -> list[str] | None:
        """Return the words that are not known to say nothing.

        None where they make another body of it: nobody accredits from China
        as "CNAS USA".
        """
        known = {flatten(n) for body in bodies for n in _names(body)}
        known |= _HARMLESS
        if any(len(name) > _FULL_NAME for name in names):
            known |= _FORMS
        left = [
            word for word in _words(beside) if not _says_nothing(word, known)
        ]
        at, kept = 0, list[str]()
        while at < len(left):
            for end in range(min(len(left), at + 3), at, -1):
                told = " ".join(left[at:end])
                place = self._economy(told)
                if any(place in body.economies for body in bodies):
                    at = end
                    break
                # "so" is no Somalia.
                if place != told and (len(told) > _TWO or told.isupper()):
                    return None
            else:
                kept.append(left[at])
                at += 1
        another = _GLUED.search(beside) or _ANOTHERS.intersection(
            map(flatten, kept)
        )
        return None if another else kept


def _length(span: tuple[int, int, str]) -> int:
    """Return how long a name is, the longest first."""
    return span[0] - span[1]


def _words(beside: str) -> list[str]:
    """Return the words beside a name, without numbers and set phrases."""
    return _WORD.findall(_NUMBER.sub(" ", _PHRASES.sub(" ", beside)))


def _says_nothing(word: str, known: set[str]) -> bool:
    """Tell whether a word beside a body's name leaves it what it is."""
    flat = flatten(word)
    # One letter is of a number, but 未 is a word.
    return (
        (len(flat) < _TWO and flat < "\u3000")
        or flat in known
        or flat.isdigit()
        or _HARMLESS_HAN.fullmatch(word) is not None
    )


def _shared(rows: list[_Bodies]) -> _Bodies:
    """Return the bodies that all names may mean, else all of them."""
    every = tuple(dict.fromkeys(body for row in rows for body in row))
    return tuple(b for b in every if all(b in row for row in rows)) or every


def _own_names(body: AccreditationBody) -> tuple[str, ...]:
    """Return what a body is called today."""
    return (body.key, body.acronym, body.name, *body.aliases)


def _names(body: AccreditationBody) -> tuple[str, ...]:
    """Return everything that a body is called, or once was."""
    return (*_own_names(body), *(old.name for old in body.former))


def _by_name(bodies: _Bodies) -> dict[str, _Bodies]:
    """Return the bodies by everything they are called."""
    found: dict[str, _Bodies] = {}
    for body in bodies:
        for flat in set(map(flatten, _names(body))):
            found[flat] = (*found.get(flat, ()), body)
    return found
