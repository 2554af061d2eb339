"""A caller's records: what they take, and what they refuse."""

import inspect
import typing
from datetime import date, datetime

import attrs
import pytest

import isostd
from isostd.certificates import (
    Audit,
    Certificate,
    Policy,
    RegisterEntry,
    Site,
    to_audits,
)
from isostd.checks import to_texts
from isostd.dates import Period
from isostd.errors import InvalidDateError, InvalidValueError, IsostdError
from isostd.references import Reference
from isostd.requirements import Condition, Evidence, Purchase, Requirement
from isostd.vocabulary import Attestation, AuditKind


def test_texts_are_trimmed_and_blank_is_not_told():
    """Blank text counts as nothing told."""
    paper = Certificate(holder="  A ", number=" ", holder_ids=["x", " "])
    assert (paper.holder, paper.number) == ("A", None)
    assert paper.holder_ids == ("x",)


def test_days_are_trimmed_and_marks_tell_none():
    """A day may stand between blanks; "n/a" and "-" are none."""
    paper = Certificate(issued=" 2024-03-15 ", expires="n/a", decided="-")
    assert (str(paper.issued), paper.expires, paper.decided) == (
        "2024-03-15", None, None,
    )  # fmt: skip
    assert Certificate(standard=" N/A ").standard_text is None
    assert str(Audit(" 2025-03-02 ").day) == "2025-03-02"
    assert Audit(Period(2025, 3, 2)) == Audit("2025-03-02")
    for month in ("2025-03", Period(2025, 3)):
        with pytest.raises(InvalidDateError, match=r"Audit\.day.*not the day"):
            Audit(month)
    with pytest.raises(InvalidDateError, match=r"Audit\.day: 'n/a'"):
        Audit("n/a")


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ("23", ("23",)),
        ("17, 18", ("17", "18")),
        ("17、18；IAF 29", ("17", "18", "IAF 29")),
        ("17/18 & 19", ("17", "18", "19")),
        ("17 Basic metals, fabricated metal",
         ("17 Basic metals, fabricated metal",)),
        ([17, "18", " "], ("17", "18")),
        (17, ("17",)),
        ([], ()),
    ],
)  # fmt: skip
def test_codes_as_callers_have_them(given, codes):
    """Numbers are codes too, and several may stand in one text."""
    assert Certificate(iaf_codes=given).iaf_codes == codes


@pytest.mark.parametrize("given", ["2025-03-02", ["2025-03-02"]])
def test_a_day_is_no_audit(given):
    """It tells no kind; the message shows what to give."""
    with pytest.raises(InvalidValueError, match=r"'2025-03-02'.*Audit\("):
        Certificate(audits=given)


@pytest.mark.parametrize("given", [{}, b""])
def test_an_empty_mapping_tells_no_audits(given):
    """Nobody told that there were none by that."""
    with pytest.raises(InvalidValueError, match=r"Audit\("):
        Certificate(audits=given)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("notified body certificate", Attestation.NOTIFIED_BODY_CERTIFICATE),
        ("Notified-Body Certificate", Attestation.NOTIFIED_BODY_CERTIFICATE),
        ("SELF_DECLARATION", Attestation.SELF_DECLARATION),
        ("mdsap certificate", Attestation.MDSAP_CERTIFICATE),
    ],
)
def test_words_of_the_vocabulary_are_taken_lightly(text, kind):
    """Case, hyphens and blanks count little."""
    assert Certificate(attestation=text).attestation is kind
    assert Audit("2025-03-02", "Surveillance").kind is AuditKind.SURVEILLANCE


@pytest.mark.parametrize("text", ["", "  ", "-", "N/A", "<NA>", "NaN", None])
def test_a_kind_may_be_left_blank(text):
    """What is blank is not told, as everywhere on a certificate."""
    assert Certificate(attestation=text).attestation is None


def test_the_standard_and_its_text():
    """The printed text is kept beside what it was read as."""
    paper = Certificate(standard="ISO9001-2015 ")
    assert str(paper.standard) == "ISO 9001:2015"
    assert paper.standard_text == "ISO9001-2015"
    words = Certificate(standard="HACCP certified")
    assert (words.standard, words.standard_text) == (None, "HACCP certified")
    made = Certificate(standard=Reference(publisher="ISO", number="9001"))
    assert made.standard_text == "ISO 9001"
    assert Certificate(standard="  ").standard_text is None
    assert Certificate(standard_text="ISO9001-2015") == paper
    assert Certificate(standard_text="HACCP certified") == words
    assert attrs.evolve(words, holder="B").standard is None
    later = attrs.evolve(paper, standard="ISO 14001:2015")
    assert later.standard_text == "ISO 14001:2015"
    assert attrs.evolve(paper, holder="B").standard_text == "ISO9001-2015"


def test_audits():
    """They are put in order; None and none are different answers."""
    paper = Certificate(audits=[Audit("2026-01-01"), Audit("2025-01-01")])
    assert [audit.day.year for audit in paper.audits] == [2025, 2026]
    twins = [Audit("2026-01-01", "special"), Audit("2026-01-01", "initial")]
    assert Certificate(audits=twins) == Certificate(audits=twins[::-1])
    assert Certificate().audits is None
    assert Certificate(audits=[]).audits == ()
    assert Certificate(audits=Audit("2025-01-01")).audits[0].kind is (
        AuditKind.SURVEILLANCE
    )


def test_an_integrated_certificate():
    """It becomes one certificate for each standard."""
    paper = Certificate(holder="A", expires="2027-01-01")
    both = paper.for_standards("ISO 9001:2015", "ISO 14001:2015")
    assert [str(c.standard) for c in both] == [
        "ISO 9001:2015", "ISO 14001:2015",
    ]  # fmt: skip
    assert {c.expires for c in both} == {date(2027, 1, 1)}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ISO 9001:2015, ISO 14001:2015 & ISO 45001:2018",
         ["ISO 9001:2015", "ISO 14001:2015", "ISO 45001:2018"]),
        ("GB/T 19001-2016/ISO 9001:2015, GB/T 24001-2016/ISO 14001:2015",
         ["GB/T 19001-2016/ISO 9001:2015",
          "GB/T 24001-2016/ISO 14001:2015"]),
        ("GB/T 19001-2016/ISO 9001:2015、GB/T 50430-2017、GB/T 24001-2016",
         ["GB/T 19001-2016/ISO 9001:2015", "GB/T 24001-2016"]),
        ("GB/T 50430-2017、RB/T 107-2013", ["None"]),
        ("ISO 9001:2015", ["ISO 9001:2015"]),
        ("HACCP and GMP", ["None"]),
        (None, ["None"]),
    ],
)  # fmt: skip
def test_the_standards_on_an_integrated_certificate(text, read):
    """They are read from the text; one alone leaves the paper as it is."""
    paper = Certificate(standard=text, number="1")
    split = paper.for_standards()
    assert [str(c.standard) for c in split] == read
    assert {c.number for c in split} == {"1"}
    assert len(read) > 1 or split[0] is paper


BAD = [
    (Certificate, {"holder": 5}, "Certificate.holder"),
    (Certificate, {"standard": 9001}, "Certificate.standard"),
    (Certificate, {"issued": "2025-02-30"}, "Certificate.issued"),
    (Certificate, {"issued": "2567-03-15"}, "Certificate.issued"),
    (Certificate, {"issued": "1445-03-27"}, "Certificate.issued"),
    (Certificate, {"expires": datetime(2025, 1, 1)}, "Certificate.expires"),
    (Certificate, {"attestation": "diploma"}, "Certificate.attestation"),
    (Certificate, {"persons_covered": -1}, "Certificate.persons_covered"),
    (Certificate, {"persons_covered": True}, "Certificate.persons_covered"),
    (Certificate, {"persons_covered": 1.5}, "Certificate.persons_covered"),
    (Certificate, {"audits": ["2025-01-01"]}, "Certificate.audits"),
    (Certificate, {"audits": 5}, "Certificate.audits"),
    (Certificate, {"iaf_codes": [1.5]}, "Certificate.iaf_codes"),
    (Certificate, {"iaf_codes": [True]}, "Certificate.iaf_codes"),
    (Certificate, {"iaf_codes": 1.5}, "Certificate.iaf_codes"),
    (Certificate, {"attestation": 5}, "Certificate.attestation"),
    (Certificate, {"sites": ["Hall 1"]}, "Certificate.sites"),
    (Certificate, {"holder_ids": 5}, "Certificate.holder_ids"),
    (Certificate, {"holder_ids": [5]}, "Certificate.holder_ids"),
    (Certificate, {"register": "active"}, "Certificate.register"),
    (Audit, {"day": None}, "Audit.day"),
    (Audit, {"day": "2025-01-01", "kind": "visit"}, "Audit.kind"),
    (Site, {"main": "yes"}, "Site.main"),
    (RegisterEntry, {"register": "", "word": "x"}, "RegisterEntry.register"),
    (Policy, {"soon_days": None}, "Policy.soon_days"),
    (Purchase, {"market": " ", "product": "toys"}, "Purchase.market"),
    (Purchase, {"market": "AU", "product": "9"}, "Purchase.product"),
    (Purchase, {"market": "AU", "product": "9" * 11}, "Purchase.product"),
    (Purchase, {"market": "AU", "product": "toys", "conditions": 5},
     "Purchase.conditions"),
    (Purchase, {"market": "AU", "product": "toys", "conditions": {"": 1}},
     "Purchase.conditions"),
    (Purchase, {"market": "AU", "product": "toys", "conditions": {"a": []}},
     "Purchase.conditions['a']"),
    (Evidence, {}, "Evidence"),
    (Evidence, {"standard": "nonsense"}, "Evidence.standard"),
    (Evidence, {"combine": "none", "label": "x"}, "Evidence.combine"),
    (Evidence, {"combine": "any", "items": ("x",)}, "Evidence.items"),
    (Evidence, {"combine": "any"}, "Evidence.items"),
    (Evidence, {"combine": "any", "items": 5}, "Evidence.items"),
    (Evidence, {"label": "x", "items": [Evidence(label="y")]},
     "Evidence.items"),
    (Evidence, {"label": "x", "edition_rule": "old"},
     "Evidence.edition_rule"),
    (Condition, {"name": "x", "question": ""}, "Condition.question"),
]  # fmt: skip


def test_bytes_are_refused_as_they_were_given():
    """They are one text that nobody decoded, and no list of numbers."""
    with pytest.raises(IsostdError, match="holder_ids: b'5' is not accepted"):
        Certificate(holder_ids=b"5")


@pytest.mark.parametrize(("cls", "values", "field"), BAD)
def test_what_records_refuse(cls, values, field):
    """The error names the record's field and what would be accepted."""
    with pytest.raises(IsostdError) as caught:
        cls(**values)
    assert isinstance(caught.value, (InvalidValueError, InvalidDateError))
    assert caught.value.field == field
    assert str(caught.value).startswith(field)


def rule(**fields):
    """Return a buyer's own requirement."""
    return Requirement(
        **{
            "key": "acme-1", "title": "Acme", "obligation": "contractual",
            "instrument": "Acme handbook", "summary": "Acme asks.",
            "evidence": Evidence(standard="ISO 9001"), **fields,
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"obligation": "nice"}, "Requirement.obligation"),
        ({"force": "soon"}, "Requirement.force"),
        ({"role": "friend"}, "Requirement.role"),
        ({"key": ""}, "Requirement.key"),
        ({"conditions": ["x"]}, "Requirement.conditions"),
        ({"since": "soon"}, "Requirement.since"),
    ],
)
def test_what_a_requirement_refuses(fields, field):
    """A buyer's own rule is checked as it is made."""
    with pytest.raises(IsostdError) as caught:
        rule(**fields)
    assert caught.value.field == field


def test_evidence_in_words():
    """Evidence says what it is, combinations in brackets."""
    nine = Evidence(standard="ISO 9001")
    report = Evidence(
        standard="EN 71-1", attestation="test report",
        edition_rule="pinned", editions=["EN 71-1:2014"],
    )  # fmt: skip
    label = Evidence(label="a declaration")
    assert str(nine) == "ISO 9001"
    assert str(report) == "EN 71-1:2014 test report"
    assert str(Evidence(attestation="marking licence")) == "marking licence"
    both = Evidence.all_of(nine, Evidence.any_of(report, label))
    assert str(both) == (
        "ISO 9001 and (EN 71-1:2014 test report or a declaration)"
    )
    assert str(Evidence.at_least(2, nine, report, label)).startswith(
        "at least 2 of: "
    )


def test_purchases():
    """Codes lose their dots; conditions are sorted pairs."""
    purchase = Purchase(
        market="AU", product="9503.00.10", conditions={"b": True, "a": 1}
    )
    assert purchase.product == "95030010"
    assert purchase.is_code
    assert purchase.conditions == (("a", 1), ("b", True))
    named = Purchase(market="AU", product="toys", conditions=[("a", 1)])
    assert not named.is_code
    assert hash(named) != hash(purchase)
    assert isostd.Purchase is Purchase


def test_the_signature_says_what_is_accepted():
    """A converter that names its field keeps what it takes."""
    told = inspect.signature(Certificate).parameters["expires"].annotation
    assert date in typing.get_args(told)


def test_what_is_not_told_stays_so():
    """Also where a converter is asked for itself."""
    assert to_audits(None) is None
    assert to_texts(()) == ()
