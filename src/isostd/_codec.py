"""Records from plain data and back, by the types of their fields.

One reader and one writer per record class, made once from what the class
itself says of its fields, so that no field is listed twice.
"""

import types
import typing
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import attrs

from isostd.dates import Period
from isostd.errors import DataError, IsostdError

__all__ = ["decode", "encode"]

_Read = Callable[[Any, str], Any]
_PLAIN = (str, int, float, bool, type(None))
# What a converter of the record reads by itself.
_CONVERTED = (date, Period)


def decode(cls: type, raw: object, where: str) -> Any:
    """Return a record of *cls* from plain data.

    Raises:
        DataError: an unknown or missing key, or a value of another shape;
            it says where.
    """
    return _record_reader(cls)(raw, where)


@cache
def _record_reader(cls: type) -> _Read:
    readers: dict[str, _Read | None] = {}
    for field in attrs.fields(cls):
        if field.init:
            readers[field.name] = _reader(field.type, cls)

    def read(raw: Any, where: str) -> Any:
        if type(raw) is not dict:
            raise DataError(where, "an object is expected")
        values = {}
        for name, item in raw.items():
            try:
                reader = readers[name]
            except KeyError:
                raise DataError(where, f"unknown key {name!r}") from None
            values[name] = (
                item if reader is None else reader(item, f"{where}.{name}")
            )
        try:
            return cls(**values)
        except (TypeError, IsostdError) as error:
            raise DataError(where, str(error)) from error

    return read


def _reader(kind: Any, owner: type) -> _Read | None:
    """Return how a field of this type is read; None for as it stands."""
    if isinstance(kind, str):
        # Only a record that holds its own kind has its type as a text.
        own = _lazy(owner)
        return _many(own) if kind.startswith("tuple[") else _maybe(own)
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _optional(arguments, owner)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _many(_reader(arguments[0], owner))
    if isinstance(kind, type) and attrs.has(kind) and kind is not Period:
        return _lazy(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    return None


def _lazy(kind: type) -> _Read:
    def read(raw: Any, where: str) -> Any:
        return _record_reader(kind)(raw, where)

    return read


def _optional(arguments: tuple[Any, ...], owner: type) -> _Read | None:
    for kind in arguments:
        inner = _reader(kind, owner)
        if inner is not None:
            return _maybe(inner)
    return None


def _maybe(inner: _Read) -> _Read:
    def read(raw: Any, where: str) -> Any:
        return None if raw is None else inner(raw, where)

    return read


def _many(inner: _Read | None) -> _Read:
    def read(raw: Any, where: str) -> Any:
        if type(raw) is not list:
            raise DataError(where, "a list is expected")
        if inner is None:
            return tuple(tuple(x) if type(x) is list else x for x in raw)
        return tuple(
            [inner(item, f"{where}[{i}]") for i, item in enumerate(raw)]
        )

    return read


def _enum(kind: type[Enum]) -> _Read:
    members = {member.value: member for member in kind}

    def read(raw: Any, where: str) -> Any:
        try:
            return members[raw]
        except (KeyError, TypeError):
            raise DataError(
                where, f"{raw!r} is not a {kind.__name__}"
            ) from None

    return read


def encode(value: Any) -> Any:
    """Return plain data for a record.

    What equals its default and what takes no part in equality is left out.
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    plain = {}
    for field in attrs.fields(type(value)):
        item = getattr(value, field.name)
        if field.init and field.eq and item != field.default:
            plain[field.name] = encode(item)
    return plain
