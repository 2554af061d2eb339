"""Whom a paper names as who accredits its issuer, and where."""

import re
from functools import lru_cache
from typing import Final

from isostd._assessing.case import Case
from isostd._named.fields import OF_DAKKS
from isostd._named.issuing import takes_back
from isostd._named.spelt import Mention
from isostd._text.firms import beginnings
from isostd._text.forms import without_form
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.accreditation import AccreditationBody

__all__ = ["accreditor_told", "but_for_the_issuer", "numbered_by"]


def accreditor_told(case: Case) -> str | None:
    """Return who is told to accredit the issuer, or None.

    Where only the number, or a mark on the paper, is whose it is, that.
    """
    paper = case.certificate
    told, number = paper.accreditation_body, paper.accreditation_number
    if told is not None:
        return _by_number(case, told)
    if number is not None and numbered_by(number[:200]):
        return _by_number(case, number)
    found = [number] if number else []
    found += [_by_number(case, mark) for mark in paper.printed_marks]
    named = [
        text for text in found if case.catalogue.mentioned(text[:200]).bodies
    ]
    return " / ".join(named) or _beside_issuer(case) or _beside_standard(case)


# "UKAS accredited ISO 9001:2015", "ISO 9001:2015, akkreditiert durch DAkkS":
# nothing else may stand about it, since a laboratory is accredited too.
_TOLD_BESIDE: Final = late(
    r"(?i)(?:\A|(?:[,;:(|/]|\s[-–—]) ?)([^\W\d][\w-]{2,8})[ -]accredited"
    r"(?=\W*\Z|[),;:|]| (?:iso|iec|bs|en|din|certif\w+ (?:to|for) iso)\b)"
    r"|(?:(?<=\d)|[,;:(|/]|\s[-–—]) ?(?:accredited|akkreditiert|accr[eé]dit[eé]e?"
    r"|a[ck]{1,2}redit(?:ad|at)[oa]) (?:by|durch|von|par|por|da) (?:(?:the|die|l[ae]) )?"
    r"([^\W\d][\w-]{2,8})(?=\W*\Z|[),;:|])"
)


def _beside_standard(case: Case) -> str | None:
    """Return the accreditation body that is told beside the standard."""
    found = _TOLD_BESIDE.search((case.printed or "")[:200])
    told = found and (found[1] or found[2])
    seen = told and case.catalogue.mentioned(told)
    return told if seen and seen.clear and seen.bodies else None


# "BSI / UKAS", "Example Cert (accredited by UKAS)".
_WITH_ACCREDITOR: Final = late(
    r"(?i)[(（]?\w.*?\s?(?:[/|;,(（]|\s[-–—]\s)\s?"
    r"(accredited by |accreditation:? )?([^/|;,()（）]{3,60}?)[)）]?\W*\Z"
)
# The mark of an arrangement beside it: "(KAB, IAF)".
_ARRANGED: Final = late(
    r"(?:(?<=[(（/|;,])\s?|\s)(?:(?:IAF|ILAC|Global ACI)(?:[- ]M[LR]A)?|EA[- ]MLA)(?=\s?[)）/|;,]|\s?\Z)"
)
# Its number, or that it accredits, within the same brackets.
_NUMBERED: Final = late(
    r"(?<=\w),\s?(?:(?:no|nr)\.?\s?)?[A-Z][A-Z\d-]*[-/ ]?\d[\w/-]*(?=\s?[)）]\W*\Z)"
    r"|(?i:(?<=\w)-akkreditiert(?=\s?,))"
)
# A kind of body and no name, by the one who accredits it: "UKAS accredited
# certification body", "entidad acreditada por ENAC".
_OF_SOME_BODY: Final = late(
    r"(?i)\W*(?:an? |the )?([^\W\d][\w-]{2,9})[ -](?:accredited|akredite|akkreditierte[rs]?)"
    r" (?:certification |certifying |belgelendirme |inspection )?"
    r"(?:body|cb|agency|kuruluşu?|zertifizierungsstelle|stelle)\W*\Z"
    r"|\W*(?:organismo|entidade?|ente|organisme)(?: (?:de|di|d') ?\w{6,})?"
    r" (?:accr|acr)[eé]dit[\w]{1,4} (?:por|da|par) (?:(?:el|la|l['’]) ?)?([^\W\d][\w-]{2,9})\W*\Z"
)
_GAP: Final = late(r"[\s/|;,(（–—-]+\Z")
# What the name itself tells of an accreditation may be that there is none.
_TELLS_MORE: Final = late(r"(?i)a[ck]{1,2}r[eé]dit|[认認]可|認定")
_INITIAL: Final = late(r"(?<![^\W_])[^\W_]")
# Letters as few as a legal form's, or another firm's: "SAS", "SCC".
_FEW_LETTERS: Final = 3


def _beside_issuer(case: Case) -> str | None:
    """Return the accreditation body that is told behind the issuer."""
    issuer = (case.certificate.certification_body or "")[:120]
    whose = _OF_SOME_BODY.match(issuer)
    if whose is not None:
        told = whose[1] or whose[2]
        seen = case.catalogue.mentioned(told)
        return told if seen.clear and seen.bodies else None
    issuer, marks = _ARRANGED.subn(" ", _NUMBERED.sub("", issuer))
    found = _WITH_ACCREDITOR.match(issuer)
    if found is None:
        return None
    head, told = issuer[: found.start(2)], found[2].strip()
    seen = case.catalogue.mentioned(told)
    if (
        not seen.bodies
        # Of letters that several share it is asked whose they are.
        or min(len(seen.bodies), len(seen.names)) > 1
        or _TELLS_MORE.search(issuer[: found.start(1 if found[1] else 2)])
        or not seen.clear
        # Of a French firm "SAS" is the form.
        or case.catalogue.mentioned(without_form(_GAP.sub("", head))).bodies
    ):
        return None
    sure = found[1] is not None or not _may_be_own(
        seen.bodies[0],
        head,
        told,
        accredits=marks > 0 or told.casefold().endswith(" accredited"),
    )
    return told if sure else None


def _may_be_own(
    body: AccreditationBody, head: str, told: str, *, accredits: bool
) -> bool:
    """Tell whether letters behind an issuer may be its own, or its form.

    A word, or the mark of an arrangement, says that they accredit.
    """
    letters = told.split(maxsplit=1)[0]
    initials = "".join(_INITIAL.findall(head)).casefold()
    plain = letters in (letters.upper(), letters.lower(), letters.title())
    few = body.shares_acronym or (plain and len(letters) <= _FEW_LETTERS)
    form = without_form(f"{head} {told}") != f"{head} {told}"
    return (few and (form or not accredits)) or letters.casefold() in initials


_IN_BRACKETS: Final = late(r"[(（\[]([^()（）\[\]]{2,80})[)）\]]")


def but_for_the_issuer(
    case: Case, name: str, issuer: str, seen: Mention
) -> Mention:
    """Return what a text says of accreditation bodies but for the issuer.

    The issuer's own name beside one says nothing: "INAB 6001 (NSAI)" on a
    paper of NSAI.  Another body's does: the number may be that one's.
    """
    again = case.catalogue.mentioned(_without(name[:200], issuer[:200]))
    # "SGS" is a place too, so that "SGS UKAS 0005" names no body.
    return again if seen.bodies in ((), again.bodies) else seen


@lru_cache(maxsize=256)
def _without(text: str, firm: str) -> str:
    """Return a text without a firm's name, or a short one apart from others.

    "BSI / UKAS", "UKAS 0003 (BSI)".
    """
    own = flatten(firm)
    for found in _IN_BRACKETS.finditer(text):
        told = found[1].split()
        # A word of doubt stays one, whatever the issuer is called.
        first = told == firm.split()[: len(told)] and not takes_back(found[1])
        if first or flatten(found[1]) == own:
            text = text.replace(found[0], " ")
    text = re.sub(rf"(?<!\w){re.escape(firm)}(?!\w)", " ", text)
    names = [n for n in beginnings(firm) if not takes_back(n)]
    if not names:
        return text
    either = "|".join(map(re.escape, names))
    apart = rf"(\A|[/|,;(（]\s?|\s[-–—]\s)(?:{either})(?![\w-])"
    return re.sub(apart, r"\1 ", text)


# Numbers as one accreditor alone gives them.
_OF_ONE: Final = {
    "dakks": late(rf"\b{OF_DAKKS}"),
    "enac": late(r"(?<![\w/])\d{1,3}/C-[A-Z]{2}\d{3}(?!\d)"),
    "sas": late(r"\bSCES[mpe]? ?\d{3,4}\b"),
    "kan": late(r"\bL[A-Za-z\d]{1,7}-\d{3}-IDN\b"),
    "turkak": late(r"\bAB-\d{4}-(?:YS|TS|[TKMPUÜ])\b"),
}


@lru_cache(maxsize=512)
def numbered_by(text: str) -> tuple[str, ...]:
    """Return whose numbers stand in a text, by their form."""
    return tuple(key for key, form in _OF_ONE.items() if form.search(text))


def _by_number(case: Case, told: str) -> str:
    """Return a text with the letters of the one whose number it bears.

    Whoever else is named has a number of its own form.
    """
    keys = numbered_by(told[:400])
    if len(keys) != 1 or case.catalogue.mentioned(told[:400]).bodies:
        return told
    known = case.catalogue.bodies.find(keys[0])
    return told if known is None else f"{known.acronym} {told}"
