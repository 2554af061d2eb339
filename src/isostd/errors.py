"""What can be wrong with a caller's input.

A caller's mistake (a wrong type, an impossible value, a name that does not
exist) raises one of these.  A supplier's bad certificate never raises: it
becomes a finding.  Each of them is a `ValueError`, frozen and picklable, and
carries what it says as attributes.
"""

from typing import final

import attrs

__all__ = [
    "DataError",
    "DuplicateKeyError",
    "InvalidDateError",
    "InvalidReferenceError",
    "InvalidValueError",
    "IsostdError",
    "UnknownNameError",
    "UnknownStandardError",
    "shown",
]

_SHOWN = 60
_NOTHING = "nothing that is known is like it"
_SEARCH = 'give one like "ISO 9001", or look with isostd.search'


def shown(value: object) -> str:
    """Return a short, printable form of any value for a message."""
    try:
        text = repr(value[:200] if isinstance(value, (str, bytes)) else value)
    except Exception:  # noqa: BLE001  (its `repr` is a stranger's)
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


class IsostdError(ValueError):
    """The base of every error that `isostd` raises on purpose."""


@final
@attrs.frozen
class InvalidValueError(IsostdError):
    """A value of the wrong type or shape.

    Attributes:
        value: what was given.
        expected: what would be accepted.
        field: the field or argument it was given for.
    """

    value: object = attrs.field(repr=shown)
    expected: str
    field: str = "value"

    def __str__(self) -> str:
        return (
            f"{self.field}: {shown(self.value)} is not accepted; "
            f"give {self.expected}"
        )


@final
@attrs.frozen
class InvalidDateError(IsostdError):
    """A value that is not a calendar day.

    Attributes:
        value: what was given.
        reason: what is wrong with it and what to do.
        field: the field or argument it was given for.
    """

    value: object = attrs.field(repr=shown)
    reason: str
    field: str = "date"

    def __str__(self) -> str:
        return f"{self.field}: {shown(self.value)}: {self.reason}"


@final
@attrs.frozen
class InvalidReferenceError(IsostdError):
    """A text that cannot be read as one reference.

    Attributes:
        text: what was given.
        position: where reading stopped (an index into `text`).
        reason: why.
    """

    text: object = attrs.field(repr=shown)
    position: int
    reason: str

    def __str__(self) -> str:
        return (
            f"{shown(self.text)} is not a reference: {self.reason} "
            f"(at position {self.position})"
        )


@final
@attrs.frozen
class UnknownNameError(IsostdError, LookupError):
    """A name that the catalogue does not know.

    Attributes:
        kind: what was looked for: "market", "product", "condition" ...
        name: what was given.
        near: names that exist and look alike.
    """

    kind: str
    name: object = attrs.field(repr=shown)
    near: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"near: {', '.join(self.near)}" if self.near else _NOTHING
        return f"unknown {self.kind} {shown(self.name)}; {hint}"


@final
@attrs.frozen
class UnknownStandardError(IsostdError, LookupError):
    """A standard that the catalogue does not know.

    Attributes:
        name: what was given.
        near: references that exist and look alike.
    """

    name: object = attrs.field(repr=shown)
    near: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"near: {', '.join(self.near)}" if self.near else _SEARCH
        return f"unknown standard {shown(self.name)}; {hint}"


@final
@attrs.frozen
class DuplicateKeyError(IsostdError):
    """A record whose key is already taken in a catalogue's table.

    Attributes:
        table: the table's name.
        key: the key that stands there already.
    """

    table: str
    key: str

    def __str__(self) -> str:
        return (
            f"{self.table} already has a record with key {shown(self.key)}; "
            "pass replace=True to put yours in its place"
        )


@final
@attrs.frozen
class DataError(IsostdError):
    """Plain data that does not have the shape it should have.

    Attributes:
        where: the record and field, from the outside in.
        reason: what is wrong there.
    """

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
