"""Which document to a law is a paper: of which module, annex or article?"""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from isostd._matching.asking import Asked
from isostd._matching.names import title, worded
from isostd._matching.shown import GOOD, Said, Shown
from isostd._named.laws import TYPE_EXAMINATION, laws_in
from isostd._text.alike import alike
from isostd._text.late import late
from isostd._text.making import affirmed
from isostd.catalogue import Catalogue
from isostd.requirements import evidence_in
from isostd.vocabulary import Attestation, Outcome

__all__ = ["names_serve"]

_AND: Final = r"(?: ?(?:[,/+&]|(?i:and|or|und|oder|et|ou|e|y|o)\b))+ ?"
_ONE: Final = {
    "module": r"[A-H][12]?(?![0-9A-Za-z-])",
    "annex": r"[IVX]{1,5}(?![0-9A-Za-z])",
    "article": r"\d{1,3} ?\(\d{1,2}\)",
    "chapter": r"[IVX]{1,4}(?![0-9A-Za-z])",
    "part": r"[AB](?![0-9A-Za-z])",
}
# What only tells an annex closer.
_FINER: Final = ("chapter", "part")
_WORDS: Final = {
    "module": r"mod[uú]l\w{0,3}|moduł\w{0,2}|模[块式]",
    "annex": r"annex(?:e?s|e)?|anhang|allegato|allegati|anexos?|anex[aă]"
    r"|bijlagen?|bilag\w{0,2}|załącznik\w{0,2}|příloha|príloha|liite|附[录件]",
    "article": r"art(?:icle|ikel|icolo|[ií]culo|\.)?",
    "chapter": r"chap(?:ter|itre)s?|kapit[eo]l\w{0,2}|capitol[oi]"
    r"|cap[ií]tulos?|rozdzia\w{1,3}|hoofdstuk\w{0,3}",
    "part": r"parte?s?|teile?|partie|część|část|deel",
}
# Where a module is asked for, its title needs no mark of the Union.
_TYPE: Final = late(
    rf"(?i){TYPE_EXAMINATION}|baumuster|examen (?:[ue][ec] )?de(?: |l )t[iy]po?"
    r"|esame (?:[ue][ec] )?del tipo"
)
# That of a single device is examined, and not how all are made.
_DESIGN: Final = late(
    r"(?i)technical documentation|technischen? dokumentation"
    r"|documentation technique|documentazione tecnica|documentaci[oó]n t[eé]cnica"
    r"|technische documentatie|design[- ]examination|auslegungsprüf"
)
_QUALITY: Final = late(r"(?i)quali[td]|calidad|\bqms\b")
# In the laws on devices annex X is on the type, and chapter II of annex IX on
# the technical documentation.
_OF_DEVICES: Final = frozenset({"2017/745", "2017/746"})

# What a list of marks of a kind looks like, and one of them.
_PATTERNS: Final = {
    kind: (
        late(
            rf"(?<![^\W\d_])(?i:{_WORDS[kind]})[ .:]{{0,2}}"
            rf"({one}(?:{_AND}{one})*)"
        ),
        late(one),
    )
    for kind, one in _ONE.items()
}


@lru_cache(maxsize=512)
def _marks(text: str) -> frozenset[str]:
    """Return the modules, annexes and articles that a text names."""
    return frozenset(
        f"{kind} {one.replace(' ', '')}"
        for kind, (listed, single) in _PATTERNS.items()
        for found in listed.findall(text)
        for one in single.findall(found)
    )


def names_serve(asked: Asked, shown: Shown) -> Said:
    """Ask whether the paper names what it must have been done for.

    One that names another document to the same law is that other one.
    """
    names, paper = asked.evidence.names, shown.paper
    titled = title(paper)
    laws = laws_in(titled) or laws_in(asked.requirement.instrument)
    if not names:
        return _unasked(titled, laws, asked)
    asks = _asks(names)
    by_words = frozenset[str]()
    if _half(affirmed(titled), laws) == "type":
        by_words = frozenset({"module B"})
    marks = _marks(titled) | by_words
    ours, others = _compared(titled, marks, laws, asked)
    if others and not ours:
        why = f"it is of {' and '.join(others)}, and {asks} is asked"
        return Said(Outcome.UNMET, why)
    told = titled
    if not ours:
        by_words = frozenset()
        told = " ".join([paper.scope or "", *paper.printed_marks])
        ours, others = _compared(told, _marks(told), laws, asked)
        if others and not ours:
            return Said(
                Outcome.TO_CONFIRM, f"is it of {' and '.join(others)}?"
            )
    sure = affirmed(told)
    marks = _marks(sure) | by_words
    if ours and not _compared(sure, marks, laws, asked)[0]:
        why = "it names that, and may take it back"
        return Said(Outcome.TO_CONFIRM, f"{why}: is it of {asks}?")
    if others:
        why = f"it names {' and '.join(others)} too: which is it?"
        return Said(Outcome.TO_CONFIRM, why)
    return GOOD if ours else _unnamed(titled, asks, asked)


# A number, a code or a letter that tells one from another.
_CODE: Final = late(r"\w*\d\w*|\b[A-Z]+\b")


@lru_cache(maxsize=256)
def _asks(names: tuple[str, ...]) -> str:
    """Return what is asked for, each name in one of its spellings."""
    told: list[str] = []
    for name in names:
        codes = _CODE.findall(name)
        rest = [other for other in told if _CODE.findall(other) == codes]
        if not alike(name, rest, cutoff=0.8):
            told.append(name)
    return " or ".join(told[:3])


def _unnamed(titled: str, asks: str, asked: Asked) -> Said:
    """Ask a paper for a name, unless it is under the law of another row."""
    other = _law_beside(titled, asked)
    if other is not None:
        return Said(Outcome.UNMET, f"it is under {other}, and {asks} is asked")
    return Said(Outcome.TO_CONFIRM, f"does it name {asks}?")


# The number of a law: a paper may be to more standards than it names.
_OF_A_LAW: Final = late(r"\d/\d")


def _law_beside(titled: str, asked: Asked) -> str | None:
    """Return the law by which another row tells such papers from these."""
    for name in sorted(asked.facts.index.names_beside(asked.evidence.label)):
        if _OF_A_LAW.search(name) and worded(name).search(titled):
            return name
    return None


def _unasked(titled: str, laws: frozenset[str], asked: Asked) -> Said:
    """Tell a paper of a document that asks for names of its own."""
    evidence = asked.evidence
    half = _half(affirmed(titled), laws)
    if (
        half is not None
        and evidence.attestation is Attestation.NOTIFIED_BODY_CERTIFICATE
        and not _TYPE.search(evidence.label or "")
    ):
        why = f"it is of the {half} alone: who sees to the production?"
        return Said(Outcome.TO_CONFIRM, why)
    articles = {m for m in _marks(titled) if m.startswith("article")}
    others = _others(articles, frozenset(), laws, asked.facts)
    if others:
        return Said(Outcome.UNMET, f"it is of {' and '.join(sorted(others))}")
    return GOOD


def _half(titled: str, laws: frozenset[str]) -> str | None:
    """Return what a paper is of, where it says nothing of the production."""
    if _TYPE.search(titled):
        return "type"
    marks = _marks(titled)
    annexes = {mark for mark in marks if mark.startswith("annex")}
    of_devices = not laws.isdisjoint(_OF_DEVICES)
    if of_devices and annexes == {"annex X"}:
        return "type"
    chapters = marks & {"chapter I", "chapter II"}
    told = of_devices and chapters == {"chapter II"}
    worded_so = not chapters - {"chapter II"} and _DESIGN.search(titled)
    if "annex XI" not in annexes and (
        told or (worded_so and not _QUALITY.search(titled))
    ):
        return "technical documentation"
    return None


def _compared(
    text: str, marks: frozenset[str], laws: frozenset[str], asked: Asked
) -> tuple[bool, list[str]]:
    """Tell whether a text names what is asked, and what else it names."""
    names = asked.evidence.names
    wanted = frozenset[str]().union(*map(_marks, names))
    apart = _apart(marks, wanted)
    ours = any(
        marks.issuperset(_marks(name))
        if _marks(name)
        else _worded(name).search(text)
        for name in names
    )
    if wanted:
        apart |= _others(marks, wanted, laws, asked.facts)
    return ours, sorted(apart)


def _worded(name: str) -> "re.Pattern[str]":
    """Return what finds a name; "repack" is found in "repacking" too."""
    return worded(name, "") if name[-1].islower() else worded(name)


def _apart(marks: frozenset[str], wanted: frozenset[str]) -> set[str]:
    """Return the chapters and parts told, where others are asked for."""
    found: set[str] = set()
    for kind in _FINER:
        told = {mark for mark in marks if mark.startswith(kind)}
        asked = {mark for mark in wanted if mark.startswith(kind)}
        if asked and not told & asked:
            found |= told
    return found


def _others(
    marks: AbstractSet[str],
    wanted: AbstractSet[str],
    laws: frozenset[str],
    facts: Catalogue,
) -> AbstractSet[str]:
    """Return the marks that are of other documents to the laws.

    A module always is, and says more than an annex beside it; an annex may
    hold what any paper is about.
    """
    marks = {mark for mark in marks if not mark.startswith(_FINER)}
    modules = {mark for mark in marks if mark.startswith("module")}
    if marks == modules or wanted & modules:
        return modules - wanted
    named = {
        mark
        for row in facts.requirements
        if not laws.isdisjoint(laws_in(row.instrument))
        for evidence in evidence_in(row)
        for name in evidence.names
        for mark in _marks(name)
    }
    return (modules | marks & named) - wanted
