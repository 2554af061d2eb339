"""Sections of a standard's page: editions, transitions, adoptions."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import isostd
from drawing import text as md
from drawing.names import Writer, day
from isostd.standards import (
    Adoption,
    Amendment,
    Edition,
    Standard,
    Transition,
)

_REVIEW: Final = {
    "90.20": "under review",
    "90.60": "under review",
    "90.92": "to be revised",
    "90.93": "confirmed",
}
_STEPS: Final = {
    "20": "in preparation",
    "30": "with the committee",
    "40": "put to the vote (DIS)",
    "50": "near publication (FDIS)",
}


def editions(writer: Writer, standard: Standard) -> Iterator[str]:
    """Yield the time line of a standard's editions."""
    rows = [
        (
            md.escape(edition.reference),
            day(edition.published),
            day(edition.cover) if edition.cover != edition.published else "",
            _now(writer, standard, edition),
            _stands(standard, edition),
        )
        for edition in standard.editions
    ]
    head = [
        "Edition",
        "Released",
        "On its cover",
        "Now",
        "Last day of certificates to it",
    ]
    yield from md.blocks(md.table(head, rows), _notes(standard.editions))


def _notes(
    records: Iterable[Edition | Amendment | Adoption],
) -> Iterator[str]:
    """Yield what was noted of documents, each under its name."""
    for row in records:
        if row.note:
            name = md.escape(row.reference)
            yield from md.bullet(f"**{name}:** {md.escape(row.note)}")


def _now(writer: Writer, standard: Standard, edition: Edition) -> str:
    if edition.draft:
        return _draft(edition)
    if edition.replaced_by is not None:
        return f"replaced by {writer.reference(edition.replaced_by)}"
    gone = edition.withdrawn or edition.withdrawn_derived
    if gone is not None:
        return f"withdrawn {gone}"
    if edition.stage is not None and edition.stage.startswith("95"):
        return "withdrawn"
    if edition != standard.latest:
        return ""
    appeared = edition.published
    as_of = writer.catalogue.as_of
    if appeared is not None and appeared.is_after(as_of) == (
        isostd.Answer.YES
    ):
        return "not out yet"
    review = _REVIEW.get(edition.stage or "")
    return f"in force, {review}" if review else "in force"


def _draft(edition: Edition) -> str:
    if edition.stage is None:
        return "draft"
    step = _STEPS.get(edition.stage[:2])
    return f"draft, {step}" if step else "draft"


def _stands(standard: Standard, edition: Edition) -> str:
    if edition.draft or not standard.transitions:
        return ""
    transition = standard.transition_from(edition.reference)
    if transition is not None:
        return _last_day(transition)
    return "" if edition.replaced_by is None else "not known"


def _last_day(
    transition: Transition,
    unknown: str = "not known",
    disputed: str = "disputed: {} to {}",
) -> str:
    """Return the end of a transition, as far as anybody published it."""
    first, last = transition.first_end, transition.last_end
    if first is None or last is None:
        return unknown
    return str(last) if first == last else disputed.format(first, last)


def transitions(writer: Writer, standard: Standard) -> Iterator[str]:
    """Yield each move from one edition to the next, the newest first."""
    for transition in reversed(standard.transitions):
        title = (
            f"From {md.escape(transition.old)} to {md.escape(transition.new)}"
        )
        yield from md.section(title, _transition(writer, transition), level=3)


def _transition(writer: Writer, transition: Transition) -> Iterator[str]:
    points = []
    if transition.starts is not None:
        points.append(f"**Begins:** {transition.starts}")
    if transition.last_initial is not None:
        also = " or a renewal" if transition.binds_renewals else ""
        points.append(
            f"**Last day for an initial certificate{also} to the old "
            f"edition:** {_initial(transition.last_initial, transition)}"
        )
    last = _last_day(
        transition,
        "not known, so no lapse is claimed",
        "disputed: the authorities name days from {} to {}; between them it "
        "is a question",
    )
    points.append(
        f"**Last day on which a certificate to the old edition stands:** {last}"
    )
    said = writer.cited(transition.citations)
    if said:
        points.append(f"**Who says so:** {said}")
    seen = transition.confidence
    mark = seen.value
    if seen is isostd.Confidence.UNVERIFIED:
        mark = f"**{mark}**"
    points.append(f"**How these days were seen:** {mark}")
    yield from md.blocks(
        md.bullets(points),
        md.note(transition.note),
        _variants(writer, transition),
    )


def _initial(last: date, transition: Transition) -> str:
    if transition.last_initial_disputed:
        return f"{last} (the texts differ about this very day)"
    return str(last)


def _variants(writer: Writer, transition: Transition) -> Iterator[str]:
    rows = [
        (
            str(variant.day),
            "end" if variant.what == "end" else "last initial certificate",
            md.escape(variant.by),
            variant.role,
            writer.cited(variant.citations),
        )
        for variant in transition.variants
    ]
    head = ["Day", "Of what", "By", "As", "Source"]
    if rows:
        yield "Other days that were published:"
        yield ""
    yield from md.table(head, rows)


def amendments(standard: Standard) -> Iterator[str]:
    """Yield the amendments and corrigenda of every edition."""
    answers = {
        isostd.Answer.YES: "yes",
        isostd.Answer.NO: "no",
        isostd.Answer.UNKNOWN: "",
    }
    found = [(a, e) for e in standard.editions for a in e.amendments]
    rows = [
        (
            md.escape(amendment.reference),
            "draft, never published"
            if amendment.kind == "draft" and edition.replaced_by is not None
            else amendment.kind,
            day(amendment.published),
            answers[amendment.new_certificate],
        )
        for amendment, edition in found
    ]
    head = ["Reference", "Kind", "Released", "New certificate needed"]
    yield from md.blocks(md.table(head, rows), _notes(a for a, _ in found))


def adoptions(writer: Writer, standard: Standard) -> Iterator[str]:
    """Yield the national and regional publications of a standard."""
    groupings = writer.catalogue.groupings
    found = sorted(
        standard.adoptions,
        key=lambda a: (
            a.economies[0] not in groupings,
            writer.places(a.economies),
            a.reference.year or 0,
        ),
    )
    rows = [
        (
            md.escape(adoption.reference),
            md.escape(adoption.adopts),
            writer.places(adoption.economies),
            adoption.degree.value,
            day(adoption.issued),
            day(adoption.in_force),
            _gone(writer, adoption.replaced_by, day(adoption.withdrawn)),
        )
        for adoption in found
    ]
    head = [
        "Reference",
        "Text of",
        "Where",
        "Degree",
        "Issued",
        "In force since",
        "Replaced by",
    ]
    name = md.escape(standard.reference)
    lead = md.paragraph(
        f"A paper may name one of these in place of {name}, with a year of "
        "its own. IDT is the same text, MOD is changed, NEQ is not equivalent."
    )
    yield from md.blocks(
        lead if rows else [], md.table(head, rows), _notes(found)
    )


def _gone(
    writer: Writer, newer: isostd.Reference | None, withdrawn: str
) -> str:
    parts = [writer.reference(newer)] if newer is not None else []
    if withdrawn:
        parts.append(f"withdrawn {withdrawn}")
    return ", ".join(parts)
