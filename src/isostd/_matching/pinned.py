"""Is a paper to the edition that a requirement asks for?"""

from typing import Final

import attrs

from isostd.assessments import Assessment
from isostd.catalogue import Catalogue
from isostd.references import Reference
from isostd.requirements import Evidence, Requirement
from isostd.resolving import Resolution
from isostd.standards import Edition
from isostd.vocabulary import (
    Degree,
    EditionRule,
    Obligation,
    Outcome,
    Unresolved,
)

__all__ = ["GOOD", "Said", "edition_serves", "form_serves", "is_pinned"]

# What one question comes to, and why.
Said = tuple[Outcome, str]
GOOD: Final = (Outcome.MET, "valid")


def edition_serves(
    evidence: Evidence,
    seen: Assessment,
    requirement: Requirement,
    facts: Catalogue,
) -> Said:
    """Hold the certificate's edition against the edition rule."""
    if evidence.edition_rule is EditionRule.ANY:
        return GOOD
    if evidence.edition_rule is EditionRule.LATEST:
        return _newest(seen)
    # Where a paper names only its scheme, that is what was read.
    resolution = seen.resolution
    printed = resolution.reference if resolution else None
    if resolution is not None and resolution.unresolved is Unresolved.SERIES:
        return Outcome.TO_CONFIRM, "which part, and which edition of it?"
    if is_pinned(evidence, printed) or is_pinned(evidence, _held(resolution)):
        return GOOD
    edition = resolution.edition if resolution else None
    pinned = ", ".join(str(reference) for reference in evidence.editions)
    if edition is not None and printed is not None:
        answer = _same_text(evidence, printed, edition, requirement, facts)
        if answer is not None:
            return answer
    year = printed.year if printed is not None else None
    if edition is not None:
        year = edition.reference.year
    if year is None:
        return _which_version(evidence, seen, pinned)
    newest = max((r.year or 0 for r in evidence.editions), default=0)
    if year > newest:
        return Outcome.TO_CONFIRM, f"a later edition than {pinned}"
    return Outcome.UNMET, f"another edition than {pinned}"


def _held(resolution: Resolution | None) -> Reference | None:
    """Return the text that a nation's own document is, word for word."""
    adoption = resolution.adoption if resolution else None
    if (
        resolution is None
        or adoption is None
        or adoption.degree is not Degree.IDENTICAL
        or resolution.reference.supplements
    ):
        return None
    return adoption.adopts


def _which_version(evidence: Evidence, seen: Assessment, pinned: str) -> Said:
    """Compare the versions of a scheme, which bear no year."""
    resolution = seen.resolution
    standard = resolution.standard if resolution else None
    edition = resolution.edition if resolution else None
    if standard is None or edition is None:
        return Outcome.TO_CONFIRM, f"which edition? pinned: {pinned}"
    order = [e.reference for e in standard.published]
    last = max(
        (order.index(r) for r in evidence.editions if r in order), default=-1
    )
    if edition.reference in order[last + 1 :]:
        return Outcome.TO_CONFIRM, f"a later edition than {pinned}"
    return Outcome.UNMET, f"another edition than {pinned}"


def is_pinned(evidence: Evidence, printed: Reference | None) -> bool:
    """Tell whether the printed edition is one of the pinned ones."""
    if printed is None:
        return False
    own = _bare(printed)
    return any(_bare(reference) == own for reference in evidence.editions)


def _same_text(
    evidence: Evidence,
    printed: Reference,
    edition: Edition,
    requirement: Requirement,
    facts: Catalogue,
) -> Said | None:
    """Answer for a pinned text that comes under another name or amended."""
    own = {supplement.number for supplement in printed.supplements}
    same = [
        reference
        for reference in evidence.editions
        if _is_form_of(facts.resolve(reference), edition, _family(printed))
        and own.issuperset(_amendments(reference))
    ]
    if not same:
        return None
    more = _amended(printed, same)
    if more is not None:
        return Outcome.TO_CONFIRM, f"with {more}, beyond the text of {same[0]}"
    if {"ISO", _family(printed)} & set(map(_family, same)):
        return GOOD
    why = f"its text is that of {same[-1]}"
    if requirement.obligation is Obligation.PRESUMPTION:
        why += ", to which alone the presumption is tied"
    else:
        why += ", which the rule names"
    return Outcome.TO_CONFIRM, why


def _is_form_of(pinned: Resolution, edition: Edition, family: str) -> bool:
    """Tell whether a pinned reference is an edition's text in other dress."""
    if pinned.edition != edition:
        return False
    adoption = pinned.adoption
    return (
        adoption is None
        or adoption.degree is not Degree.MODIFIED
        or _family(pinned.reference) == family
    )


def _amendments(reference: Reference) -> list[str | None]:
    """Return the numbers of a text's amendments; errata are none."""
    return [s.number for s in reference.supplements if s.type in _AMENDING]


def _amended(printed: Reference, pinned: list[Reference]) -> str | None:
    """Return a printed amendment that no pinned text has; errata aside."""
    known = {s for reference in pinned for s in reference.supplements}
    for supplement in printed.supplements:
        if supplement.type in _AMENDING and supplement not in known:
            year = f":{supplement.year}" if supplement.year else ""
            return f"{supplement.type} {supplement.number}{year}"
    return None


_AMENDING: Final = frozenset({"A", "Amd", "AMD", "DAM", "FDAM"})


def _family(reference: Reference) -> str:
    """Return whose text a reference is: Europe's, a nation's, or ISO's own."""
    if reference.publisher == "EN" or "EN" in reference.prefixes:
        return "EN"
    return reference.prefixes[0] if reference.prefixes else "ISO"


def _bare(reference: Reference) -> Reference:
    """Return a reference as pinned editions are compared."""
    prefixes = reference.prefixes
    if "EN" in prefixes:
        prefixes = ("EN",)
    elif reference.publisher == "EN":
        prefixes = ()
    if (
        prefixes == reference.prefixes
        and reference.adopts is None
        and reference.month is None
        and reference.language is None
    ):
        return reference
    return attrs.evolve(
        reference, prefixes=prefixes, adopts=None, month=None, language=None
    )


def form_serves(evidence: Evidence, seen: Assessment) -> Said:
    """Ask whether a nation's form of a text is the text."""
    adoption = seen.resolution.adoption if seen.resolution else None
    asked, printed = evidence.standard, seen.certificate.standard
    if (
        adoption is None
        or adoption.degree is not Degree.MODIFIED
        or asked is None
        or printed is None
        or _family(asked) == _family(printed)
    ):
        return GOOD
    told = f"{adoption.reference} is a modified form of {adoption.adopts}"
    return Outcome.TO_CONFIRM, told


def _newest(seen: Assessment) -> Said:
    """Ask for the edition in force on the day."""
    resolution = seen.resolution
    if (
        resolution is None
        or resolution.standard is None
        or resolution.edition is None
    ):
        return Outcome.TO_CONFIRM, "which edition is it to?"
    current = resolution.standard.edition_on(seen.on)
    if current is None:
        return Outcome.TO_CONFIRM, "which edition is in force is not known"
    if current == resolution.edition:
        return GOOD
    return Outcome.UNMET, f"{current.reference} is asked"
