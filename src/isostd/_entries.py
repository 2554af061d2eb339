"""What the register of a certificate showed, and what weight that has."""

import re
from typing import Final

from isostd._case import Case
from isostd._index import firm
from isostd.accreditation import Register
from isostd.catalogue import flatten
from isostd.certificates import RegisterEntry
from isostd.dates import add_months
from isostd.errors import IsostdError
from isostd.findings import FindingCode
from isostd.references import Reference
from isostd.resolving import Resolution, reissued
from isostd.vocabulary import (
    Basis,
    Chain,
    RegisterStatus,
    Status,
    Unresolved,
)

__all__ = ["entry"]

_C = FindingCode
_ACCREDITED: Final = frozenset({"active", "accredited"})
_UNACCREDITED: Final = frozenset(
    {"withdrawn", "unaccredited", "not accredited", "none", "cancelled",
     "suspended", "expired"}
)  # fmt: skip
_NO_YEAR: Final = Unresolved.NO_YEAR
_OWN_REGISTER: Final = frozenset({Chain.SCHEME_LICENCE, Chain.MDSAP})
# Bodies that do not apply IAF MD 28, which asks for the upload.
_NEED_NOT_UPLOAD: Final = frozenset({"dakks"})
# A shorter part of a register's name could be that of any.
_TELLING: Final = 4
_NOT_FOUND: Final = re.compile(
    r"(?i)not (?:found|listed)|no (?:results?|records?|match|entry|certificate"
    r" found)|nicht gefunden|kein(?:e|en)? (?:treffer|eintrag|ergebnis)"
    r"|未(?:找到|查询到|查到)|查无|无记录"
)
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
    if read is not None and read > case.on:
        case.add(_C.LATER_EVIDENCE_IGNORED, what=f"register read {read}")
        return
    by_buyer = (shown.read_by or "").casefold() == "buyer"
    case.basis = Basis.REGISTER if by_buyer else Basis.SUPPLIER_COPY
    register = _named(case, shown.register)
    name = register.name if register is not None else shown.register
    status = _folded(register, shown.word)
    if status in _ENDED:
        _ended(case, shown, status, name)
    elif status is RegisterStatus.EXPIRED:
        _expired(case, shown)
    elif _no_weight(case, shown.word):
        return
    elif status is not RegisterStatus.ACTIVE:
        case.add(_C.REGISTER_UNCLEAR, register=name, word=shown.word[:80])
    elif not _differs(case, shown):
        case.settled = by_buyer and _settles(case, shown, register)
        case.edition_seen = case.settled and _dated(case, shown.standard)


def _named(case: Case, name: str) -> Register | None:
    """Return the register with the key, or the one that the name holds."""
    registers = case.catalogue.registers
    register = registers.find(name)
    if register is not None:
        return register
    told = flatten(name[:200])
    found = [
        known
        for known in registers
        for own in (flatten(known.key), flatten(known.name))
        if own in told or (len(told) >= _TELLING and told in own)
    ]
    return found[0] if len(set(found)) == 1 else None


def _ended(
    case: Case, shown: RegisterEntry, status: RegisterStatus, name: str
) -> None:
    """Take over that the register shows the certificate as ended."""
    since = shown.since
    if since is not None and since > case.on:
        return
    state, code = _ENDED[status]
    case.add(code, register=name, word=shown.word[:80])
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
            shown=shown.word[:80],
            printed=f"valid until {case.end or 'a day not told'}",
        )


def _settles(
    case: Case, shown: RegisterEntry, register: Register | None
) -> bool:
    """Tell whether a favourable reading is fresh and says everything.

    The accreditation is part of it where the kind of paper rests on one.
    """
    read = shown.read_on
    return (
        read is not None
        and (case.on - read).days <= case.policy.fresh_days
        and _accredited(case, shown, register)
        and None not in (shown.number, shown.holder, shown.standard,
                         shown.expires)
        and _scopes(case, shown) is not None
        and _holders(shown.holder or "", case.certificate.holder) is not None
    )  # fmt: skip


def _dated(case: Case, text: str | None) -> bool:
    """Tell whether what a register shows as the standard names an edition."""
    try:
        reference = Reference.parse(text or "")
    except IsostdError:
        return True
    return case.catalogue.resolve(reference).unresolved is not _NO_YEAR


def _accredited(
    case: Case, shown: RegisterEntry, register: Register | None
) -> bool:
    """Tell whether the reading shows the accreditation that is needed."""
    told = shown.accreditation
    if told is None:
        # Who licenses the issuers of a scheme keeps its register.
        cycle = case.cycle
        return cycle is not None and cycle.chain in _OWN_REGISTER
    return (
        told.casefold() in _ACCREDITED
        or _folded(register, told) is RegisterStatus.ACTIVE
    )


def _no_weight(case: Case, word: str) -> bool:
    """Tell a "not found" that says nothing.

    DAkkS does not apply the rule that makes bodies upload their certificates,
    and unaccredited ones are not listed.
    """
    if _NOT_FOUND.search(word[:200]) is None:
        return False
    return case.certificate.outside_accreditation or any(
        body.key in _NEED_NOT_UPLOAD for body in case.bodies
    )


def _folded(register: Register | None, word: str) -> RegisterStatus:
    """Fold a register's word into the common vocabulary."""
    if register is not None:
        for known in register.words:
            if known.word.casefold() == word.casefold():
                return known.status
    try:
        return RegisterStatus(word.casefold())
    except ValueError:
        return _adverse(word)


# Only what ends a certificate is looked for within a longer text: "not
# valid" holds the word "valid".
_STEMS: Final = re.compile(
    r"(?i)(\b(?:not|never|no|nicht|non|nunca|pas)\b.{0,12}?"
    r"|(?:未|无|無|没有|解除|恢复|恢復).{0,3}?)?"
    r"(?:\b(withdr[ae]w|revok|revocat?[oa]|revocad|zurückgezogen|entzogen"
    r"|widerrufen|retir[éa]|ritirat)|(撤[销銷]|取消|취소)"
    r"|(?:\b(?:cancel|terminated|annul[éa]|anulad|résili)|(?:注[销銷]|註銷))()"
    r"|(?:\b(?:suspend|suspens[oa]\b|sospes|ausgesetzt)"
    r"|暂停|暫停|一時停止|정지)())"
    r"(?!.{0,3}(?:解除|恢复|恢復))"
)


def _adverse(word: str) -> RegisterStatus:
    """Return the state that ends a certificate, where the text tells one."""
    found = _STEMS.search(word[:200])
    if found is None or found[1]:
        return RegisterStatus.UNKNOWN
    if found[2] or found[3]:
        return RegisterStatus.WITHDRAWN
    if found[4] is not None:
        return RegisterStatus.CANCELLED
    return RegisterStatus.SUSPENDED


_REVISION: Final = re.compile(
    r"(?:[rv]|rev)?[0-9]{1,2}[sml]?|[rv]|(?<=[sml])[0-9]{4}"
)


def _same_entry(case: Case, field: str, shown: str, printed: str) -> bool:
    """Tell whether register and paper say the same of a field."""
    one, other = flatten(shown), flatten(printed)
    if one == other:
        return True
    if field == "the holder":
        return _holders(shown, printed) is not False
    if field == "the number":
        one, other = (
            flatten(_BEFORE_NUMBER.sub("", text)) for text in (shown, printed)
        )
        short, long = sorted((one, other), key=len)
        return one == other or (
            long.startswith(short)
            and _REVISION.fullmatch(long, len(short)) is not None
        )
    if field != "the standard":
        return False
    found = []
    for text in (shown, printed):
        try:
            reference = Reference.parse(text)
        except IsostdError:
            return False
        found.append(case.catalogue.resolve(reference))
    first, second = found
    if _NO_YEAR in (first.unresolved, second.unresolved):
        # An edition that one of them leaves out contradicts none.
        return first.standard is second.standard
    return _one_edition(first, second)


def _one_edition(first: Resolution, second: Resolution) -> bool:
    """Tell whether two references lead to one edition.

    AS9100D is EN 9100:2016, and EN 9100:2018 has the same text.
    """
    one, other, standard = first.edition, second.edition, first.standard
    if one is None or other is None or standard is not second.standard:
        return False
    if one == other:
        return True
    if standard is None or first.adoption is second.adoption:
        return False
    return reissued(standard, one.reference, other.reference) or reissued(
        standard, other.reference, one.reference
    )


# "Certificate No.:" before a number is none of it.
_BEFORE_NUMBER: Final = re.compile(
    r"(?i)\A\s*(?:(?:[^\W\d]+\.?\s+){0,3}(?:number|no|nr|n[°º])\b[\s.:#]*"
    r"|n[°º][\s.:]*|(?:证书)?编?号[\s:：]*)(?=\w)"
)
_BETWEEN_NAMES: Final = re.compile(r"\s*[/|;\n()（）]\s*")


def _holders(shown: str, printed: str | None) -> bool | None:
    """Tell whether two holders are one; None where nobody can tell.

    A paper may print the name twice, in two scripts; two names in two
    scripts may be one.  What the paper does not tell is no difference.
    """
    if printed is None:
        return True
    one, other = (
        {firm(name) for name in (text, *_BETWEEN_NAMES.split(text))} - {""}
        for text in (shown, printed)
    )
    if not one.isdisjoint(other):
        return True
    latin = [_LATIN.search(text) is not None for text in (shown, printed)]
    return None if latin[0] != latin[1] else False


_LATIN: Final = re.compile("[A-Za-z]{3}")


def _differs(case: Case, shown: RegisterEntry) -> bool:
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
    if (shown.accreditation or "").casefold() in _UNACCREDITED:
        told = paper.accreditation_body or "not told"
        found.append(("the accreditation", shown.accreditation, told))
    for field, read, printed in found:
        case.add(
            _C.REGISTER_DIFFERS,
            field=field,
            shown=str(read)[:80],
            printed=str(printed)[:80],
        )
    return bool(found)


def _scopes(case: Case, shown: RegisterEntry) -> bool | None:
    """Tell whether the two scopes agree; None where nobody can tell.

    Without a word in common the two may be one scope in two languages.
    """
    if shown.scope is None or case.certificate.scope is None:
        return True
    one, other = (
        {flatten(word) for word in text.split()} - {""}
        for text in (shown.scope, case.certificate.scope)
    )
    if one == other:
        return True
    return None if one.isdisjoint(other) else False
