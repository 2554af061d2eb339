"""A caller's own records: read as ours are, and held to what there is."""

from collections.abc import Mapping
from typing import Any, Final

from isostd._facts.codec import decode_told, encode
from isostd._facts.index import Index
from isostd._text.alike import alike
from isostd._text.words import flatten
from isostd.checks import checked, records_of
from isostd.errors import InvalidValueError, UnknownNameError, shown
from isostd.references import Reference
from isostd.requirements import Requirement
from isostd.tables import Table

__all__ = ["check_keys", "check_names", "own_records", "own_references"]

# Which field of a record holds the keys of which table.
_KEYS: Final = {
    "standards": {
        "cycle": "cycles", "industries": "industries", "parts": "standards",
        "series": "standards",
    },
    "bodies": {"economies": "economies"},
    "registers": {
        "standards": "standards", "bodies": "bodies", "cycles": "cycles",
        "economies": "economies",
    },
    "cycles": {
        "refines": "cycles", "standards": "standards",
        "economies": "economies",
    },
    "sectors": {"may_be": "sectors"},
    "requirements": {"sectors": "sectors"},
}  # fmt: skip
_LONGEST_NAME: Final = 200


def own_records(kind: type, given: Any, field: str) -> tuple[Any, ...]:
    """Return a caller's records; anything else is refused by name.

    Made by hand, they may hold lists, and words for members of vocabularies:
    each is read again as the bundled ones are.
    """
    rows: tuple[Any, ...] = records_of(kind, given, field)
    return tuple(
        decode_told(kind, encode(row), f"{field}[{shown(row.key)}]")
        for row in rows
    )


def own_references(
    given: Mapping[str, Reference] | None,
) -> Mapping[str, Reference]:
    """Return a caller's names for documents; anything else is refused."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        expected = "a mapping of names to References"
        raise InvalidValueError(given, expected, "references")
    for name, reference in given.items():
        if not isinstance(name, str):
            raise InvalidValueError(name, "text", "references")
        checked(reference, Reference, f"references[{shown(name)}]")
    return given


def check_keys(table: str, row: Any, tables: Mapping[str, Table[Any]]) -> None:
    """Refuse a record that names a key that there is not."""
    for field, target in _KEYS.get(table, {}).items():
        told = getattr(row, field) or ()
        for key in (told,) if isinstance(told, str) else told:
            tables[target][key]
    for citation in getattr(row, "citations", ()):
        tables["sources"][citation.source]
    for recognition in getattr(row, "recognitions", ()):
        tables["arrangements"][recognition.arrangement]


def check_names(
    row: Requirement, index: Index, buyers: frozenset[str]
) -> None:
    """Refuse a requirement that names what there is not.

    A class of buyer may be a caller's own; one that looks like a known one
    is a misprint of it.
    """
    places = (*index.economies, *index.groupings)
    for market in row.markets:
        if market not in places:
            # It stands there by its key; a name is told which that is.
            meant = index.markets.get(flatten(market[:_LONGEST_NAME]))
            near = alike(market, places) if meant is None else (meant,)
            raise UnknownNameError("market", market, near)
    for buyer in row.buyers:
        near = () if buyer in buyers else alike(buyer, buyers, cutoff=0.75)
        if near:
            raise UnknownNameError("buyer", buyer, near)
