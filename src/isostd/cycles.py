"""Certification cycles: how long a kind of document stands, and on whom."""

from datetime import date
from typing import Final, final

import attrs

from isostd.dates import to_day, to_known_day
from isostd.errors import InvalidValueError
from isostd.sources import Citation
from isostd.vocabulary import Attestation, Chain, ClockStart, SurveillanceRule

__all__ = [
    "CertificationCycle",
    "FirstDesignation",
    "LegalExtension",
    "ReplacedLaw",
]

# The least that a number of months may be.
_LEAST: Final = {
    "term_months": 1, "first_surveillance_months": 1, "interval_months": 1,
    "slack_months": 0, "late_months": 0, "early_months": 0,
    "tolerated_months": 0, "extension_months": 0, "waiting_months": 0,
    "unread_months": 0, "restoration_months": 0, "review_months": 0,
}  # fmt: skip


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class FirstDesignation:
    """When the first body was designated under a law.

    Attributes:
        on: the first day on which a body may have certified to it.
        citations: where this was seen.
    """

    on: date = attrs.field(converter=to_known_day)
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class LegalExtension:
    """A law that lets certificates stand beyond the day printed on them.

    Attributes:
        law: the law.
        valid_on: the day on which a certificate had to be valid (inclusive).
        issued_since: the first day of issue it reaches back to (inclusive);
            None where none was found.
        first_end: the first of the last days, which differ by product.
        last_end: the last of them (inclusive).
        citations: where this was seen.
    """

    law: str
    valid_on: date = attrs.field(converter=to_known_day)
    issued_since: date | None = attrs.field(default=None, converter=to_day)
    first_end: date = attrs.field(converter=to_known_day)
    last_end: date = attrs.field(converter=to_known_day)
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class ReplacedLaw:
    """A law whose place another took, and what becomes of papers to it.

    Attributes:
        law: the law, by its number.
        by: the law in its place.
        replaced_on: the day from which none is issued to it.
        stands: True where what was issued before stands until its own end.
        until: the last day on which it can stand (inclusive), where the law
            names one; where neither is known, it is a question.
        citations: where this was seen.
    """

    law: str
    by: str
    replaced_on: date = attrs.field(converter=to_known_day)
    stands: bool = False
    until: date | None = attrs.field(default=None, converter=to_day)
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class CertificationCycle:
    """The rules by which one kind of certificate lives.

    Attributes:
        key: the stable key.
        title: what the rules are for.
        attestation: the kind of document they are for.
        chain: who vouches for the body that issues it.
        term_months: the term; None where the document has no term.
        slack_months: how much longer an early renewal may quietly run,
            since it keeps the old anniversary.
        hard_term: True where the document is over at term and slack,
            whatever is printed on it.
        first_surveillance_months: within how many months of the cycle's
            start the first surveillance audit of an initial cycle is due;
            None where none is prescribed.
        surveillance: when the audits in between fall due.
        interval_months: the interval, where there is one; beside a calendar
            year the most between its audit and the one before.
        late_months: how long after an anniversary its window closes.
        early_months: how long before an anniversary its window opens; None
            where any audit since the last one counts.
        withdraws: True where the rules withdraw a certificate whose audit
            came after its window.
        suspends: True where the rules have the body suspend a certificate
            whose audit is overdue; elsewhere it may.
        tolerated_months: an interval that began before `since` and ran no
            longer than this is a question, not a breach.
        extension_months: for how long the body may extend a certificate in
            an extraordinary event; 0 where the scheme knows none.
        legal_extension: the law that lets such certificates stand beyond the
            day printed on them, or None.
        waiting_months: for how long a firm may not apply again that lost a
            certificate by its own fault.
        unread_months: where an economy's rule of its own was not read, after
            how many months without an audit to ask.
        clock: what starts the first interval.
        restoration_months: within how many months of expiry the body may
            restore the certificate; None where it may not.
        restoration_audit_first: True where it may only if the audit was
            finished before expiry.
        restoration_note: the conditions, in our words.
        general: True for the rules of a kind of document where no standard
            and no scheme has its own.
        names: what such a paper calls itself, where no standard names it.
        replaced: laws among those in whose place others came or will come.
        any_law: True where it holds for the laws, too, that none names.
        review_months: where no term is set, after how many months without
            a visit or a review to ask whether the paper still stands.
        refines: the key of the cycle this one narrows for some economies.
        economies: the holder's economies it applies to; empty for all.
        standards: the keys of the standards it applies to; empty for all.
        since: from which day it applies; None for as long as matters.
        until: the last day on which it applies, or None.
        designated: under a law that had no bodies at first, when the first
            was designated; None where that was not asked, or makes no
            difference.
        note: what a reader must know, or None.
        citations: where this was seen.

    Raises:
        InvalidValueError: a number of months is too small, or surveillance
            has no term.

    >>> from isostd import bundled
    >>> bundled().cycles["iso-iec-17021-1"].term_months
    36
    """

    key: str
    title: str
    attestation: Attestation
    chain: Chain
    term_months: int | None = None
    slack_months: int = 0
    hard_term: bool = False
    first_surveillance_months: int | None = None
    surveillance: SurveillanceRule = SurveillanceRule.NONE
    interval_months: int | None = None
    late_months: int = 0
    early_months: int | None = None
    withdraws: bool = False
    suspends: bool = False
    tolerated_months: int | None = None
    extension_months: int = 6
    legal_extension: LegalExtension | None = None
    waiting_months: int | None = None
    unread_months: int | None = None
    clock: ClockStart = ClockStart.DECIDED
    restoration_months: int | None = None
    restoration_audit_first: bool = False
    restoration_note: str | None = None
    general: bool = False
    names: tuple[str, ...] = ()
    replaced: tuple[ReplacedLaw, ...] = ()
    any_law: bool = False
    review_months: int | None = None
    refines: str | None = None
    economies: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    since: date | None = attrs.field(default=None, converter=to_day)
    until: date | None = attrs.field(default=None, converter=to_day)
    designated: FirstDesignation | None = None
    note: str | None = None
    citations: tuple[Citation, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse times by which audits would fall due never or for ever."""
        for name, least in _LEAST.items():
            value = getattr(self, name)
            if isinstance(value, int) and value < least:
                raise InvalidValueError(
                    value, f"{least} or more", f"CertificationCycle.{name}"
                )
        if self.surveillance != SurveillanceRule.NONE and not self.term_months:
            raise InvalidValueError(
                self.term_months,
                "a term, in which the surveillance audits fall due",
                "CertificationCycle.term_months",
            )
