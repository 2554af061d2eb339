"""The front door: exactly these names, and each leads somewhere."""

import ast
import importlib
import pickle
import re
import subprocess
import sys
from datetime import datetime
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
    "AmendmentKind", "Answer", "Attestation", "AuditKind", "Basis", "Chain",
    "ClockStart", "Confidence", "CorrectionKind", "Degree", "Doubt",
    "EditionRule", "FindingCode", "Force", "Kind", "MilestoneKind",
    "Obligation", "Outcome", "RegisterStatus", "RelationKind", "Role",
    "Severity", "Status", "SurveillanceRule", "TransitionDay", "Unresolved",
    "VariantRole", "Verdict",
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


@pytest.mark.parametrize("room", isostd._ELSEWHERE)
def test_a_name_of_another_room(room):
    """Who looks for it at the door is told where it is; it is there."""
    for name in isostd._ELSEWHERE[room].split():
        with pytest.raises(AttributeError, match=rf"isostd\.{room}$"):
            isostd.__getattr__(name)
        assert name in importlib.import_module(f"isostd.{room}").__all__
        assert name not in isostd.__all__


def test_the_page_lists_the_names_of_other_rooms():
    """The reference shows how each is imported, and no other."""
    page = Path(__file__).parents[1] / "docs" / "reference" / "index.md"
    shown = re.findall(
        r"^>>> from isostd\.(\w+) import (.+)$",
        page.read_text(encoding="utf-8"), re.MULTILINE,
    )  # fmt: skip
    told = {room: set(names.split()) for room, names in
            isostd._ELSEWHERE.items()}  # fmt: skip
    assert {room: set(names.split(", ")) for room, names in shown} == told


def test_the_rooms_are_served_as_mypy_sees_them():
    """What `import isostd` shows mypy is there when the program runs."""
    told = "import isostd; print(isostd.dates.Period, isostd.plain.FORMAT)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, check=True
    )
    assert b"Period" in done.stdout
    assert isostd.__getattr__("dates") is sys.modules["isostd.dates"]


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
    assert run.stdout.split() == ["valid", "AmendmentKind"]


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


DAY = "2026-11-22"
TOYS = isostd.Purchase(market="AU", product="toys")
PAPER = isostd.Certificate(standard="ISO 9001:2015")
QUALITY = isostd.get("ISO 9001")
OLD = isostd.resolve("ISO 9001:2015").edition
CHOSEN = isostd.requirements_for(TOYS, on=DAY)
EXTENDED = isostd.bundled().extended
RULE = {
    "key": "k",
    "title": "t",
    "obligation": "contractual",
    "instrument": "i",
    "summary": "s",
}
NAMED_BY = {
    "certificate": [
        lambda it: isostd.assess(it, on=DAY),
        isostd.timeline,
    ],
    "on": [
        lambda it: isostd.assess(PAPER, on=it),
        lambda it: isostd.requirements_for(TOYS, on=it),
        lambda it: isostd.vet(TOYS, [], on=it),
    ],
    "catalogue": [
        lambda it: isostd.assess(PAPER, on=DAY, catalogue=it),
        lambda it: isostd.requirements_for(TOYS, on=DAY, catalogue=it),
        lambda it: isostd.match(CHOSEN, [], catalogue=it),
    ],
    "policy": [
        lambda it: isostd.assess(PAPER, on=DAY, policy=it),
        lambda it: isostd.match(CHOSEN, [], policy=it),
    ],
    "selection": [lambda it: isostd.match(it, [])],
    "certificates": [
        lambda it: isostd.match(CHOSEN, it),
        lambda it: isostd.vet(TOYS, it, on=DAY),
    ],
    "purchase": [lambda it: isostd.requirements_for(it, on=DAY)],
    "name": [isostd.get],
    "reference": [isostd.resolve],
    "words": [isostd.search],
    "industry": [lambda it: isostd.search(industry=it)],
    "kind": [lambda it: isostd.search(kind=it)],
    "other": [isostd.Reference.parse("ISO 9001").covers],
    "edition": [lambda it: QUALITY.certifiable_on(it, DAY)],
    "day": [
        QUALITY.edition_on,
        QUALITY.editions_on,
        QUALITY.transitions[-1].is_over,
        OLD.published.is_by,
        OLD.published.is_after,
        lambda it: QUALITY.certifiable_on(OLD, it),
    ],
    "whole": [isostd.bundled().figures["cnca-iso-9001-2024-12"].share_of],
    "references": [lambda it: EXTENDED(references=it)],
    "references['X 1']": [lambda it: EXTENDED(references={"X 1": it})],
    "Purchase.market": [lambda it: isostd.Purchase(market=it, product="toys")],
    "Purchase.conditions['age']": [
        lambda it: attrs.evolve(TOYS, conditions={"age": it})
    ],
    "conditions['has_magnets']": [
        lambda _: isostd.vet(
            attrs.evolve(TOYS, conditions={"has_magnets": "yes"}), [], on=DAY
        )
    ],
    "conditions['child_age_months']": [
        lambda _: isostd.vet(
            attrs.evolve(TOYS, conditions={"child_age_months": "3 years"}),
            [],
            on=DAY,
        )
    ],
    "Evidence.editions": [
        lambda it: isostd.Evidence(standard="ISO 9001", editions=it)
    ],
    "Requirement.conditions": [
        lambda it: isostd.Requirement(**RULE, conditions=it),
        lambda it: isostd.Requirement(**RULE, conditions=[it]),
    ],
    "Requirement.supports": [
        lambda it: isostd.Requirement(**RULE, supports=it)
    ],
    "Requirement.citations": [
        lambda it: isostd.Requirement(**RULE, citations=it),
        lambda it: isostd.Requirement(**RULE, citations=[it]),
    ],
}


@pytest.mark.parametrize(
    ("field", "call"),
    [(field, call) for field, calls in NAMED_BY.items() for call in calls],
)
@pytest.mark.parametrize("it", [datetime(2026, 11, 22), 5.5j, b"x", object()])
def test_a_wrong_type_is_refused_by_name(field, call, it):
    """A caller's mistake is an error of the library that names the place."""
    with pytest.raises(isostd.IsostdError) as caught:
        call(it)
    assert caught.value.field == field
    assert str(caught.value).startswith(f"{field}: ")


@pytest.mark.parametrize("it", [PAPER, "", {}])
def test_papers_come_as_several(it):
    """One paper, a text or a mapping is no list of certificates."""
    with pytest.raises(isostd.InvalidValueError, match="a list of"):
        isostd.vet(TOYS, it, on=DAY)


@pytest.mark.parametrize("it", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(it):
    """A NaN would be neither over nor under a limit: never a no."""
    with pytest.raises(isostd.InvalidValueError, match="child_age_months"):
        attrs.evolve(TOYS, conditions={"child_age_months": it})


def test_a_key_that_is_no_text_is_not_there():
    """A table knows no such key, whatever it is."""
    for key in (5, None, ["iso-9001"]):
        with pytest.raises(isostd.UnknownNameError):
            isostd.bundled().standards[key]


def test_a_day_and_an_edition_may_be_text():
    """What takes a day takes its text, and so does what takes a reference."""
    move = QUALITY.transition_from("ISO 9001:2015")
    assert move is QUALITY.transition_from(OLD.reference)
    assert QUALITY.edition_on(DAY) is QUALITY.latest
    assert QUALITY.certifiable_on(OLD, DAY) == isostd.Answer.YES
    assert move.is_over("2029-10-01") == isostd.Answer.YES


def test_a_kind_may_be_its_text():
    """A member equals its text: so it is found by either."""
    told = isostd.search("toys", kind="product or process requirement")
    assert told == isostd.search("toys", kind=isostd.Kind.PRODUCT_OR_PROCESS)
    assert told


def test_one_may_stand_for_several():
    """A single text or record is taken for a list of one."""
    one = isostd.Requirement(**RULE, supports="ISO 9001")
    assert one == isostd.Requirement(**RULE, supports=["ISO 9001"])
    leaf = isostd.Evidence(standard="ISO 9001", editions="ISO 9001:2015")
    assert [str(edition) for edition in leaf.editions] == ["ISO 9001:2015"]


class _Column(list):
    """Like a column of a table of numbers: it compares item by item."""

    def __eq__(self, other):
        raise ValueError

    __hash__ = None


def test_several_may_be_a_column():
    """What is asked of several is only to yield them."""
    it = _Column(["ISO 9001:2015"])
    assert isostd.Evidence(standard="ISO 9001", editions=it).editions
    assert isostd.Evidence(label="a paper", names=it).names == tuple(it)
    assert isostd.vet(TOYS, _Column([PAPER]), on=DAY).rows


RESULTS = [
    isostd.assess(PAPER, on=DAY),
    isostd.assess(isostd.Certificate(standard="x" * 9999), on=DAY),
    isostd.vet(TOYS, [PAPER], on=DAY),
    isostd.vet(TOYS, [PAPER], on=DAY).rows[0],
    isostd.vet(attrs.evolve(TOYS, goods="y" * 9999), [], on=DAY),
    CHOSEN,
    isostd.resolve("GB/T 19001-2016"),
    isostd.resolve("ISO 9001"),
    isostd.resolve("ISO 99999:2020"),
    QUALITY,
]


@pytest.mark.parametrize("result", RESULTS)
def test_a_result_shows_itself_in_a_line(result):
    """What an interactive session prints fits on the screen."""
    text = repr(result)
    assert len(text) < 160
    assert text.startswith(f"<{type(result).__name__} ")
    assert text.isprintable()


@pytest.mark.parametrize(
    "reference",
    [
        attrs.evolve(isostd.Reference.parse("ISO 9001:2015"), year=2008),
        list(isostd.Reference.find("ISO 9001/14001"))[1].reference,
        isostd.Reference.parse("SS ISO 9001:2015", economy="SG"),
        attrs.evolve(isostd.Reference.parse("ISO 9001"), text="nonsense"),
        isostd.Reference.parse("ISO9001-2015"),
        isostd.Reference(publisher="ISO", number="9001"),
    ],
)
def test_a_reference_comes_back_as_it_was(reference):
    """A text that says something else is not handed on for it."""
    told = isostd.to_plain(reference)
    assert isostd.from_plain(told) == reference
    paper = isostd.Certificate(standard=reference)
    again = isostd.from_plain(isostd.to_plain(paper))
    assert str(again.standard) == str(reference)


def test_an_integrated_paper_comes_back_for_each_standard():
    """The members of a list are written in full."""
    paper = isostd.Certificate(standard="ISO 9001:2015, 14001:2015")
    apart = paper.for_standards()
    assert [str(one.standard) for one in apart] == [
        "ISO 9001:2015", "ISO 14001:2015",
    ]  # fmt: skip
    assert tuple(isostd.from_plain(isostd.to_plain(p)) for p in apart) == apart


@pytest.mark.parametrize("name", ["assessment", "report"])
def test_a_result_is_not_read_back(name):
    """The error says what to do instead."""
    with pytest.raises(isostd.DataError, match="assess again"):
        isostd.from_plain({"type": name, "format": 1})


def test_what_can_be_written_is_told():
    """The error names the records that have a plain form."""
    with pytest.raises(isostd.InvalidValueError, match="MatchReport"):
        isostd.to_plain(CHOSEN)
    with pytest.raises(isostd.DataError, match="'register entry'"):
        isostd.from_plain({"type": "selection", "format": 1})
