"""Which document to a law is a paper: of which module, annex or article?"""

import re
from typing import Final

from isostd._matching.kinds import title, worded
from isostd._matching.pinned import GOOD, Said
from isostd._named.laws import TYPE_EXAMINATION, laws_in
from isostd._text.late import late
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.requirements import Evidence, Requirement, evidence_in
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


def _marks(text: str) -> set[str]:
    """Return the modules, annexes and articles that a text names."""
    return {
        f"{kind} {one.replace(' ', '')}"
        for kind, (listed, single) in _PATTERNS.items()
        for found in listed.findall(text)
        for one in single.findall(found)
    }


def names_serve(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    facts: Catalogue,
) -> Said:
    """Ask whether the paper names what it must have been done for.

    One that names another document to the same law is that other one.
    """
    names, paper = evidence.names, seen.certificate
    named = title(paper)
    told = _marks(named)
    laws = laws_in(named) or laws_in(requirement.instrument)
    if not names:
        if (
            evidence.attestation is Attestation.NOTIFIED_BODY_CERTIFICATE
            and _TYPE.search(named)
            and not _TYPE.search(evidence.label or "")
        ):
            why = "it is of the type alone: who sees to the production?"
            return Outcome.TO_CONFIRM, why
        return _by_article(told, laws, facts)
    asked = {name: _marks(name) for name in names}
    wanted = set().union(*asked.values())
    plain = [_worded(name) for name, marks in asked.items() if not marks]
    if _TYPE.search(named):
        told.add("module B")
    rest = " ".join([paper.scope or "", *paper.printed_marks])
    for text, marks in ((named, told), (rest, _marks(rest))):
        apart = _apart(marks, wanted)
        ours = (wanted & marks and not apart) or any(
            name.search(text) for name in plain
        )
        others = _others(marks, wanted, laws, facts) if wanted else set()
        others |= apart
        if others:
            known = " and ".join(sorted(others))
            if ours:
                return (
                    Outcome.TO_CONFIRM,
                    f"it names {known} too: which is it?",
                )
            if text is rest:
                return Outcome.TO_CONFIRM, f"is it of {known}?"
            why = f"it is of {known}, and {names[0]} is asked"
            return Outcome.UNMET, why
        if ours:
            return GOOD
    return Outcome.TO_CONFIRM, f"does it name {names[0]}?"


def _worded(name: str) -> "re.Pattern[str]":
    """Return what finds a name; "repack" is found in "repacking" too."""
    return worded(name, "") if name[-1].islower() else worded(name)


def _by_article(told: set[str], laws: set[str], facts: Catalogue) -> Said:
    """Tell a paper of an article that asks for one of its own."""
    articles = {mark for mark in told if mark.startswith("article")}
    others = _others(articles, set(), laws, facts) if articles else articles
    if others:
        return Outcome.UNMET, f"it is of {' and '.join(sorted(others))}"
    return GOOD


def _apart(marks: set[str], wanted: set[str]) -> set[str]:
    """Return the chapters and parts told, where others are asked for."""
    found = set()
    for kind in _FINER:
        told = {mark for mark in marks if mark.startswith(kind)}
        asked = {mark for mark in wanted if mark.startswith(kind)}
        if asked and not told & asked:
            found |= told
    return found


def _others(
    marks: set[str], wanted: set[str], laws: set[str], facts: Catalogue
) -> set[str]:
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
