"""JSON Schemas of the files of facts, made from the records themselves.

Run it after a record class has changed: it writes `docs/schemas/data`.
"""

import json
import re
import sys
import types
import typing
from datetime import date
from enum import Enum
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

import attrs

from isostd import _bundle
from isostd._facts.codec import REMARK
from isostd.dates import Period
from isostd.sources import Citation

ROOT: Final = Path(__file__).parent.parent
HOME: Final = ROOT / "docs" / "schemas" / "data"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_MONTH: Final = r"(0[1-9]|1[0-2])"
_DAY: Final = r"(0[1-9]|[12]\d|3[01])"
DAY: Final = rf"^\d{{4}}-{_MONTH}-{_DAY}$"
PERIOD: Final = rf"^\d{{4}}(-{_MONTH}(-{_DAY})?)?$"
PLAIN: Final = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
}


# It stands in the files, and no record holds it.
REMARKED: Final = {
    "type": "string",
    "description": "in our words, what the source was cited for; it is not "
    "loaded.",
}
# A file of these tables holds one record, a file of the others a list.
ONE_RECORD: Final = {"standards"}


def schemas() -> dict[str, str]:
    """Return the schema of each kind of file, as its text."""
    found = {table: table_of(table) for table in _bundle.RECORDS}
    found["as_of"] = {
        "$schema": DIALECT,
        "title": "The day up to which the facts were checked",
        "type": "object",
        "properties": {"as_of": {"type": "string", "pattern": DAY}},
        "required": ["as_of"],
        "additionalProperties": False,
    }
    return {
        f"{name}.schema.json": json.dumps(
            schema, indent=2, ensure_ascii=False
        ) + "\n"
        for name, schema in found.items()
    }  # fmt: skip


def table_of(table: str) -> dict[str, Any]:
    """Return the schema of a file of one table."""
    definitions: dict[str, Any] = {}
    one = record(_bundle.RECORDS[table], definitions)
    many = {"type": "array", "items": one, "minItems": 1}
    return {
        "$schema": DIALECT,
        "title": f"The facts of the table {table}",
        **(one if table in ONE_RECORD else many),
        "$defs": dict(sorted(definitions.items())),
    }


def shape(kind: Any, owner: type, definitions: dict[str, Any]) -> Any:
    """Return the schema of a field's type."""
    if isinstance(kind, str):
        # A record that holds its own kind names it by a text.
        many = kind.startswith("tuple[")
        own = {"$ref": f"#/$defs/{owner.__name__}"}
        return {"type": "array", "items": own} if many else own
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        (inner,) = [a for a in arguments if a is not type(None)]
        return shape(inner, owner, definitions)
    if origin is tuple:
        items = shape(arguments[0], owner, definitions)
        return {"type": "array", "items": items}
    if kind is date:
        return {"type": "string", "pattern": DAY}
    if kind is Period:
        return {"type": "string", "pattern": PERIOD}
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return record(kind, definitions)


def record(cls: type, definitions: dict[str, Any]) -> Any:
    """Return a reference to the schema of a record, made when first met."""
    name = cls.__name__
    if name not in definitions:
        definitions[name] = {}
        told = described(cls)
        # What takes no part in equality is no fact: a text as it was read.
        fields = [f for f in attrs.fields(cls) if f.init and f.eq]
        definitions[name] = {
            "description": (cls.__doc__ or "").partition("\n")[0],
            "type": "object",
            "properties": {
                field.name: {
                    **shape(field.type, cls, definitions),
                    **told.get(field.name, {}),
                }
                for field in fields
            }
            | ({REMARK: REMARKED} if cls is Citation else {}),
            "required": [
                field.name
                for field in fields
                if field.default is attrs.NOTHING
            ],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def described(cls: type) -> dict[str, dict[str, str]]:
    """Return what the docstring says of each attribute."""
    # Python 3.13 takes the indentation out by itself.
    text = cleandoc(cls.__doc__ or "").partition("Attributes:")[2]
    pairs = re.findall(r"\n {4}(\w+): (.+(?:\n {8}.+)*)", text)
    return {
        name: {"description": " ".join(said.split())} for name, said in pairs
    }


def main() -> None:
    """Write the schemas."""
    HOME.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (HOME / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
