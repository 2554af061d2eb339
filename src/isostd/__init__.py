"""ISO certification for people who receive certificates: facts and rules.

Typed records of standards, accreditation and requirements, and pure
functions over them.  Nothing here opens a file after the records are loaded,
opens a connection or reads a clock: the caller passes the day.

Begin with `assess` (one certificate on one day) and `vet` (what a purchase
needs, and what the certificates give).

>>> import isostd
>>> paper = isostd.Certificate(standard="ISO 9001:2018",
...                            issued="2024-01-10", expires="2027-01-09")
>>> isostd.assess(paper, on="2026-11-22")
<Assessment 'ISO 9001:2018: invalid on 2026-11-22'>
"""

from datetime import date as _date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isostd.assessments import Assessment, Milestone, Span
    from isostd.catalogue import (
        Catalogue,
        bundled,
        get,
        resolve,
        search,
    )
    from isostd.certificates import (
        Audit,
        Certificate,
        Policy,
        RegisterEntry,
        Site,
    )
    from isostd.dates import read_date
    from isostd.errors import (
        DataError,
        DuplicateKeyError,
        InvalidDateError,
        InvalidReferenceError,
        InvalidValueError,
        IsostdError,
        UnknownNameError,
        UnknownStandardError,
    )
    from isostd.findings import Finding, FindingCode
    from isostd.matching import match, vet
    from isostd.plain import from_plain, to_plain
    from isostd.references import Reference
    from isostd.rendering import to_html, to_text
    from isostd.reports import Match, MatchReport
    from isostd.requirements import Evidence, Purchase, Requirement
    from isostd.resolving import Resolution
    from isostd.selecting import Selection, requirements_for
    from isostd.validity import assess, timeline
    from isostd.vocabulary import (
        AmendmentKind,
        Answer,
        Attestation,
        AuditKind,
        Basis,
        Chain,
        ClockStart,
        Confidence,
        CorrectionKind,
        Degree,
        Doubt,
        EditionRule,
        Force,
        Kind,
        MilestoneKind,
        Obligation,
        Outcome,
        RegisterStatus,
        RelationKind,
        Role,
        Severity,
        Status,
        SurveillanceRule,
        TransitionDay,
        Unresolved,
        VariantRole,
        Verdict,
    )

__all__ = [
    "DATA_AS_OF",
    "AmendmentKind",
    "Answer",
    "Assessment",
    "Attestation",
    "Audit",
    "AuditKind",
    "Basis",
    "Catalogue",
    "Certificate",
    "Chain",
    "ClockStart",
    "Confidence",
    "CorrectionKind",
    "DataError",
    "Degree",
    "Doubt",
    "DuplicateKeyError",
    "EditionRule",
    "Evidence",
    "Finding",
    "FindingCode",
    "Force",
    "InvalidDateError",
    "InvalidReferenceError",
    "InvalidValueError",
    "IsostdError",
    "Kind",
    "Match",
    "MatchReport",
    "Milestone",
    "MilestoneKind",
    "Obligation",
    "Outcome",
    "Policy",
    "Purchase",
    "Reference",
    "RegisterEntry",
    "RegisterStatus",
    "RelationKind",
    "Requirement",
    "Resolution",
    "Role",
    "Selection",
    "Severity",
    "Site",
    "Span",
    "Status",
    "SurveillanceRule",
    "TransitionDay",
    "UnknownNameError",
    "UnknownStandardError",
    "Unresolved",
    "VariantRole",
    "Verdict",
    "__version__",
    "assess",
    "bundled",
    "from_plain",
    "get",
    "match",
    "read_date",
    "requirements_for",
    "resolve",
    "search",
    "timeline",
    "to_html",
    "to_plain",
    "to_text",
    "vet",
]

__version__: Final = "26.1.0"
DATA_AS_OF: Final[_date] = _date(2026, 11, 27)

# Which room serves which name; a test holds it to the imports above.
_ROOMS: Final = {
    "catalogue": "Catalogue bundled get resolve search",
    "certificates": "Audit Certificate Policy RegisterEntry Site",
    "dates": "read_date",
    "errors": "DataError DuplicateKeyError InvalidDateError"
    " InvalidReferenceError InvalidValueError IsostdError UnknownNameError"
    " UnknownStandardError",
    "findings": "Finding FindingCode",
    "assessments": "Assessment Milestone Span",
    "matching": "match vet",
    "reports": "Match MatchReport",
    "resolving": "Resolution",
    "selecting": "Selection requirements_for",
    "plain": "from_plain to_plain",
    "references": "Reference",
    "rendering": "to_html to_text",
    "requirements": "Evidence Purchase Requirement",
    "validity": "assess timeline",
    "vocabulary": "AmendmentKind Answer Attestation AuditKind Basis Chain"
    " ClockStart Confidence CorrectionKind Degree Doubt"
    " EditionRule Force Kind MilestoneKind Obligation Outcome"
    " RegisterStatus RelationKind Role Severity Status"
    " SurveillanceRule TransitionDay Unresolved VariantRole"
    " Verdict",
}
_ROOM_OF: Final = {
    name: room for room, names in _ROOMS.items() for name in names.split()
}
# The records that a program may want beside these, and the rooms they are
# imported from.
_ELSEWHERE: Final = {
    "accreditation": "AccreditationBody Register",
    "cycles": "CertificationCycle",
    "dates": "Period",
    "figures": "Figure",
    "markets": "Economy Grouping ProductSector",
    "reports": "Considered",
    "requirements": "Condition",
    "selecting": "Selected",
    "sources": "Citation Source",
    "standards": "Edition Standard Transition",
}


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:
    # Behind the guard, so that checkers reject a name that is not there.
    def __getattr__(name: str) -> object:
        from importlib import import_module

        # mypy sees the rooms themselves too: they are imported above.
        if name in _ROOMS:
            return import_module(f"isostd.{name}")
        room = _ROOM_OF.get(name)
        if room is None:
            msg = f"module 'isostd' has no attribute {name!r}"
            for beside, names in _ELSEWHERE.items():
                if name in (beside, *names.split()):
                    msg += f"; it comes with an import of isostd.{beside}"
            raise AttributeError(msg)
        value = getattr(import_module(f"isostd.{room}"), name)
        globals()[name] = value
        return value
