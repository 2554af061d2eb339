"""The rules by which a certificate is read, in the order they are asked.

Each takes a case, looks at one thing, and notes what it finds.
"""

import re
from datetime import date, timedelta
from typing import Final

import attrs

from isostd._case import Case, first_known
from isostd._surveillance import surveillance
from isostd.accreditation import AccreditationBody, Recognition, Register
from isostd.assessments import Milestone
from isostd.catalogue import flatten
from isostd.certificates import Certificate
from isostd.dates import Period, add_months, day_after, day_before
from isostd.errors import IsostdError
from isostd.findings import FindingCode
from isostd.references import Reference
from isostd.resolving import Resolution
from isostd.sources import Citation
from isostd.standards import Edition, Standard, Transition
from isostd.vocabulary import (
    Answer,
    Attestation,
    AuditKind,
    Basis,
    Chain,
    RegisterStatus,
    Status,
    Unresolved,
)

__all__ = ["RULES"]

_C = FindingCode
_NO_ISSUERS: Final = {
    "iso": "ISO",
    "iso.org": "ISO",
    "international organization for standardization": "ISO",
    "international organisation for standardisation": "ISO",
    "international organization for standardization (iso)": "ISO",
    "iec": "IEC",
    "iaf": "IAF",
    "international accreditation forum": "IAF",
    "ilac": "ILAC",
    "global aci": "Global ACI",
    "global accreditation cooperation incorporated": "Global ACI",
}
_PRINTING_MONTHS: Final = 3
_OVERLONG: Final = 5000
_TEXTS: Final = (
    "holder",
    "holder_address",
    "number",
    "scope",
    "exclusions",
    "certification_body",
    "accreditation_body",
)
# Words for a certificate that has been asked for, not granted.
_NOT_YET: Final = re.compile(
    r"(?i)\b(?:in progress|pending|applied for|application|quotation|offer"
    r"|stage ?1|planned|under (?:process|renewal|audit)|in vorbereitung"
    r"|en cours|en proceso|in corso|em andamento)\b|申请中|办理中|进行中"
)
_ACCREDITED: Final = frozenset({"active", "accredited"})
_OLD_EVIDENCE_YEARS: Final = 4
# An extension for an extraordinary event runs no longer (IAF ID 3).
_EXTENSION_MONTHS: Final = 6
_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
_ENDED: Final = {
    RegisterStatus.WITHDRAWN: (Status.WITHDRAWN, _C.WITHDRAWN),
    RegisterStatus.CANCELLED: (Status.CANCELLED, _C.CANCELLED),
    RegisterStatus.SUSPENDED: (Status.SUSPENDED, _C.SUSPENDED),
}


def _standard(case: Case) -> None:
    """Read what the certificate is to, and which cycle it follows."""
    certificate = case.certificate
    reference = certificate.standard
    text = reference.text if reference is not None else None
    printed = text or certificate.standard_text or ""
    if _NOT_YET.search(printed):
        case.add(_C.NO_CERTIFICATE, text=printed[:80])
    if reference is None:
        text = certificate.standard_text
        if text is None:
            case.add(_C.STANDARD_NOT_TOLD)
        else:
            case.add(_C.STANDARD_UNREADABLE, text=text[:80])
        case.cycle = case.catalogue.cycle_for(None, certificate.attestation)
        return
    resolution = case.catalogue.resolve(reference)
    case.resolution = resolution
    case.standard = resolution.standard
    case.edition = resolution.edition
    case.cycle = case.catalogue.cycle_for(
        resolution.standard, certificate.attestation
    )
    if reference.repairs and reference.text:
        alike = any(r.kind == "look-alike" for r in reference.repairs)
        code = _C.LOOK_ALIKE if alike else _C.MISPRINT
        case.add(code, text=reference.text, reference=reference)
    if resolution.unresolved is not None:
        _unresolved(case, resolution, resolution.unresolved)
    for correction in resolution.corrections:
        if correction.kind == "adoption":
            case.add(
                _C.FALSE_ADOPTION,
                reference=attrs.evolve(reference, adopts=None),
                true=correction.meant,
                printed=correction.printed,
            )
        else:
            case.add(
                _C.NAME_CORRECTED,
                printed=correction.printed,
                meant=correction.meant,
            )


_PLAIN_PROBLEMS: Final = {
    Unresolved.UNKNOWN_STANDARD: _C.STANDARD_UNKNOWN,
    Unresolved.NO_YEAR: _C.EDITION_NOT_TOLD,
    Unresolved.SERIES: _C.PART_NOT_TOLD,
    Unresolved.DRAFT: _C.DRAFT,
    Unresolved.UNKNOWN_ADOPTION: _C.ADOPTION_UNKNOWN,
}


def _unresolved(
    case: Case, resolution: Resolution, problem: Unresolved
) -> None:
    """Say why the reference leads to no edition."""
    name = resolution.reference
    plain = _PLAIN_PROBLEMS.get(problem)
    standard = resolution.standard
    if standard is not None and standard.attestation is Attestation.NONE:
        # Guidance is no certificate in any edition; nothing else matters.
        return
    if plain is not None:
        case.add(plain, reference=name)
        return
    if problem is Unresolved.NO_EDITIONS:
        return
    as_of = case.catalogue.as_of
    year = resolution.reference.year
    beyond = year is not None and year >= as_of.year and case.on > as_of
    if problem is Unresolved.NEWER_THAN_DATA or beyond:
        _newer(case, name, year)
        return
    case.add(
        _C.NO_SUCH_EDITION,
        reference=name,
        nearest=", ".join(str(r) for r in resolution.nearest),
        because=f" ({year} is the year of {resolution.year_is_of}.)"
        if resolution.year_is_of is not None
        else "",
    )


def _adopted_later(case: Case, issued: date | None) -> None:
    """Compare the day of issue with the adopter's own publication."""
    adoption = case.resolution.adoption if case.resolution else None
    if adoption is None or issued is None:
        return
    appeared = adoption.issued
    year = adoption.reference.year
    early = issued < appeared.first if appeared else issued.year < (year or 0)
    if early and not any(
        finding.code is _C.ISSUED_BEFORE_EDITION for finding in case.findings
    ):
        case.add_cited(
            _C.ISSUED_BEFORE_EDITION,
            adoption.citations,
            issued=issued,
            edition=adoption.reference,
            appeared=str(appeared or year),
        )


def _newer(case: Case, name: Reference, year: int | None) -> None:
    """Judge an edition of a year that the data does not reach."""
    issued = first_known(case.certificate.issued, case.certificate.decided)
    if issued is not None and year is not None and issued.year < year:
        case.add(
            _C.ISSUED_BEFORE_EDITION,
            issued=issued,
            edition=name,
            appeared=str(year),
        )
    else:
        case.add(
            _C.NEWER_THAN_DATA, reference=name, as_of=case.catalogue.as_of
        )


# What a standard for management systems is never shown by.
_OTHER_PAPERS: Final = frozenset(
    {
        Attestation.TEST_REPORT,
        Attestation.PRODUCT_CERTIFICATE,
        Attestation.ACCREDITATION_CERTIFICATE,
    }
)


def _document(case: Case) -> None:
    """Tell whether such a document can exist for the standard at all."""
    standard = case.standard
    if standard is None or standard.attestation is None:
        return
    exists = standard.attestation
    shown = case.certificate.attestation
    if exists is Attestation.NONE:
        if shown is None or shown is _MANAGEMENT:
            name = standard.reference
            case.add(_C.NOT_CERTIFIABLE, reference=name)
        return
    other = exists is _MANAGEMENT and shown in _OTHER_PAPERS
    if other or (shown is _MANAGEMENT and exists is not _MANAGEMENT):
        assert shown is not None  # noqa: S101
        case.add(
            _C.WRONG_DOCUMENT,
            reference=standard.reference,
            exists=exists.value,
            shown=shown.value,
        )


def _texts(case: Case) -> None:
    """Notice texts that no certificate could print."""
    paper = case.certificate
    texts = (
        paper.holder,
        paper.holder_address,
        paper.number,
        paper.scope,
        paper.exclusions,
        paper.certification_body,
        paper.accreditation_body,
    )
    for place, text in enumerate(texts):
        if text is not None and len(text) > _OVERLONG:
            case.add(_C.TEXT_OVERLONG, field=_TEXTS[place], length=len(text))


def _dates(case: Case) -> None:
    """Check the dates against each other and against the day."""
    paper = case.certificate
    from_day = first_known(paper.effective, paper.issued, paper.decided)
    expires = paper.expires
    if from_day is None:
        case.add(_C.START_NOT_TOLD)
    elif case.on < from_day:
        case.add(_C.NOT_YET_EFFECTIVE, effective=from_day)
        case.status.append(Status.NOT_YET_EFFECTIVE)
    if expires is not None and from_day is not None and expires < from_day:
        _out_of_order(case, "the first day", from_day, "expiry", expires)
    decided, effective = paper.decided, paper.effective
    if decided is not None and effective is not None and effective < decided:
        _out_of_order(case, "the decision", decided, "effect", effective)
    first = paper.first_certified
    if first is not None and from_day is not None and first > from_day:
        _out_of_order(
            case, "the first certification", first, "the first day", from_day
        )
    if expires is None:
        _no_expiry(case)
    elif case.on > expires:
        _expired(case, expires)


def _out_of_order(
    case: Case, first: str, first_day: date, second: str, second_day: date
) -> None:
    case.add(
        _C.DATES_OUT_OF_ORDER,
        first=first,
        first_day=first_day,
        second=second,
        second_day=second_day,
    )


def _no_expiry(case: Case) -> None:
    """Ask for an expiry where the kind of document has one."""
    cycle = case.cycle
    if cycle is None or cycle.term_months is not None:
        case.add(_C.EXPIRY_NOT_TOLD)


def _expired(case: Case, expires: date) -> None:
    """Expired is expired; only the body's own extension leaves a question."""
    until = case.certificate.extended_until
    if until is not None:
        until = min(until, add_months(expires, _EXTENSION_MONTHS))
    if until is not None and case.on <= until:
        case.add(_C.EXTENDED, expires=expires, until=until)
        case.end = until
        return
    case.add(_C.EXPIRED, expires=expires)
    case.status.append(Status.EXPIRED)
    rule = case.rule
    if rule is None or rule.restoration_months is None:
        return
    if rule.restoration_audit_first and not any(
        audit.kind is AuditKind.RECERTIFICATION and audit.day <= expires
        for audit in case.certificate.audits or ()
    ):
        return
    last = add_months(expires, rule.restoration_months)
    if case.on <= last:
        told = "certification starts again as an initial one"
        case.milestones.append(Milestone("restoration ends", last, told))


def _cycle(case: Case) -> None:
    """Find where the cycle began and whether the term is possible."""
    paper, cycle = case.certificate, case.cycle
    if cycle is None or cycle.term_months is None:
        return
    months = cycle.term_months
    begun = first_known(paper.decided, paper.effective, paper.issued)
    ends = paper.cycle_ends or paper.expires
    start = paper.decided or _begin(paper, begun, ends, months)
    if start is None:
        return
    case.start = start
    case.cycle_end = ends or day_before(add_months(start, months))
    if paper.decided is None and begun is not None:
        if begun > add_months(start, _PRINTING_MONTHS):
            case.add(_C.CYCLE_INFERRED, start=start)
        else:
            used = "effect" if paper.effective else "issue"
            case.add(_C.DECISION_NOT_TOLD, used=used)
    case.initial = _is_initial(paper, start)
    limit = add_months(start, months + cycle.slack_months)
    if paper.expires is not None and paper.expires > limit:
        case.add_cited(
            _C.TERM_TOO_LONG,
            cycle.citations,
            start=start,
            expires=paper.expires,
            months=months,
        )
    if cycle.hard_term and case.on > limit and not case.status:
        case.add(_C.CYCLE_OVER, start=start, months=months, over=limit)
        case.status.append(Status.EXPIRED)


def _begin(
    paper: Certificate, begun: date | None, ends: date | None, months: int
) -> date | None:
    """Return the start of the cycle where the decision is not told.

    The day of a reissue is not a start: the cycle's end less its term is.
    """
    if ends is None:
        return begun
    whole = add_months(day_after(ends), -months)
    first = paper.first_certified
    if begun is None:
        return whole if first is None else max(first, whole)
    if first is None or begun <= whole or first >= begun:
        return begun
    return max(first, whole)


def _is_initial(paper: Certificate, start: date) -> Answer:
    """Tell whether this is the first cycle of the certification."""
    count = paper.recertification_count
    if count is not None:
        return Answer.NO if count else Answer.YES
    first = paper.first_certified
    if first is None:
        return Answer.UNKNOWN
    if first >= start or add_months(first, 6) >= start:
        return Answer.YES
    return Answer.NO


def _edition(case: Case) -> None:
    """Judge the edition on the day, and on the day of issue."""
    edition, standard = case.edition, case.standard
    if edition is None or standard is None:
        return
    issued = first_known(
        case.certificate.issued,
        case.certificate.effective,
        case.certificate.decided,
    )
    appeared = edition.appeared
    if issued is not None and appeared is not None and issued < appeared.first:
        case.add_cited(
            _C.ISSUED_BEFORE_EDITION,
            edition.citations,
            issued=issued,
            edition=edition.reference,
            appeared=str(appeared),
        )
    _adopted_later(case, issued)
    transition = standard.transition_from(edition.reference)
    if edition.replaced_by is None or (
        transition is None and standard.attestation is not _MANAGEMENT
    ):
        return
    if not _is_replaced(standard, edition.replaced_by, transition, case.on):
        return
    if transition is None or transition.first_end is None:
        case.add_cited(
            _C.TRANSITION_END_UNPUBLISHED,
            edition.citations,
            edition=edition.reference,
            newer=edition.replaced_by,
        )
        return
    _lapse(case, edition, transition)
    _too_late(case, transition)


def _is_replaced(
    standard: Standard,
    successor: Reference,
    transition: Transition | None,
    day: date,
) -> bool:
    """Tell whether the successor may have been out on the day."""
    for other in standard.published:
        if (
            other.reference.year == successor.year
            and other.reference == successor
            and other.published is not None
        ):
            return other.published.first <= day
    # The successor is a standard of its own.
    starts = transition.starts if transition is not None else None
    return starts is None or starts.first <= day


def _lapse(case: Case, edition: Edition, transition: Transition) -> None:
    """Judge an old edition by the end of its transition."""
    first, last = transition.first_end, transition.last_end
    assert first is not None  # noqa: S101
    assert last is not None  # noqa: S101
    name, newer = edition.reference, transition.new
    if case.on > last:
        case.add_cited(
            _C.EDITION_LAPSED,
            transition.citations,
            edition=name,
            end=last,
            newer=newer,
        )
        case.status.append(Status.EDITION_LAPSED)
        return
    if case.on > first:
        case.add_cited(
            _C.LAPSE_DISPUTED,
            transition.citations,
            edition=name,
            first=first,
            last=last,
        )
    else:
        case.add_cited(
            _C.SUPERSEDED,
            transition.citations,
            edition=name,
            newer=newer,
            end=transition.ends or last,
        )
    ends = transition.ends or last
    if case.end is None or ends < case.end:
        told = f"a certificate to {name} no longer stands"
        case.milestones.append(Milestone("end of transition", ends, told))


def _too_late(case: Case, transition: Transition) -> None:
    """Judge whether the old edition could still be certified to."""
    paper = case.certificate
    day = first_known(paper.decided, paper.effective, paper.issued)
    last = transition.last_initial
    if day is None or last is None or case.start is None or day < last:
        return
    if day != case.start:
        # A reissue within a running cycle certifies nothing anew.
        return
    if day == last and not transition.last_initial_disputed:
        return
    sure = day > last and case.initial == Answer.YES
    edition = transition.old
    if sure:
        case.add_cited(
            _C.INITIAL_TOO_LATE,
            transition.citations,
            edition=edition,
            last=last,
            day=day,
        )
    else:
        case.add_cited(
            _C.INITIAL_DISPUTED, transition.citations, edition=edition, day=day
        )


def _issuer(case: Case) -> None:
    """Look at the body that issued the certificate."""
    paper = case.certificate
    body = paper.certification_body
    if body is None:
        case.add(_C.BODY_NOT_TOLD)
        return
    plain = _NO_ISSUERS.get(body[:80].lower())
    if plain is not None:
        case.add(_C.NOT_AN_ISSUER, body=plain)
    until = paper.body_approved_until
    if until is not None and (paper.expires is None or until < paper.expires):
        case.add(_C.BODY_APPROVAL_ENDS, until=until)


def _chain(case: Case) -> None:
    """Look at who vouches for the issuer, as the kind of document has it."""
    cycle = case.cycle
    chain = cycle.chain if cycle is not None else Chain.NONE
    if case.standard is not None and (
        case.standard.attestation is Attestation.NONE
    ):
        return
    name = case.certificate.accreditation_body
    if name is None and chain is Chain.ISSUER:
        # An accreditation body issues such a paper itself.
        name = case.certificate.certification_body
    if name is None:
        if chain in {Chain.ACCREDITATION, Chain.LABORATORY}:
            case.add(_C.ACCREDITATION_NOT_TOLD)
        elif chain is not Chain.NONE:
            case.add(_C.CHAIN_TO_CHECK, chain=chain.value)
        return
    bodies = case.catalogue.bodies_named(
        name[:200], case.certificate.accreditation_economy
    )
    case.bodies = bodies
    if not bodies and case.certificate.outside_accreditation:
        expected = chain in {Chain.ACCREDITATION, Chain.LABORATORY}
        if expected and not case.policy.accept_unaccredited:
            case.add(_C.UNACCREDITED)
        return
    if len(bodies) == 1:
        _recognition(case, bodies[0])
    elif bodies:
        names = "; ".join(body.name for body in bodies)
        case.add(_C.ACCREDITATION_AMBIGUOUS, body=name, bodies=names)
    else:
        case.add(_C.ACCREDITATION_UNKNOWN, body=name[:80])


def _recognition(case: Case, body: AccreditationBody) -> None:
    """Weigh the evidence that a body is recognised."""
    standard = case.standard
    key = standard.key if standard is not None else None
    newest: Period | None = None
    seen_in: tuple[Citation, ...] = ()
    own_scope = False
    for row in body.recognitions:
        own = row.scope is None or row.scope == key
        if not own and not _speaks_for_others(case, row):
            continue
        if row.recognised is Answer.YES:
            if row.until is not None and row.until.last < case.on:
                continue
            if newest is None or row.as_of.last > newest.last:
                newest, seen_in = row.as_of, row.citations
            own_scope = own_scope or own
        elif row.recognised is Answer.NO and (
            row.since is None or row.since.first <= case.on
        ):
            case.add_cited(
                _C.NOT_RECOGNISED,
                row.citations,
                body=body.acronym,
                as_of=str(row.as_of),
            )
            return
    if newest is None:
        case.add(_C.RECOGNITION_UNKNOWN, body=body.acronym)
        return
    as_of = newest.last
    old = case.on.year - as_of.year >= _OLD_EVIDENCE_YEARS
    if old and add_months(as_of, 12 * _OLD_EVIDENCE_YEARS) < case.on:
        case.add_cited(
            _C.EVIDENCE_OLD, seen_in, body=body.acronym, as_of=str(newest)
        )
    if not own_scope and standard is not None:
        case.add_cited(
            _C.SCOPE_NOT_EVIDENCED,
            seen_in,
            body=body.acronym,
            as_of=str(newest),
            standard=standard.reference,
        )


def _speaks_for_others(case: Case, row: Recognition) -> bool:
    """Tell whether evidence for one scope bears on another.

    Recognition for one management system supports another; what was seen
    for products or laboratories says nothing of them, and an end for one
    scope ends no other.
    """
    if row.recognised is Answer.NO:
        return False
    cycle = case.cycle
    system = cycle is None or cycle.chain is Chain.ACCREDITATION
    return not system or row.scope in case.catalogue.standards


def _register(case: Case) -> None:
    """Weigh what a register showed."""
    entry = case.certificate.register
    if entry is None:
        return
    read = entry.read_on
    if read is not None and read > case.on:
        case.add(_C.LATER_EVIDENCE_IGNORED, what=f"register read {read}")
        return
    by_buyer = entry.read_by == "buyer"
    case.basis = Basis.REGISTER if by_buyer else Basis.SUPPLIER_COPY
    register = case.catalogue.registers.find(entry.register)
    name = register.name if register is not None else entry.register
    status = _folded(register, entry.word)
    ended = _ENDED.get(status)
    if ended is not None:
        if entry.since is None or entry.since <= case.on:
            case.add(ended[1], register=name, word=entry.word[:80])
            case.status.append(ended[0])
        return
    if status is RegisterStatus.EXPIRED:
        if Status.EXPIRED not in case.status:
            case.add(
                _C.REGISTER_DIFFERS,
                field="the status",
                shown=entry.word[:80],
                printed=f"valid until {case.end or 'a day not told'}",
            )
        return
    if _no_weight(case, entry.word):
        return
    if status is not RegisterStatus.ACTIVE:
        case.add(_C.REGISTER_UNCLEAR, register=name, word=entry.word[:80])
        return
    if _differs(case):
        return
    if (entry.accreditation or "").casefold() in _UNACCREDITED:
        case.add(
            _C.REGISTER_DIFFERS,
            field="the accreditation",
            shown=(entry.accreditation or "")[:80],
            printed=case.certificate.accreditation_body or "not told",
        )
        return
    fresh = timedelta(days=case.policy.fresh_days)
    case.settled = (
        by_buyer
        and read is not None
        and case.on - read <= fresh
        and (entry.accreditation or "").casefold() in _ACCREDITED
        and None not in (entry.number, entry.holder, entry.standard,
                         entry.expires)
    )  # fmt: skip


_UNACCREDITED: Final = frozenset(
    {"withdrawn", "unaccredited", "not accredited", "none", "cancelled",
     "suspended", "expired"}
)  # fmt: skip


def _no_weight(case: Case, word: str) -> bool:
    """Tell a "not found" that says nothing.

    DAkkS does not apply the rule that makes bodies upload their certificates,
    and unaccredited ones are not listed.
    """
    if "not found" not in word.casefold():
        return False
    paper = case.certificate
    body = flatten(paper.accreditation_body or "")
    return paper.outside_accreditation or body == "dakks"


def _folded(register: Register | None, word: str) -> RegisterStatus:
    """Fold a register's word into the common vocabulary."""
    if register is not None:
        for known in register.words:
            if known.word.casefold() == word.casefold():
                return known.status
    try:
        return RegisterStatus(word.casefold())
    except ValueError:
        return RegisterStatus.UNKNOWN


_REVISION: Final = re.compile(r"(?:[rv]|rev)?[0-9]{1,2}|[rv]")


def _same_entry(case: Case, field: str, shown: str, printed: str) -> bool:
    """Tell whether register and paper say the same of a field."""
    one, other = flatten(shown), flatten(printed)
    if one == other:
        return True
    if field == "the number":
        short, long = sorted((one, other), key=len)
        suffix = long.removeprefix(short)
        return (
            suffix != long and _REVISION.fullmatch(suffix.strip()) is not None
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
    return first.edition is not None and first.edition == second.edition


def _differs(case: Case) -> bool:
    """Note where the register and the paper do not agree."""
    paper, entry = case.certificate, case.certificate.register
    assert entry is not None  # noqa: S101
    pairs = (
        ("the number", entry.number, paper.number),
        ("the holder", entry.holder, paper.holder),
        ("the standard", entry.standard, paper.standard_text),
        ("the expiry", entry.expires, paper.expires),
    )
    found = False
    for field, shown, printed in pairs:
        if shown is None or printed is None:
            continue
        if not _same_entry(case, field, str(shown), str(printed)):
            found = True
            case.add(
                _C.REGISTER_DIFFERS,
                field=field,
                shown=str(shown)[:80],
                printed=str(printed)[:80],
            )
    return found


def _ahead(case: Case) -> None:
    """Note the expiry that lies ahead, and the limit of the data."""
    over = Status.EXPIRED in case.status
    if case.end is not None and case.on <= case.end and not over:
        told = "the certificate is not valid"
        case.milestones.append(Milestone("expiry", case.end, told))
        left = (case.end - case.on).days
        if left <= case.policy.soon_days:
            case.add(_C.EXPIRES_SOON, expires=case.end, days=left)
    if case.on > case.catalogue.as_of:
        case.add(_C.AFTER_DATA, as_of=case.catalogue.as_of)


RULES: Final = (
    _standard,
    _document,
    _texts,
    _dates,
    _cycle,
    _edition,
    _issuer,
    _chain,
    _register,
    surveillance,
    _ahead,
)
