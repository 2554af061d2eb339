"""Which registers list a paper, and what a body's recognition says of it."""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple, final

from isostd._text.late import late
from isostd._text.words import flatten
from isostd.accreditation import AccreditationBody, Recognition, Register
from isostd.standards import Standard
from isostd.vocabulary import Answer, Attestation

__all__ = ["Listings", "Standing"]

# A shorter part of a register's name could be that of any.
_TELLING: Final = 4
_BRACKETS: Final = late(r"[()]")
_WORD: Final = late(r"[^\W_]+")


def _tails(text: str) -> tuple[str, ...]:
    """Return a text flat, from each of its words on; the first is whole."""
    return tuple(flatten(text[m.start() :]) for m in _WORD.finditer(text))


def _is_told(own: str, told: tuple[str, ...]) -> bool:
    """Tell whether a text is a name, or holds one that is telling."""
    if own == told[0]:
        return True
    if own.isascii():
        # "Fernando" does not hold NANDO.
        return len(own) >= _TELLING and any(t.startswith(own) for t in told)
    return own in told[0]


def _is_named(register: Register, told: tuple[str, ...]) -> bool:
    """Tell whether a text names a register, or a telling part of it."""
    names = (register.key, register.name)
    return (
        len(told[0]) >= _TELLING and any(_is_part(told, n) for n in names)
    ) or any(_is_told(flatten(n), told) for n in (*names, *register.names))


def _is_part(told: tuple[str, ...], name: str) -> bool:
    """Tell whether a text is part of a name, from one of its words on."""
    return any(tail.startswith(told[0]) for tail in _tails(name))


def _is_run_by(register: Register, told: tuple[str, ...]) -> bool:
    """Tell whether a text names who runs a register."""
    parts = (register.owner, *_BRACKETS.split(register.owner))
    return any(_is_told(own, told) for own in map(flatten, parts) if own)


# An address, and not a name with dots in it: "GLOBALG.A.P.".
_ADDRESS: Final = late(
    r"\s*(?:https?://)?((?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?\s*"
)
# What nobody but an authority is given.
_OF_STATE: Final = late(
    r".*\.(?:(?:gov|gob|gouv|go)(?:\.[a-z]{2})?|europa\.eu)"
)
_MOST_SHORT: Final = 3


def _domain(host: str) -> str:
    """Return the part of an address that has one owner: "ukas.com"."""
    labels = host.split(".")
    shared = len(labels[-1]) < _MOST_SHORT and len(labels[-2]) <= _MOST_SHORT
    return ".".join(labels[-3 if shared else -2 :])


def _host(text: str) -> str | None:
    """Return the host where a text is an address."""
    found = _ADDRESS.fullmatch(text.casefold())
    return None if found is None else found[1]


def _is_at(register: Register, host: str) -> bool:
    """Tell whether an address is a register's, or its owner's.

    One that only sounds like it ("iafcertsearch.example") is anybody's.
    """
    hosts = map(_host, (register.url or "", *register.names))
    return _OF_STATE.fullmatch(host) is not None or _domain(host) in {
        _domain(own) for own in hosts if own is not None
    }


@final
class Listings:
    """Registers by the papers that they list, and by what they are called.

    A register of one kind of paper lists it to whatever standard, or to
    none, but to those that it names of what such papers are usual for; the
    others list what their standards are shown by.

    Attributes:
        called: the register that a name tells, or None.
    """

    __slots__ = (
        "_asked",
        "_beyond",
        "_bodies",
        "_economies",
        "_known",
        "_rows",
        "called",
    )

    def __init__(
        self, registers: Iterable[Register], standards: Iterable[Standard]
    ) -> None:
        """Lay the registers out by standard and kind of paper."""
        self._rows: tuple[Register, ...] = tuple(registers)
        rows = self._rows
        self.called: Callable[[str], Register | None] = lru_cache(
            maxsize=1024
        )(self._called)
        self._bodies = frozenset(key for row in rows for key in row.bodies)
        self._economies = frozenset(e for row in rows for e in row.economies)
        # What was asked for before; only what some register names counts.
        self._asked: dict[tuple[object, ...], tuple[Register, ...]] = {}
        self._known: dict[
            tuple[str | None, Attestation | None], tuple[Register, ...]
        ] = {}
        shown: dict[str | None, Attestation | None] = {None: None}
        shown |= {row.key: row.attestation for row in standards}
        kinds = {kind for row in rows for kind in row.attestations}
        # Where no register names the standard, these may list the paper.
        self._beyond: dict[Attestation, tuple[Register, ...]] = {
            kind: tuple(row for row in rows if kind in row.beyond)
            for kind in {kind for row in rows for kind in row.beyond}
        }
        for key, usual in shown.items():
            general = self._known[key, None] = tuple(
                row
                for row in rows
                if not row.attestations and _lists(row, key)
            )
            for kind in kinds:
                own = tuple(
                    row
                    for row in rows
                    if kind in row.attestations
                    and (kind is not usual or _lists(row, key))
                )
                whole = (*own, *general) if kind is usual else own
                self._known[key, kind] = whole

    def listing(
        self,
        standard: str | None,
        kind: Attestation | None,
        economy: str | None,
        bodies: tuple[AccreditationBody, ...],
    ) -> tuple[Register, ...]:
        """Return the registers that may list a paper."""
        place = economy if economy in self._economies else None
        keys = [body.key for body in bodies if body.key in self._bodies]
        asked = (standard, kind, place, *keys)
        found = self._asked.get(asked)
        if found is None:
            known = self._known.get((standard, kind))
            if known is None:
                known = self._known[standard, None]
            usual = tuple(_reaching(known, place, keys))
            beyond = self._beyond.get(kind or _USUAL, ())
            found = usual or tuple(_reaching(beyond, place, keys))
            self._asked[asked] = found
        return found

    def _called(self, name: str) -> Register | None:
        """Return the one register that a name tells."""
        told, host = _tails(name), _host(name)
        for fits in (_is_named, _is_run_by) if told else ():
            found = [row for row in self._rows if fits(row, told)]
            if len(found) == 1 and (host is None or _is_at(found[0], host)):
                return found[0]
            if found:
                return None
        return None


_USUAL: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE


def _lists(row: Register, standard: str | None) -> bool:
    """Tell whether a standard is among those of a register."""
    return not row.standards or standard in row.standards


def _reaching(
    rows: Iterable[Register], economy: str | None, bodies: list[str]
) -> Iterator[Register]:
    """Yield the registers that reach a holder's economy and the bodies."""
    for row in rows:
        if (not row.economies or economy in row.economies) and (
            not row.bodies or not set(row.bodies).isdisjoint(bodies)
        ):
            yield row


# What is accredited to a standard for such work; a sample is tested to others.
_TESTING: Final = "testing"
_WORK: Final = {
    "iso-15189": "medical testing",
    "iso-iec-17020": "inspection",
    "iso-iec-17024": "certification of persons",
    "iso-iec-17025": _TESTING,
    "iso-iec-17065": "product certification",
}


def _for_testing(body: AccreditationBody) -> Iterable[Recognition]:
    """Return what was seen of a body for laboratories, else all."""
    return [
        row for row in body.recognitions if _TESTING in (row.scope or "")
    ] or body.recognitions


@final
class _Seen(NamedTuple):
    """Evidence for recognition, with what is asked of it worked out."""

    as_of: date
    is_open_ended: bool
    since: date
    until: date
    is_own: bool
    row: Recognition


@final
class Standing:
    """What the evidence of a body's recognition says for a standard."""

    __slots__ = ("_ends", "_key", "_seen", "_work")

    def __init__(
        self,
        body: AccreditationBody,
        key: str | None,
        scopes: Container[str | None] | None,
        *,
        laboratories: bool,
    ) -> None:
        """Weigh the evidence.

        Args:
            body: the accreditation body.
            key: the standard.
            scopes: whose evidence bears on the standard too; None for all.
            laboratories: whether what was seen for testing speaks alone,
                where anything was.
        """
        self._key: str | None = key
        self._work: str | None = (
            _TESTING if laboratories else _WORK.get(key or "")
        )
        ends: list[Recognition] = []
        found: list[_Seen] = []
        rows = _for_testing(body) if laboratories else body.recognitions
        for row in rows:
            own = self._is_own(row)
            if row.recognised is Answer.NO:
                # An end for one scope ends no other.
                if own:
                    ends.append(row)
            elif row.recognised is Answer.YES and (
                own or scopes is None or row.scope in scopes
            ):
                found.append(_seen(row, is_own=own))
        self._ends: tuple[Recognition, ...] = tuple(ends)
        # The newest first; of two as new, the one without an end.
        found.sort(key=attrgetter("as_of", "is_open_ended"), reverse=True)
        self._seen: tuple[_Seen, ...] = tuple(found)

    def lost(self, on: date) -> Recognition | None:
        """Return the evidence that recognition had ended by a day, if any."""
        for row in self._ends:
            # Of days before it was seen the evidence says nothing; within a
            # month or a year that is all that is known it is open.
            if (row.since or row.as_of).last <= on:
                return row
        return None

    def held(self, on: date) -> tuple[Recognition | None, bool]:
        """Return what speaks for recognition on a day.

        Returns:
            The newest such evidence, and whether any is for the standard
            itself, for all systems, or for the work that is accredited.
        """
        newest: Recognition | None = None
        own = False
        for seen in self._seen:
            if seen.since <= on <= seen.until:
                newest = newest or seen.row
                own = own or seen.is_own
        return newest, own

    def _is_own(self, row: Recognition) -> bool:
        return (
            row.scope is None
            or row.scope == self._key
            or self._work in row.scope.split(" and ")
        )


def _seen(row: Recognition, *, is_own: bool) -> _Seen:
    """Work out of which days evidence speaks.

    Within a month or a year that is all that is known it is open.
    """
    return _Seen(
        row.as_of.last,
        row.until is None and row.since is None,
        date.min if row.since is None else row.since.last,
        date.max if row.until is None else row.until.first,
        is_own,
        row,
    )
