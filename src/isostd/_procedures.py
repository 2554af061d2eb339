"""Which document to a law is a paper: of which module, annex or article?"""

from typing import Final

from isostd._kinds import evidence_in, title
from isostd._late import late
from isostd._laws import laws_in
from isostd._pinned import GOOD, Said
from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.requirements import Evidence, Requirement
from isostd.vocabulary import Outcome

__all__ = ["names_serve"]

_AND: Final = r"(?: ?(?:[,/+&]|(?i:and|or|und|oder|et|ou|e|y|o)\b))+ ?"
_ONE: Final = {
    "module": r"[A-H][12]?(?![0-9A-Za-z-])",
    "annex": r"[IVX]{1,5}(?![0-9A-Za-z])",
    "article": r"\d{1,3} ?\(\d{1,2}\)",
}
_WORDS: Final = {
    "module": r"mod[uú]l\w{0,3}|moduł\w{0,2}|模[块式]",
    "annex": r"annex(?:e?s|e)?|anhang|allegato|allegati|anexos?|anex[aă]"
    r"|bijlagen?|bilag\w{0,2}|załącznik\w{0,2}|příloha|príloha|liite|附[录件]",
    "article": r"art(?:icle|ikel|icolo|[ií]culo|\.)?",
}
# Module B by its title.
_TYPE: Final = late(
    r"(?i)\btype[- ]examination|baumuster|examen (?:[ue][ec] )?de(?: |l )t[iy]po?"
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
    names = evidence.names
    if not names:
        return GOOD
    asked = {name: _marks(name) for name in names}
    wanted = set().union(*asked.values())
    plain = [name.casefold() for name, marks in asked.items() if not marks]
    paper = seen.certificate
    named = title(paper)
    laws = laws_in(named) or laws_in(requirement.instrument)
    told = _marks(named)
    if _TYPE.search(named):
        told.add("module B")
    rest = " ".join([paper.scope or "", *paper.printed_marks])
    for text, marks in ((named, told), (rest, _marks(rest))):
        flat = text.casefold()
        ours = wanted & marks or any(name in flat for name in plain)
        others = _others(marks, wanted, laws, facts) if wanted else set()
        if others:
            known = " and ".join(sorted(others))
            if ours:
                return (
                    Outcome.TO_CONFIRM,
                    f"it names {known} too: which is it?",
                )
            if text is rest:
                return Outcome.TO_CONFIRM, f"is it of {known}?"
            return Outcome.UNMET, f"it is of {known}"
        if ours:
            return GOOD
    return Outcome.TO_CONFIRM, f"does it name {names[0]}?"


def _others(
    marks: set[str], wanted: set[str], laws: set[str], facts: Catalogue
) -> set[str]:
    """Return the marks that are of other documents to the laws.

    A module always is, and says more than an annex beside it; an annex may
    hold what any paper is about.
    """
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
