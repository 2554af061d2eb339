"""What somebody asks, of whom, and what evidence would satisfy it."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final, TypeVar, final

import attrs

from isostd._text.late import late
from isostd.checks import (
    is_number,
    named,
    one_or_several,
    records_of,
    several,
    to_attestation,
    to_count,
    to_edition_rule,
    to_flag,
    to_force,
    to_name,
    to_names,
    to_number,
    to_obligation,
    to_pairs,
    to_role,
    to_text,
    to_texts,
)
from isostd.dates import to_day
from isostd.errors import InvalidReferenceError, InvalidValueError
from isostd.references import Reference
from isostd.sources import Citation
from isostd.vocabulary import (
    Attestation,
    EditionRule,
    Force,
    Obligation,
    Role,
)

__all__ = [
    "Condition",
    "Evidence",
    "Purchase",
    "Requirement",
    "evidence_in",
]

_T = TypeVar("_T")
_COMBINED = ("any", "all")
# In so many levels evidence may be nested.
DEEPEST: Final = 20


def to_reference(value: Reference | str | None) -> Reference | None:
    """Return a reference from one or from its text."""
    if value is None or isinstance(value, Reference):
        return value
    try:
        return Reference.parse(value)
    except InvalidReferenceError as error:
        raise InvalidValueError(
            value, f"a reference ({error.reason})"
        ) from None


def to_references(
    value: "Iterable[Reference | str] | Reference",
) -> tuple[Reference, ...]:
    """Return references from references or their texts."""
    kinds = (str, Reference)
    return _each(value, kinds, to_reference, "references or their texts")


def _each(
    value: object,
    kinds: tuple[type, ...],
    read: Callable[[Any], _T | None],
    expected: str,
) -> tuple[_T, ...]:
    """Read one or several; a None among them would widen a rule."""
    items = one_or_several(value, kinds, expected)
    found = tuple(made for item in items if (made := read(item)) is not None)
    if len(found) < len(items):
        raise InvalidValueError(items, expected)
    return found


def to_items(value: "Iterable[Evidence]") -> "tuple[Evidence, ...]":
    """Return the members of a combination as a tuple."""
    return several(value, "Evidence records")


@final
@attrs.frozen(kw_only=True, field_transformer=named, weakref_slot=False)
class Evidence:
    """What would satisfy a requirement: one document, or a combination.

    Use `Evidence.any_of`, `Evidence.all_of` and `Evidence.at_least` to
    combine.  A leaf names a standard, or a kind of document, or both.

    Attributes:
        standard: the standard the document must be to; None for any.
        attestation: the kind of document; None takes it from the standard.
        label: what to call it, where that is not plain from the rest.
        edition_rule: which editions count.
        editions: the editions that are pinned.
        issuers: who may issue it, in words.
        accredited: True where the issuer's accreditation must be
            recognised.
        within_months: how old the document may be, counted in months from
            its day of issue (inclusive); None for any age.
        issued_since: the first day of issue that counts (inclusive), where
            a recognition began on a day; None for any.
        names: words of which it must name one, such as the country it was
            done for, or the module or annex of a law; empty for any.
        endless: True where such papers bear no last day, as notifications
            do, so that none is missed.
        combine: `any` or `all` for a combination, None for a leaf.
        items: the combined evidence.
        minimum: how many of `items` are enough, for `any`.

    A standard or an edition is a `Reference` or its text, a word of the
    vocabulary a member or its text.

    Raises:
        InvalidValueError: a leaf names nothing, a combination holds too
            little or is nested too deep, or a field is of the wrong type.
        InvalidDateError: *issued_since* is not a day.

    >>> Evidence(standard="ISO 9001").standard.number
    '9001'
    """

    standard: Reference | None = attrs.field(
        default=None, converter=to_reference
    )
    attestation: Attestation | None = attrs.field(
        default=None, converter=to_attestation
    )
    label: str | None = attrs.field(default=None, converter=to_text)
    edition_rule: EditionRule = attrs.field(
        default=EditionRule.ANY, converter=to_edition_rule
    )
    editions: tuple[Reference, ...] = attrs.field(
        default=(), converter=to_references
    )
    issuers: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    accredited: bool = attrs.field(default=False, converter=to_flag)
    within_months: int | None = attrs.field(default=None, converter=to_count)
    issued_since: date | None = attrs.field(default=None, converter=to_day)
    names: tuple[str, ...] = attrs.field(default=(), converter=to_names)
    endless: bool = attrs.field(default=False, converter=to_flag)
    combine: str | None = attrs.field(default=None, converter=to_text)
    items: "tuple[Evidence, ...]" = attrs.field(default=(), converter=to_items)
    minimum: int = attrs.field(default=1, converter=to_number)

    def __attrs_post_init__(self) -> None:
        """Refuse a leaf that names nothing and a combination of nothing."""
        if self.combine is None:
            if not (self.standard or self.attestation or self.label):
                raise InvalidValueError(
                    self, "a standard, an attestation or a label", "Evidence"
                )
            if self.items:
                raise InvalidValueError(
                    self.items,
                    "none, or combine='any' or 'all'",
                    "Evidence.items",
                )
            return
        if self.combine not in _COMBINED:
            raise InvalidValueError(
                self.combine, "'any', 'all' or None", "Evidence.combine"
            )
        whole = all(isinstance(item, Evidence) for item in self.items)
        if not whole or not 1 <= self.minimum <= len(self.items):
            expected = (
                'Evidence records, such as Evidence(standard="ISO 9001"), '
                "at least one and as many as `minimum`"
            )
            raise InvalidValueError(self.items, expected, "Evidence.items")
        if _is_deeper(self.items, DEEPEST):
            expected = f"evidence nested {DEEPEST} deep at most"
            raise InvalidValueError(self.items, expected, "Evidence.items")

    @classmethod
    def any_of(cls, *items: "Evidence") -> "Evidence":
        """Return evidence that one of the items satisfies.

        Raises:
            InvalidValueError: there is none, or one is no Evidence; as for
                the other two.
        """
        return cls(combine="any", items=items)

    @classmethod
    def all_of(cls, *items: "Evidence") -> "Evidence":
        """Return evidence that only all of the items satisfy.

        >>> print(Evidence.all_of(Evidence(standard="ISO 9001"),
        ...                       Evidence(standard="ISO 14001")))
        ISO 9001 and ISO 14001
        """
        return cls(combine="all", items=items)

    @classmethod
    def at_least(cls, minimum: int, *items: "Evidence") -> "Evidence":
        """Return evidence that *minimum* of the items satisfy.

        Args:
            minimum: how many are enough.
            items: the choice.
        """
        return cls(combine="any", items=items, minimum=minimum)

    def __str__(self) -> str:
        if self.label:
            return self.label
        if self.combine is not None:
            word = " and " if self.combine == "all" else " or "
            inner = word.join(_nested(item) for item in self.items)
            few = self.combine == "any" and self.minimum > 1
            return f"at least {self.minimum} of: {inner}" if few else inner
        names = self.editions or filter(None, (self.standard,))
        listed = " or ".join(map(str, names))
        return f"{listed} {self.attestation or ''}".strip()


def _is_deeper(items: tuple[Evidence, ...], levels: int) -> bool:
    """Tell whether evidence is nested in more than so many levels."""
    return any(
        levels < 0 or _is_deeper(item.items, levels - 1) for item in items
    )


def _nested(item: Evidence) -> str:
    """Write a combination inside another in brackets."""
    return f"({item})" if item.combine and not item.label else str(item)


def to_limit(value: float | None) -> float | None:
    """Return a number that a condition can be held to, or None."""
    if value is None or is_number(value):
        return value
    raise InvalidValueError(value, "a number or None")


@final
@attrs.frozen(kw_only=True, field_transformer=named, weakref_slot=False)
class Condition:
    """A fact about the purchase on which a requirement depends.

    Attributes:
        name: the condition's name: `child_age_months`.
        question: what to ask where the purchase does not say.
        equals: the texts that fulfil it, for a condition with words.
        others: the other texts there are.  With them the list is whole: a
            purchase that tells a text of neither list is refused, not taken
            for one that does not fulfil it.
        at_least: the least number that fulfils it (inclusive).
        at_most: the greatest number that fulfils it (inclusive).
        more_than: the number that it must exceed (exclusive).
        less_than: the number that it must stay under (exclusive).
        is_true: True or False, for a yes-or-no condition.
        assumed: True where the goods fulfil it unless the purchase says
            otherwise, so that it is not asked: a toy is for children under
            14 unless its age is told.
        narrows: True where it picks some goods out of their sector, as
            helmets out of headgear: once they are told to be others, the row
            says nothing of them, and the data may hold nothing at all.

    Raises:
        InvalidValueError: *name* or *question* is blank, a limit is no
            number, or a field is of the wrong type.

    >>> Condition(name="child_age_months", at_most=36,
    ...           question="From what age is the toy?").at_most
    36
    """

    name: str = attrs.field(converter=to_name)
    question: str = attrs.field(converter=to_name)
    equals: tuple[str, ...] = attrs.field(default=(), converter=to_names)
    others: tuple[str, ...] = attrs.field(default=(), converter=to_names)
    at_least: float | None = attrs.field(default=None, converter=to_limit)
    at_most: float | None = attrs.field(default=None, converter=to_limit)
    more_than: float | None = attrs.field(default=None, converter=to_limit)
    less_than: float | None = attrs.field(default=None, converter=to_limit)
    is_true: bool | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_flag)
    )
    assumed: bool = attrs.field(default=False, converter=to_flag)
    narrows: bool = attrs.field(default=False, converter=to_flag)


def to_evidence(value: Evidence | Reference | str | None) -> Evidence | None:
    """Return evidence; a reference alone asks for a document to it."""
    if value is None or isinstance(value, Evidence):
        return value
    if isinstance(value, (str, Reference)):
        return Evidence(standard=value)
    raise InvalidValueError(value, "an Evidence, a reference or None")


def to_evidences(
    value: "Iterable[Evidence | Reference | str] | Reference | Evidence",
) -> tuple[Evidence, ...]:
    """Return evidence from each of several."""
    kinds = (str, Reference, Evidence)
    return _each(value, kinds, to_evidence, "Evidence records or references")


def to_conditions(
    value: Iterable[Condition] | Condition,
) -> tuple[Condition, ...]:
    """Return the conditions as a tuple; one alone will do."""
    return records_of(Condition, value)


def to_citations(value: Iterable[Citation] | Citation) -> tuple[Citation, ...]:
    """Return the citations as a tuple; one alone will do."""
    return records_of(Citation, value)


@final
@attrs.frozen(kw_only=True, field_transformer=named, weakref_slot=False)
class Requirement:
    """This market asks this party, for these goods, for this evidence.

    Attributes:
        key: the stable key.
        title: a short name for tables.
        markets: the keys of economies or groupings; empty for every market.
        sectors: the keys of product sectors; empty for all goods.
        buyers: the classes of buyer (`government`, `brand`); empty for
            every buyer.
        role: which party is asked.
        conditions: facts of the purchase it depends on; all must hold.
        since: the first day it applies (inclusive), or None.
        until: the last day it applies (inclusive), or None.
        obligation: with what force it is asked.
        force: whether its instrument is in force.
        evidence: what satisfies it; None where no document can.
        supports: what helps and is not enough.
        instrument: the law, contract or practice it rests on.
        summary: what is asked, in our words.
        caveats: what a reader must know.
        next_step: what to do where it is not met.
        procurement_codes: codes of public procurement vocabularies.
        citations: where this was seen.

    Where several texts may stand, one alone will do; evidence may be the
    text of a standard, a day a text like `2026-01-01`.

    Raises:
        InvalidValueError: a field is of the wrong type, blank where it must
            be told, or none of the words that are accepted.
        InvalidDateError: a day is not one of the calendar.

    >>> Requirement(key="acme-1", title="ACME 1", obligation="contractual",
    ...             evidence="ISO 9001", instrument="ACME supplier code",
    ...             summary="The maker holds ISO 9001.").role.value
    'maker'
    """

    key: str = attrs.field(converter=to_name)
    title: str = attrs.field(converter=to_name)
    markets: tuple[str, ...] = attrs.field(default=(), converter=to_names)
    sectors: tuple[str, ...] = attrs.field(default=(), converter=to_names)
    buyers: tuple[str, ...] = attrs.field(default=(), converter=to_names)
    role: Role = attrs.field(default=Role.MAKER, converter=to_role)
    conditions: tuple[Condition, ...] = attrs.field(
        default=(), converter=to_conditions
    )
    since: date | None = attrs.field(default=None, converter=to_day)
    until: date | None = attrs.field(default=None, converter=to_day)
    obligation: Obligation = attrs.field(converter=to_obligation)
    force: Force = attrs.field(default=Force.IN_FORCE, converter=to_force)
    evidence: Evidence | None = attrs.field(
        default=None, converter=to_evidence
    )
    supports: tuple[Evidence, ...] = attrs.field(
        default=(), converter=to_evidences
    )
    instrument: str = attrs.field(converter=to_name)
    summary: str = attrs.field(converter=to_name)
    caveats: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    next_step: str | None = attrs.field(default=None, converter=to_text)
    procurement_codes: tuple[str, ...] = attrs.field(
        default=(), converter=to_texts
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_citations
    )


def evidence_in(requirement: Requirement) -> Iterator[Evidence]:
    """Yield all evidence that a requirement speaks of, whole and in parts.

    Args:
        requirement: the requirement; what only helps is told first.
    """
    asked = [*requirement.supports, *filter(None, [requirement.evidence])]
    for evidence in asked:
        asked += evidence.items
        yield evidence


def to_code(value: str) -> str:
    """Return a Harmonized System code in bare digits, or a name as it is."""
    if isinstance(value, (int, float)):
        expected = "the code as text: a number loses the zeros it begins with"
        raise InvalidValueError(value, expected)
    text = to_name(value)
    found = _CODE.fullmatch(text)
    if found is None:
        return text
    # Digits of every script, as a keyboard may give them.
    bare = "".join([str(int(c)) for c in found[1] if c.isdecimal()])
    if not 2 <= len(bare) <= 10:
        raise InvalidValueError(
            value, "a Harmonized System code of 2 to 10 digits"
        )
    return bare


_CODE: Final = late(
    r"(?:(?:hs|hts|cn|taric)(?: code)?[ :]*)?(\d[\d .-]*)", re.IGNORECASE
)


@final
@attrs.frozen(kw_only=True, field_transformer=named)
class Purchase:
    """What is bought, from where, to be sold where, and to whom.

    Names are checked against a catalogue by `isostd.requirements_for`.

    Attributes:
        market: where the goods will be sold: an ISO 3166-1 code, a name, or
            a grouping such as `EU`.
        product: a Harmonized System code of 2 to 10 digits, or a word for
            the goods or the service: `plush toys`.
        goods: what it is, in words.
        buyer: the class of buyer, such as `government`, `brand` or
            `retailer`; None where none fits.
        origin: where the goods come from, a name as in `market`: it tells
            whether they are imported, if `conditions` does not; a name that
            is none is refused.
        seller: who sells them.
        manufacturer: who makes them.
        factory: the factory's name or address.
        deliver_by: the last day of delivery.
        conditions: facts of the purchase by name, such as the child's age:
            a mapping, or pairs.

    Raises:
        InvalidValueError: *market* or *product* is blank, a code has too few
            or too many digits, or a field is of the wrong type.
        InvalidDateError: *deliver_by* is not a day.

    >>> Purchase(market="AU", product="9503.00").product
    '950300'
    """

    market: str = attrs.field(converter=to_name)
    product: str = attrs.field(converter=to_code)
    goods: str | None = attrs.field(default=None, converter=to_text)
    buyer: str | None = attrs.field(default=None, converter=to_text)
    origin: str | None = attrs.field(default=None, converter=to_text)
    seller: str | None = attrs.field(default=None, converter=to_text)
    manufacturer: str | None = attrs.field(default=None, converter=to_text)
    factory: str | None = attrs.field(default=None, converter=to_text)
    deliver_by: date | None = attrs.field(default=None, converter=to_day)
    conditions: tuple[tuple[str, str | int | float | bool], ...] = attrs.field(
        default=(), converter=to_pairs
    )

    @property
    def is_code(self) -> bool:
        """Whether the product is given as a Harmonized System code."""
        # "²" is a digit as well, and none of a code.
        return self.product.isascii() and self.product.isdigit()
