"""The rules as data: each vector is judged as it says."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import isostd
import isostd.findings

FOLDER = Path(__file__).parent / "vectors"
FILES = sorted(FOLDER.glob("*.json"))
KINDS = ("matching", "milestones", "timelines", "validity")
VALIDITY = [
    case
    for path in sorted(FOLDER.glob("validity*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]


def cases(name):
    """Return the cases of a file."""
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


MILESTONES, TIMELINES = cases("milestones.json"), cases("timelines.json")


def certificate(case):
    """Return the certificate of a vector."""
    return isostd.from_plain(
        {"type": "certificate", "format": 1, **case["certificate"]}
    )


def judged(case):
    """Return what the library says of a vector."""
    policy = isostd.Policy(**case.get("policy", {}))
    return isostd.assess(certificate(case), on=case["on"], policy=policy)


@pytest.mark.parametrize("case", VALIDITY, ids=lambda case: case["id"])
def test_validity(case):
    """Status, verdict and findings are the expected ones."""
    seen = judged(case)
    assert {
        "status": seen.status.value,
        "verdict": seen.verdict.value,
        "findings": sorted({f.code.value for f in seen.findings}),
    } == case["expect"]


def test_what_a_case_shows_is_told_once():
    """No two cases show the same, and none is told over and over."""
    shown = [case["shows"] for case in VALIDITY]
    assert len(shown) == len(set(shown))
    assert not [text for text in shown if re.search(r'(: "[^"]*")\1', text)]


def test_each_sentence_bears_its_source():
    """What was checked and found, what to ask, what is due, where to look."""
    sources = isostd.bundled().sources
    for case in VALIDITY:
        for line in judged(case).explain().splitlines()[1:]:
            assert "None" not in line, (case["id"], line)
            if line.startswith("- "):
                assert line.endswith("]"), (case["id"], line)
                cited = line.removesuffix("]").rpartition(" [")[2]
                assert re.split("[,;]", cited)[0] in sources, line


SENTENCES = json.loads(
    (FOLDER.parent / "answers" / "sentences.json").read_text(encoding="utf-8")
)
BY_ID = {case["id"]: case for case in VALIDITY}


@pytest.mark.parametrize(
    ("code", "name", "sentence"),
    [
        (code, name, sentence)
        for code, said in SENTENCES.items()
        for name, sentence in said.items()
    ],
)
def test_each_kind_of_sentence_is_the_one_written_down(code, name, sentence):
    """Word by word, with where the fact was seen: what goes astray is seen."""
    told = {
        f"{f.sentence} [{f.cited.source}]" if f.cited else f.sentence
        for f in judged(BY_ID[name]).findings
        if f.code == code
    }
    assert sentence in told


@pytest.mark.parametrize("case", MILESTONES, ids=lambda case: case["id"])
def test_milestones(case):
    """What falls due next is what the rule says, in the order of the days."""
    seen = isostd.assess(certificate(case), on=case["on"])
    assert [
        {"kind": milestone.kind, "day": str(milestone.day)}
        for milestone in seen.milestones
    ] == case["milestones"]


@pytest.mark.parametrize("case", TIMELINES, ids=lambda case: case["id"])
def test_timeline(case):
    """The spans are the expected ones, each with both its ends."""
    assert [
        {
            "first": str(span.first),
            "last": str(span.last),
            "status": span.status.value,
            "verdict": span.verdict.value,
        }
        for span in isostd.timeline(certificate(case))
    ] == case["spans"]


def test_vectors_are_in_order():
    """Ids are unique, and each rule cites a source that exists."""
    every = [*VALIDITY, *MILESTONES, *TIMELINES]
    ids = [case["id"] for case in every]
    assert len(ids) == len(set(ids)) >= 270
    for case in every:
        assert case["rule"]["source"] in isostd.bundled().sources


def test_what_a_schema_says_is_left_out():
    """A policy that a case does not tell is the one that the schema tells."""
    told = schema("validity")["items"]["properties"]["policy"]["properties"]
    defaults = {name: values["default"] for name, values in told.items()}
    assert isostd.Policy(**defaults) == isostd.Policy()


# "So in Dutch", "nor does a plain number": who reads one case has no other.
LEANING = re.compile(
    r"(?i)(so (in|with|may|does|is|are|do|for|where|under|its|an?)|nor|and|then"
    r"|the same(, |$)|in \w+$|another law$|it|its|they)\b"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_case_says_by_itself_what_it_shows(path):
    """In a phrase of its own, which leans on no case before it."""
    for case in cases(path.name):
        shows = case["shows"]
        assert LEANING.match(shows) is None, (case["id"], shows)
        assert shows == shows.strip(), case["id"]
        assert not shows.endswith("."), case["id"]


CLAUSE = re.compile(r"\d+(\.\d+)+( [a-i](, [a-i])*)?( NOTE)?")


def test_places_in_the_standard_are_clauses():
    """Who cites ISO/IEC 17021-1 names a clause of it, and no words."""
    for case in [*VALIDITY, *MILESTONES, *TIMELINES]:
        if case["rule"]["source"] == "iso-iec-17021-1":
            assert CLAUSE.fullmatch(case["rule"]["locator"]), case["id"]


def kind_of(path):
    """Return which schema a file of vectors has."""
    return next((kind for kind in KINDS if kind in path.stem), "validity")


def schema(kind):
    """Return the schema of a kind of vectors."""
    return cases(f"schemas/{kind}.schema.json")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_vectors_fit_their_schema(path):
    """Each file, and each certificate in it."""
    found = cases(path.name)
    Draft202012Validator(schema(kind_of(path))).validate(found)
    page = FOLDER.parents[1] / "docs" / "schemas" / "certificate.schema.json"
    papers = Draft202012Validator(json.loads(page.read_text(encoding="utf-8")))
    for case in found:
        for paper in case.get("certificates") or [case.get("certificate")]:
            if paper is not None:
                papers.validate({"type": "certificate", "format": 1, **paper})


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_refuse_what_is_wrong(kind):
    """A case without a rule, and one with a key that nobody knows."""
    validator = Draft202012Validator(schema(kind))
    case = next(cases(p.name)[0] for p in FILES if p.stem.startswith(kind))
    assert validator.is_valid([case])
    assert not validator.is_valid([{**case, "rule": None}])
    assert not validator.is_valid([{**case, "verdict": "valid"}])
    assert not validator.is_valid([{k: case[k] for k in case if k != "rule"}])


def test_the_schemas_name_the_words_of_the_library():
    """What a word can be is the same in both."""
    items = schema("validity")["items"]["properties"]["expect"]["properties"]
    assert items["status"]["enum"] == [s.value for s in isostd.Status]
    assert items["verdict"]["enum"] == [v.value for v in isostd.Verdict]
    whole = schema("matching")["items"]["properties"]["expect"]["properties"]
    assert set(whole["outcome"]["enum"]) == {o.value for o in isostd.Outcome}
    span = schema("timelines")["items"]["properties"]["spans"]["items"]
    assert span["properties"]["status"] == items["status"]
    assert span["properties"]["verdict"] == items["verdict"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_are_canonical(path):
    """One form, so that a change shows as what it is."""
    written = json.dumps(cases(path.name), indent=1, ensure_ascii=False)
    assert path.read_text(encoding="utf-8") == written + "\n"


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
        case["rule"]["locator"]
        for case in [*VALIDITY, *MILESTONES, *TIMELINES]
        if case["rule"]["source"] == "isostd-rules"
    }  # fmt: skip
    assert cited <= told


def test_every_finding_has_a_vector():
    """No code is without an example."""
    shown = {code for case in VALIDITY for code in case["expect"]["findings"]}
    assert shown == {code.value for code in isostd.FindingCode}
