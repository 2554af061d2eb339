"""What a Chinese number tells of its certificate."""

from datetime import date
from typing import Final

from isostd._assessing.case import Case
from isostd._text.numbering import recertified, year_and_system
from isostd.dates import add_months
from isostd.findings import FindingCode
from isostd.vocabulary import Answer

__all__ = ["marked", "number_of"]

_C = FindingCode


def marked(case: Case) -> int | None:
    """Return how many recertifications a Chinese number tells of, or None."""
    count = recertified(case.certificate.number)
    return count if count is not None and case.economy == "CN" else None


def number_of(case: Case) -> None:
    """Hold what a Chinese number tells against the rest."""
    count = marked(case)
    if count is None:
        return
    if count and case.initial is Answer.YES:
        _tells(case, f"R{count}", _COUNTS, "a first cycle")
    elif not count and case.initial is Answer.NO:
        _tells(case, f"R{count}", _COUNTS, "a cycle after the first")
    built = year_and_system(case.certificate.number or "")
    if built is not None:
        year, letter = built
        _system(case, letter)
        issued = case.certificate.issued
        if issued is not None and add_months(issued, 1).year < year:
            _tells_year(case, year, issued)
        elif not count:
            _first_year(case, year)


_COUNTS: Final = "which counts recertifications"
_SYSTEMS: Final = {
    "Q": ("iso-9001", "the letter of quality management"),
    "E": ("iso-14001", "the letter of environmental management"),
    "S": ("iso-45001", "the letter of health and safety at work"),
}
_OF_THE_TRIO: Final = frozenset(key for key, _ in _SYSTEMS.values())


def _system(case: Case, letter: str) -> None:
    """Hold the letter of a system against the standard."""
    key, meaning = _SYSTEMS[letter]
    standard = case.standard
    if standard is None or standard.key not in _OF_THE_TRIO - {key}:
        return
    _tells(case, letter, meaning, f"one to {standard.reference}")


def _first_year(case: Case, year: int) -> None:
    """Hold the year of a first number against the first day that is told."""
    paper = case.certificate
    begun = paper.first_certified or paper.decided or paper.issued
    if begun is not None and abs(begun.year - year) > 1:
        _tells_year(case, year, begun)


def _tells_year(case: Case, year: int, day: date) -> None:
    told = f"one of {day.year}"
    _tells(case, f"{year % 100:02d}", f"the year {year}", told)


def _tells(case: Case, mark: str, meaning: str, told: str) -> None:
    case.add(_C.NUMBER_DIFFERS, mark=mark, meaning=meaning, told=told)
