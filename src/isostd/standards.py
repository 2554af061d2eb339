"""Standards, their editions, and what surrounds them."""

from datetime import date
from typing import final

import attrs

from isostd.checks import checked
from isostd.dates import (
    Period,
    to_asked_day,
    to_day,
    to_known_period,
    to_period,
)
from isostd.references import Reference
from isostd.sources import Citation
from isostd.vocabulary import (
    AmendmentKind,
    Answer,
    Attestation,
    Confidence,
    Degree,
    Kind,
    RelationKind,
    TransitionDay,
    VariantRole,
)

__all__ = [
    "Adoption",
    "Amendment",
    "Edition",
    "Industry",
    "RegionalNote",
    "Relation",
    "Standard",
    "Transition",
    "Variant",
]


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Amendment:
    """An amendment or corrigendum to an edition.

    Attributes:
        reference: its reference.
        kind: what it is; a draft is one never published.
        published: when it was released, as far as known.
        stage: the ISO stage code last seen.
        new_certificate: whether certificates must be reissued for it.
        note: what a reader must know, or None.
        citations: where this was seen.
    """

    reference: Reference
    kind: AmendmentKind
    published: Period | None = attrs.field(default=None, converter=to_period)
    stage: str | None = None
    new_certificate: Answer = Answer.UNKNOWN
    note: str | None = None
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Edition:
    """One dated text of a standard.

    Attributes:
        reference: its dated reference, or the draft's.
        number: the edition's number; None where it is not known.
        draft: True for a text that is not published.
        published: the day (or month) of release.
        cover: the date on the cover, where it differs from the release.
        stage: the ISO stage code last seen: 60.60 published, 90.93
            confirmed, 95.99 withdrawn.
        stage_seen: when the stage was last seen, where that is old.
        withdrawn: when ISO withdrew it, where that was seen.
        withdrawn_derived: its successor's publication, when no day of
            withdrawal was seen: ISO withdraws the old text as the new
            appears.
        replaces: what it replaced.
        replaced_by: what replaced it, or None.
        amendments: its amendments and corrigenda.
        note: what a reader must know, or None.
        citations: where this was seen.

    >>> from isostd import resolve
    >>> str(resolve("ISO 9001:2015").edition.published)
    '2015-09-22'
    """

    reference: Reference
    number: int | None = None
    draft: bool = False
    published: Period | None = attrs.field(default=None, converter=to_period)
    cover: Period | None = attrs.field(default=None, converter=to_period)
    stage: str | None = None
    stage_seen: Period | None = attrs.field(default=None, converter=to_period)
    withdrawn: Period | None = attrs.field(default=None, converter=to_period)
    withdrawn_derived: Period | None = attrs.field(
        default=None, converter=to_period
    )
    replaces: tuple[Reference, ...] = ()
    replaced_by: Reference | None = None
    amendments: tuple[Amendment, ...] = ()
    note: str | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def appeared(self) -> Period | None:
        """The earlier of release and cover date, as far as known."""
        published, cover = self.published, self.cover
        if published is None or cover is None:
            return published or cover
        return cover if cover.first < published.first else published


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Variant:
    """One published version of a day in a transition.

    Attributes:
        what: which day it is.
        day: the day or month that was published.
        by: who said so.
        role: what the word of whoever said so is worth; only an authority's
            day opens a span of doubt.
        citations: where this was seen.
    """

    what: TransitionDay
    day: Period = attrs.field(converter=to_known_period)
    by: str
    role: VariantRole
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Transition:
    """The period in which certificates to an old edition still stand.

    Attributes:
        old: the edition that is left.
        new: the edition that takes its place.
        starts: when it begins, as far as known.
        first_audit: from when on audits to the new edition are held, where a
            scheme sets a day of its own.
        last_initial: the last day on which an initial certificate to the
            old edition may be issued, or None where nobody published it.
        last_initial_disputed: True where the texts differ about that very
            day: it is then judged neither way.
        binds_renewals: True where that day is seen to bind recertifications
            to the old edition as well.
        ends: the last day on which a certificate to the old edition
            stands (inclusive), or None where nobody published it.
        variants: other days that were published.
        confidence: how the days in this record were seen.
        note: what a reader must know, or None.
        citations: where this was seen.
        first_end: the first of the days on which authorities end it, or
            None.
        last_end: the last of them, or None.
    """

    old: Reference
    new: Reference
    starts: Period | None = attrs.field(default=None, converter=to_period)
    first_audit: date | None = attrs.field(default=None, converter=to_day)
    last_initial: date | None = attrs.field(default=None, converter=to_day)
    last_initial_disputed: bool = False
    binds_renewals: bool = False
    ends: date | None = attrs.field(default=None, converter=to_day)
    variants: tuple[Variant, ...] = ()
    confidence: Confidence
    note: str | None = None
    citations: tuple[Citation, ...] = ()
    first_end: date | None = attrs.field(init=False, eq=False, repr=False)
    last_end: date | None = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Work out between which days the authorities put the end."""
        told = [
            variant.day
            for variant in self.variants
            if variant.what == TransitionDay.END
            and variant.role == VariantRole.AUTHORITY
        ]
        if self.ends is not None:
            told.append(Period.of(self.ends))
        # Of a month that is told, nobody knows which of its days is meant.
        first = min((period.first for period in told), default=None)
        last = max((period.last for period in told), default=None)
        object.__setattr__(self, "first_end", first)
        object.__setattr__(self, "last_end", last)

    def is_over(self, day: date | str) -> Answer:
        """Tell whether the old edition has lapsed before *day*.

        On the last day itself certificates to it still stand.

        Args:
            day: a `date`, or a text like `2026-11-22`.

        Returns:
            Unknown where nobody published an end, and between the days of
            authorities that differ.

        Raises:
            InvalidDateError: it is not a day.

        >>> from isostd import get
        >>> get("ISO 9001").transition_from("ISO 9001:2008").is_over(
        ...     "2018-09-16")
        <Answer.YES: 'yes'>
        """
        if type(day) is not date:
            day = to_asked_day(day, "day")
        if self.first_end is None or self.last_end is None:
            return Answer.UNKNOWN
        if day <= self.first_end:
            return Answer.NO
        return Answer.YES if day > self.last_end else Answer.UNKNOWN


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Adoption:
    """A region's or nation's publication of an ISO text.

    Attributes:
        reference: the adopter's own reference, with its own year.
        adopts: the ISO edition it takes over.
        degree: identical, modified or not equivalent.
        economies: the keys of the economies or groupings it is published
            for.
        publisher: who publishes it.
        issued: when it was issued, as far as known.
        in_force: when it came into force, as far as known.
        withdrawn: when it was withdrawn, as far as known.
        replaced_by: what replaced it, or None.
        note: what a reader must know, or None.
        citations: where this was seen.
    """

    reference: Reference
    adopts: Reference
    degree: Degree
    economies: tuple[str, ...]
    publisher: str | None = None
    issued: Period | None = attrs.field(default=None, converter=to_period)
    in_force: Period | None = attrs.field(default=None, converter=to_period)
    withdrawn: Period | None = attrs.field(default=None, converter=to_period)
    replaced_by: Reference | None = None
    note: str | None = None
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class RegionalNote:
    """What a standard means in one market: the reader's view.

    Attributes:
        markets: the keys of the economies or groupings it speaks of.
        text: the note, in our words.
        since: from when it holds, as far as known.
        citations: where this was seen.
    """

    markets: tuple[str, ...]
    text: str
    since: Period | None = attrs.field(default=None, converter=to_period)
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Relation:
    """How a standard stands to another document.

    Attributes:
        kind: succeeds, contains, extends, is confused with ...
        target: the other document.
        editions: the own editions it holds for; empty for all.
        where_it_fits: True where a certificate covers the target only if
            that fits the holder's branch: the paper says whether it does.
        note: what the relation means for a buyer.
        citations: where this was seen.
    """

    kind: RelationKind
    target: Reference
    editions: tuple[Reference, ...] = ()
    where_it_fits: bool = False
    note: str | None = None
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Industry:
    """A field of business in which a standard is typically used.

    Attributes:
        key: the stable key.
        label: its name.
        iaf_codes: the IAF scope codes (1 to 39) it falls under.
        nace: the NACE Rev. 2 divisions it falls under.
        citations: where the code mapping was seen.
    """

    key: str
    label: str
    iaf_codes: tuple[int, ...] = ()
    nace: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Standard:
    """An undated work with all its editions.

    Attributes:
        key: the stable key: `iso-9001`.
        reference: the undated reference.
        title: its English title.
        subject: a few words a buyer would use.
        scope: what it covers and what it does not, in our words.
        kind: what sort of document it is.
        attestation: what sort of evidence can exist for it at all; None for
            a series, whose parts say it.
        cycle: the key of the certification cycle its certificates follow;
            None for a series.
        industries: the keys of the industries that typically use it.
        editions: its editions, oldest first, drafts last.
        transitions: the moves from one edition to the next.
        adoptions: the national and regional publications of it.
        regional_notes: what it means in single markets.
        relations: how it stands to other documents.
        parts: the keys of its parts, where it is a series.
        series: the key of the series it belongs to, or None.
        committee: the committee that writes it.
        ics: its classes in the International Classification for Standards.
        words: more words that should find it, in any language.
        citations: where this was seen.
        published: the editions that were published, oldest first.

    >>> from isostd import get
    >>> get("ISO 22716").attestation.value
    'private certificate'
    """

    key: str
    reference: Reference
    title: str
    subject: str
    scope: str
    kind: Kind
    attestation: Attestation | None = None
    cycle: str | None = None
    industries: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
    transitions: tuple[Transition, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    regional_notes: tuple[RegionalNote, ...] = ()
    relations: tuple[Relation, ...] = ()
    parts: tuple[str, ...] = ()
    series: str | None = None
    committee: str | None = None
    ics: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    published: tuple[Edition, ...] = attrs.field(
        init=False, eq=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        """Keep the published editions apart from the drafts."""
        published = self.editions
        if any(e.draft for e in published):
            published = tuple(e for e in published if not e.draft)
        object.__setattr__(self, "published", published)

    def __repr__(self) -> str:
        """Name it; its editions and notes would fill pages."""
        return f"<Standard {self.key}: {self.subject}>"

    @property
    def latest(self) -> Edition | None:
        """The newest published edition the data knows, or None."""
        published = self.published
        return published[-1] if published else None

    def editions_on(self, day: date | str) -> tuple[Edition, ...]:
        """Return the editions that may be in force at ISO on *day*.

        Usually one; two where the successor's publication is known to the
        month only and *day* falls in that month; none before the first.

        Args:
            day: a `date`, or a text like `2026-11-22`.

        Raises:
            InvalidDateError: it is not a day; as for `edition_on`.
        """
        day = to_asked_day(day, "day")
        found: tuple[Edition, ...] = ()
        for edition in self.published:
            if edition.published is None:
                continue
            came = edition.published.is_by(day)
            if came == Answer.YES:
                found = (edition,)
            elif came == Answer.UNKNOWN:
                found = (*found, edition)
        return tuple(e for e in found if not _gone(e, day))

    def edition_on(self, day: date | str) -> Edition | None:
        """Return the edition in force at ISO on *day*.

        None where there was none, and where the data cannot tell which of
        two it was (see `editions_on`).

        >>> from isostd import get
        >>> str(get("ISO 9001").edition_on("2026-11-22").reference)
        'ISO 9001:2026'
        """
        found = self.editions_on(day)
        return found[0] if len(found) == 1 else None

    def transition_from(self, reference: Reference | str) -> Transition | None:
        """Return the transition that leaves the edition, or None.

        Args:
            reference: the edition that is left, or its text: `ISO 9001:2015`.

        Raises:
            InvalidReferenceError: it is no reference.
        """
        if not isinstance(reference, Reference):
            reference = Reference.parse(reference)
        for transition in self.transitions:
            old = transition.old
            # Facts of one standard share their references.
            if old is reference or (
                old.year == reference.year and old == reference
            ):
                return transition
        return None

    def certifiable_on(self, edition: Edition, day: date | str) -> Answer:
        """Tell whether certificates to *edition* can stand on *day*.

        No before it was published, after its transition is over, and for
        drafts and guidance; unknown where nobody published the end.

        Args:
            edition: one of the standard's own editions.
            day: the day; on the last day of the transition they still stand.

        Raises:
            InvalidValueError: *edition* is no Edition.
            InvalidDateError: *day* is not a day.
        """
        checked(edition, Edition, "edition")
        day = to_asked_day(day, "day")
        if edition.draft or self.kind is Kind.GUIDANCE:
            return Answer.NO
        appeared = edition.appeared
        if appeared is None:
            return Answer.UNKNOWN
        came = appeared.is_by(day)
        if came is not Answer.YES:
            return came
        if edition.replaced_by is None:
            gone = edition.withdrawn
            if gone is None and edition.stage == "95.99":
                # Withdrawn, and nobody published when.
                return Answer.UNKNOWN
            if gone is None or gone.first > day:
                return Answer.YES
            return Answer.NO if gone.last < day else Answer.UNKNOWN
        transition = self.transition_from(edition.reference)
        if transition is None:
            return _replaced(self, edition, day)
        over = transition.is_over(day)
        if over == Answer.UNKNOWN:
            return over
        return Answer.NO if over == Answer.YES else Answer.YES


def _gone(edition: Edition, day: date) -> bool:
    """Tell whether ISO had surely withdrawn the edition before *day*."""
    return edition.withdrawn is not None and edition.withdrawn.last < day


def _replaced(standard: Standard, edition: Edition, day: date) -> Answer:
    """Judge an edition that was replaced with no transition on record."""
    for newer in standard.published:
        if newer.reference == edition.replaced_by:
            out = newer.published is None or newer.published.first <= day
            return Answer.UNKNOWN if out else Answer.YES
    return Answer.NO
