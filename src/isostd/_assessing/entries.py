"""What the register of a certificate showed, and what weight that has."""

from datetime import date
from typing import Final

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
from isostd.accreditation import Register
from isostd.assessments import Milestone
from isostd.catalogue import flatten
from isostd.certificates import RegisterEntry
from isostd.dates import add_months, day_before
from isostd.errors import IsostdError
from isostd.findings import Finding, FindingCode
from isostd.layout import counted, cut
from isostd.references import Reference
from isostd.vocabulary import Basis, Chain, RegisterStatus, Status, Unresolved

__all__ = ["entry", "unsettled"]

_C = FindingCode
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


def entry(case: Case) -> None:
    """Weigh what a register showed."""
    shown = case.certificate.register
    if shown is None:
        return
    read = shown.read_on
    register = case.catalogue.register_called(shown.register)
    status = folded(register, shown.word)
    if status is RegisterStatus.UNKNOWN:
        status, shown = _until(case, shown, register)
    late = read is not None and read > case.on
    if late and not _had_ended(case, shown, status):
        _later(case, shown, status, _name(shown, register))
        return
    by_buyer = _by_buyer(shown)
    case.basis = Basis.REGISTER if by_buyer else Basis.SUPPLIER_COPY
    if status is RegisterStatus.NOT_FOUND:
        _not_found(case, shown, register)
        return
    apart = differs(case, shown, register)
    if status in _ENDED:
        if not _is_anothers(case, shown):
            _ended(case, shown, status, _name(shown, register))
    elif status is RegisterStatus.EXPIRED:
        _expired(case, shown)
    elif status is not RegisterStatus.ACTIVE:
        case.add(
            _C.REGISTER_UNCLEAR,
            register=_name(shown, register),
            word=cut(shown.word),
        )
    elif not apart:
        lacking = {lack: lack(case, shown, register) for lack in _CONDITIONS}
        case.lacking = tuple(filter(None, lacking.values()))
        if not any(why for lack, why in lacking.items() if lack not in _AGED):
            case.listed_on = read
        case.edition_seen = case.settled and _dated(case, shown.standard)


def _until(
    case: Case, shown: RegisterEntry, register: Register | None
) -> tuple[RegisterStatus, RegisterEntry]:
    """Read a status with its last day behind it, if it is one."""
    told = until_told(shown.word)
    if told is None or folded(register, told[0]) is not RegisterStatus.ACTIVE:
        return RegisterStatus.UNKNOWN, shown
    until = told[1]
    if until < case.on:
        return RegisterStatus.EXPIRED, shown
    expires = shown.expires or until
    return RegisterStatus.ACTIVE, attrs.evolve(shown, expires=expires)


def _had_ended(
    case: Case, shown: RegisterEntry, status: RegisterStatus
) -> bool:
    """Tell whether a later reading dates an end that had come by the day."""
    since = shown.since
    return (
        status in _ENDED
        and since is not None
        and since <= case.on
        and not _is_anothers(case, shown)
    )


def _is_anothers(case: Case, shown: RegisterEntry) -> bool:
    """Tell whether an entry is another's, by its number and its holder."""
    paper = case.certificate
    pairs = (
        ("the number", shown.number, paper.number),
        ("the holder", shown.holder, paper.holder),
    )
    return all(
        there is not None
        and printed is not None
        and not same_entry(case, field, there, printed)
        for field, there, printed in pairs
    )


def _later(
    case: Case, shown: RegisterEntry, status: RegisterStatus, name: str
) -> None:
    """Leave out a reading of a later day, with a note.

    An end that it does not date may have come by the day.
    """
    read, since, word = shown.read_on, shown.since, cut(shown.word)
    what = f"register read {read}"
    if status in _ENDED:
        stands = not case.status and not _is_anothers(case, shown)
        if since is None and stands:
            at = str(read)
            case.add(_C.SINCE_NOT_TOLD, register=name, word=word, read=at)
            return
        what += f' ("{word}", since: {since or "unknown"})'
    case.add(_C.LATER_EVIDENCE_IGNORED, what=what)


def _name(shown: RegisterEntry, register: Register | None) -> str:
    """Return what to call the register."""
    return register.name if register is not None else cut(shown.register)


def _not_found(
    case: Case, shown: RegisterEntry, register: Register | None
) -> None:
    """Ask about a "not found", unless it says nothing.

    DAkkS does not apply the rule that makes bodies upload their certificates,
    and unaccredited ones are not listed.
    """
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
        register=_name(shown, register),
        word=cut(shown.word),
        meaning=_MISSING if register is None else register.not_found,
    )


_MISSING: Final = "An entry may be late, hidden or elsewhere."


def _ended(
    case: Case, shown: RegisterEntry, status: RegisterStatus, name: str
) -> None:
    """Take over that the register shows the certificate as ended."""
    since = shown.since
    begun = _begun_since(case, shown)
    if since is not None and since > case.on:
        if begun is None:
            _announced(case, shown, _ENDED[status][0], name, since)
        return
    if begun is not None:
        # It ended an earlier one; whether this one stands was not read.
        when = f"{name} (read on {shown.read_on}, before {begun})"
        case.add(_C.REGISTER_UNCLEAR, register=when, word=cut(shown.word))
        return
    state, code = _ENDED[status]
    case.add(code, register=name, word=cut(shown.word))
    case.status.append(state)
    if (
        state is Status.SUSPENDED
        and since is not None
        and case.on > add_months(since, _SUSPENSION_MONTHS)
    ):
        case.add(_C.SUSPENDED_LONG, since=since)


def _announced(
    case: Case, shown: RegisterEntry, state: Status, name: str, since: date
) -> None:
    """Tell of an end that was read before the day from which it holds."""
    word = cut(shown.word)
    case.add(_C.END_ANNOUNCED, register=name, word=word, since=since)
    told = f'{name} shows the certificate as {state.value} ("{word}")'
    case.milestones.append(Milestone("end announced", day_before(since), told))


def _expired(case: Case, shown: RegisterEntry) -> None:
    """Hold an expiry on the register against the paper's own."""
    if Status.EXPIRED not in case.status:
        case.add(
            _C.REGISTER_DIFFERS,
            field="the status",
            shown=cut(shown.word),
            printed=f"valid until {case.end or 'a day not told'}",
        )


def _by_buyer(shown: RegisterEntry) -> bool:
    return (shown.read_by or "").casefold() == "buyer"


# Why a favourable reading settles nothing, each with what to do about it.
def _copied(
    _case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    if _by_buyer(shown):
        return None
    who = f'given as "{cut(shown.read_by)}"' if shown.read_by else "not told"
    return f'who read it is {who} (read it yourself, and tell "buyer")'


def _stale(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    fresh = case.policy.fresh_days
    if shown.read_on is None:
        return "the day of the reading is not told (note it)"
    if (case.on - shown.read_on).days <= fresh:
        return None
    return (
        f"it is older than {counted(fresh, 'day')} (read the register again)"
    )


def _too_early(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    """Ask for a reading of a day on which there was this certificate."""
    begun = _begun_since(case, shown)
    if begun is None:
        return None
    return (
        f"it was made before {begun}, when there was no such certificate (read "
        "the register again)"
    )


def _begun_since(case: Case, shown: RegisterEntry) -> date | None:
    """Return the first day of a certificate that a reading has not seen.

    A body may register it before it prints it, or before it takes effect.
    """
    paper, read = case.certificate, shown.read_on
    told = (paper.decided or paper.issued, paper.effective, case.start)
    begun = min(filter(None, told), default=None)
    return None if read is None or begun is None or read >= begun else begun


def _unlisted(
    case: Case, shown: RegisterEntry, register: Register | None
) -> str | None:
    issuer = case.certificate.certification_body
    if (
        register is not None
        or (issuer and runs(issuer[:LONGEST], shown.register[:LONGEST]))
        or _is_accreditors(case, shown.register[:200])
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


def _untold(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    missing = _missing(
        number=shown.number,
        holder=shown.holder,
        standard=shown.standard,
        expiry=shown.expires or _endless(case),
    )
    return (
        f"it does not tell the {missing} shown (note it)" if missing else None
    )


def _unshown(
    case: Case, shown: RegisterEntry, register: Register | None
) -> str | None:
    """Ask for the accreditation where the kind of paper rests on one."""
    told, cycle = shown.accreditation, case.cycle
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


def _elsewhere(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    if scopes(case, shown) is not None:
        return None
    return (
        "its scope has no word in common with the paper's (ask for both in "
        "one language)"
    )


def _unread(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    printed = case.certificate.holder
    if shown.holder is None or same_holder(shown.holder, printed) is not None:
        return None
    return (
        "its holder is in another script than the paper's (ask for the name "
        "in both, and give the paper's with both)"
    )


def _uncopied(
    case: Case, _shown: RegisterEntry, _register: Register | None
) -> str | None:
    """Ask for what of the paper the reading is to be held against."""
    paper = case.certificate
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


def _unlike(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    text, printed = shown.standard, case.certificate.standard_text
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
        register = case.catalogue.register_called(shown.register)
        case.add(
            _C.REGISTER_NOT_SETTLING,
            register=_name(shown, register),
            word=cut(shown.word),
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
