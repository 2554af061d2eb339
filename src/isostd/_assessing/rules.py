"""The rules by which a certificate is read, in the order they are asked.

Each takes a case, looks at one thing, and notes what it finds.
"""

from datetime import date
from functools import lru_cache
from typing import Final

from isostd._assessing.case import Case
from isostd._assessing.days import dates, restoration, review
from isostd._assessing.editions import edition, new_edition
from isostd._assessing.entries import entry, unsettled
from isostd._assessing.issuers import approval, issuer
from isostd._assessing.naming import standard
from isostd._assessing.numbers import number_of
from isostd._assessing.shown import document
from isostd._assessing.stamps import awaits
from isostd._assessing.surveillance import surveillance
from isostd._assessing.terms import cycle_of
from isostd._assessing.together import mentions
from isostd._assessing.trust import chain, elsewhere
from isostd._printed import checklist
from isostd._text.blanks import is_a_blank, no_number, no_scope
from isostd._text.late import late
from isostd._text.numbering import is_miscounted
from isostd._text.words import flatten
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.vocabulary import Answer, Attestation, Chain, MilestoneKind

__all__ = ["RULES"]

_C = FindingCode
_OVERLONG: Final = 5000
_LONGEST_NUMBER: Final = 100
_LONGEST_NAME: Final = 40
_TEXTS: Final = (
    "holder",
    "holder_address",
    "number",
    "scope",
    "exclusions",
    "certification_body",
    "accreditation_body",
)
_MANAGEMENT: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE


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
    if len("".join(filter(None, texts))) <= _OVERLONG:
        return
    for field, text in zip(_TEXTS, texts, strict=True):
        if text is not None and len(text) > _OVERLONG:
            told = field.replace("_", " ")
            case.add(_C.TEXT_OVERLONG, field=told, length=len(text))


def _economy(case: Case) -> None:
    """Ask where the holder's economy is none that is known."""
    told = case.holder_economy
    if told is not None and case.catalogue.economies.find(told) is None:
        case.add(_C.ECONOMY_UNKNOWN, economy=cut(told))


def _holder_ids(case: Case) -> None:
    """Ask where a number of the holder's cannot be right.

    An entry that the buyer read shows who the holder is all the same.
    """
    if case.holder_economy not in (None, "CN") or case.settled:
        return
    for number in case.certificate.holder_ids:
        if is_miscounted(number[:_LONGEST_NUMBER]):
            case.add(_C.HOLDER_ID_IMPOSSIBLE, number=cut(number))


def _not_printed(case: Case) -> None:
    """Name what the whole paper was seen not to print."""
    holder = case.certificate.holder
    if holder is not None and is_a_blank(holder):
        items = f'the holder ("{cut(holder)}" names no holder)'
        case.add(_C.PAPER_INCOMPLETE, items=items)
    cycle = case.cycle
    if cycle is None:
        return
    system = cycle.attestation is _MANAGEMENT
    number = case.certificate.number
    if number is not None and (
        no_number(number)
        or awaits(number[:_LONGEST_NUMBER])
        or (system and _is_of_a_system(case, number))
        or (cycle.chain is not Chain.ISSUER and _is_another_line(case, number))
    ):
        items = f'the number ("{cut(number)}" is no number)'
        case.add(_C.PAPER_INCOMPLETE, items=items)
    scope = case.certificate.scope
    if system and scope is not None and no_scope(scope):
        items = f'the scope ("{cut(scope)}" tells no scope)'
        case.add(_C.PAPER_INCOMPLETE, items=items)
    if system and case.certificate.not_printed:
        wanted = checklist(case.certificate)
        missing = [one.what for one in wanted if one.there is Answer.NO]
        case.add(_C.PAPER_INCOMPLETE, items="; ".join(missing))


def _is_another_line(case: Case, number: str) -> bool:
    """Tell whether another line of the paper stands in the number's place."""
    paper = case.certificate
    own = flatten(number[:_LONGEST_NUMBER])
    line, last = _ending((paper.accreditation_body or "")[:_LONGEST_NUMBER])
    others = (
        paper.accreditation_number,
        paper.certification_body,
        paper.holder,
    )
    return (
        (len(own) >= _LEAST_NUMBER and line.endswith(own))
        or (len(own) >= _LEAST_WORD and last == own)
        or own in [flatten(t[:_LONGEST_NUMBER]) for t in others if t]
    )


@lru_cache(maxsize=256)
def _ending(line: str) -> tuple[str, str]:
    """Return a line, flat, and the word at its end; few are told often."""
    last = _LAST_WORD.search(line)
    return flatten(line), "" if last is None else flatten(last[0])


# A shorter one may end a longer number by chance; two figures, any line.
_LEAST_NUMBER: Final = 6
_LEAST_WORD: Final = 3
_LAST_WORD: Final = late(r"[^\W_]+\W*\Z")


def _is_of_a_system(case: Case, number: str) -> bool:
    """Tell whether a number is no more than what a paper is to."""
    standard = case.standard
    if standard is None or len(number) > _LONGEST_NAME:
        return False
    if (
        standard.reference.number not in number
        and "iso" not in number.casefold()
    ):
        return _OF_A_SYSTEM.fullmatch(number) is not None
    named = next(iter(mentions(number, 1)), None)
    if named is None:
        return False
    rest = number[: named.start] + " " + number[named.end :]
    if _OF_A_SYSTEM.fullmatch(rest) is None:
        return False
    found = case.catalogue.resolve(named.reference)
    # "TS 9001-2023" may be a number of its own, and so may "ISO 14001".
    return found.edition is not None or (
        named.reference.year is None and found.standard is standard
    )


# Words that tell one certificate from no other: "QM ISO 9001:2015".
_OF_A_SYSTEM: Final = late(
    r"(?i)(?:\W|_|qms?|ems|oh&?sms|isms|fsms|enms|mdqms|ims|cert(?:ificat\w*+)?"
    r"|zertifikat|standard|norm|no|nr|system|management|[认認]?[证証證][书書]?)*"
)


def _expiry(case: Case, last: date) -> None:
    """Note the last day of validity, which a paper may print too late."""
    told = case.last_day
    if last != case.end:
        told = "the longest that such a certificate runs, whatever it prints"
    own = case.end_rule or case.own_rule(_C.EXPIRED)
    case.note_due(MilestoneKind.EXPIRY, last, told, own)


def _ahead(case: Case) -> None:
    """Note the expiry that lies ahead, and the limit of the data."""
    last = case.last
    if last is not None and case.on <= last and not case.is_over:
        _expiry(case, last)
        left = (last - case.on).days
        policy = case.policy
        if left < policy.remaining_days:
            wanted = policy.remaining_days
            case.add(_C.REMAINING_SHORT, expires=last, days=wanted)
        elif left <= policy.soon_days:
            case.add(_C.EXPIRES_SOON, expires=last, days=left)
    if case.on > case.catalogue.as_of:
        case.add(_C.AFTER_DATA, as_of=case.catalogue.as_of)


RULES: Final = (
    standard,
    document,
    _texts,
    dates,
    _economy,
    cycle_of,
    edition,
    number_of,
    _not_printed,
    issuer,
    chain,
    entry,
    review,
    elsewhere,
    approval,
    new_edition,
    surveillance,
    _holder_ids,
    unsettled,
    restoration,
    _ahead,
)
