"""The words that `isostd` answers with.

Every enumeration is a `StrEnum`: a member equals its text, so it can be
stored, compared and put into JSON as it is.  New members may appear in a
release that adds names (see the changelog): keep a default branch.
"""

from enum import StrEnum

__all__ = [
    "Answer",
    "Attestation",
    "AuditKind",
    "Basis",
    "Chain",
    "Confidence",
    "Degree",
    "Doubt",
    "EditionRule",
    "Force",
    "Kind",
    "Obligation",
    "Outcome",
    "RegisterStatus",
    "RelationKind",
    "Role",
    "Severity",
    "Status",
    "Unresolved",
    "Verdict",
]


class Answer(StrEnum):
    """Yes, no, or honestly unknown.  It has no truth value: compare it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """Refuse: `if answer:` would read an unknown as a yes."""
        msg = "an Answer has three values; compare it with Answer.YES"
        raise TypeError(msg)


class Kind(StrEnum):
    """What sort of document a standard is."""

    MANAGEMENT_SYSTEM = "management system"
    SECTOR_QUALITY_SYSTEM = "sector quality system"
    PRODUCT_OR_PROCESS = "product or process requirement"
    GUIDANCE = "guidance"
    BODIES_AND_LABORATORIES = "requirements for bodies and laboratories"
    QUANTIFICATION = "quantification and verification"


class Attestation(StrEnum):
    """What sort of evidence a document is."""

    MANAGEMENT_SYSTEM_CERTIFICATE = "management-system certificate"
    PRODUCT_CERTIFICATE = "product certificate"
    PRIVATE_CERTIFICATE = "private certificate"
    TEST_REPORT = "test report"
    NOTIFIED_BODY_CERTIFICATE = "notified-body certificate"
    ACCREDITATION_CERTIFICATE = "accreditation certificate"
    MDSAP_CERTIFICATE = "MDSAP certificate"
    MARKING_LICENCE = "marking licence"
    REGULATOR_INSPECTION = "inspection by a regulator"
    VERIFICATION_STATEMENT = "verification statement"
    SELF_DECLARATION = "self-declaration"
    NONE = "none"


class Chain(StrEnum):
    """Who vouches for the body that issued a document."""

    ACCREDITATION = "accreditation body under the MRA"
    ISSUER = "the issuer is itself the accreditation body"
    DESIGNATION = "designation as a notified body"
    MDSAP = "MDSAP recognition"
    SCHEME_LICENCE = "scheme licence"
    LABORATORY = "ISO/IEC 17025 laboratory"
    PRODUCT_BODY = "ISO/IEC 17065 body"
    NONE = "none customary"


class Obligation(StrEnum):
    """With what force somebody asks for evidence."""

    MANDATORY = "mandatory"
    PRESUMPTION = "presumption of conformity"
    CONFORMITY_ROUTE = "conformity route"
    CONTRACTUAL = "contractual"
    CUSTOMARY = "customary"
    VOLUNTARY = "voluntary"


class Force(StrEnum):
    """Whether a requirement's instrument is in force."""

    IN_FORCE = "in force"
    PROPOSED = "proposed"
    SUPERSEDED = "superseded"


class Role(StrEnum):
    """Which party a requirement asks."""

    MAKER = "maker"
    IMPORTER = "importer"
    BUYER = "buyer"
    SITE_OPERATOR = "site operator"


class EditionRule(StrEnum):
    """Which editions of a standard a requirement accepts."""

    PINNED = "pinned"
    LATEST = "latest"
    ANY = "any"


class Degree(StrEnum):
    """How far an adoption agrees with the ISO text (ISO/IEC Guide 21)."""

    IDENTICAL = "IDT"
    MODIFIED = "MOD"
    NOT_EQUIVALENT = "NEQ"


class RelationKind(StrEnum):
    """How one standard stands to another."""

    SUCCEEDS = "succeeds"
    PRECEDES = "precedes"
    CONTAINS = "contains"
    CONTAINED_IN = "contained in"
    EXTENDS = "extends"
    EXTENDED_BY = "extended by"
    SUPPORTED_BY = "supported by"
    CONFUSED_WITH = "confused with"


class Confidence(StrEnum):
    """How a fact was seen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class AuditKind(StrEnum):
    """What an audit was for."""

    INITIAL = "initial"
    SURVEILLANCE = "surveillance"
    RECERTIFICATION = "recertification"
    TRANSITION = "transition"
    SPECIAL = "special"
    TRANSFER = "transfer"


class RegisterStatus(StrEnum):
    """What a register says of a certificate, in one vocabulary."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    NOT_FOUND = "not found"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """What a finding does to the verdict."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"
    NOTE = "note"


class Status(StrEnum):
    """The state a certificate is in on a day."""

    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    EDITION_LAPSED = "edition lapsed"
    NOT_YET_EFFECTIVE = "not yet effective"
    ACTIVE = "active"
    UNDETERMINED = "undetermined"


class Verdict(StrEnum):
    """The short answer about a certificate."""

    VALID = "valid"
    DOUBTFUL = "doubtful"
    INVALID = "invalid"


class Doubt(StrEnum):
    """Why a certificate is doubtful."""

    CONTRADICTED = "contradicted"
    UNPROVEN = "unproven"


class Basis(StrEnum):
    """What an assessment rests on."""

    PAPER = "paper"
    SUPPLIER_COPY = "supplier's copy of a register"
    REGISTER = "register read by the buyer"


class Outcome(StrEnum):
    """How one requirement, or a whole report, comes out."""

    MET = "met"
    TO_CONFIRM = "to confirm"
    SUPPORTED = "supported"
    UNMET = "unmet"
    NOT_CERTIFIABLE = "not certifiable"
    NO_DATA = "no data"


class Unresolved(StrEnum):
    """Why a reference leads to no edition."""

    UNKNOWN_STANDARD = "standard not known"
    NO_YEAR = "no year printed"
    SERIES = "series without its part"
    NO_SUCH_EDITION = "no such edition"
    DRAFT = "draft"
    NEWER_THAN_DATA = "newer than the data"
    UNKNOWN_ADOPTION = "adopter's year not known"
    NO_EDITIONS = "editions not kept by year"
