"""Plain values: out, through JSON, back, and held to the schemas."""

import json
import pickle
import re
from datetime import date
from pathlib import Path

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_vectors import VALIDITY, certificate

import isostd
from isostd.errors import DataError, InvalidReferenceError, InvalidValueError

SCHEMAS = Path(__file__).parent.parent / "docs" / "schemas"
# One in ten, of whatever they are about.
CASES = VALIDITY[::10]

FULL = isostd.Certificate(
    standard="GB/T19001-2016 idt ISO9001:2015",
    holder="示例玩具有限公司",
    holder_economy="CN",
    holder_ids=["91440000000000000X"],
    attestation="management-system certificate",
    sites=[isostd.Site(name="Works", economy="CN", main=True)],
    iaf_codes="23",
    persons_covered=120,
    issued="2024-03-15",
    expires="2027-03-14",
    audits=[isostd.Audit("2026-02-20"), isostd.Audit("2025-03-02")],
    printed_marks=["IAF MLA"],
    register=isostd.RegisterEntry(
        register="cnca", word="有效", read_on="2026-11-20", read_by="buyer"
    ),
)
RECORDS = [
    FULL,
    isostd.Certificate(),
    isostd.Certificate(standard="HACCP certified", audits=()),
    isostd.Policy(soon_days=10, accept_unaccredited=True),
    isostd.Purchase(
        market="AU", product="9503.00", conditions={"child_age_months": 18}
    ),
    isostd.RegisterEntry(register="cnca", word="暂停"),
    isostd.Reference.parse("BS EN ISO 13485:2016+A11:2021"),
    isostd.Reference(publisher="ISO", number="9001"),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: type(r).__name__)
def test_there_and_back(record):
    """A record comes back equal through JSON, and through a pickle."""
    plain = json.loads(json.dumps(isostd.to_plain(record)))
    assert isostd.from_plain(plain) == record
    assert isostd.to_plain(isostd.from_plain(plain)) == plain
    assert pickle.loads(pickle.dumps(record)) == record


def test_every_bundled_requirement_goes_there_and_back():
    """A buyer's own rules are read from the same shape as the bundled."""
    for requirement in isostd.bundled().requirements:
        plain = json.loads(json.dumps(isostd.to_plain(requirement)))
        assert isostd.from_plain(plain) == requirement


def schema(name):
    """Return a published schema."""
    text = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_results_are_as_the_schemas_say(case):
    """Certificate, assessment and report fit their published schemas."""
    paper = certificate(case)
    jsonschema.validate(isostd.to_plain(paper), schema("certificate"))
    seen = isostd.assess(paper, on=case["on"])
    plain = isostd.to_plain(seen)
    jsonschema.validate(plain, schema("assessment"))
    json.dumps(plain)
    report = isostd.vet(
        isostd.Purchase(market="AU", product="toys", buyer="government"),
        [paper, FULL],
        on=case["on"],
    )
    jsonschema.validate(isostd.to_plain(report), schema("report"))


def test_schemas_are_schemas_and_know_every_code():
    """The schemas are sound, and no code is missing from them."""
    for name in ("certificate", "purchase", "policy", "assessment", "report"):
        jsonschema.Draft202012Validator.check_schema(schema(name))
    finding = schema("assessment")["properties"]["findings"]["items"]
    codes = finding["properties"]["code"]["enum"]
    assert codes == [code.value for code in isostd.FindingCode]
    due = schema("assessment")["properties"]["milestones"]["items"]
    assert due["properties"]["kind"]["enum"] == list(isostd.MilestoneKind)
    fields = set(schema("certificate")["properties"]) - {"type", "format"}
    own = {field.name for field in attrs.fields(isostd.Certificate)}
    assert fields == own - {"standard_text"}


@pytest.mark.parametrize("kind", [isostd.Purchase, isostd.Policy])
def test_a_schema_and_from_plain_say_the_same(kind):
    """What the one refuses the other does; neither lacks a field."""
    found = schema(kind.__name__.lower())
    own = {field.name for field in attrs.fields(kind)}
    assert set(found["properties"]) - {"type", "format"} == own
    validator = jsonschema.Draft202012Validator(
        found, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    told = {"type": kind.__name__.lower(), "format": 1}
    if kind is isostd.Purchase:
        told |= {"market": "AU", "product": "toys", "deliver_by": "2027-03-14",
                 "conditions": {"child_age_months": 18}}  # fmt: skip
    assert validator.is_valid(told)
    assert validator.is_valid(isostd.to_plain(isostd.from_plain(told)))
    wrong = [
        {key: value} for key in (*own, "colour") for value in (["x", 5], -1)
    ]
    wrong += [{key: " "} for key in ("market", "product") if key in own]
    wrong += [{"deliver_by": "2027-02-30"}, {"conditions": {"x": None}},
              {"conditions": [["x"]]}, {"conditions": [["x", [1]]]}]  # fmt: skip
    for change in wrong:
        assert not validator.is_valid(told | change), change
        with pytest.raises(isostd.IsostdError):
            isostd.from_plain(told | change)


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ([], "values"),
        ("{}", "values"),
        ({"format": 1}, "type"),
        ({"type": "certificate"}, "format"),
        ({"type": "certificate", "format": 2}, "format"),
        ({"type": "assessment", "format": 1}, "type"),
        ({"type": 5, "format": 1}, "type"),
        ({"type": "certificate", "format": 1, "colour": "red"}, "certificate"),
        ({"type": "certificate", "format": 1, "standard": 5},
         "certificate.standard"),
        ({"type": "certificate", "format": 1, "issued": "soon"},
         "certificate.issued"),
        ({"type": "certificate", "format": 1, "holder": 5},
         "certificate.holder"),
        ({"type": "certificate", "format": 1,
          "standard": {"publisher": "ISO", "number": 9001}},
         "certificate.standard.number"),
        ({"type": "certificate", "format": 1, "audits": [{"day": "x"}]},
         "certificate.audits[0].day"),
        ({"type": "purchase", "format": 1, "market": "AU", "product": "toys",
          "conditions": {"has_magnets": None}},
         "purchase.conditions['has_magnets']"),
        ({"type": "certificate", "format": 1, "audits": "x"},
         "certificate.audits"),
        ({"type": "certificate", "format": 1, "audits": ["x"]},
         "certificate.audits[0]"),
        ({"type": "certificate", "format": 1, "attestation": "x"},
         "certificate.attestation"),
        ({"type": "register entry", "format": 1}, "register entry"),
    ],
)  # fmt: skip
def test_what_is_not_plain(values, where):
    """A wrong shape says where it is wrong."""
    with pytest.raises(DataError) as caught:
        isostd.from_plain(values)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ('{"type": "certificate"}', "json.loads"),
        ({"format": 1}, "type: is missing; give one of 'certificate', "),
        ({"type": "certificate"}, "format: is missing; give 1"),
        ({"type": "certificate", "format": 2}, "format: 2 is not 1, the one"),
        ({"type": "certificate", "format": True}, "format: True is not 1, "),
        ({"type": "certificate", "format": 1, "standard": 9001},
         "certificate.standard: 9001 is not accepted; give the text of"),
        ({"type": "certificate", "format": 1, "issued": "soon"},
         "certificate.issued: 'soon': write the day as"),
        ({"type": "certificate", "format": 1, "audits": ["2026-02-20"]},
         "certificate.audits[0]: '2026-02-20' is not accepted; give an "
         "object with 'day'"),
        ({"type": "certificate", "format": 1, "sites": ["Works 2"]},
         "certificate.sites[0]: 'Works 2' is not accepted; give an object"),
        ({"type": "certificate", "format": 1, "register": 5},
         "give an object with 'register' and 'word'"),
        ({"type": "certificate", "format": 1, "expiry": "2027-03-14"},
         "certificate: unknown key 'expiry'; near: expires"),
        ({"type": "certificate", "format": 1, "audits": [
            {"day": "2026-02-20", "kind": "surv"}]},
         "certificate.audits[0].kind: 'surv' is not accepted; give one of "
         "'initial', 'surveillance'"),
        ({"type": "certificate", "format": 1, 5: 1, "x": 2},
         "certificate: unknown key 5"),
        ({"type": "requirement", "format": 1, "key": "x", "title": "x",
          "obligation": "contractual", "instrument": "x", "summary": "x",
          "citations": [{"source": "x", "confidence": "primary"}]},
         "requirement.citations[0]: 'checked' is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(values, message):
    """A message says what would be accepted, or what is near."""
    with pytest.raises(DataError, match=re.escape(message)):
        isostd.from_plain(values)


def test_the_conditions_of_a_purchase():
    """They are pairs or an object; both come to the same purchase."""
    told = {"type": "purchase", "format": 1, "market": "AU", "product": "toys"}
    pairs = [["child_age_months", 18], ["has_magnets", False]]
    one, other = [
        isostd.from_plain({**told, "conditions": conditions})
        for conditions in (pairs, dict(pairs))
    ]
    assert one == other
    assert isostd.to_plain(other)["conditions"] == pairs


def test_what_is_missing_beside_a_class_is_told_by_its_name():
    """Who names the class is not given the list of all; no record, no name."""
    with pytest.raises(DataError, match=r"missing; give 'policy'$"):
        isostd.from_plain({"format": 1}, isostd.Policy)
    with pytest.raises(InvalidValueError, match="the class of a record"):
        isostd.from_plain({"format": 1}, isostd.Match)


def test_what_cannot_be_written():
    """Only records of the package have a plain form."""
    with pytest.raises(InvalidValueError, match="a Certificate, "):
        isostd.to_plain(date(2026, 11, 22))
    standard = isostd.bundled().standards["iso-9001"]
    with pytest.raises(InvalidValueError, match="a record of this package"):
        isostd.to_plain(attrs.evolve(standard, citations=(object(),)))


def test_a_reference_is_told_by_a_text_or_by_its_fields():
    """One that is none of both, or half of each, is refused."""
    head = {"type": "reference", "format": 1}
    with pytest.raises(DataError, match="'text' is missing"):
        isostd.from_plain(head)
    with pytest.raises(InvalidReferenceError):
        isostd.from_plain({**head, "text": "ISO certified"})
    with pytest.raises(DataError, match="unknown key 'year'"):
        isostd.from_plain({**head, "text": "ISO 9001", "year": 2015})


@pytest.mark.parametrize(
    "reference",
    [
        isostd.Reference(publisher="ACME QS", number="1", year=2026),
        isostd.Reference(publisher="ACME", type="TS", number="1"),
        isostd.Reference.parse("SS ISO 9001:2015", economy="SG"),
    ],
)
def test_a_reference_that_no_text_is_read_as(reference):
    """It stands by its fields, alone and on a certificate."""
    paper = isostd.Certificate(standard=reference, expires="2027-03-14")
    for record in (reference, paper):
        plain = json.loads(json.dumps(isostd.to_plain(record)))
        assert isostd.from_plain(plain) == record
        assert isostd.to_plain(isostd.from_plain(plain)) == plain
    jsonschema.validate(plain, schema("certificate"))
    seen = isostd.assess(paper, on="2026-11-22")
    jsonschema.validate(isostd.to_plain(seen), schema("assessment"))


@pytest.mark.parametrize(
    "table",
    ["standards", "bodies", "registers", "cycles", "sectors", "sources"],
)
def test_what_a_catalogue_takes_goes_there_and_back(table):
    """A caller's own world is written and read as the bundled one is."""
    for record in getattr(isostd.bundled(), table):
        plain = json.loads(json.dumps(isostd.to_plain(record)))
        assert isostd.from_plain(plain, type(record)) == record


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"publisher": 5}, "publisher: 5 is not accepted; give a text"),
        ({"year": "2015"}, "year: '2015' is not accepted; give a whole num"),
        ({"year": True}, "year: True is not accepted; give a whole num"),
        ({"all_parts": 1}, "all_parts: 1 is not accepted; give True or F"),
        (
            {"prefixes": [None]},
            "prefixes: None is not accepted; give a text",
        ),
        (
            {"supplements": [{"type": 5}]},
            "supplements[0].type: 5 is not acc",
        ),
        (
            {"adopts": {"publisher": "ISO", "number": 5}},
            "adopts.number: 5 is",
        ),
    ],
)
def test_a_stranger_s_fields_are_of_the_types_they_should_be(wrong, said):
    """What would be a crash later is refused, wherever a reference stands."""
    fields = {"publisher": "ISO", "number": "9001", **wrong}
    for plain in (
        {"type": "reference", "fields": fields},
        {"type": "certificate", "standard": fields},
        {**RULE, "evidence": {"standard": fields}},
    ):
        with pytest.raises(DataError, match=re.escape(said)):
            isostd.from_plain({**plain, "format": 1})


def test_the_class_that_is_expected():
    """Another record than the one that is asked for is refused."""
    plain = isostd.to_plain(FULL)
    assert isostd.from_plain(plain, isostd.Certificate) == FULL
    with pytest.raises(DataError, match="'certificate' is given; 'policy' is"):
        isostd.from_plain(plain, isostd.Policy)
    with pytest.raises(InvalidValueError, match=r"kind: .*class of a record"):
        isostd.from_plain(plain, dict)


RULE = {
    "type": "requirement",
    "format": 1,
    "key": "acme-4.2",
    "title": "ACME code 4.2",
    "sectors": ["toys"],
    "obligation": "contractual",
    "instrument": "ACME supplier code",
    "summary": "The maker holds ISO 9001.",
    "evidence": "ISO 9001",
}


def ruled(**fields):
    """Return the rule, read with these fields."""
    return isostd.from_plain({**RULE, **fields})


def test_a_rule_from_a_plain_dictionary():
    """A buyer writes a rule in short; it is the same as the record."""
    assert ruled() == isostd.Requirement(
        key="acme-4.2", title="ACME code 4.2", sectors=["toys"],
        obligation="contractual", instrument="ACME supplier code",
        summary="The maker holds ISO 9001.",
        evidence=isostd.Evidence(standard="ISO 9001"),
    )  # fmt: skip
    rule = ruled(
        sectors="toys",
        since=date(2026, 1, 1),
        conditions=[
            {"name": "child_age_months", "question": "?", "at_most": 36}
        ],
        supports=["ISO 13485"],
        citations=[{"source": "acme", "confidence": "primary",
                    "checked": "2026-11-22"}],
    )  # fmt: skip
    assert rule.since == date(2026, 1, 1)
    assert rule.conditions[0].at_most == 36
    assert str(rule.supports[0]) == "ISO 13485"
    assert rule.citations[0].source == "acme"
    assert ruled(evidence=None).evidence is None
    assert isostd.from_plain(isostd.to_plain(rule)) == rule


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("ISO 9001", "ISO 9001"),
        ({"standard": "ISO 9001", "accredited": True}, "ISO 9001"),
        ({"any_of": ["ISO 8124-1", {"standard": "EN 71-1"}]},
         "ISO 8124-1 or EN 71-1"),
        ({"all_of": ["ISO 9001", {"any_of": ["ISO 14001", "EMAS 2009"]}]},
         None),
        ({"any_of": ["ISO 9001", "ISO 14001", "ISO 45001"], "minimum": 2},
         "at least 2 of: ISO 9001 or ISO 14001 or ISO 45001"),
        ({"combine": "all", "items": ("ISO 9001", "ISO 14001")},
         "ISO 9001 and ISO 14001"),
        ({"standard": "ISO 9001", "edition_rule": "pinned",
          "editions": ["ISO 9001:2015"]}, "ISO 9001:2015"),
        ({"label": "ISI licence", "standard": None}, "ISI licence"),
    ],
)  # fmt: skip
def test_evidence_in_short(evidence, text):
    """A text names a standard; `any_of` and `all_of` combine."""
    if text is None:
        with pytest.raises(DataError, match=r"all_of\[1\]\.any_of\[1\]\."):
            ruled(evidence=evidence)
    else:
        assert str(ruled(evidence=evidence).evidence) == text


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"sektors": ["toys"]},
         "requirement: unknown key 'sektors'; near: sectors"),
        ({5: 1}, "requirement: unknown key 5"),
        ({"title": ""}, "requirement.title: '' is not accepted; "
         "give a text that is not blank"),
        ({"obligation": "must"}, "give one of 'mandatory', "),
        ({"since": "2026-13-01"}, "requirement.since: '2026-13-01': month"),
        ({"evidence": 5},
         "requirement.evidence: 5 is not accepted; give the text of a "),
        ({"evidence": {}}, "give a standard, an attestation or a label"),
        ({"evidence": "hello"}, "no publisher and number here"),
        ({"evidence": {"standard": 5}},
         "requirement.evidence.standard: 5 is not accepted; give the text"),
        ({"evidence": {"standard": {"number": "9001"}}},
         "requirement.evidence.standard"),
        ({"evidence": {"standard": "ISO 9001", "editions": "ISO 9001:2015"}},
         "requirement.evidence.editions: 'ISO 9001:2015' is not accepted; "
         "give a list"),
        ({"evidence": {"standard": "ISO 9001", "editions": [5]}},
         "requirement.evidence.editions[0]: 5 is not accepted"),
        ({"evidence": {"standard": "ISO 9001", "acredited": True}},
         "requirement.evidence: unknown key 'acredited'; near: accredited"),
        ({"evidence": {"standard": "ISO 9001", "accredited": "yes"}},
         "'yes' is not accepted; give True or False"),
        ({"evidence": {"standard": "ISO 9001", "within_months": "12"}},
         "'12' is not accepted; give a whole number"),
        ({"evidence": {"any_of": "ISO 9001"}},
         "requirement.evidence.any_of: 'ISO 9001' is not accepted; give a "
         "list"),
        ({"evidence": {"all_of": ["ISO 9001", {"standart": "ISO 14001"}]}},
         "requirement.evidence.all_of[1]: unknown key 'standart'"),
        ({"evidence": {"any_of": []}}, "give Evidence records"),
        ({"supports": "ISO 9001"},
         "requirement.supports: 'ISO 9001' is not accepted; give a list"),
        ({"conditions": [5]},
         "requirement.conditions[0]: 5 is not accepted; give an object"),
        ({"conditions": [{"name": "x"}]},
         "requirement.conditions[0]: 'question' is missing"),
        ({"conditions": [{"name": "x", "question": "?", "at_most": "3"}]},
         "'3' is not accepted; give a number"),
        ({"conditions": [{"name": "x", "question": "?", "is_true": 1}]},
         "1 is not accepted; give True or False"),
        ({"citations": [{"source": "x"}]}, "requirement.citations[0]"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_rule(fields, message):
    """The error says where, and what would be accepted."""
    with pytest.raises(DataError) as caught:
        isostd.from_plain({**RULE, **fields})
    assert message in str(caught.value)


def test_a_rule_without_what_it_needs():
    """A key that must be there is named."""
    short = {k: v for k, v in RULE.items() if k != "title"}
    with pytest.raises(DataError, match="requirement: 'title' is missing"):
        isostd.from_plain(short)


def test_evidence_nested_without_end():
    """No depth of nesting makes anything but an error of the package."""
    evidence = "ISO 9001"
    for _ in range(5000):
        evidence = {"all_of": [evidence]}
    with pytest.raises(DataError, match="nested more than 20 deep"):
        ruled(evidence=evidence)


TEXTS = st.one_of(st.none(), st.text(max_size=40))
KNOWN = st.dates(date(1990, 1, 1), date(2040, 12, 31))
DAYS = st.one_of(st.none(), KNOWN)


@given(
    st.builds(
        isostd.Certificate,
        standard=TEXTS, holder=TEXTS, number=TEXTS, scope=TEXTS,
        certification_body=TEXTS, accreditation_body=TEXTS, decided=DAYS,
        effective=DAYS, issued=DAYS, expires=DAYS, first_certified=DAYS,
        cycle_ends=DAYS, extended_until=DAYS,
        audits=st.one_of(
            st.none(),
            st.lists(st.builds(isostd.Audit, KNOWN), max_size=4),
        ),
    ),
    KNOWN,
)  # fmt: skip
def test_any_certificate_is_judged(paper, day):
    """No certificate raises, and its judgement has a plain form."""
    seen = isostd.assess(paper, on=day)
    assert isostd.from_plain(isostd.to_plain(paper)) == paper
    assert pickle.loads(pickle.dumps(seen)) == seen
    json.dumps(isostd.to_plain(seen))
    assert seen.explain()
    assert str(seen)
