"""The one room that reads the files under `data/`."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from isostd._facts.codec import decode
from isostd.accreditation import AccreditationBody, Arrangement, Register
from isostd.cycles import CertificationCycle
from isostd.errors import DataError
from isostd.figures import Figure
from isostd.markets import Economy, Grouping, ProductSector
from isostd.requirements import Requirement
from isostd.sources import Source
from isostd.standards import Industry, Standard

if TYPE_CHECKING:
    from importlib_resources.abc import Traversable

__all__ = ["RECORDS", "as_of", "files", "load", "records", "rows"]

# Table -> the record its files hold.  A table is one file with a list, or a
# folder with one record or one list in each file.
RECORDS: Final[dict[str, type]] = {
    "standards": Standard,
    "bodies": AccreditationBody,
    "arrangements": Arrangement,
    "registers": Register,
    "cycles": CertificationCycle,
    "requirements": Requirement,
    "sectors": ProductSector,
    "industries": Industry,
    "economies": Economy,
    "groupings": Grouping,
    "figures": Figure,
    "sources": Source,
}


@cache
def _root() -> "Traversable":
    # Imported at first use: the door and the engine's rooms stay quick.
    from importlib_resources import files as package_files

    return package_files("isostd").joinpath("data")


def files(table: str) -> Iterator[tuple[str, Any]]:
    """Yield each file of a table: its name and what it holds."""
    single = _root().joinpath(f"{table}.json")
    if single.is_file():
        yield f"{table}.json", json.loads(single.read_bytes())
        return
    folder = _root().joinpath(table)
    entries = [e for e in folder.iterdir() if e.name.endswith(".json")]
    for entry in sorted(entries, key=lambda entry: entry.name):
        yield f"{table}/{entry.name}", json.loads(entry.read_bytes())


def rows(content: Any) -> list[Any]:
    """Return the rows of a file: a list of them, or one alone."""
    return content if isinstance(content, list) else [content]


def records(
    table: str,
    name: str,
    content: Any,
    kept: dict[object, Any] | None = None,
) -> tuple[Any, ...]:
    """Return the records that the content of one file holds."""
    cls = RECORDS[table]
    return tuple(
        decode(cls, row, f"{name}[{place}]", kept)
        for place, row in enumerate(rows(content))
    )


def load(table: str) -> tuple[Any, ...]:
    """Return every record of a table."""
    found: list[Any] = []
    kept: dict[object, Any] = {}
    for name, content in files(table):
        found += records(table, name, content, kept)
    return tuple(found)


def as_of() -> date:
    """Return the day up to which the bundled facts were checked."""
    content = json.loads(_root().joinpath("as_of.json").read_bytes())
    try:
        return date.fromisoformat(content["as_of"])
    except (KeyError, TypeError, ValueError) as error:
        raise DataError("as_of.json", str(error)) from error
