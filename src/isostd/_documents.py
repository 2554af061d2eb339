"""Names on a paper that are not one document a supplier is certified to."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from isostd._case import Case
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.references import Mention, Reference
from isostd.standards import Standard
from isostd.vocabulary import Attestation, Kind, RelationKind

__all__ = [
    "cites",
    "is_a_title",
    "is_history",
    "named_in",
    "no_requirements",
    "no_system",
    "unread",
]

_C = FindingCode
# HACCP and GMP, in the languages that papers come in.
_NO_DOCUMENT: Final = re.compile(
    r"(?i)(?<![a-z])(?:haccp|appcc|c?gmp|bpf|bpm)(?![a-z+])"
    r"|good manufacturing practice|bonnes pratiques de fabrication"
    r"|buenas pr[áa]cticas de (?:fabricaci[óo]n|manufactura)"
    r"|boas pr[áa]ticas de fabrica[çc][ãa]o|gute[nr]? herstellungspraxis"
    r"|危害分析|良好(?:生产|操作|制造)规范|適正製造"
)
# It has all that a reference has, but nobody known here publishes it.
_REFERENCE: Final = re.compile(
    r"(?=.{5,40}\Z)(?=\D*\d.*[:/ -](?:19|20)\d\d\Z)"
    r"[A-ZА-Я][A-ZА-Яa-z.]{0,9}(?:[ /-][A-ZА-Я0-9][\w.]{0,9}){0,5}"
    r"[:/ -](?:19|20)\d\d"
)
_UNREAD: Final = "that could not be read as the name of one document"
# "JIP-ISMS517-1.0": letters and a number, as documents are named.
_NAME: Final = re.compile(r"\b[A-Z]{2,}(?:-[A-Z]+)?-?\d{2,}")
_METHODS: Final = "HACCP or GMP alone names no document"
_BESIDE: Final = frozenset({RelationKind.EXTENDS})
_WITHIN: Final = frozenset(
    {RelationKind.SUPPORTED_BY, RelationKind.CONTAINED_IN}
)
_MEANT: Final = frozenset({RelationKind.CONFUSED_WITH, RelationKind.PRECEDES})


def unread(case: Case, text: str) -> None:
    """Say why a text is not read as the name of one document."""
    printed = case.certificate.standard_text or ""
    named = dict.fromkeys(named_in(printed))
    if len(named) > 1:
        if len(named) <= _MOST and len(printed) <= _LONGEST_TEXT:
            # All that is named is known, and can be judged together.
            case.named = tuple(named)
        names = ", ".join(map(str, named))
        case.add(_C.SEVERAL_STANDARDS, names=names)
        return
    because = (
        _METHODS if _NO_DOCUMENT.search(text[:_LONGEST_TEXT]) else _UNREAD
    )
    if because is _UNREAD and _REFERENCE.fullmatch(text.strip()):
        case.add(_C.STANDARD_UNKNOWN, reference=text.strip())
        return
    case.add(_C.STANDARD_UNREADABLE, text=cut(text), because=because)


# What stands so before a reference is a title that cites it, and so behind
# it: "ISO 9001:2015 and particular requirements for application in ...".
_CITED: Final = re.compile(
    r"(?i)\b(?:(?:application|applying|use) of|extension (?:of|to))(?: the)?"
    r"\s*\Z"
)
_ADDED_TO: Final = re.compile(
    r"(?i)\W{0,3}(?:(?:and|et|und|e|y|en) (?:the )?(?:specific|particular"
    r"|besondere|exig|requisit|bijzondere|specifieke)\w*(?: \w+){0,2}?"
    r" (?:for (?:the )?appli|für die anw|pour l.appli|per l.appl|para la apli"
    r"|voor de toep))"
)
# Behind another's name: "EN 15224:2016 ... EN ISO 9001:2015 for healthcare".
_FOR_A_BRANCH: Final = re.compile(
    r"(?i) (?:for health ?care|für die gesundheitsversorgung)"
)
# And so one that was named, and is no more, or that another rests on.
_REPLACING: Final = (
    r"(?i)(?:\b(?:replac(?:es|ing)|supersed(?:es|ing)|formerly|previously"
    r"|in place of|ersetzt|remplace|sustituye|sostituisce|substitui"
    r"|(?:transition(?:ed)?|upgraded?|migrated|converted) from"
    r"|umgestellt von|passage de|transición de|transizione da"
    r"|based on(?: and (?:includ|contain)ing)?"
    r"(?: (?:the|requirements?|principles?|of|international|standards?)){0,5})"
    r"|代替|替代|取代)"
)
_REPLACES: Final = re.compile(_REPLACING)
_REPLACED: Final = re.compile(rf"{_REPLACING}\W*\Z")
_LONGEST_TEXT: Final = 400
_MOST: Final = 6


def named_in(text: str) -> list[Reference]:
    """Return the documents that a text names, the first few.

    Those that a title beside them cites ("... for the application of ISO
    9001"), and those told as replaced, are left out, where another is named.
    """
    found = list(_mentions(text, _MOST + 1))
    named = [m for m in found if not _is_anothers(text, m)]
    return [mention.reference for mention in named or found]


def cites(text: str) -> bool:
    """Tell whether a text names a document that is not its own.

    A title cites it, or it is told as replaced.
    """
    return any(_is_anothers(text, m) for m in _mentions(text, _MOST))


def is_a_title(text: str) -> bool:
    """Tell whether a text names a document only as another's title cites it.

    A reference of its own would stand before the title.
    """
    return any(_is_cited(text, first) for first in _mentions(text, 1))


def _mentions(text: str, most: int) -> Iterator[Mention]:
    """Yield the first references in a text."""
    return islice(Reference.find(text[:_LONGEST_TEXT]), most)


def _is_anothers(text: str, found: Mention) -> bool:
    """Tell whether a title cites a reference, or it is told as replaced."""
    return (
        _is_cited(text, found)
        or _is_replaced(text, found)
        or _FOR_A_BRANCH.match(text, found.end) is not None
    )


def _is_cited(text: str, found: Mention) -> bool:
    """Tell whether what stands about a reference is a title citing it."""
    return (
        _CITED.search(_before(text, found)) is not None
        or _ADDED_TO.match(text, found.end) is not None
    )


def _is_replaced(text: str, found: Mention) -> bool:
    """Tell whether a reference is told as what another replaced or rests on."""
    return _REPLACED.search(_before(text, found)) is not None


def _before(text: str, found: Mention) -> str:
    """Return the few words before a reference."""
    return text[max(0, found.start - 60) : found.start]


def is_history(text: str) -> bool:
    """Tell whether all that a text names is told as replaced, or as a base."""
    if _REPLACES.search(text) is None:
        # Without such a word the references need not be looked for.
        return False
    found = list(_mentions(text, _MOST))
    return bool(found) and all(_is_replaced(text, one) for one in found)


def no_requirements(case: Case, standard: Standard) -> None:
    """Say of a document that nobody is certified to where to look instead.

    Another name beside it, which cannot be read, may be what counts.
    """
    printed = case.certificate.standard_text or ""
    if any(
        _NAME.search(printed[: found.start] + " " + printed[found.end :])
        for found in _mentions(printed, 1)
    ):
        text = cut(printed)
        case.add(_C.STANDARD_UNREADABLE, text=text, because=_UNREAD)
        return
    if standard.kind is Kind.GUIDANCE:
        why = "is guidance and sets no requirements"
    else:
        why = "sets requirements for others than suppliers"
    beside = _certified(case, standard, _BESIDE)
    meant = _certified(case, standard, _MEANT)
    if beside:
        why += f"; a paper that names it rests on a certificate to {beside}"
    elif meant:
        why += f"; suppliers are certified to {meant}"
    case.add(_C.NOT_CERTIFIABLE, reference=standard.reference, because=why)


def no_system(case: Case, standard: Standard) -> None:
    """Ask what a paper rests on that names only a part of a system."""
    because = "it is audited within a management system and is none"
    whole = _certified(case, standard, _WITHIN)
    if whole:
        because += f"; a paper that names it rests on a certificate to {whole}"
    text = str(standard.reference)
    case.add(_C.STANDARD_UNREADABLE, text=text, because=because)


def _certified(
    case: Case, standard: Standard, kinds: frozenset[RelationKind]
) -> str:
    """Return the related standards that suppliers are certified to."""
    related = (
        case.catalogue.work(relation.target)
        for relation in standard.relations
        if relation.kind in kinds
    )
    return " or ".join(
        str(other.reference)
        for other in related
        if other is not None
        and other.attestation is Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
        and other.latest is not None
        and other.latest.replaced_by is None
    )
