"""Who vouches for certification bodies, and where certificates are listed."""

from datetime import date
from typing import final

import attrs

from isostd.dates import Period, to_day, to_known_period, to_period
from isostd.sources import Citation
from isostd.vocabulary import Answer, Attestation, RegisterStatus

__all__ = [
    "AccreditationBody",
    "Arrangement",
    "FormerName",
    "Recognition",
    "Register",
    "StatusWord",
]


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Arrangement:
    """An arrangement by which accreditation bodies recognise each other.

    Attributes:
        key: the stable key: `global-aci-mra`.
        name: its name.
        owner: who runs it.
        since: its first day, as far as known.
        until: its last day, or None while it runs.
        successor: the key of the arrangement that took its place.
        note: what a reader must know, or None.
        citations: where this was seen.
    """

    key: str
    name: str
    owner: str
    since: Period | None = attrs.field(default=None, converter=to_period)
    until: date | None = attrs.field(default=None, converter=to_day)
    successor: str | None = None
    note: str | None = None
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Recognition:
    """Evidence that a body was, or is no longer, recognised.

    Attributes:
        arrangement: the key of the arrangement.
        scope: the key of the standard it was seen for, or a word such as
            `product certification`; None for management systems in general.
        recognised: yes, no, or unknown.
        since: from when, as far as known.
        until: until when, for a recognition that ended.
        as_of: the day or month the evidence speaks of.
        citations: where this was seen.
    """

    arrangement: str
    scope: str | None = None
    recognised: Answer
    since: Period | None = attrs.field(default=None, converter=to_period)
    until: Period | None = attrs.field(default=None, converter=to_period)
    as_of: Period = attrs.field(converter=to_known_period)
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class FormerName:
    """A name under which a body, or one before it, once accredited.

    Attributes:
        name: the name.
        until: until when it was used, as far as known.
        citations: where this was seen.
    """

    name: str
    until: Period = attrs.field(converter=to_known_period)
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class AccreditationBody:
    """A body that accredits certification bodies.

    A row is evidence as of a date, never a statement that the body is a
    signatory today.

    Attributes:
        key: the stable key: `cnas`.
        acronym: its usual short name.
        name: its full name.
        aliases: other spellings, and former names whose end is not known.
        former: names that it, or a body before it, once went by.
        shares_acronym: True where others too go by the short name, so that
            it settles nothing without an economy.
        economies: the keys of the economies it serves.
        regions: the regional cooperations it belongs to: `EA`, `APAC` ...
        recognitions: the evidence of recognition.
        site: its web site, or None.
        directory: where its accredited bodies or certificates are listed.
        note: what a reader must know, or None.
        citations: where this was seen.

    >>> from isostd import bundled
    >>> bundled().bodies["ukas"].economies
    ('GB',)
    """

    key: str
    acronym: str
    name: str
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    shares_acronym: bool = False
    economies: tuple[str, ...]
    regions: tuple[str, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    site: str | None = None
    directory: str | None = None
    note: str | None = None
    citations: tuple[Citation, ...] = ()


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class StatusWord:
    """What one word of a register means in the common vocabulary.

    Attributes:
        word: the register's own word.
        status: what it means.
    """

    word: str
    status: RegisterStatus


@final
@attrs.frozen(kw_only=True, weakref_slot=False)
class Register:
    """A public list in which a certificate can be looked up.

    Attributes:
        key: the stable key: `iaf-certsearch`.
        name: its name.
        names: other names that it goes by: in its own language, short, its
            site's.
        owner: who runs it.
        covers: what is listed there.
        url: its address, or None.
        type_in: what to type in.
        not_found: what it means when a certificate is not found.
        economies: the holder's economies it is for; empty for all.
        standards: the keys of the standards it is for; empty for all.
        bodies: the keys of the accreditation bodies whose certificates it
            lists; empty for all.
        attestations: the kinds of paper it is for; empty for whatever
            the standards are shown by.
        beyond: the kinds of paper that it lists to other standards as well.
        cycles: of papers that name a law or a programme, the keys of the
            cycles that it lists; empty for all.
        words: its status words in the common vocabulary.
        note: what a reader must know, or None.
        citations: where this was seen.

    >>> from isostd import bundled
    >>> bundled().registers["cnca"].economies
    ('CN',)
    """

    key: str
    name: str
    names: tuple[str, ...] = ()
    owner: str
    covers: str
    url: str | None = None
    type_in: str
    not_found: str
    economies: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    beyond: tuple[Attestation, ...] = ()
    cycles: tuple[str, ...] = ()
    words: tuple[StatusWord, ...] = ()
    note: str | None = None
    citations: tuple[Citation, ...] = ()
