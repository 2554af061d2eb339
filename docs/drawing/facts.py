"""Each citation of the catalogue, with the fact that it stands under."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import attrs

import isostd
from isostd._bundle import RECORDS, files, rows
from isostd._facts.codec import REMARK
from isostd.accreditation import Recognition
from isostd.catalogue import Catalogue
from isostd.sources import Citation
from isostd.standards import (
    Adoption,
    Amendment,
    Edition,
    RegionalNote,
    Relation,
    Transition,
    Variant,
)

TABLES: Final = tuple(name for name in RECORDS if name != "sources")
RECORD: Final = ""


@attrs.frozen
class Fact:
    """One citation, and what it was given for.

    Attributes:
        table: the table of the record.
        record: the record itself.
        what: the part of the record, or an empty text for all of it.
        citation: where it was seen.
        says: what the source was cited for, or None.
    """

    table: str
    record: Any
    what: str
    citation: Citation
    says: str | None


def facts(catalogue: Catalogue) -> Iterator[Fact]:
    """Yield every citation of the catalogue."""
    for name in TABLES:
        for record in getattr(catalogue, name):
            yield from facts_of(name, record)


def facts_of(name: str, record: Any) -> Iterator[Fact]:
    """Yield every citation of one record."""
    written = _written(name)[record.key]
    for what, citation, says in _within(record, written, RECORD):
        yield Fact(name, record, what, citation, says)


@cache
def _written(name: str) -> dict[str, Any]:
    """Return what the files of a table hold, by the keys of the records."""
    return {
        row["key"]: row for _, content in files(name) for row in rows(content)
    }


def _within(
    record: Any, written: Any, what: str
) -> Iterator[tuple[str, Citation, str | None]]:
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if not field.init or not isinstance(value, tuple):
            continue
        there = written.get(field.name, ())
        for item, row in zip(value, there, strict=True):
            if isinstance(item, Citation):
                yield what, item, row.get(REMARK)
            elif attrs.has(type(item)):
                yield from _within(item, row, _named(item, what))


def _named(part: Any, parent: str) -> str:
    """Say in words which part of a record this is."""
    match part:
        case Edition():
            name = "draft" if part.draft else "edition"
            return f"{name} {part.reference}"
        case Amendment():
            return f"{part.kind} {part.reference}"
        case Transition():
            return f"transition from {part.old} to {part.new}"
        case Variant():
            return f"{parent}: {part.what} {part.day}, as told by {part.by}"
        case Adoption():
            return f"adoption {part.reference}"
        case RegionalNote():
            return f"note on {', '.join(part.markets)}"
        case Relation():
            return f"{part.kind.value} {part.target}"
        case Recognition():
            scope = part.scope or "management systems in general"
            return f"recognition under {part.arrangement} for {scope}"
    return parent


def is_unverified(citation: Citation) -> bool:
    """Tell whether the fact is known and was not found anywhere."""
    return citation.confidence is isostd.Confidence.UNVERIFIED
