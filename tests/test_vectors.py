"""The rules as data: each vector is judged as it says."""

import json
from pathlib import Path

import pytest

import isostd
import isostd.findings

FOLDER = Path(__file__).parent / "vectors"
VALIDITY = [
    case
    for path in sorted(FOLDER.glob("validity*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]


def certificate(case):
    """Return the certificate of a vector."""
    return isostd.from_plain(
        {"type": "certificate", "format": 1, **case["certificate"]}
    )


@pytest.mark.parametrize("case", VALIDITY, ids=lambda case: case["id"])
def test_validity(case):
    """Status, verdict and findings are the expected ones."""
    policy = case.get("policy")
    seen = isostd.assess(
        certificate(case),
        on=case["on"],
        policy=isostd.Policy(**policy) if policy else None,
    )
    assert {
        "status": seen.status.value,
        "verdict": seen.verdict.value,
        "findings": sorted({f.code.value for f in seen.findings}),
    } == case["expect"]


def test_vectors_are_in_order():
    """Ids are unique, and each rule cites a source that exists."""
    ids = [case["id"] for case in VALIDITY]
    assert len(ids) == len(set(ids)) >= 270
    for case in VALIDITY:
        assert case["rule"]["source"] in isostd.bundled().sources
        assert case["shows"]


def test_the_rules_of_the_library_are_told():
    """Who cites `isostd-rules` names a heading of the page that tells them."""
    page = FOLDER.parents[1] / "docs" / "concepts" / "rules.md"
    told = {
        line[3:].strip()
        for line in page.read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    }
    cited = {
        kind.locator for kind in isostd.findings.FINDINGS.values()
        if kind.source == "isostd-rules"
    }  # fmt: skip
    cited |= {
        case["rule"]["locator"] for case in VALIDITY
        if case["rule"]["source"] == "isostd-rules"
    }  # fmt: skip
    assert cited <= told


def test_every_finding_has_a_vector():
    """No code is without an example."""
    shown = {code for case in VALIDITY for code in case["expect"]["findings"]}
    assert shown == {code.value for code in isostd.FindingCode}
