"""The laws of the European Union and British ones, by their numbers."""

from functools import lru_cache
from typing import Final

from isostd._text.kept import kept
from isostd._text.late import late
from isostd.certificates import Certificate
from isostd.vocabulary import Attestation

__all__ = [
    "BRITISH",
    "BY_ANY_LAW",
    "TYPE_EXAMINATION",
    "before_changes",
    "kind_told",
    "law_pattern",
    "laws_apart",
    "laws_in",
    "laws_maybe_in",
    "names_a_law",
    "of_no_body",
    "without_amendments",
    "without_laws",
    "years_of",
]

# These are by whatever law they name.
BY_ANY_LAW: Final = frozenset(
    {Attestation.NOTIFIED_BODY_CERTIFICATE, Attestation.SELF_DECLARATION}
)

# The Union, or a Community before it, in letters: EU, EEC, WE, ЕС.
_UNION: Final = r"[CEKUWΕЕ][^\W\d_a-z]{1,2}(?!\w)"
_NUMBER: Final = r"(?<![0-9/])([0-9]{2,4}/[0-9]{1,4})(?![0-9])"
# "93/42/EEC", "(EU) No 305/2011".
_OF_THE_UNION: Final = late(
    rf"{_NUMBER}/{_UNION}|\({_UNION}\)\s?(?:[Nnč]\w?[.º°]{{0,2}}\s?)?{_NUMBER}"
)
_TWO_NUMBERS: Final = late(r"([0-9]+)/([0-9]+)")
_YEAR, _MONTHS = 4, 12
# "2017/745" alone, and no month of a year.
_ALONE: Final = late(r"(?<![0-9/])(?:19|20)[0-9]{2}/[0-9]{3,4}(?![0-9])")
# "S.I. 2016 No. 1101" is SI 2016/1101; "declaration 2016 No. 11" is none.
_BRITISH: Final = late(
    r"\b(?:S\.?I\.?|(?i:statutory instruments?|regulations?))"
    r"(?:[ ,(]{1,3}(?:19|20)[0-9]{2})?[ ,(]{1,3}"
    r"((?:19|20)[0-9]{2}) No\.? ?([0-9]{1,4})\b"
)
_MAY_BE: Final = late(r"(?<![0-9/])((?:19|20)[0-9]{2}) No\.? ?([0-9]{1,4})\b")


def names_a_law(text: str) -> bool:
    """Tell whether a text names a law as one, known here or not."""
    return (
        _OF_THE_UNION.search(text) is not None
        or _STATUTORY.search(text) is not None
    )


# "SI 2016/1101", "S.I. 2016 No. 1101".
_STATUTORY: Final = late(
    r"\bS\.?I\.? ((?:19|20)[0-9]{2})(?:/| No\.? ?)[0-9]{1,4}\b"
)


def law_pattern(name: str) -> str | None:
    """Return how a law of the Union may be printed, in any of its languages.

    None where the name is none of a law.  A number that could be a month of a
    year, or anything, needs the Union's letters behind it.
    """
    if not names_a_law(name) and not _ALONE.fullmatch(name):
        return None
    ((first, second),) = _TWO_NUMBERS.findall(name)
    number = rf"(?<![0-9/]){first}\s?/\s?{second}(?![0-9])"
    year, other = sorted((first, second), key=len, reverse=True)
    alone = len(year) == _YEAR and int(other) > _MONTHS
    return number if alone else rf"{number}\W{{1,2}}(?:{_UNION})"


@kept(1000)
def laws_in(text: str) -> frozenset[str]:
    """Return the numbers of the laws that a text names."""
    named = {
        before or behind for before, behind in _OF_THE_UNION.findall(text)
    }
    named.update("/".join(pair) for pair in _BRITISH.findall(text))
    return frozenset(named.union(_ALONE.findall(text)))


def laws_maybe_in(text: str) -> frozenset[str]:
    """Return the laws in a text, and what may be the number of one."""
    return laws_in(text).union(map("/".join, _MAY_BE.findall(text)))


def without_laws(text: str) -> str:
    """Return a text with a mark in the place of each law's number."""
    return _ALONE.sub("; ", _OF_THE_UNION.sub("; ", text))


# "89/686/EEC, amended by 93/68/EEC and 96/58/EC"; a law behind them that is
# called one anew is another.
_AMENDED: Final = late(
    r"(?i)\b(?:amended by|geändert (?:durch|mit)|modifi(?:ée?|cad[ao]|cat[ao])"
    r" (?:par|por|d\w+)|gewijzigd (?:bij|door)|ændret ved|ändrad genom"
    r"|zmienion\w+|změněn\w*|zmenen\w*|módosított\w*|modificat\w* prin)"
    r"[^;)]*?(?=\Z|[;)]|\b(?:and|und|et|y|e|en|og|och|i|a|și)\b\W*(?:the )?"
    r"(?:direct|regulat|richtl|verord|réglem|reglam|regol|veror|dyrekt|rozporz"
    r"|směrn|nař|smern|nariad|irányelv|rendelet|förord|forord))"
)


def without_amendments(text: str) -> str:
    """Return a text without the acts that amended what it names."""
    return _AMENDED.sub("", text)


# From the first year of the Community on; until 1998 it had two figures.
_FIRST_YEAR, _LAST_YEAR, _CENTURY = 1952, 2099, 1900


def years_of(text: str) -> dict[str, int]:
    """Return the years in the numbers of the laws that a text names, by them.

    Of a number that holds two ("2006/2004") the earlier; where one holds
    none, none of them all.  A number without the Union's letters, or those of
    a British law, may be any.
    """
    years = {told[0]: int(told[1]) for told in _STATUTORY.finditer(text)}
    for found in _OF_THE_UNION.finditer(text):
        first, second = map(_year, (found[1] or found[2]).split("/"))
        # "2014/68/EU" begins with it, "(EC) No 2027/97" ends with it.
        both = (first,) if found[1] else (first, second)
        years[found[0]] = min(filter(None, both), default=0)
    return years if all(years.values()) else {}


def _year(figures: str) -> int | None:
    """Return the year that a number may be, "93" for 1993, or None."""
    year = int(figures) + (_CENTURY if len(figures) == len("93") else 0)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


# Module B by its title.
TYPE_EXAMINATION: Final = (
    r"\btype[- ]examination|baumusterprüf|badania typu|přezkoušení typu"
    r"|typeafprøvning|tyyppitarkastus|typeonderzoek|\btypintyg|típusvizsgálat"
    r"|tip inceleme"
)
# Titles of what notified bodies alone give.
_TITLE: Final = late(
    rf"(?i){TYPE_EXAMINATION}|examen? (?:UE|CE) de t[iy]p[oe]?\b"
    r"|esame (?:UE|CE) del tipo"
    r"|constancy of performance|leistungsbeständigkeit"
    r"|constance des performances|\bE[GU]-Qualitätsmanagementsystem"
    r"|\bUE de système de gestion de la qualité|technical documentation assessment"
    r"|\bUE d(?:el|e|o) sistema d[eio] gest(?:ione|ión|ão) (?:della|de la|da) qualit?(?:à|idade)"
    r"|\bUE de sistema de gestión de la calidad|bewertung der technischen dokumentation"
    r"|design[- ]examination|quality assurance notification"
    r"|factory production control"
    r"|\bE[CU]\b(?:\W{0,4}certificate)?\W{0,4}(?:(?:full|production|product)\s)?"
    r"quality (?:management system|assurance)"
)
_CERTIFIES: Final = late(
    r"(?i)cert[iy]f|[sz]ertif|bescheinigung|attest|notification|todistus|intyg"
    r"|tanúsítvány|osvědčen"
)
_DECLARES: Final = late(
    r"(?i)declar|erklär|déclar|dichiar|deklar|report|compliance"
)
# Titles of what makers alone give.
_DECLARATION: Final = late(
    r"(?i)\b(?:E[CU]|UK(?:CA)?|CE) declaration of (?:conformity|incorporation)"
    r"|\bE[GU][ -](?:konformitäts|einbau)erklärung"
    r"|\bdéclaration (?:(?:UE|CE) de conformité|de conformité (?:UE|CE))"
    r"|\bdeclaración (?:(?:UE|CE) de conformidad|de conformidad (?:UE|CE))"
    r"|\bdeclaração (?:(?:UE|CE) de conformidade|de conformidade (?:UE|CE))"
    r"|\bdichiarazione (?:(?:UE|CE) di conformità|di conformità (?:UE|CE))"
    r"|\bdeklaracja zgodności (?:UE|WE)|\b(?:EU|ES) prohlášení o shodě"
    r"|\b(?:EÚ|ES) vyhlásenie o zhode|\bE[UK][ -]megfelelőségi nyilatkozat"
    r"|\bdeclarați[ea] (?:UE|CE) de conformitate"
    r"|\bE[GU][ -](?:conformiteitsverklaring|försäkran om överensstämmelse"
    r"|overensstemmelseserklæring|samsvarserklæring|vaatimustenmukaisuusvakuutus)"
    r"|\bAB uygunluk beyanı"
)
# A maker's too, by the standard that it is to.
_PERFORMANCE: Final = late(
    r"(?i)\A\W*(?:declaration of performance|leistungserklärung"
    r"|déclaration des performances|declaración de prestaciones"
    r"|declaração de desempenho|dichiarazione di prestazione|prestatieverklaring"
    r"|deklaracja właściwości użytkowych|prohlášení o vlastnostech"
    r"|vyhlásenie o parametroch|teljesítménynyilatkozat|prestandadeklaration"
    r"|ydeevnedeklaration|ytelseserklæring|suoritustasoilmoitus"
    r"|declarați[ea] de performanță|performans beyanı)\b"
)
# "Regulation 2016/425 as brought into UK law" is another one by now.
BRITISH: Final = late(
    r"\bUK(?:CA|NI)?\b|\b(?i:great britain|united kingdom|approved body)\b"
)
# What no notified body gives as one, though private bodies do.
_OF_NO_BODY: Final = late(
    r"(?i)\b(?:voluntar|volontai?r|freiwillig|vrijwillig|dobrowoln)\w*"
    r"|\bnot\b[^.;,]{0,24}\bnotified body|\bno notified body"
    r"|\b(?:file|document\w*) review|\b(?:statement|letter|expert) (?:of )?opinion"
)
_LONGEST: Final = 400


def of_no_body(text: str) -> str | None:
    """Return the words by which a paper is none of a notified body's."""
    found = _OF_NO_BODY.search(text[:_LONGEST])
    return found and found[0]


def kind_told(paper: Certificate) -> Attestation | None:
    """Return the kind of a paper as told, or as its title has it.

    Only a notified body gives an EU type-examination certificate, and only a
    maker an EU declaration of conformity.
    """
    text, name = paper.standard_text, paper.standard
    if paper.attestation is not None or text is None:
        return paper.attestation
    if (
        paper.certification_body is None
        and (name is None or name.publisher == "EN")
        and _PERFORMANCE.search(text[:_LONGEST])
    ):
        return Attestation.SELF_DECLARATION
    if name is not None and not (
        name.repairs and names_a_law(text[:_LONGEST])
    ):
        return None
    scheme = paper.scheme
    if scheme is not None and names_a_law(text[:_LONGEST]):
        text = f"{text[:_LONGEST]}; {scheme}"
    return _by_title(text[:_LONGEST], paper.certification_body is None)


@lru_cache(maxsize=256)
def _by_title(text: str, by_nobody: bool) -> Attestation | None:
    """Return the kind that a title tells, if nobody else gives such a paper."""
    if of_no_body(text) is not None:
        return None
    if _DECLARES.search(text) is None:
        titled = _TITLE.search(text) and _CERTIFIES.search(text)
        return Attestation.NOTIFIED_BODY_CERTIFICATE if titled else None
    declared = (
        by_nobody
        and _DECLARATION.search(text)
        and not (_TITLE.search(text) or _CERTIFIES.search(text))
        and names_a_law(text)
    )
    return Attestation.SELF_DECLARATION if declared else None


_APART: Final = late(
    r"(?i)[,;&+|\n]|\s/\s|\b(?:and|und|et|y|e|en|og|och|i|oraz)\b"
)
# What a law did to others is told behind: "... repealing Directive 93/42/EEC".
_CHANGING: Final = late(
    r"(?i)\b(?:amend|repeal|replac|supersed|zur änderung|abrog|modifi|deroga)\w*"
)


def laws_apart(text: str) -> list[str]:
    """Return the pieces of a text that may each name a law of its own."""
    return _APART.split(before_changes(text))


def before_changes(text: str) -> str:
    """Return a text without what the law it names did to others."""
    first = _CHANGING.split(text, maxsplit=1)[0]
    return first if names_a_law(first) else text
