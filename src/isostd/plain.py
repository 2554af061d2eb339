"""Records and results as plain, JSON-ready values, and back.

Old pickles are no format; these values are: they carry a format number, and
`from_plain` reads what `to_plain` wrote.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar, overload

import attrs

from isostd._actions import of_paper
from isostd._facts.codec import blamed, decode, decode_told, encode, fault
from isostd.accreditation import AccreditationBody, Register
from isostd.assessments import Assessment, Milestone
from isostd.certificates import Certificate, Policy, RegisterEntry
from isostd.cycles import CertificationCycle
from isostd.errors import (
    DataError,
    InvalidReferenceError,
    InvalidValueError,
    IsostdError,
    shown,
)
from isostd.findings import Finding
from isostd.markets import ProductSector
from isostd.references import Reference
from isostd.reports import Match, MatchReport
from isostd.requirements import (
    DEEPEST,
    Condition,
    Evidence,
    Purchase,
    Requirement,
)
from isostd.sources import Citation, Source
from isostd.standards import Standard
from isostd.vocabulary import Attestation

__all__ = ["FORMAT", "from_plain", "to_plain"]

_T = TypeVar("_T")

FORMAT: Final = 1
_SHOWN_BY: Final = (
    "the text of a standard, or an object such as "
    '{"standard": "ISO 9001", "accredited": true}'
)
_KNOWN: Final = f"{FORMAT}, the one that this version of isostd reads"
_BOTH_WAYS: Final[dict[str, type]] = {
    "certificate": Certificate,
    "purchase": Purchase,
    "policy": Policy,
    "requirement": Requirement,
    "register entry": RegisterEntry,
    "reference": Reference,
    # What `Catalogue.extended` takes, beside requirements.
    "standard": Standard,
    "accreditation body": AccreditationBody,
    "register": Register,
    "certification cycle": CertificationCycle,
    "product sector": ProductSector,
    "source": Source,
}
_NAMES: Final = {cls: name for name, cls in _BOTH_WAYS.items()}
_WRITABLE: Final = (
    f"a {', '.join(cls.__name__ for cls in _NAMES)}, Assessment or MatchReport"
)

Record = (
    Certificate
    | Purchase
    | Policy
    | Requirement
    | RegisterEntry
    | Reference
    | Standard
    | AccreditationBody
    | Register
    | CertificationCycle
    | ProductSector
    | Source
)
_R = TypeVar("_R", bound=Record)


def to_plain(record: Record | Assessment | MatchReport) -> dict[str, Any]:
    """Return a record or result as dicts, lists, texts and numbers.

    Args:
        record: a certificate, purchase, policy, register entry or reference;
            a record that `Catalogue.extended` takes, such as a requirement
            or a standard; or an assessment or report.

    Raises:
        InvalidValueError: it is none of these: a selection or a finding has
            no plain form of its own.

    >>> from isostd import Certificate
    >>> to_plain(Certificate(standard="ISO 9001:2015"))
    {'type': 'certificate', 'format': 1, 'standard': 'ISO 9001:2015'}
    """
    if isinstance(record, Certificate):
        return _headed("certificate", _certificate(record))
    if isinstance(record, Reference):
        return _headed("reference", _written(record))
    if isinstance(record, Assessment):
        return _headed("assessment", _assessment(record))
    if isinstance(record, MatchReport):
        return _headed("report", _report(record))
    name = _NAMES.get(type(record))
    if name is None:
        raise InvalidValueError(record, _WRITABLE, "record")
    return _headed(name, encode(record))


def _headed(name: str, values: dict[str, Any]) -> dict[str, Any]:
    return {"type": name, "format": FORMAT, **values}


def _certificate(record: Certificate) -> dict[str, Any]:
    """Write a certificate with its standard as it was printed.

    The fields stand in its place where it would be read as something else.
    """
    values: dict[str, Any] = encode(
        attrs.evolve(record, standard=None, standard_text=None)
    )
    text = record.standard_text
    if text is None:
        return values
    same = Certificate(standard=text).standard == record.standard
    standard = text if same else encode(record.standard)
    return {"standard": standard, **values}


def _written(record: Reference) -> dict[str, Any]:
    """Write a reference as it was printed, and whose letters it bears.

    One that no text is read as is written by its fields.
    """
    text = record.text if record.is_printed else None
    values = {"text": text or str(record)}
    if record.economy:
        values["economy"] = record.economy
    try:
        same = _read_reference(values) == record
    except InvalidReferenceError:
        same = False
    return values if same else {"fields": encode(record)}


def _finding(finding: Finding, kind: Attestation | None) -> dict[str, Any]:
    citation = finding.citation
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "facts": {
            name: str(value) if isinstance(value, Reference) else encode(value)
            for name, value in finding.facts
        },
        "sentence": finding.sentence,
        "action": of_paper(finding.action, kind),
        "source": citation.source,
        "locator": citation.locator,
    }


def _milestone(due: Milestone) -> dict[str, Any]:
    citation = due.citation
    return {
        "kind": due.kind,
        "day": due.day.isoformat(),
        "if_missed": due.if_missed,
        "source": citation.source if citation else None,
        "locator": citation.locator if citation else None,
    }


def _assessment(seen: Assessment) -> dict[str, Any]:
    resolution = seen.resolution
    standard = resolution.standard if resolution else None
    edition = resolution.edition if resolution else None
    return {
        "certificate": _certificate(seen.certificate),
        "on": seen.on.isoformat(),
        "standard": standard.key if standard else None,
        "edition": str(edition.reference) if edition else None,
        "status": seen.status.value,
        "verdict": seen.verdict.value,
        "doubt": seen.doubt.value if seen.doubt else None,
        "findings": [_finding(f, seen.attestation) for f in seen.findings],
        "questions": list(seen.questions),
        "milestones": [_milestone(due) for due in seen.milestones],
        "settled_by": list(seen.settled_by),
        "accreditation_body": seen.accreditation_body.key
        if seen.accreditation_body
        else None,
        "basis": seen.basis.value,
        "registers": [register.key for register in seen.registers],
        "data_as_of": seen.data_as_of.isoformat(),
    }


def _match(row: Match, places: dict[Certificate, int]) -> dict[str, Any]:
    """Write a row; certificates are named by their place in the report."""
    requirement, evidence = row.requirement, row.requirement.evidence
    return {
        "requirement": requirement.key,
        "title": requirement.title,
        "role": requirement.role.value,
        "evidence": None if evidence is None else str(evidence),
        "obligation": requirement.obligation.value,
        "required": row.selected.required,
        "applies": row.applies.value,
        "questions": list(row.selected.questions),
        "outcome": row.outcome.value,
        "reasons": list(row.reasons),
        "by": [places[certificate] for certificate in row.by],
        "considered": [
            {
                "certificate": places[seen.certificate],
                "outcome": seen.outcome.value,
                "reason": seen.reason,
            }
            for seen in row.considered
        ],
        "next_steps": list(row.next_steps),
        "instrument": requirement.instrument,
        "citations": [encode(citation) for citation in requirement.citations],
    }


def _report(report: MatchReport) -> dict[str, Any]:
    places = {
        seen.certificate: place
        for place, seen in enumerate(report.assessments)
    }
    return {
        "purchase": encode(report.selection.purchase),
        "on": report.selection.on.isoformat(),
        "outcome": report.outcome.value,
        "rows": [_match(row, places) for row in report.rows],
        "assessments": [_assessment(seen) for seen in report.assessments],
        "questions": list(report.questions),
        "gaps": list(report.selection.gaps),
        "advice": report.advice,
        "data_as_of": report.data_as_of.isoformat(),
    }


@overload
def from_plain(values: dict[str, Any]) -> Record: ...
@overload
def from_plain(values: dict[str, Any], kind: type[_R]) -> _R: ...
def from_plain(
    values: dict[str, Any], kind: type[Any] | None = None
) -> Record:
    """Return the record that `to_plain` wrote, or that you wrote by hand.

    Results are not read back: assess the certificate again.  In a
    requirement, evidence may be told in short: a standard is its text, a
    choice is `{"any_of": [...]}`, a combination is `{"all_of": [...]}`.
    The conditions of a purchase may be an object of names.

    Args:
        values: a mapping with `type`, `format` (1), and the record's fields;
            fields that are left out have their default.  A reference has its
            `text` or its `fields` instead.
        kind: the class that the record must be of, such as `Certificate`;
            None for any.

    Returns:
        The record that `type` names.

    Raises:
        DataError: the values are of another format, shape or type; it says
            where.
        InvalidReferenceError: the text of a reference is none.

    >>> from_plain({"type": "policy", "format": 1, "soon_days": 60}).soon_days
    60
    """
    if isinstance(values, (str, bytes)):
        told = "a mapping is expected: read a JSON text with json.loads first"
        raise DataError("values", told)
    if not isinstance(values, dict):
        raise DataError(
            "values", f"a mapping is expected, not {shown(values)}"
        )
    rest = dict(values)
    name, number = rest.pop("type", None), rest.pop("format", None)
    if name is None:
        wanted = _readable() if kind is None else repr(_name_of(kind))
        raise DataError("type", f"is missing; give {wanted}")
    if number is None:
        raise DataError("format", f"is missing; give {FORMAT}")
    if number is True or number != FORMAT:
        raise DataError("format", f"{shown(number)} is not {_KNOWN}")
    cls = _BOTH_WAYS.get(name) if isinstance(name, str) else None
    if cls is None:
        raise DataError("type", _not_read(name))
    if kind is not None and cls is not kind:
        raise DataError("type", _not_wanted(name, kind))
    if cls is Reference:
        return _read_reference(rest)
    if cls is Certificate:
        return _read_certificate(rest)
    if cls is Requirement:
        return _read_requirement(rest)
    if cls is Purchase:
        return _read_purchase(rest)
    record: Record = decode_told(cls, rest, name)
    return record


def _not_read(name: object) -> str:
    """Say what can be read back."""
    if name in ("assessment", "report"):
        return f"a result ({name!r}) is not read back; assess again"
    return f"{shown(name)} cannot be read back; give {_readable()}"


def _not_wanted(name: object, kind: type[Any]) -> str:
    """Say what is given, and what is expected."""
    return f"{shown(name)} is given; {_name_of(kind)!r} is expected"


def _name_of(kind: object) -> str:
    """Return the `type` of a class; one without a plain form is refused."""
    name = _NAMES.get(kind) if isinstance(kind, type) else None
    if name is None:
        raise InvalidValueError(kind, "the class of a record", "kind")
    return name


def _readable() -> str:
    return f"one of {', '.join(map(repr, _BOTH_WAYS))}"


def _read_reference(values: dict[str, Any]) -> Reference:
    """Read a reference from its text or from its fields."""
    if values.keys() == {"fields"}:
        record: Reference = decode_told(
            Reference, values["fields"], "reference.fields"
        )
        return record
    told = fault(values, {"text": True, "economy": False})
    if told is not None:
        raise DataError("reference", told)
    return Reference.parse(values["text"], economy=values.get("economy"))


def _read_certificate(values: dict[str, Any]) -> Certificate:
    """Read a certificate; its standard is the printed text, or fields."""
    standard = values.pop("standard", None)
    if isinstance(standard, dict):
        standard = decode_told(Reference, standard, "certificate.standard")
    elif standard is not None and not isinstance(standard, str):
        raise DataError("certificate.standard", _not_named(standard))
    # A certificate looks at its values itself.
    record: Certificate = decode(Certificate, values, "certificate")
    return attrs.evolve(record, standard=standard)


def _read_purchase(values: dict[str, Any]) -> Purchase:
    """Read a purchase; its conditions are pairs, or an object of names."""
    told = values.get("conditions")
    if isinstance(told, dict):
        values["conditions"] = list(told.items())
    record: Purchase = decode_told(Purchase, values, "purchase")
    return record


def _read_requirement(values: dict[str, Any]) -> Requirement:
    """Read a requirement, in full or as a buyer writes it by hand."""
    for name, read in _PARTS.items():
        if values.get(name) is not None:
            values[name] = read(values[name], f"requirement.{name}")
    return _made(Requirement, values, "requirement")


def _evidence(raw: object, where: str, depth: int = 0) -> Evidence:
    """Read evidence from its mapping or from the text of a standard."""
    if isinstance(raw, str):
        return _made(Evidence, {"standard": raw}, where)
    if not isinstance(raw, dict):
        reason = f"{shown(raw)} is not accepted; give {_SHOWN_BY}"
        raise DataError(where, reason)
    if depth > DEEPEST:
        raise DataError(where, f"nested more than {DEEPEST} deep")
    values = dict(raw)
    within = _each(partial(_evidence, depth=depth + 1))
    for name, read in (
        ("any_of", within),
        ("all_of", within),
        ("items", within),
        ("standard", _reference),
        ("editions", _each(_reference)),
    ):
        if name in values:
            values[name] = read(values[name], f"{where}.{name}")
    for name, combine in (("any_of", "any"), ("all_of", "all")):
        if name in values:
            values |= {"combine": combine, "items": values.pop(name)}
    return _made(Evidence, values, where)


def _reference(raw: object, where: str) -> Any:
    """Read a reference that stands there as a mapping; a text is left."""
    if isinstance(raw, dict):
        return decode_told(Reference, raw, where)
    if raw is None or isinstance(raw, str):
        return raw
    raise DataError(where, _not_named(raw))


def _not_named(raw: object) -> str:
    """Say how a document is named."""
    wanted = "the text of a reference, or an object with its fields"
    return f"{shown(raw)} is not accepted; give {wanted}"


def _each(read: Callable[[object, str], Any]) -> Callable[[object, str], Any]:
    """Return a reader of lists."""

    def read_all(raw: object, where: str) -> tuple[Any, ...]:
        if not isinstance(raw, (list, tuple)):
            raise DataError(
                where, f"{shown(raw)} is not accepted; give a list"
            )
        return tuple(
            read(item, f"{where}[{place}]") for place, item in enumerate(raw)
        )

    return read_all


def _condition(raw: object, where: str) -> Condition:
    if not isinstance(raw, dict):
        reason = f"{shown(raw)} is not accepted; give an object"
        raise DataError(where, reason)
    return _made(Condition, dict(raw), where)


def _citation(raw: object, where: str) -> Citation:
    record: Citation = decode_told(Citation, raw, where)
    return record


_PARTS: Final[dict[str, Callable[[object, str], Any]]] = {
    "evidence": _evidence,
    "supports": _each(_evidence),
    "conditions": _each(_condition),
    "citations": _each(_citation),
}


def _made(cls: type[_T], values: dict[str, Any], where: str) -> _T:
    """Make a record; say which key is unknown or missing, or what is wrong."""
    told = fault(
        values,
        {
            field.name: field.default is attrs.NOTHING
            for field in attrs.fields(cls)  # type: ignore[arg-type]
        },
    )
    if told is not None:
        raise DataError(where, told)
    try:
        return cls(**values)
    except IsostdError as error:
        place, reason = blamed(cls, error)
        raise DataError(f"{where}{place}", reason) from None
