"""Records and results as plain, JSON-ready values, and back.

Old pickles are no format; these values are: they carry a format number, and
`from_plain` reads what `to_plain` wrote.
"""

from typing import Any, Final

import attrs

from isostd._codec import decode, encode
from isostd.assessments import Assessment
from isostd.certificates import Certificate, Policy, RegisterEntry
from isostd.errors import DataError, InvalidValueError
from isostd.findings import Finding
from isostd.references import Reference
from isostd.reports import Match, MatchReport
from isostd.requirements import Purchase, Requirement

__all__ = ["FORMAT", "from_plain", "to_plain"]

FORMAT: Final = 1
_BOTH_WAYS: Final[dict[str, type]] = {
    "certificate": Certificate,
    "purchase": Purchase,
    "policy": Policy,
    "requirement": Requirement,
    "register entry": RegisterEntry,
    "reference": Reference,
}
_NAMES: Final = {cls: name for name, cls in _BOTH_WAYS.items()}

Record = (
    Certificate | Purchase | Policy | Requirement | RegisterEntry | Reference
)


def to_plain(record: Record | Assessment | MatchReport) -> dict[str, Any]:
    """Return a record or result as dicts, lists, texts and numbers.

    Args:
        record: a certificate, purchase, policy, requirement, register entry
            or reference; or an assessment or report.

    Raises:
        InvalidValueError: it is none of these.

    >>> from isostd import Certificate
    >>> to_plain(Certificate(standard="ISO 9001:2015"))
    {'type': 'certificate', 'format': 1, 'standard': 'ISO 9001:2015'}
    """
    if isinstance(record, Certificate):
        return _headed("certificate", _certificate(record))
    if isinstance(record, Reference):
        return _headed("reference", {"text": record.text or str(record)})
    if isinstance(record, Assessment):
        return _headed("assessment", _assessment(record))
    if isinstance(record, MatchReport):
        return _headed("report", _report(record))
    name = _NAMES.get(type(record))
    if name is None:
        raise InvalidValueError(record, "a record of isostd", "record")
    return _headed(name, encode(record))


def _headed(name: str, values: dict[str, Any]) -> dict[str, Any]:
    return {"type": name, "format": FORMAT, **values}


def _certificate(record: Certificate) -> dict[str, Any]:
    """Write a certificate with its standard as it was printed."""
    values: dict[str, Any] = encode(
        attrs.evolve(record, standard=None, standard_text=None)
    )
    if record.standard_text is None:
        return values
    return {"standard": record.standard_text, **values}


def _finding(finding: Finding) -> dict[str, Any]:
    citation = finding.citation
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "facts": {
            name: str(value) if isinstance(value, Reference) else encode(value)
            for name, value in finding.facts
        },
        "sentence": finding.sentence,
        "source": citation.source,
        "locator": citation.locator,
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
        "findings": [_finding(finding) for finding in seen.findings],
        "milestones": [encode(milestone) for milestone in seen.milestones],
        "settled_by": list(seen.settled_by),
        "basis": seen.basis.value,
        "registers": [register.key for register in seen.registers],
        "data_as_of": seen.data_as_of.isoformat(),
    }


def _match(row: Match, places: dict[Certificate, int]) -> dict[str, Any]:
    """Write a row; certificates are named by their place in the report."""
    requirement = row.requirement
    return {
        "requirement": requirement.key,
        "title": requirement.title,
        "obligation": requirement.obligation.value,
        "required": row.selected.required,
        "applies": row.applies.value,
        "outcome": row.outcome.value,
        "reasons": list(row.reasons),
        "by": [places[certificate] for certificate in row.by],
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


def from_plain(values: dict[str, Any]) -> Record:
    """Return the record that `to_plain` wrote.

    Results are not read back: assess the certificate again.

    Raises:
        DataError: the values are of another format or shape; it says where.

    >>> from_plain({"type": "policy", "format": 1, "soon_days": 60}).soon_days
    60
    """
    if not isinstance(values, dict):
        raise DataError("values", "a mapping is expected")
    rest = dict(values)
    name, number = rest.pop("type", None), rest.pop("format", None)
    if number != FORMAT:
        raise DataError("format", f"{number!r} is not {FORMAT}")
    cls = _BOTH_WAYS.get(name) if isinstance(name, str) else None
    if cls is None:
        raise DataError("type", f"{name!r} cannot be read back")
    if cls is Reference:
        return Reference.parse(rest.get("text", ""))
    if cls is Certificate:
        return _read_certificate(rest)
    record: Record = decode(cls, rest, name)
    return record


def _read_certificate(values: dict[str, Any]) -> Certificate:
    """Read a certificate; its standard is the printed text."""
    standard = values.pop("standard", None)
    if standard is not None and not isinstance(standard, str):
        raise DataError("certificate.standard", "a text is expected")
    record: Certificate = decode(Certificate, values, "certificate")
    return attrs.evolve(record, standard=standard)
