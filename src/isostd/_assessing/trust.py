"""Who vouches for the issuer of a certificate."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from isostd._actions import NONE_BUT_THEY
from isostd._assessing.accreditors import (
    accreditor_told,
    but_for_the_issuer,
    numbered_by,
)
from isostd._assessing.case import LICENSED, Case, issue_day
from isostd._assessing.together import go_together, resolved_in
from isostd._named.fields import (
    FOR_CERTIFIERS,
    FOR_LABORATORIES,
    is_other_field,
)
from isostd._named.issuing import takes_back
from isostd._named.neither import who_is_neither
from isostd._named.spelt import FULL_NAME, TAKEN, Mention
from isostd._named.worded import ends, hedged
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.accreditation import AccreditationBody, Recognition
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.resolving import Resolution
from isostd.vocabulary import Attestation, Chain

__all__ = ["chain", "elsewhere"]

_C = FindingCode
_VOUCHED: Final = frozenset({Chain.ACCREDITATION, Chain.LABORATORY})
_ACCREDITED: Final = _VOUCHED | {Chain.PRODUCT_BODY}
_RESTING: Final = _ACCREDITED | {Chain.ISSUER}
_OLD_EVIDENCE_YEARS: Final = 4
_SHARED: Final = "others go by this name too, and the one known here is"
_COMMON: Final = "it does not say whose it is, and the one known here is"
_SEVERAL: Final = "several go by this name"
_ITSELF: Final = "it is given as the issuer of the certificate as well"


def chain(case: Case) -> None:
    """Look at who vouches for the issuer, as the kind of document has it."""
    cycle = case.cycle
    needed = cycle.chain if cycle is not None else Chain.NONE
    if case.standard is not None and (
        case.standard.attestation is Attestation.NONE
    ):
        return
    paper = case.certificate
    name = accreditor_told(case)
    if needed is Chain.ISSUER:
        # An accreditation body issues such a paper itself.
        name = paper.certification_body or name
    if name is None:
        _to_check(case, needed)
        return
    seen = case.catalogue.mentioned(name)
    issuer = paper.certification_body
    if issuer is not None and not (seen.bodies and seen.clear):
        seen = but_for_the_issuer(case, name, issuer, seen)
    case.bodies = case.catalogue.settled(
        seen.bodies, paper.accreditation_economy or case.holder_economy
    )
    if case.bodies and _leaves_open(case, seen, name, needed):
        return
    if len(case.bodies) == 1 and _is_unambiguous(case, seen):
        _settled(case, case.bodies[0], name, seen)
    elif needed is Chain.ISSUER or (case.bodies and _counts(case)):
        _unclear(case, name)
    elif needed not in _ACCREDITED:
        _to_check(case, needed)
    elif paper.outside_accreditation:
        _outside(case)
    elif needed is Chain.PRODUCT_BODY and _is_put_off(case, name[:200]):
        case.add(_C.ACCREDITATION_HEDGED, body=cut(name))
    elif needed is Chain.PRODUCT_BODY and who_is_neither(name[:80]) is None:
        _to_check(case, needed)
    else:
        _unclear(case, name)


def _leaves_open(case: Case, seen: Mention, name: str, needed: Chain) -> bool:
    """Ask where words leave open whose accreditation it is, or for what."""
    if _is_open(case, seen, needed):
        case.add(_C.ACCREDITATION_HEDGED, body=cut(name))
        return True
    ours = case.resolution
    if ours is None or not _is_for_others(case, ours, name[:200]):
        return False
    case.add(
        _C.ACCREDITATION_OTHER_FIELD,
        body=cut(name),
        told="other standards",
        needed=str(ours.reference),
    )
    return True


def _is_open(case: Case, seen: Mention, needed: Chain) -> bool:
    """Tell whether words leave open whose accreditation it is, and if it is."""
    if not seen.clear and needed not in LICENSED:
        return True
    if seen.beside and hedged(seen.beside, case.on.year):
        return True
    told = case.certificate.accreditation_economy
    return told is not None and _is_elsewhere(case, told)


def _is_elsewhere(case: Case, told: str) -> bool:
    """Tell whether the accreditor's economy is told as another's."""
    place = case.catalogue.economy_called(told)
    return (
        len(case.bodies) == 1
        and not case.bodies[0].shares_acronym
        and place is not None
        and case.catalogue.economies.find(place) is not None
        and place not in case.bodies[0].economies
    )


_SYSTEM: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE


def _is_for_others(case: Case, ours: Resolution, name: str) -> bool:
    """Tell whether other systems are all that an accreditation is told for."""
    if "ISO" not in name:
        return False
    told = [
        one
        for one in resolved_in(case, name)
        if one.standard is not None and one.standard.attestation is _SYSTEM
    ]
    return bool(told) and not any(go_together(case, ours, one) for one in told)


def _settled(
    case: Case, body: AccreditationBody, name: str, seen: Mention
) -> None:
    """Judge a paper on which it is clear who vouches for the issuer."""
    if seen.clear:
        case.accreditor = body
    _numbered(case, body, name)
    _recognition(case, body)
    _former(case, body, seen)
    if case.cycle is not None and case.cycle.chain in _FIELDS:
        _field(case, body, seen, case.cycle.chain)


def _counts(case: Case) -> bool:
    """Tell whether such a paper may rest on an accreditation."""
    return case.cycle is None or case.cycle.chain in _RESTING


def _keys_in(case: Case, text: str) -> Iterator[str]:
    """Yield the accreditation bodies that are named apart in a text."""
    for part in _APART.split(text):
        yield from (body.key for body in case.catalogue.mentioned(part).bodies)


# "UKAS 0005 / DAkkS D-ZM-14137-01-00".
_APART: Final = late(r"\s*[/;,&+|]\s+|\s+(?:and|und|et|e|y)\s+")


# Words in a number's stead.
_NO_NUMBER: Final = late(
    r"(?i)\A\W*(?:pending|appl(?:ied|ication)|none|nil|no|not|under|in pro)\b\D*\Z"
)


def _numbered(case: Case, body: AccreditationBody, name: str) -> None:
    """Ask where the number is another accreditor's, or takes it back."""
    number = case.certificate.accreditation_number
    if number is None and name.isalpha():
        return
    both = name if number is None else f"{name}, {number}"
    # Beside its own accreditor's name it contradicts no other.
    named = {body.key, *_keys_in(case, both[:400])}
    if not named.issuperset(numbered_by(both[:400])):
        case.add(_C.ACCREDITATION_HEDGED, body=cut(both))
        return
    if number is None:
        return
    told = number[:200]
    others = case.catalogue.mentioned(told).bodies
    if (
        (others and body not in others)
        or hedged(told, case.on.year)
        or _NO_NUMBER.search(told)
        or ends(told)
    ):
        case.add(_C.ACCREDITATION_HEDGED, body=cut(both))


# An accreditation runs for five years at most, under the name of its time.
_OLD_NAME_MONTHS: Final = 60


def _former(case: Case, body: AccreditationBody, seen: Mention) -> None:
    """Ask where a paper names a body by a name long out of use."""
    old = seen.former.get(body.key)
    if old is None:
        return
    issued = issue_day(case.certificate) or case.start
    if issued is not None and issued > add_months(
        old.until.last, _OLD_NAME_MONTHS
    ):
        case.add_cited(
            _C.ACCREDITATION_FORMER,
            old.citations,
            body=old.name,
            until=str(old.until),
            name=body.acronym,
        )


def _is_put_off(case: Case, name: str) -> bool:
    """Tell whether words in an accreditor's place say that there is none yet."""
    return (
        hedged(name, case.on.year)
        or takes_back(name)
        or _NO_NUMBER.search(name) is not None
    )


# What each chain asks for, and what is told in its place.
_FIELDS: Final = {
    Chain.ACCREDITATION: (
        "laboratories or products",
        "the certification of management systems",
    ),
    Chain.LABORATORY: ("the certification of others", "laboratories"),
    Chain.PRODUCT_BODY: ("laboratories", "the certification of products"),
}


def _field(
    case: Case, body: AccreditationBody, seen: Mention, needed: Chain
) -> None:
    """Ask where something else is what is accredited."""
    number = (case.certificate.accreditation_number or "")[:200]
    names = seen.names
    if number:
        names |= case.catalogue.mentioned(number).names
    other = not names.isdisjoint(FOR_LABORATORIES)
    if needed is Chain.LABORATORY:
        if other:
            return
        other = not names.isdisjoint(FOR_CERTIFIERS)
    if needed is Chain.ACCREDITATION and not (number or seen.beside or other):
        return
    beside = (seen.beside or TAKEN).replace(TAKEN, body.acronym)
    if other or needed is not Chain.ACCREDITATION:
        # "UKAS Management Systems" is a name of UKAS.
        beside = (case.certificate.accreditation_body or beside)[:200]
    told = f"{beside} {number}"
    by_number = number and is_other_field(f"{body.acronym} {number}", needed)
    if other or by_number or is_other_field(told, needed):
        of, to = _FIELDS[needed]
        case.add(
            _C.ACCREDITATION_OTHER_FIELD,
            body=cut(told.strip()),
            told=of,
            needed=to,
        )


# A number as only one body gives it: "MSCB-119", "LA 01.024".
_SERIES: Final = late(
    r"\b(?!(?:CB|AB|NO|NR|CERT|REG|ACC)\b)[A-Z]{2,6}[ ./-]{0,2}\d|\d[./-][A-Z\d]"
)


# A full name that says no more than what it is, and not whose.
_ANYBODYS: Final = late(
    r"(?:national[eo]?|general|nacional|accreditation|acreditaci[oó]n"
    r"|d?accr[eé]ditation|bureau|board|council|agency|authority|cent(?:er|re)"
    r"|cent(?:ro|rul)|service|servicio|system|sistema|institute|organismo|conseil"
    r"|directorate|committee|of|for|the|de|национальный|центр|аккредитации)+"
)


# "Not applicable" as well, whoever the holder is.
_FOR_NOTHING: Final = frozenset({"na"})


def _is_unambiguous(case: Case, seen: Mention) -> bool:
    """Tell whether a name that others share, or may, is settled.

    "IAS accredited" says no more than "IAS"; a longer name does, a place, or
    the body's way to number.
    """
    paper, body = case.certificate, case.bodies[0]
    if len(seen.names) != 1:
        return True
    (name,) = seen.names
    shared = body.shares_acronym and name == body.acronym.casefold()
    full = len(name) > FULL_NAME and _ANYBODYS.fullmatch(name) is not None
    if not (shared or full):
        return True
    number = paper.accreditation_number or ""
    if seen.telling or _SERIES.search(f"{seen.beside} {number[:200]}"):
        return True
    holder = None if name in _FOR_NOTHING else paper.holder_economy
    told = paper.accreditation_economy or holder
    return case.catalogue.economy_called(told) in body.economies


# What stands behind an issuer, where the chain's own word names the issuer.
_BEHIND: Final = {
    Chain.ISSUER: "its recognition by other accreditation bodies",
    Chain.LABORATORY: "accreditation to ISO/IEC 17025",
    Chain.PRODUCT_BODY: "accreditation to ISO/IEC 17065",
}


def _to_check(case: Case, needed: Chain) -> None:
    """Say where the chain of trust is to be looked up."""
    if needed in _VOUCHED:
        case.add(_C.ACCREDITATION_NOT_TOLD)
    elif needed is not Chain.NONE and needed not in LICENSED:
        case.add(_C.CHAIN_TO_CHECK, chain=_BEHIND.get(needed, needed.value))


def elsewhere(case: Case) -> None:
    """Say what to look up where no accreditation body vouches for a paper.

    What the buyer read in the register of those who do has settled it.
    """
    needed = case.cycle.chain if case.cycle is not None else Chain.NONE
    if needed in LICENSED and not case.settled:
        case.add(_C.CHAIN_TO_CHECK, chain=_BEHIND.get(needed, needed.value))


def _outside(case: Case) -> None:
    """Judge a certificate that is told to be outside accreditation."""
    number = case.certificate.accreditation_number
    if number is not None:
        # An accredited body may not certify outside its accreditation.
        case.add(_C.OUTSIDE_OWN_ACCREDITATION, number=cut(number))
    elif not case.policy.accept_unaccredited:
        case.add(_C.UNACCREDITED)


# "Member of IAF", "ISO accredited", "IAF MLA logo" name nobody else.
_SAID_OF_THEM: Final = late(
    r"(?i)\b(?:the|logo|mark|symbol|members?|signator(?:y|ies)|of"
    r"|accreditation|(?:accredited|recogni[sz]ed|approved)(?: by)?"
    r"|mi?emb?r[eo](?: d[aeo]l?)?|mitglied(?: de[rs])?|lid van|anggota|üyesi"
    r"|thành viên(?: của)?|член)\b|회원|加盟|成员|成員|会员|會員|عضو(?: في)?|חבר|สมาชิก"
)


@lru_cache(maxsize=256)
def _who_is_meant(name: str) -> tuple[str, str] | None:
    """Return who accredits nobody and is named, whatever is said of them."""
    bare = _SAID_OF_THEM.sub(" ", name).strip()
    return who_is_neither(name) or who_is_neither(bare)


def _unclear(case: Case, name: str) -> None:
    """Ask about a name that leads to no one accreditation body."""
    neither = _who_is_meant(name[:80])
    if case.bodies:
        names = "; ".join(body.name for body in case.bodies)
        shared = _SHARED if case.bodies[0].shares_acronym else _COMMON
        known = shared if len(case.bodies) == 1 else _SEVERAL
        case.add(
            _C.ACCREDITATION_AMBIGUOUS,
            body=cut(name),
            known=known,
            bodies=names,
        )
    elif neither is not None:
        case.add(_C.NOT_AN_ACCREDITOR, body=neither[0], because=neither[1])
    elif not case.of_accreditor and (
        flatten(name) == flatten(case.certificate.certification_body or "")
    ):
        case.add(_C.NOT_AN_ACCREDITOR, body=cut(name), because=_ITSELF)
    else:
        own = {"why": NONE_BUT_THEY} if case.of_accreditor else {}
        case.add(_C.ACCREDITATION_UNKNOWN, body=cut(name), **own)


def _recognition(case: Case, body: AccreditationBody) -> None:
    """Weigh the evidence that a body is recognised."""
    standard, on, cycle = case.standard, case.on, case.cycle
    systems = cycle is None or cycle.chain is Chain.ACCREDITATION
    standing = case.catalogue.standing(
        body,
        standard,
        systems=systems,
        laboratories=cycle is not None and cycle.chain is Chain.LABORATORY,
    )
    lost = standing.lost(on)
    if lost is not None:
        case.add_cited(
            _C.NOT_RECOGNISED,
            lost.citations,
            body=body.acronym,
            as_of=str(lost.as_of),
        )
        return
    newest, own_scope = standing.held(on)
    if newest is None:
        if _counts(case):
            case.add(_C.RECOGNITION_UNKNOWN, body=body.acronym)
        return
    _weigh_age(case, body, newest, " for such certificates" * own_scope)
    if not own_scope and standard is not None:
        case.add_cited(
            _C.SCOPE_NOT_EVIDENCED,
            newest.citations,
            body=body.acronym,
            as_of=str(newest.as_of),
            standard=standard.reference,
        )


def _weigh_age(
    case: Case, body: AccreditationBody, newest: Recognition, what: str
) -> None:
    """Note evidence from before the last evaluation of the body."""
    seen, years = newest.as_of, _OLD_EVIDENCE_YEARS
    if case.on.year - seen.year < years:
        return
    if add_months(seen.last, 12 * years) < case.on:
        case.add_cited(
            _C.EVIDENCE_OLD,
            newest.citations,
            body=body.acronym,
            as_of=str(seen),
            what=what,
        )
