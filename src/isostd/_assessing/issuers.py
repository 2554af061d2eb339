"""Who issued a certificate: a body that certifies, or somebody else."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from isostd._assessing.case import LICENSED, Case
from isostd._named.issuing import (
    OWN_ROOM,
    OWN_TRADE,
    ROOM_OF,
    Issuer,
    bare_firm,
    is_self,
    read_issuer,
    without_trade,
)
from isostd._named.spelt import FULL_NAME
from isostd._text.firms import firm, heads, is_distinct, works
from isostd._text.forms import short_forms
from isostd._text.holders import same_holder
from isostd._text.late import late
from isostd._text.words import flatten
from isostd.accreditation import AccreditationBody
from isostd.findings import FindingCode
from isostd.layout import cut
from isostd.vocabulary import Attestation, Chain

__all__ = ["approval", "issuer"]

_C = FindingCode
_SYSTEM: Final = Attestation.MANAGEMENT_SYSTEM_CERTIFICATE
_NAMES_NONE: Final = "names none, or takes the name back"
_LAB: Final = 3
# Nobody issues such a paper to itself.
_OF_ANOTHER: Final = LICENSED | {Chain.ACCREDITATION}
# Some notify a laboratory of their own.
_BY_NO_MINISTRY: Final = _OF_ANOTHER - {Chain.DESIGNATION}
_OF_OTHERS: Final = frozenset(
    {Attestation.PRIVATE_CERTIFICATE, Attestation.PRODUCT_CERTIFICATE}
)


def issuer(case: Case) -> None:
    """Look at the body that issued the certificate."""
    paper, cycle = case.certificate, case.cycle
    if paper.transferred_from is not None:
        case.add(_C.TRANSFERRED, body=cut(paper.transferred_from))
    body = paper.certification_body
    name = None if body is None else read_issuer(body[:120])
    if body is None or name is None or _names_nobody(case, name):
        if cycle is None or not (
            cycle.attestation is Attestation.SELF_DECLARATION
            or (cycle.chain is Chain.ISSUER and paper.accreditation_body)
        ):
            given = "" if body is None else f': "{cut(body)}" {_NAMES_NONE}'
            case.add(_C.BODY_NOT_TOLD, given=given)
        return
    if name.neither is not None:
        who, because = name.neither
        case.add(_C.NOT_AN_ISSUER, body=who, because=because)
    elif cycle is not None and (
        cycle.chain in _OF_ANOTHER or cycle.attestation in _OF_OTHERS
    ):
        _accreditor_as_issuer(case, name.name)
        if _is_holder(name.name, paper.holder and paper.holder[:200]):
            case.add(_C.ISSUER_IS_HOLDER, body=cut(body))
        elif name.consults and cycle.attestation is _SYSTEM:
            case.add(_C.ISSUER_CONSULTS, body=cut(body))
    elif (
        cycle is not None
        and cycle.chain is Chain.LABORATORY
        # "Lab" is any.
        and len(name.name) > _LAB
    ):
        _accreditor_as_issuer(case, name.name)


def _names_nobody(case: Case, issuer: Issuer) -> bool:
    """Tell whether what is given as the issuer names none."""
    letters = issuer.letters
    if issuer.nobody or (
        letters is not None and case.catalogue.mentioned(letters).bodies
    ):
        return True
    cycle = case.cycle
    chain = None if cycle is None else cycle.chain
    if issuer.figures and chain is not Chain.DESIGNATION:
        # Notified bodies are known by their numbers.
        return True
    if (issuer.authority and chain in _OF_ANOTHER) or (
        issuer.ministry and chain in _BY_NO_MINISTRY
    ):
        return True
    if issuer.owns is not None and (
        case.standard is not None and case.standard.key == issuer.owns
    ):
        return True
    facts = case.catalogue
    document = facts.references.get(issuer.name) or issuer.document
    return document is not None and (
        document.publisher.startswith(("ISO", "IEC"))
        or facts.resolve(document).standard is not None
    )


@lru_cache(maxsize=1024)
def _is_holder(body: str, holder: str | None) -> bool:
    """Tell whether the holder, or a room of its house, is the issuer."""
    if is_self(body):
        return True
    if holder is None or _are_apart(body, holder):
        return False
    theirs, own = firm(body), bare_firm(holder)
    if not own:
        return False
    if same_holder(body, holder) is True:
        return True
    at = len(own)
    behind = theirs.startswith(own) and (
        OWN_ROOM.fullmatch(theirs, at) or _trades(theirs, holder, own)
    )
    bare = bare_firm(body)
    before = bare.endswith(own) and (
        ROOM_OF.fullmatch(bare, 0, len(bare) - at)
    )
    return bool(behind or before)


def _trades(theirs: str, holder: str, own: str) -> bool:
    """Tell whether words of the trade follow the holder's name, and no more.

    With its legal form a name is nobody else's.
    """
    whole = firm(holder)
    if whole != own and theirs.startswith(whole):
        own = whole
    elif not is_distinct(holder, own):
        return False
    return OWN_TRADE.fullmatch(theirs, len(own)) is not None


_RUN: Final = 4
_Run = tuple[str, str, str, str]


def _are_apart(body: str, holder: str) -> bool:
    """Tell whether two names share neither a word nor a run of letters.

    Most do not, and need not be read in every way.
    """
    if not (body.isascii() and holder.isascii()):
        return False
    head, words, runs = _pieces(body)
    own = flatten(holder)
    return not (
        own.startswith(head)
        or words.intersection(holder.casefold().split())
        or runs.intersection(_runs(own))
    )


@lru_cache(maxsize=512)
def _pieces(body: str) -> tuple[str, frozenset[str], frozenset[_Run]]:
    """Return how a name begins, its words and its runs of letters.

    Legal forms are left out, for firms of all names share them.
    """
    told = [
        word for word in body.split() if flatten(word) not in short_forms()
    ]
    flat = flatten("".join(told))
    words = frozenset(word.casefold() for word in told)
    return flat[: _RUN - 1], words, frozenset(_runs(flat))


def _runs(flat: str) -> Iterator[_Run]:
    return zip(flat, flat[1:], flat[2:], flat[3:], strict=False)


def approval(case: Case) -> None:
    """Notice an approval of the issuer that ends before the certificate.

    What the buyer read in a register after it ended has settled it.
    """
    paper, until = case.certificate, case.certificate.body_approved_until
    if until is None or case.is_over:
        return
    if case.on > until:
        if not case.settled_after(until):
            case.add(_C.BODY_APPROVAL_ENDED, until=until)
        return
    ends = paper.expires or case.cycle_end
    if ends is None or until < ends:
        case.add(_C.BODY_APPROVAL_ENDS, until=until)


# "Swiss Accreditation Services"; as an accreditor it may be another's name.
_MANY: Final = late(r"(?i)(?<=accreditation service)s\b")


def _accreditor_as_issuer(case: Case, body: str) -> None:
    """Ask where an accreditation body is given as the issuer."""
    called = case.catalogue.bodies_called
    told = case.certificate.accreditation_body
    given = case.certificate.certification_body or ""
    same = told is not None and _is_same(told[:200], given[:200])
    for head in heads(body):
        bare = without_trade(head)
        known = (
            called(bare) or called(_MANY.sub("", bare)) or _alone(case, head)
        )
        if not known and told is not None and same:
            known = case.catalogue.mentioned(told[:200]).bodies
        if known:
            case.add(_C.ISSUER_ACCREDITS, body=cut(body), name=known[0].name)
            return


@lru_cache(maxsize=1024)
def _is_same(one: str, other: str) -> bool:
    return flatten(one) == flatten(other)


def _alone(case: Case, name: str) -> tuple[AccreditationBody, ...]:
    """Return whom a name means where it names no firm beside them.

    "Accredited by UKAS" does, and "SGS, accredited by UKAS" does not.
    """
    seen = case.catalogue.mentioned(name)
    if not seen.bodies or not seen.clear:
        return ()
    full = any(len(name) > FULL_NAME for name in seen.names)
    return seen.bodies if full or not works(seen.beside) else ()
