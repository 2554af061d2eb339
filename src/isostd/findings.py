"""Everything that `assess` can notice: codes, severities, sentences, rules.

The engine names a code and the facts; everything a reader sees comes from
the table here.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final, final

import attrs

from isostd._actions import ACTIONS, NARROWER
from isostd._text.words import flatten
from isostd.layout import in_line
from isostd.references import Reference
from isostd.sources import Citation
from isostd.vocabulary import Confidence, Severity

__all__ = [
    "FINDINGS",
    "OWN_RULES",
    "Finding",
    "FindingCode",
    "FindingType",
    "by_weight",
    "closing",
    "worth_telling",
]

Fact = str | int | date | Reference
_CHECKED: Final = date(2026, 11, 22)


class FindingCode(StrEnum):
    """The stable code of each finding."""

    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    EDITION_LAPSED = "edition-lapsed"
    NOT_YET_EFFECTIVE = "not-yet-effective"
    CYCLE_OVER = "cycle-over"
    NO_SUCH_EDITION = "no-such-edition"
    DRAFT = "draft"
    NOT_CERTIFIABLE = "not-certifiable"
    NO_CERTIFICATE = "no-certificate"
    NOT_AN_ISSUER = "not-an-issuer"
    ISSUED_BEFORE_EDITION = "issued-before-edition"
    DATES_OUT_OF_ORDER = "dates-out-of-order"
    TERM_TOO_LONG = "term-too-long"
    SURVEILLANCE_MISSED = "surveillance-missed"
    REGISTER_DIFFERS = "register-differs"
    UNACCREDITED = "unaccredited"
    NOT_RECOGNISED = "not-recognised"
    WRONG_DOCUMENT = "wrong-document"
    FALSE_ADOPTION = "false-adoption"
    LOOK_ALIKE = "look-alike"
    INITIAL_TOO_LATE = "initial-too-late"
    OUTSIDE_OWN_ACCREDITATION = "outside-own-accreditation"
    INTERVAL_TOO_LONG = "interval-too-long"
    WINDOW_MISSED = "window-missed"
    BEFORE_FIRST_AUDITS = "before-first-audits"
    BEFORE_FIRST_BODY = "before-first-body"
    ISSUED_AFTER_REPEAL = "issued-after-repeal"
    LAW_REPLACED = "law-replaced"
    STANDARD_NOT_TOLD = "standard-not-told"
    STANDARD_UNREADABLE = "standard-unreadable"
    SEVERAL_STANDARDS = "several-standards"
    KIND_NOT_TOLD = "kind-not-told"
    STANDARD_UNKNOWN = "standard-unknown"
    EDITION_NOT_TOLD = "edition-not-told"
    PART_NOT_TOLD = "part-not-told"
    ADOPTION_UNKNOWN = "adoption-unknown"
    ECONOMY_UNKNOWN = "economy-unknown"
    HOLDER_ID_IMPOSSIBLE = "holder-id-impossible"
    NEWER_THAN_DATA = "newer-than-data"
    LAPSE_DISPUTED = "lapse-disputed"
    INITIAL_DISPUTED = "initial-disputed"
    EXPIRY_NOT_TOLD = "expiry-not-told"
    START_NOT_TOLD = "start-not-told"
    EXTENDED = "extended"
    EXTENDED_BY_LAW = "extended-by-law"
    EDITION_OUTDATED = "edition-outdated"
    EDITION_NEW = "edition-new"
    PAPER_INCOMPLETE = "paper-incomplete"
    NUMBER_DIFFERS = "number-differs"
    BODY_NOT_TOLD = "body-not-told"
    ISSUER_ACCREDITS = "issuer-accredits"
    ISSUER_IS_HOLDER = "issuer-is-holder"
    ISSUER_CONSULTS = "issuer-consults"
    BODY_APPROVAL_ENDED = "body-approval-ended"
    ACCREDITATION_NOT_TOLD = "accreditation-not-told"
    ACCREDITATION_UNKNOWN = "accreditation-unknown"
    ACCREDITATION_HEDGED = "accreditation-hedged"
    ACCREDITATION_OTHER_FIELD = "accreditation-other-field"
    ACCREDITATION_FORMER = "accreditation-former"
    NOT_AN_ACCREDITOR = "not-an-accreditor"
    ACCREDITATION_AMBIGUOUS = "accreditation-ambiguous"
    RECOGNITION_UNKNOWN = "recognition-unknown"
    SURVEILLANCE_NOT_TOLD = "surveillance-not-told"
    INTERVAL_TOLERATED = "interval-tolerated"
    LOCAL_RULE_UNREAD = "local-rule-unread"
    REGISTER_UNCLEAR = "register-unclear"
    SINCE_NOT_TOLD = "since-not-told"
    REGISTER_NOT_FOUND = "register-not-found"
    SUPERSEDED = "superseded"
    TRANSITION_END_UNPUBLISHED = "transition-end-unpublished"
    ADOPTION_INFERRED = "adoption-inferred"
    ADOPTION_MODIFIED = "adoption-modified"
    ADOPTION_REPLACED = "adoption-replaced"
    EXTENSION_OVER = "extension-over"
    REGISTER_NOT_SETTLING = "register-not-settling"
    SURVEILLANCE_LATE = "surveillance-late"
    AUDIT_EARLY = "audit-early"
    SUSPENDED_LONG = "suspended-long"
    END_ANNOUNCED = "end-announced"
    TRANSFERRED = "transferred"
    DECISION_NOT_TOLD = "decision-not-told"
    CYCLE_INFERRED = "cycle-inferred"
    SCOPE_NOT_EVIDENCED = "scope-not-evidenced"
    EVIDENCE_OLD = "evidence-old"
    CHAIN_TO_CHECK = "chain-to-check"
    BODY_APPROVAL_ENDS = "body-approval-ends"
    EXPIRES_SOON = "expires-soon"
    REMAINING_SHORT = "remaining-short"
    MISPRINT = "misprint"
    NAME_CORRECTED = "name-corrected"
    LATER_EVIDENCE_IGNORED = "later-evidence-ignored"
    AFTER_DATA = "after-data"
    TEXT_OVERLONG = "text-overlong"


@final
@attrs.frozen(kw_only=True)
class FindingType:
    """What one code means.

    Attributes:
        severity: what it does to the verdict.
        template: the sentence, with places for the facts.
        source: the key of the source of the rule.
        locator: the clause.
        settle: the one paper or look-up that would end the doubt, or None.
        confidence: how the rule was seen.
    """

    severity: Severity
    template: str
    source: str
    locator: str
    settle: str | None = None
    confidence: Confidence = Confidence.SECONDARY

    @property
    def citation(self) -> Citation:
        """The rule's source with its clause."""
        return Citation(
            source=self.source,
            locator=self.locator,
            confidence=self.confidence,
            checked=_CHECKED,
        )


_MS: Final = "iso-iec-17021-1"
OWN_RULES: Final = "isostd-rules"
_REGISTER: Final = "the certificate's entry in the register, read by the buyer"
_ANSWER: Final = "the certification body's own answer to this"
_PAPER: Final = "the complete certificate with its annexes"
_SINCE: Final = "the certification body's word on the day since which it holds"


def _type(
    severity: Severity,
    template: str,
    locator: str,
    source: str,
    settle: str | None = None,
) -> FindingType:
    return FindingType(
        severity=severity,
        template=template,
        source=source,
        locator=locator,
        settle=settle,
    )


def _error(template: str, locator: str, source: str = _MS) -> FindingType:
    return _type(Severity.ERROR, template, locator, source)


def _warning(
    template: str, locator: str, source: str, settle: str
) -> FindingType:
    return _type(Severity.WARNING, template, locator, source, settle)


def _question(
    template: str, locator: str, source: str, settle: str
) -> FindingType:
    return _type(Severity.QUESTION, template, locator, source, settle)


def _note(template: str, locator: str, source: str = OWN_RULES) -> FindingType:
    return _type(Severity.NOTE, template, locator, source)


_C = FindingCode

FINDINGS: Final[dict[FindingCode, FindingType]] = {
    _C.WITHDRAWN: _error(
        '{register} shows the certificate as withdrawn ("{word}").',
        "9.6.5",
    ),
    _C.CANCELLED: _error(
        '{register} shows the certificate as cancelled ("{word}").',
        "Register words", OWN_RULES,
    ),
    _C.EXPIRED: _error(
        "The certificate expired on {expires}.", "8.2.2 c",
    ),
    _C.SUSPENDED: _error(
        '{register} shows the certificate as suspended ("{word}"): while it '
        "is, the certification is not valid.",
        "9.6.5.3",
    ),
    _C.EDITION_LAPSED: _error(
        "Certificates to {edition} lapsed after {end}; the edition that "
        "counts is {newer}.", "Transition rules", OWN_RULES,
    ),
    _C.NOT_YET_EFFECTIVE: _error(
        "The certificate takes effect on {effective}, after this day.",
        "8.2.2 b",
    ),
    _C.CYCLE_OVER: _error(
        "The cycle began on {start}; a term of {months} months, with the "
        "most that an early renewal may add, was over after {over}.",
        "9.1.3.2",
    ),
    _C.NO_SUCH_EDITION: _error(
        "There is no {reference}; nearest to it: {nearest}.{because}", "catalogue of ISO", "iso-open-data-2026",
    ),
    _C.DRAFT: _error(
        "{reference} is a draft; nobody can be certified to a draft.",
        "catalogue of ISO", "iso-open-data-2026",
    ),
    _C.NO_CERTIFICATE: _error(
        '"{text}" tells of {told}.', "Text that names no document", OWN_RULES,
    ),
    _C.NOT_CERTIFIABLE: _error(
        "No certificate stands on {reference} alone: it {because}.",
        "Document kinds", OWN_RULES,
    ),
    _C.NOT_AN_ISSUER: _error(
        "{body} issues no certificates to suppliers: {because}.",
        "Who certifies", OWN_RULES,
    ),
    _C.ISSUED_BEFORE_EDITION: _error(
        "The certificate was issued on {issued}, before {edition} appeared "
        "({appeared}).", "Issue day", OWN_RULES,
    ),
    _C.DATES_OUT_OF_ORDER: _warning(
        "The dates contradict each other: {first} ({first_day}) is later "
        "than {second} ({second_day}).", "Days in order", OWN_RULES, _PAPER,
    ),
    _C.TERM_TOO_LONG: _warning(
        "From {start} to {expires} is longer than the {months} months that "
        "such a document can run.",
        "Term, by kind of document",
        OWN_RULES,
        _ANSWER,
    ),
    _C.SURVEILLANCE_MISSED: _warning(
        "The surveillance audit due by {due} is told not to have been held; "
        "validity cannot be guaranteed.", "9.1.3.3", _MS, _REGISTER,
    ),
    _C.REGISTER_DIFFERS: _warning(
        'The register shows {field} "{shown}"; the paper, as told: '
        '"{printed}".', "8.1.2", _MS,
        "an answer of the certification body about the difference",
    ),
    _C.UNACCREDITED: _warning(
        "The certification body is told to be outside accreditation.",
        "Accreditation", OWN_RULES,
        "a certificate from an accredited certification body",
    ),
    _C.NOT_RECOGNISED: _warning(
        "{body} is not recognised by the other accreditation bodies "
        "(evidence of {as_of}).", "Recognition", OWN_RULES,
        "a certificate under a recognised accreditation body",
    ),
    _C.WRONG_DOCUMENT: _warning(
        'To {reference} there are documents of the kind "{exists}"; this '
        'one is shown as "{shown}".', "Document kinds", OWN_RULES,
        "the document itself, with its own title",
    ),
    _C.FALSE_ADOPTION: _warning(
        "{reference} is {true}, not {printed} as printed.",
        "Adoptions", OWN_RULES, _PAPER,
    ),
    _C.LOOK_ALIKE: _warning(
        '"{text}" holds letters of another script that only look like '
        "those of {reference}.", "Catalogue", OWN_RULES, _PAPER,
    ),
    _C.INITIAL_TOO_LATE: _warning(
        "{what} to {edition} could be issued until {last} only; this one "
        "is of {day}.", "Boundary days", OWN_RULES,
        "the certification body's word on how it came to this edition",
    ),
    _C.OUTSIDE_OWN_ACCREDITATION: _warning(
        "The certificate is told to be outside accreditation, and the "
        "certification body has the accreditation number {number}.",
        "agenda item 29-10", "iaf-resolution-2015-14",
        "the accreditation body's word on this body's certificates",
    ),
    _C.INTERVAL_TOO_LONG: _warning(
        "From {first} to the audit of {second} it took more than the "
        "{months} months that the rules of the holder's economy allow.",
        "5.4.1.4", "cnca-2025-16", _ANSWER,
    ),
    _C.WINDOW_MISSED: _warning(
        "The surveillance audit due by {due} took place on {day}; the rules "
        "of the scheme withdraw a certificate whose audit was missed.",
        "surveillance window, three months about the anniversary",
        "iatf-rules-6", _ANSWER,
    ),
    _C.BEFORE_FIRST_AUDITS: _warning(
        "The certificate was issued on {issued}; audits to {edition} are "
        "held from {first} on.", "Transition rules", OWN_RULES,
        "the audit report, or the scheme's own register",
    ),
    _C.BEFORE_FIRST_BODY: _warning(
        "The certificate is of {day}; the first body that may certify to "
        "{law} was designated on {first}.",
        "Issue day", OWN_RULES,
        "the body's word, and the scope and the day of its designation",
    ),
    _C.ISSUED_AFTER_REPEAL: _warning(
        "The certificate was issued on {issued}; the law it names was "
        "replaced on {replaced}, and no papers to it are issued since.",
        "Term, by kind of document", OWN_RULES,
        "the notified body's word, or its letter on the older certificate",
    ),
    _C.LAW_REPLACED: _question(
        "The law {law} was replaced by {by} on {replaced}; whether papers to it "
        "still stand is not known.", "Term, by kind of document", OWN_RULES,
        "the certificate or the declaration to the newer law",
    ),
    _C.STANDARD_NOT_TOLD: _question(
        "No standard is named.", "8.2.2 e", _MS, _PAPER,
    ),
    _C.STANDARD_UNREADABLE: _question(
        'The {line} is given as "{text}"; {because}.',
        "8.2.2 e", _MS, _PAPER,
    ),
    _C.SEVERAL_STANDARDS: _question(
        "The paper names several standards ({names}), and each has rules of "
        "its own.", "8.2.2 e", _MS, "an assessment for each of the standards",
    ),
    _C.KIND_NOT_TOLD: _question(
        'The paper names {what} ("{text}"); what kind of paper it is ({kinds}) '
        "is not told.", "Text that names no document", OWN_RULES, _PAPER,
    ),
    _C.STANDARD_UNKNOWN: _question(
        "{reference} is not in the data; {known}{note}.",
        "Catalogue", OWN_RULES, "the text of the document that is named",
    ),
    _C.EDITION_NOT_TOLD: _question(
        "{reference} is named without an edition that can be read: a year, a "
        "version or an issue.",
        "8.2.2 e", _MS, _PAPER,
    ),
    _C.PART_NOT_TOLD: _question(
        "{reference} is a series; which part is meant is not said.",
        "8.2.2 e", _MS, _PAPER,
    ),
    _C.ADOPTION_UNKNOWN: _question(
        "Which edition {reference} takes over is not in the data; its own "
        "year or letter does not tell.", "Adoptions", OWN_RULES,
        "the foreword of the document that is named",
    ),
    _C.ECONOMY_UNKNOWN: _question(
        '"{economy}" is no economy in the data; whether it has rules of its '
        "own was not looked up.", "The holder's economy", OWN_RULES,
        "the holder's economy by its name or its code of ISO 3166-1",
    ),
    _C.HOLDER_ID_IMPOSSIBLE: _question(
        '"{number}" can be no credit code of mainland China: its last sign '
        "does not follow from the others.",
        "the eighteenth sign", "gb-32100-told",
        "the code as the paper and the holder's business licence print it",
    ),
    _C.NEWER_THAN_DATA: _question(
        "{reference} would be newer than the data, which ends on {as_of}.",
        "Catalogue", OWN_RULES,
        "the entry of the document at its publisher's",
    ),
    _C.LAPSE_DISPUTED: _question(
        "Authorities end certificates to {edition} on different days, from "
        "{first} to {last}; this day lies between.",
        "Transition rules", OWN_RULES, _ANSWER,
    ),
    _C.INITIAL_DISPUTED: _question(
        "Whether {day} is still in time for a certificate to {edition} is "
        "{because}.", "Boundary days", OWN_RULES,
        "the certification body's word",
    ),
    _C.EXPIRY_NOT_TOLD: _question(
        "No day of expiry is told.", "8.2.2 c", _MS, _PAPER,
    ),
    _C.START_NOT_TOLD: _question(
        "No day of decision, effect or issue is told.", "8.2.2 b", _MS,
        _PAPER,
    ),
    _C.EXTENDED: _question(
        "The certificate expired on {expires}; the certification body is "
        "said to have extended it to {until}.", "3 c", "iaf-id-3",
        "the certification body's own letter, and the register",
    ),
    _C.EXTENDED_BY_LAW: _question(
        "The certificate expired on {expires}; {law} lets such certificates "
        "stand until {ends} where its conditions are met.",
        "the law's conditions", "eu-2023-607",
        "the maker's declaration that the conditions are met, and the "
        "notified body's letter",
    ),
    _C.EDITION_OUTDATED: _question(
        "{edition} was superseded by {newer} {when}; "
        "no end of the transition was found, and none on record ran so long.",
        "Transition rules", OWN_RULES, _ANSWER,
    ),
    _C.EDITION_NEW: _question(
        "{edition} appeared on {appeared}; whether the issuer's "
        "accreditation already covers it is not told.",
        "Accreditation", OWN_RULES,
        "the issuer's entry at its accreditation body, or the register",
    ),
    _C.PAPER_INCOMPLETE: _question(
        "The paper does not print what belongs on it: {items}.",
        "8.2.2", _MS, _PAPER,
    ),
    _C.NUMBER_DIFFERS: _question(
        "The number bears {mark}, {meaning}; what else is told makes this "
        "{told}.",
        "Numbers given in mainland China", OWN_RULES, _ANSWER,
    ),
    _C.BODY_NOT_TOLD: _question(
        "Which body issued it is not told{given}.", "8.2.2 g", _MS, _PAPER,
    ),
    _C.ISSUER_ACCREDITS: _question(
        'The issuer is given as "{body}"; {name} is an accreditation body, '
        "and such a body certifies no supplier.",
        "Who certifies", OWN_RULES, _PAPER,
    ),
    _C.ISSUER_IS_HOLDER: _question(
        'The issuer is given as "{body}", which is the holder or bears its '
        "name.",
        "Who certifies", OWN_RULES, _PAPER,
    ),
    _C.ISSUER_CONSULTS: _question(
        'The issuer is given as "{body}", the name of a consultancy; a body '
        "that certifies management systems gives no consultancy on them.",
        "5.2", _MS, "the issuer's entry at its accreditation body",
    ),
    _C.BODY_APPROVAL_ENDED: _question(
        "The certification body's own approval ended on {until}; whether it "
        "was renewed is not told.",
        "Approval of bodies", OWN_RULES,
        "the body's entry with the authority that approves it",
    ),
    _C.ACCREDITATION_NOT_TOLD: _question(
        "Which accreditation body stands behind the issuer is not told; "
        "the paper need not print it.", "Accreditation", OWN_RULES,
        "the issuer's entry at the accreditation body it names",
    ),
    _C.ACCREDITATION_UNKNOWN: _question(
        '"{body}" is not an accreditation body in the data{why}.',
        "Accreditation", OWN_RULES,
        "the accreditation body's full name and its entry with the "
        "arrangement",
    ),
    _C.ACCREDITATION_HEDGED: _question(
        '"{body}" names an accreditation body, with words beside it that '
        "take it back, leave it open or are not known.",
        "Accreditation", OWN_RULES,
        "the issuer's entry at the accreditation body",
    ),
    _C.ACCREDITATION_OTHER_FIELD: _question(
        '"{body}" tells of an accreditation for {told}, not for {needed}.',
        "Accreditation", OWN_RULES,
        "the issuer's entry at the accreditation body",
    ),
    _C.ACCREDITATION_FORMER: _question(
        "{body} accredited until {until}, long before the certificate was "
        "issued; {name} took its place.",
        "Accreditation", OWN_RULES,
        "the issuer's entry at the accreditation body of today",
    ),
    _C.NOT_AN_ACCREDITOR: _question(
        "{body} cannot stand as the accreditation body: {because}.",
        "Accreditation", OWN_RULES,
        "the name of the accreditation body behind the issuer",
    ),
    _C.ACCREDITATION_AMBIGUOUS: _question(
        '"{body}" alone does not settle which accreditation body is meant; '
        "{known}: {bodies}.", "Accreditation", OWN_RULES,
        "the accreditation body's economy",
    ),
    _C.RECOGNITION_UNKNOWN: _question(
        "The data holds no evidence that {body} is recognised for such "
        "certificates.",
        "Recognition", OWN_RULES,
        "the body's entry in the list of signatories of the arrangement",
    ),
    _C.SURVEILLANCE_NOT_TOLD: _question(
        "A surveillance audit was due by {due}; nothing that was told shows "
        "it.", "9.1.3.3", _MS,
        "the report or letter on the surveillance audit, or the register",
    ),
    _C.INTERVAL_TOLERATED: _question(
        "From {first} to the audit of {second} it took more than {months} "
        "months; the interval began before the stricter rule.",
        "Surveillance in mainland China", OWN_RULES, _ANSWER,
    ),
    _C.LOCAL_RULE_UNREAD: _question(
        "No audit after {last} is told by its day; {rule} has a spacing of "
        "its own that is not in the data.",
        "rules of 2026, not read",
        "cnca-2026-2",
        _REGISTER,
    ),
    _C.REGISTER_UNCLEAR: _question(
        '{register} says "{word}", {why}.',
        "Register words", OWN_RULES, "a new reading of the register",
    ),
    _C.SINCE_NOT_TOLD: _question(
        '{register} showed "{word}" when it was read on {read}; since when '
        "is not told, so whether the certificate stood on this day is not "
        "known.", "The day of the assessment", OWN_RULES, _SINCE,
    ),
    _C.REGISTER_NOT_FOUND: _question(
        '{register} does not show the certificate ("{word}"). What that means '
        "there: {meaning}",
        "Register readings", OWN_RULES,
        "a new reading of the register, or the certification body's word",
    ),
    _C.SUPERSEDED: _note(
        "{edition} is superseded by {newer}; certificates to it stand until "
        "{end}.", "Transition rules",
    ),
    _C.TRANSITION_END_UNPUBLISHED: _note(
        "{edition} is superseded by {newer}; no end of the transition was "
        "found, so no lapse is claimed.", "Transition rules",
    ),
    _C.ADOPTION_INFERRED: _note(
        "{reference} is taken for {edition}, by its number and year; the "
        "name itself is not in the data.", "Adoptions", OWN_RULES,
    ),
    _C.ADOPTION_MODIFIED: _note(
        "{reference} takes {edition} over with changes: what is shown to it "
        "is not shown to the ISO text.", "Adoptions", OWN_RULES,
    ),
    _C.ADOPTION_REPLACED: _note(
        "{reference} was replaced by {newer}.", "Adoptions", OWN_RULES,
    ),
    _C.EXTENSION_OVER: _note(
        "An extension until {until} is told; {because}.", "3 c", "iaf-id-3",
    ),
    _C.REGISTER_NOT_SETTLING: _note(
        'The reading "{word}" in {register} settles nothing: {because}.',
        "Register readings",
    ),
    _C.SURVEILLANCE_LATE: _note(
        "The surveillance audit due by {due} took place on {day}.",
        "9.1.3.3", _MS,
    ),
    _C.AUDIT_EARLY: _note(
        "The audit of {day} was held before its window, which opens on "
        "{opens}; it is not the audit that was due.",
        "surveillance window, three months about the anniversary",
        "iatf-rules-6",
    ),
    _C.SUSPENDED_LONG: _note(
        "The suspension has lasted since {since}; in most cases it does not "
        "exceed six months.", "9.6.5.4", _MS,
    ),
    _C.END_ANNOUNCED: _note(
        '{register} shows the certificate as "{word}" from {since} on, a day '
        "that is still ahead.",
        "The day of the assessment",
    ),
    _C.TRANSFERRED: _note(
        "The certification was transferred from {body}; only a valid, "
        "accredited one can be.", "Transfer", OWN_RULES,
    ),
    _C.DECISION_NOT_TOLD: _note(
        "The day of the certification decision is not told; the day of "
        "{used} stands in for it.", "8.2.2 b", _MS,
    ),
    _C.CYCLE_INFERRED: _note(
        "{because}; the start of the cycle is inferred as {start}.",
        "Cycle start on reissues",
    ),
    _C.SCOPE_NOT_EVIDENCED: _note(
        "{body} is recognised (evidence of {as_of}); its recognition for "
        "{standard} itself is not in the data.", "Recognition",
    ),
    _C.EVIDENCE_OLD: _note(
        "The newest evidence that {body} is recognised{what} is of {as_of}.",
        "Recognition",
    ),
    _C.CHAIN_TO_CHECK: _note(
        "What stands behind the issuer of such a document ({chain}) is not "
        "shown on it; look the issuer up.", "Chain of trust",
    ),
    _C.BODY_APPROVAL_ENDS: _note(
        "The certification body's own approval ends on {until}, before the "
        "certificate.", "Approval of bodies",
    ),
    _C.EXPIRES_SOON: _note(
        "The certificate expires on {expires}; days left: {days}.", "Policy",
    ),
    _C.REMAINING_SHORT: _note(
        "The certificate expires on {expires}, sooner than the buyer asks "
        "for; days asked for: {days}.", "Policy",
    ),
    _C.MISPRINT: _note(
        '"{text}" was read as {reference}.', "Catalogue",
    ),
    _C.NAME_CORRECTED: _note(
        "{printed} is properly {meant}.", "Catalogue",
    ),
    _C.LATER_EVIDENCE_IGNORED: _note(
        "Evidence dated after this day is left out: {what}.",
        "The day of the assessment",
    ),
    _C.AFTER_DATA: _note(
        "The data ends on {as_of}; later changes are not in it.",
        "The day of the assessment",
    ),
    _C.TEXT_OVERLONG: _note(
        "What is told as the {field} is {length} characters long, more than "
        "a certificate can print.", "8.2.2", _MS,
    ),
}  # fmt: skip

_WEIGHT: Final = {code: place for place, code in enumerate(FindingCode)}


@final
@attrs.frozen
class Finding:
    """One thing that an assessment noticed.

    Attributes:
        code: the stable code.
        facts: (name, value) pairs that the sentence is made from.
        cited: where the fact behind it was seen, if that says more than
            the rule.

    >>> finding = Finding(FindingCode.EXPIRED, (("expires", "2025-01-31"),))
    >>> print(finding)
    The certificate expired on 2025-01-31.
    >>> finding.severity
    <Severity.ERROR: 'error'>
    """

    code: FindingCode
    facts: tuple[tuple[str, Fact], ...] = ()
    cited: Citation | None = None

    @property
    def severity(self) -> Severity:
        """What it does to the verdict."""
        return FINDINGS[self.code].severity

    @property
    def sentence(self) -> str:
        """The finding in a plain sentence, fit to be printed."""
        told = dict(self.facts)
        return in_line(FINDINGS[self.code].template.format(**told))

    @property
    def citation(self) -> Citation:
        """Where the fact behind it was seen, else the rule's clause."""
        return self.cited or FINDINGS[self.code].citation

    @property
    def settle(self) -> str | None:
        """The one paper or look-up that would end the doubt, or None."""
        return FINDINGS[self.code].settle

    @property
    def action(self) -> str:
        """What to do about it, in a plain sentence."""
        told = (NARROWER.get((self.code, *fact)) for fact in self.facts)
        return next(filter(None, told), ACTIONS[self.code])

    def __str__(self) -> str:
        return self.sentence


def by_weight(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of the table: errors first."""
    return tuple(sorted(findings, key=lambda found: _WEIGHT[found.code]))


# Where one of these is found there is no such certificate at all, and
# nothing else of it is worth asking.
_NO_SUCH_PAPER: Final = frozenset(
    {_C.NO_CERTIFICATE, _C.NOT_CERTIFIABLE, _C.WRONG_DOCUMENT}
)
_OF_THE_END: Final = frozenset({_C.EXPIRES_SOON, _C.REMAINING_SHORT})
_BEYOND_THE_END: Final = frozenset({_C.EXTENDED, _C.EXTENDED_BY_LAW})
# Of what has ended for good these would tell no more than when, and to what.
_ENDED: Final = frozenset({_C.WITHDRAWN, _C.CANCELLED, _C.EXPIRED})
_OF_ITS_TIME: Final = frozenset(
    {
        _C.START_NOT_TOLD,
        _C.EXPIRY_NOT_TOLD,
        _C.EDITION_NOT_TOLD,
        _C.PART_NOT_TOLD,
        _C.EDITION_OUTDATED,
        _C.SURVEILLANCE_NOT_TOLD,
    }
)
# Who stands behind what is over helps nobody.
_OF_TRUST: Final = frozenset(
    {
        _C.ACCREDITATION_NOT_TOLD,
        _C.ACCREDITATION_UNKNOWN,
        _C.ACCREDITATION_AMBIGUOUS,
        _C.RECOGNITION_UNKNOWN,
        _C.CHAIN_TO_CHECK,
    }
)
_OVER: Final = _ENDED | {_C.EDITION_LAPSED, _C.CYCLE_OVER}
_OF_AUDITS: Final = frozenset({_C.SURVEILLANCE_MISSED, _C.INTERVAL_TOO_LONG})
# Another day may be better; all other errors stay.
_FOR_NOW: Final = frozenset({_C.SUSPENDED, _C.NOT_YET_EFFECTIVE})


def closing(findings: Iterable[Finding]) -> frozenset[FindingCode]:
    """Return the codes after which nothing of a certificate falls due."""
    return frozenset(
        finding.code
        for finding in findings
        if finding.code in _NO_SUCH_PAPER
        or (
            finding.severity is Severity.ERROR and finding.code not in _FOR_NOW
        )
    )


def _is_spelling(finding: Finding) -> bool:
    """Tell whether a text was read as it stands, but for blanks and marks."""
    if finding.code is not _C.MISPRINT:
        return False
    facts = dict(finding.facts)
    return flatten(str(facts["text"])) == flatten(str(facts["reference"]))


def worth_telling(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Leave out what asks how a certificate is kept that there cannot be.

    Of one that is over, the day of its expiry is not told either, nor what is
    missing on it once it or its edition has ended, nor who stands behind it;
    nor is its end called soon where it is behind, and a doubtful extension
    runs.  Readings that differ in blanks and marks alone are left out as well.
    """
    findings = tuple(f for f in findings if not _is_spelling(f))
    over = closing(findings)
    if not over:
        if _BEYOND_THE_END.isdisjoint(f.code for f in findings):
            return findings
        return tuple(f for f in findings if f.code is not _C.EXPIRES_SOON)
    if over.isdisjoint(_NO_SUCH_PAPER):
        past = _OF_THE_END
        if not over.isdisjoint(_OVER):
            past |= _OF_ITS_TIME | _OF_TRUST
        return tuple(f for f in findings if f.code not in past)
    return tuple(
        finding
        for finding in findings
        if finding.severity is not Severity.QUESTION
        and finding.code not in _OF_AUDITS
    )
