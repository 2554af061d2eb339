"""The front door: exactly these names, and each leads somewhere."""

import ast
import pickle
import subprocess
import sys
from enum import Enum
from pathlib import Path

import attrs
import pytest

import isostd

NAMES = {
    "DATA_AS_OF", "__version__",
    # functions
    "assess", "bundled", "from_plain", "get", "match", "read_date",
    "requirements_for", "resolve", "search", "timeline", "to_html", "to_plain", "to_text",
    "vet",
    # the caller's records
    "Audit", "Catalogue", "Certificate", "Evidence", "Policy", "Purchase",
    "Reference", "RegisterEntry", "Requirement", "Site",
    # the results
    "Assessment", "Finding", "Match", "MatchReport", "Milestone",
    "Resolution", "Selection", "Span",
    # the vocabulary
    "Answer", "Attestation", "AuditKind", "Basis", "Chain", "Confidence",
    "Degree", "Doubt", "EditionRule", "FindingCode", "Force", "Kind",
    "Obligation", "Outcome", "RegisterStatus", "RelationKind", "Role",
    "Severity", "Status", "Unresolved", "Verdict",
    # errors
    "DataError", "DuplicateKeyError", "InvalidDateError",
    "InvalidReferenceError", "InvalidValueError", "IsostdError",
    "UnknownNameError", "UnknownStandardError",
}  # fmt: skip


def test_the_names_are_these():
    """A name comes or goes on purpose only."""
    assert set(isostd.__all__) == NAMES
    assert len(isostd.__all__) == len(NAMES)
    assert dir(isostd) == sorted(isostd.__all__)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_name_is_served(name):
    """Every name leads to something, and the same thing each time."""
    assert getattr(isostd, name) is getattr(isostd, name)


def test_a_name_that_is_not_there():
    """An unknown name is an AttributeError, as for any module."""
    with pytest.raises(AttributeError, match="no attribute 'certificate'"):
        isostd.certificate


def test_checkers_and_runtime_see_the_same_rooms():
    """The imports for checkers and the table for run time agree."""
    tree = ast.parse(Path(isostd.__file__).read_text(encoding="utf-8"))
    seen = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module != "datetime":
            for alias in node.names:
                seen[alias.name] = node.module.removeprefix("isostd.")
    seen.pop("import_module")
    seen.pop("TYPE_CHECKING")
    seen.pop("Final")
    assert seen == isostd._ROOM_OF


def test_literals_agree_with_the_data():
    """The literals at the door are held to what they stand for."""
    assert isostd.bundled().as_of == isostd.DATA_AS_OF
    assert isostd.__version__[0].isdigit()


def test_first_access_from_a_fresh_process():
    """A name is served in a process that has loaded nothing else."""
    code = "import isostd; print(isostd.Verdict.VALID, dir(isostd)[0])"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert run.stdout.split() == ["valid", "Answer"]


RECORDS = [
    isostd.Audit, isostd.Certificate, isostd.Evidence, isostd.Policy,
    isostd.Purchase, isostd.Reference, isostd.RegisterEntry,
    isostd.Requirement, isostd.Site, isostd.Assessment, isostd.Finding,
    isostd.Match, isostd.MatchReport, isostd.Milestone, isostd.Resolution,
    isostd.Selection, isostd.Span,
]  # fmt: skip


@pytest.mark.parametrize("cls", RECORDS)
def test_records_are_frozen_slotted_and_final(cls):
    """A record cannot be changed, grown or subclassed by a checker's leave."""
    assert attrs.has(cls)
    assert "__slots__" in vars(cls)
    assert cls.__final__
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        cls.__setattr__(object.__new__(cls), "x", 1)


def test_enumerations_are_texts():
    """A member equals its text, so it can be stored as it is."""
    for name in NAMES:
        value = getattr(isostd, name)
        if isinstance(value, type) and issubclass(value, Enum):
            for member in value:
                assert member == member.value == str(member)
                assert pickle.loads(pickle.dumps(member)) is member


def test_an_answer_has_no_truth_value():
    """`if answer:` would read an unknown as a yes."""
    with pytest.raises(TypeError, match="three values"):
        bool(isostd.Answer.UNKNOWN)
