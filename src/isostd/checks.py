"""Converters that every record shares: they accept what a caller has.

Each returns the value in its one stored form or raises an error of
`isostd.errors`; `named` puts the name of the record's field into it.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from math import isfinite
from operator import is_
from typing import Any, Final, TypeVar

import attrs

from isostd._text.late import late
from isostd.errors import InvalidDateError, InvalidValueError, shown
from isostd.vocabulary import (
    Attestation,
    AuditKind,
    EditionRule,
    Force,
    Kind,
    Obligation,
    Role,
    Severity,
)

__all__ = [
    "checked",
    "is_finite",
    "is_number",
    "named",
    "one_or_several",
    "records_of",
    "several",
    "to_attestation",
    "to_audit_kind",
    "to_codes",
    "to_count",
    "to_edition_rule",
    "to_flag",
    "to_force",
    "to_kind",
    "to_name",
    "to_names",
    "to_number",
    "to_obligation",
    "to_pairs",
    "to_role",
    "to_severity",
    "to_text",
    "to_texts",
]

# Marks between codes; a comma in words is none.
_BETWEEN: Final = late(r"[,;/&、，；]\s*(?=(?:[A-Z]{2,3} ?)?\d)")

_T = TypeVar("_T")
_E = TypeVar(
    "_E", Attestation, AuditKind, EditionRule, Force, Kind, Obligation, Role,
    Severity,
)  # fmt: skip


_READ_BACK: Final = frozenset({"Certificate", "Policy", "Purchase"})
_MADE_BY: Final = {
    "Catalogue": "bundled() gives the one that ships with the package",
    "Selection": "requirements_for makes one of a purchase",
}


def checked(value: object, kind: type[_T], field: str) -> _T:
    """Return an argument that must be a record of one kind."""
    if not isinstance(value, kind):
        name = "text" if kind is str else kind.__name__
        article = "an" if name[0] in "AEIOU" else "a"
        expected = f"{article} {name}"
        if isinstance(value, Mapping) and kind.__name__ in _READ_BACK:
            expected += "; from_plain reads one from plain values"
        elif kind.__name__ in _MADE_BY:
            expected += f"; {_MADE_BY[kind.__name__]}"
        raise InvalidValueError(value, expected, field)
    return value


def several(
    value: Iterable[_T], expected: str, field: str = "value"
) -> tuple[_T, ...]:
    """Return several as a tuple; one alone, or a text, is refused."""
    if type(value) in {tuple, list}:
        # The commonest, without a look at what else it could be.
        return tuple(value)
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(
        value, Iterable
    ):
        raise InvalidValueError(value, expected, field)
    return tuple(value)


def one_or_several(
    value: Any,
    kinds: type | tuple[type, ...],
    expected: str,
    field: str = "value",
) -> tuple[Any, ...]:
    """Return several as a tuple, and one of some kinds as a tuple of one."""
    if isinstance(value, kinds):
        return (value,)
    return several(value, expected, field)


def records_of(
    kind: type[_T], given: Any, field: str = "value", example: str = ""
) -> tuple[_T, ...]:
    """Return records of one kind as a tuple; one alone will do."""
    expected = f"{kind.__name__} records{example and f', such as {example}'}"
    rows = one_or_several(given, kind, expected, field)
    for row in rows:
        if not isinstance(row, kind):
            raise InvalidValueError(row, expected, field)
    return rows


def named(
    cls: type, fields: "list[attrs.Attribute[Any]]"
) -> "list[attrs.Attribute[Any]]":
    """Let each converter's error name its field (an attrs transformer)."""
    return [
        field.evolve(converter=_naming(f"{cls.__name__}.{field.name}", field))
        if callable(field.converter)
        else field
        for field in fields
    ]


def _naming(
    name: str, field: "attrs.Attribute[Any]"
) -> Callable[[object], object]:
    convert: Callable[[object], object] = field.converter  # type: ignore[assignment]
    # Most fields of most records are not told; those need no look.
    untold = field.default if field.default in (None, ()) else attrs.NOTHING

    @wraps(convert)
    def converter(value: object) -> object:
        if value is untold:
            return value
        try:
            return convert(value)
        except InvalidValueError as error:
            inner = error.field if error.field.startswith("[") else ""
            raise InvalidValueError(
                error.value, error.expected, name + inner
            ) from None
        except InvalidDateError as error:
            raise InvalidDateError(error.value, error.reason, name) from None

    return converter


def to_text(value: str | None) -> str | None:
    """Return the text without outer blanks; blank text counts as not told."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidValueError(value, "text or None")
    return value.strip() or None


def to_name(value: str) -> str:
    """Return a text that must be there."""
    text = to_text(value) if isinstance(value, str) else None
    if text is None:
        raise InvalidValueError(value, "a text that is not blank")
    return text


def to_texts(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return a tuple of texts from one text or several; blanks are dropped."""
    return _given_and_kept(value)[1]


def to_names(value: str | Iterable[str]) -> tuple[str, ...]:
    """Return a tuple of texts, none of them blank.

    Where none stands for all, a blank that is dropped would widen a rule.
    """
    given, kept = _given_and_kept(value)
    if len(kept) < len(given):
        raise InvalidValueError(value, "texts, none of them blank")
    return kept


def _given_and_kept(
    value: str | Iterable[str],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return texts as they are given, and those that are not blank."""
    if type(value) is tuple and not value:
        return (), ()
    given = one_or_several(value, str, "a text or several")
    kept = tuple(t for item in given if (t := to_text(item)) is not None)
    # A tuple that many records share stays the one it is.
    same = len(kept) == len(given) and all(map(is_, kept, given))
    return given, given if same else kept


def to_codes(value: str | int | Iterable[str | int]) -> tuple[str, ...]:
    """Return codes as texts: numbers, texts, or several in one text.

    >>> to_codes("17, 18"), to_codes([17, 18])
    (('17', '18'), ('17', '18'))
    """
    items = one_or_several(value, (str, int), "a code or several")
    return tuple(code for item in items for code in _codes(item))


def _codes(item: str | int) -> tuple[str, ...]:
    """Return the codes of one text, or of one number."""
    if isinstance(item, str):
        return to_texts(_BETWEEN.split(item))
    return (str(to_number(item)),)


def to_count(value: int | None) -> int | None:
    """Return a number that counts something, zero or more."""
    return None if value is None else to_number(value)


def to_number(value: int) -> int:
    """Return a number, zero or more, that must be there."""
    if not (isinstance(value, int) and is_number(value) and value >= 0):
        raise InvalidValueError(value, "a whole number, zero or more")
    return value


def to_flag(value: bool) -> bool:
    """Return a bool; nothing else is taken for one."""
    if not isinstance(value, bool):
        raise InvalidValueError(value, "True or False")
    return value


def to_pairs(
    value: Mapping[str, object] | Iterable[tuple[str, object]],
) -> tuple[tuple[str, str | int | float | bool], ...]:
    """Return sorted (name, value) pairs from a mapping or from pairs."""
    items = value.items() if isinstance(value, Mapping) else value
    try:
        pairs = dict(items)
    except (TypeError, ValueError):
        raise InvalidValueError(value, "a mapping of names") from None
    found = dict(_pair(name, item) for name, item in pairs.items())
    if len(found) < len(pairs):
        raise InvalidValueError(value, "each name once")
    return tuple(sorted(found.items()))


def _pair(name: object, item: object) -> tuple[str, str | int | float | bool]:
    if not isinstance(name, str) or not name.strip():
        raise InvalidValueError(name, "a name that is a text")
    if not isinstance(item, (str, int, float)) or not is_finite(item):
        expected = "a text, a finite number, True or False"
        if item is None:
            expected += "; leave out what is not known"
        raise InvalidValueError(item, expected, f"[{shown(name.strip())}]")
    return name.strip(), item


def is_finite(value: str | float) -> bool:
    """Tell whether it can be compared and printed; a text always can."""
    try:
        return isinstance(value, str) or isfinite(value)
    except OverflowError:
        return False


def is_number(value: object) -> bool:
    """Tell whether it is a number that can be compared; True is none."""
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and is_finite(value)
    )


def _member(value: str, members: type[_E], field: str = "value") -> _E:
    """Return a member by its text; case, hyphens and blanks count little."""
    if isinstance(value, members):
        return value
    if isinstance(value, str):
        try:
            return members(value)
        except ValueError:
            plain = _bare(value)
        for member in members:
            if _bare(member.value) == plain:
                return member
    expected = ", ".join(repr(member.value) for member in members)
    raise InvalidValueError(value, f"one of {expected}", field)


def _bare(text: str) -> str:
    """Return a text's letters without case."""
    return "".join(filter(str.isalnum, text.casefold()))


def to_attestation(value: Attestation | str | None) -> Attestation | None:
    """Return the attestation kind, or None where it is not told."""
    return (
        None if value is None else _member(value, Attestation, "attestation")
    )


def to_audit_kind(value: AuditKind | str) -> AuditKind:
    """Return the kind of an audit."""
    return _member(value, AuditKind)


def to_edition_rule(value: EditionRule | str) -> EditionRule:
    """Return the edition rule."""
    return _member(value, EditionRule)


def to_force(value: Force | str) -> Force:
    """Return the state of an instrument."""
    return _member(value, Force)


def to_kind(value: Kind | str | None) -> Kind | None:
    """Return the kind of a standard, or None where any will do."""
    return None if value is None else _member(value, Kind, "kind")


def to_obligation(value: Obligation | str) -> Obligation:
    """Return the obligation."""
    return _member(value, Obligation)


def to_role(value: Role | str) -> Role:
    """Return the party that is asked."""
    return _member(value, Role)


def to_severity(value: Severity | str) -> Severity:
    """Return the severity that an argument names."""
    return _member(value, Severity, "severity")
