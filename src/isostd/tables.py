"""Records by key: loaded when first asked for, never changed."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Generic, TypeVar, final

from isostd._text.alike import alike
from isostd.checks import several
from isostd.errors import (
    DuplicateKeyError,
    InvalidValueError,
    UnknownNameError,
)

__all__ = ["Table"]

# What records are called, beside their key.
_NAMES: Final = ("name", "title")

_K = TypeVar("_K")
_T = TypeVar("_T")


@final
class Table(Generic[_T]):
    """Records by key: iterates in key order, `[key]`, `in`, `len`.

    >>> from isostd import bundled
    >>> "iso-9001" in bundled().standards
    True
    """

    __slots__ = ("_held", "_load", "_name", "_rows")

    _rows: dict[str, _T]

    def __init__(
        self, name: str, rows: Iterable[_T] | Callable[[], Iterable[_T]]
    ) -> None:
        """Keep the rows in the order of their keys.

        Args:
            name: what the table is called.
            rows: the records, or what brings them when first asked for.

        Raises:
            DuplicateKeyError: two of them have the same key.
            InvalidValueError: something else than records is given.
        """
        self._name = name
        self._held: dict[str, dict[str, _T]] = {}
        if callable(rows):
            self._load = rows
        else:
            self._rows = _by_key(name, several(rows, "records", name))

    def __getattr__(self, name: str) -> dict[str, _T]:
        """Bring the rows at first use; threads that meet here get the same."""
        if name != "_rows":
            raise AttributeError(name)
        rows = _by_key(self._name, self._load())
        self._rows = self._held.setdefault(name, rows)
        return self._rows

    def __iter__(self) -> Iterator[_T]:
        """Iterate the records in the order of their keys."""
        return iter(self._rows.values())

    def __len__(self) -> int:
        """Count the records."""
        return len(self._rows)

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a record with the key."""
        return self.find(key) is not None

    def __getitem__(self, key: str) -> _T:
        """Return the record with the key; raise `UnknownNameError`."""
        found = self.find(key)
        if found is None:
            raise UnknownNameError(_one_of(self._name), key, self._near(key))
        return found

    def _near(self, key: object) -> tuple[str, ...]:
        """Return the keys of records with such a name, else those alike."""
        told = key.casefold() if isinstance(key, str) else ""
        called = [
            known
            for known, row in self._rows.items()
            for field in _NAMES
            if told and str(getattr(row, field, "")).casefold() == told
        ]
        return tuple(dict.fromkeys(called)) or alike(key, self._rows)

    def find(self, key: object) -> _T | None:
        """Return the record with the key, or None.

        Args:
            key: the key; `[key]` raises where there is none.
        """
        return self._rows.get(key) if isinstance(key, str) else None

    def keys(self) -> tuple[str, ...]:
        """Return the keys, in order."""
        return tuple(self._rows)

    def merged(self, more: Iterable[_T], *, replace: bool) -> list[_T]:
        """Return these records and more.

        Args:
            more: records to add.
            replace: whether one may take the place of one with its key.

        Raises:
            DuplicateKeyError: a key is taken and *replace* is False.
            InvalidValueError: something else than records is given.
        """
        rows = dict(self._rows)
        for row in several(more, "records", self._name):
            key = _key_of(row, self._name)
            if key in rows and not replace:
                raise DuplicateKeyError(self._name, key)
            rows[key] = row
        return list(rows.values())

    def __repr__(self) -> str:
        return f"<Table {self._name}: {len(self._rows)} records>"


def grouped(pairs: Iterable[tuple[_K, _T]]) -> dict[_K, tuple[_T, ...]]:
    """Return what stands under each key, in its order."""
    found: dict[_K, list[_T]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _by_key(name: str, rows: Iterable[_T]) -> dict[str, _T]:
    """Return the rows by key, in order; no key stands twice."""
    found: dict[str, _T] = {}
    for row in rows:
        key = _key_of(row, name)
        if key in found:
            raise DuplicateKeyError(name, key)
        found[key] = row
    return dict(sorted(found.items()))


def _key_of(row: object, name: str) -> str:
    """Return the key of a record of a table; what has none is refused."""
    key = getattr(row, "key", None)
    if not isinstance(key, str):
        raise InvalidValueError(row, "records that have a key", name)
    return key


def _one_of(table: str) -> str:
    """Return what one record of a table is called."""
    if table == "bodies":
        return "body"
    if table.endswith("ies"):
        return f"{table[:-3]}y"
    return table.removesuffix("s")
