"""What a buyer does about each finding, by its code."""

from collections.abc import Iterable
from typing import Final, TypeVar

from isostd.vocabulary import Attestation

__all__ = [
    "ACTIONS",
    "A_PART",
    "ELSEWHERE",
    "NARROWER",
    "NONE_BUT_THEY",
    "RAN_OUT",
    "TAKEN",
    "of_paper",
    "together",
]

_T = TypeVar("_T")

_WHOLE: Final = "Ask the supplier for the complete certificate with annexes"

ACTIONS: Final[dict[str, str]] = {
    "withdrawn": (
        "Count the certification as ended, and ask why it was withdrawn and "
        "whether another body has granted one since."
    ),
    "cancelled": (
        "Count the certification as ended, and ask for the certificate that "
        "took this one's place, if there is one."
    ),
    "expired": (
        "Ask for the certificate that followed; a letter saying that a "
        "renewal is under way is no certificate."
    ),
    "suspended": (
        "Ask the certification body why, and what will end it; read the "
        "register again before you order."
    ),
    "edition-lapsed": (
        "Ask for a certificate to the edition that counts now."
    ),
    "not-yet-effective": (
        "Ask for the certificate that holds on your day, or wait for this "
        "one to begin."
    ),
    "cycle-over": (
        "Ask the certification body for the decision that this certificate "
        "rests on; rely on no printed expiry."
    ),
    "no-such-edition": (
        "Ask the certification body whether it issued this certificate."
    ),
    "draft": ("Ask for a certificate to a published edition."),
    "not-certifiable": (
        "Ask for the certificate to the standard that sets the requirements, "
        "if the supplier holds one."
    ),
    "no-certificate": (
        "Ask for the certificate itself, if the supplier has been granted one."
    ),
    "not-an-issuer": (
        "Ask which certification body issued the certificate, and look it "
        "up there."
    ),
    "issued-before-edition": (
        "Ask the certification body whether it issued this certificate."
    ),
    "window-missed": (
        "Read the scheme's register, or ask the certification body, whether "
        "the certificate was withdrawn and granted anew."
    ),
    "before-first-audits": (
        "Ask for the audit report, and look the certificate up in the "
        "scheme's register."
    ),
    "before-first-body": (
        "Ask the body whether it issued this certificate, and look up since "
        "when it is designated for the law."
    ),
    "issued-after-repeal": (
        "Ask the notified body which certificate this one stands on, and for "
        "its letter on it."
    ),
    "law-replaced": (
        "Ask for the certificate or the declaration to the newer law; goods "
        "made today have to meet that one."
    ),
    "economy-unknown": (
        "Tell the holder's economy by its name or its code, and assess again."
    ),
    "holder-id-impossible": (
        "Compare the code with the paper and with the holder's business "
        "licence; where the paper itself prints it so, ask the body."
    ),
    "adoption-inferred": (
        "Nothing, unless the wording counts: then read the foreword of the "
        "adopter's document."
    ),
    "adoption-modified": (
        "Where the ISO text itself is asked for, ask for a paper to it."
    ),
    "adoption-replaced": (
        "Ask for a paper to the newer document, if the goods are new."
    ),
    "extension-over": ("Ask for the certificate that followed."),
    "dates-out-of-order": (
        "Compare the days on the complete certificate with the register's, "
        "and ask the certification body which are right."
    ),
    "term-too-long": (
        "Ask the certification body for the days of its decision and of "
        "expiry, and compare them with the register."
    ),
    "surveillance-missed": (
        "Read the register: did the body suspend the certificate? Ask for "
        "the report of the audit once it has been held."
    ),
    "register-differs": (
        "Ask the certification body which of the two is right; until it "
        "has answered, the register counts."
    ),
    "unaccredited": (
        "Ask for a certificate of an accredited body, or audit the supplier "
        "yourself; nobody watches over this issuer."
    ),
    "not-recognised": (
        "Ask for a certificate under an accreditation body that the others "
        "recognise."
    ),
    "wrong-document": (
        "Ask for the document that exists for this standard, under its own "
        "title."
    ),
    "false-adoption": (
        "Ask the certification body which of the two documents it audited."
    ),
    "look-alike": (
        "Ask the certification body itself for the complete certificate; "
        "such letters are seldom an accident."
    ),
    "initial-too-late": (
        "Ask the certification body how a first certificate to the old "
        "edition came about after its last day."
    ),
    "outside-own-accreditation": (
        "Ask the accreditation body: an accredited body may not certify "
        "outside its accreditation in a field that it covers."
    ),
    "interval-too-long": (
        "Ask the certification body whether it suspended the certificate in "
        "between, and read the register."
    ),
    "standard-not-told": f"{_WHOLE}: which standard is it to?",
    "standard-unreadable": (
        "Ask which document is meant, with its number and its year or version, "
        "and whether a certificate to it has been granted."
    ),
    "several-standards": (
        "Assess each of them by itself: Certificate.for_standards makes a "
        "certificate of each. Of two editions, ask which is meant."
    ),
    "kind-not-told": (
        "See by its title whether the paper is a certificate of a system, a "
        "notified body's, an authority's, a report, or the maker's own "
        "declaration, and give that as the attestation."
    ),
    "standard-unknown": (
        "Ask for the text of this document, and ask who publishes it."
    ),
    "edition-not-told": f"{_WHOLE}: to which edition or version is it?",
    "part-not-told": f"{_WHOLE}: to which part is it?",
    "adoption-unknown": (
        "Ask which edition the document that is named takes over; its "
        "foreword says so."
    ),
    "newer-than-data": (
        "Look the edition up at its publisher's (ISO's is iso.org), and bring "
        "the library up to date."
    ),
    "lapse-disputed": (
        "Ask the certification body, or its accreditation body, which last "
        "day it applies."
    ),
    "initial-disputed": (
        "Ask the certification body on which rule it still certified to the "
        "old edition."
    ),
    "expiry-not-told": f"{_WHOLE}: until when does it hold?",
    "start-not-told": f"{_WHOLE}: since when does it hold?",
    "extended": (
        "Ask for the certification body's own letter on the extension, and "
        "read the register."
    ),
    "extended-by-law": (
        "Ask the maker for its declaration that the conditions are met, with "
        "the last day for this product, and for the notified body's letter "
        "that confirms the application and the agreement."
    ),
    "edition-outdated": (
        "Ask for a certificate to the edition that counts now, or for the "
        "certification body's word that this one still does."
    ),
    "edition-new": (
        "Look up at the accreditation body whether the issuer's "
        "accreditation already covers the new edition."
    ),
    "paper-incomplete": (f"{_WHOLE}: where does it print what is missing?"),
    "number-differs": (
        "Ask the certification body what the number tells of system, year "
        "and recertifications."
    ),
    "body-not-told": f"{_WHOLE}: who issued it?",
    "issuer-accredits": (
        "Ask which certification body issued the certificate; an "
        "accreditation body stands behind it, not in its place."
    ),
    "issuer-is-holder": (
        "Ask which certification body issued the certificate: nobody "
        "certifies itself."
    ),
    "issuer-consults": (
        "Look the issuer up at the accreditation body: is it a certification "
        "body, or did it only help the supplier to prepare?"
    ),
    "body-approval-ended": (
        "Look up at the authority that approves the body whether the approval "
        "was renewed; if not, ask which body looks after the certificate now."
    ),
    "accreditation-not-told": (
        "Ask who accredits the issuer for this standard, and look the "
        "issuer up there."
    ),
    "accreditation-unknown": (
        "Ask for the accreditation body's full name, and look for it in the "
        "list of members of the arrangement."
    ),
    "accreditation-hedged": (
        "Look the issuer up at the accreditation body: is it accredited for "
        "this standard today?"
    ),
    "accreditation-other-field": (
        "Look the issuer up at the accreditation body: for which field is it "
        "accredited?"
    ),
    "accreditation-former": (
        "Look the issuer up at the body that took the place of the one named."
    ),
    "not-an-accreditor": (
        "Ask which accreditation body accredits the issuer for this standard."
    ),
    "accreditation-ambiguous": (
        "Ask in which country the accreditation body sits."
    ),
    "recognition-unknown": (
        "Look for the accreditation body in the list of members of the "
        "arrangement."
    ),
    "surveillance-not-told": (
        "Ask for the report or the letter on the surveillance audit, or "
        "read the register."
    ),
    "interval-tolerated": (
        "Read the register: is the certificate shown as valid today?"
    ),
    "local-rule-unread": (
        "Ask for the latest audit's report, and read the register."
    ),
    "register-unclear": (
        "Read the register again, with the number as printed; ask the "
        "certification body if it stays unclear."
    ),
    "since-not-told": (
        "Ask the certification body since when; until it has answered, rely "
        "on no day before the reading."
    ),
    "register-not-found": (
        "Look again with the number and the holder's own name as printed; ask "
        "the certification body whether it issued this certificate."
    ),
    "superseded": (
        "Ask when the supplier's audit to the new edition is planned."
    ),
    "transition-end-unpublished": (
        "Ask when the supplier moves to the new edition, and watch for the "
        "end of the transition."
    ),
    "register-not-settling": (
        "Read the register yourself, and note the day, the word, the number, "
        "the holder, the standard, the expiry and the accreditation shown."
    ),
    "surveillance-late": "Nothing to do; expect the next audit in time.",
    "audit-early": (
        "Ask for the audit that was held within the window; before the "
        "window's end there is nothing to do yet."
    ),
    "suspended-long": (
        "Ask the certification body what it decided; after about six months "
        "a suspension usually ends in withdrawal or a smaller scope."
    ),
    "end-announced": (
        "Ask the certification body what is to come, and order nothing that "
        "is due after that day."
    ),
    "transferred": (
        "Ask for the certificate of the earlier body, and look it up."
    ),
    "decision-not-told": "Nothing to do; the paper need not print it.",
    "cycle-inferred": (
        "Ask for the days of the decision and of the first certification, "
        "if the audits' timing matters to you."
    ),
    "scope-not-evidenced": (
        "Look up at the accreditation body or its arrangement whether the "
        "recognition covers this standard."
    ),
    "evidence-old": (
        "Look the accreditation body up in today's list of members."
    ),
    "chain-to-check": (
        "Look the issuer up where such bodies are listed; among the "
        "registers that are named is the place, if one is known."
    ),
    "body-approval-ends": (
        "Ask the issuer whether its approval has been renewed, shortly "
        "before it ends."
    ),
    "expires-soon": (
        "Ask when the recertification audit is, and note the day."
    ),
    "remaining-short": (
        "Ask for the renewed certificate before the goods are due."
    ),
    "misprint": "Compare the printed text with the one that was read.",
    "name-corrected": "Use the proper name when you look it up.",
    "later-evidence-ignored": (
        "Assess again on a later day to let that evidence count."
    ),
    "after-data": "Bring the library up to date, and assess again.",
    "text-overlong": "Look at the paper itself; the text is hardly from it.",
}


# Why a name is none, where that tells what to do.
A_PART: Final = (
    "it is told to be a letter, a notice, a report, a policy, an extract or a "
    "part, which is no certificate by itself"
)
ELSEWHERE: Final = (
    "that is a scheme, a law, a mark or an authority, and its papers follow "
    "rules of their own"
)
RAN_OUT: Final = "the last day that it tells has passed, or may have"
NONE_BUT_THEY: Final = ", and none but such a body issues this paper"
TAKEN: Final = "it is easily taken for another document"
# What is done instead where a fact of the finding tells more.
NARROWER: Final[dict[tuple[str, str, object], str]] = {
    ("standard-unreadable", "because", A_PART): (
        "Ask for the certificate itself, with all its pages."
    ),
    ("standard-unreadable", "because", ELSEWHERE): (
        "Find out whose scheme, law or mark it is, and look the paper up "
        "there; the data does not hold its rules."
    ),
    ("standard-unreadable", "because", RAN_OUT): (
        "Ask for the certificate that followed, or for the day that is meant."
    ),
    ("standard-unknown", "known", TAKEN): (
        "Ask whoever issued the paper which document is meant."
    ),
    ("accreditation-unknown", "why", NONE_BUT_THEY): (
        "Ask for the certificate of the accreditation body: nobody is "
        "certified to this standard."
    ),
    ("register-differs", "field", "the accreditation"): (
        "Look the issuer up at the accreditation body: since when is it not "
        "accredited? Ask which accredited body takes the certificate over."
    ),
}


# Whom to ask for a paper that is no certificate, and what to ask of it.
_NO_CERTIFICATE: Final = {
    Attestation.SELF_DECLARATION: "Ask the maker for its whole declaration",
    Attestation.TEST_REPORT: "Ask the supplier for the complete report",
}
_OF_PAPER: Final = {
    ACTIONS["start-not-told"]: "of which day is it?",
    ACTIONS["standard-unreadable"]: (
        "which law or standard does it name, with the number and the year?"
    ),
}


def _whole(kind: Attestation | None) -> str:
    """Return whom to ask for the whole of a paper of a kind."""
    return _WHOLE if kind is None else _NO_CERTIFICATE.get(kind, _WHOLE)


def of_paper(action: str, kind: Attestation | None) -> str:
    """Return an action as it is told of a paper of a kind."""
    whole = _whole(kind)
    if whole is not _WHOLE and action in _OF_PAPER:
        return f"{whole}: {_OF_PAPER[action]}"
    return action.replace(_WHOLE, whole)


def together(
    actions: Iterable[tuple[str, _T]], kind: Attestation | None
) -> dict[str, list[_T]]:
    """Return each action once, with all that was given beside it.

    What is asked of one paper is one action.
    """
    asked: dict[str, dict[str, None]] = {}
    beside: dict[str, list[_T]] = {}
    whole = _whole(kind)
    for told, given in actions:
        other, _, question = of_paper(told, kind).partition(f"{whole}: ")
        key = other or whole
        asked.setdefault(key, {})[question] = None
        beside.setdefault(key, []).append(given)
    return {
        f"{key}: {' '.join(asked[key])}" if key is whole else key: given
        for key, given in beside.items()
    }
