"""The words that `isostd` answers with.

Every enumeration is a `StrEnum`: a member equals its text, so it can be
stored, compared and put into JSON as it is.  New members may appear in a
release that adds names (see the changelog): keep a default branch.
"""

from enum import StrEnum

__all__ = [
    "AmendmentKind",
    "Answer",
    "Attestation",
    "AuditKind",
    "Basis",
    "Chain",
    "ClockStart",
    "Confidence",
    "CorrectionKind",
    "Degree",
    "Doubt",
    "EditionRule",
    "Force",
    "Kind",
    "MilestoneKind",
    "Obligation",
    "Outcome",
    "RegisterStatus",
    "RelationKind",
    "Role",
    "Severity",
    "Status",
    "SurveillanceRule",
    "TransitionDay",
    "Unresolved",
    "VariantRole",
    "Verdict",
]


class Answer(StrEnum):
    """Yes, no, or honestly unknown.  It has no truth value: compare it."""

    #: It is so.
    YES = "yes"
    #: It is not so.
    NO = "no"
    #: Nobody told, or the data cannot tell.
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """Refuse: `if answer:` would read an unknown as a yes."""
        msg = "an Answer has three values; compare it with Answer.YES"
        raise TypeError(msg)


class Kind(StrEnum):
    """What sort of document a standard is."""

    #: How a firm works, whatever its trade (ISO 9001).
    MANAGEMENT_SYSTEM = "management system"
    #: The same for one trade (IATF 16949).
    SECTOR_QUALITY_SYSTEM = "sector quality system"
    #: What goods or processes must be like (ISO 8124-1).
    PRODUCT_OR_PROCESS = "product or process requirement"
    #: Advice; nobody can be certified to it (ISO 31000).
    GUIDANCE = "guidance"
    #: For those who test, inspect, certify (ISO/IEC 17025).
    BODIES_AND_LABORATORIES = "requirements for bodies and laboratories"
    #: How to reckon and check figures (ISO 14064-1).
    QUANTIFICATION = "quantification and verification"


class Attestation(StrEnum):
    """What sort of evidence a document is."""

    #: A firm's way of working was audited.
    MANAGEMENT_SYSTEM_CERTIFICATE = "management-system certificate"
    #: Named goods or processes were evaluated.
    PRODUCT_CERTIFICATE = "product certificate"
    #: A body says it on terms of its own.
    PRIVATE_CERTIFICATE = "private certificate"
    #: A laboratory says how samples did.
    TEST_REPORT = "test report"
    #: A body designated under EU law says it.
    NOTIFIED_BODY_CERTIFICATE = "notified-body certificate"
    #: A body or a laboratory is competent.
    ACCREDITATION_CERTIFICATE = "accreditation certificate"
    #: One audit for several regulators of devices.
    MDSAP_CERTIFICATE = "MDSAP certificate"
    #: A mark may be put on named goods.
    MARKING_LICENCE = "marking licence"
    #: An authority inspected the site itself.
    REGULATOR_INSPECTION = "inspection by a regulator"
    #: A verifier checked a report or a claim.
    VERIFICATION_STATEMENT = "verification statement"
    #: The firm says it of itself.
    SELF_DECLARATION = "self-declaration"
    #: No paper can exist.
    NONE = "none"


class Chain(StrEnum):
    """Who vouches for the body that issued a document."""

    #: An accreditation body under the arrangement.
    ACCREDITATION = "accreditation body under the MRA"
    #: The issuer accredits; nobody stands behind it but the arrangement.
    ISSUER = "the issuer is itself the accreditation body"
    #: A state of the EU.
    DESIGNATION = "designation as a notified body"
    #: The regulators of MDSAP.
    MDSAP = "MDSAP recognition"
    #: The owner of the scheme.
    SCHEME_LICENCE = "scheme licence"
    #: The laboratory's own accreditation.
    LABORATORY = "ISO/IEC 17025 laboratory"
    #: The accreditation of a body for products.
    PRODUCT_BODY = "ISO/IEC 17065 body"
    #: Nobody.
    NONE = "none customary"


class Obligation(StrEnum):
    """With what force somebody asks for evidence."""

    #: The law asks for it.
    MANDATORY = "mandatory"
    #: With it the law presumes that you comply; there are other ways.
    PRESUMPTION = "presumption of conformity"
    #: One of the ways the law offers.
    CONFORMITY_ROUTE = "conformity route"
    #: A contract or a buyer's own rule asks for it.
    CONTRACTUAL = "contractual"
    #: A class of buyers usually asks for it.
    CUSTOMARY = "customary"
    #: Somebody may like it.
    VOLUNTARY = "voluntary"


class Force(StrEnum):
    """Whether a requirement's instrument is in force."""

    #: It applies in its days.
    IN_FORCE = "in force"
    #: Not yet decided; it does not apply.
    PROPOSED = "proposed"
    #: Replaced; it does not apply.
    SUPERSEDED = "superseded"


class Role(StrEnum):
    """Which party a requirement asks."""

    #: Who makes the goods.
    MAKER = "maker"
    #: Who brings them into the market; where a class of buyers asks, who
    #: sells to them.
    IMPORTER = "importer"
    #: Who buys them.
    BUYER = "buyer"
    #: Who runs a site there.
    SITE_OPERATOR = "site operator"


class EditionRule(StrEnum):
    """Which editions of a standard a requirement accepts."""

    #: Only the listed ones.
    PINNED = "pinned"
    #: The newest.
    LATEST = "latest"
    #: Any that still stands.
    ANY = "any"


class Degree(StrEnum):
    """How far an adoption agrees with the ISO text (ISO/IEC Guide 21)."""

    #: The same text.
    IDENTICAL = "IDT"
    #: Changed, and the changes are marked.
    MODIFIED = "MOD"
    #: Only related; it counts for nothing here.
    NOT_EQUIVALENT = "NEQ"


class RelationKind(StrEnum):
    """How one standard stands to another."""

    #: It took the other's place.
    SUCCEEDS = "succeeds"
    #: The other took its place.
    PRECEDES = "precedes"
    #: A paper to it counts for the other too.
    CONTAINS = "contains"
    #: A paper to the other counts for it.
    CONTAINED_IN = "contained in"
    #: It is used on top of the other.
    EXTENDS = "extends"
    #: The other is used on top of it.
    EXTENDED_BY = "extended by"
    #: The other helps to apply it.
    SUPPORTED_BY = "supported by"
    #: Not the same, and often taken for it.
    CONFUSED_WITH = "confused with"


class AmendmentKind(StrEnum):
    """What sort of supplement to an edition a text is."""

    #: It changes the edition.
    AMENDMENT = "amendment"
    #: It mends mistakes in it.
    CORRIGENDUM = "corrigendum"
    #: It was never published.
    DRAFT = "draft"


class TransitionDay(StrEnum):
    """Which day of a transition a published version is of."""

    #: The last on which a certificate to the old edition stands.
    END = "end"
    #: The last for a first certificate to it.
    LAST_INITIAL = "last initial"


class VariantRole(StrEnum):
    """What the word of whoever published a day is worth."""

    #: It decides for its own, and opens a span of doubt.
    AUTHORITY = "authority"
    #: It expects.
    FORECAST = "forecast"
    #: It meant another day.
    MISPRINT = "misprint"


class SurveillanceRule(StrEnum):
    """When the audits between two certifications fall due."""

    #: In a window about each anniversary of the audit that the cycle began
    #: with.
    ANNIVERSARY = "anniversary"
    #: Once in each calendar year, but that of the recertification audit.
    CALENDAR_YEAR = "calendar year"
    #: At most so many months apart.
    INTERVAL = "interval"
    #: Never, as far as the rules say.
    NONE = "none"


class ClockStart(StrEnum):
    """What starts the time to the first surveillance audit."""

    #: The decision to certify.
    DECIDED = "decided"
    #: The day of issue.
    ISSUED = "issued"


class Confidence(StrEnum):
    """How a fact was seen."""

    #: Read in the official text or record.
    PRIMARY = "primary"
    #: Read in a text about it.
    SECONDARY = "secondary"
    #: Known, and not found anywhere.
    UNVERIFIED = "unverified"


class AuditKind(StrEnum):
    """What an audit was for."""

    #: For the first certificate.
    INITIAL = "initial"
    #: In between.
    SURVEILLANCE = "surveillance"
    #: For the next cycle.
    RECERTIFICATION = "recertification"
    #: To a new edition.
    TRANSITION = "transition"
    #: At short notice, or for a wider scope.
    SPECIAL = "special"
    #: Before another body takes over.
    TRANSFER = "transfer"


class RegisterStatus(StrEnum):
    """What a register says of a certificate, in one vocabulary."""

    #: In force.
    ACTIVE = "active"
    #: Out of force for a time.
    SUSPENDED = "suspended"
    #: Ended by the body.
    WITHDRAWN = "withdrawn"
    #: Ended at the holder's wish.
    CANCELLED = "cancelled"
    #: Its day is past.
    EXPIRED = "expired"
    #: Not listed.
    NOT_FOUND = "not found"
    #: A word that has no one meaning.
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """What a finding does to the verdict."""

    #: The verdict is invalid.
    ERROR = "error"
    #: It makes doubtful, as something contradicts it.
    WARNING = "warning"
    #: It makes doubtful, as something is not told or not known.
    QUESTION = "question"
    #: Changes no verdict.
    NOTE = "note"


class Status(StrEnum):
    """The state a certificate is in on a day: of several, the first here."""

    #: Ended by the body.
    WITHDRAWN = "withdrawn"
    #: Ended at the holder's wish.
    CANCELLED = "cancelled"
    #: Its last day is past.
    EXPIRED = "expired"
    #: Out of force for a time.
    SUSPENDED = "suspended"
    #: The transition of its edition is over.
    EDITION_LAPSED = "edition lapsed"
    #: Its first day lies ahead.
    NOT_YET_EFFECTIVE = "not yet effective"
    #: None of these.
    ACTIVE = "active"
    #: An expiry is needed and not known.
    UNDETERMINED = "undetermined"


class Verdict(StrEnum):
    """The short answer about a certificate."""

    #: Nothing contradicts it, and all that is needed was told.
    VALID = "valid"
    #: Something is unproven or contradicted (see `Doubt`).
    DOUBTFUL = "doubtful"
    #: It counts for nothing on this day.
    INVALID = "invalid"


class Doubt(StrEnum):
    """Why a certificate is doubtful."""

    #: Something told speaks against it.
    CONTRADICTED = "contradicted"
    #: Something needed is not told or not known.
    UNPROVEN = "unproven"


class Basis(StrEnum):
    """What an assessment rests on."""

    #: What stands on the paper alone.
    PAPER = "paper"
    #: Somebody else's reading of a register.
    SUPPLIER_COPY = "supplier's copy of a register"
    #: The buyer's own reading of a register.
    REGISTER = "register read by the buyer"


class MilestoneKind(StrEnum):
    """What falls due."""

    #: The next surveillance audit.
    SURVEILLANCE = "surveillance"
    #: The decision on the next cycle.
    RECERTIFICATION = "recertification"
    #: Nothing can be missed; it is the last day of validity.
    EXPIRY = "expiry"
    #: A restoration of what expired.
    RESTORATION_ENDS = "restoration ends"
    #: The change to the newer edition.
    END_OF_TRANSITION = "end of transition"
    #: The same, on the day from which to ask where no end was published.
    END_NOT_PUBLISHED = "end of transition, not published"
    #: The change to the newer law.
    LAW_REPLACED = "law replaced"
    #: An answer to what a register announces.
    END_ANNOUNCED = "end announced"


class Outcome(StrEnum):
    """How one requirement, or a whole report, comes out."""

    #: A valid certificate gives what is asked.
    MET = "met"
    #: Something would, if a doubt were settled.
    TO_CONFIRM = "to confirm"
    #: Something helps and is not enough.
    SUPPORTED = "supported"
    #: Nothing shown gives it.
    UNMET = "unmet"
    #: No certificate can.
    NOT_CERTIFIABLE = "not certifiable"
    #: There is no row at all.
    NO_DATA = "no data"


class CorrectionKind(StrEnum):
    """What in a reference is not as printed."""

    #: Whose document it is.
    PUBLISHER = "publisher"
    #: What sort of document it is.
    TYPE = "type"
    #: Whose text was adopted.
    ADOPTION = "adoption"


class Unresolved(StrEnum):
    """Why a reference leads to no edition."""

    #: The catalogue does not hold it.
    UNKNOWN_STANDARD = "standard not known"
    #: Which edition is not told.
    NO_YEAR = "no year printed"
    #: Which part is not told.
    SERIES = "series without its part"
    #: There never was one.
    NO_SUCH_EDITION = "no such edition"
    #: A text that is not published.
    DRAFT = "draft"
    #: The year is later than the facts.
    NEWER_THAN_DATA = "newer than the data"
    #: Which ISO edition it takes over is not known.
    UNKNOWN_ADOPTION = "adopter's year not known"
    #: It has no editions by year.
    NO_EDITIONS = "editions not kept by year"
