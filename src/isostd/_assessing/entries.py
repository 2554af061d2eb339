"""What the register of a certificate showed, and what weight that has."""

from datetime import date
from typing import Final, NamedTuple

import attrs

from isostd._assessing.agreeing import (
    LONGEST,
    accreditation,
    differs,
    same_entry,
    same_standard,
    scopes,
)
from isostd._assessing.case import Case
from isostd._assessing.surveillance import none_counted
from isostd._named.worded import folded, until_told
from isostd._text.firms import runs
from isostd._text.holders import same_holder
from isostd._text.words import flatten
from isostd.accreditation import Register
from isostd.certificates import RegisterEntry
from isostd.dates import add_months, day_before
from isostd.errors import IsostdError
from isostd.findings import Finding, FindingCode
from isostd.layout import counted, cut
from isostd.references import Reference
from isostd.vocabulary import (
    Basis,
    Chain,
    MilestoneKind,
    RegisterStatus,
    Status,
    Unresolved,
)

__all__ = ["entry", "unsettled"]

_C = FindingCode
_UNKNOWN: Final = RegisterStatus.UNKNOWN
_NO_YEAR: Final = Unresolved.NO_YEAR
_OWN_REGISTER: Final = frozenset({Chain.SCHEME_LICENCE, Chain.MDSAP})
# Bodies that do not apply IAF MD 28, which asks for the upload.
_NEED_NOT_UPLOAD: Final = frozenset({"dakks"})
_UPLOADED: Final = "iaf-certsearch"
_ENDED: Final = {
    RegisterStatus.WITHDRAWN: (Status.WITHDRAWN, _C.WITHDRAWN),
    RegisterStatus.CANCELLED: (Status.CANCELLED, _C.CANCELLED),
    RegisterStatus.SUSPENDED: (Status.SUSPENDED, _C.SUSPENDED),
}
# In most cases a suspension does not last longer (9.6.5.4, NOTE).
_SUSPENSION_MONTHS: Final = 6


class _Reading(NamedTuple):
    """An entry, the register it stands in, and what its word means."""

    case: Case
    shown: RegisterEntry
    register: Register | None
    status: RegisterStatus

    @property
    def name(self) -> str:
        """What to call the register."""
        known, shown = self.register, self.shown
        return known.name if known is not None else cut(shown.register)

    @property
    def word(self) -> str:
        """The status as it was shown."""
        return cut(self.shown.word)


def entry(case: Case) -> None:
    """Weigh what a register showed."""
    shown = case.certificate.register
    if shown is None:
        return
    reading = _as_read(case, shown)
    if shown.read_on and shown.read_on > case.on and not _had_ended(reading):
        _later(reading)
        return
    by_buyer = _by_buyer(reading)
    case.basis = Basis.REGISTER if by_buyer else Basis.SUPPLIER_COPY
    status = reading.status
    if status is RegisterStatus.NOT_FOUND:
        _not_found(reading)
        return
    apart = differs(case, reading.shown, reading.register)
    if status in _ENDED:
        if not _is_anothers(reading):
            _ended(reading)
    elif status is RegisterStatus.EXPIRED:
        _expired(reading)
    elif status is not RegisterStatus.ACTIVE:
        case.add(_C.REGISTER_UNCLEAR, register=reading.name, word=reading.word)
    elif not apart:
        lacking = {lack: lack(reading) for lack in _CONDITIONS}
        case.lacking = tuple(filter(None, lacking.values()))
        if not any(why for lack, why in lacking.items() if lack not in _AGED):
            case.listed_on = shown.read_on
        case.edition_seen = case.settled and _dated(case, shown.standard)


def _as_read(case: Case, shown: RegisterEntry) -> _Reading:
    """Read the word, also where the last day stands behind it."""
    register = case.catalogue.register_called(shown.register)
    status = folded(register, shown.word)
    told = until_told(shown.word) if status is _UNKNOWN else None
    if told is not None and folded(register, told[0]) is RegisterStatus.ACTIVE:
        until = told[1]
        status = RegisterStatus.EXPIRED
        if case.on <= until:
            status = RegisterStatus.ACTIVE
            shown = attrs.evolve(shown, expires=shown.expires or until)
    return _Reading(case, shown, register, status)


def _had_ended(reading: _Reading) -> bool:
    """Tell whether a later reading dates an end that had come by the day."""
    since = reading.shown.since
    return (
        reading.status in _ENDED
        and since is not None
        and since <= reading.case.on
        and not _is_anothers(reading)
    )


def _is_anothers(reading: _Reading) -> bool:
    """Tell whether an entry is another certificate's.

    By its number, and by its holder or its standard; or by its number and an
    end that had come before this one began.
    """
    case, shown = reading.case, reading.shown
    paper = case.certificate
    pairs = (
        ("the number", shown.number, paper.number),
        ("the holder", shown.holder, paper.holder),
        ("the standard", shown.standard, paper.standard_text),
    )
    number, *others = (
        there is not None
        and printed is not None
        and not same_entry(case, field, str(there), str(printed))
        for field, there, printed in pairs
    )
    begun = paper.decided or paper.effective or paper.issued
    ended = min(filter(None, (shown.since, shown.expires)), default=None)
    before = begun is not None and ended is not None and ended < begun
    return number and (any(others) or before)


def _later(reading: _Reading) -> None:
    """Leave out a reading of a later day, with a note.

    An end that it does not date may have come by the day.
    """
    case, word = reading.case, reading.word
    read, since = reading.shown.read_on, reading.shown.since
    what = f"register read {read}"
    if reading.status in _ENDED:
        stands = not case.status and not _is_anothers(reading)
        if since is None and stands:
            name, at = reading.name, str(read)
            case.add(_C.SINCE_NOT_TOLD, register=name, word=word, read=at)
            return
        what += f' ("{word}", since: {since or "unknown"})'
    case.add(_C.LATER_EVIDENCE_IGNORED, what=what)


def _not_found(reading: _Reading) -> None:
    """Ask about a "not found", unless it says nothing.

    DAkkS does not apply the rule that makes bodies upload their certificates,
    and unaccredited ones are not listed.
    """
    case, register = reading.case, reading.register
    key = register.key if register is not None else None
    of_bodies = register is None or register.bodies or key == _UPLOADED
    if case.certificate.outside_accreditation and of_bodies:
        return
    if key == _UPLOADED and any(
        body.key in _NEED_NOT_UPLOAD for body in case.bodies
    ):
        return
    case.add(
        _C.REGISTER_NOT_FOUND,
        register=reading.name,
        word=reading.word,
        meaning=_MISSING if register is None else register.not_found,
    )


_MISSING: Final = "An entry may be late, hidden or elsewhere."


def _ended(reading: _Reading) -> None:
    """Take over that the register shows the certificate as ended."""
    case, name, word = reading.case, reading.name, reading.word
    since, begun = reading.shown.since, _begun_since(reading)
    state, code = _ENDED[reading.status]
    if since is not None and since > case.on:
        if begun is None:
            # It was read before the day from which it holds.
            case.add(_C.END_ANNOUNCED, register=name, word=word, since=since)
            told = f'{name} shows the certificate as {state.value} ("{word}")'
            last = day_before(since)
            case.note_due(MilestoneKind.END_ANNOUNCED, last, told)
        return
    if begun is not None:
        # Whether this one stands was not read.
        case.add(
            _C.REGISTER_UNCLEAR, register=name, word=word,
            why=f"read on {reading.shown.read_on}, before {begun}: that ended "
            "an earlier certificate",
        )  # fmt: skip
        return
    case.add(code, register=name, word=word)
    case.status.append(state)
    if (
        state is Status.SUSPENDED
        and since is not None
        and case.on > add_months(since, _SUSPENSION_MONTHS)
    ):
        case.add(_C.SUSPENDED_LONG, since=since)


def _expired(reading: _Reading) -> None:
    """Hold an expiry on the register against the paper's own."""
    case = reading.case
    if Status.EXPIRED not in case.status:
        case.add(
            _C.REGISTER_DIFFERS,
            field="the status",
            shown=reading.word,
            printed=f"valid until {case.end or 'a day not told'}",
        )


def _by_buyer(reading: _Reading) -> bool:
    return (reading.shown.read_by or "").casefold() == "buyer"


# Why a favourable reading settles nothing, each with what to do about it.
def _copied(reading: _Reading) -> str | None:
    if _by_buyer(reading):
        return None
    by = reading.shown.read_by
    who = f'given as "{cut(by)}"' if by else "not told"
    return f'who read it is {who} (read it yourself, and tell "buyer")'


def _stale(reading: _Reading) -> str | None:
    case, read = reading.case, reading.shown.read_on
    fresh = case.policy.fresh_days
    if read is None:
        return "the day of the reading is not told (note it)"
    if (case.on - read).days <= fresh:
        return None
    return (
        f"it is older than {counted(fresh, 'day')} (read the register again)"
    )


def _too_early(reading: _Reading) -> str | None:
    """Ask for a reading of a day on which there was this certificate."""
    begun = _begun_since(reading)
    if begun is None:
        return None
    return (
        f"it was made before {begun}, when there was no such certificate (read "
        "the register again)"
    )


def _begun_since(reading: _Reading) -> date | None:
    """Return the first day of a certificate that a reading has not seen.

    A body may register it before it prints it, or before it takes effect.
    """
    case, read = reading.case, reading.shown.read_on
    paper = case.certificate
    told = (paper.decided or paper.issued, paper.effective, case.start)
    begun = min(filter(None, told), default=None)
    return None if read is None or begun is None or read >= begun else begun


def _unlisted(reading: _Reading) -> str | None:
    case, named = reading.case, reading.shown.register
    issuer = case.certificate.certification_body
    if (
        reading.register is not None
        or (issuer and runs(issuer[:LONGEST], named[:LONGEST]))
        or _is_accreditors(case, named[:200])
    ):
        return None
    return (
        "no register of that name is known here (read one of those named, or "
        "the issuer's own)"
    )


def _is_accreditors(case: Case, name: str) -> bool:
    """Tell whether a register is that of the accreditor on the paper.

    Letters that several go by tell none.
    """
    found = case.catalogue.mentioned(name).bodies
    return case.accreditor is not None and found == (case.accreditor,)


def _missing(**told: object) -> str:
    """Name what was not told."""
    return ", ".join(name for name, value in told.items() if value is None)


def _endless(case: Case) -> bool | None:
    """Tell whether a paper need not print an end and prints none."""
    cycle = case.cycle
    termless = case.of_accreditor or (
        cycle is not None and cycle.term_months is None
    )
    return (termless and case.certificate.expires is None) or None


def _untold(reading: _Reading) -> str | None:
    shown = reading.shown
    missing = _missing(
        number=shown.number,
        holder=shown.holder,
        standard=shown.standard,
        expiry=shown.expires or _endless(reading.case),
    )
    return (
        f"it does not tell the {missing} shown (note it)" if missing else None
    )


def _unshown(reading: _Reading) -> str | None:
    """Ask for the accreditation where the kind of paper rests on one."""
    case, register = reading.case, reading.register
    told, cycle = reading.shown.accreditation, case.cycle
    licensed = cycle is not None and cycle.chain in _OWN_REGISTER
    kind = case.certificate.attestation
    if licensed and (
        register is None
        or register in case.listing(case.scheme or case.standard, kind)
    ):
        # Who licenses the issuers of a scheme keeps its register.
        return None
    if told is None:
        return "it does not tell the accreditation shown (note it)"
    if accreditation(case, told, register) is True:
        return None
    return (
        f'"{cut(told)}" does not say that the accreditation stands (note '
        "whether it is active, or the accreditation body's name)"
    )


def _elsewhere(reading: _Reading) -> str | None:
    if scopes(reading.case, reading.shown) is not None:
        return None
    return (
        "its scope has no word in common with the paper's (ask for both in "
        "one language)"
    )


def _unread(reading: _Reading) -> str | None:
    holder, printed = reading.shown.holder, reading.case.certificate.holder
    if holder is None or same_holder(holder, printed) is not None:
        return None
    return (
        "its holder is in another script than the paper's (ask for the name "
        "in both, and give the paper's with both)"
    )


def _uncopied(reading: _Reading) -> str | None:
    """Ask for what of the paper the reading is to be held against."""
    case, paper = reading.case, reading.case.certificate
    missing = _missing(
        number=paper.number,
        holder=paper.holder,
        expiry=paper.expires or _endless(case),
    )
    return (
        f"the {missing} of the paper is not told (copy it)"
        if missing
        else None
    )


def _unlike(reading: _Reading) -> str | None:
    case, text = reading.case, reading.shown.standard
    printed = case.certificate.standard_text
    if text is None or printed is None or flatten(text) == flatten(printed):
        return None
    if same_standard(case, text) is not None:
        return None
    return (
        "its standard cannot be held against the paper's (note it with number "
        "and year)"
    )


_CONDITIONS: Final = (
    _copied, _stale, _too_early, _unlisted, _unshown, _untold, _uncopied, _elsewhere,
    _unread, _unlike,
)  # fmt: skip
# What an entry may lack that shows no more than that a paper is listed.
_AGED: Final = frozenset({_stale, _unshown})
_EARLY: Final = "it was made before the audit was overdue (read it again)"
_NONE: Final = (
    "a count of no surveillance was read as well (ask the body which of the "
    "two is right)"
)
# What a reading that counts ends, and why it may not have.
_WOULD_END: Final = {
    _C.SURVEILLANCE_NOT_TOLD: _EARLY,
    _C.SURVEILLANCE_MISSED: _EARLY,
    _C.LOCAL_RULE_UNREAD: _EARLY,
    _C.EDITION_NEW: "it shows no year of the edition (open the entry)",
}

# An accreditor's own register shows that its paper stands without an end.
_NO_END: Final = {_C.EXPIRY_NOT_TOLD: "it shows no end"}


def unsettled(case: Case) -> None:
    """Say why a favourable reading did not end a doubt that it could end."""
    shown, lacking = case.certificate.register, case.lacking
    if shown is None or lacking is None:
        return
    ends = _WOULD_END | _NO_END if case.of_accreditor else _WOULD_END
    left = [
        _NONE if _is_counted_as_none(case, finding) else ends[finding.code]
        for finding in case.findings
        if finding.code in ends
    ]
    if left:
        reading = _as_read(case, shown)
        case.add(
            _C.REGISTER_NOT_SETTLING,
            register=reading.name,
            word=reading.word,
            because="; ".join(lacking or dict.fromkeys(left)),
        )


def _is_counted_as_none(case: Case, finding: Finding) -> bool:
    """Tell whether a late count of none keeps a miss from being settled."""
    due = dict(finding.facts).get("due")
    return case.settled and isinstance(due, date) and none_counted(case, due)


def _dated(case: Case, text: str | None) -> bool:
    """Tell whether what a register shows as the standard names an edition."""
    try:
        reference = Reference.parse(text or "")
    except IsostdError:
        return True
    return case.catalogue.resolve(reference).unresolved is not _NO_YEAR
