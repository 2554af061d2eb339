"""The engine: corners that need a catalogue of their own."""

from datetime import date, datetime

import attrs
import pytest

import isostd
from isostd.accreditation import AccreditationBody, Recognition
from isostd.certificates import (
    Audit,
    Certificate,
    Policy,
    RegisterEntry,
    Site,
)
from isostd.errors import InvalidDateError, InvalidValueError
from isostd.findings import FINDINGS, Finding, FindingCode
from isostd.references import Reference
from isostd.standards import Edition, Standard, Transition, Variant
from isostd.vocabulary import (
    Answer,
    Attestation,
    Basis,
    Confidence,
    Doubt,
    Kind,
    Severity,
    Status,
    Verdict,
)

ON = date(2026, 11, 22)
GOOD = Certificate(
    standard="ISO 45001:2018",
    holder="Example Ltd",
    holder_economy="DE",
    number="1",
    certification_body="Example Cert",
    accreditation_body="DAkkS",
    first_certified="2024-03-15",
    decided="2024-03-15",
    issued="2024-03-15",
    expires="2027-03-14",
    audits=[Audit("2025-03-02"), Audit("2026-02-20")],
)


def codes(certificate, on=ON, **more):
    """Return the codes that an assessment finds."""
    seen = isostd.assess(certificate, on=on, **more)
    return {finding.code.value for finding in seen.findings}


def test_a_good_certificate():
    """Nothing contradicts it, and what falls due is told in order."""
    seen = isostd.assess(GOOD, on="2026-11-22")
    assert seen.verdict is Verdict.VALID
    assert seen.status is Status.ACTIVE
    assert seen.doubt is None
    assert seen.findings == ()
    assert seen.settled_by == ()
    assert seen.basis is Basis.PAPER
    assert seen.data_as_of == isostd.DATA_AS_OF
    assert [(m.kind, str(m.day)) for m in seen.milestones] == [
        ("recertification", "2027-03-14"), ("expiry", "2027-03-14"),
    ]  # fmt: skip
    assert str(seen) == "ISO 45001:2018: valid on 2026-11-22 (active)"
    assert str(seen.milestones[1]) == (
        "2027-03-14: expiry; if missed, the certificate is not valid"
    )
    assert "iaf-certsearch" in [r.key for r in seen.registers]


def test_explain():
    """Verdict, what was checked, found and is unknown, and what to ask."""
    paper = attrs.evolve(
        GOOD, audits=None, standard="ISO 9001:2015",
        register=RegisterEntry(register="oasis", word="?"),
    )  # fmt: skip
    lines = isostd.assess(paper, on=ON).explain().splitlines()
    assert lines[0] == "ISO 9001:2015: doubtful on 2026-11-22 (active)."
    titles = [line for line in lines if line.endswith(":")]
    assert titles == ["Checked:", "Found:", "Unknown:", "Ask:", "Next:",
                      "Look it up:"]  # fmt: skip
    checked = lines[2 : lines.index("Found:")]
    assert sorted(line.split(" [")[0] for line in checked) == [
        "- the edition: ISO 9001:2015",
        "- the issuer: Example Cert, behind it DAkkS",
        '- the register oasis: "?"',
        "- the term: from 2024-03-15 until 2027-03-14",
    ]
    assert checked == sorted(checked, key=len)
    for line in lines[2 : lines.index("Ask:")]:
        assert line.endswith((":", "]"))
    assert (
        "- question: A surveillance audit was due by 2025-03-15; nobody told "
        "that it took place. [iso-iec-17021-1, 9.1.3.3]"
    ) in lines


def test_numbers_that_count():
    """In mainland China a number may count the recertifications."""
    paper = attrs.evolve(GOOD, holder_economy="CN", accreditation_body="CNAS")
    for number, found in [
        ("00124S30001R1M", True), ("00124S30001R0M", False),
        ("QMR 100", False),
    ]:  # fmt: skip
        numbered = attrs.evolve(paper, number=number)
        assert ("number-differs" in codes(numbered)) is found
    sites = [Site(address="1 Main Street")]
    where = attrs.evolve(GOOD, holder_address=None, sites=sites)
    assert isostd.assess(where, on=ON).checklist[0].there is Answer.YES


def test_little_is_explained_briefly():
    """Parts with nothing in them are left out."""
    nothing = isostd.assess(Certificate(), on=ON)
    assert str(nothing).startswith("certificate: ")
    assert "Checked:" not in nothing.explain()
    bare = isostd.assess(Certificate(expires="2027-01-01"), on=ON)
    assert "- the term: until 2027-01-01 [" in bare.explain()
    told = attrs.evolve(GOOD, accreditation_body=None)
    text = isostd.assess(told, on=ON).explain()
    assert "behind it nobody told" in text
    assert "- the audits: 2 told" in text
    assert isostd.assess(GOOD, on=ON).questions == ()


def test_questions():
    """Each thing to ask for stands once, the weightiest first."""
    seen = isostd.assess(attrs.evolve(GOOD, audits=None), on=ON)
    assert seen.doubt is Doubt.UNPROVEN
    assert len(seen.of(Severity.QUESTION)) == len(seen.findings) == 1
    assert seen.questions == (seen.findings[0].action,)
    assert "surveillance audit" in seen.questions[0]


def test_what_belongs_on_the_paper():
    """Told is there, not told is unknown, only what was looked for is missing."""
    paper = attrs.evolve(
        GOOD, effective="2024-03-15", scope="Manufacture of toys",
        not_printed=["revision", "holder_address"],
    )  # fmt: skip
    items = isostd.assess(paper, on=ON).checklist
    assert "".join(item.letter for item in items) == "abcdefghi"
    assert [item.there.value for item in items] == [
        "no", "yes", "yes", "yes", "yes", "yes", "yes", "unknown", "no",
    ]  # fmt: skip
    assert str(items[3]) == "d) a number of its own: there"
    assert paper.not_printed == ("holder_address", "revision")
    bare = isostd.assess(Certificate(standard="ISO 9001"), on=ON).checklist
    assert {item.there for item in bare} == {Answer.UNKNOWN}
    untold = isostd.assess(Certificate(), on=ON).checklist
    assert str(untold[4]).endswith("edition: not told")
    with pytest.raises(InvalidValueError, match="'scope'"):
        Certificate(not_printed=["scopes"])


@pytest.mark.parametrize(
    "on", [datetime(2026, 11, 22, 9, 0), "22.11.2026", None, 20261122]
)
def test_a_day_that_is_none(on):
    """The error names the argument."""
    with pytest.raises(InvalidDateError) as caught:
        isostd.assess(GOOD, on=on)
    assert caught.value.field == "on"


def test_something_that_is_no_certificate():
    """The caller's mistake raises."""
    with pytest.raises(InvalidValueError, match="a Certificate"):
        isostd.assess("ISO 9001:2015", on=ON)


class _Day(date):
    """A date of a caller's own."""


def test_a_caller_s_own_kind_of_date():
    """It is taken for the day it is."""
    assert isostd.assess(GOOD, on=_Day(2026, 11, 22)).on == ON


def test_finding_types_are_whole():
    """Every code has a type; every template is met by its facts."""
    assert set(FINDINGS) == set(FindingCode)
    for code, kind in FINDINGS.items():
        assert kind.locator
        doubt = kind.severity in {Severity.WARNING, Severity.QUESTION}
        assert (kind.settle is not None) == doubt, code
        assert kind.citation.source == kind.source
    order = [FINDINGS[code].severity for code in FindingCode]
    assert order == sorted(order, key=list(Severity).index)


def test_a_finding_speaks():
    """Sentence, severity, citation and text come from the table."""
    finding = Finding(FindingCode.EXPIRED, (("expires", "2025-01-31"),))
    assert str(finding) == finding.sentence
    assert finding.severity is Severity.ERROR
    assert finding.citation.locator == "8.2.2 c"
    assert finding.settle is None


# --- a catalogue made for the corners --------------------------------------


def iso(year=None, **more):
    """Return a reference to ISO 99001."""
    return Reference(publisher="ISO", number="99001", year=year, **more)


def world(*transitions, editions=None, **more):
    """Return the facts with one standard more."""
    own = Standard(
        **{
            "key": "iso-99001",
            "reference": iso(),
            "title": "t",
            "subject": "s",
            "scope": "c",
            "kind": Kind.MANAGEMENT_SYSTEM,
            "attestation": Attestation.MANAGEMENT_SYSTEM_CERTIFICATE,
            "cycle": "iso-iec-17021-1",
            "editions": editions
            or (
                Edition(
                    reference=iso(2010), published="2010-05-01",
                    replaced_by=iso(2025),
                ),
                Edition(reference=iso(2025), published="2025-01-10"),
            ),
            "transitions": transitions,
            **more,
        }
    )  # fmt: skip
    return isostd.bundled().extended(standards=[own])


OLD = attrs.evolve(GOOD, standard="ISO 99001:2010")


def transition(**fields):
    """Return a transition from 2010 to 2025."""
    return Transition(
        old=iso(2010), new=iso(2025), confidence=Confidence.PRIMARY, **fields
    )


def test_a_transition_whose_end_nobody_published():
    """No lapse is claimed."""
    found = codes(OLD, catalogue=world())
    assert found == {"transition-end-unpublished"}
    assert codes(OLD, catalogue=world(transition())) == found
    before = attrs.evolve(OLD, audits=())
    assert codes(before, on="2025-01-09", catalogue=world()) == set()


def test_an_edition_that_outlived_every_transition():
    """Four years after its successor it is asked about; a milestone says so."""
    paper = attrs.evolve(GOOD, standard="ISO 28000:2007", expires="2026-12-31")
    seen = isostd.assess(paper, on="2026-03-14")
    first = seen.milestones[0]
    assert first.kind == "end of transition, not published"
    assert first.day == date(2026, 3, 14)
    assert "edition-outdated" in codes(paper, on="2026-03-15")
    sooner = attrs.evolve(paper, expires="2026-03-10")
    early = isostd.assess(sooner, on="2026-03-09").milestones
    assert "end of transition, not published" not in [m.kind for m in early]
    spans = [
        (row.last_end - row.starts.first).days
        for standard in isostd.bundled().standards
        for row in standard.transitions
        if row.last_end is not None and row.starts is not None
    ]
    assert max(spans) < 4 * 365


def test_a_report_to_an_old_edition_stays_what_it_was():
    """It is noted that a newer edition is out, and nothing is asked."""
    paper = attrs.evolve(
        GOOD, standard="ISO 10993-1:2003", attestation="test report",
        issued="2008-01-10", decided=None, first_certified=None,
        expires=None, audits=None,
    )  # fmt: skip
    assert "transition-end-unpublished" in codes(paper)
    assert "edition-outdated" not in codes(paper)


def test_authorities_that_differ():
    """Between their days it is doubtful, after the last it has lapsed."""
    facts = world(
        transition(
            ends="2026-10-31",
            variants=(
                Variant(what="end", day="2026-12-31", by="AB",
                        role="authority"),
                Variant(what="end", day="2026-06-30", by="blog",
                        role="forecast"),
            ),
        )
    )  # fmt: skip
    assert codes(OLD, on="2026-10-31", catalogue=facts) == {"superseded"}
    assert codes(OLD, on="2026-11-01", catalogue=facts) == {"lapse-disputed"}
    seen = isostd.assess(OLD, on="2026-12-31", catalogue=facts)
    assert seen.verdict is Verdict.DOUBTFUL
    lapsed = isostd.assess(OLD, on="2027-01-01", catalogue=facts)
    assert lapsed.status is Status.EDITION_LAPSED
    assert transition().is_over(ON) == Answer.UNKNOWN
    own = facts.get("iso-99001")
    old = own.editions[0]
    assert own.certifiable_on(old, date(2026, 11, 15)) == Answer.UNKNOWN


def test_an_end_of_transition_before_expiry_is_a_milestone():
    """The certificate ends with its edition."""
    facts = world(transition(ends="2027-01-31"))
    seen = isostd.assess(OLD, on=ON, catalogue=facts)
    assert [m.kind for m in seen.milestones] == [
        "end of transition", "recertification", "expiry",
    ]  # fmt: skip


def test_initial_certificates_to_the_old_edition():
    """A last day that nobody disputes is in time; a reissue is no start."""
    facts = world(transition(last_initial="2024-03-15", ends="2029-01-31"))
    assert codes(OLD, catalogue=facts) == {"superseded"}
    late = attrs.evolve(
        OLD, decided="2024-03-16", issued="2024-03-16", expires="2027-03-15",
        first_certified="2024-03-16",
    )  # fmt: skip
    assert "initial-too-late" in codes(late, catalogue=facts)
    reissued = attrs.evolve(
        OLD, decided=None, first_certified="2023-12-01", issued="2026-01-10",
        expires="2026-11-30",
        audits=[Audit("2024-10-01"), Audit("2025-10-01")],
    )  # fmt: skip
    assert codes(reissued, catalogue=facts) == {
        "superseded", "cycle-inferred", "expires-soon",
    }  # fmt: skip


def test_a_successor_that_is_a_standard_of_its_own():
    """It is out from the day its transition starts, where that is told."""
    moved = (
        Edition(
            reference=iso(2010), published="2010-05-01",
            replaced_by=Reference(publisher="ISO", number="5", year=2025),
        ),
    )  # fmt: skip
    facts = world(transition(starts="2026-01-10"), editions=moved)
    assert codes(OLD, on="2026-01-09", catalogue=facts) == set() | {
        code for code in codes(OLD, on="2026-01-09", catalogue=facts)
        if code == "later-evidence-ignored"
    }  # fmt: skip
    assert codes(OLD, catalogue=facts) == {"transition-end-unpublished"}
    assert codes(OLD, catalogue=world(editions=moved)) == {
        "transition-end-unpublished"
    }


def body(*rows):
    """Return the facts with one accreditation body more."""
    own = AccreditationBody(
        key="zab", acronym="ZAB", name="Zed Accreditation", economies=("DE",),
        recognitions=rows,
    )  # fmt: skip
    return isostd.bundled().extended(bodies=[own])


def seen_as(answer=Answer.YES, as_of="2025", **more):
    """Return a piece of evidence."""
    return Recognition(
        arrangement="global-aci-mra", recognised=answer, as_of=as_of, **more
    )


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((seen_as(),), set()),
        ((), {"recognition-unknown"}),
        ((seen_as(Answer.UNKNOWN),), {"recognition-unknown"}),
        ((seen_as(until="2024"),), {"recognition-unknown"}),
        ((seen_as(until="2030"),), set()),
        ((seen_as(scope="iso-45001"),), set()),
        ((seen_as(scope="iso-9001"),), {"scope-not-evidenced"}),
        ((seen_as(as_of="2018"),), {"evidence-old"}),
        ((seen_as(as_of="2018"), seen_as(as_of="2024")), set()),
        ((seen_as(as_of="2024"), seen_as(as_of="2018")), set()),
        ((seen_as(), seen_as(Answer.NO)), {"not-recognised"}),
        ((seen_as(), seen_as(Answer.NO, since="2027")), set()),
        ((seen_as(), seen_as(Answer.NO, since="2024")), {"not-recognised"}),
        ((seen_as(), seen_as(Answer.NO, scope="iso-9001")), set()),
        (
            (seen_as(), seen_as(Answer.NO, scope="iso-45001")),
            {"not-recognised"},
        ),
        ((seen_as(scope="testing"),), {"recognition-unknown"}),
    ],
)
def test_recognition(rows, found):
    """The evidence is weighed by what it says, of when, and for what."""
    paper = attrs.evolve(GOOD, accreditation_body="ZAB")
    assert codes(paper, catalogue=body(*rows)) == found


def test_scope_of_recognition_without_a_standard():
    """An unknown standard has no scope to ask for."""
    paper = attrs.evolve(
        GOOD, standard="ISO 77777:2020", accreditation_body="ZAB"
    )
    facts = body(seen_as(scope="iso-9001"))
    assert codes(paper, catalogue=facts) == {"standard-unknown"}


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("notified-body certificate", {"chain-to-check"}),
        ("MDSAP certificate", {"chain-to-check"}),
        ("private certificate", set()),
    ],
)
def test_the_chain_of_other_documents(kind, found):
    """Accreditation is asked for only where the kind of document has it."""
    paper = attrs.evolve(
        GOOD, standard="ISO 13485:2016", attestation=kind,
        accreditation_body=None,
    )  # fmt: skip
    assert codes(paper) == found
    told = attrs.evolve(paper, accreditation_body="none")
    assert "unaccredited" not in codes(told)


def test_an_accreditation_certificate():
    """Its issuer is the accreditation body itself."""
    paper = Certificate(
        standard="ISO/IEC 17025:2017", issued="2023-01-10",
        expires="2027-06-09", certification_body="DAkkS",
    )  # fmt: skip
    assert codes(paper) == {"decision-not-told"}
    longer = attrs.evolve(paper, expires="2029-01-09")
    assert "term-too-long" in codes(longer)
    unknown = attrs.evolve(paper, certification_body="Somebody")
    assert "accreditation-unknown" in codes(unknown)
    untold = attrs.evolve(paper, certification_body=None)
    assert codes(untold) == {
        "decision-not-told", "body-not-told", "chain-to-check",
    }  # fmt: skip


def test_guidance_of_other_kinds():
    """Guidance is asked for nothing else, and a report on it is no error."""
    paper = attrs.evolve(GOOD, standard="ISO 26000", accreditation_body=None)
    assert codes(paper) == {"not-certifiable"}
    report = attrs.evolve(paper, attestation="test report")
    assert "not-certifiable" not in codes(report)


def test_schemes_without_editions():
    """A scheme whose versions are not years is not asked for one."""
    assert codes(attrs.evolve(GOOD, standard="TL 9000")) == set()


def test_only_an_expiry_is_told():
    """The cycle is inferred from its end."""
    paper = attrs.evolve(GOOD, decided=None, issued=None, first_certified=None)
    assert codes(paper) == {"start-not-told"}
    young = attrs.evolve(paper, first_certified="2025-06-01",
                         audits=[Audit("2026-05-01")])  # fmt: skip
    assert codes(young) == {"start-not-told"}


def test_an_economy_s_own_clock():
    """In China the first interval runs from the issue, if that is close."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2026", holder_economy="CN",
        accreditation_body="CNAS", first_certified="2026-10-01",
        decided="2026-10-01", issued="2026-10-20", expires="2029-09-30",
        audits=None,
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due not in codes(paper, on="2027-10-20")
    assert due in codes(paper, on="2027-10-21")
    reprint = attrs.evolve(paper, issued="2027-03-01")
    assert due in codes(reprint, on="2027-10-21")


def test_the_windows_of_the_automotive_scheme():
    """Each closes three months after its own anniversary."""
    paper = attrs.evolve(
        GOOD, standard="IATF 16949:2016", accreditation_body=None,
        audits=[Audit("2025-01-15")],
    )  # fmt: skip
    due = "surveillance-not-told"
    assert due not in codes(paper, on="2026-06-15")
    assert due in codes(paper, on="2026-06-16")
    none = attrs.evolve(paper, audits=None)
    assert due not in codes(none, on="2025-06-15")
    assert due in codes(none, on="2025-06-16")


def test_long_intervals_are_told():
    """Longer than the older rule allowed; late under the rule of 2026."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS",
        audits=[Audit("2025-03-02"), Audit("2026-08-20")],
    )  # fmt: skip
    assert codes(paper) == {"superseded", "interval-too-long"}
    early = attrs.evolve(
        paper, audits=[Audit("2025-05-02"), Audit("2026-04-20")]
    )
    assert codes(early) == {"superseded"}
    since = attrs.evolve(
        paper, first_certified="2026-01-10", decided="2026-01-10",
        issued="2026-01-10", expires="2029-01-09",
        audits=[Audit("2027-02-10")],
    )  # fmt: skip
    assert "surveillance-late" in codes(since, on="2027-03-01")


def test_a_text_only_points_to_an_economy():
    """Its own rules then ask, and claim nothing."""
    paper = attrs.evolve(
        GOOD, standard="GB/T 19001-2016/ISO 9001:2015", holder_economy=None,
        accreditation_body="CNAS",
        audits=[Audit("2025-03-02"), Audit("2026-08-20")],
    )  # fmt: skip
    assert codes(paper) == {"superseded"}
    none = attrs.evolve(paper, audits=())
    assert codes(none) == {"superseded", "surveillance-not-told"}
    told = attrs.evolve(none, holder_economy="CN")
    assert codes(told) == {"superseded", "surveillance-missed"}


def test_rules_that_were_not_read():
    """Until then, or with a fresh register reading, nothing is asked."""
    paper = attrs.evolve(
        GOOD, standard="ISO 14001:2015", holder_economy="CN",
        accreditation_body="CNAS", audits=[Audit("2025-03-02")],
    )  # fmt: skip
    asked = "local-rule-unread"
    assert asked in codes(paper)
    assert asked not in codes(paper, on="2026-03-02")
    assert asked not in codes(attrs.evolve(paper, holder_economy="DE"))
    assert asked not in codes(attrs.evolve(paper, holder_economy=None))
    fresh = attrs.evolve(
        GOOD, standard="ISO 45001:2018", holder_economy="CN",
        accreditation_body="CNAS", audits=None,
        first_certified="2025-06-01", decided="2025-06-01",
        issued="2025-06-01", expires="2028-05-31",
    )  # fmt: skip
    assert asked in codes(
        attrs.evolve(fresh, audits=[Audit("2025-11-01")]), on=ON
    )


def reading(**fields):
    """Return a register reading that agrees with GOOD."""
    return RegisterEntry(
        **{
            "register": "iaf-certsearch", "word": "Active",
            "read_on": "2026-11-20", "read_by": "buyer", "number": "1",
            "holder": "Example Ltd", "standard": "ISO 45001:2018",
            "expires": "2027-03-14", "accreditation": "active", **fields,
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("standard", "agrees"),
    [
        ("EN ISO 45001:2023", True),
        ("ISO 14001:2015", False),
        ("no standard at all", False),
    ],
)
def test_a_register_may_name_the_same_text_otherwise(standard, agrees):
    """An adopter's document is the ISO text; anything else differs."""
    shown = codes(attrs.evolve(GOOD, register=reading(standard=standard)))
    assert ("register-differs" in shown) is not agrees


@pytest.mark.parametrize(
    ("fields", "settled"),
    [
        ({}, True),
        ({"read_on": None}, False),
        ({"accreditation": None}, False),
        ({"accreditation": "withdrawn"}, False),
        ({"accreditation": "Accredited"}, True),
        ({"holder": None}, False),
        ({"read_by": None}, False),
    ],
)
def test_what_a_reading_must_show(fields, settled):
    """It settles surveillance only when everything is shown and agrees."""
    paper = attrs.evolve(GOOD, audits=None, register=reading(**fields))
    assert ("surveillance-not-told" not in codes(paper)) is settled
    basis = isostd.assess(paper, on=ON).basis
    own = fields.get("read_by", "buyer") == "buyer"
    assert (basis is Basis.REGISTER) is own


def test_a_reading_before_the_due_day_settles_nothing():
    """The surveillance fell due after the register was read."""
    paper = attrs.evolve(
        GOOD, audits=None, register=reading(read_on="2025-03-10")
    )
    assert "surveillance-not-told" in codes(paper, on="2025-03-20")


def test_expired_in_the_register_and_on_paper():
    """Where both say so there is nothing to differ about."""
    paper = attrs.evolve(GOOD, register=reading(word="Expired",
                                                read_on="2027-03-20"))  # fmt: skip
    assert codes(paper, on="2027-03-20") == {"expired", "after-data"}


def test_restoration_is_a_milestone_and_never_a_validity():
    """Six months after expiry it may be restored; the gap stays invalid."""
    seen = isostd.assess(GOOD, on="2027-09-14")
    assert seen.verdict is Verdict.INVALID
    assert [(m.kind, str(m.day)) for m in seen.milestones] == [
        ("restoration ends", "2027-09-14")
    ]
    assert isostd.assess(GOOD, on="2027-09-15").milestones == ()


def test_restoration_in_china():
    """For quality it needs an audit that was finished before expiry."""
    paper = attrs.evolve(
        GOOD, standard="ISO 9001:2015", holder_economy="CN",
        accreditation_body="CNAS",
    )  # fmt: skip
    assert isostd.assess(paper, on="2027-04-01").milestones == ()
    done = Audit("2027-03-01", "recertification")
    audited = attrs.evolve(paper, audits=[*paper.audits, done])
    (milestone,) = isostd.assess(audited, on="2027-04-01").milestones
    assert milestone.kind == "restoration ends"


def test_a_paper_without_term_and_dates():
    """A test report without an expiry is not undetermined."""
    report = Certificate(
        standard="ISO 8124-1:2022", issued="2026-05-01",
        certification_body="Lab", accreditation_body="CNAS",
    )  # fmt: skip
    seen = isostd.assess(report, on=ON)
    assert seen.status is Status.ACTIVE
    assert seen.verdict is Verdict.VALID


def test_absurd_dates_are_judged_too():
    """The first and the last day of the calendar are days like others."""
    for paper in (
        attrs.evolve(GOOD, expires=date.max),
        attrs.evolve(GOOD, decided=date.min, issued=date.min),
        attrs.evolve(GOOD, decided=None, issued=None, expires=date.min),
        attrs.evolve(GOOD, decided=date.max, issued=date.max,
                     expires=date.max),
    ):  # fmt: skip
        for day in (date.min, ON, date.max):
            assert isostd.assess(paper, on=day).explain()


# --- over time -------------------------------------------------------------


def test_timeline():
    """The spans follow each other and are what assess says."""
    spans = isostd.timeline(GOOD)
    assert [(s.status.value, s.verdict.value, str(s.last)) for s in spans] == [
        ("active", "valid", "2027-03-14"),
        ("expired", "invalid", "2028-03-14"),
    ]
    assert spans[0].first == date(2024, 3, 15)
    assert isostd.timeline(Certificate(standard="ISO 9001:2015")) == ()


def test_a_timeline_has_an_end():
    """An absurd expiry does not make it run for ever."""
    spans = isostd.timeline(attrs.evolve(GOOD, expires=date.max))
    assert spans[-1].last == date(2064, 3, 15)
