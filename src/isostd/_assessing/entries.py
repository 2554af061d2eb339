"""What the register of a certificate showed, and what weight that has."""

from datetime import date
from functools import lru_cache
from itertools import accumulate, islice
from typing import Final

import attrs

from isostd._assessing.case import Case
from isostd._assessing.surveillance import none_counted
from isostd._named.laws import laws_in
from isostd._named.worded import accredited, denied, folded, until_told
from isostd._text.firms import runs
from isostd._text.holders import is_latin, same_holder
from isostd._text.late import late
from isostd.accreditation import Register
from isostd.catalogue import flatten
from isostd.certificates import Certificate, RegisterEntry
from isostd.cycles import CertificationCycle
from isostd.dates import add_months
from isostd.errors import IsostdError
from isostd.findings import Finding, FindingCode
from isostd.layout import cut
from isostd.references import Reference
from isostd.resolving import Resolution, one_edition
from isostd.vocabulary import (
    Basis,
    Chain,
    RegisterStatus,
    Status,
    Unresolved,
)

__all__ = ["entry", "unsettled"]

_C = FindingCode
_NO_YEAR: Final = Unresolved.NO_YEAR
_ADOPTED: Final = Unresolved.UNKNOWN_ADOPTION
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
        _later(case, shown, status)
        return
    by_buyer = _by_buyer(shown)
    case.basis = Basis.REGISTER if by_buyer else Basis.SUPPLIER_COPY
    if status is RegisterStatus.NOT_FOUND:
        _not_found(case, shown, register)
        return
    differs = _differs(case, shown, register)
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
    elif not differs:
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
        and not _same_entry(case, field, there, printed)
        for field, there, printed in pairs
    )


def _later(case: Case, shown: RegisterEntry, status: RegisterStatus) -> None:
    """Note that a reading of a later day is left out."""
    since = shown.since
    what = f"register read {shown.read_on}"
    if status in _ENDED:
        told = "unknown" if since is None else since
        what += f' ("{cut(shown.word)}", since: {told})'
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
    if since is not None and since > case.on:
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
    return f"it is older than {fresh} days (read the register again)"


def _unlisted(
    case: Case, shown: RegisterEntry, register: Register | None
) -> str | None:
    issuer = case.certificate.certification_body
    if register is not None or (
        issuer and runs(issuer[:_LONGEST], shown.register[:_LONGEST])
    ):
        return None
    return (
        "no register of that name is known here (read one of those named, or "
        "the issuer's own)"
    )


def _missing(**told: object) -> str:
    """Name what was not told."""
    return ", ".join(name for name, value in told.items() if value is None)


def _endless(case: Case) -> bool | None:
    """Tell whether a paper need not print an end and prints none."""
    cycle = case.cycle
    termless = cycle is not None and cycle.term_months is None
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
    if _accreditation(case, told, register) is True:
        return None
    return (
        f'"{cut(told)}" does not say that the accreditation stands (note '
        "whether it is active, or the accreditation body's name)"
    )


def _elsewhere(
    case: Case, shown: RegisterEntry, _register: Register | None
) -> str | None:
    if _scopes(case, shown) is not None:
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
    if _same_standard(case, text) is not None:
        return None
    return (
        "its standard cannot be held against the paper's (note it with number "
        "and year)"
    )


_CONDITIONS: Final = (
    _copied, _stale, _unlisted, _unshown, _untold, _uncopied, _elsewhere,
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


def unsettled(case: Case) -> None:
    """Say why a favourable reading did not end a doubt that it could end."""
    shown, lacking = case.certificate.register, case.lacking
    if shown is None or lacking is None:
        return
    left = [
        _NONE
        if _is_counted_as_none(case, finding)
        else _WOULD_END[finding.code]
        for finding in case.findings
        if finding.code in _WOULD_END
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


# A name may come with what is said of it: "accredited by CNAS".
_ABOUT: Final = late(
    r"(?i)\A\s*(?:accredited|accreditation|akkreditiert|accrédité|accreditato"
    r"|acreditado)?\s*(?:body)?\s*(?:\b(?:by|durch|par|da|por)\b)?[\s:]*"
    r"|认可(?:机构)?[\s:：]*"
)
_BETWEEN_BODIES: Final = late(r"(?i)\s*(?:[,;/&+、，；]|\band\b)\s*")


def _bodies_in(case: Case, text: str) -> set[str]:
    """Return the keys of the accreditation bodies that a text names."""
    return {
        body.key
        for name in _names_in(text[:200])
        for body in case.catalogue.bodies_named(name)
    }


@lru_cache(maxsize=512)
def _names_in(text: str) -> frozenset[str]:
    """Return what in a text may be the name of an accreditation body."""
    parts = _BETWEEN_BODIES.split(text)[:4]
    return frozenset((*parts, *(_ABOUT.sub("", p) for p in parts))) - {""}


def _accreditation(
    case: Case, told: str, register: Register | None
) -> bool | None:
    """Tell whether a reading shows the paper's accreditation, or denies it.

    None where nobody can tell.  Another body than the paper's denies it.
    """
    said = accredited(register, told)
    printed = case.certificate.accreditation_body
    if said is not None or printed is None:
        return said
    ours = _bodies_in(case, printed).union(body.key for body in case.bodies)
    theirs = _bodies_in(case, told)
    if not ours or not theirs:
        return None
    shared = not ours.isdisjoint(theirs)
    if denied(told):
        # "CNAS, not for this standard"; "not UKAS" says nothing of CNAS.
        return False if shared else None
    return shared


_REVISION: Final = late(
    r"(?:[rv]|rev|revision|issue|version|edition)?0?[0-9]{1,2}[sml]?|[rv]|(?<=[sml])[0-9]{4}"
    r"|main(?:certificate)?"
)


def _same_entry(case: Case, field: str, shown: str, printed: str) -> bool:
    """Tell whether register and paper say the same of a field."""
    one, other = flatten(shown[:_LONGEST]), flatten(printed[:_LONGEST])
    if one == other:
        return True
    if field == "the holder":
        return same_holder(shown, printed) is not False
    if field == "the number":
        return _same_number(shown[:_LONGEST], printed[:_LONGEST])
    return field == "the standard" and (
        _same_standard(case, shown) is not False
    )


def _same_number(shown: str, printed: str) -> bool:
    """Tell whether two numbers are one, but for a revision behind it.

    Bare digits are one only behind a mark: "12345" is not "123".
    """
    texts = [_BEFORE_NUMBER.sub("", text) for text in (shown, printed)]
    short, long = sorted(texts, key=lambda text: len(flatten(text)))
    one, other = flatten(short), flatten(long)
    if one == other:
        return True
    if (
        not one
        or not other.startswith(one)
        or _REVISION.fullmatch(other, len(one)) is None
    ):
        return False
    sizes = [*accumulate(len(flatten(letter)) for letter in long)]
    if len(one) not in sizes:
        # It would end within a letter that is flattened to two.
        return False
    behind = long[sizes.index(len(one)) + 1]
    return not behind.isdigit() or one[-1] in "sml"


def _same_standard(case: Case, shown: str) -> bool | None:
    """Tell whether a register shows the paper's document.

    None where nobody can tell: one of the two cannot be read, or which
    edition an adoption takes over is not known.
    """
    ours = case.resolution
    if case.law is not None:
        return _same_law(case, case.law, shown)
    try:
        found = [Reference.parse(shown)]
    except IsostdError:
        mentions = islice(Reference.find(shown[:400]), 6)
        found = [mention.reference for mention in mentions]
    read = list(map(case.catalogue.resolve, found))
    if ours is None or not read:
        return None
    answers = {_agree(case, one, ours) for one in read}
    if True in answers:
        return True
    return None if None in answers else False


def _same_law(case: Case, law: CertificationCycle, shown: str) -> bool | None:
    """Tell whether a register shows the law that the paper is to.

    A standard that does not stand beside it on the paper is another document.
    """
    text, printed = shown[:400], case.printed or ""
    told = case.catalogue.cycle_told(text, law.attestation)
    if told is None:
        beside = flatten(text) in flatten(printed)
        other = next(Reference.find(text), None)
        return None if beside or other is None else False
    same = not law.any_law or laws_in(text) & laws_in(printed)
    return told is law and bool(same)


def _agree(case: Case, shown: Resolution, ours: Resolution) -> bool | None:
    """Tell whether one document that a register names is the paper's."""
    standard = shown.standard
    if (
        standard is not None
        and standard is case.scheme
        and standard is not ours.standard
    ):
        return True
    if standard is None or standard is not ours.standard:
        return False
    # An edition that one of them leaves out contradicts none.
    unresolved = (shown.unresolved, ours.unresolved)
    if _NO_YEAR in unresolved or one_edition(shown, ours):
        return True
    if None in (shown.edition, ours.edition) and _ADOPTED in unresolved:
        return None
    return False


# What stands before a number and is none of it: "Certificate No.:".
_BEFORE_NUMBER: Final = late(
    r"""(?ix) \A \s* (?:
      [^\W\d] [^\d:：]{5,60} [:：] \s*
    | (?: [^\W\d]{1,30} [\s.-]+ ){0,4}? (?:
        \b (?: number | [^\W\d]*nummer | numer | num[eé]ro | número | číslo | no
          | nr | nomor | nombor | numarası | số | αριθμός | αρ | номер ) \b [\s.:\#]*
        (?: (?: cert[iy]fi[ck] | zertifi[kc] | sertifi[kc] | сертиф[іи]к )
          [^\W\d]* [\s.:\#]+ )?
      | [^\W\d]* (?: certifi[ck] | zertifik | sertifik ) [^\W\d]* \s (?=\S*\d)
      | n[°º] [\s.:]* | № \s* | [\u3400-\u9fff]{0,6} [号號] 码? [\s:：]*
      | [가-힣]{0,6} 번호 [\s:：]* )
    ) (?=\w)
    """
)


# Nothing that a register shows is longer.
_LONGEST: Final = 2000


def _differs(
    case: Case, shown: RegisterEntry, register: Register | None
) -> bool:
    """Note where the register and the paper do not agree."""
    paper = case.certificate
    pairs = [
        ("the number", shown.number, paper.number),
        ("the holder", shown.holder, paper.holder),
        ("the standard", shown.standard, paper.standard_text),
        ("the expiry", shown.expires, paper.expires),
    ]
    found = [
        pair for pair in pairs
        if None not in pair and not _same_entry(case, *map(str, pair))
    ]  # fmt: skip
    if _scopes(case, shown) is False:
        found.append(("the scope", shown.scope, paper.scope))
    places = _places(paper) if shown.single_site else 0
    if places > 1:
        found.append(("the sites", "one", f"{places} at least"))
    read = shown.accreditation
    if (
        read is not None
        and not paper.outside_accreditation
        and _accreditation(case, read, register) is False
    ):
        told = paper.accreditation_body or "not told"
        found.append(("the accreditation", read, told))
    for field, there, printed in found:
        case.add(
            _C.REGISTER_DIFFERS,
            field=field,
            shown=cut(str(there)),
            printed=cut(str(printed)),
        )
    return bool(found)


def _places(paper: Certificate) -> int:
    """Count the sites of a paper; in two scripts they may be the same ones."""
    told = [site.address or site.name or "" for site in paper.sites]
    latin = {flatten(text) for text in told if is_latin(text)} - {""}
    other = {flatten(text) for text in told} - latin - {""}
    return max(len(latin), len(other))


# The label of its line, an industry's code, and what a licence allows say
# nothing of what a scope is about.
_BESIDE_SCOPE: Final = late(
    r"""(?ix)
    \A \s* (?: (?:certif\w+ | registered | approved)? \s* scope
        (?: \s of \s \w+ )? (?: \s of \s \w+ )?
      | geltungsbereich | périmètre | portée | alcance | âmbito | escopo | campo
      | zakres | rozsah | kapsam | область | (?:认证|認證|認証)?范围 | 登録範囲 | 인증범위
    ) \s* [:：]
    | \b (?: EA | IAF ) (?: \s* codes? )? \W{0,3} \d\d? (?: [,/] \s* \d\d? )* \W* \Z
    | [(（] [^()（）]{0,20} (?: 许可 | 资质 | 凭证 ) [^()（）]{0,20} [)）]
    """
)
# One word for what is made, however the line is worded.
_JOINING: Final = frozenset({"", "the", "and", "und", "et", "y", "e"})
_MAKING: Final = {"manufacturing": "manufacture", "producing": "production"}


@lru_cache(maxsize=512)
def _scope_words(text: str) -> frozenset[str]:
    """Return the words of a scope, without what says nothing of it."""
    told = _BESIDE_SCOPE.sub(" ", text)
    words = {flatten(word) for word in told.split()} - _JOINING
    return frozenset(_MAKING.get(word, word) for word in words)


def _scopes(case: Case, shown: RegisterEntry) -> bool | None:
    """Tell whether the two scopes agree; None where nobody can tell.

    Without a word in common the two may be one scope in two languages.
    """
    there, printed = shown.scope, case.certificate.scope
    if there is None or printed is None or there == printed:
        return True
    one, other = map(_scope_words, (there[:_LONGEST], printed[:_LONGEST]))
    if one == other:
        return True
    return None if one.isdisjoint(other) else False
