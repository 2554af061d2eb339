"""Is a paper to the edition that a requirement asks for?"""

from typing import Final

import attrs

from isostd._matching.asking import Asked
from isostd._matching.shown import GOOD, Said, Shown
from isostd.references import Reference
from isostd.requirements import Evidence
from isostd.resolving import Resolution
from isostd.standards import Edition
from isostd.vocabulary import (
    Degree,
    EditionRule,
    Obligation,
    Outcome,
    Unresolved,
)

__all__ = ["edition_serves", "form_serves", "is_pinned"]


def edition_serves(asked: Asked, shown: Shown) -> Said:
    """Hold the certificate's edition against the edition rule."""
    evidence, resolution = asked.evidence, shown.seen.resolution
    if shown.standard is None and _lacks_part(
        evidence.standard, shown.paper.standard
    ):
        return Said(Outcome.TO_CONFIRM, "which part of it?")
    if evidence.edition_rule is EditionRule.ANY:
        return GOOD
    if evidence.edition_rule is EditionRule.LATEST:
        return _newest(shown)
    if resolution is None:
        return _by_version(evidence, shown)
    if resolution.unresolved is Unresolved.SERIES:
        return Said(Outcome.TO_CONFIRM, "which part, and which edition of it?")
    # Where a paper names only its scheme, that is what was read.
    printed, edition = resolution.reference, resolution.edition
    if is_pinned(evidence, printed) or is_pinned(evidence, _held(resolution)):
        return GOOD
    if edition is not None:
        answer = _same_text(asked, printed, edition)
        if answer is not None:
            return answer
    year = (edition.reference if edition is not None else printed).year
    if year is None:
        return _by_version(evidence, shown)
    newest = max((r.year or 0 for r in evidence.editions), default=0)
    return _beside(evidence, later=year > newest)


def _lacks_part(wanted: Reference | None, printed: Reference | None) -> bool:
    """Tell whether a paper names what is asked without the part."""
    return (
        wanted is not None
        and printed is not None
        and wanted.part is not None
        and printed.part is None
        and (printed.publisher, printed.number)
        == (wanted.publisher, wanted.number)
    )


def _beside(evidence: Evidence, *, later: bool) -> Said:
    """Return what an edition beside the pinned ones is worth."""
    if later:
        return Said(
            Outcome.TO_CONFIRM, f"a later edition than {_listed(evidence)}"
        )
    return Said(Outcome.UNMET, f"another edition than {_listed(evidence)}")


def _listed(evidence: Evidence) -> str:
    return ", ".join(map(str, evidence.editions))


def _held(resolution: Resolution) -> Reference | None:
    """Return the text that a nation's own document is, word for word."""
    adoption = resolution.adoption
    if (
        adoption is None
        or adoption.degree is not Degree.IDENTICAL
        or resolution.reference.supplements
    ):
        return None
    return adoption.adopts


def _by_version(evidence: Evidence, shown: Shown) -> Said:
    """Compare the versions of a scheme, which bear no year."""
    standard, edition = shown.standard, shown.edition
    if standard is None or edition is None:
        why = f"which edition? pinned: {_listed(evidence)}"
        return Said(Outcome.TO_CONFIRM, why)
    order = [e.reference for e in standard.published]
    last = max(
        (order.index(r) for r in evidence.editions if r in order), default=-1
    )
    return _beside(evidence, later=edition.reference in order[last + 1 :])


def is_pinned(evidence: Evidence, printed: Reference | None) -> bool:
    """Tell whether the printed edition is one of the pinned ones."""
    if printed is None:
        return False
    own = _bare(printed)
    return any(_bare(reference) == own for reference in evidence.editions)


def _same_text(
    asked: Asked, printed: Reference, edition: Edition
) -> Said | None:
    """Answer for a pinned text that comes under another name or amended."""
    own = {supplement.number for supplement in printed.supplements}
    family, resolve = _family(printed), asked.facts.resolve
    same = [
        reference
        for reference in asked.evidence.editions
        if _is_form_of(resolve(reference), edition, family)
        and own.issuperset(_amendments(reference))
    ]
    if not same:
        return None
    more = _amended(printed, same)
    if more is not None:
        return Said(
            Outcome.TO_CONFIRM, f"with {more}, beyond the text of {same[0]}"
        )
    if {"ISO", family} & set(map(_family, same)):
        return GOOD
    why = f"its text is that of {same[-1]}"
    if asked.requirement.obligation is Obligation.PRESUMPTION:
        why += ", to which alone the presumption is tied"
    else:
        why += ", which the rule names"
    return Said(Outcome.TO_CONFIRM, why)


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


def form_serves(asked: Asked, shown: Shown) -> Said:
    """Ask whether a nation's form of a text is the text."""
    resolution = shown.seen.resolution
    adoption = resolution.adoption if resolution is not None else None
    wanted, printed = asked.evidence.standard, shown.paper.standard
    if (
        adoption is None
        or adoption.degree is not Degree.MODIFIED
        or wanted is None
        or printed is None
        or _family(wanted) == _family(printed)
    ):
        return GOOD
    told = f"{adoption.reference} is a modified form of {adoption.adopts}"
    return Said(Outcome.TO_CONFIRM, told)


def _newest(shown: Shown) -> Said:
    """Ask for the edition in force on the day."""
    standard, edition = shown.standard, shown.edition
    if standard is None or edition is None:
        return Said(Outcome.TO_CONFIRM, "which edition is it to?")
    current = standard.edition_on(shown.seen.on)
    if current is None:
        return Said(
            Outcome.TO_CONFIRM, "which edition is in force is not known"
        )
    if current == edition:
        return GOOD
    return Said(Outcome.UNMET, f"{current.reference} is asked")
