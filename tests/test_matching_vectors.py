"""What is asked and what meets it, as data: each vector comes out so."""

import json
from pathlib import Path

import pytest

import isostd

FOLDER = Path(__file__).parent / "vectors"
MATCHING, DISPUTED = (
    json.loads((FOLDER / name).read_text(encoding="utf-8"))
    for name in ("matching.json", "disputed-matching.json")
)


def plain(kind, values):
    """Return the record that plain values stand for."""
    return isostd.from_plain({"type": kind, "format": 1, **values})


def vetted(case):
    """Return the report of a vector."""
    facts = isostd.bundled()
    own = [plain("requirement", rule) for rule in case.get("requirements", ())]
    if own:
        facts = facts.extended(requirements=own)
    return isostd.vet(
        plain("purchase", case["purchase"]),
        [plain("certificate", paper) for paper in case["certificates"]],
        on=case["on"],
        catalogue=facts,
    )


def seen(report, key, wanted):
    """Return of a row what a vector says about it."""
    selected = next(
        (r for r in report.selection.rows if r.requirement.key == key), None
    )
    if selected is None:
        return None
    outcome = next(
        (r.outcome.value for r in report.rows if r.requirement.key == key),
        None,
    )
    everything = {
        "applies": selected.applies.value,
        "outcome": outcome,
        "required": selected.required,
        "asks": [
            condition.name
            for condition in selected.requirement.conditions
            if condition.question in selected.questions
        ],
    }
    return {name: everything[name] for name in wanted}


@pytest.mark.parametrize("case", MATCHING, ids=lambda case: case["id"])
def test_matching(case):
    """Rows, what must not apply, and the whole are the expected ones."""
    report = vetted(case)
    expected = case["expect"]
    assert {
        key: seen(report, key, wanted)
        for key, wanted in expected["rows"].items()
    } == expected["rows"]
    asked = {row.requirement.key for row in report.rows}
    assert asked.isdisjoint(expected.get("absent", ()))
    assert report.outcome.value == expected["outcome"]


def american(paper):
    """Return a paper that writes its licences as in America."""
    return {
        name: value.replace("icence", "icense")
        if isinstance(value, str) and name != "attestation"
        else value
        for name, value in paper.items()
    }


WRITES_LICENCE = [
    case
    for case in MATCHING
    if any(american(paper) != paper for paper in case["certificates"])
]


@pytest.mark.parametrize("case", WRITES_LICENCE, ids=lambda case: case["id"])
def test_a_license_is_a_licence(case):
    """Both spellings of the word come out the same."""
    papers = list(map(american, case["certificates"]))
    test_matching({**case, "certificates": papers})


def test_vectors_are_in_order():
    """Ids are unique, and each row that a case names exists."""
    cases = [*MATCHING, *DISPUTED]
    ids = [case["id"] for case in cases]
    assert len(ids) == len(set(ids))
    assert len(MATCHING) >= 460
    known = {rule.key for rule in isostd.bundled().requirements} | {"own"}
    for case in cases:
        expected = case["expect"]
        assert known.issuperset(expected["rows"])
        assert known.issuperset(expected.get("absent", ()))
    assert all(case["engine_says"] for case in DISPUTED)


def test_every_requirement_has_a_vector():
    """No bundled row is without a case."""
    shown = {key for case in MATCHING for key in case["expect"]["rows"]}
    rows = {rule.key for rule in isostd.bundled().requirements}
    assert not rows - shown


def test_rules_are_public():
    """A rule is an instrument, or a heading of the page of our own rules."""
    page = FOLDER.parents[1] / "docs" / "concepts" / "rules.md"
    text = page.read_text(encoding="utf-8")
    told = {
        line[3:].strip()
        for line in text.splitlines()
        if line.startswith("## ")
    }
    for case in MATCHING:
        rule = case["rule"]
        assert "sheet" not in rule
        if rule.startswith("isostd-rules"):
            assert rule.removeprefix("isostd-rules: ") in told, case["id"]
