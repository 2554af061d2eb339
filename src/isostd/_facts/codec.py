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
from sys import intern
from typing import Any, Final

import attrs

from isostd._text.alike import alike
from isostd.accreditation import Recognition
from isostd.checks import is_finite
from isostd.dates import Period
from isostd.errors import DataError, InvalidValueError, IsostdError, shown
from isostd.references import Reference, Supplement
from isostd.requirements import Condition, Evidence
from isostd.sources import Citation
from isostd.standards import RegionalNote

__all__ = ["REMARK", "blamed", "decode", "decode_told", "encode", "fault"]

_Kept = dict[object, Any]
_Read = Callable[[Any, _Kept], Any]
_PLAIN = (str, int, float, bool, type(None))
# What stands in many places is made once: a third of the memory.
_ONCE = (
    Citation, Condition, Evidence, Recognition, Reference, RegionalNote,
    Supplement,
)  # fmt: skip
# Fields in which many records say the same: one text or number serves all of
# a table ...
_COMMON = {
    "arrangement", "break_before", "by", "combine", "committee", "cycle",
    "instrument", "kind", "label", "next_step", "note", "question", "role",
    "scope", "stage", "subject", "summary", "survey", "text", "title",
    "type", "unit", "what", "year",
}  # fmt: skip
# ... or of every table: names, words, and the keys and codes of others.
_EVERYWHERE = {
    "acronym", "bodies", "economies", "economy", "headings", "industries",
    "key", "locator", "markets", "name", "nace", "number", "part", "parts",
    "publisher", "sectors", "series", "source", "standard",
    "standards", "words",
}  # fmt: skip
_SHARED = (str, int)
# What the files tell whoever checks a citation, and no record holds: what it
# is there for.
REMARK: Final = "says"


def decode(
    cls: type, raw: object, where: str, kept: _Kept | None = None
) -> Any:
    """Return a record of *cls* from plain data.

    Args:
        cls: the class of the record.
        raw: plain data, as JSON has it.
        where: what to call the place of it in an error.
        kept: what was read before beside it, to be used again.

    Raises:
        DataError: an unknown or missing key, or a value of another shape;
            it says where.
    """
    try:
        return _record_reader(cls)(raw, {} if kept is None else kept)
    except DataError as error:
        raise DataError(f"{where}{error.where}", error.reason) from error


def decode_told(cls: type, raw: object, where: str) -> Any:
    """Return a record from a stranger's plain data, or say what is wrong.

    The package's own facts are held to their types by tests; here each text,
    number and flag is looked at, which takes longer.

    Args:
        cls: the class of the record.
        raw: plain data, as JSON has it.
        where: what to call the place of it in an error.

    Raises:
        DataError: as for `decode`, and for a value of another type.
    """
    try:
        record = decode(cls, raw, where)
        _hold(record, where)
    except RecursionError:
        raise DataError(where, "nested too deep") from None
    return record


def _hold(record: Any, where: str) -> None:
    """Refuse a value where the class says something else.

    What a field converts it has looked at.
    """
    for field in attrs.fields(type(record)):
        place = f"{where}.{field.name}"
        kinds = _kinds(field.type)
        value = getattr(record, field.name)
        many = isinstance(value, tuple) and _is_many(field.type)
        for item in value if many else (value,):
            if attrs.has(type(item)) and type(item) is not Period:
                _hold(item, place)
            elif field.converter is None and not _fits(item, kinds):
                words = [word for kind, word in _WORDS if kind in kinds]
                wanted = " or ".join(words) or "something else"
                reason = f"{shown(item)} is not accepted; give {wanted}"
                raise DataError(place, reason)


def _fits(item: Any, kinds: frozenset[Any]) -> bool:
    """Tell whether a value is of one of several types; True is no number."""
    if isinstance(item, (int, float)) and not is_finite(item):
        return False
    own = {bool} if type(item) is bool else {*type(item).__mro__}
    return not kinds.isdisjoint(own | {Any})


_WORDS: Final = (
    (str, "a text"), (int, "a whole number"), (float, "a number"),
    (bool, "true or false"),
)  # fmt: skip


@cache
def _is_many(kind: Any) -> bool:
    """Tell whether a field holds several."""
    if isinstance(kind, str):
        return kind.startswith("tuple[")
    return typing.get_origin(kind) is tuple or any(
        map(_is_many, typing.get_args(kind))
    )


@cache
def _kinds(kind: Any) -> frozenset[Any]:
    """Return the types that a field's type is made of."""
    if isinstance(kind, str):
        # The record's own kind or none, as it is written within the class.
        return frozenset({type(None)})
    inner = frozenset().union(*map(_kinds, typing.get_args(kind)))
    return inner | {kind} | ({int} if kind is float else frozenset())


@cache
def _record_reader(cls: type) -> _Read:
    fields = [field for field in attrs.fields(cls) if field.init]
    known = {field.name: field.default is attrs.NOTHING for field in fields}
    readers = {
        field.name: reader
        for field in fields
        if (reader := _reader(field.type, cls)) is not None
    }
    common, everywhere = known.keys() & _COMMON, known.keys() & _EVERYWHERE
    readers.update(
        (name, _keys) for name in everywhere if readers.get(name) is _texts
    )

    def read(raw: Any, kept: _Kept) -> Any:
        if type(raw) is not dict:
            raise DataError("", _no_object(raw, known))
        values = dict(raw)
        name = ""
        try:
            for name, item in raw.items():
                if name in readers:
                    values[name] = readers[name](item, kept)
                elif name in everywhere and type(item) is str:
                    values[name] = intern(item)
                elif name in common and type(item) in _SHARED:
                    values[name] = kept.setdefault(item, item)
            record = cls(**values)
        except DataError as error:
            # The path is put together only where something is wrong.
            where = f".{name}{error.where}"
            raise DataError(where, error.reason) from None
        except (TypeError, IsostdError) as error:
            told = fault(raw, known)
            where, reason = blamed(cls, error) if told is None else ("", told)
            raise DataError(where, reason) from error
        return record

    if cls is Citation:
        return _without_remark(_once(cls, read))
    return _once(cls, read) if cls in _ONCE else read


def _without_remark(read: _Read) -> _Read:
    """Return a reader of what may bear a remark."""

    def unremarked(raw: Any, kept: _Kept) -> Any:
        if type(raw) is dict and REMARK in raw:
            raw = {name: raw[name] for name in raw if name != REMARK}
        return read(raw, kept)

    return unremarked


def _once(cls: type, read: _Read) -> _Read:
    """Return a reader that makes equal records once."""

    def again(raw: Any, kept: _Kept) -> Any:
        try:
            key = (cls, *raw, *raw.values())
            found = kept.get(key)
        except (AttributeError, TypeError):
            # It holds a list, or is no record.
            return _one_for_all(read(raw, kept), kept)
        if found is None:
            found = kept[key] = read(raw, kept)
        return found

    return again


def _one_for_all(found: Any, kept: _Kept) -> Any:
    """Return what was read before and is equal, else this."""
    try:
        return kept.setdefault(found, found)
    except TypeError:
        # A list in it: who looks at a stranger's record will refuse it.
        return found


def blamed(cls: type, error: Exception) -> tuple[str, str]:
    """Return where in a record of a class an error lies, and what it says.

    Args:
        cls: the class of the record.
        error: what making one has raised.
    """
    own, said = f"{cls.__name__}.", str(error)
    field = getattr(error, "field", "")
    if not field.startswith(own):
        return "", said
    return f".{field.removeprefix(own)}", said.removeprefix(f"{field}: ")


def _no_object(raw: object, known: dict[str, bool]) -> str:
    """Say what is given where an object is expected, and what it must hold."""
    needed = " and ".join(repr(name) for name in known if known[name])
    wanted = f"an object with {needed}" if needed else "an object"
    return f"{shown(raw)} is not accepted; give {wanted}"


def fault(raw: dict[Any, Any], known: dict[str, bool]) -> str | None:
    """Say which key is unknown, or which is missing that must be there.

    Args:
        raw: plain data, as JSON has it.
        known: the keys there are, and whether each must be there.
    """
    for name in raw:
        if name not in known:
            close = alike(name, known, cutoff=0.6, most=2)
            hint = f"; near: {', '.join(close)}" if close else ""
            return f"unknown key {shown(name)}{hint}"
    for name, needed in known.items():
        if needed and name not in raw:
            return f"{name!r} is missing"
    return None


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
    if origin is tuple and arguments == (str, ...):
        return _texts
    if origin is tuple and arguments[-1] is Ellipsis:
        return _many(_reader(arguments[0], owner), once=arguments[0] in _ONCE)
    if kind is Period:
        return _period
    if isinstance(kind, type) and attrs.has(kind):
        return _record_reader(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    return None


def _lazy(kind: type) -> _Read:
    def read(raw: Any, kept: _Kept) -> Any:
        return _record_reader(kind)(raw, kept)

    return read


def _optional(arguments: tuple[Any, ...], owner: type) -> _Read | None:
    for kind in arguments:
        inner = _reader(kind, owner)
        if inner is not None:
            return _maybe(inner)
    return None


def _maybe(inner: _Read) -> _Read:
    def read(raw: Any, kept: _Kept) -> Any:
        return None if raw is None else inner(raw, kept)

    return read


def _period(raw: Any, kept: _Kept) -> Any:
    if type(raw) is not str:
        return raw
    key = (Period, raw)
    found = kept.get(key)
    if found is None:
        found = kept[key] = Period.parse(raw)
    return found


def _texts(raw: Any, kept: _Kept) -> Any:
    _check_texts(raw)
    texts = tuple([kept.setdefault(text, text) for text in raw])
    return kept.setdefault(texts, texts)


def _keys(raw: Any, kept: _Kept) -> Any:
    _check_texts(raw)
    texts = tuple([intern(text) for text in raw])
    return kept.setdefault(texts, texts)


def _check_texts(raw: Any) -> None:
    if type(raw) is not list:
        raise DataError("", f"{shown(raw)} is not accepted; give a list")
    for text in raw:
        if type(text) is not str:
            raise DataError("", f"{shown(text)} is not accepted; give a text")


def _many(inner: _Read | None, *, once: bool = False) -> _Read:
    def read(raw: Any, kept: _Kept) -> Any:
        if type(raw) is not list:
            raise DataError("", f"{shown(raw)} is not accepted; give a list")
        if inner is None:
            return tuple([tuple(x) if type(x) is list else x for x in raw])
        found: list[Any] = []
        try:
            for item in raw:
                found.append(inner(item, kept))  # noqa: PERF401  (its place is told)
        except DataError as error:
            place = f"[{len(found)}]{error.where}"
            raise DataError(place, error.reason) from None
        items = tuple(found)
        return _one_for_all(items, kept) if once else items

    return read


def _enum(kind: type[Enum]) -> _Read:
    members = {member.value: member for member in kind}

    def read(raw: Any, kept: _Kept) -> Any:  # noqa: ARG001
        try:
            return members[raw]
        except (KeyError, TypeError):
            words = ", ".join(map(repr, members))
            reason = f"{shown(raw)} is not accepted; give one of {words}"
            raise DataError("", reason) from None

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
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    if not attrs.has(type(value)):
        raise InvalidValueError(value, "a record of this package")
    plain = {}
    for field in attrs.fields(type(value)):
        item = getattr(value, field.name)
        if field.init and field.eq and item != field.default:
            plain[field.name] = encode(item)
    return plain
